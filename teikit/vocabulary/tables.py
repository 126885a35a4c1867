"""The shape of a language's words."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

__all__ = ["Language"]


@dataclass(frozen=True, slots=True, eq=False, repr=False)
class Language:
    """The words of one language. Everything is in lower case; values in `Mapping`s are what the words mean."""

    code: str
    """BCP 47 code."""
    name: str
    """English name of the language, as archives write it."""
    common: tuple[str, ...]
    """The commonest words, to know the language by."""
    # Dates
    months: Mapping[str, int]
    weekdays: tuple[str, ...]
    relative_days: Mapping[str, int]
    """Words for days counted from the document's date: `tomorrow` is 1."""
    # Amounts
    numbers: Mapping[str, float]
    """Number words from one to twelve and the teens, and the articles."""
    tens: Mapping[str, float]
    fractions: Mapping[str, float]
    joiners: tuple[str, ...]
    """What may stand between the parts of a number: `and`."""
    vague: tuple[str, ...]
    """Amounts that are no number: `several`."""
    ordinals: Mapping[str, int]
    units: Mapping[str, str]
    """Singular forms to the units of `gap`; plurals in `plurals`."""
    plurals: Mapping[str, str]
    scales: Mapping[str, int]
    """Words that multiply the number before them: `dozen`."""
    between: tuple[str, ...]
    """Words that open a range whose ends a joining word parts: `between two and three`."""
    less: tuple[str, ...]
    more: tuple[str, ...]
    about: tuple[str, ...]
    ranges: tuple[str, ...]
    # Brackets
    causes: tuple[tuple[str, str], ...]
    """Patterns for why something is missing, and the `gap/@reason`; the first that is found decides."""
    omissions: tuple[str, ...]
    """Patterns that open an editor's account of what is left out."""
    remarks: tuple[str, ...]
    """Patterns that open a comment even if it speaks of something missing; comments on an amount of text aside."""
    comments: tuple[str, ...]
    """Patterns anywhere in a bracket that make it an editor's comment."""
    translators: tuple[str, ...]
    """Patterns that make the translator the one who comments."""
    pages: tuple[str, ...]
    """Words that open a page mark."""
    sic: tuple[str, ...]
    corrections: tuple[str, ...]
    """Patterns that open a correction: `recte:`."""
    margin: tuple[str, ...]
    # Persons and offices
    titles: tuple[str, ...]
    """Words that stand before a person's name."""
    offices: tuple[str, ...]
    """Nouns for what a person is, that may stand alone: `ambassador`."""
    kin: tuple[str, ...]
    """Nouns for what a person is to another: `brother`."""
    articles: tuple[str, ...]
    """Articles and possessives before a noun for somebody."""
    given_names: frozenset[str]
    # Speech
    say: tuple[str, ...]
    """Verbs of saying that take a quotation or a clause, in the forms that narrate."""
    tell: tuple[str, ...]
    """Verbs that take the addressee as their object."""
    ask: tuple[str, ...]
    tag: tuple[str, ...]
    """Verbs that tag a quotation, though they take no clause: `began`, `interrupted`."""
    meet: tuple[str, ...]
    """Phrases that say that somebody met the author: `received me`."""
    adverbs: tuple[str, ...]
    """Adverbs without an ending of their own that stand by such verbs: `then`, `again`."""
    that: tuple[str, ...]
    """What opens a reported clause."""
    first_person: tuple[str, ...]
    first_object: tuple[str, ...]
    pronouns: Mapping[str, str]
    """Subject pronouns and the sex that they ask for (`m`, `f`, `` for any)."""
    objects: Mapping[str, str]
    past_shift: tuple[str, ...]
    """Verb forms that show that speech has been reported, not quoted: `would`, `had`."""
    written: tuple[str, ...]
    """Nouns for what may be quoted in writing: `letter`, `resolution`."""
