"""Signs of a layout: words and patterns, each with its weight, and the sentence that says which were found."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from functools import cache
from itertools import accumulate
from typing import Final, NamedTuple

from teikit.model.reading import Sniff
from teikit.model.text import SourceText
from teikit.patterns import regex

__all__ = ["Sign", "weigh"]

_WINDOW: Final = 6_000
"""How many characters at either end of a text the signs are looked for in."""
_PLAIN: Final = {0xA0: " ", 0xAD: None, 0x202F: " "}
_SUREST: Final = 0.95
_LEAST: Final = 0.5


class Sign(NamedTuple):
    """One thing that a layout is known by."""

    hint: str
    """Words that must be there; looked for first, since that is fast."""
    pattern: str
    """A regular expression that must be found if the words are not enough; one that begins with `^` is tried at each line."""
    weight: float
    what: str
    """What it is, for users: `its paragraph on reuse`."""


def weigh(source: SourceText, signs: Iterable[Sign], what: str) -> Sniff:
    """How sure the signs make a layout, and why; `what` says what its texts are (`a cable`)."""
    text = source.text
    sample = text if len(text) <= 2 * _WINDOW else f"{text[:_WINDOW]}\n{text[-_WINDOW:]}"
    sample = sample.translate(_PLAIN) if "\u00a0" in sample or "\u00ad" in sample else sample
    starts = [0, *accumulate(len(line) + 1 for line in sample.split("\n")[:-1])]
    found = [sign for sign in signs if sign.hint in sample and _shows(sign, sample, starts)]
    confidence = min(_SUREST, sum(sign.weight for sign in found))
    names = ", ".join(sign.what for sign in found)
    if not found:
        return Sniff(0.0, f"nothing shows that it is {what}")
    if confidence < _LEAST:
        return Sniff(0.0, f"only {names} may show that it is {what}, which is not enough")
    return Sniff(confidence, f"it has {names}")


def _shows(sign: Sign, sample: str, starts: Sequence[int]) -> bool:
    """Whether a sample that has a sign's words shows the sign. Trying each line is faster than to search for line ends."""
    if not sign.pattern:
        return True
    pattern = _compiled(sign.pattern)
    if sign.pattern.startswith("^"):
        return any(pattern.match(sample, start) for start in starts)
    return pattern.search(sample) is not None


@cache
def _compiled(pattern: str) -> re.Pattern[str]:
    """Most signs are never tried, since their words are not there: they are not compiled either."""
    return regex(pattern, re.MULTILINE)
