"""What an explanation is."""

from __future__ import annotations

from typing import NamedTuple

__all__ = ["Explanation"]


class Explanation(NamedTuple):
    """What a person should know about a code of the catalogue."""

    meaning: str
    """What was found."""
    why: str
    """Why it matters."""
    mend: str
    """What to do about it."""
