"""Dates and times."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from teikit.grammar.dates import DateMatch, find_dates
from teikit.model.annotation import Annotation, inferred
from teikit.model.reading import Role
from teikit.patterns import regex
from teikit.recognisers.draft import PROSE, Draft, Recognised

__all__ = ["Dates"]

_ROLES: Final = PROSE | {Role.DATELINE, Role.CLOSING_DATE, Role.HEAD}


_MONTH_FIRST: Final = frozenset({"cable", "frus"})
"""Layouts of American documents, in which `1/11/62` is of January."""
_OPENING: Final = 400
"""Characters in which a document tells its date."""
_SHORT: Final = 60
_PLACE: Final = regex(r"(?:^|\s{2})[^\W\d_][^\W\d_. -]*,\s(?:(?:le|den|the)\s)?$")
"""A place and a comma."""
_FULL: Final = len("1962-10-27")


class Dates:
    """`date` and `time` with normalised values; years left out and words like `tomorrow` are counted from the document's date."""

    name: Final = "dates"

    def recognise(self, draft: Draft) -> Recognised:
        """Every date of the body."""
        return Recognised(list(_dates(draft)))


def _dates(draft: Draft) -> Iterator[Annotation]:
    known, reference = draft.metadata, _reference(draft)
    day_first = draft.reading.layout not in _MONTH_FIRST
    for block in draft.blocks():
        if block.role in _ROLES:
            first = block.start + block.label
            for match in find_dates(
                draft.text, first, block.end, reference=reference, day_first=day_first, language=known.language
            ):
                yield Annotation(
                    match.start, match.end, "time" if match.time else "date", _value(match), rule=f"dates.{match.cert}"
                )


def _reference(draft: Draft) -> str:
    """The document's date; if nothing says so, the first full date on a short line of its own near the top."""
    if draft.metadata.when:
        return draft.metadata.when
    start = next((block.start for block in draft.blocks()), 0)
    lines = draft.text[start : start + _OPENING].splitlines()
    return next((when for line in lines if len(line) <= _SHORT and (when := _full_date(line))), "")


def _full_date(line: str) -> str:
    """The full date of a line that is no sentence: it has no full stop, or ends in a place and its date."""
    for match in find_dates(line):
        if not match.time and len(match.when) == _FULL and (line[-1:] != "." or _is_dateline(line, match)):
            return match.when
    return ""


def _is_dateline(line: str, match: DateMatch) -> bool:
    return match.end >= len(line) - 1 and _PLACE.search(line, 0, match.start) is not None


def _value(match: DateMatch) -> dict[str, str]:
    value = {"from": match.when, "to": match.to} if match.to else {"when": match.when}
    if match.earliest:
        first, last = ("notBefore", "notAfter") if match.vague else ("from", "to")
        value = {first: match.earliest, last: match.latest}
    if match.calendar:
        value["calendar"] = f"#{match.calendar}"
    return value if match.cert == "high" else inferred(match.cert, value)
