"""Converts a schema from one syntax to the other, with its comments and documentation."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from teikit.relaxng.encodings import transcoded
from teikit.relaxng.expat import Prologue, feed, hardened
from teikit.relaxng.files import looks_like_xml, read
from teikit.relaxng.source import Comment
from teikit.relaxng.write_compact import write_compact
from teikit.relaxng.write_xml import write_xml

if TYPE_CHECKING:
    from teikit.relaxng.source import Node

__all__ = ["SYNTAXES", "convert"]

SYNTAXES: Final = ("rng", "rnc")
"""The XML syntax and the compact syntax, called after the usual suffixes of their files."""


def convert(content: bytes, file: str, syntax: str = "") -> str:
    """A schema in one of the `SYNTAXES`, by default in the one that it is not written in.

    `file` is its name in findings. References to other files stay as they are. Raises `SchemaSyntaxError`.
    """
    tree = read(content, file, annotations=True)
    is_xml = looks_like_xml(content)
    if is_xml:
        _add_outer_comments(tree, content)
    write_xml_syntax = syntax == "rng" if syntax else not is_xml
    return write_xml(tree) if write_xml_syntax else write_compact(tree)


def _add_outer_comments(root: Node, content: bytes) -> None:
    """Put the comments before and behind the root element into it: licences and histories stand there."""
    readable, encoding = transcoded(content)
    parser = hardened(Prologue(), encoding)
    depth = 0
    before: list[Comment] = []
    behind: list[Comment] = []
    begun = False

    def start(*_: object) -> None:
        nonlocal depth, begun
        depth += 1
        begun = True

    def end(_: str) -> None:
        nonlocal depth
        depth -= 1

    def comment(text: str) -> None:
        if not depth:
            (behind if begun else before).append(Comment(text))

    parser.StartElementHandler = start
    parser.EndElementHandler = end
    parser.CommentHandler = comment
    feed(parser, readable, final=True)
    root.children[:0] = before
    root.children += behind
