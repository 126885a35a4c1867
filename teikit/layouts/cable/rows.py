"""The lines of a cable, told apart by their form: labels, markings, page lines, what relay stations wrote."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from enum import StrEnum
from itertools import pairwise
from typing import Final, NamedTuple

from teikit.grammar.markings import captions_in, is_offices, is_transmission, parse_marking, parse_page_line
from teikit.grammar.timegroups import find_time_group
from teikit.layouts.lines import lines
from teikit.patterns import regex

__all__ = ["Kind", "Row", "is_footer", "is_rule", "kind_of", "label_length", "rows", "split"]


class Kind(StrEnum):
    """What a line of a cable is, by its form alone."""

    PAGE = "page"
    FOOTER = "footer"
    """A stamp of those who released the cable."""
    TRANSMISSION = "transmission"
    OFFICES = "offices"
    RULE = "rule"
    TIME = "time"
    FROM = "from"
    TO = "to"
    INFO = "info"
    MARKING = "marking"
    """Classification, with section and number or without."""
    CAPTION = "caption"
    ORDER = "order"
    TAGS = "tags"
    SUBJECT = "subject"
    REFERENCE = "reference"
    CLASSIFIER = "classifier"
    BODY = "body"
    """What only the text of a cable begins with."""
    TEXT = "text"


class Row(NamedTuple):
    """A line, or the part of one that has a label of its own."""

    start: int
    end: int
    text: str
    follows: bool
    """Whether no blank line stands before it."""


_FIELDS: Final = {
    Kind.ORDER: regex(r"E\.?\s?O\.?\s*(?=1[0-9OIl]{4})", re.IGNORECASE),
    Kind.TAGS: regex(r"(?i:tags?)\s*[:;]\s*|TAGS?\s*(?:[:;.]|-(?=\s))\s*|TAGS\s+(?=[A-Z(])"),
    Kind.SUBJECT: regex(
        r"SUBJ(?:ECT|\b)\.?\s*(?:[:;]|-(?=\s))\s*|SUBJ(?:ECT|\b)\.?\s+(?=\S)|(?i:subj(?:ect)?)\s*:\s*|SUBJECT$"
    ),
    Kind.REFERENCE: regex(
        r"(?i:ref(?:erence)?s?|ref(?:erence)?\(s\)|reftels?)\s*(?:[:;]|-(?=\s))\s*|(?:REF(?:ERENCE)?S?|REFTELS?)[ \t.]+(?=\(?[A-Z]|\(?['’]?\d)|Refs?\.?\s+(?=\(?[A-Z][).:])"
    ),
    Kind.CLASSIFIER: regex(r"(?i:classified by|derived from|declassify on|reasons?|drafted by(?=\s*:))\s*:?\s*(?=\S)"),
}
"""The labels of a cable's head; the match covers the label, and for an order nothing but its abbreviation."""
_INLINE: Final = regex(
    r"(?<=\s)(?=(?:TAGS|SUBJECT|SUBJ|REFS?|Refs?|REFTELS?|Ref\(s\)|REF\(S\)|E\.?\s?O\.?\s*1[0-9]{4}|CLASSIFIED BY|Classified [Bb]y)\s*:|1\.\s{0,3}\((?:U|C|S|TS|SBU|LOU)(?:/[A-Z]+)?\)\s)"
)
"""Where copying ran the lines of the head together."""
_INLINE_ADDRESS: Final = regex(
    r"(?<=\s)(?=FM\s+[A-Z]{2}|(?:TO|INFO)\s+(?:R[A-Z]{4,7}/|SECSTATE|AMEMBASSY|AMCONSUL|USMISSION)|(?:S E C R E T|C O N F I D E N T I A L|U N C L A S|UNCLAS|CONFIDENTIAL|SECRET|LIMITED OFFICIAL USE)\s)"
)
_SPACES: Final = dict.fromkeys((0xA0, 0x2007, 0x202F), " ")
"""Spaces that do not break, as copying makes them; a row has as many characters as its line."""
_FEW, _MOST = 8, 0.8
"""From how many lines on, and how great a part of them, blank lines between all mean nothing."""
_FROM_OR_TO: Final = regex(r"FM\s|TO[:\s]|INFO(?:[:\s]|$)|ACTION\s")
_FOOTER: Final = regex(
    r"(?:Sheryl P\.? ?Walter|Margaret P\.? ?Grafeld)?\s*Declassified\s?/\s?Released\s+U\.?S\.? Department of State.*|(?:Sheryl P\.? ?Walter|Margaret P\.? ?Grafeld)|EO Systematic Review.*"
    r"|<<\s*END OF DOCUMENT\s*>>|END OF (?:DOCUMENT|CABLE|MESSAGE)|EOM|(?:RELEASED IN (?:FULL|PART)|DECAPTIONED|DECONTROLLED).{0,60}",
    re.IGNORECASE,
)
_RULE: Final = regex(r"[-=_*~]{3,}(?:\s+[-=_*~]{3,})*")
_BODY: Final = regex(
    r"¶(?!\s*[A-Z][.)])|\(?1[.)](?!\d)\s*\S|\((?:U|C|S|SBU|TS|LOU)(?:/[A-Z]+)?\)\s+(?!1\.).{10}|(?:BEGIN\s+)?(?:SUMMARY|INTRODUCTION)(?:\s+AND\s+\w+(?:\s\w+)?)?\s*(?:[:.(-]|$)|BEGIN (?:TEXT|QUOTE|SUMMARY)\b|(?i:summary|introduction|begin summary)\s*(?:[:.(-]|$)"
)


