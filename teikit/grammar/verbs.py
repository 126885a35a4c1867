"""Verbs of saying, found by one automaton for each language."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import Final, NamedTuple

from teikit.finder import WordFinder
from teikit.vocabulary import language

__all__ = ["Verb", "before_relative_clause", "find_verbs"]

_RELATIVE: Final = re.compile(r",[\s\u00a0]+(?:who|whom|which|der|die|qui|который|которая)[\s\u00a0][^,.;:]{1,70},[\s\u00a0]*$")


class Verb(NamedTuple):
    """A verb of saying in a text."""

    start: int
    """Offset of its first character, from 0; `end` is exclusive."""
    end: int
    word: str
    """The verb as the vocabulary has it."""


def find_verbs(code: str, text: str, start: int, end: int, *, meeting: bool = False) -> Iterator[Verb]:
    """The verbs of saying of a language (BCP 47 code) between `start` and `end`, the longest where several begin.

    With `meeting`, also the phrases that say that somebody met the author (`received me`).

    >>> [verb.word for verb in find_verbs("en", "He said that she has said no.", 0, 29)]
    ['said', 'has said']
    """
    for first, last, word in _finder(code, meeting).find(text, start, end):
        if first > start and (text[first - 1].isalnum() or text[first - 1] in "-“‘\"'"):
            continue
        if last == end or not text[last].isalnum():
            yield Verb(first, last, word)


def before_relative_clause(text: str, start: int, position: int) -> int:
    """Where a relative clause that ends before `position` begins; `position` itself if there is none.

    >>> before_relative_clause("Zhou, who was present, added", 0, 23)
    4
    """
    if text[position - 2 : position].rstrip()[-1:] != ",":
        return position
    match = _RELATIVE.search(text, max(start, position - 90), position)
    return match.start() if match else position


@cache
def _finder(code: str, meeting: bool) -> WordFinder[str]:
    words = language(code)
    verbs = {*words.say, *words.tell, *words.ask, *words.tag, *(words.meet if meeting else ())}
    return WordFinder({verb: verb for verb in sorted(verbs)})
