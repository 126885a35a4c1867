"""Validation reports as JSON: one array, one object for each file in the order given."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from teikit.model.finding import Finding
    from teikit.report.style import Style
    from teikit.validation import ValidationReport

__all__ = ["json_report"]


def json_report(reports: Iterable[ValidationReport], _: Style) -> Iterator[str]:
    """The array, an object a line; `line` and `column` (from 1) are null and `path` is empty where there is none."""
    separator = "[\n"
    for report in reports:
        yield separator + json.dumps(_object(report), ensure_ascii=False)
        separator = ",\n"
    yield "[]\n" if separator == "[\n" else "\n]\n"


def _object(report: ValidationReport) -> dict[str, Any]:
    return {
        "file": report.file,
        "valid": report.valid,
        "checked": [{"schema": schema, "language": language} for schema, language in report.checked],
        "problems": [_problem(problem, report.file) for problem in report.problems],
    }


def _problem(problem: Finding, file: str) -> dict[str, Any]:
    elsewhere = {"file": problem.place.file} if problem.place.file not in {"", file} else {}  # what was included
    return {
        "code": problem.code,
        "severity": str(problem.severity),
        "message": problem.message,
        "line": problem.place.line,
        "column": problem.place.column,
        "path": problem.place.path,
        "expected": list(problem.expected),
        **elsewhere,
    }
