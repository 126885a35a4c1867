"""What a code of a finding means."""

from __future__ import annotations

from difflib import get_close_matches
from typing import NamedTuple

from teikit.model.explanations import EXPLANATIONS
from teikit.model.messages import MESSAGES

__all__ = ["CodeExplanation", "codes_like", "explain_code"]


class CodeExplanation(NamedTuple):
    """All that the catalogue knows about a code."""

    code: str
    severity: str
    wording: str
    """The message, with blanks in braces."""
    meaning: str
    why: str
    mend: str


def explain_code(code: str) -> CodeExplanation | None:
    """The explanation of a code, None for one that teikit does not have.

    >>> print(explain_code("id-duplicate").meaning)
    Two elements have the same ID.
    """
    message = MESSAGES.get(code)
    return CodeExplanation(code, message.severity, message.wording, *EXPLANATIONS[code]) if message else None


def codes_like(text: str) -> list[str]:
    """The codes that may have been meant, the likeliest first."""
    within = sorted(code for code in MESSAGES if text and text in code)
    return list(dict.fromkeys([*get_close_matches(text, MESSAGES, n=3, cutoff=0.6), *within[:5]]))
