"""The source layouts: what plain texts of diplomatic documents look like where people copy them from.

Adding a layout is one file and one row here (or an entry point `teikit.layouts` in another package).
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from typing import Final, Protocol, cast

from teikit.layouts.bloc import Bloc
from teikit.layouts.cable import Cable
from teikit.layouts.dfat import Dfat
from teikit.layouts.dialogue import Dialogue
from teikit.layouts.frus import Frus
from teikit.layouts.plain import Plain
from teikit.layouts.several import find_documents, parts_of
from teikit.layouts.signs import SUREST
from teikit.layouts.wilson import Wilson
from teikit.model.reading import Reading, Sniff
from teikit.model.text import SourceText
from teikit.registry import Registry, plugins

__all__ = ["LAYOUTS", "Layout", "Opinions", "Paged", "choose", "documents_of", "layouts"]


class Layout(Protocol):
    """How texts from one kind of place are laid out."""

    @property
    def name(self) -> str:
        """What `--layout` calls it."""

    def sniff(self, source: SourceText) -> Sniff:
        """How sure it is that the text is of its kind, and the reason, as a sentence for users."""

    def read(self, source: SourceText) -> Reading:
        """The text as blocks and metadata."""


class Paged(Protocol):
    """What a layout has beside, if its pages may hold several documents."""

    def split(self, source: SourceText) -> Sequence[SourceText]:
        """The documents of a page, which together are the whole page; what stands above the first belongs to it."""


LAYOUTS: Final[Registry[Layout]] = Registry("layout", (Wilson(), Cable(), Frus(), Dfat(), Bloc(), Dialogue(), Plain()))
"""Our own layouts. Where two are equally sure, the earlier wins."""


@cache
def layouts() -> Registry[Layout]:
    """Our own layouts and those of other packages."""
    others = [cast("type[Layout]", layout)() for layout in plugins("teikit.layouts")]
    return Registry("layout", (*LAYOUTS.values(), *others)) if others else LAYOUTS


class Opinions(Mapping[str, Sniff]):
    """What each layout says of a text, in the order of the table. A layout is asked when somebody wants to know."""

    def __init__(self, source: SourceText, table: Mapping[str, Layout]) -> None:
        self._source = source
        self._table = table
        self._said: dict[str, Sniff] = {}

    def __getitem__(self, name: str) -> Sniff:
        if name not in self._said:
            self._said[name] = self._table[name].sniff(self._source)
        return self._said[name]

    def __iter__(self) -> Iterator[str]:
        return iter(self._table)

    def __len__(self) -> int:
        return len(self._table)


def choose(source: SourceText) -> tuple[Layout, Mapping[str, Sniff]]:
    """The layout that is surest of a text, and what every layout says of it.

    Where one of ours is as sure as ours can be, the rest of ours are not asked.
    """
    table = layouts()
    opinions = Opinions(source, table)
    best, surest = "", -1.0
    for name in table:
        if surest >= SUREST and name in LAYOUTS:
            continue
        if (confidence := opinions[name].confidence) > surest:
            best, surest = name, confidence
    return table[best], opinions


def documents_of(source: SourceText, layout: Layout) -> Sequence[SourceText]:
    """The documents of a page: as a `Paged` layout tells them apart, else as any page shows them."""
    parts = cast("Paged", layout).split(source) if hasattr(layout, "split") else (source,)
    return parts if len(parts) > 1 else parts_of(source, find_documents(source.text))
