"""Numbered paragraphs and lists."""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Final, NamedTuple

from teikit.model.reading import Block, Reading, Role
from teikit.model.text import SourceText
from teikit.patterns import regex

__all__ = ["Lists"]

_LABEL: Final = regex(
    r"(?:(?P<open>\()?(?P<n>\d{1,3}|[a-z]|[ivx]{1,4}|[IVX]{1,4}|[A-H])(?P<shut>\)|\.\)?|\.)|(?P<bullet>[•·▪◦*-]|\(-\)))[ \t\u00a0]+(?=\S)",
    re.MULTILINE,
)
_LINE_LABEL: Final = regex(rf"(?<=\n)[ \t]*(?={_LABEL.pattern})")


class _Label(NamedTuple):
    """The label of an item."""

    end: int
    style: str
    """What the labels of one list share."""
    value: int
    """The label's place in its sequence; 0 for bullets."""


class Lists:
    """Paragraphs whose labels follow each other: two at least, or the text was only numbered by chance."""

    name: Final = "lists"

    def refine(self, source: SourceText, reading: Reading) -> Reading:
        """Give items their role and label; items that stand line by line in one block become blocks of their own."""
        blocks = [part for block in reading.blocks for part in _lines(source.text, block)]
        prose = [index for index, block in enumerate(blocks) if block.role is not Role.BLANK]
        labels = {
            index: label
            for index in prose
            if blocks[index].role is Role.PARAGRAPH
            and not blocks[index].label
            and (label := _label(source.text, blocks[index]))
        }
        for run in _runs(prose, labels):
            for index in run:
                blocks[index] = blocks[index]._replace(role=Role.ITEM, label=labels[index].end - blocks[index].start)
        return replace(reading, blocks=tuple(blocks))


def _label(text: str, block: Block) -> _Label | None:
    match = _LABEL.match(text, block.start, block.end)
    if not match:
        return None
    if match["bullet"]:
        return _Label(match.end(), match["bullet"], 0)
    value, kind = _value(match["n"])
    return _Label(match.end(), f"{match['open'] or ''}{kind}{match['shut']}", value)


def _value(label: str) -> tuple[int, str]:
    if label.isdigit():
        return int(label), "1"
    if label.lower() in _ROMAN and (len(label) > 1 or label in "iI"):
        return _ROMAN[label.lower()], "i" if label.islower() else "I"
    return ord(label.lower()[0]) - ord("a") + 1, "a" if label.islower() else "A"


_ROMAN: Final = {
    name: value
    for value, name in enumerate(
        ["i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "xi", "xii", "xiii", "xiv", "xv"], 1
    )
}


def _runs(prose: Sequence[int], labels: dict[int, _Label]) -> Iterator[list[int]]:
    """Two or more neighbours whose labels are of one style and count up."""
    run: list[int] = []
    for index in prose:
        label = labels.get(index)
        if (
            run
            and label
            and labels[run[-1]].style == label.style
            and label.value == labels[run[-1]].value + (1 if label.value else 0)
        ):
            run.append(index)
            continue
        if len(run) > 1:
            yield run
        run = [index] if label else []
    if len(run) > 1:
        yield run


def _lines(text: str, block: Block) -> Iterator[Block]:
    """A paragraph cut where its lines begin with labels that count up."""
    if block.role is not Role.PARAGRAPH or block.label or "\n" not in text[block.start : block.end]:
        yield block
        return
    cuts = [match.end() for match in _LINE_LABEL.finditer(text, block.start + 1, block.end)]
    starts = [block.start, *cuts]
    found = [label for start in starts if (label := _label(text, block._replace(start=start)))]
    counting = len(found) > 1 and all(
        one.style == two.style and two.value == one.value + (1 if two.value else 0) for one, two in itertools.pairwise(found)
    )
    if not counting:
        yield block
        return
    for start, end in zip(starts, [*cuts, block.end], strict=True):
        stop = start + len(text[start:end].rstrip())
        yield Block(start, stop, Role.PARAGRAPH)
        if stop < end:
            yield Block(stop, end, Role.BLANK)
