"""Whether a bracket says once more what stands before it: who `he` is, what an abbreviation means, which telegram, which day.

The sentence does not need such words, so they are a note; what a sentence needs opens with a word that goes on in it
(`of the situation`, `would come`), or follows one that waits for more (`to [Moscow]`).
"""

from __future__ import annotations

import re
from functools import cache
from typing import Final

from teikit.grammar.brackets import alternatives
from teikit.patterns import regex
from teikit.recognisers.brackets.case import Case
from teikit.recognisers.brackets.figures import cites, same_day, same_measure, tells_clock
from teikit.recognisers.brackets.spelling import CAPITAL, PARTICLES, alike, respelt
from teikit.recognisers.brackets.words import (
    articles,
    definite,
    finite,
    follows_something,
    genitives,
    is_title,
    offices,
    openers,
    pronouns,
    waiting,
)
from teikit.vocabulary import LANGUAGES
from teikit.vocabulary.capitalised import GEOGRAPHIC, NOT_SURNAMES
from teikit.vocabulary.posts import is_post

__all__ = ["goes_on", "qualifies_noun", "says_again", "tells_what"]

_NAME: Final = regex(rf"{CAPITAL}[\w.'’-]*")
_BEFORE_NAME: Final = regex(rf"\s(?:the\s)?{CAPITAL}")
_NAMES_ONLY: Final = regex(rf"(?:v[ao]n\s)?(?:zu\s)?{_NAME.pattern}(?:\s(?:{PARTICLES}\s?){{0,2}}{_NAME.pattern}){{0,3}}")
_NAME_OF_PLACE: Final = regex(
    rf"{_NAME.pattern}(?:\s[IVX]+)?\s(?:of|de|d'|von)\s(?:the\s)?{_NAME.pattern}(?:\s{_NAME.pattern})?"
)
_FIRST_WORD_BACK: Final = regex(r"[\w'’-]+(?=\s+$)")
_PARTICLE_FIRST: Final = regex(r"(?:d['’]|(?:de|di|da|v[ao]n|van der|von der|bin|ibn|al)\s)")
_NAMES_BEFORE: Final = regex(rf"(?:{_NAME.pattern}\s){{1,4}}$")
_OPENS_NAME: Final = regex(rf"(?:the )?{CAPITAL}|the |(?:les?|la|d(?:er|ie|as)|il|el) {CAPITAL}")
_ACRONYM: Final = regex(
    rf"(?<![\w.])(?P<letters>{CAPITAL}{{2,6}}|{CAPITAL}\w{{0,3}}{CAPITAL}\w{{0,3}}|(?:{CAPITAL}\.\s?(?:(?:of|de)\s)?){{2,5}})\s$"
)
_SHORTENED: Final = regex(r"(?<![\w.])([^\W\d_]{2,5})\.\s$")
_LIST_OF_NAMES: Final = regex(
    rf"{_NAME.pattern}(?:\s{_NAME.pattern}){{0,2}}(?:(?:,|\s(?:and|et|und|и))+\s{_NAME.pattern}(?:\s{_NAME.pattern}){{0,2}})+"
)
_QUOTED: Final = regex(r"[\w.!?](?:[”\"’»“]|\s»)\s$")
_ENDS: Final = regex(r"\s*(?:[.,;:!?)”\"»]|$)|\s+[a-zà-ÿа-яё(]")
_ADJECTIVE: Final = regex(rf"{CAPITAL}\w+(?:an|ese|ish|ch|et|i|sche[nrms]?)")
_VERBAL: Final = regex(r"\w+(?:ed|ing)")
_POSSESSIVE: Final = regex(r"(?:['’]s|s[’'])$")
_YEAR: Final = regex(r"\d{4}\s$")
_ARTICLE_AND_NAME: Final = regex(rf"(?:[Tt]he|[Ll][ea]s?|[Dd](?:er|ie|as)) {CAPITAL}")
_INITIAL: Final = regex(rf"(?<!\w){CAPITAL}")
_LETTERS: Final = regex(r"[^\W\d_]+")
_SMALL: Final = regex(r"[a-zà-ÿ]{3,}")
_TIMELY: Final = frozenset({"last", "this", "that", "next", "every", "each", "all", "both"})
_MIXED: Final = regex(rf"(?:{CAPITAL}[a-z]?){{2,6}}")
_CAPITALS: Final = regex(rf"{CAPITAL}{{2,6}}")
_FIRST: Final = regex(r"[^\W\d_]+")


