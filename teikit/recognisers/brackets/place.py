"""What a bracket is by its place, where the wording decides nothing: before a name, inside a word, alone in its paragraph."""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import cache
from typing import Final

from teikit.grammar.brackets import alternatives, opens_with_ellipsis
from teikit.model.annotation import Annotation
from teikit.model.finding import finding
from teikit.patterns import regex
from teikit.recognisers.brackets.case import Case, Verdict
from teikit.recognisers.brackets.figures import is_date
from teikit.recognisers.brackets.identity import goes_on, qualifies_noun, says_again, tells_what
from teikit.recognisers.brackets.spelling import CAPITAL, PARTICLES, nearly
from teikit.recognisers.brackets.words import is_month, offices, waiting
from teikit.vocabulary import LANGUAGES
from teikit.vocabulary.capitalised import NOT_SURNAMES

__all__ = ["RULES"]

_FEW: Final = 3
_LONG: Final = 12
"""Words; more than this are no completion of a sentence."""
_WORD: Final = regex(r"[^\W_](?:[\w'’-]*\w)?")
_ELLIPSIS_BEHIND: Final = regex(r"(?:\.\s?\.\s?\.|…)$")
_AFTER_NAME: Final = regex(rf"{CAPITAL}[\w.'’-]*,?\s$")
_BEFORE_NAME: Final = regex(rf"\s(?:the\s)?{CAPITAL}")
_NAME: Final = regex(rf"{CAPITAL}[\w.'’-]*")
_NAMES_ONLY: Final = regex(rf"(?:{_NAME.pattern}\s?){{1,4}}")
_PLACE: Final = regex(r"[^\W\d_][^\d,]{1,40},\s(?:den |le )?(?=.*\d)")
_PARTICLE_LAST: Final = regex(rf"(?:\s{PARTICLES})+$")
"""`von` of a name that goes on behind the bracket."""
_POSSESSED: Final = regex(r"(?:the|an?|his|her|its|their)\b")
_PARTICIPLE: Final = regex(r"[a-z]+ed\b")
_SMALL_WORD: Final = regex(r"[a-zà-ÿ]{3,}")
_NUMBER: Final = regex(r"\d{3,5}")
_INITIALS: Final = regex(r"(?:[A-Z]\.\s?)+")
_SENTENCE_ENDS: Final = regex(rf"(?<!{CAPITAL})[.!?;]\s*$")
_LABELLED: Final = regex(r"(?P<label>[^\W\d_][^:“”\"«»]{1,60}?)\s?:(?!\d)")
_LABEL: Final = regex(rf"(?:{CAPITAL}[\w.'’-]*\s?){{1,4}}:\s+")
_STAGE_FIRST: Final = regex(r"(?:to|on|into|over|aside|with|in an?)\b|\w+s\b")


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
    """`Mao [to Kissinger]:`: a stage direction in the label of a turn, or in what looks like one."""
    looks_like_one = (
        case.behind.startswith(":") and _follows_name(case) and case.wording[0].islower() and not _says("verb", case.low)
    )
    return case.note("label") if case.end <= case.floor or looks_like_one else None


def _opens_turn(case: Case) -> Verdict:
    """`Nixon: [To Rogers] What do you think?`"""
    text = case.draft.text
    labelled = case.start == case.floor and text[max(0, case.floor - 4) : case.floor].rstrip(" ").endswith(":")
    opens = labelled or (case.start - len(case.before) == case.floor and _LABEL.fullmatch(case.before) is not None)
    if opens and _STAGE_FIRST.match(case.low) and case.behind.lstrip()[:1].isupper():
        return case.note("stage")
    return None


def _labelled(case: Case) -> Verdict:
    """`[Resolution by Stalin:]`, `[In red ink: “Agreed”]`: what a colon introduces is quoted from elsewhere, unless somebody speaks."""
    match = _LABELLED.match(case.wording)
    speaks = match is not None and any(_says("verb", word) for word in match["label"].lower().split())
    return case.note("labelled") if match is not None and (not speaks or match.end() == len(case.wording)) else None


def _part_of_word(case: Case) -> Verdict:
    """`J.[oseph]`, `[t]he`, `govern[ment]`: letters that complete a word."""
    if not case.touches_word or not case.wording[0].isalnum():
        return None
    return [case.supplied("letters")]


def _misprint(case: Case) -> Verdict:
    """`rely on out [our] might`: a word that is spelt almost like the one before corrects it."""
    begin = case.word_before()
    if begin < 0 or not (_SMALL_WORD.fullmatch(case.wording) or _NUMBER.fullmatch(case.wording) or is_month(case.wording)):
        return None
    behind = case.start - case.space
    word = case.draft.text[begin:behind]
    wrong_month = is_month(word) and is_month(case.wording) and word != case.wording
    if (
        not case.space
        or not _same_kind(word, case.wording)
        or not _same_class(case, word)
        or not (wrong_month or nearly(word, case.wording))
    ):
        return None
    resp = {"resp": "#ed", "cert": "medium"}
    return [
        Annotation(begin, case.end, "choice", {}, 0, 0, "brackets.misprint"),
        Annotation(begin, behind, "sic", {}, 0, 0, "brackets.misprint"),
        Annotation(behind, case.end, "corr", resp, case.space + 1, 1, "brackets.misprint"),
    ]


def _same_kind(word: str, other: str) -> bool:
    """Whether two words are numbers of as many digits, or both begin with a small letter, or both with a capital."""
    if other.isdigit():
        return word.isdigit() and len(word) == len(other)
    return word.isalpha() and word[0].islower() is other[0].islower()


