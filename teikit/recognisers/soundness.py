"""What cannot be meant so: correspondents without a name, and a document received before it was sent."""

from __future__ import annotations

from dataclasses import replace
from typing import Final

from teikit.model.finding import Finding, finding
from teikit.model.reading import Correspondent, Metadata, Reading, Role
from teikit.model.text import SourceText

__all__ = ["Soundness"]

_DAY: Final = 10
"""Characters of a date without a time."""


class Soundness:
    """Keeps out of the header what would make it contradict itself; it stays where it stands in the text."""

    name: Final = "soundness"

    def refine(self, source: SourceText, reading: Reading) -> Reading:
        """The reading with metadata that can be true."""
        known = _named(reading.metadata)
        if not _came_too_early(known):
            return reading if known is reading.metadata else replace(reading, metadata=known)
        found = _too_early(source, reading)
        return replace(reading, metadata=replace(known, received=""), findings=(*reading.findings, found))


def _named(known: Metadata) -> Metadata:
    """The metadata without correspondents whose names hold no letter, such as a label with nothing but dots behind it."""
    sender = known.sender if known.sender and _is_named(known.sender) else None
    recipients = tuple(one for one in known.recipients if _is_named(one))
    if sender is known.sender and recipients == known.recipients:
        return known
    return replace(known, sender=sender, recipients=recipients)


def _is_named(who: Correspondent) -> bool:
    return any(character.isalnum() for character in who.person or who.name)


def _came_too_early(known: Metadata) -> bool:
    """Whether it was received before it was sent, as far as both dates are told."""
    told = min(len(known.received), len(known.when), _DAY)
    return known.received[:told] < known.when[:told]


def _too_early(source: SourceText, reading: Reading) -> Finding:
    lines = (block.start for block in reading.blocks if block.role in (Role.ROUTING, Role.METADATA))
    place = next((start for start in lines if "eceived" in source.text[start : start + 200]), 0)
    known = reading.metadata
    return finding("received-early", source.place(place), received=known.received, sent=known.when)
