"""Days of the month whose month is the document's, or stands next to it: `the 8th inst.`, `the 21st or 22nd`, `vom 14.`."""

from __future__ import annotations

import datetime
import re
from functools import cache
from typing import Final

from teikit.grammar.dates.absolute import DAY, GAP, MONTH, dated, month_named
from teikit.grammar.dates.days import add_months, day, on, possible, year_of
from teikit.grammar.dates.match import Context, DateMatch
from teikit.grammar.dates.tenses import Tense, tense
from teikit.grammar.dates.words import before, following, words_of
from teikit.patterns import any_of, regex

__all__ = ["DAY_NUMBER", "day_of_month"]

_AROUND: Final = 70
DAY_NUMBER: Final = regex(rf"(?<![\w.,:/$-])(?P<day>{DAY})(?:st|nd|rd|th|er|\.)?(?!\w)")
_ARTICLE: Final = regex(r"(?<!\w)(?:the|(?P<whole>der|den|dem|am|vom|zum|le|du|au))\s+$", re.IGNORECASE)
_LAST_LETTERS: Final = frozenset("eErRnNmMuU \n")
"""Those of the articles; nothing else need be searched."""
_SECOND_DAY: Final = regex(
    rf"(?:{GAP}(?:(?:or|and|und|oder|et|ou){GAP}(?P<again>(?:the|den|dem|le|am|au|on|on{GAP}the){GAP})?|(?:to|bis|bis{GAP}zum|au){GAP}(?:the{GAP}|den{GAP})?)|[-–—])"
    rf"(?P<day>{DAY})(?:st|nd|rd|th|\.)?(?!\w)",
    re.IGNORECASE,
)
_WRITTEN: Final = regex(
    r"\b(?:telegrams?|cables?|letters?|notes?|messages?|despatch|dispatch|memorandum|report|instructions|deptel|embtel)\b[\w\s.,/-]{0,24}\bof\s+the\s+$|\b(?:Nr|Telegramm|Drahtbericht|Erla(?:ß|ss)|Bericht|Schreiben|Brief|Note)\b[\w\s.,/-]{0,24}\bvom\s+$|\b(?:n°|lettre|télégramme|note|dépêche)[\w\s.,/°-]{0,24}\bdu\s+$",
    re.IGNORECASE,
)
"""A paper of some number, `of the`."""
_OF_MONTH: Final = regex(rf"{GAP}of{GAP}{MONTH}(?!\w)(?:,?{GAP}(?P<year>1[6-9]\d\d|20\d\d)\b)?", re.IGNORECASE)
_SPAN: Final = {Tense.PAST: (-31, 1), Tense.UNKNOWN: (-25, 14), Tense.FUTURE: (-3, 31)}
"""From how many days before the document's date to how many after it a day of the month may lie, by the tense of its clause."""
_DASHES: Final = ("-", "–", "—")
_BACKWARDS: Final = 6
"""How much less likely than the next day of a number behind another is the last before it."""
_SENTENCE: Final = regex(r"(?<=[^\W_]{3})[.!?]\s")
_SMALL_WORD: Final = regex(r"\s+(?!deutschen|ordentlichen|außerordentlichen)[a-zäöü]\w+")
"""In German nothing is counted by a number before it."""
_ENDS: Final = regex(r"\s*(?:[.,;:!?)\]”\"’»—–]|$)")
_NO_NOUNS: Final = (
    "common",
    "articles",
    "that",
    "pronouns",
    "first_person",
    "date_prepositions",
    "relative_days",
    "past_shift",
    "future",
    "past",
    "openers",
)
"""Words behind a day of the month that show that it counts nothing else: `the 8th that`, not `the 8th Army`."""


def day_of_month(text: str, cue: int, behind: int, end: int, context: Context) -> DateMatch | None:
    """`the 8th`, `the eighth`, `8 inst.`, `the 1st of this month`: a day whose month is the document's, or stands next to it."""
    spoken = None if text[cue].isdigit() else words_of(context.language).day_ordinals.get(text[cue:behind].lower())
    match = DAY_NUMBER.match(text, cue, end) if spoken is None else None
    today = day(context.reference) if match or spoken is not None else None
    if today is None:
        return None
    stop = behind if match is None else match.end()
    if context.language == "fr" and text[stop - 1] == ".":
        stop -= 1  # a full stop makes no ordinal
    ordinal = spoken is not None or not text[stop - 1].isdigit()
    figure = spoken if match is None else int(match["day"])
    lead = text[max(0, cue - 24) : cue]
    article = _ARTICLE.search(lead) if lead[-1:].isspace() and lead[-2:-1] in _LAST_LETTERS else None
    if spoken is not None and (named := _OF_MONTH.match(text, stop, end)) and month_named(named["month"]):
        found = dated(named, month_named(named["month"]), spoken, year_of(named["year"]) if named["year"] else None, context)
        return found._replace(start=cue) if found else None
    goes_on = text[stop : stop + 1]
    second = _SECOND_DAY.match(text, stop, end) if spoken is None and (goes_on.isspace() or goes_on in _DASHES) else None
    month = _month_phrase(text, second.end() if second else stop, end, context) if second or goes_on.isspace() else None
    if month is not None:
        stop, shift = month
        return _with_second(_in_month(article, cue, stop, figure or 0, add_months(today.year, today.month, shift)), second)
    stands = article is not None and (
        article["whole"] is not None
        or before(context.language, "date_prepositions").search(lead[: article.start()]) is not None
    )
    if (not ordinal and context.language != "fr") or not stands:
        return None
    alone = second["again"] is not None if second else False
    if second and not alone:
        stop = second.end()
    if not alone and not _stands_alone(text, cue, stop, end, context, ordinal=ordinal):
        return None
    month_meant = _month_meant(text, cue, figure or 0, today, tense(text, cue, stop, context.language), context)
    return _with_second(_in_month(article, cue, stop, figure or 0, month_meant), None if alone else second)


