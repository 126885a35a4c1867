"""The course of a conversation: who has spoken to whom, and whom a pronoun or an office therefore means.

Everybody who has spoken, has been spoken to or was named is weighed by the part that they had (who speaks weighs more than
who is only spoken of; whom the author asks is the one who answers) and by how many sentences ago that was. The heaviest one
whom the pronoun fits is meant; if two weigh nearly the same, that is said with low certainty, and if nobody weighs enough,
nobody is named.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right, insort
from collections import Counter
from collections.abc import Sequence
from functools import cache
from typing import Final, NamedTuple

from teikit.finder import WordFinder, opening_words
from teikit.model.annotation import Span
from teikit.model.ordered import Ordered
from teikit.patterns import any_of, regex
from teikit.recognisers.speech.parties import OPEN, Parties, Speaker
from teikit.recognisers.speech.subjects import Mention, Subject, Subjects
from teikit.recognisers.speech.tags import Tag
from teikit.vocabulary import Language

__all__ = ["Discourse", "Settled"]

_REACH: Final = 2_000
"""Characters; nobody who was named longer ago is meant."""
_FADING: Final = 0.4
"""What somebody loses with each sentence."""
_AGEING: Final = 0.01
"""What somebody loses for each one who had a part later."""
_SPEAKING: Final = 3.0
_ANSWERING: Final = 4.0
"""Whom the author speaks to; whom somebody else asks is nearly as likely to answer."""
_ASKED: Final = 3.3
_TOLD: Final = 2.2
_OPENING: Final = 3.0
"""Who opens a sentence; the others weigh less, and least in what somebody reports."""
_GOVERNING: Final = 2.4
_NAMED: Final = 1.6
_REPORTED: Final = 0.4
_LEAST: Final = -1.5
"""Who weighs less is not meant."""
_CLEAR: Final = 0.5
"""By so much the first must outweigh the second."""
_LATELY: Final = 8
"""Events that are looked back on."""
_TITLED: Final = 40
"""Characters; what stands between the beginning of a sentence and the name that opens it is shorter."""
_OPENS: Final = regex(r"(?:^|;\s+)(?:\d{1,2}[.)/]\s*)?(?:(?:[Tt]he|[A-ZÀ-Þ][\w.-]*,?)\s+){0,3}$")
_PAUSE: Final = regex(r"[.!?;:“”„«»\"]\s|,\s(?:and|but|und|aber|et|mais)\s")
_PLURAL: Final = frozenset({"they", "them", "ils", "elles", "eux", "leur", "они", "им"})
_KIN: Final = {
    "father": ("daughter", "son"), "mother": ("daughter", "son"), "husband": ("wife",), "wife": ("husband",), "son": ("father", "mother"), "daughter": ("father", "mother"),
    "mari": ("femme", "épouse"), "père": ("fille", "fils"), "vater": ("Tochter", "Sohn"), "mann": ("Frau", "Gattin"),
}  # fmt: skip
"""Who is what to whom."""
_WOMEN: Final = frozenset({"mother", "wife", "daughter"})
_PARTNERS: Final = frozenset(
    """interlocutor speaker guest host hostess visitor companion counterpart interlocuteur hôte gesprächspartner gast gastgeber
    excellency""".split()
)


_HIS: Final = frozenset({"his", "her", "the", "son", "sei", "ihr", "its"})
"""How phrases for somebody else than the last speaker begin."""
_HOSTS: Final = frozenset({"host", "hostess", "hôte", "gastgeber", "guest", "gast", "visitor"})
"""Whoever plays the greatest part; the others are who speaks at the time."""


_SUBORDINATE: Final = regex(r"(?:When|As|After|While|Als|Nachdem|Quand|Lorsque|Comme)\b")


class Event(NamedTuple):
    """Somebody says something to somebody, or does something."""

    start: int
    who: str
    to: str
    verb: str


class Settled(NamedTuple):
    """What is known of a tag."""

    speaker: Speaker
    to: str
    """The addressee's `xml:id`; empty if nobody is named."""


