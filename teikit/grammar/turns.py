"""Turns of a dialogue: paragraphs and lines that open with the name of who speaks.

`PM Chou: …`, `K: …`, `CHAIRMAN MAO: …`, `Dr. Kissinger [interrupting]: …`, `BREZHNEV. …`, `M. Molotov. — …`, `Q. …`. One such
line proves nothing, since letters and telegrams have `Subject:` and `Note:` as well. A text is a dialogue if labels come
back, and if there are several of them.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from typing import Final, NamedTuple

from teikit.patterns import regex

__all__ = ["Label", "find_labels", "label_at"]

_CAPITAL: Final = "A-ZÀ-ÖØ-ÞŁŚŻŠČŽĐА-ЯЁ"
_WORD: Final = rf"(?:[{_CAPITAL}](?:[\w’'-]|\.(?=[\w’'\s:-]))*)"
_SMALL: Final = r"(?:of|the|for|de|la|le|du|des|von|van|der|und|and|et|[dl]['’]\w+)"
_CAPITALS: Final = rf"[{_CAPITAL}][{_CAPITAL}’'-]+"
_SPEAKER: Final = regex(
    rf"""(?P<lead>[*_#>\ \t\u00a0]{{0,6}})
    (?:
      (?P<name>{_WORD}(?:[\ \u00a0](?:{_WORD}|{_SMALL}|\#?\d{{1,2}})){{0,6}})[*_]{{0,3}}
      (?:[\ \u00a0]*(?:[\[(][^\[\]()\n]{{1,80}}[\])]))?[*_]{{0,3}}
      (?:[\ \u00a0]?:|\.?[\ \u00a0]*[—–](?=\s))
    | (?P<capitals>(?:{_WORD}[\ \u00a0]){{0,3}}{_CAPITALS}(?:[\ \u00a0]{_CAPITALS}){{0,3}}|[QAFR])
      (?:[\ \u00a0]*(?:\([^()\n]{{1,80}}\)))?
      \.(?:[\ \u00a0]*[—–-])?
    )
    [*_]{{0,3}}(?=\s|$)[\ \t\u00a0]*""",
    re.VERBOSE,
)
_LINE: Final = regex(rf"[*_#> \t\u00a0]{{0,6}}(?=[{_CAPITAL}][^\n:.—–]{{0,90}}[:.—–])")
_LONGEST: Final = 70
"""Characters; no label is longer."""
_LEAST: Final = 3
"""Turns; fewer are no dialogue."""
_NOT_SPEAKERS: Final = frozenset(
    """subject subj re ref refs reference references tags tag date place time from to info participants present note notes comment
    summary source sources copy title document attachment attachments enclosure annex action classification distribution sent
    received drafted cc ps remarks conclusion item point section part background recommendation recommendations result results
    text translation translator original language author authors citation credits contents rights betr betreff objet von an de à
    datum ort teilnehmer anwesend présents lieu destinataire expéditeur keywords record summary end location topic topics agenda
    secret confidential unclassified telegram memorandum approved signed archive number no page dear priority immediate first
    second third finally thus however example warning important begin chapter volume precedence quote unquote
    continued situation assessment""".split()
)


class Label(NamedTuple):
    """The name of a speaker at the beginning of a turn."""

    start: int
    """Where the label begins, marks of emphasis included, from 0."""
    end: int
    """Behind colon or full stop."""
    speech: int
    """Where the turn's words begin."""
    name: str
    """Who speaks, as written, on one line."""

    @property
    def key(self) -> str:
        """What the labels of one speaker share."""
        return self.name.casefold()


def label_at(text: str, start: int, end: int) -> Label | None:
    """What may be a label at `start`.

    >>> label_at("Dr. Kissinger [interrupting]: No.", 0, 33).name
    'Dr. Kissinger'
    """
    match = _SPEAKER.match(text, start, min(end, start + 3 * _LONGEST))
    if match is None:
        return None
    name = " ".join((match["name"] or match["capitals"]).split())
    if len(name) > _LONGEST or name.split()[0].casefold().rstrip(".") in _NOT_SPEAKERS or (len(name) == 1 and name == "I"):
        return None
    stop = start + len(text[start : match.end()].rstrip())
    return Label(start, stop, match.end(), name)


def find_labels(text: str, spans: Sequence[tuple[int, int]]) -> list[Label]:
    r"""The labels of a dialogue at the beginnings of lines within `spans`; none if the text is no dialogue.

    >>> text = "MAO: Yes.\nPM Chou: No.\nMAO: Why?"
    >>> [label.name for label in find_labels(text, [(0, len(text))])]
    ['MAO', 'PM Chou', 'MAO']
    """
    found = [label for start, end in spans for label in _in_lines(text, start, end)]
    if len(found) < _LEAST:
        return []
    often = Counter(label.key for label in found)
    recurring = {key for key, count in often.items() if count > 1}
    if not recurring or len(often) == 1:
        return []
    if 2 * sum(often[key] for key in recurring) < len(found) - (len(found) > _LEAST) and not all(
        _in_capitals(text, label) for label in found
    ):
        return []
    first = next(index for index, label in enumerate(found) if label.key in recurring)
    while first and _plausible(found[first - 1], found[first]):
        first -= 1
    return found[first:]


def _in_capitals(text: str, label: Label) -> bool:
    """Whether a label shows by its capitals that it is one: `KIRILENKO. Then it is decided.`"""
    return label.name.isupper() and len(label.name) > 2 and not text[label.speech : label.speech + _LONGEST].isupper()


def _plausible(one: Label, following: Label) -> bool:
    """Whether a label that does not come back belongs to the dialogue that follows: it has words behind it, and is written alike."""
    return following.start - one.end > 1 and one.name.isupper() == following.name.isupper()


def _in_lines(text: str, start: int, end: int) -> Iterator[Label]:
    first = start
    for row in text[start:end].split("\n"):
        begins = first > start or first == 0 or text[first - 1] == "\n"
        if row and begins and _LINE.match(text, first, end) and (label := label_at(text, first, end)):
            yield label
        first += len(row) + 1
