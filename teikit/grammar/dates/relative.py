"""Dates that are counted from the document's: `tomorrow`, `next Tuesday`, `two days ago`, `last month`, `the 8th inst.`."""

from __future__ import annotations

import datetime
import re
from functools import cache
from typing import Final

from teikit.grammar.amounts import number
from teikit.grammar.dates.absolute import DAY, GAP, MONTH, dated, lies_ahead, month_named
from teikit.grammar.dates.days import add_months, day, last_of_month, possible, year_of
from teikit.grammar.dates.match import Context, DateMatch
from teikit.grammar.dates.parts import narrowed, part_before
from teikit.grammar.dates.words import before, following, forms, future, is_whole, phrase, weekdays, words_of
from teikit.patterns import any_of, regex
from teikit.vocabulary import LANGUAGES

__all__ = ["day_of_month", "relative_date", "weekday"]

_AROUND: Final = 70
_DAY_NUMBER: Final = regex(rf"(?<![\w.,:/$-])(?P<day>{DAY})(?:st|nd|rd|th|er|\.)?(?!\w)")
_ARTICLE: Final = regex(r"(?<!\w)(?:the|der|den|dem|(?P<whole>am|vom|zum|le|du|au))\s+$", re.IGNORECASE)
_SECOND_DAY: Final = regex(
    rf"(?:{GAP}(?:or|and|to|und|oder|et|ou){GAP}(?:the{GAP}|den{GAP}|le{GAP})?|[-–—])(?P<day>{DAY})(?:st|nd|rd|th|\.)?(?!\w)",
    re.IGNORECASE,
)
_WRITTEN: Final = regex(
    r"\b(?:telegrams?|cables?|letters?|notes?|messages?|despatch|dispatch|memorandum|report|instructions|deptel|embtel)\b[\w\s.,/-]{0,24}\bof\s+the\s+$|\b(?:Nr|Telegramm|Drahtbericht|Erla(?:ß|ss)|Bericht|Schreiben|Brief|Note)\b[\w\s.,/-]{0,24}\bvom\s+$|\b(?:n°|lettre|télégramme|note|dépêche)[\w\s.,/°-]{0,24}\bdu\s+$",
    re.IGNORECASE,
)
"""A paper of some number, `of the`."""
_OF_MONTH: Final = regex(rf"{GAP}of{GAP}{MONTH}(?!\w)(?:,?{GAP}(?P<year>1[6-9]\d\d|20\d\d)\b)?", re.IGNORECASE)
_NEAR: Final = 3
"""Days by which a day of the month may be ahead though nothing is said of that."""
_SMALL_WORD: Final = regex(r"\s+(?!deutschen|ordentlichen|außerordentlichen)[a-zäöü]\w+")
"""In German nothing is counted by a number before it."""
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
    if today is None or not is_whole(text, cue, behind):
        return None
    word = " ".join(text[cue:behind].lower().split())
    words = words_of(context.language)
    if (first := words.seasons.get(word)) is not None:
        return _season(text, cue, behind, first, today, context)
    if (decade := words.decades.get(word)) is not None:
        return _decade(text, cue, behind, decade, context)
    if not _plain(text, cue):
        return None
    if (days := words.relative_days.get(word)) is not None:
        return _with_weekday(text, end, DateMatch(cue, behind, _on(today, days), cert="medium"))
    if (period := words.relative_periods.get(word)) is not None:
        stretch = _period(cue, behind, today, *period)
        return stretch if stretch.to else narrowed(stretch, part_before(text, cue, context.language))
    for words_behind, words_before, sign in ((words.ago, words.ago_before, -1), (words.ahead, words.ahead_before, 1)):
        if word in words_behind:
            return _ago(text, cue, behind, today, context, sign)
        if word in words_before and (found := _ago_behind(text, cue, behind, today, context, sign)):
            return found
    return None


