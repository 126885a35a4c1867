"""The public face: sources of schemas and documents, places, messages, cache, introspection, threads, hostile input."""

from __future__ import annotations

import io
import os
import threading
from concurrent.futures import ThreadPoolExecutor
from typing import TYPE_CHECKING

import pytest
from lxml import etree

from teikit.model.finding import Severity
from teikit.relaxng import Schema, SchemaError, cache

if TYPE_CHECKING:
    from pathlib import Path

POEM = b"""
default namespace = "http://example.org/poem"
namespace a = "http://relaxng.org/ns/compatibility/annotations/1.0"
start = poem
## A poem.
poem = element poem { attribute n { xsd:integer }?, attribute kind { "ode" | "elegy" }, title?, line+ }
title = element title { text }
line = element line { attribute met { text }?, text }
"""
DOCUMENT = """<?xml version="1.0"?>
<!-- before -->
<poem xmlns="http://example.org/poem" kind="ode"
      n="seven">
  <lien>é</lien><line met="x"
    mat="y">Once</line>
  stray <line/>
</poem>
"""


@pytest.fixture(scope="module")
def poem() -> Schema:
    return Schema.load(POEM, cached=False)


def _places(schema: Schema, content: bytes) -> list[tuple[str, int | None, int | None, str]]:
    return [(found.code, found.place.line, found.place.column, found.place.path) for found in schema.validate(content)]


EXPECTED_PLACES = [
    ("attribute-value", 4, 7, "/poem[1]/@n"),
    ("element-unknown", 5, 3, "/poem[1]/lien[1]"),
    ("attribute-unknown", 6, 5, "/poem[1]/line[1]/@mat"),
    ("text-misplaced", 7, 3, "/poem[1]"),
]


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "iso-8859-1"])
def test_places_are_exact_in_every_encoding(poem: Schema, encoding: str) -> None:
    declared = DOCUMENT.replace("?>", f' encoding="{encoding.removesuffix("-sig")}"?>', 1)
    assert _places(poem, declared.encode(encoding)) == EXPECTED_PLACES


def test_places_do_not_hang_on_line_ends(poem: Schema) -> None:
    assert _places(poem, DOCUMENT.replace("\n", "\r\n").encode()) == EXPECTED_PLACES


@pytest.mark.parametrize("encoding", ["f-8", "utf-7", "rot13", "idna", "zlib", "x y"])
def test_encodings_that_cannot_be_read_are_findings(poem: Schema, encoding: str) -> None:
    content = f"<?xml version='1.0' encoding='{encoding}'?><poem/>".encode()
    assert [found.code for found in poem.validate(content)] == ["xml"]
    with pytest.raises(SchemaError):
        Schema.load(content, cached=False)


def test_ends_in_one_place_are_told_apart() -> None:
    schema = Schema.load(b"element a { element b { element b { element c { empty } }, element c { empty } } }", cached=False)
    assert _places(schema, b"<a><b><b/></b></a>") == [
        ("element-incomplete", 1, 11, "/a[1]/b[1]/b[1]"),
        ("element-incomplete", 1, 11, "/a[1]/b[1]"),
    ]


def test_a_document_may_come_in_many_ways(poem: Schema, tmp_path: Path) -> None:
    path = tmp_path / "poem.xml"
    path.write_text(DOCUMENT, encoding="utf-8")
    from_path = poem.validate(path)
    assert {found.place.file for found in from_path} == {str(path)}
    codes = [found.code for found in from_path]
    with path.open("rb") as file:
        assert poem.validate(file) == from_path
    assert poem.validate(str(path), name="other.xml")[0].place.file == "other.xml"
    for tree in (etree.parse(path), etree.parse(path).getroot()):
        assert [found.code for found in poem.validate(tree)] == codes
    reader, writer = os.pipe()
    os.write(writer, DOCUMENT.encode())
    os.close(writer)
    with open(reader, "rb") as pipe:  # noqa: PTH123 - a pipe has no path
        assert [found.place.line for found in poem.validate(pipe)] == [found.place.line for found in from_path]
    with pytest.raises(FileNotFoundError):
        poem.validate(tmp_path / "nowhere.xml")


