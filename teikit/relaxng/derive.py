"""Derivatives of patterns: what remains of a pattern after a piece of a document (RELAX NG section 6, by Brzozowski's method).

No "after" patterns are nested: the derivative by a start tag tells which element patterns were met and what remains
of the pattern beside each, and the caller keeps the two apart. Functions that recurse remember what they returned
and are called bottom-up on deep patterns, so that no schema exhausts the stack.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final, NamedTuple, TypeAlias

from teikit.relaxng.interning import STRETCH, Patterns, bottom_up
from teikit.relaxng.patterns import (
    EMPTY,
    NOT_ALLOWED,
    TEXT,
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
    from collections.abc import Callable, Container, Mapping, Set

    from teikit.relaxng.datatypes import Datatype
    from teikit.relaxng.source import Name

__all__ = [
    "Context",
    "Starts",
    "after_attribute",
    "after_start",
    "after_text",
    "allows_value",
    "attributes_named",
    "matches",
    "without_attributes",
]

_ATTRIBUTE: Final = Has.ATTRIBUTE
_ELEMENT: Final = Has.ELEMENT
_BLANKS: Final = " \t\r\n"
_TOKEN: Final = re.compile(r"[^ \t\r\n]+")

Starts: TypeAlias = tuple[tuple[Element, Pattern], ...]
"""The element patterns that a start tag may stand for, each with what remains beside it."""


class Context(NamedTuple):
    """What the meaning of a value may hang on."""

    namespaces: Mapping[str, str] = {}
    """Prefixes in scope."""
    entities: Container[str] | None = None
    """The unparsed entities that the document declares; None if nobody knows."""


# Start tags


def after_start(make: Patterns, pattern: Pattern, name: Name, *, skipping: bool = False) -> Starts:
    """The derivative by a start tag; `pattern` bears no attributes.

    When `skipping`, what a group requires before the element may be missing (recovery from an error).
    """
    if skipping:
        return _skipping_start(make, pattern, name)
    if pattern.depth > STRETCH:
        for part in bottom_up(pattern):
            _after_start(make, part, name)
    return _after_start(make, pattern, name)


def _after_start(make: Patterns, pattern: Pattern, name: Name) -> Starts:
    if not pattern.flags & _ELEMENT:
        return ()
    if isinstance(pattern, Element):
        return ((pattern, EMPTY),) if pattern.names.contains(name) and pattern.content is not NOT_ALLOWED else ()
    starts = pattern.starts
    if starts is None:
        starts = pattern.starts = {}
    known = starts.get(name)
    if known is None:
        known = starts[name] = _starts_within(make, pattern, name, _after_start, skipping=False)
        make.weight += 1
    return known


def _skipping_start(make: Patterns, root: Pattern, name: Name) -> Starts:
    known: dict[Pattern, Starts] = {}

    def after(make: Patterns, pattern: Pattern, name: Name) -> Starts:
        if not pattern.flags & _ELEMENT:
            return ()
        if isinstance(pattern, Element):
            return _after_start(make, pattern, name)
        if pattern not in known:
            known[pattern] = _starts_within(make, pattern, name, after, skipping=True)
        return known[pattern]

    return [after(make, part, name) for part in bottom_up(root)][-1]


def _starts_within(
    make: Patterns, pattern: Pattern, name: Name, after: Callable[[Patterns, Pattern, Name], Starts], *, skipping: bool
) -> Starts:
    """The derivative of a pattern with operands, from the derivatives of the operands."""
    found: list[tuple[Element, Pattern]] = []
    if isinstance(pattern, Choice):
        for operand in pattern.beginning_with(name):
            found.extend(after(make, operand, name))
    elif isinstance(pattern, Group):
        operands = pattern.operands
        for index, operand in enumerate(operands):
            rest = operands[index + 1 :]
            found.extend((element, make.group((left, *rest))) for element, left in after(make, operand, name))
            if not (operand.nullable or skipping):
                break
    elif isinstance(pattern, Interleave):
        operands = pattern.operands
        for index, operand in enumerate(operands):
            starts = after(make, operand, name)
            if starts:
                rest = operands[:index] + operands[index + 1 :]
                found.extend((element, make.interleave((left, *rest))) for element, left in starts)
    elif isinstance(pattern, OneOrMore):
        again = make.optional(pattern)
        found.extend((element, make.group((left, again))) for element, left in after(make, pattern.operand, name))
    return _merged(make, found)


def _merged(make: Patterns, found: list[tuple[Element, Pattern]]) -> Starts:
    """Each element pattern once, with the choice of what remains."""
    if len(found) < 2:
        return tuple(found)
    by_element: dict[Element, list[Pattern]] = {}
    for element, left in found:
        by_element.setdefault(element, []).append(left)
    return tuple((element, make.choice(lefts)) for element, lefts in by_element.items())


# Attributes


def attributes_named(pattern: Pattern, name: Name) -> list[Attribute]:
    """The attribute patterns that stand for an attribute of this name."""
    found: list[Attribute] = []
    seen = {pattern}
    agenda = [pattern]
    for part in agenda:
        if isinstance(part, Attribute):
            if part.names.contains(name):
                found.append(part)
        else:
            for operand in part.operands:
                if operand.flags & _ATTRIBUTE and operand not in seen:
                    seen.add(operand)
                    agenda.append(operand)
    return found


def after_attribute(make: Patterns, root: Pattern, accepted: Set[Pattern]) -> Pattern:
    """The derivative by an attribute that just these attribute patterns accept; only branches that hold one are derived."""
    known: dict[Pattern, Pattern] = dict.fromkeys(accepted, EMPTY)
    for pattern in _bearing(root, accepted):
        if isinstance(pattern, OneOrMore):
            known[pattern] = make.group((known[pattern.operand], make.optional(pattern)))
            continue
        operands = pattern.operands
        left = [(index, known[operand]) for index, operand in enumerate(operands) if operand in known]
        if isinstance(pattern, Choice):
            known[pattern] = make.choice([operand for _, operand in left])
        else:
            join = make.group if isinstance(pattern, Group) else make.interleave
            known[pattern] = make.choice(
                [join((*operands[:index], operand, *operands[index + 1 :])) for index, operand in left]
            )
    return known.get(root, NOT_ALLOWED)


def _bearing(root: Pattern, accepted: Set[Pattern]) -> list[Pattern]:
    """The patterns that hold one of these attribute patterns, inner ones first."""
    holders: dict[Pattern, list[Pattern]] = {}
    agenda = [root]
    for pattern in agenda:
        if not isinstance(pattern, Attribute):
            for operand in pattern.operands:
                if operand.flags & _ATTRIBUTE:
                    if operand not in holders:
                        holders[operand] = []
                        agenda.append(operand)
                    holders[operand].append(pattern)
    found: set[Pattern] = set()
    inner = [pattern for pattern in accepted if pattern in holders]
    for pattern in inner:
        further = [holder for holder in holders.get(pattern, ()) if holder not in found]
        found.update(further)
        inner.extend(further)
    return sorted(found, key=lambda pattern: pattern.depth)


def without_attributes(make: Patterns, root: Pattern, *, lenient: bool = False) -> Pattern:
    """What remains where no more attributes come: `notAllowed` where one is required, unless `lenient`."""
    if not root.flags & _ATTRIBUTE:
        return root
    if not lenient and root.without_attributes is not None:
        return root.without_attributes
    known: dict[Pattern, Pattern] = {}

    def without(pattern: Pattern) -> Pattern:
        if not pattern.flags & _ATTRIBUTE:
            return pattern
        if isinstance(pattern, Attribute):
            return EMPTY if lenient else NOT_ALLOWED
        if not lenient and pattern.without_attributes is not None:
            return pattern.without_attributes
        if pattern not in known:
            operands = [without(operand) for operand in pattern.operands]
            known[pattern] = rebuilt(make, pattern, operands)
            if not lenient:
                pattern.without_attributes = known[pattern]
        return known[pattern]

    return [without(part) for part in bottom_up(root)][-1]


def rebuilt(make: Patterns, pattern: Pattern, operands: list[Pattern]) -> Pattern:
    """A choice, group, interleave or repetition like this one with other operands."""
    if isinstance(pattern, Choice):
        return make.choice(operands)
    if isinstance(pattern, Group):
        return make.group(operands)
    if isinstance(pattern, Interleave):
        return make.interleave(operands)
    return make.one_or_more(operands[0])


# Text


def matches(make: Patterns, pattern: Pattern, text: str, context: Context) -> bool:
    """Whether a text alone matches: an attribute's value, or all that an element holds."""
    if pattern is TEXT:
        return True
    if isinstance(pattern, Data | Value | List):
        return allows_value(make, pattern, text, context)
    if pattern.nullable and not text.strip(_BLANKS):
        return True
    return after_text(make, pattern, text, context).nullable


