"""Notes in the third person: which mission presents its compliments to whom."""

from __future__ import annotations

import re
from typing import Final

from teikit.grammar.titles import correspondent
from teikit.model.reading import Correspondent
from teikit.patterns import regex

__all__ = ["read_compliments"]

_HINT: Final = regex(r"compliments|beehrt sich|bezeugt|begrüßt")
_NOTE: Final = (
    regex(
        r"(?:The |Her |His )?(?P<sender>[A-Z][^.;:]{3,140}?)\s+presents?\s+(?:its|his|her|their|the)\s+(?:best\s+)?compliments\s+to\s+(?:the\s+)?(?P<to>[^.;:]{3,160}?)(?=,|\.|;|:|\s+and\s+(?!(?:the\s+)?[A-Z])|\s+and\s*$|$)"
    ),
    regex(
        r"(?:L['’]|La |Le )(?P<sender>[A-ZÀ-Þ][^.;:]{3,140}?)\s+présentent?\s+(?:ses|leurs)\s+compliments\s+(?:à\s+(?:la\s+|l['’])?|au\s+|aux\s+)(?P<to>[^.;:]{3,160}?)(?=,|\.|;|:|\s+et\s+(?!(?:l[ae]|les)?\s?[A-ZÀ-Þ])|$)"
    ),
    regex(
        r"(?:Die |Das |Der )?(?P<sender>[A-ZÄÖÜ][^.;:]{3,140}?)\s+(?:beehrt\s+sich|bezeugt|begrüßt)\s*,?\s+(?:dem|der|das|die)\s+(?P<to>[A-ZÄÖÜ][^.;:]{3,160}?)(?=,|\.|;|:|\s+(?:mitzuteilen|den\s+Empfang|zu|und\s+beehrt|seine|ihre)\b|$)"
    ),
)


def read_compliments(text: str) -> tuple[Correspondent, Correspondent] | None:
    """Who presents compliments to whom, if a text begins so.

    >>> read_compliments("The Legation of Sweden presents its compliments to the Ministry of War and asks")[1].name
    'Ministry of War'
    """
    if not _HINT.search(text):
        return None
    words = " ".join(text.split())
    match = next((found for pattern in _NOTE if (found := pattern.match(words))), None)
    if match is None:
        return None
    sender, to = (
        re.sub(r"^(?:the|la|le|l['’])\s*", "", match[group].strip(), flags=re.IGNORECASE) for group in ("sender", "to")
    )
    return _body(sender), _body(to)


def _body(name: str) -> Correspondent:
    found = correspondent(name)
    return Correspondent(found.name, "", found.place, body=True)
