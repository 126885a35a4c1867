"""How letters begin: the block that names who is to get them, and the line that greets him.

`Genossen`, `L. I. Breschnew`, `Generalsekretär des ZK der KPdSU`, and below it `Teurer Genosse Leonid Iljitsch!`.
"""

from __future__ import annotations

import re
from dataclasses import replace
from typing import Final

from teikit.grammar.names import GEOGRAPHIC, person_in
from teikit.grammar.titles import correspondent
from teikit.model.reading import Correspondent
from teikit.patterns import regex

__all__ = ["greeted", "is_despatch", "is_greeting", "read_address"]

_GREETED: Final = regex(
    r"(?:(?:My )?[Dd]ear|Esteemed|Respected|(?:Sehr |Hoch)?[Gg]eehrter?|Lieber?|(?:Sehr |Hoch)?[Vv]erehrter?|Teurer?|Werter?|Mon cher|Ma chère|Cher|Chère|Monsieur(?= l[e’'])|Madame(?= l[ae’'])|Уважаемый|Дорогой)\s(?!(?:Sirs?|Madam|Friends?|Comrades?|Colleagues?|Ami|Freund|Genossen)\s?[,:!])(?:(?:le|la)\s|l[’'])?(?P<to>[A-ZÀ-ÞА-ЯЁ][^,:!\n]{1,60})(?:[,:!][ \u00a0]*(?:\n|$)|[ \u00a0]*$)"
)
"""Who is greeted at the beginning of a letter."""
_GREETING: Final = regex(
    r"(?:(?:My )?[Dd]ear|Esteemed|Respected|Sehr (?:ge|ver)ehrter?|(?:Hochv|V)erehrter?|Lieber?|Teurer?|Werter?|Mon cher|Ma chère|Cher|Chère|Monsieur|Excellenc[ey]|Exzellenz|Your Excellency|Sir|Уважаемый|Дорогой)\b(?:[^.?\n]|\.(?=\s{1,2}[A-ZÀ-ÞА-ЯЁ])){0,60}[,:!]?[ \u00a0]*(?:\n|$)"
)
_SIR: Final = regex(r"(?:Sir|My Lord|Sirs|Madam|Monsieur le Ministre),?")
_HONOUR: Final = regex(
    r"(?:I have the honou?r to|With reference to|J[’']ai l[’']honneur de (?:rendre compte|faire connaître|vous rendre compte))"
)
_OPENING: Final = regex(
    r"(?:Genoss(?:en?|in)|Herrn|Frau|An (?:den|die|das|Seine)|Seiner Exzellenz|To:?\s|(?:His|Her) Excellency|H\.E\.|The (?:Right |Rt\. )?Hon|The Honou?rable|Mr\.?\s|Comrade|Cde\.|Dr\.?\s|Sir\s|Son Excellence|S\.E\.|À?\s?Monsieur|M\.\s|À\s|Товарищу)"
)
_TO: Final = regex(r"^(?:To:?|An|À)\s+(?:the\s+|den\s+|die\s+|das\s+)?", re.IGNORECASE)
_ROW: Final = 70
"""Characters; a line of an address is shorter."""
_ROWS: Final = 6


def greeted(opening: str) -> Correspondent | None:
    """Whom a paragraph greets that begins with a salutation.

    >>> greeted("Dear Mr. President:").name
    'Mr. President'
    """
    match = _GREETED.match(opening)
    return correspondent(" ".join(match["to"].split())) if match else None


def is_despatch(salutation: str, opening: str) -> bool:
    """Whether a paper begins as despatches do: `Sir,` and below it `I have the honour to report …`."""
    return _SIR.fullmatch(salutation) is not None and _HONOUR.match(opening) is not None


def is_greeting(text: str, start: int, end: int) -> bool:
    """Whether a stretch of a text begins with a salutation on a line of its own."""
    return _GREETING.match(text, start, end) is not None


def read_address(block: str) -> Correspondent | None:
    r"""The addressee whom the lines above a salutation name; `None` if they say anything else.

    >>> read_address("Genossen\nL. I. Breschnew\nGeneralsekretär des ZK der KPdSU").person
    'L. I. Breschnew'
    """
    rows = [" ".join(row.split()).strip(" ,.") for row in block.split("\n") if row.strip()]
    if not 0 < len(rows) <= _ROWS or any(len(row) > _ROW or row[-1:] in "!?:" for row in rows) or not _OPENING.match(rows[0]):
        return None
    rows[0] = _TO.sub("", rows[0])
    while len(rows) > 1 and rows[-1].title() in GEOGRAPHIC:
        rows.pop()
    if (
        rows[0] in ("Genosse", "Genossen", "Herrn", "Comrade", "Monsieur", "Mr", "À Monsieur", "His Excellency")
        and len(rows) > 1
    ):
        rows[:2] = [" ".join(rows[:2])]
    one = correspondent(", ".join(rows))
    person = person_in(rows[0])
    return one if one.person or not person else replace(one, person=rows[0][person.start : person.end])