def rows(text: str, start: int = 0, end: int | None = None) -> Iterator[Row]:
    """The lines between `start` and `end`; where copying put a blank line behind every line, one blank line parts nothing."""
    found = list(lines(text, start, end))
    gaps = [text.count("\n", before.end, line.start) for before, line in pairwise(found)]
    usual = Counter(gaps).most_common(1)
    close = usual[0][0] if usual and len(found) > _FEW and usual[0][1] > _MOST * len(gaps) else 1
    for line, gap in zip(found, [close + 1, *gaps], strict=False):
        begins = line.start - (text[line.start - 1 : line.start] == "#")  # no emphasis: the number of a transmission
        yield Row(begins, line.end, text[begins : line.end].translate(_SPACES), gap <= close)


def split(row: Row) -> Iterator[Row]:
    """The parts of a line of the head, each with a label of its own."""
    cuts = {match.start() for match in _INLINE.finditer(row.text)}
    if find_time_group(row.text) or _FROM_OR_TO.match(row.text):
        cuts |= {match.start() for match in _INLINE_ADDRESS.finditer(row.text)}
    position = 0
    for cut in [*sorted(cuts), len(row.text)]:
        part = row.text[position:cut]
        if core := part.strip():
            begin = row.start + position + part.index(core)
            yield Row(begin, begin + len(core), core, row.follows or position > 0)
        position = cut


def kind_of(row: Row) -> Kind:
    """What a line is, by its form."""
    text = row.text
    if parse_page_line(text):
        return Kind.PAGE
    if is_offices(text):
        return Kind.OFFICES
    if is_transmission(text):
        return Kind.TRANSMISSION
    for kind, label in _FIELDS.items():
        if label.match(text):
            return kind
    if is_rule(text):
        return Kind.RULE
    if _BODY.match(text):
        return Kind.BODY
    return _by_beginning(text)


def is_rule(text: str) -> bool:
    """Whether a line is a rule of dashes or the like."""
    return text[0] in "-=_*~" and _RULE.fullmatch(text) is not None


def is_footer(text: str) -> bool:
    """Whether a line is a stamp of those who released the cable."""
    return _FOOTER.fullmatch(text) is not None


def _by_beginning(text: str) -> Kind:
    marking = parse_marking(text)
    if marking and (marking.classification or marking.number):
        return Kind.MARKING
    if marking and captions_in(text):
        return Kind.CAPTION
    if (group := find_time_group(text)) and not text[: group.start].strip(" -*.0123456789/"):
        return Kind.TIME
    for kind, pattern in _ADDRESS.items():
        if pattern.match(text):
            return kind
    return Kind.FOOTER if is_footer(text) else Kind.TEXT


_ADDRESS: Final = {
    Kind.FROM: regex(r"FM[:\s]+(?=[A-Z])|FROM[:\s]+(?=(?:AMEMB|AMCON|USMISSION|USDEL|USINT|SECSTATE|R[A-Z]{4,7}/))"),
    Kind.TO: regex(r"(?:TO|ACTION)(?::\s*|\s+)(?=\S)|TO:?$|XMT\s"),
    Kind.INFO: regex(r"INFO(?::\s*|\s+)(?=\S)|INFO:?$"),
}


def label_length(kind: Kind, text: str) -> int:
    """How many characters at the beginning of a line are its label."""
    pattern = _FIELDS.get(kind) or _ADDRESS.get(kind)
    match = pattern.match(text) if pattern and kind is not Kind.ORDER else None
    return match.end() if match and not text.startswith("XMT") else 0