def after_text(make: Patterns, root: Pattern, text: str | None, context: Context) -> Pattern:
    """The derivative by a text or, within a list, by a token; None is any text beside elements, which no data can match."""
    known: dict[Pattern, Pattern] = {}

    def after(pattern: Pattern) -> Pattern:
        if pattern not in known:
            known[pattern] = _text_within(make, pattern, text, context, after)
        return known[pattern]

    return [after(part) for part in bottom_up(root)][-1]


def _text_within(
    make: Patterns, pattern: Pattern, text: str | None, context: Context, after: Callable[[Pattern], Pattern]
) -> Pattern:
    """The derivative of a pattern by a text, from the derivatives of the operands."""
    if pattern is TEXT:
        return TEXT
    if isinstance(pattern, Data | Value | List):
        return EMPTY if text is not None and allows_value(make, pattern, text, context) else NOT_ALLOWED
    operands = pattern.operands
    if isinstance(pattern, Choice):
        return make.choice([after(operand) for operand in operands])
    if isinstance(pattern, OneOrMore):
        return make.group((after(pattern.operand), make.optional(pattern)))
    if isinstance(pattern, Interleave):
        left = [
            make.interleave((*operands[:index], after(operand), *operands[index + 1 :]))
            for index, operand in enumerate(operands)
        ]
        return make.choice(left)
    return _text_in_group(make, operands, after) if isinstance(pattern, Group) else NOT_ALLOWED


def _text_in_group(make: Patterns, operands: tuple[Pattern, ...], after: Callable[[Pattern], Pattern]) -> Pattern:
    left = []
    for index, operand in enumerate(operands):
        left.append(make.group((after(operand), *operands[index + 1 :])))
        if not operand.nullable:
            break
    return make.choice(left)


def allows_value(make: Patterns, pattern: Data | Value | List, text: str, context: Context) -> bool:
    """Whether a `data`, `value` or `list` matches a text (section 6.2.7 to 6.2.9)."""
    if isinstance(pattern, Data):
        if not pattern.datatype.allows(text, context.namespaces, context.entities):
            return False
        return pattern.excluded is None or not matches(make, pattern.excluded, text, context)
    if isinstance(pattern, Value):
        return _value_of(pattern.datatype, text, context) == pattern.key
    left: Pattern = pattern.operand
    for token in _TOKEN.findall(text):
        left = after_text(make, left, token, context)
        if left is NOT_ALLOWED:
            return False
    return left.nullable


def _value_of(datatype: Datatype, text: str, context: Context) -> object:
    """The key of a value, or a key that no value has."""
    try:
        return datatype.value(text, context.namespaces)
    except ValueError:
        return _value_of