def test_messages_read_well(poem: Schema) -> None:
    said = [found.message for found in poem.validate(DOCUMENT.encode())]
    assert (
        said[1:]
        == [
            "unknown element <lien> in <poem> (did you mean <line>?); expected <line> or <title>",
            "<line> has no attribute mat (did you mean met?); allowed here: met",
            "text is not allowed in <poem>: “stray”; expected <line> or </poem>",
        ]
        or said[2] == "<line> has no attribute mat; it has no further attributes"
    )
    assert said[0].startswith("“seven” is no value for n of <poem>: ")


def test_namespaces_are_spelt_out_where_names_agree(poem: Schema) -> None:
    (found, *_) = poem.validate(b"<poem kind='ode'><line/></poem>")
    assert found.message == (
        "unknown element <poem> as the root (did you mean <poem> of namespace “http://example.org/poem”?); "
        "expected <poem> of namespace “http://example.org/poem”"
    )


def test_missing_things_are_named() -> None:
    schema = Schema.load(
        b"element a { attribute m { text }, attribute n { text }, element b { empty }, element c { empty } }", cached=False
    )
    said = [found.message for found in schema.validate(b"<a/>")]
    assert said == ["<a> lacks the attributes m and n", "<a> ends too early: <b> and <c> are missing; expected <b>"]


def test_values_come_with_a_hint() -> None:
    schema = Schema.load(b'element a { attribute n { "red" | "green" | "blue" } }', cached=False)
    (found,) = schema.validate(b"<a n='gren'/>")
    assert found.message == "“gren” is no value for n of <a>: it should be “green”, “blue” or “red” (did you mean “green”?)"
    assert found.expected == ("green", "blue", "red")


def test_what_is_expected_would_be_accepted() -> None:
    schema = Schema.load(b"element a { element b { notAllowed }?, element c { empty }? }", cached=False)
    (found,) = schema.validate(b"<a><d/></a>")
    assert found.expected == ("<c>", "</a>")


# Schemas


def test_a_schema_may_come_in_many_ways(tmp_path: Path) -> None:
    path = tmp_path / "poem.rnc"
    path.write_bytes(POEM)
    for source in (path, str(path), POEM, io.BytesIO(POEM), path.as_uri()):
        assert Schema.load(source, cached=False).valid(b'<poem xmlns="http://example.org/poem" kind="ode"><line/></poem>')


def test_a_resolver_stands_for_disk_and_network() -> None:
    files = {"http://example.org/main.rng": b'<externalRef href="part.rnc" xmlns="http://relaxng.org/ns/structure/1.0"/>'}
    files["http://example.org/part.rnc"] = b"element a { empty }"

    def resolve(name: str) -> bytes:
        if name not in files:
            raise FileNotFoundError(name)
        return files[name]

    schema = Schema.load("http://example.org/main.rng", resolver=resolve, cached=False)
    assert schema.valid(b"<a/>")
    assert schema.files == tuple(files)
    with pytest.raises(SchemaError):
        Schema.load("http://example.org/other.rng", resolver=resolve, cached=False)


def test_no_network_unless_asked(tmp_path: Path) -> None:
    path = tmp_path / "main.rng"
    path.write_text('<externalRef href="http://example.org/x.rng" xmlns="http://relaxng.org/ns/structure/1.0"/>')
    with pytest.raises(SchemaError, match="network"):
        Schema.load(path, cached=False)


def test_every_mistake_of_a_schema_is_told(tmp_path: Path) -> None:
    path = tmp_path / "bad.rng"
    path.write_text(
        '<grammar xmlns="http://relaxng.org/ns/structure/1.0">\n<start>\n<ref name="x"/></start>\n'
        '<define name="y"><data type="none"/></define></grammar>'
    )
    with pytest.raises(SchemaError) as refused:
        Schema.load(path)
    assert [(found.code, found.place.line) for found in refused.value.findings] == [("rng-undefined", 3), ("rng-datatype", 4)]


