"""The restrictions on schemas (RELAX NG section 7), checked on the simple form.

What a pattern contains without passing through an element is known to every pattern (`Has`), so that a forbidden path is
seen at its upper end; the lower end is looked for only where there is one to report.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from teikit.model.finding import Finding, finding
from teikit.relaxng.names import OneName, overlap
from teikit.relaxng.patterns import (
    Attribute,
    ContentType,
    Data,
    Element,
    Group,
    Has,
    Interleave,
    List,
    OneOrMore,
)

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from teikit.model.finding import Place
    from teikit.relaxng.names import NameClass
    from teikit.relaxng.patterns import Pattern

__all__ = ["restrict"]

_WORDS: Final = {
    Has.ATTRIBUTE: "attribute",
    Has.ELEMENT: "element",
    Has.TEXT: "text",
    Has.DATA: "data",
    Has.VALUE: "value",
    Has.LIST: "list",
    Has.GROUP: "group",
    Has.INTERLEAVE: "interleave",
    Has.ONE_OR_MORE: "oneOrMore",
    Has.EMPTY: "empty",
}
_KINDS: Final[dict[str, int]] = {
    "Attribute": Has.ATTRIBUTE,
    "Element": Has.ELEMENT,
    "Text": Has.TEXT,
    "Data": Has.DATA,
    "Value": Has.VALUE,
    "List": Has.LIST,
    "Group": Has.GROUP,
    "Interleave": Has.INTERLEAVE,
    "OneOrMore": Has.ONE_OR_MORE,
    "Empty": Has.EMPTY,
}
_IN_ATTRIBUTE: Final = Has.ELEMENT | Has.ATTRIBUTE
_IN_LIST: Final = Has.LIST | Has.ELEMENT | Has.ATTRIBUTE | Has.TEXT | Has.INTERLEAVE
_IN_EXCEPT: Final = Has.ATTRIBUTE | Has.ELEMENT | Has.LIST | Has.TEXT | Has.GROUP | Has.INTERLEAVE | Has.ONE_OR_MORE | Has.EMPTY
_IN_START: Final = (
    Has.ATTRIBUTE | Has.DATA | Has.VALUE | Has.LIST | Has.TEXT | Has.GROUP | Has.INTERLEAVE | Has.ONE_OR_MORE | Has.EMPTY
)


def restrict(start: Pattern, elements: Iterable[Element], root: Place) -> Iterator[Finding]:
    """What a schema in simple form has against section 7; `elements` are those that `start` reaches, `root` is its place."""
    checker = _Checker()
    yield from _7_1_5_start(start, root)
    yield from checker.check(start)
    for element in elements:
        yield from _7_2_string_sequences(element)
        yield from checker.check(element.content)
        yield from _7_3_endless_attributes(element.content)


class _Checker:
    """Looks at each pattern once, however many others share it."""

    def __init__(self) -> None:
        self._seen: set[Pattern] = set()
        self._attributes: dict[Pattern, tuple[NameClass, ...]] = {}
        self._elements: dict[Pattern, tuple[NameClass, ...]] = {}

    def check(self, root: Pattern) -> Iterator[Finding]:
        if root in self._seen:
            return
        seen = self._seen
        seen.add(root)
        agenda = [root]
        for pattern in agenda:
            rule = _RULES.get(pattern.__class__)
            if rule is not None:
                yield from rule(self, pattern)
            for operand in pattern.operands:
                if operand not in seen:
                    seen.add(operand)
                    agenda.append(operand)

    def _group(self, pattern: Pattern) -> Iterator[Finding]:
        if pattern.flags & Has.ATTRIBUTE:
            yield from self._7_3_attributes(pattern)

    def _interleave(self, pattern: Pattern) -> Iterator[Finding]:
        yield from self._group(pattern)
        yield from self._7_4_interleave(pattern)

    def _7_3_attributes(self, pattern: Pattern) -> Iterator[Finding]:
        """The attributes of different operands of a group or interleave must not share names."""
        bearers = [operand for operand in pattern.operands if operand.flags & Has.ATTRIBUTE]
        common = _shared([self._names(operand, Attribute, self._attributes) for operand in bearers])
        if common is not None:
            index, names = common
            culprit = _lower_end(bearers[index], Has.ATTRIBUTE, names)
            yield finding("rng-duplicate-attribute", culprit.place, name=names)

    def _7_4_interleave(self, pattern: Pattern) -> Iterator[Finding]:
        """Elements of different operands must not share names, and only one operand may hold text."""
        texts = [operand for operand in pattern.operands if operand.flags & Has.TEXT]
        if len(texts) > 1:
            yield finding("rng-interleave-text", pattern.place)
        bearers = [operand for operand in pattern.operands if operand.flags & Has.ELEMENT]
        if len(bearers) > 1:
            common = _shared([self._names(operand, Element, self._elements) for operand in bearers])
            if common is not None:
                index, names = common
                culprit = _lower_end(bearers[index], Has.ELEMENT, names)
                yield finding("rng-interleave-element", culprit.place, name=names)

    def _names(
        self, root: Pattern, kind: type[Attribute | Element], known: dict[Pattern, tuple[NameClass, ...]]
    ) -> tuple[NameClass, ...]:
        """The name classes of all attributes or elements in a pattern."""
        found = known.get(root)
        if found is None:
            names: dict[NameClass, None] = {}
            seen = {root}
            agenda = [root]
            for pattern in agenda:
                if isinstance(pattern, kind):
                    names[pattern.names] = None
                elif not isinstance(pattern, Attribute):
                    further = [operand for operand in pattern.operands if operand not in seen]
                    seen.update(further)
                    agenda.extend(further)
            found = known[root] = tuple(names)
        return found

    def _7_1_1_attribute(self, pattern: Pattern) -> Iterator[Finding]:
        yield from _forbidden(pattern, pattern.operands[0], _IN_ATTRIBUTE, "attribute")
        if pattern.content_type == ContentType.NONE and not pattern.operands[0].flags & _IN_ATTRIBUTE:
            yield finding("rng-strings", pattern.place)

    def _7_1_2_one_or_more(self, pattern: Pattern) -> Iterator[Finding]:
        """Neither a group nor an interleave below `oneOrMore` may hold attributes."""
        if pattern.flags & Has.GROUPED_ATTRIBUTE:
            culprit = _lower_end(pattern, Has.ATTRIBUTE)
            yield finding("rng-path", culprit.place, outer="oneOrMore//group", inner="attribute")

    def _7_1_3_list(self, pattern: Pattern) -> Iterator[Finding]:
        yield from _forbidden(pattern, pattern.operands[0], _IN_LIST, "list")

    def _7_1_4_except(self, pattern: Pattern) -> Iterator[Finding]:
        if pattern.operands:
            yield from _forbidden(pattern, pattern.operands[0], _IN_EXCEPT, "data/except")


_RULES: Final[dict[type[Pattern], Callable[[_Checker, Pattern], Iterator[Finding]]]] = {
    Group: _Checker._group,
    Interleave: _Checker._interleave,
    Attribute: _Checker._7_1_1_attribute,
    OneOrMore: _Checker._7_1_2_one_or_more,
    List: _Checker._7_1_3_list,
    Data: _Checker._7_1_4_except,
}


def _7_1_5_start(start: Pattern, root: Place) -> Iterator[Finding]:
    """A document's root is one element: `start` holds elements and choices of them, nothing else."""
    yield from (found if found.place.line else found.at(root) for found in _forbidden(start, start, _IN_START, "start"))


