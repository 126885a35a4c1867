"""What web sites print around cables: the attributes of the National Archives, the tables of those who published them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from types import MappingProxyType
from typing import Final, NamedTuple

from teikit.layouts.cable.rows import Kind, Row, kind_of
from teikit.patterns import regex

__all__ = ["Attribute", "first", "head_ends", "read_attributes", "tail_begins"]

_KEYS: Final[Mapping[str, str]] = MappingProxyType(
    {
        "canonical id": "number", "reference id": "number", "document number": "number", "cable id": "number", "doc nbr": "number", "identifier": "number", "mrn": "number",
        "created": "date", "date": "date", "draft date": "date", "document date": "date", "from": "sender", "origin": "sender", "to": "recipient",
        "subject": "title", "title": "title", "tags": "tags", "reference": "references", "references": "references", "executive order": "order", "order": "order",
        "classification": "classification", "original classification": "classification", "previous classification": "previous classification",
        "original handling restrictions": "captions", "previous handling restrictions": "previous captions", "handling restrictions": "current captions",
        "current classification": "current classification", "current handling": "current captions", "concepts": "subjects", "film number": "record", "released": "released",
        "automatic decaptioning": "", "capture date": "", "channel indicators": "", "control number": "", "copy": "", "decaption date": "", "decaption note": "",
        "disposition action": "", "disposition approved on date": "", "disposition authority": "", "disposition case number": "", "disposition comment": "",
        "disposition date": "", "disposition event": "", "disposition history": "", "disposition reason": "", "disposition remarks": "", "document source": "",
        "document unique id": "", "drafter": "", "enclosure": "", "errors": "", "expiration": "", "format": "", "image path": "", "isecure": "", "legacy key": "",
        "line count": "", "locator": "", "media id": "", "message id": "", "office": "", "original previous classification": "", "original previous handling restrictions": "",
        "page count": "", "previous channel indicators": "", "retention": "", "review action": "", "review authority": "", "review comment": "", "review content flags": "",
        "review date": "", "review event": "", "review exemptions": "", "review history": "", "review media identifier": "", "review referrals": "",
        "review release date": "", "review release event": "", "review transfer date": "", "review withdrawn fields": "", "sas id": "", "secure": "", "status": "", "type": "",
        "markings": "", "character count": "", "archive status": "", "raw source": "", "embassy or consulate": "sender", "litigation history": "", "litigation code list": "",
        "litigation codes": "", "eo": "order", "attributes": "",
    }
)  # fmt: skip
"""Labels, in small letters, and what each says; those that say nothing of the document itself are kept under their own name."""
_HEADING: Final = regex(r"(?:---+\s*)?(?:Raw content|Message Attributes|Metadata|Raw source|Attributes)\s*:?", re.IGNORECASE)
_LABELLED: Final = regex(r"(?P<key>[A-Z][\w ()/'-]{1,40}?)\s*:(?:\s+(?P<value>.*))?")
_OF_CABLES: Final = frozenset(
    "subject|title|tags|reference|references|from|to|date|type|status|office|copy|classification|order|eo|secure|markings|format|released|errors".split(
        "|"
    )
)
"""Labels that cables have too."""
_FORM: Final = frozenset({Kind.PAGE, Kind.TRANSMISSION, Kind.OFFICES, Kind.TIME, Kind.FROM, Kind.ORDER})
"""What a cable begins with, and no site."""
_LABELS: Final = frozenset({Kind.TAGS, Kind.SUBJECT, Kind.REFERENCE})
"""What a cable begins with, if no label of a site stands above it."""
_NEAR: Final = 8
_ENOUGH: Final = 3
"""Labels that are known, among the next few lines, make a block of attributes."""
_VIEWING: Final = regex(r"Viewing cable (?P<number>\d\d[A-Z]+\d+)\s*[,:]\s*(?P<title>.+)")
_ROW: Final = regex(
    r"(?P<number>\d\d[A-Z]{3,}\d+)\s+(?P<date>\d{4}-\d\d-\d\d(?: \d\d:\d\d(?::\d\d)?)?)\s+(?:(?P<released>\d{4}-\d\d-\d\d(?: \d\d:\d\d(?::\d\d)?)?)\s+)?(?P<classification>[A-Z][A-Z/ ]+?)\s+(?P<sender>(?:Embassy|Consulate|Mission|Secretary|US|UN|USUN|American|Iran|REO|CD)\b.*)"
)


class Attribute(NamedTuple):
    """A value that a site gives, and the lines that say it."""

    start: int
    end: int
    key: str
    value: str


def head_ends(rows: Sequence[Row]) -> int:
    """The index behind the attributes above a cable; 0 if there are none."""
    found: list[int] = []
    for index, row in enumerate(rows):
        if _is_of_site(row.text):
            found.append(index)
        elif (kind := kind_of(row)) in _FORM or (kind in _LABELS and not found):
            break
    if len(found) < 2:
        return 0
    alone = (match := _LABELLED.fullmatch(rows[found[-1]].text)) is None or not match["value"]
    return min(found[-1] + 1 + alone, len(rows))


def tail_begins(rows: Sequence[Row]) -> int:
    """The index of the first line of the attributes below a text; the number of lines if there are none."""
    for index, row in enumerate(rows):
        begins = _HEADING.fullmatch(row.text) or _is_of_site(row.text)
        if begins and sum(_is_of_site(one.text) for one in rows[index : index + _NEAR]) >= _ENOUGH:
            return index
    return len(rows)


def _is_of_site(text: str) -> bool:
    """Whether a line has a label that no cable has."""
    match = _LABELLED.fullmatch(text)
    label = (match["key"] if match else text).lower()
    return label in _KEYS and label not in _OF_CABLES


def read_attributes(rows: Sequence[Row]) -> Iterator[Attribute]:
    """The attributes in lines of a site: `Label: value`, a label above its value, or a table of one row."""
    table = [(match, row) for row in rows for pattern in (_VIEWING, _ROW) if (match := pattern.fullmatch(row.text))]
    for match, row in table:
        yield from (Attribute(row.start, row.end, key, value.strip()) for key, value in match.groupdict().items() if value)
    if not table:
        yield from _labelled(rows)


def _labelled(rows: Sequence[Row]) -> Iterator[Attribute]:
    found: Attribute | None = None
    for row in rows:
        if (key := _key(row.text)) is not None:
            if found:
                yield found
            match = _LABELLED.fullmatch(row.text)
            label = (match["key"] if match else row.text).lower()
            found = Attribute(row.start, row.end, key or label, (match["value"] or "" if match else "").strip())
        elif found and not _HEADING.fullmatch(row.text):
            found = found._replace(end=row.end, value=f"{found.value} {row.text}".strip())
    if found:
        yield found


def _key(text: str) -> str | None:
    """What a labelled line says; none if the label is not known."""
    match = _LABELLED.fullmatch(text)
    return _KEYS.get((match["key"] if match else text).lower())


def first(attributes: Iterable[Attribute], *keys: str) -> str:
    """The first value that says anything, by the keys in the order of their worth."""
    values = list(attributes)
    return next((one.value for key in keys for one in values if one.key == key and one.value.lower() not in _NOTHING), "")


_NOTHING: Final = frozenset(
    {"", "n/a", "none", "not applicable", "-n/a or blank-", "x", "-- n/a or blank --", "-- not assigned --"}
)
