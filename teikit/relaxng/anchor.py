"""Where in a document something is wrong, in the terms of a front end."""

from __future__ import annotations

from typing import NamedTuple

__all__ = ["Anchor"]


class Anchor(NamedTuple):
    """An event of a document."""

    at: object
    """The offset of the event in bytes, or the element of a tree."""
    part: str
    """`tag`, `text` (the text before this event), `attribute`."""
    attribute: str = ""
    """The raw name of the attribute."""
