"""Brackets: what editors write in them becomes what it says."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.support.cases import Case, parameters, read_table
from tests.support.shown import body, bracket_line, converted

CASES = Path(__file__).with_name("cases")


@pytest.mark.parametrize("case", parameters(read_table(CASES / "brackets.txt")))
def test_bracket(case: Case) -> None:
    assert bracket_line(body(converted(case.input))) == case.expected


@pytest.mark.parametrize("case", parameters(read_table(CASES / "expressions.txt")))
def test_expression_of_an_edition(case: Case) -> None:
    assert bracket_line(body(converted(case.input))) == case.expected


@pytest.mark.parametrize("case", parameters(read_table(CASES / "editors.txt")))
def test_bracket_in_a_sentence_of_an_edition(case: Case) -> None:
    assert bracket_line(body(converted(case.input))) == case.expected
