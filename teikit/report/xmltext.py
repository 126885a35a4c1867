"""Text for the reports that are XML: whatever a document holds, the report is well-formed."""

from __future__ import annotations

import re
from typing import Final
from xml.sax.saxutils import escape, quoteattr

__all__ = ["escaped", "quoted"]

_NOT_XML: Final = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_RETURN: Final = {"\r": "&#13;"}


def escaped(text: str) -> str:
    """Text between tags."""
    return escape(_NOT_XML.sub("\ufffd", text), _RETURN)


def quoted(text: str) -> str:
    """The value of an attribute, with its quotation marks."""
    return quoteattr(_NOT_XML.sub("\ufffd", text), _RETURN)
