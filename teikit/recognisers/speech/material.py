"""What speech is looked for in: the text without what a page adds to it, and who is named there."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from teikit.model.annotation import Annotation
from teikit.model.entity import ELEMENTS
from teikit.model.ordered import Ordered
from teikit.model.tei import DROPPED
from teikit.patterns import regex
from teikit.recognisers.draft import Draft
from teikit.recognisers.speech.subjects import Mention

__all__ = ["mentions_in", "persons_in", "plain_text"]

_GREETED: Final = regex(r"\b(?:dear|cher|chère|lieber|liebe|geehrter?|уважаемый|дорогой)\b[^.,;:!?\n]{0,30}$", re.IGNORECASE)
_SALUTATION: Final = 400
"""Characters; a letter greets its reader within these."""
_FURNITURE: Final = frozenset({"pb", "fw", DROPPED})
_NAMES = frozenset(ELEMENTS.values())


def plain_text(draft: Draft) -> str:
    """The text with spaces where a page, what is printed on it, the call of a note, or the end of a line stands: sentences go on across them."""
    text = _unwrapped(draft)
    position = 0
    pieces: list[str] = []
    for start, end in sorted((one.start, one.end) for one in draft.annotations if _is_furniture(one)):
        if start >= position:
            pieces += (text[position:start], " " * (end - start))
            position = end
    return "".join((*pieces, text[position:])) if pieces else text


def _unwrapped(draft: Draft) -> str:
    """The text with a space at the end of each line within a paragraph: phrases go on there."""
    text = draft.text
    position = 0
    pieces: list[str] = []
    for block in draft.prose():
        if text.find("\n", block.start, block.end) >= 0:
            pieces += (text[position : block.start], text[block.start : block.end].replace("\n", " "))
            position = block.end
    return "".join((*pieces, text[position:])) if pieces else text


def _is_furniture(one: Annotation) -> bool:
    return one.element in _FURNITURE or (one.element == "note" and one.attributes.get("place") == "bottom")


def persons_in(text: str, body: int, mentions: Sequence[Mention], author: str) -> Ordered[Mention]:
    """The persons who are named in the body, the author and whom the letter greets aside."""
    saluted = (one for one in mentions if body <= one.start < body + _SALUTATION)
    addressed = {one.entity for one in saluted if _GREETED.search(text, max(0, one.start - 40), one.start)}
    return Ordered(
        one
        for one in mentions
        if one.element == "persName"
        and one.entity not in ("", author)
        and not one.possessive
        and one.start >= body
        and one.entity not in addressed
    )


def mentions_in(text: str, annotations: Sequence[Annotation]) -> list[Mention]:
    """Everybody and everything that is named, in the order of the text."""
    return sorted(
        Mention(
            one.start,
            one.end,
            one.attributes.get("ref", "")[1:],
            one.element,
            text.startswith(("’s", "'s", "’S", "'S"), one.end),
        )
        for one in annotations
        if one.element in _NAMES and (one.element != "roleName" or "ref" in one.attributes)  # `Ambassador` is part of a name
    )
