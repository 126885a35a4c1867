"""Durations; XML Schema part 2, section 3.2.6.

Two durations are the same if all their parts are, as in Jing: a year is not twelve months. They are ordered if adding
them to each of four chosen dates (section 3.2.6.2) gives the same answer; a month and thirty days are not.
"""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING, Final, NamedTuple

from teikit.relaxng.datatypes.dates import day_number
from teikit.relaxng.datatypes.kinds import LONGEST, Kind

if TYPE_CHECKING:
    from teikit.relaxng.datatypes.core import Namespaces

__all__ = ["DURATIONS"]

_STARTS: Final = ((1696, 9), (1697, 2), (1903, 3), (1903, 7))
"""Year and month of the four dates, all of them the first day of the month."""
_NINES: Final = str.maketrans("0123456789", "9876543210")


class _Duration(NamedTuple):
    """A duration in the parts that it was written in; zero has no sign."""

    negative: bool
    years: int
    months: int
    days: int
    hours: int
    minutes: int
    seconds: int
    fraction: str
    """The digits after the point of the seconds."""


@cache
def _pattern() -> re.Pattern[str]:
    date = "(?:([0-9]+)Y)?(?:([0-9]+)M)?(?:([0-9]+)D)?"
    time = r"(?:T(?=[0-9.])(?:([0-9]+)H)?(?:([0-9]+)M)?(?:((?=\.?[0-9])[0-9]*)(?:\.([0-9]*))?S)?)?"
    return re.compile(f"(-?)P(?=[0-9T]){date}{time}")


def _read(text: str, _: Namespaces) -> _Duration | None:
    match = _pattern().fullmatch(text)
    if match is None:
        return None
    sign, *parts, fraction = match.groups()
    if max(len(part or "") for part in parts) > LONGEST:
        return None
    fraction = (fraction or "").rstrip("0")
    years, months, days, hours, minutes, seconds = (int(part or 0) for part in parts)
    anything = bool(years or months or days or hours or minutes or seconds or fraction)
    return _Duration(sign == "-" and anything, years, months, days, hours, minutes, seconds, fraction)


def _why(text: str, _: Namespaces) -> str:
    if not text:
        return "it is empty"
    if _pattern().fullmatch(text):
        return "a number in it has too many digits"
    return "it must look like P1Y2M3DT4H5M6S, with any of the parts left out but not all, and T only before hours"


def _ends(duration: _Duration) -> list[tuple[int, str]]:
    """Where the duration ends if it begins on each of the four dates: seconds, and the digits after the point."""
    months = duration.years * 12 + duration.months
    seconds = ((duration.days * 24 + duration.hours) * 60 + duration.minutes) * 60 + duration.seconds
    fraction = duration.fraction
    if duration.negative:
        # -1.25 is -2 and 0.75
        months, seconds, fraction = -months, -seconds - bool(fraction), _tens_complement(fraction)
    ends = []
    for year, month in _STARTS:
        years, index = divmod(year * 12 + month - 1 + months, 12)
        ends.append((day_number(years, index + 1, 1) * 86400 + seconds, fraction))
    return ends


def _tens_complement(digits: str) -> str:
    return digits[:-1].translate(_NINES) + str(10 - int(digits[-1])) if digits else ""


def _order(one: _Duration, other: _Duration) -> int | None:
    if one == other:
        return 0
    pairs = list(zip(_ends(one), _ends(other), strict=True))
    if all(left < right for left, right in pairs):
        return -1
    return 1 if all(left > right for left, right in pairs) else None


DURATIONS: Final = (Kind("duration", "a duration", _read, _why, order=_order),)
