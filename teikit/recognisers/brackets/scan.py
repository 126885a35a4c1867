"""Where brackets are: pairs of square ones, and whatever else editors put around what they have to say."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final, NamedTuple

from teikit.patterns import regex

__all__ = ["Bracket", "find_brackets", "find_others"]

_OTHERS: Final = regex(
    r"\((?=\S)[^()\[\]]{1,120}(?<=\S)[)\]]|\[(?=\S)[^()\[\]]{1,120}(?<=\S)[)\]]|<(?=\S)[^<>\[\]]{1,120}(?<=\S)>|\{(?=\S)[^{}\[\]]{1,120}(?<=\S)\}"
    r"|/(?<![\w/:.]/)(?=[^\s/])[^/\[\]]{2,80}(?<=\S)/(?![\w/])"
)
"""Round, angular and curly brackets, slashes that stand for them, and a square bracket that a round one closes. Each begins with one sign: so the matcher skips the rest."""
_DEPTH: Final = 4


class Bracket(NamedTuple):
    """A pair of brackets."""

    start: int
    """Offset of the opening bracket, from 0."""
    end: int
    """Offset behind the closing bracket."""
    depth: int


def find_brackets(text: str, start: int, end: int) -> tuple[list[Bracket], list[int]]:
    """Pairs of square brackets between `start` and `end`, outer first, and the offsets of those without a partner.

    In one pass. Deeper than four levels, brackets are taken as text; so are those with nothing in them, or with less than
    two blanks, which are boxes to tick.
    """
    opens, closes = text.find("[", start, end), text.find("]", start, end)
    if opens < 0 and closes < 0:
        return [], []
    pairs: list[Bracket] = []
    stray: list[int] = []
    opened: list[int] = []
    while opens >= 0 or closes >= 0:
        if closes < 0 or 0 <= opens < closes:
            opened.append(opens)
            opens = text.find("[", opens + 1, end)
            continue
        if opened:
            depth = len(opened)
            pairs.append(Bracket(opened.pop(), closes + 1, depth))
        else:
            stray.append(closes)
        closes = text.find("]", closes + 1, end)
    lost = len(opened)
    kept = [pair for pair in pairs if pair.depth <= _DEPTH + lost and _says_something(text[pair.start + 1 : pair.end - 1])]
    return sorted(kept), sorted([*stray, *opened])


def _says_something(content: str) -> bool:
    return len(content) > 1 or bool(content.strip())


def find_others(text: str, start: int, end: int) -> Iterator[Bracket]:
    """Short stretches in brackets of another kind; most are the author's own."""
    piece = text[start:end]
    if "(" in piece or "<" in piece or "{" in piece or "/" in piece or "[" in piece:
        yield from (Bracket(match.start(), match.end(), 1) for match in _OTHERS.finditer(text, start, end))
