"""Dates and times."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from teikit.grammar.dates import DateMatch, find_dates
from teikit.model.annotation import Annotation, inferred
from teikit.model.reading import Role
from teikit.recognisers.draft import PROSE, Draft, Recognised

__all__ = ["Dates"]

_ROLES: Final = PROSE | {Role.DATELINE, Role.CLOSING_DATE, Role.HEAD}


class Dates:
    """`date` and `time` with normalised values; years left out and words like `tomorrow` are counted from the document's date."""

    name: Final = "dates"

    def recognise(self, draft: Draft) -> Recognised:
        """Every date of the body."""
        return Recognised(list(_dates(draft)))


def _dates(draft: Draft) -> Iterator[Annotation]:
    known = draft.metadata
    for block in draft.blocks():
        if block.role in _ROLES:
            first = block.start + block.label
            for match in find_dates(draft.text, first, block.end, reference=known.when, language=known.language):
                yield Annotation(
                    match.start, match.end, "time" if match.time else "date", _value(match), rule=f"dates.{match.cert}"
                )


def _value(match: DateMatch) -> dict[str, str]:
    value = {"from": match.when, "to": match.to} if match.to else {"when": match.when}
    if match.calendar:
        value["calendar"] = f"#{match.calendar}"
    return value if match.cert == "high" else inferred(match.cert, value)
