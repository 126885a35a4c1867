"""The review list: what an editor should look at first stands first."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Final

import pytest

from teikit import convert
from teikit.cli import main
from teikit.report.review import review_points
from teikit.report.review_page import review_page

if TYPE_CHECKING:
    from pathlib import Path

TEXT: Final = (
    "He said [illegible today.\n\nThe army, the General began, will leave. It is tired <of war>.\n\n“Good,” somebody added.\n"
)


def test_what_is_broken_stands_before_what_is_uncertain() -> None:
    document = convert(TEXT)
    points = review_points(document, document.findings)
    assert [point.weight for point in points] == sorted((point.weight for point in points), reverse=True)
    assert (points[0].line, points[0].column) == (1, 9)
    reasons = " ".join(point.why for point in points)
    assert "no title was read" in reasons
    assert "chosen for want of a better" in reasons
    assert "it is uncertain who says this" in reasons


def test_the_page_leads_from_points_to_lines() -> None:
    document = convert(TEXT)
    page = review_page("a<b.txt", [(document, review_points(document, document.findings))])
    assert '<a href="#d1l1">' in page
    assert 'id="d1l1"' in page
    assert "a&lt;b.txt" in page
    assert "&lt;of war&gt;" in page
    assert "<of war>" not in page


def test_the_command_writes_it(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    source = tmp_path / "a.txt"
    source.write_text(TEXT, encoding="utf-8")
    arguments = ["convert", str(source), "-o", str(tmp_path / "a.xml")]
    with pytest.raises(SystemExit) as stopped:
        main([*arguments, "--review", str(tmp_path / "a.html"), "--report", str(tmp_path / "a.json")])
    assert stopped.value.code == 0
    assert "points to review, first of all line 1: the bracket [" in capsys.readouterr().err
    assert "<h1>Review of" in (tmp_path / "a.html").read_text(encoding="utf-8")
    assert json.loads((tmp_path / "a.json").read_text(encoding="utf-8"))["review"][0]["line"] == 1


def test_a_place_is_a_point_once_and_shows_its_words() -> None:
    document = convert("Lahti interjected: “Nobody asks you to wait.\n\n[two lines redacted]\n")
    points = [point for point in review_points(document, document.findings) if point.column > 1]
    assert [point.text for point in points] == ["“Nobody asks you to wait."]


def test_the_page_folds_the_header_and_marks_what_is_uncertain() -> None:
    document = convert(TEXT)
    page = review_page("a.txt", [(document, review_points(document, document.findings))])
    folded = page[page.index("<details>") : page.index("</details>")]
    assert "&lt;teiHeader&gt;" in folded
    assert "&lt;/standOff&gt;" in folded
    assert "&lt;body" not in folded
    assert '<mark>cert="low"</mark>' in page
