"""Persons, places, organisations and offices: by the authority file, and by what the document itself makes plain.

A homonym is left open and reported. A person that the file does not know is introduced by a title, by initials or by a
given name; from then on the surname is enough.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final

from teikit.grammar.names import PersonMatch
from teikit.model.finding import Finding, finding
from teikit.model.reading import Block, Role
from teikit.recognisers.draft import PROSE, Draft, Recognised
from teikit.recognisers.names.author import author_entity, author_of
from teikit.recognisers.names.introduced import annotation, candidates, entity_of, introduced, slug
from teikit.recognisers.names.known import identified, known_names
from teikit.recognisers.names.offices import offices_before
from teikit.recognisers.names.places import own_place, place_names
from teikit.recognisers.names.surnames import surnames

__all__ = ["Names", "slug"]

_ROLES: Final = PROSE | {Role.HEAD, Role.ANNEX, Role.SIGNATURE, Role.DATELINE, Role.CLOSING_DATE}


class Names:
    """Names with `@ref` into the `standOff`."""

    name: Final = "names"

    def recognise(self, draft: Draft) -> Recognised:
        """Names in the body, whom they mean, and who the author is."""
        blocks = [part for block in draft.blocks() if block.role in _ROLES for part in _parts(block)]
        mentions = known_names(draft, blocks)
        found = list(candidates(draft, blocks))
        persons, open_names = introduced(found, mentions)
        entities, annotations, findings = identified(draft, mentions)
        for person in persons:
            entity = entity_of(person, entities)
            entities[entity.id] = entity
            annotations += [annotation(match, entity) for match in person.mentions]
        annotations += [annotation(match, None) for match in open_names]
        findings += _ambiguous(draft, open_names)
        annotations += surnames(
            draft.text,
            blocks,
            persons,
            entities,
            [(one.start, one.end) for one in annotations],
            genitives=draft.words.code == "de",
        )
        annotations += offices_before(draft.text, found, annotations, draft.reading.words.offices)
        if place := own_place(draft, entities):
            entities[place.id] = place
            annotations += place_names(draft.text, blocks, place, [(one.start, one.end) for one in annotations])
        author = author_of(draft, entities)
        if author and author not in entities:
            entities[author] = author_entity(draft, author)
        return Recognised(annotations, findings, entities, author)


def _ambiguous(draft: Draft, open_names: Sequence[PersonMatch]) -> Iterator[Finding]:
    """A finding for each surname that may mean several persons, where it stands first."""
    first = {match.surname: match.start for match in reversed(open_names)}
    return (finding("name-ambiguous", draft.source.place(start), name=name) for name, start in first.items())


def _parts(block: Block) -> tuple[Block, ...]:
    """The label of a turn and its words, which no name crosses; any other block is whole."""
    if block.role is not Role.TURN or not block.label:
        return (block,)
    words = block.start + block.label
    return block._replace(end=words, label=0), block._replace(start=words, label=0)
