"""Words of all languages, by what they tell about a bracket beside them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from teikit.grammar.brackets import alternatives
from teikit.patterns import any_of, regex
from teikit.vocabulary import LANGUAGES, Language, language

__all__ = [
    "articles",
    "definite",
    "finite",
    "follows_something",
    "genitives",
    "is_month",
    "is_title",
    "months",
    "offices",
    "openers",
    "pronouns",
    "waiting",
]


def is_month(word: str) -> bool:
    """Whether a word is a month, in any language."""
    return word.lower() in months()


def is_title(word: str) -> bool:
    """Whether a word stands before names."""
    return word.lower() in titles()


def offices() -> str:
    """The words for offices of all languages, as alternatives in a group; where words are compounds, the ends of words as well."""
    ends = (office for words in LANGUAGES.values() if words.compounds for office in words.offices)
    return rf"(?:{alternatives('offices')}|\w+(?:{any_of(ends)}))"


@cache
def openers() -> frozenset[str]:
    """Words that open no noun phrase. Verbs in `-s` may be plurals of nouns (`states`)."""
    openers = frozenset(word for words in LANGUAGES.values() for word in words.openers)
    verbs = frozenset(word for words in LANGUAGES.values() for kind in ("say", "tell", "ask") for word in getattr(words, kind))
    nouns = frozenset(word for words in LANGUAGES.values() for word in (*words.plain, *words.papers, *words.written))
    return (openers | frozenset(verb for verb in verbs if not verb.endswith("s"))) - nouns - (articles() - {"des"})


@cache
def waiting() -> frozenset[str]:
    """Words behind which something must follow."""
    return openers() | articles() | {"see", "cf.", "vgl.", "voir", "siehe", "см."}


@cache
def months() -> frozenset[str]:
    """The months."""
    return frozenset(month for words in LANGUAGES.values() for month in words.months)


@cache
def articles() -> frozenset[str]:
    """Articles, and what possesses in their place."""
    return frozenset(word for words in LANGUAGES.values() for word in words.articles) - {"i"}


@cache
def definite() -> frozenset[str]:
    """Articles that count nothing."""
    return articles() - frozenset(word for words in LANGUAGES.values() for word in words.numbers)


@cache
def genitives() -> frozenset[str]:
    """Articles that stand for `of the`: `das ZK [der SED]`."""
    return frozenset(word for words in LANGUAGES.values() for word in words.of) & articles()


@cache
def finite() -> frozenset[str]:
    """Forms of verbs that show a clause."""
    return frozenset(word for words in LANGUAGES.values() for word in words.finite)


def follows_something(before: str) -> bool:
    """Whether a text ends in a noun and its article, with two words between them at most."""
    return _something().search(before.lower()) is not None


@cache
def _something() -> re.Pattern[str]:
    return regex(rf"(?<!\w)(?:{alternatives('articles')})\s(?:[\w'’-]+\s){{0,2}}[\w'’-]+\s$")


@cache
def titles() -> frozenset[str]:
    return frozenset(title for words in LANGUAGES.values() for title in words.titles)


def _personal(words: Language) -> Iterator[str]:
    yield from (
        *words.pronouns,
        *words.objects,
        *words.first_person,
        *words.first_plural,
        *words.first_object,
        *words.relatives,
        *words.demonstratives,
    )


@cache
def pronouns(code: str) -> re.Pattern[str]:
    """The personal pronouns at the end of a text in a language, those that possess aside; of other languages, those that are no words in it."""
    own = language(code)
    foreign = {word for words in LANGUAGES.values() for word in _personal(words)} - {*own.openers, *own.articles}
    kept = {word for word in (*foreign, *_personal(own), *language("en").demonstratives) if len(word) > 1 or word == "i"}
    kept -= {"her", "leur", "ihr", "that", "whose"}
    return regex(rf"(?<!\w)(?:{any_of(kept)})\s$")
