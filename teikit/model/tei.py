"""What the weaver must know of TEI: which elements may be split, what may stand in what, and what an element replaces.

Sources: TEI P5 Guidelines, chapters 3 (core), 11 (transcription) and 21 (certainty).
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Final

__all__ = [
    "ATOMIC",
    "DROPPED",
    "EMPTY",
    "FRAGMENTABLE",
    "GLYPH_RULE",
    "ILLEGAL",
    "NAMESPACE",
    "TRANSPARENT",
    "XML_NAMESPACE",
    "default_delimiters",
    "depth",
    "read_ladder",
    "write_ladder",
]

NAMESPACE: Final = "http://www.tei-c.org/ns/1.0"
XML_NAMESPACE: Final = "http://www.w3.org/XML/1998/namespace"

DROPPED: Final = ""
"""The element of an annotation over residue in the middle of a paragraph: it becomes nothing at all."""
FRAGMENTABLE: Final = frozenset({"said", "q", "quote", "soCalled", "hi", "foreign", "supplied", "unclear", "note"})
"""Elements that may be split where another element or a paragraph crosses them; the parts are joined by `next` and `prev`."""
ATOMIC: Final = frozenset({"date", "time", "persName", "placeName", "orgName", "roleName", "gap", "pb", "g", "fw", DROPPED})
"""Elements that are one whole: what crosses them must give way, and only `TRANSPARENT` elements may stand in them."""
TRANSPARENT: Final = frozenset({"supplied", "unclear", "gap", "sic", "choice", "corr", "g", "hi", "pb", "fw", "note", DROPPED})
EMPTY: Final = frozenset({"gap", "pb", "g", DROPPED})
"""Elements with no text of their own; what a gap covers becomes its `desc`."""

GLYPH_RULE: Final = "characters"
"""The rule of the annotations that stand for characters XML cannot carry."""

ILLEGAL: Final = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
"""Characters that XML 1.0 cannot carry (section 2.2); carriage returns are gone before."""

_TOKEN_CHARACTERS: Final = re.compile(r"[^\w!\"#$%&'*+,./:;<=>?@\[\]^`{|}~“”‘’«»„–—…§-]")
_LADDER: Final = re.compile(r"(pre|post)\(((?:[^\\)]|\\.(?:\{[0-9a-f]+\})?)*)\)")


def depth(element: str) -> int:
    """How far inside an element goes where several cover the same text: speech is outermost, names and dates are innermost."""
    return _DEPTH.get(element, 2)


_DEPTH: Final[Mapping[str, int]] = {
    "said": 0, "quote": 0, "q": 1, "soCalled": 1, "choice": 2, "supplied": 3, "unclear": 3, "note": 3, "sic": 3, "corr": 3, "hi": 4, "foreign": 4,
    "date": 5, "time": 5, "roleName": 5, "persName": 5, "placeName": 5, "orgName": 5, "gap": 6, "pb": 6, "fw": 6, DROPPED: 6, "g": 7,
}  # fmt: skip


def default_delimiters(element: str, attributes: Mapping[str, str], *, has_text: bool) -> tuple[str, str]:
    """What an element replaces in the source when its `@rend` does not say otherwise.

    >>> default_delimiters("supplied", {}, has_text=True), default_delimiters("pb", {"n": "3"}, has_text=False)
    (('[', ']'), ('[Page 3]', ''))
    """
    if element == "gap":
        return ("[", "]") if has_text else ("[...]", "")
    if element == "note":
        place = attributes.get("place")
        if place == "bottom":
            return (f"[{attributes.get('n', '')}]", "")
        return ("[", "]") if place in ("inline", "margin") else ("", "")
    if element == "pb":
        return (f"[Page {attributes.get('n', '')}]", "")
    return _DELIMITERS.get(element, ("", ""))


_DELIMITERS: Final[Mapping[str, tuple[str, str]]] = {
    "supplied": ("[", "]"),
    "unclear": ("[", "?]"),
    "sic": ("", " [sic]"),
    "corr": (" [recte: ", "]"),
}


def write_ladder(before: str, after: str) -> str:
    r"""The rendition ladder (`@rend`) that says which characters an element replaces.

    >>> write_ladder("[...", "")
    'pre([...)'
    """
    if not before and not after:
        return "pre()"
    return " ".join(
        f"{name}({_TOKEN_CHARACTERS.sub(_escape, text)})" for name, text in (("pre", before), ("post", after)) if text
    )


def read_ladder(rend: str) -> tuple[str, str] | None:
    r"""What `write_ladder` wrote; `None` if `rend` is no ladder.

    >>> read_ladder(write_ladder(" [recte: ", ")"))
    (' [recte: ', ')')
    """
    rungs = {match[1]: _unescape(match[2]) for match in _LADDER.finditer(rend)}
    return (rungs.get("pre", ""), rungs.get("post", "")) if rungs else None


def _escape(match: re.Match[str]) -> str:
    return "\\s" if match[0] == " " else f"\\u{{{ord(match[0]):x}}}"


def _unescape(text: str) -> str:
    return re.sub(r"\\u\{([0-9a-f]+)\}", lambda match: chr(int(match[1], 16)), text).replace("\\s", " ")
