"""`plain`: any text, with an optional head of `Key: value` lines or YAML front matter. It never declines."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from typing import Final

from teikit.layouts.fields import KEYS, metadata
from teikit.layouts.lines import fill, paragraphs
from teikit.model.finding import Finding, finding
from teikit.model.reading import Block, Reading, Role, Sniff
from teikit.model.text import SourceText
from teikit.patterns import regex

__all__ = ["Plain"]

_FIELD: Final = regex(r"(?P<key>[^\W\d_][\w .()&/-]{0,40}?)\s*:(?:\s+|$)(?P<value>.*)")
_LIST_ITEM: Final = regex(r"\s+-\s+(?P<value>.*)|\s*-\s+(?P<bare>.*)")


class Plain:
    """Anything at all. Blank lines part paragraphs; without them indentation or line ends do."""

    name: Final = "plain"

    def sniff(self, source: SourceText) -> Sniff:
        """Always possible; surer if there is a head of fields."""
        head = _head(source.text)
        if head is None:
            return Sniff(0.1, "any text can be read so")
        return Sniff(0.6, f"it begins with a head of {len(head.fields)} fields")

    def read(self, source: SourceText) -> Reading:
        """The head as metadata, the rest as paragraphs."""
        head = _head(source.text)
        if head is None:
            return Reading(self.name, fill(source.text, paragraphs(source.text, 0, len(source.text))))
        known = metadata((key, value) for _, key, value in head.fields)
        keys = {key for _, key, _ in head.fields}
        if not known.genre and "title" not in keys and keys >= {"sender", "recipient", "subjects"}:
            known = replace(known, genre="memorandum")
        blocks = [*head.blocks, *paragraphs(source.text, head.end, len(source.text))]
        return Reading(
            self.name,
            fill(source.text, blocks),
            known,
            tuple(_unknown(source, head)),
        )


class _Head:
    """The lines at the top that carry metadata."""

    def __init__(self) -> None:
        self.blocks: list[Block] = []
        self.fields: list[tuple[int, str, str]] = []
        self.end = 0

    def add(self, start: int, end: int, key: str, value: str) -> None:
        key = key.lower()
        key = KEYS.get(key, key)
        self.fields.append((start, key, value))
        self.blocks.append(Block(start, end, Role.METADATA, key))


def _head(text: str) -> _Head | None:
    """The head, if the text has one: fenced by `---`, or at least two fields (one, if its label is known), closed by a blank line or `---`."""
    first = text[: len(text) - len(text.lstrip()) + 200].lstrip().partition("\n")[0].rstrip()
    if first != "---" and not _FIELD.fullmatch(first):
        return None
    rows = [(match.start(), match.end(), match.group()) for match in re.finditer(r"[^\n]*", text[:20_000])]
    rows = [row for index, row in enumerate(rows) if index == 0 or row[0] != rows[index - 1][1] or row[2]]
    index = next((index for index, row in enumerate(rows) if row[2].strip()), None)
    if index is None:
        return None
    fenced = rows[index][2].strip() == "---"
    return _fenced(rows, index) if fenced else _open(rows, index)


def _fenced(rows: list[tuple[int, int, str]], index: int) -> _Head | None:
    """YAML front matter, as far as plain keys, lists and folded lines go."""
    head = _Head()
    head.blocks.append(Block(rows[index][0], rows[index][1], Role.METADATA, "fence"))
    for start, end, line in rows[index + 1 :]:
        if line.strip() in ("---", "..."):
            head.blocks.append(Block(start, end, Role.METADATA, "fence"))
            head.end = end
            return head if head.fields else None
        if not line.strip():
            continue
        if not _yaml_line(head, start, end, line):
            return None
    return None


def _yaml_line(head: _Head, start: int, end: int, line: str) -> bool:
    item = _LIST_ITEM.fullmatch(line)
    match = _FIELD.fullmatch(line.rstrip()) if not line[:1].isspace() else None
    if item and head.fields:
        head.add(start, end, head.fields[-1][1], _unquoted((item["value"] or item["bare"]).strip()))
    elif match:
        value = match["value"].strip()
        values = value[1:-1].split(",") if value.startswith("[") and value.endswith("]") else [value]
        for part in values[:1]:
            head.add(start, end, match["key"].strip(), _unquoted(part.strip()))
        head.fields.extend((start, head.fields[-1][1], _unquoted(part.strip())) for part in values[1:])
    elif head.fields and line[:1].isspace():
        place, key, value = head.fields[-1]
        head.fields[-1] = (place, key, f"{value} {line.strip()}".removeprefix("> ").removeprefix("| "))
        head.blocks.append(Block(start, end, Role.METADATA, key))
    else:
        return False
    return True


def _open(rows: list[tuple[int, int, str]], index: int) -> _Head | None:
    head = _Head()
    for start, end, line in rows[index:]:
        match = _FIELD.fullmatch(line.rstrip())
        if not line.strip() or line.strip() == "---":
            if line.strip():
                head.blocks.append(Block(start, end, Role.METADATA, "fence"))
            head.end = end
            break
        if match and not line[:1].isspace():
            head.add(start, end, match["key"].strip(), match["value"].strip())
        elif head.fields and line[:1].isspace():
            place, key, value = head.fields[-1]
            head.fields[-1] = (place, key, f"{value} {line.strip()}")
            head.blocks.append(Block(start, end, Role.METADATA, key))
        else:
            return None
        head.end = end
    known = sum(key in _TYPED for _, key, _ in head.fields)
    return head if known >= 2 or (known == 1 and len(head.fields) == 1 and head.fields[0][2]) else None


_TYPED: Final = frozenset(KEYS.values())


def _unquoted(value: str) -> str:
    return value[1:-1] if len(value) > 1 and value[0] == value[-1] and value[0] in "\"'" else value


def _unknown(source: SourceText, head: _Head) -> Iterator[Finding]:
    for start, key, _ in head.fields:
        if key not in _TYPED:
            yield finding("field-unknown", source.place(start), field=key)
