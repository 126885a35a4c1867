"""The slowest RELAX NG engine: derivatives straight from the book, nothing interned and nothing remembered.

Patterns are tuples: a word and its operands. `after` is the one pattern that schemas do not have.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Callable

    from lxml import etree

Pattern = tuple[Any, ...]
EMPTY: Pattern = ("empty",)
NOT_ALLOWED: Pattern = ("notAllowed",)


def choice(one: Pattern, other: Pattern) -> Pattern:
    if one in (NOT_ALLOWED, other):
        return other
    return one if other == NOT_ALLOWED else ("choice", one, other)


def pair(kind: str, one: Pattern, other: Pattern) -> Pattern:
    if NOT_ALLOWED in (one, other):
        return NOT_ALLOWED
    if one == EMPTY and kind != "after":
        return other
    return one if other == EMPTY and kind != "after" else (kind, one, other)


def nullable(pattern: Pattern) -> bool:
    kind = pattern[0]
    if kind in ("group", "interleave"):
        return nullable(pattern[1]) and nullable(pattern[2])
    if kind == "choice":
        return nullable(pattern[1]) or nullable(pattern[2])
    if kind == "oneOrMore":
        return nullable(pattern[1])
    return kind in ("empty", "text")


class Naive:
    def __init__(self, definitions: dict[str, Pattern]) -> None:
        self.definitions = definitions

    def valid(self, start: Pattern, root: etree._Element) -> bool:
        return nullable(self.element(start, root))

    def element(self, pattern: Pattern, node: etree._Element) -> Pattern:
        pattern = self.start(pattern, str(node.tag))
        for name, value in node.items():
            pattern = self.attribute(pattern, name, value)
        pattern = self.close(pattern)
        pattern = self.children(pattern, node)
        return self.end(pattern)

    def children(self, pattern: Pattern, node: etree._Element) -> Pattern:
        pieces: list[Any] = [node.text or ""]
        for child in node:
            pieces.extend((child, child.tail or ""))
        if len(pieces) == 1:
            text = pieces[0]
            after = self.text(pattern, text)
            return choice(pattern, after) if not text.strip(" \t\r\n") else after
        for piece in pieces:
            if not isinstance(piece, str):
                pattern = self.element(pattern, piece)
            elif piece.strip(" \t\r\n"):
                pattern = self.text(pattern, piece)
        return pattern

    def start(self, pattern: Pattern, name: str) -> Pattern:
        kind = pattern[0]
        if kind == "choice":
            return choice(self.start(pattern[1], name), self.start(pattern[2], name))
        if kind == "ref":
            _, names, content = self.definitions[pattern[1]]
            return pair("after", content, EMPTY) if name in names or "*" in names else NOT_ALLOWED
        if kind == "interleave":
            first = apply_after(lambda rest: pair("interleave", rest, pattern[2]), self.start(pattern[1], name))
            return choice(first, apply_after(lambda rest: pair("interleave", pattern[1], rest), self.start(pattern[2], name)))
        if kind == "oneOrMore":
            again = choice(pattern, EMPTY)
            return apply_after(lambda rest: pair("group", rest, again), self.start(pattern[1], name))
        if kind == "group":
            first = apply_after(lambda rest: pair("group", rest, pattern[2]), self.start(pattern[1], name))
            return choice(first, self.start(pattern[2], name)) if nullable(pattern[1]) else first
        if kind == "after":
            return apply_after(lambda rest: pair("after", rest, pattern[2]), self.start(pattern[1], name))
        return NOT_ALLOWED

    def attribute(self, pattern: Pattern, name: str, value: str) -> Pattern:
        kind = pattern[0]
        if kind == "after":
            return pair("after", self.attribute(pattern[1], name, value), pattern[2])
        if kind == "choice":
            return choice(self.attribute(pattern[1], name, value), self.attribute(pattern[2], name, value))
        if kind in ("group", "interleave"):
            return choice(
                pair(kind, self.attribute(pattern[1], name, value), pattern[2]),
                pair(kind, pattern[1], self.attribute(pattern[2], name, value)),
            )
        if kind == "oneOrMore":
            return pair("group", self.attribute(pattern[1], name, value), choice(pattern, EMPTY))
        if kind == "attribute" and pattern[1] in (name, "*"):
            blank = nullable(pattern[2]) and not value.strip()
            return EMPTY if blank or nullable(self.text(pattern[2], value)) else NOT_ALLOWED
        return NOT_ALLOWED

    def close(self, pattern: Pattern) -> Pattern:
        kind = pattern[0]
        if kind == "after":
            return pair("after", self.close(pattern[1]), pattern[2])
        if kind == "choice":
            return choice(self.close(pattern[1]), self.close(pattern[2]))
        if kind in ("group", "interleave"):
            return pair(kind, self.close(pattern[1]), self.close(pattern[2]))
        if kind == "oneOrMore":
            inner = self.close(pattern[1])
            return inner if inner in (EMPTY, NOT_ALLOWED) else ("oneOrMore", inner)
        return NOT_ALLOWED if kind == "attribute" else pattern

    def text(self, pattern: Pattern, text: str) -> Pattern:
        kind = pattern[0]
        if kind == "after":
            return pair("after", self.text(pattern[1], text), pattern[2])
        if kind == "choice":
            return choice(self.text(pattern[1], text), self.text(pattern[2], text))
        if kind == "interleave":
            return choice(
                pair(kind, self.text(pattern[1], text), pattern[2]), pair(kind, pattern[1], self.text(pattern[2], text))
            )
        if kind == "group":
            first = pair(kind, self.text(pattern[1], text), pattern[2])
            return choice(first, self.text(pattern[2], text)) if nullable(pattern[1]) else first
        if kind == "oneOrMore":
            return pair("group", self.text(pattern[1], text), choice(pattern, EMPTY))
        if kind == "text":
            return pattern
        return EMPTY if self.holds(pattern, text) else NOT_ALLOWED

    def holds(self, pattern: Pattern, text: str) -> bool:
        if pattern[0] == "value":
            return bool(" ".join(text.split()) == pattern[1])
        if pattern[0] == "integer":
            return text.strip().isdigit()
        if pattern[0] != "list":
            return False
        rest: Pattern = pattern[1]
        for token in text.split():
            rest = self.text(rest, token)
        return nullable(rest)

    def end(self, pattern: Pattern) -> Pattern:
        if pattern[0] == "choice":
            return choice(self.end(pattern[1]), self.end(pattern[2]))
        return pattern[2] if pattern[0] == "after" and nullable(pattern[1]) else NOT_ALLOWED


def apply_after(change: Callable[[Pattern], Pattern], pattern: Pattern) -> Pattern:
    if pattern[0] == "after":
        return pair("after", pattern[1], change(pattern[2]))
    if pattern[0] == "choice":
        return choice(apply_after(change, pattern[1]), apply_after(change, pattern[2]))
    return NOT_ALLOWED


def as_xml(pattern: Pattern) -> str:
    """A pattern in the XML syntax."""
    kind = pattern[0]
    if kind == "ref":
        return f'<ref name="{pattern[1]}"/>'
    if kind == "value":
        return f"<value>{pattern[1]}</value>"
    if kind == "integer":
        return '<data type="integer"/>'
    if kind == "attribute":
        names = "<anyName/>" if pattern[1] == "*" else f"<name>{pattern[1]}</name>"
        return f"<attribute>{names}{as_xml(pattern[2])}</attribute>"
    return f"<{kind}>{''.join(map(as_xml, pattern[1:]))}</{kind}>"


def grammar(start: Pattern, definitions: dict[str, Pattern]) -> str:
    """A schema in the XML syntax."""
    parts = []
    for name, (_, names, content) in definitions.items():
        classes = "".join("<anyName/>" if one == "*" else f"<name>{one}</name>" for one in names)
        inside = f"<choice>{classes}</choice>{as_xml(content)}"
        parts.append(f'<define name="{name}"><element>{inside}</element></define>')
    return (
        '<grammar xmlns="http://relaxng.org/ns/structure/1.0" '
        'datatypeLibrary="http://www.w3.org/2001/XMLSchema-datatypes">'
        f"<start>{as_xml(start)}</start>{''.join(parts)}</grammar>"
    )