def _same_class(case: Case, word: str) -> bool:
    """Whether the one is not a joint of sentences and the other a word with a meaning (`aid [and] of trade`), unless its letters are the same."""
    joints = waiting()
    if case.low not in joints or word.lower() in joints:
        return True
    following = _WORD.match(case.behind.lstrip())
    repeats = following is not None and following[0].lower() in case.before.lower().split()[:-1]
    return sorted(case.low) == sorted(word.lower()) or (len(word) > 3 and not repeats)


def _gloss(case: Case) -> Verdict:
    """Who somebody is: a note, unless a given name in it completes the name (`[columnist Joseph] Alsop`)."""
    if case.words > _LONG:
        return None
    if _BEFORE_NAME.match(case.behind) and (_says("offices", case.low) or _is_given(case.wording)):
        last = case.wording[: -len(particle[0])] if (particle := _PARTICLE_LAST.search(case.wording)) else case.wording
        last = last.split()[-1]
        if _is_given(last) or _WORD.fullmatch(last) is None:
            return [case.supplied("name")]
        if not _POSSESSED.match(case.low) or case.words > 2:
            return case.note("gloss")
    return case.note("gloss") if _follows_name(case) and not goes_on(case) and _tells_who(case) else None


def _follows_name(case: Case) -> bool:
    """Whether a name stands before it; an article may have a capital as well."""
    name = _AFTER_NAME.search(case.before)
    if name is None or _says("article", name[0].lower()) or qualifies_noun(case):
        return False
    part_of_office = name[0].strip(" ,") in NOT_SURNAMES or _says("offices", name[0].lower())
    return case.words > 1 or not part_of_office  # `the Deputy [Minister]`


def _tells_who(case: Case) -> bool:
    """Whether it says who somebody is: by an office, by a family tie, or in general (`the Nobel laureate`)."""
    if _PARTICIPLE.match(case.low):
        return False
    in_general = case.words > 1 and _POSSESSED.match(case.low) and not re.match(rf"\s{CAPITAL}", case.behind)
    return _says("offices", case.low) or _says("kin", case.low) or bool(in_general) or tells_what(case)


def _identity(case: Case) -> Verdict:
    return case.note("identity") if says_again(case) else None


def _date_alone(case: Case) -> Verdict:
    """`[October 5, 1962]`, `[Moscow, 3 May 1970]` over a letter: a date that the editor found out."""
    if not case.alone:
        return None
    place = _PLACE.match(case.wording)
    date = (case.wording[place.end() :] if place else case.wording).removesuffix(".")
    return [case.supplied("date")] if is_date(date, case.draft.metadata.language) else None


def _sentence(case: Case) -> Verdict:
    """`[The interpreter nevertheless translated.]`: a whole sentence between sentences is the editor's own."""
    is_sentence = case.words > 1 and case.wording[0].isupper() and (case.wording.endswith(".") or _tells(case))
    if is_sentence and case.starts_sentence and not re.match(r"\s+[a-zà-ÿ]", case.behind):
        return case.note("sentence", cert="medium")
    return None


def _long_sentence(case: Case) -> Verdict:
    """A sentence of some length, whatever offices it names."""
    return _sentence(case) if case.words > _FEW and case.wording.endswith(".") else None


def _alone(case: Case) -> Verdict:
    """A bracket that fills its paragraph and is none of the above is the editor's own sentence."""
    if case.alone and (case.words >= 3 or not _NAMES_ONLY.fullmatch(case.wording)):
        return case.note("alone", cert="medium")
    return None


def _tells(case: Case) -> bool:
    """Whether a verb is among its words, and not the first of them."""
    return any(_says("verb", word) for word in case.low.split()[1:]) and not goes_on(case)


def _supplied(case: Case) -> Verdict:
    """Words restored: few, and such as go on in the sentence. Anything else is doubtful."""
    wording = case.wording.removesuffix(".") if case.starts_sentence or case.words == 1 else case.wording
    if case.words <= _LONG and not _SENTENCE_ENDS.search(wording):
        return [case.supplied("supplied")]
    place = case.draft.source.place(case.start)
    return [case.supplied("undecided", cert="low"), finding("bracket-undecided", place, wording=_short(case.wording))]


RULES: Final[tuple[Callable[[Case], Verdict], ...]] = (
    _ellipsis_and_words, _in_label, _opens_turn, _labelled, _part_of_word, _misprint, _date_alone, _long_sentence, _gloss, _identity, _sentence, _alone, _supplied,
)  # fmt: skip
"""In the order in which they are asked; the last decides everything."""


def _says(kind: str, low: str) -> bool:
    return _pattern(kind).search(low) is not None


def _is_given(word: str) -> bool:
    last = word.rsplit(maxsplit=1)[-1].lower().strip(".,")
    return any(last in words.given_names for words in LANGUAGES.values()) or _INITIALS.fullmatch(word) is not None


def _short(wording: str) -> str:
    return wording if len(wording) <= 60 else f"{wording[:57]}..."


@cache
def _pattern(name: str) -> re.Pattern[str]:
    return regex(
        {
            "article": rf"^(?:{alternatives('articles', 'openers')})\W*$",
            "verb": rf"^(?:{alternatives('say', 'tell', 'ask', 'finite')})$",
            "kin": rf"(?<!\w)(?:{alternatives('kin')})(?!\w)",
            "offices": rf"(?<!\w){offices()}s?(?!\w)",
        }[name]
    )
