"""How the compact syntax is laid out: pieces of text, each a list of lines, put together on one line where that fits."""

from __future__ import annotations

from typing import Final, TypeAlias

from teikit.relaxng.compact_tokens import KEYWORDS

__all__ = ["WIDTH", "Lines", "after", "around", "braces", "brackets", "escaped", "hanging", "indented"]

Lines: TypeAlias = list[str]

WIDTH: Final = 110


def escaped(name: str) -> str:
    """A name that could be taken for a keyword, with its backslash."""
    return f"\\{name}" if name in KEYWORDS else name


def indented(lines: Lines) -> Lines:
    """Lines one step to the right."""
    return [f"  {line}" if line else line for line in lines]


def hanging(head: str, lines: Lines) -> Lines:
    """Lines with something before the first one; the others are indented."""
    return [head + lines[0], *indented(lines[1:])]


def after(head: str, lines: Lines) -> Lines:
    """Lines after a word: on the same line if there is one that fits, else below."""
    if len(lines) == 1 and len(head) + len(lines[0]) < WIDTH and not lines[0].startswith("#"):
        return [f"{head} {lines[0]}"]
    return [head, *indented(lines)]


def around(begin: str, lines: Lines, end: str) -> Lines:
    """Lines between two marks, on one line if there is only one."""
    if len(lines) == 1 and not lines[0].startswith("#"):
        return [f"{begin}{lines[0]}{end}"]
    return [begin, *indented(lines), end]


def braces(head: Lines, body: Lines, glue: str = "") -> Lines:
    """A head and a body in braces: on one line if that fits; parts of the body may be joined by `glue` for it."""
    joined = glue.join(body) if glue else body[0]
    single = (glue or len(body) == 1) and not any(line.startswith("#") for line in body)
    if single and len(head[-1]) + len(joined) + 5 <= WIDTH:
        return [*head[:-1], f"{head[-1]} {{ {joined} }}"]
    return [*head[:-1], f"{head[-1]} {{", *indented(body), "}"]


def brackets(head: str, inside: Lines) -> Lines:
    """A head and what stands in brackets behind it, on one line if that fits."""
    line = f"{head}[ {' '.join(inside)} ]" if inside else f"{head}[]"
    if len(line) <= WIDTH and not any("#" in part for part in inside):
        return [line]
    return [f"{head}[", *indented(inside), "]"]
