"""Who a subject is: names, the author's `I`, pronouns and offices, each with the certainty that it deserves."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from functools import cache
from typing import Final, NamedTuple

from teikit.authority import Authority
from teikit.model.entity import Entity
from teikit.model.ordered import Ordered
from teikit.patterns import any_of, regex
from teikit.recognisers.speech.newcomers import Newcomers
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
_NEAR: Final = 500
"""Characters; an official without a name is remembered for so long."""
_DESCRIPTION: Final = regex(r"[\s\u00a0]*[,(/\[][^.;:!?]{3,80}")
_DETERMINERS: Final = frozenset(
    "the a an one another der die das den dem des le la les un une l’ l' my his her their our mon son notre mein sein unser".split()
)
_PLURAL: Final = frozenset({"they", "them", "ils", "elles", "eux", "leur", "они", "им"})
_ADDRESSED: Final = regex(r"\b(?:dear|cher|chère|lieber|liebe|geehrter?|уважаемый|дорогой)\b[^.,;:!?\n]{0,30}$", re.IGNORECASE)
_SALUTATION: Final = 400
"""Characters; a letter greets its reader within these."""
_PEOPLES: Final = ("an", "ese", "ish", "ch", "viet", "sch", "ais", "ien", "ain", "i", "ek", "ss")
_PARTIES: Final = frozenset({"latter", "former", "interlocutor", "speaker", "guest", "host", "visitor", "companion"})


class Speakers:
    """Resolves subjects against the entities of a document and the course of the conversation."""

    def __init__(
        self,
        text: str,
        body: int,
        newcomers: Newcomers,
        entities: Mapping[str, Entity],
        author: str,
        authority: Authority,
        date: str,
        words: Language,
        mentions: Sequence[Mention],
    ) -> None:
        self._text = text
        self._body = body
        self._newcomers = newcomers
        self._entities = entities
        self._author = author
        self._women: set[str] = set()
        """Whom the text calls `she`."""
        self._bearing: dict[str, list[str]] = {}
        """Who bears a title, by its noun."""
        self.author = Speaker(author, "high")
        """The one who says `I` outside quotations."""
        self._authority = authority
        self._date = date
        self._words = words
        saluted = (one for one in mentions if body <= one.start < body + _SALUTATION)
        addressed = {one.entity for one in saluted if _ADDRESSED.search(text, max(0, one.start - 40), one.start)}
        self._persons = Ordered(
            mention
            for mention in mentions
            if mention.element == "persName"
            and mention.entity not in ("", author)
            and not mention.possessive
            and mention.start >= body
            and mention.entity not in addressed
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
        if subject.value in _PLURAL:
            return Speaker(other, "low") if other and self._is_body(other) else OPEN
        near = self._persons.within(subject.start - _REACH, subject.start)
        if sex == "f" and (women := [mention.entity for mention in near if mention.entity in self._women]):
            return Speaker(other if other in self._women else women[-1], "medium")
        if other and self._fits(other, sex):
            return self._learned(Speaker(other, "medium"), sex)
        before = [mention.entity for mention in near if self._fits(mention.entity, sex)]
        if before:
            if len(set(before[-3:])) == 1:
                return self._learned(Speaker(before[-1], "medium"), sex)
            return Speaker(before[-1], "low")
        return self._office_before(subject.start)

    def _learned(self, speaker: Speaker, sex: str) -> Speaker:
        """The speaker, remembered as a woman if the text calls her `she`."""
        if sex == "f":
            self._women.add(speaker.id)
        return speaker

    def _office_before(self, offset: int) -> Speaker:
        """The last official without a name before a pronoun: `the Turkish Minister`."""
        phrases = list(_office_phrases(self._words).finditer(self._text, max(self._body, offset - _NEAR), offset))
        return Speaker(self._newcomer(phrases[-1][0]), "low") if phrases else OPEN

    def _noun(self, subject: Subject, other: str) -> Speaker:
        """`the ambassador`: the one person who bears that title here; `the latter`: the other speaker; else whoever is named so."""
        noun, phrase = subject.value, self._text[subject.start : subject.end]
        if self._words.code == "de":  # `des Botschafters`
            noun, phrase = noun.removesuffix("s"), phrase.removesuffix("s")
        if noun in _PARTIES:
            return Speaker(other, "medium") if other else OPEN
        if noun in self._words.written:
            return OPEN
        if not self._is_collective(phrase):
            bearers = self._bearers(noun, _office(phrase))
            if len(bearers) == 1:
                return Speaker(bearers[0], "medium")
            if len(bearers) > 1:
                return Speaker(other, "low") if other in bearers else OPEN
            if only := self._only_one_before(subject):
                return Speaker(only, "low")
        return Speaker(self._newcomer(phrase), "medium")

    def _bearers(self, noun: str, office: str) -> list[str]:
        """Who bears a title: before the name, or behind it between commas."""
        if office not in self._bearing:
            persons = [one for one in self._entities.values() if one.id != self._author and one.kind == "person"]
            titled = [one.id for one in persons if any(title.endswith(office) for title in one.titles)]
            self._bearing[office] = titled or self._described(noun)
        return self._bearing[office]

    def _only_one_before(self, subject: Subject) -> str:
        """The one person whom the text has named so far, if an office can only mean that one: `the minister`, small letters."""
        if self._newcomers.entities or (self._words.code != "de" and self._text[subject.end - len(subject.value)].isupper()):
            return ""
        named = {mention.entity for mention in self._persons.within(0, subject.start)}
        return named.pop() if len(named) == 1 and subject.value in _offices(self._words) else ""

    def _described(self, noun: str) -> list[str]:
        """`Semenko, Deputy Foreign Minister`, `Lam /deputy minister/`: who is described so where the document names them."""
        found = dict.fromkeys(
            mention.entity
            for mention in self._persons
            if (behind := _DESCRIPTION.match(self._text, mention.end, mention.end + 90)) and noun in behind[0].lower().split()
        )
        return list(found)

    def _newcomer(self, phrase: str) -> str:
        """Somebody without a name, by what the text calls them: `the Shah`, `both sides`, `Russian diplomats`."""
        words = phrase.split()
        if len(words) > 1 and words[0].lower() in _DETERMINERS:
            words = words[1:]
        if known := self._newcomers.named_like(words[-1], longer_than=len(words)):
            return known
        return self._newcomers.identify(" ".join(words), "org" if self._is_collective(phrase) else "person")

    def _is_collective(self, phrase: str) -> bool:
        first, last = phrase.split(maxsplit=1)[0].lower(), phrase.rsplit(maxsplit=1)[-1].lower()
        plural = last.endswith("s") and not last.endswith(("ss", "us"))
        peoples = last.endswith(("ish", "ese", "ench", "sowjets", "amerikaner", "russen", "chinesen", "engländer", "franzosen"))
        return last in self._words.parties or plural or peoples or first in self._words.collectives

    def _is_body(self, identifier: str) -> bool:
        entity = self._entities.get(identifier) or self._newcomers.entities.get(identifier)
        return entity is not None and entity.kind == "org"

    def _fits(self, identifier: str, sex: str) -> bool:
        entity = self._entities.get(identifier) or self._newcomers.entities.get(identifier)
        known = "f" if identifier in self._women else entity.sex if entity else ""
        return entity is not None and entity.kind == "person" and known in ("", sex)


def _office(phrase: str) -> str:
    """The office that a noun phrase names, in small letters: without article and nationality.

    >>> _office("The Soviet Ambassador"), _office("the Court Minister")
    ('ambassador', 'court minister')
    """
    words = phrase.split()
    while len(words) > 1 and (words[0].lower() in _DETERMINERS or words[0].lower().endswith(_PEOPLES) or words[0].islower()):
        words = words[1:]
    return " ".join(words).lower()


@cache
def _offices(words: Language) -> frozenset[str]:
    return frozenset(office.split()[-1] for office in (*words.offices, *words.titles, *words.parties))


@cache
def _office_phrases(words: Language) -> re.Pattern[str]:
    """Noun phrases for an official: an article, perhaps attributes, and an office."""
    offices = any_of(office.split()[-1] for office in words.offices)
    return regex(rf"\b(?:{'|'.join(_DETERMINERS)})\s(?:[\w’'-]+\s){{0,2}}?(?:{offices})\b", re.IGNORECASE)
