"""Name classes: sets of names, finite or not (RELAX NG section 3, "nameClass", and section 6.1).

A name class never changes and compares by value, so that patterns that hold one can be interned.
"""

from __future__ import annotations

from abc import ABC, abstractmethod
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Iterator

    from teikit.relaxng.source import Name

__all__ = ["AnyName", "NameChoice", "NameClass", "NsName", "OneName", "attribute_shown", "choice", "overlap"]

# Names that no schema mentions: they stand for "any other name" when two name classes are compared.
_ELSEWHERE: Final = "\x01"
_XML: Final = "http://www.w3.org/XML/1998/namespace"


@dataclass(frozen=True, slots=True)
class NameClass(ABC):
    """A set of names."""

    @abstractmethod
    def contains(self, name: Name) -> bool:
        """Whether the name belongs to the class (section 6.1)."""

    @abstractmethod
    def finite(self) -> tuple[Name, ...] | None:
        """All names of the class, or None where they are without number."""

    @abstractmethod
    def samples(self) -> Iterator[Name]:
        """Names such that two classes overlap exactly if one contains a sample of the other."""

    @abstractmethod
    def specificity(self, name: Name) -> int:
        """How narrowly the class speaks of a name: 3 by name, 2 by namespace, 1 by `anyName`, 0 not at all."""


@dataclass(frozen=True, slots=True)
class OneName(NameClass):
    """`<name>`."""

    name: Name

    def contains(self, name: Name) -> bool:
        """Whether the name belongs to the class."""
        return name == self.name

    def finite(self) -> tuple[Name, ...]:
        """The one name."""
        return (self.name,)

    def samples(self) -> Iterator[Name]:
        """Names to compare by."""
        yield self.name

    def specificity(self, name: Name) -> int:
        """How narrowly the class speaks of the name."""
        return 3 if name == self.name else 0

    def __str__(self) -> str:
        return self.name[1]


@dataclass(frozen=True, slots=True)
class NsName(NameClass):
    """`<nsName>`, with or without `<except>`."""

    namespace: str
    excluded: NameClass | None = None

    def contains(self, name: Name) -> bool:
        """Whether the name belongs to the class."""
        return name[0] == self.namespace and not (self.excluded and self.excluded.contains(name))

    def finite(self) -> None:
        """None: there is no end of names."""
        return

    def samples(self) -> Iterator[Name]:
        """Names to compare by."""
        yield (self.namespace, _ELSEWHERE)
        if self.excluded:
            yield from self.excluded.samples()

    def specificity(self, name: Name) -> int:
        """How narrowly the class speaks of the name."""
        return 2 if self.contains(name) else 0

    def __str__(self) -> str:
        return f"any name of namespace “{self.namespace}”" if self.namespace else "any name without namespace"


@dataclass(frozen=True, slots=True)
class AnyName(NameClass):
    """`<anyName>`, with or without `<except>`."""

    excluded: NameClass | None = None

    def contains(self, name: Name) -> bool:
        """Whether the name belongs to the class."""
        return not (self.excluded and self.excluded.contains(name))

    def finite(self) -> None:
        """None: there is no end of names."""
        return

    def samples(self) -> Iterator[Name]:
        """Names to compare by."""
        yield (_ELSEWHERE, _ELSEWHERE)
        if self.excluded:
            yield from self.excluded.samples()

    def specificity(self, name: Name) -> int:
        """How narrowly the class speaks of the name."""
        return 1 if self.contains(name) else 0

    def __str__(self) -> str:
        return "any name"


@dataclass(frozen=True, slots=True)
class NameChoice(NameClass):
    """`<choice>` between name classes; flat, so that no number of alternatives nests deeply."""

    members: tuple[NameClass, ...]

    def contains(self, name: Name) -> bool:
        """Whether the name belongs to the class."""
        return any(member.contains(name) for member in self.members)

    def finite(self) -> tuple[Name, ...] | None:
        """All names, unless a member has no end of them."""
        names: dict[Name, None] = {}
        for member in self.members:
            some = member.finite()
            if some is None:
                return None
            names.update(dict.fromkeys(some))
        return tuple(names)

    def samples(self) -> Iterator[Name]:
        """Names to compare by."""
        for member in self.members:
            yield from member.samples()

    def specificity(self, name: Name) -> int:
        """How narrowly the class speaks of the name."""
        return max((member.specificity(name) for member in self.members), default=0)

    def __str__(self) -> str:
        return " or ".join(str(member) for member in self.members)


def choice(members: tuple[NameClass, ...]) -> NameClass:
    """The union of name classes; nested choices are flattened."""
    flat: dict[NameClass, None] = {}
    for member in members:
        flat.update(dict.fromkeys(member.members if isinstance(member, NameChoice) else (member,)))
    return next(iter(flat)) if len(flat) == 1 else NameChoice(tuple(flat))


def overlap(one: NameClass, other: NameClass) -> bool:
    """Whether some name belongs to both classes.

    It is enough to try the names that either class mentions, a name elsewhere in each namespace that they mention, and
    a name in no such namespace: within these groups a name class treats all names alike.
    """
    return any(one.contains(name) and other.contains(name) for part in (one, other) for name in part.samples())


def attribute_shown(name: Name) -> str:
    """An attribute's name as people write it."""
    namespace, local = name
    if namespace == _XML:
        return f"xml:{local}"
    return f"{local} (namespace “{namespace}”)" if namespace else local
