"""`dialogue`: transcripts and minutes, with a head that names who took part, and turns that labels open."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import Final

from teikit.grammar.datelines import parse_dateline
from teikit.grammar.dates import find_dates
from teikit.grammar.turns import find_labels
from teikit.layouts.fields import KEYS, metadata
from teikit.layouts.lines import Line, fill, lines, paragraphs
from teikit.model.reading import Block, Metadata, Reading, Role, Sniff
from teikit.model.text import SourceText
from teikit.patterns import regex

__all__ = ["Dialogue"]

_FIELD: Final = regex(r"(?P<key>[^\W\d_][\w /&()-]{0,30}?)[ \u00a0]?:(?:\s+(?P<value>.+))?")
_PARTICIPANTS: Final = regex(
    r"(?:list of )?(?:participants?|present|attendance|attendees|those present|also present|in attendance|chaired by|teilnehmer(?:innen)?|anwesend|"
    r"participants|(?:étaient )?présents|sont présents)\b(?P<rest>.*)",
    re.IGNORECASE,
)
_SIDE: Final = regex(r"[^:]{2,40}:")
"""`United States:` above the names of a side."""
_SENTENCE: Final = regex(r"[.!?]['\"”’)]?$")
_LONGEST: Final = 140
"""Characters; a line of a head is shorter."""
_HEAD_LINES: Final = 60


class Dialogue:
    """Who speaks stands before what is said."""

    name: Final = "dialogue"

    def sniff(self, source: SourceText) -> Sniff:
        """Sure if labels come back; other layouts, which know more of a text's origin, are surer."""
        labels = find_labels(source.text, [(0, len(source.text))])
        if not labels:
            return Sniff(0.0, "no speakers' names come back at the beginnings of lines")
        speakers = len({label.key for label in labels})
        return Sniff(0.5, f"{len(labels)} turns of {speakers} speakers begin with their names")

    def read(self, source: SourceText) -> Reading:
        """The head line by line, then the paragraphs; which of them are turns is told of every layout's texts alike."""
        text = source.text
        labels = find_labels(text, [(0, len(text))])
        first = labels[0].start if labels else 0
        head = _Head(text)
        stop = head.read(list(lines(text, 0, first))[:_HEAD_LINES])
        blocks = [*head.blocks, *paragraphs(text, stop, first), *paragraphs(text, first, len(text))]
        return Reading(self.name, fill(text, blocks), head.metadata())


class _Head:
    """Reads the lines above the first turn."""

    def __init__(self, text: str) -> None:
        self.blocks: list[Block] = []
        self._text = text
        self._fields: list[tuple[str, str]] = []
        self._titles: list[str] = []
        self._participants: list[str] = []
        self._listing = False
        """Whether the lines are those of the list of participants."""
        self._key = ""
        """The field whose value the next line has."""

    def read(self, rows: list[Line]) -> int:
        """Take lines for the head as long as they look like it; the offset behind the last one taken."""
        end = 0
        for row in rows:
            if not self._take(row):
                break
            end = row.end
        return end

    def metadata(self) -> Metadata:
        """What the head says."""
        title = " ".join(self._titles)
        known = metadata([*self._fields, *([("title", title)] if title else [])])
        return replace(known, genre=known.genre or "minutes", participants=tuple(self._participants))

    def _take(self, row: Line) -> bool:
        if found := _PARTICIPANTS.fullmatch(row.text):
            self._list(row, found["rest"].strip(" :.\u00a0"))
            return True
        field = _FIELD.fullmatch(row.text)
        if field and (key := KEYS.get(field["key"].lower())):
            self._listing = False
            self._key = "" if field["value"] else key
            self._field(row, key, field["value"] or "")
            return True
        if self._key and len(row.text) < _LONGEST:
            self._field(row, self._key, row.text)
            self._key = ""
            return True
        return self._listed(row) if self._listing else self._title_or_date(row)

    def _list(self, row: Line, rest: str) -> None:
        self._listing = True
        self._add(row, Role.PARAGRAPH)
        if rest:
            self._participants.append(rest)

    def _listed(self, row: Line) -> bool:
        """A participant, or the side that the next ones are of; the list ends at a date, a title or a sentence."""
        if len(row.text) > _LONGEST or _is_date(row.text):
            self._listing = False
            return self._title_or_date(row)
        if _SENTENCE.search(row.text) and len(row.text.split()) > 8:
            return False
        self._add(row, Role.ITEM)
        if not _SIDE.fullmatch(row.text):
            self._participants.append(" ".join(row.text.split()))
        return True

    def _title_or_date(self, row: Line) -> bool:
        if len(row.text) > _LONGEST:
            return False
        if _is_date(row.text):
            self._add(row, Role.DATELINE)
            self._fields.append(("date", _date_of(row.text)))
            if (dateline := parse_dateline(row.text)) and dateline.place and ":" not in dateline.place:
                self._fields.append(("place", dateline.place))
        elif _SENTENCE.search(row.text) or len(self._titles) > 3:
            return False
        else:
            self._add(row, Role.HEAD)
            self._titles.append(row.text)
        return True

    def _field(self, row: Line, key: str, value: str) -> None:
        self._add(row, Role.METADATA, key)
        if value:
            self._fields.append((key, value))

    def _add(self, row: Line, role: Role, key: str = "") -> None:
        self.blocks.append(Block(row.start, row.end, role, key))


def _is_date(line: str) -> bool:
    """Whether a line is little more than a date: with a place before it, or with a time behind it."""
    return (
        any(match.when and not match.time and not match.when.startswith("--") for match in find_dates(line))
        and len(line) < 70
        and not line.isupper()
    )


def _date_of(line: str) -> str:
    return next(
        line[match.start : match.end]
        for match in find_dates(line)
        if match.when and not match.time and not match.when.startswith("--")
    )
