"""Speech tags: `R. Kennedy quickly replied`, `said the ambassador`, `I asked him`, `he added`.

Verbs of saying are found by one automaton; around each, the words before and behind say who speaks, and to whom.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from teikit.grammar.verbs import Verb, find_verbs
from teikit.patterns import regex
from teikit.recognisers.speech.subjects import Mention, Subject, Subjects
from teikit.recognisers.speech.words import tag_words
from teikit.vocabulary import Language

__all__ = ["CITED", "LABELLED", "Tag", "TagFinder"]

CITED: Final = "according to"
"""The verb of a tag that has none: `according to X`, `in his opinion`."""
LABELLED: Final = ":"
"""The verb of a tag that is only a name and a colon."""
_TITLE: Final = 60
"""Characters; a title between a word and a name is no longer."""
_COLON: Final = regex(r":\s*(?=[“\"„«»‘']|QUOTE\b)")
_SO: Final = regex(r"[“«»\"”],?\s+(?P<so>so)(?=\s+(?:d(?:er|ie)\s)?[A-ZÄÖÜ])")
_LABEL: Final = 60
"""Characters; a name before a colon stands within these."""
_LEAD: Final = 40
"""Characters; what stands in the sentence before such a name is shorter."""
_SENTENCE_BEFORE: Final = regex(r"(?:[.!?…”»\"“)\]]\s+|^)(?:[^\W\d_]+,?\s+){0,3}$")
_CONTRACTED: Final = regex(r"[\s\u00a0]+aux?[\s\u00a0]")
_DATIVE: Final = regex(r"\b(?P<object>him|her|them|me|us)\s+(?:and|but|to)\s+(?:\w+ly\s+)?$")
"""`interrupted him and said`"""
_WORD_BEHIND: Final = regex(r"[\s\u00a0]+([\w’'-]+)")
_TO: Final = regex(r"[\s\u00a0]+(?:to|à|of|upon)[\s\u00a0]+")
_OWNER: Final = regex(
    r"\s+(?P<noun>(?:(?:the|our|his|her|their|my)\s)(?:[\w-]+\s){0,3}?(?P<last>[\w-]+))(?=['’])", re.IGNORECASE
)
"""`the Foreign Minister` in `in the Foreign Minister’s opinion`."""
_MANNER: Final = ("mit ", "with ")
"""How phrases begin that say something for the subject of their sentence: `eröffnete das Gespräch mit der Bemerkung`."""
_AND_BY: Final = ("and", "by", "but", "then", "en")


@dataclass(frozen=True, slots=True)
class Tag:
    """A subject with a verb of saying."""

    start: int
    """Where subject and verb begin."""
    end: int
    """Behind verb, addressee and adverbs."""
    subject: Subject | None
    """`None` if nobody is named."""
    verb: str
    inverted: bool
    """Whether the subject stands behind the verb: `said R. Kennedy`."""
    addressee: Subject | None = None
    coordinated: bool = False
    """Whether the verb is joined to one before (`and added`); its subject is that of the sentence."""
    passive: bool = False
    """Whether the one who is spoken to is the subject: `I was told`."""


class TagFinder:
    """Finds tags in one text."""

    def __init__(self, text: str, words: Language, mentions: Sequence[Mention]) -> None:
        self._text = text
        self._words = tag_words(words)
        self._language = words
        self._code = words.code
        self._subjects = Subjects(text, words.code, self._words, mentions)

    @property
    def subjects(self) -> Subjects:
        """What finds the names and phrases around verbs."""
        return self._subjects

    def find(self, start: int, end: int) -> list[Tag]:
        """Every tag between `start` and `end`, in order."""
        verbs = find_verbs(self._language, self._text, start, end)
        tags = [tag for verb in verbs if (tag := self._tag(verb, start, end))]
        labelled = [one for one in self._labelled(start, end) if not any(tag.start < one.start <= tag.end + 1 for tag in tags)]
        others = [*self._cited(start, end), *labelled, *self._so(start, end)]
        return sorted((*tags, *others), key=lambda tag: tag.start) if others else tags

    def _labelled(self, start: int, end: int) -> Iterator[Tag]:
        """`The Pole: “And the right one?”`, `Darauf Gromyko: „…“`: whoever stands alone before a colon and a quotation.

        At the beginning of a paragraph a person's name needs no quotation behind it.
        """
        text = self._text
        first = text.find(":", start, min(end, start + _LABEL))
        if first < 0 and text.find(":", start, end) < 0:
            return
        for match in _COLON.finditer(text, start, end):
            subject = self._subjects.ending_at(match.start(), start)
            if subject and self._subjects.is_governed(subject.start, start):
                continue  # `She turned to her deputy: “…”`
            if subject and (subject.start == start or _alone(text[max(start, subject.start - _LEAD) : subject.start])):
                yield Tag(subject.start, match.start(), subject, LABELLED, False)
            first = -1 if first == match.start() else first
        if first > 0 and text[first + 1 : first + 2].isspace() and self._subjects.is_person_at(first):
            subject = self._subjects.ending_at(first, start)
            if subject and subject.start == start:
                yield Tag(start, first, subject, LABELLED, False)

    def _so(self, start: int, end: int) -> Iterator[Tag]:
        """`„Ohne Grenzen“, so Gromyko, …`: the German tag without a verb."""
        for match in _SO.finditer(self._text, start, end) if self._code == "de" else ():
            if subject := self._subjects.behind(match.end(), match.start("so"), start, end):
                yield Tag(match.start("so"), subject.end, subject, "so", True)

    def _cited(self, start: int, end: int) -> Iterator[Tag]:
        """`According to Kalda,` and `in his opinion,`: phrases that cite somebody without a verb."""
        if not self._words.cues.find(self._text, start, end):
            return
        for match in self._words.citing.finditer(self._text, start, end):
            subject, stop = self._source(match, end)
            if subject is not None:
                yield Tag(match.start(), stop, subject, CITED, False)
        for match in self._words.owned.finditer(self._text, start, end):
            if subject := self._subjects.ending_at(match.start(), start):
                yield Tag(subject.start, match.end(), subject, CITED, False)

    def _source(self, match: re.Match[str], end: int) -> tuple[Subject | None, int]:
        """Whom a citing phrase names, and where the phrase ends."""
        text = self._text
        if owner := next((name for name in ("who", "pronoun", "other", "eyes", "answer") if match.groupdict().get(name)), ""):
            low = match[owner].lower()
            if low in self._words.owners:
                value = self._words.owners[low]
                kind = "first" if value in self._words.first else "pronoun"
                return Subject(match.start(owner), match.end(owner), kind, value), match.end()
        position = match.end()
        mention = self._subjects.next_mention(position)
        if mention and mention.start < min(end, position + _TITLE) and self._subjects.only_title(position, mention.start):
            behind = mention.end
            if match.groupdict().get("possessive") is not None:
                view = self._words.view.match(text, behind, end)
                return (Subject(mention.start, mention.end, "name", mention.entity), view.end()) if view else (None, 0)
            return Subject(mention.start, mention.end, "name", mention.entity), behind
        if match.groupdict().get("possessive") is not None:
            return self._owner(position, end)
        subject = self._subjects.phrase_behind(position, end)
        return subject, subject.end if subject else 0

    def _owner(self, position: int, end: int) -> tuple[Subject | None, int]:
        """The official whose opinion is cited, and where the phrase ends: `in the Foreign Minister’s opinion`."""
        owner = _OWNER.match(self._text, position, end)
        view = self._words.view.match(self._text, owner.end(), end) if owner else None
        if owner is None or view is None or not self._words.is_noun(owner["last"].lower()):
            return None, 0
        return Subject(owner.start("noun"), owner.end(), "noun", owner["last"].lower()), view.end()

    def _tag(self, verb: Verb, start: int, end: int) -> Tag | None:
        first, last = verb.start, verb.end
        if verb.word in self._words.objects_of and (passive := self._passive(verb, start, end)):
            return passive
        own = self._subjects.pronoun_at(verb.subject) if verb.subject else self._subjects.within(verb)
        if own:
            addressee, stop = self._addressee(verb, last, end)
            return Tag(first, self._with_adverbs(stop, end), own, verb.word, True, addressee)
        before = self._subjects.before(first, start)
        if (
            self._code == "de"
            and isinstance(before, Subject)
            and before.kind == "noun"
            and not self._words.is_noun(before.value)
        ):
            before = (
                None if self._subjects.behind(last, first, start, end) else before
            )  # `nach der Haltung Frankreichs antwortete er`
        if verb.word in self._words.plain and not (isinstance(before, Subject) and before.kind != "first"):
            return self._infinitive(verb, start, end) if before == "to" else None
        if isinstance(before, Subject) and not (verb.word.split()[0].endswith("ing") and before.kind == "noun"):
            addressee, stop = self._addressee(verb, last, end)
            addressee = addressee or self._turned_to(before.start, start)
            return Tag(before.start, self._with_adverbs(stop, end), before, verb.word, False, addressee)
        inverted, last = self._object_behind(last, end)
        if behind := self._subjects.behind(last, first, start, end):
            addressee, stop = self._addressee(verb, behind.end, end, told=self._code == "de")
            addressee = addressee or inverted
            return Tag(first, self._with_adverbs(stop, end), behind, verb.word, True, addressee)
        if before == "and" or self._joins(verb, start):
            addressee, stop = self._addressee(verb, last, end)
            subject = self._subjects.sentence_subject(first, start)
            addressee = addressee or inverted or self._object_before(first, start)
            return Tag(first, self._with_adverbs(stop, end), subject, verb.word, False, addressee, coordinated=True)
        return None

    def _passive(self, verb: Verb, start: int, end: int) -> Tag | None:
        """`I was told by Gromyko`: the subject is spoken to, and whoever speaks stands behind, if at all."""
        position = verb.start
        for _ in range(2):
            begin, stop = self._subjects.word_before(position, start)
            word = self._text[begin:stop].lower()
            if word in self._words.passive:
                break
            if word not in self._words.adverbs and not word.endswith("ly"):
                return None
            position = begin
        else:
            return None
        before = self._subjects.word_before(begin, start)
        if self._text[slice(*before)].lower() in self._words.relatives:
            return None
        to = self._subjects.before(begin, start)
        if not isinstance(to, Subject):
            return None
        by, stop = self._subjects.behind_word(self._words.agents, verb.end, end)
        return Tag(to.start, self._with_adverbs(stop, end), to, verb.word, False, by, passive=True)

    def _turned_to(self, position: int, start: int) -> Subject | None:
        """`Turning to the Minister, he said`: whom the words before a comma name."""
        if "," not in self._text[max(start, position - 2) : position] or not self._words.addressing:
            return None
        lead = self._text[max(start, position - _LABEL) : position]
        low = lead.lower()
        found = next((phrase for phrase in self._words.addressing if phrase in low), "")
        if not found:
            return None
        begin = position - len(lead) + low.index(found) + len(found)
        return self._subjects.after(begin, position)

    def _object_behind(self, position: int, end: int) -> tuple[Subject | None, int]:
        """`bat mich Gromyko`: the pronoun between a German verb and its subject, and where it ends."""
        found = self._subjects.after(position, end) if self._code == "de" else None
        if found is None or found.kind not in ("pronoun", "first") or found.value in self._words.pronouns:
            return None, position
        return found, found.end

    def _object_before(self, verb: int, start: int) -> Subject | None:
        """`interrupted him and said`: the pronoun before `and` is spoken to."""
        match = _DATIVE.search(self._text, max(start, verb - 24), verb) if self._code == "en" else None
        return self._subjects.object_at(match.start("object"), match.end("object")) if match else None

    def _infinitive(self, verb: Verb, start: int, end: int) -> Tag:
        """`He did not want to say whether`."""
        addressee, stop = self._addressee(verb, verb.end, end)
        addressee = addressee or self._object_before(verb.start, start)
        return Tag(
            verb.start, stop, self._subjects.sentence_subject(verb.start, start), verb.word, False, addressee, coordinated=True
        )

    def _joins(self, verb: Verb, start: int) -> bool:
        """Whether a participle (`, adding that`) speaks for the subject of its sentence."""
        if verb.word.startswith(_MANNER):
            return True
        if self._code == "de":  # `Gromyko widersprach nicht, fügte aber hinzu`
            return self._text[max(start, verb.start - 2) : verb.start].rstrip().endswith(",")
        if not verb.word.split()[0].endswith("ant" if self._code == "fr" else "ing"):
            return False
        before = self._text[max(start, verb.start - 8) : verb.start].rstrip()
        return before.endswith(",") or before.rpartition(" ")[2].lower() in _AND_BY

    def _addressee(self, verb: Verb, position: int, end: int, *, told: bool = True) -> tuple[Subject | None, int]:
        """Who is spoken to: the object of `told`, or what follows `to`; and where it ends."""
        if verb.object:
            return self._subjects.object_at(*verb.object), position
        to = _TO.match(self._text, position, end)
        contracted = self._code == "fr" and _CONTRACTED.match(self._text, position, end) is not None
        if not (to or contracted) and (not told or (verb.word not in self._words.objects_of and self._code != "de")):
            return None, position
        found = self._subjects.after(to.end() - 1 if to else position, end)
        return (found, found.end) if found else (None, position)

    def _with_adverbs(self, position: int, end: int) -> int:
        """Behind adverbs that belong to the verb: `said again`, `said in conclusion`."""
        while word := _WORD_BEHIND.match(self._text, position, end):
            if word[1].lower() not in self._words.adverbs and not word[1].endswith("ly"):
                break
            position = word.end()
        return position


def _alone(before: str) -> bool:
    """Whether a sentence has no more than a word or three before a label."""
    return _SENTENCE_BEFORE.search(before) is not None
