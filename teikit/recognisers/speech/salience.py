"""How much everybody weighs whom a pronoun may mean.

Whoever has spoken, has been spoken to or was named is weighed by the part that they had (who speaks weighs more than
who is only spoken of; whom the author asks is the one who answers) and by how many sentences ago that was. The heaviest one
whom the pronoun fits is meant; if two weigh nearly the same, that is said with low certainty, and if nobody weighs enough,
nobody is named.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Final

from teikit.model.annotation import Span
from teikit.model.ordered import Ordered
from teikit.patterns import regex
from teikit.recognisers.speech.course import Course, Event
from teikit.recognisers.speech.parties import OPEN, Parties, Speaker
from teikit.recognisers.speech.subjects import Mention, Subject, Subjects
from teikit.recognisers.speech.words import ConversingWords

__all__ = ["PARTNERS", "SUBORDINATE", "Salience"]

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
_ACCOMPANYING: Final = regex(r",\s(?:with|avec|mit)\s(?:[A-ZÀ-Þ][\w.]*\s){0,2}$")
"""`, with Mikoyan in tow`: who only comes along."""
_AND: Final = regex(r"\s+(?:and|et|und)\s+(?:[A-ZÀ-Þ][\w.-]*\s+){0,2}")
_EQUAL: Final = 0.005
"""Two who differ by less weigh the same."""
_RECENT: Final = 6
"""Sentences; who acted before them is not meant."""
_SENTENCE: Final = 200
"""Characters; a tag stands no further behind what it says."""
PARTNERS: Final = frozenset(
    """interlocutor speaker guest host hostess visitor companion counterpart interlocuteur hôte gesprächspartner gast gastgeber
    excellency""".split()
)
"""Nouns for whoever takes part, whoever that is."""
SUBORDINATE: Final = regex(r"(?:When|As|After|While|Als|Nachdem|Quand|Lorsque|Comme)\b")
"""Opens a sentence whose main clause comes later."""


class Salience:
    """Weighs those who have had a part in one document."""

    def __init__(
        self,
        text: str,
        course: Course,
        parties: Parties,
        persons: Ordered[Mention],
        subjects: Subjects,
        verbs: ConversingWords,
        official: Callable[[Subject], Speaker],
    ) -> None:
        self._text = text
        self._course = course
        self._parties = parties
        self._persons = persons
        self._subjects = subjects
        self._verbs = verbs
        self._official = official
        self._author = parties.author.id
        self._named = {one.entity for one in persons}
        self._actors: dict[Span, Subject | None] = {}

    def heaviest(self, offset: int, sex: str, verb: str, bound: frozenset[str], *, spoken_to: bool = False) -> Speaker:
        """Who outweighs the others of those whom a pronoun fits."""
        weights = self._weights(offset, spoken_to=spoken_to)
        self._turn(weights, offset, verb)
        fitting = sorted(
            ((weight, one) for one, weight in weights.items() if one not in bound and self.fits(one, sex)), reverse=True
        )
        first = fitting[0][0] if fitting else _LEAST
        if (actor := self.acting(offset, first)) and actor.id not in bound and self.fits(actor.id, sex):
            return actor
        if not fitting or first < _LEAST:
            return OPEN
        tied = [one for weight, one in fitting if first - weight < _EQUAL]
        if len(tied) > 1:
            opener = self._last_opener(offset, tied)
            return Speaker(opener, "low") if opener else OPEN
        clear = len(fitting) == 1 or first - fitting[1][0] >= _CLEAR
        return Speaker(fitting[0][1], "medium" if clear else "low")

    def _last_opener(self, offset: int, tied: Sequence[str]) -> str:
        """Which of some opened one of the last sentences before an offset, where none of the others is named; empty if none did."""
        named = [one for one in self._persons.within(offset - _SENTENCE, offset) if one.entity in tied]
        opener = named[-1] if named and self.opens(named[-1]) else None
        return opener.entity if opener and not self._joins(opener, 0) else ""

    def acting(self, offset: int, weight: float) -> Speaker | None:
        """The official who acted in one of the last sentences, if nobody weighs more."""
        for sentence in reversed(self._course.untold[-_RECENT:]):
            fading = _FADING * (self._course.place(offset) - self._course.place(sentence.start))
            if sentence.start < offset - _REACH or _SPEAKING - fading < weight:
                return None
            if sentence.start < offset and (actor := self.actor(sentence)):
                return self._official(actor)
        return None

    def actor(self, sentence: Span) -> Subject | None:
        """The official who opens a sentence, or is met there: `The ambassador shook his head.`"""
        if sentence not in self._actors:
            self._actors[sentence] = self._actor(sentence)
        return self._actors[sentence]

    def _actor(self, sentence: Span) -> Subject | None:
        subject = self._subjects.opening(sentence.start, sentence.end)
        if subject is None and (met := self._verbs.meeting(self._text, sentence.start, sentence.end)):
            subject = self._subjects.phrase_behind(met.end(), sentence.end)
        return subject if subject and subject.value not in PARTNERS and self._parties.may_act(subject) else None

    def fits(self, identifier: str, sex: str) -> bool:
        """Whether a pronoun for one sex (`m`, `f`, empty for any) may mean somebody."""
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
        return any(self._parties.may_be_woman(one) for one in self._course.parted | self._named if one != identifier)

    def _weights(self, offset: int, *, spoken_to: bool = False) -> dict[str, float]:
        weights: dict[str, float] = {}
        course = self._course
        here = course.place(offset)
        pending = True
        for event in course.events(offset):
            if event.start < offset - _REACH:
                break
            fading = _FADING * (here - course.place(event.start)) + _AGEING * len(weights)
            _raise(weights, event.who, _SPEAKING - fading)
            _raise(weights, event.to, (self._of_addressee(event) if pending else _TOLD) - fading)
            pending = pending and event.who == self._author
        begin = course.sentence(here) if here else offset
        before = course.sentence(here - 1) if here > 1 else begin
        said = begin if self._is_medial(begin, offset) else offset  # what somebody says has no part in it
        for mention in self._persons.within(offset - _REACH, said)[-_LATELY:]:
            if self.may_speak(mention):
                fading = _FADING * (here - course.place(mention.start))
                part = self._part(mention)
                _raise(weights, mention.entity, part - fading)
                if spoken_to and not fading and part > _REPORTED:  # `greeted Dobrynin and asked him`
                    _raise(weights, mention.entity, _ANSWERING)
        for place, one in self._parties.officials_between(before, offset):
            if not course.is_quoted(place):
                _raise(weights, one, _SPEAKING if place >= begin else _NAMED)
        return weights

    def _is_medial(self, begin: int, offset: int) -> bool:
        """Whether a pronoun follows what it says: `Masaryk, he said, was told`."""
        return self._text[offset - 2 : offset].rstrip().endswith(",") and not SUBORDINATE.match(self._text, begin)

    def _of_addressee(self, event: Event) -> float:
        if event.who == self._author:
            return _ANSWERING
        return _ASKED if event.verb in self._verbs.asking else _TOLD

    def _part(self, mention: Mention) -> float:
        """What somebody weighs who is named: who opens a sentence or meets the author more than others, in reports the least."""
        begin = self._course.sentence(self._course.place(mention.start))
        tag, end = self._course.tag_before(mention.start)
        if (tag >= begin and end < mention.start) or self._is_said(mention, begin):
            return _REPORTED
        if self.opens(mention) or self._joins(mention, begin):
            return _OPENING
        if self._subjects.governs(mention):
            return _GOVERNING
        near = max(begin, mention.start - _TITLED)
        if _ACCOMPANYING.search(self._text, near, mention.start):
            return _NAMED
        if self._verbs.nearing.find(self._text, near, mention.start) and self._verbs.met.search(
            self._text, near, mention.start
        ):
            last = self._course.last(len(self._text))
            mine = (last is None or last.start < mention.start) and self._verbs.first.search(self._text, begin, mention.start)
            return _ANSWERING if mine else _SPEAKING
        return _NAMED

    def _joins(self, mention: Mention, begin: int) -> bool:
        """Whether a name stands beside the one that opens its sentence: `R. Kennedy and A. Gromyko met.`"""
        before = self._persons.last_before(mention.start)
        if before is None or before.start < begin or not _AND.fullmatch(self._text, before.end, mention.start):
            return False
        return self.opens(before)

    def _is_said(self, mention: Mention, begin: int) -> bool:
        """Whether somebody is named in what a tag behind a comma says to be said: `Masaryk, he said, was told`."""
        tag = self._course.tag_behind(mention.end)
        if not 0 <= tag <= mention.start + _SENTENCE:
            return False
        return begin == self._course.sentence(self._course.place(tag)) and self._is_medial(begin, tag)

    def opens(self, mention: Mention) -> bool:
        """Whether a name opens its sentence."""
        begin = self._course.sentence(self._course.place(mention.start))
        if self._text.startswith("[", begin):  # an editor's gap or note
            begin = self._text.find("]", begin, mention.start) + 1 or begin
        if begin < mention.start - _TITLED or not self.may_speak(mention):
            return False
        before = self._text[begin : mention.start].lstrip()
        return not before.strip() or _OPENS.search(before) is not None or self._subjects.only_titles(before)

    def _turn(self, weights: dict[str, float], offset: int, verb: str) -> None:
        """Who has just spoken goes on, if the verb says so, and does not answer."""
        last = self._course.last(offset)
        if last is None or not verb or any(map(self.opens, self._persons.within(last.start + 1, offset))):
            return
        if verb in self._verbs.answering and last.who != self._author:
            if last.who in weights and not self._verbs.mine.search(self._text, last.start, offset):
                weights[last.who] -= 1.2
            if last.to in weights:
                weights[last.to] += 1.0
        elif verb in self._verbs.adding and (one := self._course.partner(offset)) in weights and last.who != self._author:
            weights[one] += 0.7

    def may_speak(self, mention: Mention) -> bool:
        """Whether somebody is named by the author, not in what others say."""
        return not mention.possessive and not self._course.is_quoted(mention.start)


def _raise(weights: dict[str, float], identifier: str, weight: float) -> None:
    if identifier and weight > weights.get(identifier, -99.0):
        weights[identifier] = weight
