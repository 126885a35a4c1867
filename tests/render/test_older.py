"""TEI of before P5, TEI without its namespace, and what is no TEI at all."""

from __future__ import annotations

import pytest

from teikit.rendering import FORMATS
from tests.support.pages import Page

OLD = (
    b'<TEI.2><teiHeader><fileDesc><titleStmt><title>Old</title></titleStmt></fileDesc></teiHeader><text lang="deu"><body><div1>'
    b'<head>Kopf</head><p id="a">x <hi rend="italic">y</hi> <ref target="#a">z</ref></p></div1></body></text></TEI.2>'
)


@pytest.mark.parametrize("xml", [OLD, OLD.replace(b"TEI.2", b"TEI"), OLD.replace(b"TEI.2", b"teiCorpus.2")])
def test_older_tei_is_read_as_tei_and_said_to_be_so(xml: bytes) -> None:
    rendered = FORMATS["html"].render(xml)
    assert [found.code for found in rendered.findings] == ["render-tei-older"]
    made = Page(str(rendered.content))
    assert {"id": "a", "class": "p"} in made.all("p")
    assert "#a" in [one.get("href") for one in made.all("a")]
    assert any(one.get("lang") == "de" for _, one in made.elements)
    assert "h2" in [tag for tag, _ in made.elements]


@pytest.mark.parametrize("name", FORMATS)
def test_what_is_no_tei_keeps_its_words(name: str) -> None:
    rendered = FORMATS[name].render(b'<html xmlns="http://www.w3.org/1999/xhtml"><body><p>some words</p></body></html>')
    assert not rendered.failed
    assert "render-not-tei" in [found.code for found in rendered.findings]
    assert name == "pdf" or "some words" in str(rendered.content)
