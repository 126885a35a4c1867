"""Title and dateline at the top of a text whose layout does not label them."""

from __future__ import annotations

from dataclasses import replace
from typing import Final

from teikit.grammar.datelines import parse_dateline
from teikit.grammar.dates import parse_date
from teikit.grammar.titles import genre_of, parse_title
from teikit.model.reading import Block, Metadata, Reading, Role
from teikit.model.text import SourceText
from teikit.patterns import regex

__all__ = ["Heading"]

_LONGEST: Final = 240
_FIRST: Final = 6
_LETTERHEAD: Final = regex(
    r"(?:(?:The )?(?:[A-Z][\w-]+ ){0,3}(?:Embassy|Legation|Consulate|Ministry|Permanent Mission|Foreign Office|Central Committee|Council of Ministers|Office of the)\b[^.!?:\n]{0,60}|(?:Ambassade|Ministère|Botschaft|Ministerium|Auswärtiges Amt|Presidium)\b[^.!?:\n]{0,60})"
)
"""The office whose paper it is written on, alone on its line."""
_SENTENCE: Final = regex(r"[.!?]['\"”’)]?$")


class Heading:
    """The first lines: a date with or without a place is the dateline, what names a kind of document is the title."""

    name: Final = "heading"

    def refine(self, source: SourceText, reading: Reading) -> Reading:
        """Give title and dateline their roles, and fill what the metadata lacks."""
        if any(block.role is Role.HEAD for block in reading.blocks):
            return reading
        blocks = list(reading.blocks)
        known = reading.metadata
        seen = 0
        for index, block in enumerate(blocks):
            if block.role is not Role.PARAGRAPH:
                continue
            seen += 1
            if _LETTERHEAD.fullmatch(source.text, block.start, block.end) and not _titled(blocks):
                blocks[index] = block._replace(role=Role.ROUTING)
                continue
            role, known = _judge(source.text[block.start : block.end], known, _titled(blocks))
            if seen > _FIRST or role is None:
                break
            blocks[index] = block._replace(role=role)
        if all(old is new for old, new in zip(blocks, reading.blocks, strict=True)):
            return reading
        return replace(reading, blocks=tuple(blocks), metadata=known)


def _titled(blocks: list[Block]) -> bool:
    return any(block.role is Role.HEAD for block in blocks)


def _judge(text: str, known: Metadata, titled: bool) -> tuple[Role | None, Metadata]:
    """The role of a block at the top, or none if the text begins with it."""
    if len(text) > _LONGEST or text.startswith(("“", '"', "«", "[")):
        return None, known
    if when := parse_date(text):
        return Role.DATELINE, known if known.when else replace(known, date=" ".join(text.split()), when=when)
    if (parsed := parse_dateline(" ".join(text.split()))) and parsed.place and parsed.when:
        dated = known if known.when else replace(known, date=parsed.date, when=parsed.when)
        return Role.DATELINE, dated if known.place else replace(dated, place=parsed.place)
    if titled or _SENTENCE.search(text) or not (genre_of(text) or text.isupper() or known.title == " ".join(text.split())):
        return None, known
    return Role.HEAD, _titled_metadata(known, " ".join(text.split()))


def _titled_metadata(known: Metadata, title: str) -> Metadata:
    parts = parse_title(title)
    return replace(
        known,
        title=known.title or title,
        genre=known.genre or parts.genre,
        sender=known.sender or parts.sender,
        recipients=known.recipients or ((parts.recipient,) if parts.recipient else ()),
        place=known.place or (parts.sender.place if parts.sender and not known.sender else ""),
    )
