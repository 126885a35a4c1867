"""The words that dates are made of, of every language or of the document's."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache
from typing import Final

from teikit.finder import WordFinder
from teikit.patterns import any_of, regex
from teikit.vocabulary import LANGUAGES, Language, language
from teikit.vocabulary.months import OTHER_JOINTS, OTHER_MONTHS

__all__ = [
    "ONLY_AFTER_A_DAY",
    "before",
    "cues",
    "day_joints",
    "events",
    "following",
    "forms",
    "is_month_form",
    "is_whole",
    "leading_to_months",
    "months",
    "old_style",
    "phrase",
    "spans",
    "weekdays",
    "words_of",
]

ONLY_AFTER_A_DAY: Final = frozenset({"mars", "mai", "marta", "maya"})
"""Months that mean something else unless a day stands before them."""


@cache
def spans() -> str:
    """A pattern of the words that make a stretch of time of two dates, of all languages."""
    return any_of(joint for words in LANGUAGES.values() for joint in words.spans)


@cache
def months() -> Mapping[str, int]:
    """Every word for a month, in small letters."""
    known = {word: month for words in reversed(tuple(LANGUAGES.values())) for word, month in words.months.items()}
    return {**OTHER_MONTHS, **known}


@cache
def day_joints() -> str:
    """A pattern of the words between the two days of a range, of all languages."""
    return any_of([*(joint for words in LANGUAGES.values() for joint in words.day_joints), *OTHER_JOINTS])


@cache
def leading_to_months() -> frozenset[str]:
    """What may stand behind a day in figures before its month, or another day: `of`, `and`; and the months themselves."""
    joints = (joint for words in LANGUAGES.values() for joint in words.day_joints)
    return frozenset(re.split(r"\W", joint)[0].lower() for joint in (*joints, *OTHER_JOINTS)) | {
        "of",
        "de",
        "del",
        "d",
        *months(),
    }


@cache
def weekdays() -> Mapping[str, int]:
    """Every word for a day of the week, in small letters; Monday is 0."""
    return {word: index % 7 for words in LANGUAGES.values() for index, word in enumerate(words.weekdays)}


def is_month_form(word: str) -> bool:
    """Whether a word, as it is written, is a month behind a day."""
    return word in _month_forms() or word in ONLY_AFTER_A_DAY or word.lower() in OTHER_MONTHS


def words_of(code: str) -> Language:
    """The words of the document's language."""
    return LANGUAGES.get(code) or language(code)


@cache
def cues(code: str) -> WordFinder[None]:
    """Where a date may begin: a digit, a month, a word like `tomorrow`. Far faster than trying a pattern at every character."""
    words = language(code)
    relative: tuple[str, ...] = (
        *words.relative_days,
        *words.relative_periods,
        *words.ago_before,
        *words.ago,
        *words.ahead,
        *words.ahead_before,
        *words.bare_periods,
        *words.day_ordinals,
        *words.day_times,
    )
    spoken = (form for word in (*relative, *words.seasons, *words.decades) for form in forms(word))
    return WordFinder(
        dict.fromkeys(
            [
                "0",
                *"123456789",
                *_month_forms(),
                *(words.months if words.small_months else ()),
                *spoken,
                *(form for day in weekdays() for form in forms(day)),
            ]
        )
    )


def is_whole(text: str, start: int, end: int) -> bool:
    """Whether a stretch is not part of a longer word."""
    return (start == 0 or not text[start - 1].isalnum()) and not text[end : end + 1].isalnum()


def forms(word: str) -> tuple[str, ...]:
    """A word or phrase as it may be written; in German its noun has a capital."""
    lead, _, last = word.rpartition(" ")
    noun = f"{lead} {last.capitalize()}".lstrip()
    return (word, word.capitalize(), word.upper(), *((noun, noun[0].upper() + noun[1:]) if lead else ()))


@cache
def before(code: str, *kinds: str) -> re.Pattern[str]:
    """One of the words of some kinds at the end of a stretch, in the document's language."""
    return regex(rf"(?<!\w)(?:{_either(code, kinds)})(?:\s+|(?<=['’]))(?:{_either(code, ('definite',))})?\s*$", re.IGNORECASE)


@cache
def following(code: str, *kinds: str) -> re.Pattern[str]:
    """One of the words of some kinds, after white space."""
    return regex(rf"\s+(?:{_either(code, kinds)})(?!\w)", re.IGNORECASE)


@cache
def phrase(code: str, kind: str) -> re.Pattern[str]:
    """A key of a table of phrases, after white space, as `phrase`."""
    return regex(rf"\s+(?P<phrase>{any_of(getattr(language(code), kind))})(?!\w)", re.IGNORECASE)


@cache
def events(code: str) -> re.Pattern[str]:
    """White space and a noun for what has a date."""
    return regex(rf"[^\S\n]+(?:(?-i:[A-Z])[\w.-]*[^\S\n]+){{0,2}}(?:{_either(code, ('events',))})(?!\w)", re.IGNORECASE)


@cache
def old_style() -> re.Pattern[str]:
    """Behind a date: that it is in the old style."""
    marks = "|".join(re.escape(mark).replace(r"\ ", r"\s?") for words in LANGUAGES.values() for mark in words.old_style)
    return regex(rf"\s*[,(\[]?\s*(?:{marks})(?!\w)", re.IGNORECASE)


def _either(code: str, kinds: tuple[str, ...]) -> str:
    return any_of(word for kind in kinds for word in getattr(language(code), kind))


@cache
def _month_forms() -> frozenset[str]:
    return frozenset(form for word in _known_months() for form in forms(word) if form[0].isupper() or _in_small_letters(word))


def _in_small_letters(word: str) -> bool:
    """Whether the month may stand in small letters anywhere, since it means nothing else in any of the languages."""
    return word not in LANGUAGES["en"].months and word not in ONLY_AFTER_A_DAY


def _known_months() -> frozenset[str]:
    """Months in the languages that are known altogether."""
    return frozenset(word for words in LANGUAGES.values() for word in words.months)
