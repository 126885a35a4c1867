"""Text put together from several files, and the way back from a place in it to the file."""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import dataclass, field
from functools import cached_property
from typing import Final, NamedTuple

from teikit.model.finding import Finding, Place

__all__ = ["Expanded", "Piece", "SourceFile"]

_LINE_END: Final = re.compile("\r\n?|\n")


@dataclass(eq=False)
class SourceFile:
    """A file, decoded."""

    name: str
    """As findings call it."""
    text: str

    @cached_property
    def lines(self) -> list[int]:
        """Where each line begins, in characters."""
        return line_starts(self.text)

    def place(self, offset: int) -> Place:
        """Line and column, from 1, of an offset in characters."""
        line = bisect_right(self.lines, offset)
        return Place(self.name, line, offset - self.lines[line - 1] + 1)


class Piece(NamedTuple):
    """A stretch of the whole."""

    text: str
    source: SourceFile
    offset: int
    """Where it begins in the file."""
    is_copy: bool = True
    """Whether it is the file's own text; else it stands for what is at `offset`."""


@dataclass
class Expanded:
    """A document whose XInclude elements are replaced."""

    data: bytes
    """In UTF-8, if anything was replaced."""
    findings: tuple[Finding, ...] = ()
    """What could not be included."""
    pieces: tuple[Piece, ...] = ()
    """What it consists of; none if it is as it was."""
    parts: tuple[str, ...] = field(default=())
    """The files that were included."""

    def origin(self, place: Place) -> Place:
        """Where the text at a place of the whole came from; the path stays that in the whole."""
        if not self.pieces or not place.line:
            return place
        lines, starts = self._lines
        offset = lines[min(place.line, len(lines)) - 1] + (place.column or 1) - 1
        index = bisect_right(starts, offset) - 1
        piece = self.pieces[index]
        found = piece.source.place(piece.offset + (offset - starts[index] if piece.is_copy else 0))
        return found._replace(path=place.path, column=found.column if place.column else None)

    @cached_property
    def _lines(self) -> tuple[list[int], list[int]]:
        """Where the lines of the whole begin, and where its pieces do."""
        starts, offset = [], 0
        for piece in self.pieces:
            starts.append(offset)
            offset += len(piece.text)
        return line_starts("".join(piece.text for piece in self.pieces)), starts


def line_starts(text: str) -> list[int]:
    """Where each line begins, in characters, with the line ends of XML."""
    return [0, *(match.end() for match in _LINE_END.finditer(text))]
