"""Dates that are counted from the document's: `tomorrow`, `two days ago`, `last month`, `last spring`, `the fifties`."""

from __future__ import annotations

import datetime
import re
from functools import cache
from typing import Final

from teikit.grammar.amounts import number
from teikit.grammar.dates.absolute import GAP, month_named
from teikit.grammar.dates.days import add_months, day, last_of_month, on
from teikit.grammar.dates.match import Context, DateMatch
from teikit.grammar.dates.parts import narrowed, part_before
from teikit.grammar.dates.words import before, following, forms, is_whole, phrase, weekdays, words_of
from teikit.patterns import any_of, regex

__all__ = ["relative_date"]

_NAME: Final = regex(r"(?:\s+(?:of|de)|\s+d[’'])?\s+\w+")
_BACK: Final = 40
_LEAD: Final = 8
_DAYS: Final = {"day": 1, "week": 7, "fortnight": 14}
_BEGINS: Final = regex(r"(?:^|[.!?:\n“„«»\"'‘(\[—–-])\s*$")
_YEAR_BEHIND: Final = regex(rf"(?:{GAP}(?:of|de|des Jahres))?{GAP}(?P<year>1[6-9]\d\d|20\d\d)\b", re.IGNORECASE)


def relative_date(text: str, cue: int, behind: int, end: int, context: Context) -> DateMatch | None:
    """The date for a word or phrase of the document's language that is counted from its date."""
    today = day(context.reference)
    if today is None or not is_whole(text, cue, behind):
        return None
    word = " ".join(text[cue:behind].lower().split())
    words = words_of(context.language)
    if (first := words.seasons.get(word)) is not None:
        return _season(text, cue, behind, first, today, context)
    if (decade := words.decades.get(word)) is not None:
        return _decade(text, cue, behind, decade, today, context)
    if not _plain(text, cue):
        return None
    if (days := words.relative_days.get(word)) is not None:
        start, off = _from_there(text, cue, context.language)
        return _with_weekday(text, end, DateMatch(start, behind, on(today, days + off), cert="medium"))
    if (period := words.relative_periods.get(word)) is not None:
        stretch = _period(cue, behind, today, *period)
        return stretch if stretch.to else narrowed(stretch, part_before(text, cue, context.language))
    return _end_of_period(text, cue, behind, today, context) or _at_a_distance(text, cue, behind, today, context)


def _from_there(text: str, cue: int, code: str) -> tuple[int, int]:
    """Where `a week from` before a day begins, and how many days it is; `cue` and none where nothing of the kind stands."""
    lead = before(code, "from_there").search(text, max(0, cue - _LEAD), cue)
    match = _count(code).search(text, max(0, cue - _BACK), lead.start()) if lead else None
    unit = words_of(code).periods[match["unit"].lower()] if match else ""
    count = number(match["count"]) if match else None
    if lead is None or match is None or match.end() != lead.start() or unit not in _DAYS or count is None:
        return cue, 0
    return match.start("count"), int(count * _DAYS[unit])


def _end_of_period(text: str, cue: int, behind: int, today: datetime.date, context: Context) -> DateMatch | None:
    """`the end of the year`: a period that counts only with a part of it, and not if it has a name."""
    bare = words_of(context.language).bare_periods.get(" ".join(text[cue:behind].lower().split()))
    part = part_before(text, cue, context.language) if bare else None
    name = _NAME.match(text, behind)
    if bare is None or part is None or (name and (name[0].strip().isdigit() or month_named(name[0].strip()))):
        return None
    return narrowed(_period(cue, behind, today, *bare), part)


def _at_a_distance(text: str, cue: int, behind: int, today: datetime.date, context: Context) -> DateMatch | None:
    """`two days ago`, `in drei Tagen`."""
    words, word = words_of(context.language), " ".join(text[cue:behind].lower().split())
    for words_behind, words_before, sign in ((words.ago, words.ago_before, -1), (words.ahead, words.ahead_before, 1)):
        if word in words_behind:
            return _ago(text, cue, behind, today, context, sign)
        if word in words_before and (found := _ago_behind(text, cue, behind, today, context, sign)):
            return found
    return None


def _decade(text: str, cue: int, behind: int, decade: int, today: datetime.date, context: Context) -> DateMatch:
    """`the fifties`, `die zwanziger Jahre`: the last that have begun."""
    century = today.year // 100 * 100
    first = century + decade if century + decade <= today.year else century - 100 + decade
    if era := following(context.language, "eras").match(text, behind):
        behind = era.end()
    found = DateMatch(cue, behind, str(first), str(first + 9), cert="medium")
    return narrowed(found, part_before(text, cue, context.language))


def _plain(text: str, cue: int) -> bool:
    """Whether a word is in small letters, or begins a sentence, or everything is in capitals: `Guten Morgen` is no date."""
    return (
        not text[cue].isupper() or text[cue + 1 : cue + 2].isupper() or _BEGINS.search(text, max(0, cue - 4), cue) is not None
    )


