"""Marks of secrecy, urgency and handling, and what each of them comes to: `TOP SECRET`, `VS-Vertraulich`, `Très urgent. Réservé`."""

from __future__ import annotations

import re
from typing import Final

from teikit.patterns import regex

__all__ = ["copy_number", "leading_marks", "read_mark", "read_marks"]

_CLASSES: Final = (
    (
        r"(?:top|most) secret|sovershenno sekretno|совершенно секретно|streng geheim|très secret|tajne specjalnego znaczenia|ganz geheim|secret absolu",
        "top-secret",
    ),
    (r"of special importance|особой важности|osoboi vazhnosti", "special-importance"),
    (r"strictly secret|strogo sekretno|строго секретно|ściśle tajne", "strictly-secret"),
    (r"secret|sekretno|секретно|geheime (?:verschlu(?:ß|ss)|kommando)sache|geheim|tajne", "secret"),
    (
        r"vertrauliche verschlu(?:ß|ss)sache|parteiinternes material|(?:strictly |very )?confidential|(?:vs[- ])?(?:streng )?vertraulich|(?:strictement |très )?confidentiel|poufne|limited official use|restricted|for official use only|(?:vs[- ])?nur für den dienstgebrauch|vs-nfd",
        "confidential",
    ),
    (r"unclassified", "unclassified"),
    (
        r"(?:making|taking) (?:of )?copies (?:is )?(?:strictly )?(?:prohibited|forbidden)|copying (?:is )?(?:prohibited|forbidden)|reproduction (?:is )?(?:prohibited|forbidden)|not to be copied|сн(?:ятие|имать) копи[ийя] (?:запрещ\w+|воспрещ\w+)",
        "copying-prohibited",
    ),
    (
        r"(?:en)?ciphered(?: telegram| cable)?|encrypted|ciphergram|coded|chiffré|en chiffre|шифром|cyphered(?: telegram| cable)?|by cipher",
        "ciphered",
    ),
    (
        r"(?:top |very |extremely |most |us )?urgent|(?:triple |double )?priority|most immediate|extra urgent|immediate|flash|out of turn|вне очереди|срочно|niact|eilt|pilne|citissime(?: nachts)?|cito|dringend|sofort|(?:très |extrême(?:ment)? )?urgente?|extrême urgence|priorité absolue|priorité|immédiat",
        "urgent",
    ),
    (
        r"eyes only|nur für (?:das politbüro|mitglieder des politbüros)|(?:exclusively|strictly) eyes only|sensitive|(?:strictement )?personnel(?:le)?|(?:lettre )?particulière|réservée?|diffusion (?:réservée|strictement limitée|restreinte)|en clair|persönlich|offen|verschlüsselt|for (?:himself|herself|yourself)(?: only| alone)?|single copy|only copy|x?gds|agds|personal(?:ly)?|private|by hand|for (?:your|his) information(?: only)?|to be returned.*|destroy after reading.*|exdis|nodis|no distribution|limit distribution|plain\b|important|en clair|noforn|limdis|special folder|особая папка|by special courier|circular(?: telegram)?|\(?this document is the property of [^.\n]{3,60}|special no\.? ?\d+|very special",
        "handling",
    ),
)
_MARK: Final = regex("|".join(f"(?P<c{index}>{words})" for index, (words, _) in enumerate(_CLASSES)), re.IGNORECASE)
_COPY: Final = regex(
    r"(?:cop(?:y|ies)|экз(?:емпляр)?\.?|ausfertigung|exemplaire)\s*(?:no\.?|nr\.?|№|#|number)?\s*:?\s*(?P<n>\d+)(?:\s*(?:of|/|from)\s*\d+(?:\s*copies)?)?\.?",
    re.IGNORECASE,
)
_BETWEEN: Final = regex(r"\s+(?:and|the|of|to be|serial|no\.?)\s+|[\s,;.:!/()*\[\]–—-]*", re.IGNORECASE)


def copy_number(text: str) -> str:
    """The number of the copy, if a line names it and nothing else.

    >>> copy_number("Copy No. 3")
    '3'
    """
    match = _COPY.fullmatch(text)
    return match["n"] if match else ""


def read_mark(text: str, position: int = 0) -> tuple[str, int]:
    """The value of the mark at `position` (an offset from 0), and where it ends; the value is empty if there is none.

    >>> read_mark("Très urgent. Réservé.")
    ('urgent', 11)
    """
    mark = _COPY.match(text, position) or _MARK.match(text, position)
    if not mark or (mark.end() < len(text) and text[mark.end()].isalnum()):
        return "", position
    if "n" in mark.re.groupindex:
        return f"copy-{mark['n']}", mark.end()
    return _CLASSES[int((mark.lastgroup or "c0")[1:])][1], mark.end()


def leading_marks(text: str) -> list[str]:
    """The values of the marks with which a line begins, whatever follows.

    >>> leading_marks("SECRET PERSONAL FOR PRIME MINISTER")
    ['secret', 'handling']
    """
    return _marks(text)[0]


def read_marks(text: str) -> list[str]:
    """The values of a line that is nothing but marks; none if it says anything else.

    >>> read_marks("TOP SECRET/SENSITIVE")
    ['top-secret', 'handling']
    """
    values, whole = _marks(text)
    return values if whole else []


def _marks(text: str) -> tuple[list[str], bool]:
    """The values of the marks from the beginning on, and whether nothing else is there."""
    values: list[str] = []
    position = 0
    while position < len(text):
        if gap := _BETWEEN.match(text, position):
            position = gap.end()
        if position >= len(text):
            break
        value, position = read_mark(text, position)
        if not value:
            return values, False
        values.append(value)
    return values, True
