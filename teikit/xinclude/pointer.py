"""What an XPointer points at: shorthand and the `element()` scheme (https://www.w3.org/TR/xptr-element/)."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from teikit.outline import XML

if TYPE_CHECKING:
    from teikit.outline import Element

__all__ = ["point"]

_ELEMENT_POINTER: Final = re.compile(r"\s*element\(\s*([^()/\s]*)((?:/[1-9][0-9]*)*)\s*\)")
_SHORTHAND: Final = re.compile(r"[^\s()/:]+")


def point(root: Element, pointer: str) -> Element | None:
    """The element that an XPointer names: an `xml:id`, or the `element()` scheme (of several, the first that names any).

    Raises `ValueError` for a pointer of another scheme.
    """
    if _SHORTHAND.fullmatch(pointer):
        return _by_id(root, pointer)
    schemes = list(_ELEMENT_POINTER.finditer(pointer))
    if "".join(match[0] for match in schemes).strip() != pointer.strip() or not schemes:
        raise ValueError(pointer)
    found = (_follow(root, match[1], match[2]) for match in schemes)
    return next((element for element in found if element is not None), None)


def _follow(root: Element, identifier: str, steps: str) -> Element | None:
    numbers = [int(step) for step in steps.split("/")[1:]]
    from_root = root if numbers and not identifier and numbers.pop(0) == 1 else None
    element = _by_id(root, identifier) if identifier else from_root
    for number in numbers:
        if element is None or number > len(element.children):
            return None
        element = element.children[number - 1]
    return element


def _by_id(root: Element, identifier: str) -> Element | None:
    return next((element for element in root.walk() if element.attributes.get(f"{XML} id") == identifier), None)
