"""`dfat`: *Documents on Australian Foreign Policy*.

A numbered title (`29 Mr S.M. Bruce, High Commissioner in London, to Mr R.G. Menzies, Prime Minister`), a line of kind, number,
place, day and hour (`Cablegram 29 LONDON, 1 July 1940, 8.39 p.m.`), markings in capitals, calls ` [1] `, notes behind a rule
`_`, and the reference of the archive in brackets (`[AA : A981, FAR EAST 31, v]`).
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Final, NamedTuple

from teikit.grammar.datelines import Dateline, parse_dateline
from teikit.grammar.menus import is_menu
from teikit.grammar.notelists import find_notes, note_block
from teikit.grammar.textlines import Line, lines, spaced
from teikit.grammar.titles import correspondent, genre_of
from teikit.layouts.fields import metadata
from teikit.layouts.lines import fill, paragraphs
from teikit.layouts.several import parts_of
from teikit.layouts.signatures import sign_off
from teikit.layouts.signs import Sign, weigh
from teikit.model.reading import Block, Correspondent, Metadata, Reading, Role, Sniff
from teikit.model.text import SourceText
from teikit.patterns import regex

__all__ = ["Dfat"]

_KINDS: Final = (
    r"(?:(?:Circular|Departmental|Draft|Personal|Secret|Unnumbered|Extract from|Copy of)\s+)*"
    r"(?:Cablegrams?|Cable|Letter|Submission|Dispatch|Despatch|Memorandum|Minute|Note|Message|Report|Telegram|Airgram|Statement|Record of Conversation|Teleprinter message|Savingram|Aide-m[ée]moire|Agendum)"
)
_OPENING: Final = regex(
    rf"(?P<kind>{_KINDS})(?:\s+(?:to|from)\s+(?P<body>(?:the\s+)?[A-Z][\w ]+?))?(?:\s+(?:No\.?\s*)?(?P<number>(?!\d{{1,2}}\s+[A-Z][a-z]+\s+(?:18|19|20)\d\d)[A-Z]{{0,5}}\.?\s?\d[\w/.-]*|unnumbered|\(extract\)))*,?\s+(?P<dateline>[A-Z(\d].*\d.*)",
    re.IGNORECASE,
)
_KIND_ALONE: Final = regex(
    rf"(?P<kind>{_KINDS})(?:\s+(?:No\.?\s*)?(?P<number>[A-Z]{{0,5}}\d[\w/.-]*|unnumbered))?(?:\s+\(extract\))?", re.IGNORECASE
)
_KIND_FROM: Final = regex(rf"^{_KINDS}\s+(?:from|by)\s+", re.IGNORECASE)
_TITLE: Final = regex(
    r"(?:(?P<n>\d{1,3})[.:]?\s+)?(?P<title>[A-Z](?(n)[^\n]{1,260}?|[^\n]{8,260}?),?\s+to\s+(?!be\b)(?:the\s+)?[A-Z][^\n]{2,160})"
)
_REFERENCE: Final = regex(
    r"\[(?P<archive>(?:AA|NAA|AWM|NLA|PRO|FA|AUSTRALIAN ARCHIVES|NATIONAL ARCHIVES)\b[^\]]{0,160})\]?\.?", re.IGNORECASE
)
_MARKS: Final = regex(
    r"\b(?:SECRET|CONFIDENTIAL|IMMEDIATE|IMPORTANT|PERSONAL|URGENT|PRIORITY|UNCLASSIFIED|RESTRICTED|CIRCULAR|GUARD|CLEAR|EN CLAIR|PRIVATE|AUSTEO|UNNUMBERED)\b"
)
_RULE: Final = regex(r"[_—–=*-]{1,40}")
_RULE_LINE: Final = regex(r"^[^\S\n]*(?P<rule>_{1,60}|[—–-]{3,60})[^\S\n]*$", re.MULTILINE)
_FURNITURE: Final = regex(
    r"documents on australian foreign policy.*|historical documents|department of foreign affairs and trade.*|australian government.*|volume \d+:?.*|back to list.*"
    r"|(?:last updated|copyright|disclaimer|privacy).{0,80}|you are here:?.*|(?:home|publications)\s*[>»›/].*",
    re.IGNORECASE,
)
_POST: Final = regex(r"\b(?:in|at)\s+(?P<place>[A-Z][\w’'-]+(?:\s[A-Z][\w’'-]+)*)")
_ADVICE: Final = regex(r"(?:Submission|Minute)\b", re.IGNORECASE)
"""What officials write for ministers."""
_HEAD: Final = 40
_SOON: Final = 3
"""Lines; so soon below a title the day follows."""
_PERSON: Final = regex(
    r"^(?:Mr|Sir|Lord|Lt Gen|General|Dr|Senator|Mrs|Miss|Professor|Colonel|Commander|Captain|Viscount|Hon\.?)\s+(?P<rest>.+)$"
)
SIGNS: Final = (
    Sign("AA", r"\[(?:N?AA)\s?:\s?[A-Z]+\d", 0.6, "the reference of a file in the Australian archives"),
    Sign("ustralia", r"Documents on Australian Foreign Policy|dfat\.gov\.au", 0.5, "the name of the series"),
    Sign("", rf"^[^\S\n]*{_KINDS}(?:[^\S\n]+(?:No\.?[^\S\n]*)?[A-Z]{{0,5}}\.?\d[\w/.-]*)?,?[^\S\n]+[A-Z][A-Z ,.'’-]{{3,30}},[^\S\n]*\d{{1,2}}[^\S\n]+[A-Z][a-z]+[^\S\n]+(?:18|19|20)\d\d", 0.6, "a line of kind, number, place in capitals and day"),
    Sign("to ", r"^[^\S\n]*(?:\d{1,3}[.]?[^\S\n]+)?(?:Mr|Sir|Lord|Dr|Senator|Lt)[^\S\n][^\n]{4,120},[^\S\n]+to[^\S\n]+(?:Mr|Sir|Lord|Dr|Senator|Lt|Department|External|Prime)\b", 0.3, "a title with names and offices"),
    Sign("[1]", r"\s\[1\]", 0.1, "calls of notes in square brackets"),
    Sign("_", r"^[^\S\n]*_+[^\S\n]*$", 0.1, "notes behind a rule"),
    Sign("", r"^[^\S\n]*(?:MOST SECRET|IMMEDIATE|IMPORTANT|MOST IMMEDIATE|PERSONAL|SECRET)(?:[^\S\n][A-Z ]+)?[^\S\n]*$", 0.1, "markings in capitals"),
)  # fmt: skip


class Dfat:
    """Documents on Australian Foreign Policy."""

    name: Final = "dfat"

    def sniff(self, source: SourceText) -> Sniff:
        """By the opening line, the archive's reference, and titles of names and offices; none of it is required."""
        return weigh(source, SIGNS, "one of the Documents on Australian Foreign Policy")

    def split(self, source: SourceText) -> Sequence[SourceText]:
        """The documents of a page: numbered titles that count up, each above a line of kind, place and day."""
        rows = spaced(lines(source.text))
        starts: list[int] = []
        before = 0
        for index, row in enumerate(rows):
            match = _TITLE.fullmatch(row.text) if row.text[:1].isdigit() else None
            number = int(match["n"] or 0) if match else 0
            below = rows[index + 1 : index + 1 + _SOON]
            if number > before and any(_opening(one.text) or _KIND_ALONE.fullmatch(one.text) for one in below):
                starts.append(row.start)
                before = number
        return parts_of(source, starts)

    def read(self, source: SourceText) -> Reading:
        """Head, text, notes, and the archive's reference."""
        text = source.text
        rows = list(lines(text))
        tail = _tail(spaced(rows))
        head = _head(spaced(rows[:tail][:_HEAD]))
        body = rows[len(head) : tail]
        rule = _RULE_LINE.search(text, head[-1].end if head else 0)
        notes = find_notes(text, body, head[0].start if head else 0, rule=rule.start() if rule else len(text))
        blocks = [_HEAD_BLOCK[part.kind](part) for part in head]
        position = body[0].start if body else (head[-1].end if head else 0)
        for note in notes:
            blocks += _prose(text, position, note.start)
            blocks.append(note_block(note))
            position = note.end
        blocks += _prose(text, position, rows[tail].start if tail < len(rows) else len(text))
        blocks += [_tail_block(row) for row in rows[tail:]]
        sources = [text[block.start : block.end] for block in blocks if block.role is Role.SOURCE]
        blocks, known = sign_off(text, blocks, _metadata(head, " ".join(sources)))
        return Reading(self.name, fill(text, blocks), known)


