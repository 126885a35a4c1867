"""Dates that name their day or month: `October 27, 1962`, `27 October`, `1.XI.62`, `9/II`, `14/27 November 1917`, `the 1950s`."""

from __future__ import annotations

import re
from typing import Final

from teikit.grammar.dates.days import is_near, possible, same_day_in_both_styles, year_meant, year_of
from teikit.grammar.dates.match import LEAD, OF_EVENTS, Context, DateMatch, Form
from teikit.grammar.dates.parts import narrowed, part_before
from teikit.grammar.dates.tenses import Tense, tense
from teikit.grammar.dates.words import (
    ONLY_AFTER_A_DAY,
    before,
    day_joints,
    events,
    is_month_form,
    months,
    phrase,
    words_of,
)
from teikit.grammar.dates.years import YEARS
from teikit.patterns import regex

__all__ = ["AT_DIGIT", "AT_WORD", "DAY", "GAP", "MONTH", "SPACE", "Form", "dated", "month_named"]

_ROMAN: Final = {
    name: month for month, name in enumerate(["I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII"], 1)
}
SPACE: Final = r"[^\S\n]*\n?[^\S\n]*"
GAP: Final = r"(?:[^\S\n]+\n?[^\S\n]*|\n[^\S\n]*)"
DAY: Final = r"(?:[12][0-9]|3[01]|0?[1-9])"
_FULL_YEAR: Final = r"(?:1[0-9]{3}|20[0-9]{2})\b"
_TO: Final = rf"{SPACE}(?P<to>[-–—/]|(?<!\w)(?i:{day_joints()})(?!\w)){SPACE}"
_ARTICLE: Final = rf"(?:(?:the|den|dem|le|the\sdate\sof){GAP})"
_SUFFIX: Final = r"(?:st|nd|rd|th|d)?"
_ORDINAL: Final = r"(?:st|nd|rd|th|er|d|º|°|\.)?"
_UNSHORTENED: Final = "".join(
    rf"(?<!{form})"
    for month in "May June July Mai Juni Juli März mars juin août мая".split()
    for form in (month, month.lower(), month.upper())
)
MONTH: Final = rf"(?P<month>[^\W\d_]{{3,12}}|0ct(?:ober)?|0ktober|Ju[1I]y|Apri[1I])\b(?:(?:(?<=\b\w{{3}})|(?<=\b\w{{4}})){_UNSHORTENED}\.)?"
"""A full stop belongs to a month that it shortens."""

_MISREAD: Final = str.maketrans("01", "ol")
"""Figures that copies have for letters."""
_PROPER: Final = regex(r"[^\S\n]+(?P<word>[^\W\d_]+)")
_JOINED: Final = regex(rf"(?<!\w)(?P<month>[^\W\d_]{{3,12}}),?\s+(?:{day_joints()})\s+$", re.IGNORECASE)
_OTHER_MONTH: Final = regex(r"[-–—](?P<month>[^\W\d_]{3,12})")
_ORDINARY: Final = frozenset({"may", "march", "august"})
"""Months that are other words as well."""


def _read_month_day(match: re.Match[str], context: Context) -> DateMatch | None:
    if match["month"] in ONLY_AFTER_A_DAY:
        return None
    found = _day_or_range(match, context)
    if found and match["last"] and month_named(match["next"] or ""):
        alone = _single(match, match["day"], context)  # `October 15 to 2 November`: the second day has its own month
        return alone._replace(end=match.end("day")) if alone else None
    return found


def _read_day_month(match: re.Match[str], context: Context) -> DateMatch | None:
    text, start = match.string, match.start()
    if _is_numbered(match) and not match["year"] and context.language == "en" and (not start or text[start - 1] == "\n"):
        return None  # `14. MARCH ON PALACE`: the number of a paragraph
    return _day_or_range(match, context) if _is_form(match["month"]) else None


def _is_numbered(match: re.Match[str]) -> bool:
    return match.string[match.end("day") : match.end("day") + 1] == "."


def _read_first_of_two(match: re.Match[str], context: Context) -> DateMatch | None:
    """`the 14th and the 24th January`: the first day, of the month that stands behind the second."""
    month = month_named(match["month"])
    if not month or not _is_form(match["month"]):
        return None
    found = dated(match, month, int(match["day"]), year_of(match["year"]) if match["year"] else None, context)
    return found._replace(end=match.end("first")) if found else None


def _read_month_year(match: re.Match[str], context: Context) -> DateMatch | None:
    month = month_named(match["month"])
    if not month:
        return None
    found = DateMatch(match.start(), match.end(), f"{match['year']}-{month:02}")
    return narrowed(found, part_before(match.string, match.start(), context.language))


