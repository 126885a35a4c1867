"""XML Catalogs 1.1, entry by entry (sections 6 and 7 of the standard)."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from teikit.catalog import Catalogs, SchemaLibrary
from teikit.catalog.oasis import catalog_problem
from tests.validate.test_validate import document, report

if TYPE_CHECKING:
    from pathlib import Path

NAMESPACE = "urn:oasis:names:tc:entity:xmlns:xml:catalog"


def catalog(path: Path, entries: str, attributes: str = "") -> str:
    path.write_text(f'<catalog xmlns="{NAMESPACE}" {attributes}>{entries}</catalog>')
    return str(path)


@pytest.fixture
def catalogs(tmp_path: Path) -> Catalogs:
    catalog(tmp_path / "delegate.xml", '<uri name="http://d/a/x" uri="http://to/short"/>')
    catalog(
        tmp_path / "delegate2.xml",
        '<uri name="http://d/a/b/x" uri="http://to/long"/><system systemId="http://d/s" uri="http://to/ds"/>',
    )
    catalog(tmp_path / "next.xml", '<uri name="http://n/x" uri="http://to/next"/><nextCatalog catalog="main.xml"/>')
    main = """
      <uri name="http://u/x" uri="http://to/uri"/>
      <uri name="http://u/%E2%82%AC" uri="http://to/euro"/>
      <rewriteURI uriStartString="http://r/" rewritePrefix="http://to/r/"/>
      <rewriteURI uriStartString="http://r/deep/" rewritePrefix="http://to/deep/"/>
      <uriSuffix uriSuffix="/tei.rng" uri="http://to/suffix"/>
      <uriSuffix uriSuffix="my/tei.rng" uri="http://to/longer"/>
      <delegateURI uriStartString="http://d/" catalog="delegate.xml"/>
      <delegateURI uriStartString="http://d/a/b" catalog="delegate2.xml"/>
      <system systemId="http://s/x" uri="http://to/system"/>
      <rewriteSystem systemIdStartString="http://rs/" rewritePrefix="http://to/rs/"/>
      <systemSuffix systemIdSuffix="x.dtd" uri="http://to/dtd"/>
      <delegateSystem systemIdStartString="http://d/s" catalog="delegate2.xml"/>
      <public publicId="-//P//A  B//EN" uri="http://to/public"/>
      <group prefer="system" xml:base="http://based/">
        <public publicId="-//P//SYSTEM" uri="http://to/preferred"/>
        <uri name="http://g/x" uri="y"/>
        <uri name="http://g/z" uri="y" xml:base="deeper/"/>
      </group>
      <delegatePublic publicIdStartString="-//D" catalog="public.xml"/>
      <uri name="" uri="http://to/nothing"/><uri uri="http://to/nothing"/><uri name="http://u/empty"/>
      <other xmlns="http://other"><uri name="http://o/x" uri="http://to/other"/></other>
      <nextCatalog catalog="missing.xml"/>
      <nextCatalog catalog="next.xml"/>
      <uri name="http://late/x" uri="http://to/late"/>"""
    catalog(tmp_path / "public.xml", '<public publicId="-//D//X" uri="http://to/dp"/>')
    return Catalogs((catalog(tmp_path / "main.xml", main),))


@pytest.mark.parametrize(
    ("uri", "found"),
    [
        ("http://u/x", "http://to/uri"),
        ("http://u/€", "http://to/euro"),
        ("http://r/a.rng", "http://to/r/a.rng"),
        ("http://r/deep/a.rng", "http://to/deep/a.rng"),
        ("http://any/tei.rng", "http://to/suffix"),
        ("http://any/my/tei.rng", "http://to/longer"),
        ("http://d/a/x", "http://to/short"),
        ("http://d/a/b/x", "http://to/long"),
        ("http://d/a/b/unknown", None),
        ("http://g/x", "http://based/y"),
        ("http://g/z", "http://based/deeper/y"),
        ("http://n/x", "http://to/next"),
        ("http://late/x", "http://to/late"),
        ("http://unknown/", None),
        ("http://u/empty", None),
        ("http://o/x", None),
        ("urn:publicid:-:P:A+B:EN", "http://to/public"),
    ],
)
def test_uris(catalogs: Catalogs, uri: str, found: str | None) -> None:
    assert catalogs.resolve_uri(uri) == found


@pytest.mark.parametrize(
    ("public", "system", "found"),
    [
        (None, "http://s/x", "http://to/system"),
        (None, "http://rs/a.dtd", "http://to/rs/a.dtd"),
        (None, "http://any/x.dtd", "http://to/dtd"),
        (None, "http://d/s", "http://to/ds"),
        ("-//P//A B//EN", None, "http://to/public"),
        (" -//P//A\nB//EN ", "http://unknown/", "http://to/public"),
        ("-//P//SYSTEM", None, "http://to/preferred"),
        ("-//P//SYSTEM", "http://unknown/", None),
        ("-//D//X", None, "http://to/dp"),
        ("-//P//A B//EN", "http://s/x", "http://to/system"),
        (None, "urn:publicid:-:P:A+B:EN", "http://to/public"),
    ],
)
def test_external_identifiers(catalogs: Catalogs, public: str | None, system: str | None, found: str | None) -> None:
    assert catalogs.resolve_external(public, system) == found


def test_catalogs_of_the_environment_come_after_those_named(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    named = catalog(tmp_path / "named.xml", '<uri name="http://u/x" uri="http://to/named"/>')
    other = catalog(
        tmp_path / "other.xml", '<uri name="http://u/x" uri="http://to/other"/><uri name="http://u/y" uri="http://to/y"/>'
    )
    monkeypatch.setenv("XML_CATALOG_FILES", f"{other} file:///nowhere/catalog.xml")
    found = Catalogs.of_environment([named])
    assert (found.resolve_uri("http://u/x"), found.resolve_uri("http://u/y")) == ("http://to/named", "http://to/y")


def test_what_a_document_names_and_what_schemas_include_go_through_catalogs(tmp_path: Path) -> None:
    (tmp_path / "local").mkdir()
    (tmp_path / "local" / "main.rng").write_text(
        '<grammar xmlns="http://relaxng.org/ns/structure/1.0"><include href="http://example.invalid/parts/part.rng"/></grammar>'
    )
    (tmp_path / "local" / "part.rng").write_text(
        '<grammar xmlns="http://relaxng.org/ns/structure/1.0"><start><element name="TEI"><empty/></element></start></grammar>'
    )
    rewrite = '<rewriteURI uriStartString="http://example.invalid/parts/" rewritePrefix="local/"/>'
    suffix = '<uriSuffix uriSuffix="/schema/letters.rng" uri="local/main.rng"/>'
    file = catalog(tmp_path / "catalog.xml", rewrite + suffix)
    letter = tmp_path / "letter.xml"
    for href in ("http://example.invalid/parts/main.rng", "../schema/letters.rng"):
        letter.write_text(f'<?xml-model href="{href}"?><TEI/>')
        status, (found,) = report(letter, "--catalog", file)
        assert (status, found["valid"], found["checked"][0]["schema"]) == (0, True, href)
        assert report(letter)[0] == 2


def test_a_catalog_that_is_none_is_said(tmp_path: Path) -> None:
    (tmp_path / "a.xml").write_text("<html/>")
    assert catalog_problem(str(tmp_path / "a.xml"))
    assert catalog_problem(str(tmp_path / "none.xml"))
    letter = tmp_path / "letter.xml"
    letter.write_text(document("teikit.rng"))
    from tests.validate.test_validate import run

    for name in ("a.xml", "none.xml"):
        result = run(letter, "--catalog", tmp_path / name)
        assert (result.exit_code, name in result.stderr) == (2, True)


def test_a_library_without_catalogs_changes_no_address() -> None:
    assert SchemaLibrary().address("a b.rng") == "a b.rng"
