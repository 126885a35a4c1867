"""Handling and copy marks at the head of a document: classification, ciphering, copy numbers."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Final

from teikit.grammar.handlingmarks import copy_number, leading_marks, read_marks
from teikit.grammar.titles import genre_of
from teikit.model.reading import Block, EditionWords, Reading, Role
from teikit.model.text import SourceText

__all__ = ["Handling"]

_LONGEST: Final = 120
_FIRST: Final = 12
"""How many blocks from the top may carry marks."""


class Handling:
    """Marks that stand before the text; each on a line of its own, or in a line of nothing but marks."""

    name: Final = "handling"

    def refine(self, source: SourceText, reading: Reading) -> Reading:
        """Give marks their role, and the header their normalised values."""
        blocks: list[Block] = []
        marks: list[str] = []
        heading = _FIRST
        stated = reading.metadata.classification or reading.metadata.captions  # the layout knows what its marks mean
        for block in reading.blocks:
            if block.role is Role.HANDLING and not stated:
                wording = source.text[block.start : block.end]
                marks += _values(wording, reading.words)[0] or leading_marks(wording)
            parts = list(_marks(source.text, block, reading.words)) if heading and block.role is Role.PARAGRAPH else []
            if parts:
                blocks += [part for part, _ in parts]
                marks += [mark for _, found in parts for mark in found]
            else:
                blocks.append(block)
                if block.role is Role.PARAGRAPH:
                    heading = heading - 1 if block.end - block.start < _LONGEST else 0
        if not marks:
            return reading
        known = reading.metadata
        if not known.genre and _is_telegram(source.text, blocks):
            known = replace(known, genre="telegram")
        classification = tuple(dict.fromkeys([*known.classification, *marks]))
        return replace(reading, blocks=tuple(blocks), metadata=replace(known, classification=classification))


def _is_telegram(text: str, blocks: Sequence[Block]) -> bool:
    """Whether one of the marks says so: `CIPHERED TELEGRAM`."""
    return any(block.role is Role.HANDLING and genre_of(text[block.start : block.end]) == "telegram" for block in blocks)


def _marks(text: str, block: Block, words: EditionWords) -> Iterator[tuple[Block, list[str]]]:
    """The lines at the top of a block that are nothing but marks, with their values, and what is left of the block."""
    if block.end - block.start > 4 * _LONGEST:
        return
    found = []
    position = block.start
    for line in text[block.start : block.end].split("\n"):
        values, role = _values(line, words)
        if not values:
            break
        start = position + len(line) - len(line.lstrip())
        found.append((Block(start, position + len(line.rstrip()), role), values))
        position += len(line) + 1
    for index, (part, values) in enumerate(found):
        yield part, values
        if index + 1 < len(found):
            yield Block(part.end, found[index + 1][0].start, Role.BLANK), []
    if found and found[-1][0].end < block.end:
        start = block.end - len(text[found[-1][0].end : block.end].lstrip())
        yield Block(found[-1][0].end, start, Role.BLANK), []
        yield Block(start, block.end, Role.PARAGRAPH), []


def _values(line: str, words: EditionWords) -> tuple[list[str], Role]:
    """The normalised values of a line of marks; empty if the line says anything else."""
    text = line.strip().strip("*_()[]. ")
    if not text or len(text) > _LONGEST:
        return [], Role.HANDLING
    if value := words.marks.get(" ".join(text.lower().split())):
        return [value], Role.HANDLING
    if number := copy_number(text):
        return [f"copy-{number}"], Role.COPY
    return read_marks(text), Role.HANDLING
