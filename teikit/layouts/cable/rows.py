"""The lines of a cable, told apart by their form: labels, markings, page lines, what relay stations wrote."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from itertools import pairwise
from typing import Final, NamedTuple

from teikit.grammar.markings import captions_in, is_offices, is_transmission, parse_marking, parse_page_line
from teikit.grammar.textlines import lines
from teikit.grammar.timegroups import find_time_group
from teikit.layouts.cable.labels import Kind, address_of, field_of, label_length
from teikit.patterns import regex

__all__ = ["Kind", "Row", "is_footer", "is_rule", "kind_of", "label_length", "rows", "split"]


class Row(NamedTuple):
    """A line, or the part of one that has a label of its own."""

    start: int
    end: int
    text: str
    follows: bool
    """Whether no blank line stands before it."""


_INLINE: Final = regex(
    r"(?<=[\s/])(?=(?:TAGS?|SUBJECT|SUBJ|REFS?|Refs?|REFTELS?|R(?:EFERENCES?|eferences?)|D(?:ERIVED FROM|erived [Ff]rom)|Ref\(s\)|REF\(S\)|E\.?\s?O\.?\s*1[0-9]{4}|CLASSIFIED BY)\s*[:;]|(?:\((?:U|C|S|SBU)\)\s{1,3})?Classified [Bb]y\b|REF(?:TEL)?S?\s+(?:\(A\)|A[.):])\s*[A-Z\d]"
    r"|1\s?\.\s{0,3}(?:\((?:U|C|S|TS|SBU|LOU)(?:/{1,2}[A-Z]+)?\)\s|(?:BEGIN )?SUMMARY\b|(?:Begin )?Summary\b))|(?=¶\s?1\.)|(?<=\s)(?=[-=]{5,}\s)"
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
    r"|<<\s*END OF DOCUMENT\s*>>|CABLE ENDS|END (?:OF )?(?:DOCUMENT|CABLE(?: TEXT)?|MESSAGE)|EOM|[-=*\s]{3,}CABLE ENDS[-=*\s]*|(?:RELEASED IN (?:FULL|PART)|DECAPTIONED|DECONTROLLED).{0,60}",
    re.IGNORECASE,
)
_RULE: Final = regex(r"[-=_*~]{3,}(?:\s+[-=_*~]{3,})*")
_BODY: Final = regex(
    r"¶(?!\s*[A-Z][.)])|[-=]{5,}\s+[A-Z]|\(?1\s?[.)](?!\d)\s*\S|\((?:U|C|S|SBU|TS|LOU)(?:/[A-Z]+)?\)\s+(?!1\.).{10}|(?:BEGIN\s+)?(?:SUMMARY|INTRODUCTION)(?:\s+AND\s+\w+(?:\s\w+)?)?\s*(?:[:.(-]|$)|BEGIN (?:TEXT|QUOTE|SUMMARY)\b|(?i:summary|introduction|begin summary)\s*(?:[:.(-]|$)"
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
    if field := field_of(text):
        return field
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
    return address_of(text) or (Kind.FOOTER if is_footer(text) else Kind.TEXT)
