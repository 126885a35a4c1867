"""What a date in a text is, and what it is read in the light of."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Final, NamedTuple

from teikit.patterns import regex

__all__ = ["LEAD", "OF_EVENTS", "Context", "DateMatch", "Form"]

LEAD: Final = 24
"""Characters before a day in which a preposition stands."""
OF_EVENTS: Final = regex(r"(?<!\w)(?:the|this|that|his|her|their|its|our|your|my|of|an?)\s+$", re.IGNORECASE)
"""What stands before a month or a year that a noun for what has a date follows."""


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
    """`high` if the text says it all, `medium` if the year or the day was counted from the document's date, `low` if it was guessed."""
    earliest: str = ""
    """The first day (or, of a decade, year) of the part of `when` that is meant, and in `latest` the last: `early October`."""
    latest: str = ""
    vague: bool = False
    """Whether that part has no sharp ends: `early October` has none, `the first half of May` has."""
    calendar: str = ""
    """`julian` if the wording is in the old style; the value is Gregorian."""


class Context(NamedTuple):
    """What a date is read in the light of."""

    reference: str
    """The document's date (`@when` form); may be empty."""
    day_first: bool
    language: str
    """BCP 47 code, its first part."""
    latest: DateMatch | None = None
    """The date before this one, if it is in the same text."""


class Form(NamedTuple):
    """A form of dates that is tried at a cue."""

    pattern: re.Pattern[str]
    read: Callable[[re.Match[str], Context], DateMatch | None]
    """What makes a date of a match."""
    behind: str = ""
    """What may stand behind the figure that it opens with, if that has one or two digits: a blank is any white space, `a` any letter."""
    digits: int = 2
    """How many digits that figure has, if it has more."""
    needs_month: bool = False
    """Whether the word behind that figure is a month, or leads on to one."""
