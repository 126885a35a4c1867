"""Dates that name their day or month: `October 27, 1962`, `27 October`, `1.XI.62`, `9/II`, `14/27 November 1917`, `the 1950s`."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Final

from teikit.grammar.dates.days import possible, same_day_in_both_styles, year_meant, year_of
from teikit.grammar.dates.match import Context, DateMatch
from teikit.grammar.dates.words import before, is_month_form, months
from teikit.patterns import regex

__all__ = ["AT_DIGIT", "AT_WORD", "DAY", "GAP", "SPACE", "Form"]

_LEAD: Final = 24
"""Characters before a day in which a preposition stands."""
_ROMAN: Final = {
    name: month for month, name in enumerate(["I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII"], 1)
}
SPACE: Final = r"[^\S\n]*\n?[^\S\n]*"
GAP: Final = r"(?:[^\S\n]+\n?[^\S\n]*|\n[^\S\n]*)"
DAY: Final = r"(?:[12][0-9]|3[01]|0?[1-9])"
_FULL_YEAR: Final = r"(?:1[0-9]{3}|20[0-9]{2})\b"
_TO: Final = rf"{SPACE}(?P<to>[-–—/]|\b(?:to|und|and|et|au|bis|или|и|по|or)\b){SPACE}"
_SUFFIX: Final = r"(?:st|nd|rd|th|d)?"
_ORDINAL: Final = r"(?:st|nd|rd|th|er|d|º|\.)?"
_UNSHORTENED: Final = "".join(
    rf"(?<!{form})"
    for month in "May June July Mai Juni Juli März mars juin août мая".split()
    for form in (month, month.lower(), month.upper())
)
_MONTH: Final = rf"(?P<month>[^\W\d_]{{3,12}})\b(?:(?:(?<=\b\w{{3}})|(?<=\b\w{{4}})){_UNSHORTENED}\.)?"
"""A full stop belongs to a month that it shortens."""
_NO_UNIT: Final = r"(?![\d,.]*\d|[%°]|\s*(?:percent|per cent|tons?|men|troops|hours|hrs|people|persons|miles|km|dollars|rubles|roubles|soldiers|francs|marks)\b)"

Form = tuple[re.Pattern[str], Callable[[re.Match[str], Context], DateMatch | None]]
"""A pattern that is tried at a cue, and what makes a date of its match."""


def _read_month_day(match: re.Match[str], context: Context) -> DateMatch | None:
    found = _day_or_range(match, context)
    if found and match["last"] and months().get((match["next"] or "").lower()):
        alone = _single(match, match["day"], context)  # `October 15 to 2 November`: the second day has its own month
        return alone._replace(end=match.end("day")) if alone else None
    return found


def _read_day_month(match: re.Match[str], context: Context) -> DateMatch | None:
    return _day_or_range(match, context) if is_month_form(match["month"]) else None


def _read_month_year(match: re.Match[str], _context: Context) -> DateMatch | None:
    month = months().get(match["month"].lower())
    return DateMatch(match.start(), match.end(), f"{match['year']}-{month:02}") if month else None


def _read_month(match: re.Match[str], context: Context) -> DateMatch | None:
    """A month alone, behind a word like `in`."""
    month = months().get(match["month"].lower())
    lead = match.string[max(0, match.start() - 24) : match.start()]
    if not month or not is_month_form(match["month"]) or not context.reference[:4].isdigit():
        return None
    if not lead.endswith("-") and not before(context.language, "month_prepositions", "earlier", "later").search(lead):
        return None
    year = year_meant(month, 1, context.reference) or 0
    ahead = month - int(context.reference[5:7] or 12)
    if before(context.language, "earlier").search(lead) and ahead >= 0:
        year = int(context.reference[:4]) - 1
    if before(context.language, "later").search(lead) and ahead <= 0:
        year = int(context.reference[:4]) + 1
    return DateMatch(match.start(), match.end("month"), f"{year:04}-{month:02}", cert="medium")


def _read_dotted(match: re.Match[str], context: Context) -> DateMatch | None:
    first, second, year = match["n1"], match["n2"], year_of(match["n3"])
    if second in _ROMAN:
        number, month = int(first), _ROMAN[second]
    elif second.isdigit() and match["sep"] != " ":
        by_day = context.day_first or match["sep"] == "."
        number, month = (int(first), int(second)) if by_day else (int(second), int(first))
        if month > 12:
            number, month = month, number
    else:
        return None
    if not possible(month, number, year):
        return None
    sure = second in _ROMAN or match["sep"] == "." or int(first) > 12 or int(second) > 12
    return DateMatch(match.start(), match.end(), f"{year:04}-{month:02}-{number:02}", cert="high" if sure else "medium")


def _read_day_and_month_number(match: re.Match[str], context: Context) -> DateMatch | None:
    """`9/II`, and `20.07` where a date must stand: behind a preposition, or with nothing before."""
    second = match["n2"]
    if second not in _ROMAN:
        lead = match.string[max(0, match.start() - 24) : match.start()]
        if (
            lead.strip()
            and not lead.endswith(("\n", "(", "["))
            and not before(context.language, "date_prepositions").search(lead)
        ):
            return None
    return _dated(match, _ROMAN.get(second) or int(second), int(match["n1"]), None, context)


def _read_iso(match: re.Match[str], _context: Context) -> DateMatch | None:
    year, month, number = (int(part) for part in match.group().split("-"))
    return DateMatch(match.start(), match.end(), match.group()) if possible(month, number, year) else None


def _read_group(match: re.Match[str], _context: Context) -> DateMatch | None:
    """A date-time group: `121530Z OCT 76`."""
    month = months().get(match["month"].lower())
    year = year_of(match["year"])
    if not month or not possible(month, int(match["day"]), year) or int(match["h"]) > 23 or int(match["min"]) > 59:
        return None
    return DateMatch(match.start(), match.end(), f"{year}-{month:02}-{match['day']}T{match['h']}:{match['min']}:00Z")


def _read_decade(match: re.Match[str], _context: Context) -> DateMatch | None:
    return DateMatch(match.start(), match.end(), match["decade"], f"{match['decade'][:3]}9")


def _read_year(match: re.Match[str], context: Context) -> DateMatch | None:
    """A year alone, behind a word like `in`."""
    lead = match.string[max(0, match.start() - 24) : match.start()]
    if not before(context.language, "month_prepositions", "year_words").search(lead):
        return None
    until = match["until"] or ""
    until = f"{match['year'][:2]}{until}" if len(until) == 2 else until
    return DateMatch(match.start(), match.end(), match["year"], until) if not until or until > match["year"] else None


def _day_or_range(match: re.Match[str], context: Context) -> DateMatch | None:
    first = _single(match, match["day"], context)
    if first is None or not match["last"]:
        return first
    last = _single(match, match["last"], context)
    if last is None:
        return None
    if match["to"] in ("/", None) and same_day_in_both_styles(first.when, last.when):
        return last
    if match["to"] is None or last.when <= first.when:
        return None
    return first._replace(to=last.when)


def _single(match: re.Match[str], number: str, context: Context) -> DateMatch | None:
    month = months().get(match["month"].lower(), 0)
    return _dated(match, month, int(number), year_of(match["year"]) if match["year"] else None, context)


def _dated(match: re.Match[str], month: int, number: int, year: int | None, context: Context) -> DateMatch | None:
    cert = "high"
    if year is None and (year := year_meant(month, number, context.reference)) is not None:
        cert = "medium"
        if str(year) < context.reference[:4] and before(context.language, "until").search(
            match.string, max(0, match.start() - _LEAD), match.start()
        ):
            year += 1  # in April, `until 31 December` is ahead
    if not possible(month, number, year):
        return None
    prefix = f"{year:04}" if year is not None else "-"
    return DateMatch(match.start(), match.end(), f"{prefix}-{month:02}-{number:02}", cert=cert)


AT_WORD: Final[tuple[Form, ...]] = (
    (
        regex(
            rf"(?<!\w){_MONTH}{SPACE}(?<![^\W_])(?P<day>{DAY}){_SUFFIX}(?!\w|:\d|,\d)"
            rf"(?:(?:(?:,{SPACE}{DAY}){{0,6}},?{_TO}|{SPACE}\()(?P<last>{DAY}){_SUFFIX}(?!\w|,\d)\)?(?=(?:{GAP}(?P<next>[^\W\d_]+))?))?(?:,?{SPACE}(?P<year>{_FULL_YEAR}|['’][0-9]{{2}}\b))?"
        ),
        _read_month_day,
    ),
    (regex(rf"(?<!\w){_MONTH},?{GAP}(?:of{GAP})?(?P<year>{_FULL_YEAR})"), _read_month_year),
    (regex(rf"(?<!\w)(?<!(?<!\bmid)-){_MONTH}(?!\w|-\w|{SPACE}[0-9])"), _read_month),
)
"""What may begin with a word: `October 27, 1962`, `October 1962`, `(in) October`."""
AT_DIGIT: Final[tuple[Form, ...]] = (
    (regex(r"(?<![\w.-])[0-9]{4}-[01][0-9]-[0-3][0-9](?![\w-])"), _read_iso),
    (
        regex(
            rf"(?<!\w)(?P<day>[0-3][0-9])(?P<h>[0-9]{{2}})(?P<min>[0-9]{{2}})Z{GAP}(?P<month>[A-Za-z]{{3}}){GAP}(?P<year>(?:19|20)?[0-9]{{2}})(?!\w)"
        ),
        _read_group,
    ),
    (
        regex(
            rf"(?<![\w.,:$£])(?P<day>{DAY}){_ORDINAL}(?:(?:(?:,{SPACE}{DAY}){{0,6}},?{_TO}|{SPACE}\()(?P<last>{DAY}){_ORDINAL}\)?)?(?:{GAP}(?:of{GAP}|de{GAP}|d['’])?|(?<=\.)|-){_MONTH}"
            rf"(?:,?(?:{GAP}|-)(?P<year>{_FULL_YEAR}|['’][0-9]{{2}}\b|(?<=-)[0-9]{{2}}\b|[2-9][0-9]\b(?=[^\S\n]*(?:$|[\n.,;:)\]]))))?"
        ),
        _read_day_month,
    ),
    (
        regex(
            rf"(?<![\w.,/:$£-])(?P<n1>[0-9]{{1,2}})(?P<sep>[./ -]){SPACE}(?P<n2>[0-9]{{1,2}}|[IVX]{{1,4}})(?P=sep){SPACE}(?P<n3>{_FULL_YEAR}|['’]?[0-9]{{2}})(?![\w-]|[./]\d)"
        ),
        _read_dotted,
    ),
    (
        regex(
            rf"(?<![\w.,/:$£-])(?P<n1>{DAY})[./](?P<n2>[IVX]{{1,4}}|0[1-9]|1[0-2])(?![\w/%°]|-\w|\.\d|,\d|:\d)(?:\.(?=\s?[-–—]))?"
        ),
        _read_day_and_month_number,
    ),
    (regex(r"(?<![\w.,/:$£-])(?P<decade>1[6-9][0-9]0|20[0-9]0)['’]?s(?!\w)"), _read_decade),
    (
        regex(
            rf"(?<![\w.,/:$£-])(?P<year>1[5-9][0-9]{{2}}|20[0-9]{{2}})(?:\s?[-–—]\s?(?P<until>1[5-9][0-9]{{2}}|20[0-9]{{2}}|[0-9]{{2}}(?![0-9])))?(?![\w/-]){_NO_UNIT}"
        ),
        _read_year,
    ),
)
"""What may begin with a digit: `1962-10-27`, `27 October 1962`, `1.XI.62`, `20.07`."""
