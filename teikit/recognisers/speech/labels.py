"""Whom the labels of a dialogue mean: `PM Chou`, `MR. DORSEY`, `K`, `Unidentified`."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import Final

from teikit.grammar.namewords import office_words
from teikit.model.entity import Entity
from teikit.patterns import regex
from teikit.recognisers.speech.newcomers import Newcomers
from teikit.recognisers.speech.parties import Speaker
from teikit.vocabulary import LANGUAGES

__all__ = ["Labels"]

_WORD: Final = regex(r"[\w’'-]+")
_ABBREVIATED: Final = frozenset({"pm", "vm", "fm", "amb", "min", "sec", "gen", "pres", "sen", "m", "mm", "mme", "the"})
_TITLES: Final = _ABBREVIATED | {
    word.rstrip(".") for language in LANGUAGES.values() for title in language.titles for word in title.split()
}
"""Words that are no names; `Mr.` is found as `mr`."""
_OFFICE: Final = regex(r"\b(?:[Tt]he|THE)\s+(?P<office>[A-Z][\w-]+(?:\s[A-Z][\w-]+)?)")
_IMPERSONAL: Final = frozenset({"q", "a", "f", "r"})
"""Letters that stand for question and answer, not for names."""


class Labels:
    """Resolves labels to persons, and makes a person of every label that is nobody's."""

    def __init__(self, entities: Mapping[str, Entity], newcomers: Newcomers, opening: str) -> None:
        """`opening` is what stands above the first turn."""
        self._newcomers = newcomers
        self._opening = opening
        self._persons = [entity for entity in entities.values() if entity.kind == "person"]
        self._words = {entity.id: frozenset(_words((entity.name, *entity.forms))) for entity in self._persons}
        self._settled: dict[str, Speaker] = {}

    def who(self, name: str) -> Speaker:
        """The speaker whom a label names."""
        if name not in self._settled:
            self._settled[name] = self._resolve(name)
        return self._settled[name]

    def _resolve(self, name: str) -> Speaker:
        words = [word for word in _words((name,)) if word not in _TITLES]
        fitting = [one.id for one in self._persons if words and self._words[one.id].issuperset(words)]
        if len(fitting) == 1:
            return Speaker(fitting[0], "high")
        if not words and (bearer := self._bearer(name)):
            return Speaker(bearer, "medium")
        if len(name) == 1 and name.lower() not in _IMPERSONAL and (one := self._with_initial(name)):
            return Speaker(one, "medium")
        if len(name) == 1 and (office := self._office(name)):
            return Speaker(self._newcomers.identify(office), "medium")
        return Speaker(self._newcomers.identify(name), "high")

    def _bearer(self, title: str) -> str:
        """The one person who bears a title: `The President`."""
        plain = title.casefold().removeprefix("the ").rstrip(".")
        bearers = [one.id for one in self._persons if plain in one.titles]
        return bearers[0] if len(bearers) == 1 else ""

    def _with_initial(self, letter: str) -> str:
        """The one person whose surname, or, if there is none, whose title begins with a letter."""
        surnames = [one.id for one in self._persons if one.name.split()[-1].startswith(letter)]
        titles = [one.id for one in self._persons if any(title.startswith(letter.lower()) for title in one.titles)]
        found = surnames or titles
        return found[0] if len(found) == 1 else ""

    def _office(self, letter: str) -> str:
        """The one office above the turns that begins with a letter: `P` is the President of `The President/Secretary Kissinger`."""
        offices = {" ".join(match["office"].split()).title() for match in _OFFICE.finditer(self._opening)}
        fitting = [one for one in offices if one.startswith(letter) and one.lower() in office_words()]
        return fitting[0] if len(fitting) == 1 else ""


def _words(names: Iterable[str]) -> Iterator[str]:
    return (word.casefold() for name in names for word in _WORD.findall(name))
