"""Regular expressions that are compiled when they are first used, and kept compiled from one start of the command to the next.

The layouts and the vocabularies have hundreds of patterns. Compiling those that one telegram needs takes twice as long as
converting it, so the command keeps what Python made of them in the user's cache folder. Where that cannot be (another
Python, no home, a damaged file) they are compiled as ever.
"""

from __future__ import annotations

import json
import re
import sys
from array import array
from collections.abc import Iterable, Mapping
from functools import cache
from typing import Any, Final, NamedTuple, cast

from teikit import caching

__all__ = ["any_of", "keep", "regex"]

_METHODS: Final = ("search", "match", "fullmatch", "finditer", "findall", "sub", "subn", "split", "groups", "groupindex")
_MOST: Final = 1_500
"""How many patterns are kept, twice as many as there are: those of vocabularies that are gone must not make every start slow."""
_PARTED: Final = "\x1f"
"""Parts words while all are escaped at once, which is faster by far than one after the other."""
_KIND: Final = "patterns"
_FORM: Final = "teikit-patterns-1"


def regex(pattern: str, flags: int = 0) -> re.Pattern[str]:
    r"""What `re.compile` gives, made at its first use; an error in the pattern shows there.

    >>> number = regex(r"\d+")
    >>> number.search("page 12")[0]
    '12'
    """
    return cast("re.Pattern[str]", _Late(pattern, flags))


def any_of(words: Iterable[str]) -> str:
    r"""The alternatives of a pattern: longest first, so that none hides a longer one; blanks stand for any white space.

    >>> any_of(["at", "at least"]), any_of([])
    ('at\\s+least|at', '(?!)')
    """
    longest_first = sorted(sorted(set(words)), key=len, reverse=True)
    return re.escape(_PARTED.join(longest_first)).replace(r"\ ", r"\s+").replace(_PARTED, "|") or "(?!)"


def keep() -> None:
    """Keep the patterns that this process had to compile. For commands, at their end; it never raises."""
    store = _store()
    if store.fresh:
        caching.write(_KIND, _name(), _FORM, _packed({**store.kept, **_code(store.fresh)}))
        store.fresh.clear()


class _Late:
    """Stands for a compiled pattern, and has its methods as its own from the first use on."""

    def __init__(self, pattern: str, flags: int) -> None:
        self.pattern = pattern
        self.flags = flags

    def __getattr__(self, name: str) -> object:
        """Reached only as long as nothing was compiled."""
        if name not in _METHODS:
            raise AttributeError(name)
        compiled = _store().compiled(self.pattern, int(self.flags))
        self.__dict__.update({method: getattr(compiled, method) for method in _METHODS})
        return self.__dict__[name]


class _Key(NamedTuple):
    pattern: str
    flags: int


class _Code(NamedTuple):
    """What Python's compiler makes of a pattern."""

    flags: int
    groups: int
    names: Mapping[str, int]
    """Named groups with their numbers."""
    words: bytes
    """The program for Python's matcher, as machine words."""


class _Store:
    """The patterns of this process: those that were kept, and those that had to be compiled."""

    def __init__(self, kept: Mapping[_Key, _Code]) -> None:
        self.kept = kept
        self.fresh: list[_Key] = []

    def compiled(self, pattern: str, flags: int) -> re.Pattern[str]:
        key = _Key(pattern, flags)
        if (code := self.kept.get(key)) is not None and (found := _revived(pattern, code)) is not None:
            return found
        self.fresh.append(key)
        return re.compile(pattern, flags)


@cache
def _store() -> _Store:
    content = caching.read(_KIND, _name(), _FORM)
    return _Store(_unpacked(content) if content else {})


def _name() -> str:
    """The file of this Python: its matcher runs no other's programs."""
    return f"{sys.implementation.cache_tag}-{getattr(_matcher(), 'MAGIC', 0)}"


def _matcher() -> Any:
    """The module that matches, in CPython: there is no public way to give it a program."""
    import _sre  # type: ignore[import-not-found]

    return _sre


def _revived(pattern: str, code: _Code) -> re.Pattern[str] | None:
    """The pattern of a program. The matcher checks programs before it takes them."""
    names: list[str | None] = [None] * (code.groups + 1)
    for name, number in code.names.items():
        names[number] = name
    try:
        words = array("I", code.words).tolist()
        return cast(
            "re.Pattern[str]", _matcher().compile(pattern, code.flags, words, code.groups, dict(code.names), tuple(names))
        )
    except (TypeError, ValueError, RuntimeError, OverflowError):
        return None


def _code(keys: list[_Key]) -> dict[_Key, _Code]:
    """What Python's compiler makes of patterns; nothing if this Python's compiler has another form."""
    from re import _compiler, _parser  # type: ignore[attr-defined]

    found: dict[_Key, _Code] = {}
    try:
        for key in keys:
            parsed = _parser.parse(key.pattern, key.flags)
            words = array("I", _compiler._code(parsed, key.flags))
            state = parsed.state
            found[key] = _Code(key.flags | state.flags, state.groups - 1, dict(state.groupdict), words.tobytes())
    except (AttributeError, TypeError, OverflowError):
        return {}
    return found


def _packed(codes: Mapping[_Key, _Code]) -> bytes:
    """A line of JSON that says what follows, and the programs."""
    kept = list(codes.items())[-_MOST:]
    index = [[key.pattern, key.flags, code.flags, code.groups, dict(code.names), len(code.words)] for key, code in kept]
    return json.dumps(index).encode() + b"\n" + b"".join(code.words for _, code in kept)


def _unpacked(content: bytes) -> dict[_Key, _Code]:
    head, _, programs = content.partition(b"\n")
    codes: dict[_Key, _Code] = {}
    position = 0
    for pattern, given, flags, groups, names, length in json.loads(head):
        codes[_Key(pattern, given)] = _Code(flags, groups, names, programs[position : position + length])
        position += length
    return codes
