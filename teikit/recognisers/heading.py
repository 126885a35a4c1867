"""Title and dateline at the top of a text whose layout does not label them."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from teikit.grammar.addressblocks import read_address
from teikit.grammar.dates import parse_date
from teikit.grammar.headlines import Piece, is_letterhead, office_of, read_headline, town_of
from teikit.grammar.holdings import is_shelf_mark
from teikit.grammar.names import GEOGRAPHIC, person_in
from teikit.grammar.routing import unspaced
from teikit.grammar.titles import genre_of, parse_title
from teikit.model.reading import Block, Correspondent, Metadata, Reading, Role
from teikit.model.text import SourceText
from teikit.patterns import regex
from teikit.recognisers.cutting import stretch_of
from teikit.recognisers.openings import complimented, dated, greeting_of

__all__ = ["Heading"]

_LONGEST: Final = 240
_FIRST: Final = 6
_RECORD: Final = regex(r"(?:[^\n.!?]|(?<=\bN[or])\.|(?<=n°)\.){1,75}(?:\n(?:[^\n.!?]|(?<=\bN[or])\.|(?<=n°)\.){1,75}){0,3}\n?")
"""A few short lines that are no sentences: kind, number, precedence."""
_BREAK: Final = regex(r"\n|[ \u00a0]{1,40}(?=[(\[](?:[Rr]e[cç]|[Ee]ing|[Aa]nk))|[ \u00a0]{3,40}|\t")
"""Where a title may end on its line, or above another."""
_CLOCK_END: Final = regex(r"\b[ap]\.?\s?m\.?$")
_KIND: Final = 40
"""Characters; the name of the body whose record it is, above the title, is shorter."""
_TITLED: Final = regex(
    r"(?:M\.|MM\.|Mme|Mr\.?|Sir|Lord|Botschafter|Gesandter|Ministerialdirektor|Staatssekretär|Bundesminister)\s[A-ZÀ-Þ]"
)
"""How titles begin that name who wrote, in the series of foreign ministries."""
_NUMBERED: Final = regex(
    r"(?:[\w-]+ )?(?:telegram|cable|despatch|dispatch|fernschreiben|drahtbericht|drahterla(?:ss|ß)|schriftbericht|telegramm|télégramme|dépêche) (?:no\.?|nr\.?|n°) ?(?P<n>[A-Z]{0,5}[ -]?\d[\w/.-]*?)(?:,? (?:from|aus|de) (?P<place>(?-i:[A-ZÀ-Þ])[\w’'-]+(?: (?-i:[A-ZÀ-Þ])[\w’'-]+)?))?(?=[,.;:]?(?:\s|$))",
    re.IGNORECASE,
)
"""A title that begins with the number, and may go on with the post: `Drahtbericht Nr. 402 aus Prag`."""
_ACRONYM: Final = 3
_NEW_LINE: Final = regex(r"\n(?=\s*[\w«“\"\[(])")
_HEADLINES: Final = 3
"""Lines of number, day, precedence and receipt; no head has more."""
_WRITTEN: Final = frozenset({"letter", "report", "memorandum"})
"""What an office sends on its own paper, if nobody signs it."""
_TO_WHOM: Final = regex(r"(?:à|À|aux?|to|an)\s")
_ABOVE: Final = regex(
    r"(?:CWIHP|COLD WAR INTERNATIONAL)\b[^.!?\n]{0,60}|(?:DOCUMENT|Document|Doc\.|DOC\.|DOKUMENT|Dokument|No\.|Nr\.)\s{1,3}(?:No\.?|Nr\.?|#)?\s{0,3}(?P<n>\d{1,4}[a-z]?|[IVXL]{1,7})[.:]?|\d{1,4}[a-z]?"
)
"""What editions print above a title: the number of the document."""
_PIECES: Final = {
    "number": Role.ROUTING, "kind": Role.ROUTING, "file": Role.ROUTING, "register": Role.ROUTING, "received": Role.ROUTING,
    "sent": Role.ROUTING, "mark": Role.HANDLING, "dateline": Role.DATELINE,
}  # fmt: skip
_SENTENCE: Final = regex(r"[.!?]['\"”’)]?$")


class Heading:
    """The first lines: a date with or without a place is the dateline, what names a kind of document is the title."""

    name: Final = "heading"

    def refine(self, source: SourceText, reading: Reading) -> Reading:
        """Give title, dateline and what stands around them their roles, and fill what the metadata lacks."""
        head = _Head(source.text, reading)
        head.read()
        known = dated(complimented(head.known, source.text, head.blocks))
        if known.received.startswith("--"):  # it is of the year of the dateline
            known = replace(known, received=_year_of(known.received, known.when) if known.when else "")
        return (
            replace(reading, blocks=tuple(head.blocks), metadata=known)
            if head.changed or known is not reading.metadata
            else reading
        )


class _Head:
    """Reads the paragraphs at the top, until one begins the text."""

    def __init__(self, text: str, reading: Reading) -> None:
        self.text = text
        self.known = reading.metadata
        self.blocks: list[Block] = []
        self.changed = False
        self._given = reading.blocks
        self._titled = _titled(reading.blocks)
        self._first = next((one.start for one in reading.blocks if one.role is Role.HEAD), len(text))
        """Where the title stands, if the layout has told it."""
        self._office = ""
        """Whose paper it is written on."""
        self._early = ""
        """The number that stands above the title."""
        self._greeting = greeting_of(text, reading.blocks)
        """Where somebody is greeted, if the text begins like a letter; else -1."""
        self._stated = self._titled
        """Whether the layout has told the title: then only a dateline and what stands around it are looked for."""

    def read(self) -> None:
        """Go through the blocks."""
        seen = 0
        reading = True
        for block in self._given:
            if block.role is Role.TURN:
                reading = False
            if block.role is not Role.PARAGRAPH or not reading:
                self.blocks.append(block)
                continue
            seen += 1
            parts = self._parts(block) if seen <= _FIRST and not block.label else []
            self.changed = self.changed or bool(parts)
            self.blocks += parts or [block]
            self._titled = self._titled or any(part.role is Role.HEAD for part in parts)
            reading = parts[-1].role is not Role.PARAGRAPH if parts else self._may_precede(block)
        if self._office and not self.known.sender and not self.known.participants and self.known.genre in _WRITTEN:
            self.known = replace(self.known, sender=Correspondent(self._office))

    def _may_precede(self, block: Block) -> bool:
        """Whether a paragraph that is told to be nothing may still stand above title and dateline."""
        if self._titled:
            return _RECORD.fullmatch(self.text, block.start, block.end) is not None
        return _ABOVE.fullmatch(self.text, block.start, block.end) is not None

    def _parts(self, block: Block) -> list[Block]:
        """The blocks that a paragraph becomes; none if the text begins with it."""
        wording = self.text[block.start : block.end]
        if pieces := read_headline(wording, reference=self.known.when):
            self._number(pieces)
            self.known = _informed(self.known, pieces)
            return _cut(self.text, block.start, block.end, pieces)
        if is_letterhead(wording) and block.start <= self._first:
            self._office = self._office or office_of(wording)
            self.known = replace(self.known, place=self.known.place or town_of(wording))
            return [block._replace(role=Role.ROUTING)]
        if block.start < self._greeting and (address := self._address(block, wording)):
            return address
        if self._stated:
            return []
        if self._titled and is_shelf_mark(wording):
            self.known = replace(self.known, archive=self.known.archive or _unbracketed(wording))
            return [block._replace(role=Role.ROUTING)]
        if whole := self._title_and_more(block, wording):
            return whole
        if below := self._number_above(block, wording):
            return below
        if not self._titled and (above := _ABOVE.fullmatch(wording)):
            self.known = replace(self.known, record=self.known.record or above["n"] or "")
            return [block._replace(role=Role.ROUTING)]
        if not self._titled and self._goes_on(block, wording):
            self.known = replace(self.known, title=" ".join(wording.split()))
            return [block._replace(role=Role.HEAD)]
        role, self.known = _judge(unspaced(wording), self.known, self._titled)
        return [block._replace(role=role)] if role else []

    def _address(self, block: Block, wording: str) -> list[Block]:
        """The block above a salutation that says to whom a letter goes, and the place below it."""
        if wording.strip(" .").title() in GEOGRAPHIC:
            return [block._replace(role=Role.ROUTING)]
        if _is_correspondence(" ".join(wording.split())) or not (whom := read_address(wording)):
            return []
        self.known = replace(self.known, recipients=self.known.recipients or (whom,), genre=self.known.genre or "letter")
        return [block._replace(role=Role.ROUTING)]

    def _number_above(self, block: Block, wording: str) -> list[Block]:
        """A title with the number that an edition prints directly above it."""
        number, _, title = wording.partition("\n")
        above = _ABOVE.fullmatch(number.strip())
        if self._titled or not above or not title or "\n\n" in title:
            return []
        start = block.end - len(title.lstrip())
        parts = self._parts(block._replace(start=start))
        if not parts or parts[0].role is not Role.HEAD:
            return []
        self.known = replace(self.known, record=self.known.record or above["n"] or number.strip())
        return [
            Block(block.start, block.start + len(number.rstrip()), Role.ROUTING),
            *_blank(block.start + len(number.rstrip()), start),
            *parts,
        ]

    def _goes_on(self, block: Block, wording: str) -> bool:
        """Whether a line names who writes, and the paragraph below it to whom: `M. Alphand, …,` and then `à M. Pineau`."""
        if not wording.endswith(",") or len(wording) > _LONGEST:
            return False
        below = next((one for one in self._given if one.start >= block.end and one.role is Role.PARAGRAPH), None)
        if below is None or below.end - below.start > _LONGEST or not _TO_WHOM.match(self.text, below.start):
            return False
        return _is_correspondence(" ".join(f"{wording} {self.text[below.start : below.end]}".split()).rstrip("."))

    def _number(self, pieces: Sequence[Piece]) -> None:
        """A number above the title is the edition's, if the document has one of its own below it."""
        if not any(piece.kind == "number" for piece in pieces):
            return
        if self._early and self.known.number == self._early:
            self.known = replace(self.known, number="", record=self.known.record or self._early)
        self._early = (
            next(piece.value for piece in pieces if piece.kind == "number") if not self._titled and len(pieces) == 1 else ""
        )

    def _title_and_more(self, block: Block, wording: str) -> list[Block]:
        """A title with the line of its number, its day or its receipt directly below it, or behind it on its line."""
        for match in _BREAK.finditer(wording):
            title = wording[: match.start()].rstrip()
            behind = match.end()
            pieces, end = self._pieces(wording, behind)
            if not pieces or not (is_letterhead(title) or _judge(title, self.known, self._titled)[0] is Role.HEAD):
                continue
            above = Block(block.start, block.start + len(title), Role.ROUTING if is_letterhead(title) else Role.HEAD)
            if above.role is Role.HEAD:
                self.known = _judge(title, self.known, self._titled)[1]
            self._number(pieces)
            self.known = _informed(self.known, pieces)
            rest = _cut(self.text, block.start + behind, block.start + end, pieces)
            if end < len(wording):
                rest += [
                    Block(block.start + end, block.start + end + 1, Role.BLANK),
                    block._replace(start=block.start + end + 1),
                ]
            return [above, *_blank(above.end, rest[0].start), *rest]
        return []

    def _pieces(self, wording: str, start: int) -> tuple[list[Piece], int]:
        """What the lines from an offset on say, and where they end: before the text, if copying lost the blank line between them."""
        if pieces := read_headline(wording[start:], reference=self.known.when):
            return pieces, len(wording)
        ends = [match.start() for match in _NEW_LINE.finditer(wording, start)][:_HEADLINES]
        for end in reversed(ends):
            pieces = read_headline(wording[start:end], reference=self.known.when)
            if {piece.kind for piece in pieces} >= {"number", "dateline"}:
                return pieces, end
        return [], start


