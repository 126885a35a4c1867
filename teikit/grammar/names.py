"""Personal names that make themselves known: by a title, by initials, or by a given name.

`Ambassador Dobrynin`, `A.I. Mikoyan`, `Fidel Castro`, `President John F. Kennedy`. A surname alone is no evidence; it is
matched only once the document has introduced its bearer.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache, lru_cache
from typing import Final, NamedTuple

from teikit.finder import WordFinder
from teikit.patterns import regex
from teikit.vocabulary import LANGUAGES

__all__ = ["GEOGRAPHIC", "NOT_SURNAMES", "PLACES", "PersonMatch", "find_persons", "ordinary_words", "person_in"]

_CAPITAL: Final = "A-ZÀ-ÖØ-ÞŁŚŻŠČŽА-ЯЁ"
_TOKEN: Final = rf"(?:[{_CAPITAL}]\.[-\u00a0 ]?){{1,5}}|[{_CAPITAL}](?:\w|(?!['’]s\b)['’‘-](?=\w))*"
_PARTICLES: Final = "von|van|der|den|de|du|da|del|la|le|al|el|bin|ibn|ben|zu|zur|ter|dos|di"
_NEXT: Final = regex(
    rf"(?:[^\S\n]{{0,4}}\n?[^\S\n]{{0,4}})(?P<whole>(?:(?:{_PARTICLES})[\u00a0 ]|d['’]|(?:al|el|as|ad|an|ash|at)-)*(?P<word>{_TOKEN}))"
)
"""A capitalised word after white space with at most one line end, and after particles such as `von`."""
_CONTEXT: Final = 40
_EDITIONS: Final = 32
"""How many editions' titles are kept at hand."""
_LONGEST: Final = 7
"""Words; no title with a name is longer."""
_INITIALS: Final = regex(r"(?:\w\.[-\u00a0 ]?)+")
_NOT_INITIALS: Final = frozenset(
    {"U.S.", "U.N.", "U.K.", "U.S.S.R.", "D.C.", "P.S.", "N.B.", "A.M.", "P.M.", "E.O.", "U.A.R.", "N.Y.", "P.O."}
)
NOT_SURNAMES: Final = frozenset(
    """Assembly Government Congress Department Embassy Charter Council Committee Ministry Minister State States Union
    Republic Party Nations Army Navy Force Air University Archive Archives Street House Office Bureau Treaty
    Staff Prime Vice Deputy First Second Chief Acting High Supreme Joint Special Permanent Command Commission Commissioner
    Headquarters District Region Front Division Corps Fleet Court Parliament Senate Cabinet Board Group Union Line Plan
    Avenue Road Square Airport Monde Figaro Times Post Herald Tribune Deutschland Delegation Mission Legation Consulate Agency Bank Company Club
    Organization Organisation Institute Center Centre Foundation Library January February March April May June July
    August September October November December Sunday Monday Tuesday Wednesday Thursday Friday Saturday General
    Secretary Ambassador President Premier Chairman Soviet American British French German Russian Chinese Cuban Polish
    Turkish Israeli Egyptian Security Foreign Affairs Defense Defence Central International Page Section Summary Note
    The This That These Those He She It We They You His Her In On At If But And Or So As For From To Of With Mr Mrs Dr I""".split()
)
"""Capitalised words that are no part of a personal name."""


GEOGRAPHIC: Final = frozenset(
    """Washington Moscow Peking Beijing London Paris Bonn Berlin Havana Cairo Tokyo Delhi Prague Warsaw Budapest Rome
    Vienna Geneva Saigon Hanoi Belgrade Bucharest Sofia Tirana Ankara Tehran Kabul Pyongyang Seoul Jakarta Madrid Lisbon
    Athens Ottawa Canberra Brussels Stockholm Oslo Copenhagen Helsinki Damascus Baghdad Beirut Amman Algiers Tunis Accra
    Lagos Karachi Rangoon Bangkok Cuba Turkey Russia China France Germany Britain England India Egypt Israel Poland
    Hungary Romania Bulgaria Yugoslavia Albania Iran Iraq Syria Japan Korea Vietnam Indonesia Pakistan Italy Spain
    Greece Austria Sweden Norway Denmark Finland Canada Mexico Brazil Chile Europe Asia Africa America""".split()
)
"""Cities and countries that send and receive, by their names in one word."""
PLACES: Final = GEOGRAPHIC | frozenset("Kremlin Foreign Centre Center Pravda Izvestia Tass Reuters Headquarters".split())
"""Capitalised words that stand where a person might, and are none."""


