"""Hardened expat parsers: no external entity, no external DTD, internal entities bounded in depth and size.

Both the reader of schemas and the streaming validator stand on these.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final
from xml.parsers import expat

if TYPE_CHECKING:
    from collections.abc import Mapping
    from xml.parsers.expat import XMLParserType

__all__ = ["CHUNK", "SEPARATOR", "EncodingUnknown", "EntityLimit", "Prologue", "feed", "hardened", "split_raw"]

SEPARATOR: Final = "\x01"
"""What expat puts between namespace and local name: no XML document can contain it."""

CHUNK: Final = 1 << 16
"""Bytes read at once."""

MOST_EXPANDED: Final = 1_000_000
"""The longest text, in characters, that one internal entity may stand for."""

DEEPEST: Final = 16
"""How deep internal entities may refer to each other."""

_REFERENCE: Final = re.compile(r"&([^#;][^;]*);")


class EntityLimit(Exception):
    """An internal entity is too deep or too long."""

    def __init__(self, entity: str) -> None:
        super().__init__(entity)
        self.entity = entity


class EncodingUnknown(Exception):
    """The document declares an encoding that cannot be read."""


def feed(parser: XMLParserType, content: bytes, final: bool) -> None:
    """Let a parser read some content. Raises what the handlers raise, `ExpatError`, and `EncodingUnknown`."""
    try:
        parser.Parse(content, final)
    except (LookupError, ValueError) as error:
        # pyexpat looks encodings up while it parses: these complaints are its own, those of handlers are passed on.
        if type(error) is LookupError or isinstance(error, UnicodeError) or "encoding" in str(error):
            raise EncodingUnknown(str(error)) from error
        raise


@dataclass(slots=True)
class Prologue:
    """What a document declares before its root."""

    encoding: str = "utf-8"
    """The encoding that the document declares or was declared to have."""
    unparsed: set[str] = field(default_factory=set)
    """Names of unparsed entities."""
    _sizes: dict[str, tuple[int, int]] = field(default_factory=dict)

    def declaration(self, _version: str, encoding: str | None, _standalone: int) -> None:
        """The XML declaration."""
        self.encoding = encoding or self.encoding

    def entity(
        self,
        name: str,
        is_parameter: bool,
        value: str | None,
        _base: str | None,
        _system: str | None,
        _public: str | None,
        notation: str | None,
    ) -> None:
        """A declaration of an entity; raises `EntityLimit` where it would grow or nest too much.

        Entities can only be measured where those that they refer to are known; the others are left to expat, which
        stops amplification as such.
        """
        if notation is not None:
            self.unparsed.add(name)
        if is_parameter or value is None or name in self._sizes:
            return
        size, depth = len(value), 1
        for reference in _REFERENCE.findall(value):
            inner_size, inner_depth = self._sizes.get(reference, (0, 0))
            size, depth = size + inner_size, max(depth, inner_depth + 1)
        if size > MOST_EXPANDED or depth > DEEPEST:
            raise EntityLimit(name)
        self._sizes[name] = size, depth


def hardened(prologue: Prologue, encoding: str | None = None) -> XMLParserType:
    """A parser that resolves namespaces and reads nothing but what it is fed.

    `encoding` overrules what the document declares.
    """
    parser = expat.ParserCreate(encoding, SEPARATOR)
    parser.buffer_text = True
    parser.buffer_size = CHUNK
    parser.SetParamEntityParsing(expat.XML_PARAM_ENTITY_PARSING_NEVER)
    parser.EntityDeclHandler = prologue.entity
    if encoding:
        prologue.encoding = encoding
    else:
        parser.XmlDeclHandler = prologue.declaration
    return parser


def split_raw(raw: str) -> tuple[str, str]:
    """Namespace and local name of a name as expat or lxml delivers it.

    >>> split_raw("{http://www.tei-c.org/ns/1.0}p"), split_raw("p")
    (('http://www.tei-c.org/ns/1.0', 'p'), ('', 'p'))
    """
    namespace, separator, local = raw.rpartition(SEPARATOR)
    if separator:
        return namespace, local
    if raw.startswith("{"):
        namespace, _, local = raw[1:].rpartition("}")
        return namespace, local
    return "", raw


def reason(error: expat.ExpatError) -> str:
    """The parser's complaint in words, without the place."""
    return expat.ErrorString(error.code) or "not well-formed"


def scope(outer: Mapping[str, str], prefix: str | None, namespace: str | None) -> dict[str, str]:
    """The prefixes in scope after one more declaration; the empty prefix is the default namespace."""
    inner = dict(outer)
    inner[prefix or ""] = namespace or ""
    return inner
