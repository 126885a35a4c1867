"""Personal names that make themselves known: by a title, by initials, or by a given name.

`Ambassador Dobrynin`, `A.I. Mikoyan`, `Fidel Castro`, `President John F. Kennedy`. A surname alone is no evidence; it is
matched only once the document has introduced its bearer.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import Final, NamedTuple

from teikit.finder import WordFinder
from teikit.vocabulary import LANGUAGES

__all__ = ["NOT_SURNAMES", "PLACES", "PersonMatch", "find_persons", "person_in"]

_CAPITAL: Final = "A-ZÀ-ÖØ-ÞŁŚŻŠČŽА-ЯЁ"
_TOKEN: Final = rf"(?:[{_CAPITAL}]\.[-\u00a0 ]?){{1,5}}|[{_CAPITAL}](?:\w|(?!['’]s\b)['’‘-](?=\w))*"
_PARTICLES: Final = "von|van|der|den|de|du|da|del|la|le|al|el|bin|ibn|ben|zu"
_NEXT: Final = re.compile(rf"(?:[^\S\n]{{0,4}}\n?[^\S\n]{{0,4}})(?:(?:{_PARTICLES})[\u00a0 ])*(?P<word>{_TOKEN})")
"""A capitalised word after white space with at most one line end, and after particles such as `von`."""
_LONGEST: Final = 7
"""Words; no title with a name is longer."""
_INITIALS: Final = re.compile(r"(?:\w\.[-\u00a0 ]?)+")
_NOT_INITIALS: Final = frozenset(
    {"U.S.", "U.N.", "U.K.", "U.S.S.R.", "D.C.", "P.S.", "N.B.", "A.M.", "P.M.", "E.O.", "U.A.R.", "N.Y.", "P.O."}
)
NOT_SURNAMES: Final = frozenset(
    """Assembly Government Congress Department Embassy Charter Council Committee Ministry Minister State States Union
    Republic Party Nations Army Navy Force Air University Archive Archives Street House Office Bureau Treaty
    Organization Organisation Institute Center Centre Foundation Library January February March April May June July
    August September October November December Sunday Monday Tuesday Wednesday Thursday Friday Saturday General
    Secretary Ambassador President Premier Chairman Soviet American British French German Russian Chinese Cuban Polish
    Turkish Israeli Egyptian Security Foreign Affairs Defense Defence Central International Page Section Summary Note
    The This That These Those He She It We They You His Her In On At If But And Or So As For From To Of With Mr Mrs Dr I""".split()
)
"""Capitalised words that are no part of a personal name."""


PLACES: Final = frozenset(
    """Washington Moscow Peking Beijing London Paris Bonn Berlin Havana Cairo Tokyo Delhi Prague Warsaw Budapest Rome
    Vienna Geneva Saigon Hanoi Belgrade Bucharest Sofia Tirana Ankara Tehran Kabul Pyongyang Seoul Jakarta Madrid Lisbon
    Athens Ottawa Canberra Brussels Stockholm Oslo Copenhagen Helsinki Damascus Baghdad Beirut Amman Algiers Tunis Accra
    Lagos Karachi Rangoon Bangkok Cuba Turkey Russia China France Germany Britain England India Egypt Israel Poland
    Hungary Romania Bulgaria Yugoslavia Albania Iran Iraq Syria Japan Korea Vietnam Indonesia Pakistan Italy Spain
    Greece Austria Sweden Norway Denmark Finland Canada Mexico Brazil Chile Europe Asia Africa America Kremlin Foreign
    Centre Center Pravda Izvestia Tass Reuters Headquarters""".split()
)
"""Capitalised words that stand where a person might, and are none."""


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


class _Word(NamedTuple):
    start: int
    end: int
    text: str


def find_persons(text: str, start: int = 0, end: int | None = None) -> Iterator[PersonMatch]:
    """Every personal name between `start` and `end` that makes itself known, in order.

    >>> [(m.title, m.forename, m.surname) for m in find_persons("Ambassador Dobrynin met A.I. Mikoyan and Fidel Castro.")]
    [('ambassador', '', 'Dobrynin'), ('', 'A.I.', 'Mikoyan'), ('', 'Fidel', 'Castro')]
    """
    stop = len(text) if end is None else end
    done = start
    for cue, behind, is_title in _cues().find(text, start, stop):
        if cue < done or (cue > 0 and (text[cue - 1].isalnum() or text[cue - 1] in "’'-")):
            continue
        if match := _person(text, cue, behind if is_title else cue, stop):
            done = match.end
            yield match


def person_in(text: str) -> PersonMatch | None:
    """The last personal name in a short text such as `Soviet Ambassador to the USA A. Dobrynin`.

    >>> person_in("Soviet Ambassador to the USA A. Dobrynin").surname
    'Dobrynin'
    """
    return max(find_persons(text), key=lambda match: match.start, default=None)


def _person(text: str, cue: int, position: int, end: int) -> PersonMatch | None:
    """The name at a cue; `position` is behind the title, if the cue is one."""
    title = " ".join(text[cue:position].lower().split())
    if title and position < end and text[position].isalnum():
        return None
    run = _run(text, position, end)
    while title and run and (longer := f"{title} {run[0].text.strip().lower()}") in _titles():
        title, run = longer, run[1:]
    index = 0
    while index < len(run) and _is_forename(run[index].text, index > 0):
        index += 1
    if index == len(run) and index > 1 and not _INITIALS.fullmatch(run[index - 1].text):
        index -= 1  # `Thomas Arthur`: the last of several given names is the surname
    if index == len(run) == 1 and title:
        index = 0  # `M. Couve`: what may be a given name is the surname behind a title
    if index == len(run) or not (title or index) or not _is_surname(run[index].text):
        return None
    if index + 1 == len(run) - 1 and _is_second_surname(run[-1].text):
        index += 1  # `Defense Minister Rodion Malinovsky`, `Nguyen Van Thieu`: the last capitalised word is the surname
    first, last = run[0], run[index]
    return PersonMatch(first.start, last.end, title, " ".join(text[first.start : last.start].split()), last.text)


def _run(text: str, position: int, end: int) -> list[_Word]:
    """The capitalised words that follow each other from `position` on."""
    run: list[_Word] = []
    while len(run) < _LONGEST and (match := _NEXT.match(text, position, end)):
        if run and match.start("word") == position and not run[-1].text.endswith((".", " ", "-", "\u00a0")):
            break
        run.append(_Word(match.start("word"), match.end(), match["word"]))
        position = match.end()
    return run


def _is_forename(word: str, is_later: bool) -> bool:
    if "." in word:
        return word.replace(" ", "").replace("\u00a0", "") not in _NOT_INITIALS and _INITIALS.fullmatch(word) is not None
    low = word.lower()
    return low in _given_names() or (is_later and low.endswith(("ovich", "evich", "ovna", "evna")))


def _is_surname(word: str) -> bool:
    return (
        len(word) > 1
        and "." not in word
        and word.title() not in NOT_SURNAMES
        and not word[-1].isdigit()
        and not (word.isupper() and word.lower() in _verbs())
    )


def _is_second_surname(word: str) -> bool:
    """Whether another capitalised word at the end can only belong to the name."""
    return _is_surname(word) and word.lower() not in _titles() and not word.isupper()


@cache
def _cues() -> WordFinder[bool]:
    """Where a name may begin: a title, a given name, an initial; and whether it is a title."""
    cues: dict[str, bool] = {}
    for letter in "ABCDEFGHIJKLMNOPQRSTUVWXYZÀÁÂÄÅÆÇÈÉÊËÍÎÓÔÖØÚÜÝŁŚŻŠČŽАБВГДЕЖЗИКЛМНОПРСТУФХЦЧШЩЭЮЯЁ":
        cues[f"{letter}."] = False
    for name in _given_names():
        for form in (name.capitalize(), name.upper()):
            cues |= {f"{form} ": False, f"{form}\n": False}
    for title in _titles():
        forms = {title.capitalize(), title.title(), title.title().replace(" Of ", " of "), title.upper()}
        for form in forms if len(title) == 1 else forms | {title}:  # `U Thant`, but not every small u
            cues[form] = True
    return WordFinder(cues)


@cache
def _verbs() -> frozenset[str]:
    """Words that follow a title in the capitals of telegrams, and are no names: `PRESIDENT REPLIED`."""
    verbs = {verb for words in LANGUAGES.values() for verb in (*words.say, *words.tell, *words.ask, *words.tag)}
    return frozenset(
        {verb for verb in verbs if " " not in verb} | {"quote", "unquote", "has", "had", "was", "is", "will", "would"}
    )


@cache
def _titles() -> frozenset[str]:
    return frozenset(title for words in LANGUAGES.values() for title in words.titles)


@cache
def _given_names() -> frozenset[str]:
    return frozenset(name for words in LANGUAGES.values() for name in words.given_names)
