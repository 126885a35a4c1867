"""`frus`: *Foreign Relations of the United States*, in the three faces that people copy from.

history.state.gov (numbered titles, digits glued to words as note calls, a list of notes below), the volumes of the 1930s to
1950s (file numbers, titles that name offices, `[Received …]`), and the pages of 2001 to 2009 (`/1/`, several documents each).
Head and notes are told line by line, since copying loses blank lines; none of the lines is required.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import takewhile
from typing import Final, NamedTuple

from teikit.grammar.datelines import Dateline, parse_dateline
from teikit.grammar.dates import find_dates
from teikit.grammar.notecalls import SOURCE_NOTE
from teikit.grammar.titles import correspondent, genre_of
from teikit.layouts.fields import metadata
from teikit.layouts.frus_signs import (
    DOCUMENT,
    FILE_NUMBER,
    FOOTER,
    NUMBERED,
    RECEIVED,
    SERIES,
    SIGNS,
    WHO_TO_WHOM,
    is_furniture,
)
from teikit.layouts.lines import Line, fill, lines, paragraphs, spaced
from teikit.layouts.notes import Note, find_notes, note_block
from teikit.layouts.signatures import sign_off
from teikit.layouts.signs import weigh
from teikit.model.reading import Block, Correspondent, Metadata, Reading, Role, Sniff
from teikit.model.text import SourceText
from teikit.patterns import regex

__all__ = ["Frus"]

_ABOVE: Final = 25
"""Lines; no more furniture stands above a title."""
_HEAD: Final = 60
"""Lines; a head with all its furniture is no longer."""
_CALL: Final = regex(r"(?<=[^\s\d])(?:\d{1,3}|\s?/\d{1,3}/|\s?\[\d{1,3}\])$")
"""The call of the source note at the end of a title."""
_LEADING_MARKS: Final = regex(
    r"(?P<marks>(?:(?:top secret|secret|confidential|restricted|unclassified|official use only|personal|private|urgent|priority|niact|us urgent|triple priority|no distribution|plain)\b[\s,;—–-]*)+)(?=\S)",
    re.IGNORECASE,
)
_NUMBER: Final = regex(r"(?:(?:no|number)\.?\s+)?(?P<n>[A-Z]{0,6}[ -]?\d{1,5})(?:\.\s+(?=\S)|\.?$)", re.IGNORECASE)
_DESPATCH: Final = regex(r"^No\.\s*(?P<n>\d{1,5})\s+")
_NUMBER_LINE: Final = regex(r"(?:no\.|number|a-|tosec|secto|todel|delga)\s?\d{1,5}\.?", re.IGNORECASE)
_PERSON: Final = regex(r"\((?P<person>[A-ZÀ-Þ][\w.’'-]+(?:[ -][A-ZÀ-Þ][\w.’'-]*){0,3})\)(?=\s*$|,)")
_PLACE: Final = regex(r"\b(?:in|at)\s+(?:the\s+)?(?P<place>[A-Z][\w’'-]+(?:\s(?:(?:of|and)\s)?[A-Z][\w’'-]+)*)")
_FROM: Final = regex(r"\b(?:From|by|Prepared (?:by|in))\s+(?=\S)")
_THE: Final = regex(r"(?=\S)")
_TO: Final = regex(r"\s+to\s+(?=(?:the\s+)?[A-Z])")
_OFFICE: Final = regex(
    r"\b(?:Mission|Delegation|Assistant|Adviser|Advisor|Representative|Ambassador|Minister|Counselor|Envoy|Emissary|Deputy|Observer|Consultant|Aide|Secretary)$"
)
_CLASSES: Final = regex(
    r"(?:^|\.\s)(?P<mark>Top Secret|Secret|Confidential|Limited Official Use|Official Use Only|Restricted|Unclassified)\b",
    re.IGNORECASE,
)
_SENTENCE_END: Final = regex(r"(?<!\b[A-Z])(?<!\bNo)(?<!\bpp)(?<!\bVol)\.\s+(?=[A-Z\[])|\.?\s*$")
_AFTER_FILES: Final = regex(
    r"\.\s+(?=(?:Top Secret|Secret|Confidential|Limited Official|Official Use|Unclassified|Restricted|No classification|Personal|Eyes Only|Sensitive|Drafted|Repeated|Received|Sent|Also|Printed|Copies|A copy|Immediate|Priority|Niact|Attached)\b)"
)
_PARTICIPANTS: Final = regex(r"(?:PARTICIPANTS|Participants|PRESENT|Present)\b\s*:?\s*")
_SUBJECT: Final = regex(r"(?:SUBJECTS?\b\s*:?|Subjects?:|RE:)\s*")
_LIST: Final = 80
"""Lines; no list of participants goes further down."""
_PARTS: Final = 2
_BELOW: Final = frozenset({"notes", "footnotes", "notes:", "footnotes:", "↩", "↩︎", "↑", "_"})
"""What a site puts above a list of notes, and behind each."""


class Frus:
    """Foreign Relations of the United States."""

    name: Final = "frus"

    def sniff(self, source: SourceText) -> Sniff:
        """By furniture, titles, file numbers and source notes; none of it is required."""
        return weigh(source, SIGNS, "a document of Foreign Relations of the United States")

    def split(self, source: SourceText) -> Sequence[SourceText]:
        """The documents of a page: one for each numbered title whose numbers count up."""
        rows = spaced(lines(source.text))
        titles = _numbered_titles(rows)
        if len(titles) < _PARTS:
            return (source,)
        starts = [0, *(source.text.rfind("\n", 0, rows[index].start) + 1 for index in titles[1:])]
        ends = [*starts[1:], len(source.text)]
        context = source.text[: rows[titles[0]].start]
        return tuple(source.part(start, end, context if start else "") for start, end in zip(starts, ends, strict=True))

    def read(self, source: SourceText) -> Reading:
        """Head, text and notes."""
        rows = list(lines(source.text))
        head = _head(spaced(rows[:_HEAD]))
        first = sum(part.rows for part in head)
        last = _ends(spaced(rows), first)
        body = rows[first:last]
        notes = _with_call(find_notes(source.text, body, head[0].start if head else 0), head)
        blocks = [block for part in head for block in _head_blocks(source.text, part)]
        blocks += _body_blocks(source.text, body, notes, rows[last].start if last < len(rows) else len(source.text))
        known = _metadata(source, head, blocks)
        if known.genre in ("telegram", "letter", "memorandum", ""):
            blocks, known = sign_off(source.text, blocks, known)
        return Reading(self.name, fill(source.text, blocks), known)


class _Part(NamedTuple):
    """A line of the head, or several that are one title."""

    start: int
    end: int
    text: str
    kind: str
    """`furniture`, `series`, `document`, `file`, `title`, `dateline`, `received`, `number`, `marks`."""
    rows: int = 1
    """How many lines it takes."""


def _with_call(notes: Sequence[Note], head: Sequence[_Part]) -> list[Note]:
    """The notes, the one on the source with the number that the title calls it by, if it has lost its own."""
    title = next((part.text for part in head if part.kind == "title" and _CALL.search(part.text)), "")
    match = _CALL.search(title)
    name = match.group().strip("[]/ ") if match else ""
    if not name or any(note.key == name for note in notes):
        return list(notes)
    return [note._replace(key=name) if not note.key else note for note in notes]


def _numbered_titles(rows: Sequence[Line]) -> list[int]:
    """The lines that head the documents of a page: numbers that count up, each followed by a dateline, a note or a text."""
    found: list[int] = []
    before = 0
    for index, row in enumerate(rows):
        match = NUMBERED.fullmatch(row.text) if row.text[:1].isdigit() and ". " in row.text[:7] else None
        if match is None:
            continue
        number = int(re.sub(r"\D", "", match["n"]))
        if (not found or before <= number <= before + 3) and _heads(rows, index):
            before = number
            found.append(index)
    return found


def _heads(rows: Sequence[Line], index: int) -> bool:
    """Whether a numbered line is a title: not a sentence, and something below it belongs to a head."""
    text = _CALL.sub("", rows[index].text)
    if len(text) > 250 or (text.endswith(".") and not text.endswith(("No.", "U.S."))):
        return False
    below = rows[index + 1 : index + 6]
    return "Editorial Note" in text or any(
        parse_dateline(_CALL.sub("", row.text)) or SOURCE_NOTE.match(row.text) or re.match(r"/1/|\[?Source:", row.text)
        for row in below
    )


def _head(rows: Sequence[Line]) -> list[_Part]:
    """The lines of the head, one part each; the lines of a wrapped title are one."""
    parts = _above_title(rows)
    titled = dated = False
    for index, row in enumerate(rows[len(parts) : _HEAD], len(parts)):
        kind = _kind(row, titled=titled, dated=dated, known=[part.kind for part in parts])
        if not kind and not titled and index + 1 < len(rows) and _announces(rows, index):
            kind = "title"
        if not kind and titled and not dated and not _continues(parts[-1], row) and _announces(rows, index):
            kind = "number"  # of an estimate, a paper, a directive
        if not kind and parts and parts[-1].kind == "title" and not dated and _continues(parts[-1], row):
            parts[-1] = _Part(parts[-1].start, row.end, f"{parts[-1].text} {row.text}", "title", parts[-1].rows + 1)
            continue
        if not kind:
            break
        titled, dated = titled or kind == "title", dated or kind == "dateline"
        parts.append(_Part(row.start, row.end, row.text, kind))
    return parts


def _above_title(rows: Sequence[Line]) -> list[_Part]:
    """What stands above a numbered title, if any of it belongs to a site or to a volume: then all of it does."""
    title = next((index for index, row in enumerate(rows[:_ABOVE]) if NUMBERED.fullmatch(row.text)), 0)
    above = rows[:title]
    if not any(is_furniture(row.text) or SERIES.fullmatch(row.text) for row in above) or any(
        len(row.text) > 200 for row in above
    ):
        return []
    kinds = [_kind(row, titled=False, dated=True, known=["file"]) for row in above]
    return [
        _Part(row.start, row.end, row.text, kind if kind in ("series", "document") else "furniture")
        for row, kind in zip(above, kinds, strict=True)
    ]


def _kind(row: Line, *, titled: bool, dated: bool, known: Sequence[str]) -> str:
    """What a line of the head is; empty if the head ends before it."""
    text = row.text
    for kind, fits in (
        ("series", SERIES.fullmatch(text) is not None),
        ("document", DOCUMENT.fullmatch(text) is not None and not titled),
        ("furniture", not titled and is_furniture(text)),
        ("file", len(text) < 120 and FILE_NUMBER.fullmatch(text) is not None and "file" not in known),
        ("title", not titled and _is_title(text)),
        ("dateline", not dated and _parsed(text) is not None),
        ("received", len(text) < 100 and RECEIVED.fullmatch(text) is not None),
        ("number", titled and _NUMBER_LINE.fullmatch(text) is not None),
        ("marks", titled and not dated and _is_marks(text)),
    ):
        if fits:
            return kind
    return ""


def _is_marks(text: str) -> bool:
    match = _LEADING_MARKS.match(f"{text} .")
    return match is not None and match.end() == len(text) + 1


def _is_title(text: str) -> bool:
    return len(text) < 350 and (NUMBERED.fullmatch(text) or WHO_TO_WHOM.fullmatch(_CALL.sub("", text))) is not None


def _announces(rows: Sequence[Line], index: int) -> bool:
    """A title in words of its own: a short line without a full stop, above a dateline."""
    text = rows[index].text
    return (
        len(text) < 200
        and not text.endswith((".", ":", ";", ","))
        and any(_parsed(row.text) for row in rows[index + 1 : index + 3])
    )


def _continues(title: _Part, row: Line) -> bool:
    """The next line of a title that was wrapped."""
    return (
        row.follows
        and len(title.text) > 30
        and _CALL.search(title.text) is None
        and len(row.text) < 120
        and not row.text.endswith((".", ":"))
    )


def _head_blocks(text: str, part: _Part) -> Iterator[Block]:
    """The block of a line of the head; marks before a dateline are a block of their own."""
    roles = {
        "title": Role.HEAD,
        "dateline": Role.DATELINE,
        "file": Role.ROUTING,
        "received": Role.ROUTING,
        "number": Role.ROUTING,
    }
    if part.kind == "furniture":
        yield Block(part.start, part.end, Role.RESIDUE)
    elif part.kind in ("series", "document"):
        yield Block(part.start, part.end, Role.METADATA, {"series": "edition", "document": "record"}[part.kind])
    elif part.kind == "marks":
        yield Block(part.start, part.end, Role.HANDLING)
    elif part.kind == "dateline":
        yield from _dateline_blocks(text, part)
    else:
        yield Block(part.start, part.end, roles[part.kind])


def _dateline_blocks(text: str, part: _Part) -> Iterator[Block]:
    """`secret Frankfurt, October 28, 1949—7 p. m. [Received …]`: three things on one line."""
    start, end = part.start, part.end
    if marks := _LEADING_MARKS.match(text, start, end):
        yield Block(start, start + len(marks["marks"].rstrip(" \t\u00a0,;—–-")), Role.HANDLING)
        start = marks.end()
    if number := _DESPATCH.match(text[start:end]):
        yield Block(start, start + len(number.group().rstrip()), Role.ROUTING)
        start += number.end()
    received = RECEIVED.search(text, start, end)
    if received and received.start() > start:
        yield Block(start, start + len(text[start : received.start()].rstrip()), Role.DATELINE)
        yield Block(received.start(), end, Role.ROUTING)
    else:
        yield Block(start, end, Role.DATELINE)


def _ends(rows: Sequence[Line], first: int) -> int:
    """The index of the first line of what the site adds below."""
    last = len(rows)
    for index in range(len(rows) - 1, first - 1, -1):
        text = rows[index].text
        if is_furniture(text) or SERIES.fullmatch(text) or (text.lower().strip(":") in FOOTER and len(rows) - index < 200):
            last = index
        elif last - index > 200 or not _is_list_entry(text):
            break
    return last


def _is_list_entry(text: str) -> bool:
    """A line of a list of persons or abbreviations: `Rusk, Dean, Secretary of State`; only such may stand below a footer's heading."""
    return re.match(r"[A-Z][\w’'. -]{1,40},\s+[A-Z\w]", text) is not None and len(text) < 200 and not text.endswith(".")


