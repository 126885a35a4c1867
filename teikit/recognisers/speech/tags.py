"""Speech tags: `R. Kennedy quickly replied`, `said the ambassador`, `I asked him`, `he added`.

Verbs of saying are found by one automaton; around each, the words before and behind say who speaks, and to whom.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Final, NamedTuple

from teikit.grammar.verbs import Verb, before_relative_clause, find_verbs
from teikit.model.annotation import Span
from teikit.patterns import regex
from teikit.recognisers.speech.words import tag_words
from teikit.vocabulary import Language

__all__ = ["CITED", "Mention", "Subject", "Tag", "TagFinder"]

CITED: Final = "according to"
"""The verb of a tag that has none: `according to X`, `in his opinion`."""
_TITLE: Final = 60
"""Characters; a title between a word and a name is no longer."""
LABELLED: Final = ":"
"""The verb of a tag that is only a name and a colon."""
_COLON: Final = regex(r":\s*(?=[“\"„«»‘']|QUOTE\b)")
_SO: Final = regex(r"[“«»\"”],?\s+(?P<so>so)(?=\s+(?:d(?:er|ie)\s)?[A-ZÄÖÜ])")
_SENTENCE_BEFORE: Final = regex(r"[.!?…”»\"“)\]]\s+$")
_SENTENCE_ENDS: Final = (". ", "? ", "! ", ".\n", '." ', '?" ', '!" ', ".” ", "?” ", "!” ", ". » ")
"""Where a sentence may have ended before the one of a verb; a quotation may close it."""
_WORD_BEHIND: Final = regex(r"[\s\u00a0]+([\w’'-]+)")
_ANY_WORD: Final = regex(r"[^\W\d_]+")
_ARTICLES: Final = frozenset(
    {
        "the",
        "a",
        "an",
        "our",
        "my",
        "his",
        "her",
        "their",
        "your",
        "der",
        "dem",
        "den",
        "unser",
        "unserem",
        "le",
        "la",
        "l",
        "notre",
        "son",
        "mon",
    }
)
_SENTENCE: Final = 400
"""Characters; a sentence is searched for its subject no further back."""
_JOINING: Final = frozenset({"and", "but", "und", "et", "и", "aber", "mais"})
_TO: Final = regex(r"[\s\u00a0]+(?:to|à)[\s\u00a0]+")
_INSERTION: Final = 80
"""Characters; what stands between commas after a subject is shorter."""
_BROKEN: Final = regex(r"[.;:!?“”„«»\"\n()]")
_OWNER: Final = regex(
    r"\s+(?P<noun>(?:(?:the|our|his|her|their|my)\s)(?:[\w-]+\s){0,3}?(?P<last>[\w-]+))(?=['’])", re.IGNORECASE
)
"""`the Foreign Minister` in `in the Foreign Minister’s opinion`."""
_AGENT: Final = regex(r"(?:[^\W\d_]{2}er|or|ist|man|woman|men|ant|eur|rice|ent|ian|ter)s?")
"""Endings of nouns for people."""
_OF: Final = (" of ", " de ", " du ", " des ", " für ")
_UNDERSIGNED: Final = frozenset({"undersigned", "unterzeichnete", "unterzeichner", "soussigné"})
_AND_BY: Final = ("and", "by", "but", "then")


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
        self._words = tag_words(words)
        self._mentions = mentions
        self._starts = [mention.start for mention in mentions]
        self._by_end: Mapping[int, Mention] = {mention.end: mention for mention in mentions}
        self._language = words
        self._code = words.code

    def find(self, start: int, end: int) -> list[Tag]:
        """Every tag between `start` and `end`, in order."""
        verbs = find_verbs(self._language, self._text, start, end)
        tags = [tag for verb in verbs if (tag := self._tag(verb, start, end))]
        others = [*self._cited(start, end), *self._labelled(start, end), *self._so(start, end)]
        return sorted((*tags, *others), key=lambda tag: tag.start) if others else tags

    def _labelled(self, start: int, end: int) -> Iterator[Tag]:
        """`The Pole: “And the right one?”`: whoever stands alone before a colon and a quotation."""
        for match in _COLON.finditer(self._text, start, end):
            subject = self._ending_at(match.start(), start)
            if subject and (
                subject.start == start or _SENTENCE_BEFORE.search(self._text, max(start, subject.start - 6), subject.start)
            ):
                yield Tag(subject.start, match.start(), subject, LABELLED, False)

    def _so(self, start: int, end: int) -> Iterator[Tag]:
        """`„Ohne Grenzen“, so Gromyko, …`: the German tag without a verb."""
        for match in _SO.finditer(self._text, start, end) if self._code == "de" else ():
            if subject := self._behind(match.end(), match.start("so"), start, end):
                yield Tag(match.start("so"), subject.end, subject, "so", True)

    def _cited(self, start: int, end: int) -> Iterator[Tag]:
        """`According to Kalda,` and `in his opinion,`: phrases that cite somebody without a verb."""
        wording = self._text[start:end].lower()
        if not any(cue in wording for cue in self._words.cues):
            return
        for match in self._words.citing.finditer(self._text, start, end):
            subject, stop = self._source(match, end)
            if subject is not None:
                yield Tag(match.start(), stop, subject, CITED, False)

    def _source(self, match: re.Match[str], end: int) -> tuple[Subject | None, int]:
        """Whom a citing phrase names, and where the phrase ends."""
        text = self._text
        if owner := next((name for name in ("who", "pronoun", "other", "eyes") if match.groupdict().get(name)), ""):
            low = match[owner].lower()
            if low in self._words.owners:
                value = self._words.owners[low]
                kind = "first" if value in self._words.first else "pronoun"
                return Subject(match.start(owner), match.end(owner), kind, value), match.end()
        position = match.end()
        index = bisect_left(self._starts, position)
        mention = self._mentions[index] if index < len(self._mentions) else None
        if mention and mention.start < min(end, position + _TITLE) and self._only_title(position, mention.start):
            behind = mention.end
            if match.groupdict().get("possessive") is not None:
                view = self._words.view.match(text, behind, end)
                return (Subject(mention.start, mention.end, "name", mention.entity), view.end()) if view else (None, 0)
            return Subject(mention.start, mention.end, "name", mention.entity), behind
        phrase = self._words.phrase.match(text, position, end)
        if match.groupdict().get("possessive") is not None:
            return self._owner(position, end)
        if phrase is None:
            return None, 0
        last = phrase["last"].lower()
        if not (self._words.is_noun(last) or phrase["last"][:1].isupper()):
            return None, 0
        return Subject(phrase.start("noun"), phrase.end(), "noun", last), phrase.end()

    def _owner(self, position: int, end: int) -> tuple[Subject | None, int]:
        """The official whose opinion is cited, and where the phrase ends: `in the Foreign Minister’s opinion`."""
        owner = _OWNER.match(self._text, position, end)
        view = self._words.view.match(self._text, owner.end(), end) if owner else None
        if owner is None or view is None or not self._words.is_noun(owner["last"].lower()):
            return None, 0
        return Subject(owner.start("noun"), owner.end(), "noun", owner["last"].lower()), view.end()

    def mentions(self, start: int, end: int) -> Sequence[Mention]:
        """The mentions that begin between `start` and `end`."""
        return self._mentions[bisect_left(self._starts, start) : bisect_left(self._starts, end)]

    def _tag(self, verb: Verb, start: int, end: int) -> Tag | None:
        first, last = verb.start, verb.end
        own = self._pronoun_at(verb.subject) if verb.subject else self._within(verb)
        if own:
            addressee, stop = self._addressee(verb, last, end)
            return Tag(first, self._with_adverbs(stop, end), own, verb.word, True, addressee)
        before = self._before(first, start)
        if verb.word in self._words.plain and not (isinstance(before, Subject) and before.kind != "first"):
            return self._infinitive(verb, start, end) if before == "to" else None
        if isinstance(before, Subject) and not (verb.word.split()[0].endswith("ing") and before.kind == "noun"):
            addressee, stop = self._addressee(verb, last, end)
            return Tag(before.start, self._with_adverbs(stop, end), before, verb.word, False, addressee)
        if behind := self._behind(last, first, start, end):
            addressee, stop = self._addressee(verb, behind.end, end, told=False)
            return Tag(first, self._with_adverbs(stop, end), behind, verb.word, True, addressee)
        if before == "and" or self._joins(verb, start):
            addressee, stop = self._addressee(verb, last, end)
            subject = self._sentence_subject(first, start)
            return Tag(first, self._with_adverbs(stop, end), subject, verb.word, False, addressee, coordinated=True)
        return None

    def _infinitive(self, verb: Verb, start: int, end: int) -> Tag:
        """`He did not want to say whether`."""
        addressee, stop = self._addressee(verb, verb.end, end)
        return Tag(verb.start, stop, self._sentence_subject(verb.start, start), verb.word, False, addressee, coordinated=True)

    def _joins(self, verb: Verb, start: int) -> bool:
        """Whether a participle (`, adding that`) speaks for the subject of its sentence."""
        if not verb.word.split()[0].endswith("ing"):
            return False
        before = self._text[max(start, verb.start - 8) : verb.start].rstrip()
        return before.endswith(",") or before.rpartition(" ")[2].lower() in _AND_BY

    def _within(self, verb: Verb) -> Subject | None:
        """The name within a parted verb: `teilte der Minister mit`."""
        if verb.end - verb.start <= len(verb.word):
            return None
        named = next((one for one in self.mentions(verb.start, verb.end) if one.entity), None)
        if named:
            return Subject(named.start, named.end, "name", named.entity)
        for match in _ANY_WORD.finditer(self._text, verb.start, verb.end):
            if match[0].lower() in self._words.nouns and (subject := self._noun(verb.start, match.start(), match.end())):
                return subject
        return None

    def _pronoun_at(self, span: Span) -> Subject | None:
        return self._pronoun(span.of(self._text).lower(), span.start, span.end)

    def _sentence_subject(self, verb: int, start: int) -> Subject | None:
        """Whom a verb behind `and` belongs to: the first one that its sentence names as a subject."""
        floor = max(start, verb - _SENTENCE)
        begin = max(floor, *(self._text.rfind(sign, floor, verb) + 1 for sign in _SENTENCE_ENDS))
        mention = next(iter(self.mentions(begin, verb)), None)
        for match in _ANY_WORD.finditer(self._text, begin, mention.start if mention else verb):
            low = match.group().lower()
            if subject := self._pronoun(low, match.start(), match.end()):
                return subject
            if low in self._words.nouns and (noun := self._noun(begin, match.start(), match.end())):
                return noun
        return Subject(mention.start, mention.end, "name", mention.entity) if mention else None

    def _before(self, verb: int, start: int) -> Subject | str | None:
        """The subject before the verb, adverbs and a relative clause skipped; `and` if the verb is joined to one before."""
        position = before_relative_clause(self._text, start, verb)
        if position < verb:
            return self._ending_at(position, start)
        if self._text[max(start, verb - 3) : verb].rstrip()[-1:] == ",":
            return self._before_insertion(verb, start)
        for _ in range(4):
            begin, end = self._word_before(position, start)
            if name := self._name_ending_at(end):
                return name
            word = self._text[begin:end].lower()
            if not word or end == verb:
                return "and" if position < verb and self._text[end - 1 : end] == "," else None  # `…, then observed`
            if word not in self._words.adverbs and not word.endswith("ly"):
                if word in _JOINING or word == "to":
                    return "to" if word == "to" else "and"
                return self._pronoun(word, begin, end) or self._noun(start, begin, end)
            if subject := self._pronoun(word, begin, end):
                return subject
            position = begin
        return None

    def _before_insertion(self, verb: int, start: int) -> Subject | None:
        """The subject before words between commas: `Semenko, with a smile, added`."""
        text = self._text
        stop = text.rfind(",", start, verb)
        comma = text.rfind(",", max(start, stop - _INSERTION), stop)
        if comma < 0 or _BROKEN.search(text, comma, stop):
            return None
        return self._ending_at(comma, start)

    def _ending_at(self, position: int, start: int) -> Subject | None:
        """The name, pronoun or noun phrase that ends at `position`."""
        if name := self._name_ending_at(position):
            return name
        begin, end = self._word_before(position, start)
        if begin == end:
            return None
        return self._pronoun(self._text[begin:end].lower(), begin, end) or self._noun(start, begin, end)

    def _name_ending_at(self, end: int) -> Subject | None:
        mention = self._by_end.get(end)
        if mention is None:
            return None
        start = mention.start
        if self._text.startswith("]", end) and self._text[start - 1] == "[":  # `he [Harding] asked`
            begin, stop = self._word_before(start - 1, max(0, start - 12))
            start = begin if self._text[begin:stop].lower() in self._words.pronouns else start
        return Subject(self._before_title(start), mention.end, "name", mention.entity)

    def _before_title(self, start: int) -> int:
        """Where the titles before a name begin: `Comrade Gerő`, `the Foreign Minister Gromyko`."""
        floor = max(0, start - _TITLE)
        for _ in range(4):
            end = floor + len(self._text[floor:start].rstrip())
            begin, end = self._word_before(end - self._text.startswith(".", end - 1), floor)
            word = self._text[begin:end]
            if not word[:1].isupper() or word.lower() not in self._words.titles:
                break
            start = begin
        return start

    def _word_before(self, position: int, start: int) -> tuple[int, int]:
        """The offsets of the word before `position`, white space between them skipped; an empty one if there is none."""
        text = self._text
        end = position
        while end > start and ((sign := text[end - 1]).isspace() or sign == "]"):
            end -= 1
        begin = end
        while begin > start and ((sign := text[begin - 1]).isalnum() or sign in "’'-"):
            begin -= 1
        return begin, end

    def _pronoun(self, word: str, start: int, end: int) -> Subject | None:
        if word in self._words.first:
            return Subject(start, end, "first", word)
        return Subject(start, end, "pronoun", word) if word in self._words.pronouns else None

    def _noun(self, start: int, begin: int, end: int) -> Subject | None:
        """`the ambassador`, `both sides`, `Russian diplomats`, `the Shah`: a noun phrase that ends with the word from `begin` to `end`."""
        word = self._text[begin:end]
        low = word.lower()
        words = self._words
        known, capital = words.is_noun(low), word[:1].isupper() and not word.isupper()
        first = begin
        if self._code == "fr" and not known and low not in words.titles:  # `mon collègue américain`
            before, stop = self._word_before(begin, start)
            if words.is_noun(self._text[before:stop].lower()):
                first, low, known = before, self._text[before:stop].lower(), True
        for _ in range(4):
            before, stop = self._word_before(first, start)
            other = self._text[before:stop]
            if other.lower() in words.determiners:
                speaks = known or _AGENT.fullmatch(low) or (capital and other.lower() in words.definite)
                kind = "first" if low in _UNDERSIGNED else "noun"
                return Subject(before, end, kind, low) if speaks or kind == "first" else None
            if not other or not (other[:1].isupper() or other.islower()) or other.lower() in words.adverbs:
                break
            if other.lower() in words.written or self._text.startswith(_OF, stop):
                low, known = other.lower(), words.is_noun(other.lower())
            first = before
        attributed = first < begin and self._text[first].isupper() and word.endswith("s")
        telegraphic = word.isupper() and len(word) > 2  # capitals leave articles out
        return Subject(first, end, "noun", low) if known and (attributed or telegraphic) else None

    def _behind(self, verb_end: int, verb: int, start: int, end: int) -> Subject | None:
        """The subject behind the verb, where a comma or a closing mark stands before it: `,” said R. Kennedy`."""
        before = self._text[max(start, verb - 3) : verb].rstrip()
        parted = before.endswith((",", "”", '"', "“", "’", "'", "»", "«", "-", "—", "–", "?", "!")) or self._code == "de"
        if verb > start and not parted:
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
        phrase = self._words.phrase.match(self._text, verb_end, end)
        if phrase and self._words.is_noun(phrase["last"].lower()):
            return Subject(phrase.start("noun"), phrase.end(), "noun", phrase["last"].lower())
        return None

    def _addressee(self, verb: Verb, position: int, end: int, *, told: bool = True) -> tuple[Subject | None, int]:
        """Who is spoken to: the object of `told`, or what follows `to`; and where it ends."""
        if verb.object:
            low = verb.object.of(self._text).lower()
            kind = "first" if low in self._words.me else "pronoun"
            return Subject(verb.object.start, verb.object.end, kind, low), position
        to = _TO.match(self._text, position, end)
        if not to and (not told or (verb.word not in self._words.objects_of and self._code != "de")):
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
        phrase = self._words.phrase.match(self._text, begin, end)
        if phrase and self._words.is_noun(phrase["last"].lower()):
            return Subject(phrase.start("noun"), phrase.end(), "noun", phrase["last"].lower()), phrase.end()
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
