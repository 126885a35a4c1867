"""Checks documents: finds the schemas, loads each once, and puts together what they say."""

from __future__ import annotations

from codecs import BOM_UTF8
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Final, NamedTuple

from teikit.catalog import (
    Catalogs,
    SchemaFile,
    SchemaLibrary,
    SchemaRequest,
    locate_schema,
    requests_of_document,
    requests_of_user,
)
from teikit.model.finding import Finding, Place, Severity, finding
from teikit.schematron import has_rules
from teikit.validation.checkers import LANGUAGE_NAMES, Checker, UnusableSchemaError, load_checker
from teikit.validation.report import CheckedSchema, ValidationReport
from teikit.validation.verdicts import Verdicts
from teikit.xinclude import Expanded, expand
from teikit.xmlio import well_formed

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

__all__ = ["Options", "Validator"]

_NOT_XML: Final = frozenset({"xml", "xml-empty", "xml-entity", "xml-limit"})


class Options(NamedTuple):
    """What a user decides about validation."""

    schemas: tuple[str, ...] = ()
    """Names, files or URLs of schemas that every document is checked against, beside those that it names itself."""
    xml_model: bool = True
    """Whether to heed the schemas that documents name themselves."""
    phase: str = ""
    """The phase of every Schematron schema; empty: what the document or the schema says."""
    catalogs: tuple[str, ...] = ()
    """OASIS catalogs, before those of `XML_CATALOG_FILES`."""
    network: bool = False
    """Whether schemas may be fetched from the web."""
    xinclude: bool = False
    """Whether XInclude elements stand for what they point at."""
    include_from: str = ""
    """A folder that XInclude may read beside that of the document."""


class _Asked(NamedTuple):
    """The schemas of one document."""

    files: tuple[tuple[SchemaFile, SchemaRequest], ...]
    """Those that were found, each once."""
    failures: tuple[Finding, ...]
    """Why others could not be had."""
    anything: bool
    """Whether any were asked for."""


