"""Speech tags: `R. Kennedy quickly replied`, `said the ambassador`, `I asked him`, `he added`.

Verbs of saying are found by one automaton; around each, the words before and behind say who speaks, and to whom.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Final, NamedTuple

from teikit.grammar.verbs import before_relative_clause, find_verbs
from teikit.vocabulary import Language, language

__all__ = ["Mention", "Subject", "Tag", "TagFinder"]

_WORD_BEHIND: Final = re.compile(r"[\s\u00a0]+([\w’'-]+)")
_ANY_WORD: Final = re.compile(r"[^\W\d_]+")
_NOUN_PHRASE: Final = re.compile(
    r"(?:the|The|der|Der|die|Die|le|Le|la|La|l['’]|my|his|their|our)[\s\u00a0](?:[\w’'-]+[\s\u00a0]){0,4}$"
)
_ARTICLES: Final = frozenset({"the", "a", "an", "der", "dem", "le", "la", "l"})
_SENTENCE: Final = 400
"""Characters; a sentence is searched for its subject no further back."""
_JOINING: Final = frozenset({"and", "but", "und", "et", "и"})
_TO: Final = re.compile(r"[\s\u00a0]+to[\s\u00a0]+")


class Mention(NamedTuple):
    """A named person, body, place or office in the text."""

    start: int
    end: int
    entity: str
    """`xml:id`, or empty if it was left open."""
    element: str
    possessive: bool = False
    """Whether `’s` stands behind it."""


class Subject(NamedTuple):
    """Who speaks or is spoken to, in the text's own words."""

    start: int
    end: int
    kind: str
    """`name`, `pronoun`, `first` (I, me) or `noun` (the ambassador)."""
    value: str
    """The `xml:id` for a name (empty if open), else the words in small letters."""


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


