"""How much of what was found is reported. What a report leaves out does not change what is valid."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final, NamedTuple

from teikit.model.finding import Place, Severity, finding

if TYPE_CHECKING:
    from teikit.validation import ValidationReport

__all__ = ["Choice", "chosen"]

_RANKS: Final = {Severity.ERROR: 0, Severity.WARNING: 1, Severity.INFORMATION: 2}


class Choice(NamedTuple):
    """What a user wants to read."""

    least: Severity = Severity.INFORMATION
    """What matters less is left out."""
    most: int | None = None
    """How many problems of a file are reported; none: all."""


def chosen(report: ValidationReport, choice: Choice) -> ValidationReport:
    """The report with the problems that are wanted, and one that says how many were too many."""
    problems = [one for one in report.problems if _RANKS[one.severity] <= _RANKS[choice.least]]
    if choice.most is not None and len(problems) > choice.most:
        more = len(problems) - choice.most
        problems = [*problems[: choice.most], finding("problems-more", Place(report.file), count=more)]
    return replace(report, problems=tuple(problems))
