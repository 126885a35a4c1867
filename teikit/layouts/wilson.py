"""`wilson`: pages of the Wilson Center Digital Archive, in all three faces: newer web, older web, print view.

A page is a head, the document, and a tail. Labels alone on their lines open sections of the head and of the tail; not one
of them is required, and what has no label is told by its wording.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from functools import cached_property
from types import MappingProxyType
from typing import Final, NamedTuple

from teikit.grammar.dates import parse_date
from teikit.grammar.menus import is_menu
from teikit.layouts.fields import KEYS, metadata
from teikit.layouts.lines import Line, fill, lines, paragraphs
from teikit.layouts.signs import Sign, weigh
from teikit.model.finding import Finding, finding
from teikit.model.reading import Block, Reading, Role, Sniff
from teikit.model.text import SourceText
from teikit.patterns import regex

__all__ = ["Wilson"]

_FURNITURE: Final = frozenset(
    {
        "add search filter cancel search filter",
        "digital archive",
        "international history declassified",
        "digital archive international history declassified",
        "citation share download",
        "document information",
        "wilson center digital archive",
        "wilson center",
        "contents:",
    }
)
"""Its banners and empty labels, beside what is on every site's menus."""
_BODY_OPENS: Final = regex(
    r"(?:contents:\s*)?(?:translation|transcript|transcription|original|scan|english html|english text)(?:\s*[-–—:]\s*[A-Z]\w+)?|contents:",
    re.IGNORECASE,
)
"""Lines after which nothing but the document comes."""
_LABELS: Final[Mapping[str, str]] = MappingProxyType(
    {
        label: field
        for label, field in KEYS.items()
        if label
        not in {
            "to",
            "from",
            "no",
            "no.",
            "number",
            "place",
            "type",
            "subject",
            "document",
            "heading",
            "date",
            "location",
            "link",
            "translation",
            "title",
        }
    }
    | {"credits": "funder", "document information": "unlabelled"}
)
_TAIL: Final = frozenset(
    {
        "author(s)",
        "associated places",
        "associated people",
        "associated people & organizations",
        "associated topics",
        "subjects discussed",
        "document information",
        "original archive",
        "original uploaded date",
        "record id",
        "original classification",
        "donors",
    }
)
"""Labels that no document has: the first of them ends it."""
_TAIL_IF_NEAR: Final = frozenset(
    {
        "summary",
        "source",
        "rights",
        "language",
        "donor",
        "collection",
        "original language",
        "citation",
        "authors",
        "keywords",
        "places",
        "people",
        "topics",
    }
)
"""Labels that a document might have too: they end it where one of `_TAIL` follows soon."""
_NEAR: Final = 8
_LONGEST_NAME: Final = 80
"""Characters; a label or a donor's name is no longer than this."""
_LONGEST_MENU: Final = 160
_TITLED: Final = regex(
    r"(?:[A-Z][\w-]+ ){0,3}(?:Letter|Telegram|Cable|Ciphergram|Memorandum|Report|Minutes|Note|Notes|Record|Conversation|Transcript|Message|Information|Protocol|Resolution|Directive|Draft|Brief|Dispatch|Speech|Statement|Diary|Journal|Talk|Stenographic)\b"
)
"""How titles of the archive begin."""
_SOON: Final = 4
"""Lines; a summary above the title is followed by it so soon."""
_LONGEST_TITLE: Final = 400
_LONGEST_SENTENCE: Final = 120
"""Characters; what is longer and ends like a sentence is the text, not its title."""
_LONGEST_NOTE: Final = 2_000
"""Characters; a paragraph on rights is no longer than this."""
_INLINE: Final = regex(
    r"(?P<label>Author\(s\)|Authors?|Citation|Summary|Credits|Original Language|Language|Original Archive|Rights|Record ID|Original Uploaded Date|Source|Donors?|Associated \w+(?: & Organizations)?|Subjects Discussed|Document Information|Original Classification|Rights)\s*:\s+(?P<value>\S.*)",
    re.DOTALL,
)
_FUNDED: Final = regex(
    r"this document was made possible\b|made possible (?:with|by) (?:the )?(?:generous )?support", re.IGNORECASE
)
_RIGHTS: Final = regex(
    r"welcomes reuse|copyright|rights (?:status|holders)|permission (?:for|to)|commercial use", re.IGNORECASE
)
_URL: Final = regex(r"<?https?://\S+>?")
_DOMAIN: Final = regex(r"(?:[\w-]+\.)+(?:org|com|net|edu|gov)/?")
_ARCHIVED: Final = regex(
    r"\barchiv|\btranslat|\bCWIHP\b|\bf(?:ond)?\.\s?\d|\bcop(?:y|ies) (?:obtained|provided|courtesy)|Digital Archive|all rights reserved|copyright",
    re.IGNORECASE,
)
_CITATION: Final = regex(r"[\"“].+[\"”].*(?:Digital Archive|https?://)", re.DOTALL)
_BLANK: Final = regex(r"\n[^\S\n]*\n")
_UPLOADED: Final = regex(r"\d{4}-\d\d-\d\d")
_RECORD: Final = regex(r"\d{4,7}")
_SIGNS: Final = (
    Sign("digitalarchive.wilsoncenter.org", "", 0.6, "the address of the Wilson Center Digital Archive"),
    Sign("Wilson Center Digital Archive", "", 0.4, "the name of the Wilson Center Digital Archive"),
    Sign("History and Public Policy Program Digital Archive", "", 0.4, "its older name"),
    Sign("welcomes reuse of Digital Archive materials", "", 0.5, "its paragraph on reuse"),
    Sign("", r"^(?:Associated (?:Places|Topics|People.*)|Subjects Discussed|Document Information|Original Uploaded Date|Record ID)[^\S\n]*(?::[^\n]*)?$", 0.5, "the labels of its web page"),
    Sign("ADD SEARCH FILTER", "", 0.6, "the search box of its older page"),
    Sign("International History Declassified", "", 0.6, "the banner of its older page"),
    Sign("Original Language", r"^[^\w\n]*Original Language:?[^\w\n]*$", 0.35, "the labels of its print view"),
    Sign("Citation:", r"^[^\w\n]*Citation:[^\w\n]*$", 0.25, "a citation label"),
    Sign("CWIHP", "", 0.35, "the Cold War International History Project"),
    Sign("", r"^[*\s]*(?:Source|Rights|Original Archive|Author\(s\):?|Summary:?)[*\s]*$", 0.2, "labels such as those of its pages"),
    Sign("Skip to content", r"\A\s*Skip to content\s*\n\s*[A-Z][a-z]+ \d{1,2}, \d{4}\s*\n", 0.3, "a date below it"),
    Sign("Skip to content", r"\ASkip to content", 0.3, "the head of a web page"),
    Sign("made possible", f"(?i:{_FUNDED.pattern})", 0.3, "a note on who paid for the document"),
)  # fmt: skip


