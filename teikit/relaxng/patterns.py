"""Patterns of the simple form (RELAX NG section 5); `interning` makes them, so that what is equal is identical.

Choices, groups and interleaves are flat and take any number of operands; those of choices and interleaves are sorted by
identity, since their order means nothing. So few different patterns arise when documents are matched, and each of them
can remember what was found out about it. An element pattern stands where the simple form has a `ref`: it is made
first and gets its content later, which makes recursive schemas possible.
"""

from __future__ import annotations

from itertools import count
from typing import TYPE_CHECKING, Final

from teikit.model.finding import Place
from teikit.relaxng.names import OneName

if TYPE_CHECKING:
    from collections.abc import Callable, Hashable, Iterable

    from teikit.relaxng.datatypes import Datatype
    from teikit.relaxng.names import NameClass
    from teikit.relaxng.source import Name

__all__ = [
    "EMPTY",
    "NOT_ALLOWED",
    "NOWHERE",
    "TEXT",
    "Attribute",
    "Choice",
    "ContentType",
    "Data",
    "Element",
    "Group",
    "Has",
    "Interleave",
    "List",
    "OneOrMore",
    "Pattern",
    "TooComplexError",
    "Value",
]

NOWHERE: Final = Place()


class TooComplexError(Exception):
    """The schema allows so many combinations that memory would not hold them."""


class Has:
    """Flags of what occurs in a pattern without passing through an element, the value of an attribute excepted.

    These are plain numbers: making and testing patterns is too frequent for the arithmetic of enumerations.
    """

    ATTRIBUTE: Final = 1
    ELEMENT: Final = 2
    TEXT: Final = 4
    DATA: Final = 8
    VALUE: Final = 16
    LIST: Final = 32
    GROUP: Final = 64
    INTERLEAVE: Final = 128
    ONE_OR_MORE: Final = 256
    EMPTY: Final = 512
    GROUPED_ATTRIBUTE: Final = 1024
    """An attribute below a group or an interleave."""
    ENDLESS_ATTRIBUTE: Final = 2048
    """An attribute with infinitely many names that no `oneOrMore` repeats."""


class ContentType:
    """Section 7.2, "string sequences"; plain numbers, too, in their order of strength."""

    EMPTY: Final = 0
    COMPLEX: Final = 1
    SIMPLE: Final = 2
    NONE: Final = 3
    """The pattern has none: it mixes data with other content."""


_numbers = count()


class Pattern:
    """A pattern; equality is identity within one `Patterns`."""

    __slots__ = ("content_type", "depth", "flags", "nullable", "number", "operands", "place", "starts", "without_attributes")

    def __init__(self, flags: int, nullable: bool, content_type: int, operands: tuple[Pattern, ...] = ()) -> None:
        self.number = next(_numbers)
        self.flags = flags
        """A sum of flags of `Has`."""
        self.nullable = nullable
        self.content_type = content_type
        """One of `ContentType`."""
        self.operands = operands
        """The patterns inside, the contents of elements excepted."""
        self.depth: int = 1 + max([operand.depth for operand in operands], default=0)
        self.place: Place = NOWHERE
        """Where the schema first says so."""
        self.starts: dict[Name, tuple[tuple[Element, Pattern], ...]] | None = None
        """Remembered derivatives by start tags: the element found, and what remains after it."""
        self.without_attributes: Pattern | None = None
        """Remembered: what remains when no more attributes come."""


class Empty(Pattern):
    """`<empty/>`."""

    __slots__ = ()


class NotAllowed(Pattern):
    """`<notAllowed/>`."""

    __slots__ = ()


class Text(Pattern):
    """`<text/>`."""

    __slots__ = ()


EMPTY: Final = Empty(Has.EMPTY, nullable=True, content_type=ContentType.EMPTY)
NOT_ALLOWED: Final = NotAllowed(0, nullable=False, content_type=ContentType.EMPTY)
TEXT: Final = Text(Has.TEXT, nullable=True, content_type=ContentType.COMPLEX)


class Choice(Pattern):
    """`<choice>` of two or more."""

    __slots__ = ("by_name", "others")

    def __init__(self, operands: tuple[Pattern, ...]) -> None:
        flags, nullable, content_type = 0, False, ContentType.EMPTY
        for operand in operands:
            flags |= operand.flags
            nullable = nullable or operand.nullable
            content_type = max(content_type, operand.content_type)
        super().__init__(flags, nullable, content_type, operands)
        self.by_name: dict[Name, list[Pattern]] | None = None
        """Remembered: the alternatives that are elements with one name."""
        self.others: list[Pattern] = []
        """The other alternatives that may begin with an element."""

    def beginning_with(self, name: Name) -> Iterable[Pattern]:
        """The alternatives that may begin with an element of this name."""
        if self.by_name is None:
            by_name: dict[Name, list[Pattern]] = {}
            others = []
            for operand in self.operands:
                if isinstance(operand, Element) and isinstance(operand.names, OneName):
                    by_name.setdefault(operand.names.name, []).append(operand)
                elif operand.flags & Has.ELEMENT:
                    others.append(operand)
            self.others = others
            self.by_name = by_name
        found = self.by_name.get(name)
        return self.others if found is None else found + self.others


