"""Annotations of any shape made to nest: what XML cannot say is split, trimmed or, last of all, left out.

The order of the annotations is their precedence: where two cannot both stand, the earlier wins.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Mapping, Sequence
from heapq import heapify, heappop, heappush
from typing import Final, NamedTuple

from teikit.model.annotation import Annotation, Span
from teikit.model.ordered import Ordered
from teikit.model.tei import ATOMIC, EMPTY, FRAGMENTABLE, GLYPH_RULE, TRANSPARENT, depth

__all__ = ["Nesting", "lies_within", "nest"]

_TEXTLESS: Final = EMPTY - {"gap"}
"""Elements that can hold none of the text that they cover."""


class Nesting(NamedTuple):
    """Annotations that nest, outer before inner, and those that there was no place for."""

    annotations: list[Annotation]
    refused: list[Annotation]


class _Ranked(NamedTuple):
    """An annotation in the order in which the weaver opens elements: the longer first, then the one that goes outside."""

    start: int
    minus_end: int
    depth: int
    rank: int
    annotation: Annotation


def nest(annotations: Sequence[Annotation], blocks: Iterable[Span]) -> Nesting:
    """Nest annotations within blocks (which do not overlap, in order).

    Splits what crosses a block's end or another annotation, if its element may be split; the parts share a chain.
    """
    spans = [span for span in blocks if span.start < span.end]
    refused: list[Annotation] = []
    glyphs = [one for one in annotations if one.rule == GLYPH_RULE]
    if glyphs:
        annotations = _without_glyphs_in_gaps(annotations, [one.start for one in glyphs])
    ranked: list[_Ranked] = []
    starts = [span.start for span in spans]
    for rank, annotation in enumerate(_called_once(annotations, refused)):
        if annotation.rule == GLYPH_RULE:
            continue
        start, end = annotation.start, annotation.end
        at = bisect_right(starts, start) - 1
        if at >= 0 and start < end <= spans[at].end and not _would_lose_text(annotation):  # as nearly always
            ranked.append(_Ranked(start, -end, depth(annotation.element), rank, annotation))
        else:
            ranked += [_ranked(part, rank) for part in _within_blocks(annotation, rank, spans, refused, max(at, 0))]
    ranked = _clear_of_hidden(ranked, refused)
    ranked.sort()
    if not _nests(ranked):
        ranked = sorted(_clear_of_hidden(_untangled(ranked, refused), refused))  # a part may lie where the whole did not
    nested = _allowed(ranked, refused)
    return Nesting(_with_glyphs(nested, glyphs) if glyphs else nested, refused)


def _without_glyphs_in_gaps(annotations: Sequence[Annotation], offsets: Sequence[int]) -> list[Annotation]:
    """The annotations; gaps whose wording XML cannot carry replace all of it, since a `desc` has no place for a `g`."""
    return [
        one._replace(before=one.end - one.start, after=0)
        if one.element == "gap" and bisect_right(offsets, one.start - 1) < bisect_right(offsets, one.end - 1)
        else one
        for one in annotations
    ]


def _with_glyphs(nested: list[Annotation], glyphs: Sequence[Annotation]) -> list[Annotation]:
    """The glyphs of the text in their places; those that an element replaces come back from what the element says."""
    hidden = sorted(span for one in nested for span in _hidden(one))
    shown = [one for one in glyphs if not _lies_in(one.start, hidden)]
    return [item.annotation for item in sorted(_ranked(one, rank) for rank, one in enumerate([*nested, *shown]))]


def _hidden(one: Annotation) -> list[Span]:
    """The stretches that an annotation replaces."""
    stretches = (Span(one.start, one.start + one.before), Span(one.end - one.after, one.end))
    return [span for span in stretches if span.start < span.end]


def _called_once(annotations: Sequence[Annotation], refused: list[Annotation]) -> Sequence[Annotation]:
    """Each moved text at one call only, and no call within a moved text: notes in a circle would be nowhere."""
    moved = {one.moved for one in annotations if one.moved is not None}
    if not moved:
        return annotations
    spans = sorted(moved)
    seen: set[Span] = set()
    kept: list[Annotation] = []
    for one in annotations:
        if one.moved is not None and (one.moved in seen or _lies_in(one.start, spans)):
            refused.append(one)
            continue
        if one.moved is not None:
            seen.add(one.moved)
        kept.append(one)
    return kept


def lies_within(one: Annotation, spans: Sequence[Span]) -> bool:
    """Whether an annotation begins and ends in the same one of the spans, which are in order and do not overlap."""
    at = bisect_right(spans, (one.start, float("inf"))) - 1
    return at >= 0 and one.start < spans[at].end and one.end <= spans[at].end


def _lies_in(offset: int, spans: Sequence[Span]) -> bool:
    at = bisect_right(spans, (offset, float("inf"))) - 1
    return at >= 0 and offset < spans[at].end


def _ranked(annotation: Annotation, rank: int) -> _Ranked:
    return _Ranked(annotation.start, -annotation.end, depth(annotation.element), rank, annotation)


def _would_lose_text(one: Annotation) -> bool:
    """Whether the element has no place for the text that it covers and does not replace."""
    return (
        (one.element in _TEXTLESS or one.moved is not None)
        and one.before + one.after != one.end - one.start
        and one.rule != GLYPH_RULE
    )


def _within_blocks(
    annotation: Annotation, rank: int, spans: Sequence[Span], refused: list[Annotation], first: int
) -> list[Annotation]:
    """The annotation cut to the blocks that it touches, the `first` of which is the last that begins no later."""
    touched = [] if _would_lose_text(annotation) else list(_overlapping(annotation, spans, first))
    whole = len(touched) == 1 and touched[0].start <= annotation.start and annotation.end <= touched[0].end
    if (
        not touched
        or not (whole or annotation.element in FRAGMENTABLE)
        or annotation.before
        or annotation.after
        or annotation.moved
    ):
        refused.append(annotation)
        return []
    chain = annotation.chain or (f"split-{rank}" if len(touched) > 1 else "")
    return [
        annotation._replace(start=max(annotation.start, span.start), end=min(annotation.end, span.end), chain=chain)
        for span in touched
    ]


def _overlapping(annotation: Annotation, spans: Sequence[Span], first: int) -> Iterable[Span]:
    for span in spans[first:]:
        if span.start >= annotation.end:
            return
        if span.end > annotation.start and annotation.start < annotation.end:
            yield span


def _clear_of_hidden(ranked: list[_Ranked], refused: list[Annotation]) -> list[_Ranked]:
    """Keep annotations out of the characters that others replace; those replace nothing that they would tear."""
    replacing = sorted(item for item in ranked if item.annotation.before or item.annotation.after)
    if not replacing:
        return ranked
    clear, hidden = _laminar(replacing, refused)
    starts, ends = [one.start for one in hidden], [-1, *(one.end for one in hidden)]
    for item in ranked:
        first, last = item.start, -item.minus_end - 1
        if item.annotation.before or item.annotation.after:
            continue
        if ends[bisect_right(starts, first)] <= first and ends[bisect_right(starts, last)] <= last:
            clear.append(item)  # as nearly always: both its ends are seen
            continue
        start, end = _shrunk(item, hidden)
        if start == item.start and end == -item.minus_end:
            clear.append(item)
        elif start < end:
            clear.append(_ranked(item.annotation._replace(start=start, end=end), item.rank))
        else:
            refused.append(item.annotation)
    return clear


class _Hidden(NamedTuple):
    """A stretch that an annotation replaces."""

    start: int
    end: int
    owner: _Ranked

    @property
    def opens(self) -> bool:
        """Whether its owner begins with it."""
        return self.start == self.owner.start

    @property
    def closes(self) -> bool:
        """Whether its owner ends with it."""
        return self.end == -self.owner.minus_end


def _laminar(replacing: list[_Ranked], refused: list[Annotation]) -> tuple[list[_Ranked], Ordered[_Hidden]]:
    """The replacing annotations that nest in each other's text, and the stretches that they hide, in order."""
    standing: list[_Ranked] = []
    hidden: list[_Hidden] = []
    stack: list[Annotation] = []
    for item in replacing:
        one = item.annotation
        while stack and stack[-1].end <= one.start:
            stack.pop()
        inside = not stack or (one.start >= stack[-1].start + stack[-1].before and one.end <= stack[-1].end - stack[-1].after)
        if not inside or one.before + one.after > one.end - one.start:
            refused.append(one)
            continue
        stack.append(one)
        standing.append(item)
        hidden += [_Hidden(*span, item) for span in _hidden(one)]
    return standing, Ordered(hidden)


