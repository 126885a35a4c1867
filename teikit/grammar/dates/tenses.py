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
_SENTENCE: Final = regex(r"(?:(?<=[^\W_]{3})|(?<=[\d)\]”\"»]))[.!?][”\"»)]?\s|\n[^\S\n]*\n")
_SPEECH: Final = regex(r"[“”„«»\":—–]|(?<=\s)-(?=\s)|(?<=\w);")
"""What parts the words of a speaker, or an aside, from the rest of a sentence; verbs beyond it say nothing."""


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
    before, behind = text[max(0, start - _AROUND) : start], text[end : end + _AROUND]
    before = _SPEECH.split(_SENTENCE.split(before)[-1])[-1]
    behind = _SPEECH.split(_SENTENCE.split(behind)[0])[0]
    joints, verbs = _joints(code), _verbs(code)
    clause = joints.split(before)[-1], joints.split(behind)[0]
    return _nearest(verbs, *clause) or _nearest(verbs, before, behind) or Tense.UNKNOWN


def _nearest(verbs: re.Pattern[str], before: str, behind: str) -> Tense | None:
    """The tense of the last verb before a date, or of the first behind it."""
    verb = next(reversed(tuple(verbs.finditer(before))), None) or verbs.search(behind)
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
    """A word that shows what is ahead, as `ahead`, or one that shows what is over."""
    words = words_of(code)
    days_ahead = (word for word, days in words.relative_days.items() if days > 0)
    whole, clipped = ([mark for mark in (*words.future, *days_ahead) if (mark[0] in "'’") is short] for short in (False, True))
    coming, gone = ("|".join(map(re.escape, endings)) or "(?!)" for endings in (words.future_endings, words.past_endings))
    articles = "".join(rf"(?<!\b{re.escape(article)}\s)" for article in words.articles)
    return regex(
        rf"(?P<ahead>(?:(?<!\w)(?:{any_of(whole)})|(?:{any_of(clipped)}))(?!\w)(?:(?:\s+\w+)?\s+(?:{any_of(words.bare_auxiliaries)})(?:\s+\w+ly)?\s+\w+)?"
        rf"|\b(?-i:[^\W\d_A-Z]+(?:{coming}))(?!\w))"
        rf"|\b{articles}(?:(?:{any_of((*words.past, *words.tell, *words.ask))})|(?-i:[^\W\d_A-Z]{{2,}}(?:{gone})))(?!\w)",
        re.IGNORECASE,
    )
