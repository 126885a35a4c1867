"""What the RELAX NG schemas of a document allow at a place of it, be it valid so far or not."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final, NamedTuple

from teikit.catalog import SchemaFile, SchemaLibrary, locate_schema, requests_of_document, requests_of_user
from teikit.model.finding import Finding, Place, finding
from teikit.relaxng import Schema, SchemaError
from teikit.relaxng.introspect import line_at

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from teikit.catalog import SchemaRequest
    from teikit.relaxng.introspect import Allowed, AttributeInfo

__all__ = ["PlaceExplanation", "explain_place"]

_GRAMMARS: Final = ("rng", "rnc")
_TAG: Final = re.compile(r"""<(?:[^\s<>/!?="':]+:)?([^\s<>/!?="':]+)""")
_WITHIN_NAME: Final = re.compile(r"""<[^\s<>/!?="']*\Z""")


class PlaceExplanation(NamedTuple):
    """What one schema allows at a place."""

    place: Place
    schema: str
    """The schema as it was asked for."""
    allowed: Allowed
    tag: str = ""
    """The element whose start tag begins at the place or goes on there, without prefix; empty if none does."""
    attributes: tuple[AttributeInfo, ...] = ()
    """The attributes that this element may have there."""


def explain_place(
    data: bytes,
    place: Place,
    folder: Path,
    schemas: tuple[str, ...] = (),
    *,
    xml_model: bool = True,
    library: SchemaLibrary | None = None,
) -> Iterator[PlaceExplanation | Finding]:
    """What each grammar says about a place, or why it says nothing.

    `place` has the document's name, line and column (counted from 1), `folder` is where the document lies, `schemas` are names,
    files or URLs beside those that the document names itself (unless `xml_model` is false). Schemas in other languages are
    passed over: they do not say what may come.
    """
    library = library or SchemaLibrary()
    named = [*requests_of_document(data, place.file, folder)] if xml_model else []
    requests = [*(request for request in named if not request.is_hint), *requests_of_user(schemas, place.file)]
    explained = list(dict.fromkeys(found for request in requests if (found := _grammar(request, library))))
    if not explained:
        yield finding("not-checked", Place(place.file))
    for found in explained:
        yield found if isinstance(found, Finding) else _by_schema(data, place, found, library)


def _grammar(request: SchemaRequest, library: SchemaLibrary) -> SchemaFile | Finding | None:
    located = locate_schema(request, library)
    if isinstance(located, Finding):
        return located
    return located._replace(phase="") if located.language in _GRAMMARS else None


def _by_schema(data: bytes, place: Place, file: SchemaFile, library: SchemaLibrary) -> PlaceExplanation | Finding:
    try:
        schema = Schema.load(file.address, resolver=library.content)
    except SchemaError as error:
        return finding("schema-unusable", place, schema=file.href, cause=error.findings[0])
    line, column = _before_name(data, place)
    allowed = schema.allowed(data, (line, column))
    if allowed.in_tag and allowed.parent:
        return PlaceExplanation(place, file.href, allowed, allowed.parent[1], allowed.attributes)
    begun = _TAG.match(line_at(data, line)[column - 1 :])
    if not begun:
        return PlaceExplanation(place, file.href, allowed)
    inside = schema.allowed(data, (line, column + begun.end()))
    return PlaceExplanation(place, file.href, allowed, begun[1], inside.attributes)


def _before_name(data: bytes, place: Place) -> tuple[int, int]:
    """Line and column of a place, or of the tag in whose name it is."""
    line, column = place.line or 1, place.column or 1
    within = _WITHIN_NAME.search(line_at(data, line)[: column - 1])
    return line, within.start() + 1 if within else column
