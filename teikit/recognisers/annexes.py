"""What is enclosed with a document or attached to it: its heading opens a division of its own, in any layout."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import Final

from teikit.grammar.annexes import is_annex, may_have_annexes
from teikit.grammar.textlines import Line, lines
from teikit.model.reading import Block, Reading, Role
from teikit.model.text import SourceText

__all__ = ["Annexes"]

_FROM: Final = frozenset({Role.PARAGRAPH, Role.HEAD})


class Annexes:
    """A line that names an annex, and nothing else, with text above it and below."""

    name: Final = "annexes"

    def refine(self, source: SourceText, reading: Reading) -> Reading:
        """Give such lines their role."""
        text = source.text
        if not may_have_annexes(text, 0, len(text)):
            return reading
        last = max((block.start for block in reading.blocks if block.role in (Role.PARAGRAPH, Role.ITEM, Role.TURN)), default=0)
        blocks: list[Block] = []
        begun = False
        for block in reading.blocks:
            found = _heading(text, block) if begun and block.role in _FROM else None
            if found is None or (found.end == block.end and block.start >= last):
                blocks.append(block)
                begun = begun or block.role in (Role.PARAGRAPH, Role.ITEM, Role.TURN)
            else:
                blocks += _cut(text, block, found)
        return (
            replace(reading, blocks=tuple(blocks))
            if len(blocks) != len(reading.blocks) or tuple(blocks) != reading.blocks
            else reading
        )


def _heading(text: str, block: Block) -> Line | None:
    """The line with which a block begins, if it is such a heading."""
    first = next(lines(text, block.start, block.end), None)
    return first if first is not None and not block.label and is_annex(first.text) else None


def _cut(text: str, block: Block, line: Line) -> Iterator[Block]:
    yield Block(line.start, line.end, Role.ANNEX)
    rest = text[line.end : block.end].lstrip()
    if rest:
        start = block.end - len(rest)
        yield Block(line.end, start, Role.BLANK)
        yield block._replace(start=start)
    elif line.end < block.end:
        yield Block(line.end, block.end, Role.BLANK)
