"""Footnotes: the notes printed below the text, and their calls in it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Final

from teikit.grammar.notecalls import SOURCE_NOTE, SUPERSCRIPT, Call, find_calls, in_style, pair_calls
from teikit.grammar.notelists import Note, find_notes, note_block
from teikit.grammar.textlines import lines
from teikit.model.annotation import Annotation, Span
from teikit.model.finding import finding
from teikit.model.reading import Block, Reading, Role
from teikit.model.text import SourceText
from teikit.patterns import regex
from teikit.recognisers.draft import PROSE, Draft, Recognised

__all__ = ["Footnotes", "NoteCalls"]

_LABEL: Final = regex(
    r"(?:\[(?P<square>\d{1,3}|\*+)\]|/(?P<slash>\d{1,3})/|(?P<super>[⁰¹²³⁴⁵⁶⁷⁸⁹]{1,3})|(?P<star>\*{1,3}|†|‡)|(?P<plain>\d{1,3})[.)])\s+(?=\S)"
)
_CALL: Final = regex(
    r"\[(?P<square>\d{1,3}|\*+)\]|/(?P<slash>\d{1,3})/|(?P<super>[⁰¹²³⁴⁵⁶⁷⁸⁹]{1,3})|(?<=[\w.,;:”\"’)])(?P<star>\*{1,3}|†|‡)(?=[\s.,;:)]|$)"
)
_CALLING: Final = (PROSE | {Role.HEAD, Role.ANNEX, Role.DATELINE, Role.SIGNATURE, Role.HANDLING, Role.ROUTING}) - {
    Role.FOOTNOTE
}
"""Blocks in which notes are called."""
_NUMBER: Final = r"[^\S\n]*\(?\d{1,2}[).]?\s"
_NUMBERED: Final = regex(_NUMBER)
_NUMBERED_BELOW: Final = regex(rf"\n{_NUMBER}")
"""One after a line break, for which the matcher looks first."""
_HEADING: Final = regex(r"(?:foot|end)?notes?:?|_{3,}|-{5,}|—{3,}|anmerkungen:?|примечания:?", re.IGNORECASE)


class Footnotes:
    """Paragraphs that begin with a label which the text calls, or which stand under `Notes` or a rule."""

    name: Final = "footnotes"

    def refine(self, source: SourceText, reading: Reading) -> Reading:
        """Give notes their role, number and label."""
        cut = [part for block in reading.blocks for part in _label_lines(source.text, block)]
        changed = self._marked(source.text, replace(reading, blocks=tuple(cut)) if len(cut) > len(reading.blocks) else reading)
        if any(block.role is Role.FOOTNOTE for block in changed.blocks):
            return changed
        return _listed(source.text, changed)

    def _marked(self, text: str, reading: Reading) -> Reading:
        """The notes that bear marks, or stand under a heading of notes or a rule."""
        if not any(
            block.role is Role.PARAGRAPH
            and (_LABEL.match(text, block.start, block.end) or _HEADING.fullmatch(text, block.start, block.end))
            for block in reading.blocks
        ):
            return reading
        called = {
            _name(match)
            for block in reading.blocks
            if block.role in _CALLING
            for match in _CALL.finditer(text, _after_label(text, block), block.end)
        }
        headed = False
        blocks: list[Block] = []
        for block in reading.blocks:
            if block.role is Role.PARAGRAPH and _HEADING.fullmatch(text, block.start, block.end):
                headed = True
                blocks.append(block._replace(role=Role.HEAD if text[block.start].isalpha() else Role.RESIDUE))
                continue
            label = _LABEL.match(text, block.start, block.end) if block.role is Role.PARAGRAPH else None
            is_note = label and (_name(label) in called if not label["plain"] else headed)
            blocks.append(
                block._replace(role=Role.FOOTNOTE, key=_name(label), label=label.end() - block.start)
                if label and is_note
                else block
            )
        return replace(reading, blocks=tuple(_unique(blocks)))


def _label_lines(text: str, block: Block) -> Iterator[Block]:
    """A paragraph that begins with the marked label of a note, cut at each further line that does."""
    first = _LABEL.match(text, block.start, block.end) if block.role is Role.PARAGRAPH else None
    if first is None or first["plain"] or "\n" not in text[block.start : block.end]:
        yield block
        return
    starts = [block.start]
    for row in lines(text, block.start, block.end):
        label = _LABEL.match(text, row.start, row.end)
        if label and label.lastgroup == first.lastgroup and row.start > block.start:
            starts.append(row.start)
    for start, end in zip(starts, [*starts[1:], block.end], strict=True):
        stop = start + len(text[start:end].rstrip())
        yield Block(start, stop, Role.PARAGRAPH)
        if stop < end:
            yield Block(stop, end, Role.BLANK)


def _listed(text: str, reading: Reading) -> Reading:
    """Notes whose numbers are those of digits glued to words of the text above them, or in parentheses there."""
    prose = [block for block in reading.blocks if block.role is Role.PARAGRAPH and not block.label]
    if not any(_has_numbered_line(text, block) for block in prose):
        return reading
    rows = [line for block in prose for line in lines(text, block.start, block.end)]
    head = next((block.start for block in reading.blocks if block.role in _CALLING), 0)
    notes = [note for note in find_notes(text, rows, head) if note.key]
    if not notes:
        return reading
    blocks = [part for block in reading.blocks for part in _with_notes(text, block, notes)]
    return replace(reading, blocks=tuple(blocks))


def _has_numbered_line(text: str, block: Block) -> bool:
    if block.start == 0 and _NUMBERED.match(text, 0, block.end):
        return True
    return _NUMBERED_BELOW.search(text, max(0, block.start - 1), block.end) is not None


def _with_notes(text: str, block: Block, notes: Sequence[Note]) -> Iterator[Block]:
    """A paragraph cut at the notes in it; a note may go on over further paragraphs."""
    inside = [note for note in notes if note.start < block.end and note.end > block.start]
    if block.role is not Role.PARAGRAPH or not inside:
        yield block
        return
    position = block.start
    for note in inside:
        yield from _trimmed(text, block, position, note.start)
        begin, end = max(note.start, block.start), min(note.end, block.end)
        if note.start >= block.start:
            yield note_block(note._replace(end=end))
        else:
            yield block._replace(start=begin, end=end)
        position = end
    yield from _trimmed(text, block, position, block.end)


def _trimmed(text: str, block: Block, start: int, end: int) -> Iterator[Block]:
    core = text[start:end].strip() if start < end else ""
    first = text.index(core, start) if core else end
    if start < first:
        yield Block(start, first, Role.BLANK)
    if core:
        yield block._replace(start=first, end=first + len(core))
        if first + len(core) < end:
            yield Block(first + len(core), end, Role.BLANK)


class NoteCalls:
    """The places in the text where notes are called."""

    name: Final = "notes"

    def recognise(self, draft: Draft) -> Recognised:
        """A `note` at each call, holding the text of its footnote; one on the source says so."""
        notes = [block for block in draft.reading.blocks if block.role is Role.FOOTNOTE]
        if not notes:
            return Recognised()
        found_calls = [
            call
            for block in draft.blocks()
            if block.role in _CALLING
            for call in find_calls(draft.text, block.start + block.label, block.end)
        ]
        calls = in_style(found_calls, in_parentheses=all(draft.text[block.start] == "(" for block in notes))
        paired = pair_calls([block.key for block in notes], calls)
        found = [_note(draft.text, call, notes[index]) for index, call in sorted(paired.items())]
        uncalled = [block for index, block in enumerate(notes) if index not in paired]
        findings = [finding("note-uncalled", draft.source.place(block.start), call=block.key) for block in uncalled]
        return Recognised(found, findings)


def _note(text: str, call: Call, block: Block) -> Annotation:
    """The note in the place of its call."""
    kind = {"type": "source"} if SOURCE_NOTE.match(text, block.start + block.label, block.end) else {}
    attributes = {**kind, "place": "bottom", "n": call.name}
    return Annotation(
        call.start, call.end, "note", attributes, call.end - call.start, 0, "notes.call", "", Span(block.start, block.end)
    )


def _after_label(text: str, block: Block) -> int:
    label = _LABEL.match(text, block.start, block.end)
    return label.end() if label else block.start


def _name(match: re.Match[str]) -> str:
    groups = match.groupdict()
    name = next(value for key in ("square", "slash", "super", "star", "plain") if (value := groups.get(key)))
    return name.translate(SUPERSCRIPT)


def _unique(blocks: list[Block]) -> Iterator[Block]:
    """Two notes of one name: the second stays a paragraph."""
    seen: set[str] = set()
    for block in blocks:
        if block.role is Role.FOOTNOTE and block.key in seen:
            yield Block(block.start, block.end, Role.PARAGRAPH)
            continue
        if block.role is Role.FOOTNOTE:
            seen.add(block.key)
        yield block
