"""Which language a text is in, among those whose words are known."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from functools import cache
from typing import Final

from teikit.vocabulary import LANGUAGES

__all__ = ["UNDETERMINED", "language_of"]

UNDETERMINED: Final = "und"
"""What BCP 47 calls a language that is not known."""
_SAMPLE: Final = 6_000
_ENOUGH: Final = 0.06
"""Share of a language's commonest words in a text of that language, at least."""


def language_of(text: str) -> str:
    """The BCP 47 code of the language whose commonest words a text has most of; `und` if it has too few of any.

    >>> language_of("The Ambassador said that he was on the way to the ministry."), language_of("1 2 3")
    ('en', 'und')
    """
    middle = max(0, len(text) // 2 - _SAMPLE // 2)
    words = text[middle : middle + _SAMPLE].split()
    forms = _forms()
    counted = Counter(map(forms.get, filter(forms.__contains__, words)))
    shares = {code: sum(map(counted.__getitem__, language.common)) / (len(words) or 1) for code, language in LANGUAGES.items()}
    best = max(shares, key=lambda code: shares[code])
    return best if shares[best] >= _ENOUGH else UNDETERMINED


@cache
def _forms() -> Mapping[str, str]:
    """The commonest words as they are written, each with its form in small letters: to lower a whole text takes longer."""
    words = {word for language in LANGUAGES.values() for word in language.common}
    return {form: word for word in words for form in (word, word.capitalize(), word.upper())}
