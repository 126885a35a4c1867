"""The words that personal names are told by, of all languages: titles, offices, given names, and words that are none."""

from __future__ import annotations

from functools import cache, lru_cache
from typing import Final

from teikit.finder import WordFinder
from teikit.vocabulary import LANGUAGES, language

__all__ = [
    "compounding",
    "cues",
    "family_names",
    "given_names",
    "governing",
    "no_first_names",
    "office_words",
    "ordinary_words",
    "plural_titles",
    "ranks",
    "title_words",
]

_CABLESE: Final = frozenset(
    """no not quote unquote repeat rpt stop para paragraph re ref reftel septel emboff amb embassy dept deptel all any also has have can may
    must will would could should did does do being been more than then there here into over out up down now so such
    please request advise appreciate inform sent called met left came went gave took made received returned visited arrived departed signed briefed wants needs sees calls meets
    everything nothing anything something everybody nobody anybody somebody only very still however if because while after before during under between among against about""".split()
)
_SMALL: Final = frozenset("of the in for and at der des de du d'affaires d’affaires i. kl.".split())
"""Words within titles that have no capital."""
_EDITIONS: Final = 32
"""How many editions' titles are kept at hand."""


@lru_cache(_EDITIONS)
def cues(more: frozenset[str]) -> WordFinder[bool]:
    """Where a name may begin: a title, a given name, an initial; and whether it is a title."""
    cues: dict[str, bool] = {}
    for letter in "ABCDEFGHIJKLMNOPQRSTUVWXYZÀÁÂÄÅÆÇÈÉÊËÍÎÓÔÖØÚÜÝŁŚŻŠČŽАБВГДЕЖЗИКЛМНОПРСТУФХЦЧШЩЭЮЯЁ":
        cues[f"{letter}."] = False
    for letters in ("Ya", "Ye", "Yu", "Kh", "Sh", "Zh", "Ch", "Th", "Dzh", "Ts"):
        cues[f"{letters}."] = False
    for name in given_names() | family_names():
        for form in (name.capitalize(), name.upper()):
            cues |= {f"{form} ": False, f"{form}\n": False, f"{form}-": False}
    for title in title_words() | more:
        forms = {title.capitalize(), title.title(), _with_small_words(title), title.upper()}
        for form in forms if len(title) == 1 else forms | {title}:  # `U Thant`, but not every small u
            cues[form] = True
    return WordFinder(cues)


def _with_small_words(title: str) -> str:
    """`Minister of the Interior`, `General der Infanterie`."""
    return " ".join(word if word in _SMALL else word.title() for word in title.split())


@cache
def ordinary_words() -> frozenset[str]:
    """Words that a sentence is made of, which capitals do not tell from names."""
    kinds = (
        "common", "articles", "vague", "ordinals", "numbers", "say", "tell", "ask", "tag", "adverbs", "that", "first_person", "first_object", "pronouns", "objects",
        "past_shift", "relatives", "written", "date_prepositions", "month_prepositions", "future", "months", "weekdays", "offices", "units", "plurals", "fillers", "matter",
    )  # fmt: skip
    phrases = (phrase for words in LANGUAGES.values() for kind in kinds for phrase in getattr(words, kind))
    return frozenset(word for phrase in phrases for word in phrase.split()) | _CABLESE


@cache
def office_words() -> frozenset[str]:
    """Nouns for what a person is."""
    return frozenset(office for words in LANGUAGES.values() for office in words.offices)


@cache
def family_names() -> frozenset[str]:
    """Family names that come before the given names."""
    return frozenset(name for words in LANGUAGES.values() for name in words.family_names)


@cache
def title_words() -> frozenset[str]:
    """What stands before a name, or before several."""
    return frozenset(title for words in LANGUAGES.values() for title in (*words.titles, *words.titles_of_several))


@cache
def given_names() -> frozenset[str]:
    """Given names, in small letters."""
    return frozenset(name for words in LANGUAGES.values() for name in words.given_names)


@cache
def plural_titles() -> frozenset[str]:
    """Titles before several names."""
    return frozenset(title for words in LANGUAGES.values() for title in words.titles_of_several)


@cache
def ranks() -> frozenset[str]:
    """Titles that are adjectives as well."""
    return frozenset(rank for words in LANGUAGES.values() for rank in words.ranks)


@cache
def compounding() -> tuple[str, ...]:
    """What German compounds for offices end with."""
    return tuple({office[:8] for office in language("de").offices if len(office) > 5 and " " not in office})


@cache
def no_first_names() -> frozenset[str]:
    """Words before an initial that are no first names: those of sentences, titles, and adverbs."""
    phrases = (
        phrase
        for words in LANGUAGES.values()
        for phrase in (*words.relative_days, *words.periods, *words.titles, *words.parties, *words.people)
    )
    return ordinary_words() | {word for phrase in phrases for word in phrase.split()}


@cache
def governing() -> frozenset[str]:
    """Words that have an object: verbs of saying and of meeting, and prepositions."""
    english = language("en")
    phrases = (*english.tell, *english.ask, *english.encounter, *english.date_prepositions)
    return frozenset(phrase.split()[-1] for phrase in phrases) | {"with", "when", "see", "sees", "meet", "tell", "inform"}
