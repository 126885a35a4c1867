"""Parts of months, years and decades: `early October`, `mid-1962`, `the first half of May`, `the late fifties`."""

from __future__ import annotations

import re
from functools import cache
from typing import Final, NamedTuple

from teikit.grammar.dates.days import last_of_month
from teikit.grammar.dates.match import DateMatch
from teikit.grammar.dates.words import words_of
from teikit.patterns import any_of, regex

__all__ = ["Part", "narrowed", "part_before"]

_LONGEST: Final = 48
"""Characters of a part, with what stands between it and what it is of."""
_MONTH: Final = len("1962-10")
_THIRDS_OF_A_DECADE: Final = ((0, 3), (4, 6), (7, 9))
_THIRDS: Final = 3


class Part(NamedTuple):
    """A part of a stretch of time: the first of three, and so on."""

    start: int
    """Where its words begin."""
    which: int
    of: int


def part_before(text: str, position: int, code: str) -> Part | None:
    """The part that the words before `position` name, in the document's language.

    >>> part_before("in early October", 9, "en")
    Part(start=3, which=1, of=3)
    """
    start = max(0, position - _LONGEST)
    match = _parts(code).search(text[start:position])
    if match is None:
        return None
    which, of = words_of(code).time_parts[" ".join(match["part"].lower().split())]
    return Part(start + match.start(), which, of)


def narrowed(found: DateMatch, part: Part | None) -> DateMatch:
    """The month, year or decade with the part of it that is meant."""
    if part is None:
        return found
    bounds = (
        _decade(found.when, part)
        if found.to
        else _month(found.when, part)
        if len(found.when) == _MONTH
        else _year(found.when, part)
    )
    found = found._replace(start=part.start)
    return found._replace(earliest=bounds[0], latest=bounds[1], vague=part.of == _THIRDS) if bounds and part.of > 1 else found


def _month(when: str, part: Part) -> tuple[str, str] | None:
    last = last_of_month(when)
    if part.of > _THIRDS:
        return None
    length = 10 if part.of == _THIRDS else 15
    end = last if part.which == part.of else part.which * length
    return f"{when}-{(part.which - 1) * length + 1:02}", f"{when}-{end:02}"


def _year(when: str, part: Part) -> tuple[str, str]:
    months = 12 // part.of
    last = f"{when}-{part.which * months:02}"
    return f"{when}-{(part.which - 1) * months + 1:02}-01", f"{last}-{last_of_month(last):02}"


def _decade(when: str, part: Part) -> tuple[str, str] | None:
    if part.of > _THIRDS:
        return None
    first, last = _THIRDS_OF_A_DECADE[part.which - 1] if part.of == _THIRDS else (5 * part.which - 5, 5 * part.which - 1)
    return f"{when[:3]}{first}", f"{when[:3]}{last}"


@cache
def _parts(code: str) -> re.Pattern[str]:
    words = words_of(code)
    joint = rf"(?:(?:{any_of(words.time_part_joints)})(?:\s+|(?<=['’])))?"
    return regex(rf"(?<!\w)(?P<part>{any_of(words.time_parts)})(?:-|\s+{joint})$", re.IGNORECASE)
