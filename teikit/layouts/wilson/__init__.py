"""`wilson`: pages of the Wilson Center Digital Archive, in all three faces: newer web, older web, print view.

A page is a head, the document, and a tail. Labels alone on their lines open sections of the head and of the tail; not one
of them is required, and what has no label is told by its wording.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from teikit.grammar.textlines import lines
from teikit.layouts.fields import metadata
from teikit.layouts.lines import fill, paragraphs
from teikit.layouts.signs import weigh
from teikit.layouts.wilson.pieces import head_keys, pieces, tail_keys
from teikit.layouts.wilson.rows import Row, body_begins, body_ends
from teikit.layouts.wilson.signs import SIGNS
from teikit.model.finding import Finding, finding
from teikit.model.reading import Block, Metadata, Reading, Role, Sniff
from teikit.model.text import SourceText

__all__ = ["Wilson"]

_ROLES: Final = {"title": Role.HEAD, "date": Role.DATELINE, "menu": Role.RESIDUE}


class Wilson:
    """The Wilson Center Digital Archive."""

    name: Final = "wilson"

    def sniff(self, source: SourceText) -> Sniff:
        """By the furniture of its pages; none of it is required."""
        return weigh(source, SIGNS, "a page of the Wilson Center Digital Archive")

    def read(self, source: SourceText) -> Reading:
        """Head, document and tail."""
        rows = [Row(*line) for line in lines(source.text)]
        first = body_begins(rows)
        last = body_ends(rows, first)
        head = pieces(source.text, rows[:first])
        tail = pieces(source.text, rows[last:])
        blocks: list[Block] = []
        fields: list[tuple[str, str]] = []
        findings: list[Finding] = []
        for piece, key in [*head_keys(head), *tail_keys(tail)]:
            if not key:  # prose below the footer: better in the body than in no place at all
                blocks.extend(paragraphs(source.text, piece.start, piece.end))
                findings.append(finding("tail-prose", source.place(piece.start)))
                continue
            role = _ROLES.get(key, Role.METADATA)
            blocks.append(Block(piece.start, piece.end, role, key if role is Role.METADATA else ""))
            if role is not Role.RESIDUE:
                fields.append((key, piece.text))
        if first < last:
            blocks.extend(paragraphs(source.text, rows[first].start, _end_of_body(source.text, rows, last)))
        return Reading(self.name, fill(source.text, blocks), _published(metadata(fields)), tuple(findings))


def _published(known: Metadata) -> Metadata:
    """The metadata with the edition, which pages of the archive need not name; what is in English is no translation for that."""
    original = "" if known.original_language == "en" else known.original_language
    return replace(known, edition=known.edition or "Wilson Center Digital Archive", original_language=original)


def _end_of_body(text: str, rows: Sequence[Row], last: int) -> int:
    return rows[last].start if last < len(rows) else len(text)
