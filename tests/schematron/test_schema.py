"""What a loaded schema can do: be cached, shared between threads, sent to processes, given parameters."""

from __future__ import annotations

import pickle
from concurrent.futures import ThreadPoolExecutor
from typing import TYPE_CHECKING

import pytest
from lxml import etree

from teikit.caching import folder
from teikit.schematron import Schematron, SchematronError, has_rules

if TYPE_CHECKING:
    from pathlib import Path

ISO = 'xmlns="http://purl.oclc.org/dsdl/schematron"'
PATTERN = f'<pattern {ISO}><rule context="p"><assert test="@n" id="numbered">no number</assert></rule></pattern>'
SCHEMA = f'<schema {ISO} queryBinding="xslt3"><include href="more.sch"/></schema>'


@pytest.fixture
def path(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    (tmp_path / "more.sch").write_text(PATTERN)
    (tmp_path / "main.sch").write_text(SCHEMA)
    return tmp_path / "main.sch"


def ids(schema: Schematron, document: bytes = b"<p/>") -> list[str]:
    return [dict(found.arguments)["rule"] for found in schema.validate(document).findings]


def test_a_schema_is_compiled_again_when_one_of_its_files_changes(path: Path) -> None:
    assert ids(Schematron.load(path)) == ids(Schematron.load(path)) == ["numbered"]
    path.with_name("more.sch").write_text(PATTERN.replace("numbered", "counted"))
    assert ids(Schematron.load(path)) == ["counted"]


@pytest.mark.parametrize("rubbish", [b"", b"rubbish", b"\xff\xfe\n{}"])
def test_a_damaged_cache_is_not_there(path: Path, rubbish: bytes) -> None:
    Schematron.load(path)
    kept = list(folder("schematron").glob("*.json"))
    assert kept
    for file in kept:
        file.write_bytes(rubbish)
    assert ids(Schematron.load(path)) == ["numbered"]


def test_threads_share_a_schema_and_processes_get_a_copy(path: Path) -> None:
    schema = pickle.loads(pickle.dumps(Schematron.load(path)))
    documents = [b"<p n='1'/>", b"<p/>"] * 20
    with ThreadPoolExecutor(4) as threads:
        found = list(threads.map(lambda document: ids(schema, document), documents))
    assert found == [[], ["numbered"]] * 20


def test_a_tree_is_checked_like_its_text(path: Path) -> None:
    schema = Schematron.load(path)
    root = etree.fromstring("<text>\n  <p/></text>")
    (found,) = schema.validate(root, name="text.xml").findings
    assert str(found) == "text.xml:2:3: error: no number [rule-error]"


def test_parameters_of_the_schema_are_given_from_outside() -> None:
    schema = Schematron.load(
        f'<schema {ISO} queryBinding="xslt3"><param name="least" value="1"/><pattern><rule context="text">'
        '<assert test="count(p) ge xs:integer($least)" id="enough">too few</assert></rule></pattern></schema>'.encode()
    )
    assert schema.validate(b"<text><p/></text>").valid
    assert not schema.validate(b"<text><p/></text>", parameters={"least": "2"}).valid


@pytest.mark.parametrize("document", [b"", b"<p>", b"<p>&e;</p>", b"\xff\xfe\x00"])
def test_what_is_not_xml_is_a_finding(path: Path, document: bytes) -> None:
    report = Schematron.load(path).validate(document, name="bad.xml")
    assert [found.code for found in report.findings] == ["xml"]
    assert not report.valid


@pytest.mark.parametrize("content", [b"", b"<schema", b"\x00", b"<a/>"])
def test_what_is_no_schema_says_why(content: bytes) -> None:
    with pytest.raises(SchematronError) as caught:
        Schematron.load(content, base="bad.sch")
    assert all(found.place.file == "bad.sch" and found.place.line for found in caught.value.findings)


def test_whether_a_grammar_has_rules_is_seen_at_once() -> None:
    assert has_rules(f"<grammar><s:pattern xmlns:s={ISO[6:]}><s:assert test='1'/></s:pattern></grammar>".encode())
    assert not has_rules(b"<grammar/>")
