"""Names, pronouns and noun phrases for who may speak, read at a place of the text."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Mapping, Sequence
from itertools import islice
from typing import Final, NamedTuple

from teikit.model.annotation import Span
from teikit.patterns import regex
from teikit.recognisers.speech.words import TagWords

__all__ = ["Mention", "Phrases", "Subject"]

_TITLE: Final = 60
"""Characters; a title between a word and a name is no longer."""
_WORD_BEHIND: Final = regex(r"[\s\u00a0]+([\w’'-]+)")
_WORD: Final = regex(r"[\w-]+")
_SEVERAL: Final = frozenset({"them", "us", "ihnen", "eux"})
_LATTER: Final = frozenset({"dieser", "letzterer", "letztere", "celui-ci", "celle-ci"})
_TOGETHER: Final = frozenset({"both", "beide", "tous"})
_OF_THEM: Final = regex(r"\b(?P<word>both|all|some|most|several|none)\s+of\s+(?:them|us)$", re.IGNORECASE)
_HEAD: Final = regex(r"(?P<noun>[\w-]+)\s(?:of|to|de|du|des|von)\s$")
_HEADS: Final = frozenset("elder younger former latter first second head chief leader taller shorter eldest youngest".split())
_MEMBER: Final = regex(r"(?P<noun>[\w-]+)\s(?:of|from|de|du|des|der|von)\s(?:(?:the|la|le|les|der|die)\s)?$")
_FINITE: Final = regex(
    r"[\s\u00a0]+(?:\w+ly[\s\u00a0]+)?(?:[a-z]+(?:ed|te)|was|had|has|is|went|came|took|gave|made|saw|left|arrived|spoke|kept|sent|brought|a|est|hat|ist|war)\b"
)
_GOVERNED: Final = frozenset(
    "an à zu avec vers towards toward of to with by from for at on in than and about before after that against between or".split()
)
"""What stands before somebody who is no subject."""
_PHRASES: Final = frozenset({"in", "at", "point", "turn", "reply", "response", "conclusion"})
"""Words of adverbial phrases that are no adverbs alone."""
_OF_PLACE: Final = regex(r"\s(?:of|de|du|des|d['’]|von|der)\s?[A-ZÀ-Þ][\w-]+")
"""`l'ambassadeur de Yougoslavie`."""
_ABBREVIATED: Final = 5
"""Characters; a title with a full stop is no longer."""
_ARTICLES: Final = frozenset("the a an our my his her their your der dem den unser unserem le la l notre son mon".split())
_AGENT: Final = regex(r"(?:[^\W\d_]{2}er|or|ist|man|woman|men|ant|eur|rice|ent|ian|ter)s?")
"""Endings of nouns for people."""
_OF: Final = (" of ", " d'", " d’", " de ", " du ", " des ", " für ")
_UNDERSIGNED: Final = frozenset({"undersigned", "unterzeichnete", "unterzeichner", "soussigné"})


_LONGEST: Final = 60
"""Characters; a word and the blanks behind it are shorter."""
_BLANKS: Final = " \n\t\r\u00a0\u202f\u2009]"
_LAST_WORD: Final = regex(r"[\w’'-]+$")


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


class Phrases:
    """Reads them in one text."""

    def __init__(self, text: str, code: str, words: TagWords, mentions: Sequence[Mention]) -> None:
        self._text = text
        self._code = code
        self._words = words
        self._mentions = mentions
        self._starts = [mention.start for mention in mentions]
        self._by_end: Mapping[int, Mention] = {mention.end: mention for mention in mentions}

    def next_mention(self, position: int) -> Mention | None:
        """The first mention that begins at `position` or later."""
        index = bisect_left(self._starts, position)
        return self._mentions[index] if index < len(self._mentions) else None

    def mentions(self, start: int, end: int) -> Sequence[Mention]:
        """The mentions that begin between `start` and `end`."""
        return self._mentions[bisect_left(self._starts, start) : bisect_left(self._starts, end)]

    def governs(self, mention: Mention) -> bool:
        """Whether a name is the subject of a verb behind it, though it does not open its sentence: `In May Kim Il Sung visited`."""
        if _FINITE.match(self._text, mention.end) is None:
            return False
        begin, end = self.word_before(self._before_title(mention.start), max(0, mention.start - _TITLE))
        return self._text[begin:end].lower() not in _GOVERNED

    def is_governed(self, position: int, start: int) -> bool:
        """Whether a preposition stands before an offset."""
        return self._text[slice(*self.word_before(position, start))].lower() in _GOVERNED

    def is_person_at(self, end: int) -> bool:
        """Whether a person's name ends at an offset."""
        mention = self._by_end.get(end)
        return mention is not None and mention.element == "persName"

    def object_at(self, start: int, end: int) -> Subject:
        """A pronoun for whom something is said to."""
        low = self._text[start:end].lower()
        return Subject(start, end, "first" if low in self._words.me else "pronoun", low)

    def phrase_behind(self, position: int, end: int) -> Subject | None:
        """The noun phrase that begins behind white space at an offset."""
        word = _WORD_BEHIND.match(self._text, position, end)
        return self.phrase_at(word.start(1), end) if word else None

    def phrase_at(self, start: int, end: int) -> Subject | None:
        """The noun phrase that begins with an article at an offset: `the Deputy Foreign Minister`."""
        opened = self._words.opening.match(self._text, start, end)
        if opened is None:
            return None
        found: Subject | None = None
        position = opened.end()
        for word in islice(_WORD.finditer(self._text, position, end), 6):
            gap = self._text[position : word.start()]
            if gap.strip() or (gap and word.start() - position > 2):
                break
            low, position = word[0].lower(), word.end()
            if (len(low) > 1 and self._words.is_noun(low)) or (
                found is None and self._text.startswith(_OF, position) and low in self._words.written
            ):
                found = Subject(start, position, "noun", low)
            elif (
                (found is not None and not word[0][:1].isupper())
                or low in self._words.determiners
                or low in self._words.adverbs
            ):
                break
        return found

    def opening(self, start: int, end: int) -> Subject | None:
        """The noun phrase that a sentence opens with, and its place: `The ambassador shook his head.`"""
        first = _WORD.match(self._text, start, end)
        if first and first[0].lower() in self._words.adverbs - _PHRASES:  # `Then the ambassador …`
            start = first.end() + 1 + self._text.startswith(",", first.end())
        subject = self.phrase_at(start, end)
        if subject is None or self._text.startswith(("’", "'"), subject.end):
            return None
        of = _OF_PLACE.match(self._text, subject.end, end)
        return subject._replace(end=of.end()) if of else subject

    def pronoun_opening(self, start: int, end: int) -> Subject | None:
        """The pronoun that is the first word of a sentence."""
        word = _WORD.match(self._text, start, end)
        return self.pronoun(word[0].lower(), word.start(), word.end()) if word else None

    def pronoun_at(self, span: Span) -> Subject | None:
        """The pronoun that a verb has within its group."""
        return self.pronoun(span.of(self._text).lower(), span.start, span.end)

    def ending_at(self, position: int, start: int) -> Subject | None:
        """The name, pronoun or noun phrase that ends at `position`."""
        if name := self._name_ending_at(position):
            return name
        begin, end = self.word_before(position, start)
        if begin == end:
            return None
        return self.pronoun(self._text[begin:end].lower(), begin, end) or self.noun(start, begin, end)

    def _name_ending_at(self, end: int) -> Subject | None:
        mention = self._by_end.get(end)
        if mention is None:
            return None
        start = mention.start
        if mention.element != "persName" and (whole := self._member(mention)):
            return whole
        if self._text.startswith("]", end) and self._text[start - 1] == "[":  # `he [Harding] asked`
            begin, stop = self.word_before(start - 1, max(0, start - 12))
            start = begin if self._text[begin:stop].lower() in self._words.pronouns else start
        return Subject(self._before_title(start), mention.end, "name", mention.entity)

    def _member(self, mention: Mention) -> Subject | None:
        """`a correspondent of the Times`: the person before the name of a body or a place."""
        match = _MEMBER.search(self._text, max(0, mention.start - 40), mention.start)
        if match is None or not self._words.is_noun(match["noun"].lower()):
            return None
        person = self.noun(max(0, match.start() - 40), *match.span("noun"))
        return person._replace(end=mention.end) if person else None

    def _before_title(self, start: int) -> int:
        """Where the titles before a name begin: `Comrade Gerő`, `the Foreign Minister Gromyko`."""
        floor = max(0, start - _TITLE)
        for _ in range(4):
            stop = floor + len(self._text[floor:start].rstrip())
            begin, end = self.word_before(stop - self._text.startswith(".", stop - 1), floor)
            word = self._text[begin:end]
            if "\n\n" in self._text[stop:start] or (end < stop and len(word) > _ABBREVIATED):
                break  # `… the General.` ends a sentence
            if not word[:1].isupper() or word.lower() not in self._words.titles:
                break
            start = begin
        return start

    def word_before(self, position: int, start: int) -> tuple[int, int]:
        """The offsets of the word before `position`, white space between them skipped; an empty one if there is none."""
        text = self._text
        floor = max(start, position - _LONGEST)
        end = position - 1
        if end <= floor or text[end] != " " or not text[end - 1].isalnum():
            end = floor + len(text[floor:position].rstrip(_BLANKS))
        begin = max(text.rfind(" ", floor, end) + 1, floor)
        if text[begin:end].isalpha():
            return begin, end
        if end == floor or not (text[end - 1].isalnum() or text[end - 1] in "_’'-"):
            return end, end
        match = _LAST_WORD.search(text, floor, end)
        begin = match.start() if match else end
        return begin, end

    def pronoun(self, word: str, start: int, end: int) -> Subject | None:
        """The subject pronoun, or `both of them`."""
        if word in _SEVERAL and (several := _OF_THEM.search(self._text, max(0, start - 16), end)):
            return Subject(several.start(), end, "noun", several["word"].lower())
        if word in _LATTER:
            return Subject(start, end, "noun", "latter")
        if word in _TOGETHER:
            return Subject(start, end, "noun", word)
        if word in self._words.first:
            return Subject(start, end, "first", word)
        return Subject(start, end, "pronoun", word) if word in self._words.pronouns else None

    def noun(self, start: int, begin: int, end: int) -> Subject | None:
        """`the ambassador`, `both sides`, `Russian diplomats`, `the Shah`: a noun phrase that ends with the word from `begin` to `end`."""
        word = self._text[begin:end]
        low = word.lower()
        words = self._words
        if self._code == "fr" and word[1:2] in ("'", "’") and word[:1] in "lL" and words.is_noun(low[2:]):  # `L'ambassadeur`
            return Subject(begin, end, "noun", low[2:])
        known, capital = words.is_noun(low), word[:1].isupper() and not word.isupper()
        first = begin
        if low in words.staff and word[:1].isupper():
            return Subject(begin, end, "noun", low)
        if self._code == "fr" and not known and low not in words.titles:  # `mon collègue américain`
            before, stop = self.word_before(begin, start)
            if words.is_noun(self._text[before:stop].lower()):
                first, low, known = before, self._text[before:stop].lower(), True
        for _ in range(4):
            before, stop = self.word_before(first, start)
            other = self._text[before:stop]
            if other.lower() in words.determiners:
                speaks = known or _AGENT.fullmatch(low) or (capital and other.lower() in words.definite)
                kind = "first" if low in _UNDERSIGNED else "noun"
                if speaks and kind == "noun" and (head := self._head(before, start)):
                    return head._replace(end=end)
                return Subject(before, end, kind, low) if speaks or kind == "first" else None
            if not other or not (other[:1].isupper() or other.islower()) or other.lower() in words.adverbs:
                break
            if other.lower() in words.written or self._text.startswith(_OF, stop):
                low, known = other.lower(), words.is_noun(other.lower())
            first = before
        attributed = first < begin and self._text[first].isupper() and word.endswith("s")
        telegraphic = (word.isupper() and len(word) > 2) or (capital and self._is_bare_office(low, end))
        return Subject(first, end, "noun", low) if known and (attributed or telegraphic) else None

    def _is_bare_office(self, noun: str, end: int) -> bool:
        """Whether an English noun in the singular, with a capital, stands alone (`Shah said`) and before no name (`General Don`)."""
        mention = self.next_mention(end)
        titles = mention is not None and not self._text[end : mention.start].strip(". \u00a0\n")
        return self._code == "en" and not noun.endswith("s") and not titles

    def _head(self, position: int, start: int) -> Subject | None:
        """`the wife of` before `the ambassador`: the noun phrase that the one at an offset depends on."""
        match = _HEAD.search(self._text, max(start, position - 30), position)
        if match is None or not (self._words.is_noun(match["noun"].lower()) or match["noun"].lower() in _HEADS):
            return None
        return self.noun(start, *match.span("noun")) or self._bare_head(start, match)

    def _bare_head(self, start: int, match: re.Match[str]) -> Subject | None:
        """`the elder of`: an adjective that stands for somebody."""
        begin, end = self.word_before(match.start("noun"), start)
        known = match["noun"].lower() in _HEADS and self._text[begin:end].lower() in self._words.determiners
        return Subject(begin, match.end("noun"), "noun", match["noun"].lower()) if known else None

    def _may_be_title(self, word: str) -> bool:
        low = word.lower()
        if word.isupper() and len(word.rstrip(".")) > 1:  # capitals show nothing
            return low.rstrip(".") in self._words.titles or low in _ARTICLES or self._words.is_noun(low)
        return (
            (word[0].isupper() and not (word.endswith(".") and len(word) > _ABBREVIATED))
            or word in _ARTICLES
            or word in self._words.nouns
        )

    def only_titles(self, lead: str) -> bool:
        """Whether what stands before a name in its sentence is its title: `Le baron `."""
        return "," not in lead and all(map(self._may_be_title, lead.split()))

    def only_title(self, start: int, end: int) -> bool:
        """Whether nothing but a title stands between a verb and a name: `said Ambassador Dobrynin`, `told the commentator Scali`."""
        between = self._text[start:end]
        return between[:1].isspace() and between[-1:].isspace() and all(map(self._may_be_title, between.split()))
