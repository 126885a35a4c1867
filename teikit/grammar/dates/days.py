"""Arithmetic of days: which there are, which year is meant, and what the old style's are in the new."""

from __future__ import annotations

import calendar
import datetime
from typing import Final

from teikit.grammar.dates.tenses import Tense

__all__ = [
    "add_months",
    "day",
    "gregorian",
    "is_near",
    "last_of_month",
    "on",
    "possible",
    "same_day_in_both_styles",
    "year_meant",
    "year_of",
]

_CENTURY: Final = 1900
"""Two-digit years are of the twentieth century, as the documents are."""
_LONG_AHEAD: Final = {Tense.PAST: 100, Tense.UNKNOWN: 100, Tense.FUTURE: 240}
"""Days; a date without a year that would lie further ahead of the document is of the year before."""
_LONG_AGO: Final = {Tense.PAST: 366, Tense.UNKNOWN: 300, Tense.FUTURE: 180}
"""Days; one that would lie further back is of the year behind: in November, 5 January is ahead."""
_NEAR_AHEAD: Final = min(_LONG_AHEAD.values())
_NEAR_AGO: Final = min(_LONG_AGO.values())
_ALL_HAVE: Final = 28
"""Days that every month has."""
_STYLES: Final = ((1900, 13), (1800, 12), (1700, 11), (1582, 10))
"""Since when the old style has been how many days behind (to be exact, since the first of March)."""


def day(when: str) -> datetime.date | None:
    """A full date in `@when` form as a day; `None` if it is none."""
    try:
        return datetime.date.fromisoformat(when[:10]) if len(when) >= 10 else None
    except ValueError:
        return None


def year_of(digits: str) -> int:
    """A year in four digits or two.

    >>> year_of("62"), year_of("'62"), year_of("1862")
    (1962, 1962, 1862)
    """
    value = int(digits.lstrip("'’"))
    return value + _CENTURY if value < 100 else value


def possible(month: int, number: int, year: int | None) -> bool:
    """Whether the day exists; without a year, a leap day does."""
    if not 1 <= month <= 12 or not 1 <= number <= 31 or year == 0:
        return False
    return number <= _ALL_HAVE or number <= calendar.monthrange(year if year is not None else 2000, month)[1]


def year_meant(month: int, number: int, reference: str, told: Tense = Tense.UNKNOWN) -> int | None:
    """The year of a day that has none: the document's, unless that would be long ahead or ago: December in a paper of January.

    `told` is the tense of what is said of it: what is over lies not far ahead, what is still to come not long ago.

    >>> year_meant(10, 26, "1962-10-27"), year_meant(12, 28, "1962-01-03"), year_meant(2, 13, "1962-10-27")
    (1962, 1961, 1962)
    >>> year_meant(6, 28, "1962-03-27", Tense.PAST), year_meant(2, 13, "1962-10-27", Tense.FUTURE)
    (1962, 1963)
    """
    if not reference[:4].isdigit():
        return None
    year = int(reference[:4])
    written = day(reference)
    if written is None or not possible(month, number, year):
        return year
    days = (datetime.date(year, month, number) - written).days
    if days < -_LONG_AGO[told] and possible(month, number, year + 1):
        return year + 1
    return year - (days > _LONG_AHEAD[told])


def is_near(month: int, number: int, reference: str) -> bool:
    """Whether a day lies so near the document's date that it is of its year, whatever the tense."""
    written = day(reference)
    if written is None or not possible(month, number, written.year):
        return False
    return -_NEAR_AGO <= (datetime.date(written.year, month, number) - written).days <= _NEAR_AHEAD


def add_months(year: int, month: int, months: int) -> str:
    """A month so many months on, in `@when` form.

    >>> add_months(1962, 1, -1)
    '1961-12'
    """
    total = year * 12 + month - 1 + months
    return f"{total // 12:04}-{total % 12 + 1:02}"


def last_of_month(when: str) -> int:
    """The last day of a month in `@when` form."""
    return calendar.monthrange(int(when[:4]), int(when[5:7]))[1]


def gregorian(when: str) -> str:
    """The new style's date for one of the old style.

    >>> gregorian("1917-10-25")
    '1917-11-07'
    """
    old = day(when)
    behind = next((days for since, days in _STYLES if old is not None and old.year >= since), 0)
    return (old + datetime.timedelta(days=behind)).isoformat() if old is not None else when


def same_day_in_both_styles(old: str, new: str) -> bool:
    """Whether two dates are one day, in the old style and in the new."""
    return bool(old) and gregorian(old) == new != old


def on(today: datetime.date, days: int) -> str:
    """The day so many days on, in `@when` form."""
    return (today + datetime.timedelta(days=days)).isoformat()