def _body_blocks(text: str, body: Sequence[Line], notes: Sequence[Note], end: int) -> list[Block]:
    """Paragraphs, and the notes among and below them."""
    if not body:
        return []
    blocks: list[Block] = []
    position = body[0].start
    for note in notes:
        blocks += _prose(text, position, note.start)
        blocks.append(note_block(note))
        position = note.end
    blocks += _prose(text, position, end)
    return blocks


def _prose(text: str, start: int, end: int) -> Iterator[Block]:
    """Paragraphs; a line of furniture among them is residue."""
    for block in paragraphs(text, start, end):
        wording = text[block.start : block.end]
        if (
            len(wording) < 300
            and "\n" not in wording
            and (SERIES.fullmatch(wording) or (is_furniture(wording) and len(wording) > 12))
        ) or wording.lower() in _BELOW:
            yield block._replace(role=Role.RESIDUE)
        else:
            yield block


def _metadata(source: SourceText, head: Sequence[_Part], blocks: Sequence[Block]) -> Metadata:
    """What head and source note say."""
    text = source.text
    title = " ".join(part.text for part in head if part.kind == "title")
    title = _CALL.sub("", " ".join(title.replace("\u00ad", "").split()))
    numbered = NUMBERED.fullmatch(title) or re.fullmatch(r"\[?(?:No\. ?)?(?P<n>\d{1,4}[a-z]?)\]?[.:]?\s+(?P<title>.+)", title)
    dateline = next((parsed for part in head if part.kind == "dateline" if (parsed := _parsed(part.text))), None)
    file = next((match for part in head if part.kind == "file" if (match := FILE_NUMBER.fullmatch(part.text))), None)
    volume = next(
        (one for one in (*(part.text for part in head), *(row.text for row in lines(source.context))) if SERIES.fullmatch(one)),
        "",
    )
    document = next((match["n"] for part in head if part.kind == "document" if (match := DOCUMENT.fullmatch(part.text))), "")
    received = next((part.text for part in head if RECEIVED.search(part.text)), "")
    bare = numbered["title"] if numbered else title
    known = metadata(
        (key, value)
        for key, value in (
            ("title", bare),
            ("date", dateline.date if dateline else ""),
            ("place", dateline.place if dateline else ""),
            ("edition", volume or "Foreign Relations of the United States"),
            ("record", numbered["n"] if numbered else document),
            ("number", _number(text, head, blocks, bare, (file["kind"] or "") if file else "")),
        )
        if value
    )
    known = replace(
        known,
        when=dateline.when if dateline else known.when,
        genre=_genre(bare, (file["kind"] or "") if file else "", known.genre),
    )
    if received:
        known = replace(known, received=_received(received, known.when))
    prose = spaced(line for block in blocks if block.role is Role.PARAGRAPH for line in lines(text, block.start, block.end))[
        :_LIST
    ]
    known = replace(_who(known, bare), participants=_below(prose, _PARTICIPANTS), subjects=_below(prose, _SUBJECT))
    return _sourced(known, _source_note(text, blocks), file["file"].strip() if file else "")


