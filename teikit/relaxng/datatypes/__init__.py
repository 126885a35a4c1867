"""Datatype libraries: what `datatypeLibrary` may name in a schema.

>>> year = library("http://www.w3.org/2001/XMLSchema-datatypes").datatype("gYear", [("minInclusive", "1900")])
>>> year.allows("1962")
True
"""

from __future__ import annotations

from teikit.relaxng.datatypes.builtin import BUILTIN
from teikit.relaxng.datatypes.compatibility import COMPATIBILITY
from teikit.relaxng.datatypes.core import Datatype, DatatypeError, Library, Namespaces, Parameters
from teikit.relaxng.datatypes.xsd import XSD, XSD_URI

__all__ = ["XSD", "XSD_URI", "Datatype", "DatatypeError", "Library", "Namespaces", "Parameters", "library"]


def library(uri: str) -> Library | None:
    """The library of this URI, None for one that is not known; the empty URI is the built-in library."""
    return next((known for known in (BUILTIN, XSD, COMPATIBILITY) if known.uri == uri), None)
