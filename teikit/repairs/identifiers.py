"""Identifiers: each once, those of paragraphs in their order, and `n` as they say."""

from __future__ import annotations

import re
from itertools import count, pairwise
from typing import TYPE_CHECKING, Final

from teikit.model.finding import finding
from teikit.repairs.source import ID

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from teikit.model.finding import Finding
    from teikit.outline import Element
    from teikit.repairs.source import Edit, Source

__all__ = ["mend_duplicates", "mend_numbers", "mend_order"]

_PARAGRAPH: Final = re.compile(r"p([1-9][0-9]*)")
_BELONGING: Final = re.compile(r"(p[1-9][0-9]*)(-.+)?")


def mend_order(source: Source) -> Iterator[tuple[Edit, Finding | None]]:
    """Paragraphs whose ids do not rise are numbered anew, and all that is named after them or points at them follows.

    Ids that rise stay what they are, gaps among them too: other documents may point at them.
    """
    numbered = [element for element in source.elements if _PARAGRAPH.fullmatch(element.attributes.get(ID, ""))]
    numbers = [int(element.attributes[ID][1:]) for element in numbered]
    if all(before <= after for before, after in pairwise(numbers)) or len(set(numbers)) < len(numbers):
        return
    names = {element.attributes[ID]: f"p{number}" for number, element in enumerate(numbered, 1)}
    for element in source.elements:
        yield from _renamed(source, element, names)


def mend_duplicates(source: Source) -> Iterator[tuple[Edit, Finding | None]]:
    """What has an id that is taken gets one that is free; the first keeps it, and what points at it."""
    taken = set(source.by_id)
    for element in source.elements:
        identifier = element.attributes.get(ID, "")
        if identifier and source.by_id[identifier] is not element:
            free = next(name for number in count(2) if (name := f"{identifier}-{number}") not in taken)
            taken.add(free)
            yield source.change_id(element, free), finding("fixed-id", source.place(element), old=identifier, new=free)


def mend_numbers(source: Source) -> Iterator[tuple[Edit, Finding | None]]:
    """The `n` of a paragraph is the number in its id; an `n` that is no number is somebody's own."""
    for element in source.elements:
        identifier, number = element.attributes.get(ID, ""), element.attributes.get("n", "")
        match = _PARAGRAPH.fullmatch(identifier)
        if match and number.isdecimal() and number != match[1]:
            edit = source.change(element, "n", match[1])
            yield edit, finding("fixed-number", source.place(element), id=identifier, old=number, new=match[1])


def _renamed(source: Source, element: Element, names: Mapping[str, str]) -> Iterator[tuple[Edit, Finding | None]]:
    for name, value in element.attributes.items():
        if name == ID:
            new = _new(value, names)
            if new != value:
                yield source.change_id(element, new), finding("fixed-order", source.place(element), old=value, new=new)
        elif "#" in value and " " not in name:
            new = " ".join(f"#{_new(token[1:], names)}" if token.startswith("#") else token for token in value.split())
            if new != " ".join(value.split()):
                yield source.change(element, name, new), None


def _new(identifier: str, names: Mapping[str, str]) -> str:
    match = _BELONGING.fullmatch(identifier)
    return names.get(match[1], match[1]) + (match[2] or "") if match else identifier
