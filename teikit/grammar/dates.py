"""Dates and times as diplomatic documents write them, in every form of the source layouts.

`October 27, 1962`, `27 October 1962`, `1.XI.62`, `Oct. 15-16`, `11/1/62`, `1962-10-27`, `tomorrow`, `8.39 p.m.`.
Values are written as TEI's `@when`, `@from`, `@to` have them (XML Schema dates).
"""

from __future__ import annotations

import datetime
import re
from collections.abc import Callable, Iterator
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
    done = start
    for cue, behind, _ in _cues().find(text, start, stop):
        if cue >= done and (found := _date_at(text, cue, behind, stop, _Context(reference, day_first))):
            done = found.end
            yield found


def parse_date(text: str, *, day_first: bool = True) -> str:
    """The `@when` of a text that is one full or partial date and nothing else; empty if it is none.

    >>> parse_date("November 1, 1962"), parse_date("1.XI.62"), parse_date("October 1962"), parse_date("a letter")
    ('1962-11-01', '1962-11-01', '1962-10', '')
    """
    if len(text) > _LONGEST_DATE:
        return ""
    stripped = _without_weekday(text.strip().strip("[]().,;*_ "))
    found = _date_at(stripped, 0, 0, len(stripped), _Context("", day_first)) if stripped else None
    if not found or found.end < len(stripped.rstrip(" .,;")):
        return stripped if _YEAR.fullmatch(stripped) else ""
    return found.when if not found.time and not found.when.startswith("--") else ""


class _Context(NamedTuple):
    """What a date is read in the light of."""

    reference: str
    day_first: bool


def _date_at(text: str, cue: int, behind: int, end: int, context: _Context) -> DateMatch | None:
    """The date that begins at a cue, if one does: each form is tried in turn."""
    for pattern, read in _AT_DIGIT if text[cue].isdigit() else _AT_WORD:
        if (match := pattern.match(text, cue, end)) and (found := read(match, context)):
            return found
    return _relative_day(text, cue, behind, context)


def _read_month_day(match: re.Match[str], context: _Context) -> DateMatch | None:
    found = _day_or_range(match, match["day"], match["last"], context)
    if found and match["last"] and _months().get((match["next"] or "").lower()):
        found = _day_or_range(
            match, match["day"], None, context
        )  # `October 15 to 2 November`: the second day has its own month
        return found._replace(end=match.end("day")) if found else None
    return found


def _read_day_month(match: re.Match[str], context: _Context) -> DateMatch | None:
    if match["month"] not in _month_forms() and match["month"] not in _ONLY_AFTER_A_DAY:
        return None
    return _day_or_range(match, match["day"], match["last"], context)


def _read_month_year(match: re.Match[str], _context: _Context) -> DateMatch | None:
    month = _months().get(match["month"].lower())
    return DateMatch(match.start(), match.end(), f"{match['year']}-{month:02}") if month else None


def _read_dotted(match: re.Match[str], context: _Context) -> DateMatch | None:
    first, second, year = match["n1"], match["n2"], _year(match["n3"])
    if second in _ROMAN:
        day, month = int(first), _ROMAN[second]
    elif second.isdigit():
        day, month = (int(first), int(second)) if context.day_first or match["sep"] == "." else (int(second), int(first))
        if month > 12:
            day, month = month, day
    else:
        return None
    if not _possible(month, day, year):
        return None
    sure = second in _ROMAN or match["sep"] == "." or int(first) > 12 or int(second) > 12
    return DateMatch(match.start(), match.end(), f"{year:04}-{month:02}-{day:02}", cert="high" if sure else "medium")


def _read_iso(match: re.Match[str], _context: _Context) -> DateMatch | None:
    year, month, day = (int(part) for part in match.group().split("-"))
    return DateMatch(match.start(), match.end(), match.group()) if _possible(month, day, year) else None


def _read_time(match: re.Match[str], _context: _Context) -> DateMatch | None:
    hour, minute = int(match["h"]), int(match["min"] or 0)
    half = (match["half"] or "").lower()
    if half.startswith("p") and hour < 12:
        hour += 12
    if half.startswith("a") and hour == 12:
        hour = 0
    return DateMatch(match.start(), match.end(), f"{hour:02}:{minute:02}:00", time=True) if hour < 24 and minute < 60 else None


def _relative_day(text: str, cue: int, behind: int, context: _Context) -> DateMatch | None:
    days = _relative().get(text[cue:behind].lower())
    whole = (cue == 0 or not text[cue - 1].isalnum()) and not text[behind : behind + 1].isalnum()
    if days is None or not whole or len(context.reference) < 10:
        return None
    day = datetime.date.fromisoformat(context.reference[:10]) + datetime.timedelta(days=days)
    return DateMatch(cue, behind, day.isoformat(), cert="medium")