def _parsed(line: str) -> Dateline | None:
    """A dateline without the marks before it, and without receipt time and note call behind it."""
    bare = _CALL.sub("", RECEIVED.sub("", line).strip())
    marks = _LEADING_MARKS.match(bare)
    rest = _DESPATCH.sub("", bare[marks.end() :] if marks else bare)
    return parse_dateline(rest, day_first=False)


def _received(line: str, when: str) -> str:
    """The day of the receipt, whose year is the document's."""
    match = RECEIVED.search(line)
    dates = find_dates(re.split(r"[—–]", match.group())[0], reference=when, day_first=False) if match else ()
    return next((found.when for found in dates if not found.time and not found.when.startswith("--")), "")


def _genre(title: str, kind: str, otherwise: str) -> str:
    """The title names the genre, else the line of the file number does; `Paper` and `Estimate` are reports."""
    if found := genre_of(re.sub(r"^(?:From|The)\b.*", "", title)) or genre_of(kind):
        return found
    if re.match(r"(?:[\w-]+ ){0,4}(?:Paper|Estimate|Study|Notice|Statement)\b", title):
        return "report"
    return otherwise if not WHO_TO_WHOM.fullmatch(title) else "telegram" if "elegra" in kind else otherwise


def _number(text: str, head: Sequence[_Part], blocks: Sequence[Block], title: str, kind: str) -> str:
    """The telegram's number: a line of the head, or what the first paragraph begins with, unless paragraphs are numbered."""
    if line := next((part.text for part in head if part.kind == "number"), ""):
        return line.rstrip(".").removeprefix("No. ")
    if match := next((found for part in head if part.kind == "dateline" and (found := _DESPATCH.match(part.text))), None):
        return match["n"]
    prose = [block for block in blocks if block.role is Role.PARAGRAPH]
    if not prose or not re.search(r"elegram|irgram|espatch|Message", f"{title} {kind}"):
        return ""
    match = _NUMBER.match(text, prose[0].start, prose[0].end)
    if match is None or (
        len(prose) > 1 and match["n"].isdigit() and text.startswith(f"{int(match['n']) + 1}.", prose[1].start)
    ):
        return ""
    return match["n"]


