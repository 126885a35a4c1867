"""Reads case files: what people can read beside the documents, one topic a file.

A **list of sentences** has a case a line, which says by marks what is expected. A **table** has `input => expected` a line; `¶` stands for a blank line and `↵` for a line end in the input.
A **case file** has longer ones: a title, the input, what is expected, each closed by a line of one dot. In all, a line
that begins with `# ` is a heading; what stands under `# Not yet: reason` is expected to fail until it is mended.
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Final, NamedTuple

import pytest

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

__all__ = ["Case", "parameters", "read_cases", "read_sentences", "read_table"]

_HEADING: Final = "# "
_NOT_YET: Final = "Not yet"
_ARROW: Final = "=>"
_DOT: Final = "."


class Case(NamedTuple):
    """What is put in, and what must come out."""

    title: str
    heading: str
    input: str
    expected: str


def read_table(path: Path) -> Iterator[Case]:
    """The cases of a table."""
    heading = ""
    for row in path.read_text(encoding="utf-8").splitlines():
        if row.startswith(_HEADING):
            heading = row.removeprefix(_HEADING)
        elif _ARROW in row:
            left, right = (side.strip() for side in row.rsplit(_ARROW, 1))
            yield Case(left[:60], heading, left.replace("¶", "\n\n").replace("↵", "\n"), right)
        elif row.strip():
            raise ValueError(f"{path.name}: neither heading nor case: {row}")


def read_sentences(path: Path) -> Iterator[Case]:
    """The cases of a list of sentences."""
    heading = ""
    for row in path.read_text(encoding="utf-8").splitlines():
        if row.startswith(_HEADING):
            heading = row.removeprefix(_HEADING)
        elif row.strip():
            yield Case(row[:70], heading, row, "")


def read_cases(path: Path) -> Iterator[Case]:
    """The cases of a case file."""
    heading, parts, lines = "", list[str](), list[str]()
    for row in path.read_text(encoding="utf-8").splitlines():
        if row.startswith(_HEADING) and not parts and not any(lines):
            heading = row.removeprefix(_HEADING)
        elif row == _DOT:
            parts, lines = [*parts, "\n".join(lines)], []
            if len(parts) == 3:
                yield Case(parts[0].strip(), heading, parts[1], parts[2])
                parts = []
        else:
            lines.append(row)
    if parts or any(lines):
        raise ValueError(f"{path.name}: the last case is not closed by a dot")


def parameters(cases: Iterable[Case]) -> list[object]:
    """The cases as pytest takes them; those that are not yet right as strict expected failures."""
    return [
        pytest.param(
            case,
            id=case.title,
            marks=pytest.mark.xfail(reason=case.heading, strict=True) if case.heading.startswith(_NOT_YET) else (),
        )
        for case in cases
    ]
