"""What an editor should look at first: the points of a conversion that need a person, ranked."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from textwrap import shorten
from types import MappingProxyType
from typing import TYPE_CHECKING, Final, NamedTuple

if TYPE_CHECKING:
    from teikit.model.finding import Finding
    from teikit.model.text import SourceText
    from teikit.pipeline import Document

__all__ = ["Point", "review_points", "review_summary"]

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
_DOUBTS: Final[Mapping[str, str]] = MappingProxyType(
    {
        "said": "who says this, or how far", "q": "whose words these are", "soCalled": "whether this is only a word in quotation marks",
        "persName": "who this is", "placeName": "which place this is", "orgName": "which body this is", "roleName": "whose office this is",
        "date": "which day this is", "time": "which time this is", "gap": "what is missing, or how much",
        "supplied": "whether an editor put this in", "note": "whether this is a note", "corr": "whether this is a correction",
    }
)  # fmt: skip
"""What may be wrong where an element was encoded with little certainty."""
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
    found = [*_findings(document.source, findings)]
    places = {(point.line, point.column) for point in found}
    doubtful = [point for point in _doubtful(document) if (point.line, point.column) not in places]
    points = [*found, *doubtful, *_unread(document)]
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


def _findings(source: SourceText, findings: Sequence[Finding]) -> Iterator[Point]:
    lines = source.text.split("\n")
    for one in findings:
        line, column = one.place.line or 1, one.place.column or 1
        rest = (
            lines[line - source.first_line][column - 1 :]
            if one.place.line and 0 <= line - source.first_line < len(lines)
            else ""
        )
        yield Point(_WEIGHTS.get(one.code, _SEVERITIES[one.severity]), line, column, one.message, _excerpt(rest))


def _doubtful(document: Document) -> Iterator[Point]:
    """What was encoded with little certainty."""
    for one in document.annotations:
        if one.attributes.get("cert") == "low":
            place = document.source.place(one.start)
            doubt = _DOUBTS.get(one.element, f"whether this is <{one.element}>")
            words = _excerpt(document.source.text[one.start : one.end])
            yield Point(_DOUBTFUL, place.line or 1, place.column or 1, f"it is uncertain {doubt}", words)


def _excerpt(words: str) -> str:
    """The beginning of the words, in one line."""
    return shorten(words[: 2 * _EXCERPT], _EXCERPT, placeholder=" …")


def _unread(document: Document) -> Iterator[Point]:
    """What a header should say and does not, and a layout that nothing spoke for."""
    line = document.source.first_line
    opinion = document.opinions[document.reading.layout]
    if opinion.confidence < _UNSURE:
        yield Point(_UNREAD, line, 1, f"the layout {document.reading.layout} was chosen for want of a better: {opinion.reason}")
    for field, why in _EXPECTED:
        if not getattr(document.metadata, field):
            yield Point(_UNREAD, line, 1, why)
