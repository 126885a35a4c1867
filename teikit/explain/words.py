"""Explanations for people: wrapped to the width of a terminal, in groups, each entry with what the schema says about it."""

from __future__ import annotations

import textwrap
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from teikit.explain.codes import CodeExplanation
    from teikit.explain.places import PlaceExplanation
    from teikit.relaxng.introspect import AttributeInfo

__all__ = ["code_in_words", "place_in_words"]

_INDENT: Final = "  "
_WIDEST_NAME: Final = 24
_NARROWEST: Final = 40


def code_in_words(explained: CodeExplanation, width: int) -> str:
    """The explanation of a code; `width` in characters."""
    parts = [
        f"{explained.code} ({explained.severity})",
        _paragraph(explained.meaning, width),
        _paragraph(f"Why it matters: {explained.why}", width),
        _paragraph(f"What to do: {explained.mend}", width),
    ]
    return "\n\n".join(parts) + "\n"


def place_in_words(explained: PlaceExplanation, width: int) -> str:
    """What a schema allows at a place; `width` in characters."""
    return "\n".join(_lines(explained, max(width, _NARROWEST))) + "\n"


def _lines(explained: PlaceExplanation, width: int) -> Iterator[str]:
    allowed = explained.allowed
    where = f"inside <{allowed.parent[1]}>" if allowed.parent else "outside the root"
    if allowed.in_tag:
        where = f"in the start tag of <{explained.tag}>"
    yield f"{explained.place}: {where}, by {explained.schema}"
    if not allowed.in_tag:
        yield from _content(explained, width)
    if explained.tag:
        yield from _attributes(explained, width)


def _content(explained: PlaceExplanation, width: int) -> Iterator[str]:
    allowed = explained.allowed
    also = ["text"] * allowed.text + ([f"the end tag </{allowed.parent[1]}>"] if allowed.end and allowed.parent else [])
    if also:
        yield ""
        yield f"Here may stand {' or '.join(also)}."
    if allowed.elements:
        yield from _group(f"Elements ({len(allowed.elements)})", _elements(explained), width)
    elif not also:
        yield ""
        yield "Nothing may stand here; the element around, or the schema, has no room for more."


def _elements(explained: PlaceExplanation) -> Iterator[tuple[str, str]]:
    around = (explained.allowed.parent or ("", ""))[0]
    for element in explained.allowed.elements:
        namespace, local = element.name
        foreign = "" if not around or namespace in (around, "*") else f"[{namespace or 'no namespace'}] "
        yield "any element" if local == "*" else f"<{local}>", foreign + element.documentation


def _attributes(explained: PlaceExplanation, width: int) -> Iterator[str]:
    required = [one for one in explained.attributes if one.required]
    others = [one for one in explained.attributes if not one.required]
    if required:
        yield from _group(f"Attributes that <{explained.tag}> must have", map(_attribute, required), width)
    if others:
        yield from _group(f"Attributes that <{explained.tag}> may have ({len(others)})", map(_attribute, others), width)
    if not explained.attributes:
        yield ""
        yield (
            f"<{explained.tag}> may have no more attributes."
            if explained.allowed.in_tag
            else f"<{explained.tag}> has no attributes."
        )


def _attribute(attribute: AttributeInfo) -> tuple[str, str]:
    notes = []
    if attribute.values:
        notes.append(f"one of {', '.join(value or '(empty)' for value in attribute.values)}")
    if attribute.datatypes:
        notes.append(f"{'or ' if notes else ''}{', '.join(attribute.datatypes)}")
    if attribute.default is not None:
        notes.append(f"by default {attribute.default}")
    said = f" ({'; '.join(notes)})" if notes else ""
    return "any attribute" if attribute.name[1] == "*" else str(attribute), attribute.documentation + said


def _group(title: str, entries: Iterable[tuple[str, str]], width: int) -> Iterator[str]:
    """A title, and names in a column with their documentation beside them."""
    entries = list(entries)
    column = min(max(len(name) for name, _ in entries), _WIDEST_NAME)
    yield ""
    yield title
    for name, documentation in entries:
        begin = f"{_INDENT}{name:{column}}  "
        following = " " * (len(_INDENT) + column + 2)
        text = documentation.strip()
        yield textwrap.fill(text, width, initial_indent=begin, subsequent_indent=following) if text else begin.rstrip()


def _paragraph(text: str, width: int) -> str:
    return textwrap.fill(text, max(width, _NARROWEST), break_on_hyphens=False, break_long_words=False)
