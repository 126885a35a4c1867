"""`dialogue`: transcripts and minutes, with a head that names who took part, and turns that labels open."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from teikit.grammar.datelines import parse_dateline
from teikit.grammar.dates import parse_date
from teikit.grammar.handlingmarks import read_marks
from teikit.grammar.headlines import is_letterhead
from teikit.grammar.menus import is_menu
from teikit.grammar.names import GEOGRAPHIC
from teikit.grammar.recordheads import HeadLine, read_fields
from teikit.grammar.textlines import lines
from teikit.grammar.titles import genre_of
from teikit.grammar.turns import find_labels
from teikit.layouts.lines import fill, paragraphs
from teikit.model.reading import Block, Metadata, Reading, Role, Sniff
from teikit.model.text import SourceText
from teikit.patterns import regex

__all__ = ["Dialogue"]

_SENTENCE: Final = regex(r"[.!?:;,]['\"”’)]?$")
_LONGEST: Final = 140
"""Characters; a line of a title is shorter."""
_TITLE_LINES: Final = 4


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
        """Paragraphs; which of them are turns, and what the head says, is told of every layout's texts alike."""
        text = source.text
        labels = find_labels(text, [(0, len(text))])
        first = labels[0].start if labels else 0
        title = list(_title(text, first))
        blocks = [*title, *paragraphs(text, first, len(text))]
        position = 0
        for block in title:
            blocks += paragraphs(text, position, block.start)
            position = block.end
        blocks += paragraphs(text, position, first)
        words = " ".join(" ".join(text[block.start : block.end].split()) for block in title)
        return Reading(self.name, fill(text, blocks), Metadata(title=words, genre=genre_of(words) or "minutes"))


def _title(text: str, end: int) -> Iterator[Block]:
    """The lines that begin the head, if they say what kind of talk it was and nothing else stands above them."""
    rows = list(lines(text, 0, end))
    fields = read_fields([HeadLine(row.text, row.follows) for row in rows])
    stop = fields[0].first if fields else len(rows)
    for row in rows[:stop][: 2 * _TITLE_LINES]:
        if (
            is_menu(row.text)
            or is_letterhead(row.text)
            or read_marks(row.text)
            or (row.text.isupper() and row.text.title() in GEOGRAPHIC)
        ):
            continue
        if (
            len(row.text) > _LONGEST
            or _SENTENCE.search(row.text)
            or ("/" in row.text and not row.text.isupper())
            or parse_date(row.text)
            or parse_dateline(row.text)
        ):
            return
        yield Block(row.start, row.end, Role.HEAD)
