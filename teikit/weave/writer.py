"""Lines of XML with their indentation."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from teikit.model.tei import ILLEGAL
from teikit.patterns import regex
from teikit.weave.tree import escape

__all__ = ["Writer", "as_text", "given", "pointer"]

_INDENT: Final = "  "
_SPECIAL: Final = regex(f"[&<>]|{ILLEGAL.pattern}")
"""What is not the same in XML; most values have none of it."""


class Writer:
    """Collects the lines of elements."""

    def __init__(self, depth: int) -> None:
        self.rows: list[str] = []
        self._pad = _INDENT * depth
        self._opened: list[str] = []

    def line(self, element: str, text: str = "", **attributes: str) -> None:
        """An element with text only; nothing if it has neither text nor attributes."""
        if text:
            self.rows.append(f"{self._pad}<{_tag(element, attributes)}>{text}</{element}>")
        elif attributes:
            self.rows.append(f"{self._pad}<{_tag(element, attributes)}/>")

    def open(self, element: str, **attributes: str) -> None:
        """The start tag of an element that holds others."""
        self.rows.append(f"{self._pad}<{_tag(element, attributes)}>")
        self._opened.append(element)
        self._pad += _INDENT

    def close(self) -> None:
        """The end tag of the element that was opened last."""
        self._pad = self._pad[len(_INDENT) :]
        self.rows.append(f"{self._pad}</{self._opened.pop()}>")

    def paragraphs(self, text: str) -> None:
        """A `p` for each paragraph of a text."""
        for paragraph in text.split("\n\n"):
            self.line("p", as_text(paragraph))

    def raw(self, xml: str) -> None:
        """Lines that are XML already."""
        self.rows += [self._pad + row for row in xml.split("\n")]


def as_text(value: str) -> str:
    """A value as content of an element."""
    return value if _SPECIAL.search(value) is None else escape(ILLEGAL.sub("\ufffd", value))


def given(**attributes: str) -> dict[str, str]:
    """The attributes that have a value."""
    return {name: value for name, value in attributes.items() if value}


def pointer(name: str, identifier: str) -> dict[str, str]:
    """An attribute that points at an entry of the document; nothing if there is none."""
    return {name: f"#{identifier}"} if identifier else {}


def _tag(element: str, attributes: Mapping[str, str]) -> str:
    if not attributes:
        return element
    return element + "".join([f' {name}="{as_text(value).replace(chr(34), "&quot;")}"' for name, value in attributes.items()])
