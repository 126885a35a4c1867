r"""Regular expressions of XML Schema 1.0 (part 2, appendix F), translated to Python.

They always match a whole text, `^` and `$` are plain characters, and classes can be subtracted (`[\i-[:]]`). Classes
are computed as sets of characters, so that nothing depends on what Python's own classes mean. As in Jing, a hyphen in
a class must be escaped unless it makes a range or a subtraction.

A pattern is translated twice, and each translation compiled only when a text needs it: once for texts that are
ASCII, with small tables that compile in no time, and once for all of Unicode.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from teikit.relaxng.characters import ANY, Characters, below, regex_class
from teikit.relaxng.regex_syntax import MOST, Chars, Choice, Node, RegexError, Repeat, Sequence, parsed

if TYPE_CHECKING:
    from collections.abc import Callable

__all__ = ["Regex", "RegexError"]

_ASCII: Final = 0x80


class Regex:
    r"""A regular expression of XML Schema.

    Raises `RegexError` for one that is not. With `trusted` the pattern is parsed when it is first needed.

    >>> Regex(r"[\i-[:]][\c-[:]]*").matches("Ødegård")
    True
    """

    __slots__ = ("_ascii", "_tree", "_unicode", "pattern")

    def __init__(self, pattern: str, *, trusted: bool = False) -> None:
        self.pattern = pattern
        self._tree = None if trusted else parsed(pattern)
        self._ascii: Callable[[str], object] | None = None
        self._unicode: Callable[[str], object] | None = None

    def matches(self, text: str) -> bool:
        """Whether the whole text matches."""
        if text.isascii():
            if self._ascii is None:
                self._ascii = self._compiled(_ASCII)
            return self._ascii(text) is not None
        if self._unicode is None:
            self._unicode = self._compiled(None)
        return self._unicode(text) is not None

    def _compiled(self, limit: int | None) -> Callable[[str], object]:
        if self._tree is None:
            self._tree = parsed(self.pattern)
        return re.compile(_translated(self._tree, limit)).fullmatch


# What follows writes the pattern that Python understands. The depth of the tree is limited, so recursion is safe.


def _translated(node: Node, limit: int | None) -> str:
    """The tree as a pattern of Python, for texts whose characters are all below the limit."""
    match node:
        case Chars(characters):
            return regex_class(characters if limit is None else _shown(characters, limit))
        case Sequence(parts):
            return "".join(f"(?:{_translated(p, limit)})" if isinstance(p, Choice) else _translated(p, limit) for p in parts)
        case Choice(branches):
            return "|".join(_translated(branch, limit) for branch in branches)
        case Repeat(part, least, most):
            if least >= MOST:
                return "(?!)"
            body = _translated(part, limit)
            return f"(?:{body}){{{least},{'' if most is None else most}}}"


def _shown(characters: Characters, limit: int) -> Characters:
    """The part of a class below the limit; a class that holds all of it stays as wide as that."""
    shown = below(characters, limit)
    return ANY if shown == ((0, limit - 1),) else shown
