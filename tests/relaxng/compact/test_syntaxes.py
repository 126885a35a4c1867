"""The compact syntax: read as its specification says, written so that reading gives the same back, and never a traceback."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import pytest
from hypothesis import given
from hypothesis import strategies as st

from teikit.relaxng.compact import read_compact
from teikit.relaxng.convert import convert
from teikit.relaxng.read import read_xml
from teikit.relaxng.source import Node, SchemaSyntaxError
from teikit.relaxng.write_compact import write_compact
from teikit.relaxng.write_xml import write_xml
from tests.relaxng.compact.trees import Pair, comments, pairs, patterns, shape, wrapped
from tests.support.schemas import jing, tei, trang

if TYPE_CHECKING:
    from pathlib import Path

_WORDS: Final = (
    "element attribute start grammar include text div = |= { } ( ) [ ] a p:b p:* * + ? , | & - ~ >> xsd:int"
    r""" "x" 'y' " \x{41} \x{a} \x{ \ """
)
_ALPHABET: Final = st.sampled_from([*_WORDS.split(), "## d\n", "# c\n", "\n", 'namespace p = "u"', "'''"])


@pytest.mark.parametrize("case", pairs("pairs.txt"), ids=lambda case: case.title)
def test_same_as_the_xml_syntax(case: Pair) -> None:
    assert shape(read_compact(case.compact, "case.rnc")) == shape(read_xml(wrapped(case.expected).encode(), "case.rng"))


@pytest.mark.parametrize("case", pairs("faults.txt"), ids=lambda case: case.title)
def test_faults_in_words(case: Pair) -> None:
    with pytest.raises(SchemaSyntaxError) as caught:
        read_compact(case.compact, "case.rnc")
    found = caught.value.finding
    assert f"{found.place.line}:{found.place.column}: {found.message}\n" == case.expected


@pytest.mark.parametrize("case", pairs("pairs.txt"), ids=lambda case: case.title)
def test_cases_survive_being_written(case: Pair) -> None:
    root = read_compact(case.compact, "case.rnc")
    for again in (read_compact(write_compact(root), ""), read_xml(write_xml(root).encode(), "")):
        assert shape(again) == shape(root)
        assert comments(again) == comments(root)


@given(patterns)
def test_random_schemas_survive_being_written(root: Node) -> None:
    said = shape(root)
    compact, xml = write_compact(root), write_xml(root)
    assert shape(read_compact(compact, "")) == said
    assert shape(read_xml(xml.encode(), "")) == said
    assert comments(read_compact(compact, "")) == comments(root) == comments(read_xml(xml.encode(), ""))


@given(patterns)
def test_what_was_written_is_written_the_same_again(root: Node) -> None:
    compact = write_compact(root)
    assert write_compact(read_compact(compact, "")) == compact


@given(st.lists(_ALPHABET, max_size=14).map(" ".join) | st.text(max_size=20))
def test_never_more_than_a_finding(text: str) -> None:
    try:
        root = read_compact(text, "fuzz.rnc")
    except SchemaSyntaxError as error:
        where, message = error.finding.place, error.finding.message
    else:
        assert shape(read_compact(write_compact(root), "")) == shape(root)
        return
    assert message
    assert where.line


@pytest.mark.parametrize(
    ("opening", "middle", "closing"),
    [
        ("(", "a", ")"),
        ("element a { ", "text", " }"),
        ("(a | (", "b", "))"),
        ("div { ", "", " }"),
        ("grammar { start = ", "empty", " }"),
        ("a [ ", "", " ] "),
    ],
)
def test_nesting_has_no_limit(opening: str, middle: str, closing: str) -> None:
    root = read_compact(opening * 3000 + middle + closing * 3000, "deep.rnc")
    assert shape(root)
    assert write_xml(root)


def test_nested_names_have_no_limit() -> None:
    root = read_compact("element " + "(" * 3000 + "a" + ")" * 3000 + " { text }", "deep.rnc")
    assert shape(root) == shape(read_compact("element a { text }", ""))


def test_depth_in_writing() -> None:
    root = read_compact("element a { " * 400 + "text" + " }" * 400, "deep.rnc")
    assert shape(read_compact(write_compact(root), "")) == shape(root)


def test_places_are_exact() -> None:
    root = read_compact("# c\r\n\\x{65}lement \\x{61} {\r\n  ## d\r\n  attribute b { text }\r\n}", "x.rnc")
    assert (root.place.line, root.place.column) == (2, 1)
    (attribute,) = [node for node in root.nodes() if node.name[1] == "attribute"]
    assert (attribute.place.file, attribute.place.line, attribute.place.column) == ("x.rnc", 4, 3)
    name = next(root.nodes())
    assert (name.place.line, name.place.column) == (2, 14)


def test_comments_around_the_root_are_kept() -> None:
    xml = b'<!-- licence --><text xmlns="http://relaxng.org/ns/structure/1.0"><!-- in --></text><!-- end -->'
    assert convert(xml, "a.rng").splitlines()[0] == "# licence"
    assert convert(convert(xml, "a.rng").encode(), "a.rnc").count("<!--") == 3


def test_layout_is_for_people() -> None:
    text = """\
# A letter

datatypes xsd = "http://www.w3.org/2001/XMLSchema-datatypes"
default namespace = "urn:l"

## The whole letter.
start = letter

letter =
  element letter {
    ## When it was written.
    attribute date { xsd:date { minInclusive = "1900-01-01" } }?,
    (p | figure)+
  }

p = element p { text }
"""
    assert write_compact(read_compact(text, "letter.rnc")) == text


@pytest.mark.parametrize("name", ["tei_all", "tei_lite", "tei_simplePrint", "tei_drama"])
def test_tei_survives_being_converted(name: str) -> None:
    path = tei(f"{name}.rng")
    root = read_xml(path.read_bytes(), str(path))
    compact = read_compact(write_compact(root), str(path))
    assert shape(compact) == shape(root) == shape(read_xml(write_xml(compact).encode(), str(path)))


def test_tei_in_the_compact_syntax_of_trang(tmp_path: Path) -> None:
    path, target = tei("tei_lite.rng"), tmp_path / "tei.rnc"
    trang(path, target)
    assert shape(read_compact(target.read_text(encoding="utf-8"), "")) == shape(read_xml(path.read_bytes(), ""))


def test_jing_sees_no_difference(tmp_path: Path) -> None:
    path, samples = tei("tei_lite.rng"), sorted(tei("samples").glob("*.xml"))
    compact, xml = tmp_path / "tei.rnc", tmp_path / "tei.rng"
    compact.write_text(convert(path.read_bytes(), str(path)), encoding="utf-8")
    xml.write_text(convert(compact.read_bytes(), str(compact)), encoding="utf-8")
    expected = jing(path, samples)
    assert len(expected) > 100
    assert jing(compact, samples) == expected == jing(xml, samples)
