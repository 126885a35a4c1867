"""Dates that are counted from the document's: `tomorrow`, `next Tuesday`, `two days ago`, `last month`, `the 8th inst.`."""

from __future__ import annotations

import datetime
import re
from functools import cache
from typing import Final

from teikit.grammar.amounts import number
from teikit.grammar.dates.absolute import DAY, GAP
from teikit.grammar.dates.days import add_months, day, last_of_month, possible
from teikit.grammar.dates.match import Context, DateMatch
from teikit.grammar.dates.words import before, following, forms, is_whole, weekdays, words_of
from teikit.patterns import any_of, regex
from teikit.vocabulary import LANGUAGES

__all__ = ["day_of_month", "relative_date", "weekday"]

_AROUND: Final = 70
_DAY_NUMBER: Final = regex(rf"(?<![\w.,:/$-])(?P<day>{DAY})(?:st|nd|rd|th|\.)?(?!\w)")
_ENDS: Final = regex(r"\s*(?:[.,;:!?)\]”\"’»—–]|$)")
_NO_NOUNS: Final = ("common", "that", "pronouns", "first_person", "date_prepositions", "relative_days", "past_shift")
"""Words behind a day of the month that show that it counts nothing else: `the 8th that`, not `the 8th Army`."""
_SENTENCE: Final = regex(r"[.!?]\s")
_AFTER_WEEKDAY: Final = regex(rf",?{GAP}(?:(?:the|den|dem|le){GAP})?", re.IGNORECASE)
_BACK: Final = 40
_BEGINS: Final = regex(r"(?:^|[.!?:\n“„«»\"'‘(\[—–-])\s*$")


def relative_date(text: str, cue: int, behind: int, end: int, context: Context) -> DateMatch | None:
    """The date for a word or phrase of the document's language that is counted from its date."""
    today = day(context.reference)
    if today is None or not is_whole(text, cue, behind) or not _plain(text, cue):
        return None
    word = " ".join(text[cue:behind].lower().split())
    words = words_of(context.language)
    if (days := words.relative_days.get(word)) is not None:
        return _with_weekday(text, end, DateMatch(cue, behind, _on(today, days), cert="medium"))
    if (period := words.relative_periods.get(word)) is not None:
        return _period(cue, behind, today, *period)
    if word in words.ago:
        return _ago(text, cue, behind, today, context)
    if word in words.ago_before:
        return _ago_behind(text, cue, behind, today, context)
    if (decade := words.decades.get(word)) is not None:
        return DateMatch(cue, behind, str(1900 + decade), str(1909 + decade), cert="medium")
    return _season(text, cue, behind, words.seasons.get(word))


def weekday(text: str, cue: int, behind: int, end: int, context: Context) -> DateMatch | None:
    """A day of the week: the next or the last one, as the words around it say."""
    named = weekdays().get(text[cue:behind].lower())
    today = day(context.reference)
    if named is None or today is None or not is_whole(text, cue, behind):
        return None
    if text[cue].islower() and text[cue:behind].lower() in _capitalised():
        return None
    if lead := _AFTER_WEEKDAY.match(text, behind, end):
        dated = _number_of_month(text, lead.end(), end, today)
        if dated and day(dated.when) and (datetime.date.fromisoformat(dated.when).weekday() == named):
            return dated._replace(start=cue)
    if before(context.language, "every").search(text[max(0, cue - _BACK) : cue]):
        return None
    start, stop, ahead, cert = _direction(text, cue, behind, context)
    days = (named - today.weekday()) % 7
    if ahead is None:
        return None
    if not ahead:
        days = days - 7 if days else (0 if cert == "low" else -7)
    elif not days and cert == "medium":
        days = 7
    return DateMatch(start, stop, _on(today, days), cert=cert)


def day_of_month(text: str, cue: int, behind: int, end: int, context: Context) -> DateMatch | None:
    """`the 8th`, `the eighth`, `8 inst.`, `the 1st of this month`: a day whose month is the document's, or stands next to it."""
    today = day(context.reference)
    if today is None:
        return None
    spoken = words_of(context.language).day_ordinals.get(text[cue:behind].lower())
    match = _DAY_NUMBER.match(text, cue, end) if spoken is None else None
    if spoken is None and match is None:
        return None
    ordinal = spoken is not None or (match is not None and not text[match.end() - 1].isdigit())
    stop = behind if match is None else match.end()
    figure = spoken if match is None else int(match["day"])
    lead = text[max(0, cue - 24) : cue]
    article = re.search(r"(?<!\w)(?:the|der|den|dem|am|le)\s+$", lead, re.IGNORECASE)
    month = _month_phrase(text, stop, end, context)
    if month is not None:
        stop, shift = month
        return _in_month(article, cue, stop, figure or 0, today, shift)
    stands = article is not None and before(context.language, "date_prepositions").search(lead[: article.start()]) is not None
    if (
        not ordinal
        or not stands
        or not (_ENDS.match(text, stop, end) or following(context.language, *_NO_NOUNS).match(text, stop))
    ):
        return None
    return _in_month(article, cue, stop, figure or 0, today, 0)


def _plain(text: str, cue: int) -> bool:
    """Whether a word is in small letters, or begins a sentence, or everything is in capitals: `Guten Morgen` is no date."""
    return (
        not text[cue].isupper() or text[cue + 1 : cue + 2].isupper() or _BEGINS.search(text, max(0, cue - 4), cue) is not None
    )


