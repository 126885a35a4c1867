"""All files that a schema consists of, for the store."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from teikit.catalog import SchemaRequest, locate_schema
from teikit.catalog.network import is_remote
from teikit.catalog.oasis import uri_of_path
from teikit.model.finding import Finding, Place, finding
from teikit.validation.checkers import CHECKED, LANGUAGE_NAMES, UnusableSchemaError, load_checker

if TYPE_CHECKING:
    from collections.abc import Mapping

    from teikit.catalog import SchemaLibrary

__all__ = ["parts_of"]


def parts_of(source: str, library: SchemaLibrary) -> tuple[str, Mapping[str, bytes]] | Finding:
    """The language of a schema and the contents of its files by URI, the main file first; or why it cannot be used."""
    place = Place(source)
    located = locate_schema(SchemaRequest(source, Path(), place), library)
    if isinstance(located, Finding):
        return located
    if located.language not in CHECKED:
        if not located.language:
            return finding("schema-unknown", place, schema=source)
        return finding("schema-language", place, schema=source, language=LANGUAGE_NAMES[located.language])
    try:
        checker = load_checker(located, library)
    except UnusableSchemaError as error:
        return finding("schema-unusable", place, schema=source, cause=error)
    assert checker is not None
    names = dict.fromkeys((located.address, *checker.files))
    return located.language, {_uri(name): library.content(name) for name in names}


def _uri(name: str) -> str:
    return name if is_remote(name) or name.startswith("file:") else uri_of_path(Path(name))
