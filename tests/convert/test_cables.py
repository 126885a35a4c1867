"""Cables: their head as the TEI header has it, line by line, and their text; whatever copying did to them."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Final

import pytest

from teikit.grammar.addressees import parse_addressees
from teikit.grammar.markings import parse_marking, parse_page_line
from teikit.grammar.references import parse_references
from teikit.grammar.tags import parse_tags
from teikit.grammar.timegroups import find_time_group
from teikit.model.text import normalise_space
from teikit.pipeline import recover
from teikit.relaxng import Schema
from tests.convert.test_layouts import COPYING
from tests.support.cases import Case, parameters, read_cases, read_table
from tests.support.schemas import TEIKIT_RNG, jing, tei
from tests.support.shown import converted, local

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from lxml import etree

    from teikit.model.reading import Correspondent
    from teikit.pipeline import Document

CASES: Final = Path(__file__).with_name("cases") / "cables"
WHOLE: Final = [case for path in sorted(CASES.glob("whole-*.txt")) for case in read_cases(path)]
_TEI: Final = "{http://www.tei-c.org/ns/1.0}"
COPIED: Final[dict[str, Callable[[str], str]]] = {
    **COPYING,
    "with spaces that do not break": lambda text: text.replace(" ", "\u00a0"),
    "with a tab before every line": lambda text: "\t" + text.replace("\n", "\n\t"),
}


@pytest.mark.parametrize("copying", COPIED.values(), ids=COPIED)
@pytest.mark.parametrize("case", parameters(WHOLE))
def test_cable(case: Case, copying: Callable[[str], str]) -> None:
    assert "\n".join(shown(converted(copying(case.input)))) == case.expected


@pytest.mark.parametrize("case", WHOLE, ids=lambda case: case.title)
def test_nothing_of_a_cable_is_lost(case: Case) -> None:
    document = converted(case.input)
    assert normalise_space(recover(document)) == normalise_space(document.source.text)


def test_a_telegram_in_an_edition_is_no_cable() -> None:
    telegram = (
        "94. Telegram From the Embassy in the Soviet Union to the Department of State1\n\nMoscow, October 12, 1976, 1530Z.\n\n"
        "16123. Subj: Grain talks. Ref: State 254000. 1. Minister Patolichev received me. He was calm.\n\nMatlock\n\n"
        "1 Source: National Archives, RG 59, Central Foreign Policy Files, D760384-0457. Confidential; Immediate; Exdis.\n"
    )
    assert converted(telegram).reading.layout == "frus"


@pytest.fixture(scope="module")
def encoded(tmp_path_factory: pytest.TempPathFactory) -> list[Path]:
    folder = tmp_path_factory.mktemp("cables")
    for number, case in enumerate(WHOLE):
        (folder / f"{number:02}.xml").write_bytes(converted(case.input).to_bytes())
    return sorted(folder.glob("*.xml"))


def test_every_cable_is_valid_by_both_schemas(encoded: list[Path]) -> None:
    schema = Schema.load(TEIKIT_RNG)
    assert [problem for path in encoded for problem in schema.validate(path.read_bytes())] == []
    assert jing(tei("tei_all.rng"), encoded) == []


@pytest.mark.parametrize("case", parameters(read_table(CASES / "references.txt")))
def test_references(case: Case) -> None:
    assert "; ".join(f"{one.wording} = {one.number}".strip(" =") for one in parse_references(case.input, 2007)) == case.expected


@pytest.mark.parametrize("case", parameters(read_table(CASES / "tags.txt")))
def test_tags(case: Case) -> None:
    assert " | ".join(parse_tags(case.input)) == case.expected


@pytest.mark.parametrize("case", parameters(read_table(CASES / "timegroups.txt")))
def test_time_group(case: Case) -> None:
    found = find_time_group(case.input)
    shows = f"{found.precedence} {found.when}T{found.time}{' ?' * (found.cert == 'low')}".strip() if found else "none"
    assert shows == case.expected


@pytest.mark.parametrize("case", parameters(read_table(CASES / "addressees.txt")))
def test_addressees(case: Case) -> None:
    found = parse_addressees((line, False) for line in case.input.splitlines())
    assert "; ".join(map(addressee, found)) == case.expected


@pytest.mark.parametrize("case", parameters(read_table(CASES / "markings.txt")))
def test_marking(case: Case) -> None:
    if page := parse_page_line(case.input):
        assert f"page {page.page} of {page.office} {page.number}".strip() == case.expected
    else:
        found = parse_marking(case.input)
        parts = (found.classification, *found.captions, f"{found.office} {found.number}") if found else ("none",)
        assert ", ".join(part for part in parts if part.strip()) == case.expected


def addressee(one: Correspondent) -> str:
    exempt = f"without {', '.join(one.exempt)}" if one.exempt else ""
    return " / ".join(part for part in (one.route, one.name, one.precedence, one.serial, exempt) if part)


def shown(document: Document) -> Iterator[str]:
    """What the header of the TEI says, and the blocks of the body."""
    yield f"layout: {document.reading.layout}"
    header = document.tree.find(f"{_TEI}teiHeader")
    assert header is not None
    for name, path in _PATHS.items():
        for value in header.xpath(path, namespaces={"t": _TEI[1:-1]}):
            yield f"{name}: {_SHOWN.get(name, text_of)(value)}"
    for block in document.reading.body():
        label = document.source.text[block.start : block.start + block.label].strip()
        words = " ".join(document.source.text[block.start + block.label : block.end].split())
        yield f"{' '.join(part for part in (block.role, block.key, label) if part)}: {words}"
    yield from (f"finding: {found.code}" for found in document.findings if found.code == "head-unread")


def text_of(value: etree._Element | str) -> str:
    return " ".join(value.split()) if isinstance(value, str) else " ".join("".join(map(str, value.itertext())).split())


def received(action: etree._Element) -> str:
    parts = [(local(child), child.get("type", ""), child.get("key", ""), text_of(child)) for child in action]
    return " / ".join(
        part for _, kind, key, words in parts for part in (key, f"without {words}" if kind == "exempt" else words) if part
    )


def reference(one: etree._Element) -> str:
    return f"{text_of(one)} = {one.get('n', '')}".strip(" =")


_SENT: Final = ".//t:correspAction[@type='sent']"
_PATHS: Final = {
    "title": ".//t:title[@type='main']",
    "subtitle": ".//t:title[@type='sub']",
    "number": ".//t:publicationStmt/t:idno[@type='MRN']",
    "plain number": ".//t:publicationStmt/t:idno[@type='number']",
    "record": ".//t:publicationStmt/t:idno[@type='record']",
    "summary": ".//t:abstract/t:p",
    "created": ".//t:creation/t:date/@when",
    "doubtful": ".//t:creation/t:date/@cert",
    "from": f"{_SENT}/t:orgName",
    "from place": f"{_SENT}/t:placeName",
    "precedence": f"{_SENT}/t:note[@type='precedence']",
    "to": ".//t:correspAction[@type='received'][not(@subtype)]",
    "info": ".//t:correspAction[@subtype='info']",
    "reference": ".//t:correspContext/t:ref",
    "routing": ".//t:correspDesc/t:note[@type='routing']",
    "tag": ".//t:keywords[@scheme='#TAGS']/t:term",
    "classification": ".//t:classCode[@scheme='#handling']",
    "caption": ".//t:classCode[@scheme='#captions']",
    "order": ".//t:classCode[@scheme='#orders']",
}
_SHOWN: Final[dict[str, Callable[[etree._Element], str]]] = {"to": received, "info": received, "reference": reference}
