"""Pages: words go on across a page mark, across what pages repeat, and across what a browser printed on each.

What a site or a browser added is dropped, in the middle of a paragraph too; numbers and stamps of pages stay as `fw`.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from dataclasses import replace
from typing import Final

from teikit.grammar.furniture import Furniture, find_furniture
from teikit.model.annotation import Annotation
from teikit.model.reading import Block, Reading, Role
from teikit.model.tei import DROPPED
from teikit.model.text import SourceText
from teikit.patterns import regex
from teikit.recognisers.cutting import stretch_of

__all__ = ["Pages"]

_ENDED: Final = regex(r"[.!?:;…][”\"’')\]]*(?:\d{1,3}|/\d+/|\[\d+\])?$")
_GOES_ON: Final = regex(r"[a-zà-ÿа-яё\d(“\"‘,;]")
_LINE: Final = regex(r"[^\n]*\S[^\n]*")
_PARTING: Final = frozenset({Role.BLANK, Role.RESIDUE, Role.PAGE})
_LONG: Final = 60
"""Characters; a line that is shorter and does not end a sentence may be a heading."""


class Pages:
    """Takes furniture out of paragraphs, and joins paragraphs that a page parted."""

    name: Final = "pages"

    def refine(self, source: SourceText, reading: Reading) -> Reading:
        """Lines of furniture as blocks of their own, or as annotations within the paragraph that goes on around them."""
        found = sorted({*find_furniture(source.text), *_residue(source.text, reading.words.residue)})
        if not found:
            return reading
        blocks = [part for block, inside in _assigned(reading.blocks, found) for part in _cut(source.text, block, inside)]
        joined, within = _joined(source.text, blocks)
        marks = [_annotation(one) for one in within if source.text[one.start] != "["]
        return replace(reading, blocks=tuple(joined), annotations=(*reading.annotations, *marks))


def _residue(text: str, lines: Collection[str]) -> Iterator[Furniture]:
    """The lines that the edition wants dropped."""
    for match in _LINE.finditer(text) if lines else ():
        core = match[0].strip()
        if " ".join(core.lower().split()) in lines:
            start = match.start() + match[0].index(core)
            yield Furniture(start, start + len(core), "web")


def _assigned(blocks: Sequence[Block], found: Sequence[Furniture]) -> Iterator[tuple[Block, list[Furniture]]]:
    """Each block with the furniture in it; only paragraphs have any."""
    queue = iter(found)
    one = next(queue, None)
    for block in blocks:
        inside: list[Furniture] = []
        while one is not None and one.start < block.end:
            if one.end <= block.end and block.role is Role.PARAGRAPH:
                inside.append(one)
            one = next(queue, None)
        yield block, inside


def _cut(text: str, block: Block, inside: Sequence[Furniture]) -> Iterator[Block]:
    """A paragraph cut at its furniture; where it goes on behind, it will be joined again."""
    if not inside and block.role is Role.BLANK:
        yield block
        return
    position = block.start
    for one in inside:
        yield from _stretch(text, position, one.start, block)
        yield Block(one.start, one.end, Role.RESIDUE if one.kind == "web" else Role.PAGE, one.page)
        position = one.end
    yield from _stretch(text, position, block.end, block)


def _stretch(text: str, start: int, end: int, block: Block) -> Iterator[Block]:
    """What stands between two lines of furniture, most often the whole block."""
    if start == block.start and end == block.end and start < end and not (text[start].isspace() or text[end - 1].isspace()):
        return iter((block,))
    return stretch_of(block, text, start, end)


def _joined(text: str, blocks: Sequence[Block]) -> tuple[list[Block], list[Block]]:
    """The blocks with paragraphs joined across pages, and what of the pages now stands within paragraphs."""
    whole: list[Block] = []
    within: list[Block] = []
    between: list[Block] = []
    for block in blocks:
        if block.role in _PARTING and whole and whole[-1].role is Role.PARAGRAPH:
            between.append(block)
            continue
        if between:
            parted = [one for one in between if one.role is not Role.BLANK]
            if parted and block.role is Role.PARAGRAPH and _goes_on(text, whole[-1], block):
                whole[-1] = whole[-1]._replace(end=block.end)
                within += parted
                between = []
                continue
            whole += between
            between = []
        whole.append(block)
    return [*whole, *between], within


def _goes_on(text: str, before: Block, behind: Block) -> bool:
    """Whether a sentence that a page broke off goes on behind it."""
    if _ENDED.search(text, max(before.start, before.end - 12), before.end):
        return False
    if not _GOES_ON.match(text, behind.start):
        return before.end - before.start > _LONG and behind.end - behind.start > _LONG
    return text[before.end - 1].isalnum() or text[before.end - 1] in ",-–—)]”\"’'"


def _annotation(block: Block) -> Annotation:
    """What stands for furniture in the middle of a paragraph: nothing, or the words that the page bears."""
    if block.role is Role.RESIDUE:
        return Annotation(block.start, block.end, DROPPED, {}, block.end - block.start, 0, "pages.residue")
    kind = {"type": "pageNum"} if block.key else {}
    return Annotation(block.start, block.end, "fw", kind, 0, 0, "pages.furniture")
