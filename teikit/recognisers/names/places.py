"""Places that the document names as its own: where its dateline or its header says that it was written."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Final

from teikit.finder import WordFinder
from teikit.model.annotation import Annotation, inferred
from teikit.model.entity import Entity
from teikit.model.reading import Block
from teikit.patterns import regex
from teikit.recognisers.draft import Draft
from teikit.recognisers.names.introduced import slug
from teikit.recognisers.names.surnames import stands_alone

__all__ = ["own_place", "place_names"]

_PLACE: Final = regex(r"[^\W\d_a-zа-я][^\W\d_]+(?:[ -][^\W\d_]+){0,2}")


def own_place(draft: Draft, entities: Mapping[str, Entity]) -> Entity | None:
    """The place of the document, if the authority file does not know it and nobody bears its name."""
    sender = draft.metadata.sender
    name = (draft.metadata.place or (sender.place if sender else "")).strip(" ,.")
    if not _PLACE.fullmatch(name):
        return None
    forms = {name, name.title()} if name.isupper() else {name, name.upper()}
    taken = (form for entity in (*entities.values(), *draft.authority.entities.values()) for form in entity.forms)
    if not forms.isdisjoint(taken) or slug(name) in entities or slug(name) in draft.authority.entities:
        return None
    return Entity(slug(name), "place", name.title() if name.isupper() else name, tuple(sorted(forms)))


def place_names(text: str, blocks: Sequence[Block], place: Entity, taken: Sequence[tuple[int, int]]) -> Iterator[Annotation]:
    """Where the place is named."""
    finder = WordFinder(dict.fromkeys(place.forms))
    covered = {offset for start, end in taken for offset in range(start, end)}
    for block in blocks:
        for start, end, _ in finder.find(text, block.start + block.label, block.end):
            if start not in covered and stands_alone(text, start, end, block.end):
                attributes = inferred("high", {"ref": f"#{place.id}"})
                yield Annotation(start, end, "placeName", attributes, rule="names.place")
