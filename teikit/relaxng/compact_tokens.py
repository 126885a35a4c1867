r"""The tokens of the compact syntax (RELAX NG Compact Syntax, section 4, "Lexical structure").

`\x{41}` stands for a character anywhere. A line end written so may stand in a literal that real ones must not stand
in, so it is kept apart until literals have been read. Comments are kept with the token that follows them.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from functools import cache
from typing import Final, NamedTuple

from teikit.model.finding import Finding, Place, finding
from teikit.relaxng.ncnames import ncname_pattern
from teikit.relaxng.source import Comment, SchemaSyntaxError

__all__ = ["KEYWORDS", "Source", "Token", "tokens"]

KEYWORDS: Final = frozenset({
    "attribute", "default", "datatypes", "div", "element", "empty", "external", "grammar", "include", "inherit", "list",
    "mixed", "namespace", "notAllowed", "parent", "start", "string", "text", "token",
})  # fmt: skip

_ESCAPE: Final = r"\\x+\{([^}\n]*)\}?"
_WRITTEN_ENDS: Final = {"\n": "\x00", "\r": "\x01"}
"""What stands for a line end that was written as an escape; neither is a character of XML."""
_REAL_ENDS: Final = str.maketrans({stand_in: end for end, stand_in in _WRITTEN_ENDS.items()})
_UNUSABLE: Final = "[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]"


class Token(NamedTuple):
    """A word of the schema."""

    kind: str
    """`name`, `escaped` (a name after a backslash), `keyword`, `prefixed`, `wildcard` (`a:*`), `literal`, `documentation`,
    `symbol` or `end`."""
    text: str
    """A name without its backslash; the value of a literal; else the text itself."""
    offset: int
    """Where it begins, in the text whose escapes are resolved."""
    comments: tuple[Comment, ...] = ()
    """The comments before it."""

    def shown(self) -> str:
        """The token in a message."""
        if self.kind == "end":
            return "the end of the schema"
        if self.kind == "documentation":
            return "a documentation comment (##)"
        return f'"{self.text}"' if self.kind == "literal" else f"“{self.text}”"


class Source:
    """The text of a schema with its escapes resolved, and where each character came from."""

    def __init__(self, text: str, file: str) -> None:
        self.file = file
        original = text.removeprefix("\ufeff").replace("\r\n", "\n").replace("\r", "\n")
        self._lines = [0, *(match.end() for match in re.finditer("\n", original))]
        self._at: list[int] = []
        """Offsets from which on the text is shifted against the original."""
        self._shifts: list[int] = []
        self._refuse(re.search(_UNUSABLE, original))
        self.text = self._resolved(original)

    def place(self, offset: int) -> Place:
        """Line and column, from 1, of an offset of the resolved text."""
        found = bisect_right(self._at, offset)
        original = offset + (self._shifts[found - 1] if found else 0)
        line = bisect_right(self._lines, original)
        return Place(self.file, line, original - self._lines[line - 1] + 1)

    def _refuse(self, match: re.Match[str] | None) -> None:
        if match:
            code = f"U+{ord(match[0]):04X}"
            raise SchemaSyntaxError(finding("rnc-character", self.place(match.start()), character=code))

    def _resolved(self, original: str) -> str:
        """Section 4.2: escapes become characters."""
        parts: list[str] = []
        end = shift = length = 0
        for match in re.finditer(_ESCAPE, original):
            character = self._character(match)
            if character is None:
                raise SchemaSyntaxError(finding("rnc-escape", self.place(match.start() - shift), escape=match[0]))
            parts += original[end : match.start()], character
            length += match.start() - end + 1
            end = match.end()
            shift = end - length
            self._at.append(length)
            self._shifts.append(shift)
        return "".join(parts) + original[end:]

    @staticmethod
    def _character(match: re.Match[str]) -> str | None:
        """The character that an escape means; None if it means none."""
        if not match[0].endswith("}") or not re.fullmatch("[0-9A-Fa-f]{1,8}", match[1]):
            return None
        code = int(match[1], 16)
        if code > 0x10FFFF or re.match(_UNUSABLE, chr(code)):
            return None
        return _WRITTEN_ENDS.get(chr(code), chr(code))


@cache
def _pattern(*, ascii_only: bool) -> re.Pattern[str]:
    """One expression for all tokens; a schema that is ASCII gets one without the long tables of names."""
    name = r"[A-Za-z_][A-Za-z0-9_.\-]*" if ascii_only else ncname_pattern().pattern
    end = r"[\n\x00\x01]"
    rest = r"[^\n\x00\x01]*"
    return re.compile(
        rf"(?P<space>[ \t\n\x00\x01]+)"
        rf"|(?P<documentation>\#\#{rest}(?:{end}[ \t]*\#\#{rest})*)"
        rf"|(?P<comment>\#{rest}(?:{end}[ \t]*\#(?!\#){rest})*)"
        rf"|(?P<prefixed>{name}:{name})"
        rf"|(?P<wildcard>{name}:\*)"
        rf"|(?P<name>{name})"
        rf"|\\(?P<escaped>{name})"
        r'|(?P<literal>"""(?:(?!""")[\s\S])*"""|' + r"'''(?:(?!''')[\s\S])*'''"
        r'|"(?!"")[^"\n]*"|' + r"'(?!'')[^'\n]*')"
        r"|(?P<symbol>>>|\|=|&=|[={}\[\](),&|?*+\-~])"
    )


def tokens(source: Source) -> list[Token]:
    """The tokens of a schema, the last one of kind `end`. Raises `SchemaSyntaxError`."""
    text = source.text
    match_at = _pattern(ascii_only=text.isascii()).match
    found: list[Token] = []
    comments: list[Comment] = []
    at = 0
    while at < len(text):
        match = match_at(text, at)
        if match is None:
            raise SchemaSyntaxError(_unreadable(source, at))
        kind = match.lastgroup or ""
        if kind == "comment":
            comments.append(Comment(_comment(match[0]), source.place(at)))
        elif kind != "space":
            found.append(_token(kind, match[kind], at, tuple(comments)))
            if comments:
                comments = []
        at = match.end()
    found.append(Token("end", "", at, tuple(comments)))
    return found


def _token(kind: str, text: str, at: int, comments: tuple[Comment, ...]) -> Token:
    if kind == "name":
        return Token("keyword" if text in KEYWORDS else "name", text, at, comments)
    if kind == "literal":
        quotes = 3 if text.startswith(('"""', "'''")) else 1
        text = text[quotes:-quotes].translate(_REAL_ENDS)
    elif kind == "documentation":
        text = "\n".join(re.sub("^ ?", "", line.lstrip(" \t").lstrip("#")) for line in re.split(r"[\n\x00\x01]", text))
    return Token(kind, text, at, comments)


def _comment(text: str) -> str:
    """The lines of a comment without their marks."""
    lines = [re.sub("^ ?", "", line.lstrip(" \t")[1:]) for line in re.split(r"[\n\x00\x01]", text)]
    return "\n".join(lines)


def _unreadable(source: Source, at: int) -> Finding:
    """What to say where no token begins."""
    character = source.text[at]
    if character in "\"'":
        return finding("rnc-literal", source.place(at), mark=character)
    shown = character if character.isprintable() else f"U+{ord(character):04X}"
    return finding("rnc-unexpected", source.place(at), found=f"“{shown}”", expected="a name, a literal or an operator")
