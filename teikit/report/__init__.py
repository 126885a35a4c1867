"""Findings for people and machines: one row of `FORMATS` and one file per format.

>>> from teikit.report import FORMATS
>>> ", ".join(FORMATS)
'text, lines, json, sarif, junit, github, svrl'
"""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING, Final, NamedTuple

from teikit.report.as_github import github_report
from teikit.report.as_json import json_report
from teikit.report.as_junit import junit_report
from teikit.report.as_lines import lines_report
from teikit.report.as_sarif import sarif_report
from teikit.report.as_svrl import svrl_report
from teikit.report.as_text import text_report
from teikit.report.choice import Choice, chosen
from teikit.report.style import Style

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping

    from teikit.validation import ValidationReport

__all__ = ["FORMATS", "Choice", "ReportFormat", "Style", "chosen"]


class ReportFormat(NamedTuple):
    """A way to write down what validation found."""

    name: str
    summary: str
    write: Callable[[Iterable[ValidationReport], Style], Iterator[str]]
    """Takes the reports as they come and gives the text in pieces, so that a batch of any length needs no memory."""
    for_people: bool = False
    """Whether it goes to standard error unless a file is named."""
    shows_source: bool = False
    """Whether it needs the source at the places of problems."""
    shows_svrl: bool = False
    """Whether it needs what Schematron reported."""


FORMATS: Final[Mapping[str, ReportFormat]] = MappingProxyType(
    {
        row.name: row
        for row in (
            ReportFormat("text", "for people, with the source; what is the same is told once", text_report, True, True),
            ReportFormat("lines", "a line for each problem, as editors and grep like it", lines_report, True),
            ReportFormat("json", "an array with an object for each file", json_report),
            ReportFormat("sarif", "SARIF 2.1.0, for code scanning", sarif_report, shows_source=True),
            ReportFormat("junit", "JUnit XML, for test reports", junit_report),
            ReportFormat("github", "annotations of GitHub Actions", github_report),
            ReportFormat("svrl", "Schematron Validation Report Language", svrl_report, shows_svrl=True),
        )
    }
)
"""Every format by the name that `--format` takes."""
