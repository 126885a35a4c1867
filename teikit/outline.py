"""Where the elements of a document begin and end in its text: for programs that change a part and leave the rest as it is."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final
from xml.parsers import expat

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

__all__ = ["XML", "Element", "outline"]

XML: Final = "http://www.w3.org/XML/1998/namespace"
_TAG: Final = re.compile(rb"""<(?P<name>[^\s/>]+)(?:[^>"']|"[^"]*"|'[^']*')*>""")


@dataclass(eq=False)
class Element:
    """An element by its offsets in bytes of the text's UTF-8."""

    name: str
    """Namespace, blank, local name."""
    attributes: Mapping[str, str]
    namespaces: Mapping[str, str]
    """The namespaces in scope by prefix; the default one has none."""
    declared: frozenset[str]
    """The prefixes that its own tag declares."""
    start: int
    name_end: int
    tag_end: int
    parent: Element | None
    children: list[Element] = field(default_factory=list)
    end_tag: int = 0
    end: int = 0

    def walk(self) -> Iterator[Element]:
        """This element and all below it, in document order."""
        waiting = [self]
        while waiting:
            element = waiting.pop()
            yield element
            waiting.extend(reversed(element.children))


class _Outliner:
    def __init__(self, data: bytes) -> None:
        self.data = data
        self.root: Element | None = None
        self.open: Element | None = None
        self.declared: dict[str, str] = {}
        self.has_entities = False
        self.parser = parser = expat.ParserCreate("utf-8", " ")
        parser.StartElementHandler = self._start
        parser.EndElementHandler = self._end
        parser.StartNamespaceDeclHandler = self._declare
        parser.EntityDeclHandler = self._entity

    def _declare(self, prefix: str | None, uri: str | None) -> None:
        self.declared[prefix or ""] = uri or ""

    def _entity(self, *_: object) -> None:
        self.has_entities = True

    def _start(self, name: str, attributes: dict[str, str]) -> None:
        start = self.parser.CurrentByteIndex
        tag = _TAG.match(self.data, start)
        ends = (tag.end("name"), tag.end()) if tag else (start, start)
        scope = self.open.namespaces if self.open else {}
        declared = frozenset(self.declared)
        if declared:
            scope, self.declared = {**scope, **self.declared}, {}
        element = Element(name, attributes, scope, declared, start, *ends, self.open)
        if self.open:
            self.open.children.append(element)
        else:
            self.root = element
        self.open = element

    def _end(self, _: str) -> None:
        element = self.open
        assert element is not None
        if self.data[element.tag_end - 2 : element.tag_end] == b"/>":
            element.end_tag = element.end = element.tag_end
        else:
            element.end_tag = self.parser.CurrentByteIndex
            element.end = self.data.find(b">", element.end_tag) + 1
        self.open = element.parent


def outline(data: bytes) -> Element:
    """The root element of a document in UTF-8.

    Raises `ValueError` for one that declares entities, of which offsets know nothing, and `ExpatError` for what is no XML.
    """
    outliner = _Outliner(data)
    outliner.parser.Parse(data, True)
    if outliner.has_entities:
        raise ValueError("it declares entities")
    assert outliner.root is not None
    return outliner.root
