"""The text of a cable: numbered paragraphs, headings between rules, and the pages that run through it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Final, NamedTuple

from teikit.grammar.markings import find_portion, is_classification, is_message_end, parse_page_line
from teikit.layouts.cable.rows import Kind, Row, is_footer, is_rule, kind_of
from teikit.model.annotation import Annotation
from teikit.model.reading import Block, Role
from teikit.patterns import regex

__all__ = ["Body", "page_annotations", "portion", "read_body", "summary_of"]

_NUMBER: Final = regex(r"(?:¶\s*)?\(?(?P<n>\d{1,3})(?:[.)]+|(?<=\d)(?=\s?\())\s*|¶\s*(?P<pilcrow>\d{1,3})?[.)]?\s*")
_SEEN: Final = 30
"""Rows; so many tell how wide a paragraph is."""
_HEADING: Final = regex(
    r"(?:BEGIN\s+)?(?:EXECUTIVE\s+)?(?:SUMMARY|INTRODUCTION|COMMENT|BACKGROUND|CONCLUSION|ACTION REQUEST(?:ED)?|BIO(?:GRAPHIC)? NOTES?|NOTE)(?:\s+AND\s+\w+(?:\s\w+)?)?[.:]?",
    re.IGNORECASE,
)
_SENTENCE: Final = regex(r"(?:[.!?:;]|\bEND (?:COMMENT|SUMMARY|TEXT|NOTE|QUOTE))[\"'”’)\]]*$")
_SIGNATURE: Final = regex(r"(?:UNQ(?:UO)?TE\.?\s+)?(?:[A-Z][A-Z'’.-]*\s+){0,2}[A-Z][A-Z'’-]{2,}(?:,?\s(?:JR|SR|II|III)\.?)?")
_NO_SIGNATURE: Final = regex(
    r"(?:END|BEGIN|COMMENT|SUMMARY|CONCLUSION|TEXT|UNQUOTE|QUOTE|STOP|REGARDS|BT|NOTE|ACTION|SECRET|MESSAGE|ABOVE)\b"
)
_SURNAME: Final = regex(r"(?:[A-Z][a-z]+\s(?:[A-Z]\.\s)?)?(?:Mc|Mac|O['’])?[A-Z][a-zà-ÿ]{2,}(?:-[A-Z][a-zà-ÿ]+)?")
_REMARK: Final = regex(r"(?:[A-Z]+ )?MINIMI[SZ]E CONSIDERED|(?:--?|[•*])\s", re.IGNORECASE)
"""What stands between the text and the name: a remark, or an item of a list, which need not be a sentence."""
_WEB: Final = regex(r"https?://|www\.|\bclassified web ?site\b", re.IGNORECASE)
"""Where posts publish what they write."""
_WITH_IT: Final = r"(?:\s*(?:AND|/|&)\s*(?:COMMENT|INTRODUCTION|ACTION(?:\s+REQUEST(?:ED)?)?|BACKGROUND))?"
_SUMMARY: Final = regex(
    rf"(?:BEGIN\s+)?(?:EXECUTIVE\s+|INTRODUCTION\s+AND\s+)?SUMMARY{_WITH_IT}(?:\s*\([A-Z/]{{1,8}}\))?\s*[:.)-]*\s*",
    re.IGNORECASE,
)
_SUMMARY_WITHIN: Final = regex(r"(?<=[.)]\s)\s?(?:BEGIN )?SUMMARY\s*[:.]\s+", re.IGNORECASE)
_SUMMARY_ENDS: Final = regex(
    r"[\s(]*\bEND\s+(?:OF\s+)?(?:EXECUTIVE\s+|INTRODUCTION\s+AND\s+)?SUMMARY\b(?:\s*(?:AND|/|&)\s*\w+)?[.)]*\s*", re.IGNORECASE
)
_ABOVE_SENDER: Final = frozenset({Kind.OFFICES, Kind.TRANSMISSION, Kind.RULE, Kind.TIME})
_LONGEST_HEAD: Final = 40
"""Lines of the head that a section repeats."""
_WIDE: Final = 110
"""Lines longer than this were not wrapped: each is a paragraph."""
_LONGEST_HEADING: Final = 90
_LONGEST_ALONE: Final = 60
_TITLE: Final = regex(r"(?:\([A-Z/]{1,8}\) )?[\"“]?[A-Z0-9][^.]")
_LONGEST_NAME: Final = 40
_LEFT_OUT: Final = 3
"""Numbers of paragraphs that may be missing before the next."""


class Page(NamedTuple):
    """What a page repeats above its text."""

    start: int
    end: int
    number: str
    first: int
    """Index of its first row; `last` is the index behind its last."""
    last: int


class Body(NamedTuple):
    """The text of a cable in blocks, and what stands within them."""

    blocks: list[Block]
    annotations: list[Annotation]


class _Paragraph(NamedTuple):
    """Rows that make a paragraph, and the pages that begin within it."""

    rows: list[Row]
    pages: list[Page]
    label: int = 0
    ruled: bool = False
    """Whether a rule stands directly above or below it."""

    @property
    def start(self) -> int:
        return self.rows[0].start

    @property
    def end(self) -> int:
        return self.rows[-1].end


def read_body(text: str, rows: Sequence[Row]) -> Body:
    """The blocks of a text whose lines are `rows`. Rules between lines are left out."""
    blocks: list[Block] = []
    annotations: list[Annotation] = []
    pieces, signed = _signed(list(_pieces(rows)))
    for piece, before, behind in zip(pieces, [None, *pieces], [*pieces[1:], None], strict=False):
        if isinstance(piece, Page):
            role = Role.PAGE if piece.number else Role.HANDLING
            blocks.append(Block(piece.start, piece.end, role, piece.number))
        elif piece is signed:
            blocks.append(Block(piece.start, piece.end, Role.SIGNATURE))
        elif signed and piece.start > signed.start and _WEB.search(piece.rows[0].text):
            blocks.append(Block(piece.start, piece.end, Role.HANDLING))
        elif _is_heading(piece) or _stands_alone(piece, before, behind):
            blocks.append(Block(piece.start, piece.end, Role.HEAD))
        else:
            blocks.append(Block(piece.start, piece.end, Role.PARAGRAPH, label=piece.label))
            annotations += portion(text, piece.start + piece.label, piece.end)
            annotations += page_annotations((page.start, page.end, page.number) for page in piece.pages)
    return Body(blocks, annotations)


def portion(text: str, start: int, end: int) -> Iterator[Annotation]:
    """The mark of a paragraph or a heading that says how secret it is."""
    if match := find_portion(text, start, end):
        yield Annotation(match.start(), match.end(), "note", {"type": "handling"}, rule="cable.portion")


def page_annotations(pages: Iterator[tuple[int, int, str]]) -> Iterator[Annotation]:
    """Pages that begin within a block: the white space before their line becomes the break."""
    for start, end, number in pages:
        if number:
            yield Annotation(start - 1, start, "pb", {"n": number}, before=1, rule="cable.page")
        yield Annotation(start, end, "fw", {"type": "header"}, rule="cable.page")


def summary_of(text: str, body: Body) -> str:
    """The summary: from the paragraph or the heading that begins it to the words that end it; paragraphs are parted by a blank line."""
    prose = [block for block in body.blocks if block.role in (Role.PARAGRAPH, Role.HEAD)]
    hidden = sorted((one.start, one.end) for one in body.annotations)
    for index, block in enumerate(prose):
        opening = _SUMMARY.match(text, begins := _behind_marks(text, block), block.end) or _within(text, begins, block.end)
        if opening is None or (text[begins : begins + 7].islower()):
            continue
        ends = next(
            (number for number, one in enumerate(prose[index:], index) if _SUMMARY_ENDS.search(text, one.start, one.end)), None
        )
        last = (
            index + 1
            if ends is None and block.role is Role.PARAGRAPH
            else _next_heading(prose, index + 1)
            if ends is None
            else ends + 1
        )
        parts = [
            _words(text, one, opening.end() if one is block else _behind_marks(text, one), hidden) for one in prose[index:last]
        ]
        return "\n\n".join(part for part in parts if part)
    return ""


def _within(text: str, start: int, end: int) -> re.Match[str] | None:
    """The words that open a summary behind other sentences of the paragraph that holds it all."""
    return _SUMMARY_WITHIN.search(text, start, end) if _SUMMARY_ENDS.search(text, start, end) else None


def _next_heading(prose: Sequence[Block], index: int) -> int:
    return next(
        (number for number, one in enumerate(prose[index:], index) if one.role is Role.HEAD), min(index + 1, len(prose))
    )


def _behind_marks(text: str, block: Block) -> int:
    """Where the words of a block begin, behind its number and its mark."""
    start = block.start + block.label
    match = find_portion(text, start, block.end)
    start = match.end() if match else start
    return start + len(text[start : block.end]) - len(text[start : block.end].lstrip())


def _words(text: str, block: Block, start: int, hidden: Sequence[tuple[int, int]]) -> str:
    """The words of a block from `start` to where the summary ends, without marks and page lines."""
    match = _SUMMARY_ENDS.search(text, start, block.end)
    end = match.start() if match else block.end
    words, position = "", start
    for first, last in hidden:
        if position <= first < end:
            words, position = f"{words}{text[position:first]} ", last
    return " ".join((words + text[position:end]).split())


def _pieces(rows: Sequence[Row]) -> Iterator[Page | _Paragraph]:
    """Paragraphs, and the pages that begin between them."""
    pages = {page.first: page for page in _pages(rows)}
    number, index = 0, 0
    current: _Paragraph | None = None
    ruled = False
    pending: list[Page] = []
    while index < len(rows):
        row = rows[index]
        if index in pages:
            pending.append(pages[index])
            index = pages[index].last
            continue
        index += 1
        rule = is_rule(row.text)
        if rule or is_footer(row.text) or is_message_end(row.text):
            if current:
                yield from _above_rule(current) if rule else [current]
            yield from pending
            current, ruled, pending = None, rule, []
            continue
        label, value = _label(row.text, number)
        if current and not label and _joins(current, row, bool(pending), numbered=number > 0):
            current.rows.append(row)
            current.pages.extend(pending)
        else:
            if current:
                yield current
            yield from pending
            current = _Paragraph([row], [], label, ruled)
            number = value or number
        ruled, pending = False, []
    if current:
        yield current
    yield from pending


def _above_rule(current: _Paragraph) -> Iterator[_Paragraph]:
    """A paragraph above a rule: its last line alone is ruled if it is a heading that no blank line parts from the text."""
    last = current.rows[-1]
    if (
        len(current.rows) > 1
        and _SENTENCE.search(current.rows[-2].text)
        and len(last.text) < _LONGEST_NAME
        and not _SENTENCE.search(last.text)
    ):
        yield current._replace(rows=current.rows[:-1])
        current = _Paragraph([last], [])
    yield current._replace(ruled=True)


def _label(text: str, number: int) -> tuple[int, int]:
    """The length of the number that a line begins with, if it counts on from `number`, and the number itself."""
    match = _NUMBER.match(text)
    if match is None or match.end() == len(text):
        return 0, 0
    value = int(match["n"] or match["pilcrow"] or number + 1)
    return (match.end(), value) if number < value <= number + _LEFT_OUT else (0, 0)


def _joins(current: _Paragraph, row: Row, paged: bool, *, numbered: bool) -> bool:
    """Whether a line goes on with a paragraph; across a page, if the sentence does, or the last line was full."""
    before = current.rows[-1]
    if not paged:
        return row.follows and (len(before.text) <= _WIDE or not _SENTENCE.search(before.text))
    if _SIGNATURE.fullmatch(row.text) and _SENTENCE.search(before.text):
        return False
    if not _SENTENCE.search(before.text) or row.text[0].islower():
        return bool(current.label) or not current.ruled
    width = max(len(one.text) for one in current.rows[-_SEEN:])
    return numbered and len(current.rows) > 1 and len(before.text) > 0.8 * width and not _HEADING.fullmatch(row.text)


def _is_heading(piece: _Paragraph) -> bool:
    words = " ".join(row.text for row in piece.rows)
    if piece.label or len(words) > _LONGEST_HEADING:
        return False
    return _HEADING.fullmatch(words) is not None or (piece.ruled and not words.endswith(".") and len(piece.rows) < 3)


def _stands_alone(piece: _Paragraph, before: Page | _Paragraph | None, behind: Page | _Paragraph | None) -> bool:
    """Whether a line without a rule is a heading: it is no sentence, and a numbered paragraph ends above it, another begins below."""
    words = piece.rows[0].text
    return (
        len(piece.rows) == 1
        and not piece.label
        and len(words) < _LONGEST_ALONE
        and _TITLE.match(words) is not None
        and not _SENTENCE.search(words)
        and isinstance(before, _Paragraph)
        and bool(_SENTENCE.search(before.rows[-1].text))
        and isinstance(behind, _Paragraph)
        and behind.label > 0
    )


def _signed(pieces: list[Page | _Paragraph]) -> tuple[list[Page | _Paragraph], _Paragraph | None]:
    """The pieces with a name that stands alone at the end as the last paragraph, and that paragraph.

    An address on the web may stand below the name, or above it.
    """
    numbered = any(isinstance(piece, _Paragraph) and piece.label for piece in pieces)
    parted = [one for piece in pieces for one in (_without_web(piece) if isinstance(piece, _Paragraph) else [piece])]
    index = next((number for number in reversed(range(len(parted))) if _may_sign(parted[number])), -1)
    last = parted[index] if index >= 0 else None
    if not isinstance(last, _Paragraph) or not _is_signature(last.rows[-1].text, numbered):
        return pieces, None
    if len(last.rows) == 1:
        before = any(isinstance(piece, _Paragraph) for piece in parted[:index])
        return (parted, last) if before and not last.label else (pieces, None)
    if not (_SENTENCE.search(last.rows[-2].text) or _REMARK.match(last.rows[-2].text)):
        return pieces, None
    name = _Paragraph(last.rows[-1:], [])
    return [*parted[:index], last._replace(rows=last.rows[:-1]), name, *parted[index + 1 :]], name


def _without_web(piece: _Paragraph) -> Iterator[_Paragraph]:
    """A paragraph, and the lines within it that point to the web, each part for itself."""
    rows = piece.rows
    first = next((number for number, row in enumerate(rows) if _WEB.search(row.text)), len(rows))
    last = next((number for number in reversed(range(len(rows))) if _WEB.search(rows[number].text)), -1) + 1
    if first > 0:
        yield piece._replace(rows=rows[:first])
    if first < last:
        yield _Paragraph(rows[first:last], [], 0 if first else piece.label, piece.ruled)
    if 0 < last < len(rows):
        yield _Paragraph(rows[last:], [])


def _may_sign(piece: Page | _Paragraph) -> bool:
    return isinstance(piece, _Paragraph) and not _WEB.search(piece.rows[0].text)


def _is_signature(line: str, numbered: bool) -> bool:
    """Whether a line is a surname: in capitals, or, below numbered paragraphs, a single word."""
    shape = _SIGNATURE.fullmatch(line) or (numbered and _SURNAME.fullmatch(line))
    return len(line) < _LONGEST_NAME and shape is not None and not _NO_SIGNATURE.match(line.upper())


def _pages(rows: Sequence[Row]) -> Iterator[Page]:
    """Where pages begin: page lines with the classifications around them, and all that the head of a section repeats."""
    index = 0
    while index < len(rows):
        first, number = index, ""
        while index < len(rows) and (is_classification(rows[index].text) or parse_page_line(rows[index].text)):
            page = parse_page_line(rows[index].text)
            number = page.page if page else number
            index += 1
        if number:
            index = _behind_section_head(rows, index)
        if first < index:
            yield Page(rows[first].start, rows[index - 1].end, number, first, index)
        else:
            index += 1


def _behind_section_head(rows: Sequence[Row], index: int) -> int:
    """The index behind the head that a further section of a cable repeats; `index` itself if none stands there."""
    kinds = [kind_of(row) for row in rows[index : index + _LONGEST_HEAD]]
    before = next((number for number, kind in enumerate(kinds) if kind not in _ABOVE_SENDER), len(kinds))
    if Kind.MARKING not in kinds or kinds[before] is not Kind.FROM:
        return index
    behind = kinds.index(Kind.MARKING) + 1
    while behind < len(kinds) and kinds[behind] is Kind.CAPTION:
        behind += 1
    return index + behind
