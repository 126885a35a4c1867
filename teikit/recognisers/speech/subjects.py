"""Who speaks or is spoken to, in the text's own words: the name, the pronoun or the noun phrase around a verb of saying."""

from __future__ import annotations

from collections.abc import Collection
from typing import Final

from teikit.grammar.sentences import is_abbreviation
from teikit.grammar.verbs import Verb, before_relative_clause
from teikit.patterns import regex
from teikit.recognisers.speech.phrases import Mention, Phrases, Subject

__all__ = ["Mention", "Subject", "Subjects"]

_SENTENCE_ENDS: Final = (
    ". ",
    "? ",
    "! ",
    ".\n",
    *(f"{end}{mark} " for end in ".?!" for mark in ('"', "”", "“", "’", " »", "»")),
)
"""Where a sentence may have ended before the one of a verb; a quotation may close it."""
_WORD_BEHIND: Final = regex(r"[\s\u00a0]+([\w’'-]+)")
_MANNER: Final = regex(
    r"[\s\u00a0]+(?:en[\s\u00a0]+\w+ant|\w+ment|\w+ly|lächelnd|lachend|ruhig|darauf|daraufhin|dann)(?=[\s\u00a0])"
)
"""How something is said, between verb and name: `dit en souriant M. Houang`."""
_SUBORDINATE: Final = regex(r"\s*(?:As|When|While|After|Before|Since|Although|Als|Nachdem|Während|Comme|Quand|Lorsque)\b")
_ANY_WORD: Final = regex(r"[^\W\d_]+")
_SENTENCE: Final = 400
"""Characters; a sentence is searched for its subject no further back."""
_ABBREVIATED: Final = 8
"""Characters; no abbreviation is longer."""
_JOINING: Final = frozenset({"and", "but", "und", "et", "и", "aber", "mais"})
_CAPITALISED: Final = regex(r"[A-Z][a-z]+(?:[ -][A-Z][a-z]+){0,3}")
_INSERTION: Final = 80
"""Characters; what stands between commas after a subject is shorter."""
_BROKEN: Final = regex(r"[.;:!?“”„«»\"\n()]")
_UNPARTED: Final = Subject(0, 0, "", "")
"""Nothing stands between subject and verb."""


class Subjects(Phrases):
    """Finds subjects in one text."""

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
        if word and word[1].istitle() and (office := self._bare_office(word.start(1), end)):
            return office
        return self.phrase_behind(position, end)

    def _bare_office(self, start: int, end: int) -> Subject | None:
        """`Prime Minister` in `I asked Prime Minister whether`: an office with capitals, as telegrams have it."""
        match = _CAPITALISED.match(self._text, start, end)
        last = match[0].rpartition(" ")[2].lower() if match else ""
        return Subject(start, match.end(), "noun", last) if match and last in self._words.nouns else None

    def behind_word(self, words: Collection[str], position: int, end: int) -> tuple[Subject | None, int]:
        """Who stands behind one of some words (`by`) at an offset, and where that ends."""
        word = _WORD_BEHIND.match(self._text, position, end)
        found = self.after(word.end(), end) if word and word[1].lower() in words else None
        return found, found.end if found else position

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
        begin = max(self._behind_sign(sign, floor, verb) for sign in _SENTENCE_ENDS)
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

    def _behind_sign(self, sign: str, floor: int, end: int) -> int:
        """Behind the last sign before `end` that may end a sentence; the full stop of an abbreviation does not."""
        at = self._text.rfind(sign, floor, end)
        while at > 0 and sign[0] == "." and is_abbreviation(self._text, max(floor, at - _ABBREVIATED), at):
            at = self._text.rfind(sign, floor, at)
        return max(at + 1, floor)

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
            if not word or (end == verb and word not in self._words.first):  # but `J'ai dit`
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
        if paper := self._words.paper.search(
            self._text, max(start, comma - 60), comma
        ):  # `a telegram from Akrotiri which said`
            return Subject(paper.start(), comma, "noun", paper["noun"].lower())
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
        return self.phrase_at(word.start(1), end) or (self._bare_office(word.start(1), end) if word[1].istitle() else None)
