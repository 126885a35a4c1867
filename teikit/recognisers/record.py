"""The head of a record of conversation, in any layout: who took part, when and where, and what it was about.

Every line of it stays in the text; the header says the same.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Final, NamedTuple

from teikit.grammar.dates import find_dates, parse_date
from teikit.grammar.participants import is_side, read_participants, two_persons
from teikit.grammar.recordheads import Field, HeadLine, read_fields
from teikit.grammar.titles import genre_of
from teikit.model.reading import Block, Metadata, Participant, Reading, Role
from teikit.model.text import SourceText
from teikit.patterns import regex
from teikit.recognisers.cutting import stretch_of

__all__ = ["RecordHead"]

_LINES: Final = 70
"""No head of a record has more."""
_LONGEST: Final = 4_000
"""Characters; nor is it longer."""
_TITLE: Final = 200
_LINE: Final = regex(r"[^\n]+")
_FROM: Final = frozenset({Role.PARAGRAPH, Role.ITEM, Role.TURN})
_ROLES: Final = {
    "date": Role.DATELINE,
    "time": Role.DATELINE,
    "place": Role.DATELINE,
    "copies": Role.ROUTING,
    "drafted": Role.ROUTING,
}
_ALONE: Final = frozenset({"participants", "subject"})
"""Fields of which one is enough."""
_COUNT: Final = 2


class _Row(NamedTuple):
    """A line, stripped, with the block that it is in."""

    start: int
    end: int
    block: int
    line: HeadLine


class RecordHead:
    """Lines behind known labels near the top: the list of participants, the day, the place, the subject."""

    name: Final = "record"

    def refine(self, source: SourceText, reading: Reading) -> Reading:
        """Give the lines their roles, and the header what they say."""
        rows = list(_rows(source.text, reading.blocks))
        if not rows:
            return reading
        head = source.text[rows[0].start : rows[-1].end]
        fields = _near_the_top(read_fields([row.line for row in rows]), rows)
        if "/" in head and not any(field.kind == "participants" for field in fields):
            fields = sorted([*fields, *_pairs(rows)], key=lambda field: field.first)
        kinds = {field.kind for field in fields}
        if not (kinds & _ALONE or len(kinds) >= _COUNT):
            return reading
        titled = bool(reading.metadata.title) or any(_is_title(row.line.text) for row in rows[: fields[0].first])
        blocks = _recut(source.text, reading.blocks, rows, fields, titled=titled)
        return replace(reading, blocks=tuple(blocks), metadata=_told(reading.metadata, fields, titled=titled))


def _is_title(line: str) -> bool:
    """Whether a line above the fields names the kind of the document."""
    return len(line) < _TITLE and genre_of(line) != "" and not line.rstrip().endswith((".", "!", "?", ":"))


def _rows(text: str, blocks: Sequence[Block]) -> Iterator[_Row]:
    """The lines of the paragraphs at the top."""
    count = 0
    begin = last = -1
    for index, block in enumerate(blocks):
        if block.role not in _FROM or (block.label and block.role is not Role.TURN):
            continue
        begin = block.start if begin < 0 else begin
        if block.start - begin > _LONGEST:
            return
        for match in _LINE.finditer(text, block.start, block.end):
            core = match[0].strip()
            if not core:
                continue
            start = match.start() + match[0].index(core)
            turn = block.role is Role.TURN
            raw = text[text.rfind("\n", 0, start) + 1 : start + len(core)]
            follows = last >= 0 and text.count("\n", last, start) == 1
            yield _Row(start, start + len(core), index, HeadLine(raw, follows, turn))
            last = start + len(core)
            count += 1
            if count >= _LINES or turn:
                return


def _pairs(rows: Sequence[_Row]) -> Iterator[Field]:
    """A line above the first turn that names those who talk: `Ambassador Dobrynin/Secretary Kissinger`."""
    if not rows[-1].line.turn:
        return
    for index, row in enumerate(rows[:-1]):
        if persons := two_persons(row.line.text):
            yield Field("participants", index, index + 1, persons)
            return


def _near_the_top(fields: Sequence[Field], rows: Sequence[_Row]) -> list[Field]:
    """The fields up to the first long stretch of lines that are none."""
    kept: list[Field] = []
    position = 0
    for field in fields:
        between = rows[position : field.first]
        if sum(row.end - row.start for row in between) > (600 if not kept else 200):
            break
        kept.append(field)
        position = field.last
    return kept


def _recut(text: str, blocks: Sequence[Block], rows: Sequence[_Row], fields: Sequence[Field], *, titled: bool) -> list[Block]:
    """The blocks with each line of a field as one of its own."""
    roles: dict[int, Role] = {}
    for field in fields:
        for place in range(field.first, field.last):
            roles[place] = _role(field, place, titled=titled)
    by_block: dict[int, list[tuple[_Row, Role | None]]] = {}
    for place, row in enumerate(rows):
        by_block.setdefault(row.block, []).append((row, roles.get(place)))
    whole: list[Block] = []
    for index, block in enumerate(blocks):
        lines = by_block.get(index, [])
        if any(role for _, role in lines):
            whole += _cut(text, block, lines)
        else:
            whole.append(block)
    return whole


def _role(field: Field, place: int, *, titled: bool) -> Role:
    if field.kind == "subject":
        return Role.PARAGRAPH if titled else Role.HEAD
    if field.kind in ("participants", "interpreter"):
        return Role.ITEM if place > field.first or field.kind == "interpreter" else Role.PARAGRAPH
    return _ROLES[field.kind]


def _cut(text: str, block: Block, lines: Sequence[tuple[_Row, Role | None]]) -> Iterator[Block]:
    """A block cut into its lines of fields, and what stands between them as it was."""
    position = block.start
    for row, role in lines:
        if role is None:
            continue
        yield from stretch_of(block, text, position, row.start)
        yield Block(row.start, row.end, role)
        position = row.end
    yield from stretch_of(block, text, position, block.end)


def _told(known: Metadata, fields: Sequence[Field], *, titled: bool) -> Metadata:
    """What the fields say, where nothing better is known."""
    said: dict[str, list[str]] = {}
    for field in fields:
        said.setdefault(field.kind, []).extend(field.values)
    dates = [(value, when) for value in (*said.get("date", ()), *said.get("time", ())) if (when := _day(value))]
    subject = " ".join(" ".join(said.get("subject", ())).split())
    known = replace(
        known,
        participants=known.participants or tuple(_participants(said)),
        place=known.place or _place(said),
    )
    if dates and not known.when:
        known = replace(known, date=dates[0][0], when=dates[0][1])
    if not subject:
        return known
    if not titled:
        return replace(known, title=subject)
    return replace(known, subjects=known.subjects or tuple(one.strip() for one in subject.split(";") if one.strip()))


def _participants(said: dict[str, list[str]]) -> Iterator[Participant]:
    yield from read_participants(said.get("participants", ()))
    for one in read_participants(said.get("interpreter", ())):
        yield one if one.role else one._replace(role="interpreter")


def _place(said: dict[str, list[str]]) -> str:
    place = " ".join(said.get("place", ())).strip(" .")
    return "" if is_side(place) or _day(place) else " ".join(place.split())


def _day(value: str) -> str:
    """The day that a value names."""
    if when := parse_date(value):
        return when
    return next((found.when for found in find_dates(value) if not found.time and len(found.when) == 10), "")
