"""White space of XML (space, tab, line feed, carriage return; nothing else) and what datatypes do with it.

XML Schema part 2, section 4.3.6, "whiteSpace".
"""

from __future__ import annotations

from typing import Final

__all__ = ["BLANKS", "collapse", "preserve", "replace"]

BLANKS: Final = " \t\n\r"

_TO_SPACES: Final = str.maketrans("\t\n\r", "   ")


def preserve(text: str) -> str:
    """The text as it stands."""
    return text


def replace(text: str) -> str:
    """Every tab and line end becomes a space."""
    return text.translate(_TO_SPACES)


def collapse(text: str) -> str:
    r"""Runs of white space become one space, none is left at the ends.

    >>> collapse(" a \t b ")
    'a b'
    """
    # NO-BREAK SPACE and its kin are not white space here, so that a bare split() would be wrong for them.
    if text.isascii() and text.isprintable():
        return " ".join(text.split()) if " " in text else text
    return " ".join(filter(None, text.translate(_TO_SPACES).split(" ")))
