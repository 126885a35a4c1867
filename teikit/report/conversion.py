"""The account of a conversion, as JSON has it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import asdict
from typing import TYPE_CHECKING, Any

from teikit.model.finding import Finding
from teikit.report.review import review_points

if TYPE_CHECKING:
    from teikit.model.annotation import Annotation
    from teikit.model.text import SourceText
    from teikit.pipeline import Document

__all__ = ["conversion_report"]


def conversion_report(name: str, document: Document | None, findings: Sequence[Finding]) -> dict[str, Any]:
    """What was made of a source and why; `document` is `None` if nothing was."""
    warnings = [_finding(one) for one in findings]
    if document is None:
        return {"file": name, "converted": False, "warnings": warnings}
    reading = document.reading
    return {
        "file": name,
        "converted": True,
        "lines": [document.source.first_line, document.source.place(len(document.source.text)).line],
        "encoding": document.source.encoding,
        "layout": {
            "name": reading.layout,
            "reason": document.opinions[reading.layout].reason,
            "confidence": document.opinions[reading.layout].confidence,
            "others": {
                other: {"confidence": sniff.confidence, "reason": sniff.reason}
                for other, sniff in document.opinions.items()
                if other != reading.layout
            },
        },
        "metadata": {key: value for key, value in asdict(document.metadata).items() if value},
        "annotations": _by_kind(document),
        "warnings": warnings,
        "review": [point._asdict() for point in review_points(document, findings)],
        "dropped": [{"line": dropped.line, "text": dropped.text, "field": dropped.key or None} for dropped in document.dropped],
    }


def _by_kind(document: Document) -> dict[str, list[dict[str, Any]]]:
    kinds: dict[str, list[dict[str, Any]]] = {}
    for one in sorted(document.annotations, key=lambda one: one.start):
        kinds.setdefault(one.element, []).append(_annotation(document.source, one))
    return dict(sorted(kinds.items()))


def _annotation(source: SourceText, one: Annotation) -> dict[str, Any]:
    place = source.place(one.start)
    return {
        "line": place.line,
        "column": place.column,
        "text": source.text[one.start : one.end],
        "rule": one.rule,
        "certainty": one.attributes.get("cert", "high"),
        "attributes": {name: value for name, value in one.attributes.items() if name != "cert"},
    }


def _finding(one: Finding) -> dict[str, Any]:
    return {
        "code": one.code,
        "severity": str(one.severity),
        "message": one.message,
        "line": one.place.line,
        "column": one.place.column,
    }
