"""The library's two other verbs: validate one document, render one document."""

from __future__ import annotations

import os
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, BinaryIO, Literal, TypeAlias, overload

from teikit.pipeline import Document

if TYPE_CHECKING:
    from lxml.etree import _ElementTree as ElementTree

    from teikit.model.finding import Finding
    from teikit.validation import ValidationReport

__all__ = ["Readable", "RenderError", "render", "source_wording", "validate"]

Readable: TypeAlias = "Document | ElementTree | bytes | str | os.PathLike[str] | BinaryIO"
"""What can be validated and rendered: what was converted, a tree of lxml, bytes, a path or an open file."""


class RenderError(ValueError):
    """A document or a stylesheet from which no page can be made."""

    def __init__(self, findings: Sequence[Finding]) -> None:
        super().__init__("; ".join(str(found) for found in findings))
        self.findings = tuple(findings)
        """What is wrong, each with its place."""


def validate(
    document: Readable,
    schema: str | os.PathLike[str] | Sequence[str | os.PathLike[str]] = (),
    *,
    xml_model: bool = True,
    phase: str = "",
    catalogs: Sequence[str | os.PathLike[str]] = (),
    network: bool = False,
    xinclude: bool = False,
) -> ValidationReport:
    """Check a document against the schemas that it names (unless `xml_model` is false) and against `schema`.

    A schema is a name of `teikit list schemas`, a file or a URL; `phase` is one of Schematron; `catalogs` are OASIS catalogs;
    `network` allows to fetch schemas; `xinclude` puts what a document includes in its place. The report's `valid` is `None` if
    something asked for could not be checked. Raises `OSError` for a document that cannot be read.

    >>> validate(b"<TEI/>", "teikit").valid
    False
    """
    from teikit.validation import Options, Validator

    data, name = _bytes(document)
    schemas = (schema,) if isinstance(schema, (str, os.PathLike)) else tuple(schema)
    folder = Path(name).parent if name else Path()
    names, files = tuple(os.fspath(one) for one in schemas), tuple(os.fspath(one) for one in catalogs)
    return Validator(Options(names, xml_model, phase, files, network, xinclude)).validate(data, name, folder)


@overload
def render(
    document: Readable,
    to: Literal["html", "text", "markdown", "typst"] = "html",
    *,
    view: str = "reading",
    params: Mapping[str, str] | None = None,
    stylesheet: str | os.PathLike[str] | None = None,
    font_paths: Sequence[str | os.PathLike[str]] = (),
) -> str: ...


@overload
def render(
    document: Readable,
    to: Literal["pdf"],
    *,
    view: str = "reading",
    params: Mapping[str, str] | None = None,
    stylesheet: str | os.PathLike[str] | None = None,
    font_paths: Sequence[str | os.PathLike[str]] = (),
) -> bytes: ...


@overload
def render(
    document: Readable,
    to: str,
    *,
    view: str = "reading",
    params: Mapping[str, str] | None = None,
    stylesheet: str | os.PathLike[str] | None = None,
    font_paths: Sequence[str | os.PathLike[str]] = (),
) -> str | bytes: ...


def render(
    document: Readable,
    to: str = "html",
    *,
    view: str = "reading",
    params: Mapping[str, str] | None = None,
    stylesheet: str | os.PathLike[str] | None = None,
    font_paths: Sequence[str | os.PathLike[str]] = (),
) -> str | bytes:
    """Render a TEI document: a string, or bytes for a PDF.

    `to` is a format of `teikit list formats`; `view` is `reading`, `diplomatic` or, for text, `source`. Raises `LookupError`
    for an unknown format, `ValueError` for an unknown view or parameter, `RenderError` for a document or stylesheet that
    cannot be used, and `OSError` for a file that cannot be read.
    """
    from teikit.rendering import FORMATS

    if to not in FORMATS:
        raise LookupError(f"there is no format {to!r}; there are: {', '.join(FORMATS)}")
    data, _ = _bytes(document)
    if to == "text" and view == "source":
        return source_wording(data)
    rendered = FORMATS[to].render(
        data,
        view=view,
        params=params or {},
        stylesheet=Path(stylesheet) if stylesheet else None,
        font_paths=[Path(path) for path in font_paths],
    )
    if rendered.failed:
        raise RenderError(rendered.findings)
    return rendered.content


def source_wording(data: bytes) -> str:
    """The wording of the source that a TEI document's body was made from, with a line end at the end."""
    from teikit.weave.recover import recover_text
    from teikit.xmlio import parse_xml

    parsed = parse_xml(data)
    if parsed.tree is None:
        raise RenderError(parsed.findings)
    return f"{recover_text(parsed.tree.getroot())}\n"


def _bytes(document: Readable) -> tuple[bytes, str]:
    """The document as bytes, and its name if it is a file."""
    if isinstance(document, Document):
        return document.to_bytes(), ""
    if isinstance(document, bytes):
        return document, ""
    if isinstance(document, (str, os.PathLike)):
        return Path(document).read_bytes(), os.fspath(document)
    from lxml import etree

    if isinstance(document, etree._ElementTree):
        return etree.tostring(document, encoding="utf-8", xml_declaration=True), ""
    if not hasattr(document, "read"):
        raise TypeError(f"a document is a Document, a tree, bytes, a path or an open file, and no {type(document).__name__}")
    return document.read(), str(getattr(document, "name", ""))
