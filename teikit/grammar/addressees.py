"""Addressees of cables: `RUEHC/SECSTATE WASHDC IMMEDIATE 4696`, collectives, and who is exempted from them.

Source: ACP 121, chapter 3: a routing indicator before a slant, the addressee's name, the precedence if it is not that of the
whole message, the number in the addressee's series; `XMT` names members of a collective that do not receive it.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from typing import Final, NamedTuple

from teikit.model.reading import Correspondent
from teikit.patterns import regex
from teikit.vocabulary.cables import ADDRESSEES, PRECEDENCES

__all__ = ["is_addressee", "parse_addressees"]

_ROUTE: Final = regex(r"(?P<route>(?:R[A-Z0-9]{3,8}|ZEN|DOC))\s?/(?!/)\s*")
_NEXT_ROUTE: Final = regex(r"(?<!XMT)[,;]?\s+(?=(?:R[A-Z0-9]{4,8}|ZEN)/(?!/))")
_PREFIXES: Final = "|".join(map(re.escape, sorted(ADDRESSEES, key=len, reverse=True)))
_KNOWN: Final = regex(rf"(?:{_PREFIXES})(?![a-z])[A-Z]*\b")
_NEXT_KNOWN: Final = regex(r"(?<!XMT)(?<!AND),?\s+(?=(?:AMEMBASSY|AMCONSUL|AMCONGEN|AMEMB|USMISSION|USINT|SECSTATE|SECDEF)\s)")
_EXEMPT: Final = regex(r"\bXMT\b[:.]?\s*")
_PRECEDENCE: Final = "|".join(map(re.escape, PRECEDENCES))
_TAIL: Final = regex(
    rf"(?:^|\s+|(?<=//))(?:(?P<precedence>{_PRECEDENCE})(?=\s|\d|$)|(?P<number>\d{{1,6}})(?:\s*//)?$)|(?P<glued>(?<=[A-Z])\d{{3,5}})$"
)
_LEADING: Final = regex(rf"(?:{_PRECEDENCE})\s+(?=[A-Z]{{2}})")
_REST: Final = regex(rf"(?:(?:{_PRECEDENCE})(?:\s*\d{{1,6}})?|\d{{1,6}}|(?:WASHDC|WASHINGTON|DC|COLLECTIVES?|POSTS|BE)\b.*)")
"""What a wrapped line goes on with: precedence, number, the end of a name."""
_INCOMPLETE: Final = regex(r"(?:\b(?:USMISSION|AMEMBASSY|AMEMB|AMCONSUL|AMCONGEN|USDEL|EMBASSY|AND|OF|THE|FOR)|,|-|(?<!/)/)$")
_NUMBERED_GROUPS: Final = frozenset({"AIG", "CTF", "CTG", "CTU", "TF", "DTG"})
"""Addressees that are told apart by a number."""
_MEMBERS: Final = regex(rf"\s*[,;]\s*|\s+AND(?:\s+|$)|\s+(?=(?:{_PREFIXES})\s)")


class _Entry(NamedTuple):
    """The lines of one addressee."""

    text: str
    info: bool
    exempt: tuple[str, ...] = ()


def is_addressee(line: str) -> bool:
    """Whether a line begins like an addressee.

    >>> is_addressee("RUEHMO/AMEMBASSY MOSCOW 2532"), is_addressee("AMCONSUL LENINGRAD"), is_addressee("THE AMBASSADOR SAID")
    (True, True, False)
    """
    return _ROUTE.match(line) is not None or _KNOWN.match(line) is not None or _EXEMPT.match(line) is not None


def parse_addressees(lines: Iterable[tuple[str, bool]]) -> tuple[Correspondent, ...]:
    """Addressees from lines, each with whether it is for information only.

    >>> parse_addressees([("RUEHC/SECSTATE WASHDC IMMEDIATE 4696", False)])[0].serial
    '4696'
    """
    pieces = [(piece, info) for line, info in lines for piece in _pieces(" ".join(line.split())) if piece]
    coded = any(_ROUTE.match(piece) for piece, _ in pieces)
    return tuple(one for entry in _entries(pieces, coded) if (one := _addressee(entry)).name)


def _pieces(line: str) -> Iterator[str]:
    """The addressees that copying put on one line."""
    for piece in _NEXT_ROUTE.split(line):
        yield from [piece] if "XMT" in piece or _LEADING.match(piece) else _NEXT_KNOWN.split(piece)


def _entries(pieces: Sequence[tuple[str, bool]], coded: bool) -> Iterator[_Entry]:
    """The lines of each addressee together: wrapped ones joined, exemptions where they belong."""
    entry: _Entry | None = None
    repeated = 0
    for piece, info in pieces:
        head, *exempt = _EXEMPT.split(piece)
        if entry is not None and info == entry.info and not head and exempt:
            entry, repeated = entry._replace(exempt=(*entry.exempt, *exempt)), repeated + 1
        elif entry is not None and info == entry.info and _goes_on(entry, piece, coded, listed=repeated < 2):
            entry = (
                entry._replace(exempt=(*entry.exempt, piece)) if entry.exempt else entry._replace(text=f"{entry.text} {piece}")
            )
        else:
            if entry:
                yield entry
            entry, repeated = _Entry(head.strip(), info, tuple(exempt)), 2 if head and exempt else len(exempt)
    if entry:
        yield entry


def _goes_on(entry: _Entry, piece: str, coded: bool, *, listed: bool) -> bool:
    """Whether a line belongs to the addressee before it."""
    if _ROUTE.match(piece):  # whom a member with its routing indicator is named beside, as bare
        return bool(entry.exempt) and _ROUTE.match(entry.exempt[-1]) is not None and _last_tail(piece) is None
    if entry.exempt:
        return listed or coded or _KNOWN.match(piece) is None
    if _REST.fullmatch(piece) or _INCOMPLETE.search(entry.text):
        return True
    return coded and _KNOWN.match(piece) is None


def _addressee(entry: _Entry) -> Correspondent:
    text = entry.text
    route = ""
    if match := _ROUTE.match(text):
        route, text = match["route"], text[match.end() :]
    who = Correspondent("", body=True, route=route, info=entry.info)
    if match := _LEADING.match(text):
        who, text = replace(who, precedence=match[0].strip()), text[match.end() :]
    while match := _last_tail(text):
        if match["precedence"] and not who.precedence:
            who = replace(who, precedence=match["precedence"])
        elif (number := match["number"] or match["glued"]) and not who.serial and text[: match.start()] not in _NUMBERED_GROUPS:
            who = replace(who, serial=number)
        else:
            break
        text = text[: match.start()].rstrip()
    members = (_ROUTE.sub("", member) for part in entry.exempt for member in _MEMBERS.split(part))
    exempt = tuple(name for member in members if (name := member.strip(" .")))
    if exempt and not who.precedence and (match := _last_tail(exempt[-1])) and match["precedence"]:  # that of the collective
        who, exempt = replace(who, precedence=match["precedence"]), (*exempt[:-1], exempt[-1][: match.start()])
    return replace(who, name=text, exempt=exempt)


def _last_tail(text: str) -> re.Match[str] | None:
    """A precedence or a number at the end of a text."""
    last = None
    for match in _TAIL.finditer(text):
        last = match
    return last if last and last.end() == len(text) and last.start() > 0 else None
