"""A language with the words of an edition. Nothing of it is kept: what is made of a language is made of that very one."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from functools import lru_cache
from typing import Final

from teikit.vocabulary.tables import Language

__all__ = ["FRAMES", "with_words"]

_EDITIONS: Final = 32
"""How many are kept at hand."""
FRAMES: Final[Mapping[str, tuple[str, ...]]] = {
    "say": ("say", "bare"),
    "tell": ("tell", "bare"),
    "ask": ("ask",),
    "tag": ("tag",),
    "request": ("requests",),
}
"""How a verb of saying is used, and the tables of a language that it stands in then: `say` with a quotation or a clause, `tell` with
whom it is told, `ask` with a question, `tag` with a quotation only, `request` with an infinitive."""


def with_words(known: Language, titles: frozenset[str], offices: frozenset[str], verbs: frozenset[tuple[str, str]]) -> Language:
    """The language with more titles before names, offices, and verbs of saying with their frame; the same object for the same words.

    >>> from teikit.vocabulary.en import WORDS
    >>> "gave out" in with_words(WORDS, frozenset(), frozenset(), frozenset({("gave out", "say")})).say
    True
    """
    return _extended(known, titles, offices, verbs)


@lru_cache(_EDITIONS)
def _extended(known: Language, titles: frozenset[str], offices: frozenset[str], verbs: frozenset[tuple[str, str]]) -> Language:
    added: dict[str, list[str]] = {"titles": sorted(titles | offices), "offices": sorted(offices)}
    for verb, frame in sorted(verbs):
        for table in FRAMES[frame]:
            if table != "bare" or known.bare:  # a language without such a table allows all
                added.setdefault(table, []).append(verb)
    more = {table: (*getattr(known, table), *words) for table, words in added.items()}
    return replace(known, **more)  # type: ignore[arg-type]
