"""Lines of cables that are fixed in form: classification, captions, section and number; page lines; offices.

`C O N F I D E N T I A L SECTION 01 OF 02 MOSCOW 16123`, `EXDIS`, `PAGE 02  MOSCOW 16123  01 OF 02  121530Z`, `ACTION SS-25`.
"""

from __future__ import annotations

import re
from typing import Final, NamedTuple

from teikit.patterns import regex
from teikit.vocabulary.cables import CAPTIONS, CLASSIFICATIONS, PORTIONS
from teikit.vocabulary.posts import is_post

__all__ = [
    "Marking",
    "PageLine",
    "captions_in",
    "find_portion",
    "is_message_end",
    "is_offices",
    "is_transmission",
    "parse_marking",
    "parse_page_line",
]


def _spaced(words: str) -> str:
    """A pattern for words that may be spaced out, each letter by itself."""
    return r"[ ]*".join(re.escape(letter) for letter in words if letter != " ")


_CLASSES: Final = tuple(CLASSIFICATIONS)
_CLASS: Final = regex("(?:" + "|".join(f"(?P<c{index}>{_spaced(name)})" for index, name in enumerate(_CLASSES)) + r")(?![A-Z])")
_CAPTION: Final = regex("(?:" + "|".join(_spaced(name) for name in sorted(CAPTIONS, key=len, reverse=True)) + r")(?![A-Z])")
_COUNT: Final = r"(?:\d{1,3}|ONE|TWO|THREE|FOUR|FIVE|SIX|SEVEN|EIGHT|NINE|TEN)"
_SECTION: Final = regex(rf"(?:FINAL\s+SECTION(?:\s+OF\s+{_COUNT})?|SEC(?:TION|\.)?\s+{_COUNT}\s*(?:OF|/)\s*{_COUNT})(?!\w)")
_MESSAGE: Final = regex(
    r"(?!PAGE\b)(?P<office>[A-Z][A-Z.'’-]*(?: [A-Z][A-Z.'’-]*){0,4})\s{0,20}0*(?P<number>\d{1,8})(?:/\d{1,2})?(?![\w:./-])"
)
_GAP: Final = regex(r"[\s,;/()*.-]*")
_PAGE: Final = regex(
    r"""\s*(?:PAGE\s{1,8}0*(?P<page>\d{1,3}|[A-Z]{3,5})(?:\s+OF\s+\w+)?)?\s*
    (?:(?P<office>[A-Z][A-Z.'’-]*(?:[ ][A-Z][A-Z.'’-]*){0,4})\s{1,30}0*(?P<number>\d{2,8}))?
    (?:\s+0*(?P<part>\d{1,3})(?:\.\d)?\s+OF\s+\d{1,3})?(?:\s+\d{6}Z(?:\s+[A-Z]{3}\s+\d\d)?)?""",
    re.VERBOSE,
)
_OFFICE: Final = r"[A-Z][A-Z/&]{0,8}-\d{1,3}"
_OFFICES: Final = regex(
    rf"(?:(?:ACTION|ORIGIN|INFO|OFFICE|COPY)[:\s]\s*(?:{_OFFICE}|[A-Z]{{1,6}}$)|{_OFFICE})(?:\s+{_OFFICE}|\s*/\s*\d{{3}}\s*[A-Z]{{0,2}}|\s+[A-Z]{{2}}\d{{3}})*|/\s*\d{{3}}\s*[A-Z]{{0,2}}"
)
_TRANSMISSION: Final = regex(
    r"VZCZC\S*.*|(?:[ZOPRY]{2}\s+)(?:R[A-Z0-9]{4,8}\s*)+|DE\s+R[A-Z0-9]{4,8}\s+\S.*|Z(?:NY|NR|DK|FF|OC|UI|EL|OV|DH|YB|FD|BO)\s+\S.*|\d{1,3}"
)
_MESSAGE_ENDS: Final = regex(r"BT|N{3,4}|XXZZ|#\d{3,5}|VZCZC\S*|-{6,}\s*\d{3,6}(?:\s*[/Z].*)?")
_PORTION: Final = regex(
    rf"[(\[](?:{'|'.join(PORTIONS)})(?:\s?[/-]{{1,2}}\s?[A-Z/]{{1,12}}(?: (?:TO )?[A-Z, ]{{2,30}})?|\s?-\s?ENTIRE TEXT)?[)\]]"
)


_BEFORE_OFFICES: Final = regex(r"(?:SIPDIS|NOFORN|EXDIS|NODIS|LIMDIS|STADIS)[\s,;]*$")
_OFFICES_ASKED: Final = regex(r"[\s,;]*[A-Z][A-Z/&, ]{1,40}\b(?:FOR|PASS)\b")
"""Whom the offices at either end are asked to show the cable to, behind a caption on the same line."""