class Discourse:
    """Follows a conversation from paragraph to paragraph."""

    def __init__(self, text: str, words: Language, parties: Parties, persons: Ordered[Mention], subjects: Subjects) -> None:
        self._text = text
        self._words = words
        self._verbs = _verbs(words)
        self._parties = parties
        self._persons = persons
        self._subjects = subjects
        self._author = parties.author.id
        self._sexes = {**words.objects, **words.pronouns}
        self._events: list[Event] = []
        self._acts: list[Subject] = []
        """Officials who open sentences; they become somebody only if a pronoun means them."""
        self._narrated: list[int] = []
        """Where the narrated sentences begin."""
        self._told: list[tuple[int, int]] = []
        """The narrated tags."""
        self._quoted: list[tuple[int, int]] = []
        """Stretches between quotation marks; nobody named there has a part."""
        self._settled: dict[tuple[int, int], Settled] = {}
        self._subjects_of: dict[int, Speaker] = {}
        """Whom a subject means, by where it begins; several verbs may share it."""
        self._parted: set[str] = set()
        """Everybody who has had a part."""

    def meets(self, start: int, end: int) -> None:
        """With whom the heading says that the conversation is."""
        for met in self._verbs.meets.finditer(self._text, start, end):
            if subject := self._subjects.after(met.end(), end):
                if subject.kind == "noun":
                    self._acts.append(subject)
                elif subject.kind == "name" and self._parties.is_person(subject.value) and subject.value != self._author:
                    self._happens(Event(subject.start, subject.value, "", ""))

    def follow(self, narration: Sequence[Span], tags: Ordered[Tag], quoted: Sequence[tuple[int, int]]) -> None:
        """Settle the tags that stand outside quotations in the sentences of a paragraph."""
        self._quoted += quoted
        self._told += [(tag.start, tag.end) for tag in tags]
        outer: Tag | None = None
        for sentence in narration:
            inside = tags.within(sentence.start, sentence.end)
            if inside or not self._is_quoted(sentence.start):
                self._narrated.append(sentence.start)
            if not inside or inside[0].start > sentence.start + _TITLED:
                self._act(sentence)
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
            self._happens(Event(start, speaker.id, "", ""))

    def knows(self, identifier: str) -> bool:
        """Whether somebody has had a part so far."""
        return identifier in self._parted

    def opener(self, before: int) -> Speaker:
        """Who opens the sentence before an offset, if somebody acts there without saying anything: `The General shrugged. “…”`."""
        index = bisect_left(self._narrated, before)
        begin = self._narrated[index - 1] if index else before
        last = self.last(before)
        if begin >= before or (last and last.start >= begin):
            return OPEN
        for mention in self._persons.within(begin, min(before, begin + _TITLED)):
            if self._opens(mention):
                return Speaker(mention.entity, "medium")
        pronoun = self._subjects.pronoun_opening(begin, before)
        if pronoun and pronoun.kind == "pronoun":
            return self._pronoun(pronoun, "", frozenset(), spoken_to=False)
        acting = self._acts[-1] if self._acts else None
        if acting and acting.start == begin:
            return self._parties.official(acting, self._lately(before), self._addressed(acting, ""))
        return OPEN

    def last(self, before: int) -> Event | None:
        """The last event before an offset."""
        index = bisect_left(self._events, (before,))
        return self._events[index - 1] if index else None

    def partner(self, before: int, than: str = "") -> str:
        """The last one before an offset who spoke or was spoken to, and is neither the author nor `than`."""
        index = bisect_left(self._events, (before,))
        for event in self._events[max(0, index - _LATELY) : index][::-1]:
            for one in (event.who, event.to) if event.who != self._author else (event.to,):
                if one and one not in (self._author, than):
                    return one
        return ""

    @property
    def converses(self) -> bool:
        """Whether the author is one of those who talk."""
        return self._author in self._parted

    def _happens(self, event: Event) -> None:
        insort(self._events, event)
        self._parted |= {event.who, event.to} - {""}

    def _act(self, sentence: Span) -> None:
        """`The ambassador shook his head.`: who acts may speak next. A name that opens a sentence is weighed where it is needed."""
        subject = self._subjects.opening(sentence.start, sentence.end)
        if subject is None and (met := self._verbs.meeting(self._text, sentence.start, sentence.end)):
            subject = self._subjects.phrase_behind(met.end(), sentence.end)
        if subject and subject.value not in _PARTNERS and self._parties.may_act(subject):
            self._acts.append(subject)

    def _cataphora(self, sentence: Span, tag: Tag, main: Tag) -> None:
        """`When I asked him, Gromyko said`: the pronoun is whoever speaks in the main clause."""
        to = tag.addressee
        if to is None or to.kind != "pronoun" or not main.subject or main.subject.kind != "name":
            return
        if _SUBORDINATE.match(self._text, sentence.start) and tag.subject and tag.subject.kind == "first":
            self._subjects_of[to.start] = self._parties.named(main.subject.value)

    def _settle(self, tag: Tag, outer: Tag | None, *, heard: bool = True) -> Settled:
        """Who speaks in a tag and to whom; `outer` reports it, if it stands in what somebody is said to have said."""
        if tag.passive:
            to = self._told_to(tag.subject, tag.verb) if tag.subject else OPEN
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
        if heard and outer is None and settled.speaker.id:
            self._happens(Event(tag.start, settled.speaker.id, settled.to, tag.verb))
        elif heard:
            self._parted |= {settled.speaker.id} - {""}
        return settled

    def _told_to(self, subject: Subject, verb: str) -> Speaker:
        """Who is the subject of `was told`: whoever has just asked, if it can be."""
        last = self.last(subject.start)
        asked = last is not None and subject.kind == "pronoun" and last.verb in self._verbs.asking
        if asked and last and self._fits(last.who, self._sexes.get(subject.value, "")):
            return Speaker(last.who, "medium")
        return self._subject(subject, verb, frozenset())

    def _answerer(self, offset: int, to: str) -> Speaker:
        """Who tells something to somebody who has just asked."""
        last = self.last(offset)
        return Speaker(last.to, "low") if last and last.to and last.who == to and last.verb in self._verbs.asking else OPEN

    def _introduce(self, tag: Tag, settled: Settled) -> None:
        """`The Soviet Ambassador called. I told M. Zarubin`: whom the author suddenly calls by name is the official who is there."""
        speaker, subject, to = settled.speaker.id, tag.subject, tag.addressee
        if tag.verb in self._verbs.answering and subject and subject.kind == "name" and speaker not in self._parted:
            self._parties.identify_office(tag.start, speaker)
        if speaker != self._author or not to or to.kind != "name" or settled.to in self._parted:
            return
        here = self._acting(tag.start, _LEAST) or Speaker(self.partner(tag.start), "low")
        self._parties.identify(here.id, settled.to)

    def _speaker(self, tag: Tag, outer: Tag | None) -> Speaker:
        subject = tag.subject
        if subject is None:
            last = self.last(tag.start)
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
        return one if one and self._fits(one, self._sexes.get(subject.value, "")) else ""

    def _to_whom(self, to: Subject, speaker: Speaker) -> str:
        if to.kind == "noun" and speaker.id == self._author and not self._parties.is_written(to):
            found = self._parties.official(to, self._lately(to.start), self._principal() or self.partner(to.start)).id
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
        if subject.value in _PARTNERS:
            return self._partner_of(subject, bound)
        if self._parties.is_written(subject):
            return OPEN
        if subject.value in _KIN and (kin := self._kin(subject, bound)):
            return kin
        return self._parties.official(subject, self._lately(subject.start), self._addressed(subject, verb))

    def _kin(self, subject: Subject, bound: frozenset[str]) -> Speaker | None:
        """`her father`, where `his daughter` is there: the other one of the two."""
        if not any(self._text.find(f" {word}", 0, subject.start) >= 0 for word in _KIN[subject.value]):
            return None
        last = self.last(subject.start)
        found = self._heaviest(
            subject.start, "f" if subject.value in _WOMEN else "m", "", bound | ({last.who} if last else set())
        )
        return found if found.id else None

    def _addressed(self, subject: Subject, verb: str) -> str:
        """To whom the last words before an offset were said, if it was not the author: an office that follows is theirs."""
        last = self.last(subject.start)
        if last and last.who == self._author:
            return last.to or self.partner(subject.start)
        if last and last.to and last.to != self._author:
            return last.to
        if last and verb in self._verbs.answering and self._verbs.mine.search(self._text, last.start, subject.start):
            return last.who  # `To my remark that … the Minister replied`
        answers = verb in self._verbs.answering and self._parties.is_bare(subject)
        if last is None or not answers or any(one in self._parties.newcomers for one in self._parted):
            return ""
        others = {one for one in self._parted if one not in (last.who, self._author) and self._parties.is_person(one)}
        return others.pop() if len(others) == 1 else ""  # of two, the one who has not just spoken

    def _principal(self) -> str:
        """Who has had the greatest part so far, if it is more than one word."""
        parts = Counter(one for event in self._events for one in (event.who, event.to) if one and one != self._author)
        most = parts.most_common(2)
        return most[0][0] if most and most[0][1] > 1 and (len(most) == 1 or most[0][1] > most[1][1]) else ""

    def _partner_of(self, subject: Subject, bound: frozenset[str]) -> Speaker:
        """`my host` is the one who has had the greatest part so far; `his interlocutor` is somebody else than the last speaker."""
        if subject.value in _HOSTS and (principal := self._principal()) and principal not in bound:
            return Speaker(principal, "medium")
        last = self.last(subject.start)
        his = self._text[subject.start : subject.start + 3].lower() in _HIS
        return self._heaviest(
            subject.start, "", "", bound | ({last.who} if his and not bound and last and last.who != self._author else set())
        )

    def _pronoun(self, subject: Subject, verb: str, bound: frozenset[str], *, spoken_to: bool) -> Speaker:
        sex = self._sexes.get(subject.value, "")
        if subject.value in _PLURAL:
            bodies = [one for one in self._lately(subject.start) if self._parties.is_body(one) and one not in bound]
            return Speaker(bodies[0], "low") if bodies else OPEN
        found = self._heaviest(subject.start, sex, verb, bound, spoken_to=spoken_to)
        if found.id:
            self._parties.learn(found.id, sex)
        return found if found.id or spoken_to else self._parties.office_before(subject.start)

    def _lately(self, offset: int) -> list[str]:
        """Those who spoke or were spoken to before an offset, the last one first."""
        index = bisect_left(self._events, (offset,))
        near = self._events[max(0, index - _LATELY) : index]
        return [one for event in reversed(near) for one in (event.who, event.to) if one and one != self._author]

    def _of_two(self, subject: Subject) -> Speaker:
        """`the latter` is the one who was named last, `the former` the one before."""
        last = dict.fromkeys(
            one.entity for one in reversed(self._persons.within(subject.start - _REACH, subject.start)) if self._may_speak(one)
        )
        named = list(last)[:2]
        if not named:
            return self._heaviest(subject.start, "", "", frozenset())
        return Speaker(named[0] if subject.value == "latter" else named[-1], "medium")

    def _may_speak(self, mention: Mention) -> bool:
        return not mention.possessive and not self._is_quoted(mention.start)

    def _heaviest(self, offset: int, sex: str, verb: str, bound: frozenset[str], *, spoken_to: bool = False) -> Speaker:
        """Who outweighs the others of those whom a pronoun fits."""
        weights = self._weights(offset, spoken_to=spoken_to)
        self._turn(weights, offset, verb)
        fitting = sorted(
            ((weight, one) for one, weight in weights.items() if one not in bound and self._fits(one, sex)), reverse=True
        )
        first = fitting[0][0] if fitting else _LEAST
        if (actor := self._acting(offset, first)) and actor.id not in bound and self._fits(actor.id, sex):
            return actor
        if not fitting or first < _LEAST:
            return OPEN
        clear = len(fitting) == 1 or first - fitting[1][0] >= _CLEAR
        return Speaker(fitting[0][1], "medium" if clear else "low")

    def _acting(self, offset: int, weight: float) -> Speaker | None:
        """The official who opened one of the last sentences, if nobody weighs more."""
        actor = self._acts[-1] if self._acts else None
        if actor is None or not offset - _REACH < actor.start < offset:
            return None
        fading = _FADING * (bisect_right(self._narrated, offset) - bisect_right(self._narrated, actor.start))
        return (
            self._parties.official(actor, self._lately(offset), self._addressed(actor, ""))
            if _SPEAKING - fading >= weight
            else None
        )

    def _fits(self, identifier: str, sex: str) -> bool:
        if identifier == self._author or not self._parties.is_person(identifier):
            return False
        if not sex:
            return True
        known = self._parties.sex(identifier)
        if sex != "f":
            return known in ("", sex)
        return self._parties.may_be_woman(identifier) or (not known and not self._only_women(identifier))

    def _only_women(self, identifier: str) -> bool:
        """Whether somebody else is known to be a woman: then `she` is nobody of whom that is not known."""
        return any(self._parties.may_be_woman(one) for one in self._parted | self._named_so_far() if one != identifier)

    def _named_so_far(self) -> set[str]:
        return {one.entity for one in self._persons}

    def _weights(self, offset: int, *, spoken_to: bool = False) -> dict[str, float]:
        weights: dict[str, float] = {}
        here = bisect_right(self._narrated, offset)
        index = bisect_left(self._events, (offset,))
        pending = True
        for event in reversed(self._events[max(0, index - _LATELY) : index]):
            fading = _FADING * (here - bisect_right(self._narrated, event.start))
            if event.start < offset - _REACH:
                break
            fading += _AGEING * len(weights)
            _raise(weights, event.who, _SPEAKING - fading)
            _raise(weights, event.to, (self._of_addressee(event) if pending else _TOLD) - fading)
            pending = pending and event.who == self._author
        begin, before = (self._narrated[here - back] if here >= back else offset for back in (1, 2))
        said = begin if self._is_medial(begin, offset) else offset  # what somebody says has no part in it
        for mention in self._persons.within(offset - _REACH, said)[-_LATELY:]:
            if self._may_speak(mention):
                fading = _FADING * (here - bisect_right(self._narrated, mention.start))
                part = self._part(mention)
                _raise(weights, mention.entity, part - fading)
                if spoken_to and not fading and part > _REPORTED:  # `greeted Dobrynin and asked him`
                    _raise(weights, mention.entity, _ANSWERING)
        for start, end, weight in ((begin, offset, _SPEAKING), (before, begin, _NAMED)):
            for place, one in self._parties.officials_between(start, end):
                if not self._is_quoted(place):
                    _raise(weights, one, weight)
        return weights

    def _is_medial(self, begin: int, offset: int) -> bool:
        """Whether a pronoun follows what it says: `Masaryk, he said, was told`."""
        return self._text[offset - 2 : offset].rstrip().endswith(",") and not _SUBORDINATE.match(self._text, begin)

    def _of_addressee(self, event: Event) -> float:
        if event.who == self._author:
            return _ANSWERING
        return _ASKED if event.verb in self._verbs.asking else _TOLD

    def _part(self, mention: Mention) -> float:
        """What somebody weighs who is named: who opens a sentence or meets the author more than others, in reports the least."""
        text = self._text
        begin = self._narrated[index - 1] if (index := bisect_right(self._narrated, mention.start)) else 0
        tag = bisect_left(self._told, (mention.start,))
        if tag and self._told[tag - 1][0] >= begin and self._told[tag - 1][1] < mention.start:
            return _REPORTED
        if self._is_said(mention):
            return _REPORTED
        if self._opens(mention):
            return _OPENING
        if self._subjects.governs(mention):
            return _GOVERNING
        near = max(begin, mention.start - _TITLED)
        if self._verbs.nearing.find(text, near, mention.start) and self._verbs.met.search(text, near, mention.start):
            last = self._events[-1].start if self._events else 0
            mine = last < mention.start and self._verbs.first.search(text, begin, mention.start)
            return _ANSWERING if mine else _SPEAKING
        return _NAMED

    def _is_said(self, mention: Mention) -> bool:
        """Whether somebody is named in what a tag behind a comma says to be said: `Masaryk, he said, was told`."""
        index = bisect_right(self._told, (mention.end, 0))
        if index == len(self._told) or self._told[index][0] > mention.start + _REACH // 10:
            return False
        start = self._told[index][0]
        sentence = bisect_right(self._narrated, mention.start)
        same = sentence == bisect_right(self._narrated, start)
        return same and sentence > 0 and self._is_medial(self._narrated[sentence - 1], start)

    def _opens(self, mention: Mention) -> bool:
        """Whether a name opens its sentence."""
        if not self._may_speak(mention):
            return False
        begin = self._narrated[index - 1] if (index := bisect_right(self._narrated, mention.start)) else 0
        if begin < mention.start - _TITLED:
            return False
        before = self._text[begin : mention.start]
        return not before.strip() or _OPENS.search(before) is not None

    def _turn(self, weights: dict[str, float], offset: int, verb: str) -> None:
        """Who has just spoken goes on, if the verb says so, and does not answer."""
        last = self.last(offset)
        if last is None or not verb or any(map(self._opens, self._persons.within(last.start + 1, offset))):
            return
        if verb in self._verbs.answering and last.who != self._author:
            if last.who in weights and not self._verbs.mine.search(self._text, last.start, offset):
                weights[last.who] -= 1.2
            if last.to in weights:
                weights[last.to] += 1.0
        elif verb in self._verbs.adding and (one := self.partner(offset)) in weights and last.who != self._author:
            weights[one] += 0.7

    def _is_quoted(self, offset: int) -> bool:
        index = bisect_right(self._quoted, (offset, len(self._text)))
        return index > 0 and self._quoted[index - 1][1] > offset

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


