"""Routing: the lines above and below a text that say how the paper travelled, and who got copies of it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise
from typing import Final, NamedTuple

from teikit.grammar.handlingmarks import copy_number, read_mark, read_marks
from teikit.grammar.routing import Routing, addressed, addressee_alone, addressees, read_routing, unspaced
from teikit.grammar.titles import genre_of, parse_title
from teikit.model.reading import Block, Correspondent, Metadata, Reading, Role
from teikit.model.text import SourceText
from teikit.patterns import regex
from teikit.recognisers.handling import Handling

__all__ = ["RoutingLines"]

_TOP: Final = 14
"""Paragraphs; no head of routing is longer."""
_BOTTOM: Final = 60
"""Lines; no distribution list is longer."""
_SHORT: Final = 120
_WORDS: Final = 6
"""Spaces; with as many, and a full stop, a line is a sentence."""
_SOURCE: Final = regex(r"\[\s*(?:Source|SOURCE|Quelle|Источник)\s?:")
_MEMORANDUM: Final = regex(r"memorandum (?:for|to)\s*:", re.IGNORECASE)
_ROW: Final = regex(r"[^\n]+")
_HEADISH: Final = frozenset(
    {Role.HANDLING, Role.COPY, Role.DATELINE, Role.HEAD, Role.BLANK, Role.RESIDUE, Role.METADATA, Role.ROUTING, Role.PAGE}
)
_MARKS: Final = frozenset({"urgent", "secret", "top-secret", "strictly-secret", "confidential"})
"""What the line with the number may begin with: `Urgent Ciphergram No. 14217`."""
_STRONG: Final = frozenset({"number", "travel", "copies"})


class _Row(NamedTuple):
    """A line of a block, stripped."""

    start: int
    end: int
    text: str
    said: Routing | None


class RoutingLines:
    """Two lines of routing at the top, or one that can be nothing else; below the text, all from the first such line on."""

    name: Final = "routing"

    def refine(self, source: SourceText, reading: Reading) -> Reading:
        """Give the lines their role, and the header what they say."""
        blocks, above = _above(source.text, reading)
        blocks, below, copies = _below(source.text, blocks, reading.metadata)
        if not above and not below:
            return reading
        known = _told(reading.metadata, above, below, copies, _title(source.text, reading.blocks, blocks))
        if not known.genre and any(one.role is Role.ROUTING and _MEMORANDUM.match(source.text, one.start) for one in blocks):
            known = replace(known, genre="memorandum")
        changed = replace(reading, blocks=tuple(blocks), metadata=known)
        return Handling().refine(source, changed) if above else changed  # marks may stand between the lines


def _title(text: str, before: Sequence[Block], blocks: Sequence[Block]) -> str:
    """The line with the number, if it became the heading for want of a better."""
    if any(block.role is Role.HEAD for block in before):
        return ""
    return next((" ".join(text[block.start : block.end].split()) for block in blocks if block.role is Role.HEAD), "")


def _above(text: str, reading: Reading) -> tuple[list[Block], list[Routing]]:
    """The blocks with the routing at the top told from the text, and what it says."""
    blocks = list(reading.blocks)
    found: list[tuple[int, list[_Row], int]] = []
    seen = 0
    for index, block in enumerate(blocks):
        if block.role in _HEADISH:
            continue
        seen += 1
        rows = (
            _completed(list(_rows(text, block, reading.metadata.when))) if block.role is Role.PARAGRAPH and seen <= _TOP else []
        )
        if len(rows) > 1 and not rows[0].said and rows[0].text.isupper() and rows[1].said and rows[1].said.kind == "number":
            rows[0] = rows[0]._replace(said=Routing("office"))
        if found and not any(row.said and row.said.kind == "to" for _, above, _ in found for row in above):
            rows = [
                row._replace(said=Routing("to", whom)) if not row.said and (whom := addressee_alone(row.text)) else row
                for row in rows
            ]
        leading = _leading(rows)
        if any(row.said and row.said.kind != "mark" for row in rows[:leading]):
            found.append((index, rows, leading))
        if not rows or (leading < len(rows) and not _may_precede(text, block, leading)):
            break
    said = [row.said for _, rows, leading in found for row in rows[:leading] if row.said and row.said.kind != "mark"]
    if (
        not (len(said) > 1 or any(one.kind == "number" for one in said))
        or not (any(one.kind in _STRONG for one in said) or {"from", "to"} <= {one.kind for one in said})
    ) and not (said and found[0][0] and _is_memorandum(text, blocks[: found[0][0]])):
        return blocks, []
    titled = any(block.role is Role.HEAD for block in blocks) or _is_titled(text, blocks[: found[0][0]])
    for index, rows, leading in reversed(found):
        blocks[index : index + 1] = _recut(blocks[index], rows, leading, titled=titled)
    return blocks, said


def _is_memorandum(text: str, above: Sequence[Block]) -> bool:
    """Whether what stands above the first line of routing is headed as a memorandum: then the line is one of its fields."""
    return any(
        block.role in (Role.PARAGRAPH, Role.HEAD)
        and block.end - block.start < _SHORT
        and genre_of(text[block.start : block.end].split(":", maxsplit=1)[0]) == "memorandum"
        for block in above
    )


def _is_titled(text: str, above: Sequence[Block]) -> bool:
    """Whether one of the paragraphs above the routing names who wrote to whom: it is the title then, not the line with the number."""
    return any(
        block.role is Role.PARAGRAPH
        and block.end - block.start < 2 * _SHORT
        and parse_title(text[block.start : block.end]).recipient
        for block in above
    )


def _may_precede(text: str, block: Block, leading: int) -> bool:
    """Whether a paragraph that is no routing may still stand above routing: a mark, a title, a date."""
    return (
        leading == 0
        and block.end - block.start < _SHORT
        and not text[block.start : block.end].rstrip().endswith((".", "!", "?"))
    )


def _rows(text: str, block: Block, reference: str) -> Iterator[_Row]:
    for match in _ROW.finditer(text, block.start, block.end):
        core = match.group().strip()
        if core:
            start = match.start() + match.group().index(core)
            said = read_routing(core.strip("*_"), reference=reference)
            if not said and (copy_number(core) or read_marks(core)):
                said = Routing("mark")
            yield _Row(start, start + len(core), core, said)


def _completed(rows: list[_Row]) -> list[_Row]:
    """The rows, a label alone with the line below it as its value."""
    for index, (row, below) in enumerate(pairwise(rows)):
        if row.said and row.said.kind in ("from", "to") and not row.said.value and not below.said:
            rows[index] = row._replace(said=row.said._replace(value=below.text))
            rows[index + 1] = below._replace(said=Routing("value"))
    return rows


def _leading(rows: Sequence[_Row]) -> int:
    """How many rows from the first are routing."""
    return next((index for index, row in enumerate(rows) if not row.said), len(rows))


def _recut(block: Block, rows: Sequence[_Row], leading: int, *, titled: bool) -> list[Block]:
    """The rows of routing as blocks of their own, and what is left of the paragraph."""
    parts: list[Block] = []
    position = block.start
    for row in rows[:leading]:
        if position < row.start:
            parts.append(Block(position, row.start, Role.BLANK))
        is_title = not titled and row.said is not None and row.said.kind == "number" and genre_of(row.text) != ""
        is_mark = row.said is not None and row.said.kind == "mark"  # what it says is read with all other marks
        parts.append(Block(row.start, row.end, Role.HEAD if is_title else Role.PARAGRAPH if is_mark else Role.ROUTING))
        titled = titled or is_title
        position = row.end
    if leading < len(rows):
        parts += [Block(position, rows[leading].start, Role.BLANK), block._replace(start=rows[leading].start)]
    elif position < block.end:
        parts.append(Block(position, block.end, Role.BLANK))
    return parts


def _below(text: str, blocks: list[Block], known: Metadata) -> tuple[list[Block], list[Routing], list[str]]:
    """The same below the text: everything from the first line that can be nothing else, if all of it is in short lines."""
    prose = [index for index, block in enumerate(blocks) if block.role in (Role.PARAGRAPH, Role.ITEM)]
    count = 0
    tail: list[tuple[int, list[_Row], int]] = []
    best = 0
    for index in reversed(prose[1:]):
        if _SOURCE.match(text, blocks[index].start):  # it may stand below the list
            continue
        rows = list(_rows(text, blocks[index], known.when))
        count += len(rows)
        first = next((at for at, row in enumerate(rows) if row.said and row.said.kind in ("travel", "copies")), None)
        tail.append((index, rows, 0 if first is None else first))
        if count > _BOTTOM or any(_is_prose(row) for row in rows[first or 0 :]):
            tail.pop()
            break
        if first is not None:
            best = len(tail)
            if first:
                break
    chosen = tail[:best]
    if not chosen:
        return blocks, [], []
    said = [row.said for _, rows, first in reversed(chosen) for row in rows[first:] if row.said]
    copies = list(_copies([row for _, rows, first in reversed(chosen) for row in rows[first:]]))
    for index, rows, first in chosen:
        blocks[index : index + 1] = _recut_below(blocks[index], rows, first)
    return blocks, said, copies


def _is_prose(row: _Row) -> bool:
    """Whether a line can stand in no list of names."""
    return len(row.text) > _SHORT or (row.said is None and row.text.endswith((".", "!", "?")) and row.text.count(" ") >= _WORDS)


def _recut_below(block: Block, rows: Sequence[_Row], first: int) -> list[Block]:
    parts: list[Block] = []
    if first:
        parts = [block._replace(end=rows[first - 1].end), Block(rows[first - 1].end, rows[first].start, Role.BLANK)]
    for place, row in enumerate(rows[first:]):
        if place:
            parts.append(Block(rows[first + place - 1].end, row.start, Role.BLANK))
        parts.append(Block(row.start, row.end, Role.ROUTING))
    return parts


def _copies(rows: Sequence[_Row]) -> Iterator[str]:
    """Who is on the distribution list: what stands behind its label, and the lines below it."""
    listing = False
    for row in rows:
        if row.said and row.said.kind == "copies":
            listing = True
            yield from _names(row.said.value)
        elif row.said:
            listing = False
        elif listing:
            yield from _names(row.text)


def _names(value: str) -> Iterator[str]:
    for name in re.split(r"[;,]\s+|\s+and\s+", re.sub(r"^(?:\d+[.)]|[-–•*])\s*", "", unspaced(value))):
        if core := name.strip(" .,;-–"):
            yield core


def _told(known: Metadata, above: Sequence[Routing], below: Sequence[Routing], copies: Sequence[str], title: str) -> Metadata:
    """What the lines say, where nothing better is known."""
    senders = [addressed(one.value) for one in above if one.kind == "from" and one.value]
    senders, post = _apart(senders)
    to, also = addressees(";".join(one.value for one in above if one.kind == "to" and one.value))
    recipients = [addressed(name) for name in to]
    number = next((one.value for one in above if one.kind == "number"), "")
    sent = next((one.sent for one in (*above, *below) if one.sent), "")
    received = next((one.received for one in (*above, *below) if one.received), "")
    place = next((one.value for one in above if one.kind in ("travel", "whence") and one.value), "")
    known = replace(
        known,
        genre=known.genre or ("" if number or not (senders and recipients and known.title) else "memorandum"),
        sender=senders[0] if senders else known.sender,
        recipients=tuple(recipients) or known.recipients,
        number=known.number or number,
        when=known.when or sent or received,
        received=known.received or received,
        place=known.place or place or post or (senders[0].place if senders else ""),
        distribution=known.distribution or (*(unspaced(name) for name in also), *_stated_copies(above), *copies),
    )
    if not title:
        return known
    mark = read_mark(title)[0]
    marks = (mark,) if mark in _MARKS and mark not in known.classification else ()
    return replace(
        known, title=known.title or title, genre=known.genre or genre_of(title), classification=(*marks, *known.classification)
    )


def _apart(senders: Sequence[Correspondent]) -> tuple[list[Correspondent], str]:
    """Who sent it, and the post, where one line names the one and another the other: `From: New York`."""
    posts = [one for one in senders if one.name in (one.place, one.person)]
    named = [one for one in senders if one not in posts]
    return (named, posts[0].name) if posts and named else (list(senders), "")


def _stated_copies(above: Sequence[Routing]) -> Iterator[str]:
    return (name for one in above if one.kind == "copies" for name in _names(one.value))
