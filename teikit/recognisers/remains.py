"""What remains of a block when page marks and furniture are taken out of it: if no word does, it is no block of the document."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Final

from teikit.grammar.brackets import Kind, read_expression
from teikit.model.annotation import Annotation
from teikit.model.reading import BODY_ROLES, Block, Reading, Role
from teikit.model.tei import DROPPED
from teikit.model.text import SourceText
from teikit.patterns import regex

__all__ = ["Remains"]

_MARK: Final = regex(r"\[([^\[\]\n]{1,20})\]")
_MARKS: Final = regex(rf"\s*(?:{_MARK.pattern}\s*)+")
_WORDED: Final = BODY_ROLES - {Role.PAGE}


class Remains:
    """Blocks of nothing but page marks stand between the others; blocks of nothing but furniture are dropped."""

    name: Final = "remains"

    def refine(self, source: SourceText, reading: Reading) -> Reading:
        """Give such blocks their roles; the number of an item with nothing but page marks behind it is a paragraph with them."""
        text = source.text
        dropped = sorted(one for one in reading.annotations if one.element == DROPPED)
        blocks: list[Block] = []
        for block in reading.blocks:
            if block.role not in _WORDED:
                blocks.append(block)
            elif dropped and _lies_in(block, dropped):
                blocks.append(Block(block.start, block.end, Role.RESIDUE))
            else:
                blocks += _marks(text, block)
        kept = [one for one in reading.annotations if one.element != DROPPED or _is_needed(one, blocks)]
        return replace(reading, blocks=tuple(blocks), annotations=tuple(kept))


def _lies_in(block: Block, dropped: Sequence[Annotation]) -> bool:
    at = bisect_right(dropped, block.start, key=lambda one: one.start) - 1
    return at >= 0 and block.end <= dropped[at].end


def _is_needed(one: Annotation, blocks: Sequence[Block]) -> bool:
    """Whether the furniture stands in a block that is not dropped as a whole."""
    at = bisect_right(blocks, one.start, key=lambda block: block.start) - 1
    return at >= 0 and blocks[at].role is not Role.RESIDUE


def _marks(text: str, block: Block) -> Iterator[Block]:
    """The page marks that a block consists of, each a block, behind the label of a turn; the block itself if it has a word."""
    start = block.start + block.label
    marks = list(_MARK.finditer(text, start, block.end)) if _MARKS.fullmatch(text, start, block.end) else []
    pages = [_page(mark[1]) for mark in marks]
    if not pages or not all(pages):
        yield block
        return
    if block.label and block.role is not Role.TURN:  # a label with nothing to label
        yield Block(block.start, block.end, Role.PARAGRAPH)
        return
    position = block.start
    if label := text[block.start : start].rstrip():
        position += len(label)
        yield block._replace(end=position, label=len(label))
    for mark, page in zip(marks, pages, strict=True):
        if position < mark.start():
            yield Block(position, mark.start(), Role.BLANK)
        yield Block(mark.start(), mark.end(), Role.PAGE, page)
        position = mark.end()
    if position < block.end:
        yield Block(position, block.end, Role.BLANK)


def _page(wording: str) -> str:
    """The number in a page mark; empty if it is none."""
    said = read_expression(" ".join(wording.split()))
    return said.number if said.kind is Kind.PAGE else ""