def _with_weekday(text: str, end: int, found: DateMatch) -> DateMatch:
    """`tomorrow, Sunday`: one date, if both agree."""
    match = _weekday_behind().match(text, found.end, end)
    named = weekdays().get(match["weekday"].lower()) if match else None
    agrees = match is not None and named == datetime.date.fromisoformat(found.when).weekday()
    return found._replace(end=match.end(), cert="high") if match and agrees else found


@cache
def _weekday_behind() -> re.Pattern[str]:
    either = "|".join(form for word in weekdays() for form in forms(word))
    return regex(rf",{GAP}(?P<weekday>{either})(?!\w)")


def _ago(text: str, cue: int, behind: int, today: datetime.date, context: Context, sign: int) -> DateMatch | None:
    """`two days ago`: the count stands before the word."""
    start = max(0, cue - _BACK)
    match = _count(context.language).search(text, start, cue)
    if match is None or match.end() != cue:
        return None
    found = _counted(match.start("count"), behind, match, today, context, sign)
    day_behind = phrase(context.language, "relative_days").match(text, behind)
    if found is None or day_behind is None or len(found.when) != len("1962-10-27"):
        return found
    days = words_of(context.language).relative_days[" ".join(day_behind["phrase"].lower().split())]
    return found._replace(end=day_behind.end(), when=on(datetime.date.fromisoformat(found.when), days), cert="medium")


def _ago_behind(text: str, cue: int, behind: int, today: datetime.date, context: Context, sign: int) -> DateMatch | None:
    """`il y a deux jours`: the count stands behind the words."""
    match = _count(context.language).match(text, behind, min(len(text), behind + _BACK))
    return _counted(cue, match.end("unit"), match, today, context, sign) if match else None


@cache
def _count(code: str) -> re.Pattern[str]:
    return regex(
        rf"(?:(?<=\s)|^|\s)(?P<count>\d{{1,3}}|[^\W\d_]+(?:-[^\W\d_]+)?)\s+(?P<unit>{any_of(words_of(code).periods)})(?!\w)\s*",
        re.IGNORECASE,
    )


def _counted(
    start: int, stop: int, match: re.Match[str], today: datetime.date, context: Context, sign: int
) -> DateMatch | None:
    idiom = " ".join((match["count"] + " " + match["unit"]).lower().split())
    if days := words_of(context.language).round_periods.get(idiom):
        return DateMatch(start, stop, on(today, sign * days), cert="low")
    count = number(match["count"])
    if count is None or count != int(count):
        return None
    unit = words_of(context.language).periods[match["unit"].lower()]
    steps = sign * int(count)
    if unit in ("day", "week"):
        days = steps * (7 if unit == "week" else 1)
        return DateMatch(start, stop, on(today, days), cert="medium" if unit == "day" else "low")
    when = add_months(today.year, today.month, steps) if unit == "month" else f"{today.year + steps:04}"
    return DateMatch(start, stop, when, cert="low")


def _period(cue: int, behind: int, today: datetime.date, unit: str, shift: int) -> DateMatch:
    """`last week` is Monday to Sunday, `last month` a month, `last year` a year."""
    if unit == "week":
        monday = today - datetime.timedelta(days=today.weekday() - 7 * shift)
        return DateMatch(cue, behind, monday.isoformat(), on(monday, 6), cert="medium")
    when = add_months(today.year, today.month, shift) if unit == "month" else f"{today.year + shift:04}"
    return DateMatch(cue, behind, when, cert="medium")


def _season(text: str, cue: int, behind: int, first: int, today: datetime.date, context: Context) -> DateMatch | None:
    """`summer of 1962`, `last spring`: three months, from its first."""
    start, end, code = cue, behind, context.language
    lead = text[max(0, cue - _BACK) : cue]
    year = today.year
    earlier, later = before(code, "earlier").search(lead), before(code, "later").search(lead)
    if match := _YEAR_BEHIND.match(text, behind):
        end, year = match.end(), int(match["year"])
    elif match := phrase(code, "year_phrases").match(text, behind):
        end, year = match.end(), year + words_of(code).year_phrases[" ".join(match["phrase"].lower().split())]
    elif match := phrase(code, "month_directions").match(text, behind):
        later_one = words_of(code).month_directions[match["phrase"].lower()] > 0
        end, year = match.end(), _year_of_season(today, first, later=later_one)
    elif earlier or later:
        start = cue - len(lead) + (earlier or later).start()  # type: ignore[union-attr]
        year = _year_of_season(today, first, later=later is not None)
    else:
        return None
    last = add_months(year, first, 2)
    return DateMatch(start, end, f"{year:04}-{first:02}-01", f"{last}-{last_of_month(last):02}", cert="low")


def _year_of_season(today: datetime.date, first: int, *, later: bool) -> int:
    """The year of the last season of a kind that is over, or of the next that has not begun."""
    if later:
        return today.year + (today.month >= first)
    return today.year - (today.month <= first + 2)