_CABLESE: Final = frozenset(
    """no not quote unquote repeat rpt stop para paragraph re ref reftel septel emboff amb embassy dept deptel all any also has have can may
    must will would could should did does do being been more than then there here into over out up down now so such
    everything nothing anything something everybody nobody anybody somebody only very still however if because while after before during under between among against about""".split()
)
_VERBAL: Final = ("S", "ED", "ING", "LY")


class PersonMatch(NamedTuple):
    """A personal name found in a text."""

    start: int
    """Offset of the name proper, without the title, from 0; `end` is exclusive."""
    end: int
    title: str
    """The title before it, in small letters; may be empty."""
    forename: str
    """Given names and initials as written; may be empty."""
    surname: str
    family_first: bool = False
    """Whether the family name may be the first word, since nothing shows that it is a given name: `Qiao Guanhua`."""

    titled: int = -1
    """Where the title before it begins; -1 if there is none."""


class _Word(NamedTuple):
    start: int
    """Where it begins, particles such as `von` included."""
    end: int
    text: str
    """Without particles."""


def find_persons(
    text: str, start: int = 0, end: int | None = None, *, titles: frozenset[str] = frozenset()
) -> Iterator[PersonMatch]:
    """Every personal name between `start` and `end` that makes itself known, in order; `titles` are an edition's own, in small letters.

    >>> [(m.title, m.forename, m.surname) for m in find_persons("Ambassador Dobrynin met A.I. Mikoyan and Fidel Castro.")]
    [('ambassador', '', 'Dobrynin'), ('', 'A.I.', 'Mikoyan'), ('', 'Fidel', 'Castro')]
    """
    stop = len(text) if end is None else end
    done = start
    for cue, behind, is_title in _cues(titles).find(text, start, stop):
        if cue < done or (cue > 0 and (text[cue - 1].isalnum() or (text[cue - 1] in "’'-" and not _elided(text, cue)))):
            continue
        if match := _person(text, cue, behind if is_title else cue, stop, titles):
            done = match.end
            yield match


def _elided(text: str, cue: int) -> bool:
    """Whether only an elided article or preposition stands before a cue: `l'ambassadeur Dejean`."""
    return (
        text[cue - 1] != "-"
        and text[max(0, cue - 2) : cue - 1] in ("l", "L", "d", "D")
        and not text[max(0, cue - 3) : cue - 2].isalnum()
    )


def person_in(text: str) -> PersonMatch | None:
    """The last personal name in a short text such as `Soviet Ambassador to the USA A. Dobrynin`.

    >>> person_in("Soviet Ambassador to the USA A. Dobrynin").surname
    'Dobrynin'
    """
    return max(find_persons(text), key=lambda match: match.start, default=None)


def _person(text: str, cue: int, position: int, end: int, titles: frozenset[str]) -> PersonMatch | None:
    """The name at a cue; `position` is behind the title, if the cue is one."""
    title = " ".join(text[cue:position].lower().split())
    if title and position < end and text[position].isalnum():
        return None
    run = _run(text, position, end)
    while title and run and (longer := f"{title} {run[0].text.strip().lower()}") in _titles() | titles:
        title, run = longer, run[1:]
    if run and text[cue : cue + _CONTEXT].isupper():
        run = _in_capitals(title, run)
    if not run:
        return None
    named = _family_first(text, title, run) if run[0].text.lower() in _family_names() else None
    named = named or _given_first(text, title, run)
    return named._replace(titled=cue) if named and title else named


def _given_first(text: str, title: str, run: list[_Word]) -> PersonMatch | None:
    """`Fidel Castro`, `A.I. Mikoyan`, and a surname alone behind a title."""
    index = 0
    while index < len(run) and _is_forename(run[index].text, index > 0):
        index += 1
    if index == len(run) and index > 1 and not _INITIALS.fullmatch(run[index - 1].text):
        index -= 1  # `Thomas Arthur`: the last of several given names is the surname
    if index == len(run) or not (title or index) or not _is_surname(run[index].text):
        return None
    if index + 1 == len(run) - 1 and _is_second_surname(run[-1].text):
        index += 1  # `Defense Minister Rodion Malinovsky`, `Nguyen Van Thieu`: the last capitalised word is the surname
    first, last = run[0], run[index]
    if last.text.title() in GEOGRAPHIC and last.end - last.start > len(last.text):
        return None  # `Ambassadeur de France`
    if index == 1 and not _is_forename(first.text, is_later=False) and last.end - last.start > len(last.text):
        last = _Word(first.start, last.end, "")  # `Couve de Murville`: two surnames joined by a particle
    surname = " ".join(text[last.start : last.end].split())
    forename = " ".join(text[first.start : last.start].split())
    return PersonMatch(first.start, last.end, title, forename, surname)


