"""The layout of a gazette, and names of ships."""

from __future__ import annotations

import re

from teikit.layouts.fields import metadata
from teikit.layouts.lines import fill, paragraphs
from teikit.model.annotation import Annotation, inferred
from teikit.model.reading import Block, Reading, Role, Sniff
from teikit.model.text import SourceText
from teikit.recognisers.draft import Draft, Recognised

_HEAD = re.compile(r"GAZETTE No\. (\d+)\n")
_SHIP = re.compile(r"\bS\.S\. ([A-Z]\w+)")


class Gazette:
    """Pages of a gazette: a number, then the text."""

    name = "gazette"

    def sniff(self, source: SourceText) -> Sniff:
        """By its first line."""
        if _HEAD.match(source.text):
            return Sniff(0.9, "it begins with the number of a gazette")
        return Sniff(0.0, "it does not begin with the number of a gazette")

    def read(self, source: SourceText) -> Reading:
        """The number as metadata, the rest as paragraphs."""
        head = _HEAD.match(source.text)
        start = head.end() if head else 0
        blocks = [
            *([Block(0, start - 1, Role.METADATA, "number")] if head else []),
            *paragraphs(source.text, start, len(source.text)),
        ]
        return Reading(self.name, fill(source.text, blocks), metadata([("number", head[1] if head else "")]))


class Ships:
    """Names of ships."""

    name = "ships"

    def recognise(self, draft: Draft) -> Recognised:
        """Every name behind `S.S.`, as a foreign name that nobody has identified."""
        return Recognised(
            [
                Annotation(match.start(1), match.end(1), "hi", inferred("high", {"rend": "italic"}), rule="ships.name")
                for block in draft.prose()
                for match in _SHIP.finditer(draft.text, block.start, block.end)
            ]
        )
