"""Lines, paragraphs and gaps: what every layout needs to cut a text into blocks."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Final

from teikit.grammar.annexes import is_annex, may_have_annexes
from teikit.grammar.textlines import Line, lines
from teikit.model.reading import Block, Role
from teikit.patterns import regex

__all__ = ["fill", "paragraphs"]

_LINE: Final = regex(r"[^\n]+")
_BLANK: Final = regex(r"\n\s*\n")
_WRAPPED: Final = 110
"""Lines that are all shorter than this were wrapped by hand or by a mail program."""
_FEW: Final = 2
_ENDED: Final = regex(r"[.!?:][”\"’')\]]*\s*(?:\[\d+\]|/\d+/|\d{1,3})?\s*\Z")
_INDENT: Final = regex(r"(?:\t|[ \u00a0]{2,})(?=\S)")


def paragraphs(text: str, start: int, end: int) -> Iterator[Block]:
    """The paragraphs between `start` and `end`.

    Blank lines part them. A stretch without blank lines is parted by indentation, or, if its lines are too long to have
    been wrapped by hand, by its line ends.
    """
    position = start
    for row in _annexes(text, start, end):  # a heading of an annex stands alone even where blank lines were lost
        yield from _parted(text, position, row.start)
        yield Block(row.start, row.end, Role.PARAGRAPH)
        position = row.end
    yield from _parted(text, position, end)


def _annexes(text: str, start: int, end: int) -> Iterator[Line]:
    if may_have_annexes(text, start, end):
        rows = list(lines(text, start, end))
        yield from (row for row in rows[1:-1] if is_annex(row.text))


def _parted(text: str, start: int, end: int) -> Iterator[Block]:
    position = start
    while position < end:
        gap = _BLANK.search(text, position, end)
        stop = gap.start() if gap else end
        yield from _stretch(text, position, stop) if text.find("\n", position, stop) >= 0 else _trimmed(text, position, stop)
        position = gap.end() if gap else end


def fill(text: str, blocks: Iterable[Block]) -> tuple[Block, ...]:
    """The blocks in order, and what lies between them as blocks of its own: blank, or residue if it is more than white space.

    Of blocks that overlap, the first keeps what both have: no text comes twice.
    """
    whole: list[Block] = []
    position = 0
    for block in sorted(blocks):
        if block.end <= position:
            continue
        if block.start > position:
            whole.append(_gap(text, position, block.start))
        taken = max(0, position - block.start)
        whole.append(block._replace(start=block.start + taken, label=max(0, block.label - taken)) if taken else block)
        position = block.end
    if position < len(text):
        whole.append(_gap(text, position, len(text)))
    return tuple(whole)


def _gap(text: str, start: int, end: int) -> Block:
    return Block(start, end, Role.RESIDUE if text[start:end].strip() else Role.BLANK)


def _stretch(text: str, start: int, end: int) -> Iterator[Block]:
    """The paragraphs of several lines without a blank one among them."""
    for first, last in _parts(text, start, end):
        yield from _trimmed(text, first, last)


def _parts(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Where a stretch of several lines is parted."""
    rows = [(match.start(), match.end()) for match in _LINE.finditer(text, start, end)]
    if not rows:
        return iter(())
    indented = [bool(_INDENT.match(text, first, last)) for first, last in rows]
    if any(indented) and not all(indented):
        begins = [index == 0 or mark for index, mark in enumerate(indented)]
    elif max(last - first for first, last in rows) > _WRAPPED:
        begins = [True] * len(rows)
    elif len(rows) > _FEW and all(_ENDED.search(text[max(first, last - 12) : last]) for first, last in rows[:-1]):
        begins = [True] * len(rows)  # no chance ends so many lines with a sentence
    else:
        begins = [index == 0 for index in range(len(rows))]
    starts = [first for (first, _), begin in zip(rows, begins, strict=True) if begin]
    return zip(starts, [*starts[1:], end], strict=True)


def _trimmed(text: str, start: int, end: int) -> tuple[Block, ...]:
    """The paragraph between two offsets, without the white space around it; nothing if that is all."""
    raw = text[start:end]
    if not (core := raw.strip()):
        return ()
    begin = start + len(raw) - len(raw.lstrip())
    return (Block(begin, begin + len(core), Role.PARAGRAPH),)
