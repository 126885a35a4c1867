"""Whether a bracket tells once more what a sentence counts or dates: which day, which hour, how much, which paper."""

from __future__ import annotations

import re
from functools import cache
from typing import Final

from teikit.grammar.brackets import alternatives
from teikit.grammar.dates import find_dates
from teikit.patterns import regex
from teikit.recognisers.brackets.case import Case
from teikit.recognisers.brackets.words import follows_something, months, waiting
from teikit.vocabulary import LANGUAGES

__all__ = ["cites", "is_date", "same_day", "same_measure", "tells_clock"]

_DATE_BEFORE: Final = regex(r"(?:\d(?:st|nd|rd|th)?|\d\.|inst\.?|ult\.?|instant|ultimo|courant|d\.\s?m\.)\s$")
_MEASURE_BEFORE: Final = regex(r"\d[\d.,]*\s(?:[a-z]+\s)?[^\W\d_]+\s$")
_MONEY: Final = regex(r"(?:about |approximately |some |roughly )?[$£€]\d[\d.,]*")
_BARE_NUMBER: Final = regex(r"(?:(?:\w+ )?\d+, )?document \d+")
_TIME: Final = regex(r"\d{1,2}(?::\d\d)?\s?(?:[ap]\.?m\b|(?:hours|uhr|h)\b|.*\btime$)")
_TIME_BEFORE: Final = regex(r"(?:\d|[ap]\.?m\.?|hours|heures|uhr|h)\s$")
_NUMBER_BEFORE: Final = regex(r"[A-Za-z]\w*\.? \d[\w/-]*\s$")
_NUMBERED: Final = regex(r"(?:(?:of|vom|du|от) )?[\w/-]*\d|[A-Z]\b")
_MEASURE: Final = regex(
    r"(?:=\s?|about |approximately |approx\. |some |roughly |ca\. |etwa |environ |около )?[$£€]?\d[\d.,]*\s?(?:million |billion )?[^\W\d_]+\.?(?: [^\W\d_]+)?"
)


def is_date(wording: str, code: str) -> bool:
    """Whether a wording is a date and nothing else, in English or in the language of the document; in any if nobody knows that."""
    return any(
        match.start == 0 and match.end == len(wording)
        for known in (dict.fromkeys(("en", code)) if code in LANGUAGES else LANGUAGES)
        for match in find_dates(wording, language=known)
    )


def same_day(case: Case) -> bool:
    """Whether a date follows a day that is said already: `tomorrow [October 28]`, `the 6th inst. [November 6]`."""
    before = case.before.lower()
    if case.low in months():
        return _says("month", before)
    lettered = any(mark.isalpha() for mark in case.wording)
    day = _says("day", before) or (lettered and _says("period", before)) or (_DATE_BEFORE.search(before) and lettered)
    return bool(day or _says("dated", before)) and is_date(case.wording, case.draft.metadata.language)


def cites(case: Case) -> bool:
    """Whether a paper follows that is cited by number or date, behind something: `your message [telegram 412, February 3]`."""
    waits = case.before.split()[-1:]
    if _BARE_NUMBER.fullmatch(case.low) and waits and waits[0].lower() not in waiting():
        return True
    match = _pattern("paper").match(case.low)
    if match is None or not _NUMBERED.match(case.wording, match.end()):
        return False
    return case.start == case.floor or _NUMBER_BEFORE.search(case.before) is not None or follows_something(case.before)


def same_measure(case: Case) -> bool:
    """`300 jin [150 kg]`."""
    return (_MEASURE.fullmatch(case.wording) or _MONEY.fullmatch(case.wording)) is not None and _MEASURE_BEFORE.search(
        case.before
    ) is not None


def tells_clock(case: Case) -> bool:
    """`at 1500 [10 a.m. Washington time]`, `9 a.m. [EST]`."""
    clock = _TIME.match(case.low) or _says("clock", case.low)
    return bool(clock) and _TIME_BEFORE.search(case.before.lower()) is not None


def _says(kind: str, low: str) -> bool:
    return _pattern(kind).search(low) is not None


@cache
def _pattern(name: str) -> re.Pattern[str]:
    return regex(
        {
            "day": rf"(?<!\w)(?:{alternatives('weekdays', 'relative_days')})\s$",
            "month": rf"\d(?:st|nd|rd|th)?\.?\s(?:{alternatives('month_phrases')})\s$",
            "dated": rf"(?<!\w)(?:{alternatives('articles')})\s(?:[\w-]+\s)?(?:{alternatives('papers', 'written')})\s$",
            "period": rf"(?<!\w)(?:{alternatives('articles')}|d['’]|l['’])\s?(?:[\w-]+\s)?(?:{alternatives('periods')})\s$",
            "paper": rf"(?:{alternatives('papers')})(?:\s(?:no|number|nr|n°|№)\.?)?\s?",
            "clock": rf"^(?:{'|'.join(pattern for words in LANGUAGES.values() for pattern in words.clocks)})\.?$",
        }[name]
    )
