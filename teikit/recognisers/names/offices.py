"""Offices before the names of those who hold them: `Secretary of State Rusk`."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from functools import cache

from teikit.grammar.names import PersonMatch
from teikit.model.annotation import Annotation, inferred
from teikit.vocabulary import LANGUAGES

__all__ = ["offices_before"]


def offices_before(
    text: str, found: Iterable[PersonMatch], annotations: Sequence[Annotation], more: frozenset[str] = frozenset()
) -> Iterator[Annotation]:
    """The titles that are offices, `more` are an edition's own, but for those that are part of a name already."""
    covered = {offset for one in annotations for offset in (one.start, one.end - 1)}
    for match in found:
        if match.titled < 0 or (match.title not in _offices() and match.title not in more):
            continue
        end = match.titled + len(text[match.titled : match.start].rstrip())
        if match.titled not in covered and end - 1 not in covered:
            yield Annotation(match.titled, end, "roleName", inferred("high"), rule="names.office")


@cache
def _offices() -> frozenset[str]:
    """Titles that name an office; `Mr.` and `Comrade` do not."""
    offices = {office for words in LANGUAGES.values() for office in words.offices}
    titles = {title for words in LANGUAGES.values() for title in words.titles}
    return frozenset(title for title in titles if title in offices or title.split()[-1] in offices)
