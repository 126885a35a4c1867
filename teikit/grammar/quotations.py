"""Quotation marks of every convention, paired in one pass, with recovery where one is missing.

Marks of the same kind may stand within each other (`“on the “quarantine,” and …”`). Whether an opening mark inside an open
quotation begins an inner one or shows that the outer was never closed is decided by counting: if the marks that follow in
the paragraph can still close both, it is an inner one.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import accumulate
from typing import Final, NamedTuple

from teikit.patterns import regex

__all__ = ["Pairing", "Quotation", "pair_quotations"]

_MARK: Final = regex(r"[“”„«»\"‘’'‚‹›「」『』]")
_SPELLED: Final = regex(
    r"(?P<mark>[“”„«»\"‘’'‚‹›「」『』])|\b(?P<closes>(?:END ?)?UNQUOTE|UNQTE|END ?QUOTE|Unquote|unquote|End quote|end quote)\b|\b(?P<opens>QUOTE|QTE|Quote|quote)\b"
)
"""The same in telegrams, which spell their marks."""
_CLOSINGS: Final = ("UNQUOTE", "UNQTE", "END QUOTE", "Unquote", "unquote", "end quote")
"""Without one of these, a telegram spells no marks."""
_SPELLED_PARTS: Final = ("UOTE", "uote", "UNQTE")
_SINGLE_OPENS: Final = regex(r"(?<!\w)[‘'](?=[\w“\"…])")
_SINGLE_CLOSES: Final = regex(r"[’'](?!\w)")
_SINGLE_PAIR: Final = regex(r"(?:[^'\n]|(?<=\w)'(?=\w)){1,400}(?<!\s)'(?!\w)")
_QUOTE: Final = "QUOTE"
_UNQUOTE: Final = "UNQUOTE"
_CLOSING_FOR: Final = {
    "“": "”",
    "„": "“”",
    "«": "»",
    "»": "«",
    '"': '"',
    "‘": "’",
    "'": "'",
    "‚": "‘’",
    "›": "‹",
    "‹": "›",
    "「": "」",
    "『": "』",
    _QUOTE: _UNQUOTE,
}
_DEPTH: Final = 4
_STACK: Final = 12
"""Open quotations; more are no quotations but noise."""
_SENTENCE_END: Final = regex(r"[.!?…][”’\"»)\]]*\s*$")


class Quotation(NamedTuple):
    """A stretch between quotation marks, the marks included."""

    start: int
    """Offset of the opening mark, from 0 (of the first quoted character, if the mark is missing)."""
    end: int
    """Offset behind the closing mark (behind the last quoted character, if the mark is missing)."""
    mark: str
    """The opening mark."""
    depth: int
    """0 for a quotation that stands in no other."""
    closed: bool = True
    """Whether the closing mark is there."""


class Pairing(NamedTuple):
    """What became of the marks of a paragraph."""

    quotations: list[Quotation]
    """In order, outer before inner."""
    stray: list[int]
    """Offsets of closing marks that close nothing."""


class _Mark(NamedTuple):
    offset: int
    text: str
    step: int
    """+1 if it opens, -1 if it closes."""
    length: int = 1


def pair_quotations(text: str, start: int, end: int) -> Pairing:
    """Pair the quotation marks between `start` and `end`.

    >>> [(q.start, q.end, q.depth) for q in pair_quotations("“a “b” c” d", 0, 11).quotations]
    [(0, 9, 0), (3, 6, 1)]
    """
    marks = _marks(text, start, end)
    if not marks:
        return Pairing([], [])
    sums = list(accumulate(mark.step for mark in marks))
    lowest = list(accumulate(reversed(sums), min))[::-1]
    found: list[Quotation] = []
    stray: list[int] = []
    stack: list[tuple[_Mark, int]] = []
    for index, mark in enumerate(marks):
        if mark.step > 0 and len(stack) == _STACK:
            stray.append(mark.offset)
        elif mark.step > 0:
            if stack and not _may_nest(stack, mark, index, sums, lowest):
                _give_up(text, stack, mark.offset, found)
            stack.append((mark, index))
        elif (level := _level(stack, mark)) is not None:
            while len(stack) > level + 1:
                _unclosed(text, stack.pop()[0], mark.offset, len(stack), found)
            opened, _ = stack.pop()
            found.append(Quotation(opened.offset, mark.offset + mark.length, opened.text, len(stack)))
        elif mark.text != "'" and mark.text != "’":
            stray.append(mark.offset)
    while stack:
        _unclosed(text, stack.pop()[0], end, len(stack), found)
    return Pairing(sorted(quotation for quotation in found if quotation.depth < _DEPTH), stray)


def _marks(text: str, start: int, end: int) -> list[_Mark]:
    marks: list[_Mark] = []
    low_open = 0
    guillemets = 0
    singles = ""
    spelled = _is_spelled(text, start, end)
    for match in (_SPELLED if spelled else _MARK).finditer(text, start, end):
        mark, offset = match.group(), match.start()
        if len(mark) > 1:
            opens = match["opens"] is not None
            marks.append(_Mark(offset, _QUOTE if opens else _UNQUOTE, 1 if opens else -1, len(mark)))
            continue
        if (mark in "‚‹›" or (mark == "‘" and singles)) and (step := _low_single(mark, singles)):
            singles = "" if step < 0 else mark
            marks.append(_Mark(offset, mark, step))
            continue
        if mark in "‘’'" and not _is_single(text, mark, offset, start, marks):
            continue
        if mark == '"':
            step = 1 if _opens(text, offset, start, end) else -1
        elif mark == "“" and low_open:
            step = -1
        elif mark in "«»":
            if not guillemets and mark == "»" and _opens(text, offset, start, end):
                step, guillemets = 1, -1  # German and Danish: »…«
            elif guillemets < 0:
                step, guillemets = (-1, 0) if mark == "«" else (1, -1)
            else:
                step = 1 if mark == "«" else -1
                guillemets = max(0, guillemets + step)
        else:
            step = 1 if mark in "“„‘'「『" and (mark != "'" or _opens(text, offset, start, end)) else -1
        low_open += (mark == "„") - (mark in "“”" and step < 0 and low_open > 0)
        marks.append(_Mark(offset, mark, step))
    return marks


def _is_spelled(text: str, start: int, end: int) -> bool:
    """Whether closing marks are spelled: a telegram."""
    if all(text.find(part, start, end) < 0 for part in _SPELLED_PARTS):
        return False
    return any(text.find(closing, start, end) >= 0 for closing in _CLOSINGS)


def _low_single(mark: str, opened: str) -> int:
    """Whether one of `‚ ‘`, `› ‹` or `‹ ›` opens or closes; 0 if it does neither."""
    if not opened:
        return 1 if mark != "‘" else 0
    return -1 if mark in _CLOSING_FOR[opened] else 0


def _opens(text: str, offset: int, start: int, end: int) -> bool:
    """Whether an undirected mark opens: nothing, a space or an opening sign before it, and something directly behind."""
    before = text[offset - 1] if offset > start else " "
    behind = text[offset + 1] if offset + 1 < end else " "
    return (before.isspace() or before in "([{—–-/“‘«„\"'") and not behind.isspace()


def _is_single(text: str, mark: str, offset: int, start: int, marks: Sequence[_Mark]) -> bool:
    """Whether a single mark quotes; an apostrophe in a word or at its end (`don’t`, `the ministers’ talks`) does not."""
    if mark == "‘":
        return _SINGLE_OPENS.match(text, offset) is not None
    if mark == "'" and _SINGLE_OPENS.match(text, offset) and _opens(text, offset, start, len(text)):
        return _SINGLE_PAIR.match(text, offset + 1) is not None
    return _SINGLE_CLOSES.match(text, offset) is not None and _pending_single(marks)


def _pending_single(marks: Sequence[_Mark]) -> bool:
    """Whether a single mark among the last few is still open."""
    depth = 0
    for mark in reversed(marks[-40:]):
        if mark.text in "‘'’":
            depth += mark.step
            if depth > 0:
                return True
    return False


def _may_nest(stack: Sequence[tuple[_Mark, int]], mark: _Mark, index: int, sums: Sequence[int], lowest: Sequence[int]) -> bool:
    """Whether an opening mark may begin an inner quotation: marks of another kind may, marks of the same kind if all can be closed."""
    outer, outer_index = stack[-1]
    if _CLOSING_FOR[outer.text] != _CLOSING_FOR[mark.text]:
        return True
    return lowest[index] <= sums[outer_index] - outer.step


def _level(stack: Sequence[tuple[_Mark, int]], mark: _Mark) -> int | None:
    """The innermost open quotation that a closing mark can close."""
    for level in range(len(stack) - 1, max(-1, len(stack) - 4), -1):
        if mark.text in _CLOSING_FOR[stack[level][0].text]:
            return level
    return None


def _give_up(text: str, stack: list[tuple[_Mark, int]], offset: int, found: list[Quotation]) -> None:
    """End the innermost quotation before the next opening mark: its own closing mark is missing."""
    opened, _ = stack.pop()
    _unclosed(text, opened, offset, len(stack), found)


def _unclosed(text: str, opened: _Mark, limit: int, depth: int, found: list[Quotation]) -> None:
    end = opened.offset + len(text[opened.offset : limit].rstrip())
    if end > opened.offset + opened.length:
        found.append(Quotation(opened.offset, end, opened.text, depth, closed=False))
