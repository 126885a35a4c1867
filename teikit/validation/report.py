"""What is known about one document after it was checked."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import NamedTuple

from teikit.model.finding import Finding, Place

__all__ = ["CheckedSchema", "Excerpt", "ValidationReport", "unreadable"]


class CheckedSchema(NamedTuple):
    """A schema that a document was checked against."""

    schema: str
    """As it was asked for."""
    language: str
    """`rng`, `rnc` or `schematron`."""


class Excerpt(NamedTuple):
    """The source around a place, of one line."""

    text: str
    """Without the line end; long lines are cut on both sides."""
    column: int
    """Where in `text` the place is, counted from 0."""
    is_cut_before: bool = False
    is_cut_after: bool = False


@dataclass(frozen=True, slots=True)
class ValidationReport:
    """What is known about one document."""

    file: str
    """The document as the user named it."""
    checked: tuple[CheckedSchema, ...] = ()
    problems: tuple[Finding, ...] = ()
    """In the order of their places."""
    complete: bool = True
    """Whether everything that was asked for could be checked."""
    wrong: bool = False
    """Whether the document, not only the job, has errors."""
    svrl: tuple[str, ...] = ()
    """What each Schematron schema reported, as SVRL documents; only if that was asked for."""
    excerpts: Mapping[Place, Excerpt] = field(default_factory=dict)
    """The source at the places of problems; only if that was asked for."""

    @property
    def valid(self) -> bool | None:
        """Whether the document is valid; `None` if that is not known, since something could not be checked."""
        if self.wrong:
            return False
        return True if self.complete else None


def unreadable(file: str, problem: Finding) -> ValidationReport:
    """The report on a document that could not be read."""
    return ValidationReport(file, problems=(problem,), complete=False)