def says_again(case: Case) -> bool:
    """Whether the words before need no completion by this bracket, but are explained by it.

    `he [Khrushchev]`, `the ambassador [Dobrynin]`, `the CC [Central Committee]`, `tomorrow [28 October]`.
    """
    names = _OPENS_NAME.match(case.wording) is not None
    return bool(
        _is_renamed(case)
        or _repeats_noun(case)
        or _defines(case)
        or _possesses(case)
        or (_LIST_OF_NAMES.fullmatch(case.wording) is not None and follows_something(case.before))
        or ((names or (case.words > 1 and case.low.split()[0] in definite())) and _follows_pronoun(case))
        or _names_somebody(case)
        or (not goes_on(case) and _expands(case))
        or same_day(case)
        or tells_clock(case)
        or _completes_abbreviation(case)
        or _second_name(case)
        or _names_again(case)
        or _is_acronym(case)
        or (not goes_on(case) and (_explains_quoted(case) or cites(case) or same_measure(case) or _says_which(case)))
        or (case.words == 1 and _is_elsewhere(case))
    )


def qualifies_noun(case: Case) -> bool:
    """Whether an adjective of a country stands before it and waits for its noun: `the Romanian [ambassador] wept`."""
    *_, article, word = ["", *case.before.split()[-2:]]
    return article.lower() in _articles_of(case) and _ADJECTIVE.fullmatch(word) is not None and case.wording[0].islower()


def tells_what(case: Case) -> bool:
    """Whether some words behind a name are a noun phrase, as far as one sees, and the sentence goes on: `Norton [ancien candidat]`."""
    words = case.low.split()
    plain = len(words) > 1 and case.wording[0].islower() and not case.wording[0].isdigit()
    return (
        plain
        and _is_complete(case)
        and not any(_VERBAL.fullmatch(word) or word in finite() or word in _TIMELY for word in words)
    )


def goes_on(case: Case) -> bool:
    """Whether its first word goes on in the sentence: a preposition, a conjunction, a verb that tells; a name does not."""
    if case.wording[0].isupper() and not case.starts_sentence:
        return False
    first = _FIRST.match(case.low)
    return first is not None and first[0] in openers()


def _follows_pronoun(case: Case) -> bool:
    """`he [Khrushchev]`; `his [Khrushchev's] letter`, but not `his [Soviet] colleagues`."""
    before = case.before.lower()
    if pronouns(case.draft.metadata.language).search(before):
        return True
    following = _FIRST.match(case.behind.lstrip())
    free = case.low.endswith(("'s", "’s", "s’")) or following is None or following[0].lower() in openers()
    return free and _says("possessive", before)


def _names_somebody(case: Case) -> bool:
    """Whether it names whom an office before it means: `the Soviet ambassador [Dobrynin]`, `the Taoiseach [Mr. Lemass]`."""
    if case.words == 1 and _says("only office", case.low):
        return False  # `the Deputy [Minister]`
    if not _is_name(case) or _BEFORE_NAME.match(case.behind):
        return False
    before = case.before.lower()
    titled = case.words > 1 and is_title(case.wording.split()[0])
    return _says("somebody", before) or (titled and (follows_something(before) or _says("office", before)))


def _is_name(case: Case) -> bool:
    """Whether its words may name a person: `de Gaulle`, but neither `d’Italie` nor `du Conseil`."""
    if _NAMES_ONLY.fullmatch(case.wording) or _NAME_OF_PLACE.fullmatch(case.wording):
        return True
    particle = _PARTICLE_FIRST.match(case.wording)
    name = case.wording[particle.end() :] if particle is not None else ""
    of_is_no_particle = case.draft.metadata.language in ("es", "it")
    return (
        _NAME.fullmatch(name) is not None
        and name not in GEOGRAPHIC | NOT_SURNAMES
        and not of_is_no_particle
        and not is_post(name)
    )


