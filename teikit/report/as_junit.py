"""Validation reports as JUnit XML: a file is a test case, and fails if it is not valid."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from teikit.report.xmltext import escaped, quoted

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from teikit.report.style import Style
    from teikit.validation import ValidationReport

__all__ = ["junit_report"]

_MORE: Final = 100
"""Problems that a failure lists."""


def junit_report(reports: Iterable[ValidationReport], _: Style) -> Iterator[str]:
    """A suite for each file, so that its counts are known when it is written."""
    yield '<?xml version="1.0" encoding="UTF-8"?>\n<testsuites name="teikit validate">\n'
    for report in reports:
        failures, errors = int(report.valid is False), int(report.valid is None)
        yield f'  <testsuite name={quoted(report.file)} tests="1" failures="{failures}" errors="{errors}" skipped="0">\n'
        yield f'    <testcase classname="teikit" name={quoted(report.file)} file={quoted(report.file)}>\n'
        yield _body(report)
        yield "    </testcase>\n  </testsuite>\n"
    yield "</testsuites>\n"


def _body(report: ValidationReport) -> str:
    lines = "\n".join(str(problem) for problem in report.problems[:_MORE])
    more = f"\nand {len(report.problems) - _MORE} more" if len(report.problems) > _MORE else ""
    if report.valid:
        return f"      <system-out>{escaped(lines + more)}</system-out>\n" if lines else ""
    name = "error" if report.valid is None else "failure"
    first = report.problems[0] if report.problems else None
    message, code = (first.message, first.code) if first else ("not valid", "invalid")
    return f"      <{name} message={quoted(message)} type={quoted(code)}>{escaped(lines + more)}</{name}>\n"
