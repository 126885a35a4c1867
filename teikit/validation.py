"""One document against every schema that it, or the user, asks for."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Final, NamedTuple

from teikit.catalog import SchemaFile, locate_schema, requests_of_document, requests_of_user
from teikit.model.finding import Finding, Place, Severity, finding
from teikit.relaxng import Schema, SchemaError
from teikit.xmlio import well_formed

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from teikit.catalog import SchemaRequest

__all__ = ["CheckedSchema", "ValidationReport", "Validator", "unreadable"]

_LANGUAGE_NAMES: Final = {"schematron": "Schematron", "xsd": "W3C XML Schema", "dtd": "DTD"}


class CheckedSchema(NamedTuple):
    """A schema that a document was checked against."""

    schema: str
    """As it was asked for."""
    language: str
    """`rng` or `rnc`."""


@dataclass(frozen=True, slots=True)
class ValidationReport:
    """What is known about one document."""

    file: str
    """The document as the user named it."""
    checked: tuple[CheckedSchema, ...] = ()
    problems: tuple[Finding, ...] = ()
    """In the order of their places."""
    complete: bool = True
    """Whether everything that was asked for could be checked."""
    wrong: bool = False
    """Whether the document, not only the job, has errors."""

    @property
    def valid(self) -> bool | None:
        """Whether the document is valid; `None` if that is not known, since something could not be checked."""
        if self.wrong:
            return False
        return True if self.complete else None


def unreadable(file: str, problem: Finding) -> ValidationReport:
    """The report on a document that could not be read."""
    return ValidationReport(file, problems=(problem,), complete=False)


@dataclass
class Validator:
    """Checks any number of documents; each schema is loaded once.

    >>> report = Validator(schemas=("teikit",)).validate(b"<TEI/>", "letter.xml")
    >>> report.valid, report.problems[0].code
    (False, 'element-unknown')
    """

    schemas: tuple[str, ...] = ()
    """Names, files or URLs of schemas that every document is checked against, beside those that it names itself."""
    xml_model: bool = True
    """Whether to heed the schemas that documents name themselves."""
    _loaded: dict[Path, Schema | str] = field(default_factory=dict, repr=False)
    _located: dict[SchemaRequest, SchemaFile | Finding] = field(default_factory=dict, repr=False)

    def validate(self, data: bytes, file: str = "", folder: Path = Path()) -> ValidationReport:
        """Check one document. `file` is what findings call it; `folder` is where it lies, for the schemas that it names."""
        found: dict[SchemaFile, SchemaRequest] = {}
        failures: list[Finding] = []
        requests = list(self._requests(data, file, folder))
        for request in requests:
            located = self._locate(request)
            if isinstance(located, Finding):
                failures.append(located.at(request.place))
            else:
                found.setdefault(located, request)
        checked: list[CheckedSchema] = []
        problems: list[Finding] = []
        for schema, request in _distinct(found.items()):
            outcome = self._check(schema, request, data, file)
            if isinstance(outcome, Finding):
                failures.append(outcome)
            else:
                checked.append(CheckedSchema(schema.href, schema.language))
                problems.extend(outcome)
        if not checked:
            problems.extend(well_formed(data, file))
        if not requests and not problems:
            failures.append(finding("not-checked", Place(file)))
        wrong = any(problem.severity is Severity.ERROR for problem in problems)
        return ValidationReport(file, tuple(checked), _in_order(failures + problems), not failures, wrong)

    def _requests(self, data: bytes, file: str, folder: Path) -> Iterator[SchemaRequest]:
        if self.xml_model:
            yield from requests_of_document(data, file, folder)
        yield from requests_of_user(self.schemas, file)

    def _locate(self, request: SchemaRequest) -> SchemaFile | Finding:
        """Where the schema lies; the same for all documents of a folder that ask for it in the same line."""
        key = request._replace(place=Place("", request.place.line))
        if key not in self._located:
            self._located[key] = locate_schema(request)
        return self._located[key]

    def _check(self, file: SchemaFile, request: SchemaRequest, data: bytes, name: str) -> Finding | list[Finding]:
        """The problems that one schema finds, or the one finding that says why it could not be used."""
        if not file.language:
            return finding("schema-unknown", request.place, schema=file.href)
        if file.language not in {"rng", "rnc"}:
            return finding("schema-language", request.place, schema=file.href, language=_LANGUAGE_NAMES[file.language])
        schema = self._load(file.path)
        if isinstance(schema, str):
            return finding("schema-unusable", request.place, schema=file.href, cause=schema)
        return schema.validate(data, name=name)

    def _load(self, path: Path) -> Schema | str:
        """The schema, or why it cannot be used."""
        if path not in self._loaded:
            try:
                self._loaded[path] = Schema.load(path)
            except SchemaError as error:
                self._loaded[path] = _why(error.findings)
        return self._loaded[path]


def _distinct(found: Iterable[tuple[SchemaFile, SchemaRequest]]) -> Iterator[tuple[SchemaFile, SchemaRequest]]:
    """Each file once, however it was named."""
    seen: set[tuple[Path, str]] = set()
    for schema, request in found:
        key = schema.path.resolve(), schema.language
        if key not in seen:
            seen.add(key)
            yield schema, request


def _why(findings: tuple[Finding, ...]) -> str:
    """The first mistake in a schema, with its place, and how many there are."""
    first, *others = findings
    more = f" (and {len(others)} more)" if others else ""
    return f"{first.place}: {first.message}{more}" if str(first.place) else f"{first.message}{more}"


def _in_order(problems: Iterable[Finding]) -> tuple[Finding, ...]:
    """By place, what has none first; nothing twice."""
    return tuple(sorted(dict.fromkeys(problems), key=lambda problem: (problem.place.line or 0, problem.place.column or 0)))