def _raise(weights: dict[str, float], identifier: str, weight: float) -> None:
    if identifier and weight > weights.get(identifier, -99.0):
        weights[identifier] = weight


class _Verbs(NamedTuple):
    asking: frozenset[str]
    answering: frozenset[str]
    adding: frozenset[str]
    meets: re.Pattern[str]
    """Verbs and phrases for meeting somebody; `openings` are the words that they begin with."""
    openings: WordFinder[None]
    met: re.Pattern[str]
    """What stands before somebody whom the author meets or turns to; `nearing` are the words that it begins with."""
    nearing: WordFinder[None]
    first: re.Pattern[str]
    mine: re.Pattern[str]
    """Words by which the author takes a part: `to my remark`."""

    def meeting(self, text: str, start: int, end: int) -> re.Match[str] | None:
        """The first verb or phrase for meeting somebody."""
        tried = (self.meets.match(text, first, end) for first, _, _ in self.openings.find(text, start, end))
        return next(filter(None, tried), None)


@cache
def _verbs(words: Language) -> _Verbs:
    phrases = any_of((*words.encounter, *words.towards))
    return _Verbs(
        frozenset(words.ask),
        frozenset(words.answering),
        frozenset(words.adding),
        regex(rf"\b(?:{any_of(words.encounter)})\b", re.IGNORECASE),
        opening_words(words.encounter),
        regex(rf"\b(?:{phrases})\s+(?:(?:the|le|la|l['’]|der|die|dem|den)?\s*(?:[A-ZÀ-Þ][\w.-]*\s+)){{0,3}}$", re.IGNORECASE),
        opening_words((*words.encounter, *words.towards)),
        regex(rf"\b(?:{'|'.join(words.first_person)})\b", re.IGNORECASE),
        regex(
            rf"\b(?:my|our|ma|mon|mes|notre|mein\w*|unser\w*|{'|'.join((*words.first_person, *words.first_plural))})\b",
            re.IGNORECASE,
        ),
    )
