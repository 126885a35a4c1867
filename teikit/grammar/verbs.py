"""Verbs of saying, found by one automaton for each language, with what belongs to their group.

A group is more than a word where a language parts it: `m'a-t-il dit`, `hat mir gestern erklärt`, `fügte er hinzu`. Pronouns
that stand within the group are told apart: who speaks, and to whom.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import Final, NamedTuple

from teikit.finder import WordFinder
from teikit.model.annotation import Span
from teikit.patterns import regex
from teikit.vocabulary import Language

__all__ = ["Verb", "before_relative_clause", "find_verbs"]

_RELATIVE: Final = regex(
    r",[\s\u00a0]+(?:(?:with |to |by |from )?(?:whom|which)|who|whose|der|die|den|dem|das|deren|dessen|(?:mit|von|zu|bei) (?:dem|der|denen)|qu(?=['’])|qui|que|dont|который|которая)[\s\u00a0'’](?:[^,.;:]|(?<=\bM)\.|(?<=\bMr)\.|(?<=\bDr)\.){1,70},[\s\u00a0]*$",
    re.IGNORECASE,
)
_APPOSED: Final = regex(
    r"(?<=[^\W\d_]),[\s\u00a0]+(?:(?:the|an?|his|her|our|their|then|now|former|formerly|head|chief|deputy|acting|secretary|member|Mr|Mrs|Miss|Dr|Mme|M(?=\.)|Herr|Frau|Comrade|General|Colonel|Major|Sir|Lord|Count|Signor|le|la|der|die|sein|ihr)\b|[A-ZÀ-Þ][\w-]+['’]s\b)(?:[^.,;:!?“”\"()]|(?<=Mr)\.|(?<=\bM)\.|(?<=Mrs)\.|(?<=Dr)\.){2,70},[\s\u00a0]*$"
)
"""`Inna Kulei, Milinkevich’s wife, told`."""
_GROUP: Final = 60
"""Characters; the parts of a verb stand no further apart."""
_JOINED_PRONOUN: Final = regex(r"-(?:t-)?(?P<subject>il|elle|ils|elles|on|je|nous)\b", re.IGNORECASE)
_CLITICS: Final = r"(?:(?:\b(?P<object>m|t|me|te|nous|vous|lui|leur)|\b(?:s|l|en|y|le|la|les|se|n|ne))(?:['’]|\s+))*"


class Verb(NamedTuple):
    """A verb of saying in a text."""

    start: int
    """Offset of the first character of its group, from 0; `end` is exclusive."""
    end: int
    word: str
    """The verb as the vocabulary has it."""
    subject: Span | None = None
    """The pronoun within the group that says who speaks."""
    object: Span | None = None
    """The pronoun within the group that says to whom."""


def find_verbs(words: Language, text: str, start: int, end: int, *, meeting: bool = False) -> Iterator[Verb]:
    """The verbs of saying of a language between `start` and `end`, the longest where several begin.

    With `meeting`, also the phrases that say that somebody met the author (`received me`) or another (`lunched with`).

    >>> from teikit.vocabulary import language
    >>> [verb.word for verb in find_verbs(language("en"), "He said that she has said no.", 0, 29)]
    ['said', 'has said']
    >>> [verb[:2] for verb in find_verbs(language("de"), "Das liegt fern, fügte er hinzu.", 0, 31)]
    [(16, 30)]
    """
    forms = _forms(words)
    for first, last, word in _finder(words, meeting).find(text, start, end):
        if first > start and (text[first - 1].isalnum() or text[first - 1] in "-“‘\"'’") and not forms.elided(text, first):
            continue
        if (last == end or not text[last].isalnum()) and (verb := forms.group(text, Verb(first, last, word), start, end)):
            yield verb


def before_relative_clause(text: str, start: int, position: int) -> int:
    """Where a relative clause or an apposition that ends before `position` begins; `position` itself if there is none.

    >>> before_relative_clause("Zhou, who was present, added", 0, 23)
    4
    >>> before_relative_clause("Zhou, the Premier, added", 0, 19)
    4
    """
    if text[position - 2 : position].rstrip()[-1:] != ",":
        return position
    match = _RELATIVE.search(text, max(start, position - 90), position) or _APPOSED.search(
        text, max(start, position - 90), position
    )
    return match.start() if match else position


class _Forms:
    """How the verbs of one language take their parts together."""

    def __init__(self, words: Language) -> None:
        self._romance = words.code == "fr"
        self._participles = frozenset(words.participles)
        self._simple = frozenset((*words.say, *words.tell, *words.ask, *words.tag, *words.meet))
        self._separable = words.separable
        auxiliaries = "|".join(words.auxiliaries) or "(?!)"
        pronouns = "|".join((*words.first_person, *words.pronouns)) or "(?!)"
        objects = "|".join((*words.first_object, *words.objects)) or "(?!)"
        if self._romance:
            adverbs = "|".join(map(re.escape, words.adverbs))
            self._before = regex(
                rf"{_CLITICS}\b(?:{auxiliaries})(?:{_JOINED_PRONOUN.pattern})?(?:\s+(?:{adverbs}))*\s+$", re.IGNORECASE
            )
            self._clitics = regex(rf"{_CLITICS}$", re.IGNORECASE)
        else:
            self._before = regex(
                rf"\b(?:{auxiliaries})(?:\s+(?P<subject>{pronouns}))?(?:\s+(?P<object>{objects}))?\b[^.,;:!?“”„\"]{{0,{_GROUP}}}\s$",
                re.IGNORECASE,
            )
        self._inside = regex(rf"\s+(?P<subject>{pronouns})?\b(?:\s*(?P<object>{objects})\b)?", re.IGNORECASE)

    def elided(self, text: str, start: int) -> bool:
        """Whether only an elided pronoun or preposition stands before a verb: `l'assure`, `d'ajouter`."""
        return self._romance and text[start - 1] in "'’" and text[start - 2] in "dlmsnt" and not text[start - 3].isalpha()

    def group(self, text: str, verb: Verb, start: int, end: int) -> Verb | None:
        """The verb with its auxiliary or particle; `None` if it lacks what it needs to be a verb of saying."""
        word = verb.word
        if word in self._participles:
            floor = max(start, verb.start - _GROUP)
            before = text[floor : verb.start]
            if match := self._before.search(before):
                return _grown(verb, floor, match)
            if word not in self._simple:
                return None
        if self._separable and (particles := self._separable.get(word)):
            return self._with_particle(text, verb, particles, end)
        if self._romance and word in self._simple:
            return self._with_pronouns(text, verb, start, end)
        return verb

    def _with_pronouns(self, text: str, verb: Verb, start: int, end: int) -> Verb:
        """`me répond-il`: the pronouns before and behind a French verb."""
        floor = max(start, verb.start - 16)
        before = self._clitics.search(text[floor : verb.start])
        if before and before["object"]:
            verb = _grown(verb, floor, before)
        joined = _JOINED_PRONOUN.match(text, verb.end, end)
        return verb._replace(end=joined.end(), subject=Span(*joined.span("subject"))) if joined else verb

    def _with_particle(self, text: str, verb: Verb, particles: tuple[str, ...], end: int) -> Verb | None:
        """A verb to the particle that ends its clause: `fügte der Minister hinzu`."""
        clause = re.match(r"[^.,;:!?“”„\"»«]*", text[verb.end : min(end, verb.end + 2 * _GROUP)])
        wording = clause[0].rstrip() if clause else ""
        inside = self._inside.match(text, verb.end, verb.end + len(wording))
        spans = {name: Span(*inside.span(name)) for name in ("subject", "object") if inside and inside[name]}
        for particle in particles:
            if particle and wording.endswith(f" {particle}"):
                return verb._replace(end=verb.end + len(wording), subject=spans.get("subject"), object=spans.get("object"))
        return verb if "" in particles else None


def _grown(verb: Verb, floor: int, match: re.Match[str]) -> Verb:
    """A verb with what a match before it adds; the match's offsets count from `floor`."""
    spans = {
        name: Span(floor + match.start(name), floor + match.end(name))
        for name in ("subject", "object")
        if match.groupdict().get(name)
    }
    return verb._replace(start=floor + match.start(), subject=spans.get("subject"), object=spans.get("object"))


@cache
def _forms(words: Language) -> _Forms:
    return _Forms(words)


@cache
def _finder(words: Language, meeting: bool) -> WordFinder[str]:
    """Verbs in small letters, and in the capitals of telegrams."""
    plain = {
        *words.say,
        *words.tell,
        *words.ask,
        *words.tag,
        *words.plain,
        *words.participles,
        *words.separable,
        *(words.meet if meeting else ()),
    }
    met = (
        {form: phrase for phrase in words.encounter for form in (phrase, phrase.capitalize(), phrase.upper())}
        if meeting
        else {}
    )
    return WordFinder({**met, **{form: verb for verb in sorted(plain) for form in (verb, verb.upper())}})
