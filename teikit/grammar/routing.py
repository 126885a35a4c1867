"""Lines that say how a paper travelled: from whom, to whom, when it was dispatched and received, who got copies.

`From: Drozniak [Ambassador in Washington]`; `Dispatched on 26.10.62 at 19:30, received on 27.10.62`; `Deciphered by Nowak`;
`Distribution list - 11 copies:`. Foreign ministries of the Eastern bloc head and close their ciphergrams with them.
"""

from __future__ import annotations

import re
from typing import Final, NamedTuple

from teikit.grammar.datelines import parse_dateline
from teikit.grammar.dates import find_dates
from teikit.grammar.names import GEOGRAPHIC, PLACES
from teikit.grammar.titles import correspondent
from teikit.model.reading import Correspondent
from teikit.patterns import regex

__all__ = ["Routing", "addressed", "addressee_alone", "addressees", "read_routing", "unspaced"]

_LONGEST: Final = 240
_LABEL: Final = regex(
    r"(?P<from>from|sender|author|sent by|von|absender|de|expéditeur|de la part de)\s*:\s*|(?P<to>to|memorandum (?:for|to)|an|empfänger|à|pour|destinataires?|addressee|addressees|recipient|recipients|for the attention of|attention)\s*:\s*"
    r"|(?P<copies>distribution(?: list)?(?:\s*[-–—(,]?\s*\d+\s*copies\)?)?|cop(?:y|ies)(?: sent| made)?(?: to| for)|copies(?=\s*:)|cc|c\.c\.|sent to|circulated to|information copies(?: to)?)\s*[:.]\s*",
    re.IGNORECASE,
)
_TRAVEL: Final = regex(
    r"(?:date (?:and time )?of (?:dispatch|receipt|sending)|(?:dispatched|despatched|sent|transmitted|received|delivered|arrived|deciphered|decoded|decrypted|enciphered|ciphered|encoded|encrypted|typed|printed|copied|checked|registered|handed over|forwarded|translated|written|drafted|executed|prepared)"
    r"(?=\s*:|\s+(?:on|at|by|from|in|to|via|in \d+ copies)\b|\s+\d|\s*$|\s*[-–—]\s))(?:\s+(?:by (?:wire|cable|radio|telegraph|teletype|courier|post|air)|from|on|at|in|to|via|by))?\b.*",
    re.IGNORECASE | re.DOTALL,
)
_NUMBER: Final = regex(
    r"(?:(?:urgent|secret|top secret|flash|coded|incoming|outgoing|circular)\s+)*(?:special|spec\.|ciphergram|cipher(?:ed)? (?:telegram|cable|message)|coded (?:telegram|cable)|telegram|cable|szyfrogram|dispatch|note|letter|message)\s*(?:no\.?|nr\.?|№|#|number)\s*(?P<n>[\w/.-]*\d[\w/.-]*)(?:[,;:]?\s+(?P<rest>.*))?",
    re.IGNORECASE,
)
_COUNT: Final = regex(
    r"(?:made|printed|typed|prepared|produced|issued|written)?\s*(?:in\s+)?\d+\s+copies\b.{0,80}|(?:ref(?:erence)?|file|index|protocol|registry)\.?\s*(?:no\.?|nr\.?|number)\s*:?\s*\S.{0,60}",
    re.IGNORECASE,
)
_WHENCE: Final = regex(r"(?:from|aus|de)\s+(?=[A-Z])", re.IGNORECASE)
_COPY_BEHIND: Final = regex(r"(?:copy|copies|cc|kopie|copie)(?:\s+(?:to|an|à))?\s*[:.]?\s+(?=\S)", re.IGNORECASE)
"""What stands before those in a list of addressees who only get copies: `To: Cde. Kosygin; copy: Cde. Gromyko`."""
_RECEIVED_FROM: Final = regex(r"received from (?!the\b)", re.IGNORECASE)
_WHENCE_SENT: Final = regex(
    r"(?:from\s+)?(?P<place>(?-i:[A-Z])[\w’' -]{2,30})[,.]\s+(?P<rest>(?:sent|dispatched|despatched|received)\b.*\d.*)",
    re.IGNORECASE,
)
_WHO_WHENCE: Final = regex(
    r"(?P<who>[A-ZŁŚŻ][\w.’'-]+(?: [A-ZŁŚŻ][\w.’'-]+){0,2}) from (?P<place>[A-Z][\w’-]+(?: [A-Z][\w’-]+){0,2}), (?P<rest>(?:on )?\d.{3,60})"
)
_TO_SPACED: Final = regex(
    r"(?:(?:Cde|Com|Comr|Tov)\.\s{1,2}|Comrade\s)?(?:[A-ZŁŚŻ][ \u00a0])(?:[^\W\d_][ \u00a0]{1,3}){2,30}[^\W\d_](?:\s?[\[(/][^\])/]{3,80}[\])/])?[.,]?"
)
"""A line that is a spaced name: among lines of routing, whom the paper is for."""
_TO_CAPITALS: Final = regex(r"To (?P<who>(?:(?:Comrade|Comrades|Cde\.|Com\.) )?[A-Z][A-Z.' ]{3,40})[.,:]?")
_RECEIVED: Final = regex(r"\b(?:received|receipt|arrived|delivered)\b", re.IGNORECASE)
_SENT: Final = regex(r"\b(?:dispatched|despatched|dispatch|sent|sending|transmitted)\b", re.IGNORECASE)
_PLACE: Final = regex(r"\bfrom\s+(?P<place>[A-Z][\w’'-]+(?:\s[A-Z][\w’'-]+)?)")
_SPACED: Final = regex(
    r"(?<![\w.])(?:(?:[^\W\d_a-z][ \u00a0]){2,}[^\W\d_a-z]|[^\W\d_a-z](?:[ \u00a0][^\W\d_A-ZÀ-ÞĀ]){3,})(?![\w.])"
)
"""Spaced capitals, or a capital with at least three small letters: `R a p a c k i`."""
_IDENTIFIED: Final = regex(r"(?P<name>[^\[(/]+?)\s*[\[(/](?P<who>[^\])/]+)[\])/].*", re.DOTALL)
_MEMBERS: Final = regex(r";|,\s+(?=(?:copy|copies|cc|kopie|copie)\b\s*(?:to|an|à|:))", re.IGNORECASE)
_WIDE: Final = regex(r"[ \u00a0]{2,}|\t+")


