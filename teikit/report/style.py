"""What the reports share: how they look, and text that does nothing but be read."""

from __future__ import annotations

import re
import unicodedata
from typing import Final, NamedTuple

__all__ = ["Style", "columns", "counted", "visible"]

_CONTROL: Final = re.compile("[\x00-\x1f\x7f-\x9f\u2028\u2029\u202a-\u202e\u2066-\u2069]")
_COLOURS: Final = {"error": "31;1", "warning": "33;1", "information": "36;1", "place": "1", "dim": "2", "good": "32;1"}


class Style(NamedTuple):
    """How a report looks."""

    colours: bool = False

    def paint(self, text: str, colour: str) -> str:
        """The text in a colour: a severity, `place`, `dim` or `good`."""
        return f"\x1b[{_COLOURS[colour]}m{text}\x1b[0m" if self.colours else text


def visible(text: str) -> str:
    """The text on one line, without characters that would do something to a terminal."""
    text = " ".join(text.split()) if "\n" in text or "\r" in text else text
    return _CONTROL.sub(_escape, text)


def columns(text: str) -> str:
    r"""As many blanks as a terminal needs for the text; tabs stay tabs.

    >>> columns("a\t漢")
    ' \t  '
    """
    return "".join("\t" if sign == "\t" else " " * _width(sign) for sign in text)


def counted(number: int, noun: str) -> str:
    """A number with its noun.

    >>> counted(1, "file"), counted(3, "file")
    ('1 file', '3 files')
    """
    return f"{number} {noun}{'' if number == 1 else 's'}"


def _escape(match: re.Match[str]) -> str:
    code = ord(match[0])
    return f"\\x{code:02x}" if code < 256 else f"\\u{code:04x}"


def _width(sign: str) -> int:
    if unicodedata.combining(sign) or unicodedata.category(sign) in {"Mn", "Me", "Cf"}:
        return 0
    return 2 if unicodedata.east_asian_width(sign) in {"W", "F"} else 1
