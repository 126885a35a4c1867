"""Whether a clause is about what is over or about what is still to come: that says which Sunday `on Sunday` is."""

from __future__ import annotations

import re
from enum import IntEnum
from functools import cache
from typing import Final

from teikit.grammar.dates.words import words_of
from teikit.patterns import any_of, regex

__all__ = ["Tense", "tense"]

_AROUND: Final = 160
_BOUND: Final = regex(
    r"[“”„«»\":—–]|(?<=\w);|(?<=\s)-(?=\s)|[.!?](?:(?<=[^\W_]{3}.)|(?<=[\d)\]”\"»].))(?=[”\"»)]?\s)|\n[^\S\n]*\n"
)
"""The end of a sentence, or what parts the words of a speaker or an aside from the rest; verbs beyond it say nothing."""


class Tense(IntEnum):
    """What the verb nearest to a date says of it."""

    PAST = -1
    UNKNOWN = 0
    FUTURE = 1


def tense(text: str, start: int, end: int, code: str) -> Tense:
    """The tense of the clause in which a date stands from `start` to `end`; of its sentence, if the clause has no verb that shows it.

    >>> text = "He told me on Wednesday that Turkey would regard it as a betrayal"
    >>> tense(text, 14, 23, "en").name
    'PAST'
    """
    first = _last_end(_BOUND, text, max(0, start - _AROUND), start)
    last = _next_start(_BOUND, text, end, min(len(text), end + _AROUND))
    verbs, joints = _verbs(code), _joints(code)
    clause = _last_end(joints, text, first, start), _next_start(joints, text, end, last)
    told = _nearest(verbs, text, (clause[0], start), (end, clause[1]))
    return told or _nearest(verbs, text, (first, start), (end, last)) or Tense.UNKNOWN


def _last_end(pattern: re.Pattern[str], text: str, start: int, end: int) -> int:
    """Where the last match in a stretch ends; its start if there is none."""
    last = start
    for match in pattern.finditer(text, start, end):
        last = match.end()
    return last


def _next_start(pattern: re.Pattern[str], text: str, start: int, end: int) -> int:
    """Where the first match in a stretch begins; its end if there is none."""
    match = pattern.search(text, start, end)
    return match.start() if match else end


def _nearest(verbs: re.Pattern[str], text: str, before: tuple[int, int], behind: tuple[int, int]) -> Tense | None:
    """The tense of the last verb before a date, or of the first behind it."""
    verb = next(reversed(tuple(verbs.finditer(text[slice(*before)].lower()))), None)
    verb = verb or verbs.search(text[slice(*behind)].lower())
    return None if verb is None else Tense.FUTURE if verb["ahead"] else Tense.PAST


@cache
def _joints(code: str) -> re.Pattern[str]:
    """Where a clause ends."""
    words = words_of(code)
    return regex(
        rf"[,()](?:\s|$|(?<=\())|\s(?:{any_of((*words.that, *words.relatives, *words.clause_joints))})(?=\s)", re.IGNORECASE
    )


@cache
def _verbs(code: str) -> re.Pattern[str]:
    """A word (in small letters) that shows what is ahead, as `ahead`, or one that shows what is over."""
    words = words_of(code)
    days_ahead = (word for word, days in words.relative_days.items() if days > 0)
    whole, clipped = ([mark for mark in (*words.future, *days_ahead) if (mark[0] in "'’") is short] for short in (False, True))
    coming, gone = ("|".join(map(re.escape, endings)) or "(?!)" for endings in (words.future_endings, words.past_endings))
    articles = "".join(rf"(?<!\b{re.escape(article)}\s)" for article in words.articles)
    return regex(
        rf"(?P<ahead>(?:(?<!\w)(?:{any_of(whole)})|(?:{any_of(clipped)}))(?!\w)"
        rf"(?:(?:\s+\w+)?\s+(?:{any_of(words.bare_auxiliaries)})(?:\s+\w+ly)?\s+\w+)?"
        rf"|(?<!\w)[^\W\d_]{{2,}}(?:{coming})(?!\w))"
        rf"|(?<!\w){articles}(?:(?:{any_of((*words.past, *words.tell, *words.ask))})|[^\W\d_]{{2,}}(?:{gone}))(?!\w)"
    )
