"""Shows what a conversion found in the few words that case files use."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from lxml import etree

from teikit.authority import NOBODY
from teikit.decode import from_text
from teikit.model.tei import NAMESPACE
from teikit.pipeline import Document, convert_source
from teikit.weave.recover import recover_text

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator

    from teikit.authority import Authority

    Element = etree._Element

__all__ = ["body", "bracket_line", "bracket_rows", "converted", "local", "shown", "words_of"]

_TEI: Final = f"{{{NAMESPACE}}}"
_INLINE: Final = ("gap", "supplied", "note", "pb", "sic", "corr", "choice", "unclear", "signed")
_BOUNDS: Final = {"quantity": "", "atMost": "<=", "atLeast": ">="}


def converted(text: str, layout: str = "auto", authority: Authority | None = None) -> Document:
    """A text, converted."""
    return convert_source(from_text(text), layout=layout, authority=authority or NOBODY)


def body(document: Document) -> Element:
    """What holds the text and its annexes."""
    found = document.tree.find(f".//{_TEI}body")
    assert found is not None
    return found


def local(element: Element) -> str:
    """The name of an element without its namespace."""
    return str(element.tag).removeprefix(_TEI)


def words_of(element: Element) -> str:
    """The text of an element in the source's words, on one line."""
    return (
        " ".join(recover_text(element).split())
        if len(element) and local(element) in ("p", "item")
        else " ".join("".join(map(str, element.itertext())).split())
    )


def bracket_line(root: Element) -> str:
    """What stands for the brackets of a text, in order: `gap redacted <=1 line; supplied "the"`."""
    return "; ".join(bracket_rows(root)) or "text"


def bracket_rows(root: Element) -> Iterator[str]:
    """The same, one by one."""
    for one in root.iter(f"{_TEI}*"):
        name = local(one)
        parent = one.getparent()
        if name not in _INLINE or (name in ("sic", "corr") and parent is not None and local(parent) == "choice"):
            continue
        yield " ".join(part for part in (name, *_details(one, name), {"low": "?"}.get(one.get("cert", ""), "")) if part)


def _details(one: Element, name: str) -> Iterator[str]:
    if name == "gap":
        yield from (one.get("reason", ""), _amount(one))
    elif name == "pb":
        yield one.get("n", "")
    elif name == "choice":
        yield " / ".join(f'"{words_of(child)}"' for child in one)
    elif name == "note":
        kind = one.get("type", "")
        yield from (
            "margin" if one.get("place") == "margin" else "" if kind == "editorial" else kind or one.get("place", ""),
            f'"{words_of(one)}"',
        )
    else:
        yield f'"{words_of(one)}"'
    if one.get("resp") == "#translator":
        yield "by translator"


def _amount(gap: Element) -> str:
    about = "~" if gap.get("precision") == "low" else ""
    least, most = gap.get("atLeast"), gap.get("atMost")
    figure = (
        f"{least}..{most}"
        if least and most
        else next((f"{sign}{value}" for name, sign in _BOUNDS.items() if (value := gap.get(name))), "")
    )
    extent = f" ({gap.get('extent')})" if gap.get("extent") else ""
    return (f"{about}{figure} {gap.get('unit', '')}".strip() + extent).strip()


def shown(root: Element, elements: Collection[str], attributes: Collection[str] = ()) -> str:
    """A block with some of its elements and attributes as markup, everything else as plain text."""
    pieces: list[str] = [root.text or ""]
    for child in root.iterchildren(f"{_TEI}*"):
        inner = shown(child, elements, attributes)
        name = local(child)
        if name in elements:
            kept = "".join(f' {key}="{value}"' for key in attributes if (value := child.get(key)))
            inner = f"<{name}{kept}>{inner}</{name}>" if inner else f"<{name}{kept}/>"
        pieces += (inner, child.tail or "")
    return re.sub(r"\s+", " ", "".join(pieces)).strip()
