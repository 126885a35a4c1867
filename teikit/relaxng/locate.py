"""Finds places that the first reading could not know: where a wrong text begins, and where an ID stands that proved wrong later.

A text needs only the stretch before the tag that follows it; up to there expat reads alone, which costs little. For an ID all
elements have to be numbered again.
"""

from __future__ import annotations

from contextlib import suppress
from typing import IO, TYPE_CHECKING, Final
from xml.parsers.expat import ExpatError

from teikit.model.finding import Place
from teikit.relaxng.encodings import chunks
from teikit.relaxng.expat import EncodingUnknown, EntityLimit, Prologue, feed, hardened
from teikit.relaxng.places import attribute_here, path, place_here

if TYPE_CHECKING:
    from collections.abc import Iterable

    from teikit.relaxng.anchor import Anchor

__all__ = ["locate"]

_BLANKS: Final = " \t\r\n"
_PIECE: Final = 1 << 12
_STRETCH: Final = 2 * _PIECE
"""How many bytes before the tag behind a text are searched for its beginning, before all are."""


class _Locator:
    """Reads a document again and notes the places of the anchors asked for."""

    def __init__(self, file: str, anchors: Iterable[Anchor], encoding: str | None, *, from_the_start: bool) -> None:
        self.file = file
        self.wanted: dict[object, list[Anchor]] = {}
        for anchor in anchors:
            self.wanted.setdefault(anchor.at, []).append(anchor)
        self.places: dict[Anchor, Place] = {}
        self.prologue = Prologue()
        self.parser = hardened(self.prologue, encoding)
        self.parser.buffer_text = False
        self._names: list[str] = []
        self._numbers: list[dict[str, int]] = [{}]
        self._text_known = from_the_start
        self._text_at: tuple[int, int] | None = None

    def listen(self) -> None:
        """Begin to look at what the parser reads."""
        self.parser.StartElementHandler = self._start
        self.parser.EndElementHandler = self._end
        self.parser.CharacterDataHandler = self._text

    def _start(self, raw: str, attributes: dict[str, str]) -> None:
        wanted = self.wanted.get(self.parser.CurrentByteIndex, ())
        self._note_text(wanted)
        counts = self._numbers[-1]
        counts[raw] = counts.get(raw, 0) + 1
        self._names.append(raw)
        for anchor in wanted:
            if anchor.part == "attribute":
                here = place_here(self.parser, self.file, path(self._names, self._numbers))
                place = attribute_here(here, anchor.attribute, attributes, self.parser, self.prologue.encoding)
                self.places.setdefault(anchor, place)
        self._numbers.append({})

    def _end(self, _raw: str) -> None:
        self._note_text(self.wanted.get(self.parser.CurrentByteIndex, ()))
        if self._names:
            self._names.pop()
            self._numbers.pop()

    def _text(self, data: str) -> None:
        if self._text_at is None and data.strip(_BLANKS):
            before = data[: len(data) - len(data.lstrip(_BLANKS))]
            breaks = before.count("\n")
            column = len(before) - before.rfind("\n") if breaks else self.parser.CurrentColumnNumber + 1 + len(before)
            self._text_at = self.parser.CurrentLineNumber + breaks, column

    def _note_text(self, wanted: Iterable[Anchor]) -> None:
        """The place of the text before the tag here; known is its beginning if the tag before it was seen."""
        for anchor in wanted:
            if anchor.part == "text" and self._text_known and self._text_at:
                self.places.setdefault(anchor, Place(self.file, *self._text_at))
        self._text_known = True
        self._text_at = None


def locate(source: IO[bytes], file: str, anchors: Iterable[Anchor]) -> dict[Anchor, Place]:
    """The places of texts (without paths) and attributes, as far as they are found; `source` can be read from where it is."""
    wanted = set(anchors)
    begin = source.tell()
    first = min(anchor.at for anchor in wanted if isinstance(anchor.at, int))
    only_texts = all(anchor.part == "text" for anchor in wanted)
    places = _read_again(source, file, wanted, max(first - _STRETCH, 0) if only_texts else 0)
    if len(places) < len(wanted) and only_texts:
        source.seek(begin)
        places |= _read_again(source, file, wanted - places.keys(), 0)
    return places


def _read_again(source: IO[bytes], file: str, wanted: set[Anchor], begin: int) -> dict[Anchor, Place]:
    """Read a document and look at it from an offset in bytes."""
    pieces, encoding = chunks(source, _PIECE)
    locator = _Locator(file, wanted, encoding, from_the_start=not begin)
    offset = 0
    listening = False
    with suppress(ExpatError, EncodingUnknown, EntityLimit):
        for piece in pieces:
            if not listening and offset + len(piece) > begin:
                locator.listen()
                listening = True
            feed(locator.parser, piece, final=False)
            offset += len(piece)
            if len(locator.places) == len(wanted):
                return locator.places
        feed(locator.parser, b"", final=True)
    return locator.places
