"""Makes patterns, each only once, in the shape that sections 4.20 (`notAllowed`) and 4.21 (`empty`) ask for."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, TypeAlias

from teikit.relaxng.patterns import (
    EMPTY,
    NOT_ALLOWED,
    NOWHERE,
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
    TooComplexError,
    Value,
)

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping

    from teikit.model.finding import Place
    from teikit.relaxng.datatypes import Datatype
    from teikit.relaxng.names import NameClass

__all__ = ["STRETCH", "Patterns", "bottom_up"]

STRETCH: Final = 60
"""Recursion over patterns is cut into stretches of this depth."""
MOST_FLATTENED: Final = 64
"""Operands of nested groups are taken in up to this number, so that what a schema doubles again and again stays shared."""
MOST_WEIGHT: Final = 8_000_000
"""How much may be made between two occasions to forget it again."""

_Key: TypeAlias = "tuple[object, ...]"


def _absorbs_text(following: list[Pattern]) -> bool:
    """Whether text before a pattern is as if it were the pattern's own, as with repeated mixed content."""
    if not following or not isinstance(following[0], OneOrMore) or following[0].flags & Has.ATTRIBUTE:
        return False
    repeated = following[0].operand
    return repeated is TEXT or (isinstance(repeated, Choice) and TEXT in repeated.operands)


def _by_number(pattern: Pattern) -> int:
    return pattern.number


class Patterns:
    """Makes patterns, each only once; what sections 4.20 (`notAllowed`) and 4.21 (`empty`) drop is never made."""

    def __init__(self) -> None:
        self._made: dict[_Key, Pattern] = {}
        self.weight = 0
        """How much has been made: patterns and their operands."""

    def clear(self) -> None:
        """Forget everything; patterns that are in use stay usable, but new ones no longer coincide with them."""
        for made in self._made.values():
            made.starts = made.without_attributes = None
        self._made.clear()
        self.weight = 0

    def _intern(self, kind: type[Choice | Group | Interleave], operands: tuple[Pattern, ...], place: Place) -> Pattern:
        key = (kind, operands)
        made = self._made.get(key)
        if made is None:
            made = self._made[key] = kind(operands)
            made.place = place
            self.weight += 4 + len(operands)
            if self.weight > MOST_WEIGHT:
                raise TooComplexError
        return made

    def choice(self, operands: Iterable[Pattern], place: Place = NOWHERE) -> Pattern:
        """The choice between patterns; `notAllowed` drops out, and `empty` where another is nullable."""
        flat: set[Pattern] = set()
        for operand in operands:
            if isinstance(operand, Choice):
                flat.update(operand.operands)
            else:
                flat.add(operand)
        flat.discard(NOT_ALLOWED)
        if EMPTY in flat and len(flat) > 1 and any(operand.nullable for operand in flat if operand is not EMPTY):
            flat.discard(EMPTY)
        if len(flat) < 2:
            return flat.pop() if flat else NOT_ALLOWED
        return self._intern(Choice, tuple(sorted(flat, key=_by_number)), place)

    def _flatten(self, operands: Iterable[Pattern], kind: type[Pattern]) -> list[Pattern] | None:
        """The operands without `empty`, nested ones of the same kind unfolded; None if one is `notAllowed`."""
        flat: list[Pattern] = []
        for operand in operands:
            if operand is NOT_ALLOWED:
                return None
            if operand.__class__ is kind and len(operand.operands) <= MOST_FLATTENED:
                flat.extend(operand.operands)
            elif operand is not EMPTY:
                flat.append(operand)
        return flat

    def group(self, operands: Iterable[Pattern], place: Place = NOWHERE) -> Pattern:
        """The sequence of patterns."""
        flat = self._flatten(operands, Group)
        if flat is None:
            return NOT_ALLOWED
        if TEXT in flat:
            flat = [one for index, one in enumerate(flat) if one is not TEXT or not _absorbs_text(flat[index + 1 : index + 2])]
        if len(flat) < 2:
            return flat[0] if flat else EMPTY
        return self._intern(Group, tuple(flat), place)

    def interleave(self, operands: Iterable[Pattern], place: Place = NOWHERE) -> Pattern:
        """The patterns in any order, mingled."""
        flat = self._flatten(operands, Interleave)
        if flat is None:
            return NOT_ALLOWED
        if len(flat) < 2:
            return flat[0] if flat else EMPTY
        return self._intern(Interleave, tuple(sorted(flat, key=_by_number)), place)

    def one_or_more(self, operand: Pattern, place: Place = NOWHERE) -> Pattern:
        """The pattern repeated."""
        if operand is NOT_ALLOWED or operand is EMPTY or isinstance(operand, OneOrMore):
            return operand
        return self._made_once((OneOrMore, operand), lambda: OneOrMore(operand), place)

    def optional(self, operand: Pattern, place: Place = NOWHERE) -> Pattern:
        """The pattern or nothing."""
        return self.choice((operand, EMPTY), place)

    def list(self, operand: Pattern, place: Place = NOWHERE) -> Pattern:
        """Tokens between white space that match the pattern."""
        if operand is NOT_ALLOWED:
            return operand
        return self._made_once((List, operand), lambda: List(operand), place)

    def attribute(self, names: NameClass, value: Pattern, place: Place = NOWHERE, default: str | None = None) -> Pattern:
        """An attribute with one of the names and a matching value."""
        if value is NOT_ALLOWED:
            return value

        def make() -> Attribute:
            made = Attribute(names, value)
            made.default = default
            return made

        return self._made_once((Attribute, names, value, default), make, place)

    def data(self, datatype: Datatype, excluded: Pattern | None = None, place: Place = NOWHERE) -> Pattern:
        """A text that the datatype allows and the exception does not match."""
        if excluded is NOT_ALLOWED:
            excluded = None
        return self._made_once((Data, datatype, excluded), lambda: Data(datatype, excluded), place)

    def value(self, datatype: Datatype, lexical: str, namespaces: Mapping[str, str], place: Place = NOWHERE) -> Pattern:
        """A text with this value; raises `ValueError` if the text has none in the datatype."""
        scope = tuple(sorted(namespaces.items())) if datatype.context_dependent else ()
        key = datatype.value(lexical, namespaces)
        return self._made_once((Value, datatype, key, lexical), lambda: Value(datatype, key, lexical, scope), place)

    def element(self, names: NameClass, place: Place = NOWHERE, find: Callable[[], Pattern] | None = None) -> Element:
        """A new element pattern."""
        made = Element(names, find)
        made.place = place
        return made

    def _made_once(self, key: _Key, make: Callable[[], Pattern], place: Place) -> Pattern:
        made = self._made.get(key)
        if made is None:
            made = self._made[key] = make()
            made.place = place
            self.weight += 4
        return made


def bottom_up(pattern: Pattern) -> Iterator[Pattern]:
    """The patterns at which a recursion that remembers its results should stop first, the pattern itself at the end.

    A function that remembers what it returned for a pattern never recurses deeply if it is called on these in turn.
    """
    if pattern.depth > STRETCH:
        seen = {pattern}
        agenda = [pattern]
        for found in agenda:
            for operand in found.operands:
                if operand.depth > STRETCH and operand not in seen:
                    seen.add(operand)
                    agenda.append(operand)
        yield from sorted(agenda[1:], key=_by_depth)
    yield pattern


def _by_depth(pattern: Pattern) -> int:
    return pattern.depth
