"""Title and dateline at the top of a text whose layout does not label them."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from teikit.grammar.datelines import Dateline, parse_dateline
from teikit.grammar.dates import find_dates, parse_date
from teikit.grammar.names import person_in
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
_RECORD: Final = regex(r"(?:[^\n.!?]{1,50}(?:\b(?:No|Nr|n°)\.[^\n.!?]{1,20})?\n?){1,4}")
"""A few short lines that are no sentences: kind, number, precedence."""
_NUMBERED: Final = regex(
    r"(?:T|D|Tél|Dép|Tel|Nos?|Nr|Telegram|Télégramme|Drahtbericht|Fernschreiben)\.?\s?(?:n[°o]s?\.?|Nr\.?|No\.?)?\s?\d",
    re.IGNORECASE,
)
_PART: Final = regex(r"(?<=[a-zà-ÿ0-9])[.;]\s+(?=[A-ZÀ-Þ])")
_RECEIVED: Final = regex(r"\(Reçu[^()]*\)|\[Received[^\[\]]*\]")
_DATING: Final = regex(r"(?:,|\(|\bon|\bam|\ble)\s*$")
_SENTENCE: Final = regex(r"[.!?]['\"”’)]?$")


class Heading:
    """The first lines: a date with or without a place is the dateline, what names a kind of document is the title."""

    name: Final = "heading"

    def refine(self, source: SourceText, reading: Reading) -> Reading:
        """Give title and dateline their roles, and fill what the metadata lacks."""
        if _titled(reading.blocks):
            return replace(reading, metadata=_dated(reading.metadata))
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
            if seen > _FIRST:
                break
            if role is None:
                if _titled(blocks) and _RECORD.fullmatch(source.text, block.start, block.end):
                    continue
                break
            blocks[index] = block._replace(role=role)
        if all(old is new for old, new in zip(blocks, reading.blocks, strict=True)):
            return reading
        return replace(reading, blocks=tuple(blocks), metadata=_dated(known))


def _titled(blocks: Sequence[Block]) -> bool:
    return any(block.role is Role.HEAD for block in blocks)


def _judge(text: str, known: Metadata, titled: bool) -> tuple[Role | None, Metadata]:
    """The role of a block at the top, or none if the text begins with it."""
    if len(text) > _LONGEST or text.startswith(("“", '"', "«", "[")):
        return None, known
    if when := parse_date(text):
        return Role.DATELINE, known if known.when else replace(known, date=" ".join(text.split()), when=when)
    if (parsed := _dateline(" ".join(text.split()))) and parsed.place and parsed.when:
        dated = known if known.when else replace(known, date=parsed.date, when=parsed.when)
        return Role.DATELINE, dated if known.place else replace(dated, place=parsed.place)
    title = " ".join(text.split())
    if titled and text[:1].islower() and not _SENTENCE.search(text) and not known.recipients:
        return Role.HEAD, replace(known, title=f"{known.title} {title}")  # `COMPTE RENDU`, and below it what of
    if titled:
        return None, known
    if _SENTENCE.search(text):
        return (Role.HEAD, _titled_metadata(known, title)) if text.isupper() and _is_correspondence(title) else (None, known)
    if not (genre_of(text) or text.isupper() or known.title == title or _is_correspondence(title)):
        return None, known
    return Role.HEAD, _titled_metadata(known, title)


def _is_correspondence(title: str) -> bool:
    """Whether a title says that a person writes to somebody: `Botschafter Allardt, Moskau, an das Auswärtige Amt`."""
    parts = parse_title(title)
    return parts.sender is not None and parts.recipient is not None and person_in(parts.sender.name) is not None


def _dateline(text: str) -> Dateline | None:
    """The dateline that a line is, or that it ends with behind the number: `T. n° 12. Très urgent. Moscou, 5 novembre 1956.`"""
    if not _NUMBERED.match(text):
        return parse_dateline(text)
    parts = _PART.split(_RECEIVED.sub("", text))
    return next((found for part in parts if (found := parse_dateline(part)) and found.place), None)


def _dated(known: Metadata) -> Metadata:
    """The date with which the title ends, if nothing else dates the document: `Session of the Politburo, 17 March 1979`."""
    if known.when or not known.title:
        return known
    for match in find_dates(known.title):
        last = match.end >= len(known.title.rstrip(" ).")) and _DATING.search(known.title, 0, match.start)
        if last and not match.time and match.when and not match.when.startswith("--"):
            return replace(known, date=known.title[match.start : match.end], when=match.when)
    return known


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
