"""Whether two words are one, spelt in two ways."""

from __future__ import annotations

from difflib import SequenceMatcher
from typing import Final

__all__ = ["CAPITAL", "PARTICLES", "alike", "nearly", "respelt"]

CAPITAL: Final = "[A-ZÀ-ÖØ-ÞĀĂĄĆĈĊČĎĐĒĔĖĘĚĞĢĪĬİĶĹĻĽŁŃŅŇŌŎŐŔŖŘŚŜŞŠŢŤŪŮŰŴŶŸŹŻŽА-ЯЁЇІЄ]"
"""One capital letter, in a pattern."""
PARTICLES: Final = "(?:v[ao]n|de|da|di|du|del|della|der|den|zu|bin|ben|ibn|al|el|d['’])"
"""What may stand in small letters within a name, in a pattern."""
_LIKE: Final = 0.7
"""How alike two spellings of one name are at least, by their common letters."""


def nearly(one: str, other: str) -> bool:
    """Whether two words of some length differ in one letter, or in the order of two.

    >>> nearly("form", "from"), nearly("out", "our"), nearly("to", "too")
    (True, True, False)
    """
    if one == other or min(len(one), len(other)) < 3 or abs(len(one) - len(other)) > 1:
        return False
    ahead = next((index for index, (a, b) in enumerate(zip(one, other, strict=False)) if a != b), min(len(one), len(other)))
    one, other = one[ahead:], other[ahead:]
    if ahead >= 3 and len(one) == len(other) == 2:
        return True  # `there`, `their`
    if len(one) != len(other):
        longer, shorter = (one, other) if len(one) > len(other) else (other, one)
        return bool(shorter) and longer[1:] == shorter
    return one[1:] == other[1:] or (one[:2] == other[1::-1] and one[2:] == other[2:])


def alike(one: str, other: str) -> bool:
    """Whether two words of a name, in small letters, may be one: `syngman` and `syngmann`."""
    return (
        one == other or nearly(one, other) or (min(len(one), len(other)) > 3 and one.startswith(other) | other.startswith(one))
    )


def respelt(one: str, other: str) -> bool:
    """Whether two names with capitals are one in two spellings.

    >>> respelt("Ul’brikht", "Ulbricht"), respelt("Malin", "Molotov")
    (True, False)
    """
    return len(one) > 4 and one[0] == other[0] and SequenceMatcher(None, one, other).ratio() >= _LIKE