def _who(known: Metadata, title: str) -> Metadata:
    """Sender and recipient, with the names in parentheses and the places where they were."""
    opened = _FROM.search(title) or (_THE.match(title) if not genre_of(title) and _TO.search(title) else None)
    if opened is None:
        return replace(known, sender=None, recipients=())
    left, right = _parted(title[opened.end() :])
    return replace(known, sender=_named(left), recipients=(_named(right),) if right else ())


def _parted(who: str) -> tuple[str, str]:
    """Sender and recipient at the `to` between them: not at that of an office, if there is another."""
    candidates = list(_TO.finditer(who))
    free = [match for match in candidates if not _OFFICE.search(who[: match.start()])]
    chosen = free[0] if free else candidates[-1] if len(candidates) > 1 else None
    return (who[: chosen.start()], who[chosen.end() :]) if chosen else (who, "")


def _named(side: str) -> Correspondent:
    """A correspondent with the person in parentheses, and the post behind `in`."""
    name = re.sub(r"^the\s+", "", side.strip(" ,."), flags=re.IGNORECASE)
    one = correspondent(name)
    person = _PERSON.search(name)
    place = _PLACE.search(name)
    where = one.place or (place["place"] if place and (person or not one.person) else "")
    return replace(one, name=name, person=person["person"] if person else one.person, place=where)


