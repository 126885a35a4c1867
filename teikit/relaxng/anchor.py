"""Where in a document something is wrong, before anybody asks for line, column and path."""

from __future__ import annotations

from typing import NamedTuple

__all__ = ["Anchor"]


class Anchor(NamedTuple):
    """An event of a document in the terms of its front end."""

    at: object
    """The offset of the event in bytes, or the element of a tree."""
    part: str
    """`start`, `end`, `text` (the text before this event), `attribute`."""
    attribute: str = ""
    """The raw name of the attribute."""
    depth: int = 0
    """At an end tag: how many elements are around the one that ends. An empty element ends where the next tag begins."""
