"""Says where expat is: line, column and path of the tag, or the attribute of a tag, that it has just read."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from teikit.model.finding import Place
from teikit.relaxng.expat import split_raw

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from xml.parsers.expat import XMLParserType

__all__ = ["attribute_here", "path", "place_here"]

_TAG: Final = re.compile(r"<[^\s/>]+")
_ATTRIBUTE: Final = re.compile(r"""\s*([^\s=/<>"']+)\s*=\s*("[^"]*"|'[^']*')""")


def path(names: Iterable[str], counts: Iterable[Mapping[str, int]]) -> str:
    """The path of an element by the raw names of it and those around it, from the root.

    `counts` tells of each how many elements its parent has had so far by raw name, itself among them.

    >>> path(["a", "b"], [{"a": 1}, {"b": 2, "c": 1}])
    '/a[1]/b[2]'
    """
    steps = []
    for name, siblings in zip(names, counts, strict=True):
        local = split_raw(name)[1]
        number = sum(count for raw, count in siblings.items() if raw.endswith(local) and split_raw(raw)[1] == local)
        steps.append(f"/{local}[{number}]")
    return "".join(steps) or "/"


def place_here(parser: XMLParserType, file: str, path: str) -> Place:
    """The place of the event that the parser reports just now; `path` is that of the element."""
    return Place(file, parser.CurrentLineNumber, parser.CurrentColumnNumber + 1, path)


def attribute_here(tag: Place, name: str, among: Iterable[str], parser: XMLParserType, encoding: str) -> Place:
    """The place of an attribute in the start tag at `tag`, which the parser reports just now.

    `name` is its raw name, `among` holds those of all attributes of the tag in their order.
    """
    before = _before_attribute(_source(parser.GetInputContext() or b"", encoding), list(among).index(name))
    breaks = before.count("\n")
    column = len(before) - before.rfind("\n") if breaks else (tag.column or 1) + len(before)
    return Place(tag.file, (tag.line or 1) + breaks, column, f"{tag.path}/@{split_raw(name)[1]}")


def _source(content: bytes, encoding: str) -> str:
    """The text of content that begins with a tag, at least up to the end of that tag."""
    if content[:2] == b"<\0":
        encoding = "utf-16-le"
    elif content[:2] == b"\0<":
        encoding = "utf-16-be"
    elif (following := content.find(b"<", 1)) > 0:
        content = content[:following]
    return content.decode(encoding, "replace")


def _before_attribute(tag: str, number: int) -> str:
    """What stands before an attribute of a start tag, counted from 0; declarations of namespaces do not count."""
    begun = _TAG.match(tag)
    position = begun.end() if begun else 0
    while match := _ATTRIBUTE.match(tag, position):
        if match[1] != "xmlns" and not match[1].startswith("xmlns:"):
            if not number:
                return tag[: match.start(1)].replace("\r\n", "\n").replace("\r", "\n")
            number -= 1
        position = match.end()
    return ""
