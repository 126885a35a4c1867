"""The words of a language as those who look for speech need them: as sets and patterns, made once for each language."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from typing import Final, NamedTuple

from teikit.finder import WordFinder, any_case, opening_words
from teikit.patterns import any_of, regex
from teikit.vocabulary import Language

__all__ = ["ConversingWords", "TagWords", "conversing_words", "tag_words"]

_DEFINITE: Final = frozenset({"the", "der", "die", "le", "la", "les", "l’", "l'"})
_OWNERS: Final[Mapping[str, Mapping[str, str]]] = {
    "en": {"him": "he", "them": "they", "his": "he", "her": "she", "their": "they", "my": "i", "our": "i"},
    "fr": {"son": "il", "sa": "il", "ma": "je", "leur": "ils", "mon": "je", "lui": "il", "elle": "elle", "eux": "ils", "ses": "il", "leurs": "ils", "mes": "je"},
    "de": {"seine": "er", "ihre": "sie", "meine": "ich", "seiner": "er", "seinen": "er", "ihrer": "sie", "ihren": "sie", "meiner": "ich", "meinen": "ich"},
}  # fmt: skip
_POINTING: Final = frozenset({"a", "an", "that", "this"})
"""`told that man` is rarer than `told that`."""
_NEVER: Final = regex(r"(?!)")
_VIEW: Final = regex(r"(?:['’][sS]?|s(?=\s))[\s\u00a0]+(?:own[\s\u00a0]+)?[\w’'-]+")


@dataclass(frozen=True, slots=True)
class TagWords:
    """What a finder of speech tags knows of a language."""

    adverbs: frozenset[str]
    first: frozenset[str]
    """Pronouns of the first person that speak; `me` has those that are spoken to."""
    me: frozenset[str]
    pronouns: frozenset[str]
    objects: frozenset[str]
    spoken_to: frozenset[str]
    """Pronouns of all persons that are spoken to."""
    passive: frozenset[str]
    agents: tuple[str, ...]
    infinitive: frozenset[str]
    addressing: tuple[str, ...]
    relatives: frozenset[str]
    staff: frozenset[str]
    """Nouns for officers that need no article: `DCM`."""
    objects_of: frozenset[str]
    """Verbs whose object is spoken to: `told`."""
    nouns: frozenset[str]
    """Nouns for who may speak."""
    titles: frozenset[str]
    """The words of titles, without full stops."""
    written: frozenset[str]
    """Nouns for what is written."""
    determiners: frozenset[str]
    definite: frozenset[str]
    plain: frozenset[str]
    """Forms of the present that only report if somebody else speaks: `believe`."""
    owners: Mapping[str, str]
    """Possessives, and the pronoun of whoever owns."""
    cues: WordFinder[None]
    """What a text has if it has tags without a verb."""
    citing: re.Pattern[str]
    """`according to`, and phrases for views."""
    view: re.Pattern[str]
    """What stands between a name and its own view: `’s own opinion`."""
    paper: re.Pattern[str]
    """Something written, and who wrote it: `telegram from Akrotiri`."""
    owned: re.Pattern[str]
    """Behind a name, what the clause that follows is: `’s answer was` before `that`."""
    opening: re.Pattern[str]
    """The article before a noun phrase."""

    def is_noun(self, word: str) -> bool:
        """Whether a word in small letters is a noun for who may speak, in the singular or the plural."""
        return (
            word in self.nouns
            or word.removesuffix("s") in self.nouns
            or (word.endswith("ies") and f"{word[:-3]}y" in self.nouns)
        )


@cache
def tag_words(words: Language) -> TagWords:
    """What tags need of the words of a language."""
    titled = {title.rstrip(".").split()[-1] for title in (*words.offices, *words.titles)}
    determiners = frozenset({*words.articles, *words.collectives, "one", "another", "the"})
    articles = any_of(determiners - _POINTING)
    citing = "|".join((*words.views, *(rf"{source}(?<![^\W\d_]['’])" for source in words.sources)))
    return TagWords(
        adverbs=frozenset(words.adverbs),
        first=frozenset((*words.first_person, *words.first_plural)),
        me=frozenset(words.first_object),
        pronouns=frozenset(words.pronouns),
        objects=frozenset(words.objects),
        spoken_to=frozenset((*words.first_object, *words.objects)),
        passive=words.passive,
        agents=words.agents,
        infinitive=words.infinitive,
        addressing=words.addressing,
        relatives=frozenset(words.relatives),
        staff=frozenset(words.staff),
        objects_of=frozenset((*words.tell, *words.ask, *words.requests, "interrupted", "reminded")),
        nouns=frozenset({*titled, *words.staff, *words.kin, *words.parties, *words.people, *words.written}),
        titles=frozenset(part.rstrip(".") for title in words.titles for part in title.split()),
        written=frozenset(words.written),
        determiners=determiners,
        definite=_DEFINITE,
        plain=frozenset(words.plain),
        owners=_OWNERS.get(words.code, {}),
        cues=any_case(words.cues),
        citing=regex(rf"\b(?:{citing})(?=[\s\u00a0,])", re.IGNORECASE) if citing else _NEVER,
        view=_VIEW,
        paper=regex(
            rf"\b(?P<noun>{any_of(words.written)})(?:\s(?:from|of|by|to|in|at|de|du|à|von|aus|in)\s(?:(?:the|his|her|our|their|my|la|le|seinem|ihrem)\s)?[\w.’'-]+(?:\s[A-ZÀ-Þ][\w.’'-]+)?){{1,3}}$",
            re.IGNORECASE,
        )
        if words.written
        else _NEVER,
        owned=regex(
            rf"['’][sS]?[\s\u00a0]+(?:own[\s\u00a0]+|only[\s\u00a0]+|first[\s\u00a0]+)?(?:{'|'.join(words.opinions)})[\s\u00a0]+was(?=[\s\u00a0]+that\b)",
            re.IGNORECASE,
        )
        if words.opinions
        else _NEVER,
        opening=regex(rf"(?:(?:{articles}|au|aux)[\s\u00a0]|l['’])", re.IGNORECASE),
    )


class ConversingWords(NamedTuple):
    """What a language has for the course of a conversation."""

    asking: frozenset[str]
    answering: frozenset[str]
    adding: frozenset[str]
    meets: re.Pattern[str]
    """Verbs and phrases for meeting somebody; `openings` are the words that they begin with."""
    openings: WordFinder[None]
    meetings: tuple[str, ...]
    """Those phrases that headings have: `conversation with`."""
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
def conversing_words(words: Language) -> ConversingWords:
    """What the course of a conversation needs of the words of a language."""
    phrases = any_of((*words.encounter, *words.towards))
    return ConversingWords(
        frozenset(words.ask),
        frozenset(words.answering),
        frozenset(words.adding),
        regex(rf"\b(?:{any_of(words.encounter)})\b", re.IGNORECASE),
        opening_words(words.encounter),
        tuple(phrase for phrase in words.encounter if " " in phrase),
        regex(rf"\b(?:{phrases})\s+(?:(?:the|le|la|l['’]|der|die|dem|den)?\s*(?:[A-ZÀ-Þ][\w.-]*\s+)){{0,3}}$", re.IGNORECASE),
        opening_words((*words.encounter, *words.towards)),
        regex(rf"\b(?:{'|'.join(words.first_person)})\b", re.IGNORECASE),
        regex(
            rf"\b(?:my|our|ma|mon|mes|notre|mein\w*|unser\w*|{'|'.join((*words.first_person, *words.first_plural))})\b",
            re.IGNORECASE,
        ),
    )
