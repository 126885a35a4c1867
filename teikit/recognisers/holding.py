"""The archive that a document is kept in: repository, collection and shelf mark told apart, whichever layout read it."""

from __future__ import annotations

from dataclasses import replace
from typing import Final

from teikit.grammar.holdings import parse_holding
from teikit.model.reading import Reading
from teikit.model.text import SourceText

__all__ = ["Holdings"]


class Holdings:
    """A repository that a layout knows by other words than the reference's stays as it is."""

    name: Final = "holdings"

    def refine(self, source: SourceText, reading: Reading) -> Reading:  # noqa: ARG002
        """Fill repository and collection."""
        known = reading.metadata
        if not known.archive or known.collection or (known.repository and not known.archive.startswith(known.repository)):
            return reading
        found = parse_holding(known.archive)
        return replace(reading, metadata=replace(known, repository=found.repository, collection=found.collection))
