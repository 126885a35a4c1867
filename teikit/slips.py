"""Slips of the keys: a letter too many, missing, wrong, or two letters changed about."""

from __future__ import annotations

from itertools import takewhile
from operator import eq

__all__ = ["is_slip_of"]


def is_slip_of(word: str, right: str) -> bool:
    """Whether a word is another one but for a single slip; its first letter is always right.

    >>> is_slip_of("SUBJET", "SUBJECT"), is_slip_of("TGAS", "TAGS"), is_slip_of("BAGS", "TAGS"), is_slip_of("TAGS", "TAGS")
    (True, True, False, False)
    """
    if word == right or word[:1] != right[:1] or abs(len(word) - len(right)) > 1:
        return False
    same = sum(1 for _ in takewhile(bool, map(eq, word, right)))
    rest, other = word[same:], right[same:]
    return rest[1:] in (other, other[1:]) or rest == other[1:] or (rest[1::-1] == other[:2] and rest[2:] == other[2:])
