"""Where a paper is kept: the repository, the collection within it, and the shelf mark.

`Kennedy Library, National Security Files, Countries Series, USSR, 10/62`; `AVP RF, fond 0100, opis 52, papka 442`.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final, NamedTuple

from teikit.grammar.names import GEOGRAPHIC
from teikit.patterns import regex

__all__ = ["Holding", "is_shelf_mark", "parse_holding"]

_PART: Final = regex(r",\s+(?!(?:Jr|Sr|Inc)\b)")
_COLLECTED: Final = regex(
    r"\b(?:files?|papers|records?|collections?|series|materials|fund|fonds|nachla(?:ss|ß)|bestand|dossiers?|documents|presidency|sammlung|papiers|série|correspondence)\b",
    re.IGNORECASE,
)
_YEARS: Final = regex(r"(?:18|19|20)\d\d(?:\s?[–/-]\s?(?:(?:18|19|20)?\d\d))?")
_GROUP: Final = regex(r"(?:RG|Record Group)\s?\d+", re.IGNORECASE)
_BODY: Final = regex(
    r"\b(?:archiv\w*|library|federation|republic|division|ministry|institut\w*|foundation|museum|university|D\.?C\.?|bibliothek|bibliothèque)\b",
    re.IGNORECASE,
)
_SHELF: Final = regex(
    r"[\[(]?(?=[^\n]{4,140}$)(?=.*\d)(?:.{0,60}\b(?:VS-Bd|Bd|vol|fonds?|f|RG|box|carton|dossier|Bestand|Band|B)\b\.?[ \u00a0]{0,3}\d.*|(?:FO|CAB|PREM|DEFE|FCO|CO|WO|BT|DO)[ \u00a0]?\d{1,4}/\d.*|N?AA ?: ?[A-Z]+\d.*|(?:PA/?AA|AN|AMAE|AVP ?RF|BArch|BA|ÖStA|SAPMO|MOL|AAN|TNA|NARA|Archives?|Archiv)\b.*)[\])]?\.?"
)
_UNNAMED: Final = regex(r"(?:FO|CAB|PREM|DEFE|FCO|CO|WO|BT|DO)[ \u00a0]?\d{1,4}/\d")
"""References that do not say where the paper is."""
_NUMBERED: Final = regex(r"((?:[^\W\d_][\w’'()&.-]*\s){0,7}[^\W\d_][\w’'()&.-]*)\s\d{2,5}-\d{2,6}(?:-\d+)?(?=[\s,.;]|$)")
"""A reference whose number follows the name at once: `PRC FMA 109-02417-01`."""
_SENTENCE: Final = regex(
    r"\b(?:the|a|an|is|was|were|he|it|I|der|die|das|ist|war|le|la|les|est|a été|que|and|und|et)\b|[.!?]\s+[A-ZÀ-Þ][a-zà-ÿ]+\s[a-zà-ÿ]"
)


class Holding(NamedTuple):
    """The parts of a reference to an archive; each empty where it does not say them."""

    repository: str = ""
    collection: str = ""
    shelf_mark: str = ""


def parse_holding(archive: str) -> Holding:
    """Read a reference to an archive.

    >>> parse_holding("Kennedy Library, National Security Files, Countries Series, USSR, 10/62")
    Holding(repository='Kennedy Library', collection='National Security Files', shelf_mark='Countries Series, USSR, 10/62')
    """
    if _UNNAMED.match(archive):
        return Holding(shelf_mark=archive)
    if (numbered := _NUMBERED.match(archive)) is not None:
        return Holding(numbered[1], shelf_mark=archive[numbered.end(1) :].strip(" ,"))
    parts = [part for part in _PART.split(archive.strip(" .;")) if part]
    if not parts:
        return Holding()
    last = next((place for place in range(1, len(parts)) if not _belongs_to_name(parts[place])), len(parts))
    behind = _collection(parts, last)
    return Holding(", ".join(parts[:last]), ", ".join(parts[last:behind]), ", ".join(parts[behind:]))


def _belongs_to_name(part: str) -> bool:
    """Whether a part goes on with the name of the repository: its town, its country, its ministry."""
    return not re.search(r"\d", part) and not _COLLECTED.search(part) and (part in GEOGRAPHIC or _BODY.search(part) is not None)


def _collection(parts: Sequence[str], place: int) -> int:
    """The index behind the collection: a record group with its files, or files and papers without a number but of years."""
    if place < len(parts) and _GROUP.fullmatch(parts[place]):
        place += 1
        return place + 1 if place < len(parts) and _is_collection(parts[place]) else place
    return place + 1 if place < len(parts) and _is_collection(parts[place]) else place


def _is_collection(part: str) -> bool:
    return _COLLECTED.search(part) is not None and not re.search(r"\d", _YEARS.sub("", part))


def is_shelf_mark(line: str) -> bool:
    """Whether a line is nothing but the reference of an archive.

    >>> is_shelf_mark("Abteilung II (II 4), VS-Bd. 8449"), is_shelf_mark("The file is in box 12.")
    (True, False)
    """
    return _SHELF.fullmatch(line) is not None and not _SENTENCE.search(line)
