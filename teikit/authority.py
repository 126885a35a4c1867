"""The authority file: a TEI document with `listPerson`, `listPlace` and `listOrg`, as a matcher of names.

Offices are `org[@type='office']`; a person's `occupation[@ref]` with `@from` and `@to` says who held one when, and
`placeName[@ref]` in an `org` where it has its seat. (TEI P5, chapter 14.)
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Final, NamedTuple

from teikit.finder import WordFinder
from teikit.model.entity import Entity, Term
from teikit.model.tei import NAMESPACE, XML_NAMESPACE

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

__all__ = ["NOBODY", "Authority", "Mention"]

_TEI: Final = f"{{{NAMESPACE}}}"
_ID: Final = f"{{{XML_NAMESPACE}}}id"
_KINDS: Final = {"person": "person", "personGrp": "person", "place": "place", "org": "org"}
_NAMES: Final = {"person": "persName", "place": "placeName", "org": "orgName", "office": "orgName"}
_FLAT: Final = {0x0A: 0x20, 0xA0: 0x20, 0x09: 0x20, 0x2019: 0x27}
"""Characters that may stand for a space or an apostrophe within a name; none changes the length of the text."""


class Mention(NamedTuple):
    """A name of the authority file in a text."""

    start: int
    end: int
    candidates: tuple[str, ...]
    """The `xml:id`s that the name may stand for; more than one for homonyms."""


@dataclass(frozen=True)
class Authority:
    """Entities by `xml:id`, and all their names in one automaton: thousands cost no more than one."""

    entities: Mapping[str, Entity]

    @classmethod
    def load(cls, path: str | Path) -> Authority:
        """Read an authority file. Raises `OSError`, or `ValueError` with one sentence if it is not such a file."""
        from lxml import etree

        parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False)
        try:
            root = etree.fromstring(Path(path).read_bytes(), parser)
        except etree.XMLSyntaxError as problem:
            line, column = problem.position
            raise ValueError(f"{path}:{line}:{column}: the authority file is not well-formed XML: {problem.msg}") from None
        entities = {entity.id: entity for entity in _entries(root)}
        if (
            not entities
            and next(root.iter(*(f"{_TEI}{name}" for name in ("listPerson", "listPlace", "listOrg", "standOff"))), None) is None
        ):
            raise ValueError(f"{path}: this is no authority file: it has no listPerson, listPlace or listOrg of TEI")
        return cls(entities)

    def mentions(self, text: str, start: int, end: int) -> Iterator[Mention]:
        """Names between `start` and `end`, the longest where several begin, with nothing of a word on either side."""
        if not self.entities:
            return
        piece = text[start:end]  # not the whole text again for each of its blocks: that would take quadratic time
        flat = piece.translate(_FLAT) if not piece.isascii() or "\n" in piece else piece
        for begin, stop, candidates in self._finder.find(flat, 0, len(flat)):
            first, behind = start + begin, start + stop
            if (first == 0 or not text[first - 1].isalnum()) and (behind == len(text) or not text[behind].isalnum()):
                yield Mention(first, behind, candidates)

    def holder(self, office: str, date: str) -> str:
        """The `xml:id` of the one person who held an office on a date; empty if nobody or more than one did."""
        holders = [
            entity.id
            for entity in self.entities.values()
            if any(term.target == office and term.covers(date) for term in entity.offices)
        ]
        return holders[0] if len(holders) == 1 else ""

    def seat(self, identifier: str, date: str) -> Entity | None:
        """Where an organisation has its seat, or a person held office on a date, if the file says one place."""
        entity = self.entities.get(identifier)
        if entity is None:
            return None
        bodies = [entity.id, *(term.target for term in entity.offices if term.covers(date))]
        places = {body.seat for name in bodies if (body := self.entities.get(name)) and body.seat}
        return self.entities.get(places.pop()) if len(places) == 1 else None

    @cached_property
    def _finder(self) -> WordFinder[tuple[str, ...]]:
        names: dict[str, set[str]] = {}
        for entity in self.entities.values():
            for form in entity.forms:
                names.setdefault(form.translate(_FLAT), set()).add(entity.id)
        return WordFinder({name: tuple(sorted(ids)) for name, ids in names.items() if name})


def _entries(root: Element) -> Iterator[Entity]:
    for element in root.iter(*(f"{_TEI}{name}" for name in _KINDS)):
        if identifier := element.get(_ID):
            yield _entry(element, identifier)


def _entry(element: Element, identifier: str) -> Entity:
    kind = _KINDS[str(element.tag).removeprefix(_TEI)]
    if kind == "org" and element.get("type") == "office":
        kind = "office"
    names = list(element.iterchildren(f"{_TEI}{_NAMES[kind]}"))
    main = next((_words(name) for name in names if name.get("type") in (None, "main")), identifier)
    forms = {form for name in names for form in _forms(name, kind)}
    sex = element.find(f"{_TEI}sex")
    return Entity(
        identifier,
        kind,
        main,
        tuple(sorted(forms)),
        (),
        {"M": "m", "F": "f", "1": "m", "2": "f"}.get((sex.get("value", "") if sex is not None else ""), ""),
        tuple(_term(child) for child in element.iterchildren(f"{_TEI}occupation") if child.get("ref")),
        seat.get("ref", "").removeprefix("#")
        if kind in ("org", "office") and (seat := element.find(f"{_TEI}placeName")) is not None
        else "",
        _inner(element),
    )


def _term(element: Element) -> Term:
    return Term(element.get("ref", "").removeprefix("#"), element.get("from", ""), element.get("to", ""))


def _words(element: Element) -> str:
    return " ".join("".join(str(part) for part in element.itertext()).split())


def _forms(name: Element, kind: str) -> Iterator[str]:
    """The name as it stands, and for a person what texts make of it: with initials, in capitals, the surname alone."""
    whole = _words(name)
    yield whole
    surname, forenames = name.find(f"{_TEI}surname"), [_words(part) for part in name.iterchildren(f"{_TEI}forename")]
    if kind != "person" or surname is None:
        return
    last = _words(surname)
    for first in _forenames(forenames):
        yield f"{first}{last}"
        yield f"{first}{last}".upper()
    yield from (last, last.upper())


def _forenames(forenames: list[str]) -> Iterator[str]:
    if not forenames:
        return
    initials = [f"{name[0]}." for name in forenames]
    yield f"{' '.join(forenames)} "
    yield f"{forenames[0]} "
    yield f"{initials[0]} "
    yield f"{''.join(initials)} "
    yield f"{' '.join(initials)} "
    if len(forenames) > 1:
        yield f"{forenames[0]} {' '.join(initials[1:])} "


def _inner(element: Element) -> str:
    """The entry's content as a string without the namespace declaration that the document has already."""
    from lxml import etree

    whole = etree.tostring(element, encoding="unicode", with_tail=False)
    inner = whole[whole.index(">") + 1 : whole.rindex("</")] if "</" in whole else ""
    return re.sub(r"\s*\n\s*", "\n", inner).strip()


NOBODY: Final = Authority({})
"""No authority file."""
