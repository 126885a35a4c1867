"""Years and decades: `in 1945`, `1948–49`, `mid-1962`, `the 1954 agreements`, `Resolution 338 (1973)`, `the 1950s`."""

from __future__ import annotations

import re
from typing import Final

from teikit.grammar.dates.match import LEAD, OF_EVENTS, Context, DateMatch, Form
from teikit.grammar.dates.parts import narrowed, part_before
from teikit.grammar.dates.words import before, events, spans
from teikit.patterns import regex

__all__ = ["YEARS"]

_EARLIEST: Final = 1700
_LATEST: Final = 2040
_FORESIGHT: Final = 40
"""Years; a document speaks of no year that lies further ahead."""
_LINKING: Final = regex(r"(?<!\w)(?:to|and|or|between|und|et|bis)\s+$", re.IGNORECASE)
_BEHIND_A_YEAR: Final = regex(r"(?<!\w)(?:1[5-9]|20)\d\d,?\s+[^\W\d_]+\s+$")
_AND_A_YEAR: Final = regex(r",?\s+[^\W\d_]+\s+(?:1[5-9]|20)\d\d(?!\w)")
_NUMBERED: Final = regex(
    r"(?:\b(?:nos?|nrs?|numbers?|pages?|pp?|files?|telegrams?|despatch(?:es)?)\b\.?|[№#°])\s*$", re.IGNORECASE
)
_NO_UNIT: Final = r"(?![\d,.]*\d|[%°]|\s*(?:percent|per cent|tons?|men|troops|hours|hrs|people|persons|miles|km|dollars|rubles|roubles|soldiers|francs|marks)\b)"


def _read_decade(match: re.Match[str], context: Context) -> DateMatch | None:
    found = DateMatch(match.start(), match.end(), match["decade"], f"{match['decade'][:3]}9")
    return narrowed(found, part_before(match.string, match.start(), context.language))


def _read_tens(match: re.Match[str], context: Context) -> DateMatch | None:
    """`the ’60s`, `die 70er Jahre`: the last such decade that has begun."""
    lead = match.string[max(0, match.start() - 4) : match.start()].lower()
    if match["mark"][-1] in "sS" and not lead.endswith(("the ", "'", "’")):
        return None
    century = int(context.reference[:2] or 19) if context.reference[:4].isdigit() else 19
    first = century * 100 + int(match["tens"])
    if context.reference[:4].isdigit() and first > int(context.reference[:4]):
        first -= 100
    found = DateMatch(match.start(), match.end(), str(first), str(first + 9), cert="medium")
    return narrowed(found, part_before(match.string, match.start(), context.language))


def _read_year(match: re.Match[str], context: Context) -> DateMatch | None:
    """A year alone, behind a word like `in`."""
    text, code = match.string, context.language
    lead = text[max(0, match.start() - LEAD) : match.start()]
    until = match["until"] or ""
    until = f"{match['year'][: 4 - len(until)]}{until}" if until else until
    part = part_before(text, match.start(), code)
    if (until and until <= match["year"]) or not _is_likely(match["year"], context.reference):
        return None
    if not part and not until and match["year"][3] == "0" and before(code, "eras").search(lead):
        return DateMatch(match.start(), match.end(), match["year"], f"{match['year'][:3]}9")
    if not part and not _is_year_alone(match, lead, code, until):
        return None
    found = DateMatch(match.start(), match.end(), match["year"], until)
    return found if until else narrowed(found, part)


def _is_likely(year: str, reference: str) -> bool:
    """Whether a document of such a date speaks of the year: a number before or long behind it counts something."""
    latest = int(reference[:4]) + _FORESIGHT if reference[:4].isdigit() else _LATEST
    return _EARLIEST <= int(year) <= latest


def _is_year_alone(match: re.Match[str], lead: str, code: str, until: str) -> bool:
    """Whether what stands around a number shows that it is a year."""
    text, end = match.string, match.end()
    if before(code, "month_prepositions").search(lead):
        return True
    if before(code, "year_words").search(lead):
        return not _LINKING.search(lead) or _BEHIND_A_YEAR.search(lead) is not None or _AND_A_YEAR.match(text, end) is not None
    if lead.endswith("(") and text[end : end + 1] == ")":
        return True
    if until:
        return _NUMBERED.search(lead) is None and (len(match["until"]) == 4 or int(until) == int(match["year"]) + 1)
    return OF_EVENTS.search(lead) is not None and events(code).match(text, end) is not None


YEARS: Final[tuple[Form, ...]] = (
    Form(
        regex(r"(?:(?<=['’])|(?<=[Tt]he )|(?<=THE )|(?<!\w))(?P<tens>[1-9]0)(?P<mark>['’]?[sS]|er\s+Jahren?)(?!\w)"),
        _read_tens,
        behind="a'’",
    ),
    Form(
        regex(r"(?<![\w.,/:$£])(?<!(?<!\b[Mm]id)-)(?P<decade>1[6-9][0-9]0|20[0-9]0)(?:['’]?s|er(?=[^\S\n]+Jahren?\b))(?!\w)"),
        _read_decade,
        digits=4,
    ),
    Form(
        regex(
            rf"(?<![\w.,/:$£])(?<!(?<!\b[Mm]id)(?<!\bMID)-)(?P<year>1[5-9][0-9]{{2}}|20[0-9]{{2}})(?:(?:\s?[-–—/]\s?|\s+(?i:{spans()})\s+)(?P<until>1[5-9][0-9]{{2}}|20[0-9]{{2}}|[0-9]{{1,2}}(?![0-9])))?(?![\w/-]){_NO_UNIT}"
        ),
        _read_year,
        digits=4,
    ),
)
"""What begins with the digit of a year."""
