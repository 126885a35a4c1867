"""One document of many files, and findings where the text came from."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lxml import etree

from teikit.model.finding import Place
from teikit.xinclude import expand
from teikit.xinclude.origins import Expanded, Piece, SourceFile
from tests.validate.test_validate import report

if TYPE_CHECKING:
    from pathlib import Path

XI = 'xmlns:xi="http://www.w3.org/2001/XInclude"'
SCHEMA = "element book { attribute xml:base { text }?, (element p { attribute xml:base { text }?, attribute xml:id { text }?, text } | book)* }\n"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    home = tmp_path / "book"
    home.mkdir()
    (home / "schema.rnc").write_text("start = book\nbook = " + SCHEMA)
    (home / "part.xml").write_text('<?xml version="1.0"?>\n<book>\n  <p xml:id="a">ж</p>\n  <p>two</p>\n</book>\n<!-- end -->')
    (home / "latin.xml").write_bytes('<?xml version="1.0" encoding="ISO-8859-1"?>\n<p>é</p>'.encode("latin-1"))
    (home / "wrong.xml").write_text("<book>\n\n  <q/></book>")
    (home / "broken.xml").write_text("<book>\n  <p></book>")
    (home / "loop.xml").write_text(f'<book {XI}><xi:include href="loop.xml"/></book>')
    (home / "deep.xml").write_text(f'<book {XI}><xi:include href="latin.xml"/></book>')
    (home / "entity.xml").write_text('<!DOCTYPE p [<!ENTITY e "x">]><p>&e;</p>')
    (home / "words.txt").write_text("a < b & c\n]]>")
    (tmp_path / "secret.xml").write_text("<p>secret</p>")
    return home


def include(folder: Path, element: str) -> tuple[int, dict[str, object]]:
    path = folder / "main.xml"
    path.write_text(f'<?xml-model href="schema.rnc"?>\n<book {XI}>\n  {element}\n</book>')
    status, (found,) = report(path, "--xinclude")
    return status, found


def expanded(folder: Path, element: str) -> str:
    data = f"<book {XI}>{element}</book>".encode()
    result = expand(data, "main.xml", folder)
    assert not result.findings
    root = etree.fromstring(result.data)
    etree.cleanup_namespaces(root)
    return etree.tostring(root, encoding="unicode")


@pytest.mark.parametrize(
    ("element", "inside"),
    [
        ('<xi:include href="latin.xml"/>', '<p xml:base="latin.xml">é</p>'),
        ('<xi:include href="part.xml" xpointer="a"/>', '<p xml:base="part.xml" xml:id="a">ж</p>'),
        ('<xi:include href="part.xml" xpointer="element(/1/2)"/>', '<p xml:base="part.xml">two</p>'),
        ('<xi:include href="part.xml" xpointer="element(no/1)element(a)"/>', '<p xml:base="part.xml" xml:id="a">ж</p>'),
        ('<p>x</p><xi:include xpointer="element(/1/1)"/>', "<p>x</p><p>x</p>"),
        ('<p><xi:include href="words.txt" parse="text"/></p>', "<p>a &lt; b &amp; c\n]]&gt;</p>"),
        ('<xi:include href="none.xml"><xi:fallback><p>none</p></xi:fallback></xi:include>', "<p>none</p>"),
        (
            '<xi:include href="none.xml"><xi:fallback><xi:include href="latin.xml"/></xi:fallback></xi:include>',
            '<p xml:base="latin.xml">é</p>',
        ),
        ('<xi:include href="none.xml"><xi:fallback/></xi:include>', ""),
        ('<xi:include href="deep.xml"/>', '<book xml:base="deep.xml"><p xml:base="latin.xml">é</p></book>'),
    ],
)
def test_what_stands_in_the_place_of_an_include(folder: Path, element: str, inside: str) -> None:
    assert expanded(folder, element) == f"<book>{inside}</book>".replace("<book></book>", "<book/>")


def test_namespaces_come_along(folder: Path) -> None:
    (folder / "ns.xml").write_text('<a:x xmlns:a="urn:a" xmlns="urn:d"><y a:b="c"/><y xmlns="urn:d"/></a:x>')
    for pointer, tag in (("element(/1/1)", "{urn:d}y"), ("element(/1/2)", "{urn:d}y"), ("element(/1)", "{urn:a}x")):
        result = expand(f'<b xmlns="urn:o" {XI}><xi:include href="ns.xml" xpointer="{pointer}"/></b>'.encode(), "", folder)
        assert etree.fromstring(result.data)[0].tag == tag


@pytest.mark.parametrize(
    ("element", "code"),
    [
        ('<xi:include href="none.xml"/>', "xinclude-missing"),
        ('<xi:include href="../secret.xml"/>', "xinclude-outside"),
        ('<xi:include href="%2e%2e/secret.xml"/>', "xinclude-outside"),
        ('<xi:include href="/etc/hostname" parse="text"/>', "xinclude-outside"),
        ('<xi:include href="http://example.invalid/a.xml"/>', "xinclude-outside"),
        ('<xi:include href="loop.xml"/>', "xinclude-loop"),
        ('<xi:include xpointer="element(/1)"/>', "xinclude-loop"),
        ('<xi:include href="main.xml"/>', "xinclude-loop"),
        ('<xi:include href="part.xml" xpointer="none"/>', "xinclude-pointer"),
        ('<xi:include href="part.xml" xpointer="xpointer(//p)"/>', "xinclude-scheme"),
        ('<xi:include href="part.xml#a"/>', "xinclude-syntax"),
        ("<xi:include/>", "xinclude-syntax"),
        ('<xi:include href="part.xml" parse="json"/>', "xinclude-syntax"),
        ('<xi:include href="broken.xml"><xi:fallback/></xi:include>', "xinclude-xml"),
        ('<xi:include href="entity.xml"/>', "xinclude-entities"),
        ('<xi:include href="."/>', "xinclude-missing"),
    ],
)
def test_what_cannot_be_included_is_said_and_never_valid(folder: Path, element: str, code: str) -> None:
    status, found = include(folder, element)
    (problem,) = (one for one in found["problems"] if one["code"].startswith("xinclude"))  # type: ignore[attr-defined]
    assert (status, problem["code"]) == (2, code)
    assert found["valid"] is not True


def test_another_folder_is_read_if_allowed(folder: Path) -> None:
    (folder / "main.xml").write_text(f'<?xml-model href="schema.rnc"?><book {XI}><xi:include href="../secret.xml"/></book>')
    assert report(folder / "main.xml", "--include-from", folder.parent)[0] == 0


def test_findings_are_in_the_file_that_the_text_came_from(folder: Path) -> None:
    status, found = include(folder, '<xi:include href="part.xml"/><xi:include href="wrong.xml"/> <q/>')
    assert status == 1
    places = [(one.get("file", "main"), one["line"], one["column"]) for one in found["problems"]]  # type: ignore[attr-defined]
    assert {(str(file).rpartition("/")[2], line, column) for file, line, column in places} == {
        ("wrong.xml", 3, 3),
        ("main", 3, 63),
    }


def test_without_the_option_nothing_is_included(folder: Path) -> None:
    (folder / "main.xml").write_text(f'<?xml-model href="schema.rnc"?><book {XI}><xi:include href="part.xml"/></book>')
    status, (found,) = report(folder / "main.xml")
    assert (status, found["problems"][0]["code"]) == (1, "element-unknown")


@given(st.lists(st.tuples(st.sampled_from(["a", "b"]), st.text("x\nж\r", min_size=1, max_size=8)), min_size=1, max_size=8))
def test_every_character_knows_where_it_came_from(stretches: list[tuple[str, str]]) -> None:
    texts = {name: "".join(text for owner, text in stretches if owner == name) for name in "ab"}
    sources = {name: SourceFile(name, text) for name, text in texts.items()}
    offsets, pieces = {"a": 0, "b": 0}, []
    for name, text in stretches:
        pieces.append(Piece(text, sources[name], offsets[name]))
        offsets[name] += len(text)
    whole = Expanded(b"", pieces=tuple(pieces))
    joined = SourceFile("", "".join(piece.text for piece in pieces))
    position = 0
    for piece in pieces:
        for step in range(len(piece.text)):
            place = joined.place(position)._replace(path="/x")
            expected = piece.source.place(piece.offset + step)
            if joined.text[position] not in "\r\n" and expected.line:
                assert whole.origin(place) == Place(piece.source.name, expected.line, expected.column, "/x")
            position += 1
