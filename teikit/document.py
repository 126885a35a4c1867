"""A converted document, with the account of how it was converted, and the way back to the source's wording."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING, NamedTuple

from teikit.model.annotation import Annotation
from teikit.model.entity import Entity
from teikit.model.finding import Finding
from teikit.model.reading import Block, Metadata, Reading, Role, Sniff
from teikit.model.tei import DROPPED
from teikit.model.text import SourceText
from teikit.weave.recover import recover_blocks, recover_text

if TYPE_CHECKING:
    from lxml.etree import _ElementTree as ElementTree

__all__ = ["Document", "Dropped", "recover"]


class Dropped(NamedTuple):
    """A stretch of the source that does not become text of the TEI."""

    line: int
    """Line on which it begins, counted from 1."""
    text: str
    key: str
    """The metadata field that it was read into; empty for residue."""


@dataclass(frozen=True)
class Document:
    """A converted document, with the account of how it was converted."""

    source: SourceText
    reading: Reading
    annotations: tuple[Annotation, ...]
    """Everything that was recognised and woven in."""
    entities: Mapping[str, Entity]
    opinions: Mapping[str, Sniff]
    """What every layout said of the text."""
    findings: tuple[Finding, ...]
    """What a person should look at, in the order of the text."""
    xml: str
    """The TEI document."""

    @cached_property
    def tree(self) -> ElementTree:
        """The TEI document as an lxml tree."""
        from lxml import etree

        return etree.ElementTree(etree.fromstring(self.xml.encode(), etree.XMLParser(huge_tree=True, resolve_entities=False)))

    @property
    def metadata(self) -> Metadata:
        """What the header is made from."""
        return self.reading.metadata

    @property
    def dropped(self) -> tuple[Dropped, ...]:
        """The lines that are not in the TEI's text: residue, and what was read into the header."""
        places = (
            (block, self.source.place(block.start).line or 0)
            for block in self.reading.blocks
            if block.role in (Role.RESIDUE, Role.METADATA)
        )
        lines = [Dropped(line, self.source.text[block.start : block.end], block.key) for block, line in places]
        inside = [
            Dropped(self.source.place(one.start).line or 0, self.source.text[one.start : one.end], "") for one in self.residue
        ]
        return tuple(sorted([*lines, *inside], key=lambda one: one.line) if inside else lines)

    @property
    def residue(self) -> tuple[Annotation, ...]:
        """What was dropped in the middle of paragraphs, in the order of the text."""
        return tuple(sorted(one for one in self.reading.annotations if one.element == DROPPED))

    def to_bytes(self) -> bytes:
        """The TEI document in UTF-8."""
        return self.xml.encode()


def recover(document: Document | ElementTree) -> str:
    """The source wording: of the whole text for a `Document`, of the body for a tree.

    The body is regenerated from the TEI; what the TEI does not have in its text comes from the conversion's own account.
    """
    if not isinstance(document, Document):
        return recover_text(document.getroot())
    blocks = recover_blocks(document.tree.getroot())
    roles = {Role.RESIDUE, Role.METADATA, Role.BLANK}
    text, residue = document.source.text, document.residue
    return "".join(
        text[block.start : block.end] if block.role in roles else _with_residue(text, next(blocks, ""), block, residue)
        for block in document.reading.blocks
    )


def _with_residue(text: str, wording: str, block: Block, residue: Sequence[Annotation]) -> str:
    """The wording of a block with what was dropped in its middle, counted from its end, where no label stands."""
    parts: list[str] = []
    end, cut = block.end, len(wording)
    inside = residue[
        bisect_left(residue, block.start, key=lambda one: one.start) : bisect_left(
            residue, block.end, key=lambda one: one.start
        )
    ]
    for one in reversed(inside):
        if one.end <= end:
            behind = cut - (end - one.end)
            parts += (wording[behind:cut], text[one.start : one.end])
            end, cut = one.start, behind
    return wording[:cut] + "".join(reversed(parts))
