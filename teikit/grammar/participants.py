"""Lists of who took part in a conversation, in every shape that records have.

One in a line, several in a line, those of each side behind the side's name, or the sides as columns:
`U.S.S.R.: Foreign Minister Gromyko, Ambassador Dobrynin; Mr. Korniyenko (interpreter)`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache
from typing import Final, NamedTuple

from teikit.model.reading import Participant
from teikit.patterns import regex
from teikit.vocabulary import LANGUAGES
from teikit.vocabulary.heads import HEAD_LABELS, PLURAL_TITLES, SIDE_WORDS

__all__ = ["is_participant", "is_side", "read_participants", "two_persons"]

_WIDE: Final = regex(r"\t+|[ \u00a0]{3,}")
_BULLET: Final = regex(r"(?:[-–—•·*]|\d{1,2}[.)]|\(\d{1,2}\))[ \t\u00a0]+")
_SIDE: Final = regex(r"(?P<side>[^:;,]{1,50}?)[ \u00a0]?:[ \t\u00a0]*(?P<rest>.*)", re.DOTALL)
_PLURAL: Final = regex(rf"(?P<title>{'|'.join(sorted(PLURAL_TITLES, key=len, reverse=True))})\.?\s+(?=\S)", re.IGNORECASE)
_AND: Final = regex(r"\s+(?:and|und|et|sowie|ainsi que|и|&)\s+(?=[^\W\d_a-zà-ÿ])")
_OFFICE: Final = regex(r"\s+[–—-]\s+|\s*\((?=[^()]{2,80}\)$)")
_TITLE: Final = regex(
    r"(?:[A-ZÀ-ÞŁŚŻŠČŽА-ЯЁ][\w’'-]*\.?\s+)*?(?:Mr|Mrs|Ms|Dr|Prof|Gen|Col|M|Mme|Sir|Lord|Ambassador|Minister|President|Premier|Secretary|General|Colonel|Comrade|Cde|Senator|Botschafter|Gesandter|Herr|Frau)\b"
)
_NAME_WORD: Final = regex(r"[^\W\d_a-zà-ÿа-я][\w.’'-]*|d[eu]|de la|von|van|der|al|el|zu|bin|[dl]['’]\w+")
_FAR: Final = 1_000
"""Where the second column is put when no gap shows it."""
_SECOND: Final = regex(
    r"(?<=\s)(?:The |First |Deputy |Foreign |Prime |Acting )*(?:Mr|Mrs|Dr|Gen|Col|Sir|Ambassador|Minister|President|Premier|Chairman|Secretary|General|Colonel|Comrade)\b"
)
_ARTICLES: Final = frozenset({"the", "der", "die", "le", "la"})
_COMMA: Final = regex(
    r",\s+(?!(?:M\.?P|Q\.?C|K\.?C|G\.?C\.?[BM]\.?G?|K\.?C\.?[BM]\.?G?|C\.?B\.?E?|C\.?M\.?G|K\.?B\.?E|D\.?S\.?O|O\.?M|Bt|Esq|Jr|Sr|Ph\.?D|S\.?J)\b\.?)"
)
"""Between persons, or between a name and an office; not before what follows a name as a part of it."""
_LONGEST: Final = 170
_MOST_WORDS: Final = 5
"""Words; no name with its title has more, unless it is an office."""
_SENTENCE: Final = regex(r"[a-zà-ÿа-я\d]{2}[.!?]['\"”’)]?$")
_FINITE: Final = regex(
    r"\b(?:said|asked|told|was|were|is|are|had|has|began|opened|welcomed|thanked|stated|replied|noted|expressed|sagte|fragte|erklärte|war|ist|hatte|déclare|demande|dit|était|est|fait|remercie)\b"
)


class _Column(NamedTuple):
    """A cell of a line, and where it begins in it."""

    start: int
    text: str


def read_participants(lines: Sequence[str]) -> list[Participant]:
    """The persons of a list, in order; white space at the beginning of lines counts where the sides are columns.

    >>> [(one.name, one.role, one.side) for one in read_participants(["U.S.: Secretary Rusk; Mr. Tyler (notetaker)"])]
    [('Secretary Rusk', '', 'U.S.'), ('Mr. Tyler', 'notetaker', 'U.S.')]
    """
    found: list[Participant] = []
    side = ""
    columns: list[_Column] = []
    for line in lines:
        cells = _cells(line)
        if not cells:
            continue
        if len(cells) > 1 and all(is_side(cell.text) for cell in cells):
            columns, side = cells, ""
            continue
        if len(cells) == 1 and (both := _two_sides(cells[0].text)):
            columns, side = both, ""
            continue
        if len(cells) == 1 and columns:
            cells = _halves(cells[0], columns)
        if len(cells) == 1 and not columns:
            rest, side = _sided(cells[0].text, side)
            found += _persons(rest, side)
            continue
        for cell in cells:
            nearest = min(columns, key=lambda column: abs(column.start - cell.start)).text if columns else side
            found += _persons(cell.text, nearest.rstrip(" :"))
    return _by_columns(found, columns)


def is_side(text: str) -> bool:
    """Whether words name a side and nobody.

    >>> is_side("On the Soviet side:"), is_side("U.S.S.R."), is_side("Ambassador Dobrynin")
    (True, True, False)
    """
    words = text.strip(" :\u00a0").lower().replace("’", "'").split()
    return 0 < len(words) <= 6 and all(word.strip("(),'-") in SIDE_WORDS for word in words)


def two_persons(line: str) -> tuple[str, ...]:
    """The persons of a line such as `Ambassador Dobrynin/Secretary Kissinger`; none if it is anything else.

    >>> two_persons("Ambassador Dobrynin/Secretary Kissinger"), two_persons("and/or")
    (('Ambassador Dobrynin', 'Secretary Kissinger'), ())
    """
    parts = tuple(part.strip() for part in line.strip().split("/")) if "/" in line and len(line) < _LONGEST else ()
    return parts if len(parts) > 1 and all(_TITLE.match(part) and _is_name(part) and " " in part for part in parts) else ()


def is_participant(line: str) -> bool:
    """Whether a line may stand in a list of participants: it is no sentence, and not long."""
    text = line.strip()
    if not text or len(text) > _LONGEST:
        return False
    return not (_FINITE.search(text) and _SENTENCE.search(text)) and not (_SENTENCE.search(text) and text.count(" ") > 14)


def _cells(line: str) -> list[_Column]:
    """The cells of a line; a wide gap behind a number or a bullet parts nothing."""
    text = line.rstrip()
    first = len(text) - len(text.lstrip())
    if bullet := _BULLET.match(text, first):
        first = bullet.end()
    starts = [first, *(match.end() for match in _WIDE.finditer(text, first))]
    ends = [*(match.start() for match in _WIDE.finditer(text, first)), len(text)]
    return [
        _Column(start, " ".join(text[start:end].split()))
        for start, end in zip(starts, ends, strict=True)
        if text[start:end].strip()
    ]


def _two_sides(text: str) -> list[_Column]:
    """The sides of a line that lost the wide gap between them: `U.S. USSR`."""
    words = text.split()
    if len(words) != 2 or not all(word.isupper() and is_side(word) for word in words):
        return []
    return [_Column(0, words[0]), _Column(_FAR, words[1])]


def _halves(cell: _Column, columns: Sequence[_Column]) -> list[_Column]:
    """The two persons of a line that lost the gap: the second begins with a title behind a whole name."""
    if columns[-1].start != _FAR:
        return [cell]
    for match in _SECOND.finditer(cell.text):
        left, right = cell.text[: match.start()].strip(), cell.text[match.start() :].strip()
        if left and left.lower() not in _ARTICLES and _is_name(left) and _is_name(right):
            return [_Column(0, left), _Column(_FAR, right)]
    return [cell._replace(start=_FAR if cell.start else 0)]


def _by_columns(found: list[Participant], columns: Sequence[_Column]) -> list[Participant]:
    """Those of the first column before those of the second."""
    order = {column.text.rstrip(" :"): place for place, column in enumerate(columns)}
    return sorted(found, key=lambda one: order.get(one.side, 0)) if columns else found


def _sided(text: str, side: str) -> tuple[str, str]:
    """What stands behind the name of a side, and the side, which goes on until another is named."""
    if is_side(text):
        return "", text.rstrip(" :\u00a0")
    match = _SIDE.fullmatch(text)
    if match is None:
        return text, side
    label = match["side"].strip()
    if HEAD_LABELS.get(label.lower()) in ("interpreter", "drafted"):
        return f"{match['rest']} ({label})" if match["rest"] else "", side
    if is_side(label) or not match["rest"] or HEAD_LABELS.get(label.lower()) != "participants":
        return match["rest"], label
    return match["rest"], side


def _persons(text: str, side: str) -> Iterator[Participant]:
    for part in re.split(r"\s*;\s*", text):
        whole = part.strip(" .,\u00a0") + ("." if re.search(r"\b[A-ZА-Я]\.$", part.strip()) else "")
        if not whole:
            continue
        plural = _PLURAL.match(whole)
        title = PLURAL_TITLES[plural["title"].lower()] if plural else ""
        for name, role in _names(whole[plural.end() :] if plural else whole):
            yield Participant(f"{title} {name}".strip(), role, side)


def _names(text: str) -> Iterator[tuple[str, str]]:
    """Names with what their bearers are: commas part either names or a name from its office."""
    pieces = [piece for piece in _COMMA.split(text) if piece]
    if len(pieces) == 2 and _is_office(pieces[0]) and _TITLE.match(pieces[1]) and _is_name(pieces[1]):
        yield pieces[1], pieces[0]  # `The British Ambassador, Sir Oliver Franks`
        return
    many = len(pieces) > 1 and all(_is_name(piece) for part in pieces for piece in _AND.split(part))
    if many or (len(pieces) == 1 and len(_AND.split(text)) > 1 and all(map(_is_name, _AND.split(text)))):
        yield from (_titled(name) for piece in pieces for name in _AND.split(piece))
        return
    name = ""
    office: list[str] = []
    for piece in pieces:
        if name and not (_TITLE.match(piece) and _is_name(piece) and office):
            office.append(piece)
            continue
        if name:
            yield _with_office(name, office)
        name, office = piece, []
    if name:
        yield _with_office(name, office)


def _with_office(name: str, office: Sequence[str]) -> tuple[str, str]:
    bare, role = _titled(name)
    return bare, ", ".join((*((role,) if role else ()), *office))


def _titled(name: str) -> tuple[str, str]:
    """A name and the office behind a dash or in parentheses."""
    parts = _OFFICE.split(name, maxsplit=1)
    return (parts[0].strip(), parts[1].strip(" )")) if len(parts) > 1 else (name.strip(), "")


def _is_name(text: str) -> bool:
    """Whether words may be a personal name with its title, and no office: `Ambassador Dobrynin`, not `Director of the Office`."""
    words = _OFFICE.split(text, maxsplit=1)[0].split()
    if len(words) > 1 and words[0].lower() in _ARTICLES:
        return len(words) <= _MOST_WORDS and words[-1][:1].isupper()  # `The Secretary` is somebody
    if not 0 < len(words) <= _MOST_WORDS or not all(_NAME_WORD.fullmatch(word) for word in words):
        return False
    last = words[-1].strip(".,").lower()
    return last not in _offices() and not (
        len(words) > 1 and words[-1].isupper() and len(words[-1]) > 3 and not words[0].isupper()
    )


def _is_office(text: str) -> bool:
    """Whether words name an office, and do not say who holds it."""
    words = text.split()
    return len(words) > 2 and words[0].lower() in _ARTICLES and words[-1].strip(".,").lower() in _offices()


@cache
def _offices() -> frozenset[str]:
    """Words that end the name of an office, not of a person."""
    words = {office.split()[-1].strip(".") for language in LANGUAGES.values() for office in language.offices}
    return frozenset(
        words
        | {
            "affairs",
            "staff",
            "office",
            "state",
            "embassy",
            "department",
            "ministry",
            "division",
            "council",
            "bureau",
            "desk",
            "section",
            "ussr",
            "us",
        }
    )
