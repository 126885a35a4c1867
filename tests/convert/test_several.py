"""Pages of several documents: each becomes a TEI document of its own, and the page is whole in them."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Final

import pytest

import teikit
from teikit.cli import main

if TYPE_CHECKING:
    from pathlib import Path

PAGE: Final = """Foreign Relations, 1964-1968, Volume XII, Western Europe
Released by the Office of the Historian
Documents 29-30

29. Memorandum of Conversation/1/

Washington, March 3, 1964, 11 a.m.

/1/Source: Department of State, Central Files, POL FR-US. Confidential.

The Ambassador said that France would stay [illegible.

30. Telegram From the Embassy in France to the Department of State/1/

Paris, March 5, 1964, 7 p.m.

/1/Source: Department of State, Central Files, POL FR-US. Secret.

4021. De Gaulle spoke [illegible tonight.

Bohlen
"""


@pytest.fixture
def page(tmp_path: Path) -> Path:
    source = tmp_path / "page.txt"
    source.write_text(PAGE, encoding="utf-8")
    return source


def run(*arguments: object) -> int:
    """The exit status of a command."""
    with pytest.raises(SystemExit) as stopped:
        main([str(argument) for argument in arguments])
    return int(stopped.value.code or 0)


def test_the_library_gives_them_all() -> None:
    documents = teikit.convert_all(PAGE)
    assert [document.metadata.record for document in documents] == ["29", "30"]
    assert "".join(document.source.text for document in documents) == PAGE
    assert {document.metadata.edition for document in documents} == {"Foreign Relations, 1964-1968, Volume XII, Western Europe"}


def test_findings_have_the_lines_of_the_page() -> None:
    found = [one.place.line for document in teikit.convert_all(PAGE) for one in document.findings if "bracket" in one.code]
    assert found == [11, 19]


def test_one_alone_is_the_first_and_says_so() -> None:
    document = teikit.convert(PAGE)
    assert document.metadata.record == "29"
    assert [(one.code, one.place.line) for one in document.findings][-1] == ("documents-several", 13)


def test_the_command_writes_a_file_of_each(page: Path, tmp_path: Path) -> None:
    assert run("convert", page, "--out-dir", tmp_path / "tei", "--report", tmp_path / "report.json") == 0
    assert sorted(path.name for path in (tmp_path / "tei").iterdir()) == ["page-01.xml", "page-02.xml"]
    report = json.loads((tmp_path / "report.json").read_text(encoding="utf-8"))
    assert [one["lines"] for one in report] == [[1, 13], [13, 22]]


def test_a_single_target_is_not_enough(page: Path, tmp_path: Path) -> None:
    assert run("convert", page, "-o", tmp_path / "page.xml") == 1


def test_an_edition_has_them_all_and_knows_when_they_are_fresh(page: Path, tmp_path: Path) -> None:
    edition = tmp_path / "edition"
    (edition / "sources").mkdir(parents=True)
    page.rename(edition / "sources" / "page.txt")
    (edition / "teikit.toml").write_text(
        '[edition]\ntitle = "France"\n[documents.page-02]\ntranslator = "J. Doe"\n', encoding="utf-8"
    )
    assert run("build", edition) == 0
    pages = sorted(path.name for path in (edition / "site").glob("page*.html"))
    assert pages == ["page-01.html", "page-02.html"]
    assert "J. Doe" in (edition / "tei" / "page-02.xml").read_text(encoding="utf-8")
    assert "J. Doe" not in (edition / "tei" / "page-01.xml").read_text(encoding="utf-8")
    before = (edition / "site" / "page-01.html").stat().st_mtime_ns
    assert run("build", edition) == 0
    assert (edition / "site" / "page-01.html").stat().st_mtime_ns == before

    edited = edition / "tei" / "page-02.xml"
    edited.write_text(edited.read_text(encoding="utf-8").replace("tonight", "last night"), encoding="utf-8")
    assert run("build", edition) == 0
    assert "last night" in (edition / "site" / "page-02.html").read_text(encoding="utf-8")
