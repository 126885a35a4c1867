"""The table of formats, its parameters, and what happens to input that cannot be used."""

from __future__ import annotations

import subprocess
import sys
from typing import TYPE_CHECKING

import pytest

from teikit.rendering import FORMATS
from teikit.rendering.parameters import parameters
from tests.support.pages import case, document

if TYPE_CHECKING:
    from pathlib import Path


def test_importing_loads_neither_saxon_nor_typst() -> None:
    code = "import sys, teikit.rendering; sys.exit(bool({'saxonche', 'typst'} & set(sys.modules)))"
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0


def test_every_row_is_found_by_its_name() -> None:
    assert all(name == row.name and row.suffix.startswith(".") and row.summary.endswith(".") for name, row in FORMATS.items())


def test_every_parameter_is_explained_and_heeded_by_some_format() -> None:
    for one in parameters():
        assert one.summary.endswith(".")
        assert one.type in ("string", "boolean", "integer")
        assert set(one.formats) <= set(FORMATS)
        assert one.formats


@pytest.mark.parametrize("name", FORMATS)
@pytest.mark.parametrize("xml", [b"", b"<a>", b"\x00\xff", b"<a>&undefined;</a>"])
def test_what_is_not_xml_gives_a_finding_and_no_page(name: str, xml: bytes) -> None:
    rendered = FORMATS[name].render(xml)
    assert rendered.failed
    assert not rendered.content
    assert rendered.findings


def test_a_wrong_view_or_parameter_is_misuse() -> None:
    with pytest.raises(ValueError, match="reading, diplomatic"):
        FORMATS["text"].render(document("<p/>"), view="source")
    with pytest.raises(ValueError, match="'tei-href'"):
        FORMATS["html"].render(document("<p/>"), params={"tei-hrf": "x"})
    with pytest.raises(ValueError, match="true or false"):
        FORMATS["html"].render(document("<p/>"), params={"panels": "maybe"})


def test_a_stylesheet_of_the_users_own_imports_ours_and_overrides_one_template(tmp_path: Path) -> None:
    sheet = tmp_path / "mine.xsl"
    sheet.write_text(
        '<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"'
        ' xpath-default-namespace="http://www.tei-c.org/ns/1.0">'
        '<xsl:import href="teikit:html.xsl"/><xsl:param name="mine"/>'
        '<xsl:template match="unclear"><mark><xsl:value-of select="$mine"/><xsl:apply-templates/></mark></xsl:template>'
        "</xsl:stylesheet>"
    )
    rendered = FORMATS["html"].render(case("telegram"), stylesheet=sheet, params={"mine": "?"})
    assert rendered.findings == ()
    assert "<mark>?guest</mark>" in str(rendered.content)


def test_a_stylesheet_that_cannot_be_used_is_reported(tmp_path: Path) -> None:
    broken = tmp_path / "broken.xsl"
    broken.write_text("<nonsense/>")
    for sheet in (broken, tmp_path / "absent.xsl"):
        rendered = FORMATS["html"].render(document("<p/>"), stylesheet=sheet)
        assert [found.code for found in rendered.findings] == ["stylesheet-unusable"]


@pytest.mark.parametrize("name", ["html", "markdown"])
def test_an_unknown_publisher_is_nobody_to_cite(name: str) -> None:
    header = "<teiHeader><fileDesc><titleStmt><title>A letter</title></titleStmt><publicationStmt><publisher>Nobody known</publisher></publicationStmt></fileDesc></teiHeader>"
    named, nameless = (
        str(FORMATS[name].render(document("<p>Words.</p>", header.replace("Nobody known", publisher))).content)
        for publisher in ("Nobody known", "unknown")
    )
    assert "“A letter”, Nobody known" in named
    assert "”, unknown" not in nameless


def test_unknown_elements_are_reported_when_asked_for() -> None:
    rendered = FORMATS["html"].render(document("<p><novelty/></p>"), params={"report-unknown": "true"})
    assert [found.code for found in rendered.findings] == ["render-element-unknown"]
    assert "novelty" in rendered.findings[0].message
