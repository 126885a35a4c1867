"""The source text: it never changes, and every offset in it has a line and a column."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass
from functools import cached_property
from itertools import accumulate
from typing import Final, NamedTuple

from teikit.model.finding import Finding, Place
from teikit.model.tei import ILLEGAL

__all__ = ["Sample", "SourceText", "normalise_space"]

_SAMPLE: Final = 6_000
"""How many characters of either end of a text tell what it is."""
_LONGEST: Final = 500
"""How long a line of a sample is that may be a label, a title or the like."""


class Sample(NamedTuple):
    """What tells of what kind a text is: its ends, with plain blanks and without soft hyphens."""

    text: str
    lines: tuple[int, ...]
    """Where its lines begin, but for the long ones, which are paragraphs."""


@dataclass(frozen=True)
class SourceText:
    r"""A plain text and where it came from.

    Line ends are `\n`; lone surrogates stand for bytes that could not be decoded (as Python's `surrogateescape` has it).

    >>> SourceText("one\ntwo", "a.txt").place(5)
    Place(file='a.txt', line=2, column=2, path='')
    """

    text: str
    """The whole text. Offsets, here and everywhere, count its characters from 0; ends are exclusive."""
    name: str = ""
    """The file as the user named it."""
    encoding: str = "utf-8"
    """What the bytes were decoded from."""
    findings: tuple[Finding, ...] = ()
    """What was noticed while reading."""
    first_line: int = 1
    """The line of the file on which the text begins: more than 1 for a part of a page."""
    context: str = ""
    """What stands above it on its page and holds for it too."""

    @cached_property
    def _line_starts(self) -> list[int]:
        return [0, *accumulate(len(line) + 1 for line in self.text.split("\n"))]

    @cached_property
    def is_legal(self) -> bool:
        """Whether XML can carry each of its characters."""
        return ILLEGAL.search(self.text) is None

    @cached_property
    def sample(self) -> Sample:
        """The ends of the text, for those who tell its layout."""
        text = self.text if len(self.text) <= 2 * _SAMPLE else f"{self.text[:_SAMPLE]}\n{self.text[-_SAMPLE:]}"
        text = text.replace("\u00a0", " ").replace("\u202f", " ").replace("\u00ad", "")
        rows = text.split("\n")
        starts = accumulate((len(row) + 1 for row in rows), initial=0)
        return Sample(text, tuple(start for start, row in zip(starts, rows, strict=False) if row and len(row) <= _LONGEST))

    def place(self, offset: int) -> Place:
        """The line and the column, both counted from 1, of the character at `offset`."""
        line = bisect_right(self._line_starts, offset)
        return Place(self.name, line + self.first_line - 1, offset - self._line_starts[line - 1] + 1)

    def part(self, start: int, end: int, context: str = "") -> SourceText:
        r"""The lines from `start` (the first character of a line) to `end` as a text of their own that keeps the page's line numbers.

        >>> SourceText("one\ntwo", "a.txt").part(4, 7).place(0).line
        2
        """
        first, last = self.place(start).line or 1, self.place(end).line or 1
        found = tuple(one for one in self.findings if first <= (one.place.line or first) < max(last, first + 1))
        return SourceText(self.text[start:end], self.name, self.encoding, found, first, context)


def normalise_space(text: str) -> str:
    r"""Every run of Unicode white space as one space, none at the ends: what "white space aside" means in teikit.

    >>> normalise_space(" a\n  b\u00a0c ")
    'a b c'
    """
    return " ".join(text.split())
