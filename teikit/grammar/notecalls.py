"""Calls of notes in a text, and which note each of them calls.

Marked calls show what they are: `[1]`, `/1/`, `²`, `*`. Glued ones are digits that copying left at the end of a word (`State1`,
`peace.3`), and are calls only if there are notes of those numbers, in that order. A list of notes may count from 1 where
the calls keep the numbers of the printed page; then they pair by order.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Final, NamedTuple

from teikit.patterns import regex

__all__ = ["SOURCE_NOTE", "SUPERSCRIPT", "Call", "find_calls", "in_style", "pair_calls"]

SOURCE_NOTE: Final = regex(r"(?://\s*|0[.)]?\s+|\[\s*)?Source:\s", re.IGNORECASE)
"""How a note on the source of the document begins."""
SUPERSCRIPT: Final = str.maketrans("⁰¹²³⁴⁵⁶⁷⁸⁹", "0123456789")
_CALL: Final = regex(
    r"\[(?P<square>\d{1,3}|\*+)\]|/(?P<slash>\d{1,3})/|(?P<super>[⁰¹²³⁴⁵⁶⁷⁸⁹]{1,3})|(?<=[\w.,;:”\"’)])(?P<star>\*{1,3}|†|‡)(?=[\s.,;:)]|$)"
    r"|(?<=\S)[ \u00a0]?(?P<bracketed>\((?P<round>\d{1,2})\))"
    r"|(?<=[^\W\d_])(?P<word>\d{1,3})(?=[\s.,;:)\]”\"’'?!—–-]|$)"
    r"|(?<=[^\W\d_][.,;:”\"’')\]?!])(?P<stop>\d{1,3})(?=[\s)\]”\"’—–]|$)"
    r"|(?<=[^\W\d_]\.[,;])(?P<abbreviation>\d{1,3})(?=[\s)\]”\"’—–]|$)"
    r"|(?:(?<=[^\W\d_][.,;?!][”\"’'»)\]])|(?<=[^\W\d_][”\"’'»)\]][.,;?!])|(?<=[\s.?!]»[.,;])|(?<=[\s.?!]»))(?P<both>\d{1,3})(?=[\s)\]”\"’—–]|$)"
    r"|(?<=\b1[89]\d\d)(?P<year>\d{1,2})(?=[\s.,;)]|$)"
    r"|(?<=\d[.,;:”\"’)\]])(?P<digit>\d{1,3})(?=\s|$)"
)
_KINDS: Final = {
    "digit": "doubtful",
    "year": "doubtful",
    "word": "glued",
    "stop": "glued",
    "both": "glued",
    "abbreviation": "glued",
    "bracketed": "round",
}
_SHIFTS: Final = 8
"""How many differences between the numbers of notes and of calls are tried."""
_FEW: Final = 2


class Call(NamedTuple):
    """A place where a note may be called."""

    start: int
    """Offset of the call, from 0; `end` is exclusive."""
    end: int
    name: str
    """The number or sign, in plain digits."""
    kind: str
    """`marked`, `glued`, `round` for a number in parentheses, or `doubtful` for digits behind other digits (`August 14.58`)."""


def find_calls(text: str, start: int, end: int) -> Iterator[Call]:
    """Everything between `start` and `end` that may call a note, in order.

    >>> [(call.name, call.kind) for call in find_calls("State1 and peace.2 On [3] it", 0, 28)]
    [('1', 'glued'), ('2', 'glued'), ('3', 'marked')]
    """
    for match in _CALL.finditer(text, start, end):
        group = match.lastgroup or ""
        name = match["round" if group == "bracketed" else group].translate(SUPERSCRIPT)
        if name.startswith("0"):
            continue
        yield Call(
            match.start(group) if group == "bracketed" else match.start(), match.end(), name, _KINDS.get(group, "marked")
        )


def in_style(calls: Iterable[Call], *, in_parentheses: bool) -> list[Call]:
    """The calls that notes of a style can have: numbers in parentheses call such notes only, and nothing else calls them.

    >>> [call.name for call in in_style(find_calls("a rider (1) of two2 kinds", 0, 25), in_parentheses=True)]
    ['1']
    """
    if in_parentheses:
        return [call._replace(kind="glued") for call in calls if call.kind == "round"]
    return [call for call in calls if call.kind != "round"]


def pair_calls(labels: Sequence[str], calls: Sequence[Call]) -> Mapping[int, Call]:
    """Which call belongs to which note, by the indices of `labels`; notes and calls are in the order of the text.

    >>> calls = list(find_calls("one.58 two.59", 0, 13))
    >>> [call.name for call in pair_calls(["1", "2"], calls).values()]
    ['58', '59']
    """
    marked = _by_name(labels, [call for call in calls if call.kind == "marked"])
    rest = [index for index in range(len(labels)) if index not in marked and labels[index].isdigit()]
    if not rest:
        return marked
    glued = _in_order([int(labels[index]) for index in rest], [call for call in calls if call.kind == "glued"])
    paired = {rest[index]: call for index, call in glued.items()} | marked
    return paired | _doubtful(labels, calls, paired)


def _by_name(labels: Sequence[str], calls: Sequence[Call]) -> dict[int, Call]:
    """Each label with the first call of its name that no earlier label of that name has."""
    free: dict[str, list[Call]] = {}
    for call in reversed(calls):
        free.setdefault(call.name, []).append(call)
    return {index: found.pop() for index, label in enumerate(labels) if (found := free.get(label))}


def _in_order(numbers: Sequence[int], calls: Sequence[Call]) -> dict[int, Call]:
    """The pairing, under the difference between printed and listed numbers that pairs most; none is preferred."""
    best = _shifted(numbers, calls, 0)
    shifts = dict.fromkeys(int(call.name) - numbers[0] for call in calls[: 4 * _SHIFTS])
    for shift in list(shifts)[:_SHIFTS]:
        found = _shifted(numbers, calls, shift)
        if len(found) > len(best) and (len(found) == len(numbers) or len(found) > max(_FEW, 0.8 * len(numbers))):
            best = found
    return best


def _shifted(numbers: Sequence[int], calls: Sequence[Call], shift: int) -> dict[int, Call]:
    """Each number with the first call of it (plus `shift`) behind the call before."""
    places: dict[int, list[int]] = {}
    for place, call in enumerate(calls):
        places.setdefault(int(call.name) - shift, []).append(place)
    found: dict[int, Call] = {}
    position = 0
    for index, number in enumerate(numbers):
        where = places.get(number, [])
        at = bisect_left(where, position)
        if at < len(where):
            found[index] = calls[where[at]]
            position = where[at] + 1
    return found


def _doubtful(labels: Sequence[str], calls: Sequence[Call], paired: Mapping[int, Call]) -> dict[int, Call]:
    """Digits behind digits, for notes that nothing else calls: between the calls of the neighbours only."""
    doubtful = [call for call in calls if call.kind == "doubtful"]
    found: dict[int, Call] = {}
    if not doubtful or len(paired) == len(labels):
        return found
    shift = next((int(call.name) - int(labels[index]) for index, call in paired.items() if call.kind == "glued"), 0)
    floor = -1
    for index, label in enumerate(labels):
        if index in paired:
            floor = paired[index].start
        elif label.isdigit():
            ceiling = next((paired[other].start for other in range(index + 1, len(labels)) if other in paired), calls[-1].end)
            fitting = [call for call in doubtful if floor < call.start < ceiling and int(call.name) == int(label) + shift]
            if fitting:
                found[index] = fitting[0]
                floor = fitting[0].start
    return found
