"""Anybody's TEI: whatever nests in whatever, no word is lost and every page is sound."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from functools import cache
from pathlib import Path
from random import Random

import pytest

from teikit.rendering import FORMATS
from tests.support.nested_tei import NestedTei
from tests.support.pages import CASES, Page, document
from tests.support.schemas import tei

ROOT = Path(__file__).parents[2]
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


@pytest.mark.parametrize("name", ["html", "typst", "text", "markdown"])
def test_every_element_keeps_its_word_wherever_it_stands(name: str) -> None:
    lost = []
    for element in sorted(generator().names - {"binaryObject", "TEI", "teiCorpus", "teiHeader"}):
        around = f"<{element}>word1w<p>word2w</p></{element}>"
        made = str(FORMATS[name].render(document(f"<p>a {around} b</p>{around}")).content)
        if min(made.count("word1w"), made.count("word2w")) < 2:
            lost.append(element)
    assert lost == []


@pytest.mark.parametrize("name", ["html", "typst"])
@pytest.mark.parametrize(
    "path", [CASES / "telegram.xml", *sorted((ROOT / "encoded" / "tei").glob("*.xml"))], ids=lambda path: path.stem
)
def test_our_own_encoding_needs_no_general_rule(name: str, path: Path) -> None:
    lenient, strict = (FORMATS[name].render(path.read_bytes(), params={"strict": value}) for value in ("false", "true"))
    assert strict.findings == ()
    assert strict.content == lenient.content


def test_strictness_ends_where_an_element_is_unknown() -> None:
    rendered = FORMATS["html"].render(document("<p><novelty>x</novelty></p>"), params={"strict": "true"})
    assert [found.code for found in rendered.findings] == ["stylesheet-error"]


def test_the_table_of_elements_tells_what_the_stylesheets_do() -> None:
    command = [sys.executable, "tools/make_element_table.py", str(tei("tei_all.rng").resolve())]
    made = subprocess.run(command, cwd=ROOT, capture_output=True, check=True, env={**os.environ, "PYTHONPATH": str(ROOT)})
    assert made.stdout.decode() == (ROOT / "docs" / "elements.md").read_text(encoding="utf-8")