def _shrunk(item: _Ranked, hidden: Ordered[_Hidden]) -> tuple[int, int]:
    """A span whose ends were moved out of hidden stretches, unless it goes around the whole element that hides them."""
    start, end, settled = item.start, -item.minus_end, False
    while not settled:  # a span that lost its end may no longer go around what it begins with
        span = start, end
        start = _moved_start(item, start, end, hidden)
        end = _moved_end(item, start, end, hidden)
        settled = span == (start, end)
    return start, end


def _moved_start(item: _Ranked, start: int, end: int, hidden: Ordered[_Hidden]) -> int:
    while start < end and (found := hidden.covering(start)):
        if found.start == start and found.opens and _goes_around(item, start, end, found.owner):
            break
        start = found.end
    return start


def _moved_end(item: _Ranked, start: int, end: int, hidden: Ordered[_Hidden]) -> int:
    while start < end and (found := hidden.covering(end - 1)):
        if found.end == end and found.closes and _goes_around(item, start, end, found.owner):
            break
        end = found.start
    return end


def _goes_around(item: _Ranked, start: int, end: int, owner: _Ranked) -> bool:
    """Whether what is left of an annotation is opened before another and holds it whole."""
    return (start, -end, item.depth, item.rank) < owner[:4] and start <= owner.start and end >= -owner.minus_end


