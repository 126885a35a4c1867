"""Cutting a block at lines that are something else: what is left of it, and the white space between."""

from __future__ import annotations

from collections.abc import Iterator

from teikit.model.reading import Block, Role

__all__ = ["stretch_of"]


def stretch_of(block: Block, text: str, start: int, end: int) -> Iterator[Block]:
    """What a block has between two offsets, and the white space around that as blocks of its own; nothing of nothing.

    >>> [(one.role.name, one.start, one.end) for one in stretch_of(Block(0, 9, Role.HEAD), "Minutes of", 7, 10)]
    [('BLANK', 7, 8), ('HEAD', 8, 10)]
    """
    core = text[start:end].strip()
    if not core:
        if start < end:
            yield Block(start, end, Role.BLANK)
        return
    first = text.index(core, start)
    if start < first:
        yield Block(start, first, Role.BLANK)
    label = min(block.label, len(core)) if first == block.start else 0
    yield block._replace(start=first, end=first + len(core), label=label)
    if first + len(core) < end:
        yield Block(first + len(core), end, Role.BLANK)
