"""Reads regular expressions of XML Schema into a tree; XML Schema part 2, appendix F, a function for each production."""

from __future__ import annotations

from typing import Final, TypeAlias

from teikit.relaxng.characters import NOTHING, Characters, block, category, complement, difference, name_characters, union

__all__ = ["MOST", "Chars", "Choice", "Node", "RegexError", "Repeat", "Sequence", "parsed"]

_DEEPEST: Final = 60
"""How deep groups may be nested; Python's compiler is recursive."""
MOST: Final = 2**31
"""A count from which on a quantifier means what no text can reach."""

_SINGLE: Final = {"n": "\n", "r": "\r", "t": "\t"} | {mark: mark for mark in "\\|.-^?*+{}()[]"}
_SPACE: Final[Characters] = ((9, 10), (13, 13), (32, 32))


class RegexError(ValueError):
    """A pattern that is not a regular expression of XML Schema; the message tells what is wrong, and where."""


# The tree of a pattern; plain classes, since a NamedTuple each would cost a schema's first value a millisecond.


class Chars:
    """One character of a set."""

    __slots__ = ("characters", "depth")
    __match_args__ = ("characters",)

    def __init__(self, characters: Characters) -> None:
        self.characters = characters
        self.depth = 0


class Sequence:
    """One part after another."""

    __slots__ = ("depth", "parts")
    __match_args__ = ("parts",)

    def __init__(self, parts: list[Node]) -> None:
        self.parts = parts
        self.depth: int = 1 + max((part.depth for part in parts), default=0)


class Choice:
    """One of several branches."""

    __slots__ = ("branches", "depth")
    __match_args__ = ("branches",)

    def __init__(self, branches: list[Node]) -> None:
        self.branches = branches
        self.depth: int = 1 + max(branch.depth for branch in branches)


class Repeat:
    """A part several times; `most` is None for without end."""

    __slots__ = ("depth", "least", "most", "part")
    __match_args__ = ("part", "least", "most")

    def __init__(self, part: Node, least: int, most: int | None) -> None:
        self.part = part
        self.least = least
        self.most = most
        self.depth: int = 1 + part.depth


Node: TypeAlias = "Chars | Sequence | Choice | Repeat"


class _Group:
    """An open parenthesis: its finished branches and the one that is being read."""

    __slots__ = ("branches", "parts")

    def __init__(self) -> None:
        self.branches: list[Node] = []
        self.parts: list[Node] = []

    def end_branch(self) -> None:
        self.branches.append(_sequence(self.parts))
        self.parts = []

    def end(self) -> Node:
        self.end_branch()
        return _choice(self.branches)


class _Reader:
    """The pattern and the place where it is being read."""

    __slots__ = ("at", "pattern")

    def __init__(self, pattern: str) -> None:
        self.pattern = pattern
        self.at = 0

    def peek(self, count: int = 1) -> str:
        return self.pattern[self.at : self.at + count]

    def take(self) -> str:
        """The next character; empty at the end."""
        character = self.peek()
        self.at += 1
        return character

    def fault(self, what: str) -> RegexError:
        place = f"at character {self.at}" if self.at <= len(self.pattern) else "at the end"
        return RegexError(f"{what} {place} of the pattern “{self.pattern}”")


def parsed(pattern: str) -> Node:
    """Read regExp [1], branch [2] and piece [3], without recursion."""
    reader = _Reader(pattern)
    groups = [_Group()]
    while character := reader.take():
        group = groups[-1]
        if character == "(":
            groups.append(_Group())
        elif character == "|":
            group.end_branch()
        elif character != ")":
            group.parts.append(_quantified(Chars(_atom(reader, character)), reader))
        elif len(groups) > 1:
            groups[-2].parts.append(_quantified(groups.pop().end(), reader))
        else:
            raise reader.fault("unexpected “)”")
    if len(groups) > 1:
        raise reader.fault("“)” is missing")
    return _shallow(groups[0].end(), reader)


def _shallow(node: Node, reader: _Reader) -> Node:
    if node.depth > _DEEPEST:
        raise reader.fault(f"groups nested more than {_DEEPEST} deep")
    return node


def _sequence(parts: list[Node]) -> Node:
    if len(parts) == 1:
        return parts[0]
    return Sequence(parts)


def _choice(branches: list[Node]) -> Node:
    """A choice; between single characters it is a class, which spares the matcher from trying one after another."""
    if len(branches) == 1:
        return branches[0]
    singles = [branch.characters for branch in branches if isinstance(branch, Chars)]
    if len(singles) == len(branches):
        return Chars(union(*singles))
    return Choice(branches)


def _quantified(part: Node, reader: _Reader) -> Node:
    """Read a quantifier [4]."""
    mark = reader.peek()
    if mark == "{":
        least, most = _quantity(reader)
    elif mark and mark in "?*+":
        least, most = int(mark == "+"), 1 if mark == "?" else None
    else:
        return part
    reader.at += 1
    return _shallow(Repeat(part, least, most), reader)


