"""Lines of web sites that copying a page brings along: menus, buttons and legal notices."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache
from typing import Final

from teikit.finder import WordFinder
from teikit.patterns import regex
from teikit.vocabulary.sites import HOME, MENU, ONLY_SITES

__all__ = ["is_menu", "is_notice", "is_path"]

_PARTING: Final = regex(r"[ \u00a0]{2,}|\t+|\s*[|·•»›>→/]\s*")
_LEGAL: Final = regex(
    r"(?:©|(?:copyright )?\(c\)\s*(?=(?:19|20)\d\d)|copyright (?:©|\(c\))?|all rights reserved).{0,120}", re.IGNORECASE
)
"""`(c)` alone is the third of a list as well: behind it a notice has a year."""
_NOTICE: Final = regex(
    r"(?=.*\bcookies?\b).*\b(?:use|uses|using|utilis\w+|verwende\w+|nutz\w+|accept\w*|setz\w+|site|website|web|browser)\b.*"
    r"|(?:(?:page |site )?last (?:updated|modified|reviewed)|dernière mise à jour|mis à jour le|letzte (?:aktualisierung|änderung)|stand:|printed (?:from|on)|retrieved from|source url|permalink|cite as|doi)\b[^.!?]{0,100}"
    r"|(?:share|follow|like|tweet|join|partagez|partager|teilen|suivez-nous|folgen sie)\b[^.!?]{0,30}\b(?:facebook|twitter|instagram|linkedin|youtube|whatsapp|e-?mail|courriel|social media|réseaux sociaux)\b[^.!?]{0,60}"
    r"|follow us|suivez-nous|folgen sie uns|(?:sign up|subscribe|abonnez-vous|abonnieren)\b[^.!?]{0,40}\b(?:newsletters?|lettre d['’]information|e-?mail updates)\b[^.!?]{0,20}"
    r"|(?:(?:phone|tel|telephone|fax|téléphone|telefon)[.:]?\s*[\d() +.-]{6,24}|\+\d[\d() .-]{8,20}|\(\d{3}\) ?\d{3}-\d{4})|[\w.+-]+@[\w-]+(?:\.[\w-]+)+|(?:e-?mail|courriel)\s*:\s*\S+@\S+"
    r"|(?:(?-i:(?:[A-Z][\w&'’-]*,? ){1,8})|(?=\d))\d{1,5} [^.!?]{0,60}\b(?:ave(?:nue)?|street|st|plaza|road)\b\.?[^!?]{0,50}\b[A-Z]{2} \d{5}(?:-\d{4})?"
    r"|(?:this (?:site|page|website) is (?:managed|maintained) by|an official website of|un site du|ce site est)\b.{0,160}"
    r"|page \d+ (?:of|sur|von) \d+|\d+ (?:of|sur|von) \d+ (?:results|documents|résultats|dokumente|treffer)",
    re.IGNORECASE,
)
"""Sentences that sites write and no document does: on cookies, on updates, addresses of offices."""
_NOTICE_WORDS: Final = (
    "ookie pdated odified eviewed jour ktualis nderung tand: rinted etrieved ermalink URL cite doi hare ollow weet ubscribe artage bonne uivez olgen @ site"
    " aintained anaged > › » → | / © :: opyright rights".split()
)
"""Parts of words without which no line is a notice, numbers aside."""
_NOTICE_NUMBER: Final = regex(r"\d{3}|\d (?:of|sur|von) \d")
_LONGEST_NOTICE: Final = 400
_PAGER: Final = regex(
    r"(?:prev(?:ious)?|next|précédent|suivant|zurück|weiter|vorherige[rs]?|nächste[rs]?)(?: (?:document|page|item|record|section|dokument|seite))?(?:[\s|·/«»‹›←→<>]+(?:prev(?:ious)?|next|précédent|suivant|zurück|weiter|vorherige[rs]?|nächste[rs]?|up|home|top|back|contents)(?: (?:document|page|item|record|section|dokument|seite))?)*",
    re.IGNORECASE,
)
_HERE: Final = regex(r"(?:you are here|vous êtes ici|sie sind hier|fil d['’]ariane|breadcrumbs?|path)\s*:?\s*", re.IGNORECASE)
_PATH: Final = regex(r"\s*[>›»→|]\s*|\s+/\s+|\s*::\s*")
_SIGNS: Final = (">", "›", "»", "→", "|", "::")
_SLASH: Final = regex(r"\s/\s")
"""What parts the steps of a path, to ask first: to part most lines takes longer."""
_AROUND: Final = " \u00a0[](){}<>:.*_←→↑↓«»‹›|·•×"
_LONGEST: Final = 160
"""Characters; a menu on one line is shorter."""
_FEWEST: Final = 3
"""So many entries with nothing between them are a menu; two may be a title, unless each has two words."""
_OPENING: Final = regex(r"[\W_]*([^\W_]*)")


def is_menu(line: str) -> bool:
    """Whether a line has nothing but what sites write on menus and buttons, or a notice of rights.

    >>> is_menu("Home | Collections | About"), is_menu("Search Documents Theme Sets"), is_menu("Documents on the crisis")
    (True, True, False)
    >>> is_menu("(c) 2014 The Digital Archive"), is_menu("(c) secret arrangement with the Soviets")
    (True, False)
    """
    if len(line) <= _LONGEST_NOTICE and is_notice(line):
        return True
    if len(line) > _LONGEST or not _opens_like_one(line):
        return False
    bare = line.strip(_AROUND).lower()
    if bare in MENU or _PAGER.fullmatch(bare) or _LEGAL.fullmatch(line.strip(_AROUND.replace("(", ""))):
        return True
    parts = [part for piece in _PARTING.split(bare) if (part := piece.strip(_AROUND))]
    return (len(parts) > 1 and all(map(_is_entry, parts))) or _are_entries(bare.split())


def _opens_like_one(line: str) -> bool:
    """Whether a line begins with the first word of an entry or of a notice: most lines do not, and need no closer look."""
    opening = _OPENING.match(line)
    return (opening is not None and opening[1].lower() in _first_words()) or "©" in line


@cache
def _first_words() -> frozenset[str]:
    return frozenset({match[1] for entry in MENU if (match := _OPENING.match(entry))} | {"c", "copyright", "all"})


def is_notice(line: str) -> bool:
    """Whether a line is what sites write and no document does, so that it is known even where it stands alone.

    >>> is_notice("This site uses cookies to improve your experience."), is_notice("Search")
    (True, False)
    >>> is_notice("Share via e-mail"), is_notice("share with us the burden of the defence")
    (True, False)
    """
    if len(line) < _LONGEST and line.strip(_AROUND).lower() in ONLY_SITES:
        return True
    if not (_notice_words().find(line, 0, len(line)) or _NOTICE_NUMBER.search(line)):
        return False
    core = line.strip(_AROUND)
    return is_path(line) or (len(line) <= _LONGEST_NOTICE and (_LEGAL.fullmatch(core) or _NOTICE.fullmatch(core)) is not None)


@cache
def _notice_words() -> WordFinder[None]:
    return WordFinder(dict.fromkeys(_NOTICE_WORDS))


def is_path(line: str) -> bool:
    """Whether a line is the path to a page, from the site's entrance: `Home > Documents > 1962`.

    >>> is_path("Home / Historical Documents / Letter to the Premier"), is_path("Home is where the treaty is")
    (True, False)
    """
    if len(line) > _LONGEST_NOTICE or not (any(sign in line for sign in _SIGNS) or ("/" in line and _SLASH.search(line))):
        return False
    parts = [part.strip(_AROUND).lower() for part in _PATH.split(_HERE.sub("", line.strip(_AROUND)))]
    return len(parts) > 1 and parts[0] in HOME


def _is_entry(part: str) -> bool:
    return part in MENU or _LEGAL.fullmatch(part) is not None


def _are_entries(words: Sequence[str]) -> bool:
    entries = _entries(words)
    return len(entries) >= _FEWEST or (len(entries) > 1 and len(words) > _FEWEST)


def _entries(words: Sequence[str]) -> list[str]:
    """The entries that words are when read from left to right, the longest first; none if a word is left over."""
    entries: list[str] = []
    first = 0
    while first < len(words):
        last = next((last for last in range(min(len(words), first + 5), first, -1) if " ".join(words[first:last]) in MENU), 0)
        if not last:
            return []
        entries.append(" ".join(words[first:last]))
        first = last
    return entries
