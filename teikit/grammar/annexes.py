"""Headings of what is enclosed with a document: `Attachment`, `[Enclosure 2]`, `Tab A`, `Anlage`, `Annexe II`."""

from __future__ import annotations

import re
from typing import Final

from teikit.patterns import regex

__all__ = ["is_annex", "may_have_annexes"]

_HEADING: Final = regex(
    r"\[?(?:Sub-?)?(?:Annex(?:es)?|Attachments?|Enclosures?|Appendix|Tab|Addendum|Supplement|Anlagen?|Anhang|Beilagen?|Annexes?|Pi[èe]ces? jointes?|Приложение|Załącznik|Allegato)"
    r"(?:[ \u00a0]+(?:No\.?|Nr\.?|n[°o])?[ \u00a0]?(?:[A-Z]|\d{1,2}|[IVX]{1,4}))?(?:[ \u00a0](?:to|zu|à|zum)[ \u00a0][^.!?:;\n]{1,60})?(?:[ \u00a0]?\[(?:extract|undated)\])?\]?[:.]?(?:\d{1,3}|[ \u00a0]?/\d{1,3}/|[ \u00a0]?\[\d{1,3}\]|\(\d\))?",
    re.IGNORECASE,
)
_HINT: Final = regex(
    r"annex|attachment|enclosure|appendix|\btab\b|addendum|supplement|anlage|anhang|beilage|jointe|приложение|załącznik|allegato",
    re.IGNORECASE,
)
_LONGEST: Final = 110


def may_have_annexes(text: str) -> bool:
    """Whether any such word stands in a text: asked first, since it is fast."""
    return _HINT.search(text) is not None


def is_annex(line: str) -> bool:
    """Whether a line is the heading of an annex and nothing else; the call of a note may stand behind it.

    >>> is_annex("Tab A"), is_annex("[Enclosure 2]"), is_annex("The annex is missing.")
    (True, True, False)
    """
    return len(line) <= _LONGEST and (line[:1].isupper() or line[:1] == "[") and _HEADING.fullmatch(line) is not None
