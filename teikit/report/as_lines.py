"""Validation reports as lines, in the form that editors and CI logs turn into links."""

from __future__ import annotations

from typing import TYPE_CHECKING

from teikit.report.style import visible
from teikit.report.summary import Summary

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from teikit.report.style import Style
    from teikit.validation import ValidationReport

__all__ = ["lines_report"]


def lines_report(reports: Iterable[ValidationReport], style: Style) -> Iterator[str]:
    """A line for each problem (`letter.xml:12:5: error: ...`), then a summary."""
    summary = Summary()
    for report in reports:
        summary.add(report)
        yield from (f"{visible(str(problem))}\n" for problem in report.problems)
    yield f"{summary.line(style)}\n"
