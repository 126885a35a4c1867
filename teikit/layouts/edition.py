"""Labels of an edition: lines at the head of a document that say what no layout knows."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import fields, replace
from typing import Final

from teikit.layouts.fields import metadata
from teikit.model.reading import Block, Metadata, Reading, Role
from teikit.model.text import SourceText
from teikit.patterns import regex

__all__ = ["with_labels"]

_LABEL: Final = regex(r"\s*(?P<label>[^\W\d_][^:\n]{0,60}?)\s*:\s*(?P<value>\S.*?)\s*")
_UNKNOWN: Final = "field-unknown"


def with_labels(source: SourceText, reading: Reading) -> Reading:
    """The reading with lines `label: value` before the text, whose labels the edition names, as fields of the metadata.

    What the layout read itself is kept.
    """
    labels = reading.words.labels
    if not labels:
        return reading
    found = [(labels[key], value) for key, value in reading.metadata.other.items() if key in labels]
    blocks: list[Block] = []
    rest = iter(reading.blocks)
    for block in rest:
        parts = list(_lines(source.text, block, labels)) if block.role is Role.PARAGRAPH else [block]
        blocks += parts
        stated = [part for part in parts if part.role is Role.METADATA and part is not block]
        found += [(part.key, _value(source.text, part)) for part in stated]
        if any(part.role is Role.PARAGRAPH for part in parts):
            break  # the text has begun
    blocks += rest
    if not found:
        return reading
    known = replace(reading.metadata, other={key: value for key, value in reading.metadata.other.items() if key not in labels})
    findings = tuple(one for one in reading.findings if one.code != _UNKNOWN or dict(one.arguments).get("field") not in labels)
    return replace(reading, blocks=tuple(blocks), metadata=_filled(known, metadata(found)), findings=findings)


def _lines(text: str, block: Block, labels: Mapping[str, str]) -> Iterator[Block]:
    """The lines at the top of a block that are such fields, and what is left of it."""
    position = block.start
    while position < block.end:
        stop = text.find("\n", position, block.end)
        stop = block.end if stop < 0 else stop
        match = _LABEL.fullmatch(text, position, stop)
        field = labels.get(" ".join(match["label"].lower().split())) if match else None
        if field is None:
            break
        yield Block(position, stop, Role.METADATA, field)
        if stop < block.end:
            yield Block(stop, stop + 1, Role.BLANK)
        position = min(stop + 1, block.end)
    if position < block.end:
        yield block._replace(start=position) if position > block.start else block


def _value(text: str, block: Block) -> str:
    return text[block.start : block.end].partition(":")[2].strip()


def _filled(known: Metadata, stated: Metadata) -> Metadata:
    """The metadata with what they lack."""
    names = [field.name for field in fields(Metadata)]
    return replace(
        known, **{name: getattr(stated, name) for name in names if not getattr(known, name) and getattr(stated, name)}
    )
