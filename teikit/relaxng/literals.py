r"""Literals and comments of the compact syntax as they are written.

A backslash that would begin an escape (`\x{`) is itself written as one, as is a line end in a literal.
"""

from __future__ import annotations

import re

__all__ = ["commented", "literal"]


def literal(text: str) -> str:
    r"""A literal, in parts joined by `~` if it has quotation marks of both kinds.

    >>> print(literal("it's"), literal('a "b"'), literal("it's \"b\""), literal("a\nb"))
    "it's" 'a "b"' "it's " ~ '"b"' "a\x{a}b"
    """
    text = _safe(text).replace("\n", "\\x{a}").replace("\r", "\\x{d}")
    if '"' not in text:
        return f'"{text}"'
    if "'" not in text:
        return f"'{text}'"
    return " ~ ".join(f"'{part}'" if '"' in part else f'"{part}"' for part in re.findall("""[^"]+|[^']+""", text))


def commented(text: str, mark: str = "#") -> list[str]:
    """The lines of a comment, or of documentation with the mark `##`."""
    lines = [line.strip(" \t") if mark == "#" else line for line in re.split("\r\n|\r|\n", _safe(text))]
    while mark == "#" and len(lines) > 1 and not lines[-1]:
        lines.pop()
    while mark == "#" and len(lines) > 1 and not lines[0]:
        lines.pop(0)
    return [f"{mark} {line}" if line else mark for line in lines]


def _safe(text: str) -> str:
    return re.sub(r"\\(?=x+\{)", r"\\x{5c}", text)
