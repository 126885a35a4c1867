"""Our schema: a strict subset of TEI, in two syntaxes that say the same, documented throughout."""

from __future__ import annotations

from pathlib import Path
from random import Random

import pytest
from lxml import etree

from tests.support.make_schema import made_schema
from tests.support.random_documents import DocumentGenerator
from tests.support.schemas import TEIKIT_RNC, TEIKIT_RNG, jing, tei, trang

RNG = "{http://relaxng.org/ns/structure/1.0}"
DOCUMENTATION = "{http://relaxng.org/ns/compatibility/annotations/1.0}documentation"
CASES = sorted(Path(__file__).with_name("cases").glob("*.xml"))
ENCODED = TEIKIT_RNG.parents[1] / "encoded"
EDITION = [*sorted(ENCODED.glob("tei/*.xml")), ENCODED / "authority.xml"]


@pytest.fixture(scope="module")
def grammar() -> etree._Element:
    return etree.parse(TEIKIT_RNG).getroot()


@pytest.fixture(scope="module")
def random_documents(tmp_path_factory: pytest.TempPathFactory) -> list[Path]:
    """Documents that our schema allows, with every element of it in one of them at least."""
    generator = DocumentGenerator(TEIKIT_RNG)
    folder = tmp_path_factory.mktemp("random")
    paths = [folder / f"{seed}.xml" for seed in range(200)]
    for seed, path in enumerate(paths):
        path.write_bytes(generator.document(Random(seed)))
    assert generator.unvisited() == []
    return paths


def test_what_our_schema_allows_is_tei(random_documents: list[Path]) -> None:
    assert jing(tei("tei_all.rng"), random_documents) == []


def test_random_documents_are_what_our_schema_allows(random_documents: list[Path]) -> None:
    assert jing(TEIKIT_RNC, random_documents) == []


def test_our_schema_allows_less_than_tei() -> None:
    sample = tei("samples/tei_stevenson_treasure_island.xml")
    assert jing(tei("tei_all.rng"), [sample]) == []
    assert jing(TEIKIT_RNG, [sample]) != []


def test_the_xml_syntax_is_made_from_the_compact_one() -> None:
    assert TEIKIT_RNG.read_text(encoding="utf-8") == made_schema(), "run python -m tests.support.make_schema"


def test_trang_makes_the_same_schema(tmp_path: Path) -> None:
    trang(TEIKIT_RNC, tmp_path / "teikit.rng")
    assert _patterns(tmp_path / "teikit.rng") == _patterns(TEIKIT_RNG)


def _patterns(schema: Path) -> bytes:
    """The schema in canonical form without comments and layout."""
    root = etree.parse(schema, etree.XMLParser(remove_comments=True, remove_blank_text=True)).getroot()
    for element in root.iter():
        element.text = " ".join((element.text or "").split())
    return etree.tostring(root, method="c14n", with_comments=False)


def test_every_element_and_attribute_is_documented(grammar: etree._Element) -> None:
    undocumented = [
        f"line {pattern.sourceline}: {pattern.get('name')}"
        for pattern in grammar.iter(f"{RNG}element", f"{RNG}attribute")
        if pattern.find(DOCUMENTATION) is None and not _documented_definition(pattern)
    ]
    assert undocumented == []


def _documented_definition(pattern: etree._Element) -> bool:
    parent = pattern.getparent()
    return parent is not None and parent.tag == f"{RNG}define" and parent.find(DOCUMENTATION) is not None


def test_every_definition_is_used(grammar: etree._Element) -> None:
    used = {reference.attrib["name"] for reference in grammar.iter(f"{RNG}ref")}
    assert {definition.attrib["name"] for definition in grammar.iter(f"{RNG}define")} == used


@pytest.mark.parametrize("case", CASES, ids=lambda path: path.stem)
def test_what_editors_write_by_hand_is_allowed(case: Path) -> None:
    assert jing(TEIKIT_RNG, [case]) == []
    assert jing(tei("tei_all.rng"), [case]) == []


def test_the_edition_is_valid_and_tei() -> None:
    assert len(EDITION) > 2
    assert jing(TEIKIT_RNG, EDITION) == []
    assert jing(tei("tei_all.rng"), EDITION) == []


@pytest.mark.parametrize(
    ("right", "wrong"),
    [
        ('<gap reason="redacted"/>', '<gap reason="unknown"/>'),
        ('<gap reason="lost" unit="page" quantity="1"/>', '<gap reason="lost" quantity="1"/>'),
        ('<gap reason="lost" unit="line" quantity="1.5"/>', '<gap reason="lost" unit="line" quantity="-1"/>'),
        ('<gap reason="lost" unit="line"/>', '<gap reason="lost" unit="lines"/>'),
        ('<gap reason="lost" unit="line" atMost="1"/>', '<gap reason="lost" unit="line" quantity="1" atMost="1"/>'),
        ('<said direct="true" who="#a">x</said>', '<said direct="true" who="a">x</said>'),
        ('<said direct="true">x</said>', "<said>x</said>"),
        ('<hi rend="italic">x</hi>', "<hi>x</hi>"),
        ('<foreign xml:lang="fr">x</foreign>', "<foreign>x</foreign>"),
        ('<date when="1962-10-27">x</date>', '<date when="1962-10-32">x</date>'),
        ('<date from="1962" to="1963">x</date>', '<date when="1962" to="1963">x</date>'),
        ('<time when="20:00:00">x</time>', '<time when="8 p.m.">x</time>'),
        ('<supplied cert="low">x</supplied>', '<supplied cert="0.5">x</supplied>'),
        ('<ref target="https://example.org">x</ref>', '<ref target="javascript:alert(1)">x</ref>'),
        ('<note type="editorial">x</note>', '<note type="whatever">x</note>'),
        ("<note><p>x</p><p>y</p></note>", "<note><p>x</p>y</note>"),
        ("<choice><sic>a</sic><corr>b</corr></choice>", "<choice><sic>a</sic></choice>"),
    ],
)
def test_values_are_closed_where_the_encoding_closes_them(tmp_path: Path, right: str, wrong: str) -> None:
    frame = Path(__file__).with_name("frame.xml").read_text()
    paths = {name: tmp_path / f"{name}.xml" for name in ("right", "wrong")}
    paths["right"].write_text(frame.replace("<lb/>", right))
    paths["wrong"].write_text(frame.replace("<lb/>", wrong))
    problems = jing(TEIKIT_RNG, list(paths.values()))
    assert {Path(problem.split(":")[0]).stem for problem in problems} == {"wrong"}
