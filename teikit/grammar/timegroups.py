"""Date-time groups of cables: `O R 121530Z OCT 76`, in every way that copying and misreading leaves them.

Source: ACP 121, chapter 3: two digits for the day, four for the time, a letter for its zone (Z: Greenwich), month, year.
"""

from __future__ import annotations

import datetime
import re
from typing import Final, NamedTuple

from teikit.patterns import regex

__all__ = ["TimeGroup", "find_time_group"]

_MONTHS: Final = {name: number for number, name in enumerate("jan feb mar apr may jun jul aug sep oct nov dec".split(), 1)}
_DIGITS: Final = "[0-9OoIlL|]"
_MISREAD: Final = str.maketrans("OoIlL|", "001111")
"""Letters that a reading machine takes for digits."""
_CENTURY_TURNS: Final = 50
"""Two-digit years below this are of the twenty-first century: the cables of this form began in 1973."""
_GROUP: Final = regex(
    rf"""(?<![\w.:/])(?:(?P<precedence>[ZOPRYzopry]{{1,2}}(?:[\s/]+[ZOPRYzopry]{{1,2}})*)[\s/]+|(?P<glued>[ZOPR]{{1,2}}))?
    (?P<day>{_DIGITS}[ ]?{_DIGITS}|[1-9])[ \t]*(?P<hour>{_DIGITS}[ ]?{_DIGITS})[ \t]?(?P<minute>{_DIGITS}[ ]?{_DIGITS})(?:[ \t]*(?P<zone>[Zz2]),?[ \t]*|[ \t]+)
    (?P<month>[A-Za-z0]{{3,9}})\.?,?[ \t]*['’]?(?P<year>(?:19|20)?{_DIGITS}{{2}})(?!\w)""",
    re.VERBOSE,
)


class TimeGroup(NamedTuple):
    """A date-time group found in a text."""

    start: int
    """Offset of the precedence, or of the group if there is none, from 0; `end` is exclusive."""
    group: int
    """Offset of the first digit."""
    end: int
    precedence: str
    """The letters before it: `O R`."""
    when: str
    """The day, as TEI's `@when` has it."""
    time: str
    """The time with its zone: `15:30:00Z`."""
    cert: str
    """`high`, or `low` if digits had to be read for letters."""


def find_time_group(text: str, start: int = 0, end: int | None = None) -> TimeGroup | None:
    """The first date-time group between `start` and `end` that names a possible moment.

    >>> found = find_time_group("O R 121530Z OCT 76")
    >>> found.when, found.time, found.precedence
    ('1976-10-12', '15:30:00Z', 'O R')
    """
    for match in _GROUP.finditer(text, start, len(text) if end is None else end):
        if found := _read(match):
            return found
    return None


def _read(match: re.Match[str]) -> TimeGroup | None:
    written = [match[name].replace(" ", "") for name in ("day", "hour", "minute", "year")]
    day, hour, minute, year = (int(digits.translate(_MISREAD)) for digits in written)
    month = _MONTHS.get(match["month"].lower().replace("0", "o")[:3], 0)
    if year < 100:
        year += 2000 if year < _CENTURY_TURNS else 1900
    try:
        moment = datetime.datetime(year, month, day, hour, minute, tzinfo=datetime.UTC)
    except ValueError:
        return None
    sure = all(digits.isdigit() for digits in written) and "0" not in match["month"] and match["zone"] in ("Z", "z")
    letters = (match["precedence"] or match["glued"] or "").upper().replace("/", " ")
    first = match.start("precedence") if match["precedence"] else match.start()
    return TimeGroup(
        first,
        match.start("day"),
        match.end(),
        " ".join(letters.split()),
        moment.date().isoformat(),
        f"{moment:%H:%M:%S}Z",
        "high" if sure else "low",
    )
