"""Numbers and truth values; XML Schema part 2, sections 3.2.2 to 3.2.5 and 3.3.13 to 3.3.25."""

from __future__ import annotations

import math
import struct
from typing import TYPE_CHECKING, Final, NamedTuple

from teikit.relaxng.datatypes.kinds import Kind
from teikit.relaxng.regexes import Regex

if TYPE_CHECKING:
    from collections.abc import Callable

    from teikit.relaxng.datatypes.core import Namespaces

__all__ = ["NUMBERS", "Number", "digits_of"]

_DECIMAL: Final = Regex(r"[\-+]?(([0-9]+(\.[0-9]*)?)|(\.[0-9]+))", trusted=True)
_INTEGER: Final = Regex(r"[\-+]?[0-9]+", trusted=True)
_FLOAT: Final = Regex(r"([\-+]?(([0-9]+(\.[0-9]*)?)|(\.[0-9]+))([eE][\-+]?[0-9]+)?)|\-?INF|NaN", trusted=True)

_TRUTH: Final = {"true": True, "1": True, "false": False, "0": False}
_NAN: Final = "NaN"
"""Stands for the value that is not a number, which equals itself here and is neither less nor greater than any."""


class Number(NamedTuple):
    """A decimal number of any length, kept as digits without leading and trailing zeros."""

    sign: int
    """-1, 0 or 1."""
    whole: str
    fraction: str


_ZERO: Final = Number(0, "", "")


def _number(text: str) -> Number:
    sign = -1 if text[0] == "-" else 1
    whole, _, fraction = text.lstrip("+-").partition(".")
    whole, fraction = whole.lstrip("0"), fraction.rstrip("0")
    return Number(sign, whole, fraction) if whole or fraction else _ZERO


def _compare(one: Number, other: Number) -> int:
    if one.sign != other.sign:
        return 1 if one.sign > other.sign else -1
    # Without leading zeros the longer number is the greater one, and equally long digits compare as text does.
    left = len(one.whole), one.whole, one.fraction
    right = len(other.whole), other.whole, other.fraction
    return 0 if left == right else one.sign if left > right else -one.sign


def digits_of(text: str) -> tuple[int, int]:
    """How many digits a decimal has as it is written, leading zeros aside: in all, and after the point.

    >>> digits_of("-012.50")
    (4, 2)
    """
    whole, _, fraction = text.lstrip("+-").partition(".")
    return len((whole + fraction).lstrip("0")) or 1, len(fraction)


def _decimal(text: str, _: Namespaces) -> Number | None:
    return _number(text) if _DECIMAL.matches(text) else None


def _decimal_fault(text: str, _: Namespaces) -> str:
    if "," in text:
        return "the decimal sign is a point, and digits are not grouped"
    return "decimals have digits and at most one point" if text else "it is empty"


def _integer(low: Number | None, high: Number | None) -> Callable[[str, Namespaces], Number | None]:
    def read(text: str, _: Namespaces) -> Number | None:
        if not _INTEGER.matches(text):
            return None
        number = _number(text)
        within = (low is None or _compare(number, low) >= 0) and (high is None or _compare(number, high) <= 0)
        return number if within else None

    return read


def _integer_fault(low: str, high: str) -> Callable[[str, Namespaces], str]:
    def why(text: str, _: Namespaces) -> str:
        if not text:
            return "it is empty"
        if not _INTEGER.matches(text):
            return "integers have digits only"
        if low and high:
            return f"it must be from {low} to {high}"
        return f"it must be at least {low}" if low else f"it must be at most {high}"

    return why


def _integers(name: str, low: str = "", high: str = "", noun: str = "an integer") -> Kind:
    read = _integer(_number(low) if low else None, _number(high) if high else None)
    return Kind(name, noun, read, _integer_fault(low, high), order=_compare, digits=True)


def _double(text: str, _: Namespaces) -> float | str | None:
    if not _FLOAT.matches(text):
        return None
    return _NAN if text == _NAN else float(text)


def _float(text: str, namespaces: Namespaces) -> float | str | None:
    """The nearest number of 32 bits."""
    value = _double(text, namespaces)
    return _single(value, text) if isinstance(value, float) and math.isfinite(value) else value


def _single(value: float, text: str) -> float:
    rounded = _packed(value)
    if rounded == value or math.isinf(rounded):
        return rounded
    # Rounding twice can go astray only where the first rounding landed half way between two numbers of 32 bits.
    other = _packed(rounded + 2 * (value - rounded))
    if (rounded + other) / 2 != value or other == rounded:
        return rounded
    from fractions import Fraction  # rare, and slow to import

    exact, middle = Fraction(text), Fraction(value)
    return rounded if exact == middle else max(rounded, other) if exact > middle else min(rounded, other)


def _packed(value: float) -> float:
    try:
        (rounded,) = struct.unpack("<f", struct.pack("<f", value))
    except OverflowError:
        return math.copysign(math.inf, value)
    return float(rounded)


def _float_order(one: float | str, other: float | str) -> int | None:
    if isinstance(one, str) or isinstance(other, str):
        return 0 if one == other else None
    return (one > other) - (one < other)


def _float_fault(text: str, _: Namespaces) -> str:
    if not text:
        return "it is empty"
    if "," in text:
        return "the decimal sign is a point"
    return "numbers look like 12, -1.5 or 2.5E-3; special values are INF, -INF and NaN"


def _boolean(text: str, _: Namespaces) -> bool | None:
    return _TRUTH.get(text)


def _boolean_fault(_: str, __: Namespaces) -> str:
    return "it must be true, false, 1 or 0"


NUMBERS: Final = (
    Kind("boolean", "a truth value", _boolean, _boolean_fault),
    Kind("decimal", "a decimal number", _decimal, _decimal_fault, order=_compare, digits=True),
    Kind("float", "a number", _float, _float_fault, order=_float_order),
    Kind("double", "a number", _double, _float_fault, order=_float_order),
    _integers("integer"),
    _integers("nonPositiveInteger", high="0", noun="an integer without positive values"),
    _integers("negativeInteger", high="-1", noun="a negative integer"),
    _integers("long", "-9223372036854775808", "9223372036854775807"),
    _integers("int", "-2147483648", "2147483647"),
    _integers("short", "-32768", "32767"),
    _integers("byte", "-128", "127"),
    _integers("nonNegativeInteger", low="0", noun="a non-negative integer"),
    _integers("unsignedLong", "0", "18446744073709551615", noun="a non-negative integer"),
    _integers("unsignedInt", "0", "4294967295", noun="a non-negative integer"),
    _integers("unsignedShort", "0", "65535", noun="a non-negative integer"),
    _integers("unsignedByte", "0", "255", noun="a non-negative integer"),
    _integers("positiveInteger", low="1", noun="a positive integer"),
)
