"""The catalogue of everything teikit has to say to a user: one row per finding, its severity and its wording.

Codes are stable: they stand in reports and in other people's scripts. Wordings may improve at any time.
"""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final, NamedTuple

__all__ = ["MESSAGES", "Message"]


class Message(NamedTuple):
    """A row of the catalogue."""

    severity: str
    """`error`, `warning` or `information`."""
    wording: str
    """One sentence without a full stop; `{name}` is filled from the finding's arguments."""


_READING: Final = {
    "quote-unclosed": Message("warning", "the quotation mark {mark} is never closed; the quotation was ended here"),
}

_VALIDATION: Final = {
    "file-missing": Message("error", "there is no such file, and nothing matches it as a pattern"),
    "file-unreadable": Message("error", "the file cannot be read: {cause}"),
    "folder-empty": Message("error", "the folder holds no file of the kind that this command reads"),
    "output-exists": Message("error", "{output} exists and is not from teikit; name another file, or --force (keeps a backup)"),
    "output-edited": Message(
        "error", "{output} was edited since teikit wrote it; name another file, or --force (keeps a backup)"
    ),
    "output-failed": Message("error", "{output} cannot be written: {cause}"),
    "xml": Message("error", "not well-formed XML: {problem}"),
    "xml-empty": Message("error", "not well-formed XML: the document is empty"),
    "xml-entity": Message(
        "error", "the entity {name} stands for nothing here: document types are not read; write out its text"
    ),
    "xml-limit": Message("error", "the document goes beyond the bounds that are safe to read: {limit}"),
    "not-checked": Message("error", "not checked: the file names no schema; add xml-model, or name one: --schema teikit"),
    "schema-missing": Message("error", "not checked: the schema {schema} cannot be found"),
    "schema-network": Message(
        "error",
        "not checked: no network is used; save {schema} and name the file with --schema",
    ),
    "schema-language": Message("error", "not checked: {schema} is written in {language}, which cannot be checked yet"),
    "schema-unusable": Message("error", "not checked: the schema {schema} cannot be used: {cause}"),
    "schema-unknown": Message("error", "not checked: {schema} is not a schema in a language that is known here"),
}

_RENDERING: Final = {
    "render-input": Message("error", "the document is not well-formed XML and cannot be rendered: {text}"),
    "render-element-unknown": Message(
        "information", "the element {name} has no rendering of its own; its text is shown as it stands"
    ),
    "stylesheet-unusable": Message("error", "the stylesheet {file} cannot be used: {text}"),
    "stylesheet-error": Message("error", "the transformation stopped: {text}"),
    "stylesheet-message": Message("warning", "the stylesheet says: {text}"),
    "font-glyph-missing": Message(
        "warning",
        "no font has a sign for {characters}; code points stand in the page instead: name a folder of fonts by --font-path",
    ),
    "pdf-not-accessible": Message("warning", "the PDF is {standard} but not PDF/UA-1: {text}"),
    "pdf-not-archival": Message("warning", "the PDF is neither PDF/A nor PDF/UA: {text}"),
    "typst-error": Message("error", "the page could not be set: {text}"),
}

MESSAGES: Final[Mapping[str, Message]] = MappingProxyType({**_READING, **_VALIDATION, **_RENDERING})