def _decade(text: str, cue: int, behind: int, decade: int, context: Context) -> DateMatch:
    """`the fifties`, `die zwanziger Jahre`."""
    if era := following(context.language, "eras").match(text, behind):
        behind = era.end()
    found = DateMatch(cue, behind, str(1900 + decade), str(1909 + decade), cert="medium")
    return narrowed(found, part_before(text, cue, context.language))


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
    if match := phrase(context.language, "week_phrases").match(text, behind, end):
        shift = words_of(context.language).week_phrases[" ".join(match["phrase"].lower().split())]
        return DateMatch(cue, match.end(), _on(today, named - today.weekday() + 7 * shift), cert="medium")
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
    article = _ARTICLE.search(lead)
    if spoken is not None and (named := _OF_MONTH.match(text, stop, end)) and month_named(named["month"]):
        found = dated(named, month_named(named["month"]), spoken, year_of(named["year"]) if named["year"] else None, context)
        return found._replace(start=cue) if found else None
    second = _SECOND_DAY.match(text, stop, end) if spoken is None else None
    month = _month_phrase(text, second.end() if second else stop, end, context)
    if month is not None:
        stop, shift = month
        return _with_second(_in_month(article, cue, stop, figure or 0, add_months(today.year, today.month, shift)), second)
    stands = article is not None and (
        article["whole"] is not None
        or before(context.language, "date_prepositions").search(lead[: article.start()]) is not None
    )
    if (not ordinal and context.language != "fr") or not stands:
        return None
    if second:
        stop = second.end()
    if not _stands_alone(text, cue, stop, end, context, ordinal=ordinal):
        return None
    month_meant = _month_meant(figure or 0, today, ahead=lies_ahead(text, cue, stop, context.language))
    return _with_second(_in_month(article, cue, stop, figure or 0, month_meant), second)


def _month_meant(figure: int, today: datetime.date, *, ahead: bool) -> str:
    """The month of a day that has none: the document's, unless the day would be ahead where nothing is said of that, or over where it is."""
    shift = 0
    if figure > today.day + _NEAR and not ahead:
        shift = -1
    if figure < today.day - _NEAR and ahead:
        shift = 1
    return add_months(today.year, today.month, shift)


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
    if not ordinal:
        return False
    if following(context.language, *_NO_NOUNS).match(text, stop):
        return True
    if _WRITTEN.search(text, max(0, cue - _AROUND), cue):
        return True
    return context.language == "de" and _SMALL_WORD.match(text, stop, end) is not None


def _plain(text: str, cue: int) -> bool:
    """Whether a word is in small letters, or begins a sentence, or everything is in capitals: `Guten Morgen` is no date."""
    return (
        not text[cue].isupper() or text[cue + 1 : cue + 2].isupper() or _BEGINS.search(text, max(0, cue - 4), cue) is not None
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
    if before(code, "since").search(lead):
        return cue, behind, False, "medium"
    sentence = _SENTENCE.split(lead)[-1] + " " + _SENTENCE.split(text[behind : behind + _AROUND])[0]
    return cue, behind, future(code).search(sentence) is not None, "low"


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


def _ago(text: str, cue: int, behind: int, today: datetime.date, context: Context, sign: int) -> DateMatch | None:
    """`two days ago`: the count stands before the word."""
    start = max(0, cue - _BACK)
    match = _count(context.language).search(text, start, cue)
    if match is None or match.end() != cue:
        return None
    return _counted(match.start("count"), behind, match, today, context, sign)


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
        return DateMatch(start, stop, _on(today, sign * days), cert="low")
    count = number(match["count"])
    if count is None or count != int(count):
        return None
    unit = words_of(context.language).periods[match["unit"].lower()]
    steps = sign * int(count)
    if unit in ("day", "week"):
        days = steps * (7 if unit == "week" else 1)
        return DateMatch(start, stop, _on(today, days), cert="medium" if unit == "day" else "low")
    when = add_months(today.year, today.month, steps) if unit == "month" else f"{today.year + steps:04}"
    return DateMatch(start, stop, when, cert="low")


def _period(cue: int, behind: int, today: datetime.date, unit: str, shift: int) -> DateMatch:
    """`last week` is Monday to Sunday, `last month` a month, `last year` a year."""
    if unit == "week":
        monday = today - datetime.timedelta(days=today.weekday() - 7 * shift)
        return DateMatch(cue, behind, monday.isoformat(), _on(monday, 6), cert="medium")
    when = add_months(today.year, today.month, shift) if unit == "month" else f"{today.year + shift:04}"
    return DateMatch(cue, behind, when, cert="medium")


_YEAR_BEHIND: Final = regex(rf"(?:{GAP}(?:of|de|des Jahres))?{GAP}(?P<year>1[6-9]\d\d|20\d\d)\b", re.IGNORECASE)


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


def _on(today: datetime.date, days: int) -> str:
    return (today + datetime.timedelta(days=days)).isoformat()
