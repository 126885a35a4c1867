"""Persons, places, organisations and offices that a document refers to."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Final, NamedTuple

__all__ = ["ELEMENTS", "Entity", "Kind", "Term"]

Kind = str
"""`person`, `place`, `org` or `office`."""

ELEMENTS: Final[Mapping[Kind, str]] = MappingProxyType(
    {"person": "persName", "place": "placeName", "org": "orgName", "office": "roleName"}
)
"""The element that a mention becomes."""


class Term(NamedTuple):
    """Somebody's time in an office, or somewhere: dates in `@when` form, empty for an open end."""

    target: str
    """`xml:id` of the office or place."""
    start: str = ""
    end: str = ""

    def covers(self, date: str) -> bool:
        """Whether the term covers a date (`@when` form; an empty date is covered by every term).

        >>> Term("x", "1961-01-20", "1963-11-22").covers("1962-10-27")
        True
        """
        return not date or ((not self.start or self.start[: len(date)] <= date) and (not self.end or date <= self.end + "~"))


@dataclass(frozen=True, slots=True)
class Entity:
    """One person, place, organisation or office."""

    id: str
    """`xml:id` in the authority file and in the document's `standOff`."""
    kind: Kind
    name: str
    """The main form of the name."""
    forms: tuple[str, ...] = ()
    """Every form that may stand in a text."""
    titles: tuple[str, ...] = ()
    """Titles that the document gives to a person, in small letters."""
    sex: str = ""
    """`m`, `f` or empty."""
    offices: tuple[Term, ...] = ()
    """What a person held when."""
    seat: str = ""
    """`xml:id` of the place where an organisation or an office has its seat."""
    xml: str = ""
    """The content of the entry as the authority file has it; empty for an entity that the document itself introduced."""
