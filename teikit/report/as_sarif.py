"""Validation reports as SARIF 2.1.0 (OASIS Standard), which code scanning reads.

The results stand before the tool and its rules (the order of names means nothing in JSON), so that a batch needs no memory.
"""

from __future__ import annotations

import hashlib
import json
from collections import Counter
from pathlib import Path, PurePath
from typing import TYPE_CHECKING, Any, Final
from urllib.parse import quote

from teikit import __version__
from teikit.model.explanations import EXPLANATIONS

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from teikit.model.finding import Finding, Place
    from teikit.report.style import Style
    from teikit.validation import Excerpt, ValidationReport

__all__ = ["sarif_report"]

_SCHEMA: Final = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
_LEVELS: Final = {"error": "error", "warning": "warning", "information": "note"}


def sarif_report(reports: Iterable[ValidationReport], _: Style) -> Iterator[str]:
    """One run, with a result for each problem; what could not be checked makes the run unsuccessful."""
    yield f'{{"$schema": "{_SCHEMA}", "version": "2.1.0", "runs": [{{"columnKind": "unicodeCodePoints", "results": ['
    rules: dict[str, dict[str, Any]] = {}
    separator, complete = "\n", True
    for report in reports:
        complete = complete and report.complete
        for result in _results(report, rules):
            yield separator + json.dumps(result, ensure_ascii=False)
            separator = ",\n"
    invocation = {"executionSuccessful": complete}
    driver = {"name": "teikit", "semanticVersion": __version__, "rules": list(rules.values())}
    yield f'\n], "invocations": [{json.dumps(invocation)}],\n"tool": {{"driver": {json.dumps(driver, ensure_ascii=False)}}}}}]}}\n'


def _results(report: ValidationReport, rules: dict[str, dict[str, Any]]) -> Iterator[dict[str, Any]]:
    seen: Counter[str] = Counter()
    for problem in report.problems:
        identifier = _rule_id(problem)
        if identifier not in rules:
            rules[identifier] = _rule(identifier, problem)
        excerpt = report.excerpts.get(problem.place)
        fingerprint = _fingerprint(problem, excerpt)
        seen[fingerprint] += 1
        yield {
            "ruleId": identifier,
            "level": _LEVELS[problem.severity],
            "message": {"text": problem.message},
            "locations": [{"physicalLocation": _location(problem.place, report.file, excerpt), **_logical(problem.place)}],
            "partialFingerprints": {"teikit/v1": f"{fingerprint}:{seen[fingerprint]}"},
        }


def _rule_id(problem: Finding) -> str:
    """The rule that a finding is about: of Schematron the rule's own id, else the code."""
    return dict(problem.arguments).get("rule", "") or problem.code


def _rule(identifier: str, problem: Finding) -> dict[str, Any]:
    """A rule for those who do not know it: of Schematron what its own words say, else the catalogue's."""
    arguments = dict(problem.arguments)
    explained = EXPLANATIONS.get(problem.code)
    words = arguments.get("text") or (explained.meaning if explained else problem.code)
    help_ = arguments.get("hint") or (" ".join(explained) if explained else words)
    return {
        "id": identifier,
        "shortDescription": {"text": words},
        "help": {"text": help_},
        "defaultConfiguration": {"level": _LEVELS[problem.severity]},
    }


def _location(place: Place, file: str, excerpt: Excerpt | None) -> dict[str, Any]:
    location: dict[str, Any] = {"artifactLocation": {"uri": _uri(place.file or file)}}
    if place.line:
        location["region"] = {"startLine": place.line, **({"startColumn": place.column} if place.column else {})}
        if excerpt:
            location["region"]["snippet"] = {"text": excerpt.text}
    return location


def _logical(place: Place) -> dict[str, Any]:
    return {"logicalLocations": [{"fullyQualifiedName": place.path, "kind": "element"}]} if place.path else {}


def _uri(file: str) -> str:
    """A relative URI for what lies below the folder that the user is in, as code scanning wants it."""
    if file in {"-", ""}:
        return "stdin"
    path = PurePath(file)
    if path.is_absolute() and path.is_relative_to(Path.cwd()):
        path = path.relative_to(Path.cwd())
    if path.is_absolute():
        return f"file://{quote(path.as_posix(), errors='replace')}"
    return quote(path.as_posix(), errors="replace")


def _fingerprint(problem: Finding, excerpt: Excerpt | None) -> str:
    """What stays the same when lines are added above: the problem and the words around it."""
    around = (
        " ".join(excerpt.text[max(0, excerpt.column - 20) : excerpt.column + 20].split()) if excerpt else problem.place.path
    )
    return hashlib.sha256(json.dumps([problem.code, problem.arguments, around]).encode()).hexdigest()[:32]
