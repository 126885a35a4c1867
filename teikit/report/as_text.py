"""Validation reports as lines for people, in the form that editors and CI logs turn into links."""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from teikit.validation import ValidationReport

__all__ = ["text_report"]

_CONTROL: Final = re.compile("[\x00-\x1f\x7f-\x9f]")


def text_report(reports: Iterable[ValidationReport]) -> Iterator[str]:
    """A line for each problem (`letter.xml:12:5: error: ...`), then a summary."""
    counts: Counter[bool | None] = Counter()
    last: ValidationReport | None = None
    for last in reports:
        counts[last.valid] += 1
        for problem in last.problems:
            yield f"{_visible(str(problem))}\n"
    if last is None:
        yield "nothing to check\n"
    elif counts.total() == 1:
        yield f"{_visible(last.file)}: {_verdict(last)}\n"
    else:
        yield f"{counts.total()} files: {_summary(counts)}\n"


def _visible(text: str) -> str:
    """The text without characters that would do something to a terminal or to the form of the report."""
    return _CONTROL.sub(lambda match: f"\\x{ord(match[0]):02x}", " ".join(text.split()) if "\n" in text else text)


def _verdict(report: ValidationReport) -> str:
    against = ", ".join(schema for schema, _ in report.checked)
    match report.valid:
        case None:
            return "not checked"
        case True:
            return f"valid against {against}"
        case _:
            number = len(report.problems)
            return f"not valid, {number} problem{'s' if number != 1 else ''}"


def _summary(counts: Counter[bool | None]) -> str:
    named = ((True, "valid"), (False, "not valid"), (None, "not checked"))
    return ", ".join(f"{counts[valid]} {words}" for valid, words in named if counts[valid])