class TagFinder:
    """Finds tags in one text."""

    def __init__(self, text: str, words: Language, mentions: Sequence[Mention]) -> None:
        self._text = text
        self._words = _sets(words.code)
        self._mentions = mentions
        self._starts = [mention.start for mention in mentions]
        self._by_end: Mapping[int, Mention] = {mention.end: mention for mention in mentions}
        self._code = words.code

    def find(self, start: int, end: int) -> Iterator[Tag]:
        """Every tag between `start` and `end`, in order."""
        for verb in find_verbs(self._code, self._text, start, end):
            if tag := self._tag(verb.start, verb.end, verb.word, start, end):
                yield tag

    def mentions(self, start: int, end: int) -> Sequence[Mention]:
        """The mentions that begin between `start` and `end`."""
        return self._mentions[bisect_left(self._starts, start) : bisect_left(self._starts, end)]

    def _tag(self, first: int, last: int, verb: str, start: int, end: int) -> Tag | None:
        before = self._before(first, start)
        if isinstance(before, Subject):
            addressee, stop = self._addressee(last, end, verb)
            return Tag(before.start, self._with_adverbs(stop, end), before, verb, False, addressee)
        if behind := self._behind(last, first, start, end):
            addressee, stop = self._addressee(behind.end, end, "")
            return Tag(first, self._with_adverbs(stop, end), behind, verb, True, addressee)
        if before == "and":
            addressee, stop = self._addressee(last, end, verb)
            return Tag(
                first,
                self._with_adverbs(stop, end),
                self._sentence_subject(first, start),
                verb,
                False,
                addressee,
                coordinated=True,
            )
        return None

    def _sentence_subject(self, verb: int, start: int) -> Subject | None:
        """Whom a verb behind `and` belongs to: the first one that its sentence names as a subject."""
        floor = max(start, verb - _SENTENCE)
        begin = max(floor, *(self._text.rfind(sign, floor, verb) + 1 for sign in (". ", "? ", "! ", ".\n")))
        mention = next(iter(self.mentions(begin, verb)), None)
        for match in _ANY_WORD.finditer(self._text, begin, mention.start if mention else verb):
            if subject := self._pronoun(match.group().lower(), match.start(), match.end()):
                return subject
        return Subject(mention.start, mention.end, "name", mention.entity) if mention else None

    def _before(self, verb: int, start: int) -> Subject | str | None:
        """The subject before the verb, adverbs and a relative clause skipped; `and` if the verb is joined to one before."""
        position = before_relative_clause(self._text, start, verb)
        if position < verb:
            return self._name_ending_at(position)
        for _ in range(4):
            begin, end = self._word_before(position, start)
            if name := self._name_ending_at(end):
                return name
            word = self._text[begin:end].lower()
            if not word or end == verb:
                return None
            if word not in self._words.adverbs and not word.endswith("ly"):
                return self._pronoun(word, begin, end) or ("and" if word in _JOINING else self._noun(start, end, word))
            if subject := self._pronoun(word, begin, end):
                return subject
            position = begin
        return None

    def _name_ending_at(self, end: int) -> Subject | None:
        mention = self._by_end.get(end)
        return Subject(mention.start, mention.end, "name", mention.entity) if mention else None

    def _word_before(self, position: int, start: int) -> tuple[int, int]:
        """The offsets of the word before `position`, white space between them skipped; an empty one if there is none."""
        end = position
        while end > start and (self._text[end - 1].isspace() or self._text[end - 1] == "]"):
            end -= 1
        begin = end
        while begin > start and (self._text[begin - 1].isalnum() or self._text[begin - 1] in "’'-"):
            begin -= 1
        return begin, end

    def _pronoun(self, word: str, start: int, end: int) -> Subject | None:
        if word in self._words.first:
            return Subject(start, end, "first", word)
        return Subject(start, end, "pronoun", word) if word in self._words.pronouns else None

    def _noun(self, start: int, end: int, word: str) -> Subject | None:
        """`the ambassador`, `the Soviet side`: a noun phrase with an article whose last word is an office or a party."""
        if word not in self._words.nouns:
            return None
        match = _NOUN_PHRASE.search(self._text, max(start, end - 60), end - len(word))
        return Subject(match.start(), end, "noun", word) if match else None

    def _behind(self, verb_end: int, verb: int, start: int, end: int) -> Subject | None:
        """The subject behind the verb, where a comma or a closing mark stands before it: `,” said R. Kennedy`."""
        before = self._text[max(start, verb - 3) : verb].rstrip()
        if verb > start and not before.endswith((",", "”", '"', "’", "'", "»", "-", "—", "–", "?", "!")):
            return None
        index = bisect_left(self._starts, verb_end)
        mention = self._mentions[index] if index < len(self._mentions) else None
        if mention and mention.start <= min(end, verb_end + 60) and self._only_title(verb_end, mention.start):
            return Subject(mention.start, mention.end, "name", mention.entity)
        word = _WORD_BEHIND.match(self._text, verb_end, end)
        if not word:
            return None
        if subject := self._pronoun(word[1].lower(), word.start(1), word.end(1)):
            return subject
        phrase = re.compile(
            r"[\s\u00a0]+((?:the|der|die|le|la)[\s\u00a0](?:[\w’'-]+[\s\u00a0]){0,3}?([\w’'-]+))(?=[\s,.;:—–]|$)"
        ).match(self._text, verb_end, end)
        if phrase and phrase[2].lower() in self._words.nouns:
            return Subject(phrase.start(1), phrase.end(1), "noun", phrase[2].lower())
        return None

    def _addressee(self, position: int, end: int, verb: str) -> tuple[Subject | None, int]:
        """Who is spoken to: the object of `told`, or what follows `to`; and where it ends."""
        to = _TO.match(self._text, position, end)
        if not to and verb not in self._words.objects_of:
            return None, position
        begin = to.end() - 1 if to else position
        if (word := _WORD_BEHIND.match(self._text, begin, end)) and (
            low := word[1].lower()
        ) in self._words.me | self._words.objects:
            return Subject(word.start(1), word.end(1), "first" if low in self._words.me else "pronoun", low), word.end(1)
        index = bisect_left(self._starts, begin)
        mention = self._mentions[index] if index < len(self._mentions) else None
        if mention and mention.start < min(end, begin + 50) and self._only_title(begin, mention.start):
            return Subject(mention.start, mention.end, "name", mention.entity), mention.end
        return None, position

    def _only_title(self, start: int, end: int) -> bool:
        """Whether nothing but a title stands between a verb and a name: `said Ambassador Dobrynin`, `told the commentator Scali`."""
        between = self._text[start:end]
        return (
            between[:1].isspace()
            and between[-1:].isspace()
            and all(word[0].isupper() or word in _ARTICLES or word in self._words.nouns for word in between.split())
        )

    def _with_adverbs(self, position: int, end: int) -> int:
        """Behind adverbs that belong to the verb: `said again`, `said in conclusion`."""
        while word := _WORD_BEHIND.match(self._text, position, end):
            if word[1].lower() not in self._words.adverbs and not word[1].endswith("ly"):
                break
            position = word.end()
        return position


@dataclass(frozen=True, slots=True)
class _Sets:
    """A language's words as sets."""

    adverbs: frozenset[str]
    first: frozenset[str]
    me: frozenset[str]
    pronouns: frozenset[str]
    objects: frozenset[str]
    objects_of: frozenset[str]
    nouns: frozenset[str]


@cache
def _sets(code: str) -> _Sets:
    words = language(code)
    parties = {
        "side",
        "government",
        "delegation",
        "party",
        "latter",
        "former",
        "comrades",
        "americans",
        "russians",
        "soviets",
        "seite",
        "regierung",
        "interlocutor",
        "speaker",
        "guest",
        "host",
        "visitor",
        "companion",
    }
    nouns = {office.split()[-1] for office in (*words.offices, *words.titles)} | parties | set(words.written)
    return _Sets(
        frozenset(words.adverbs), frozenset(words.first_person), frozenset(words.first_object), frozenset(words.pronouns), frozenset(words.objects),
        frozenset((*words.tell, *words.ask, "interrupted", "reminded")), frozenset(nouns),
    )  # fmt: skip
