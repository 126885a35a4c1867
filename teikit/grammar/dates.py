"""Dates and times as diplomatic documents write them, in every form of the source layouts.

`October 27, 1962`, `27 October 1962`, `1.XI.62`, `Oct. 15-16`, `11/1/62`, `1962-10-27`, `tomorrow`, `8.39 p.m.`.
Values are written as TEI's `@when`, `@from`, `@to` have them (XML Schema dates).
"""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterable, Iterator
from functools import cache
from typing import Final, NamedTuple

from teikit.finder import WordFinder
from teikit.vocabulary import LANGUAGES

__all__ = ["DateMatch", "find_dates", "parse_date"]

_ROMAN: Final = {
    name: month for month, name in enumerate(["I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII"], 1)
}
_CENTURY: Final = 1900
"""Two-digit years are of the twentieth century, as the documents are."""
_LONGEST_DATE: Final = 80
_YEAR: Final = re.compile(r"1[0-9]{3}|20[0-9]{2}")
_ONLY_AFTER_A_DAY: Final = frozenset({"mars", "mai", "marta", "maya"})
"""Months that mean something else unless a day stands before them."""


class DateMatch(NamedTuple):
    """A date found in a text."""

    start: int
    """Offset of the first character, from 0; `end` is exclusive."""
    end: int
    when: str
    """The date (or, for a range, its first day) in TEI's form; a date without a year is `--10-26` until it is given one."""
    to: str = ""
    """The last day of a range."""
    time: bool = False
    """Whether it is a time of day, not a date."""
    cert: str = "high"
    """`high` if the text says it all, `medium` if the year or the day was counted from the document's date."""


def find_dates(
    text: str, start: int = 0, end: int | None = None, *, reference: str = "", day_first: bool = True
) -> Iterator[DateMatch]:
    """Every date between `start` and `end`, in order.

    `reference` is the document's date (`@when` form): years left out and days like `tomorrow` are taken from it.
    `day_first` says how `1/11/62` is to be read where both orders are possible.

    >>> [(m.when, m.to) for m in find_dates("On Oct. 15-16, 1962, and on 1.XI.62")]
    [('1962-10-15', '1962-10-16'), ('1962-11-01', '')]
    """
    stop = len(text) if end is None else end
    pattern, done = _pattern(), start
    for cue, _, _ in _cues().find(text, start, stop):
        if cue >= done and (match := pattern.match(text, cue, stop)) and (found := _read(match, reference, day_first)):
            done = found.end
            yield found


def parse_date(text: str, *, day_first: bool = True) -> str:
    """The `@when` of a text that is one full or partial date and nothing else; empty if it is none.

    >>> parse_date("November 1, 1962"), parse_date("1.XI.62"), parse_date("October 1962"), parse_date("a letter")
    ('1962-11-01', '1962-11-01', '1962-10', '')
    """
    if len(text) > _LONGEST_DATE:
        return ""
    stripped = _weekdays().sub("", text.strip().strip("[]().,;*_ "))
    match = _pattern().match(stripped)
    if not match or match.end() < len(stripped.rstrip(" .,;")):
        return stripped if _YEAR.fullmatch(stripped) else ""
    found = _read(match, "", day_first)
    return found.when if found and not found.time and not found.when.startswith("--") else ""


def _read(match: re.Match[str], reference: str, day_first: bool) -> DateMatch | None:
    readers = {
        "mdy": _read_month_day,
        "dmy": _read_day_month,
        "my": _read_month_year,
        "dots": _read_dotted,
        "iso": _read_iso,
        "time": _read_time,
        "rel": _read_relative,
    }
    kind = match.lastgroup or ""
    return readers[kind](match, reference, day_first)


def _read_month_day(match: re.Match[str], reference: str, _day_first: bool) -> DateMatch | None:
    return _day_or_range(match, match["m1"], match["d1"], match["e1"], match["y1"], reference)


