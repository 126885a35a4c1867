"""Findings for people and machines: one row of `FORMATS` and one file per format.

>>> from teikit.report import FORMATS
>>> ", ".join(FORMATS)
'text, json'
"""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING, Final, NamedTuple

from teikit.report.as_json import json_report
from teikit.report.as_text import text_report

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping

    from teikit.validation import ValidationReport

__all__ = ["FORMATS", "ReportFormat"]


class ReportFormat(NamedTuple):
    """A way to write down what validation found."""

    name: str
    write: Callable[[Iterable[ValidationReport]], Iterator[str]]
    """Takes the reports as they come and gives the text in pieces, so that a batch of any length needs no memory."""
    for_people: bool = False
    """Whether it goes to standard error unless a file is named."""


FORMATS: Final[Mapping[str, ReportFormat]] = MappingProxyType(
    {
        row.name: row
        for row in (
            ReportFormat("text", text_report, for_people=True),
            ReportFormat("json", json_report),
        )
    }
)
"""Every format by the name that `--format` takes."""
