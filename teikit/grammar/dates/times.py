"""Times of day: `8.39 p.m.`, `0900 hours`, `1530Z`, `15.30 Uhr`, `15 h 30`, `noon`."""

from __future__ import annotations

import re
from typing import Final

from teikit.grammar.dates.absolute import Form
from teikit.grammar.dates.match import Context, DateMatch
from teikit.grammar.dates.words import before, is_whole, phrase, words_of
from teikit.patterns import regex

__all__ = ["TIMES", "named_time"]

_ZONES: Final = {
    "z": "Z", "gmt": "Z", "utc": "Z", "est": "-05:00", "edt": "-04:00", "cst": "-06:00", "cdt": "-05:00", "pst": "-08:00", "pdt": "-07:00",
    "bst": "+01:00", "cet": "+01:00", "mez": "+01:00", "mesz": "+02:00", "moscow time": "+03:00", "greenwich mean time": "Z", "": "",
}  # fmt: skip
_ZONE_NAMES: Final = r"GMT|UTC|E[SD]T|C[SD]T|P[SD]T|BST|CET|MESZ|MEZ|Moscow time|Greenwich mean time|Z"
_ZONE: Final = rf"(?:[^\S\n]?\(?(?P<zone>{_ZONE_NAMES})\b\)?)?"


_NOON: Final = 12
_EVENING: Final = 7
"""The first hour that `at night` makes one of the evening."""
_TO_HALF: Final = regex(r"\s*(?:-|–|—|to|until|and)\s*(?P<h>\d{1,2})(?:[:.][0-5]\d)?\s?(?P<half>[aApP])\.?\s?[mM]\b")


def _read_clock(match: re.Match[str], context: Context) -> DateMatch | None:
    half = (match["half"] or "").lower()[:1]
    end = match.end()
    if not half and not match["zone"]:
        if (lasts := _TO_HALF.match(match.string, end)) and int(lasts["h"]) >= int(match["h"]):
            half = lasts["half"][0].lower()  # `from 3:00 to 4:30 p.m.`
        else:
            half, end = _half_behind(match, context)
    found = _time(match, int(match["h"]), int(match["min"] or 0), half)
    return found._replace(end=end) if found else None


def _read_first_of_two(match: re.Match[str], _context: Context) -> DateMatch | None:
    """`between 8 and 9 p.m.`"""
    return _time(match, int(match["h"]), 0, match["half"][0].lower())


def _read_military(match: re.Match[str], _context: Context) -> DateMatch | None:
    return _time(match, int(match["h"]), int(match["min"]))


def _read_hour(match: re.Match[str], context: Context) -> DateMatch | None:
    """`15 heures`, `9 o'clock`: the time, not how long, behind a word like `at`."""
    lead = match.string[max(0, match.start() - 24) : match.start()]
    unit = " ".join(match["unit"].lower().rstrip(".").split())
    if unit not in words_of(context.language).hours:
        return None
    half, end = _half_behind(match, context)
    if end == match.end() and not before(context.language, "time_prepositions").search(lead):
        return None
    found = _time(match, int(match["h"]), int(match["min"] or 0), half)
    return found._replace(end=end) if found else None


def _half_behind(match: re.Match[str], context: Context) -> tuple[str, int]:
    """Which half of the day the words behind an hour say, and where they end: `in the evening`."""
    behind = phrase(context.language, "halves").match(match.string, match.end()) if int(match["h"]) <= _NOON else None
    words = " ".join(behind["phrase"].lower().split()) if behind else ""
    if not behind or words in words_of(context.language).relative_days:
        return words_of(context.language).halves.get(words, ""), match.end()
    return words_of(context.language).halves[words], behind.end()


def named_time(text: str, cue: int, behind: int, context: Context) -> DateMatch | None:
    """`noon`, `midnight`."""
    hour = words_of(context.language).day_times.get(text[cue:behind].lower())
    whole = hour is not None and is_whole(text, cue, behind) and text[cue - 1 : cue] not in ("-", "–")
    return DateMatch(cue, behind, f"{hour:02}:00:00", time=True) if whole else None


def _time(match: re.Match[str], hour: int, minute: int, half: str = "") -> DateMatch | None:
    if half == "n":
        half = "p" if _EVENING <= hour < _NOON else "a"
    if half == "p" and hour < 12:
        hour += 12
    if half == "a" and hour == 12:
        hour = 0
    if hour > 23 or minute > 59:
        return None
    named = next((match[name] for name in ("zone", "z2", "z3") if name in match.re.groupindex and match[name]), "")
    zone = _ZONES[named.lower()]
    return DateMatch(match.start(), match.end(), f"{hour:02}:{minute:02}:00{zone}", time=True)


TIMES: Final[tuple[Form, ...]] = (
    Form(
        regex(
            r"(?i:(?<=between )|(?<=from ))(?P<h>[0-9]{1,2})(?=\s?(?:-|–|to|and|TO|AND)\s?[0-9]{1,2}(?:[:.][0-5][0-9])?\s?(?P<half>[aApP])\.?\s?[mM]\b)"
        ),
        _read_first_of_two,
        behind=" a-–",
    ),
    Form(
        regex(
            r"(?<![\w.,:$])(?P<h>[0-9]{1,2})(?:[:.,](?P<min>[0-5][0-9]))?(?:\s?(?P<half>[aApP]\.?\s?[mM]\b\.?)"
            rf"|(?<=[:.,][0-9]{{2}})\s?(?:hours|hrs\.?|Uhr|час\w*)(?!\w)|(?<=:[0-9]{{2}})(?![\w:])){_ZONE}"
        ),
        _read_clock,
        behind=" a:.,",
    ),
    Form(
        regex(
            r"(?<![\w.,:$])(?P<h>[01][0-9]|2[0-3])(?P<min>[0-5][0-9])(?:(?P<zone>Z)\b|[^\S\n]?(?:hours|hrs)\b\.?(?:[^\S\n](?P<z2>GMT|UTC|E[SD]T|CET|BST)\b)?|[^\S\n](?:local(?: time)?\b|(?P<z3>GMT|UTC|E[SD]T|CET|BST|Moscow time)\b))",
            re.IGNORECASE,
        ),
        _read_military,
        digits=4,
    ),
    Form(
        regex(
            rf"(?<![\w.,:$])(?P<h>[0-9]{{1,2}})\s?(?P<unit>o['’]clock|heures?\b|h\b(?:\.(?=[^\S\n]*[\da-z]))?|Uhr|час(?:\.|ов|а)?)(?:\s?(?P<min>[0-5][0-9]|(?<=Uhr )[1-9])(?!\w|\.\d))?(?!\w){_ZONE}"
        ),
        _read_hour,
        behind=" a",
    ),
)
"""What begins with a digit."""
