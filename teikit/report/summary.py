"""The last line of a report for people."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from teikit.report.style import counted, visible

if TYPE_CHECKING:
    from teikit.report.style import Style
    from teikit.validation import ValidationReport

__all__ = ["Summary"]


@dataclass
class Summary:
    """Counts files and problems while reports pass."""

    files: Counter[bool | None] = field(default_factory=Counter)
    problems: int = 0
    last: ValidationReport | None = None

    def add(self, report: ValidationReport) -> None:
        """Count one report."""
        self.files[report.valid] += 1
        self.problems += len(report.problems)
        self.last = report

    def line(self, style: Style) -> str:
        """What became of everything, in one line."""
        if self.last is None:
            return "nothing to check"
        if self.files.total() == 1:
            return f"{visible(self.last.file)}: {_verdict(self.last, style)}"
        named = ((True, "valid", "good"), (False, "not valid", "error"), (None, "not checked", "warning"))
        parts = [style.paint(f"{self.files[valid]} {words}", colour) for valid, words, colour in named if self.files[valid]]
        found = f" ({counted(self.problems, 'problem')})" if self.problems else ""
        return f"{self.files.total()} files: {', '.join(parts)}{found}"


def _verdict(report: ValidationReport, style: Style) -> str:
    number = len(report.problems)
    match report.valid:
        case None:
            words = f"not fully checked, but against {_names(report)}" if report.checked else "not checked"
            return style.paint(words, "warning")
        case True:
            remarks = f", {counted(number, 'remark')}" if number else ""
            return style.paint("valid", "good") + f" against {_names(report)}{remarks}"
        case _:
            return style.paint("not valid", "error") + f", {counted(number, 'problem')}"


def _names(report: ValidationReport) -> str:
    """Each schema once, with the languages that it was read in."""
    return visible(", ".join(dict.fromkeys(schema for schema, _ in report.checked)))
