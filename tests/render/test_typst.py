"""PDF and Typst: archival, tagged, deterministic; text is never markup."""

from __future__ import annotations

import shutil
import subprocess
from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from teikit.rendering import FORMATS
from tests.support.pages import case, document, pdf_text

if TYPE_CHECKING:
    from pathlib import Path

needs_poppler = pytest.mark.skipif(shutil.which("pdftotext") is None, reason="pdftotext (poppler) is not installed")
# What the built-in fonts can show, all that Typst could take for markup included.
TEXT = st.text(st.sampled_from("ab1 .-+=/*_`#$@<>[]{}()\\\"'~^|:;,&%!?§—…éЖΩ"), min_size=1, max_size=60)


def made_pdf(xml: bytes, view: str = "reading", **params: str) -> bytes:
    values = {name.replace("_", "-"): value for name, value in params.items()}
    rendered = FORMATS["pdf"].render(xml, view=view, params=values)
    assert rendered.findings == ()
    assert isinstance(rendered.content, bytes)
    return rendered.content


@pytest.mark.parametrize("name", ["telegram", "everything"])
@pytest.mark.parametrize("view", ["reading", "diplomatic"])
def test_a_pdf_is_archival_and_accessible(name: str, view: str) -> None:
    pdf = made_pdf(case(name), view)
    assert b"<pdfaid:part>2</pdfaid:part>" in pdf
    assert b"<pdfaid:conformance>U</pdfaid:conformance>" in pdf
    assert b"<pdfuaid:part>1</pdfuaid:part>" in pdf
    assert b"/StructTreeRoot" in pdf


def test_the_same_document_gives_the_same_bytes() -> None:
    assert made_pdf(case("telegram")) == made_pdf(case("telegram"))
    assert b"2020-02-01" in made_pdf(case("telegram"))


@needs_poppler
def test_every_script_of_the_built_in_fonts_comes_back_from_the_page() -> None:
    text = pdf_text(made_pdf(case("telegram")))
    for word in (
        "Москва",
        "Αθήνα",
        "ירושלים",
        "[one and a half lines blacked out]",
        "[the former minister]",
        "The north quay.",
    ):
        assert word in text or word[::-1] in text


@needs_poppler
@given(TEXT)
@settings(max_examples=25)
def test_text_is_never_markup(text: str) -> None:
    escaped = text.replace("&", "&amp;").replace("<", "&lt;")
    pdf = made_pdf(document(f"<p>{escaped}</p><p>b <hi>{escaped}</hi>{escaped}</p>"), panels="false")
    assert "".join(text.split()) in "".join(pdf_text(pdf).split()).replace("\xad", "")


def test_a_character_without_a_glyph_is_named_and_shown_by_its_code_point() -> None:
    rendered = FORMATS["pdf"].render(document("<p>before 中 after</p>"))
    assert [found.code for found in rendered.findings] == ["font-glyph-missing"]
    assert "中" in rendered.findings[0].message
    assert isinstance(rendered.content, bytes)
    assert b"<pdfuaid:part>1</pdfuaid:part>" in rendered.content


def test_hostile_markup_of_a_stylesheet_reads_no_file(tmp_path: Path) -> None:
    sheet = tmp_path / "reads.xsl"
    sheet.write_text(
        '<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"><xsl:output method="text"/>'
        '<xsl:template match="/">#read("/etc/hostname")</xsl:template></xsl:stylesheet>'
    )
    rendered = FORMATS["pdf"].render(document("<p/>"), stylesheet=sheet)
    assert [found.code for found in rendered.findings] == ["typst-error"]
    assert rendered.content == b""


def test_paper_and_line_numbers_are_heeded() -> None:
    assert made_pdf(case("telegram"), paper="a5") != made_pdf(case("telegram"))
    assert made_pdf(case("telegram"), line_numbers="true") != made_pdf(case("telegram"))


def test_depth_ends_in_plain_paragraphs_not_in_failure() -> None:
    for element in ("div", "q", "list><item", "hi"):
        opening, closing = f"<{element}>", "".join(f"</{one}>" for one in reversed(element.split("><")))
        made_pdf(document(f"{opening * 90}<p>deep</p>{closing * 90}"))


def test_values_of_the_colophon_follow_each_other_as_sentences_or_as_words() -> None:
    header = (
        "<teiHeader><fileDesc><titleStmt><title>x</title></titleStmt><publicationStmt><p/>"
        "<availability><p>Ask first.</p><p>Then cite</p><p>us</p></availability></publicationStmt></fileDesc></teiHeader>"
    )
    made = str(FORMATS["typst"].render(document("<p>x</p>", header)).content)
    assert "Ask first. Then cite; us" in made


def test_a_font_that_is_not_at_hand_is_named() -> None:
    rendered = FORMATS["pdf"].render(document("<p>x</p>"), params={"font": "No Such Serif"})
    assert [found.code for found in rendered.findings] == ["font-unknown"]
    assert "no such serif" in rendered.findings[0].message


@needs_poppler
def test_arabic_hebrew_and_chinese_are_shown_by_a_font_that_has_them_or_reported() -> None:
    rendered = FORMATS["pdf"].render(document('<p xml:lang="he">שלום</p><p xml:lang="zh">北京</p>'))
    assert [found.code for found in rendered.findings] == ["font-glyph-missing"]
    assert "CJK" in rendered.findings[0].message
    assert isinstance(rendered.content, bytes)
    assert "U+5317" in pdf_text(rendered.content)


@pytest.mark.skipif(shutil.which("qpdf") is None, reason="qpdf is not installed")
def test_a_pdf_is_sound_has_bookmarks_and_embeds_its_fonts(tmp_path: Path) -> None:
    file = tmp_path / "telegram.pdf"
    file.write_bytes(made_pdf(case("telegram")))
    checked = subprocess.run(["qpdf", "--check", file], capture_output=True, check=False)
    assert checked.returncode == 0
    plain = subprocess.run(["qpdf", "--qdf", "--object-streams=disable", file, "-"], capture_output=True, check=True).stdout
    assert b"/Outlines" in plain
    assert b"/Lang" in plain
    assert plain.count(b"/FontFile") >= plain.count(b"/Type /FontDescriptor") > 0
    assert b"dc:title" in plain
