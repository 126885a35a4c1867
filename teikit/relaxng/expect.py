"""What a pattern asks for and what it admits: the ground of messages and of introspection."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeAlias, TypeVar

from teikit.relaxng.patterns import (
    NOT_ALLOWED,
    Attribute,
    Choice,
    Data,
    Element,
    Group,
    Has,
    Interleave,
    List,
    OneOrMore,
    Pattern,
    Value,
)

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from teikit.relaxng.source import Name

__all__ = [
    "attributes",
    "every_element",
    "first_elements",
    "fold",
    "required_attributes",
    "required_elements",
    "skipped_elements",
    "values",
]

_Result = TypeVar("_Result")
_Names: TypeAlias = dict["Name", None]


def fold(
    root: Pattern, combine: Callable[[Pattern, list[_Result]], _Result], known: dict[Pattern, _Result] | None = None
) -> _Result:
    """Work out something for a pattern from what it is for the operands, each pattern once and without recursion.

    `known` keeps the results for further calls.
    """
    results: dict[Pattern, _Result] = {} if known is None else known
    if root in results:
        return results[root]
    stack = [root]
    while stack:
        pattern = stack[-1]
        missing = [operand for operand in pattern.operands if operand not in results]
        if missing:
            stack.extend(missing)
        else:
            stack.pop()
            results[pattern] = combine(pattern, [results[operand] for operand in pattern.operands])
    return results[root]


def first_elements(roots: Iterable[Pattern]) -> list[Element]:
    """The elements that may come first; those that can have no content are left out."""
    found: list[Element] = []
    agenda = list(roots)
    seen = set(agenda)
    for pattern in agenda:
        if isinstance(pattern, Element):
            if pattern.content is not NOT_ALLOWED:
                found.append(pattern)
            continue
        for operand in pattern.operands:
            if operand.flags & Has.ELEMENT and operand not in seen:
                seen.add(operand)
                agenda.append(operand)
            if isinstance(pattern, Group) and not operand.nullable:
                break
    return found


def _names(pattern: Element | Attribute) -> _Names:
    names = pattern.names.finite()
    return {names[0]: None} if names and len(names) == 1 else {}


def _required(kind: type[Element | Attribute]) -> Callable[[Pattern, list[_Names]], _Names]:
    def combine(pattern: Pattern, parts: list[_Names]) -> _Names:
        if isinstance(pattern, kind):
            return _names(pattern)
        if isinstance(pattern, Group | Interleave):
            return {name: None for part in parts for name in part}
        if isinstance(pattern, OneOrMore):
            return parts[0]
        if isinstance(pattern, Choice):
            return {name: None for name in parts[0] if all(name in part for part in parts)}
        return {}

    return combine


def _common(roots: Iterable[Pattern], kind: type[Element | Attribute]) -> list[Name]:
    parts = [fold(root, _required(kind)) for root in roots]
    return [name for name in parts[0] if all(name in part for part in parts)] if parts else []


def required_elements(roots: Iterable[Pattern]) -> list[Name]:
    """The names of elements without which none of the patterns can be matched."""
    return _common(roots, Element)


def required_attributes(roots: Iterable[Pattern]) -> list[Name]:
    """The names of attributes without which none of the patterns can be matched."""
    return _common(roots, Attribute)


def skipped_elements(roots: Iterable[Pattern], name: Name) -> list[Name]:
    """The names of elements that are required before an element of this name can come."""

    def holds(pattern: Pattern) -> bool:
        return any(element.names.contains(name) for element in every_element(pattern))

    parts: list[_Names] = []
    for root in roots:
        if not holds(root):
            continue
        skipped: _Names = {}
        pattern: Pattern | None = root
        while pattern is not None:
            inner = next((operand for operand in pattern.operands if holds(operand)), None)
            if isinstance(pattern, Group) and inner is not None:
                before = pattern.operands[: pattern.operands.index(inner)]
                skipped.update({name: None for operand in before for name in fold(operand, _required(Element))})
            pattern = inner
        parts.append(skipped)
    return [found for found in parts[0] if all(found in part for part in parts)] if parts else []


def every_element(root: Pattern) -> list[Element]:
    """All elements directly inside."""
    agenda = [root]
    seen = {root}
    for pattern in agenda:
        further = [operand for operand in pattern.operands if operand not in seen and operand.flags & Has.ELEMENT]
        seen.update(further)
        agenda.extend(further)
    return [pattern for pattern in agenda if isinstance(pattern, Element)]


def attributes(roots: Iterable[Pattern]) -> list[Attribute]:
    """The attributes that may come."""
    agenda = [root for root in roots if root.flags & Has.ATTRIBUTE]
    seen = set(agenda)
    found: list[Attribute] = []
    for pattern in agenda:
        if isinstance(pattern, Attribute):
            found.append(pattern)
            continue
        for operand in pattern.operands:
            if operand.flags & Has.ATTRIBUTE and operand not in seen:
                seen.add(operand)
                agenda.append(operand)
    return found


def values(roots: Iterable[Pattern]) -> tuple[list[Value], list[Data], list[List]]:
    """The single values, data and lists that a text may match, those inside lists and exceptions left out."""
    found: tuple[list[Value], list[Data], list[List]] = ([], [], [])
    agenda = list(roots)
    seen = set(agenda)
    for pattern in agenda:
        if isinstance(pattern, Value):
            found[0].append(pattern)
        elif isinstance(pattern, Data):
            found[1].append(pattern)
        elif isinstance(pattern, List):
            found[2].append(pattern)
        elif not isinstance(pattern, Attribute | Element):
            further = [operand for operand in pattern.operands if operand not in seen]
            seen.update(further)
            agenda.extend(further)
    return found