def _is_renamed(case: Case) -> bool:
    """`Leopoldville [now Kinshasa]`."""
    match = _pattern("renamed").match(case.low)
    return match is not None and case.wording[match.end() :][:1].isupper() and _NAMES_BEFORE.search(case.before) is not None


def _repeats_noun(case: Case) -> bool:
    """`the Koreans [North Koreans]`, `the talks [the Geneva talks]`."""
    noun = _noun_before(case).lower()
    return case.words > 1 and len(noun) > 3 and noun == case.low.split()[-1]


def _defines(case: Case) -> bool:
    """`l’accord des Açores [accord luso-américain du 2 février]`: it begins with a noun that was just said."""
    first = case.low.split()[0]
    said = _LETTERS.findall(case.before.lower())[-6:]
    return case.words > 1 and len(first) > 3 and first in said and first not in openers()


def _possesses(case: Case) -> bool:
    """`the ambassador’s [Joseph Kennedy’s] views`."""
    return _POSSESSIVE.search(case.wording) is not None and _POSSESSIVE.search(case.before.rstrip()) is not None


def _is_elsewhere(case: Case) -> bool:
    """`Kampuchea [Phnom Penh]`: a city behind another name, which is no title."""
    before = _NAMES_BEFORE.search(case.before)
    return (
        before is not None
        and is_post(case.wording)
        and not is_title(last := before[0].split()[-1])
        and last.lower() not in articles()
    )


def _expands(case: Case) -> bool:
    """Whether it may be what an abbreviation before it stands for; dots make initials of a person, unless the letters fit."""
    match = _ACRONYM.search(case.before)
    if match is None:
        return False
    letters = [letter.lower() for letter in match["letters"] if letter.isupper()]
    if case.words == 1:  # `MD [Ministerialdirektor]`: its letters, in their order
        return len(case.low) > 4 and _abbreviates("".join(letters), case.low)
    capitals = [match[0].lower() for match in _INITIAL.finditer(case.wording)]
    initials = [word[0] for word in _LETTERS.findall(case.low) if len(word) > 1 and word not in waiting()]
    if case.low.split()[0] in genitives():
        return letters == capitals[: len(letters)]
    return letters in (capitals[: len(letters)], initials[: len(letters)]) or (
        "." not in match["letters"] and (len(capitals) > 0 or _is_complete(case))
    )


def _completes_abbreviation(case: Case) -> bool:
    """`3 mln. [million]`, `abt. [about]`."""
    short = _SHORTENED.search(case.before)
    longer = short is not None and case.words == 1 and len(case.low) > len(short[1]) + 1
    return short is not None and longer and _abbreviates(short[1].lower(), case.low)


def _abbreviates(letters: str, word: str) -> bool:
    """Whether letters are those of a word, in their order, from its first: `mln` and `million`."""
    rest = iter(word)
    return word.startswith(letters[0]) and all(letter in rest for letter in letters)


def _explains_quoted(case: Case) -> bool:
    """`the “Ilyushins” [Il-28 bombers]`."""
    return _QUOTED.search(case.before) is not None and (case.words > 1 or case.wording[0].isupper() or _is_complete(case))


def _says_which(case: Case) -> bool:
    """`the plan [the Rapacki plan] was`, `their friends [the Chinese] say`, `the dacha [Pitsunda] is`: a noun and its article."""
    noun = _noun_before(case)
    if not noun:
        return (
            _YEAR.search(case.before) is not None and _ARTICLE_AND_NAME.match(case.wording) is not None and _is_complete(case)
        )
    if not _ENDS.match(case.behind):
        return False
    if case.words > 1 and case.low.split()[0] in articles():
        return True
    if case.draft.metadata.language not in ("en", "") and case.words > 1 and noun[0].islower() and case.wording[0].isupper():
        return True  # adjectives have capitals in English only
    return _is_complete(case) and case.wording[0].isupper() and (case.words > 1 or noun[0].islower())


def _is_complete(case: Case) -> bool:
    """Whether the sentence ends or goes on behind it with a word that opens no noun phrase."""
    following = _FIRST.match(case.behind.lstrip())
    return following is None or following[0].lower() in openers()