def _read_day_month(match: re.Match[str], reference: str, _day_first: bool) -> DateMatch | None:
    return _day_or_range(match, match["m2"], match["d2"], match["e2"], match["y2"], reference)


def _read_month_year(match: re.Match[str], _reference: str, _day_first: bool) -> DateMatch:
    return DateMatch(match.start(), match.end(), f"{match['y3']}-{_month(match['m3']):02}")


def _read_dotted(match: re.Match[str], _reference: str, day_first: bool) -> DateMatch | None:
    first, second, year = match["n1"], match["n2"], _year(match["n3"])
    if second in _ROMAN:
        day, month = int(first), _ROMAN[second]
    elif second.isdigit():
        day, month = (int(first), int(second)) if day_first or match["sep"] == "." else (int(second), int(first))
        if month > 12:
            day, month = month, day
    else:
        return None
    if not _possible(month, day, year):
        return None
    sure = second in _ROMAN or match["sep"] == "." or int(first) > 12 or int(second) > 12
    return DateMatch(match.start(), match.end(), f"{year:04}-{month:02}-{day:02}", cert="high" if sure else "medium")


def _read_iso(match: re.Match[str], _reference: str, _day_first: bool) -> DateMatch | None:
    year, month, day = (int(part) for part in match["iso"].split("-"))
    return DateMatch(match.start(), match.end(), match["iso"]) if _possible(month, day, year) else None


def _read_time(match: re.Match[str], _reference: str, _day_first: bool) -> DateMatch | None:
    hour, minute = int(match["h"]), int(match["min"] or 0)
    half = (match["half"] or "").lower()
    if half.startswith("p") and hour < 12:
        hour += 12
    if half.startswith("a") and hour == 12:
        hour = 0
    return DateMatch(match.start(), match.end(), f"{hour:02}:{minute:02}:00", time=True) if hour < 24 and minute < 60 else None


def _read_relative(match: re.Match[str], reference: str, _day_first: bool) -> DateMatch | None:
    if len(reference) < 10:
        return None
    day = datetime.date.fromisoformat(reference[:10]) + datetime.timedelta(days=_relative()[match["rel"].lower()])
    return DateMatch(match.start(), match.end(), day.isoformat(), cert="medium")


def _day_or_range(
    match: re.Match[str], month_word: str, day: str, last: str | None, year: str | None, reference: str
) -> DateMatch | None:
    month = _month(month_word)
    number = _year(year) if year else None
    cert = "high"
    if number is None and reference[:4].isdigit():
        number, cert = int(reference[:4]), "medium"
    if not _possible(month, int(day), number) or (last and not _possible(month, int(last), number)):
        return None
    prefix = f"{number:04}" if number is not None else "-"
    when = f"{prefix}-{month:02}-{int(day):02}"
    to = f"{prefix}-{month:02}-{int(last):02}" if last else ""
    return DateMatch(match.start(), match.end(), when, to, cert=cert)


def _month(word: str) -> int:
    return _months()[word.lower().rstrip(".")]


def _year(digits: str) -> int:
    value = int(digits.lstrip("'’"))
    return value + _CENTURY if value < 100 else value


def _possible(month: int, day: int, year: int | None) -> bool:
    """Whether the day exists; without a year, a leap day does."""
    if not 1 <= month <= 12 or not 1 <= day <= 31 or year == 0:
        return False
    try:
        datetime.date(year if year is not None else 2000, month, day)
    except ValueError:
        return False
    return True


@cache
def _months() -> dict[str, int]:
    return {word: month for words in reversed(tuple(LANGUAGES.values())) for word, month in words.months.items()}


@cache
def _relative() -> dict[str, int]:
    """Only the languages' plain words; `morgen` and `hier` are too often something else, so only English and Russian count."""
    return {**LANGUAGES["ru"].relative_days, **LANGUAGES["en"].relative_days}


@cache
def _weekdays() -> re.Pattern[str]:
    words = "|".join(word for language in LANGUAGES.values() for word in language.weekdays)
    return re.compile(rf"^(?:{words})[,.]?\s+", re.IGNORECASE)


