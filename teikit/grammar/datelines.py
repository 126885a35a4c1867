"""Datelines: the place, the day and the time that stand above or below a document.

`Moscow, October 27, 1962, 7 p.m.`; `Frankfurt, October 28, 1949—7 p. m.`; `LONDON, 1 July 1940, 8.39 p.m.`
"""

from __future__ import annotations

import re
from typing import Final, NamedTuple

from teikit.grammar.dates import find_dates
from teikit.patterns import regex

__all__ = ["Dateline", "parse_dateline"]

_LONGEST: Final = 140
_WORD: Final = regex(r"[\s,./()\[\]–-]+")
_SMALL: Final = frozenset("of the du de la le les am an der die upon via in and near by au aux sur bei aboard en route".split())
"""Words in small letters that names of places have."""
_WORDS: Final = 7
_CLOCK: Final = regex(
    r"\b(?:noon|midnight|hours|hrs|uhr|heures?|received|to|and|at|à|um|h|minuit|midi)\b|\d{1,4}(?:[:.]\d\d)?|[ap]\.?\s?m\b\.?|[\s,;.:—–/()\[\]-]+|Z\b",
    re.IGNORECASE,
)
_LABEL: Final = regex(r"(?:date|datum|dated|дата)[ \u00a0]?:\s*", re.IGNORECASE)
_AT: Final = regex(r"^(?:à|in|at|zu)\s+(?:l[’'])?", re.IGNORECASE)
"""What may stand before the place: `À l'Élysée, le 21 janvier`."""
_UNDATED: Final = regex(r"(?P<place>[A-Z][\w.'’ ]{1,40}),?\s+(?:undated|n\.\s?d\.)\.?(?:\d{1,3})?", re.IGNORECASE)


class Dateline(NamedTuple):
    """The parts of a dateline; each empty where it does not say them."""

    place: str
    date: str
    """As the text has it."""
    when: str
    """The day as TEI's `@when` has it."""


def parse_dateline(text: str, *, day_first: bool = True, reference: str = "") -> Dateline | None:
    """A line that is nothing but a place, a date and perhaps a time, in this order; `None` if it is anything else.

    >>> parse_dateline("Moscow, October 27, 1962, 7 p.m.")
    Dateline(place='Moscow', date='October 27, 1962', when='1962-10-27')
    """
    if not text or len(text) > _LONGEST:
        return None
    if ":" in text and (label := _LABEL.match(text)):
        text = text[label.end() :]
    if match := _UNDATED.fullmatch(text):
        return Dateline(match["place"], "", "")
    found = next((one for one in find_dates(text, reference=reference, day_first=day_first) if not one.time), None)
    if found is None or found.when.startswith("--"):
        return None
    before = re.sub(
        r"(?:^|\s)(?:on|dated|the|den|le|am|vom)$", "", text[: found.start].rstrip(" \u00a0(["), flags=re.IGNORECASE
    ).rstrip()
    if (before and not _is_place(before)) or _CLOCK.sub("", text[found.end :]):
        return None
    return Dateline(_AT.sub("", before.strip(" ,.[]()")), text[found.start : found.end], found.when)


def _is_place(text: str) -> bool:
    """Whether words may name a place: all but the smallest begin with a capital."""
    if ":" in text or ("/" in text and text.count(" ") > 1):  # `Ambassador Dobrynin/Secretary Kissinger`
        return False
    words = [word for word in _WORD.split(text) if word]
    return 0 < len(words) <= _WORDS and words[0][0].isupper() and all(word[0].isupper() or word in _SMALL for word in words)
