"""The parts of a whole: `next` and `prev` answer each other."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, Final

from teikit.model.finding import finding
from teikit.repairs.source import ID

if TYPE_CHECKING:
    from collections.abc import Iterator

    from teikit.model.finding import Finding
    from teikit.repairs.source import Edit, Source

__all__ = ["mend_links"]

_PARTNERS: Final = {"next": "prev", "prev": "next"}


def mend_links(source: Source) -> Iterator[tuple[Edit, Finding | None]]:
    """An element that another names as its neighbour names that one, if it names none and no third one is concerned."""
    for name, partner in _PARTNERS.items():
        named = Counter(element.attributes.get(name) for element in source.elements)
        for element in source.elements:
            pointer, identifier = element.attributes.get(name, ""), element.attributes.get(ID, "")
            other = source.by_id.get(pointer[1:]) if pointer.startswith("#") else None
            if other is None or other is element or not identifier or source.by_id[identifier] is not element:
                continue
            if named[pointer] == 1 and partner not in other.attributes and other.name == element.name:
                edit = source.change(other, partner, f"#{identifier}")
                yield edit, finding("fixed-link", source.place(other), name=partner, partner=name, id=identifier)
