"""Times of day: `8.39 p.m.`, `0900 hours`, `1530Z`, `15.30 Uhr`, `15 h 30`, `noon`."""

from __future__ import annotations

import re
from typing import Final

from teikit.grammar.dates.absolute import Form
from teikit.grammar.dates.match import Context, DateMatch
from teikit.grammar.dates.words import before, is_whole, words_of
from teikit.patterns import regex

__all__ = ["TIMES", "named_time"]

_ZONES: Final = {"z": "Z", "gmt": "Z", "utc": "Z", "est": "-05:00", "edt": "-04:00", "": ""}
_ZONE: Final = r"(?:[^\S\n]?(?P<zone>GMT|UTC|EST|EDT|Z)\b)?"


def _read_clock(match: re.Match[str], _context: Context) -> DateMatch | None:
    half = (match["half"] or "").lower()
    return _time(match, int(match["h"]), int(match["min"] or 0), half[:1])


def _read_military(match: re.Match[str], _context: Context) -> DateMatch | None:
    return _time(match, int(match["h"]), int(match["min"]))


def _read_hour(match: re.Match[str], context: Context) -> DateMatch | None:
    """`15 heures`, `9 o'clock`: the time, not how long, behind a word like `at`."""
    lead = match.string[max(0, match.start() - 24) : match.start()]
    unit = " ".join(match["unit"].lower().split())
    if unit not in words_of(context.language).hours or not before(context.language, "time_prepositions").search(lead):
        return None
    return _time(match, int(match["h"]), int(match["min"] or 0))


def named_time(text: str, cue: int, behind: int, context: Context) -> DateMatch | None:
    """`noon`, `midnight`."""
    hour = words_of(context.language).day_times.get(text[cue:behind].lower())
    whole = hour is not None and is_whole(text, cue, behind)
    return DateMatch(cue, behind, f"{hour:02}:00:00", time=True) if whole else None


def _time(match: re.Match[str], hour: int, minute: int, half: str = "") -> DateMatch | None:
    if half == "p" and hour < 12:
        hour += 12
    if half == "a" and hour == 12:
        hour = 0
    if hour > 23 or minute > 59:
        return None
    zone = _ZONES[(match["zone"] or "").lower()]
    return DateMatch(match.start(), match.end(), f"{hour:02}:{minute:02}:00{zone}", time=True)


TIMES: Final[tuple[Form, ...]] = (
    (
        regex(
            r"(?<![\w.,:$])(?P<h>[0-9]{1,2})(?:[:.](?P<min>[0-5][0-9]))?(?:\s?(?P<half>[aApP]\.?\s?[mM]\b\.?)"
            rf"|(?<=[:.][0-9]{{2}})\s?(?:hours|hrs\.?|Uhr|час\w*)(?!\w)|(?<=:[0-9]{{2}})(?![\w:])){_ZONE}"
        ),
        _read_clock,
    ),
    (
        regex(
            r"(?<![\w.,:$])(?P<h>[01][0-9]|2[0-3])(?P<min>[0-5][0-9])(?:(?P<zone>Z)\b|[^\S\n]?(?:hours|hrs)\b\.?)",
            re.IGNORECASE,
        ),
        _read_military,
    ),
    (
        regex(
            rf"(?<![\w.,:$])(?P<h>[0-9]{{1,2}})\s?(?P<unit>o['’]clock|h(?:eures?)?\b|Uhr|час(?:\.|ов|а)?)(?:\s?(?P<min>[0-5][0-9])(?![\w.]))?(?!\w){_ZONE}"
        ),
        _read_hour,
    ),
)
"""What begins with a digit."""
