"""A document as text with offsets, and edits to it."""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING, Final, NamedTuple
from xml.sax.saxutils import escape

from teikit.model.finding import Place
from teikit.outline import XML, outline

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from teikit.outline import Element

__all__ = ["ID", "TEI", "Edit", "Source", "apply"]

ID: Final = f"{XML} id"
TEI: Final = "http://www.tei-c.org/ns/1.0 "
_ATTRIBUTE: Final = re.compile(rb"""\s+([^\s=/<>"']+)\s*=\s*("[^"]*"|'[^']*')""")
_XML_ID: Final = "xml:id"


class Edit(NamedTuple):
    """A stretch of the source and what comes in its place."""

    start: int
    """In bytes."""
    end: int
    text: str


@dataclass(eq=False)
class Source:
    """A document in UTF-8."""

    data: bytes
    file: str

    @cached_property
    def elements(self) -> list[Element]:
        """All elements in document order. Raises `ValueError` or `ExpatError` for a document that cannot be edited so."""
        return list(outline(self.data).walk())

    @cached_property
    def by_id(self) -> Mapping[str, Element]:
        """The first element of each `xml:id`."""
        found: dict[str, Element] = {}
        for element in self.elements:
            if identifier := element.attributes.get(ID):
                found.setdefault(identifier, element)
        return found

    def place(self, element: Element) -> Place:
        """Where an element begins."""
        line = bisect_right(self._lines, element.start)
        return Place(self.file, line, len(self.data[self._lines[line - 1] : element.start].decode()) + 1)

    def change(self, element: Element, name: str, value: str) -> Edit:
        """Give an attribute, named as it is written, another value; it is added if it is not there."""
        end = element.name_end
        for match in _ATTRIBUTE.finditer(self.data, element.name_end, element.tag_end):
            if match[1] == name.encode():
                return Edit(match.start(2) + 1, match.end(2) - 1, _escaped(value))
            end = match.end()
        return Edit(end, end, f' {name}="{_escaped(value)}"')

    def change_id(self, element: Element, value: str) -> Edit:
        """Give an element another `xml:id`."""
        return self.change(element, _XML_ID, value)

    @cached_property
    def _lines(self) -> list[int]:
        return [0, *(match.end() for match in re.finditer(b"\r\n?|\n", self.data))]


def apply(data: bytes, edits: Iterable[Edit]) -> bytes:
    """The document after edits that do not overlap."""
    parts, position = [], 0
    for edit in sorted(edits):
        parts += [data[position : edit.start], edit.text.encode()]
        position = edit.end
    return b"".join([*parts, data[position:]])


def _escaped(value: str) -> str:
    return escape(value, {'"': "&quot;", "'": "&apos;", "\n": "&#10;", "\t": "&#9;"})
