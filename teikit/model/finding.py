"""Findings: what a person should look at, as data.

A finding carries a stable code, a place and arguments. Its severity and its wording come from the one catalogue in
`teikit.model.messages`, and are looked up only when somebody reads them.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import StrEnum
from typing import NamedTuple

from teikit.model.messages import MESSAGES

__all__ = ["Finding", "Place", "Severity", "finding"]


class Severity(StrEnum):
    """How much a finding matters, in the words of every report format."""

    ERROR = "error"
    WARNING = "warning"
    INFORMATION = "information"


class Place(NamedTuple):
    """Where a finding is."""

    file: str = ""
    """The file as the user named it; `-` for standard input, empty if there is none."""
    line: int | None = None
    """Line, counted from 1."""
    column: int | None = None
    """Column in characters, counted from 1."""
    path: str = ""
    """XPath of the node, where there is one."""

    def __str__(self) -> str:
        return ":".join(str(part) for part in (self.file, self.line, self.column) if part not in ("", None))


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing to look at in one place.

    >>> from teikit.model.finding import Place, finding
    >>> print(finding("quote-unopened", Place("telegram.txt", 3, 14), mark="”"))
    telegram.txt:3:14: warning: the quotation mark ” closes nothing; it was left as text [quote-unopened]
    """

    code: str
    """A key of `teikit.model.messages.MESSAGES`; stable, other people's scripts hang on it."""
    place: Place = Place()
    """Where it is."""
    arguments: tuple[tuple[str, str], ...] = ()
    """What fills the wording's blanks, sorted by name."""
    expected: tuple[str, ...] = ()
    """What would have been right here, the likeliest first (validation only)."""

    @property
    def severity(self) -> Severity:
        """The severity that the catalogue gives to the code."""
        return Severity(MESSAGES[self.code].severity)

    @property
    def message(self) -> str:
        """The wording, one line, without place and code."""
        return MESSAGES[self.code].wording.format_map(dict(self.arguments))

    def at(self, place: Place) -> Finding:
        """The same finding in another place."""
        return replace(self, place=place)

    def __str__(self) -> str:
        prefix = f"{self.place}: " if str(self.place) else ""
        return f"{prefix}{self.severity}: {self.message} [{self.code}]"


def finding(code: str, place: Place = Place(), expected: tuple[str, ...] = (), /, **arguments: object) -> Finding:
    """Make a finding; `arguments` fill the blanks of the code's wording.

    Raises `KeyError` for a code that is not in the catalogue: that is a mistake of ours, not of the document.
    """
    MESSAGES[code]
    return Finding(code, place, tuple(sorted((name, str(value)) for name, value in arguments.items())), expected)
