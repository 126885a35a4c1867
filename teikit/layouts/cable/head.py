"""The head of a cable: from the first line of form to the first line of text."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from itertools import pairwise
from typing import Final

from teikit.grammar.addressees import is_addressee
from teikit.grammar.markings import Marking, PageLine, is_classification, parse_marking, parse_page_line
from teikit.grammar.references import parse_references
from teikit.grammar.timegroups import TimeGroup, find_time_group
from teikit.layouts.cable.rows import Kind, Row, kind_of, label_length, split
from teikit.patterns import regex
from teikit.vocabulary.cables import OPEN_ENDS

__all__ = ["Head", "read_head", "value_of"]

_ADDRESSES: Final = frozenset({Kind.TO, Kind.INFO})
_FIELDS: Final = frozenset({Kind.FROM, Kind.ORDER, Kind.TAGS, Kind.SUBJECT, Kind.REFERENCE, Kind.CLASSIFIER})
_WRAPPED: Final = frozenset({Kind.SUBJECT, Kind.REFERENCE})
"""Fields whose lines may break before a number."""
_PASSED_ON: Final = regex(
    r"(?:.{0,60}\b)?(?:FOR|PASS|PASSED|DELIVER|FROM|ALSO FOR|NOT FOR|REPEAT)\b.{0,200}|(?:JOINT|CODEL|TOSEC|SECTO|TODEP|DEPTO|CORRECTED|VISAS)\b.{0,80}"
)
"""Whom the offices at either end are asked to show the cable to."""
_NO_TITLE: Final = regex(r"(?:FROM|FOR|DATE|ATTN|ATTENTION):\s|(?:DEPT|DEPARTMENT|STATE|SECSTATE) (?:PLEASE |ALSO )?PASS\b")
"""A line with which no title goes on."""
_MARKED: Final = regex(r"\([A-Z/]{1,8}\)\s+[A-Z]{2}")
_MEMBER: Final = regex(r"[(\[]?[B-Z][)\].:]\s*\S", re.IGNORECASE)
_NEAR: Final = 4
"""Lines in which another label of the head must come, if a line without a form is to belong to the head."""
_LONGEST: Final = 70
"""Characters; a line of a head that is longer begins the text."""


@dataclass(slots=True)
class Head:
    """What the lines of a head were read as, in the order of the text."""

    preamble: list[Row] = field(default_factory=list)
    """What stands above the first line of form: the page of a web site."""
    fields: dict[Kind, list[list[Row]]] = field(default_factory=dict)
    """The lines of each field, label included, as often as the field stands there."""
    addresses: list[tuple[Row, bool]] = field(default_factory=list)
    """The lines of addressees, and whether they are for information."""
    markings: list[tuple[Row, Marking]] = field(default_factory=list)
    routing: list[Row] = field(default_factory=list)
    """Offices and relay stations."""
    passing: list[Row] = field(default_factory=list)
    """Requests to show the cable to somebody."""
    furniture: list[tuple[Row, PageLine | None]] = field(default_factory=list)
    time: tuple[Row, TimeGroup] | None = None
    unread: list[Row] = field(default_factory=list)
    body: int = 0
    """Where the text begins."""
    _open: Kind | None = None

    @property
    def begun(self) -> bool:
        """Whether a line of form was seen."""
        return bool(self.fields or self.addresses or self.markings or self.routing or self.furniture or self.time)


def read_head(rows: Sequence[Row], end: int) -> Head:
    """The head of a cable whose lines are `rows`; it ends where the text begins, or at `end`."""
    head = Head(body=end)
    running = _running(rows)
    mended = list(_mended(rows))
    for index, row in enumerate(mended):
        if row.start in running:
            head.furniture.append((row, parse_page_line(row.text)))
            continue
        for part in split(row):
            if not _take(head, part):
                if _has_more(part, mended[index + 1 : index + 1 + _NEAR]):
                    _pass(head, part)
                    continue
                head.body = max(part.start, head.markings[-1][0].end if head.markings else 0)
                return head if head.begun else Head()
    return head if head.begun else Head()


def _has_more(row: Row, behind: Sequence[Row]) -> bool:
    """Whether a line that begins no paragraph stands within the head, since a label of the head follows soon."""
    if kind_of(row) is Kind.BODY:
        return False
    kinds = [kind_of(one) for one in behind if one.start > row.start]
    labels = [index for index, kind in enumerate(kinds) if kind in (Kind.REFERENCE, Kind.TAGS, Kind.ORDER)]
    return bool(labels) and Kind.BODY not in kinds[: labels[0]]


def _mended(rows: Sequence[Row]) -> Iterator[Row]:
    """The lines, with a number that was wrapped behind its classification on the same line again."""
    kept: Row | None = None
    for row in rows:
        if kept is not None and row.follows and row.text.isdigit() and parse_marking(kept.text) is None:
            whole = kept._replace(end=row.end, text=f"{kept.text}{' ' * (row.start - kept.end)}{row.text}")
            if (marking := parse_marking(whole.text)) and marking.classification and marking.number:
                kept = whole
                continue
        if kept is not None:
            yield kept
        kept = row
    if kept is not None:
        yield kept


def _running(rows: Sequence[Row]) -> frozenset[int]:
    """Where the lines begin that pages repeat: page lines, and classifications alone beside them."""
    pages = [parse_page_line(row.text) is not None for row in rows]
    found = {row.start for row, page in zip(rows, pages, strict=True) if page}
    for one, other in pairwise([*rows, *reversed(rows)]):
        if one.start in found and is_classification(other.text):
            found.add(other.start)
    return frozenset(found)


def value_of(kind: Kind, rows: Sequence[Row]) -> Iterator[str]:
    """The lines of a field without its label."""
    for row in rows:
        if text := row.text[label_length(kind, row.text) if row is rows[0] else 0 :].strip():
            yield text


def _take(head: Head, row: Row) -> bool:
    """Put a line where it belongs; false if it is the first of the text."""
    kind = kind_of(row)
    if head._open is not None and (_may_go_on(head, row, kind) or _fills(head, row, kind)):
        kind = Kind.TEXT
    if kind in (Kind.RULE, Kind.FOOTER):
        head._open = None
    elif kind in (Kind.TRANSMISSION, Kind.OFFICES):
        head.routing.append(row)
        head._open = head._open if head._open in _ADDRESSES and row.text != "BT" else None
    elif kind in _FIELDS and not (kind is Kind.FROM and head.fields.get(Kind.SUBJECT)):
        head.fields.setdefault(kind, []).append([row])
        head._open = kind
    elif kind in _ADDRESSES and not head.fields.get(Kind.SUBJECT):
        _address(head, row, kind)
    else:
        return _take_text(head, row, kind)
    return True


def _may_go_on(head: Head, row: Row, kind: Kind) -> bool:
    """Whether a line that by its form alone is something else belongs to the field above it: `USINT HAVANA 12`, `STATE 250001`."""
    if head._open is Kind.SUBJECT and row.follows and ":" not in row.text and _is_unfinished(head):
        return kind is not Kind.PAGE
    if kind is Kind.MARKING:
        marking = parse_marking(row.text)
        named = marking is not None and not (marking.classification or marking.sectioned)
        return named and (row.follows or head._open is Kind.REFERENCE or is_addressee(row.text))
    if head._open in _WRAPPED and row.follows and row.text.isdigit():
        return True
    return head._open in _ADDRESSES and (row.text.isdigit() or (kind is Kind.OFFICES and bool(head.fields.get(Kind.FROM))))


def _is_unfinished(head: Head) -> bool:
    """Whether the last line of the subject ends with a word that no title ends with."""
    return head.fields[Kind.SUBJECT][-1][-1].text.rpartition(" ")[2] in OPEN_ENDS


def _fills(head: Head, row: Row, kind: Kind) -> bool:
    """Whether a line that begins like a paragraph, `(C) GRAIN TALKS`, is the subject whose label stands above it, or goes on with it."""
    if head._open is not Kind.SUBJECT or kind is not Kind.BODY:
        return False
    rows = head.fields[Kind.SUBJECT][-1]
    return not any(value_of(Kind.SUBJECT, rows)) or (rows[-1].text.endswith((":", ",")) and _MARKED.match(row.text) is not None)


def _address(head: Head, row: Row, kind: Kind) -> None:
    """A line that begins a list of addressees, or goes on with it after a label of its own."""
    head._open = head._open if row.text.startswith("XMT") and head._open in _ADDRESSES else kind
    head.addresses.append((row._replace(text=row.text[label_length(kind, row.text) :]), head._open is Kind.INFO))


def _take_text(head: Head, row: Row, kind: Kind) -> bool:
    """A line that is read by what stands around it."""
    if kind is Kind.TIME and head.time is None and (group := find_time_group(row.text)):
        head.time = row, group
        head._open = None
    elif kind in (Kind.MARKING, Kind.CAPTION) and not (kind is Kind.CAPTION and _goes_on(head, row, Kind.SUBJECT)):
        return _take_marking(head, row)
    elif (kind is not Kind.BODY or (head._open is Kind.REFERENCE and _MEMBER.match(row.text))) and _continues(head, row):
        if head._open in _ADDRESSES:
            head.addresses.append((row, head._open is Kind.INFO))
        else:
            head.fields[head._open or Kind.SUBJECT][-1].append(row)
    elif not head.begun:
        head.preamble.append(row)
    elif (head.fields or head.markings or head.time) and (kind is Kind.BODY or _begins_text(head, row)):
        return False
    else:
        _pass(head, row)
    return True


def _take_marking(head: Head, row: Row) -> bool:
    """A line of classification and captions; what follows its number on the line is a line of its own."""
    marking = parse_marking(row.text) or Marking(len(row.text))
    head.markings.append((row._replace(end=row.start + marking.end, text=row.text[: marking.end]), marking))
    head._open = None
    rest = row.text[marking.end :].lstrip(" ,;.-/*()")
    return not rest or _take(head, Row(row.end - len(rest), row.end, rest, follows=True))


def _goes_on(head: Head, row: Row, kind: Kind) -> bool:
    return head._open is kind and row.follows


def _continues(head: Head, row: Row) -> bool:
    """Whether a line belongs to the field above it."""
    kind = head._open
    if kind is None:
        return False
    if kind in _ADDRESSES:
        return row.follows or is_addressee(row.text) or not any(line.text for line, _ in head.addresses)
    before = head.fields[kind][-1]
    if row.follows or not any(value_of(kind, before)):
        if kind is Kind.SUBJECT and _NO_TITLE.match(row.text):
            return False
        return kind is not Kind.FROM or not head.time or len(before) == 1
    after_page = bool(head.furniture) and head.furniture[-1][0].start > before[-1].start
    if kind is Kind.REFERENCE:
        numbered = [bool(one.number) for one in parse_references(row.text, 1)]
        return any(numbered) if _MEMBER.match(row.text) else bool(numbered) and all(numbered)
    if kind is Kind.SUBJECT and _is_unfinished(head):
        return True
    return before[-1].text.endswith((",", "-")) or (after_page and kind in (Kind.TAGS, Kind.SUBJECT))


def _begins_text(head: Head, row: Row) -> bool:
    """Whether a line without a form is the first of the text."""
    if head.fields.get(Kind.SUBJECT):
        return _PASSED_ON.fullmatch(row.text) is None or not row.text.isupper() or len(row.text) > _LONGEST
    return len(row.text) > _LONGEST or (not row.text.isupper() and _PASSED_ON.fullmatch(row.text) is None)


def _pass(head: Head, row: Row) -> None:
    head._open = None
    if head.routing and not (head.time or head.fields):  # who drafted and approved it
        head.routing.append(row)
        return
    head.passing.append(row)
    if not _PASSED_ON.fullmatch(row.text) and not (row.follows and head.passing[:-1]):
        head.unread.append(row)
