"""Who speaks or is spoken to, in the text's own words: the name, the pronoun or the noun phrase around a verb of saying."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Collection, Mapping, Sequence
from itertools import islice
from typing import Final, NamedTuple

from teikit.grammar.verbs import Verb, before_relative_clause
from teikit.model.annotation import Span
from teikit.patterns import regex
from teikit.recognisers.speech.words import TagWords

__all__ = ["Mention", "Subject", "Subjects"]

_TITLE: Final = 60
"""Characters; a title between a word and a name is no longer."""
_SENTENCE_ENDS: Final = (
    ". ",
    "? ",
    "! ",
    ".\n",
    *(f"{end}{mark} " for end in ".?!" for mark in ('"', "”", "“", "’", " »", "»")),
)
"""Where a sentence may have ended before the one of a verb; a quotation may close it."""
_WORD_BEHIND: Final = regex(r"[\s\u00a0]+([\w’'-]+)")
_WORD: Final = regex(r"[\w-]+")
_SEVERAL: Final = frozenset({"them", "us", "ihnen", "eux"})
_LATTER: Final = frozenset({"dieser", "letzterer", "letztere", "celui-ci", "celle-ci"})
_TOGETHER: Final = frozenset({"both", "beide", "tous"})
_OF_THEM: Final = regex(r"\b(?P<word>both|all|some|most|several|none)\s+of\s+(?:them|us)$", re.IGNORECASE)
_HEAD: Final = regex(r"(?P<noun>[\w-]+)\s(?:of|to|de|du|des|von)\s$")
_HEADS: Final = frozenset("elder younger former latter first second head chief leader taller shorter eldest youngest".split())
_MANNER: Final = regex(
    r"[\s\u00a0]+(?:en[\s\u00a0]+\w+ant|\w+ment|\w+ly|lächelnd|lachend|ruhig|darauf|daraufhin|dann)(?=[\s\u00a0])"
)
"""How something is said, between verb and name: `dit en souriant M. Houang`."""
_MEMBER: Final = regex(r"(?P<noun>[\w-]+)\s(?:of|from|de|du|des|der|von)\s(?:(?:the|la|le|les|der|die)\s)?$")
_SUBORDINATE: Final = regex(r"\s*(?:As|When|While|After|Before|Since|Although|Als|Nachdem|Während|Comme|Quand|Lorsque)\b")
_FINITE: Final = regex(
    r"[\s\u00a0]+(?:\w+ly[\s\u00a0]+)?(?:[a-z]+(?:ed|te)|was|had|has|is|went|came|took|gave|made|saw|left|arrived|spoke|kept|sent|brought|a|est|hat|ist|war)\b"
)
_GOVERNED: Final = frozenset("of to with by from for at on in than and about before after that against between or".split())
"""What stands before somebody who is no subject."""
_PHRASES: Final = frozenset({"in", "at", "point", "turn", "reply", "response", "conclusion"})
"""Words of adverbial phrases that are no adverbs alone."""
_OF_PLACE: Final = regex(r"\s(?:of|de|du|des|d['’]|von|der)\s?[A-ZÀ-Þ][\w-]+")
"""`l'ambassadeur de Yougoslavie`."""
_ABBREVIATED: Final = 5
"""Characters; a title with a full stop is no longer."""
_ANY_WORD: Final = regex(r"[^\W\d_]+")
_ARTICLES: Final = frozenset("the a an our my his her their your der dem den unser unserem le la l notre son mon".split())
_SENTENCE: Final = 400
"""Characters; a sentence is searched for its subject no further back."""
_JOINING: Final = frozenset({"and", "but", "und", "et", "и", "aber", "mais"})
_INSERTION: Final = 80
"""Characters; what stands between commas after a subject is shorter."""
_BROKEN: Final = regex(r"[.;:!?“”„«»\"\n()]")
_AGENT: Final = regex(r"(?:[^\W\d_]{2}er|or|ist|man|woman|men|ant|eur|rice|ent|ian|ter)s?")
"""Endings of nouns for people."""
_OF: Final = (" of ", " de ", " du ", " des ", " für ")
_UNDERSIGNED: Final = frozenset({"undersigned", "unterzeichnete", "unterzeichner", "soussigné"})


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


_UNPARTED: Final = Subject(0, 0, "", "")
"""Nothing stands between subject and verb."""


class Subjects:
    """Finds subjects in one text."""

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

    def is_person_at(self, end: int) -> bool:
        """Whether a person's name ends at an offset."""
        mention = self._by_end.get(end)
        return mention is not None and mention.element == "persName"

    def object_at(self, start: int, end: int) -> Subject:
        """A pronoun for whom something is said to."""
        low = self._text[start:end].lower()
        return Subject(start, end, "first" if low in self._words.me else "pronoun", low)

    def after(self, position: int, end: int) -> Subject | None:
        """Who is named directly behind an offset: a pronoun, a name, or a noun phrase."""
        text = self._text
        word = _WORD_BEHIND.match(text, position, end)
        titled = word is not None and word[1].isupper() and text.startswith(".", word.end())  # `à M. Gromyko`
        if word and not titled and word[1].lower() in self._words.spoken_to:
            return self.object_at(word.start(1), word.end(1))
        mention = self.next_mention(position)
        if mention and mention.start < min(end, position + 50) and self.only_title(position, mention.start):
            return Subject(mention.start, mention.end, "name", mention.entity)
        if word and word[1].lower() in self._words.staff and word[1][0].isupper():
            return Subject(word.start(1), word.end(1), "noun", word[1].lower())
        return self.phrase_behind(position, end)

    def phrase_behind(self, position: int, end: int) -> Subject | None:
        """The noun phrase that begins behind white space at an offset."""
        word = _WORD_BEHIND.match(self._text, position, end)
        return self.phrase_at(word.start(1), end) if word else None

    def behind_word(self, words: Collection[str], position: int, end: int) -> tuple[Subject | None, int]:
        """Who stands behind one of some words (`by`) at an offset, and where that ends."""
        word = _WORD_BEHIND.match(self._text, position, end)
        found = self.after(word.end(), end) if word and word[1].lower() in words else None
        return found, found.end if found else position

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

    def within(self, verb: Verb) -> Subject | None:
        """The name within a parted verb: `teilte der Minister mit`."""
        if verb.end - verb.start <= len(verb.word):
            return None
        named = next((one for one in self.mentions(verb.start, verb.end) if one.entity), None)
        if named:
            return Subject(named.start, named.end, "name", named.entity)
        for match in _ANY_WORD.finditer(self._text, verb.start, verb.end):
            if match[0].lower() in self._words.nouns and (subject := self.noun(verb.start, match.start(), match.end())):
                return subject
        return None

    def sentence_subject(self, verb: int, start: int) -> Subject | None:
        """Whom a verb behind `and` belongs to: the first one that its sentence names as a subject."""
        floor = max(start, verb - _SENTENCE)
        begin = max(floor, *(self._text.rfind(sign, floor, verb) + 1 for sign in _SENTENCE_ENDS))
        if subordinate := _SUBORDINATE.match(self._text, begin, verb):  # `As I took my leave the Minister came along and`
            begin = self._main_clause(subordinate.end(), verb)
        mention = next(iter(self.mentions(begin, verb)), None)
        for match in _ANY_WORD.finditer(self._text, begin, mention.start if mention else verb):
            low = match.group().lower()
            if subject := self.pronoun(low, match.start(), match.end()):
                return subject
            if low in self._words.nouns and (noun := self.noun(begin, match.start(), match.end())):
                return noun
        return Subject(mention.start, mention.end, "name", mention.entity) if mention else None

    def _apposed(self, position: int, end: int) -> Subject | None:
        """`Mr. Haddad` in `this gentleman, a Mr. Haddad, explained`."""
        mention = self.next_mention(position)
        if mention is None or mention.end > end or mention.element != "persName" or mention.possessive or not mention.entity:
            return None
        between = self._text[position + 1 : mention.start]
        named = self.only_title(position + 1, mention.start) and not self._text[mention.end : end].strip(", \u00a0\n")
        return Subject(mention.start, mention.end, "name", mention.entity) if named and between.strip() else None

    def _main_clause(self, start: int, end: int) -> int:
        """Where the main clause behind a subordinate one begins: behind a comma, or behind the first subject."""
        comma = self._text.find(", ", start, end)
        if comma >= 0:
            return comma + 2
        word = _WORD_BEHIND.match(self._text, start, end)
        return word.end() if word else start

    def before(self, verb: int, start: int) -> Subject | str | None:
        """The subject before the verb, adverbs and a relative clause skipped; `and` if the verb is joined to one before."""
        sign = self._text[max(start, verb - 3) : verb].rstrip()[-1:]
        if sign in (",", "]") and (parted := self._before_sign(verb, start, sign)) is not _UNPARTED:
            return parted
        position = verb
        for _ in range(4):
            begin, end = self.word_before(position, start)
            if name := self._name_ending_at(end):
                return name
            word = self._text[begin:end].lower().rstrip("'’")
            if not word or end == verb:
                return "and" if position < verb and self._text[end - 1 : end] == "," else None  # `…, then observed`
            if word not in self._words.adverbs and not word.endswith("ly"):
                if word in _JOINING or word in self._words.infinitive:
                    return "and" if word in _JOINING else "to"
                if word in self._words.relatives:
                    return self._antecedent(begin, start)
                return self.pronoun(word, begin, end) or self.noun(start, begin, end)
            if subject := self.pronoun(word, begin, end):
                return subject
            position = begin
        return None

    def _before_sign(self, verb: int, start: int, sign: str) -> Subject | None:
        """The subject before a clause, an apposition or a note that ends before the verb; `_UNPARTED` if none does."""
        position = before_relative_clause(self._text, start, verb)
        if position < verb:
            named = self._apposed(position, verb)
            subject = self.ending_at(position, start)
            return named if named and (subject is None or subject.kind == "noun") else subject
        if sign == ",":
            return self._before_insertion(verb, start)
        return self._before_note(verb, start) or _UNPARTED

    def _before_note(self, verb: int, start: int) -> Subject | None:
        """`Pelishenko [counsellor of the Soviet embassy] said`: the subject before a bracket of several words."""
        opening = self._text.rfind("[", max(start, verb - 120), verb)
        if opening < 0 or " " not in self._text[opening : verb - 1]:
            return None
        return self.ending_at(start + len(self._text[start:opening].rstrip()), start)

    def _antecedent(self, position: int, start: int) -> Subject | None:
        """Whom a relative pronoun means: `Count Ciano, who said`."""
        comma = start + len(self._text[start:position].rstrip())
        comma -= self._text.startswith(",", comma - 1)
        subject = self.ending_at(comma, start)
        return None if subject is not None and subject.kind == "noun" and subject.value in self._words.written else subject

    def _before_insertion(self, verb: int, start: int) -> Subject | None:
        """The subject before words between commas: `Semenko, with a smile, added`."""
        text = self._text
        stop = text.rfind(",", start, verb)
        comma = text.rfind(",", max(start, stop - _INSERTION), stop)
        if comma < 0 or _BROKEN.search(text, comma, stop):
            return None
        return self.ending_at(comma, start)

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
        end = position
        while end > start and ((sign := text[end - 1]).isspace() or sign == "]"):
            end -= 1
        begin = end
        while begin > start and ((sign := text[begin - 1]).isalnum() or sign in "’'-"):
            begin -= 1
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
        telegraphic = word.isupper() and len(word) > 2  # capitals leave articles out
        return Subject(first, end, "noun", low) if known and (attributed or telegraphic) else None

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

    def behind(self, verb_end: int, verb: int, start: int, end: int) -> Subject | None:
        """The subject behind the verb, where a comma or a closing mark stands before it: `,” said R. Kennedy`."""
        before = self._text[max(start, verb - 3) : verb].rstrip()
        parted = before.endswith((",", "”", '"', "“", "’", "'", "»", "«", "-", "—", "–", "?", "!")) or self._code == "de"
        if verb > start and not parted:
            return None
        manner = _MANNER.match(self._text, verb_end, end)
        verb_end = manner.end() if manner else verb_end
        mention = self.next_mention(verb_end)
        if mention and mention.start <= min(end, verb_end + 60) and self.only_title(verb_end, mention.start):
            return Subject(mention.start, mention.end, "name", mention.entity)
        word = _WORD_BEHIND.match(self._text, verb_end, end)
        if not word:
            return None
        if subject := self.pronoun(word[1].lower(), word.start(1), word.end(1)):
            return subject
        return self.phrase_at(word.start(1), end)

    def _may_be_title(self, word: str) -> bool:
        low = word.lower()
        if word.isupper() and len(word.rstrip(".")) > 1:  # capitals show nothing
            return low.rstrip(".") in self._words.titles or low in _ARTICLES or self._words.is_noun(low)
        return (
            (word[0].isupper() and not (word.endswith(".") and len(word) > _ABBREVIATED))
            or word in _ARTICLES
            or word in self._words.nouns
        )

    def only_title(self, start: int, end: int) -> bool:
        """Whether nothing but a title stands between a verb and a name: `said Ambassador Dobrynin`, `told the commentator Scali`."""
        between = self._text[start:end]
        return between[:1].isspace() and between[-1:].isspace() and all(map(self._may_be_title, between.split()))
