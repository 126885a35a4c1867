"""Which strings are XML names: the tables of the fourth and of the fifth edition of XML 1.0.

Datatypes and schemas speak of the names of the fourth edition (as XSD 1.0, RELAX NG and the parsers of their time do);
the fifth edition is far more generous. The tables are ranges beyond ASCII: the gap since the end of the range before,
and after a point the width, in base 36. They are unfolded only when somebody asks about a name beyond ASCII.
"""

from __future__ import annotations

import re
from functools import cache
from typing import Final

__all__ = ["is_name", "is_ncname", "is_nmtoken", "ncname_pattern", "split_qname"]

# XML 1.0 (fourth edition), appendix B: BaseChar and Ideographic, which begin names.
_START_4: Final = (
    "1s.m 2.u 2.1l 3.a 3.7 2.1g 2.1v a.z 4.1 5.t 1l.2g j.6 5h 2.2 2 2.j 2.17 2.6 4 2 2 2 2.h e.b 2.1t 2.b 2.z f.1g 3.1 "
    "3.1 4.r 3.7 3.1 1k.11 3 8.11 22.q 6.2 1b.p 7.9 13.1y 3.4 2.e 2.3 2 g.1 f3.1g 4 r.9 10.7 3.1 3.l 2.6 2 4.3 z.1 2.2 "
    "f.1 k.5 5.1 3.l 2.6 2.1 2.1 2.1 w.3 2 k.2 h.6 2 2.2 2.l 2.6 2.1 2.4 4 z 11.7 3.1 3.l 2.6 2.1 3.3 4 v.1 2.2 10.5 4.2 "
    "2.3 4.1 2 2.1 4.1 4.2 4.7 2.2 24.7 2.2 2.m 2.9 2.4 13.1 10.7 2.2 2.m 2.9 2.4 11 2.1 10.7 2.2 2.m 2.f 13.1 4g.19 2 "
    "2.1 d.5 1o.1 2 3.1 2 3 7.3 2.6 2.2 2 2 3.1 2.1 2 2.1 a 3.4 3g.7 2.w 8n.11 b.12 a 2.1 2.2 2 2.1 2.4 16 2 2 c 2 2 4.1 "
    "4 6.2 2 2 2 2 4.1 4.1 2 15 a 3 3.1 8.1 2 2.6 15 5 9 2dj.4b 5.2h 7.l 3.5 3.11 3.5 3.7 2 2 2 2.u 3.1g 2.6 2 4.2 2.6 "
    "4.3 3.5 5.c 6.2 2.6 8a 4.1 3 2a.2 2v9 q.8 o.2b d.2h b.13 5p0.g4l 2fv.8mb"
)
# The same, Digit, CombiningChar and Extender: what may stand in names without beginning them.
_INSIDE_4: Final = (
    "1j ex.1 1b.1x r.1 12 70.3 7f.g 2.m 2.2 2 2.1 2 3g b.7 e.9 7 2u.e 3.1 2.3 3.9 eg.2 1l 2.f 4.3 e.1 3.9 i.2 1l 2.6 3.1 "
    "3.2 a b.1 3.9 j 1m 2.4 5.1 3.2 p.b g.2 1l 2.7 2.2 2.2 p.9 i.2 1l 2.5 4.1 3.2 9.1 f.9 j.1 1n.4 4.2 2.3 a g.8 i.2 1n.6 "
    "2.2 2.3 8.1 g.9 j.1 1n.6 2.2 2.3 8.1 g.9 j.1 1n.5 3.2 2.3 a f.9 5e 3.6 c.8 2.9 2g 3.5 2.1 a 2.5 3.9 1r.1 7.9 c 2 2 "
    "5.1 1e.j 2.5 5.5 2 2.k 4.6 2 3dj.c 5 2zo 11.5 2.4 2s.1 3.1 2m.2"
)
# XML 1.0 (fifth edition), productions 4 and 4a.
_START_5: Final = "\xc0-\xd6\xd8-\xf6\xf8-\u02ff\u0370-\u037d\u037f-\u1fff\u200c\u200d\u2070-\u218f\u2c00-\u2fef\u3001-\ud7ff"
_START_5_REST: Final = "\uf900-\ufdcf\ufdf0-\ufffd\U00010000-\U000effff"
_INSIDE_5: Final = "\xb7\u0300-\u036f\u203f\u2040"
_FIRST: Final = 0x80

_ASCII_NCNAME: Final = re.compile(r"[A-Za-z_][A-Za-z0-9_.\-]*")


def _unfold(table: str) -> str:
    """The inside of a character class of `re` for a folded table.

    >>> _unfold("1s.m 2")
    'À-ÖØ'
    """
    ranges = []
    last = _FIRST
    for entry in table.split(" "):
        gap, _, width = entry.partition(".")
        first = last + int(gap, 36)
        last = first + (int(width, 36) if width else 0)
        ranges.append(chr(first) if first == last else f"{chr(first)}-{chr(last)}")
    return "".join(ranges)


@cache
def _classes(edition: int) -> tuple[str, str]:
    """Insides of character classes: what begins an NCName, and what may follow."""
    if edition == 4:
        start, inside = _unfold(_START_4), _unfold(_INSIDE_4)
    else:
        start, inside = _START_5 + _START_5_REST, _INSIDE_5
    start = "A-Z_a-z" + start
    return start, start + r"0-9.\-" + inside


@cache
def ncname_pattern(edition: int = 4) -> re.Pattern[str]:
    """A compiled expression for an NCName of the edition (4 or 5) of XML 1.0."""
    start, inside = _classes(edition)
    return re.compile(f"[{start}][{inside}]*")


@cache
def _name_pattern(edition: int) -> re.Pattern[str]:
    start, inside = _classes(edition)
    return re.compile(f"[:{start}][:{inside}]*")


@cache
def _nmtoken_pattern(edition: int) -> re.Pattern[str]:
    return re.compile(f"[:{_classes(edition)[1]}]+")


def is_ncname(text: str, edition: int = 4) -> bool:
    """Whether the text is a name without colon (Namespaces in XML, production 4).

    >>> is_ncname("persName"), is_ncname("tei:p"), is_ncname("7"), is_ncname("ἀγάπη")
    (True, False, False, True)
    """
    if text.isascii():
        return _ASCII_NCNAME.fullmatch(text) is not None
    return ncname_pattern(edition).fullmatch(text) is not None


def is_name(text: str, edition: int = 4) -> bool:
    """Whether the text is a Name (XML 1.0, production 5), colons allowed."""
    return _name_pattern(edition).fullmatch(text) is not None


def is_nmtoken(text: str, edition: int = 4) -> bool:
    """Whether the text is an Nmtoken (XML 1.0, production 7), colons allowed."""
    return _nmtoken_pattern(edition).fullmatch(text) is not None


def split_qname(text: str) -> tuple[str, str] | None:
    """Prefix (empty for none) and local part of a QName, or None if the text is no QName.

    >>> split_qname("tei:p"), split_qname("p"), split_qname(":p")
    (('tei', 'p'), ('', 'p'), None)
    """
    prefix, colon, local = text.rpartition(":")
    if not is_ncname(local) or (colon and not is_ncname(prefix)):
        return None
    return prefix, local