def _quantity(reader: _Reader) -> tuple[int, int | None]:
    """Read a quantity [6]; stops at the closing brace."""
    reader.at += 1
    least = most = _number(reader)
    if reader.peek() == ",":
        reader.at += 1
        if reader.peek() == "}":
            return least, None
        most = _number(reader)
    if reader.peek() != "}":
        reader.at += 1
        raise reader.fault("“}” is missing")
    if most < least:
        raise reader.fault("the quantifier's first number is greater than its second")
    return least, None if most >= MOST else most


def _number(reader: _Reader) -> int:
    digits = ""
    while reader.peek().isascii() and reader.peek().isdigit():
        digits += reader.take()
    if not digits:
        reader.at += 1
        raise reader.fault("a digit is missing in the quantifier")
    digits = digits.lstrip("0") or "0"
    return int(digits) if len(digits) <= len(str(MOST)) else MOST


def _atom(reader: _Reader, character: str) -> Characters:
    """Read an atom [9], and the wildcard [37a]; the character has been taken."""
    match character:
        case ".":
            return complement(((10, 10), (13, 13)))
        case "[":
            return _class(reader)
        case "\\":
            return _escape(reader)
        case "?" | "*" | "+" | "{" | "}" | "]":
            raise reader.fault(f"unexpected “{character}” (write “\\{character}” for the character itself)")
    return _one(character)


def _class(reader: _Reader) -> Characters:
    """Read a charClassExpr [12] with charClassSub [16], without recursion; the bracket has been taken."""
    operands: list[Characters] = []
    while True:
        characters, subtracted = _group(reader)
        operands.append(characters)
        if not subtracted:
            break
    for _ in operands[1:]:
        if reader.take() != "]":
            raise reader.fault("“]” is missing after a subtraction")
    result = operands.pop()
    while operands:
        result = difference(operands.pop(), result)
    return result


def _group(reader: _Reader) -> tuple[Characters, bool]:
    """Read a posCharGroup [14] or negCharGroup [15], up to "]" or to "-[", and whether it was the latter."""
    negative = reader.peek() == "^"
    reader.at += negative
    sets: list[Characters] = []
    while not (sets and (reader.peek() == "]" or reader.peek(2) == "-[")):
        sets.append(_range(reader))
    subtracted = reader.take() == "-"
    reader.at += subtracted
    characters = union(*sets)
    return complement(characters) if negative else characters, subtracted


def _range(reader: _Reader) -> Characters:
    """Read a charRange [17] or charClassEsc [23]."""
    characters, single = _class_atom(reader)
    if reader.peek() != "-" or reader.peek(2) == "-[":
        return characters
    reader.at += 1
    upper, upper_single = _class_atom(reader)
    if not (single and upper_single):
        raise reader.fault("a range must go from one character to another")
    first, last = characters[0][0], upper[0][0]
    if first > last:
        raise reader.fault(f"the range goes backwards from “{chr(first)}” to “{chr(last)}”")
    if reader.peek() == "-" and reader.peek(2) != "-[":
        reader.at += 1
        raise reader.fault("“-” after a range (write “\\-” for the character itself)")
    return ((first, last),)


def _class_atom(reader: _Reader) -> tuple[Characters, bool]:
    """A character or an escape in a class, and whether it is one single character."""
    character = reader.take()
    if not character:
        raise reader.fault("“]” is missing")
    if character in "[]-":
        raise reader.fault(f"unexpected “{character}” in a character class (write “\\{character}” for the character itself)")
    if character != "\\":
        return _one(character), True
    single = reader.peek() in _SINGLE
    return _escape(reader), single


def _escape(reader: _Reader) -> Characters:
    """Read a charClassEsc [23]; the backslash has been taken."""
    character = reader.take()
    if character in _SINGLE:
        return _one(_SINGLE[character])
    if character and character in "pP":
        characters = _property(reader)
        return complement(characters) if character == "P" else characters
    characters = _multiple(character.lower())
    if characters is NOTHING:
        raise reader.fault(f"“\\{character}” is not an escape of XML Schema")
    return complement(characters) if character.isupper() else characters


def _multiple(letter: str) -> Characters:
    r"""MultiCharEsc [37]: `\s`, `\i`, `\c`, `\d`, `\w`."""
    match letter:
        case "s":
            return _SPACE
        case "i":
            return name_characters()[0]
        case "c":
            return name_characters()[1]
        case "d":
            return category("Nd") or NOTHING
        case "w":
            return complement(union(*(category(group) or NOTHING for group in "PZC")))
    return NOTHING


def _property(reader: _Reader) -> Characters:
    """Read a charProp [27], with IsCategory [28] and IsBlock [36]; backslash and letter have been taken."""
    end = reader.pattern.find("}", reader.at)
    if reader.peek() != "{" or end < 0:
        reader.at += 1
        raise reader.fault("a property must stand between “{” and “}”")
    name = reader.pattern[reader.at + 1 : end]
    reader.at = end + 1
    is_block = name.startswith("Is")
    characters = block(name[2:]) if is_block else category(name)
    if characters is None:
        raise reader.fault(f"“{name}” is not a {'block' if is_block else 'category'} of Unicode in XML Schema")
    return characters


def _one(character: str) -> Characters:
    return ((ord(character), ord(character)),)
