"""Speakers whom nothing but their speaking introduces: a label, an office without a name, a side of the table."""

from __future__ import annotations

from collections.abc import Mapping

from teikit.model.entity import Entity, Kind
from teikit.recognisers.names import slug

__all__ = ["Newcomers"]


class Newcomers:
    """Makes an entity for each name the first time that it speaks."""

    def __init__(self, known: Mapping[str, Entity]) -> None:
        self.entities: dict[str, Entity] = {}
        self._known = known
        self._by_name: dict[str, str] = {}

    def identify(self, name: str, kind: Kind = "person") -> str:
        """The `xml:id` of whoever bears a name; capitals and small letters are the same.

        >>> Newcomers({}).identify("the Soviet side", "org")
        'the-soviet-side'
        """
        key = " ".join(name.split()).casefold()
        if key not in self._by_name:
            self._by_name[key] = self._add(" ".join(name.split()), kind)
        return self._by_name[key]

    def knows(self, name: str) -> bool:
        """Whether somebody has spoken by that name."""
        return " ".join(name.split()).casefold() in self._by_name

    def named_like(self, noun: str, longer_than: int) -> str:
        """The one newcomer whose longer name ends with a noun: `the Turkish Minister` for `the Minister`; else nothing."""
        ending = noun.casefold()
        fitting = [
            one.id
            for one in self.entities.values()
            if len(words := one.name.casefold().split()) > longer_than and words[-1] == ending
        ]
        return fitting[0] if len(fitting) == 1 else ""

    def _add(self, name: str, kind: Kind) -> str:
        plain = name.title() if name.isupper() and len(name) > 2 else name
        identifier = base = slug(plain)
        number = 2
        while identifier in self._known or identifier in self.entities:
            identifier, number = f"{base}-{number}", number + 1
        self.entities[identifier] = Entity(identifier, kind, plain)
        return identifier
