"""Handling and copy marks at the head of a document: classification, ciphering, copy numbers."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from typing import Final

from teikit.model.reading import Block, EditionWords, Reading, Role
from teikit.model.text import SourceText
from teikit.patterns import regex

__all__ = ["Handling"]

_CLASSES: Final = (
    (
        r"(?:top|most) secret|sovershenno sekretno|совершенно секретно|streng geheim|très secret|tajne specjalnego znaczenia",
        "top-secret",
    ),
    (r"of special importance|особой важности|osoboi vazhnosti", "special-importance"),
    (r"strictly secret|strogo sekretno|строго секретно|ściśle tajne", "strictly-secret"),
    (r"secret|sekretno|секретно|geheim|tajne|eyes only", "secret"),
    (
        r"(?:strictly )?confidential|vertraulich|confidentiel|poufne|limited official use|restricted|for official use only|nur für den dienstgebrauch",
        "confidential",
    ),
    (r"unclassified", "unclassified"),
    (
        r"(?:making|taking) (?:of )?copies (?:is )?(?:strictly )?(?:prohibited|forbidden)|copying (?:is )?(?:prohibited|forbidden)|reproduction (?:is )?(?:prohibited|forbidden)|not to be copied|сн(?:ятие|имать) копи[ийя] (?:запрещ\w+|воспрещ\w+)",
        "copying-prohibited",
    ),
    (
        r"(?:en)?ciphered(?: telegram| cable)?|encrypted|ciphergram|coded|шифром|cyphered(?: telegram| cable)?|by cipher",
        "ciphered",
    ),
    (
        r"(?:top |very |extremely |most |us )?urgent|(?:triple |double )?priority|most immediate|extra urgent|immediate|flash|out of turn|вне очереди|срочно|niact|eilt|pilne",
        "urgent",
    ),
    (
        r"personal(?:ly)?|private|by hand|for (?:your|his) information(?: only)?|to be returned.*|destroy after reading.*|exdis|nodis|no distribution|limit distribution|plain\b|important|en clair|noforn|limdis|special folder|особая папка|by special courier|circular(?: telegram)?|special no\.? ?\d+|very special",
        "handling",
    ),
)
_MARK: Final = regex("|".join(f"(?P<c{index}>{words})" for index, (words, _) in enumerate(_CLASSES)), re.IGNORECASE)
_COPY: Final = regex(
    r"(?:cop(?:y|ies)|экз(?:емпляр)?\.?|ausfertigung|exemplaire)\s*(?:no\.?|nr\.?|№|#|number)?\s*:?\s*(?P<n>\d+)(?:\s*(?:of|/|from)\s*\d+(?:\s*copies)?)?\.?",
    re.IGNORECASE,
)
_BETWEEN: Final = regex(r"\s+(?:and|the|of|to be|serial|no\.?)\s+|[\s,;.:/()*\[\]–—-]*")
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
                marks += _values(source.text[block.start : block.end], reading.words)[0]
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
        classification = tuple(dict.fromkeys([*known.classification, *marks]))
        return replace(reading, blocks=tuple(blocks), metadata=replace(known, classification=classification))


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
    if match := _COPY.fullmatch(text):
        return [f"copy-{match['n']}"], Role.COPY
    values: list[str] = []
    position = 0
    while position < len(text):
        if gap := _BETWEEN.match(text, position):
            position = gap.end()
        mark = _COPY.match(text, position) or _MARK.match(text, position)
        if not mark or (mark.end() < len(text) and text[mark.end()].isalnum()):
            return ([], Role.HANDLING) if position < len(text) else (values, Role.HANDLING)
        values.append(f"copy-{mark['n']}" if "n" in mark.re.groupindex else _CLASSES[int((mark.lastgroup or "c0")[1:])][1])
        position = mark.end()
    return values, Role.HANDLING