def _below(prose: Sequence[Line], label: re.Pattern[str]) -> tuple[str, ...]:
    """The lines of a list below its label (`PARTICIPANTS`), up to the first that is a sentence or another label."""
    first = next((index for index, line in enumerate(prose[:_ABOVE]) if label.match(line.text)), None)
    if first is None:
        return ()
    stated = [label.sub("", prose[first].text), *(line.text for line in prose[first + 1 :])]
    return tuple(line for line in takewhile(_is_listed, stated) if line)


def _is_listed(line: str) -> bool:
    return (
        len(line) < 160
        and not re.search(r"[a-z]{3}[.!?:]\S{0,3}$|^\d+\.", line)
        and not _SUBJECT.match(line)
        and not _PARTICIPANTS.match(line)
    )


def _source_note(text: str, blocks: Sequence[Block]) -> str:
    """The words of the note on the source."""
    for block in blocks:
        if block.role is Role.SOURCE or (block.role is Role.FOOTNOTE and SOURCE_NOTE.match(text, block.start + block.label)):
            return " ".join(text[block.start + block.label : block.end].split())
    return ""


def _sourced(known: Metadata, note: str, file: str) -> Metadata:
    """What the source note says: its first sentence names archive and files, the second how secret it was."""
    if not note:
        return replace(
            known, archive=known.archive or file, repository=known.repository or ("Department of State" if file else "")
        )
    wording = SOURCE_NOTE.sub("", note, count=1).strip("/[] ")
    end = _AFTER_FILES.search(wording) or _SENTENCE_END.search(wording)
    archive = wording[: end.start()] if end else wording
    mark = _CLASSES.search(wording)
    classes = (mark["mark"].lower().replace(" ", "-"),) if mark else ()
    return replace(
        known,
        citation=known.citation or note.rstrip("↩ "),
        archive=archive,
        repository=archive.partition(",")[0],
        classification=tuple(dict.fromkeys([*known.classification, *classes])),
    )