def _titled(blocks: Sequence[Block]) -> bool:
    return any(block.role is Role.HEAD for block in blocks)


def _cut(text: str, start: int, end: int, pieces: Sequence[Piece]) -> list[Block]:
    """The blocks of a line that says several things, from `start` to `end`: neighbours of one role are one block.

    What no piece has, punctuation most of all, stays with the piece before it, or with the first.
    """
    whole: list[Block] = []
    for piece in pieces:
        begin = start + piece.start
        if whole and whole[-1].role is _PIECES[piece.kind] and "\n" not in text[whole[-1].end : begin]:
            whole[-1] = whole[-1]._replace(end=start + piece.end)
            continue
        if whole:
            whole[-1] = whole[-1]._replace(end=begin)
        whole.append(Block(begin if whole else start, start + piece.end, _PIECES[piece.kind]))
    whole[-1] = whole[-1]._replace(end=end)
    return [part for block in whole for part in stretch_of(block, text, block.start, block.end)]


def _blank(start: int, end: int) -> list[Block]:
    """The white space between two blocks, if there is any."""
    return [Block(start, end, Role.BLANK)] if start < end else []


def _unbracketed(words: str) -> str:
    core = words.strip(" .")
    return core[1:-1] if core[:1] + core[-1:] in ("[]", "()") else core