class _Row(Line):
    """A line of a page. What it may be is asked several times, and answered once."""

    @cached_property
    def label(self) -> str:
        """The label that it may be: without colon and marks of emphasis, in small letters."""
        return self.text.strip("*_ ").rstrip(":").rstrip("*_ ").lower() if len(self.text) <= _LONGEST_NAME else ""

    @cached_property
    def inline(self) -> re.Match[str] | None:
        """A label with its value behind it."""
        return _INLINE.fullmatch(self.text)

    @cached_property
    def is_date(self) -> bool:
        """Whether it is a date and nothing else."""
        return bool(parse_date(self.text))

    @cached_property
    def is_furniture(self) -> bool:
        """Whether it is a banner, an empty label or a menu of the site."""
        text = self.text.lower() if len(self.text) <= _LONGEST_MENU else ""
        if text.endswith(":"):  # a label, unless a site has it so
            return text in _FURNITURE
        return text != "" and (
            text in _FURNITURE or self.label in _FURNITURE or is_menu(self.text) or _DOMAIN.fullmatch(self.text) is not None
        )

    @cached_property
    def opens_body(self) -> bool:
        """Whether nothing but the document comes behind it."""
        return len(self.text) <= _LONGEST_NAME and _BODY_OPENS.fullmatch(self.text.strip("*_ ")) is not None

    @cached_property
    def wording(self) -> str:
        """The field that its words show it to belong to."""
        return _by_wording(self.text)


class _Piece(NamedTuple):
    """A paragraph of head or tail with the section that it stands in."""

    start: int
    end: int
    text: str
    section: str


