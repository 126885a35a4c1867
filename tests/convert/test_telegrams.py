"""The edition of the two telegrams: rebuilt to the same bytes, valid TEI, and read as a specialist would read them."""

from __future__ import annotations

import shutil
import subprocess
import sys
from pathlib import Path
from typing import Final

import pytest
from lxml import etree

from teikit.relaxng import Schema
from tests.support.cases import Case, read_cases
from tests.support.schemas import TEIKIT_RNG, jing, tei
from tests.support.shown import bracket_rows, local

EDITION: Final = Path(__file__).resolve().parents[2] / "encoded"
TELEGRAMS: Final = sorted((EDITION / "tei").glob("*.xml"))
CASES: Final = list(read_cases(Path(__file__).with_name("cases") / "telegrams.txt"))
_TEI: Final = "{http://www.tei-c.org/ns/1.0}"


def root(name: str) -> etree._Element:
    return etree.parse(EDITION / "tei" / f"{name}.xml").getroot()


def test_rebuilding_the_edition_gives_the_same_bytes(tmp_path: Path) -> None:
    folder = tmp_path / "edition"
    shutil.copytree(EDITION, folder, ignore=shutil.ignore_patterns("site", "tei"))
    subprocess.run([sys.executable, "-m", "teikit", "build", str(folder)], check=True, cwd=EDITION.parent, capture_output=True)
    built = {path.name: path.read_bytes() for path in (folder / "tei").glob("*.xml")}
    assert built == {path.name: path.read_bytes() for path in TELEGRAMS}


@pytest.mark.parametrize("path", TELEGRAMS, ids=lambda path: path.stem)
def test_telegram_is_valid_by_both_schemas(path: Path) -> None:
    assert list(Schema.load(TEIKIT_RNG).validate(path.read_bytes())) == []
    assert list(Schema.load(tei("tei_all.rng")).validate(path.read_bytes())) == []


def test_telegrams_are_valid_tei_for_jing() -> None:
    assert jing(tei("tei_all.rng"), TELEGRAMS) == []


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.title)
def test_telegram_reads_as_it_should(case: Case) -> None:
    document = root(case.input)
    reads = {"brackets": brackets, "speech": speech, "header": header}
    assert "\n".join(reads[case.title.partition(" of ")[0]](document)) == case.expected


def brackets(document: etree._Element) -> list[str]:
    body = document.find(f".//{_TEI}body")
    assert body is not None
    return list(bracket_rows(body))


def speech(document: etree._Element) -> list[str]:
    """A line for each utterance: paragraph, speaker, addressee, kind, `?` for low certainty, and the ends of its words."""
    rows = []
    for one in document.iter(*(f"{_TEI}{name}" for name in ("said", "q", "quote", "soCalled"))):
        paragraph = next(one.iterancestors(f"{_TEI}p"))
        who = one.get("who", "").removeprefix("#")
        to = f" > {one.get('toWhom', '')[1:]}" if one.get("toWhom") else ""
        kind = {"true": "direct", "false": "reported"}.get(one.get("direct", ""), local(one))
        doubt = " ?" if one.get("cert") == "low" else ""
        rows.append(" ".join(f"{paragraph.get('n')} {who}{to} {kind}{doubt}: {ends(words(one))}".split()))
    return rows


def words(element: etree._Element) -> list[str]:
    """The words of the text, without the wording of gaps."""
    return "".join(str(text) for text in element.xpath(".//text()[not(ancestor::*[local-name()='gap'])]")).split()


def ends(found: list[str]) -> str:
    return " ".join(found if len(found) < 9 else [*found[:4], "…", *found[-3:]])


def header(document: etree._Element) -> list[str]:
    """What the header says, a line for each thing said."""
    paths = {
        "title": "fileDesc/titleStmt/title",
        "author": "fileDesc/titleStmt/author",
        "author is": "fileDesc/titleStmt/author/@ref",
        "funder": "fileDesc/titleStmt/funder",
        "translator": "fileDesc/titleStmt/respStmt[@xml:id='translator']/name",
        "published by": "fileDesc/publicationStmt/publisher",
        "address": "fileDesc/publicationStmt/idno[@type='URI']",
        "archive": "fileDesc/sourceDesc/msDesc/msIdentifier/repository",
        "provenance": "fileDesc/sourceDesc/bibl[@type='provenance']",
        "printed": "fileDesc/sourceDesc/bibl[@type='printed']",
        "summary": "profileDesc/abstract/p",
        "created": "profileDesc/creation/date/@when",
        "original language": "profileDesc/langUsage/language[contains(., 'original')]/@ident",
        "sent by": "profileDesc/correspDesc/correspAction[@type='sent']/persName/@ref",
        "sent from": "profileDesc/correspDesc/correspAction[@type='sent']/placeName",
        "sent on": "profileDesc/correspDesc/correspAction[@type='sent']/date/@when",
        "received by": "profileDesc/correspDesc/correspAction[@type='received']/orgName",
        "received in": "profileDesc/correspDesc/correspAction[@type='received']/placeName",
        "handling": "profileDesc/textClass/classCode",
    }
    return [f"{name}: {value}" for name, path in paths.items() for value in values(document, path)]


def values(document: etree._Element, path: str) -> list[str]:
    steps = "/".join(step if step.startswith("@") else f"t:{step}" for step in path.split("/"))
    found = document.xpath(f"t:teiHeader/{steps}", namespaces={"t": _TEI[1:-1]})
    return [" ".join((one if isinstance(one, str) else "".join(map(str, one.itertext()))).split()) for one in found]
