"""Which strings are XML names, by the fourth and by the fifth edition of XML 1.0.

Datatypes and schemas speak of the names of the fourth edition (as XSD 1.0, RELAX NG and the parsers of their time do);
the fifth edition is far more generous. The tables are unpacked only when somebody asks about a name beyond ASCII.
"""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from teikit.relaxng.characters import Characters

__all__ = ["is_name", "is_ncname", "is_nmtoken", "ncname_pattern", "split_qname"]

_ASCII_NCNAME: Final = re.compile(r"[A-Za-z_][A-Za-z0-9_.\-]*")
_COLON: Final = ((ord(":"), ord(":")),)


@cache
def _classes(edition: int, *, without: Characters = ()) -> tuple[str, str]:
    """Character classes of `re`: what begins a name, and what may stand in one."""
    from teikit.relaxng.characters import difference, name_characters, regex_class

    start, inside = name_characters(edition)
    return regex_class(difference(start, without)), regex_class(difference(inside, without))


@cache
def ncname_pattern(edition: int = 4) -> re.Pattern[str]:
    """A compiled expression for an NCName of the edition (4 or 5) of XML 1.0."""
    start, inside = _classes(edition, without=_COLON)
    return re.compile(f"{start}{inside}*")


@cache
def _name_pattern(edition: int) -> re.Pattern[str]:
    start, inside = _classes(edition)
    return re.compile(f"{start}{inside}*")


@cache
def _nmtoken_pattern(edition: int) -> re.Pattern[str]:
    return re.compile(f"{_classes(edition)[1]}+")


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
