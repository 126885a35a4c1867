"""Signatures that are nothing but a name below the text, as the printed series have them."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from teikit.grammar.annexes import is_annex
from teikit.grammar.furniture import find_furniture
from teikit.grammar.titles import identified
from teikit.model.reading import Block, Metadata, Role
from teikit.model.text import normalise_space
from teikit.patterns import regex

__all__ = ["sign_off"]

_NAME: Final = regex(
    r"(?:[A-Z]\w{0,2}\.\s?){2,3}(?:\d{0,3}|/\d{1,3}/|\s\[\d{1,3}\])|(?:[A-ZÀ-Þ]\[[\w.’'-]{1,16}\]\s?){2,3}(?:\d{0,3}|\s\[\d{1,3}\])|\[?(?:[A-ZÀ-Þ]\.\s{0,2})*[A-ZÀ-Þ](?:[\w’'-]+|[\w’'-]*\[[\w.’'-]+\])(?:\s{1,2}(?:[A-ZÀ-Þ]\.|[A-ZÀ-Þ][\w’'-]+|de|von|van)){0,3}\]?(?:\d{0,3}|/\d{1,3}/|\s\[\d{1,3}\])"
)
_OFFICE: Final = regex(
    r"(?:(?:Acting|Deputy|Assistant|First|Second|Third|American|Vice|Special)\s)*(?:Minister|Counselor|Secretary|Ambassador|Consul|Chargé|Attaché|Director|Chairman|Chief|Adviser|Envoy)\b[\w’' -]{0,60}"
)
"""What the bearer of the name above is: `Minister-Counselor`."""
_FOR: Final = regex(r"\bFor the [A-Z][^.!?\n]{2,60}:$")
_ENDED: Final = regex(r"[.!?][”\"’')\]]*(?:\s{0,2}\[?/?\d{1,3}/?\]?)?$")


def _before_annex(text: str, blocks: Sequence[Block]) -> list[int]:
    """The indices of the paragraphs of the document itself, not of what is enclosed with it."""
    prose = [index for index, block in enumerate(blocks) if block.role is Role.PARAGRAPH]
    annex = next(
        (
            place
            for place, index in enumerate(prose)
            if place and is_annex(text[blocks[index].start : blocks[index].end].partition("\n")[0].strip())
        ),
        len(prose),
    )
    return prose[:annex]


def _office_line(wording: str) -> int:
    """Where the line begins that says, below the name, what its bearer is; the end if there is none."""
    last = wording.rfind("\n") + 1
    office = wording[last:].strip(" .\u00a0")
    return last if last and _OFFICE.fullmatch(office) else len(wording)


def sign_off(text: str, blocks: Sequence[Block], known: Metadata) -> tuple[list[Block], Metadata]:
    """The name on the last line of the last paragraph as the signature, and its bearer as the sender.

    Something must stand above it, and end like a sentence if it is in the same paragraph.
    """
    prose = _before_annex(text, blocks)
    whole = list(blocks)
    if len(prose) < 2 and not (prose and "\n" in text[blocks[prose[0]].start : blocks[prose[0]].end]):
        return whole, known
    last = blocks[prose[-1]]
    wording = text[last.start : last.end]
    office = _office_line(wording)
    cut = wording.rfind("\n", 0, office - 1) + 1
    name = wording[cut:office].strip(" \t\u00a0\n")
    above = wording[:cut].rstrip()
    if (
        not _NAME.fullmatch(name)
        or any(find_furniture(name))
        or (cut and not (_ENDED.search(above[-20:]) or _FOR.search(above)))
    ):
        return whole, known
    start = last.start + cut + wording[cut:].index(name)
    before = [last._replace(end=last.start + len(above))] if cut else []
    whole[prose[-1] : prose[-1] + 1] = [*before, Block(start, last.end, Role.SIGNATURE)]
    person = normalise_space(re.sub(r"\d+$|\s\[\d+\]$", "", name)).strip("[] ")
    return whole, known if known.sender and known.sender.person else replace(known, sender=identified(known.sender, person))
