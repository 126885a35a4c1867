"""Reading XML from anywhere, and writing it so that only layout is laid out."""

from __future__ import annotations

import copy
from random import Random
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lxml import etree

from teikit.xmlio import ELEMENT_ONLY, parse_xml, prologue, serialise, well_formed
from tests.support.random_documents import DocumentGenerator
from tests.support.schemas import TEIKIT_RNG

if TYPE_CHECKING:
    from pathlib import Path

SECRET = "the content of a file that the document must not reach"
RNG = "{http://relaxng.org/ns/structure/1.0}"
TEI = "{http://www.tei-c.org/ns/1.0}"


def billion_laughs() -> bytes:
    levels = "".join(f'<!ENTITY {chr(98 + n)} "{f"&{chr(97 + n)};" * 10}">' for n in range(9))
    return f'<!DOCTYPE a [<!ENTITY a "aaaaaaaaaa">{levels}]><a>&j;</a>'.encode()


BAD = {
    "empty": (b"", "xml", 1, 1),
    "blank": (b" \n\t\n", "xml", 1, 1),
    "text": (b"Dear comrade", "xml", 1, 1),
    "binary": (b"\x89PNG\r\n\x1a\n\x00\x00", "xml", 1, 1),
    "zeros": (bytes(100), "xml", 1, 1),
    "unclosed": (b"<a>\n  <b>\n</a>", "xml", 3, 5),
    "ampersand": (b"<a>\n\xd0\xb6\xd0\xb6 & </a>", "xml", 2, 5),
    "encoding": (b"<a>\n  \xff</a>", "xml", 2, 3),
    "control": (b"<a>\n\x07</a>", "xml", 2, 1),
    "prefix": (b"<a><b:c/></a>", "xml", 1, 8),
    "undeclared entity": (b"<a>x&nbsp;</a>", "xml", 1, 11),
    "quadratic entities": (
        b'<!DOCTYPE a [<!ENTITY a "' + b"a" * 100_000 + b'">]><a>' + b"&a;" * 10_000 + b"</a>", "xml-limit", 1, None,
    ),
    "billion laughs": (billion_laughs(), "xml-limit", 1, None),
    "deep": (b"<a>" * 100_000 + b"</a>" * 100_000, "xml-limit", 1, None),
    "external DTD": (b'<!DOCTYPE a SYSTEM "http://example.invalid/a.dtd"><a>&nbsp;</a>', "xml", 1, None),
}  # fmt: skip


@pytest.mark.parametrize("case", BAD)
def test_what_is_not_xml_is_a_finding_with_its_place(case: str) -> None:
    data, code, line, column = BAD[case]
    parsed = parse_xml(data, "letter.xml")
    (found,) = parsed.findings
    assert parsed.tree is None
    assert (found.code, found.place.file, found.place.line) == (code, "letter.xml", line)
    assert column is None or found.place.column == column
    assert found.message


def test_external_entities_are_not_read(tmp_path: Path) -> None:
    (tmp_path / "secret").write_text(SECRET)
    data = f'<!DOCTYPE a [<!ENTITY e SYSTEM "{(tmp_path / "secret").as_uri()}">]><a>&e;</a>'.encode()
    parsed = parse_xml(data)
    assert [found.code for found in parsed.findings] == ["xml"]


def test_entities_of_the_document_itself_are_resolved() -> None:
    tree = parse_xml(b'<!DOCTYPE a [<!ENTITY dash "\xe2\x80\x94">]><a>x&dash;y</a>').tree
    assert tree is not None
    assert tree.getroot().text == "x—y"


def test_ids_given_twice_are_xml() -> None:
    data = b"<a><b xml:id='x'/><b xml:id='x'/></a>"
    assert parse_xml(data).findings == well_formed(data) == ()


def test_a_text_may_be_long() -> None:
    tree = parse_xml(b"<a>" + b"x" * 11_000_000 + b"</a>").tree
    assert tree is not None
    assert len(tree.getroot().text or "") == 11_000_000


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "iso-8859-5", "windows-1251"])
def test_the_encoding_is_that_of_the_document(encoding: str) -> None:
    declared = encoding.removesuffix("-sig")
    tree = parse_xml(f'<?xml version="1.0" encoding="{declared}"?><a>Хрущёв</a>'.encode(encoding)).tree
    assert tree is not None
    assert tree.getroot().text == "Хрущёв"


@given(st.binary(max_size=300))
def test_no_bytes_raise(data: bytes) -> None:
    parsed = parse_xml(data)
    assert (parsed.tree is None) == bool(parsed.findings)
    list(prologue(data))


