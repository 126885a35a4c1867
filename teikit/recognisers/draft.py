"""What recognisers get and give."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from types import MappingProxyType
from typing import NamedTuple, Protocol

from teikit.authority import NOBODY, Authority
from teikit.model.annotation import Annotation
from teikit.model.entity import Entity
from teikit.model.finding import Finding
from teikit.model.reading import Block, Metadata, Reading, Role
from teikit.model.text import SourceText
from teikit.vocabulary import Language, language
from teikit.vocabulary.edition import with_words

__all__ = ["PROSE", "Draft", "Recognised", "Recogniser", "Structure"]

PROSE = frozenset({Role.PARAGRAPH, Role.TURN, Role.ITEM, Role.FOOTNOTE})
"""Blocks in which people speak and are spoken of."""


@dataclass(frozen=True)
class Draft:
    """A text on its way to TEI: everything that is known so far."""

    source: SourceText
    reading: Reading
    authority: Authority = NOBODY
    annotations: tuple[Annotation, ...] = ()
    """What recognisers before this one found."""
    entities: Mapping[str, Entity] = field(default_factory=lambda: MappingProxyType({}))
    """Whom the document refers to, by `xml:id`."""
    author: str = ""
    """The `xml:id` of the person who speaks as `I`; empty if nobody is known."""

    @property
    def text(self) -> str:
        """The whole source text."""
        return self.source.text

    @property
    def metadata(self) -> Metadata:
        """What was read for the header."""
        return self.reading.metadata

    @cached_property
    def words(self) -> Language:
        """The words of the document's language, with those of the edition."""
        words = self.reading.words
        known = language(self.metadata.language)
        return (
            with_words(known, words.titles, words.offices, words.verbs)
            if words.titles or words.offices or words.verbs
            else known
        )

    @cached_property
    def note_names(self) -> frozenset[str]:
        """By what the notes are called: `1`, `*`."""
        return frozenset(block.key for block in self.reading.blocks if block.role is Role.FOOTNOTE)

    def blocks(self) -> Iterator[Block]:
        """The body's blocks."""
        return self.reading.body()

    def prose(self) -> Iterator[Block]:
        """The body's paragraphs, items and notes."""
        return (block for block in self.reading.blocks if block.role in PROSE)


class Recognised(NamedTuple):
    """What one recogniser found."""

    annotations: Sequence[Annotation] = ()
    findings: Sequence[Finding] = ()
    entities: Mapping[str, Entity] = MappingProxyType({})
    author: str = ""


class Recogniser(Protocol):
    """Finds one kind of phenomenon within blocks."""

    @property
    def name(self) -> str:
        """What the report calls it."""

    def recognise(self, draft: Draft) -> Recognised:
        """Point at what there is in the text."""


class Structure(Protocol):
    """Finds what whole blocks are."""

    @property
    def name(self) -> str:
        """What the report calls it."""

    def refine(self, source: SourceText, reading: Reading) -> Reading:
        """The reading with better roles, finer blocks or more metadata."""
