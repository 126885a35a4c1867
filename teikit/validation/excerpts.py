"""The source at the places of problems, for reports that show it: read once, one line at a time."""

from __future__ import annotations

import re
from collections import defaultdict
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Final

from teikit.validation.report import Excerpt

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from teikit.model.finding import Place
    from teikit.validation.report import ValidationReport

__all__ = ["with_excerpts"]

_LINE_END: Final = re.compile(b"\r\n?|\n")
_BYTE_ORDER_MARKS: Final = (b"\xff\xfe", b"\xfe\xff", b"<\0", b"\0<")
_DECLARED: Final = re.compile(rb"""^(?:\xef\xbb\xbf)?<\?xml\s[^?]*?encoding\s*=\s*["']([A-Za-z][\w.-]*)["']""")
_BEFORE: Final = 60
_AFTER: Final = 60
_WIDEST: Final = 6
"""Bytes that a character may have, at most."""


def with_excerpts(report: ValidationReport, data: bytes) -> ValidationReport:
    """The report with the source at the place of each problem; `data` is the document."""
    by_file: dict[str, set[Place]] = defaultdict(set)
    for problem in report.problems:
        if problem.place.line:
            by_file[problem.place.file].add(problem.place)
    excerpts: dict[Place, Excerpt] = {}
    for file, places in by_file.items():
        content = data if file == report.file else _content(file)
        excerpts.update(_excerpts(content, places))
    return replace(report, excerpts=excerpts)


def _content(file: str) -> bytes:
    """A file that the document included."""
    try:
        return Path(file).read_bytes()
    except (OSError, ValueError):
        return b""


def _excerpts(data: bytes, places: set[Place]) -> Iterator[tuple[Place, Excerpt]]:
    data, encoding = _one_byte_or_more(data)
    by_line: Mapping[int, list[Place]] = _by_line(places)
    for number, start, end in _lines(data, max(by_line)):
        for place in by_line.get(number, ()):
            yield place, _excerpt(data, start, end, place.column or 1, encoding)


def _by_line(places: Iterable[Place]) -> dict[int, list[Place]]:
    lines: dict[int, list[Place]] = defaultdict(list)
    for place in places:
        lines[place.line or 1].append(place)
    return lines


def _lines(data: bytes, last: int) -> Iterator[tuple[int, int, int]]:
    """Number (from 1), beginning and end of each line up to one."""
    start, number = 0, 0
    for number, match in enumerate(_LINE_END.finditer(data), 1):
        yield number, start, match.start()
        start = match.end()
        if number >= last:
            return
    yield number + 1, start, len(data)


def _excerpt(data: bytes, start: int, end: int, column: int, encoding: str) -> Excerpt:
    """A line around a column. A line may be the whole file: only as much as can matter is decoded."""
    line = data[start : min(end, start + (column + _AFTER) * _WIDEST)].decode(encoding, "replace").removeprefix("\ufeff")
    at = min(column - 1, len(line))
    first, last = max(0, at - _BEFORE), at + _AFTER
    return Excerpt(line[first:last], at - first, first > 0, last < len(line))


def _one_byte_or_more(data: bytes) -> tuple[bytes, str]:
    """The document in an encoding whose line ends are those of ASCII, and that encoding."""
    if data.startswith(_BYTE_ORDER_MARKS):
        order = "utf-16" if data[:2] in _BYTE_ORDER_MARKS[:2] else "utf-16-le" if data[:1] == b"<" else "utf-16-be"
        return data.decode(order, "replace").encode(), "utf-8"
    declared = _DECLARED.match(data[:200])
    encoding = declared[1].decode() if declared else "utf-8"
    try:
        b"a".decode(encoding)
    except LookupError:
        encoding = "utf-8"
    return data, encoding