class Wilson:
    """The Wilson Center Digital Archive."""

    name: Final = "wilson"

    def sniff(self, source: SourceText) -> Sniff:
        """By the furniture of its pages; none of it is required."""
        return weigh(source, _SIGNS, "a page of the Wilson Center Digital Archive")

    def read(self, source: SourceText) -> Reading:
        """Head, document and tail."""
        rows = [_Row(*line) for line in lines(source.text)]
        first = _body_begins(rows)
        last = _body_ends(rows, first)
        head = _pieces(source.text, rows[:first])
        tail = _pieces(source.text, rows[last:])
        blocks: list[Block] = []
        fields: list[tuple[str, str]] = []
        findings: list[Finding] = []
        for piece, key in [*_head_keys(head), *_tail_keys(tail)]:
            if not key:  # prose below the footer: better in the body than in no place at all
                blocks.extend(paragraphs(source.text, piece.start, piece.end))
                findings.append(finding("tail-prose", source.place(piece.start)))
                continue
            role = _ROLES.get(key, Role.METADATA)
            blocks.append(Block(piece.start, piece.end, role, key if role is Role.METADATA else ""))
            fields.append((key, piece.text))
        if first < last:
            blocks.extend(paragraphs(source.text, rows[first].start, _end_of_body(source.text, rows, last)))
        return Reading(self.name, fill(source.text, blocks), metadata(_given(fields)), tuple(findings))


_ROLES: Final = {"title": Role.HEAD, "date": Role.DATELINE}


def _given(fields: list[tuple[str, str]]) -> Iterator[tuple[str, str]]:
    """The fields, and what every page of the archive says without words."""
    yield from fields
    yield ("edition", "Wilson Center Digital Archive")


def _body_begins(rows: Sequence[_Row]) -> int:
    """The index of the first line of the document."""
    marks = [index for index, row in enumerate(rows[:80]) if row.opens_body]
    if marks and (_belongs_to_head(rows[0]) or any(row.label in _LABELS for row in rows[: marks[0]])):
        last = marks[0]
        while last + 1 < len(rows) and (last + 1 in marks or rows[last + 1].is_furniture):
            last += 1
        return last + 1
    return _after_plain_head(rows)


def _belongs_to_head(row: _Row) -> bool:
    return row.is_furniture or row.is_date or row.label in _LABELS


def _after_plain_head(rows: Sequence[_Row]) -> int:
    """The newer page: furniture, date, title, who paid, perhaps a labelled summary; then the document."""
    index, seen_date, seen_title = 0, False, False
    while index < len(rows):
        row = rows[index]
        if (
            row.is_furniture
            or _FUNDED.match(row.text)
            or (seen_title and (_CITATION.fullmatch(row.text) or row.inline))
            or _URL.fullmatch(row.text)
        ):
            index += 1
        elif (row.label in _LABELS and not seen_title) or (row.label in ("summary", "citation", "credits")):
            index += 2
        elif not seen_date and not seen_title and row.is_date:
            seen_date, index = True, index + 1
        elif not seen_title and _sums_up([one.text for one in rows[index : index + _SOON]]):
            index += 1
        elif not seen_title and _may_be_title(row.text):
            seen_title, index = True, index + 1
        elif seen_title and index and _continues_title(rows, index):
            index += 1
        else:
            return index
    return index


def _sums_up(texts: Sequence[str]) -> bool:
    """Whether the first of the lines is a summary that stands above the title."""
    return texts[0].endswith(".") and any(
        len(text) < _LONGEST_SENTENCE and not text.endswith((".", ":", "!", "?")) and _TITLED.match(text) for text in texts[1:]
    )


def _may_be_title(text: str) -> bool:
    """A title is no long sentence."""
    return len(text) < _LONGEST_TITLE and not (len(text) > _LONGEST_SENTENCE and text.endswith((".", "”", '."')))


def _continues_title(rows: Sequence[_Row], index: int) -> bool:
    """A title that was wrapped: the next line follows at once, and the line before is the title's."""
    before, row = rows[index - 1], rows[index]
    return (
        row.follows
        and not before.text.endswith((".", ":", "?", "!"))
        and len(row.text) < 120
        and not _FUNDED.match(before.text)
        and not before.is_furniture
    )


def _body_ends(rows: Sequence[_Row], first: int) -> int:
    """The index of the first line of the tail."""
    for index in range(first, len(rows)):
        label = rows[index].label
        inline = rows[index].inline
        name = inline["label"].lower() if inline else label
        if name in _TAIL:
            return index
        if name in _TAIL_IF_NEAR and any(_tail_label(row) for row in rows[index + 1 : index + 1 + _NEAR]):
            return index
        if name in _TAIL_IF_NEAR and len(rows) - index <= _NEAR and _tells_source(rows[index + 1 : index + 3]):
            return index
        if len(rows[index].text) < _LONGEST_NOTE and "Digital Archive" in rows[index].text and _RIGHTS.search(rows[index].text):
            return index
    return len(rows)