# Cache


def _parts(folder: Path) -> Path:
    main = folder / "main.rng"
    main.write_text('<element name="a" xmlns="http://relaxng.org/ns/structure/1.0"><externalRef href="part.rnc"/></element>')
    (folder / "part.rnc").write_text('element b { attribute n { list { xsd:int+ } | "x" }, (element * - c { text } & text) }')
    return main


GOOD, BAD = b"<a><b n='1 2'>text<z/></b></a>", b"<a><b n='1 x'>text<c/></b></a>"


def test_a_cached_schema_is_the_same_schema(tmp_path: Path, own_cache: Path) -> None:
    main = _parts(tmp_path)
    fresh = Schema.load(main)
    assert list(own_cache.rglob("*.json"))
    again = Schema.load(main)
    assert again.valid(GOOD)
    assert again.validate(BAD) == fresh.validate(BAD) != []
    assert again.elements() == fresh.elements()
    assert again.files == fresh.files


def test_a_cache_of_changed_files_is_not_used(tmp_path: Path) -> None:
    main = _parts(tmp_path)
    assert Schema.load(main).valid(GOOD)
    (tmp_path / "part.rnc").write_text("element q { empty }")
    assert not Schema.load(main).valid(GOOD)
    assert Schema.load(main).valid(b"<a><q/></a>")


@pytest.mark.parametrize("damage", [b"", b"{}", b"\x80\x04garbage", b"teikit relaxng 0\n{}"])
def test_a_damaged_cache_is_ignored_and_written_anew(tmp_path: Path, own_cache: Path, damage: bytes) -> None:
    main = _parts(tmp_path)
    Schema.load(main)
    (path,) = own_cache.rglob("*.json")
    whole = path.read_bytes()
    path.write_bytes(damage or whole[: len(whole) // 2])
    assert Schema.load(main).validate(BAD)
    assert path.read_bytes() == whole


def test_a_cache_that_cannot_be_written_does_no_harm(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "file").write_text("")
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "file"))
    assert Schema.load(_parts(tmp_path)).valid(GOOD)


def test_the_tei_from_the_cache(tei: Path) -> None:
    fresh = Schema.load(tei / "tei_lite.rng")
    again = Schema.load(tei / "tei_lite.rng")
    for path in sorted((tei / "samples").glob("*.xml"))[:4]:
        assert [str(found) for found in again.validate(path)] == [str(found) for found in fresh.validate(path)]


