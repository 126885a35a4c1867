"""The library of RELAX NG DTD Compatibility, section 5: ID, IDREF and IDREFS as XML Schema has them, without parameters."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from teikit.relaxng.datatypes.core import Datatype, DatatypeError, Library
from teikit.relaxng.datatypes.xsd import XSD

if TYPE_CHECKING:
    from collections.abc import Sequence

__all__ = ["COMPATIBILITY"]

_NAMES: Final = ("ID", "IDREF", "IDREFS")


class _Compatibility(Library):
    uri = "http://relaxng.org/ns/compatibility/datatypes/1.0"

    def datatype(self, name: str, parameters: Sequence[tuple[str, str]] = ()) -> Datatype:
        """The type of XML Schema of this name, so that it is the same whichever library a schema takes it from."""
        if name not in _NAMES:
            raise DatatypeError(f"the library of DTD compatibility has no datatype “{name}”, only ID, IDREF and IDREFS")
        if parameters:
            raise DatatypeError(f"the datatype “{name}” of DTD compatibility has no parameters")
        return XSD.datatype(name)


COMPATIBILITY: Final = _Compatibility()
