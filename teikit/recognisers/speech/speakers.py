"""Who a subject is: names, the author's `I`, pronouns and offices, each with the certainty that it deserves."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Final, NamedTuple

from teikit.authority import Authority
from teikit.model.entity import Entity
from teikit.model.ordered import Ordered
from teikit.recognisers.speech.tags import Mention, Subject
from teikit.vocabulary import Language

__all__ = ["OPEN", "Speaker", "Speakers"]


class Speaker(NamedTuple):
    """Somebody who speaks."""

    id: str
    """`xml:id`; empty if it was left open."""
    cert: str


OPEN: Final = Speaker("", "low")
_REACH: Final = 2_000
"""Characters; a pronoun means nobody who was named longer ago."""
_PARTIES: Final = frozenset({"latter", "former", "interlocutor", "speaker", "guest", "host", "visitor", "companion"})


class Speakers:
    """Resolves subjects against the entities of a document and the course of the conversation."""

    def __init__(
        self,
        entities: Mapping[str, Entity],
        author: str,
        authority: Authority,
        date: str,
        words: Language,
        mentions: Sequence[Mention],
    ) -> None:
        self._entities = entities
        self._author = author
        self.author = Speaker(author, "high")
        """The one who says `I` outside quotations."""
        self._authority = authority
        self._date = date
        self._words = words
        self._persons = Ordered(
            mention
            for mention in mentions
            if mention.element == "persName" and mention.entity not in ("", author) and not mention.possessive
        )

    def who(self, subject: Subject, other: str) -> Speaker:
        """The speaker that a subject means. `other` is the last speaker who was not the author."""
        if subject.kind == "first":
            return self.author
        if subject.kind == "name":
            return self._named(subject)
        if subject.kind == "pronoun":
            return self._pronoun(subject, other)
        return self._noun(subject, other)

    def _named(self, subject: Subject) -> Speaker:
        entity = self._entities.get(subject.value)
        if entity is None:
            return OPEN
        if entity.kind == "office":
            holder = self._authority.holder(entity.id, self._date)
            return Speaker(holder, "medium") if holder in self._entities else Speaker(entity.id, "medium")
        return Speaker(entity.id, "high")

    def _pronoun(self, subject: Subject, other: str) -> Speaker:
        sex = {**self._words.pronouns, **self._words.objects}.get(subject.value, "")
        if not sex:
            return OPEN
        if other and self._fits(other, sex):
            return Speaker(other, "medium")
        near = self._persons.within(subject.start - _REACH, subject.start)
        before = [mention.entity for mention in near if self._fits(mention.entity, sex)]
        return Speaker(before[-1], "low" if len(set(before[-3:])) > 1 else "medium") if before else OPEN

    def _noun(self, subject: Subject, other: str) -> Speaker:
        """`the ambassador`: the one person who bears that title here; `the latter`: the other speaker."""
        if subject.value in _PARTIES:
            return Speaker(other, "medium") if other else OPEN
        bearers = [
            entity.id
            for entity in self._entities.values()
            if entity.id != self._author and any(title.endswith(subject.value) for title in entity.titles)
        ]
        if len(bearers) == 1:
            return Speaker(bearers[0], "medium")
        return Speaker(other, "low") if other in bearers else OPEN

    def _fits(self, identifier: str, sex: str) -> bool:
        entity = self._entities.get(identifier)
        return entity is not None and entity.kind == "person" and entity.sex in ("", sex)
