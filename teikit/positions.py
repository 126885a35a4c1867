"""Where the elements of a document begin: line, column and path by number, for programs that only count elements.

lxml knows lines but no columns, and Saxon neither; expat knows both.
"""

from __future__ import annotations

import re
from contextlib import suppress
from typing import TYPE_CHECKING, Final, NamedTuple
from xml.parsers import expat

if TYPE_CHECKING:
    from collections.abc import Collection

__all__ = ["Position", "positions", "starts"]

_SEPARATOR: Final = "\x01"
_CHUNK: Final = 1 << 16
_TAG_NAME: Final = re.compile(r"<[^\s/>]+")
_ATTRIBUTE: Final = re.compile(r"""\s*([^\s=/<>"']+)\s*=\s*(?:"[^"]*"|'[^']*')""")


class Position(NamedTuple):
    """Where an element begins."""

    line: int
    """Counted from 1."""
    column: int
    """In characters, counted from 1."""
    path: str
    """As XPath 3.1 has it, with `Q{}` names: `/Q{http://www.tei-c.org/ns/1.0}TEI[1]`."""
    tag: str
    """The start tag as it is written, to look attributes up in."""

    def attribute(self, local: str) -> tuple[int, int]:
        """Line and column of an attribute, given by its local name; those of the element if it is not written there."""
        position = ((found := _TAG_NAME.match(self.tag)) and found.end()) or 0
        while match := _ATTRIBUTE.match(self.tag, position):
            if match[1].rpartition(":")[2] == local and not match[1].startswith("xmlns:"):
                before = self.tag[: match.start(1)]
                breaks = before.count("\n")
                return self.line + breaks, len(before) - before.rfind("\n") if breaks else self.column + len(before)
            position = match.end()
        return self.line, self.column


def starts(data: bytes) -> list[tuple[int, int]]:
    """Line and column, both counted from 1, of every element of a well-formed document, in document order."""
    found: list[tuple[int, int]] = []
    parser = _parser()
    parser.StartElementHandler = lambda _name, _attributes: found.append(
        (parser.CurrentLineNumber, parser.CurrentColumnNumber + 1)
    )
    _parse(parser, data)
    return found


def positions(data: bytes, numbers: Collection[int]) -> dict[int, Position]:
    """The positions of some elements of a well-formed document; the root is number 1, then in document order."""
    locator = _Locator(frozenset(numbers))
    _parse(locator.parser, data)
    return locator.found


class _Locator:
    """Counts elements, and steps to them."""

    def __init__(self, wanted: frozenset[int]) -> None:
        self.found: dict[int, Position] = {}
        self.parser = _parser()
        self.parser.StartElementHandler = self._start
        self.parser.EndElementHandler = self._end
        self.parser.XmlDeclHandler = self._declaration
        self._wanted = wanted
        self._number = 0
        self._encoding = "utf-8"
        self._steps: list[tuple[str, int]] = []
        self._counts: list[dict[str, int]] = [{}]

    def _declaration(self, _version: str, encoding: str | None, _standalone: int) -> None:
        self._encoding = encoding or self._encoding

    def _start(self, name: str, _attributes: object) -> None:
        self._number += 1
        counts = self._counts[-1]
        counts[name] = counts.get(name, 0) + 1
        self._steps.append((name, counts[name]))
        self._counts.append({})
        if self._number in self._wanted:
            line, column = self.parser.CurrentLineNumber, self.parser.CurrentColumnNumber + 1
            self.found[self._number] = Position(line, column, self._path(), self._tag())

    def _end(self, _name: str) -> None:
        self._steps.pop()
        self._counts.pop()

    def _path(self) -> str:
        return "".join(f"/Q{{{namespace}}}{local}[{number}]" for (namespace, local), number in self._named())

    def _named(self) -> list[tuple[tuple[str, str], int]]:
        split = [(name.rpartition(_SEPARATOR), number) for name, number in self._steps]
        return [((namespace, local), number) for (namespace, _, local), number in split]

    def _tag(self) -> str:
        source = self.parser.GetInputContext() or b""
        encoding = "utf-16-le" if source[:2] == b"<\0" else "utf-16-be" if source[:2] == b"\0<" else self._encoding
        try:
            text = source.decode(encoding, "replace")
        except LookupError:
            text = source.decode("latin-1")
        return _tag_of(text).replace("\r\n", "\n").replace("\r", "\n")


def _tag_of(text: str) -> str:
    """The start tag that a text begins with."""
    end = ((found := _TAG_NAME.match(text)) and found.end()) or 0
    while match := _ATTRIBUTE.match(text, end):
        end = match.end()
    return text[:end]


def _parser() -> expat.XMLParserType:
    parser = expat.ParserCreate(None, _SEPARATOR)
    parser.SetParamEntityParsing(expat.XML_PARAM_ENTITY_PARSING_NEVER)
    return parser


def _parse(parser: expat.XMLParserType, data: bytes) -> None:
    """Parse as far as expat can; what it cannot read (a rare encoding) has no positions."""
    with suppress(expat.ExpatError, LookupError, ValueError):
        for start in range(0, len(data), _CHUNK):  # the parser hands out what is left of a chunk with each tag
            parser.Parse(data[start : start + _CHUNK], False)
        parser.Parse(b"", True)
