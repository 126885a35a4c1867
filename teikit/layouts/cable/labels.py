"""The labels that lines of a cable's head begin with, in every spelling, and also with a slip of the keys: `SUBJET:`, `TGAS:`."""

from __future__ import annotations

import re
from enum import StrEnum
from typing import Final

from teikit.patterns import regex
from teikit.slips import is_slip_of

__all__ = ["Kind", "address_of", "field_of", "label_length"]


class Kind(StrEnum):
    """What a line of a cable is, by its form alone."""

    PAGE = "page"
    FOOTER = "footer"
    """A stamp of those who released the cable."""
    TRANSMISSION = "transmission"
    OFFICES = "offices"
    RULE = "rule"
    TIME = "time"
    FROM = "from"
    TO = "to"
    INFO = "info"
    MARKING = "marking"
    """Classification, with section and number or without."""
    CAPTION = "caption"
    ORDER = "order"
    TAGS = "tags"
    SUBJECT = "subject"
    REFERENCE = "reference"
    CLASSIFIER = "classifier"
    BODY = "body"
    """What only the text of a cable begins with."""
    TEXT = "text"


_FIELDS: Final = {
    Kind.ORDER: regex(r"(?:E\.?\s?[O0]\.?|EXECUTIVE ORDER)\s*:?\s*(?=1[0-9OIl]{4})", re.IGNORECASE),
    Kind.TAGS: regex(r"(?i:tags?)\s*[:;]\s*|TAGS?\s*(?:[:;.]|-(?=\s))\s*|TAGS\s+(?=[A-Z(])|TAG\s+(?=[A-Z]{4}\b)|TAGS,\s+"),
    Kind.SUBJECT: regex(
        r"SUBJ(?:ECT|\b)\.?\s*(?:[:;]|-(?=\s))\s*|SUBJ(?:ECT|\b)\.?\s+(?=\S)|(?i:subj(?:ect)?)\s*:\s*|SUBJECT$"
    ),
    Kind.REFERENCE: regex(
        r"\(?(?i:ref(?:erence|tel)?['’]?s?|ref(?:erence|tel)?\(s\))\s*(?:[:;]|-(?=\s))[-\s]*|(?:REF(?:ERENCE)?S?|REFTELS?)(?:[ \t.]+(?=[(/\[]?[A-Z]|\(?['’]?\d)|(?=[(/\[][A-Z][)/\]]))"
        r"|(?:Ref|Reftel)s?\.?\s+(?=\(?[A-Z][).:])|RE\s*:\s*(?=.*\d)"
    ),
    Kind.CLASSIFIER: regex(
        r"(?i:class(?:ifi?ed|\.)?\s+by|derived from|declassify on|reasons?|drafted by(?=\s*:))\s*:?\s*(?=\S)"
    ),
}
"""The labels of a cable's head; the match covers the label, and for an order nothing but its abbreviation."""
_ADDRESS: Final = {
    Kind.FROM: regex(r"FM[:\s]+(?=[A-Z])|FROM[:\s]+(?=(?:AMEMB|AMCON|USMISSION|USDEL|USINT|SECSTATE|R[A-Z]{4,7}/))"),
    Kind.TO: regex(r"(?:TO|ACTION)(?::\s*|\s+)(?=\S)|TO:?$|XMT\s"),
    Kind.INFO: regex(r"INFO(?::\s*|\s+)(?=\S)|INFO:?$"),
}
_SLIP: Final = regex(r"(?P<word>[A-Z]{3,10})\s*[:;]\s*")
"""What may be a label with a slip."""
_SPELLED: Final = {
    "SUBJECT": Kind.SUBJECT,
    "TAGS": Kind.TAGS,
    **dict.fromkeys(("REFERENCE", "REFERENCES", "REFTEL", "REFTELS"), Kind.REFERENCE),
}
_MEANT: Final = frozenset("TAPS TABS BAGS RAGS TASS OBJECT ABJECT".split())
"""Words that are a letter away from a label, and right as they stand."""


def field_of(text: str) -> Kind | None:
    """The field that a line begins by its label; none if it has no label of a field.

    >>> field_of("SUBJECT: GRAIN"), field_of("SUBJET: GRAIN"), field_of("OBJECT: GRAIN")
    (<Kind.SUBJECT: 'subject'>, <Kind.SUBJECT: 'subject'>, None)
    """
    return next((kind for kind, label in _FIELDS.items() if label.match(text)), None) or _misspelt(text)


def address_of(text: str) -> Kind | None:
    """Which list of addressees a line begins, or that it names the sender; none if it does neither."""
    return next((kind for kind, label in _ADDRESS.items() if label.match(text)), None)


def label_length(kind: Kind, text: str) -> int:
    """How many characters at the beginning of a line are its label."""
    pattern = _FIELDS.get(kind) or _ADDRESS.get(kind)
    match = pattern.match(text) if pattern and kind is not Kind.ORDER else None
    if match is None and kind in _SPELLED.values() and _misspelt(text) is kind:
        match = _SLIP.match(text)
    return match.end() if match and not text.startswith("XMT") else 0


def _misspelt(text: str) -> Kind | None:
    """The field whose label a line begins with, but for one slip."""
    match = _SLIP.match(text)
    if match is None or match["word"] in _MEANT:
        return None
    return next((kind for label, kind in _SPELLED.items() if is_slip_of(match["word"], label)), None)