@cache
def _cues() -> WordFinder[None]:
    """Where a date may begin: a digit, a month, a word like `tomorrow`. Far faster than trying the pattern at every character."""
    relative = {form for word in _relative() for form in (word, word.capitalize())}
    return WordFinder(dict.fromkeys(["0", *"123456789", *_month_forms(), *relative]))


@cache
def _month_forms() -> frozenset[str]:
    return frozenset(
        form
        for word in _months()
        for form in (word, word.capitalize(), word.upper())
        if form[0].isupper() or _month_in_small_letters(word)
    )


@cache
def _pattern() -> re.Pattern[str]:
    """One pattern for all forms, to be matched at a cue."""
    month = rf"(?:{_alternatives(_month_forms())})\b\.?"
    any_month = rf"(?:{_alternatives(_month_forms() | _ONLY_AFTER_A_DAY)})\b\.?"
    space = r"[^\S\n]*\n?[^\S\n]*"
    gap = r"(?:[^\S\n]+\n?[^\S\n]*|\n[^\S\n]*)"
    year = r"(?:1[0-9]{3}|20[0-9]{2})\b"
    day = r"(?:[12][0-9]|3[01]|0?[1-9])"
    dash = rf"{space}(?:[-–—]|\bto\b|\bund\b|\band\b|/){space}"
    relative = _alternatives(form for word in _relative() for form in (word, word.capitalize()))
    return re.compile(
        rf"(?P<mdy>(?<!\w)(?P<m1>{month}){space}(?<![^\W_])(?P<d1>{day})(?:st|nd|rd|th)?\b(?!:\d|,\d)(?:{dash}(?P<e1>{day})(?:st|nd|rd|th)?\b(?!{gap}{month}))?(?:,?{space}(?P<y1>{year}|['’][0-9]{{2}}\b))?)"
        rf"|(?P<iso>(?<![\w.-])[0-9]{{4}}-[01][0-9]-[0-3][0-9](?![\w-]))"
        rf"|(?P<dmy>(?<![\w.,:])(?P<d2>{day})(?:st|nd|rd|th|er|\.)?(?:{dash}(?P<e2>{day})(?:st|nd|rd|th|er|\.)?)?(?:{gap}(?:of{gap}|de{gap})?|(?<=\.)|-)(?P<m2>{any_month})(?:,?(?:{gap}|-)(?P<y2>{year}|['’][0-9]{{2}}\b|(?<=-)[0-9]{{2}}\b|[2-9][0-9]\b(?=[^\S\n]*(?:$|[\n.,;:)\]]))))?)"
        rf"|(?P<dots>(?<![\w.,/:-])(?P<n1>[0-9]{{1,2}})(?P<sep>[./-]){space}(?P<n2>[0-9]{{1,2}}|[IVX]{{1,4}})(?P=sep){space}(?P<n3>{year}|['’]?[0-9]{{2}})(?![\w-]|[./]\d))"
        rf"|(?P<time>(?<![\w.,:$])(?P<h>[0-9]{{1,2}})(?:[:.](?P<min>[0-5][0-9]))?(?:\s?(?P<half>[aApP]\.?\s?[mM]\b\.?)|(?<=[:.][0-9]{{2}})\s?(?:hours|hrs\.?|Uhr)\b|(?<=:[0-9]{{2}})(?![\w:])))"
        rf"|(?P<my>(?<!\w)(?P<m3>{month}),?{gap}(?:of{gap})?(?P<y3>{year}))"
        rf"|(?P<rel>(?<!\w)(?:{relative})\b)"
    )


def _alternatives(words: Iterable[str]) -> str:
    return "|".join(re.escape(word) for word in sorted(words, key=lambda word: (-len(word), word)))


def _month_in_small_letters(word: str) -> bool:
    """Whether the month may stand in small letters anywhere, since it means nothing else in any of the languages."""
    return word not in LANGUAGES["en"].months and word not in _ONLY_AFTER_A_DAY