def _month_meant(text: str, cue: int, figure: int, today: datetime.date, told: Tense, context: Context) -> str:
    """The month of a day that has none: the one that makes it nearest to the document's date on the side of the clause's tense.

    If the sentence has named another day with its month before, the day is counted from that one.
    """
    least, most = _SPAN[told]
    near = _nearby(figure, today)
    if (other := _day_before(text, cue, context)) is not None:
        later = [(off if off >= 0 else -off * _BACKWARDS, when) for off, when in _nearby(figure, other)]
        later = [one for one in later if told is not Tense.PAST or one[1] <= on(today, most)]
        if later:
            return min(later)[1][:7]
    fitting = [(abs(off), when) for off, when in near if least <= off <= most]
    return min(fitting)[1][:7] if fitting else add_months(today.year, today.month, 0)


def _nearby(figure: int, today: datetime.date) -> list[tuple[int, str]]:
    """The days of a number in the month of a day, in that before and in that behind, with their distance from it."""
    months = (add_months(today.year, today.month, shift) for shift in (-1, 0, 1))
    days = (day(f"{month}-{figure:02}") for month in months)
    return [((one - today).days, one.isoformat()) for one in days if one is not None]


def _day_before(text: str, cue: int, context: Context) -> datetime.date | None:
    """The last day before a place in its sentence, if it was told in figures."""
    latest = context.latest
    if latest is None or cue - latest.end > _AROUND or "\n\n" in text[latest.end : cue]:
        return None
    told = any(figure.isdigit() for figure in text[latest.start : latest.end])
    return day(latest.to or latest.when) if told and not _SENTENCE.search(text, latest.end, cue) else None


def _with_second(found: DateMatch | None, second: re.Match[str] | None) -> DateMatch | None:
    """`the 21st or 22nd`: the range from one to the other."""
    if not second or not found:
        return found
    last = f"{found.when[:8]}{int(second['day']):02}"
    return found._replace(to=last) if last > found.when and day(last) else None


def _stands_alone(text: str, cue: int, stop: int, end: int, context: Context, *, ordinal: bool) -> bool:
    """Whether a number of a day counts nothing: `the 8th.`, not `the 8th Army`."""
    if _ENDS.match(text, stop, end):
        return True
    if following(context.language, "after_days").match(text, stop):
        return True
    if following(context.language, "dated").match(text, stop):
        return False  # `the third of them`
    if _WRITTEN.search(text, max(0, cue - _AROUND), cue):
        return True
    if not ordinal:
        return False
    if following(context.language, *_NO_NOUNS).match(text, stop) or _of_event(context.language).search(
        text, max(0, cue - _AROUND), cue
    ):
        return True
    return context.language == "de" and _SMALL_WORD.match(text, stop, end) is not None


@cache
def _of_event(code: str) -> re.Pattern[str]:
    """What has a date, at the end of a stretch: `his decision of the`, in languages whose ordinals need that."""
    words = words_of(code)
    return regex(
        rf"(?<!\w)(?:{any_of((*words.events, *(words.written if words.events else ())))})\s+of\s+the\s+$", re.IGNORECASE
    )


def _in_month(article: re.Match[str] | None, cue: int, stop: int, figure: int, month: str) -> DateMatch | None:
    if not possible(int(month[5:]), figure, int(month[:4])):
        return None
    start = cue - (len(article[0]) if article and not article["whole"] else 0)
    return DateMatch(start, stop, f"{month}-{figure:02}", cert="medium")


def _month_phrase(text: str, position: int, end: int, context: Context) -> tuple[int, int] | None:
    """What follows a day and says which month: `inst.`, `of this month`; its end and how many months on."""
    match = _months_named(context.language).match(text, position, end)
    if match is None:
        return None
    return match.end(), words_of(context.language).month_phrases[" ".join(match["phrase"].lower().split())]


@cache
def _months_named(code: str) -> re.Pattern[str]:
    return regex(rf"\s+(?P<phrase>{any_of(words_of(code).month_phrases)})(?!\w)", re.IGNORECASE)
