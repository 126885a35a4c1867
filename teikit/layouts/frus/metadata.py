"""What head and source note of a document of Foreign Relations say of it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from teikit.grammar.dates import find_dates
from teikit.grammar.notecalls import SOURCE_NOTE
from teikit.grammar.sourcenotes import read_source_note
from teikit.grammar.textlines import lines
from teikit.grammar.titles import genre_of
from teikit.layouts.fields import metadata
from teikit.layouts.frus.correspondents import who_to_whom
from teikit.layouts.frus.head import CALL, DESPATCH, Part, parsed_dateline
from teikit.layouts.frus.signs import DOCUMENT, FILE_NUMBER, NUMBERED, RECEIVED, SERIES, WHO_TO_WHOM
from teikit.model.reading import Block, Metadata, Role
from teikit.model.text import SourceText
from teikit.patterns import regex

__all__ = ["read_metadata"]

_BANNER: Final = regex(r"\s*[-–—|]\s*(?:Office of the Historian|Historical Documents).*$")
"""What a browser puts behind the name of a volume."""
_NUMBER: Final = regex(r"(?:(?:no|number)\.?\s+)?(?P<n>[A-Z]{0,6}[ -]?\d{1,5})(?:\.\s+(?=\S)|\.?$)", re.IGNORECASE)


def read_metadata(source: SourceText, head: Sequence[Part], blocks: Sequence[Block]) -> Metadata:
    """What head and source note say."""
    text = source.text
    title = " ".join(part.text for part in head if part.kind == "title")
    title = CALL.sub("", " ".join(title.replace("\u00ad", "").split()))
    numbered = NUMBERED.fullmatch(title) or re.fullmatch(r"\[?(?:No\. ?)?(?P<n>\d{1,4}[a-z]?)\]?[.:]?\s+(?P<title>.+)", title)
    dateline = next((parsed for part in head if part.kind == "dateline" if (parsed := parsed_dateline(part.text))), None)
    file = next((match for part in head if part.kind == "file" if (match := FILE_NUMBER.fullmatch(part.text))), None)
    volume = next(
        (one for one in (*(part.text for part in head), *(row.text for row in lines(source.context))) if SERIES.fullmatch(one)),
        "",
    )
    document = next((match["n"] for part in head if part.kind == "document" if (match := DOCUMENT.fullmatch(part.text))), "")
    received = next((part.text for part in head if RECEIVED.search(part.text)), "")
    bare = numbered["title"] if numbered else title
    known = metadata(
        (key, value)
        for key, value in (
            ("title", bare),
            ("date", dateline.date if dateline else ""),
            ("place", dateline.place if dateline else ""),
            ("edition", _BANNER.sub("", volume) or "Foreign Relations of the United States"),
            ("record", numbered["n"] if numbered else document),
            ("number", _number(text, head, blocks, bare, (file["kind"] or "") if file else "")),
        )
        if value
    )
    known = replace(
        known,
        when=dateline.when if dateline else known.when,
        genre=_genre(bare, (file["kind"] or "") if file else "", known.genre),
    )
    if received:
        known = replace(known, received=_received(received, known.when))
    known = who_to_whom(known, bare)
    return _sourced(known, _source_note(text, blocks), file["file"].strip() if file else "")


def _received(line: str, when: str) -> str:
    """The day of the receipt, whose year is the document's."""
    match = RECEIVED.search(line)
    dates = find_dates(re.split(r"[—–]", match.group())[0], reference=when, day_first=False) if match else ()
    return next((found.when for found in dates if not found.time and not found.when.startswith("--")), "")


def _genre(title: str, kind: str, otherwise: str) -> str:
    """The title names the genre, else the line of the file number does; `Paper` and `Estimate` are reports."""
    if found := genre_of(re.sub(r"^(?:From|The)\b.*", "", title)) or genre_of(kind):
        return found
    if re.match(r"(?:[\w-]+ ){0,4}(?:Paper|Estimate|Study|Notice|Statement)\b", title):
        return "report"
    return otherwise if not WHO_TO_WHOM.fullmatch(title) else "telegram" if "elegra" in kind else otherwise


def _number(text: str, head: Sequence[Part], blocks: Sequence[Block], title: str, kind: str) -> str:
    """The telegram's number: a line of the head, or what the first paragraph begins with, unless paragraphs are numbered."""
    if line := next((part.text for part in head if part.kind == "number"), ""):
        return line.rstrip(".").removeprefix("No. ")
    if match := next((found for part in head if part.kind == "dateline" and (found := DESPATCH.match(part.text))), None):
        return match["n"]
    prose = [block for block in blocks if block.role is Role.PARAGRAPH]
    if not prose or not re.search(r"elegram|irgram|espatch|Message", f"{title} {kind}"):
        return ""
    match = _NUMBER.match(text, prose[0].start, prose[0].end)
    if match is None or (
        len(prose) > 1 and match["n"].isdigit() and text.startswith(f"{int(match['n']) + 1}.", prose[1].start)
    ):
        return ""
    return match["n"]


def _source_note(text: str, blocks: Sequence[Block]) -> str:
    """The words of the note on the source."""
    for block in blocks:
        if block.role is Role.SOURCE or (block.role is Role.FOOTNOTE and SOURCE_NOTE.match(text, block.start + block.label)):
            return " ".join(text[block.start + block.label : block.end].split())
    return ""


def _sourced(known: Metadata, note: str, file: str) -> Metadata:
    """What the source note says: its first sentence names archive and files, the second how secret it was."""
    if not note:
        return replace(
            known, archive=known.archive or file, repository=known.repository or ("Department of State" if file else "")
        )
    said = read_source_note(note)
    return replace(
        known,
        citation=known.citation or note.rstrip("↩ "),
        archive=said.archive,
        classification=tuple(dict.fromkeys([*known.classification, *said.classes])),
        captions=known.captions or said.captions,
        precedence=known.precedence or said.urgency,
    )
