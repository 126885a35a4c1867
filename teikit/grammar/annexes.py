"""Headings of what is enclosed with a document: `Attachment`, `[Enclosure 2]`, `Tab A`, `Anlage`, `Annexe II`."""

from __future__ import annotations

import re
from functools import cache
from typing import Final

from teikit.finder import WordFinder, opening_words
from teikit.patterns import regex
from teikit.vocabulary import LANGUAGES

__all__ = ["is_annex", "may_have_annexes"]

_OTHERS: Final = ("tab", "tabs", "addendum", "supplement")
"""What is a word of its own as well, and counts in capitals or with its number only."""
_BEHIND: Final = (
    r"(?:[ \u00a0](?:to|zu|à|zum)[ \u00a0][^.!?:;\n]{1,60})?(?:[ \u00a0]?\[(?:extract|undated)\])?\]?[:.]?"
    r"(?:\d{1,3}|[ \u00a0]?/\d{1,3}/|[ \u00a0]?\[\d{1,3}\]|\(\d\))?"
)
_LONGEST: Final = 110


@cache
def _every() -> frozenset[str]:
    return frozenset(word for language in LANGUAGES.values() for word in (*language.annexes, *_OTHERS))


@cache
def _words() -> str:
    return "|".join(re.escape(word) for word in sorted(_every(), key=lambda word: (-len(word), word)))


@cache
def _heading() -> re.Pattern[str]:
    kind = rf"(?:{_words()})(?:\s?/\s?(?:{_words()}))?"
    number = r"[ \u00a0]+(?:(?:No\.?|Nr\.?|n[°o])[ \u00a0]?)?(?:[A-Z]|\d{1,3}|[IVX]{1,4}|[a-z](?![a-z]))"
    return regex(rf"\[?{kind}(?:{number})?{_BEHIND}", re.IGNORECASE)


@cache
def _openings() -> WordFinder[None]:
    return opening_words(word.lower() for word in _every())


def may_have_annexes(text: str, start: int, end: int) -> bool:
    """Whether any such word stands between `start` and `end`: asked first, since it is fast."""
    return bool(_openings().find(text, start, end))


def is_annex(line: str) -> bool:
    """Whether a line is the heading of an annex and nothing else; the call of a note may stand behind it.

    >>> is_annex("Tab A"), is_annex("[Enclosure 2]"), is_annex("The annex is missing.")
    (True, True, False)
    """
    return len(line) <= _LONGEST and (line[:1].isupper() or line[:1] == "[") and _heading().fullmatch(line) is not None
