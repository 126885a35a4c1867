"""What the grammars know of languages: one file of words per language, no rules.

Another language is one more file and one row in `LANGUAGES`.
"""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from teikit.registry import plugins
from teikit.vocabulary import de, en, es, fr, it, pl, ru
from teikit.vocabulary.tables import Language

__all__ = ["LANGUAGES", "Language", "language"]


def _checked(words: object) -> Language:
    """What another package calls a language. Raises `TypeError` if it is none."""
    if not isinstance(words, Language):
        raise TypeError(f"an entry point teikit.languages gives {words!r}, which is no teikit.vocabulary.Language")
    return words


LANGUAGES: Final[Mapping[str, Language]] = MappingProxyType(
    {
        words.code: words
        for words in (
            en.WORDS,
            fr.WORDS,
            de.WORDS,
            ru.WORDS,
            es.WORDS,
            it.WORDS,
            pl.WORDS,
            *map(_checked, plugins("teikit.languages")),
        )
    }
)
"""By BCP 47 code; those of other packages (entry points `teikit.languages`) come last. English comes first: it is the language of most editors' brackets, whatever the document's."""


def language(code: str) -> Language:
    """The words of a language, by BCP 47 tag (only its first part counts); English for one that is not known.

    >>> language("fr-CA").code
    'fr'
    """
    return LANGUAGES.get(code.partition("-")[0].lower(), en.WORDS)
