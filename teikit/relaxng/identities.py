"""The IDs of a document and the references to them (RELAX NG DTD Compatibility, section 5)."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final

from teikit.model.finding import Finding, finding

if TYPE_CHECKING:
    from collections.abc import Iterator

    from teikit.relaxng.anchor import Anchor

__all__ = ["Identities"]

_TOKEN: Final = re.compile(r"[^ \t\r\n]+")


@dataclass(slots=True)
class Identities:
    """The IDs of one document and the references to them."""

    defined: dict[str, tuple[Anchor, str]] = field(default_factory=dict)
    """By ID: where it was given first, and to which element."""
    repeated: set[str] = field(default_factory=set)
    references: list[tuple[str, str, Anchor]] = field(default_factory=list)
    """ID, the attribute that refers to it, and where it does."""

    def note(self, kind: str, value: str, element: str, attribute: str, anchor: Anchor) -> Iterator[tuple[Finding, Anchor]]:
        """Take in an attribute; yields what is wrong with it at once, each finding with its anchor."""
        tokens = _TOKEN.findall(value)
        if kind == "ID":
            for token in tokens[:1]:
                first = self.defined.setdefault(token, (anchor, element))
                if first[0] is not anchor:
                    yield finding("id-duplicate", id=token, other=f"another <{first[1]}>"), anchor
                    if token not in self.repeated:
                        self.repeated.add(token)
                        yield finding("id-first", id=token), first[0]
        else:
            for token in tokens:
                self.references.append((token, attribute, anchor))

    def unresolved(self) -> Iterator[tuple[Finding, Anchor]]:
        """The references that no ID answers, at the end of the document."""
        for token, attribute, anchor in self.references:
            if token not in self.defined:
                yield finding("idref-unresolved", id=token, attribute=attribute), anchor