class _Part(NamedTuple):
    """A line of the head."""

    start: int
    end: int
    text: str
    kind: str
    """`furniture`, `title`, `opening` (kind, number and dateline), `kind`, `dateline`, `marks`."""


_HEAD_BLOCK: Final = {
    "furniture": lambda part: Block(part.start, part.end, Role.RESIDUE),
    "title": lambda part: Block(part.start, part.end, Role.HEAD),
    "opening": lambda part: Block(part.start, part.end, Role.DATELINE),
    "kind": lambda part: Block(part.start, part.end, Role.ROUTING),
    "dateline": lambda part: Block(part.start, part.end, Role.DATELINE),
    "marks": lambda part: Block(part.start, part.end, Role.HANDLING),
}


def _head(rows: Sequence[Line]) -> list[_Part]:
    parts: list[_Part] = []
    for row in rows[:_HEAD]:
        known = [part.kind for part in parts]
        if parts and parts[-1].kind == "title" and row.text == parts[-1].text:  # the path of the site, and then the title
            parts[-1] = parts[-1]._replace(kind="furniture")
            known[-1] = "furniture"
        kind = _kind(row.text, known)
        if not kind and known[-1:] == ["title"] and row.follows and "opening" not in known and not row.text.endswith("."):
            kind = "title"  # wrapped
        if not kind:
            break
        parts.append(_Part(row.start, row.end, row.text, kind))
    return parts


