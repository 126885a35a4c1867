"""Reads the tables of cases: what is valid, equal and in error for each datatype and its facets."""

from __future__ import annotations

import re
import shlex
from pathlib import Path
from typing import TYPE_CHECKING, Final, NamedTuple

from teikit.relaxng.datatypes import XSD_URI, Datatype, library

if TYPE_CHECKING:
    from collections.abc import Iterator

__all__ = ["NAMESPACES", "Case", "cases", "datatype"]

NAMESPACES: Final = {"p": "urn:p", "q": "urn:q", "s": "urn:p"}
_ESCAPES: Final = {"\\n": "\n", "\\t": "\t", "\\r": "\r"}


class Case(NamedTuple):
    """One assertion."""

    place: str
    """File and line."""
    claim: str
    """`valid`, `invalid`, `equal`, `different` or `error`."""
    type: str
    parameters: tuple[tuple[str, str], ...]
    words: tuple[str, ...]


def cases() -> list[Case]:
    """Every assertion of the tables."""
    folder = Path(__file__).parent / "cases"
    return [case for path in sorted(folder.glob("*.txt")) for case in _read(path)]


def datatype(name: str, parameters: tuple[tuple[str, str], ...] = ()) -> Datatype:
    """A datatype of XML Schema."""
    xsd = library(XSD_URI)
    assert xsd is not None
    return xsd.datatype(name, parameters)


def _read(path: Path) -> Iterator[Case]:
    name = ""
    parameters: tuple[tuple[str, str], ...] = ()
    for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
        if not line or line.startswith("# "):
            continue
        claim, *raw = _words(line)
        place = f"{path.name}:{number}"
        if claim == "type":
            name, parameters = raw[0], ()
        elif claim == "with":
            parameters = _pairs(raw)
        elif claim == "error":
            yield Case(place, claim, name, _pairs(raw), ())
        elif claim in ("equal", "different"):
            yield Case(place, claim, name, parameters, tuple(map(_text, raw)))
        else:
            assert claim in ("valid", "invalid"), place
            for word in raw:
                yield Case(place, claim, name, parameters, (_text(word),))


def _words(line: str) -> list[str]:
    """Words of a line; a backslash is an ordinary character but before a quotation mark."""
    lexer = shlex.shlex(line, posix=True, punctuation_chars=False)
    lexer.whitespace_split = True
    lexer.commenters = ""
    lexer.quotes = '"'
    lexer.escape = ""
    return list(lexer)


def _pairs(raw: list[str]) -> tuple[tuple[str, str], ...]:
    return tuple(zip(raw[::2], raw[1::2], strict=True))


def _text(word: str) -> str:
    """A word with its escapes resolved."""
    plain = re.sub(r"\\x\{([0-9a-f]+)\}", lambda match: chr(int(match[1], 16)), word)
    return re.sub(r"\\[ntr]", lambda match: _ESCAPES[match[0]], plain)