def _groupable(operands: Iterable[Pattern]) -> int:
    """The content type of a group (section 7.2)."""
    result = ContentType.EMPTY
    for operand in operands:
        kind = operand.content_type
        if kind == ContentType.EMPTY:
            continue
        if result == ContentType.EMPTY:
            result = kind
        elif result != ContentType.COMPLEX or kind != ContentType.COMPLEX:
            result = ContentType.NONE
    return result


class _Several(Pattern):
    __slots__ = ()
    _flag = 0

    def __init__(self, operands: tuple[Pattern, ...]) -> None:
        flags, nullable = self._flag, True
        for operand in operands:
            flags |= operand.flags
            nullable = nullable and operand.nullable
        if flags & Has.ATTRIBUTE:
            flags |= Has.GROUPED_ATTRIBUTE
        super().__init__(flags, nullable, _groupable(operands), operands)


class Group(_Several):
    """`<group>` of two or more."""

    __slots__ = ()
    _flag = Has.GROUP


class Interleave(_Several):
    """`<interleave>` of two or more."""

    __slots__ = ()
    _flag = Has.INTERLEAVE


class OneOrMore(Pattern):
    """`<oneOrMore>`."""

    __slots__ = ("operand",)

    def __init__(self, operand: Pattern) -> None:
        repeatable = operand.content_type != ContentType.SIMPLE
        content_type = operand.content_type if repeatable else ContentType.NONE
        super().__init__((operand.flags | Has.ONE_OR_MORE) & ~Has.ENDLESS_ATTRIBUTE, operand.nullable, content_type, (operand,))
        self.operand = operand


class List(Pattern):
    """`<list>`."""

    __slots__ = ("operand",)

    def __init__(self, operand: Pattern) -> None:
        super().__init__(operand.flags | Has.LIST, nullable=False, content_type=ContentType.SIMPLE, operands=(operand,))
        self.operand = operand


class Attribute(Pattern):
    """`<attribute>`."""

    __slots__ = ("default", "names", "value")

    def __init__(self, names: NameClass, value: Pattern) -> None:
        flags = Has.ATTRIBUTE | (Has.ENDLESS_ATTRIBUTE if names.finite() is None else 0)
        sound = value.content_type != ContentType.NONE
        content_type = ContentType.EMPTY if sound else ContentType.NONE
        super().__init__(flags, nullable=False, content_type=content_type, operands=(value,))
        self.names = names
        self.value = value
        self.default: str | None = None
        """The default value of DTD compatibility (`a:defaultValue`)."""


class Element(Pattern):
    """An `<element>` with its content, which comes later; each one of the schema is a pattern of its own."""

    __slots__ = ("_content", "_find", "names")

    def __init__(self, names: NameClass, find: Callable[[], Pattern] | None = None) -> None:
        super().__init__(Has.ELEMENT, nullable=False, content_type=ContentType.COMPLEX)
        self.names = names
        self._content: Pattern | None = None
        self._find = find

    @property
    def content(self) -> Pattern:
        """What may stand inside, attributes included."""
        if self._content is None:
            self._content = self._find() if self._find else NOT_ALLOWED
        return self._content

    @property
    def is_complete(self) -> bool:
        """Whether the content is there already."""
        return self._content is not None

    def complete(self, content: Pattern) -> None:
        """Give the element its content."""
        self._content = content


class Data(Pattern):
    """`<data>` with or without `<except>`."""

    __slots__ = ("datatype", "excluded")

    def __init__(self, datatype: Datatype, excluded: Pattern | None) -> None:
        sound = excluded is None or excluded.content_type != ContentType.NONE
        content_type = ContentType.SIMPLE if sound else ContentType.NONE
        super().__init__(Has.DATA, False, content_type, (excluded,) if excluded else ())
        self.datatype = datatype
        self.excluded = excluded


class Value(Pattern):
    """`<value>`; `key` is equal for equal values."""

    __slots__ = ("datatype", "key", "lexical", "namespaces")

    def __init__(self, datatype: Datatype, key: Hashable, lexical: str, namespaces: tuple[tuple[str, str], ...]) -> None:
        super().__init__(Has.VALUE, nullable=False, content_type=ContentType.SIMPLE)
        self.datatype = datatype
        self.key = key
        self.lexical = lexical
        self.namespaces = namespaces
        """The prefixes in scope, where the datatype asks for them."""
