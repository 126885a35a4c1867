"""From the lines of a cable's head, and what a site says of it, to the metadata of the header."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace
from typing import Final

from teikit.grammar.addressees import parse_addressees
from teikit.grammar.dates import find_dates
from teikit.grammar.markings import find_portion, is_message_end, parse_marking
from teikit.grammar.references import canonical_number, parse_references
from teikit.grammar.tags import parse_tags
from teikit.layouts.cable.head import Head, value_of
from teikit.layouts.cable.rows import Kind
from teikit.layouts.cable.site import Attribute, first
from teikit.model.reading import Correspondent, Metadata
from teikit.patterns import regex
from teikit.vocabulary.cables import PORTIONS
from teikit.vocabulary.posts import is_post

__all__ = ["joined", "metadata"]

_SENDER: Final = regex(
    r"(?:AMEMBASSY|AMEMB|AMCONSUL|AMCONGEN|USMISSION|EMBASSY|CONSULATE|USINT|USLO)\s+(?P<place>.+)", re.IGNORECASE
)
_BODIES: Final = ("US", "UN", "CD ", "AIT", "NATO")
"""What the names of posts begin with that stand for a body, not for a town."""
_ROUTE: Final = regex(r"R[A-Z]{4,7}/")
_CANONICAL: Final = regex(r"(?:19|20)?(?P<year>\d\d)(?P<office>[A-Z][A-Z .]+?)\s?0*(?P<number>\d{1,7})(?:_[a-z])?")
_CENTURY_TURNS: Final = 50
_WRAPPED: Final = regex(r"(?<=[\w.]-) (?=\w)")
_WRAPPED_ENDING: Final = regex(
    r"(?<=[A-Z]{3})- (?=(?:[A-Z]{0,2}(?:TION|SION|MENT|ANCE|ENCE)S?|[A-Z]{0,2}(?:TIONAL|MENTAL)|(?:[BDGLMNPRT]?)ING|NESS|ITY|ITIES|IVE|LY)\b)"
)
_PORTION: Final = "|".join(PORTIONS)
_MARK_BEFORE: Final = regex(
    rf"\(\s*(?i:{_PORTION}|NF|NOFORN)\s*\)|(?:{_PORTION})\)\s*(?=[A-Z])|\((?:{_PORTION})\s+(?=[A-Z])(?![^(]*\))|(?:SBU|LOU|FOUO):\s"
)
"""A mark before a title that is in small letters, or lacks a parenthesis, or has none."""
_MARK_WITHIN: Final = regex(rf"\s+\((?:{_PORTION})(?:(?:/{{1,2}}|-)[A-Z]{{2,8}})?\)(?=$|[\s:;,])")
_SLASHED_ZERO: Final = regex(r"(?<=\d)[Øø]|[Øø](?=\d)")
"""As teleprinters write the figure, to tell it from the letter."""
_STRAY_ZERO: Final = regex(r"\s[Øø](?=\s|$)")
_YEAR_FIRST: Final = regex(r"^(\d{4}) ([A-Z][a-z]+) (\d{1,2})\b")
_CLOCK: Final = regex(r"(?:[01]\d|2[0-3]):[0-5]\d")


def metadata(head: Head, attributes: Sequence[Attribute]) -> Metadata:
    """What the header says. The cable itself has the last word; a site fills what the cable does not say."""
    known = _timed(Metadata(genre="telegram", language="en"), head, attributes)
    known = _numbered(known, head, attributes)
    year = int(known.when[:4] or 0) or _year(known.message_number)
    order = _value(head, Kind.ORDER, " ") or _labelled("E.O. ", first(attributes, "order"))
    return replace(
        known,
        title=_title(head) or first(attributes, "title"),
        sender=_sender(head, attributes),
        place=_place(_sender(head, attributes)),
        recipients=parse_addressees((row.text, info) for row, info in head.addresses)
        or _stated(first(attributes, "recipient")),
        precedence=head.time[1].precedence if head.time else "",
        references=parse_references(_value(head, Kind.REFERENCE, " ") or first(attributes, "references"), year),
        tags=parse_tags(_value(head, Kind.TAGS, " ") or first(attributes, "tags")),
        classification=_classification(head, attributes),
        captions=_captions(head, attributes),
        executive_order=order,
        routing=_routing(head),
        record=first(attributes, "record"),
        subjects=tuple(part.strip() for part in re.split("[,;]", first(attributes, "subjects")) if part.strip()),
        other={one.key: one.value for one in attributes if " " in one.key and one.value},
    )


def joined(lines: Iterable[str]) -> str:
    """Lines as one, and words that a line end parted behind their hyphen; it goes if an ending alone follows it.

    >>> joined(["US-", "CHINA TALKS ON COOPERA-", "TION"])
    'US-CHINA TALKS ON COOPERATION'
    """
    whole = " ".join(" ".join(lines).split())
    return _WRAPPED.sub("", _WRAPPED_ENDING.sub("", whole))


def _routing(head: Head) -> tuple[str, ...]:
    """The offices and stations on the way, without the lines that only part messages."""
    lines = (
        " ".join(row.text.split())
        for row in head.routing
        if row.text.startswith("VZCZC") or not (is_message_end(row.text) or row.text.isdigit())
    )
    return tuple(dict.fromkeys(lines))


def _value(head: Head, kind: Kind, between: str) -> str:
    return between.join(line for rows in head.fields.get(kind, ()) for line in value_of(kind, rows))


def _title(head: Head) -> str:
    for rows in head.fields.get(Kind.SUBJECT, ()):
        if title := without_marks(joined(value_of(Kind.SUBJECT, rows))):
            return _STRAY_ZERO.sub("", _SLASHED_ZERO.sub("0", title))
    return ""


def without_marks(text: str) -> str:
    """A title without the marks of its secrecy, wherever they stand, whole or with half of their parentheses.

    >>> without_marks("(C) (U) CABINET RESIGNS"), without_marks("U) CABINET RESIGNS (C): WHAT NEXT")
    ('CABINET RESIGNS', 'CABINET RESIGNS: WHAT NEXT')
    """
    while match := find_portion(text, 0, len(text)) or _MARK_BEFORE.match(text):
        text = text[match.end() :].lstrip(" :.-")
    return text if "(A)" in text or "(B)" in text else _MARK_WITHIN.sub("", text)


def _year(message_number: str) -> int:
    """The year in a canonical number; 0 if there is none."""
    figure = int(message_number[:2] or 0)
    return figure and figure + (2000 if figure < _CENTURY_TURNS else 1900)


def _timed(known: Metadata, head: Head, attributes: Sequence[Attribute]) -> Metadata:
    if head.time:
        row, group = head.time
        wording = " ".join(row.text[group.group : group.end].split())
        return replace(
            known, date=wording, when=group.when, time=group.time, date_cert="" if group.cert == "high" else group.cert
        )
    stated = _YEAR_FIRST.sub(r"\2 \3, \1", first(attributes, "date"))
    found = next((date for date in find_dates(stated) if len(date.when) == 10 and not date.time), None)
    clock = _CLOCK.search(stated)
    return replace(known, date=stated, when=found.when, time=f"{clock[0]}:00Z" if clock else "") if found else known


def _numbered(known: Metadata, head: Head, attributes: Sequence[Attribute]) -> Metadata:
    """The number of the message, from its marking, else from a page line, else from the site."""
    stated = _CANONICAL.fullmatch(first(attributes, "number"))
    named = next(((marking.office, marking.number, marking.wording) for _, marking in head.markings if marking.number), None)
    paged = next(
        ((page.office, page.number, f"{page.office} {page.number}") for _, page in head.furniture if page and page.number), None
    )
    sited = (stated["office"], stated["number"], f"{stated['office']} {stated['number']}") if stated else None
    office, number, wording = named or paged or sited or ("", "", "")
    if not number:
        return known
    year = int(known.when[:4] or 0)
    canonical = (
        stated["year"] + canonical_number(2000, stated["office"], stated["number"])[2:]
        if stated and not year
        else canonical_number(year, office, number)
    )
    return replace(known, number=wording, message_number=canonical)


def _sender(head: Head, attributes: Sequence[Attribute]) -> Correspondent | None:
    name = _ROUTE.sub("", _value(head, Kind.FROM, " "), count=1) or first(attributes, "sender")
    return Correspondent(" ".join(name.split()), body=True) if name else None


def _place(sender: Correspondent | None) -> str:
    match = _SENDER.fullmatch(sender.name) if sender else None
    return match["place"] if match and is_post(match["place"]) and not match["place"].upper().startswith(_BODIES) else ""


def _stated(names: str) -> tuple[Correspondent, ...]:
    return tuple(Correspondent(name.strip(), body=True) for name in names.split(";") if name.strip())


def _labelled(label: str, value: str) -> str:
    return value if not value or value.upper().startswith("E") else f"{label}{value}"


def _classification(head: Head, attributes: Sequence[Attribute]) -> tuple[str, ...]:
    """How secret the cable is: the line with its number says it best, then the first."""
    own = sorted(
        ((not marking.number, marking.classification) for _, marking in head.markings if marking.classification),
        key=lambda one: one[0],
    )
    if own:
        return (own[0][1],)
    marking = parse_marking(first(attributes, "classification", "previous classification").upper())
    return (marking.classification,) if marking and marking.classification else ()


def _captions(head: Head, attributes: Sequence[Attribute]) -> tuple[str, ...]:
    own = dict.fromkeys(caption for _, marking in head.markings for caption in marking.captions)
    if own:
        return tuple(own)
    marking = parse_marking(first(attributes, "captions", "previous captions").upper())
    return marking.captions if marking else ()