def _tells_source(rows: Sequence[_Row]) -> bool:
    """Whether the lines behind a label name an archive or a translator, as those of a tail do."""
    return any(_ARCHIVED.search(row.text) for row in rows)


def _tail_label(row: _Row) -> bool:
    inline = row.inline
    return row.label in _TAIL or (inline is not None and inline["label"].lower() in _TAIL)


def _end_of_body(text: str, rows: Sequence[_Row], last: int) -> int:
    return rows[last].start if last < len(rows) else len(text)


def _pieces(text: str, rows: Sequence[_Row]) -> Iterator[_Piece]:
    """Paragraphs with the section that they stand in; labels and furniture themselves are left out, and so become residue."""
    section = ""
    pending: list[_Row] = []
    for row in rows:
        inline = row.inline
        breaks = bool(pending) and _BLANK.search(text, pending[-1].end, row.start) is not None
        if (
            breaks
            or inline
            or _stands_alone(row)
            or (pending and pending[-1].is_date)
            or row.wording in ("citation", "url", "funder")
            or row.is_furniture
            or row.label in _LABELS
            or row.opens_body
        ):
            yield from _joined(text, pending, section)
            pending = []
        if inline:
            section = _LABELS.get(inline["label"].lower(), "")
            pending = [_Row(row.start + inline.start("value"), row.end, inline["value"])]
        elif row.label in _LABELS and not (
            row.is_furniture and not row.text.endswith(":") and row.label != "document information"
        ):
            section = _LABELS[row.label]
        elif row.is_furniture or row.opens_body:
            section = ""
        else:
            pending.append(row)
    yield from _joined(text, pending, section)


def _stands_alone(row: _Row) -> bool:
    """Whether a line begins a paragraph even without a blank line before it: a date, or a citation."""
    return row.is_date or _CITATION.match(row.text) is not None


def _joined(text: str, rows: Sequence[_Row], section: str) -> Iterator[_Piece]:
    if rows:
        start, end = rows[0].start, rows[-1].end
        yield _Piece(start, end, text[start:end], section)


def _head_keys(pieces: Iterator[_Piece]) -> Iterator[tuple[_Piece, str]]:
    """What each paragraph of the head is: by its section, else by its wording and its place."""
    seen: set[str] = set()
    whole = list(pieces)
    for index, piece in enumerate(whole):
        key = piece.section if piece.section not in ("", "unlabelled") else _by_wording(piece.text)
        if not key and "title" not in seen and _sums_up([one.text for one in whole[index : index + _SOON]]):
            key = "summary"
        if not key:
            key = next(
                (part for part, fits in (("date", bool(parse_date(piece.text))), ("title", True)) if part not in seen and fits),
                "summary",
            )
        seen.add(key)
        yield piece, key


def _tail_keys(pieces: Iterator[_Piece]) -> Iterator[tuple[_Piece, str]]:
    """What each paragraph of the tail is."""
    for piece in pieces:
        key = piece.section
        if key in ("", "unlabelled", "uploaded", "record"):
            key = _by_wording(piece.text) or _tail_leftover(piece.text, key)
        elif key in ("places", "persons", "subjects") and (wording := _by_wording(piece.text)):
            key = wording
        elif key == "rights" and _FUNDED.match(piece.text):
            key = "funder"
        yield piece, key


def _by_wording(text: str) -> str:
    if _FUNDED.match(text):
        return "funder"
    if _URL.fullmatch(text):
        return "url"
    if _CITATION.match(text):
        return "citation"
    return "rights" if _RIGHTS.search(text) else ""


def _tail_leftover(text: str, section: str) -> str:
    """A paragraph without a label of its own: the source paragraph, or a date, a number or a donor's name at the end."""
    if section == "uploaded" and (parse_date(text) or _UPLOADED.fullmatch(text)):
        return "uploaded"
    if _RECORD.fullmatch(text):
        return "record"
    if len(text) <= _LONGEST_NAME and (section in ("uploaded", "record") or len(text) <= 40):
        return "source" if section == "unlabelled" else "funder"
    return (
        "source" if section in ("", "unlabelled") and (section or _ARCHIVED.search(text)) and len(text) < _LONGEST_NOTE else ""
    )
