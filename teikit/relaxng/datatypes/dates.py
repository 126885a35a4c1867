"""Dates and times; XML Schema part 2, sections 3.2.7 to 3.2.14.

A value is the instant at which it begins on a time line of seconds, with or without a time zone. Instants with and
without are ordered only if they are more than fourteen hours apart (section 3.2.7.3). As in Jing, a leap second may be
written anywhere, the hour is at most 23, and there is no year 0000, so that the year before 0001 is -0001.
"""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING, Final, NamedTuple

from teikit.relaxng.datatypes.kinds import LONGEST, Kind

if TYPE_CHECKING:
    from collections.abc import Callable

    from teikit.relaxng.datatypes.core import Namespaces

__all__ = ["DATES", "day_number"]

_YEAR: Final = r"(?P<year>-?(?:[1-9][0-9]*)?[0-9]{4})"
_MONTH: Final = r"(?P<month>[0-9]{2})"
_DAY: Final = r"(?P<day>[0-9]{2})"
_TIME: Final = r"(?P<hour>[0-9]{2}):(?P<minute>[0-9]{2}):(?P<second>[0-9]{2})(?:\.(?P<fraction>[0-9]*))?"
_ZONE: Final = r"(?P<zone>Z|[+-][0-9]{2}:[0-9]{2})?"

_MONTHS: Final = (
    "January", "February", "March", "April", "May", "June",
    "July", "August", "September", "October", "November", "December",
)  # fmt: skip
_LENGTHS: Final = (31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)
_FEBRUARY: Final = 2
_DAY_SECONDS: Final = 86400
_WIDEST_ZONE: Final = 14 * 60
"""Minutes."""
# What stands in for a part that a type does not have; a leap year whose every month can hold the day.
_DEFAULTS: Final = {"year": "2000", "month": "01", "day": "01", "hour": "00", "minute": "00", "second": "00"}


class _Instant(NamedTuple):
    """A point of the time line; compares as a tuple does."""

    seconds: int
    """Seconds since the beginning of the year 1970, in UTC if zoned."""
    leap: int
    """1 in a leap second, which follows the second that it repeats."""
    fraction: str
    """The digits after the point."""
    zoned: bool


class _Form(NamedTuple):
    """One of the eight types."""

    name: str
    noun: str
    pattern: str
    looks: str
    """An example."""


_FORMS: Final = (
    _Form("dateTime", "a date with time", f"{_YEAR}-{_MONTH}-{_DAY}T{_TIME}", "1962-10-27T19:45:00Z"),
    _Form("time", "a time", _TIME, "19:45:00"),
    _Form("date", "a date", f"{_YEAR}-{_MONTH}-{_DAY}", "1962-10-27"),
    _Form("gYearMonth", "a year with month", f"{_YEAR}-{_MONTH}", "1962-10"),
    _Form("gYear", "a year", _YEAR, "1962"),
    _Form("gMonthDay", "a month with day", f"--{_MONTH}-{_DAY}", "--10-27"),
    _Form("gDay", "a day", f"---{_DAY}", "---27"),
    _Form("gMonth", "a month", f"--{_MONTH}", "--10"),
)


@cache
def _compiled(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern + _ZONE)


def _read(pattern: str) -> Callable[[str, Namespaces], _Instant | None]:
    def read(text: str, _: Namespaces) -> _Instant | None:
        match = _compiled(pattern).fullmatch(text)
        if match is None or _fault(match):
            return None
        return _instant(match)

    return read


def _why(form: _Form) -> Callable[[str, Namespaces], str]:
    def why(text: str, _: Namespaces) -> str:
        if not text:
            return "it is empty"
        match = _compiled(form.pattern).fullmatch(text)
        return _fault(match) if match else f"it must look like {form.looks}"

    return why


def _fault(match: re.Match[str]) -> str:
    """What is wrong with a text of the right shape; empty if nothing is."""
    parts = match.groupdict()
    return (
        _year_fault(parts.get("year"))
        or _day_fault(parts.get("year"), parts.get("month"), parts.get("day"))
        or _time_fault(parts.get("hour"), parts.get("minute"), parts.get("second"))
        or _zone_fault(parts["zone"])
    )


