"""The lines of a text that say something."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Final, NamedTuple

from teikit.model.text import normalise_space
from teikit.patterns import regex

__all__ = ["Line", "lines", "spaced"]

_LINE: Final = regex(r"[^\n]+")
_MARKS: Final = "*_#"


class Line(NamedTuple):
    """A line that is not blank, without the white space and the Markdown emphasis around it."""

    start: int
    end: int
    text: str
    follows: bool = False
    """Whether it stands directly below the line before."""


def spaced(rows: Iterable[Line]) -> list[Line]:
    """The lines with every run of white space as one space and without soft hyphens: for asking what they are, not where."""
    return [row._replace(text=normalise_space(row.text.replace("\u00ad", ""))) for row in rows]


def lines(text: str, start: int = 0, end: int | None = None) -> Iterator[Line]:
    """The lines of a text that say something, stripped of white space and of marks of emphasis."""
    position, last = start, -1
    for raw in text[start:end].split("\n"):
        core = raw.strip().strip(_MARKS).strip()
        if core:
            begin = position + raw.index(core)
            yield Line(begin, begin + len(core), core, last == position - 1)
            last = position + len(raw)
        position += len(raw) + 1
