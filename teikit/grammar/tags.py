"""TAGS of cables: what a cable is filed under by geography and subject, and whom it is about.

Source: the Department of State's Foreign Affairs Handbook 5 FAH-3: subjects have four letters, countries two, programmes begin
with K, bodies have their usual abbreviation, and persons are named in parentheses.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby
from typing import Final

from teikit.grammar.namewords import given_names
from teikit.patterns import regex
from teikit.vocabulary.cables import NOT_NAMES, PARTICLES, PORTIONS, TAGS

__all__ = ["parse_tags"]

_PARENTHESIS: Final = regex(r"[(\[]([^()\[\]]*)[)\]]?")
_SEPARATOR: Final = regex(r"[,;]")
_JOINED: Final = regex(r"[/.-]+(?=[A-Z])")
_NAME: Final = regex(r"[A-ZÀ-Þ](?:[A-ZÀ-Þ'’-]+|\.?)")
_FORMED: Final = regex(r"[A-Z]{1,6}-\d{1,2}|K[A-Z]{3}|K[B-DFGJKMP-TVXZ][A-Z]{2,4}")
_ABBREVIATED: Final = regex(r"(?<![A-Z])(?:[A-Z]|[JS]R)\.$")
"""An initial, or junior."""
_MARKS: Final = "/-#.:\"'“”"
_MOST_NAMES: Final = 7
_USUAL: Final = 4
"""Letters of most tags."""
_EMPTY: Final = frozenset({"AND", "&", "-", "--", "", "."})


def parse_tags(value: str) -> tuple[str, ...]:
    """The tags in a value, each once, in order; persons as `SURNAME, GIVEN`.

    >>> parse_tags("PFOR, UR, US (KISSINGER, HENRY A)")
    ('PFOR', 'UR', 'US', 'KISSINGER, HENRY A')
    """
    return tuple(dict.fromkeys(tag for tag in _tags(value.upper()) if tag))


def _tags(value: str) -> Iterator[str]:
    position = 0
    for match in _PARENTHESIS.finditer(value):
        yield from _open(value[position : match.start()])
        yield from (_named(part) for part in match[1].split(";") if part.strip() not in PORTIONS)
        position = match.end()
    yield from _open(value[position:])


def _named(value: str) -> str:
    """A person in parentheses, or whatever else stands there."""
    parts = [_undotted(" ".join(part.split())) for part in _SEPARATOR.split(value)]
    words = _undotted(value.strip()).split()
    if len(parts) == 1 and _are_names(words):
        return _surname_first(words)
    return ", ".join(part for part in parts if part)


def _surname_first(words: Sequence[str]) -> str:
    """Names without a comma: the surname is first, unless a given name is."""
    if len(words) > 1 and words[0].lower() in given_names() and words[-1].lower() not in given_names():
        return f"{words[-1]}, {' '.join(words[:-1])}"
    return f"{words[0]}, {' '.join(words[1:])}" if len(words) > 1 else words[0]


def _undotted(value: str) -> str:
    """A value without the full stop that ends it, but with that of an initial."""
    return value if _ABBREVIATED.search(value) else value.rstrip(".")


def _open(value: str) -> Iterator[str]:
    """The tags outside parentheses: what is no tag by itself is a person, if it looks like one."""
    items = [
        (_is_tag(word), number, word)
        for number, part in enumerate(_SEPARATOR.split(value))
        for whole in part.split()
        for marked in _parted(whole)
        for word in [marked if _ABBREVIATED.search(marked) else marked.strip(_MARKS)]
        if word not in _EMPTY
    ]
    for known, group in groupby(items, key=lambda item: item[0]):
        run = list(group)
        if known:
            yield from (word for _, _, word in run)
        else:
            yield from _persons([[word for _, _, word in part] for _, part in groupby(run, key=lambda item: item[1])])


def _parted(word: str) -> Sequence[str]:
    """The tags in a word, if it is made of nothing else: `PREL/PGOV`, `PREL-PGOV`, `PRELPGOV`."""
    parts = _JOINED.split(word)
    if len(parts) == 1 and len(word) % _USUAL == 0 and not _is_tag(word):
        parts = [word[start : start + _USUAL] for start in range(0, len(word), _USUAL)]
    return parts if all(_is_tag(part.strip(_MARKS)) for part in parts) else [word]


def _persons(parts: Sequence[Sequence[str]]) -> Iterator[str]:
    """Words that are no tags, by the commas between them."""
    index = 0
    while index < len(parts):
        words = parts[index]
        behind = parts[index + 1] if index + 1 < len(parts) else ()
        if len(words) == 1 and behind and len(behind) < 4 and _are_names([*words, *behind]):
            yield f"{words[0]}, {' '.join(behind)}"
            index += 1
        elif (
            behind
            and not PARTICLES.isdisjoint(words)
            and len(words) + len(behind) < _MOST_NAMES
            and _are_names([*words, *behind])
        ):
            yield f"{' '.join(words)}, {' '.join(behind)}"
            index += 1
        elif 1 < len(words) < 4 and _are_names(words):
            yield _surname_first(words)
        elif all(map(_resembles_tag, words)):
            yield from words
        else:
            yield " ".join(words)
        index += 1


def _is_tag(word: str) -> bool:
    return word in TAGS or (len(word) == 2 and word.isalpha()) or _FORMED.fullmatch(word) is not None


def _resembles_tag(word: str) -> bool:
    """Whether a word has the shape of a tag for a subject."""
    return len(word) == 4 and word.isalpha() and word[0] in "ABCEKMOPSTU"


def _are_names(words: Sequence[str]) -> bool:
    """Whether words may be surname and given names."""
    return (
        all(_NAME.fullmatch(word) and word not in NOT_NAMES for word in words)
        and not all(map(_resembles_tag, words))
        and len(words[0]) > 1
    )
