"""The library's face, as other projects use it."""

from __future__ import annotations

import io
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest

import teikit
from teikit.pipeline import convert_source

if TYPE_CHECKING:
    from pathlib import Path

TEXT = "SECRET\n\nI met A. Gromyko today. “We [two words illegible] peace,” he said.\n"


def test_the_three_verbs_go_on_working_after_each_other() -> None:
    document = teikit.convert(TEXT)
    for _ in range(2):
        html = teikit.render(document, "html")
        assert "Gromyko" in html
        assert teikit.validate(document).valid is True
    pdf = teikit.render(document, "pdf")
    assert pdf.startswith(b"%PDF-")
    assert teikit.render(document, "text", view="source") == TEXT
    assert teikit.recover(document) == TEXT


def test_a_path_a_text_and_an_open_file_give_the_same_document(tmp_path: Path) -> None:
    path = tmp_path / "telegram.txt"
    path.write_text(TEXT, encoding="utf-8")
    same = {teikit.convert(source).xml for source in (TEXT, path, str(path), io.StringIO(TEXT), io.BytesIO(TEXT.encode()))}
    assert len(same) == 1


def test_a_tree_and_bytes_and_a_path_can_be_validated_and_rendered(tmp_path: Path) -> None:
    document = teikit.convert(TEXT)
    path = tmp_path / "telegram.xml"
    path.write_bytes(document.to_bytes())
    for one in (document.tree, document.to_bytes(), path):
        assert teikit.validate(one).valid is True
        assert "Gromyko" in str(teikit.render(one, "text"))


def test_a_file_that_is_not_there_is_an_error_and_no_text(tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError):
        teikit.convert(str(tmp_path / "missing.txt"))


def test_the_bytes_of_a_text_are_a_source_and_a_number_is_none() -> None:
    assert teikit.convert(TEXT.encode()).xml == teikit.convert(TEXT).xml
    with pytest.raises(TypeError, match="and no int"):
        teikit.convert(42)  # type: ignore[arg-type]
    with pytest.raises(TypeError, match="and no int"):
        teikit.validate(42)  # type: ignore[arg-type]


def test_the_face_shows_what_can_be_imported() -> None:
    assert set(teikit.__all__) <= set(dir(teikit))


def test_importing_loads_neither_saxon_nor_typst() -> None:
    code = "import sys, teikit; teikit.convert('a\\n'); sys.exit(bool({'saxonche', 'typst', 'lxml.etree'} & set(sys.modules)))"
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0


def test_prose_below_a_footer_stays_in_the_body() -> None:
    page = (
        "Skip to content\n\nMay 3, 1961\n\nCable from Paris\n\nWe talked.\n\nAssociated Places\n\nRecord ID\n\n112345\n\n"
        "An annex below the footer, which nobody labelled and which is far too long to be the name of any donor.\n"
    )
    document = teikit.convert(page)
    assert "An annex below the footer" in teikit.recover(document.tree)
    assert "tail-prose" in [finding.code for finding in document.findings]


def test_a_language_that_is_not_said_is_told_by_its_words() -> None:
    russian = "Сегодня я встретился с министром, и он сказал, что на этом всё. Я ответил, что это не так.\n"
    assert teikit.convert(russian).metadata.language == "ru"
    assert teikit.convert("1 2 3\n").metadata.language == "und"


def test_defaults_fill_what_a_text_does_not_say_and_metadata_overrules_it() -> None:
    source = teikit.SourceText("Title: Report on a strike\nPlace: Paris\n\nNothing happened.\n")
    defaults = {"place": "Rome", "original_language": "it"}
    known = convert_source(source, defaults=defaults).metadata
    assert (known.place, known.original_language) == ("Paris", "it")
    assert convert_source(source, metadata={"place": "Rome"}).metadata.place == "Rome"
    with pytest.raises(ValueError, match="there is no metadata field 'plaice'"):
        convert_source(source, metadata={"plaice": "Rome"})
