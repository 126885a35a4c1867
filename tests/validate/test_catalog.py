"""Which schemas a document asks for, and where they are found."""

from __future__ import annotations

from pathlib import Path

import pytest

from teikit.catalog import SchemaFile, SchemaRequest, locate_schema, requests_of_document
from teikit.model.finding import Finding, Place
from tests.support.schemas import TEIKIT_RNG

RNG = b'<element name="a" xmlns="http://relaxng.org/ns/structure/1.0"><empty/></element>'
IN_DOCUMENT = Place("letter.xml", 2, 1)


def test_the_instructions_of_a_document_are_read_in_order_with_all_their_spellings() -> None:
    data = b"""<?xml version="1.0"?>
<?xml-model href="a.rng" type="application/xml" schematypens="http://relaxng.org/ns/structure/1.0"?>
<?xml-stylesheet href="letter.css"?>
<?xml-model  schematypens = 'http://purl.oclc.org/dsdl/schematron'
             href = 'rules.php?a=1&amp;b=2' phase='#ALL' ?>
<?xml-model type="application/xml-dtd" href="a.dtd"?>
<?xml-model no="href"?>
<TEI><?xml-model href="inside.rng"?></TEI>
<?xml-model href="behind.rng"?>"""
    found = list(requests_of_document(data, "letter.xml", Path("folder")))
    assert [(request.href, request.language, request.place.line) for request in found] == [
        ("a.rng", "rng", 2),
        ("rules.php?a=1&b=2", "schematron", 4),
        ("a.dtd", "dtd", 6),
    ]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "my schema.rng").write_bytes(RNG)
    (tmp_path / "compact.txt").write_bytes(b"element a { empty }")
    (tmp_path / "rules.sch").write_bytes(b'<schema xmlns="http://purl.oclc.org/dsdl/schematron"/>')
    (tmp_path / "other.xml").write_bytes(b"<html/>")
    (tmp_path / "types.xsd").write_bytes(b'<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema"/>')
    return tmp_path


@pytest.mark.parametrize(
    ("href", "file", "language"),
    [
        ("my schema.rng", "my schema.rng", "rng"),
        ("my%20schema.rng", "my schema.rng", "rng"),
        ("my%20schema.rng#grammar", "my schema.rng", "rng"),
        ("compact.txt", "compact.txt", "rnc"),
        ("rules.sch", "rules.sch", "schematron"),
        ("types.xsd", "types.xsd", "xsd"),
        ("other.xml", "other.xml", ""),
    ],
)
def test_the_language_is_told_by_the_content(folder: Path, href: str, file: str, language: str) -> None:
    for name in (href, (folder / file).as_uri()):
        found = locate_schema(SchemaRequest(name, folder, IN_DOCUMENT))
        assert isinstance(found, SchemaFile)
        assert (found.href, found.path, found.language) == (name, folder / file, language)


def test_rules_inside_a_grammar_are_asked_for_as_rules(folder: Path) -> None:
    found = locate_schema(SchemaRequest("my schema.rng", folder, IN_DOCUMENT, "schematron"))
    assert isinstance(found, SchemaFile)
    assert found.language == "schematron"


def test_our_schema_is_found_from_anywhere_but_after_a_file_of_its_name(tmp_path: Path) -> None:
    request = SchemaRequest("schemas/teikit.rng", tmp_path, IN_DOCUMENT)
    assert _path(request) == TEIKIT_RNG
    (tmp_path / "schemas").mkdir()
    (tmp_path / "schemas" / "teikit.rng").write_bytes(RNG)
    assert _path(request) == tmp_path / "schemas" / "teikit.rng"


def test_names_are_for_users_not_for_documents(tmp_path: Path) -> None:
    assert _path(SchemaRequest("teikit", tmp_path)) == TEIKIT_RNG
    found = locate_schema(SchemaRequest("teikit", tmp_path, IN_DOCUMENT))
    assert isinstance(found, Finding)
    assert found.code == "schema-missing"


@pytest.mark.parametrize(
    ("href", "code"),
    [
        ("none.rng", "schema-missing"),
        (".", "schema-missing"),
        ("nul\0.rng", "schema-missing"),
        ("x" * 5000, "schema-unusable"),
        ("https://example.org/tei.rng", "schema-network"),
        ("//example.org/tei.rng", "schema-network"),
        ("file://example.org/tei.rng", "schema-network"),
    ],
)
def test_what_cannot_be_had_is_a_finding_where_it_was_asked_for(tmp_path: Path, href: str, code: str) -> None:
    found = locate_schema(SchemaRequest(href, tmp_path, IN_DOCUMENT))
    assert isinstance(found, Finding)
    assert (found.code, found.place) == (code, IN_DOCUMENT)


def _path(request: SchemaRequest) -> Path:
    found = locate_schema(request)
    assert isinstance(found, SchemaFile)
    return found.path
