"""Everything that the header is made from."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import NamedTuple

from teikit.model.reading import Metadata

__all__ = ["Heading"]


class Heading(NamedTuple):
    """Everything that the header is made from."""

    metadata: Metadata
    author: str
    """`xml:id` of the author in the `standOff`, if the author is there."""
    recipients: Mapping[str, str]
    """`xml:id`s of recipients by their names, if they are there."""
    sent_from: tuple[str, str]
    """Name and `xml:id` of the place it was sent from, where only the authority file says so."""
    received_at: tuple[str, str]
    tags: Mapping[str, int]
    version: str
    layout: str
    glyphs: frozenset[str] = frozenset()
    """Characters in the text that XML cannot carry."""
    participants: Mapping[str, str] = MappingProxyType({})
    """`xml:id`s of participants by their names, if they are in the `standOff`."""
    julian: bool = False
    """Whether a date of the text is in the old style."""
