"""Dates and times as diplomatic documents write them, in every form of the source layouts.

`October 27, 1962`, `27 October 1962`, `1.XI.62`, `Oct. 15-16`, `11/1/62`, `1962-10-27`, `tomorrow`, `8.39 p.m.`.
Values are written as TEI's `@when`, `@from`, `@to` have them (XML Schema dates).
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from typing import Final

from teikit.grammar.dates.absolute import AT_DIGIT, AT_WORD, GAP
from teikit.grammar.dates.days import gregorian, same_day_in_both_styles
from teikit.grammar.dates.match import Context, DateMatch
from teikit.grammar.dates.monthdays import day_of_month
from teikit.grammar.dates.relative import relative_date
from teikit.grammar.dates.times import TIMES, named_time
from teikit.grammar.dates.weekdays import weekday
from teikit.grammar.dates.words import cues, leading_to_months, months, old_style, phrase, spans, weekdays, words_of
from teikit.patterns import regex

__all__ = ["DateMatch", "find_dates", "parse_date"]

_LONGEST_DATE: Final = 80
_DIGIT: Final = regex(r"\d")
_YEAR: Final = regex(r"1[0-9]{3}|20[0-9]{2}")
_CLOSES: Final = regex(r"\s*(?:[.,;:!?)\]]|$)")
_FULL: Final = len("1962-10-27")
_MONTH: Final = len("1962-10")
_DIGITS: Final = regex("[0-9]+")
_FIGURES: Final = (*TIMES, *AT_DIGIT)
_Trial = tuple[re.Pattern[str], Callable[[re.Match[str], Context], DateMatch | None]]
"""The pattern of a form and what reads its match."""
_BY_LENGTH: Final = {
    digits: tuple((form.pattern, form.read) for form in _FIGURES if form.digits == digits) for digits in (4, 6)
}
_BY_SIGN: Final = {
    sign: tuple((form.pattern, form.read) for form in _FIGURES if sign in form.behind)
    for sign in sorted({sign for form in _FIGURES for sign in form.behind})
}
_WITHOUT_MONTHS: Final = tuple((form.pattern, form.read) for form in _FIGURES if " " in form.behind and not form.needs_month)
_AT_WORD: Final = tuple((form.pattern, form.read) for form in AT_WORD)
_AT_WORD_ALONE: Final = _AT_WORD[-1:]
_FIGURE_BEHIND: Final = regex(r"\w+\W*(?:of\W+)?[0-9]")
_WORD: Final = regex(r"[^\W\d_]+(?!\w)")
_RANGE: Final = regex(rf"[^\S\n]*\n?[^\S\n]*(?P<to>[-–—/(]|(?<!\w)(?i:{spans()})(?!\w))[^\S\n]*\n?[^\S\n]*(?:the\s+)?")
_AFTER_WEEKDAY: Final = regex(rf"\.?,?{GAP}(?:(?:the|den|dem|le){GAP})?")


def find_dates(
    text: str, start: int = 0, end: int | None = None, *, reference: str = "", day_first: bool = True, language: str = "en"
) -> Iterator[DateMatch]:
    """Every date between `start` and `end`, in order.

    `reference` is the document's date (`@when` form): years left out and days like `tomorrow` are taken from it.
    `day_first` says how `1/11/62` is to be read where both orders are possible; `language` (BCP 47) is that of the text.

    >>> [(m.when, m.to) for m in find_dates("On Oct. 15-16, 1962, and on 1.XI.62")]
    [('1962-10-15', '1962-10-16'), ('1962-11-01', '')]
    """
    stop = len(text) if end is None else end
    code = language.partition("-")[0].lower()
    context = Context(reference, day_first, code)
    done = start
    for cue, behind, _ in cues(code).find(text, start, stop):
        if cue < done or (cue and text[cue - 1].isalnum() and text[cue].isdigit()):
            continue  # within a date, or in a longer number or word
        if (found := _date_at(text, cue, behind, stop, context)) and found.start >= done:
            done = found.end
            context = context if found.time else Context(*context[:3], found)
            yield found


def parse_date(text: str, *, day_first: bool = True) -> str:
    """The `@when` of a text that is one full or partial date and nothing else; empty if it is none.

    >>> parse_date("November 1, 1962"), parse_date("1.XI.62"), parse_date("October 1962"), parse_date("a letter")
    ('1962-11-01', '1962-11-01', '1962-10', '')
    """
    if len(text) > _LONGEST_DATE or _DIGIT.search(text) is None:
        return ""
    stripped = _without_weekday(text.strip().strip("[]().,;*_ "))
    found = _absolute(stripped, 0, len(stripped), Context("", day_first, "en")) if stripped else None
    if not found or found.end < len(stripped.rstrip(" .,;")):
        return stripped if _YEAR.fullmatch(stripped) else ""
    return found.when if not found.time and not found.when.startswith("--") else ""


def _date_at(text: str, cue: int, behind: int, end: int, context: Context) -> DateMatch | None:
    """The date that begins at a cue, if one does: each form is tried in turn."""
    is_digit, word = text[cue].isdigit(), text[cue:behind].lower()
    if (is_digit or word in months() or text[behind : behind + 1].isalnum()) and (found := _absolute(text, cue, end, context)):
        return found
    if is_digit:
        return None if text[cue + 2 : cue + 3].isdigit() else day_of_month(text, cue, behind, end, context)
    if word in weekdays():
        return _weekday_and_date(text, cue, behind, end, context) or weekday(text, cue, behind, end, context)
    return (
        relative_date(text, cue, behind, end, context)
        or named_time(text, cue, behind, context)
        or day_of_month(text, cue, behind, end, context)
    )


def _absolute(text: str, cue: int, end: int, context: Context) -> DateMatch | None:
    """A date that names its day or month, with what follows: the other end of a range, `O.S.`."""
    found = _single(text, cue, end, context)
    if found is None or found.time or len(found.when) not in (_FULL, _MONTH):
        return found
    if found.cert == "medium" and not found.to:
        found = _with_year(text, found, end, context)
    if not found.to and not found.earliest and not found.when.startswith("--"):
        found = _range(text, found, end, context)
    if len(found.when) == _FULL and not found.to and old_style().match(text, found.end, end):
        return found._replace(when=gregorian(found.when), calendar="julian")
    return found


def _with_year(text: str, found: DateMatch, end: int, context: Context) -> DateMatch:
    """`February of this year`, `mars dernier`: the year that the words behind a day or month mean."""
    if match := phrase(context.language, "year_phrases").match(text, found.end, end):
        shift = words_of(context.language).year_phrases[" ".join(match["phrase"].lower().split())]
        return _in_year(found, match.end(), int(context.reference[:4]) + shift)
    words = words_of(context.language)
    match = phrase(context.language, "month_directions").match(text, found.end, end)
    closing = phrase(context.language, "closing_directions").match(text, found.end, end)
    match = closing if closing and _CLOSES.match(text, closing.end(), end) else match
    if match:
        later = {**words.month_directions, **words.closing_directions}[match["phrase"].lower()] > 0
        year, written = int(context.reference[:4]), context.reference[: len(found.when)]
        ahead = f"{year:04}{found.when[4:]}" > written
        return _in_year(found, match.end(), year + (later and not ahead) - (ahead and not later))
    return found


def _in_year(found: DateMatch, end: int, year: int) -> DateMatch:
    """The date in another year, with the words up to `end`."""
    when, earliest, latest = (f"{year:04}{one[4:]}" if one else "" for one in (found.when, found.earliest, found.latest))
    return found._replace(end=end, when=when, earliest=earliest, latest=latest)


def _single(text: str, cue: int, end: int, context: Context) -> DateMatch | None:
    for pattern, read in _forms_at_digit(text, cue) if text[cue].isdigit() else _forms_at_word(text, cue):
        if (match := pattern.match(text, cue, end)) and (found := read(match, context)):
            return found
    return None


def _forms_at_digit(text: str, cue: int) -> Sequence[_Trial]:
    """The forms that a figure may open, by the number of its digits and what stands behind them."""
    digits = _DIGITS.match(text, cue)
    if digits is None:
        return ()
    length = digits.end() - cue
    if length > 2:
        return _BY_LENGTH.get(length, ())
    behind = text[digits.end() : digits.end() + 1]
    if behind == " " and (word := _WORD.match(text, digits.end() + 1)) and word[0].lower() not in leading_to_months():
        return _WITHOUT_MONTHS
    return _BY_SIGN.get(behind) or _BY_SIGN.get(" " if behind.isspace() else "a" if behind.isalpha() else "", ())


def _forms_at_word(text: str, cue: int) -> Sequence[_Trial]:
    """The forms that a word may open: those with a figure behind it only if there is one."""
    return _AT_WORD if _FIGURE_BEHIND.match(text, cue) else _AT_WORD_ALONE


def _range(text: str, first: DateMatch, end: int, context: Context) -> DateMatch:
    """`October 28 to November 2, 1962` is one stretch of time; a year at its end is that of both days."""
    joint = _RANGE.match(text, first.end, end)
    last = _single(text, joint.end(), end, context) if joint and joint.end() < end else None
    if joint is None or last is None or last.time or last.to or len(last.when) != len(first.when):
        return first
    begin = first.when
    if first.cert == "medium" and last.cert == "high":
        begin = f"{last.when[:4]}{begin[4:]}"
        begin = begin if begin <= last.when else f"{int(last.when[:4]) - 1:04}{begin[4:]}"
    if same_day_in_both_styles(begin, last.when):
        return last._replace(start=first.start, end=last.end + (joint["to"] == "(" and text[last.end : last.end + 1] == ")"))
    if joint["to"] in "/(" or last.when <= begin:
        return first
    return first._replace(end=last.end, when=begin, to=last.when, cert=last.cert)


def _weekday_and_date(text: str, cue: int, behind: int, end: int, context: Context) -> DateMatch | None:
    """`Saturday, October 27`."""
    joint = _AFTER_WEEKDAY.match(text, behind, end)
    found = _absolute(text, joint.end(), end, context) if joint and joint.end() < end else None
    return found._replace(start=cue) if found and not found.time and len(found.when) == len(found.when.strip("-")) else None


def _without_weekday(text: str) -> str:
    """`Saturday, October 27` without the day of the week."""
    word, _, rest = text.partition(" ")
    return rest.lstrip() if word.rstrip(".,").lower() in weekdays() else text
