"""Speech that dashes mark, as Russian, French and other books print it: `— Suppose, — he said, — that somebody asks.`"""

from __future__ import annotations

import itertools
from typing import Final

from teikit.model.annotation import Span
from teikit.model.ordered import Ordered
from teikit.patterns import regex

__all__ = ["dashed_speech"]

_NEAR: Final = 40
"""Characters; narration behind a dash has its tag within these."""
_OPENS: Final = regex(r"[—–][\s\u00a0]+(?=\S)")
_JOINT: Final = regex(r"(?<=[,.!?…»”\"])[\s\u00a0]+(?=[—–][\s\u00a0])")


def dashed_speech(text: str, start: int, end: int, narration: Ordered[Span]) -> list[Span]:
    """The stretches of speech in a paragraph that opens with a dash; none if it does not.

    `narration` are the places of speech tags: a stretch behind a dash that has one near its beginning is the author's.

    >>> text = "— Suppose, — he said, — that somebody asks."
    >>> [span.of(text) for span in dashed_speech(text, 0, len(text), Ordered([Span(13, 20)]))]
    ['— Suppose,', '— that somebody asks.']
    """
    if not _OPENS.match(text, start, end):
        return []
    cuts = [start, *(match.end() for match in _JOINT.finditer(text, start, end)), end]
    pieces = [Span(first, first + len(text[first:last].rstrip())) for first, last in itertools.pairwise(cuts)]
    spoken: list[Span] = []
    told = True
    for piece in pieces:
        told = not told and bool(narration.within(piece.start, piece.start + _NEAR))
        if not told:
            stretches = _around_tag(text, piece, narration)
            spoken += stretches
            told = stretches[-1].end < piece.end
    return spoken


def _around_tag(text: str, piece: Span, narration: Ordered[Span]) -> list[Span]:
    """A stretch without the tag that stands in it behind a comma or a sentence: `— The first, I answered, will do.`"""
    for tag in narration.within(piece.start + 1, piece.end):
        lead = text[piece.start : tag.start].rstrip()
        if len(lead) > 2 and lead.endswith((",", "?", "!", ".")):
            rest = text[tag.end : piece.end]
            behind = piece.end - len(rest.lstrip(", \u00a0"))
            goes_on = rest.startswith(",") and behind < piece.end
            return [Span(piece.start, piece.start + len(lead)), *([Span(behind, piece.end)] if goes_on else [])]
    return [piece]
