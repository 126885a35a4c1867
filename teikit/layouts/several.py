"""Pages of several documents, whatever their layout: where each of them begins.

Two things show it: headings with numbers that count up (`DOCUMENT No. 2`), each with a title below it; and a title behind the note
on the source that closed the document before. Anything less is one document.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache
from typing import Final

from teikit.finder import WordFinder
from teikit.grammar.dates import find_dates
from teikit.grammar.textlines import Line, lines, spaced
from teikit.grammar.titles import genre_of, parse_title
from teikit.model.text import SourceText
from teikit.patterns import regex

__all__ = ["find_documents", "parts_of"]

_NUMBERED: Final = regex(
    r"(?:DOCUMENT|Document|DOKUMENT|Dokument|Doc\.|DOC\.)[ \u00a0]+(?:No\.?|Nr\.?|#|n[°o])?[ \u00a0]?(?P<n>\d{1,3}|[IVXL]{1,6})\b[.:]?(?P<title>[^\n]{0,200})"
)
_SOURCE: Final = regex(r"\[(?:Source|SOURCE|Quelle)\s?:")
_RULE: Final = regex(r"(?:[*_=~–—-][ \u00a0]?){3,60}")
_SENTENCE: Final = regex(r"[a-zà-ÿ]{2}[.!?:]['\"”’)]?$")
_HINT: Final = regex(
    r"\[Source|\[SOURCE|\[Quelle|^[^\S\n]*(?:DOCUMENT|Document|DOKUMENT|Dokument|Doc\.|DOC\.)[ \u00a0]", re.MULTILINE
)
_LONGEST: Final = 260
_SOON: Final = 4
"""Lines; a title follows a heading with a number so soon."""
_FEWEST: Final = 2
_ROMAN: Final = {"I": 1, "V": 5, "X": 10, "L": 50}


def parts_of(source: SourceText, starts: Sequence[int]) -> Sequence[SourceText]:
    """The page cut at the lines on which its documents begin (offsets from 0, of all of them); what stands above the first belongs to it."""
    if len(starts) < _FEWEST:
        return (source,)
    begins = [0, *(source.text.rfind("\n", 0, start) + 1 for start in starts[1:])]
    ends = [*begins[1:], len(source.text)]
    context = source.text[: starts[0]]
    return tuple(source.part(start, end, context if start else "") for start, end in zip(begins, ends, strict=True))


def find_documents(text: str) -> list[int]:
    """The offsets at which the documents of a page begin; none, if it plainly holds only one."""
    if len(_words().find(text, 0, len(text))) < _FEWEST or len(_HINT.findall(text)) < _FEWEST:
        return []
    rows = spaced(lines(text))
    numbered = list(_numbered(rows))
    return numbered if len(numbered) >= _FEWEST else list(_behind_sources(text, rows))


@cache
def _words() -> WordFinder[None]:
    """What stands in every hint: asked first, since it is fast."""
    return WordFinder(
        dict.fromkeys(("[Source", "[SOURCE", "[Quelle", "DOCUMENT", "Document", "DOKUMENT", "Dokument", "Doc.", "DOC."))
    )


def _numbered(rows: Sequence[Line]) -> Iterator[int]:
    """Headings whose numbers count up by one."""
    found: list[tuple[int, int]] = []
    for index, row in enumerate(rows):
        match = _NUMBERED.fullmatch(row.text) if row.text[:1] in "Dd" else None
        if match is None or not (
            match["title"].strip() or any(_is_title(one.text) for one in rows[index + 1 : index + 1 + _SOON])
        ):
            continue
        number = _value(match["n"])
        if not found or number == found[-1][0] + 1:
            found.append((number, row.start))
    return (start for _, start in found)


def _value(number: str) -> int:
    if number.isdigit():
        return int(number)
    values = [_ROMAN.get(letter, 0) for letter in number]
    return sum(-value if value < max(values[place:]) else value for place, value in enumerate(values))


def _behind_sources(text: str, rows: Sequence[Line]) -> Iterator[int]:
    """Titles behind the notes on the source of the documents before them, and the first."""
    starts = []
    for index, row in enumerate(rows):
        if not _SOURCE.match(row.text):
            continue
        end = text.find("]", row.start)
        behind = [one for one in rows[index + 1 : index + 12] if one.start > end and not _RULE.fullmatch(one.text)]
        if behind and (
            _is_title(behind[0].text) or (len(behind) > 1 and _is_title(behind[1].text) and len(behind[0].text) < 60)
        ):
            starts.append(behind[0].start)
    return iter([rows[0].start, *starts] if starts else [])


def _is_title(text: str) -> bool:
    """Whether a line names a kind of document, and from whom or of which day it is."""
    if len(text) > _LONGEST or not text[:1].isupper() or _SENTENCE.search(text) or not genre_of(text):
        return False
    title = parse_title(text)
    return (
        (title.sender is not None and title.recipient is not None)
        or any(len(found.when) == 10 for found in find_dates(text))
        or text.isupper()
        or re.match(r"[A-Z]\w+ (?:of|from|by|to|between)\b", text) is not None
    )