def _read_month(match: re.Match[str], context: Context) -> DateMatch | None:
    """A month alone, behind a word like `in`."""
    month, text, code = month_named(match["month"]), match.string, context.language
    lead = text[max(0, match.start() - LEAD) : match.start()]
    written = _is_form(match["month"]) or (words_of(code).small_months and match["month"] in words_of(code).months)
    if not month or not written or not context.reference[:4].isdigit() or not _is_at_home(match["month"], code):
        return None
    part = part_before(text, match.start(), code)
    if _is_hyphened(match) or (part is None and not _is_month_alone(match, lead, code)):
        return None
    year = _year_meant(match, f"{month:02}", context, part.start if part else match.start()) or 0
    ahead = month - int(context.reference[5:7] or 12)
    start = match.start()
    if earlier := before(code, "earlier").search(lead):
        year = int(context.reference[:4]) - (ahead >= 0)
    if later := before(code, "later").search(lead):
        year = int(context.reference[:4]) + (ahead <= 0)
    if direction := earlier or later:
        start -= len(lead) - direction.start()
    return narrowed(DateMatch(start, match.end("month"), f"{year:04}-{month:02}", cert="medium"), part)


def _is_at_home(word: str, code: str) -> bool:
    """Whether the month is one of the document's language, or of English: elsewhere `Julio` is a name."""
    known = words_of(code).months
    return word.lower() in known or word.lower() in words_of("en").months or not word.isalpha()


def _is_hyphened(match: re.Match[str]) -> bool:
    """Whether a hyphen joins the word to one that is no month: `Oktober-Straße`."""
    text = match.string
    behind = _OTHER_MONTH.match(text, match.end())
    return text[match.end() : match.end() + 1] == "-" and not (behind and month_named(behind["month"]))


def _is_month_alone(match: re.Match[str], lead: str, code: str) -> bool:
    """Whether what stands around a month that nothing dates shows that it is one: `in March`, `the March agreement`."""
    text = match.string
    named = _PROPER.match(text, match.end())
    if named and named["word"].lower() in words_of(code).proper_months:
        return False
    if lead.endswith("-"):
        return month_named(lead.rsplit(maxsplit=1)[-1][:-1]) > 0
    joined = _JOINED.search(lead)
    if joined and month_named(joined["month"]):
        return True
    if before(code, "month_prepositions", "earlier", "later").search(lead):
        return True
    if phrase(code, "year_phrases").match(text, match.end()) or phrase(code, "month_directions").match(text, match.end()):
        return True
    if events(code).match(text, match.end()):
        return OF_EVENTS.search(lead) is not None or match["month"].lower() not in _ORDINARY
    other = _OTHER_MONTH.match(text, match.end())
    return other is not None and other["month"].lower() in months() and events(code).match(text, other.end()) is not None


def _read_dotted(match: re.Match[str], context: Context) -> DateMatch | None:
    first, second, year = match["n1"], match["n2"], year_of(match["n3"])
    if match["roman"] in _ROMAN:
        number, month = int(first), _ROMAN[match["roman"]]
    elif second and match["sep"] != " ":
        by_day = context.day_first or match["sep"] == "." or match["last"] is not None
        number, month = (int(first), int(second)) if by_day else (int(second), int(first))
        if month > 12:
            number, month = month, number
    else:
        return None
    if not possible(month, number, year):
        return None
    sure = match["roman"] or match["sep"] == "." or int(first) > 12 or int(second) > 12
    found = DateMatch(match.start(), match.end(), f"{year:04}-{month:02}-{number:02}", cert="high" if sure else "medium")
    if not match["last"]:
        return found
    last = int(match["last"])
    return found._replace(to=f"{year:04}-{month:02}-{last:02}") if last > number and possible(month, last, year) else None


def _read_day_and_month_number(match: re.Match[str], context: Context) -> DateMatch | None:
    """`9/II`, and `20.07` where a date must stand: behind a preposition, or with nothing before."""
    second = match["n2"]
    if second not in _ROMAN:
        lead = match.string[max(0, match.start() - LEAD) : match.start()]
        if (
            lead.strip()
            and not lead.endswith(("\n", "(", "["))
            and not before(context.language, "date_prepositions").search(lead)
        ):
            return None
    return dated(match, _ROMAN.get(second) or int(second), int(match["n1"]), None, context)


def _read_german_day(match: re.Match[str], context: Context) -> DateMatch | None:
    """`vom 11.8.`: a day and a month in figures with a full stop behind each, behind a preposition."""
    lead = match.string[max(0, match.start() - LEAD) : match.start()]
    if context.language == "en" or not before(context.language, "date_prepositions").search(lead):
        return None
    return dated(match, int(match["n2"]), int(match["n1"]), None, context)