@pytest.mark.parametrize("case", BAD)
@pytest.mark.parametrize("size", [0, 1 << 30])
def test_what_is_well_formed_is_asked_in_two_ways_with_one_answer(
    case: str, size: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("teikit.xmlio._LARGE", size)
    data = BAD[case][0]
    assert [found.code for found in well_formed(data)] == [found.code for found in parse_xml(data).findings]
    assert well_formed(b"<a>" * 2000 + b"</a>" * 2000) == well_formed("<a xml:id='ж'/>".encode()) == ()


def test_the_prologue_ends_at_the_root_and_before_a_mistake() -> None:
    data = b"<?xml version='1.0'?>\n<!-- x -->\n<?one a?>\n<?two b='c'?><a><?three?></a><?four?>"
    assert [(found.target, found.content, found.place.line) for found in prologue(data)] == [
        ("one", "a", 3),
        ("two", "b='c'", 4),
    ]
    assert [found.target for found in prologue(b"<?one a?><?two b?>< <?three?>")] == ["one", "two"]


def test_element_only_is_what_the_schema_says() -> None:
    """An element is laid out only if no definition of its name, wherever it may stand, has text in it."""
    grammar = etree.parse(TEIKIT_RNG).getroot()
    definitions = {define.attrib["name"]: define for define in grammar.iter(f"{RNG}define")}
    names = {element.attrib["name"] for element in grammar.iter(f"{RNG}element")}
    mixed = {e.attrib["name"] for e in grammar.iter(f"{RNG}element") if _holds_text(e, definitions, set())}
    assert names - mixed >= ELEMENT_ONLY
    assert ELEMENT_ONLY.isdisjoint(mixed)


def _holds_text(pattern: etree._Element, definitions: dict[str, etree._Element], seen: set[str]) -> bool:
    for child in pattern:
        match str(child.tag).removeprefix(RNG):
            case "text" | "data" | "list" | "value":
                return True
            case "element" | "attribute":
                continue
            case "ref":
                name = child.attrib["name"]
                if name not in seen and _holds_text(definitions[name], definitions, seen | {name}):
                    return True
            case _:
                if _holds_text(child, definitions, seen):
                    return True
    return False


def test_serialising_lays_out_what_has_no_text_and_nothing_else() -> None:
    source = (
        "<?xml-model href='teikit.rng'?><TEI xmlns='http://www.tei-c.org/ns/1.0'><text><body><div><p> a <hi>b</hi>\n"
        "<gap/> </p><!-- c --><list><item><p>d</p></item></list></div></body></text></TEI><!-- end -->"
    )
    tree = parse_xml(source.encode()).tree
    assert tree is not None
    before = etree.tostring(tree)
    assert serialise(tree).decode().splitlines() == [
        '<?xml version="1.0" encoding="UTF-8"?>',
        "<?xml-model href='teikit.rng'?>",
        '<TEI xmlns="http://www.tei-c.org/ns/1.0">',
        "  <text>",
        "    <body>",
        "      <div>",
        "        <p> a <hi>b</hi>",
        "<gap/> </p>",
        "        <!-- c -->",
        "        <list>",
        "          <item><p>d</p></item>",
        "        </list>",
        "      </div>",
        "    </body>",
        "  </text>",
        "</TEI>",
        "<!-- end -->",
    ]
    assert etree.tostring(tree) == before, "the tree is left as it is"


@pytest.mark.parametrize("seed", range(12))
def test_writing_changes_nothing_that_means_anything(seed: int) -> None:
    data = DocumentGenerator(TEIKIT_RNG).document(Random(seed))
    first, once = parse_xml(data).tree, serialise(_tree(data))
    assert first is not None
    assert serialise(_tree(once)) == once
    assert _meaning(first.getroot()) == _meaning(_tree(once).getroot())


def _tree(data: bytes) -> etree._ElementTree[etree._Element]:
    tree = parse_xml(data).tree
    assert tree is not None
    return tree


def _meaning(root: etree._Element) -> bytes:
    """The canonical form without white space between the elements of element content."""
    root = copy.deepcopy(root)
    for element in root.iter():
        if str(element.tag).removeprefix(TEI) in ELEMENT_ONLY:
            element.text = (element.text or "").strip()
            for child in element:
                child.tail = (child.tail or "").strip()
    return etree.tostring(root, method="c14n")


def test_carriage_returns_come_back() -> None:
    tree = _tree(b'<p xmlns="http://www.tei-c.org/ns/1.0" n="a&#10;b">a&#13;b</p>')
    again = _tree(serialise(tree)).getroot()
    assert (again.text, again.get("n")) == ("a\rb", "a\nb")
