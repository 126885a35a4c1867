"""The library of XML Schema part 2, used as "Guidelines for using W3C XML Schema Datatypes with RELAX NG" says."""

from __future__ import annotations

from dataclasses import dataclass, field
from types import MappingProxyType
from typing import TYPE_CHECKING, Final

from teikit.relaxng.datatypes.binary import BINARY
from teikit.relaxng.datatypes.core import NO_NAMESPACES, Datatype, DatatypeError, Library, Namespaces
from teikit.relaxng.datatypes.dates import DATES
from teikit.relaxng.datatypes.durations import DURATIONS
from teikit.relaxng.datatypes.facets import Facet, facets
from teikit.relaxng.datatypes.kinds import Kind, quoted
from teikit.relaxng.datatypes.numbers import NUMBERS
from teikit.relaxng.datatypes.references import REFERENCES
from teikit.relaxng.datatypes.strings import STRINGS

if TYPE_CHECKING:
    from collections.abc import Container, Hashable, Mapping, Sequence

__all__ = ["XSD", "XSD_URI"]

XSD_URI: Final = "http://www.w3.org/2001/XMLSchema-datatypes"

_KINDS: Final[Mapping[str, Kind]] = MappingProxyType(
    {kind.name: kind for kind in (*STRINGS, *NUMBERS, *DATES, *DURATIONS, *BINARY, *REFERENCES)}
)


@dataclass(frozen=True)
class XsdDatatype(Datatype):
    """A type of XML Schema with its facets."""

    kind: Kind = field(compare=False, kw_only=True)
    facets: tuple[Facet, ...] = field(compare=False, kw_only=True)

    @property
    def context_dependent(self) -> bool:
        """True for QName and NOTATION."""
        return self.kind.context_dependent

    @property
    def id_kind(self) -> str | None:
        """`ID`, `IDREF` or `IDREFS` for the types of these names, else None."""
        return self.kind.id_kind

    def allows(self, lexical: str, namespaces: Namespaces = NO_NAMESPACES, entities: Container[str] | None = None) -> bool:
        """Whether the text is of the type and satisfies every facet."""
        text = self.kind.space(lexical)
        value = self.kind.read(text, namespaces)
        if value is None:
            return False
        for facet in self.facets:
            if not facet.holds(text, value):
                return False
        return entities is None or not self.kind.entities or all(name in entities for name in text.split(" "))

    def value(self, lexical: str, namespaces: Namespaces = NO_NAMESPACES) -> Hashable:
        """The value as a key."""
        text = self.kind.space(lexical)
        value: Hashable | None = self.kind.read(text, namespaces)
        if value is None:
            raise ValueError(self._misfit(text, namespaces))
        return value

    def why(self, lexical: str, namespaces: Namespaces = NO_NAMESPACES, entities: Container[str] | None = None) -> str:
        """What is wrong with the text.

        >>> print(XSD.datatype("date").why("1962-02-30"))
        "1962-02-30" is not a date: February 1962 has 28 days
        """
        text = self.kind.space(lexical)
        value = self.kind.read(text, namespaces)
        if value is None:
            return self._misfit(text, namespaces)
        for facet in self.facets:
            if not facet.holds(text, value):
                return f"{quoted(text)} {facet.why(text, value)}"
        if entities is not None and self.kind.entities:
            missing = next((name for name in text.split(" ") if name not in entities), None)
            return f"“{missing}” is not declared as an unparsed entity" if missing else ""
        return ""

    def _misfit(self, text: str, namespaces: Namespaces) -> str:
        why = self.kind.why(text, namespaces)
        return f"{quoted(text)} is not {self.kind.noun}" + (f": {why}" if why else "")


class Xsd(Library):
    """The library of XML Schema part 2."""

    uri = XSD_URI

    def datatype(self, name: str, parameters: Sequence[tuple[str, str]] = ()) -> Datatype:
        """The type of this name with its facets."""
        kind = _KINDS.get(name)
        if kind is None:
            raise DatatypeError(f"XML Schema has no datatype “{name}” that a schema of RELAX NG could use{_similar(name)}")
        given = tuple(parameters)
        return XsdDatatype(self.uri, name, given, kind=kind, facets=facets(kind, given))


def _similar(name: str) -> str:
    same = next((known for known in _KINDS if known.lower() == name.lower()), None)
    return f"; did you mean “{same}”?" if same else ""


XSD: Final = Xsd()
