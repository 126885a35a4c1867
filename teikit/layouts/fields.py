"""From labelled fields, as archives and editors write them, to metadata."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from types import MappingProxyType
from typing import Final

from teikit.grammar.citations import Citation, parse_citation
from teikit.grammar.dates import parse_date
from teikit.grammar.titles import correspondent, genre_of, parse_title
from teikit.model.reading import Correspondent, Metadata
from teikit.patterns import regex
from teikit.vocabulary import LANGUAGES

__all__ = ["KEYS", "language_code", "metadata"]

KEYS: Final[Mapping[str, str]] = MappingProxyType(
    {
        "title": "title",
        "heading": "title",
        "document": "title",
        "date": "date",
        "document date": "date",
        "original date": "date",
        "dated": "date",
        "from": "sender",
        "sender": "sender",
        "author": "sender",
        "author(s)": "sender",
        "authors": "sender",
        "creator": "sender",
        "to": "recipient",
        "recipient": "recipient",
        "recipients": "recipient",
        "recipient(s)": "recipient",
        "addressee": "recipient",
        "addressees": "recipient",
        "place": "place",
        "sent from": "place",
        "location": "place",
        "number": "number",
        "no": "number",
        "no.": "number",
        "telegram number": "number",
        "document number": "number",
        "genre": "genre",
        "type": "genre",
        "document type": "genre",
        "summary": "summary",
        "document summary": "summary",
        "abstract": "summary",
        "description": "summary",
        "citation": "citation",
        "source": "source",
        "archive": "archive",
        "original archive": "archive",
        "repository": "archive",
        "collection": "collection",
        "provenance": "provenance",
        "translator": "translator",
        "translated by": "translator",
        "translation": "translator",
        "edition": "edition",
        "publisher": "edition",
        "published in": "printed",
        "rights": "rights",
        "copyright": "rights",
        "licence": "licence",
        "license": "licence",
        "credits": "funder",
        "funder": "funder",
        "donor": "funder",
        "donors": "funder",
        "url": "url",
        "uri": "url",
        "link": "url",
        "record id": "record",
        "original uploaded date": "uploaded",
        "language": "language",
        "original language": "original_language",
        "language of original": "original_language",
        "subject": "subjects",
        "subjects": "subjects",
        "subjects discussed": "subjects",
        "keywords": "subjects",
        "associated topics": "subjects",
        "topics": "subjects",
        "associated places": "places",
        "places": "places",
        "associated people": "persons",
        "associated people & organizations": "persons",
        "people": "persons",
        "persons": "persons",
        "classification": "classification",
        "original classification": "classification",
    }
)
"""Labels, in small letters and without the colon, and the field that each names."""

_FUNDER: Final = regex(
    r"(?:made possible (?:with|by|through) (?:the )?(?:generous )?(?:support|a grant)(?: from| of)?|supported by|funded by)\s+(?:the\s+)?(?P<funder>.+?)\.?$",
    re.IGNORECASE | re.DOTALL,
)
_PROTECTED: Final = regex(r"(?:\s+(?:at|by e-?mail at))?\s*\[email\s*protected\]", re.IGNORECASE)
"""What a browser without scripts shows for an address."""
_BY: Final = regex(r"^(?:translated )?by\s+", re.IGNORECASE)
_CODE: Final = regex(r"[a-z]{2,3}(-[a-z0-9]{2,8})*")
_PARTING: Final = regex(r"\s*[;|]\s*")
_LISTS: Final = frozenset({"subjects", "places", "persons", "classification"})


def metadata(fields: Iterable[tuple[str, str]], *, day_first: bool = True) -> Metadata:
    """Typed metadata from fields: the first value of each counts, and what a citation says fills what no field says.

    >>> metadata([("title", "Letter from Khrushchev to Fidel Castro"), ("date", "31.X.62")]).when
    '1962-10-31'
    """
    values: dict[str, list[str]] = {}
    for key, value in fields:
        if clean := " ".join(value.replace("\u00ad", "").split()):
            values.setdefault(key, []).append(clean)
    first = {key: found[0] for key, found in values.items()}
    cited = _cited(values)
    title = first.get("title") or cited.title
    parts = parse_title(title)
    date = first.get("date") or cited.date
    return Metadata(
        title=title,
        genre=genre_of(first.get("genre", "")) or parts.genre,
        date=date,
        when=parse_date(date, day_first=day_first),
        sender=_sender(first.get("sender", ""), parts.sender),
        recipients=tuple(correspondent(name) for name in _split(values.get("recipient", ())))
        or ((parts.recipient,) if parts.recipient else ()),
        place=first.get("place") or (parts.sender.place if parts.sender else ""),
        number=first.get("number", ""),
        summary="\n\n".join(values.get("summary", ())),
        citation=first.get("citation") or first.get("source", ""),
        archive=first.get("archive") or cited.archive,
        repository=first.get("archive") or cited.repository,
        provenance=first.get("provenance") or cited.provenance,
        printed=first.get("printed") or cited.printed,
        translator=_BY.sub("", first.get("translator", "")) or cited.translator,
        edition=first.get("edition") or cited.edition,
        rights=_PROTECTED.sub("", "\n\n".join(values.get("rights", ()))),
        licence=first.get("licence", ""),
        funder=_funder(first.get("funder", "")),
        url=first.get("url", "").strip("<>") or cited.url,
        record=first.get("record", ""),
        uploaded=first.get("uploaded", ""),
        language=language_code(first.get("language", "")),
        original_language=language_code(first.get("original_language", "")),
        other={key: "; ".join(found) for key, found in values.items() if key not in KEYS.values()},
        **{key: tuple(_split(values.get(key, ()))) for key in _LISTS},  # type: ignore[arg-type]
    )


def _sender(stated: str, titled: Correspondent | None) -> Correspondent | None:
    """Whom a label names, or the title, if it says more of the same person."""
    if titled and (
        not stated or (len(titled.name) > len(stated) and stated.rsplit(maxsplit=1)[-1].lower() in titled.name.lower().split())
    ):
        return titled
    return correspondent(stated) if stated else None


def language_code(name: str) -> str:
    """The BCP 47 code of a language named in English, or the code itself; empty if it is not known.

    >>> language_code("Russian"), language_code("de"), language_code("Klingon")
    ('ru', 'de', '')
    """
    name = name.strip().lower()
    if _CODE.fullmatch(name) and name not in _NAMES:
        return name if len(name) < 4 or "-" in name else ""
    return _NAMES.get(name, "")


_NAMES: Final[Mapping[str, str]] = MappingProxyType(
    {words.name.lower(): code for code, words in LANGUAGES.items()}
    | {
        "chinese": "zh",
        "polish": "pl",
        "hungarian": "hu",
        "czech": "cs",
        "slovak": "sk",
        "bulgarian": "bg",
        "romanian": "ro",
        "serbian": "sr",
        "serbo-croatian": "sh",
        "croatian": "hr",
        "albanian": "sq",
        "spanish": "es",
        "portuguese": "pt",
        "italian": "it",
        "japanese": "ja",
        "korean": "ko",
        "vietnamese": "vi",
        "arabic": "ar",
        "hebrew": "he",
        "persian": "fa",
        "farsi": "fa",
        "turkish": "tr",
        "greek": "el",
        "ukrainian": "uk",
        "georgian": "ka",
        "mongolian": "mn",
        "dutch": "nl",
        "danish": "da",
        "norwegian": "no",
        "swedish": "sv",
        "finnish": "fi",
        "latin": "la",
        "urdu": "ur",
        "hindi": "hi",
    }
)


def _cited(values: Mapping[str, list[str]]) -> Citation:
    """What the citations and source notes say together; the earlier speaks first."""
    merged = Citation()
    for text in (*values.get("citation", ()), *values.get("source", ())):
        found = parse_citation(text)
        merged = Citation(*(mine or theirs for mine, theirs in zip(merged, found, strict=True)))
    return merged


def _funder(text: str) -> str:
    match = _FUNDER.search(text)
    return match["funder"] if match else text


def _split(values: Iterable[str]) -> list[str]:
    """The members of lists that may be written with semicolons or bars."""
    return [part.strip() for value in values for part in _PARTING.split(value) if part.strip()]