def _in_month(
    article: re.Match[str] | None, cue: int, stop: int, figure: int, today: datetime.date, shift: int
) -> DateMatch | None:
    month = add_months(today.year, today.month, shift)
    if not possible(int(month[5:]), figure, int(month[:4])):
        return None
    start = cue - (len(article[0]) if article else 0)
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


def _number_of_month(text: str, position: int, end: int, today: datetime.date) -> DateMatch | None:
    """The day of the month behind a day of the week: `Tuesday, the 28th`."""
    match = _DAY_NUMBER.match(text, position, end)
    if match is None or text[match.end() - 1].isdigit() or not possible(today.month, int(match["day"]), today.year):
        return None
    return DateMatch(position, match.end(), f"{today.year}-{today.month:02}-{int(match['day']):02}", cert="medium")


def _direction(text: str, cue: int, behind: int, context: Context) -> tuple[int, int, bool | None, str]:
    """Where the expression with a day of the week begins and ends, whether it is ahead, and how sure that is."""
    lead, code = text[max(0, cue - _AROUND) : cue], context.language
    for kind, ahead in (("earlier", False), ("later", True)):
        if match := before(code, kind).search(lead):
            return cue - (len(lead) - match.start()), behind, ahead, "medium"
        if match := following(code, kind).match(text, behind):
            return cue, match.end(), ahead, "medium"
    if before(code, "until").search(lead):
        return cue, behind, True, "medium"
    sentence = _SENTENCE.split(lead)[-1] + " " + _SENTENCE.split(text[behind : behind + _AROUND])[0]
    return cue, behind, _future(code).search(sentence) is not None, "low"


@cache
def _future(code: str) -> re.Pattern[str]:
    words = words_of(code)
    either = "|".join(
        map(re.escape, (*words.future, *words.until, *words.later, *(w for w, days in words.relative_days.items() if days > 0)))
    )
    return regex(rf"(?<!\w)(?:{either or '(?!)'})(?!\w)", re.IGNORECASE)


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


@cache
def _capitalised() -> frozenset[str]:
    """Days of the week that are written with a capital."""
    return frozenset(word for code in ("en", "de") for word in LANGUAGES[code].weekdays)


def _ago(text: str, cue: int, behind: int, today: datetime.date, context: Context) -> DateMatch | None:
    """`two days ago`: the count stands before the word."""
    start = max(0, cue - _BACK)
    match = _count(context.language).search(text, start, cue)
    if match is None or match.end() != cue:
        return None
    return _counted(match.start("count"), behind, match, today, context)


def _ago_behind(text: str, cue: int, behind: int, today: datetime.date, context: Context) -> DateMatch | None:
    """`il y a deux jours`: the count stands behind the words."""
    match = _count(context.language).match(text, behind, min(len(text), behind + _BACK))
    return _counted(cue, match.end("unit"), match, today, context) if match else None


@cache
def _count(code: str) -> re.Pattern[str]:
    return regex(
        rf"(?:(?<=\s)|^|\s)(?P<count>\d{{1,3}}|[^\W\d_]+(?:-[^\W\d_]+)?)\s+(?P<unit>{any_of(words_of(code).periods)})(?!\w)\s*",
        re.IGNORECASE,
    )


def _counted(start: int, stop: int, match: re.Match[str], today: datetime.date, context: Context) -> DateMatch | None:
    count = number(match["count"])
    if count is None or count != int(count):
        return None
    unit = words_of(context.language).periods[match["unit"].lower()]
    steps = int(count)
    if unit in ("day", "week"):
        days = steps * (7 if unit == "week" else 1)
        return DateMatch(start, stop, _on(today, -days), cert="medium" if unit == "day" else "low")
    when = add_months(today.year, today.month, -steps) if unit == "month" else f"{today.year - steps:04}"
    return DateMatch(start, stop, when, cert="low")


def _period(cue: int, behind: int, today: datetime.date, unit: str, shift: int) -> DateMatch:
    """`last week` is Monday to Sunday, `last month` a month, `last year` a year."""
    if unit == "week":
        monday = today - datetime.timedelta(days=today.weekday() - 7 * shift)
        return DateMatch(cue, behind, monday.isoformat(), _on(monday, 6), cert="medium")
    when = add_months(today.year, today.month, shift) if unit == "month" else f"{today.year + shift:04}"
    return DateMatch(cue, behind, when, cert="medium")


_YEAR_BEHIND: Final = regex(rf"(?:{GAP}(?:of|de|des Jahres))?{GAP}(?P<year>1[6-9]\d\d|20\d\d)\b")


def _season(text: str, cue: int, behind: int, first: int | None) -> DateMatch | None:
    """`summer of 1962`: three months, from its first."""
    match = _YEAR_BEHIND.match(text, behind) if first else None
    if match is None or first is None:
        return None
    last = add_months(int(match["year"]), first, 2)
    return DateMatch(cue, match.end(), f"{match['year']}-{first:02}-01", f"{last}-{last_of_month(last):02}", cert="low")


def _on(today: datetime.date, days: int) -> str:
    return (today + datetime.timedelta(days=days)).isoformat()
