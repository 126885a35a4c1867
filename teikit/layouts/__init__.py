"""The source layouts: what plain texts of diplomatic documents look like where people copy them from.

Adding a layout is one file and one row here (or an entry point `teikit.layouts` in another package).
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from typing import Final, Protocol, cast, runtime_checkable

from teikit.layouts.bloc import Bloc
from teikit.layouts.cable import Cable
from teikit.layouts.dfat import Dfat
from teikit.layouts.dialogue import Dialogue
from teikit.layouts.frus import Frus
from teikit.layouts.plain import Plain
from teikit.layouts.wilson import Wilson
from teikit.model.reading import Reading, Sniff
from teikit.model.text import SourceText
from teikit.registry import Registry, plugins

__all__ = ["LAYOUTS", "Layout", "Paged", "choose", "layouts"]


class Layout(Protocol):
    """How texts from one kind of place are laid out."""

    @property
    def name(self) -> str:
        """What `--layout` calls it."""

    def sniff(self, source: SourceText) -> Sniff:
        """How sure it is that the text is of its kind, and the reason, as a sentence for users."""

    def read(self, source: SourceText) -> Reading:
        """The text as blocks and metadata."""


@runtime_checkable
class Paged(Protocol):
    """A layout whose pages may hold several documents."""

    def split(self, source: SourceText) -> Sequence[SourceText]:
        """The documents of a page, which together are the whole page; what stands above the first belongs to it."""


LAYOUTS: Final[Registry[Layout]] = Registry("layout", (Wilson(), Cable(), Frus(), Dfat(), Bloc(), Dialogue(), Plain()))
"""Our own layouts. Where two are equally sure, the earlier wins."""


@cache
def layouts() -> Registry[Layout]:
    """Our own layouts and those of other packages."""
    others = [cast("type[Layout]", layout)() for layout in plugins("teikit.layouts")]
    return Registry("layout", (*LAYOUTS.values(), *others)) if others else LAYOUTS


def choose(source: SourceText) -> tuple[Layout, dict[str, Sniff]]:
    """The layout that is surest of a text, and what every layout said of it."""
    table = layouts()
    opinions = {name: layout.sniff(source) for name, layout in table.items()}
    best = max(opinions, key=lambda name: opinions[name].confidence)
    return table[best], opinions
