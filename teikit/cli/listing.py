"""`teikit list`: what there is to choose from."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from types import MappingProxyType
from typing import Final

import click

__all__ = ["listing"]

_EXAMPLES = """\b
Examples:
  teikit list layouts
"""

_Rows = list[tuple[str, str]]


def _layouts() -> _Rows:
    from teikit.layouts import layouts

    return [(name, _first_line(layout)) for name, layout in layouts().items()]


def _recognisers() -> _Rows:
    from teikit.recognisers import STRUCTURES, recognisers

    return [(name, _first_line(row)) for table in (STRUCTURES, recognisers()) for name, row in table.items()]


def _formats() -> _Rows:
    from teikit.rendering import FORMATS

    return [(name, f"{row.summary} ({row.suffix}, {row.media_type})") for name, row in FORMATS.items()]


def _schemas() -> _Rows:
    from teikit.catalog import BUNDLED, Store

    bundled = [(name, f"bundled, {file}") for name, file in BUNDLED.items()]
    return [*bundled, *((stored.name, f"{stored.language}, from {stored.address}") for stored in Store().schemas())]


def _params() -> _Rows:
    from teikit.rendering.parameters import parameters

    return [
        (one.name, f"{one.summary} [{one.type}, default: {one.default or 'none'}; {', '.join(one.formats)}]")
        for one in parameters()
    ]


_KINDS: Final[Mapping[str, Callable[[], _Rows]]] = MappingProxyType(
    {"layouts": _layouts, "recognisers": _recognisers, "formats": _formats, "schemas": _schemas, "params": _params}
)


@click.command(name="list", epilog=_EXAMPLES)
@click.argument("kind", type=click.Choice(list(_KINDS)))
def listing(kind: str) -> None:
    """List layouts, recognisers, formats, schemas or params, a line each."""
    rows = _KINDS[kind]()
    width = max((len(name) for name, _ in rows), default=0)
    for name, words in rows:
        click.echo(f"{name:{width}}  {words}")


def _first_line(row: object) -> str:
    return (type(row).__doc__ or "").strip().partition("\n")[0]
