"""RELAX NG in pure Python: validation, messages and introspection, for any XML project.

>>> from teikit.relaxng import Schema
>>> schema = Schema.load(b'element greeting { text }')
>>> schema.valid(b"<greeting>Good morning</greeting>")
True

Everything here is loaded when it is first asked for.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any, Final

if TYPE_CHECKING:
    from teikit.relaxng.introspect import Allowed, AttributeInfo, ElementInfo
    from teikit.relaxng.schema import Schema, SchemaError
    from teikit.relaxng.source import SchemaSyntaxError

__all__ = ["Allowed", "AttributeInfo", "ElementInfo", "Schema", "SchemaError", "SchemaSyntaxError"]

_HOMES: Final = {
    "Allowed": "introspect",
    "AttributeInfo": "introspect",
    "ElementInfo": "introspect",
    "Schema": "schema",
    "SchemaError": "schema",
    "SchemaSyntaxError": "source",
}


def __getattr__(name: str) -> Any:
    home = _HOMES.get(name)
    if home is None:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return getattr(import_module(f"{__name__}.{home}"), name)


def __dir__() -> list[str]:
    return sorted(__all__)