def _read_iso(match: re.Match[str], _context: Context) -> DateMatch | None:
    year, month, number = int(match["year"]), int(match["m"]), int(match["d"])
    when = f"{year:04}-{month:02}-{number:02}"
    return DateMatch(match.start(), match.end(), when) if possible(month, number, year) else None


def _read_short_group(match: re.Match[str], context: Context) -> DateMatch | None:
    """A date-time group that leaves the month to the date of the message: `121530Z`."""
    month = context.reference[:7]
    if len(month) < len("1962-10") or int(match["h"]) > 23 or int(match["min"]) > 59:
        return None
    if not possible(int(month[5:]), int(match["day"]), int(month[:4])):
        return None
    return DateMatch(match.start(), match.end(), f"{month}-{match['day']}T{match['h']}:{match['min']}:00Z", cert="medium")


def _read_group(match: re.Match[str], _context: Context) -> DateMatch | None:
    """A date-time group: `121530Z OCT 76`."""
    month = months().get(match["month"].lower())
    year = year_of(match["year"])
    if not month or not possible(month, int(match["day"]), year) or int(match["h"]) > 23 or int(match["min"]) > 59:
        return None
    return DateMatch(match.start(), match.end(), f"{year}-{month:02}-{match['day']}T{match['h']}:{match['min']}:00Z")


def _day_or_range(match: re.Match[str], context: Context) -> DateMatch | None:
    first = _single(match, match["day"], context)
    if first is None or not match["last"]:
        return first
    last = _single(match, match["last"], context)
    if last is None:
        return None
    if match["to"] in ("/", None, "-") and same_day_in_both_styles(first.when, last.when):
        return last
    if match["to"] is None or last.when <= first.when:
        return None
    return first._replace(to=last.when)


def _single(match: re.Match[str], number: str, context: Context) -> DateMatch | None:
    month = month_named(match["month"])
    return dated(match, month, int(number), year_of(match["year"]) if match["year"] else None, context)


def dated(match: re.Match[str], month: int, number: int, year: int | None, context: Context) -> DateMatch | None:
    """The date of a day of a month; a year that is not given is the one that the document's date and the clause make likely."""
    cert = "high"
    if year is None and context.reference:
        year = _year_meant(match, f"{month:02}-{number:02}", context, match.start())
        cert = "medium" if year is not None else cert
    if not possible(month, number, year):
        return None
    prefix = f"{year:04}" if year is not None else "-"
    return DateMatch(match.start(), match.end(), f"{prefix}-{month:02}-{number:02}", cert=cert)


def _year_meant(match: re.Match[str], day: str, context: Context, start: int) -> int | None:
    """The year of a day or month in `MM-DD` or `MM` form that has none, whose words begin at `start`."""
    text, code, month, number = match.string, context.language, int(day[:2]), int(day[3:] or 1)
    if not context.reference[:4].isdigit():
        return None
    written = int(context.reference[:4])
    lead = text[max(0, start - LEAD) : start]
    is_over = day < context.reference[5 : len(day) + 5]
    if is_near(month, number, context.reference) and not (is_over and before(code, "until").search(lead)):
        return written
    told = tense(text, start, match.end(), code)
    if told is Tense.FUTURE and before(code, "dated").search(lead):
        told = Tense.UNKNOWN  # `the note of March 3 will be answered`
    year = year_meant(month, number, context.reference, told) or written
    if f"{year:04}-{day}" >= context.reference[: len(day) + 5] or not before(code, "until").search(lead):
        return year
    return year + (year < written or told is not Tense.PAST)


def _is_form(word: str) -> bool:
    """Whether a word is written as months are; what a copy has misread is."""
    return is_month_form(word) or not word.isalpha()


def month_named(word: str) -> int:
    """The month of a word, 0 if it is none; a copy's `0ctober` is one."""
    return months().get(word.lower()) or months().get(word.lower().translate(_MISREAD), 0)


