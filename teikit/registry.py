"""Ordered, frozen tables of named things: layouts, recognisers, formats.

A table is a literal list of rows in the order of their precedence; rows of other packages come after ours, through entry
points. Nothing registers itself.
"""

from __future__ import annotations

import sys
from collections.abc import Iterable, Iterator, Mapping
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Protocol, TypeVar

if TYPE_CHECKING:
    from importlib.metadata import EntryPoint

__all__ = ["Named", "Registry", "plugins"]


class Named(Protocol):
    """Anything with a name."""

    @property
    def name(self) -> str:
        """What users call it."""


Row = TypeVar("Row", bound=Named)


class Registry(Mapping[str, Row]):
    """Rows by name, in the order of their precedence.

    Raises `ValueError` for two rows of one name and `LookupError`, naming those there are, for a name that is not in it.
    """

    def __init__(self, kind: str, rows: Iterable[Row]) -> None:
        self._kind = kind
        self._rows: dict[str, Row] = {}
        for row in rows:
            if row.name in self._rows:
                raise ValueError(f"there are two {kind}s called {row.name!r}")
            self._rows[row.name] = row

    def __getitem__(self, name: str) -> Row:
        try:
            return self._rows[name]
        except KeyError:
            raise LookupError(f"there is no {self._kind} {name!r}; there are: {', '.join(self._rows)}") from None

    def __iter__(self) -> Iterator[str]:
        return iter(self._rows)

    def __len__(self) -> int:
        return len(self._rows)

    def __contains__(self, name: object) -> bool:
        return name in self._rows


def plugins(group: str) -> list[object]:
    """What other installed packages add to `group` (an entry-point group such as `teikit.layouts`), sorted by name."""
    return [entry.load() for entry in sorted(_entries(), key=lambda entry: entry.name) if entry.group == group]


@cache
def _entries() -> tuple[EntryPoint, ...]:
    """The entries that installed packages make for teikit; looking for them takes so long that it is done once.

    `importlib.metadata` takes longer to import than a telegram takes to convert, and mostly there is nothing to find.
    """
    if not any(
        b"[teikit." in entries.read_bytes() for folder in sys.path for entries in Path(folder).glob("*-info/entry_points.txt")
    ):
        return ()
    from importlib.metadata import distributions

    return tuple({entry for package in distributions() for entry in package.entry_points if entry.group.startswith("teikit.")})
