"""Lines of web sites that copying a page brings along: menus, buttons and legal notices."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache
from typing import Final

from teikit.patterns import regex
from teikit.vocabulary.sites import MENU

__all__ = ["is_menu"]

_PARTING: Final = regex(r"[ \u00a0]{2,}|\t+|\s*[|·•»›>→/]\s*")
_LEGAL: Final = regex(
    r"(?:©|(?:copyright )?\(c\)\s*(?=(?:19|20)\d\d)|copyright (?:©|\(c\))?|all rights reserved).{0,120}", re.IGNORECASE
)
"""`(c)` alone is the third of a list as well: behind it a notice has a year."""
_AROUND: Final = " \u00a0[](){}<>:.*_←→↑↓«»‹›|·•×"
_LONGEST: Final = 160
"""Characters; a menu on one line is shorter."""
_FEWEST: Final = 3
"""So many entries with nothing between them are a menu; two may be a title."""
_OPENING: Final = regex(r"[\W_]*([^\W_]*)")


def is_menu(line: str) -> bool:
    """Whether a line has nothing but what sites write on menus and buttons, or a notice of rights.

    >>> is_menu("Home | Collections | About"), is_menu("Search Documents Theme Sets"), is_menu("Documents on the crisis")
    (True, True, False)
    >>> is_menu("(c) 2014 The Digital Archive"), is_menu("(c) secret arrangement with the Soviets")
    (True, False)
    """
    if len(line) > _LONGEST or not _opens_like_one(line):
        return False
    bare = line.strip(_AROUND).lower()
    if bare in MENU or _LEGAL.fullmatch(line.strip(_AROUND.replace("(", ""))):
        return True
    parts = [part for piece in _PARTING.split(bare) if (part := piece.strip(_AROUND))]
    return (len(parts) > 1 and all(map(_is_entry, parts))) or len(_entries(bare.split())) >= _FEWEST


def _opens_like_one(line: str) -> bool:
    """Whether a line begins with the first word of an entry or of a notice: most lines do not, and need no closer look."""
    opening = _OPENING.match(line)
    return (opening is not None and opening[1].lower() in _first_words()) or "©" in line


@cache
def _first_words() -> frozenset[str]:
    return frozenset({match[1] for entry in MENU if (match := _OPENING.match(entry))} | {"c", "copyright", "all"})


def _is_entry(part: str) -> bool:
    return part in MENU or _LEGAL.fullmatch(part) is not None


def _entries(words: Sequence[str]) -> list[str]:
    """The entries that words are when read from left to right, the longest first; none if a word is left over."""
    entries: list[str] = []
    first = 0
    while first < len(words):
        last = next((last for last in range(min(len(words), first + 5), first, -1) if " ".join(words[first:last]) in MENU), 0)
        if not last:
            return []
        entries.append(" ".join(words[first:last]))
        first = last
    return entries
