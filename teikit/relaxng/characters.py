"""Sets of characters: Unicode categories and blocks, characters of names, and the arithmetic of such sets.

A set is an ascending tuple of ranges of code points, both ends included. The tables lie packed in `_characters` and
are unpacked when somebody asks for one.
"""

from __future__ import annotations

from functools import cache
from typing import Final, TypeAlias

from teikit.relaxng._characters import BLOCKS, CATEGORIES, NAMES

__all__ = [
    "ANY",
    "NOTHING",
    "Characters",
    "block",
    "category",
    "complement",
    "difference",
    "name_characters",
    "regex_class",
    "union",
]

Characters: TypeAlias = tuple[tuple[int, int], ...]

_LAST: Final = 0x10FFFF
NOTHING: Final[Characters] = ()
ANY: Final[Characters] = ((0, _LAST),)


@cache
def category(name: str) -> Characters | None:
    """The characters of a general category (`Lu`) or of a group of them (`L`); None for a name that Unicode does not have."""
    if len(name) == 1:
        members = [_unpacked(packed) for key, packed in CATEGORIES.items() if key[0] == name]
        return union(*members) if members else None
    return _unpacked(CATEGORIES[name]) if name in CATEGORIES else None


@cache
def block(name: str) -> Characters | None:
    """The characters of a block, named without spaces as XML Schema does; None for a name that it does not have."""
    return _unpacked(BLOCKS[name]) if name in BLOCKS else None


@cache
def name_characters(edition: int = 4) -> tuple[Characters, Characters]:
    """What may begin a name, and what may stand in one; the colon is in both.

    `edition` of XML 1.0: 4 (and all before) has long tables, 5 a few wide ranges.
    """
    start = _unpacked(NAMES[f"start-{edition}"])
    return start, union(start, _unpacked(NAMES[f"more-{edition}"]))


def _unpacked(packed: str) -> Characters:
    """The ranges of a packed table: for each the gap since the end of the last one, and how far it goes."""
    numbers = [int(word, 36) for word in packed.split()]
    ranges = []
    at = 0
    for gap, length in zip(numbers[::2], numbers[1::2], strict=True):
        first = at + gap
        at = first + length
        ranges.append((first, at))
    return tuple(ranges)


def union(*sets: Characters) -> Characters:
    """The characters that are in any of the sets.

    >>> union(((65, 70),), ((71, 80), (90, 90)))
    ((65, 80), (90, 90))
    """
    merged: list[tuple[int, int]] = []
    for first, last in sorted(pair for characters in sets for pair in characters):
        if merged and first <= merged[-1][1] + 1:
            merged[-1] = (merged[-1][0], max(last, merged[-1][1]))
        else:
            merged.append((first, last))
    return tuple(merged)


def complement(characters: Characters) -> Characters:
    """All other characters."""
    gaps = []
    at = 0
    for first, last in characters:
        if at < first:
            gaps.append((at, first - 1))
        at = last + 1
    if at <= _LAST:
        gaps.append((at, _LAST))
    return tuple(gaps)


def difference(characters: Characters, without: Characters) -> Characters:
    """The characters of the first set that are not in the second."""
    return complement(union(complement(characters), without))


def below(characters: Characters, limit: int) -> Characters:
    """The characters with code points under the limit."""
    return tuple((first, min(last, limit - 1)) for first, last in characters if first < limit)


def regex_class(characters: Characters) -> str:
    r"""A regular expression of Python that matches one character of the set.

    >>> regex_class(((48, 57), (95, 95)))
    '[0-9_]'
    """
    if not characters:
        return "(?!)"
    if characters[0][0] == 0 and characters != ANY:
        return f"[^{_ranges(complement(characters))}]"
    return f"[{_ranges(characters)}]"


def _ranges(characters: Characters) -> str:
    return "".join(_point(first) if first == last else f"{_point(first)}-{_point(last)}" for first, last in characters)


def _point(code: int) -> str:
    character = chr(code)
    return character if character == "_" or (character.isascii() and character.isalnum()) else f"\\U{code:08x}"
