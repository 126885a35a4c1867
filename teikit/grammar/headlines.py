"""Lines above a text that say several things at once: number, urgency, place, day, receipt, file, in any order.

`T. nos 4567 à 4571. Très urgent. Moscou, 5 novembre 1956, 20 h 15. (Reçu : le 5, 21 h 30.)`;
`Fernschreiben Nr. 123    Aufgabe: 5. Februar 1965, 18.30 Uhr`; `No. 1013 Telegraphic [FO 371/112065]`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from types import MappingProxyType
from typing import Final, NamedTuple

from teikit.grammar.datelines import parse_dateline
from teikit.grammar.dates import find_dates
from teikit.grammar.handlingmarks import read_mark
from teikit.grammar.names import GEOGRAPHIC
from teikit.grammar.titles import genre_of
from teikit.patterns import regex

__all__ = ["Piece", "is_letterhead", "office_of", "read_headline", "town_of"]

_LONGEST: Final = 420
_LONGEST_LETTERHEAD: Final = 240
_HINT: Final = regex(r"\d|secret|confid|urgen|geheim|vertraulich|immediate|cito", re.IGNORECASE)
_KIND: Final = (
    r"(?:(?:cipher(?:ed)?|coded|secret|circular|outward|inward|incoming|outgoing)\s+)?(?:tele(?:gram|graphic|printer message|type|x)|cable(?:gram)?|despatch|dispatch|savingram|airgram|"
    r"t[ée]l[ée]gramme|t[ée]l\.|d[ée]p[êe]che|d[ée]p\.|circulaire|[tdn]\.(?:\s{1,2}(?:circulaire|collectif|chiffrée?))?(?=\s*n)|[ln]\.(?=\s{1,2}(?:n°|nos?\b|personnelle|particulière|manuscrite))|fernschreiben|drahtbericht|drahterla(?:ss|ß)|schriftbericht|runderla(?:ss|ß)|telegramm|letter|lettre|note|memorandum|aide-m[ée]moire)"
)
_NUMBER: Final = regex(
    rf"(?:(?P<kind>{_KIND})[ \u00a0]*)?(?:n(?:[°ºo]s?|os?\.|r\.?|umber)\.?|№|#)[ \u00a0]*(?P<n>[A-Z]{{0,5}}[ -]?\d[\w/.-]*(?:[ \u00a0]*(?:à|-|–|to|bis|et)[ \u00a0]*\d[\d./]*)?)(?P<behind>[ \u00a0]+(?:{_KIND}|Ortez|Plurez|Multex))?",
    re.IGNORECASE,
)
_KIND_ALONE: Final = regex(rf"(?P<kind>{_KIND})(?=[\s.,:;\[(]|$)", re.IGNORECASE)
_WAY: Final = regex(
    r"[\[(]?[ \u00a0]*(?:(?P<received>reçue?|received|rec['’]d|ankunft|eingang(?:en)?|eingegangen|erhalten|arrivée?)|(?P<sent>aufgabe|abgang|dispatched|despatched|sent|expédiée?|partie?|départ|abgesandt))\b(?P<when>[^\n\[\]()]*?)(?:[\])]\.?|(?=[ \u00a0]{3}|\t|\n|\[|$))",
    re.IGNORECASE,
)
_FILE: Final = regex(
    r"\[?(?P<file>(?:FO|CAB|PREM|DEFE|FCO|CO|WO|BT|DO|T|F\.?O\.?)[ \u00a0]?\d{1,4}/[\w/ .-]{1,30}?|[A-Z]{1,3} \d{1,6}/\d{1,5}/\d{1,4}G?|(?<=\[)[A-Z]{2,4} \d{1,3}/\d{1,4})\]?(?=[\s\n]|$)"
    r"|(?P<register>(?:[IVX]{1,4}|Z|Pol|St\.?S\.?|D|L|V)[ \u00a0]?[A-Z]?[ \u00a0]?\d{0,2}[A-Z]?[-– \u00a0]\d[\w./ –-]*/\d{2,4}|\d{2,3}-\d[\d./-]{2,20}/\d{1,2}|(?:Zl|GZ|Z|Tgb\.-Nr|Az)\.?:? [\w./–-]{3,40}(?: [\w./–-]{1,20}){0,2})(?=[\s\n]|$)"
)
_BETWEEN: Final = regex(r"[\s.,;:/|*_–—-]*")
_CALL: Final = r"(?:\(\d{1,2}\)|\[\d{1,2}\]|/\d{1,2}/)"
_CALLS: Final = regex(rf"[ \u00a0]?{_CALL}")
_GLUED: Final = regex(r"(?<=\b(?:18|19|20)\d\d)\d{1,2}(?=\s|$)")
_VERBAL: Final = regex(r"(?:from|sent|dispatched|received|to|copy|by)\b", re.IGNORECASE)
"""What opens a note on the way of a paper, and no name of a place."""
_PART: Final = regex(r"[ \u00a0]{3,}|\t+|\n|(?<=[a-zà-ÿA-Z0-9])[.;][ \u00a0]+|[ \u00a0]*[\[(]|$")

_LETTERHEAD: Final = regex(
    r"(?:THE WHITE HOUSE|(?:[A-Z][A-Z-]+ ){0,3}(?:EMBASSY|LEGATION|CONSULATE|MINISTRY|DEPARTMENT|FOREIGN OFFICE|HIGH COMMISSION|COMMISSION|CABINET OFFICE|COUNCIL|AGENCY|STATE DEPARTMENT|CHANCERY|SECRETARIAT|CENTRAL COMMITTEE|ZENTRALKOMITEE|POLITBÜRO|MINISTERRAT|AMBASSADE|MINISTÈRE|BOTSCHAFT|AUSWÄRTIGES AMT)\b[A-ZÀ-Þ ,.’'\d-]{0,60}|The White House|(?:The )?(?:[A-Z][\w-]+ ){0,3}(?:Embassy|Legation|Consulate|Ministry|Permanent Mission|Foreign Office|Central Committee|Council of Ministers|Office of the)\b[^.!?:\n]{0,60}|(?:Ambassade|Ministère|Botschaft|Ministerium|Auswärtiges Amt|Presidium|Zentralkomitee|Ministerrat|Présidence|Bundeskanzleramt|(?:Haupt)?[Aa]bteilung|Sekretariat|Büro|Comité central)\b[^.!?:\n]{0,60})"
)
"""The office whose paper it is written on, alone on its line."""
_ABBREVIATED: Final = MappingProxyType(
    {"t.": "telegram", "té": "telegram", "te": "telegram", "d.": "report", "dé": "report", "n.": "memorandum", "l.": "letter"}
)
"""How the kinds begin that the French series abbreviate: `T.`, `D.`, `N.`, `L.`."""
_JOINED: Final = regex(r"\b(?:der|des|of|of the|and|und|de|de la|du|d’|et)$", re.IGNORECASE)
"""How a line ends whose name goes on below it."""
_TOWN: Final = regex(r"[A-Z][\w.’' -]{2,30}(?:,? ?\(?[A-Z][\w. ]{0,20}\)?)?")


class Piece(NamedTuple):
    """One thing that such a line says."""

    start: int
    """Offset from 0; `end` is exclusive, punctuation and calls of notes behind it included."""
    end: int
    kind: str
    """`number`, `mark`, `dateline`, `received`, `sent`, `file`, `register`, `kind`."""
    value: str
    """The number, the mark's value, the place of a dateline, the file; for days of dispatch and receipt as TEI's `@when` has them."""
    when: str = ""
    date: str = ""
    genre: str = ""


def read_headline(text: str, *, reference: str = "") -> list[Piece]:
    """Everything that a line (or some) says, if it says nothing else; `reference` (`@when` form) gives days their year.

    >>> [(one.kind, one.value) for one in read_headline("No. 1013 Telegraphic [FO 371/112065]")]
    [('number', '1013'), ('file', 'FO 371/112065')]
    """
    if len(text) > _LONGEST or text[:1] == "[" or not _HINT.search(text):  # what editors say in brackets is read elsewhere
        return []
    pieces: list[Piece] = []
    position = 0
    while (position := _skipped(text, position)) < len(text):
        piece = _piece(text, position, reference)
        if piece is None:
            return []
        reference = piece.when or reference
        pieces.append(piece)
        position = piece.end
    pieces = list(_later(pieces, reference))
    return pieces if any(one.kind not in ("kind", "register") for one in pieces) else []


def is_letterhead(text: str) -> bool:
    r"""Whether a paragraph is the name of the office whose paper it is, perhaps with the town below it.

    >>> is_letterhead("THE WHITE HOUSE\nWASHINGTON"), is_letterhead("The Embassy burned down.")
    (True, False)
    """
    lines = [line.strip() for line in text.split("\n")]
    return len(text) < _LONGEST_LETTERHEAD and all(
        _LETTERHEAD.fullmatch(line)
        or (index and ((_TOWN.fullmatch(line) and not genre_of(line)) or _JOINED.search(lines[index - 1])))
        for index, line in enumerate(lines)
    )


def office_of(text: str) -> str:
    r"""The name of the office whose paper it is, lines joined that were parted.

    >>> office_of("Zentralkomitee der\nSozialistischen Einheitspartei Deutschlands\nDer Generalsekretär")
    'Zentralkomitee der Sozialistischen Einheitspartei Deutschlands'
    """
    lines = [" ".join(line.split()) for line in text.split("\n")]
    name = lines[0]
    for line in lines[1:]:
        if not _JOINED.search(name):
            break
        name = f"{name} {line}"
    return name


def town_of(text: str) -> str:
    """The town below the name of an office, if it stands there: `BRITISH EMBASSY`, and below it `BONN`."""
    below = text.split("\n")[1:]
    town = below[0].strip(" .,") if below and not _LETTERHEAD.fullmatch(below[0].strip()) else ""
    if town.isupper():
        return town.title()
    return town if town in GEOGRAPHIC else ""


def _skipped(text: str, position: int) -> int:
    gap = _BETWEEN.match(text, position)
    return gap.end() if gap else position


def _piece(text: str, position: int, reference: str) -> Piece | None:
    """What stands at a position."""
    if match := _NUMBER.match(text, position):
        kind = match["kind"] or (match["behind"] or "").strip()
        return Piece(position, _behind(text, match.end()), "number", match["n"].rstrip("."), genre=_genre(kind))
    if match := _WAY.match(text, position):
        when = _day(match["when"], reference)
        return Piece(
            position, _behind(text, match.end()), "received" if match["received"] else "sent", match["when"].strip(" :"), when
        )
    if match := _FILE.match(text, position):
        return Piece(
            position,
            _behind(text, match.end()),
            "file" if match["file"] else "register",
            (match["file"] or match["register"]).strip(),
        )
    value, end = read_mark(text, position)
    if value:
        return Piece(position, _behind(text, end), "mark", value)
    kind = _KIND_ALONE.match(text, position)
    if kind and kind["kind"][1:2] == ".":  # `L. Personnelle.`, and no place
        return Piece(position, _behind(text, kind.end()), "kind", "", genre=_genre(kind["kind"]))
    if dateline := _dateline(text, position):
        return dateline
    if kind:
        return Piece(position, _behind(text, kind.end()), "kind", "", genre=_genre(kind["kind"]))
    return None


def _genre(kind: str) -> str:
    return _ABBREVIATED.get(kind[:2].lower()) or genre_of(kind)


def _dateline(text: str, position: int) -> Piece | None:
    """A place and a day, as far as they go; longer rather than shorter."""
    ends = [match.start() for match in _PART.finditer(text, position) if match.start() > position]
    for end in sorted(set(ends), reverse=True):
        if end - position > 140:
            continue
        words = _GLUED.sub("", re.sub(rf"{_CALL}$", "", text[position:end].strip())).strip(" .")
        parsed = parse_dateline(" ".join(words.split()))
        if parsed and parsed.when and not _VERBAL.match(parsed.place) and not _is_more(text[position:end], parsed.place):
            return Piece(position, _behind(text, end), "dateline", parsed.place, parsed.when, parsed.date)
    return None


def _is_more(words: str, place: str) -> bool:
    """Whether what stands before a day is no place: a title, or the name of an office on the line above."""
    return genre_of(place) != "" or ("\n" in words and is_letterhead(words.partition("\n")[0].strip()))


def _behind(text: str, end: int) -> int:
    """Behind the punctuation and the call of a note that follow."""
    while end < len(text) and text[end] in ".,;:":
        end += 1
    if call := _CALLS.match(text, end):
        end = call.end()
    glued = re.compile(r"\d{1,2}(?=\s|$)").match(text, end) if end and text[end - 1] in "éelt" else None
    return glued.end() if glued else end


def _day(words: str, reference: str) -> str:
    """The day in a note of dispatch or receipt; `le 5` is of the month of the dateline."""
    for found in find_dates(words, reference=reference):
        if not found.time and (len(found.when) == 10 or found.when.startswith("--")):
            return found.when
    alone = re.search(r"\b(?:le|am|the|on)\s+(\d{1,2})\b", words)
    return f"{reference[:8]}{int(alone[1]):02d}" if alone and len(reference) >= 10 else ""


def _later(pieces: list[Piece], reference: str) -> Iterator[Piece]:
    """Days of receipt before the dateline get their year from it."""
    for one in pieces:
        if one.kind == "received" and not one.when:
            yield one._replace(when=_day(one.value, reference) or (reference if re.search(r"\d", one.value) else ""))
        else:
            yield one
