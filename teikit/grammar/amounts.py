"""Amounts of text as editors state them: `less than 1 line`, `one-and-a-half lines`, `1 paragraph (3 lines)`.

The words come from `teikit.vocabulary`, all languages at once: an editor's language is not the document's.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from itertools import chain
from typing import Final, NamedTuple

from teikit.finder import WordFinder, opening_words
from teikit.patterns import any_of, regex
from teikit.vocabulary import LANGUAGES

__all__ = ["TIMES", "Extent", "find_extents", "number"]

TIMES: Final = frozenset(unit for words in LANGUAGES.values() for unit in words.times.values())
"""Units of recordings, which are none of text."""

_SIGNS: Final = {"½": 0.5, "¼": 0.25, "¾": 0.75, "⅓": 1 / 3, "⅔": 2 / 3, "⅛": 0.125, "⅜": 0.375, "⅝": 0.625, "⅞": 0.875}
_DIGITS: Final = r"\d+(?:[.,]\d+)?"
_ARTICLES: Final = frozenset({"a", "an"})
_ADJECTIVE: Final = r"[a-z]{3,12}(?:ed|ive|al|ous|ate)"
"""An English one, by its ending: `numbered`, `consecutive`."""
_HYPHENED: Final = regex(r"([^\W\d_]+)[-–—]([^\W\d_]+)")
_TWENTY: Final = 20
_WORDS: Final = re.compile(r"[^\W\d_]+")
_ROOM: Final = 40
_ONLY_COUNTED: Final = frozenset({"document", "character", *TIMES})
"""Units whose words mean other things as well: `document torn` says what is torn, `the letter` is one that is sent."""


class Extent(NamedTuple):
    """An amount of text."""

    start: int
    """Offset of its first character in the wording, from 0."""
    end: int
    unit: str
    """A unit in the singular: `line`, `word`, ...; `second` and the like (`TIMES`) for recordings."""
    low: float | None
    """The amount, or the lower end of a range; `None` if no number is given."""
    high: float | None = None
    """The upper end of a range."""
    bound: str = ""
    """`less`, `more`, `about` or nothing."""


def find_extents(wording: str) -> list[Extent]:
    """Every amount with a unit in `wording`, in order.

    >>> [(e.unit, e.low, e.bound) for e in find_extents("less than 1 line not declassified")]
    [('line', 1.0, 'less')]
    >>> [(e.unit, e.low, e.high) for e in find_extents("three to four words")]
    [('word', 3.0, 4.0)]
    """
    return list(_extents(wording.lower()))


def number(words: str) -> float | None:
    """The value of a number in digits, fractions or words of any known language; `None` if it is none.

    >>> number("one-and-a-half"), number("1-1/2"), number("2½"), number("twenty-five"), number("half a")
    (1.5, 1.5, 2.5, 25.0, 0.5)
    """
    parts = _parts(words)
    values = [_value(part) for part in parts]
    if not values or any(value is None for value in values):
        return None
    return _compose([value for value in values if value is not None], parts)


def _extents(wording: str) -> Iterator[Extent]:
    if not any(_may_be_unit(wording, start, end) for start, end, _ in _first_words().find(wording, 0, len(wording))):
        return  # most wordings have no unit
    for match in _amount().finditer(wording):
        yield from _extent(match)


def _may_be_unit(wording: str, start: int, end: int) -> bool:
    """Whether a stretch is a word of its own, or the end of one that begins with a half."""
    if wording[end : end + 1].isalnum():
        return False
    return not wording[start - 1 : start].isalnum() or wording.endswith(_halves(), 0, start)


@cache
def _halves() -> tuple[str, ...]:
    return tuple(_all("half_words"))


def _extent(match: re.Match[str]) -> Iterator[Extent]:
    word = match["unit"]
    unit, plural = _units()[word]
    if word in _false_friends():
        unit = _in_its_language(word, match.string[max(0, match.start() - _ROOM) : match.end() + _ROOM])
    low, high = (0.5, None) if match["half"] else _figures(match)
    if match["tail"]:
        low = (low or 1.0) + (number(match["tail"]) or 0.0)
    counted = low is not None or match["vague"] is not None
    if not counted and (unit in _ONLY_COUNTED or _place("edges").search(match.string, *_before(match.start()))):
        return
    if low is None and not (
        plural or counted or match["open"] or _place("parts").search(match.string, *_before(match.start()))
    ):
        low = 1.0
    behind = _about_behind().match(match.string, match.end()) if low is not None else None
    bound = next((name for name in ("less", "more", "about") if match[name]), "more" if match["least"] else "")
    end = behind.end() if behind else match.end()
    yield Extent(match.start(), end, unit, low, high, bound or ("about" if match["vague"] or behind else ""))


def _before(position: int) -> tuple[int, int]:
    """The stretch before a position in which a preposition and its noun have room: not all of it, which would take quadratic time."""
    return max(0, position - _ROOM), position


def _figures(match: re.Match[str]) -> tuple[float | None, float | None]:
    """The amount, and the upper end of a range; `pages 2-4` are three pages."""
    if match["both"] and match["low"] is None:
        return 2.0, None  # `pages 3 and 4`
    if match["first"] and match["low"] is None:
        return float(match["last"]) - float(match["first"]) + 1 if int(match["last"]) > int(match["first"]) else None, None
    if match["low"] is None:
        return None, None
    if match["high"] is None and _opens_range().search(match.string, *_before(match.start("low"))):
        ends = _joining().split(match["low"], maxsplit=1)
        if len(ends) == 2 and (high := number(ends[1])) is not None:
            return number(ends[0]), high
    if match["high"] is None and (joined := _HYPHENED.fullmatch(match["low"])) is not None:
        low, high = number(joined[1]), number(joined[2])
        if low is not None and high is not None and 0 < low < high < _TWENTY:
            return low, high  # `three-four words`, but not `twenty-five`
    return number(match["low"]), number(match["high"]) if match["high"] else None


def _parts(words: str) -> list[str]:
    """The parts of a number, the joining words and hyphens left out."""
    pieces = re.findall(rf"\d+/\d+|{_DIGITS}|[{''.join(_SIGNS)}]|[^\W\d_]+", words.lower())
    joiners = _all("joiners")
    return [piece for piece in pieces if piece not in joiners]


def _value(part: str) -> float | None:
    if part in _SIGNS:
        return _SIGNS[part]
    if "/" in part:
        above, below = part.split("/")
        return _fraction(above, int(below)) if int(below) else None
    if part[0].isdigit():
        return float(part.replace(",", "."))
    return _number_words().get(part)


def _fraction(above: str, below: int) -> float:
    """A fraction in figures. `21/2` is what copying makes of `2½`."""
    whole, rest = above[:-1], int(above[-1])
    return int(whole) + rest / below if whole and 0 < rest < below <= 9 else int(above) / below


def _compose(values: list[float], parts: list[str]) -> float:
    """Add up `twenty` `five`, `one` `a` `half`, but multiply `three` `quarters`, also behind `one`; articles count nothing by a fraction."""
    total = 0.0
    scales = _scales()
    for index, (value, part) in enumerate(zip(values, parts, strict=True)):
        following = values[index + 1] if index + 1 < len(values) else 0.0
        if part in scales:
            total = (total or 1.0) * scales[part]
            continue
        if (
            value == 1 and part.isalpha() and 0 < following < 1 and parts[index + 1].isalpha()
        ):  # `one half`: the one only counts the half
            continue
        if part in _ARTICLES and index > 0:
            continue
        is_fraction = 0 < value < 1 and part not in _SIGNS and "/" not in part
        before = values[index - 1] if index and parts[index - 1] not in _ARTICLES else 0.0
        if is_fraction and before >= 1 and (part.endswith("s") or (before > 1 and value < 0.5)):
            total += before * value - before
        else:
            total += value
    return round(total, 3)


@cache
def _first_words() -> WordFinder[None]:
    """What the names of units begin with."""
    return opening_words(_units())


@cache
def _amount() -> re.Pattern[str]:
    """`[bound] [number [to number]] unit [and a half]`, with word boundaries around."""
    words = any_of(_number_words())  # with the scales
    joiners = any_of(_all("joiners"))
    part = rf"(?:\d+/\d+|{_DIGITS}|[{''.join(_SIGNS)}]|\b(?:{words})\b)"
    # Between two figures a hyphen makes a range, unless the second is a fraction: `3-4`, but `1-1/2` and `twenty-five`.
    glue = rf"(?:[–—](?=\d/\d)|[\s‑-]+(?:(?:{joiners})[\s‑-]+)?(?!\d+(?!\d*/))|(?=[{''.join(_SIGNS)}]))"
    figure = rf"{part}(?:{glue}{part}){{0,3}}"
    units = any_of(_units())
    causes = "|".join(pattern for words in LANGUAGES.values() for pattern, _ in words.causes)
    ranges = any_of(_all("ranges"))
    fraction = any_of(chain.from_iterable(words.fractions for words in LANGUAGES.values()))
    return regex(
        rf"(?<![\w/.])(?:(?:(?P<less>{any_of(_all('less'))})|(?P<more>{any_of(_all('more'))})|(?P<about>{any_of(_all('about'))}))\s*)?"
        rf"(?:(?:(?P<low>{figure})(?:\s*(?:[-–—]|\b(?:{ranges})\b)\s*(?P<high>{figure}))?(?P<least>\s+(?:{any_of(_all('or_more'))}))?|(?P<vague>{any_of(_all('vague'))})"
        rf"|(?:{any_of(_all('ordinals'))}))[\s‑-]+(?:(?:{any_of(_all('adjectives'))}|{_ADJECTIVE})\s+){{0,2}}(?:(?:{causes})\s+)?)?"
        rf"(?:(?P<half>{any_of(_all('half_words'))})(?=\w))?(?P<unit>{units})(?!\w)(?!-\w)(?:\.(?=\s*\d))?(?P<open>\(s\)|\s+(?:{ranges})\s+(?:{units})(?!\w))?(?:\s+(?P<first>\d{{1,3}})\s*(?:[-–—]|\b(?:{ranges})\b|(?P<both>&|\b(?:{joiners})\b))\s*(?P<last>\d{{1,3}})(?!\w))?(?P<tail>\s+(?:{joiners})\s+(?:an?\s+|eine\s+|un\s+)?(?:{fraction}))?"
    )


@cache
def _false_friends() -> frozenset[str]:
    """Words for units that mean one thing in one language and another in another: `phrase`."""
    return frozenset(
        word
        for word, (unit, _) in _units().items()
        if any({**words.units, **words.plurals}.get(word, unit) != unit for words in LANGUAGES.values())
    )


def _in_its_language(word: str, wording: str) -> str:
    """The unit that a word means in the language of the words around it (`wording`); the first language has it, if none is nearer."""
    others = _WORDS.findall(wording)
    means = {words.code: {**words.units, **words.plurals}.get(word, "") for words in LANGUAGES.values()}

    def nearness(code: str) -> int:
        words = LANGUAGES[code]
        known = sum(other in words.articles or other in words.numbers or other in words.fillers for other in others)
        return known + 2 * (_causes_of(code).search(wording) is not None)

    return means[max((code for code, unit in means.items() if unit), key=nearness)]


@cache
def _causes_of(code: str) -> re.Pattern[str]:
    return regex("|".join(pattern for pattern, _ in LANGUAGES[code].causes) or r"(?!)")


@cache
def _about_behind() -> re.Pattern[str]:
    """`trois lignes environ`, at the end or before a mark."""
    return regex(rf",?\s+(?:{any_of(_all('about'))})(?=\s*(?:[,;.)]|$))")


@cache
def _units() -> dict[str, tuple[str, bool]]:
    """Every word for a unit: the unit, and whether the word is a plural."""
    table: dict[str, tuple[str, bool]] = {}
    for words in reversed(tuple(LANGUAGES.values())):
        table |= {word: (unit, True) for word, unit in words.plurals.items()}
        table |= {word: (unit, False) for word, unit in words.units.items()}
        table |= {word: (unit, True) for word, unit in words.times.items()}
    return table


@cache
def _number_words() -> dict[str, float]:
    table: dict[str, float] = {}
    for words in reversed(tuple(LANGUAGES.values())):
        table |= {**words.numbers, **words.tens, **words.scales, **words.fractions}
    return table


@cache
def _scales() -> dict[str, int]:
    return {word: value for words in LANGUAGES.values() for word, value in words.scales.items()}


@cache
def _place(kind: str) -> re.Pattern[str]:
    """What stands before a unit of which only a part is meant, or on which something is."""
    return regex(rf"(?<!\w)(?:{any_of(_all(kind))})\s+(?:{any_of(_all('of'))})\s+$")


@cache
def _opens_range() -> re.Pattern[str]:
    return regex(rf"(?<!\w)(?:{any_of(_all('between'))})\s+$")


@cache
def _joining() -> re.Pattern[str]:
    return regex(rf"\s+(?:{any_of(_all('joiners'))})\s+")


@cache
def _all(kind: str) -> frozenset[str]:
    return frozenset(chain.from_iterable(getattr(words, kind) for words in LANGUAGES.values()))
