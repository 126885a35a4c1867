"""Schemas, loaded: one class per language of schemas, all of one shape."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple, Protocol

from teikit.model.finding import Finding, Place, finding
from teikit.relaxng import Schema, SchemaError
from teikit.xmlio import root_name

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from teikit.catalog import SchemaFile, SchemaLibrary
    from teikit.schematron import Schematron

__all__ = ["CHECKED", "LANGUAGE_NAMES", "Checker", "Outcome", "UnusableSchemaError", "load_checker"]

CHECKED: Final = frozenset({"rng", "rnc", "schematron"})
"""The languages that can be checked."""
LANGUAGE_NAMES: Final = {
    "xsd": "W3C XML Schema",
    "dtd": "the language of DTDs",
    "nvdl": "NVDL",
    "odd": "ODD (make RELAX NG of it first)",
}
"""Languages that are known and cannot be checked, as people call them."""


class UnusableSchemaError(Exception):
    """A schema that cannot be used; the message says why, with the place."""


_LARGEST_FOR_RULES: Final = 64 << 20
"""The largest document that rules are tested in, in bytes: they need all of it at once, ten times over."""
_NOT_TESTED: Final = frozenset({"rule-failed", "rules-failed", "rules-document"})


class Outcome(NamedTuple):
    """What a schema says about a document."""

    findings: Sequence[Finding]
    failures: Sequence[Finding] = ()
    """What the schema asks and could not be answered."""
    svrl: Callable[[], str] | None = None
    """Gives the report of Schematron, if it is Schematron."""


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
        found = self._schema.validate(data, name=name)
        stopped = [one for one in found if one.code == "rng-complexity"]
        return Outcome([one for one in found if one.code != "rng-complexity"], stopped)


class _Rules:
    """Schematron."""

    def __init__(self, rules: Schematron) -> None:
        self._rules = rules
        self.files = rules.files

    def check(self, data: bytes, name: str) -> Outcome:
        if len(data) > _LARGEST_FOR_RULES:
            return Outcome((), [finding("rules-limit", Place(name), limit=f"{_LARGEST_FOR_RULES >> 20} MB")])
        report = self._rules.validate(data, name=name)
        failures = [found for found in report.findings if found.code in _NOT_TESTED]
        findings = [found for found in report.findings if found.code not in _NOT_TESTED]
        return Outcome([*self._rules.findings, *findings], failures, lambda: report.svrl)


class _NoRules:
    """A grammar that documents name as Schematron too, as their templates do, and that carries none."""

    def __init__(self, file: SchemaFile) -> None:
        self._file = file
        self.files: tuple[str, ...] = (file.address,)

    def check(self, data: bytes, name: str) -> Outcome:
        del data
        return Outcome([finding("schema-no-rules", Place(name), schema=self._file.href)])


def load_checker(file: SchemaFile, library: SchemaLibrary) -> Checker | None:
    """The schema, loaded; none for a language that cannot be checked. Raises `UnusableSchemaError`."""
    if file.language in {"rng", "rnc"}:
        return _grammar(file, library)
    return _rules(file, library) if file.language == "schematron" else None


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


def _rules(file: SchemaFile, library: SchemaLibrary) -> Checker:
    from teikit.schematron import Schematron, SchematronError

    content = library.content(file.address)
    try:
        rules = Schematron.load(content, base=file.address, phase=file.phase or None, resolver=library.content)
    except SchematronError as error:
        raise UnusableSchemaError(_why(error.findings)) from error
    if rules.rules:
        return _Rules(rules)
    if root_name(content)[1] == "schema":
        raise UnusableSchemaError(f"it has no rule{' in the phase ' + file.phase if file.phase else ''}")
    return _NoRules(file)


def _why(findings: tuple[Finding, ...]) -> str:
    """The first mistake in a schema, with its place, and how many there are."""
    first, *others = findings
    more = f" (and {len(others)} more)" if others else ""
    return f"{first.place}: {first.message}{more}" if str(first.place) else f"{first.message}{more}"
