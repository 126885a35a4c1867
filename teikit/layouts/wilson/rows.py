"""The lines of a page, what each may be, and between which of them the document stands."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cached_property
from typing import Final

from teikit.grammar.dates import parse_date
from teikit.grammar.furniture import find_furniture
from teikit.grammar.handlingmarks import read_marks
from teikit.grammar.menus import is_menu
from teikit.grammar.textlines import Line
from teikit.layouts.wilson.signs import (
    ARCHIVED,
    BODY_OPENS,
    CITATION,
    DOMAIN,
    FUNDED,
    FURNITURE,
    INLINE,
    LABELS,
    RIGHTS,
    TAIL,
    TAIL_IF_NEAR,
    TITLED,
    URL,
)  # fmt: skip
from teikit.patterns import regex

__all__ = ["LONGEST_NAME", "LONGEST_NOTE", "SOON", "Row", "body_begins", "body_ends", "by_wording", "sums_up"]

_SENTENCE: Final = regex(r"[a-zà-ÿ]{2}[.!?][”\"’]?$")
_NEAR: Final = 8
LONGEST_NAME: Final = 80
"""Characters; a label or a donor's name is no longer than this."""
LONGEST_MENU: Final = 160
SOON: Final = 4
"""Lines; a summary above the title is followed by it so soon."""
_LONGEST_TITLE: Final = 400
_LONGEST_SENTENCE: Final = 120
"""Characters; what is longer and ends like a sentence is the text, not its title."""
LONGEST_NOTE: Final = 2_000
"""Characters; a paragraph on rights is no longer than this."""


class Row(Line):
    """A line of a page. What it may be is asked several times, and answered once."""

    @cached_property
    def label(self) -> str:
        """The label that it may be: without colon and marks of emphasis, in small letters."""
        return self.text.strip("*_ ").rstrip(":").rstrip("*_ ").lower() if len(self.text) <= LONGEST_NAME else ""

    @cached_property
    def inline(self) -> re.Match[str] | None:
        """A label with its value behind it."""
        return INLINE.fullmatch(self.text)

    @cached_property
    def is_date(self) -> bool:
        """Whether it is a date and nothing else."""
        return bool(parse_date(self.text))

    @cached_property
    def is_furniture(self) -> bool:
        """Whether it is a banner, an empty label or a menu of the site."""
        text = self.text.lower() if len(self.text) <= LONGEST_MENU else ""
        if text.endswith(":"):  # a label, unless a site has it so
            return text in FURNITURE
        return text != "" and (
            (URL.fullmatch(self.text) is None and any(one.kind == "web" for one in find_furniture(self.text)))
            or text in FURNITURE
            or self.label in FURNITURE
            or is_menu(self.text)
            or DOMAIN.fullmatch(self.text) is not None
        )

    @cached_property
    def opens_body(self) -> bool:
        """Whether nothing but the document comes behind it."""
        return len(self.text) <= LONGEST_NAME and BODY_OPENS.fullmatch(self.text.strip("*_ ")) is not None

    @cached_property
    def wording(self) -> str:
        """The field that its words show it to belong to."""
        return by_wording(self.text)


def body_begins(rows: Sequence[Row]) -> int:
    """The index of the first line of the document."""
    marks = [index for index, row in enumerate(rows[:80]) if row.opens_body]
    if marks and (_belongs_to_head(rows[0]) or any(row.label in LABELS for row in rows[: marks[0]])):
        last = marks[0]
        while last + 1 < len(rows) and (last + 1 in marks or rows[last + 1].is_furniture):
            last += 1
        return last + 1
    return _after_plain_head(rows)


def _belongs_to_head(row: Row) -> bool:
    return row.is_furniture or row.is_date or row.label in LABELS


def _after_plain_head(rows: Sequence[Row]) -> int:
    """The newer page: furniture, date, title, who paid, perhaps a labelled summary; then the document."""
    index, seen_date, seen_title = 0, False, False
    while index < len(rows):
        row = rows[index]
        if (
            row.is_furniture
            or FUNDED.match(row.text)
            or (seen_title and (CITATION.fullmatch(row.text) or row.inline))
            or URL.fullmatch(row.text)
        ):
            index += 1
        elif (row.label in LABELS and not seen_title) or (row.label in ("summary", "citation", "credits")):
            index += 2
        elif not seen_date and not seen_title and row.is_date:
            seen_date, index = True, index + 1
        elif not seen_title and sums_up([one.text for one in rows[index : index + SOON]]):
            index += 1
        elif not seen_title and _may_be_title(row.text):
            seen_title, index = True, index + 1
        elif seen_title and index and _continues_title(rows, index):
            index += 1
        else:
            return index
    return index


def sums_up(texts: Sequence[str]) -> bool:
    """Whether the first of the lines is a summary that stands above the title."""
    return texts[0].endswith(".") and any(
        len(text) < _LONGEST_SENTENCE and not text.endswith((".", ":", "!", "?")) and TITLED.match(text) for text in texts[1:]
    )


def _may_be_title(text: str) -> bool:
    """A title is no long sentence."""
    return len(text) < _LONGEST_TITLE and not (len(text) > _LONGEST_SENTENCE and text.endswith((".", "”", '."')))


def _continues_title(rows: Sequence[Row], index: int) -> bool:
    """A title that was wrapped: the next line follows at once, and the line before is the title's."""
    before, row = rows[index - 1], rows[index]
    return (
        row.follows
        and not before.text.endswith((".", ":", "?", "!"))
        and len(row.text) < 120
        and not _SENTENCE.search(row.text)
        and not read_marks(row.text)
        and not FUNDED.match(before.text)
        and not before.is_furniture
    )


def body_ends(rows: Sequence[Row], first: int) -> int:
    """The index of the first line of the tail."""
    for index in range(first, len(rows)):
        label = rows[index].label
        inline = rows[index].inline
        name = inline["label"].lower() if inline else label
        if name in TAIL:
            return index
        if name in TAIL_IF_NEAR and any(_tail_label(row) for row in rows[index + 1 : index + 1 + _NEAR]):
            return index
        if name in TAIL_IF_NEAR and len(rows) - index <= _NEAR and _tells_source(rows[index + 1 : index + 3]):
            return index
        if len(rows[index].text) < LONGEST_NOTE and "Digital Archive" in rows[index].text and RIGHTS.search(rows[index].text):
            return index
    return _without_furniture(rows, first)


def _without_furniture(rows: Sequence[Row], first: int) -> int:
    """The index of the first of the lines of menus at the end of a page that has no tail; one alone may be the document's."""
    last = len(rows)
    while last > first + 1 and rows[last - 1].is_furniture:
        last -= 1
    return last if len(rows) - last > 1 else len(rows)


def _tells_source(rows: Sequence[Row]) -> bool:
    """Whether the lines behind a label name an archive or a translator, as those of a tail do."""
    return any(ARCHIVED.search(row.text) for row in rows)


def _tail_label(row: Row) -> bool:
    inline = row.inline
    return row.label in TAIL or (inline is not None and inline["label"].lower() in TAIL)


def by_wording(text: str) -> str:
    """The field that a paragraph without a label shows by its words: `funder`, `url`, `citation`, `rights`, or none."""
    if FUNDED.match(text):
        return "funder"
    if URL.fullmatch(text):
        return "url"
    if CITATION.match(text):
        return "citation"
    return "rights" if RIGHTS.search(text) else ""
