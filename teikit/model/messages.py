"""The catalogue of everything teikit has to say to a user: one row per finding, its severity and its wording.

Codes are stable: they stand in reports and in other people's scripts. Wordings may improve at any time.
"""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final, NamedTuple

__all__ = ["MESSAGES", "Message"]


class Message(NamedTuple):
    """A row of the catalogue."""

    severity: str
    """`error`, `warning` or `information`."""
    wording: str
    """One sentence without a full stop; `{name}` is filled from the finding's arguments."""


_READING: Final = {
    "quote-unclosed": Message("warning", "the quotation mark {mark} is never closed; the quotation was ended here"),
}

MESSAGES: Final[Mapping[str, Message]] = MappingProxyType({**_READING})
