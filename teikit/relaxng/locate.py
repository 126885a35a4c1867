"""Finds the places of problems: a second reading that turns offsets into line, column and path.

Only documents with problems are read twice, so that the first reading has to count nothing.
"""

from __future__ import annotations

import re
from contextlib import suppress
from typing import IO, TYPE_CHECKING, Final
from xml.parsers.expat import ExpatError

from teikit.model.finding import Place
from teikit.relaxng.expat import CHUNK, EncodingUnknown, EntityLimit, Prologue, feed, hardened, split_raw

if TYPE_CHECKING:
    from collections.abc import Sequence

    from teikit.relaxng.anchor import Anchor

__all__ = ["locate"]

_BLANKS: Final = " \t\r\n"
_ATTRIBUTE: Final = re.compile(r"""([^\s=/<>"']+)\s*=\s*("[^"]*"|'[^']*')""")
_ASCII_COMPATIBLE: Final = "utf-8"


class _Locator:
    """Reads a document again and notes the places of the anchors asked for."""

    def __init__(self, file: str, anchors: Sequence[Anchor]) -> None:
        self.file = file
        self.wanted: dict[object, list[Anchor]] = {}
        for anchor in anchors:
            self.wanted.setdefault(anchor.at, []).append(anchor)
        self.places: dict[Anchor, Place] = {}
        self.parser = parser = hardened(Prologue())
        parser.buffer_text = False
        parser.StartElementHandler = self._start
        parser.EndElementHandler = self._end
        if any(anchor.part == "text" for anchor in anchors):
            parser.CharacterDataHandler = self._text
        parser.XmlDeclHandler = self._declaration
        parser.SkippedEntityHandler = self._skipped
        parser.ExternalEntityRefHandler = self._external
        self._encoding = _ASCII_COMPATIBLE
        self._locals: dict[str, str] = {}
        # Of each open element: its local name with its number among its siblings, and the numbers of its children.
        self._steps: list[tuple[str, int]] = []
        self._counts: list[dict[str, int]] = [{}]
        self._said: tuple[int, int] | None = None

    def _declaration(self, _version: str, encoding: str | None, _standalone: int) -> None:
        self._encoding = encoding or self._encoding

    def _here(self) -> tuple[int, int]:
        return self.parser.CurrentLineNumber, self.parser.CurrentColumnNumber + 1

    def _path(self) -> str:
        return "".join([f"/{local}[{number}]" for local, number in self._steps]) or "/"

    def _start(self, raw: str, attributes: list[str]) -> None:
        local = self._locals.get(raw)
        if local is None:
            local = self._locals[raw] = split_raw(raw)[1]
        counts = self._counts[-1]
        number = counts[local] = counts.get(local, 0) + 1
        wanted = self.wanted.get(self.parser.CurrentByteIndex)
        if wanted:
            self._note(wanted, "text")
        self._steps.append((local, number))
        self._counts.append({})
        if wanted:
            self._note(wanted, "start")
            self._note_attributes(wanted, attributes)
        self._said = None

    def _end(self, _raw: str) -> None:
        wanted = self.wanted.get(self.parser.CurrentByteIndex)
        if wanted:
            self._note(wanted, "text")
            self._note(wanted, "end")
        self._steps.pop()
        self._counts.pop()
        self._said = None

    def _text(self, data: str) -> None:
        if self._said is None and data.strip(_BLANKS):
            line, column = self._here()
            before = data[: len(data) - len(data.lstrip(_BLANKS))]
            breaks = before.count("\n")
            self._said = line + breaks, (len(before) - before.rfind("\n") if breaks else column + len(before))

    def _skipped(self, _name: str, _is_parameter: bool) -> None:
        self._entity()

    def _external(self, _context: str, _base: str | None, _system: str | None, _public: str | None) -> int:
        self._entity()
        return 1

    def _entity(self) -> None:
        wanted = self.wanted.get(self.parser.CurrentByteIndex)
        if wanted:
            self._said = self._here()
            self._note(wanted, "text")

    def _note(self, wanted: list[Anchor], part: str) -> None:
        for anchor in wanted:
            if anchor.part == part and anchor not in self.places and (part != "end" or anchor.depth == len(self._steps) - 1):
                line, column = (self._said if part == "text" else None) or self._here()
                self.places[anchor] = Place(self.file, line, column, self._path())

    def _note_attributes(self, wanted: list[Anchor], attributes: list[str]) -> None:
        asked = [anchor for anchor in wanted if anchor.part == "attribute" and anchor not in self.places]
        if not asked:
            return
        line, column = self._here()
        offsets = self._attribute_offsets()
        for anchor in asked:
            names = attributes[::2]
            index = names.index(anchor.attribute) if anchor.attribute in names else -1
            before = offsets[index] if 0 <= index < len(offsets) else ""
            breaks = before.count("\n")
            after = len(before) - before.rfind("\n") if breaks else column + len(before)
            path = f"{self._path()}/@{split_raw(anchor.attribute)[1]}"
            self.places[anchor] = Place(self.file, line + breaks, after, path)

    def _attribute_offsets(self) -> list[str]:
        """What stands before each attribute of the start tag here, declarations of namespaces left out."""
        source = self.parser.GetInputContext()
        if source is None:
            return []
        tag = _decoded(source, self._encoding)
        found = []
        end = re.compile(r"""<[^\s/>]+""").match(tag)
        position = end.end() if end else 0
        while match := _ATTRIBUTE.match(tag, len(tag) - len(tag[position:].lstrip())):
            name = match.group(1)
            if name != "xmlns" and not name.startswith("xmlns:"):
                found.append(tag[: match.start()].replace("\r\n", "\n").replace("\r", "\n"))
            position = match.end()
        return found


def _decoded(source: bytes, encoding: str) -> str:
    """The source of a tag; UTF-16 shows in its first bytes, whatever the declaration says."""
    if source[:2] == b"<\0":
        encoding = "utf-16-le"
    elif source[:2] == b"\0<":
        encoding = "utf-16-be"
    try:
        return source.decode(encoding, "replace")
    except LookupError:
        return source.decode("latin-1")


def locate(source: IO[bytes], file: str, anchors: Sequence[Anchor]) -> dict[Anchor, Place]:
    """The places of anchors in a document, as far as they are found; `source` stands at its beginning."""
    locator = _Locator(file, anchors)
    wanted = len(set(anchors))
    with suppress(ExpatError, EncodingUnknown, EntityLimit):
        while len(locator.places) < wanted and (chunk := source.read(CHUNK)):
            feed(locator.parser, chunk, final=False)
        if len(locator.places) < wanted:
            feed(locator.parser, b"", final=True)
    return locator.places
