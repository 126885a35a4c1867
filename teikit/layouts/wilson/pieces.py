"""Head and tail of a page: their paragraphs, the section in which each stands, and the field that it is."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Final, NamedTuple

from teikit.grammar.dates import parse_date
from teikit.grammar.titles import genre_of
from teikit.layouts.wilson.rows import LONGEST_NAME, LONGEST_NOTE, SOON, Row, by_wording, sums_up
from teikit.layouts.wilson.signs import ARCHIVED, CITATION, FUNDED, LABELS, RECORD, UPLOADED
from teikit.patterns import regex

__all__ = ["Piece", "head_keys", "pieces", "tail_keys"]

_LISTED: Final = frozenset({"places", "persons", "subjects", "archive"})
"""Sections of which each line is an entry of its own."""
_CONTRIBUTED: Final = regex(r"\b(?:contributed|translated|translation|obtained|provided|transcribed|courtesy)\b", re.IGNORECASE)
_LONGEST_TITLE: Final = 400
_BLANK: Final = regex(r"\n[^\S\n]*\n")


class Piece(NamedTuple):
    """A paragraph of head or tail with the section that it stands in."""

    start: int
    end: int
    text: str
    section: str


def pieces(text: str, rows: Sequence[Row]) -> Iterator[Piece]:
    """Paragraphs with the section that they stand in; labels and furniture themselves are left out, and so become residue."""
    section = ""
    pending: list[Row] = []
    for row in rows:
        inline = row.inline
        breaks = bool(pending) and _BLANK.search(text, pending[-1].end, row.start) is not None
        if (
            breaks
            or (pending and section in _LISTED)
            or inline
            or _stands_alone(row)
            or (pending and pending[-1].is_date)
            or row.wording in ("citation", "url", "funder")
            or row.is_furniture
            or row.label in LABELS
            or row.opens_body
        ):
            yield from _joined(text, pending, section)
            pending = []
        if inline:
            section = LABELS.get(inline["label"].lower(), "")
            pending = [Row(row.start + inline.start("value"), row.end, inline["value"])]
        elif row.label in LABELS and not (
            row.is_furniture and not row.text.endswith(":") and row.label != "document information"
        ):
            section = LABELS[row.label]
        elif row.is_furniture or row.opens_body:
            section = ""
        else:
            pending.append(row)
    yield from _joined(text, pending, section)


def _stands_alone(row: Row) -> bool:
    """Whether a line begins a paragraph even without a blank line before it: a date, or a citation."""
    return row.is_date or CITATION.match(row.text) is not None


def _joined(text: str, rows: Sequence[Row], section: str) -> Iterator[Piece]:
    if rows:
        start, end = rows[0].start, rows[-1].end
        yield Piece(start, end, text[start:end], section)


def head_keys(pieces: Iterator[Piece]) -> Iterator[tuple[Piece, str]]:
    """What each paragraph of the head is: by its section, else by its wording and its place."""
    seen: set[str] = set()
    whole = list(pieces)
    titled = _title_below_date(whole)
    for index, piece in enumerate(whole):
        if index < titled - 1 and not piece.section and not by_wording(piece.text):
            yield piece, "menu"  # what the search of the site offers
            continue
        key = piece.section if piece.section not in ("", "unlabelled") else by_wording(piece.text)
        if key == "archive" and _CONTRIBUTED.search(piece.text):
            key = "source"
        if not key and "title" not in seen and sums_up([one.text for one in whole[index : index + SOON]]):
            key = "summary"
        if not key:
            key = next(
                (part for part, fits in (("date", bool(parse_date(piece.text))), ("title", True)) if part not in seen and fits),
                "summary",
            )
        seen.add(key)
        yield piece, key


def _title_below_date(whole: Sequence[Piece]) -> int:
    """The index of the paragraph directly below the date, if it names a kind of document: nothing above them is the title. Else 0."""
    for index in range(1, len(whole)):
        above, piece = whole[index - 1], whole[index]
        if not (above.section or piece.section) and parse_date(above.text):
            return index if genre_of(piece.text) and len(piece.text) < _LONGEST_TITLE else 0
    return 0


def tail_keys(pieces: Iterator[Piece]) -> Iterator[tuple[Piece, str]]:
    """What each paragraph of the tail is."""
    for piece in pieces:
        key = piece.section
        if key == "archive" and _CONTRIBUTED.search(piece.text):
            key = "source"
        if key in ("", "unlabelled", "uploaded", "record"):
            key = by_wording(piece.text) or _tail_leftover(piece.text, key)
        elif key in ("places", "persons", "subjects") and (wording := by_wording(piece.text)):
            key = wording
        elif key == "rights" and FUNDED.match(piece.text):
            key = "funder"
        yield piece, key


def _tail_leftover(text: str, section: str) -> str:
    """A paragraph without a label of its own: the source paragraph, or a date, a number or a donor's name at the end."""
    if section == "uploaded" and (parse_date(text) or UPLOADED.fullmatch(text)):
        return "uploaded"
    if RECORD.fullmatch(text):
        return "record"
    if len(text) <= LONGEST_NAME and (section in ("uploaded", "record") or len(text) <= 40):
        return "source" if section == "unlabelled" else "funder"
    return "source" if section in ("", "unlabelled") and (section or ARCHIVED.search(text)) and len(text) < LONGEST_NOTE else ""
