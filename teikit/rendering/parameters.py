"""The parameters of the stylesheets, read from `xslt/params.xsl`: the one place where they are declared and explained."""

from __future__ import annotations

import difflib
from functools import cache
from typing import TYPE_CHECKING, Final, NamedTuple

from lxml import etree

from teikit.resources import resource

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

__all__ = ["Parameter", "parameters", "typed"]

_XSL: Final = "{http://www.w3.org/1999/XSL/Transform}"
_OURS: Final = "{urn:x-teikit:xslt}"
_TRUE: Final = frozenset({"true", "yes", "1"})
_FALSE: Final = frozenset({"false", "no", "0"})


class Parameter(NamedTuple):
    """A parameter of the stylesheets."""

    name: str
    """As `--param NAME=VALUE` takes it."""
    type: str
    """`string`, `boolean` or `integer`."""
    default: str
    """What holds without it, as it would be written."""
    summary: str
    """One sentence."""
    formats: tuple[str, ...]
    """The outputs that heed it."""


@cache
def parameters() -> tuple[Parameter, ...]:
    """All parameters of all outputs, in the order of their declaration.

    >>> [one.type for one in parameters() if one.name == "line-numbers"]
    ['boolean']
    """
    root = etree.parse(resource("xslt", "params.xsl")).getroot()
    return tuple(
        Parameter(
            name=one.get("name", ""),
            type=one.get("as", "").removeprefix("xs:"),
            default=one.get("select", "").strip("'").removesuffix("()"),
            summary=one.get(f"{_OURS}doc", ""),
            formats=tuple(one.get(f"{_OURS}for", "").split()),
        )
        for one in root.iterchildren(f"{_XSL}param")
    )


def typed(known: Iterable[Parameter], values: Mapping[str, str], *, open_ended: bool) -> dict[str, str | int | bool]:
    """The values in the types that the stylesheets declare.

    Names that are not among the known ones are passed on as strings if `open_ended`. Else, and for a value that is not
    of its parameter's type, raises `ValueError`.
    """
    types = {one.name: one.type for one in known}
    for name in values:
        if name not in types and not open_ended:
            near = difflib.get_close_matches(name, types, 1)
            raise ValueError(f"there is no parameter {name!r}" + (f"; do you mean {near[0]!r}?" if near else ""))
    return {name: _value(name, types.get(name, "string"), value) for name, value in values.items()}


def _value(name: str, kind: str, value: str) -> str | int | bool:
    if kind == "boolean":
        if value.lower() not in _TRUE | _FALSE:
            raise ValueError(f"the parameter {name!r} takes true or false, not {value!r}")
        return value.lower() in _TRUE
    if kind == "integer":
        try:
            return int(value)
        except ValueError as error:
            raise ValueError(f"the parameter {name!r} takes a whole number, not {value!r}") from error
    return value
