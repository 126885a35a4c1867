"""What the types of XML Schema have in common: a `Kind` says how a type's texts are read, compared, ordered and measured."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any, Final, NamedTuple, TypeAlias

from teikit.relaxng.datatypes.whitespace import collapse

if TYPE_CHECKING:
    from teikit.relaxng.datatypes.core import Namespaces

__all__ = ["LONGEST", "Kind", "Order", "Value", "quoted"]

Value: TypeAlias = Any
"""A value of some type: hashable, and equal to another exactly if the type says so."""

Order: TypeAlias = Callable[[Value, Value], int | None]
"""-1, 0 or 1 as the first is less, equal or greater; None for two that cannot be compared."""

LONGEST: Final = 4000
"""How many digits a number may have where it must be computed with (Python refuses to read longer ones)."""

_SHOWN: Final = 60


class Kind(NamedTuple):
    """A type of XML Schema without facets."""

    name: str
    noun: str
    """The type in words, with an article: `a date`."""
    read: Callable[[str, Namespaces], Value | None]
    """The value of a text whose white space has been treated; None for a text that is not of the type."""
    why: Callable[[str, Namespaces], str]
    """What is wrong with a text that `read` refused: the part of the sentence after the colon; may be empty."""
    space: Callable[[str], str] = collapse
    """How white space is treated (the facet whiteSpace)."""
    order: Order | None = None
    """The order of values, for the types that have one."""
    measure: Callable[[Value], int] | None = None
    """The length of a value, for the types that have one."""
    unit: str = "characters"
    """What lengths count."""
    digits: bool = False
    """Whether totalDigits and fractionDigits make sense."""
    id_kind: str | None = None
    context_dependent: bool = False
    entities: bool = False
    """Whether the names in the value must be those of unparsed entities."""


def quoted(text: str) -> str:
    """A text of the document as it is shown in a message: in quotation marks, shortened if it is long."""
    shown = text if len(text) <= _SHOWN else f"{text[:_SHOWN]}…"
    return f'"{shown}"'
