"""Who says `I`."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Final

from teikit.authority import Authority
from teikit.grammar.names import person_in
from teikit.model.entity import Entity
from teikit.recognisers.draft import Draft

__all__ = ["author_entity", "author_of"]

_AUTHOR: Final = "author"


def author_of(draft: Draft, entities: Mapping[str, Entity]) -> str:
    """Who says `I`: the sender, if the sender is a person that is known, else a person without a name."""
    sender = draft.metadata.sender
    if sender is None:
        return _AUTHOR
    if exact := _by_form(sender.person or sender.name, draft.authority):
        return exact
    if sender.body:
        return _AUTHOR
    match = person_in(sender.name)
    surname = match.surname.lower() if match else sender.name.lower()
    fitting = [
        entity.id
        for entity in entities.values()
        if entity.kind == "person" and any(form.lower() == surname for form in entity.forms)
    ]
    if not fitting:
        words = set(re.findall(r"\w+", sender.name.lower()))
        fitting = [
            entity.id
            for entity in entities.values()
            if entity.kind == "person" and any(form.lower() in words for form in entity.forms)
        ]
    return fitting[0] if len(fitting) == 1 else _AUTHOR


def _by_form(name: str, authority: Authority) -> str:
    found = [
        candidate
        for mention in authority.mentions(name, 0, len(name))
        if mention.start == 0 and mention.end == len(name)
        for candidate in mention.candidates
    ]
    return found[0] if len(found) == 1 and authority.entities[found[0]].kind == "person" else ""


def author_entity(draft: Draft, author: str) -> Entity:
    """The author, from the authority file or from what the header says."""
    if author in draft.authority.entities:
        return draft.authority.entities[author]
    sender = draft.metadata.sender
    if sender is None or sender.name == sender.place:
        return Entity(author, "person", "the author of the document")
    return Entity(author, "org" if sender.body else "person", sender.person or sender.name)
