"""The course of a conversation: who speaks to whom in each tag, and whom a pronoun or an office therefore means."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final, NamedTuple

from teikit.model.annotation import Span
from teikit.model.ordered import Ordered
from teikit.patterns import regex
from teikit.recognisers.speech.course import Course, Event
from teikit.recognisers.speech.parties import OPEN, Parties, Speaker
from teikit.recognisers.speech.salience import PARTNERS, SUBORDINATE, Salience
from teikit.recognisers.speech.subjects import Mention, Subject, Subjects
from teikit.recognisers.speech.tags import Tag
from teikit.recognisers.speech.words import conversing_words
from teikit.vocabulary import Language

__all__ = ["Discourse", "Settled"]

_REACH: Final = 2_000
"""Characters; nobody who was named longer ago is meant."""
_TITLED: Final = 40
"""Characters; what stands between the beginning of a sentence and the name that opens it is shorter."""
_PAUSE: Final = regex(r"[.!?;:“”„«»\"]\s|,\s(?:and|but|und|aber|et|mais)\s")
_FIRST: Final = 3
"""Persons that are named before anything is told: one of them receives the author."""
_PLURAL: Final = frozenset({"they", "them", "ils", "elles", "eux", "leur", "они", "им"})
_KIN: Final = {
    "father": ("daughter", "son"), "mother": ("daughter", "son"), "husband": ("wife",), "wife": ("husband",), "son": ("father", "mother"), "daughter": ("father", "mother"),
    "mari": ("femme", "épouse"), "père": ("fille", "fils"), "vater": ("Tochter", "Sohn"), "mann": ("Frau", "Gattin"),
}  # fmt: skip
"""Who is what to whom."""
_WOMEN: Final = frozenset({"mother", "wife", "daughter"})
_HIS: Final = frozenset({"his", "her", "the", "son", "sei", "ihr", "its"})
"""How phrases for somebody else than the last speaker begin."""
_HOSTS: Final = frozenset({"host", "hostess", "hôte", "gastgeber", "guest", "gast", "visitor"})
"""Whoever plays the greatest part; the others are who speaks at the time."""


class Settled(NamedTuple):
    """What is known of a tag."""

    speaker: Speaker
    to: str
    """The addressee's `xml:id`; empty if nobody is named."""


