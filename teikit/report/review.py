"""What an editor should look at first: the points of a conversion that need a person, ranked, as data and as a page."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from html import escape
from types import MappingProxyType
from typing import TYPE_CHECKING, Final, NamedTuple

if TYPE_CHECKING:
    from teikit.model.finding import Finding
    from teikit.pipeline import Document

__all__ = ["Point", "review_page", "review_points", "review_summary"]

_WEIGHTS: Final[Mapping[str, int]] = MappingProxyType(
    {
        "documents-several": 100, "not-text": 100, "text-empty": 100, "tail-prose": 80, "quote-unclosed": 80, "bracket-unbalanced": 80,
        "quote-unopened": 75, "byte-undecodable": 70, "bracket-undecided": 70, "note-missing": 70, "note-uncalled": 60, "speaker-open": 60,
        "field-unknown": 40, "name-ambiguous": 30, "annotation-refused": 10,
    }
)  # fmt: skip
"""How much the kinds of findings matter, where their severity does not say enough."""
_SEVERITIES: Final = {"error": 100, "warning": 65, "information": 20}
_DOUBTFUL: Final = 50
_UNREAD: Final = 55
_UNSURE: Final = 0.5
"""A layout chosen with less confidence is a point of its own."""
_EXPECTED: Final = (("title", "no title was read"), ("when", "no date was read"), ("sender", "nobody was read as the sender"))
_TOLD: Final = 3
_EXCERPT: Final = 80


class Point(NamedTuple):
    """One thing to look at."""

    weight: int
    """From 0 to 100; the heaviest first."""
    line: int
    """Counted from 1, as `column` is."""
    column: int
    why: str
    text: str = ""
    """The words in question."""


def review_points(document: Document, findings: Sequence[Finding]) -> list[Point]:
    """The points of a document, the heaviest first, and in the order of the text among equals."""
    points = [*_findings(findings), *_doubtful(document), *_unread(document)]
    return sorted(points, key=lambda point: (-point.weight, point.line, point.column))


def review_summary(name: str, points: Sequence[Point]) -> str:
    """One line for people: how many points there are, and the first of them; empty if there are none.

    >>> review_summary("a.txt", [Point(80, 3, 1, "the bracket [ has no partner")])
    'a.txt: 1 point to review, first of all line 3: the bracket [ has no partner'
    """
    if not points:
        return ""
    first = "; ".join(f"line {point.line}: {point.why}" for point in points[:_TOLD])
    return f"{name}: {len(points)} {'point' if len(points) == 1 else 'points'} to review, first of all {first}"


def review_page(name: str, reviewed: Sequence[tuple[Document, Sequence[Point]]]) -> str:
    """A page of HTML: the points, and the source beside the encoding; every point leads to its line."""
    sections = "".join(_section(number, *one) for number, one in enumerate(reviewed, 1))
    title = f"Review of {escape(name)}"
    return (
        f'<!DOCTYPE html>\n<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>{title}</title>'
        f"<style>{_STYLE}</style></head><body><h1>{title}</h1>{sections}</body></html>\n"
    )


_STYLE: Final = (
    "body{font:16px/1.5 serif;margin:2em}.sides{display:grid;grid-template-columns:1fr 1fr;gap:2em}pre{white-space:pre-wrap;font-size:13px}"
    "pre span{display:block}pre span::before{content:attr(data-n);display:inline-block;width:3.5em;color:#595959}.point{background:#fff3bf}"
    "@media(max-width:60em){.sides{display:block}}"
)


def _section(number: int, document: Document, points: Sequence[Point]) -> str:
    rows = "".join(
        f'<li><a href="#d{number}l{point.line}">Line {point.line}</a>: {escape(point.why)}{f" <q>{escape(point.text)}</q>" if point.text else ""}</li>'
        for point in points
    )
    marked = {point.line for point in points}
    source = "".join(
        f'<span id="d{number}l{line}" data-n="{line}"{" class=point" if line in marked else ""}>{escape(text) or " "}</span>'
        for line, text in enumerate(document.source.text.split("\n"), document.source.first_line)
    )
    return (
        f"<section><h2>{escape(document.metadata.title or 'Untitled document')}</h2><ol>{rows}</ol>"
        f'<div class="sides"><section><h3>Source</h3><pre>{source}</pre></section>'
        f"<section><h3>Encoding</h3><pre>{escape(document.xml)}</pre></section></div></section>"
    )


def _findings(findings: Sequence[Finding]) -> Iterator[Point]:
    for one in findings:
        weight = _WEIGHTS.get(one.code, _SEVERITIES[one.severity])
        yield Point(weight, one.place.line or 1, one.place.column or 1, one.message)


def _doubtful(document: Document) -> Iterator[Point]:
    """What was encoded with little certainty."""
    for one in document.annotations:
        if one.attributes.get("cert") == "low":
            place = document.source.place(one.start)
            words = " ".join(document.source.text[one.start : min(one.end, one.start + _EXCERPT)].split())
            yield Point(_DOUBTFUL, place.line or 1, place.column or 1, f"{one.element} is uncertain here ({one.rule})", words)


def _unread(document: Document) -> Iterator[Point]:
    """What a header should say and does not, and a layout that nothing spoke for."""
    line = document.source.first_line
    opinion = document.opinions[document.reading.layout]
    if opinion.confidence < _UNSURE:
        yield Point(_UNREAD, line, 1, f"the layout {document.reading.layout} was chosen for want of a better: {opinion.reason}")
    for field, why in _EXPECTED:
        if not getattr(document.metadata, field):
            yield Point(_UNREAD, line, 1, why)
