"""Personal names that make themselves known: by a title, by initials, or by a given name.

`Ambassador Dobrynin`, `A.I. Mikoyan`, `Fidel Castro`, `President John F. Kennedy`. A surname alone is no evidence; it is
matched only once the document has introduced its bearer.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import Final, NamedTuple

from teikit.vocabulary import LANGUAGES

__all__ = ["PersonMatch", "find_persons", "person_in"]

_TOKEN: Final = re.compile(r"(?:[A-ZÀ-ÖØ-ÞŁŚŻŠČŽА-ЯЁ]\.[-\u00a0 ]?)+|[A-ZÀ-ÖØ-ÞŁŚŻŠČŽА-ЯЁ](?:\w|(?!['’]s\b)['’‘-](?=\w))*")
_GAP: Final = re.compile(r"(?:[\u00a0 ]|\n(?!\s*\n)[\u00a0 ]?)?(?:(?:von|van|der|den|de|du|da|del|la|le|al|el|bin|ibn|ben|zu)[\u00a0 ]|(?:d|al|el|O)['’-])*")
_INITIALS: Final = re.compile(r"(?:\w\.[-\u00a0 ]?)+")
_NOT_INITIALS: Final = frozenset({"U.S.", "U.N.", "U.K.", "U.S.S.R.", "D.C.", "P.S.", "N.B.", "A.M.", "P.M.", "E.O.", "U.A.R.", "N.Y.", "P.O."})
_NOT_SURNAMES: Final = frozenset(
    """Government Congress Department Embassy Charter Council Committee Ministry Minister State States Union Republic Party Nations Army Navy Force Air University
    Archive Archives Street House Office Bureau Treaty Organization Organisation Institute Center Centre Foundation Library January February March April May June July
    August September October November December Sunday Monday Tuesday Wednesday Thursday Friday Saturday General Secretary Ambassador President Premier Chairman Soviet
    American British French German Russian Chinese Cuban Polish Turkish Israeli Egyptian Security Foreign Affairs Defense Defence Central International Page Section
    Summary Note The This That These Those He She It We They You His Her In On At If But And Or So As For From To Of With Mr Mrs Dr I""".split()
)


class PersonMatch(NamedTuple):
    """A personal name found in a text."""

    start: int
    """Offset of the name proper, without the title, from 0; `end` is exclusive."""
    end: int
    title: str
    """The title before it, in small letters; may be empty."""
    title_start: int
    """Where the title begins; equals `start` without one."""
    forename: str
    """Given names and initials as written; may be empty."""
    surname: str


class _Word(NamedTuple):
    start: int
    end: int
    text: str


def find_persons(text: str, start: int = 0, end: int | None = None) -> Iterator[PersonMatch]:
    """Every personal name between `start` and `end` that makes itself known, in order.

    >>> [(m.title, m.forename, m.surname) for m in find_persons("Ambassador Dobrynin met A.I. Mikoyan and Fidel Castro.")]
    [('ambassador', '', 'Dobrynin'), ('', 'A.I.', 'Mikoyan'), ('', 'Fidel', 'Castro')]
    """
    for run in _runs(text, start, len(text) if end is None else end):
        yield from _persons(text, run, start)


def person_in(text: str) -> PersonMatch | None:
    """The last personal name in a short text such as `Soviet Ambassador to the USA A. Dobrynin`.

    >>> person_in("Soviet Ambassador to the USA A. Dobrynin").surname
    'Dobrynin'
    """
    return max(find_persons(text), key=lambda match: match.start, default=None)


def _runs(text: str, start: int, end: int) -> Iterator[list[_Word]]:
    """Capitalised words that follow each other."""
    run: list[_Word] = []
    for match in _TOKEN.finditer(text, start, end):
        word = _Word(match.start(), match.end(), match.group())
        if run and not _adjacent(text, run[-1].end, word.start):
            yield run
            run = []
        run.append(word)
    if run:
        yield run


def _adjacent(text: str, end: int, start: int) -> bool:
    """Whether nothing but white space, at most one line end, and particles such as `von` stand between two words."""
    if start - end <= 1:
        return start == end or text[end].isspace()
    between = text[end:start]
    return (len(between) < 6 and between.isspace() and between.count("\n") < 2) or (start - end < 12 and _GAP.fullmatch(text, end, start) is not None)


def _persons(text: str, run: list[_Word], floor: int) -> Iterator[PersonMatch]:
    index = 0
    while index < len(run):
        found = _person_at(text, run, index, floor)
        if found:
            match, index = found
            yield match
        else:
            index += 1


def _person_at(text: str, run: list[_Word], index: int, floor: int) -> tuple[PersonMatch, int] | None:
    """The name that begins with the word at `index` (or with the title there), and the index behind it."""
    title, after = _title_at(run, index)
    title_start = run[index].start
    if not title:
        title, title_start = _small_title_before(text, run[index].start, floor)
    position = after
    while position < len(run) and _is_forename(run[position].text, position > after):
        position += 1
    if position == len(run) and position - after > 1 and not _INITIALS.fullmatch(run[position - 1].text):
        position -= 1  # `Thomas Arthur`: the last of several given names is the surname
    if position == len(run) or not (title or position > after) or not _is_surname(run[position].text):
        return None
    if position + 1 == len(run) - 1 and (title or position > after) and _is_second_surname(run, position + 1):
        position += 1  # `Defense Minister Rodion Malinovsky`, `Nguyen Van Thieu`: the last capitalised word is the surname
    first, last = run[after], run[position]
    forename = " ".join(text[first.start : last.start].split())
    return PersonMatch(first.start, last.end, title, title_start if title else first.start, forename, last.text), position + 1


def _title_at(run: list[_Word], index: int) -> tuple[str, int]:
    """The longest title in capitals that begins at `index`, and the index behind it."""
    titles = _titles()
    for length in range(min(4, len(run) - index), 0, -1):
        words = " ".join(word.text.strip() for word in run[index : index + length]).lower()
        if words in titles:
            return words, index + length
    return "", index


def _small_title_before(text: str, start: int, floor: int) -> tuple[str, int]:
    """A title in small letters that stands directly before: `commentator Scali`, `Mr. Rusk`."""
    before = text[max(floor, start - 24) : start]
    if not before or before[-1] not in " \u00a0\n":
        return "", start
    word = re.search(r"([\w’'-]+\.?)\s$", before)
    if word and word[1].lower() in _titles():
        return word[1].lower(), start - len(before) + word.start()
    return "", start


def _is_forename(word: str, is_later: bool) -> bool:
    if _INITIALS.fullmatch(word):
        return word.replace(" ", "").replace("\u00a0", "") not in _NOT_INITIALS
    return word.lower() in _given_names() or (is_later and word.lower().endswith(("ovich", "evich", "ovna", "evna")))


def _is_surname(word: str) -> bool:
    return len(word) > 1 and word.title() not in _NOT_SURNAMES and not _INITIALS.fullmatch(word) and not word[-1].isdigit()


def _is_second_surname(run: list[_Word], index: int) -> bool:
    """Whether the run ends with another word that can only belong to the name."""
    return index == len(run) - 1 and _is_surname(run[index].text) and run[index].text.lower() not in _titles() and not run[index].text.isupper()


@cache
def _titles() -> frozenset[str]:
    return frozenset(title for words in LANGUAGES.values() for title in words.titles)


@cache
def _given_names() -> frozenset[str]:
    return frozenset(name for words in LANGUAGES.values() for name in words.given_names)
