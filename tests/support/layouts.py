"""What a layout made of a page, in lines that case files can hold."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from teikit.model.reading import Role

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from teikit.pipeline import Document

__all__ = ["account", "body", "read_fields"]

_FIELDS: Final = (
    "title",
    "genre",
    "when",
    "received",
    "place",
    "number",
    "record",
    "sender",
    "recipient",
    "distribution",
    "participants",
    "summary",
    "funder",
    "archive",
    "repository",
    "translator",
    "url",
    "uploaded",
    "original_language",
    "places",
    "subjects",
    "classification",
)


def account(documents: Sequence[Document]) -> str:
    """Every document of a page: its layout, what was read for the header, the body, and which notes are called."""
    return "\n\n".join("\n".join(_lines(document)) for document in documents)


def _lines(document: Document) -> Iterator[str]:
    yield f"layout: {document.reading.layout}"
    yield from read_fields(document, _FIELDS)
    yield from body(document)
    called = [one.attributes["n"] for one in document.annotations if one.moved]
    if called:
        yield f"called: {' '.join(called)}"


def read_fields(document: Document, names: Sequence[str]) -> Iterator[str]:
    """A line for each field of the metadata that has a value."""
    known = document.metadata
    stated = {
        "sender": known.sender.name if known.sender else "",
        "recipient": "; ".join(one.name for one in known.recipients),
        "participants": "; ".join(", ".join(filter(None, (one.name, one.role, one.side))) for one in known.participants),
    }
    for name in names:
        value = stated[name] if name in stated else getattr(known, name)
        if value:
            yield f"{name}: {value if isinstance(value, str) else '; '.join(value)}"


def body(document: Document) -> Iterator[str]:
    """A line for each block of the body."""
    for block in document.reading.body():
        name = f"{block.role} {block.key}" if block.role is Role.FOOTNOTE else str(block.role)
        yield f"{name}: {' '.join(document.source.text[block.start : block.end].split())}"
