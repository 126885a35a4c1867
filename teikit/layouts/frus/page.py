"""A page of Foreign Relations: where its documents begin, where each of them ends, and what stands between."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Final

from teikit.grammar.datelines import parse_dateline
from teikit.grammar.notecalls import SOURCE_NOTE
from teikit.grammar.notelists import Note, note_block
from teikit.grammar.textlines import Line
from teikit.layouts.frus.head import CALL, Part
from teikit.layouts.frus.signs import FOOTER, NUMBERED, SERIES, is_furniture
from teikit.layouts.lines import paragraphs
from teikit.model.reading import Block, Role

__all__ = ["body_blocks", "body_ends", "numbered_titles", "with_call"]

_BELOW: Final = frozenset({"notes", "footnotes", "notes:", "footnotes:", "↩", "↩︎", "↑", "_"})
"""What a site puts above a list of notes, and behind each."""


def numbered_titles(rows: Sequence[Line]) -> list[int]:
    """The lines that head the documents of a page: numbers that count up, each followed by a dateline, a note or a text."""
    found: list[int] = []
    before = 0
    for index, row in enumerate(rows):
        match = NUMBERED.fullmatch(row.text) if row.text[:1].isdigit() and ". " in row.text[:7] else None
        if match is None:
            continue
        number = int(re.sub(r"\D", "", match["n"]))
        if (not found or before <= number <= before + 3) and _heads(rows, index):
            before = number
            found.append(index)
    return found


def _heads(rows: Sequence[Line], index: int) -> bool:
    """Whether a numbered line is a title: not a sentence, and something below it belongs to a head."""
    text = CALL.sub("", rows[index].text)
    if len(text) > 250 or (text.endswith(".") and not text.endswith(("No.", "U.S."))):
        return False
    below = rows[index + 1 : index + 6]
    return "Editorial Note" in text or any(
        parse_dateline(CALL.sub("", row.text)) or SOURCE_NOTE.match(row.text) or re.match(r"/1/|\[?Source:", row.text)
        for row in below
    )


def body_ends(rows: Sequence[Line], first: int) -> int:
    """The index of the first line of what the site adds below."""
    last = len(rows)
    for index in range(len(rows) - 1, first - 1, -1):
        text = rows[index].text
        if is_furniture(text) or SERIES.fullmatch(text) or (text.lower().strip(":") in FOOTER and len(rows) - index < 200):
            last = index
        elif last - index > 200 or not _is_list_entry(text):
            break
    return last


def _is_list_entry(text: str) -> bool:
    """A line of a list of persons or abbreviations: `Rusk, Dean, Secretary of State`; only such may stand below a footer's heading."""
    return re.match(r"[A-Z][\w’'. -]{1,40},\s+[A-Z\w]", text) is not None and len(text) < 200 and not text.endswith(".")


def with_call(notes: Sequence[Note], head: Sequence[Part]) -> list[Note]:
    """The notes, the one on the source with the number that the title calls it by, if it has lost its own."""
    title = next((part.text for part in head if part.kind == "title" and CALL.search(part.text)), "")
    match = CALL.search(title)
    name = match.group().strip("[]/ ") if match else ""
    if not name or any(note.key == name for note in notes):
        return list(notes)
    return [note._replace(key=name) if not note.key else note for note in notes]


def body_blocks(text: str, body: Sequence[Line], notes: Sequence[Note], end: int) -> list[Block]:
    """Paragraphs, and the notes among and below them."""
    if not body:
        return []
    blocks: list[Block] = []
    position = body[0].start
    for note in notes:
        blocks += _prose(text, position, note.start)
        blocks.append(note_block(note))
        position = note.end
    blocks += _prose(text, position, end)
    return blocks


def _prose(text: str, start: int, end: int) -> Iterator[Block]:
    """Paragraphs; a line of furniture among them is residue."""
    for block in paragraphs(text, start, end):
        wording = text[block.start : block.end]
        if (
            len(wording) < 300
            and "\n" not in wording
            and (SERIES.fullmatch(wording) or (is_furniture(wording) and len(wording) > 12))
        ) or wording.lower() in _BELOW:
            yield block._replace(role=Role.RESIDUE)
        else:
            yield block