def _informed(known: Metadata, pieces: Sequence[Piece]) -> Metadata:
    """What such a line says, where nothing better is known."""
    said = {piece.kind: piece for piece in reversed(pieces)}
    marks = tuple(piece.value for piece in pieces if piece.kind == "mark")
    dateline, number, sent, received = (said.get(kind) for kind in ("dateline", "number", "sent", "received"))
    day = next((piece for piece in (dateline, sent) if piece and piece.when), None)
    place = dateline.value if dateline else ""
    file = said["file"].value if "file" in said else ""
    return replace(
        known,
        when=known.when or (day.when if day else ""),
        date=known.date or ((day.date or day.value) if day else ""),
        place=known.place or _in_small_letters(place),
        number=known.number or (number.value if number else ""),
        received=known.received or (_year_of(received.when, known.when or (day.when if day else "")) if received else ""),
        genre=known.genre or next((piece.genre for piece in pieces if piece.genre), ""),
        archive=known.archive or file,
        classification=tuple(dict.fromkeys((*known.classification, *marks))),
    )


def _in_small_letters(place: str) -> str:
    """A place as it is written within a sentence; short capitals are an office: `FCO`."""
    return place.title() if place.isupper() and (len(place) > _ACRONYM or place.title() in GEOGRAPHIC) else place