def _year_fault(year: str | None) -> str:
    if year is None:
        return ""
    if year.lstrip("-") == "0000":
        return "there is no year 0000"
    return "the year has too many digits" if len(year) > LONGEST else ""


def _day_fault(year: str | None, month: str | None, day: str | None) -> str:
    if month and not 1 <= int(month) <= len(_MONTHS):
        return f"there is no month {month}"
    if not day:
        return ""
    number = int(month or 1)
    longest = _month_length(_astronomical(year or _DEFAULTS["year"]), number)
    if 1 <= int(day) <= longest:
        return ""
    if not month:
        return f"there is no day {day}"
    when = f"{_MONTHS[number - 1]} {year}" if year else _MONTHS[number - 1]
    return f"{when} has {longest} days"


def _time_fault(hour: str | None, minute: str | None, second: str | None) -> str:
    if hour is None or minute is None or second is None:
        return ""
    if int(hour) >= 24:
        return "midnight is hour 00 of the next day" if int(hour) == 24 else f"there is no hour {hour}"
    if int(minute) >= 60:
        return f"there is no minute {minute}"
    return f"there is no second {second}" if int(second) > 60 else ""


def _zone_fault(zone: str | None) -> str:
    if zone is None or zone == "Z":
        return ""
    if int(zone[4:]) >= 60:
        return f"there is no minute {zone[4:]} in a time zone"
    return "time zones are at most 14 hours from UTC" if abs(_zone_minutes(zone)) > _WIDEST_ZONE else ""


def _zone_minutes(zone: str) -> int:
    if zone == "Z":
        return 0
    minutes = int(zone[1:3]) * 60 + int(zone[4:])
    return -minutes if zone[0] == "-" else minutes


def _instant(match: re.Match[str]) -> _Instant:
    parts = {name: value or _DEFAULTS.get(name, "") for name, value in match.groupdict().items()}
    year, month, day, hour, minute, second = (int(parts.get(name, default)) for name, default in _DEFAULTS.items())
    days = day_number(_astronomical(str(year)), month, day)
    leap = second == 60
    seconds = days * _DAY_SECONDS + hour * 3600 + minute * 60 + second - leap
    zone = parts["zone"]
    if zone:
        seconds -= _zone_minutes(zone) * 60
    return _Instant(seconds, int(leap), parts.get("fraction", "").rstrip("0"), bool(zone))


def _astronomical(year: str) -> int:
    """The year in a count that has a year 0, in which every fourth year can be a leap year."""
    number = int(year)
    return number + 1 if number < 0 else number


def _month_length(year: int, month: int) -> int:
    leap = year % 4 == 0 and (year % 100 != 0 or year % 400 == 0)
    return _LENGTHS[month - 1] + (leap and month == _FEBRUARY)


def day_number(year: int, month: int, day: int) -> int:
    """Days since 1 January 1970 in the Gregorian calendar without end; the year in astronomical count.

    >>> day_number(1970, 1, 1), day_number(2000, 3, 1)
    (0, 11017)
    """
    # Years are counted from March, so that the leap day comes last.
    years = year - (month <= _FEBRUARY)
    era, of_era = divmod(years, 400)
    of_year = (153 * ((month + 9) % 12) + 2) // 5 + day - 1
    return era * 146097 + of_era * 365 + of_era // 4 - of_era // 100 + of_year - 719468


def _order(one: _Instant, other: _Instant) -> int | None:
    if one.zoned == other.zoned:
        return (one > other) - (one < other)
    local, zoned = (other, one) if one.zoned else (one, other)
    if local._replace(seconds=local.seconds + _WIDEST_ZONE * 60) < zoned:
        result = -1
    elif local._replace(seconds=local.seconds - _WIDEST_ZONE * 60, zoned=True) > zoned:
        result = 1
    else:
        return None
    return -result if one.zoned else result


DATES: Final = tuple(Kind(form.name, form.noun, _read(form.pattern), _why(form), order=_order) for form in _FORMS)
