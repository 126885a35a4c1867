"""Validation reports as annotations of GitHub Actions (workflow commands `error`, `warning` and `notice`)."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from teikit.model.finding import Finding
    from teikit.report.style import Style
    from teikit.validation import ValidationReport

__all__ = ["github_report"]

_COMMANDS: Final = {"error": "error", "warning": "warning", "information": "notice"}
_IN_MESSAGE: Final = str.maketrans({"%": "%25", "\r": "%0D", "\n": "%0A"})
_IN_PROPERTY: Final = str.maketrans({"%": "%25", "\r": "%0D", "\n": "%0A", ":": "%3A", ",": "%2C"})


def github_report(reports: Iterable[ValidationReport], _: Style) -> Iterator[str]:
    """A line for each problem."""
    for report in reports:
        for problem in report.problems:
            yield f"{_annotation(problem, report.file)}\n"


def _annotation(problem: Finding, file: str) -> str:
    place = problem.place
    properties = {"file": place.file or file, "line": place.line, "col": place.column, "title": f"teikit {problem.code}"}
    named = ",".join(f"{name}={str(value).translate(_IN_PROPERTY)}" for name, value in properties.items() if value)
    return f"::{_COMMANDS[problem.severity]} {named}::{problem.message.translate(_IN_MESSAGE)}"
