"""Signs of a layout: words and patterns, each with its weight, and the sentence that says which were found."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache
from heapq import nlargest
from typing import Final, NamedTuple

from teikit.model.reading import Sniff
from teikit.model.text import Sample, SourceText
from teikit.patterns import regex

__all__ = ["SUREST", "Sign", "weigh"]

SUREST: Final = 0.95
"""No layout of ours is surer of a text than this."""
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


def weigh(source: SourceText, signs: Sequence[Sign], what: str) -> Sniff:
    """How sure the signs make a layout, and why; `what` says what its texts are (`a cable`)."""
    sample = source.sample
    found = [sign for sign in signs if sign.hint in sample.text and _shows(sign, sample)]
    confidence = min(SUREST, sum(sign.weight for sign in found))
    names = ", ".join(sign.what for sign in found)
    if not found:
        heaviest = " nor ".join(sign.what for sign in nlargest(2, signs, key=lambda sign: sign.weight))
        return Sniff(0.0, f"nothing shows that it is {what}, neither {heaviest}")
    if confidence < _LEAST:
        return Sniff(0.0, f"only {names} may show that it is {what}, which is not enough")
    return Sniff(confidence, f"it has {names}")


def _shows(sign: Sign, sample: Sample) -> bool:
    """Whether a sample that has a sign's words shows the sign. Trying each line is faster than to search for line ends."""
    if not sign.pattern:
        return True
    pattern = _compiled(sign.pattern)
    if sign.pattern.startswith("^"):
        return any(pattern.match(sample.text, start) for start in sample.lines)
    return pattern.search(sample.text) is not None


@cache
def _compiled(pattern: str) -> re.Pattern[str]:
    """Most signs are never tried, since their words are not there: they are not compiled either."""
    return regex(pattern, re.MULTILINE)
