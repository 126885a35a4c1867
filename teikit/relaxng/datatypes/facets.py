# ruff: noqa: ARG001, ARG002  # all facets are made and asked alike, whether they look at text or value
"""Facets, the parameters of the types of XML Schema; part 2, section 4.3.

Each facet narrows the type that the facets before it have left, so a bound must itself be a value of that. Of the
facets of XML Schema, RELAX NG does without enumeration, which is a choice of `value` patterns, and whiteSpace
("Guidelines for using W3C XML Schema Datatypes with RELAX NG", section 2).
"""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Final, Protocol, TypeAlias

from teikit.relaxng.datatypes.core import NO_NAMESPACES, DatatypeError, Parameters
from teikit.relaxng.datatypes.kinds import LONGEST, Kind, Order, Value, quoted
from teikit.relaxng.datatypes.numbers import digits_of
from teikit.relaxng.datatypes.whitespace import collapse
from teikit.relaxng.regexes import Regex, RegexError

__all__ = ["Facet", "facets"]


class Facet(Protocol):
    """A condition on values; `text` has its white space treated already."""

    def holds(self, text: str, value: Value) -> bool:
        """Whether the value satisfies it."""
        ...

    def why(self, text: str, value: Value) -> str:
        """What is wrong with a value that does not: the part of the sentence that follows the value in quotation marks."""
        ...


_Maker: TypeAlias = Callable[[Kind, str, str, tuple[Facet, ...]], Facet]


class _Pattern:
    __slots__ = ("regex",)

    def __init__(self, regex: Regex) -> None:
        self.regex = regex

    def holds(self, text: str, value: Value) -> bool:
        return self.regex.matches(text)

    def why(self, text: str, value: Value) -> str:
        return f"does not match the pattern {self.regex.pattern}"


class _Length:
    __slots__ = ("high", "kind", "low")

    def __init__(self, kind: Kind, low: int, high: int | None) -> None:
        self.kind = kind
        self.low = low
        self.high = high

    def holds(self, text: str, value: Value) -> bool:
        length = self._length(value)
        return self.low <= length and (self.high is None or length <= self.high)

    def why(self, text: str, value: Value) -> str:
        if self.low == self.high:
            wanted = f"exactly {self.low}"
        else:
            wanted = f"at least {self.low}" if self.high is None else f"at most {self.high}"
        return f"has {self._length(value)} {self.kind.unit}, {wanted} are required"

    def _length(self, value: Value) -> int:
        return self.kind.measure(value) if self.kind.measure else 0


class _Bound:
    """`accepted` are the results of comparing a value with the limit that are right, `words` are like `at least 1900`."""

    __slots__ = ("accepted", "limit", "order", "words")

    def __init__(self, order: Order, accepted: tuple[int, ...], limit: Value, words: str) -> None:
        self.order = order
        self.accepted = accepted
        self.limit = limit
        self.words = words

    def holds(self, text: str, value: Value) -> bool:
        return self.order(value, self.limit) in self.accepted

    def why(self, text: str, value: Value) -> str:
        if self.order(value, self.limit) is None:
            return f"is not {self.words} for certain: the two cannot be compared"
        return f"is not {self.words}"


class _Digits:
    __slots__ = ("after_point", "most")

    def __init__(self, after_point: bool, most: int) -> None:
        self.after_point = after_point
        self.most = most

    def holds(self, text: str, value: Value) -> bool:
        return self._count(text) <= self.most

    def why(self, text: str, value: Value) -> str:
        where = " after the point" if self.after_point else ""
        return f"has {self._count(text)} digits{where}, at most {self.most} are allowed"

    def _count(self, text: str) -> int:
        return digits_of(text)[self.after_point]


def facets(kind: Kind, parameters: Parameters) -> tuple[Facet, ...]:
    """The facets of a type.

    Raises `DatatypeError` for a parameter that is no facet, that the type does not have, or whose value makes no sense.
    """
    made: tuple[Facet, ...] = ()
    for name, text in parameters:
        maker = _MAKERS.get(name)
        if maker is None:
            raise DatatypeError(_UNUSABLE.get(name, f"“{name}” is not a facet; the facets are {', '.join(sorted(_MAKERS))}"))
        made += (maker(kind, name, text, made),)
    return made


def _pattern(kind: Kind, name: str, text: str, so_far: tuple[Facet, ...]) -> Facet:
    try:
        return _Pattern(Regex(text))
    except RegexError as error:
        raise DatatypeError(str(error)) from error


def _length(kind: Kind, name: str, text: str, so_far: tuple[Facet, ...]) -> Facet:
    if kind.measure is None:
        raise DatatypeError(f"values of the datatype “{kind.name}” have no length, so it cannot have the facet “{name}”")
    number = _count(name, text, 0)
    return _Length(kind, 0 if name == "maxLength" else number, None if name == "minLength" else number)


def _digits(kind: Kind, name: str, text: str, so_far: tuple[Facet, ...]) -> Facet:
    if not kind.digits:
        raise DatatypeError(f"the facet “{name}” is for decimals and integers, not for the datatype “{kind.name}”")
    after_point = name == "fractionDigits"
    return _Digits(after_point, _count(name, text, 0 if after_point else 1))


def _count(name: str, text: str, least: int) -> int:
    digits = collapse(text)
    if not re.fullmatch(r"[+-]?[0-9]+", digits) or len(digits) > LONGEST or int(digits) < least:
        sort = "a positive integer" if least else "a non-negative integer"
        raise DatatypeError(f"the facet “{name}” must be {sort}, not {quoted(text)}")
    return int(digits)


def _bound(kind: Kind, name: str, text: str, so_far: tuple[Facet, ...]) -> Facet:
    if kind.order is None:
        raise DatatypeError(f"values of the datatype “{kind.name}” have no order, so it cannot have the facet “{name}”")
    lexical = kind.space(text)
    limit = kind.read(lexical, NO_NAMESPACES)
    if limit is None:
        why = kind.why(lexical, NO_NAMESPACES)
        raise DatatypeError(f"the facet “{name}” must be {kind.noun}, not {quoted(text)}" + (f": {why}" if why else ""))
    for facet in so_far:
        if not facet.holds(lexical, limit):
            raise DatatypeError(f"the facet “{name}” contradicts another: {quoted(text)} {facet.why(lexical, limit)}")
    accepted, words = _BOUNDS[name]
    return _Bound(kind.order, accepted, limit, f"{words} {lexical}")


_BOUNDS: Final[dict[str, tuple[tuple[int, ...], str]]] = {
    "minInclusive": ((0, 1), "at least"),
    "maxInclusive": ((-1, 0), "at most"),
    "minExclusive": ((1,), "greater than"),
    "maxExclusive": ((-1,), "less than"),
}

_MAKERS: Final[dict[str, _Maker]] = {
    "pattern": _pattern,
    **dict.fromkeys(("length", "minLength", "maxLength"), _length),
    **dict.fromkeys(("totalDigits", "fractionDigits"), _digits),
    **dict.fromkeys(_BOUNDS, _bound),
}

_UNUSABLE: Final = {
    "enumeration": "RELAX NG does not have the facet “enumeration”; write a choice of “value” patterns instead",
    "whiteSpace": "RELAX NG does not have the facet “whiteSpace”; choose “string”, “normalizedString” or “token” instead",
}