def _7_2_string_sequences(element: Element) -> Iterator[Finding]:
    """Data fill an element or an attribute alone: nothing stands beside them, and they are not repeated."""
    if element.content.content_type == ContentType.NONE:
        yield finding("rng-strings", element.place)


def _7_3_endless_attributes(content: Pattern) -> Iterator[Finding]:
    """An attribute with infinitely many names must stand below `oneOrMore`."""
    if content.flags & Has.ENDLESS_ATTRIBUTE:
        yield finding("rng-endless-attribute", _lower_end(content, Has.ENDLESS_ATTRIBUTE).place)


def _forbidden(pattern: Pattern, inside: Pattern, forbidden: int, outer: str) -> Iterator[Finding]:
    """The first of the forbidden things below a pattern."""
    found = inside.flags & forbidden
    if found:
        first = next(kind for kind in _WORDS if kind & found)
        culprit = _lower_end(inside, first)
        place = culprit.place if culprit.place.line else pattern.place
        yield finding("rng-path", place, outer=outer, inner=_WORDS[first])


def _lower_end(root: Pattern, flag: int, names: NameClass | None = None) -> Pattern:
    """The first pattern below (or at) the root that bears the flag itself; of these names, if they are given."""
    seen = {root}
    agenda = [root]
    for pattern in agenda:
        kind = _KINDS.get(pattern.__class__.__name__, 0)
        if flag == Has.ENDLESS_ATTRIBUTE and kind == Has.ATTRIBUTE and pattern.flags & flag:
            return pattern
        if kind & flag and (names is None or getattr(pattern, "names", None) == names):
            return pattern
        further = [operand for operand in pattern.operands if operand not in seen and operand.flags & flag]
        seen.update(further)
        agenda.extend(further)
    return root


def _shared(parts: list[tuple[NameClass, ...]]) -> tuple[int, NameClass] | None:
    """The first part that shares a name with one before it, and the name class in question.

    Single names, by far the most frequent, are compared all at once.
    """
    single: set[NameClass] = set()
    wide: list[NameClass] = []
    for index, part in enumerate(parts):
        for names in part:
            if names in single or any(overlap(names, other) for other in wide):
                return index, names
            if not isinstance(names, OneName) and any(overlap(names, other) for other in single):
                return index, names
        for names in part:
            if isinstance(names, OneName):
                single.add(names)
            else:
                wide.append(names)
    return None