def _is_furniture(text: str) -> bool:
    return is_menu(text) or _FURNITURE.fullmatch(text) is not None


def _kind(text: str, known: Sequence[str]) -> str:
    """What a line of the head is; empty if the head ends before it."""
    opened = "opening" in known or "dateline" in known
    for kind, fits in (
        ("furniture", not opened and len(text) < 160 and _is_furniture(text)),
        ("opening", not opened and _opening(text) is not None),
        ("dateline", not opened and parse_dateline(text) is not None),
        ("kind", not opened and "kind" not in known and _KIND_ALONE.fullmatch(text) is not None),
        (
            "marks",
            bool(known) and len(text) < 80 and text.isupper() and _MARKS.search(text) is not None and not _is_name(text),
        ),
        ("title", not opened and "title" not in known and _TITLE.fullmatch(text) is not None),
    ):
        if fits:
            return kind
    return ""


def _is_name(text: str) -> bool:
    """Whether capitals are a name that signs, not a marking."""
    return re.match(r"(?:[A-Z]\.\s?)+[A-Z]", text) is not None


def _opening(text: str) -> tuple[re.Match[str], Dateline] | None:
    """Kind, number and dateline on one line."""
    if len(text) > 200:
        return None
    match = _OPENING.fullmatch(text)
    if match is None:
        return None
    parsed = parse_dateline(match["dateline"])
    return (match, parsed) if parsed else None


def _tail(rows: Sequence[Line]) -> int:
    """The index of the first line below the notes: the archive's reference, rules and furniture."""
    last = len(rows)
    while last and (
        _REFERENCE.fullmatch(rows[last - 1].text) or _is_furniture(rows[last - 1].text) or _RULE.fullmatch(rows[last - 1].text)
    ):
        last -= 1
    return last


def _tail_block(row: Line) -> Block:
    return Block(row.start, row.end, Role.SOURCE if _REFERENCE.fullmatch(row.text) else Role.RESIDUE)


def _prose(text: str, start: int, end: int) -> Iterator[Block]:
    """Paragraphs; a rule above the notes is residue, and the archive's reference is a source note wherever it stands."""
    if rule := _RULE_LINE.search(text, start, end):
        yield from _prose(text, start, rule.start())
        yield Block(rule.start("rule"), rule.end("rule"), Role.RESIDUE)
        start = rule.end()
    for block in paragraphs(text, start, end):
        wording = text[block.start : block.end]
        if _REFERENCE.fullmatch(wording):
            yield block._replace(role=Role.SOURCE)
        else:
            yield block


def _metadata(head: Sequence[_Part], source: str) -> Metadata:
    title = " ".join(part.text for part in head if part.kind == "title")
    match = _TITLE.fullmatch(title)
    opened = next((found for part in head if part.kind == "opening" and (found := _opening(part.text))), None)
    alone = next((_KIND_ALONE.fullmatch(part.text) for part in head if part.kind == "kind"), None)
    named = opened[0] if opened else alone
    dated = next((parse_dateline(part.text) for part in head if part.kind == "dateline"), None)
    dateline = opened[1] if opened else dated
    reference = _REFERENCE.match(source)
    bare = match["title"] if match else title
    fields = (
        ("title", bare),
        ("record", (match["n"] or "") if match else ""),
        ("number", named["number"] if named and any(map(str.isdigit, named["number"] or "")) else ""),
        ("place", dateline.place.title() if dateline else ""),
        ("date", dateline.date if dateline else ""),
        ("edition", "Documents on Australian Foreign Policy"),
        ("archive", reference["archive"] if reference else ""),
    )
    known = metadata((key, value) for key, value in fields if value)
    kind = named["kind"] if named else bare
    genre = "report" if _ADVICE.match(kind) else genre_of(kind) or known.genre
    repository = "Australian Archives" if known.archive.upper().startswith("AA") else known.archive.partition(":")[0].strip()
    return _who(replace(known, when=dateline.when if dateline else known.when, genre=genre, repository=repository), bare)


def _who(known: Metadata, title: str) -> Metadata:
    """`Mr S.M. Bruce, High Commissioner in London, to Mr R.G. Menzies, Prime Minister`: names stand before offices."""
    left, to, right = title.partition(", to ") if ", to " in title else title.partition(" to ")
    return replace(known, sender=_correspondent(left), recipients=(_correspondent(right),)) if to else known


def _correspondent(side: str) -> Correspondent:
    side = _KIND_FROM.sub("", side)
    one = correspondent(side)
    name, comma, office = side.strip().partition(",")
    titled = _PERSON.match(name.strip())
    place = _POST.search(office if comma else side)
    where = one.place or (place["place"] if place else "")
    return Correspondent(one.name, titled["rest"] if titled and comma else one.person, where)