AT_WORD: Final[tuple[Form, ...]] = (
    Form(
        regex(
            rf"(?<!\w){MONTH}{SPACE}(?<![^\W_])(?P<day>{DAY}){_SUFFIX}(?!\w|:\d|,\d)"
            rf"(?:(?:(?:,{SPACE}{DAY}){{0,6}},?{_TO}|{SPACE}\()(?P<last>{DAY}){_SUFFIX}(?!\w|,\d)\)?(?=(?:{GAP}(?P<next>[^\W\d_]+))?))?(?:,?{SPACE}(?P<year>{_FULL_YEAR}|['’][0-9]{{2}}\b))?"
        ),
        _read_month_day,
    ),
    Form(regex(rf"(?<!\w){MONTH},?{GAP}(?:of{GAP})?(?P<year>{_FULL_YEAR})"), _read_month_year),
    Form(regex(rf"(?<!\w){MONTH}(?!\w|-[^\WA-Z]|{SPACE}[0-9])"), _read_month),
)
"""What may begin with a word: `October 27, 1962`, `October 1962`, `(in) October`."""
AT_DIGIT: Final[tuple[Form, ...]] = (
    Form(regex(r"(?<![\w.-])(?P<year>[0-9]{4})-(?P<m>[01][0-9])-(?P<d>[0-3][0-9])(?![\w-])"), _read_iso, digits=4),
    Form(
        regex(
            r"(?<![\w./-])(?P<year>1[6-9][0-9]{2}|20[0-9]{2})(?P<sep>[./])\s?(?P<m>[01]?[0-9])(?P=sep)\s?(?P<d>[0-3]?[0-9])(?![\w-]|[./]\d)"
        ),
        _read_iso,
        digits=4,
    ),
    Form(
        regex(
            rf"(?<!\w)(?P<day>[0-3][0-9])(?P<h>[0-9]{{2}})(?P<min>[0-9]{{2}})Z{GAP}(?P<month>[A-Za-z]{{3}}){GAP}(?P<year>(?:19|20)?[0-9]{{2}})(?!\w)"
        ),
        _read_group,
        digits=6,
    ),
    Form(regex(r"(?<![\w./-])(?P<day>[0-3][0-9])(?P<h>[0-2][0-9])(?P<min>[0-5][0-9])Z(?![\w-])"), _read_short_group, digits=6),
    Form(
        regex(
            rf"(?<![\w.,:$£])(?P<first>(?P<day>{DAY}){_ORDINAL}),?{GAP}(?i:{day_joints()}){GAP}{_ARTICLE}{DAY}{_ORDINAL}{GAP}(?:of{GAP}|de{GAP}|d['’])?{MONTH}(?:,?{GAP}(?P<year>{_FULL_YEAR}))?"
        ),
        _read_first_of_two,
        behind=" a.,º°",
        needs_month=True,
    ),
    Form(
        regex(
            rf"(?<![\w.,:$£])(?P<day>{DAY}){_ORDINAL}(?:(?:(?:,{SPACE}{DAY}){{0,6}},?{_TO}|{SPACE}\()(?P<last>{DAY}){_ORDINAL}\)?)?(?:{GAP}(?:of{GAP}|del?{GAP}|d['’])?|(?<=\.)|-){MONTH}"
            rf"(?:,?(?:{GAP}(?:del?{GAP})?|-)(?P<year>{_FULL_YEAR}|['’][0-9]{{2}}\b|(?<=-)[0-9]{{2}}\b|[2-9][0-9]\b(?=[^\S\n]*(?:$|[\n.,;:)\]]))))?"
        ),
        _read_day_month,
        behind=" a.,º°-–—/(",
        needs_month=True,
    ),
    Form(
        regex(
            rf"(?<![\w.,/:$£-])(?P<n1>[0-9]{{1,2}})(?:\.?\s?[-–/]\s?(?P<last>{DAY}))?(?P<sep>[./ -]){SPACE}(?:(?P<n2>[0-9]{{1,2}})(?P=sep)|(?P<roman>[IVX]{{1,4}})[./ -]){SPACE}(?P<n3>{_FULL_YEAR}|['’]?[0-9]{{2}})(?![\w-]|[./]\d)"
        ),
        _read_dotted,
        behind=" ./-–",
    ),
    Form(
        regex(
            rf"(?<![\w.,/:$£-])(?P<n1>{DAY})[./](?P<n2>[IVX]{{1,4}}|0[1-9]|1[0-2])(?![\w/%°]|-\w|\.\d|,\d|:\d)(?!\s?(?:million|billion|per\s?cent|Millionen|Milliarden|Prozent|Uhr|h\b))(?:\.(?=\s?[-–—]))?"
        ),
        _read_day_and_month_number,
        behind="./",
    ),
    Form(
        regex(rf"(?<![\w.,/:$£-])(?P<n1>{DAY})\.[^\S\n]?(?P<n2>0?[1-9]|1[0-2])\.(?=$|[^\S\n]?[-–—,;:)]|\s\D|\n)(?![^\S\n]?\d)"),
        _read_german_day,
        behind=".",
    ),
    *YEARS,
)
"""What may begin with a digit: `1962-10-27`, `27 October 1962`, `1.XI.62`, `20.07`."""