def _year_of(day: str, reference: str) -> str:
    return f"{reference[:4]}{day[1:]}" if day.startswith("--") and reference else day


def _judge(text: str, known: Metadata, titled: bool) -> tuple[Role | None, Metadata]:
    """The role of a block at the top, or none if the text begins with it."""
    if len(text) > _LONGEST or text.startswith(("“", '"', "«", "[")):
        return None, known
    if when := parse_date(text):
        return Role.DATELINE, known if known.when else replace(known, date=" ".join(text.split()), when=when)
    title = " ".join(text.split())
    if titled and known.title.upper().endswith((" FOR", " FOR:", " POUR", " FÜR")) and len(text) < _LONGEST / 2:
        return Role.HEAD, _titled_metadata(replace(known, title=""), f"{known.title} {title}")  # and below it for whom
    wrapped = known.title.endswith(",") or not _SENTENCE.search(text)
    if titled and (text[:1].islower() or (known.title.endswith(",") and text[:1] == "À")) and wrapped and not known.recipients:
        return Role.HEAD, _titled_metadata(
            replace(known, title=""), f"{known.title} {title}"
        )  # `COMPTE RENDU`, and below it what of
    if (
        titled
        and not genre_of(known.title)
        and genre_of(text)
        and not _SENTENCE.search(_CLOCK_END.sub("", text))
        and known.title.isupper()
        and len(known.title) < _KIND
    ):
        return Role.HEAD, _titled_metadata(
            replace(known, title=""), f"{known.title} {title}"
        )  # `CABINET`, and below it what it concluded
    if titled:
        return None, known
    if _TITLED.match(title) and _is_correspondence(title):
        return Role.HEAD, _titled_metadata(known, title.rstrip("."))
    if _SENTENCE.search(text):
        return (Role.HEAD, _titled_metadata(known, title)) if text.isupper() and _is_correspondence(title) else (None, known)
    if not (genre_of(text) or text.isupper() or known.title == title or _is_correspondence(title)):
        return None, known
    return Role.HEAD, _titled_metadata(known, title)


def _is_correspondence(title: str) -> bool:
    """Whether a title says that a person writes to somebody: `Botschafter Allardt, Moskau, an das Auswärtige Amt`."""
    parts = parse_title(title)
    return parts.sender is not None and parts.recipient is not None and person_in(parts.sender.name) is not None


def _titled_metadata(known: Metadata, title: str) -> Metadata:
    parts = parse_title(title)
    if numbered := _NUMBERED.match(title):
        place = numbered["place"] or ""
        known = replace(known, number=known.number or numbered["n"], place=known.place or place)
    return replace(
        known,
        title=known.title or title,
        genre=known.genre or parts.genre,
        sender=known.sender or parts.sender,
        recipients=known.recipients or ((parts.recipient,) if parts.recipient else ()),
        place=known.place or (_in_small_letters(parts.sender.place) if parts.sender and not known.sender else ""),
    )
