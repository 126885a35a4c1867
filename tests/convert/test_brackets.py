"""Brackets: what editors write in them becomes what it says."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.support.cases import Case, parameters, read_table
from tests.support.shown import body, bracket_line, converted

CASES = Path(__file__).with_name("cases") / "brackets.txt"


@pytest.mark.parametrize("case", parameters(read_table(CASES)))
def test_bracket(case: Case) -> None:
    assert bracket_line(body(converted(case.input))) == case.expected
