"""The authority file: a TEI document with `listPerson`, `listPlace` and `listOrg`, as a matcher of names.

Offices are `org[@type='office']`; a person's `occupation[@ref]` with `@from` and `@to` says who held one when, and
`placeName[@ref]` in an `org` where it has its seat. (TEI P5, chapter 14.)
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache, cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Final, NamedTuple

from teikit.finder import WordFinder
from teikit.model.entity import Entity, Term
from teikit.model.tei import NAMESPACE, XML_NAMESPACE

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

__all__ = ["NOBODY", "Authority", "Folding", "Mention"]

_TEI: Final = f"{{{NAMESPACE}}}"
_ID: Final = f"{{{XML_NAMESPACE}}}id"
_KINDS: Final = {"person": "person", "personGrp": "person", "place": "place", "org": "org"}
_NAMES: Final = {"person": "persName", "place": "placeName", "org": "orgName", "office": "orgName"}
_FLAT: Final = (("\n", " "), ("\u00a0", " "), ("\t", " "), ("’", "'"))
"""Characters that may stand for a space or an apostrophe within a name; none changes the length of the text."""


_STROKES: Final = {ord(letter): ord(plain) for letter, plain in zip("łŁøØđĐıħ", "lLoOdDih", strict=True)}
"""Letters whose mark does not come off by decomposition."""


class Mention(NamedTuple):
    """A name of the authority file in a text."""

    start: int
    end: int
    candidates: tuple[str, ...]
    """The `xml:id`s that the name may stand for; more than one for homonyms."""


class Folding(NamedTuple):
    """How names and text are made alike; no character is gained or lost."""

    case: bool = False
    diacritics: bool = False

    @classmethod
    def named(cls, fold: str) -> Folding:
        """From the words of a setting. Raises `ValueError` for one that is unknown."""
        words = set(fold.split())
        if unknown := sorted(words - set(cls._fields)):
            raise ValueError(f"names can be folded by {' and '.join(cls._fields)}, not by {unknown[0]}")
        return cls("case" in words, "diacritics" in words)

    def of(self, text: str) -> str:
        """The text as it is compared.

        >>> Folding(case=True, diacritics=True).of("Ernő\u00a0GERŐ")
        'erno gero'
        """
        if text.isascii() and "\n" not in text and "\t" not in text:
            return text.lower() if self.case else text
        flat = text.translate(_plain()) if self.diacritics else text
        for odd, plain in _FLAT:
            flat = flat.replace(odd, plain)  # faster than a table, for so few
        lower = flat.lower() if self.case else flat
        return lower if len(lower) == len(flat) else "".join(low if len(low := one.lower()) == 1 else one for one in flat)


@dataclass(frozen=True)
class Authority:
    """Entities by `xml:id`, and all their names in one automaton: thousands cost no more than one."""

    entities: Mapping[str, Entity]
    fold: Folding = Folding()
    """What names and text need not agree in."""

    @classmethod
    def load(cls, path: str | Path, *, fold: str = "") -> Authority:
        """Read an authority file. Raises `OSError`, or `ValueError` with one sentence if it is not such a file.

        `fold` says what names in a text may differ in: `case`, `diacritics`, or both with a space between.
        """
        folding = Folding.named(fold)
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
        return cls(entities, folding)

    def mentions(self, text: str, start: int, end: int) -> Iterator[Mention]:
        """Names between `start` and `end`, the longest where several begin, with nothing of a word on either side."""
        return self.mentions_within(text, [(start, end)])

    def mentions_within(self, text: str, spans: Sequence[tuple[int, int]]) -> Iterator[Mention]:
        """Names within stretches of a text (in order, without overlaps), found in one pass over all of them."""
        if not self.entities or not spans:
            return
        offset, last = spans[0][0], spans[-1][1]
        flat = self.fold.of(text[offset:last])
        at = 0
        for begin, stop, candidates in self._finder.find(flat, 0, len(flat)):
            first, behind = offset + begin, offset + stop
            while at < len(spans) and spans[at][1] <= first:
                at += 1
            if at == len(spans):
                return
            start, end = spans[at]
            if first < start and behind > start:  # it hides what may stand at the beginning of the stretch
                yield from self.mentions_within(text, [(start, min(behind, end))])
            elif behind > end > first:
                yield from self.mentions_within(text, [(first, end)])
            elif first >= start and _is_whole(text, first, behind):
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
                names.setdefault(self.fold.of(form), set()).add(entity.id)
        return WordFinder({name: tuple(sorted(ids)) for name, ids in names.items() if name})


def _is_whole(text: str, start: int, end: int) -> bool:
    """Whether nothing of a word stands on either side."""
    return (start == 0 or not text[start - 1].isalnum()) and (end == len(text) or not text[end].isalnum())


@cache
def _plain() -> Mapping[int, int]:
    """Letters without their marks, for the Latin and Cyrillic letters that have any."""
    letters = (*range(0xC0, 0x250), *range(0x400, 0x500), *range(0x1E00, 0x1F00))
    bases = {code: ord(unicodedata.normalize("NFD", chr(code))[0]) for code in letters}
    return {**{code: base for code, base in bases.items() if code != base}, **_STROKES}


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
