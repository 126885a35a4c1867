"""Anybody's TEI: whatever nests in whatever, no word is lost and every page is sound."""

from __future__ import annotations

import re
from functools import cache
from random import Random

import pytest

from teikit.rendering import FORMATS
from tests.support.nested_tei import NestedTei
from tests.support.pages import Page
from tests.support.schemas import tei

WORD = re.compile(r"word\d+w")


@cache
def generator() -> NestedTei:
    return NestedTei(tei("tei_all.rng"))


@pytest.mark.parametrize("seed", range(8))
def test_no_word_is_lost_and_the_page_is_sound(seed: int) -> None:
    xml, words = generator().document(Random(seed))
    made = FORMATS["html"].render(xml)
    assert made.findings == ()
    page = Page(str(made.content))
    assert words - set(WORD.findall(page.text)) == set()
    assert page.mistakes == []
    assert words - set(WORD.findall(str(FORMATS["typst"].render(xml).content))) == set()


@pytest.mark.parametrize("seed", range(4))
def test_there_is_always_a_pdf_that_archives_accept(seed: int) -> None:
    xml, _ = generator().document(Random(seed), blocks=4)
    made = FORMATS["pdf"].render(xml)
    assert not made.failed
    assert isinstance(made.content, bytes)
    assert b"<pdfaid:part>2</pdfaid:part>" in made.content


@pytest.mark.parametrize("seed", range(4))
def test_plain_text_leaves_out_only_what_a_correction_replaces(seed: int) -> None:
    xml, words = generator().document(Random(seed))
    replaced = set(WORD.findall(" ".join(re.findall(r"<choice.*?</choice>", xml.decode()))))
    assert words - replaced - set(WORD.findall(str(FORMATS["text"].render(xml).content))) == set()
