"""Validation reports as SVRL (ISO/IEC 19757-3, annex D): what Schematron said, and what other schemas said in its form."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from teikit.report.xmltext import escaped, quoted

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from teikit.model.finding import Finding
    from teikit.report.style import Style
    from teikit.validation import ValidationReport

__all__ = ["svrl_report"]

_DECLARATION: Final = re.compile(r"^\s*<\?xml[^>]*\?>\s*")
_SVRL: Final = "http://purl.oclc.org/dsdl/svrl"


def svrl_report(reports: Iterable[ValidationReport], _: Style) -> Iterator[str]:
    """One `svrl:schematron-output` if there is one document and one schema; of more, a sequence of them in `reports`."""
    yield '<?xml version="1.0" encoding="UTF-8"?>\n'
    outputs = (output for report in reports for output in _outputs(report))
    first, second = next(outputs, None), next(outputs, None)
    if second is None:
        yield first or f'<svrl:schematron-output xmlns:svrl="{_SVRL}"/>\n'
        return
    yield "<reports>\n"
    yield first or ""
    yield second
    yield from outputs
    yield "</reports>\n"


def _outputs(report: ValidationReport) -> Iterator[str]:
    """What Schematron gave as it is, and what it has not said in the same form."""
    yield from (f"{_DECLARATION.sub('', svrl).rstrip()}\n" for svrl in report.svrl)
    others = [problem for problem in report.problems if not (report.svrl and problem.code.startswith("rule-"))]
    if others or not report.svrl:
        yield _in_form(report.file, others, ", ".join(schema for schema, _ in report.checked))


def _in_form(file: str, problems: list[Finding], title: str) -> str:
    head = f'<svrl:schematron-output xmlns:svrl="{_SVRL}" title={quoted(title)}>\n'
    pattern = f'  <svrl:active-pattern document={quoted(file)} name="teikit"/>\n  <svrl:fired-rule context="/"/>\n'
    return head + pattern + "".join(_assert(problem) for problem in problems) + "</svrl:schematron-output>\n"


def _assert(problem: Finding) -> str:
    place = problem.place
    location = place.path or "/"
    where = f"{place}: " if place.line else ""
    return (
        f'  <svrl:failed-assert id={quoted(problem.code)} role="{problem.severity}" test="false()" location={quoted(location)}>\n'
        f"    <svrl:text>{escaped(where + problem.message)}</svrl:text>\n  </svrl:failed-assert>\n"
    )