def _day_or_range(match: re.Match[str], day: str, last: str | None, context: _Context) -> DateMatch | None:
    month = _months().get(match["month"].lower(), 0)
    year = _year(match["year"]) if match["year"] else None
    cert = "high"
    if year is None and context.reference[:4].isdigit():
        year, cert = int(context.reference[:4]), "medium"
    if not _possible(month, int(day), year) or (last and not _possible(month, int(last), year)):
        return None
    prefix = f"{year:04}" if year is not None else "-"
    when = f"{prefix}-{month:02}-{int(day):02}"
    to = f"{prefix}-{month:02}-{int(last):02}" if last else ""
    return DateMatch(match.start(), match.end(), when, to, cert=cert)


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


def _without_weekday(text: str) -> str:
    """`Saturday, October 27` without the day of the week."""
    word, _, rest = text.partition(" ")
    return rest.lstrip() if word.rstrip(".,").lower() in _weekdays() else text


@cache
def _weekdays() -> frozenset[str]:
    return frozenset(word for language in LANGUAGES.values() for word in language.weekdays)


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


def _month_in_small_letters(word: str) -> bool:
    """Whether the month may stand in small letters anywhere, since it means nothing else in any of the languages."""
    return word not in LANGUAGES["en"].months and word not in _ONLY_AFTER_A_DAY


_SPACE: Final = r"[^\S\n]*\n?[^\S\n]*"
_GAP: Final = r"(?:[^\S\n]+\n?[^\S\n]*|\n[^\S\n]*)"
_DAY: Final = r"(?:[12][0-9]|3[01]|0?[1-9])"
_FULL_YEAR: Final = r"(?:1[0-9]{3}|20[0-9]{2})\b"
_DASH: Final = rf"{_SPACE}(?:[-–—]|\bto\b|\bund\b|\band\b|/){_SPACE}"
_MONTH: Final = r"(?P<month>[^\W\d_]{3,12})\b\.?"

_Form = tuple[re.Pattern[str], Callable[[re.Match[str], _Context], DateMatch | None]]
_AT_WORD: Final[tuple[_Form, ...]] = (
    (
        re.compile(
            rf"(?<!\w){_MONTH}{_SPACE}(?<![^\W_])(?P<day>{_DAY})(?:st|nd|rd|th)?\b(?!:\d|,\d)"
            rf"(?:{_DASH}(?P<last>{_DAY})(?:st|nd|rd|th)?\b(?=(?:{_GAP}(?P<next>[^\W\d_]+))?))?(?:,?{_SPACE}(?P<year>{_FULL_YEAR}|['’][0-9]{{2}}\b))?"
        ),
        _read_month_day,
    ),
    (re.compile(rf"(?<!\w){_MONTH},?{_GAP}(?:of{_GAP})?(?P<year>{_FULL_YEAR})"), _read_month_year),
)
"""What may begin with a word: `October 27, 1962`, `October 1962`."""
_AT_DIGIT: Final[tuple[_Form, ...]] = (
    (re.compile(r"(?<![\w.-])[0-9]{4}-[01][0-9]-[0-3][0-9](?![\w-])"), _read_iso),
    (
        re.compile(
            rf"(?<![\w.,:])(?P<day>{_DAY})(?:st|nd|rd|th|er|\.)?(?:{_DASH}(?P<last>{_DAY})(?:st|nd|rd|th|er|\.)?)?(?:{_GAP}(?:of{_GAP}|de{_GAP})?|(?<=\.)|-){_MONTH}"
            rf"(?:,?(?:{_GAP}|-)(?P<year>{_FULL_YEAR}|['’][0-9]{{2}}\b|(?<=-)[0-9]{{2}}\b|[2-9][0-9]\b(?=[^\S\n]*(?:$|[\n.,;:)\]]))))?"
        ),
        _read_day_month,
    ),
    (
        re.compile(
            rf"(?<![\w.,/:-])(?P<n1>[0-9]{{1,2}})(?P<sep>[./-]){_SPACE}(?P<n2>[0-9]{{1,2}}|[IVX]{{1,4}})(?P=sep){_SPACE}(?P<n3>{_FULL_YEAR}|['’]?[0-9]{{2}})(?![\w-]|[./]\d)"
        ),
        _read_dotted,
    ),
    (
        re.compile(
            r"(?<![\w.,:$])(?P<h>[0-9]{1,2})(?:[:.](?P<min>[0-5][0-9]))?(?:\s?(?P<half>[aApP]\.?\s?[mM]\b\.?)"
            r"|(?<=[:.][0-9]{2})\s?(?:hours|hrs\.?|Uhr)\b|(?<=:[0-9]{2})(?![\w:]))"
        ),
        _read_time,
    ),
)
"""What may begin with a digit: `1962-10-27`, `27 October 1962`, `1.XI.62`, `8.39 p.m.`."""
