"""`frus`: *Foreign Relations of the United States*, in the three faces that people copy from.

history.state.gov (numbered titles, digits glued to words as note calls, a list of notes below), the volumes of the 1930s to
1950s (file numbers, titles that name offices, `[Received …]`), and the pages of 2001 to 2009 (`/1/`, several documents each).
Head and notes are told line by line, since copying loses blank lines; none of the lines is required.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from teikit.grammar.notelists import find_notes
from teikit.grammar.textlines import lines, spaced
from teikit.layouts.frus.head import LONGEST_HEAD, head_blocks, read_head
from teikit.layouts.frus.metadata import read_metadata
from teikit.layouts.frus.page import body_blocks, body_ends, numbered_titles, with_call
from teikit.layouts.frus.signs import SIGNS
from teikit.layouts.lines import fill
from teikit.layouts.several import parts_of
from teikit.layouts.signatures import sign_off
from teikit.layouts.signs import weigh
from teikit.model.reading import Reading, Sniff
from teikit.model.text import SourceText

__all__ = ["Frus"]


class Frus:
    """Foreign Relations of the United States."""

    name: Final = "frus"

    def sniff(self, source: SourceText) -> Sniff:
        """By furniture, titles, file numbers and source notes; none of it is required."""
        return weigh(source, SIGNS, "a document of Foreign Relations of the United States")

    def split(self, source: SourceText) -> Sequence[SourceText]:
        """The documents of a page: one for each numbered title whose numbers count up."""
        rows = spaced(lines(source.text))
        titles = numbered_titles(rows)
        return parts_of(source, [rows[index].start for index in titles])

    def read(self, source: SourceText) -> Reading:
        """Head, text and notes."""
        rows = list(lines(source.text))
        head = read_head(spaced(rows[:LONGEST_HEAD]))
        first = sum(part.rows for part in head)
        last = body_ends(spaced(rows), first)
        body = rows[first:last]
        notes = with_call(find_notes(source.text, body, head[0].start if head else 0), head)
        blocks = [block for part in head for block in head_blocks(source.text, part)]
        blocks += body_blocks(source.text, body, notes, rows[last].start if last < len(rows) else len(source.text))
        known = read_metadata(source, head, blocks)
        if known.genre != "minutes":
            blocks, known = sign_off(source.text, blocks, known)
        return Reading(self.name, fill(source.text, blocks), known)
