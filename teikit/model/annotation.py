"""Standoff annotations: what recognisers say about a text, before anything is woven into it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from types import MappingProxyType
from typing import Final, NamedTuple

__all__ = ["NO_ATTRIBUTES", "Annotation", "Span", "inferred"]

NO_ATTRIBUTES: Final[Mapping[str, str]] = MappingProxyType({})


class Span(NamedTuple):
    """A stretch of the source text, in characters from 0, its end exclusive."""

    start: int
    end: int

    def of(self, text: str) -> str:
        """The characters of `text` that the span covers."""
        return text[self.start : self.end]


class Annotation(NamedTuple):
    """A TEI element over a stretch of the text.

    The first `before` and the last `after` characters of the stretch are *replaced* by the element (the brackets of
    `[illegible]`): they do not stand in the TEI as text, and come back from the element when the source is recovered.
    """

    start: int
    end: int
    element: str
    """Local name in the TEI namespace."""
    attributes: Mapping[str, str] = NO_ATTRIBUTES
    before: int = 0
    """How many characters at the start the element replaces."""
    after: int = 0
    """How many characters at the end the element replaces."""
    rule: str = ""
    """The rule that found it, for the report: `brackets.amount`, `speech.tag`."""
    chain: str = ""
    """Annotations with the same chain are parts of one whole, joined by `next` and `prev`."""
    moved: Span | None = None
    """The text that is moved into the element from elsewhere (a footnote's, to its call)."""


def inferred(cert: str, attributes: Iterable[tuple[str, str]] | Mapping[str, str] = ()) -> dict[str, str]:
    """Attributes of what the encoder inferred rather than read: with `@resp` and `@cert` (`high`, `medium`, `low`).

    >>> inferred("low", {"who": "#x"})
    {'who': '#x', 'resp': '#teikit', 'cert': 'low'}
    """
    return {**dict(attributes), "resp": "#teikit", "cert": cert}