class Routing(NamedTuple):
    """What a line says of the paper's way."""

    kind: str
    """`from`, `to`, `copies`, `number`, `travel`, or `whence` for a place and a day alone."""
    value: str = ""
    """What stands behind the label; a number; the place that it was sent from."""
    sent: str = ""
    """The day of dispatch, as TEI's `@when` has it; `received` is that of receipt."""
    received: str = ""


def read_routing(line: str, *, reference: str = "") -> Routing | None:
    """What a line of routing says; `None` if it is anything else. `reference` (`@when` form) gives years that are left out.

    >>> read_routing("Ciphergram No. 16831"), read_routing("To: Rapacki").value
    (Routing(kind='number', value='16831', sent='', received=''), 'Rapacki')
    """
    if not line or len(line) > _LONGEST:
        return None
    if match := _LABEL.match(line):
        return Routing(match.lastgroup or "", line[match.end() :].strip())
    if (match := _WHENCE.match(line)) and line[match.end() :].strip(" .").title() in GEOGRAPHIC:
        return Routing("whence", line[match.end() :].strip(" ."))
    if (match := _WHENCE.match(line)) and (parsed := parse_dateline(line[match.end() :], reference=reference)):
        return Routing("whence", parsed.place, parsed.when) if parsed.place and parsed.when else None
    if (match := _WHO_WHENCE.fullmatch(line)) and (days := _days(match["rest"], reference))[0]:
        return Routing("from", f"{match['place']}, {match['who']}", *days)
    if match := _WHENCE_SENT.fullmatch(line):
        return Routing("travel", match["place"], *_days(match["rest"], reference))
    if match := _NUMBER.fullmatch(line):
        rest = match["rest"] or ""
        if rest and not _TRAVEL.fullmatch(rest) and not any(find_dates(rest)):
            return None
        return Routing("number", match["n"].rstrip(".,"), *_days(rest, reference))
    if _COUNT.fullmatch(line) or (_TRAVEL.fullmatch(line) and not re.search(r"[.!?]\s+[A-Z][a-z]+ [a-z]", line)):
        place = _PLACE.search(line) if _SENT.search(line) or _RECEIVED_FROM.match(line) else None
        return Routing("travel", place["place"] if place else "", *_days(line, reference))
    return None


