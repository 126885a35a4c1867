"""What --fix mends, and that it touches nothing else."""

from __future__ import annotations

from pathlib import Path
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lxml import etree

from teikit.outputs import seal, sealed_by_us
from teikit.repairs import mend
from tests.support.cases import Case, parameters, read_cases
from tests.support.random_documents import DocumentGenerator
from tests.support.schemas import TEIKIT_RNG
from tests.validate.test_validate import run

XML_ID = "{http://www.w3.org/XML/1998/namespace}id"
CASES = Path(__file__).with_name("cases") / "repairs.txt"
AGENTS = "".join(f'<respStmt xml:id="{name}"><resp>x</resp></respStmt>' for name in ("ed", "teikit", "translator"))
FRAME = (
    '<?xml version="1.0"?>\r\n<?xml-model href="teikit.rng"?><TEI xmlns="http://www.tei-c.org/ns/1.0"><teiHeader><titleStmt>\n'
    "  <title>x</title>{}</titleStmt></teiHeader><text><body>{}</body></text></TEI>"
)


@pytest.mark.parametrize("case", parameters(read_cases(CASES)))
def test_repairs(case: Case) -> None:
    mended = mend(FRAME.format(AGENTS, case.input).encode(), "a.xml")
    assert mended.data.decode() == FRAME.format(AGENTS, case.expected)
    assert bool(mended.findings) == (case.input != case.expected)
    assert mend(mended.data).data == mended.data, "once is enough"


def test_those_whom_our_documents_name_get_their_statements() -> None:
    body = '<p><gap resp="#teikit"/><gap resp="#ed"/></p>'
    mended = mend(FRAME.format("", body).encode())
    assert mended.data.decode() == FRAME.format(
        '\n  <respStmt xml:id="ed">\n    <resp>source edition</resp>\n    <name>the editors of the source</name>\n  </respStmt>'
        '\n  <respStmt xml:id="teikit">\n    <resp>automatic encoding</resp>\n    <name type="software">teikit</name>\n  </respStmt>',
        body,
    )
    assert [found.code for found in mended.findings] == ["fixed-agent", "fixed-agent"]


@pytest.mark.parametrize(
    ("data", "code"),
    [
        (b'<TEI><p xml:id="a"/><p xml:id="a"/></TEI>', "fix-foreign"),
        (b'<?xml version="1.0" encoding="latin-1"?><?xml-model href="teikit.rng"?><TEI/>', "fix-unreadable"),
        (b'<?xml-model href="teikit.rng"?><!DOCTYPE a [<!ENTITY e "x">]><a>&e;</a>', "fix-unreadable"),
    ],
)
def test_what_is_not_mended_is_said(data: bytes, code: str) -> None:
    mended = mend(data, "a.xml")
    assert (mended.data, [found.code for found in mended.findings]) == (data, [code])


@given(st.binary(max_size=200))
def test_no_bytes_raise(data: bytes) -> None:
    mended = mend(b'<?xml-model href="teikit.rng"?>' + data)
    assert mended.data.endswith(data)
    assert not mended.findings or mended.findings[0].code == "fix-unreadable"


@pytest.mark.parametrize("seed", range(8))
def test_only_attributes_change_and_statements_are_added(seed: int) -> None:
    data = DocumentGenerator(TEIKIT_RNG).document(Random(seed))
    assert shape(mend(data, ours=True).data) == shape(data)


def shape(data: bytes) -> list[tuple[str, str]]:
    """Tags and texts, without the statements that may be added."""
    root = etree.fromstring(data)
    return [
        (str(element.tag), (element.text or "").strip())
        for element in root.iter()
        if not any(one.get(XML_ID) in {"ed", "teikit"} for one in (element, *element.iterancestors("{*}respStmt")))
    ]


@pytest.fixture
def letter(tmp_path: Path) -> Path:
    path = tmp_path / "letter.xml"
    path.write_bytes(FRAME.format(AGENTS, '<p xml:id="p1" n="2">x</p>').encode())
    return path


def test_a_dry_run_shows_a_difference_and_writes_nothing(letter: Path) -> None:
    before = letter.read_bytes()
    result = run(letter, "--fix", "--dry-run")
    assert result.exit_code == 1
    assert [line[0] for line in result.stdout.splitlines() if line[0] in "+-"] == ["-", "+", "-", "+"]
    assert letter.read_bytes() == before
    assert list(letter.parent.iterdir()) == [letter]
    letter.write_bytes(mend(before).data)
    again = run(letter, "--fix", "--dry-run")
    assert (again.exit_code, again.stdout, again.stderr.splitlines()[0]) == (0, "", "there is nothing to mend")


def test_what_somebody_edited_is_kept_beside_and_stays_theirs(letter: Path) -> None:
    before = letter.read_bytes()
    run(letter, "--fix")
    assert b'n="1"' in letter.read_bytes()
    assert letter.with_name("letter.xml~").read_bytes() == before
    assert not sealed_by_us(letter.read_bytes())


def test_what_nobody_edited_is_sealed_again_and_needs_no_copy(letter: Path) -> None:
    letter.write_bytes(seal(letter.read_bytes(), ".xml"))
    run(letter, "--fix")
    assert b'n="1"' in letter.read_bytes()
    assert sealed_by_us(letter.read_bytes())
    assert list(letter.parent.iterdir()) == [letter]


def test_what_is_fine_is_not_touched(letter: Path) -> None:
    letter.write_bytes(mend(letter.read_bytes()).data)
    time = letter.stat().st_mtime_ns
    run(letter, "--fix")
    assert letter.stat().st_mtime_ns == time
    assert list(letter.parent.iterdir()) == [letter]


def test_what_is_left_is_reported(letter: Path) -> None:
    result = run(letter, "--fix", "--format", "lines")
    assert result.exit_code == 1
    assert "mended: n of p1 was 2 and is now 1 [fixed-number]" in result.stderr
    assert "[element-incomplete]" in result.stderr or "[element-early]" in result.stderr
