"""What a bracket is by its place, where the wording decides nothing: before a name, inside a word, alone in its paragraph."""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import cache
from typing import Final

from teikit.grammar.brackets import alternatives, opens_with_ellipsis
from teikit.grammar.dates import find_dates
from teikit.model.annotation import Annotation
from teikit.model.finding import finding
from teikit.patterns import regex
from teikit.recognisers.brackets.case import Case, Verdict
from teikit.vocabulary import LANGUAGES

__all__ = ["RULES"]

_LONG: Final = 12
"""Words; more than this are no completion of a sentence."""
_WORD: Final = regex(r"[^\W_](?:[\w'’-]*\w)?")
_ELLIPSIS_BEHIND: Final = regex(r"(?:\.\s?\.\s?\.|…)$")
_AFTER_NAME: Final = regex(r"[A-ZÀ-ÞА-Я][\w.'’-]*,?\s$")
_BEFORE_NAME: Final = regex(r"\s(?:the\s)?[A-ZÀ-ÞА-Я]")
_PRONOUN: Final = regex(r"(?<!\w)(?:he|him|his|she|her|they|them|their|it|who|whom|latter|former)\s$", re.IGNORECASE)
_NAME: Final = regex(r"[A-ZÀ-ÞŁŚŻА-ЯЁ][\w.'’-]*")
_NAMES_ONLY: Final = regex(rf"(?:{_NAME.pattern}\s?){{1,4}}")
_NAMES_BEFORE: Final = regex(rf"(?:{_NAME.pattern}\s){{1,4}}$")
_OPENS_NAME: Final = regex(r"(?:the )?[A-ZÀ-ÞА-Я]|the ")
_ACRONYM: Final = regex(r"(?<![\w.])[A-ZÀ-ÞА-Я]{2,6}\s$")
_POSSESSED: Final = regex(r"(?:the|an?|his|her|its|their)\b")
_PARTICIPLE: Final = regex(r"[a-z]+ed\b")
_SMALL_WORD: Final = regex(r"[a-zà-ÿ]{3,}")
_INITIALS: Final = regex(r"(?:[A-Z]\.\s?)+")
_SENTENCE_ENDS: Final = regex(r"[.!?;]\s*$")


def _ellipsis_and_words(case: Case) -> Verdict:
    """`[...Dobrynin]`, `[in Moscow …]`: a gap and restored words side by side."""
    text, inner, stop = case.draft.text, case.start + 1, case.end - 1
    gap = {"reason": "editorial", "resp": "#ed"}
    supplied = {"reason": "omitted", "resp": "#ed"}
    if length := opens_with_ellipsis(text, inner, stop):
        cut = inner + length
        return [
            Annotation(case.start, cut, "gap", gap, cut - case.start, 0, "brackets.ellipsis"),
            Annotation(cut, case.end, "supplied", supplied, 0, 1, "brackets.supplied"),
        ]
    last = _ELLIPSIS_BEHIND.search(case.raw.rstrip())
    if last and (kept := len(case.raw[: last.start()].rstrip())):
        cut = inner + kept
        return [
            Annotation(case.start, cut, "supplied", supplied, 1, 0, "brackets.supplied"),
            Annotation(cut, case.end, "gap", gap, case.end - cut, 0, "brackets.ellipsis"),
        ]
    return None


def _in_label(case: Case) -> Verdict:
    """`Mao [to Kissinger]:`: a stage direction in the label of a turn."""
    return case.note("label") if case.end <= case.floor else None


def _part_of_word(case: Case) -> Verdict:
    """`J.[oseph]`, `[t]he`, `govern[ment]`: letters that complete a word."""
    if not case.touches_word or not case.wording[0].isalnum():
        return None
    return [case.supplied("letters")]


def _misprint(case: Case) -> Verdict:
    """`rely on out [our] might`: a word that is spelt almost like the one before corrects it."""
    begin = case.word_before()
    if begin < 0 or not _SMALL_WORD.fullmatch(case.wording):
        return None
    behind = case.start - case.space
    word = case.draft.text[begin:behind]
    if not _SMALL_WORD.fullmatch(word) or not _nearly(word, case.wording):
        return None
    resp = {"resp": "#ed", "cert": "medium"}
    return [
        Annotation(begin, case.end, "choice", {}, 0, 0, "brackets.misprint"),
        Annotation(begin, behind, "sic", {}, 0, 0, "brackets.misprint"),
        Annotation(behind, case.end, "corr", resp, case.space + 1, 1, "brackets.misprint"),
    ]


def _gloss(case: Case) -> Verdict:
    """Who somebody is: a note, unless a given name in it completes the name (`[columnist Joseph] Alsop`)."""
    if case.words > _LONG:
        return None
    if _BEFORE_NAME.match(case.behind) and (_says("offices", case.low) or _is_given(case.wording)):
        last = case.wording.split()[-1]
        if _is_given(last) or _WORD.fullmatch(last) is None:
            return [case.supplied("name")]
        if not _POSSESSED.match(case.low) or case.words > 2:
            return case.note("gloss")
    if (
        _AFTER_NAME.search(case.before)
        and (_says("offices", case.low) or _says("kin", case.low))
        and not _PARTICIPLE.match(case.low)
    ):
        return case.note("gloss")
    return None


def _completes_name(case: Case) -> bool:
    """Whether a given name stands between an office and a surname: `ambassador [Veljko] Micunovic`."""
    return case.words == 1 and _BEFORE_NAME.match(case.behind) is not None


