"""Days of the week: `next Tuesday`, `on Tuesday`, `Tuesday of last week`, `Tuesday, the 28th`."""

from __future__ import annotations

import datetime
import re
from functools import cache
from typing import Final

from teikit.grammar.dates.absolute import GAP
from teikit.grammar.dates.days import day, on, possible
from teikit.grammar.dates.match import Context, DateMatch
from teikit.grammar.dates.monthdays import DAY_NUMBER
from teikit.grammar.dates.tenses import Tense, tense
from teikit.grammar.dates.words import before, day_joints, following, is_whole, phrase, weekdays, words_of
from teikit.patterns import regex
from teikit.vocabulary import LANGUAGES

__all__ = ["weekday"]

_AROUND: Final = 70
_AFTER_WEEKDAY: Final = regex(rf",?{GAP}(?:(?:the|den|dem|le){GAP})?", re.IGNORECASE)
_BACK: Final = 40
_JOINT: Final = regex(rf"\s*(?:[-–—]|,?\s(?i:{day_joints()})(?:\s(?i:on|am|le|the|auf))?\s)\s*")


def weekday(text: str, cue: int, behind: int, end: int, context: Context) -> DateMatch | None:
    """A day of the week: the next or the last one, as the words around it say."""
    named = weekdays().get(text[cue:behind].lower())
    today = day(context.reference)
    if named is None or today is None or not is_whole(text, cue, behind):
        return None
    if text[cue].islower() and text[cue:behind].lower() in _capitalised():
        return None
    if lead := _AFTER_WEEKDAY.match(text, behind, end):
        dated = _number_of_month(text, lead.end(), end, today, bare=context.language == "fr")
        if dated and day(dated.when) and (datetime.date.fromisoformat(dated.when).weekday() == named):
            return dated._replace(start=cue)
    if before(context.language, "every").search(text[max(0, cue - _BACK) : cue]):
        return None
    return (
        _in_a_week(text, cue, behind, named, today, context)
        or _behind_another(text, cue, behind, named, context)
        or _by_direction(text, cue, behind, named, today, context)
    )


def _by_direction(text: str, cue: int, behind: int, named: int, today: datetime.date, context: Context) -> DateMatch:
    """`last Tuesday`, `on Tuesday`: the nearest such day in the direction that the words or the tense give."""
    start, stop, ahead, cert = _direction(text, cue, behind, context)
    days = (named - today.weekday()) % 7
    if not ahead:
        days = days - 7 if days else (0 if cert == "low" else -7)
    elif not days and cert == "medium":
        days = 7
    return DateMatch(start, stop, on(today, days), cert=cert)


def _in_a_week(text: str, cue: int, behind: int, named: int, today: datetime.date, context: Context) -> DateMatch | None:
    """`Tuesday of last week`, `this Monday`: a day of a week that is told."""
    if match := phrase(context.language, "week_phrases").match(text, behind):
        shift = words_of(context.language).week_phrases[" ".join(match["phrase"].lower().split())]
        return DateMatch(cue, match.end(), on(today, named - today.weekday() + 7 * shift), cert="medium")
    if match := before(context.language, "this").search(text, max(0, cue - _BACK), cue):
        return DateMatch(match.start(), behind, on(today, named - today.weekday()), cert="medium")
    return None


def _behind_another(text: str, cue: int, behind: int, named: int, context: Context) -> DateMatch | None:
    """`on Tuesday or Wednesday`: the day of that name that comes after the one before it."""
    if context.latest is None or _JOINT.fullmatch(text, context.latest.end, cue) is None:
        return None
    first = day(context.latest.to or context.latest.when)
    if first is None:
        return None
    return DateMatch(cue, behind, on(first, (named - first.weekday() - 1) % 7 + 1), cert=context.latest.cert)


def _number_of_month(text: str, position: int, end: int, today: datetime.date, *, bare: bool) -> DateMatch | None:
    """The day of the month behind a day of the week: `Tuesday, the 28th`; in French, which has no ordinals for it, `mardi 28`."""
    match = DAY_NUMBER.match(text, position, end)
    if (
        match is None
        or (text[match.end() - 1].isdigit() and not bare)
        or not possible(today.month, int(match["day"]), today.year)
    ):
        return None
    return DateMatch(position, match.end(), f"{today.year}-{today.month:02}-{int(match['day']):02}", cert="medium")


def _direction(text: str, cue: int, behind: int, context: Context) -> tuple[int, int, bool, str]:
    """Where the expression with a day of the week begins and ends, whether it is ahead, and how sure that is."""
    lead, code = text[max(0, cue - _AROUND) : cue], context.language
    for kind, ahead in (("earlier", False), ("later", True)):
        if match := before(code, kind).search(lead):
            return cue - (len(lead) - match.start()), behind, ahead, "medium"
        if match := following(code, kind).match(text, behind):
            return cue, match.end(), ahead, "medium"
    if before(code, "until").search(lead) or before(code, "from_there").search(lead):
        return cue, behind, True, "medium"
    if before(code, "since").search(lead):
        return cue, behind, False, "medium"
    told = tense(text, cue, behind, code)
    return cue, behind, told is Tense.FUTURE or before(code, "aims").search(lead) is not None, "low"


@cache
def _capitalised() -> frozenset[str]:
    """Days of the week that are written with a capital."""
    return frozenset(word for code in ("en", "de") for word in LANGUAGES[code].weekdays)
