"""Brackets: what editors write in them becomes what it says."""

from __future__ import annotations

from pathlib import Path
from time import process_time

import pytest
from lxml import etree

from teikit.grammar.brackets import read_expression
from teikit.model.tei import NAMESPACE
from teikit.pipeline import recover
from tests.support.cases import Case, parameters, read_table
from tests.support.shown import bracket_line, converted

CASES = Path(__file__).with_name("cases")


def whole(text: str) -> etree._Element:
    """The body of a text, annexes included."""
    found = converted(text).tree.find(f".//{{{NAMESPACE}}}body")
    assert found is not None
    return found


def test_an_annex_is_a_division_of_its_own_under_its_heading() -> None:
    text = "TELEGRAM FROM BERLIN\n\nWe met the minister today.\n\n[Annex]\n\nText of the note.\n\nAttachment 2\n\nAnother note."
    document = converted(text)
    parts = whole(text).findall(f"{{{NAMESPACE}}}div")
    assert [part.get("type") for part in parts] == ["document", "annex", "annex"]
    heads = [
        part.findtext(f"{{{NAMESPACE}}}head/{{{NAMESPACE}}}supplied") or part.findtext(f"{{{NAMESPACE}}}head") for part in parts
    ]
    assert heads == ["TELEGRAM FROM BERLIN", "Annex", "Attachment 2"]
    assert recover(document) == text


@pytest.mark.parametrize("case", parameters(read_table(CASES / "brackets.txt")))
def test_bracket(case: Case) -> None:
    assert bracket_line(whole(case.input)) == case.expected


@pytest.mark.parametrize("case", parameters(read_table(CASES / "expressions.txt")))
def test_expression_of_an_edition(case: Case) -> None:
    assert bracket_line(whole(case.input)) == case.expected


@pytest.mark.parametrize("case", parameters(read_table(CASES / "editors.txt")))
def test_bracket_in_a_sentence_of_an_edition(case: Case) -> None:
    assert bracket_line(whole(case.input)) == case.expected


def test_a_gap_that_nothing_closes_comes_back_and_is_reported() -> None:
    text = "He said that the leaflets [one line of text not declassified\n\nThe Committee then turned to the budget."
    document = converted(text)
    assert "bracket-unbalanced" in [one.code for one in document.findings]
    assert recover(document) == text


def test_a_long_bracket_is_read_in_linear_time() -> None:
    begin = process_time()
    read_expression("une phrase " * 3000)
    assert process_time() - begin < 20
