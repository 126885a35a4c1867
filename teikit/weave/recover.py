"""The way back: the source wording of a TEI document's body.

Elements that replaced characters of the source (brackets, note calls, page marks) say which: by what they are, or, where
the source was written otherwise, by a rendition ladder in `@rend`.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Final

from teikit.model.tei import NAMESPACE, XML_NAMESPACE, default_delimiters, read_ladder

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

__all__ = ["recover_blocks", "recover_text"]

_TEI: Final = f"{{{NAMESPACE}}}"
_ID: Final = f"{{{XML_NAMESPACE}}}id"
_GROUPS: Final = frozenset(
    {"opener", "closer", "list", "div", "body", "text", "TEI", "front", "back", "group", "argument", "postscript"}
)
_GLYPH: Final = "#char-"


def recover_text(root: Element) -> str:
    r"""The wording of the body as the source has it, a blank line between blocks.

    `root` is the document's root element or any element inside its text.
    """
    return "\n\n".join(recover_blocks(root))


def recover_blocks(root: Element) -> Iterator[str]:
    """The wording of each block of the body, in the order of the source; the text of a footnote where the source prints it."""
    notes = {f"#{note.get(_ID)}": note for note in root.iter(f"{_TEI}note") if note.get(_ID)}
    text = root.find(f"{_TEI}text") if root.tag == f"{_TEI}TEI" else root
    if text is not None:
        yield from _blocks(text, notes)


def _blocks(element: Element, notes: dict[str, Element]) -> Iterator[str]:
    label = ""
    for child in element.iterchildren(f"{_TEI}*"):
        name = _name(child)
        if name in _GROUPS:
            yield from _blocks(child, notes)
        elif name == "label" and element.tag == f"{_TEI}list":
            label = f"{_inline(child)} "
        elif name == "pb":
            if mark := _replaced(child)[0]:
                yield mark
        elif name == "anchor":
            if (note := notes.get(child.get("corresp", ""))) is not None:
                yield _ladder(child)[0] + _inline(note)
        else:
            yield label + _inline(child)
            label = ""


def _inline(element: Element) -> str:
    """The text inside an element, what inner elements replaced included. Iterative: markup may be nested deeply."""
    parts = [element.text or ""]
    stack: list[tuple[Element, Iterator[Element], str]] = [(element, element.iterchildren(f"{_TEI}*"), "")]
    while stack:
        current, children, closing = stack[-1]
        child = next(children, None)
        if child is None:
            stack.pop()
            if stack:
                parts += (closing, current.tail or "")
            continue
        before, after, whole = _replaced(child)
        parts.append(before)
        if whole:
            parts += (after, child.tail or "")
            continue
        parts.append(child.text or "")
        stack.append((child, child.iterchildren(f"{_TEI}*"), after))
    return "".join(parts)


def _replaced(element: Element) -> tuple[str, str, bool]:
    """What an element replaced before and after its text, and whether it has no text of the source in this place."""
    name = _name(element)
    if name == "g":
        reference = element.get("ref", "")
        return (chr(int(reference.removeprefix(_GLYPH), 16)) if reference.startswith(_GLYPH) else element.text or ""), "", True
    attributes = {str(key): str(value) for key, value in element.attrib.items()}
    ladder = read_ladder(attributes.get("rend", ""))
    before, after = ladder or default_delimiters(name, attributes, has_text=len(element) > 0)
    return before, after, name == "note" and attributes.get("place") == "bottom"


def _ladder(element: Element) -> tuple[str, str]:
    return read_ladder(element.get("rend", "")) or ("", "")


def _name(element: Element) -> str:
    return str(element.tag).removeprefix(_TEI)
