"""Many words at once: one automaton finds thousands as fast as one."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Mapping, Sequence
from typing import Final, Generic, NamedTuple, TypeVar

import ahocorasick_rs

from teikit.patterns import regex

__all__ = ["WordFinder", "any_case", "opening_words"]

_SURROGATE: Final = regex("[\ud800-\udfff]")
T = TypeVar("T")


class _Scan(NamedTuple, Generic[T]):
    """All words of one text."""

    text: str
    found: list[tuple[int, int, T]]
    starts: list[int]


class WordFinder(Generic[T]):
    """Finds the keys of a mapping in texts, and gives their values.

    Documents are asked for part by part. To begin a search takes longer than to search a paragraph, so the whole text is
    searched when the first part is asked for, and what was found is kept until another text comes.

    >>> list(WordFinder({"New York": 1, "York": 2}).find("In New York and York", 0, 20))
    [(3, 11, 1), (16, 20, 2)]
    """

    def __init__(self, words: Mapping[str, T]) -> None:
        self._values = tuple(words.values())
        self._automaton = ahocorasick_rs.AhoCorasick(tuple(words), matchkind=ahocorasick_rs.MatchKind.LeftmostLongest)
        self._kept: _Scan[T] = _Scan("", [], [])

    def find(self, text: str, start: int, end: int) -> Sequence[tuple[int, int, T]]:
        """Offset, end and value of each word between `start` and `end`; the longest where several begin, none within another."""
        kept = self._kept
        if start == 0 and end == len(text):
            return kept.found if kept.text is text else self._search(text, 0)
        if kept.text is not text:
            found = self._search(text, 0)
            kept = self._kept = _Scan(text, found, [word[0] for word in found])
        first, last = bisect_left(kept.starts, start), bisect_left(kept.starts, end)
        if (first and kept.found[first - 1][1] > start) or (last > first and kept.found[last - 1][1] > end):
            return self._search(text[start:end], start)  # a word across an end may hide one within
        return kept.found[first:last]

    def _search(self, piece: str, offset: int) -> list[tuple[int, int, T]]:
        """The words of a piece of a text that begins at `offset`."""
        try:
            found = self._automaton.find_matches_as_indexes(piece)
        except UnicodeEncodeError:  # a lone surrogate: a byte that could not be decoded
            found = self._automaton.find_matches_as_indexes(_SURROGATE.sub("\ufffd", piece))
        values = self._values
        return [(offset + first, offset + last, values[word]) for word, first, last in found]


def opening_words(phrases: Iterable[str]) -> WordFinder[None]:
    """Finds what phrases (in small letters) open with: where it finds nothing, no pattern of the phrases need be tried.

    >>> bool(opening_words(["less than", "about"]).find("Less than a line", 0, 16))
    True
    """
    return any_case(phrase.split()[0] for phrase in phrases)


def any_case(words: Iterable[str]) -> WordFinder[None]:
    """Finds words in small letters, with a capital, and in capitals.

    >>> bool(any_case(["annex"]).find("The ANNEX is missing", 0, 20))
    True
    """
    return WordFinder(dict.fromkeys(form for word in sorted(set(words)) for form in (word, word.capitalize(), word.upper())))