class Marking(NamedTuple):
    """A line that says how secret a cable is, and perhaps which cable it is."""

    end: int
    """Where it ends, counted from 0; what follows on the line is something else."""
    classification: str = ""
    """The value for the header; empty if the line does not say it."""
    captions: tuple[str, ...] = ()
    office: str = ""
    number: str = ""
    """The number without zeros before it."""
    wording: str = ""
    """The cable's own number as the line has it, white space normalised."""
    sectioned: bool = False
    """Whether the line says which section of the cable it heads."""


class PageLine(NamedTuple):
    """The line that a page begins with."""

    page: str
    """The number of the page; empty if the line only repeats which cable it is."""
    office: str
    number: str


def parse_marking(line: str) -> Marking | None:
    """A line of classification, captions, section and number, in any order; none if it is anything else.

    >>> found = parse_marking("S E C R E T SECTION 01 OF 02 TALLINN 000366")
    >>> found.classification, found.office, found.number
    ('secret', 'TALLINN', '366')
    """
    found = Marking(0)
    position = 0
    while position < len(line):
        position = _end_of(_GAP, line, position)
        if (match := _CLASS.match(line, position)) and not found.classification:
            found = found._replace(classification=CLASSIFICATIONS[_CLASSES[int((match.lastgroup or "c0")[1:])]])
        elif match := _SECTION.match(line, position):
            found = found._replace(sectioned=True)
        elif match := _CAPTION.match(line, position):
            found = found._replace(captions=(*found.captions, _caption(match[0])))
        elif not found.number and (match := _MESSAGE.match(line, position)):
            found = found._replace(office=match["office"], number=match["number"], wording=" ".join(match[0].split()))
        else:
            break
        position = match.end()
        found = found._replace(end=position)
    if not (found.classification or found.sectioned or found.captions or is_post(found.office)):
        return None
    whole = position >= len(line) or (
        found.captions and _BEFORE_OFFICES.search(line, 0, position) and _OFFICES_ASKED.match(line, position)
    )
    return found if whole or (found.number and (found.classification or found.sectioned)) else None


def _end_of(pattern: re.Pattern[str], line: str, position: int) -> int:
    match = pattern.match(line, position)
    return match.end() if match else position


def _caption(wording: str) -> str:
    """A caption as the vocabulary has it, whatever its spacing."""
    plain = "".join(wording.split())
    return next(
        name if " " in name and len(name.split()[0]) > 1 else plain for name in CAPTIONS if name.replace(" ", "") == plain
    )


def is_classification(line: str) -> bool:
    """Whether a line is a classification, perhaps with captions, and nothing else.

    >>> is_classification("C O N F I D E N T I A L"), is_classification("SECRET MOSCOW 16123"), is_classification("SIPDIS")
    (True, False, False)
    """
    marking = parse_marking(line)
    return marking is not None and bool(marking.classification) and not marking.number


def captions_in(line: str) -> tuple[str, ...]:
    """The captions of a line that has nothing else; empty for any other line.

    >>> captions_in("SIPDIS, NOFORN"), captions_in("SIPDIS IS A CAPTION")
    (('SIPDIS', 'NOFORN'), ())
    """
    found = parse_marking(line)
    return found.captions if found and not found.classification and not found.number else ()


def parse_page_line(line: str) -> PageLine | None:
    """A page line: it has the word, or counts the pages.

    >>> parse_page_line("PAGE 02  MOSCOW 16123  01 OF 02  121530Z"), parse_page_line("TALLINN 00000366  002 OF 003")
    (PageLine(page='2', office='MOSCOW', number='16123'), PageLine(page='2', office='TALLINN', number='366'))
    """
    match = _PAGE.fullmatch(line, _end_of(_CLASS, line, 0))
    if match is None or not (match["page"] or (match["office"] and match["part"])):
        return None
    return PageLine(match["page"] or match["part"] or "", match["office"] or "", match["number"] or "")


def is_offices(line: str) -> bool:
    """Whether a line names offices that a cable goes to, with the number of copies.

    >>> is_offices("INFO OCT-01 ISO-00 /026 W"), is_offices("INFO AMEMBASSY BONN")
    (True, False)
    """
    return _OFFICES.fullmatch(line) is not None


def is_transmission(line: str) -> bool:
    """Whether a line was written by the relay stations, for each other.

    >>> is_transmission("ZNY CCCCC ZZH"), is_transmission("RR RUEHWEB"), is_transmission("ZNY")
    (True, True, False)
    """
    return _TRANSMISSION.fullmatch(line) is not None or is_message_end(line)


def is_message_end(line: str) -> bool:
    """Whether a line does nothing but part one transmission from the next.

    >>> is_message_end("NNNN"), is_message_end("#0366"), is_message_end("OR RUSSIA")
    (True, True, False)
    """
    return _MESSAGE_ENDS.fullmatch(line) is not None


def find_portion(text: str, start: int, end: int) -> re.Match[str] | None:
    """The mark in parentheses that says how secret a paragraph is, at `start`."""
    return _PORTION.match(text, start, end)
