"""The lines above a document of Foreign Relations: what each of them is, and the blocks that it becomes."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Final, NamedTuple

from teikit.grammar.datelines import Dateline, parse_dateline
from teikit.grammar.textlines import Line
from teikit.layouts.frus.signs import DOCUMENT, FILE_NUMBER, NUMBERED, RECEIVED, SERIES, WHO_TO_WHOM, is_furniture
from teikit.model.reading import Block, Role
from teikit.patterns import regex

__all__ = ["CALL", "DESPATCH", "LONGEST_HEAD", "Part", "head_blocks", "parsed_dateline", "read_head"]

_ABOVE: Final = 25
"""Lines; no more furniture stands above a title."""
_PAGE: Final = regex(r"\[Page (?P<n>\d{1,4}|[IVXLivxl]{1,8})\]")
LONGEST_HEAD: Final = 60
"""Lines; a head with all its furniture is no longer."""
CALL: Final = regex(r"(?<=[^\s\d])(?:\d{1,3}|\s?/\d{1,3}/|\s?\[\d{1,3}\])$")
"""The call of the source note at the end of a title."""
_LEADING_MARKS: Final = regex(
    r"(?P<marks>(?:(?:top secret|secret|confidential|restricted|unclassified|official use only|personal|private|urgent|priority|niact|us urgent|triple priority|no distribution|plain)\b[\s,;—–-]*)+)(?=\S)",
    re.IGNORECASE,
)
DESPATCH: Final = regex(r"^No\.\s*(?P<n>\d{1,5})\s+")
_NUMBER_LINE: Final = regex(r"(?:no\.|number|a-|tosec|secto|todel|delga)\s?\d{1,5}\.?", re.IGNORECASE)


class Part(NamedTuple):
    """A line of the head, or several that are one title."""

    start: int
    end: int
    text: str
    kind: str
    """`furniture`, `series`, `document`, `file`, `title`, `dateline`, `received`, `number`, `marks`."""
    rows: int = 1
    """How many lines it takes."""


def read_head(rows: Sequence[Line]) -> list[Part]:
    """The lines of the head, one part each; the lines of a wrapped title are one."""
    parts = _above_title(rows)
    titled = dated = False
    above = sum(part.rows for part in parts)
    for index, row in enumerate(rows[above:LONGEST_HEAD], above):
        kind = _kind(row, titled=titled, dated=dated, known=[part.kind for part in parts])
        if not kind and not titled and index + 1 < len(rows) and _announces(rows, index):
            kind = "title"
        if not kind and titled and not dated and not _continues(parts[-1], row) and _announces(rows, index):
            kind = "number"  # of an estimate, a paper, a directive
        if not kind and parts and parts[-1].kind == "title" and not dated and _continues(parts[-1], row):
            parts[-1] = Part(parts[-1].start, row.end, f"{parts[-1].text} {row.text}", "title", parts[-1].rows + 1)
            continue
        if not kind:
            break
        titled, dated = titled or kind == "title", dated or kind == "dateline"
        parts.append(Part(row.start, row.end, row.text, kind))
    return parts


def _above_title(rows: Sequence[Line]) -> list[Part]:
    """What stands above a numbered title, if any of it belongs to a site or to a volume: then all of it does."""
    title = next((index for index, row in enumerate(rows[:_ABOVE]) if NUMBERED.fullmatch(row.text)), 0)
    above = rows[:title]
    if not any(is_furniture(row.text) or SERIES.fullmatch(row.text) for row in above) or any(
        len(row.text) > 200 for row in above
    ):
        return []
    kinds = [_kind(row, titled=False, dated=True, known=["file"]) for row in above]
    parts: list[Part] = []
    for row, kind in zip(above, kinds, strict=True):
        if not kind and row.follows and parts and parts[-1].kind == "series" and row.text[:1].isupper():  # wrapped
            parts[-1] = Part(parts[-1].start, row.end, f"{parts[-1].text} {row.text}", "series", parts[-1].rows + 1)
        else:
            parts.append(Part(row.start, row.end, row.text, kind if kind in ("series", "document") else "furniture"))
    return parts


def _kind(row: Line, *, titled: bool, dated: bool, known: Sequence[str]) -> str:
    """What a line of the head is; empty if the head ends before it."""
    text = row.text
    for kind, fits in (
        ("series", SERIES.fullmatch(text) is not None),
        ("document", DOCUMENT.fullmatch(text) is not None and not titled),
        ("furniture", not titled and is_furniture(text)),
        ("title", not titled and _is_title(text)),
        ("file", len(text) < 120 and FILE_NUMBER.fullmatch(text) is not None and "file" not in known),
        ("dateline", not dated and parsed_dateline(text) is not None),
        ("received", len(text) < 100 and RECEIVED.fullmatch(text) is not None),
        ("number", titled and _NUMBER_LINE.fullmatch(text) is not None),
        ("marks", titled and _is_marks(text)),
    ):
        if fits:
            return kind
    return ""


def _is_marks(text: str) -> bool:
    match = _LEADING_MARKS.match(f"{text} .")
    return match is not None and match.end() == len(text) + 1


def _is_title(text: str) -> bool:
    return len(text) < 350 and (NUMBERED.fullmatch(text) or WHO_TO_WHOM.fullmatch(CALL.sub("", text))) is not None


def _announces(rows: Sequence[Line], index: int) -> bool:
    """A title in words of its own: a short line without a full stop, above a dateline."""
    text = rows[index].text
    return (
        len(text) < 200
        and not text.endswith((".", ":", ";", ","))
        and any(parsed_dateline(row.text) for row in rows[index + 1 : index + 3])
    )


def _continues(title: Part, row: Line) -> bool:
    """The next line of a title that was wrapped."""
    return (
        row.follows
        and len(title.text) > 30
        and CALL.search(title.text) is None
        and len(row.text) < 120
        and not row.text.endswith((".", ":"))
    )


def head_blocks(text: str, part: Part) -> Iterator[Block]:
    """The block of a line of the head; marks before a dateline are a block of their own."""
    roles = {
        "title": Role.HEAD,
        "dateline": Role.DATELINE,
        "file": Role.ROUTING,
        "received": Role.ROUTING,
        "number": Role.ROUTING,
    }
    if part.kind == "furniture" and (page := _PAGE.fullmatch(part.text)):
        yield Block(part.start, part.end, Role.PAGE, page["n"])
    elif part.kind == "furniture":
        yield Block(part.start, part.end, Role.RESIDUE)
    elif part.kind in ("series", "document"):
        yield Block(part.start, part.end, Role.METADATA, {"series": "edition", "document": "record"}[part.kind])
    elif part.kind == "marks":
        yield Block(part.start, part.end, Role.HANDLING)
    elif part.kind == "dateline":
        yield from _dateline_blocks(text, part)
    else:
        yield Block(part.start, part.end, roles[part.kind])


def _dateline_blocks(text: str, part: Part) -> Iterator[Block]:
    """`secret Frankfurt, October 28, 1949—7 p. m. [Received …]`: three things on one line."""
    start, end = part.start, part.end
    if marks := _LEADING_MARKS.match(text, start, end):
        yield Block(start, start + len(marks["marks"].rstrip(" \t\u00a0,;—–-")), Role.HANDLING)
        start = marks.end()
    if number := DESPATCH.match(text[start:end]):
        yield Block(start, start + len(number.group().rstrip()), Role.ROUTING)
        start += number.end()
    received = RECEIVED.search(text, start, end)
    if received and received.start() > start:
        yield Block(start, start + len(text[start : received.start()].rstrip()), Role.DATELINE)
        yield Block(received.start(), end, Role.ROUTING)
    else:
        yield Block(start, end, Role.DATELINE)


def parsed_dateline(line: str) -> Dateline | None:
    """A dateline without the marks before it, and without receipt time and note call behind it."""
    bare = CALL.sub("", RECEIVED.sub("", line).strip())
    marks = _LEADING_MARKS.match(bare)
    rest = DESPATCH.sub("", bare[marks.end() :] if marks else bare)
    return parse_dateline(rest, day_first=False)
