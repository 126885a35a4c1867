"""Reads the XML syntax of RELAX NG (section 3) into the tree of `teikit.relaxng.source`."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final
from urllib.parse import urljoin
from xml.parsers.expat import ExpatError

from teikit.model.finding import Place, finding
from teikit.relaxng.encodings import transcoded
from teikit.relaxng.expat import EncodingUnknown, EntityLimit, Prologue, feed, hardened, reason, scope, split_raw
from teikit.relaxng.source import RNG, Comment, Node, SchemaSyntaxError

if TYPE_CHECKING:
    from collections.abc import Mapping

    from teikit.relaxng.source import Name

__all__ = ["TEXT_ALONE", "XML", "read_xml", "resolve"]

XML: Final = "http://www.w3.org/XML/1998/namespace"
TEXT_ALONE: Final = ("value", "param", "name")
"""The elements of a schema that hold nothing but text."""

_BASE: Final = (XML, "base")
_PREDECLARED: Final[Mapping[str, str]] = {"xml": XML}


def resolve(base: str, reference: str) -> str:
    """A relative reference resolved against a base that may be a URI or a path (RFC 3986, section 5).

    >>> resolve("schemas/main.rng", "parts/table.rng"), resolve("http://example.org/a/b.rng", "../c.rng")
    ('schemas/parts/table.rng', 'http://example.org/c.rng')
    """
    return urljoin(base, reference)


class _Reader:
    """Builds the tree while expat reads; nothing here recurses."""

    def __init__(self, file: str, annotations: bool, encoding: str | None) -> None:
        self.file = file
        self.annotations = annotations
        self.root: Node | None = None
        self.parser = parser = hardened(Prologue(), encoding)
        self._open: list[Node] = []
        self._foreign = 0
        self._scope: Mapping[str, str] = _PREDECLARED
        self._scopes: list[Mapping[str, str]] = []
        self._names: dict[str, Name] = {}
        parser.StartElementHandler = self._start
        parser.EndElementHandler = self._end
        parser.CharacterDataHandler = self._text
        parser.StartNamespaceDeclHandler = self._declare
        parser.EndNamespaceDeclHandler = self._undeclare
        if annotations:
            parser.CommentHandler = self._comment

    def place(self) -> Place:
        return Place(self.file, self.parser.CurrentLineNumber, self.parser.CurrentColumnNumber + 1)

    def _name(self, raw: str) -> Name:
        name = self._names.get(raw)
        if name is None:
            name = self._names[raw] = split_raw(raw)
        return name

    def _start(self, raw: str, attributes: dict[str, str]) -> None:
        if self._foreign:
            self._foreign += 1
            return
        name = self._names.get(raw) or self._name(raw)
        opened = self._open
        # Values and names hold text alone: what stands in them is kept, to be refused.
        if name[0] != RNG and not self.annotations and opened and opened[-1].name[1] not in TEXT_ALONE:
            self._foreign = 1
            return
        parser = self.parser
        place = Place(self.file, parser.CurrentLineNumber, parser.CurrentColumnNumber + 1)
        base = opened[-1].base if opened else self.file
        named = {self._names.get(raw) or self._name(raw): value for raw, value in attributes.items()}
        if _BASE in named:
            base = resolve(base, named[_BASE])
        node = Node(name, named, [], self._scope, base, place)
        if opened:
            opened[-1].children.append(node)
        else:
            self.root = node
        opened.append(node)

    def _end(self, _raw: str) -> None:
        if self._foreign:
            self._foreign -= 1
        else:
            self._open.pop()

    def _text(self, text: str) -> None:
        if not self._foreign:
            node = self._open[-1]
            # Section 4.2: white space is nothing between patterns, and everything in values, parameters and annotations.
            if node.name[0] != RNG or node.name[1] in TEXT_ALONE or not text.isspace():
                node.children.append(text)

    def _comment(self, text: str) -> None:
        if self._open:
            self._open[-1].children.append(Comment(text, self.place()))

    def _declare(self, prefix: str | None, namespace: str | None) -> None:
        self._scopes.append(self._scope)
        self._scope = scope(self._scope, prefix, namespace)

    def _undeclare(self, _prefix: str | None) -> None:
        self._scope = self._scopes.pop()


def read_xml(content: bytes, file: str, *, annotations: bool = True) -> Node:
    """Read a schema in the XML syntax.

    `file` is its name, as a path or URI: relative references resolve against it, and places name it. Without
    `annotations`, comments and elements of other namespaces are left out, which is all that validation needs.
    Raises `SchemaSyntaxError` for ill-formed XML and for a document of another kind.
    """
    try:
        readable, encoding = transcoded(content)
        reader = _Reader(file, annotations, encoding)
        feed(reader.parser, readable, final=True)
    except ExpatError as error:
        place = Place(file, error.lineno, error.offset + 1)
        raise SchemaSyntaxError(finding("rng-xml", place, reason=reason(error))) from error
    except EncodingUnknown as error:
        raise SchemaSyntaxError(finding("rng-xml", Place(file, 1, 1), reason=error)) from error
    except EntityLimit as error:
        raise SchemaSyntaxError(finding("rng-entity", reader.place(), entity=error.entity)) from error
    root = reader.root
    if root is None or root.name[0] != RNG:
        raise SchemaSyntaxError(finding("rng-other", root.place if root else Place(file)))
    return root
