"""Properties of the translated regular expressions; what they match stands in `cases/patterns.txt`."""

from __future__ import annotations

import sys
import unicodedata
from typing import Final

import pytest
from hypothesis import given
from hypothesis import strategies as st

from teikit.relaxng.characters import ANY, category, complement, difference, name_characters, union
from teikit.relaxng.ncnames import is_name
from teikit.relaxng.regexes import Regex, RegexError

_PIECES: Final = st.sampled_from(
    ["a", "b", "(", ")", "|", "*", "+", "?", "{1,2}", "[", "]", "^", "-", "\\d", "\\p{L}", "\\", ".", "é", "[a-z-[b]]", "{"]
)
_SETS: Final = st.lists(st.tuples(st.integers(0, 99), st.integers(0, 9)), max_size=6).map(
    lambda pairs: union(tuple(sorted((first, first + length) for first, length in pairs)))
)


def test_deep_nesting_works_or_is_refused() -> None:
    assert Regex("(" * 2000 + "a" + ")" * 2000).matches("a")
    with pytest.raises(RegexError, match="nested more than"):
        Regex("(" * 2000 + "a" + ")?b" * 2000)
    assert Regex("(" * 55 + "a" + ")?" * 55).matches("")
    assert Regex("[a-z-" * 500 + "[b]" + "]" * 500).matches("b")


def test_alternatives_of_single_characters_do_not_explode() -> None:
    assert not Regex(r"(\p{L}|\p{N}|\p{L}|\p{N}|a)+").matches("a" * 5000 + "!")


def test_trusted_patterns_are_parsed_when_needed() -> None:
    regex = Regex("(", trusted=True)
    with pytest.raises(RegexError):
        regex.matches("a")


@given(st.lists(_PIECES, max_size=8).map("".join), st.text("ab1é-", max_size=5))
def test_never_more_than_an_error_in_words(pattern: str, text: str) -> None:
    try:
        regex = Regex(pattern)
    except RegexError as error:
        message = str(error)
    else:
        # What an ASCII text matches must not hang on which of the two translations is used.
        assert regex.matches(text) is Regex(f"({pattern})é").matches(f"{text}é")
        return
    assert pattern in message


@given(_SETS, _SETS)
def test_arithmetic_of_sets(one: tuple[tuple[int, int], ...], other: tuple[tuple[int, int], ...]) -> None:
    def members(ranges: tuple[tuple[int, int], ...]) -> set[int]:
        return {code for first, last in ranges for code in range(first, last + 1)}

    assert members(union(one, other)) == members(one) | members(other)
    assert members(difference(one, other)) == members(one) - members(other)
    assert complement(complement(one)) == one
    assert union(one, complement(one)) == ANY


@pytest.mark.skipif(unicodedata.unidata_version != "14.0.0", reason="the tables are those of Unicode 14")
@pytest.mark.parametrize("name", ["L", "Lu", "Nd", "P", "Z", "C", "Cn"])
def test_tables_of_categories(name: str) -> None:
    ranges = category(name)
    assert ranges is not None
    listed = {code for first, last in ranges for code in range(first, last + 1)}
    assert listed == {
        code
        for code in range(sys.maxunicode + 1)
        if unicodedata.category(chr(code)).startswith(name) and unicodedata.category(chr(code)) != "Cs"
    }


@pytest.mark.parametrize("edition", [4, 5])
def test_tables_of_names(edition: int) -> None:
    start, inside = name_characters(edition)
    for first, last in (*start, *inside):
        for code in (first - 1, first, last, last + 1):
            if 0 <= code <= sys.maxunicode and not 0xD800 <= code <= 0xDFFF:
                assert is_name(chr(code), edition) is any(low <= code <= high for low, high in start)
                assert is_name(f"a{chr(code)}", edition) is any(low <= code <= high for low, high in inside)