def _noun_before(case: Case) -> str:
    """The noun before it, if an article and at most an adjective stand before that; else nothing."""
    *others, noun = case.before.split()[-3:] or [""]
    article = others.pop() if others else ""
    if article.lower() not in _articles_of(case) and (_ADJECTIVE.fullmatch(article) or _SMALL.fullmatch(article)):
        article = others.pop() if others and not _VERBAL.fullmatch(noun) and noun not in finite() else ""
    if case.draft.metadata.language == "de" and noun[:1].islower():
        return ""  # an adjective: nouns have capitals
    plain = len(noun) > 2 and noun.isalpha() and noun.lower() not in openers()
    return noun if plain and article.lower() in _articles_of(case) else ""


def _names_again(case: Case) -> bool:
    """Whether a name follows in another order or spelling: `Rhee Syngmann [Syngman Rhee]`."""
    before = _NAMES_BEFORE.search(case.before)
    if before is None or not _NAMES_ONLY.fullmatch(case.wording):
        return False
    if case.words == 1:
        last = before[0].split()[-1]
        return respelt(last, case.wording)
    known = [word.lower() for word in before[0].split()]
    again = case.low.split()
    return len(known) >= len(again) and all(any(alike(word, old) for old in known) for word in again)


def _second_name(case: Case) -> bool:
    """`Chiang Kai-shek [Jiang Jieshi]`: a full name needs no other one, unless an article makes it the name of a body."""
    before = _NAMES_BEFORE.search(case.before)
    if case.words == 1 or before is None or not _NAMES_ONLY.fullmatch(case.wording) or not _is_complete(case):
        return False
    known = [word for word in before[0].split() if not is_title(word) and word.lower() not in waiting()]
    article = _FIRST_WORD_BACK.search(case.before[: before.start()])
    in_body = _says("a body", before[0].lower()) or _says("a body", case.low)
    return len(known) > 1 and not in_body and (article is None or article[0].lower() not in articles())


def _is_acronym(case: Case) -> bool:
    """Whether it abbreviates the name before: `the Chinese Communist Party [CCP]`."""
    before = _NAMES_BEFORE.search(case.before)
    initials = "".join(word[0] for word in before[0].split()) if before is not None else ""
    if len(case.wording) > 1 and initials.endswith(case.wording):
        return True
    low = case.before.lower()
    named = follows_something(low) or len(initials) > 1
    if _mixes_initials(case):
        return True
    return _CAPITALS.fullmatch(case.wording) is not None and named and (_is_complete(case) or _says("last a body", low))


def _mixes_initials(case: Case) -> bool:
    """`Ministry of State Security [MfS]`: its capitals are those of words before it, in their order, and the first word is said."""
    if not _MIXED.fullmatch(case.wording):
        return False
    initials = iter([match[0] for match in _INITIAL.finditer(case.before)][-5:])
    return all(capital in initials for capital in case.wording if capital.isupper())


def _articles_of(case: Case) -> frozenset[str]:
    """The articles of the document's language; those of all if nobody knows it."""
    code = case.draft.metadata.language
    return frozenset(case.draft.words.articles) if code in LANGUAGES else articles()


def _says(kind: str, low: str) -> bool:
    return _pattern(kind).search(low) is not None


@cache
def _pattern(name: str) -> re.Pattern[str]:
    return regex(
        {
            "renamed": rf"(?:{alternatives('renamed')})\s",
            "somebody": rf"(?<!\w)(?:(?:{alternatives('articles')})\s|[ld]['’])(?:[\w.-]+\s){{0,3}}(?:{offices()}|{alternatives('kin', 'people')})\s(?:[a-zà-ÿ]+(?:ais|ois|ien|ain|and|ol|que|nois|iste)\s|(?:of|at|in|to|f[oü]r|des?|du|à|von|di|del)\s(?:[\w-]+\s){{0,1}}[\w-]+\s|d['’][\w-]+\s)?$",
            "only office": rf"^(?:{alternatives('offices')})$",
            "office": rf"(?<!\w){offices()}\s$",
            "last a body": rf"(?<!\w)(?:{alternatives('parties')})\s$",
            "a body": rf"(?<!\w)(?:{alternatives('parties', 'offices')})(?!\w)",
            "possessive": r"(?<!\w)(?:his|her|its|their|leur|ihr|son|sa|ses|sein|seine)\s$",
        }[name]
    )
