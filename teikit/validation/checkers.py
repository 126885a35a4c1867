"""Schemas, loaded: one class per language of schemas, all of one shape."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple, Protocol

from teikit.model.finding import Finding
from teikit.relaxng import Schema, SchemaError

if TYPE_CHECKING:
    from teikit.catalog import SchemaFile, SchemaLibrary

__all__ = ["CHECKED", "LANGUAGE_NAMES", "Checker", "Outcome", "UnusableSchemaError", "load_checker"]

CHECKED: Final = frozenset({"rng", "rnc"})
"""The languages that can be checked."""
LANGUAGE_NAMES: Final = {
    "schematron": "Schematron",
    "xsd": "W3C XML Schema",
    "dtd": "the language of DTDs",
    "nvdl": "NVDL",
    "odd": "ODD (make RELAX NG of it first)",
}
"""Languages that are known and cannot be checked, as people call them."""


class UnusableSchemaError(Exception):
    """A schema that cannot be used; the message says why, with the place."""


class Outcome(NamedTuple):
    """What a schema says about a document."""

    findings: list[Finding]
    svrl: str = ""


class Checker(Protocol):
    """A schema, ready for any number of documents."""

    files: tuple[str, ...]
    """Paths and URIs of everything that the schema consists of, as the library knows them."""

    def check(self, data: bytes, name: str) -> Outcome:
        """Check one document."""


class _Grammar:
    """RELAX NG in either syntax."""

    def __init__(self, schema: Schema) -> None:
        self._schema = schema
        self.files = schema.files

    def check(self, data: bytes, name: str) -> Outcome:
        return Outcome(self._schema.validate(data, name=name))


def load_checker(file: SchemaFile, library: SchemaLibrary) -> Checker | None:
    """The schema, loaded; none for a language that cannot be checked. Raises `UnusableSchemaError`."""
    if file.language in {"rng", "rnc"}:
        return _grammar(file, library)
    return None


def _grammar(file: SchemaFile, library: SchemaLibrary) -> Checker:
    try:
        if file.language == "rnc" and file.charset:
            content = library.content(file.address).decode(file.charset).encode()
            return _Grammar(Schema.load(content, name=file.address, resolver=library.content))
        return _Grammar(Schema.load(file.address, resolver=library.content))
    except SchemaError as error:
        raise UnusableSchemaError(_why(error.findings)) from error
    except (UnicodeDecodeError, LookupError) as error:
        raise UnusableSchemaError(f"it is not in the encoding {file.charset} that the document names") from error


def _why(findings: tuple[Finding, ...]) -> str:
    """The first mistake in a schema, with its place, and how many there are."""
    first, *others = findings
    more = f" (and {len(others)} more)" if others else ""
    return f"{first.place}: {first.message}{more}" if str(first.place) else f"{first.message}{more}"