def _identity(case: Case) -> Verdict:
    """What is said already and needs no completion.

    `he [Khrushchev]`, `the ambassador [Dobrynin]`, `the CC [Central Committee]`, `tomorrow [28 October]`.
    """
    names = _OPENS_NAME.match(case.wording) is not None
    explains = (
        (names and _PRONOUN.search(case.before))
        or (
            _NAMES_ONLY.fullmatch(case.wording)
            and not _completes_name(case)
            and _pattern("somebody").search(case.before.lower())
        )
        or (names and case.words > 1 and _ACRONYM.search(case.before))
        or (_pattern("day").search(case.before.lower()) and _is_date(case.wording))
        or _names_again(case)
        or _is_acronym(case)
    )
    return case.note("identity") if explains else None


def _date_alone(case: Case) -> Verdict:
    """`[October 5, 1962]` over a letter: a date that the editor found out."""
    return [case.supplied("date")] if case.alone and _is_date(case.wording) else None


def _sentence(case: Case) -> Verdict:
    """`[The interpreter nevertheless translated.]`: a whole sentence between sentences is the editor's own."""
    is_sentence = case.words > 2 and case.wording[0].isupper() and case.wording.endswith(".")
    if is_sentence and case.starts_sentence and not re.match(r"\s+[a-zà-ÿ]", case.behind):
        return case.note("sentence", cert="medium")
    return None


def _alone(case: Case) -> Verdict:
    """A bracket that fills its paragraph and is none of the above is the editor's own sentence."""
    return case.note("alone", cert="medium") if case.alone and case.words >= 3 else None


def _supplied(case: Case) -> Verdict:
    """Words restored: few, and such as go on in the sentence. Anything else is doubtful."""
    wording = case.wording.removesuffix(".") if case.starts_sentence or case.words == 1 else case.wording
    if case.words <= _LONG and not _SENTENCE_ENDS.search(wording):
        return [case.supplied("supplied")]
    place = case.draft.source.place(case.start)
    return [case.supplied("undecided", cert="low"), finding("bracket-undecided", place, wording=_short(case.wording))]


RULES: Final[tuple[Callable[[Case], Verdict], ...]] = (
    _ellipsis_and_words, _in_label, _part_of_word, _misprint, _gloss, _identity, _date_alone, _sentence, _alone, _supplied,
)  # fmt: skip
"""In the order in which they are asked; the last decides everything."""


def _nearly(one: str, other: str) -> bool:
    """Whether two words of some length differ in one letter, or in the order of two.

    >>> _nearly("form", "from"), _nearly("out", "our"), _nearly("to", "too")
    (True, True, False)
    """
    if one == other or min(len(one), len(other)) < 3 or abs(len(one) - len(other)) > 1:
        return False
    ahead = next((index for index, (a, b) in enumerate(zip(one, other, strict=False)) if a != b), min(len(one), len(other)))
    one, other = one[ahead:], other[ahead:]
    if len(one) != len(other):
        longer, shorter = (one, other) if len(one) > len(other) else (other, one)
        return bool(shorter) and longer[1:] == shorter
    return one[1:] == other[1:] or (one[:2] == other[1::-1] and one[2:] == other[2:])


def _names_again(case: Case) -> bool:
    """Whether a name follows in another order or spelling: `Rhee Syngmann [Syngman Rhee]`."""
    before = _NAMES_BEFORE.search(case.before)
    if before is None or case.words < 2 or not _NAMES_ONLY.fullmatch(case.wording):
        return False
    known = [word.lower() for word in before[0].split()]
    again = [word.lower() for word in case.wording.split()]
    return len(known) >= len(again) and all(any(_alike(word, old) for old in known) for word in again)


def _is_acronym(case: Case) -> bool:
    """Whether it abbreviates the name before: `the Chinese Communist Party [CCP]`."""
    before = _NAMES_BEFORE.search(case.before)
    return before is not None and case.wording == "".join(word[0] for word in before[0].split()) and len(case.wording) > 1


def _alike(one: str, other: str) -> bool:
    return (
        one == other or _nearly(one, other) or (min(len(one), len(other)) > 3 and one.startswith(other) | other.startswith(one))
    )


def _says(kind: str, low: str) -> bool:
    return _pattern(kind).search(low) is not None


def _is_date(wording: str) -> bool:
    return any(match.start == 0 and match.end == len(wording) for match in find_dates(wording))


def _is_given(word: str) -> bool:
    last = word.rsplit(maxsplit=1)[-1].lower().strip(".,")
    return any(last in words.given_names for words in LANGUAGES.values()) or _INITIALS.fullmatch(word) is not None


def _short(wording: str) -> str:
    return wording if len(wording) <= 60 else f"{wording[:57]}..."


@cache
def _pattern(name: str) -> re.Pattern[str]:
    return regex(
        {
            "day": rf"(?<!\w)(?:{alternatives('weekdays', 'relative_days')})\s$",
            "somebody": rf"(?<!\w)(?:{alternatives('articles')})\s(?:[\w-]+\s){{0,3}}(?:{alternatives('offices', 'kin')})\s$",
            "kin": rf"(?<!\w)(?:{alternatives('kin')})(?!\w)",
            "offices": rf"(?<!\w)(?:{alternatives('offices')})s?(?!\w)",
        }[name]
    )
