"""Notes below or among the paragraphs of an edition: where they begin, which numbers they bear, and which is about the source."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final, NamedTuple

from teikit.grammar.notecalls import SOURCE_NOTE, find_calls, in_style, pair_calls
from teikit.grammar.textlines import Line
from teikit.model.reading import Block, Role
from teikit.patterns import regex

__all__ = ["Note", "find_notes", "note_block"]

_LABEL: Final = regex(
    r"(?:\[(?P<square>\d{1,3}|\*+)\]|/(?P<slash>\d{1,3})/|\((?P<round>\d{1,2})\)|(?P<plain>\d{1,3})(?:[.)](?=[\s\u00a0])|(?=[\s\u00a0]|[A-Z“\"‘])))[\s\u00a0]*(?=\S)"
)
_BACK: Final = regex(r"\s*[↩↑⏎]\ufe0e?$")
_WRAPPED: Final = 110
"""Characters; where all lines are shorter, they were wrapped, and a paragraph has several."""

_TRIED: Final = 6
"""How many runs of numbers are held against the calls."""


class Note(NamedTuple):
    """A note in the text of an edition."""

    start: int
    end: int
    key: str
    """Its number; empty for a note on the source without one."""
    label: int
    """How many characters at its start are the label."""


class _Labelled(NamedTuple):
    """A line that begins like a note."""

    row: int
    number: int
    label: int
    marked: bool
    """Whether the number stands between brackets or slashes."""


def find_notes(text: str, rows: Sequence[Line], head: int, *, rule: int | None = None) -> list[Note]:
    """The notes among `rows`; `head` is where the text that calls them begins (offset from 0).

    Numbers below a `rule` (an offset) need no calls to be notes.
    """
    labelled = [found for index, row in enumerate(rows) if (found := _labelled(index, row))]
    slashed = [one for one in labelled if one.marked]
    chosen = {one.row: one for one in (slashed or _list(text, rows, labelled, head, len(text) if rule is None else rule))}
    if slashed and not _called(text, rows, slashed, head):
        chosen = {}
    chosen |= {one.row: one for one in labelled if SOURCE_NOTE.match(rows[one.row].text, one.label)}
    if not chosen:
        chosen = _arrowed(text, rows, head)
    sources = {index for index, row in enumerate(rows) if SOURCE_NOTE.match(row.text) and index not in chosen}
    starts = sorted({*chosen, *sources})
    is_list = bool(chosen) and not slashed
    notes = []
    for place, index in enumerate(starts):
        following = starts[place + 1] if place + 1 < len(starts) else len(rows)
        last = _last_row(rows, index, following, whole=is_list and place + 1 < len(starts) and index in chosen)
        one = chosen.get(index)
        key = str(one.number) if one else ""
        end = rows[last].end - len(rows[last].text) + len(_BACK.sub("", rows[last].text))
        notes.append(Note(rows[index].start, end, key, one.label if one else len("//") * rows[index].text.startswith("//")))
    return notes


def _arrowed(text: str, rows: Sequence[Line], head: int) -> dict[int, _Labelled]:
    """Notes whose numbers were not copied: each line ends with an arrow back to its call. The note on the source may have no call."""
    places = [index for index, row in enumerate(rows) if _BACK.search(row.text)]
    if not places:
        return {}
    calls = in_style(find_calls(text, head, rows[places[0]].start), in_parentheses=False)
    everyone = pair_calls([str(number) for number in range(1, len(places) + 1)], calls)
    if len(everyone) < len(places):
        places = [index for index in places if not SOURCE_NOTE.match(rows[index].text)]
    return {index: _Labelled(index, number, 0, False) for number, index in enumerate(places, 1)}


def note_block(note: Note) -> Block:
    """A note as a block; one on the source that bears no number stands for itself."""
    return Block(note.start, note.end, Role.FOOTNOTE if note.key else Role.SOURCE, note.key, note.label)


def _labelled(index: int, row: Line) -> _Labelled | None:
    match = _LABEL.match(row.text)
    if match is None or "*" in match.group():
        return None
    number = match["square"] or match["slash"] or match["round"] or match["plain"]
    return _Labelled(index, int(number), match.end(), bool(match["square"] or match["slash"]))


def _last_row(rows: Sequence[Line], index: int, following: int, *, whole: bool) -> int:
    """The last line of a note: all up to the next note in a list, else the lines that were wrapped."""
    if whole:
        return following - 1
    wrapped = len(rows[index].text) <= _WRAPPED
    last = index
    while wrapped and last + 1 < following and rows[last + 1].follows and len(rows[last].text) > 40:
        last += 1
    return last


def _list(text: str, rows: Sequence[Line], labelled: Sequence[_Labelled], head: int, rule: int) -> list[_Labelled]:
    """The run of numbers that the text above it calls best; the last of several."""
    best: list[_Labelled] = []
    score = 0
    likeliest = sorted(_runs(labelled), key=lambda run: (len(run), run[0].row))[-_TRIED:]
    for run in sorted(likeliest, key=lambda run: run[0].row):
        found = _called(text, rows, run, head)
        found += sum(_is_plainly_a_note(rows[one.row].text, one.label) for one in run)
        found += len(run) if rows[run[0].row].start > rule else 0
        if found >= max(score, 1) and 2 * found >= len(run):
            best, score = run, found
    return best


def _runs(labelled: Sequence[_Labelled]) -> Iterator[list[_Labelled]]:
    """Lines whose numbers count up, one missing at most; each as long as it goes."""
    latest: dict[int, list[_Labelled]] = {}
    ends: dict[int, list[_Labelled]] = {}
    for one in labelled:
        before = latest.get(one.number - 1) or (latest.get(one.number - 2) if one.number > 2 else None)
        run = [*before, one] if before and before[-1].row < one.row else [one]
        if before:
            ends.pop(id(before), None)
        latest[one.number] = run
        ends[id(run)] = run
    yield from ends.values()


def _called(text: str, rows: Sequence[Line], run: Sequence[_Labelled], head: int) -> int:
    """How many of the notes are called: above a list, or anywhere outside the notes themselves where they stand among paragraphs."""
    stop = rows[run[-1].row].start if run[0].marked else rows[run[0].row].start
    own = {rows[one.row].start for one in run}
    found = in_style(find_calls(text, head, stop), in_parentheses=rows[run[0].row].text.startswith("("))
    calls = [call for call in found if call.start not in own]
    return len(pair_calls([str(one.number) for one in run], calls))


def _is_plainly_a_note(line: str, label: int) -> bool:
    return SOURCE_NOTE.match(line, label) is not None or _BACK.search(line) is not None