class Discourse:
    """Follows a conversation from paragraph to paragraph."""

    def __init__(self, text: str, words: Language, parties: Parties, persons: Ordered[Mention], subjects: Subjects) -> None:
        self.course = Course(parties.author.id)
        self._text = text
        self._verbs = conversing_words(words)
        self._parties = parties
        self._persons = persons
        self._subjects = subjects
        self._author = parties.author.id
        self._sexes = {**words.objects, **words.pronouns}
        self._salience = Salience(text, self.course, parties, persons, subjects, self._verbs, self._official)
        self._settled: dict[tuple[int, int], Settled] = {}
        self._subjects_of: dict[int, Speaker] = {}
        """Whom a subject means, by where it begins; several verbs may share it."""

    def meets(self, start: int, end: int) -> None:
        """With whom the heading says that the conversation is."""
        low = self._text[start:end].lower()
        if not any(phrase in low for phrase in self._verbs.meetings):
            return
        for met in self._verbs.meets.finditer(self._text, start, end):
            if subject := self._subjects.after(met.end(), end):
                if subject.kind == "noun":
                    self.course.untold.append(Span(subject.start, subject.end))
                elif subject.kind == "name" and self._parties.is_person(subject.value) and subject.value != self._author:
                    self.course.happens(Event(subject.start, subject.value, "", ""))

    def follow(self, narration: Sequence[Span], tags: Ordered[Tag], quoted: Sequence[tuple[int, int]]) -> None:
        """Settle the tags that stand outside quotations in the sentences of a paragraph."""
        self.course.tells([(tag.start, tag.end) for tag in tags], quoted)
        outer: Tag | None = None
        for sentence in narration:
            inside = tags.within(sentence.start, sentence.end)
            if inside or not self.course.is_quoted(sentence.start):
                self.course.narrates(sentence.start)
            if not inside or inside[0].start > sentence.start + _TITLED:
                self.course.untold.append(sentence)
            if len(inside) > 1:
                self._cataphora(sentence, inside[0], inside[1])
            for tag in inside:
                embedded = outer is not None and outer.start >= sentence.start and self._reports(outer, tag)
                self._settle(tag, outer if embedded else None)
                outer = outer if embedded else tag

    def settled(self, tag: Tag) -> Settled:
        """Who speaks in a tag, and to whom. One within a quotation is settled when it is asked for."""
        known = self._settled.get((tag.start, tag.end))
        return known or self._settle(tag, None, heard=False)

    def speaks(self, start: int, speaker: Speaker) -> None:
        """Somebody has spoken without a tag."""
        if speaker.id:
            self.course.happens(Event(start, speaker.id, "", ""))

    def knows(self, identifier: str) -> bool:
        """Whether somebody has had a part so far."""
        return identifier in self.course.parted

    def opener(self, before: int) -> Speaker:
        """Who opens the sentence before an offset, if somebody acts there without saying anything: `The General shrugged. “…”`."""
        begin = self.course.begins(before)
        last = self.course.last(before)
        if begin >= before or (last and last.start >= begin):
            return OPEN
        for mention in self._persons.within(begin, min(before, begin + _TITLED)):
            if self._salience.opens(mention):
                return Speaker(mention.entity, "medium")
        pronoun = self._subjects.pronoun_opening(begin, before)
        if pronoun and pronoun.kind == "pronoun":
            return self._pronoun(pronoun, "", frozenset(), spoken_to=False)
        told = next((one for one in reversed(self.course.untold) if one.start <= begin), None)
        actor = self._salience.actor(told) if told and told.start == begin else None
        return self._official(actor) if actor and actor.start == begin else OPEN

    @property
    def converses(self) -> bool:
        """Whether the author is one of those who talk."""
        return self._author in self.course.parted

    def _cataphora(self, sentence: Span, tag: Tag, main: Tag) -> None:
        """`When I asked him, Gromyko said`: the pronoun is whoever speaks in the main clause."""
        to = tag.addressee
        if to is None or to.kind != "pronoun" or not main.subject or main.subject.kind != "name":
            return
        if SUBORDINATE.match(self._text, sentence.start) and tag.subject and tag.subject.kind == "first":
            self._subjects_of[to.start] = self._parties.named(main.subject.value)

    def _settle(self, tag: Tag, outer: Tag | None, *, heard: bool = True) -> Settled:
        """Who speaks in a tag and to whom; `outer` reports it, if it stands in what somebody is said to have said."""
        if tag.passive:
            to = self._told_to(tag.subject, tag.verb) if tag.subject else OPEN
            if tag.subject:
                self._subjects_of[tag.subject.start] = to
            by = (
                self._subject(tag.addressee, tag.verb, frozenset({to.id}))
                if tag.addressee
                else self._answerer(tag.start, to.id)
            )
            settled = Settled(by, to.id)
        else:
            speaker = self._speaker(tag, outer)
            settled = Settled(speaker, self._to_whom(tag.addressee, speaker) if tag.addressee else "")
        self._settled[tag.start, tag.end] = settled
        if heard and outer is None:
            self._introduce(tag, settled)
        if heard and outer is None and settled.speaker.id and not tag.verb.startswith("as "):  # who is quoted is not there
            self.course.happens(Event(tag.start, settled.speaker.id, settled.to, tag.verb))
        elif heard:
            self.course.parted |= {settled.speaker.id} - {""}
        return settled

    def _told_to(self, subject: Subject, verb: str) -> Speaker:
        """Who is the subject of `was told`: whoever has just asked, if it can be."""
        last = self.course.last(subject.start)
        asked = last is not None and subject.kind == "pronoun" and last.verb in self._verbs.asking
        asked = asked and not any(map(self._salience.opens, self._persons.within(last.start + 1 if last else 0, subject.start)))
        if asked and last and self._salience.fits(last.who, self._sexes.get(subject.value, "")):
            return Speaker(last.who, "medium")
        return self._subject(subject, verb, frozenset())

    def _answerer(self, offset: int, to: str) -> Speaker:
        """Who tells something to somebody who has just asked."""
        last = self.course.last(offset)
        return Speaker(last.to, "low") if last and last.to and last.who == to and last.verb in self._verbs.asking else OPEN

    def _introduce(self, tag: Tag, settled: Settled) -> None:
        """`The Soviet Ambassador called. I told M. Zarubin`: whom the author suddenly calls by name is the official who is there."""
        speaker, subject, to = settled.speaker.id, tag.subject, tag.addressee
        if tag.verb in self._verbs.answering and subject and subject.kind == "name" and speaker not in self.course.parted:
            self._parties.identify_office(tag.start, speaker)
        if speaker != self._author or not to or to.kind != "name" or settled.to in self.course.parted:
            return
        here = self._salience.acting(tag.start, 0.0) or Speaker(self.course.partner(tag.start), "low")
        self._parties.identify(here.id, settled.to)

    def _speaker(self, tag: Tag, outer: Tag | None) -> Speaker:
        subject = tag.subject
        if subject is None:
            last = self.course.last(tag.start)
            return Speaker(last.who, "low") if last else OPEN
        if subject.start in self._subjects_of:
            return self._subjects_of[subject.start]
        if outer is not None and subject.kind == "pronoun" and (inner := self._embedded(subject, outer)):
            return Speaker(inner, "medium")
        bound = frozenset({tag.addressee.value}) if tag.addressee and tag.addressee.kind == "name" else frozenset()
        speaker = self._subjects_of[subject.start] = self._subject(subject, tag.verb, bound)
        return speaker

    def _embedded(self, subject: Subject, outer: Tag) -> str:
        """`He said that he hoped`: a pronoun in what somebody reports means the same one, or the one who is asked."""
        known = self._settled[outer.start, outer.end]
        one = known.speaker.id if known.speaker.id != self._author else known.to
        return one if one and self._salience.fits(one, self._sexes.get(subject.value, "")) else ""

    def _to_whom(self, to: Subject, speaker: Speaker) -> str:
        if to.kind == "noun" and to.value in PARTNERS:
            found = self._partner_of(to, frozenset({speaker.id})).id
        elif to.kind == "noun" and speaker.id == self._author and not self._parties.is_written(to):
            found = self._parties.official(
                to, self.course.lately(to.start), self.course.principal() or self.course.partner(to.start)
            ).id
        else:
            found = (self._subjects_of.get(to.start) or self._subject(to, "", frozenset({speaker.id}), spoken_to=True)).id
        return found if found != speaker.id else ""

    def _subject(self, subject: Subject, verb: str, bound: frozenset[str], *, spoken_to: bool = False) -> Speaker:
        """Whom a subject or an addressee means."""
        if subject.kind == "first":
            return self._parties.author
        if subject.kind == "name":
            return self._parties.named(subject.value)
        if subject.kind == "pronoun":
            return self._pronoun(subject, verb, bound, spoken_to=spoken_to)
        if subject.value in ("latter", "former"):
            return self._of_two(subject)
        if subject.value in PARTNERS:
            return self._partner_of(subject, bound)
        if self._parties.is_written(subject):
            return OPEN
        if subject.value in _KIN and (kin := self._kin(subject, bound)):
            return kin
        return self._official(subject, verb)

    def _kin(self, subject: Subject, bound: frozenset[str]) -> Speaker | None:
        """`her father`, where `his daughter` is there: the other one of the two."""
        if not any(self._text.find(f" {word}", 0, subject.start) >= 0 for word in _KIN[subject.value]):
            return None
        last = self.course.last(subject.start)
        found = self._salience.heaviest(
            subject.start, "f" if subject.value in _WOMEN else "m", "", bound | ({last.who} if last else set())
        )
        return found if found.id else None

    def _official(self, subject: Subject, verb: str = "") -> Speaker:
        """Whom a noun phrase for an official means at its place."""
        return self._parties.official(
            subject, self.course.lately(subject.start), self._addressed(subject, verb), lambda: self._official_of_old(subject)
        )

    def _official_of_old(self, subject: Subject) -> str:
        """Whose an office may be that nobody is called by: whoever has had the greatest part, or else opened the sentence before."""
        parties = self._parties
        parts = [
            (part, one)
            for one, part in self.course.parts(subject.start).most_common()
            if parties.is_person(one) and not parties.holds_office(one)
        ]
        if self._text.lower().find(f" {subject.value}", self._parties.body, self._named_first(subject.start)) >= 0:
            return ""  # the office was there before anybody was named
        if parts:
            return parts[0][1] if len(parts) == 1 or parts[0][0] > parts[1][0] else ""
        begin = self.course.sentence(self.course.place(subject.start) - 1)
        for one in self._persons.within(begin or parties.body, subject.start)[: 1 if begin else _FIRST]:
            opening = begin or self._text.rfind("\n", 0, one.start) + 1  # nothing has been told so far
            mine = self._verbs.first.search(self._text, opening, one.start)  # `I was received by M. Rusk`
            if mine or self._subjects.only_titles(self._text[opening : one.start]):
                return one.entity
        return ""

    def _named_first(self, before: int) -> int:
        """Where the first person is named; `before` if nobody is."""
        first = next(iter(self._persons.within(self._parties.body, before)), None)
        return first.start if first else before

    def _addressed(self, subject: Subject, verb: str) -> str:
        """To whom the last words before an offset were said, if it was not the author: an office that follows is theirs."""
        last = self.course.last(subject.start)
        if last and last.who == self._author:
            return last.to or self.course.partner(subject.start)
        if last and last.to and last.to != self._author:
            return last.to
        if last and verb in self._verbs.answering and self._verbs.mine.search(self._text, last.start, subject.start):
            return last.who  # `To my remark that … the Minister replied`
        answers = verb in self._verbs.answering and self._parties.is_bare(subject)
        if last is None or not answers or any(one in self._parties.newcomers for one in self.course.parted):
            return ""
        others = {one for one in self.course.parted if one not in (last.who, self._author) and self._parties.is_person(one)}
        return others.pop() if len(others) == 1 else ""  # of two, the one who has not just spoken

    def _partner_of(self, subject: Subject, bound: frozenset[str]) -> Speaker:
        """`my host` is the one who has had the greatest part so far; `his interlocutor` is somebody else than the last speaker."""
        if subject.value in _HOSTS and (principal := self.course.principal()) and principal not in bound:
            return Speaker(principal, "medium")
        last = self.course.last(subject.start)
        his = self._text[subject.start : subject.start + 3].lower() in _HIS
        return self._salience.heaviest(
            subject.start, "", "", bound | ({last.who} if his and not bound and last and last.who != self._author else set())
        )

    def _pronoun(self, subject: Subject, verb: str, bound: frozenset[str], *, spoken_to: bool) -> Speaker:
        sex = self._sexes.get(subject.value, "")
        if subject.value in _PLURAL:
            bodies = [one for one in self.course.lately(subject.start) if self._parties.is_body(one) and one not in bound]
            return Speaker(bodies[0], "low") if bodies else OPEN
        found = self._salience.heaviest(subject.start, sex, verb, bound, spoken_to=spoken_to)
        if found.id:
            self._parties.learn(found.id, sex)
        return found if found.id or spoken_to else self._parties.office_before(subject.start)

    def _of_two(self, subject: Subject) -> Speaker:
        """`the latter` is the one who was named last, `the former` the one before."""
        last = dict.fromkeys(
            one.entity
            for one in reversed(self._persons.within(subject.start - _REACH, subject.start))
            if self._salience.may_speak(one)
        )
        named = list(last)[:2]
        if not named:
            return self._salience.heaviest(subject.start, "", "", frozenset())
        return Speaker(named[0] if subject.value == "latter" else named[-1], "medium")

    def _reports(self, tag: Tag, inner: Tag) -> bool:
        """Whether a tag stands in what another one reports: `He said that the Minister thought`."""
        if self._text[inner.start - 2 : inner.start].rstrip().endswith(","):
            return False  # `When I said that he might, he smiled`
        return (
            not tag.inverted
            and not inner.coordinated
            and tag.end <= inner.start
            and not _PAUSE.search(self._text, tag.end, inner.start)
        )