def _family_first(text: str, title: str, run: list[_Word]) -> PersonMatch | None:
    """`Kim Il Sung`, `Chou En-lai`: the family name, and one or two given names."""
    given = [word for word in run[1:3] if _is_surname(word.text) and word.text.lower() not in _titles()]
    if not given or given[0] is not run[1] or run[1].text.title() in PLACES:
        return None
    end = given[-1].end
    return PersonMatch(run[0].start, end, title, run[0].text, " ".join(text[given[0].start : end].split()), family_first=True)


def _in_capitals(title: str, run: list[_Word]) -> list[_Word]:
    """What may be a name where everything is in capitals: up to the first ordinary word."""
    known = ordinary_words()
    stop = next((index for index, word in enumerate(run) if word.text.strip().lower() in known), len(run))
    run = run[:stop]
    if len(run) == 1 and title in _offices() and run[0].text.endswith(_VERBAL):
        return []  # `AMBASSADOR KNOWS`
    return run


def _run(text: str, position: int, end: int) -> list[_Word]:
    """The capitalised words that follow each other from `position` on."""
    run: list[_Word] = []
    while len(run) < _LONGEST and (match := _NEXT.match(text, position, end)):
        if run and match.start("whole") == position and not run[-1].text.endswith((".", " ", "-", "\u00a0")):
            break
        run.append(_Word(match.start("whole"), match.end(), match["word"]))
        position = match.end()
    return run


def _is_forename(word: str, is_later: bool) -> bool:
    if "." in word:
        return word.replace(" ", "").replace("\u00a0", "") not in _NOT_INITIALS and _INITIALS.fullmatch(word) is not None
    low = word.lower()
    return low.partition("-")[0] in _given_names() or (is_later and low.endswith(("ovich", "evich", "ovna", "evna")))


def _is_surname(word: str) -> bool:
    if word.isupper() and (len(word) < 3 or word.lower() in ordinary_words()):
        return False
    return len(word) > 1 and "." not in word and word.title() not in NOT_SURNAMES and not word[-1].isdigit()


def _is_second_surname(word: str) -> bool:
    """Whether another capitalised word at the end can only belong to the name."""
    return _is_surname(word) and word.lower() not in _titles() and not word.isupper()


@lru_cache(_EDITIONS)
def _cues(more: frozenset[str]) -> WordFinder[bool]:
    """Where a name may begin: a title, a given name, an initial; and whether it is a title."""
    cues: dict[str, bool] = {}
    for letter in "ABCDEFGHIJKLMNOPQRSTUVWXYZÀÁÂÄÅÆÇÈÉÊËÍÎÓÔÖØÚÜÝŁŚŻŠČŽАБВГДЕЖЗИКЛМНОПРСТУФХЦЧШЩЭЮЯЁ":
        cues[f"{letter}."] = False
    for name in _given_names() | _family_names():
        for form in (name.capitalize(), name.upper()):
            cues |= {f"{form} ": False, f"{form}\n": False, f"{form}-": False}
    for title in _titles() | more:
        forms = {title.capitalize(), title.title(), title.title().replace(" Of ", " of "), title.upper()}
        for form in forms if len(title) == 1 else forms | {title}:  # `U Thant`, but not every small u
            cues[form] = True
    return WordFinder(cues)


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
def _offices() -> frozenset[str]:
    return frozenset(office for words in LANGUAGES.values() for office in words.offices)


@cache
def _family_names() -> frozenset[str]:
    return frozenset(name for words in LANGUAGES.values() for name in words.family_names)


@cache
def _titles() -> frozenset[str]:
    return frozenset(title for words in LANGUAGES.values() for title in words.titles)


@cache
def _given_names() -> frozenset[str]:
    return frozenset(name for words in LANGUAGES.values() for name in words.given_names)
