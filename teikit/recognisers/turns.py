"""Turns of a dialogue, in any layout: paragraphs that a speaker's label opens, and those that go on with them."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from typing import Final

from teikit.grammar.turns import Label, find_labels
from teikit.model.reading import Block, Reading, Role
from teikit.model.text import SourceText
from teikit.patterns import regex

__all__ = ["Turns"]

_FROM: Final = frozenset({Role.PARAGRAPH, Role.HEAD, Role.HANDLING})
"""What a turn may have been taken for."""
_LINE: Final = regex(r"[^\n]+")
_NARRATED: Final = regex(
    r"""[\[(<*_]|\d{1,2}[:.]\d\d|
    (?:(?:The|This|At|After|Here|Then|La|Le|L['’]|Die|Der|Das|Damit|Nach)\b[^.:?!]{0,80}
       \b(?:meeting|conversation|session|talks?|discussion|dinner|lunch(?:eon)?|tape|recording|transcript|meal|group|party|
            séance|entretien|réunion|conversation|Sitzung|Gespräch|Unterredung|Besprechung)\b[^?]{0,60}
       \b(?:end(?:s|ed)|adjourn\w*|conclud\w+|clos\w+|resum\w+|br(?:eak|oke)\w*|open\w+|beg[ai]n\w*|lasted|left|joined|
            levée|terminé\w*|prend|reprend|suspendue|endete?|beendet|geschlossen|eröffnet|unterbrochen|dauerte)\b)
    | [-–—_=*\s]+$ | (?:END|FIN|ENDE)\b""",
    re.VERBOSE,
)
"""How paragraphs begin that no participant speaks."""
_SIGNED: Final = regex(r"[^a-z?!]{2,60}|(?:signed|gez)\b.{0,60}", re.IGNORECASE)
_WORD: Final = regex(r"[\w’'-]+")
_SUBJECT: Final = regex(
    r"(?:(?:The|Der|Die|Le|La)\s)?(?:[A-ZÀ-Þ][\w.’'-]*\s){1,4}(?=(?:then|also|again|further|next|laughed|smiled|nodded|[a-zà-ÿ]+ed|said|told|rose|left|went|began|spoke|"
    r"sagte|fragte|[a-zà-ÿ]+te|dit|demande|répond)\b)"
)
"""A name or title and a verb that narrates."""
_SHORT: Final = 60
"""Characters; a last paragraph that is no longer and does not end like a sentence is no speech."""


class Turns:
    """Paragraphs of a dialogue; a line that begins with a label begins a paragraph."""

    name: Final = "turns"

    def refine(self, source: SourceText, reading: Reading) -> Reading:
        """Give turns their role, with the label's name as their key."""
        text = source.text
        candidates = [(block.start, block.end) for block in reading.blocks if block.role in _FROM]
        labels = find_labels(text, candidates)
        if not labels:
            return reading
        starts = [label.start for label in labels]
        cut = [part for block in reading.blocks for part in _cut(text, block, starts)]
        return replace(reading, blocks=tuple(_spoken(text, cut, {label.start: label for label in labels})))


def _cut(text: str, block: Block, starts: Sequence[int]) -> Iterator[Block]:
    """A block cut before each of its lines that begin with a label."""
    cuts = starts[bisect_left(starts, block.start + 1) : bisect_left(starts, block.end)] if block.role in _FROM else ()
    position = block.start
    for end in (*cuts, block.end):
        stop = position + len(text[position:end].rstrip()) if cuts else end
        if stop > position:
            yield block._replace(start=position, end=stop)
        if end > stop:
            yield Block(stop, end, Role.BLANK)
        position = end


def _spoken(text: str, blocks: Sequence[Block], labels: dict[int, Label]) -> Iterator[Block]:
    """The blocks, those that belong to a turn with its role."""
    last = max(labels)
    names = _names(labels.values())
    speaker = ""
    for block in blocks:
        if label := labels.get(block.start) if block.role in _FROM else None:
            speaker = label.name
            yield block._replace(role=Role.TURN, key=speaker, label=min(label.speech, block.end) - block.start)
        elif speaker and block.role is Role.PARAGRAPH and _goes_on(text, block, names, is_last=block.start > last):
            yield block._replace(role=Role.TURN, key=speaker)
        else:
            if block.start > last and block.role is not Role.BLANK:
                speaker = ""  # behind the last turn, what is not spoken ends the dialogue
            yield block


def _names(labels: Iterable[Label]) -> frozenset[str]:
    """The words of the labels, in small letters: whoever speaks calls himself by none of them."""
    words = {word for label in labels for word in _WORD.findall(label.name.lower()) if len(word) > 1}
    return frozenset(words | ({"minister", "premier"} if "pm" in words else set()))


def _goes_on(text: str, block: Block, names: frozenset[str], *, is_last: bool) -> bool:
    """Whether a paragraph without a label goes on with the turn before it."""
    if _NARRATED.match(text, block.start, block.end) or _tells_of(text, block, names):
        return False
    words = text[block.start : block.end]
    return not is_last or (
        words.endswith((".", "?", "!", "…", "”", '"')) and not _SIGNED.fullmatch(words) and len(words) > _SHORT
    )


def _tells_of(text: str, block: Block, names: frozenset[str]) -> bool:
    """Whether a paragraph begins by telling what one of the speakers did: `The Prime Minister then asked whether`."""
    match = _SUBJECT.match(text, block.start, block.end)
    return match is not None and not names.isdisjoint(word.lower() for word in _WORD.findall(match[0]))
