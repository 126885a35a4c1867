# ruff: noqa: ARG002  # neither type looks at all that it is given
"""The built-in library of RELAX NG, section 6.2.8: `string` compares texts as they stand, `token` with collapsed blanks."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from teikit.relaxng.datatypes.core import NO_NAMESPACES, Datatype, DatatypeError, Library, Namespaces
from teikit.relaxng.datatypes.whitespace import collapse

if TYPE_CHECKING:
    from collections.abc import Container, Sequence

__all__ = ["BUILTIN", "Builtin"]

_NAMES: Final = ("string", "token")


class BuiltinDatatype(Datatype):
    """`string` or `token`: every text is a value."""

    def allows(self, lexical: str, namespaces: Namespaces = NO_NAMESPACES, entities: Container[str] | None = None) -> bool:
        """Always true."""
        return True

    def value(self, lexical: str, namespaces: Namespaces = NO_NAMESPACES) -> str:
        """The text itself; for `token` with its white space collapsed."""
        return collapse(lexical) if self.name == "token" else lexical

    def why(self, lexical: str, namespaces: Namespaces = NO_NAMESPACES, entities: Container[str] | None = None) -> str:
        """Always empty."""
        return ""


class Builtin(Library):
    """The library with the empty URI."""

    uri = ""

    def datatype(self, name: str, parameters: Sequence[tuple[str, str]] = ()) -> Datatype:
        """`string` or `token`; neither has parameters.

        >>> BUILTIN.datatype("token").value("  a  b ")
        'a b'
        """
        if name not in _NAMES:
            raise DatatypeError(
                f"the built-in library has no datatype “{name}”, only “string” and “token”; is a datatypeLibrary missing?"
            )
        if parameters:
            raise DatatypeError(f"the built-in datatype “{name}” has no parameters, but “{parameters[0][0]}” is given")
        return BuiltinDatatype(self.uri, name)


BUILTIN: Final = Builtin()