def _nests(ranked: list[_Ranked]) -> bool:
    stack: list[int] = []
    for start, minus_end, *_ in ranked:
        while stack and stack[-1] <= start:
            stack.pop()
        if stack and stack[-1] < -minus_end:
            return False
        stack.append(-minus_end)
    return True


def _untangled(ranked: list[_Ranked], refused: list[Annotation]) -> list[_Ranked]:
    """Resolve crossings from left to right: split one of the two, or leave out the later in precedence."""
    queue = list(ranked)
    heapify(queue)
    done: list[_Ranked] = []
    stack: list[tuple[_Ranked, int]] = []
    gone: set[int] = set()
    while queue:
        item = heappop(queue)
        while stack and -stack[-1][0].minus_end <= item.start:
            stack.pop()
        outer, place = stack[-1] if stack else (None, 0)
        if outer is None or -outer.minus_end >= -item.minus_end:
            stack.append((item, len(done)))
            done.append(item)
        elif _may_split(item.annotation):
            for part in _split(item, -outer.minus_end - outer.annotation.after, -outer.minus_end):
                if part.start < -part.minus_end:  # nothing may be left before what the outer replaces
                    heappush(queue, part)
        elif _may_split(outer.annotation):
            stack.pop()
            first, second = _split(outer, item.start, item.start)
            done[place] = first
            heappush(queue, second)
            heappush(queue, item)
        elif outer.rank <= item.rank:
            refused.append(item.annotation)
        else:
            stack.pop()
            gone.add(place)
            refused.append(outer.annotation)
            heappush(queue, item)
    kept = [item for place, item in enumerate(done) if place not in gone]
    kept.sort()
    return kept


def _may_split(annotation: Annotation) -> bool:
    return annotation.element in FRAGMENTABLE and not (annotation.before or annotation.after or annotation.moved)


def _split(item: _Ranked, end: int, start: int) -> tuple[_Ranked, _Ranked]:
    """The parts before `end` and from `start` on; what lies between is replaced by another element."""
    one = item.annotation
    chain = one.chain or f"split-{item.rank}"
    first, second = one._replace(end=end, chain=chain), one._replace(start=start, chain=chain)
    return _ranked(first, item.rank), _ranked(second, item.rank)


def _allowed(ranked: list[_Ranked], refused: list[Annotation]) -> list[Annotation]:
    """Leave out what may not stand in what surrounds it, and the same element twice around the same text."""
    allowed: list[Annotation] = []
    stack: list[Annotation] = []
    halves = {
        (item.start, item.annotation.element): item.annotation.end
        for item in ranked
        if item.annotation.element in ("sic", "corr")
    }
    for item in ranked:
        one = item.annotation
        while stack and stack[-1].end <= one.start:
            stack.pop()
        if (stack and (not _may_contain(stack[-1], one) or _repeats(stack, one))) or (
            one.element == "choice" and not _is_whole(one, halves)
        ):
            refused.append(one)
            continue
        stack.append(one)
        allowed.append(one)
    return allowed


def _is_whole(choice: Annotation, halves: Mapping[tuple[int, str], int]) -> bool:
    """Whether an error and its correction fill a `choice`, which has no place for any other text."""
    middle = halves.get((choice.start, "sic"), -1)
    return not choice.before and not choice.after and halves.get((middle, "corr")) == choice.end


def _may_contain(outer: Annotation, inner: Annotation) -> bool:
    if outer.element in EMPTY:
        return False
    if outer.element in ATOMIC:
        return inner.element in TRANSPARENT
    return outer.element != "choice" or inner.element in ("sic", "corr")


def _repeats(stack: Sequence[Annotation], one: Annotation) -> bool:
    """Whether the same element stands around the same text already."""
    for outer in reversed(stack):
        if outer.start != one.start or outer.end != one.end:
            return False
        if outer.element == one.element:
            return True
    return False