def addressed(value: str) -> Correspondent:
    """The person or body behind `To:` or `From:`, with the identification in brackets.

    >>> addressed("R A P A C K I [Minister of Foreign Affairs]").name
    'RAPACKI, Minister of Foreign Affairs'
    """
    value = unspaced(" ".join(value.split()) if not _SPACED.search(value) else value).strip(" .,;")
    match = _IDENTIFIED.fullmatch(value)
    if match is None:
        place, comma, name = value.partition(", ")
        return Correspondent(value, name, place) if comma and place in PLACES else correspondent(value)
    name, who = match["name"].strip(" ,"), " ".join(match["who"].split())
    found = correspondent(name)
    office = correspondent(who)
    return Correspondent(f"{name}, {who}", found.person, office.place)


def addressee_alone(line: str) -> str:
    """Whom a line names that is nothing but a name in spaced letters, perhaps with what its bearer is, or in capitals behind `To`; empty if it says anything else.

    >>> addressee_alone("Cde. R A P A C K I"), addressee_alone("To FILIPPOV"), addressee_alone("Rapacki")
    ('Cde. R A P A C K I', 'FILIPPOV', '')
    """
    if match := _TO_CAPITALS.fullmatch(line):
        return match["who"]
    return line if _TO_SPACED.fullmatch(line) else ""


def addressees(value: str) -> tuple[list[str], list[str]]:
    """Those behind `To:` and, after a semicolon or a comma, those of them who only get copies.

    >>> addressees("Cde. Kosygin; copy: Cde. Gromyko")
    (['Cde. Kosygin'], ['Cde. Gromyko'])
    """
    to: list[str] = []
    copies: list[str] = []
    for one in _MEMBERS.split(value):
        name = one.strip(" ,;")
        if match := _COPY_BEHIND.match(name):
            copies.append(name[match.end() :])
        elif name:
            (copies or to).append(name)
    return to, copies


def unspaced(text: str) -> str:
    """Spaced capitals as words: a wider gap parts two names.

    >>> unspaced("A D A M  R A P A C K I")
    'ADAM RAPACKI'
    """
    return _WIDE.sub(" ", _SPACED.sub(lambda match: match.group().replace(" ", "").replace("\u00a0", ""), text))


def _days(line: str, reference: str) -> tuple[str, str]:
    """The days of dispatch and of receipt: each date belongs to the word before it."""
    sent = received = ""
    for found in find_dates(line, reference=reference):
        day = f"{sent[:4]}{found.when[1:]}" if found.when.startswith("--") and sent else found.when
        if found.time or day.startswith("--"):
            continue
        before = line[: found.start]
        marks = [
            (match.start(), kind)
            for kind, pattern in (("sent", _SENT), ("received", _RECEIVED))
            for match in pattern.finditer(before)
        ]
        kind = max(marks)[1] if marks else "sent"
        if kind == "sent":
            sent = sent or day
        else:
            received = received or day
    return sent, received
