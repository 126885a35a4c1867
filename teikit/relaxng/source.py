"""The schema as it was written: one tree for both syntaxes.

The XML syntax and the compact syntax are read into the same `Node`s, with the places of the file, so that everything
that follows (simplification, restrictions, messages, conversion between the syntaxes) is written once.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final, TypeAlias

from teikit.model.finding import Finding, Place

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

__all__ = ["ANNOTATIONS", "NOWHERE", "RNG", "Comment", "Name", "Node", "SchemaSyntaxError"]

RNG: Final = "http://relaxng.org/ns/structure/1.0"
ANNOTATIONS: Final = "http://relaxng.org/ns/compatibility/annotations/1.0"

Name: TypeAlias = tuple[str, str]
"""Namespace name (empty for none) and local name."""


NOWHERE: Final = Place()
"""The place of what was not read from a file."""


class SchemaSyntaxError(Exception):
    """A schema that cannot be read: ill-formed XML, or a mistake against the grammar of either syntax."""

    def __init__(self, finding: Finding) -> None:
        super().__init__(str(finding))
        self.finding = finding
        """What is wrong, and where."""


@dataclass(slots=True)
class Comment:
    """An XML comment, or a `#` comment of the compact syntax (without the marks)."""

    text: str
    place: Place = NOWHERE


@dataclass(slots=True)
class Node:
    """An element of the schema in the terms of the XML syntax; annotations are nodes of other namespaces."""

    name: Name
    attributes: dict[Name, str] = field(default_factory=dict)
    children: list[Node | Comment | str] = field(default_factory=list)
    namespaces: Mapping[str, str] = field(default_factory=dict)
    """The prefixes in scope (the empty prefix is the default namespace), for QNames in names and values."""
    base: str = ""
    """Base URI or path that relative references resolve against (`xml:base` applied)."""
    place: Place = NOWHERE

    def nodes(self) -> Iterator[Node]:
        """The element children, annotations included."""
        return (child for child in self.children if isinstance(child, Node))

    @property
    def text(self) -> str:
        """The character data directly inside."""
        return "".join(child for child in self.children if isinstance(child, str))
