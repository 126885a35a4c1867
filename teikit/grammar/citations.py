"""Citations and source notes of digital archives: archive, provenance of the copy, printed edition, translator.

`…, AVP RF; copy obtained by NHK, provided to CWIHP, and on file at National Security Archive; translation by John Henriksen.`
"""

from __future__ import annotations

import re
from typing import Final, NamedTuple

from teikit.grammar.holdings import parse_holding
from teikit.patterns import regex

__all__ = ["Citation", "parse_citation"]

_LABEL: Final = regex(r"^\[?\s*(?:source|citation|quelle)\s*:\s*", re.IGNORECASE)
_DATE: Final = regex(r"([A-Z][a-z]+\s+\d{1,2},\s+\d{4}|[A-Z][a-z]+,?\s+\d{4}|\d{1,2}\s+[A-Z][a-z]+\s+\d{4}|\d{4})\s*,\s*")
_GIVEN: Final = regex(r"\b(?:to|by|for|from|at)\s+$")
"""What stands before the edition where a copy was given to it."""
_TRANSLATION: Final = regex(
    r"(?:[;,.]\s*|^|\band\s+)(?:(?:obtained|provided|selected|edited|transcribed|contributed)\s+and\s+)?(?P<whole>(?:translat(?:ed|ion)|trans\.)(?P<origin>[^;.]*?\bfrom\b[^;.]*?(?:copy|document|text)[^;.,]*)?(?:\s+(?:from|into)\s+\w+)?(?:\s+for\s+[\w\s]+?(?=\s+by\s))?(?:\s+by\s+(?P<who>(?:[^.;<\n]|(?<=\b[A-Z])\.|(?<=\b(?:Dr|Mr|Ms))\.)+)|:\s*(?P<who2>[^.;<\n]+))?)",
    re.IGNORECASE,
)
_COPY: Final = regex(
    r"\b(?:cop(?:y|ies)|photocopy|obtained|provided|document made available|contributed|on file)\b", re.IGNORECASE
)
_PRINTED: Final = regex(
    r"(?:^|[;,]\s*)(?:published |printed |reprinted )?in\s+(?P<printed>[A-Z][^;]*?[\"“][^\"”]+[\"”][^;]*|[A-Z][^;]*\(\w[^;()]*:\s*[^;()]+\d{4}\)[^;]*)",
    re.DOTALL,
)
_ARCHIVE: Final = regex(
    r"\barchiv|\bAVP|\bTsKhSD\b|\bRGANI\b|\bAPRF\b|\bRGASPI\b|\bGARF\b|\bAMAE\b|\bPRO\b|\bNARA\b|\bRG\s?\d|\blibrary\b|\bSAPMO\b|\bAAN\b|\bMOL\b|\bf(?:ond|\.)\s?\d|\bopis\b|\bMinistry of Foreign Affairs\b|\bcollection\b|\bpapers\b|\bfile\b|\bbox\b",
    re.IGNORECASE,
)
_EDITION: Final = regex(
    r"(?:(?:Woodrow )?Wilson Center|(?:Cold War International )?History (?:and Public Policy Program|Project)|CWIHP)(?:\s+Digital Archive|\s+Bulletin[^,;]*)?|Digital Archive",
    re.IGNORECASE,
)
_URL: Final = regex(r"<?\b(?P<url>https?://[^\s<>\"”]+?)>?[.,]?(?=\s|$)")
_PARTS: Final = regex(
    r";|(?<=\w)\.\s+(?=(?:Obtained|Contributed|Provided|Cop(?:y|ies)|Document|Courtesy|Selected|Edited|Photocopy)\b)"
)
_QUOTED: Final = regex(r"^\s*[\"“'‘](?P<title>.+?),?[\"”'’],?\s*", re.DOTALL)
_FULL_STOP: Final = regex(r"(?<=\w\w)\.$|(?<=\))\.$")


class Citation(NamedTuple):
    """The parts of a citation; each empty where the citation does not say it."""

    title: str = ""
    date: str = ""
    edition: str = ""
    archive: str = ""
    """Archive with its shelf mark."""
    repository: str = ""
    """The archive alone."""
    provenance: str = ""
    printed: str = ""
    translator: str = ""
    url: str = ""


def parse_citation(text: str) -> Citation:
    """Read a citation or a source note.

    >>> parse_citation("Source: AVP RF; copy obtained by NHK; translation by John Henriksen, Harvard University.").translator
    'John Henriksen, Harvard University'
    """
    rest = _LABEL.sub("", " ".join(text.split())).rstrip("]")
    url = _URL.search(rest)
    rest = _URL.sub("", rest).strip()
    quoted = _QUOTED.match(rest)
    title = quoted["title"] if quoted else ""
    rest = rest[quoted.end() :] if quoted else rest
    date, rest = _leading_date(rest)
    edition, rest = _edition(rest)
    translator, provenance_of_translation, rest = _translation(rest)
    printed, rest = _printed(rest)
    archive, provenance = _archive(rest)
    provenance = "; ".join(part for part in (provenance, provenance_of_translation) if part)
    repository = parse_holding(archive).repository
    fields = (title, date, edition, archive, repository, provenance, printed, translator)
    return Citation._make([*(_FULL_STOP.sub("", field) for field in fields), url["url"] if url else ""])


def _leading_date(text: str) -> tuple[str, str]:
    match = _DATE.match(text)
    return (match[1], text[match.end() :]) if match else ("", text)


def _edition(text: str) -> tuple[str, str]:
    match = _EDITION.search(text)
    if not match or "provided" in text[: match.start()][-40:].lower():
        return "", text
    if _GIVEN.search(text[: match.start()]):
        return "", text
    names = [match[0]]
    rest = text[: match.start()] + text[match.end() :].lstrip(" ,")
    if again := _EDITION.match(rest.lstrip(" ,")):
        names.append(again[0])
        rest = rest.lstrip(" ,")[again.end() :].lstrip(" ,")
    return ", ".join(names), rest


def _translation(text: str) -> tuple[str, str, str]:
    """The translator, what the sentence says of the copy, and the text without it."""
    match = _TRANSLATION.search(text)
    if not match:
        return "", "", text
    who = (match["who"] or match["who2"] or "").strip(" ,.")
    return (
        who,
        (match["whole"].strip(" ,.") if match["origin"] else ""),
        "; ".join(part for part in (text[: match.start()].strip(" ;,"), text[match.end() :].strip(" .;,")) if part),
    )


def _printed(text: str) -> tuple[str, str]:
    match = _PRINTED.search(text)
    if not match:
        return "", text
    return match["printed"].strip(" ,"), text[: match.start()].strip(" ;,")


def _archive(text: str) -> tuple[str, str]:
    """Parts between semicolons: those that tell how a copy came to be are provenance, the first of the others is the archive."""
    parts = [part.strip(" ,") for part in _PARTS.split(text) if part.strip(" ,")]
    archive = [part for part in parts if not _COPY.search(part)]
    copies = [part for part in parts if _COPY.search(part)]
    if not archive and copies and _ARCHIVE.search(copies[0]):
        head, comma, tail = copies[0].partition(", ")
        if comma and _ARCHIVE.search(head) and not _COPY.search(head):
            return head, "; ".join([tail, *copies[1:]])
    return "; ".join(archive), "; ".join(copies)
