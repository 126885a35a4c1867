"""What a web site prints above and below a document, in any layout: menus, paths, notices on cookies, addresses.

Layouts know more of their own sites; what they leave as paragraphs is looked at here, from the top down and from the bottom up.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from itertools import takewhile
from typing import Final

from teikit.grammar.menus import is_menu, is_notice
from teikit.grammar.textlines import Line, lines
from teikit.model.reading import Block, Reading, Role
from teikit.model.text import SourceText
from teikit.patterns import regex

__all__ = ["SiteLines"]

_MOST: Final = 60
"""Lines; no site prints more."""
_FEWEST: Final = 2
"""So many lines of a menu are one; a line alone may be a heading of the document, unless no document writes so."""
_RULE: Final = regex(r"(?:[*_=~–—-][ \u00a0]?){3,80}")
_OPEN: Final = frozenset({Role.BLANK, Role.RESIDUE, Role.METADATA})


class SiteLines:
    """Lines of sites at either end."""

    name: Final = "site"

    def refine(self, source: SourceText, reading: Reading) -> Reading:
        """Drop them, and list them in the report."""
        text = source.text
        above = _menu_lines(text, _paragraphs(reading.blocks))
        below = _menu_lines(text, _paragraphs(reading.blocks[::-1]), upwards=True)
        dropped = {*above, *below, *_rules(text, reading.blocks)}
        if not dropped:
            return reading
        blocks = [part for block in reading.blocks for part in _cut(text, block, dropped)]
        return replace(reading, blocks=tuple(blocks)) if any(block.role is Role.PARAGRAPH for block in blocks) else reading


def _rules(text: str, blocks: Sequence[Block]) -> list[tuple[int, int]]:
    """A rule or stars at either end, which part the document from what a page has beside it."""
    ends = [next(iter(_paragraphs(side)), None) for side in (blocks, blocks[::-1])]
    return [(block.start, block.end) for block in ends if block is not None and _RULE.fullmatch(text, block.start, block.end)]


def _paragraphs(blocks: Sequence[Block]) -> Iterable[Block]:
    """The paragraphs at one end, up to anything that is known to belong to the document."""
    whole = takewhile(lambda block: block.role is Role.PARAGRAPH or block.role in _OPEN, blocks)
    return (block for block in whole if block.role is Role.PARAGRAPH)


def _menu_lines(text: str, blocks: Iterable[Block], *, upwards: bool = False) -> list[tuple[int, int]]:
    """The lines of menus from one end on; none if they are too few to be told from a heading."""
    found: list[Line] = []
    for block in blocks:
        rows = list(lines(text, block.start, block.end)) if block.end - block.start < 100 * _MOST else []
        menu = list(takewhile(lambda row: is_menu(row.text), reversed(rows) if upwards else rows))
        found += menu
        if len(menu) < len(rows) or not rows or len(found) > _MOST:
            break
    if len(found) < _FEWEST and not any(is_notice(row.text) for row in found):
        return []
    return [(row.start, row.end) for row in found]


def _cut(text: str, block: Block, dropped: set[tuple[int, int]]) -> list[Block]:
    """A paragraph without the lines that are dropped, which stand at its beginning or at its end."""
    if block.role is not Role.PARAGRAPH:
        return [block]
    inside = sorted(span for span in dropped if block.start <= span[0] < block.end)
    parts: list[Block] = []
    position = block.start
    for start, end in (*inside, (block.end, block.end)):
        core = text[position:start].strip()
        if core:
            first = text.index(core, position)
            parts += [Block(position, first, Role.BLANK)] if position < first else []
            parts.append(block._replace(start=first, end=first + len(core)))
            position = first + len(core)
        if position < start:
            parts.append(Block(position, start, Role.BLANK))
        if start < end:
            parts.append(Block(start, end, Role.RESIDUE))
        position = end
    return parts if inside else [block]