def test_old_caches_are_dropped(tmp_path: Path, own_cache: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(cache, "MOST_FILES", 2)
    for number in range(4):
        Schema.load(f"element a{number} {{ empty }}".encode(), name=str(tmp_path / f"{number}.rnc"))
    assert len(list(own_cache.rglob("*.json"))) == 2


# Introspection


def test_elements_with_documentation(poem: Schema) -> None:
    elements = {str(info): info for info in poem.elements()}
    assert list(elements) == ["<line>", "<poem>", "<title>"]
    found = elements["<poem>"]
    assert [(str(one), one.required, one.values, one.datatypes) for one in found.attributes] == [
        ("kind", True, ("elegy", "ode"), ()),
        ("n", False, (), ("integer",)),
    ]
    assert [name for _, name in found.children] == ["line", "title"]
    assert elements["<title>"].text
    assert not found.text


def test_documentation_comes_from_both_syntaxes(poem: Schema, tei: Path) -> None:
    assert {info.documentation for info in poem.elements() if info.name[1] == "poem"} == {"A poem."}
    lite = {info.name[1]: info for info in Schema.load(tei / "tei_lite.rng").elements()}
    assert "paragraph" in lite["p"].documentation
    assert any(one.documentation for one in lite["p"].attributes)


@pytest.mark.parametrize(
    ("document", "elements", "attributes", "text", "end"),
    [
        ("", ["<poem>"], [], False, False),
        ("<poem kind='ode'>", ["<line>", "<title>"], [], False, False),
        ("<poem kind='ode'><title/>", ["<line>"], [], False, False),
        ("<poem kind='ode'><line>some", [], [], True, True),
        ("<poem kind='ode'><line/> ", ["<line>"], [], False, True),
        ("<poem ", [], ["kind", "n"], False, False),
        ("<poem n='1' k", [], ["kind"], False, False),
        ("<poem kind='ode'><wrong/>", ["<line>", "<title>"], [], False, False),
        ("<poem kind='ode'><title>x</title><line/><line ", [], ["met"], False, False),
    ],
)
def test_what_may_come(document: str, elements: list[str], attributes: list[str], text: bool, end: bool) -> None:
    schema = Schema.load(POEM.replace(b'default namespace = "http://example.org/poem"', b""), cached=False)
    allowed = schema.allowed(document.encode())
    assert [str(found) for found in allowed.elements] == elements
    assert [str(found) for found in allowed.attributes] == attributes
    assert (allowed.text, allowed.end) == (text, end)


def test_what_may_come_at_a_place_or_in_a_tree(poem: Schema) -> None:
    content = b'<poem xmlns="http://example.org/poem" kind="ode">\n <title/>\n <line/>\n</poem>'
    assert [str(found) for found in poem.allowed(content, (2, 2)).elements] == ["<line>", "<title>"]
    assert [str(found) for found in poem.allowed(content, (3, 1)).elements] == ["<line>"]
    tree = etree.fromstring(content)
    assert [str(found) for found in poem.allowed(tree).elements] == ["<line>"]
    assert poem.allowed(tree[0]).text


# Threads and hostile input


def test_threads_may_share_a_schema(tei: Path) -> None:
    schema = Schema.load(tei / "tei_lite.rng", cached=False)
    paths = sorted((tei / "samples").glob("*.xml"))
    expected = [[str(found) for found in Schema.load(tei / "tei_lite.rng", cached=False).validate(path)] for path in paths]
    gate = threading.Barrier(4)

    def work(_: int) -> list[list[str]]:
        gate.wait()
        return [[str(found) for found in schema.validate(path)] for path in paths]

    with ThreadPoolExecutor(4) as pool:
        assert all(result == expected for result in pool.map(work, range(4)))


def test_tables_are_emptied_when_they_grow(tei: Path) -> None:
    path = tei / "samples" / "tei_MS_Junius_121.xml"
    schema = Schema.load(tei / "tei_all.rng", cached=False)
    expected = schema.validate(path)
    schema._automaton.weight_limit = 500
    assert schema.validate(path) == expected
    schema.validate(b"<x/>")
    assert schema._automaton.patterns.weight < 50_000


def test_threads_may_share_a_schema_that_forgets(tei: Path) -> None:
    schema = Schema.load(tei / "tei_lite.rng", cached=False)
    path = tei / "samples" / "tei_MS_Junius_121.xml"
    expected = schema.validate(path)
    schema._automaton.weight_limit = 500
    with ThreadPoolExecutor(4) as pool:
        assert all(result == expected for result in pool.map(schema.validate, [path] * 8))


def test_explosions_end_in_a_finding(monkeypatch: pytest.MonkeyPatch) -> None:
    source = b"element a { (element b { empty }, element c { empty }, element d { empty })+ }"
    schema = Schema.load(source, cached=False)
    monkeypatch.setattr("teikit.relaxng.interning.MOST_WEIGHT", 5)
    assert [found.code for found in schema.validate(b"<a><b/></a>")] == ["rng-complexity"]
    assert [found.code for found in schema.validate(etree.fromstring("<a><b/></a>"))] == ["rng-complexity"]
    assert schema.allowed(b"<a><b/>").parent == ("", "a")
    with pytest.raises(SchemaError, match="rng-complexity"):
        Schema.load(source, cached=False)


def test_endless_values_and_names_fill_no_memory() -> None:
    schema = Schema.load(b"element a { element * { attribute n { xsd:integer | xsd:token } }* }", cached=False)
    document = "<a>" + "".join(f'<x{number} n="{number}"/>' for number in range(20_000)) + "</a>"
    assert schema.valid(document.encode())
    assert schema._automaton.patterns.weight < 200_000


def test_exponential_schemas_are_cut_off_or_shared() -> None:
    doubling = "start = element a { p30 }\np0 = element b { empty }?\n" + "".join(
        f"p{number + 1} = p{number}, p{number}\n" for number in range(30)
    )
    schema = Schema.load(doubling.encode(), cached=False)
    assert schema.valid(b"<a><b/><b/><b/></a>")
    parts = " & ".join(f"(element e{number} {{ empty }}, element f{number} {{ empty }})*" for number in range(16))
    schema = Schema.load(f"element a {{ {parts} }}".encode(), cached=False)
    opened = "".join(f"<e{number}/>" for number in range(16))
    closed = "".join(f"<f{number}/>" for number in range(16))
    assert schema.valid(f"<a>{(opened + closed) * 3}</a>".encode())


@pytest.mark.parametrize(
    ("document", "code"),
    [
        ('<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]><a>&x;</a>', "xml-entity"),
        ('<!DOCTYPE a SYSTEM "http://example.org/a.dtd"><a>&x;</a>', "xml-entity"),
        (
            "<!DOCTYPE a [<!ENTITY x0 '"
            + "x" * 1000
            + "'>"
            + "".join(f"<!ENTITY x{n + 1} '{f'&x{n};' * 10}'>" for n in range(8))
            + "]><a>&x8;</a>",
            "xml-limit",
        ),
        (
            "<!DOCTYPE a [<!ENTITY x0 'y'>" + "".join(f"<!ENTITY x{n + 1} '&x{n};'>" for n in range(40)) + "]><a>&x40;</a>",
            "xml-limit",
        ),
        ("<!DOCTYPE a [<!ENTITY x '&x;'>]><a>&x;</a>", "xml"),
    ],
)
def test_entities_are_kept_within_bounds(document: str, code: str) -> None:
    schema = Schema.load(b"element a { text }", cached=False)
    assert code in [found.code for found in schema.validate(document.encode())]


def test_internal_entities_are_read() -> None:
    schema = Schema.load(b"element a { xsd:integer }", cached=False)
    assert schema.valid(b"<!DOCTYPE a [<!ENTITY x '12'>]><a>&x;3</a>")
    assert schema.valid(b"<!DOCTYPE a [<!ATTLIST a xml:space CDATA #IMPLIED>]><a>1</a>")


def test_a_million_elements_leave_memory_flat() -> None:
    schema = Schema.load(b"element a { element b { attribute n { text }? }* }", cached=False)

    class Endless(io.RawIOBase):
        left = 100

        def readable(self) -> bool:
            return True

        def seekable(self) -> bool:
            return True

        def tell(self) -> int:
            return 0

        def read(self, size: int = -1) -> bytes:
            self.left -= 1
            if self.left == 99:
                return b"<a>"
            return b"<b n='x'/>" * 1000 if self.left > 0 else b"</a>" if self.left == 0 else b""

    assert schema.validate(Endless()) == []  # type: ignore[arg-type]
    assert schema._automaton.patterns.weight < 1000


def test_severity_of_a_valid_document(poem: Schema) -> None:
    schema = Schema.load(b"element a { element b { attribute id { xsd:ID } }* }", cached=False)
    findings = schema.validate(b"<a><b id='x'/><b id='x'/></a>")
    assert [(found.code, found.severity) for found in findings] == [
        ("id-first", Severity.INFORMATION),
        ("id-duplicate", Severity.ERROR),
    ]
    assert Schema.load(
        b"element a { attribute id { xsd:ID }, attribute to { xsd:IDREF } }", check_ids=False, cached=False
    ).valid(b"<a id='x' to='y'/>")
