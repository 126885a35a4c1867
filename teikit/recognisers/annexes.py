"""Annexes: what is enclosed begins with a heading of its own, most often one that the editor put in brackets."""

from __future__ import annotations

import re
from dataclasses import replace
from functools import cache
from typing import Final

from teikit.grammar.brackets import alternatives
from teikit.model.reading import Block, Reading, Role
from teikit.model.text import SourceText
from teikit.patterns import regex

__all__ = ["Annexes"]

_LONGEST: Final = 40
_TEXT: Final = frozenset({Role.PARAGRAPH, Role.TURN, Role.ITEM})


class Annexes:
    """Short paragraphs between others that say no more than `[Annex]` or `Attachment 2`."""

    name: Final = "annexes"

    def refine(self, source: SourceText, reading: Reading) -> Reading:
        """Give headings of annexes their role, if there is text before them and behind."""
        texts = [index for index, block in enumerate(reading.blocks) if block.role in _TEXT]
        headings = {index for index in texts[1:-1] if _is_heading(source.text, reading.blocks[index])}
        if not headings:
            return reading
        blocks = (block._replace(role=Role.ANNEX) if index in headings else block for index, block in enumerate(reading.blocks))
        return replace(reading, blocks=tuple(blocks))


def _is_heading(text: str, block: Block) -> bool:
    short = block.role is Role.PARAGRAPH and not block.label and block.end - block.start <= _LONGEST
    return short and _heading().fullmatch(text, block.start, block.end) is not None


@cache
def _heading() -> re.Pattern[str]:
    words = alternatives("annexes")
    kind = rf"(?:{words})(?:\s?/\s?(?:{words}))?(?:\s(?:no\.?\s|nr\.?\s|n°\s)?[a-z\d]{{1,3}})?"
    return regex(rf"\[{kind}\.?\]|{kind}", re.IGNORECASE)