@dataclass
class Validator:
    """Checks any number of documents; each schema is loaded once.

    >>> report = Validator(Options(schemas=("teikit",))).validate(b"<TEI/>", "letter.xml")
    >>> report.valid, report.problems[0].code
    (False, 'element-unknown')
    """

    options: Options = Options()
    verdicts: Verdicts | None = None
    """Where verdicts are remembered; none: every document is checked anew."""
    keep_svrl: bool = False
    _library: SchemaLibrary | None = field(default=None, repr=False)
    _loaded: dict[SchemaFile, Checker | Finding] = field(default_factory=dict, repr=False)
    _located: dict[SchemaRequest, SchemaFile | Finding] = field(default_factory=dict, repr=False)

    @property
    def library(self) -> SchemaLibrary:
        """How the files of schemas are got."""
        if self._library is None:
            self._library = SchemaLibrary(Catalogs.of_environment(self.options.catalogs), self.options.network)
        return self._library

    def validate(self, data: bytes, file: str = "", folder: Path = Path()) -> ValidationReport:
        """Check one document. `file` is what findings call it; `folder` is where it lies, for the files that it names."""
        data = data.removeprefix(BOM_UTF8)  # no column counts it
        asked = self._asked(data, file, folder)
        document = self._expanded(data, file, folder)
        if self.verdicts is None or asked.failures or document.findings or self.keep_svrl:
            return self._checked(document, asked, file)
        key = self.verdicts.key(document.data, [schema for schema, _ in asked.files])
        known = self.verdicts.recall(key, file, self.library)
        if known is not None:
            return known
        report = self._checked(document, asked, file)
        if not document.parts:
            self.verdicts.remember(key, report, self._dependencies(asked), self.library)
        return report

    def _checked(self, document: Expanded, asked: _Asked, file: str) -> ValidationReport:
        failures: list[Finding] = [*asked.failures, *document.findings]
        checked: list[CheckedSchema] = []
        problems: list[Finding] = []
        svrl: list[str] = []
        unheeded: list[Finding] = []
        for schema, request in asked.files:
            checker = self._load(schema, request)
            if isinstance(checker, Finding):
                (unheeded if request.is_hint else failures).append(checker.at(request.place))
                continue
            outcome = checker.check(document.data, file)
            checked.append(CheckedSchema(schema.href, schema.language))
            problems += outcome.findings
            failures += [failure.at(document.origin(failure.place)) for failure in outcome.failures]
            svrl += [outcome.svrl()] if outcome.svrl and self.keep_svrl else []
            if any(problem.code in _NOT_XML for problem in outcome.findings):
                break  # every schema would say the same
        if not checked:
            problems += well_formed(document.data, file)
        if not problems:  # whether a broken document would fit a schema is no question
            failures += unheeded if asked.anything else [finding("not-checked", Place(file))]
        problems = [problem.at(document.origin(problem.place)) for problem in problems]
        complete = not any(failure.severity is Severity.ERROR for failure in failures)
        wrong = any(problem.severity is Severity.ERROR for problem in problems)
        return ValidationReport(file, tuple(checked), _in_order(failures + problems), complete, wrong, tuple(svrl))

    def _expanded(self, data: bytes, file: str, folder: Path) -> Expanded:
        if not self.options.xinclude:
            return Expanded(data)
        return expand(data, file, folder, [Path(self.options.include_from)] if self.options.include_from else [])

    def _asked(self, data: bytes, file: str, folder: Path) -> _Asked:
        requests = list(self._requests(data, file, folder))
        found: dict[SchemaFile, SchemaRequest] = {}
        failures: list[Finding] = []
        for request in requests:
            located = self._locate(request)
            if isinstance(located, Finding):
                failures.append(located.at(request.place))
                continue
            for schema in self._faces(located, request):
                found.setdefault(schema, request)
        return _Asked(tuple(_distinct(found.items())), tuple(failures), bool(requests))

    def _requests(self, data: bytes, file: str, folder: Path) -> Iterator[SchemaRequest]:
        """What is asked for; what a document only hints at is, where something else is named, not."""
        named = list(requests_of_document(data, file, folder)) if self.options.xml_model else []
        asked = [
            *(request._replace(phase=self.options.phase or request.phase) for request in named if not request.is_hint),
            *requests_of_user(self.options.schemas, file, self.options.phase),
        ]
        yield from asked or named

    def _locate(self, request: SchemaRequest) -> SchemaFile | Finding:
        """Where the schema lies; the same for all documents of a folder that ask for it in the same line."""
        key = request._replace(place=Place("", request.place.line))
        if key not in self._located:
            self._located[key] = locate_schema(request, self.library)
        return self._located[key]

    def _faces(self, schema: SchemaFile, request: SchemaRequest) -> Iterator[SchemaFile]:
        """A grammar that a user names is checked together with the rules that it carries; documents name both."""
        yield schema
        if schema.language == "rng" and not request.place.line and has_rules(self.library.content(schema.address)):
            yield schema._replace(language="schematron")

    def _load(self, schema: SchemaFile, request: SchemaRequest) -> Checker | Finding:
        """The schema, or why it cannot be used."""
        if schema not in self._loaded:
            self._loaded[schema] = self._load_anew(schema, request)
        return self._loaded[schema]

    def _load_anew(self, schema: SchemaFile, request: SchemaRequest) -> Checker | Finding:
        if not schema.language:
            return finding("schema-unknown", request.place, schema=schema.href)
        try:
            checker = load_checker(schema, self.library)
        except UnusableSchemaError as error:
            return finding("schema-unusable", request.place, schema=schema.href, cause=error)
        if checker is None:
            language = LANGUAGE_NAMES[schema.language]
            return finding("schema-language", request.place, schema=schema.href, language=language)
        return checker

    def _dependencies(self, asked: _Asked) -> list[str]:
        loaded = (self._loaded.get(schema) for schema, _ in asked.files)  # a broken document may not have needed all
        return sorted({name for one in loaded if one and not isinstance(one, Finding) for name in one.files})


def _distinct(found: Iterable[tuple[SchemaFile, SchemaRequest]]) -> Iterator[tuple[SchemaFile, SchemaRequest]]:
    """Each file once, however it was named."""
    seen: set[tuple[str | Path, str, str]] = set()
    for schema, request in found:
        address = schema.address if ":" in schema.address[2:] else schema.path.resolve()
        key = address, schema.language, schema.phase if schema.language == "schematron" else ""
        if key not in seen:
            seen.add(key)
            yield schema, request


def _in_order(problems: Iterable[Finding]) -> tuple[Finding, ...]:
    """By place, what has none first; nothing twice."""
    return tuple(sorted(dict.fromkeys(problems), key=lambda problem: (problem.place.line or 0, problem.place.column or 0)))
