"""What a datatype library gives to the engine: a `Library` makes `Datatype`s, a `Datatype` judges and compares values.

A datatype never changes, and two of the same library, name and parameters are equal and hash alike, so that patterns
that hold them can be interned.
"""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Container, Hashable, Mapping, Sequence
from dataclasses import dataclass
from typing import Final, TypeAlias

__all__ = ["NO_NAMESPACES", "Datatype", "DatatypeError", "Library", "Namespaces", "Parameters"]

Namespaces: TypeAlias = Mapping[str, str]
"""Prefixes in scope; the empty prefix is the default namespace."""

Parameters: TypeAlias = tuple[tuple[str, str], ...]
"""Name and value of each `<param>`, in the order of the schema."""

NO_NAMESPACES: Final[Namespaces] = {}


class DatatypeError(ValueError):
    """A datatype that does not exist, or that cannot have these parameters; the message is one sentence without full stop."""


@dataclass(frozen=True)
class Datatype(ABC):
    """A datatype with its parameters; RELAX NG section 6.2.8, "data and value pattern".

    Equality looks at `library`, `name` and `parameters` alone.
    """

    library: str
    """Datatype library URI; empty for the built-in one."""
    name: str
    parameters: Parameters = ()

    @property
    def context_dependent(self) -> bool:
        """Whether the meaning of a value hangs on the namespaces in scope (QName, NOTATION)."""
        return False

    @property
    def id_kind(self) -> str | None:
        """`ID`, `IDREF` or `IDREFS` for the types that DTD compatibility treats so, else None."""
        return None

    @abstractmethod
    def allows(self, lexical: str, namespaces: Namespaces = NO_NAMESPACES, entities: Container[str] | None = None) -> bool:
        """Whether the text, as it stands in the document, is a value of this type.

        `entities` are the unparsed entities that the document declares, for ENTITY and ENTITIES;
        with None, every entity passes for declared.
        """

    @abstractmethod
    def value(self, lexical: str, namespaces: Namespaces = NO_NAMESPACES) -> Hashable:
        """The value as a key: two texts mean the same value of this type exactly if their keys are equal.

        Parameters do not matter here. Raises `ValueError` with a sentence for a text that the type itself refuses.
        """

    @abstractmethod
    def why(self, lexical: str, namespaces: Namespaces = NO_NAMESPACES, entities: Container[str] | None = None) -> str:
        """Why the text is refused, in words (one sentence without full stop); empty if it is allowed."""


class Library(ABC):
    """A set of datatypes under one URI; RELAX NG section 2, "Data model"."""

    uri: str

    @abstractmethod
    def datatype(self, name: str, parameters: Sequence[tuple[str, str]] = ()) -> Datatype:
        """The datatype of this name with these parameters.

        Raises `DatatypeError` for an unknown type and for parameters that it cannot have.
        """
