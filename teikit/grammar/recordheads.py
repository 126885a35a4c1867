"""The labelled lines in the head of a record or a memorandum: participants, subject, day, hour, place, each in any order.

`PARTICIPANTS: …`, `DATE AND TIME: …`, `Anwesend:`, `Présents :`. A label stands before its value, or alone above it.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final, NamedTuple

from teikit.grammar.dates import find_dates
from teikit.grammar.participants import is_participant, is_side
from teikit.patterns import regex
from teikit.vocabulary.heads import HEAD_LABELS

__all__ = ["Field", "HeadLine", "read_fields"]

_LABEL: Final = regex(
    r"(?P<label>[^\W\d_][^:\n]{0,40}?)[ \u00a0]*(?:\((?P<aside>[^()\n]{1,30})\))?[ \u00a0]*:(?:[ \t\u00a0]+(?P<value>\S.*))?",
    re.DOTALL,
)
_ALONE: Final = regex(r"[^\W\d_][^:\n]{0,40}")
_OPENS: Final = tuple(sorted({label.split()[0] for label in HEAD_LABELS}))
"""First words of labels: asked first, since most lines begin with none."""
_LONGEST_WORD: Final = max(map(len, _OPENS))
_SHORT: Final = 110
"""Characters; a line that goes on with a subject, a day or a place is shorter."""
_CLOCK: Final = regex(r"\d|noon|midnight|[ap]\.?m\.?", re.IGNORECASE)
_ENDED: Final = regex(r"[a-zà-ÿа-я\d]{2}[.!?]['\"”’)]?$")


_STOPPED: Final = regex(
    r"[a-zà-ÿа-я\d][.!?:](?:\d{1,2}|\[\d{1,2}\])?(?:\s|$)|\b(?:believe|recommend|said|told|asked|was|were|has|have)\b"
)
_WRAPPED: Final = 45
"""Characters; a line that was wrapped is longer."""


class HeadLine(NamedTuple):
    """A line at the top of a document."""

    text: str
    """As it is, white space before it included."""
    follows: bool
    """Whether it stands directly below the line before."""
    turn: bool = False
    """Whether somebody speaks in it."""


class Field(NamedTuple):
    """A label with its value."""

    kind: str
    """`participants`, `interpreter`, `date`, `time`, `place`, `subject`, `copies`, `drafted`."""
    first: int
    """The index of its line; `last` is exclusive."""
    last: int
    values: tuple[str, ...]
    """What stands behind the label, and the lines below it."""


def read_fields(lines: Sequence[HeadLine]) -> list[Field]:
    """The labelled fields among the lines, in order, each with the lines that belong to it.

    >>> [(one.kind, one.values) for one in read_fields([HeadLine("PLACE:", False), HeadLine("The Kremlin", True)])]
    [('place', ('The Kremlin',))]
    """
    found: list[Field] = []
    index = 0
    while index < len(lines):
        label = _label(lines, index)
        if label is None:
            index += 1
            continue
        kind, value = label
        last = _end(lines, index + 1, kind, value)
        values = (*((value,) if value else ()), *(line.text.rstrip() for line in lines[index + 1 : last]))
        if values:
            found.append(Field(kind, index, last, values))
        index = last
    return found


def _label(lines: Sequence[HeadLine], index: int) -> tuple[str, str] | None:
    """The kind of a label, and what stands behind it; a label without a colon stands alone, in capitals or above a list."""
    text = lines[index].text.strip().strip("*_")
    if lines[index].turn or not text or not text[:_LONGEST_WORD].lower().startswith(_OPENS):
        return None
    match = _LABEL.fullmatch(text)
    if match and (kind := HEAD_LABELS.get(_plain(match["label"]))):
        return kind, (match["value"] or "").strip("*_ \u00a0")
    if match and (side := _side_behind(_plain(match["label"]))):  # `Present on the Soviet side: …`
        return "participants", f"{side}: {match['value'] or ''}"
    kind = HEAD_LABELS.get(_plain(text)) if _ALONE.fullmatch(text) else None
    if kind and index + 1 < len(lines) and (text.isupper() or kind == "participants"):
        return kind, ""
    gap = re.split(r"\t+|[ \u00a0]{3,}", text, maxsplit=1)
    if len(gap) == 2 and text[: len(gap[0])].isupper() and (kind := HEAD_LABELS.get(_plain(gap[0]))):
        return kind, gap[1].lstrip(": ").strip()
    return None


def _side_behind(label: str) -> str:
    """The side that follows a label for participants; empty if nothing or anything else does."""
    words = label.split()
    for count in range(min(3, len(words) - 1), 0, -1):
        if HEAD_LABELS.get(" ".join(words[:count])) == "participants":
            rest = " ".join(words[count:])
            return rest if is_side(rest) else ""
    return ""


def _plain(label: str) -> str:
    return " ".join(label.lower().replace("’", "'").split()).strip("* _.") if len(label) < 42 else ""


def _end(lines: Sequence[HeadLine], index: int, kind: str, value: str) -> int:
    """The index of the first line that does not belong to the field."""
    start = index
    while index < len(lines) and not lines[index].turn and _label(lines, index) is None:
        line = lines[index]
        text = line.text.strip()
        if kind in ("participants", "interpreter"):
            goes_on = (
                is_participant(text) and not _is_date(text) and (line.follows or _lists(text) or (index == start and not value))
            )
        elif index == start and not value:
            goes_on = len(text) < 2 * _SHORT and not (_ENDED.search(text) and len(text) > _SHORT)
        else:
            goes_on = line.follows and len(text) < _SHORT and _continues(kind, text, lines[index - 1].text)
        if not goes_on:
            break
        index += 1
    return index


def _lists(text: str) -> bool:
    """Whether a line behind a blank one may still be one of a list of persons."""
    words = text.split()
    side, colon, _ = text.partition(":")
    if colon and is_side(side):
        return True
    return (
        is_side(text)
        or (len(words) <= 12 and text[:1].isupper() and not text.isupper() and not _ENDED.search(text) and ":" not in text)
        or text[:1] in "-–•*"
    )


def _continues(kind: str, text: str, before: str) -> bool:
    """Whether a line goes on with the value above it."""
    if kind in ("date", "time"):
        return _CLOCK.match(text) is not None or _is_date(text)
    if kind == "place":
        return len(text) < 60 and not _ENDED.search(text) and before.rstrip().endswith(",")
    return (
        not _STOPPED.search(text)
        and not _STOPPED.search(before.strip())
        and (len(before.strip()) > _WRAPPED or text[:1].islower())
    )


def _is_date(text: str) -> bool:
    return len(text) < 60 and any(found.when and not found.time and len(found.when) == 10 for found in find_dates(text))
