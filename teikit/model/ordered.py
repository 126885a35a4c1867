"""Things in the order of the text, found by their offsets without looking at each."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence
from operator import attrgetter
from typing import Final, Generic, Protocol, TypeVar, overload

__all__ = ["Ordered"]


_START: Final = attrgetter("start")


class _Placed(Protocol):
    """Anything with a place in a text."""

    @property
    def start(self) -> int:
        """Offset of its first character, from 0."""

    @property
    def end(self) -> int:
        """Offset behind its last character."""


T = TypeVar("T", bound=_Placed)


class Ordered(Sequence[T], Generic[T]):
    """Placed things sorted by their start.

    >>> from teikit.model.annotation import Span
    >>> spans = Ordered([Span(0, 3), Span(5, 9)])
    >>> spans.within(4, 6), spans.covers(2), spans.covers(4), spans.overlaps(3, 6)
    ([Span(start=5, end=9)], True, False, True)
    """

    def __init__(self, items: Iterable[T]) -> None:
        self._items = list(items)
        if len(self._items) > 1:
            self._items.sort(key=_START)
        self._starts = [item.start for item in self._items]

    @overload
    def __getitem__(self, index: int) -> T: ...
    @overload
    def __getitem__(self, index: slice) -> Sequence[T]: ...
    def __getitem__(self, index: int | slice) -> T | Sequence[T]:
        return self._items[index]

    def __len__(self) -> int:
        return len(self._items)

    def __iter__(self) -> Iterator[T]:
        return iter(self._items)

    def within(self, start: int, end: int) -> list[T]:
        """Those that begin between `start` and `end`."""
        return self._items[bisect_left(self._starts, start) : bisect_left(self._starts, end)]

    def first_from(self, offset: int) -> T | None:
        """The first that begins at `offset` or later."""
        index = bisect_left(self._starts, offset)
        return self._items[index] if index < len(self._items) else None

    def last_before(self, offset: int) -> T | None:
        """The last that begins before `offset`."""
        index = bisect_left(self._starts, offset)
        return self._items[index - 1] if index else None

    def covering(self, offset: int) -> T | None:
        """The one that covers the character at `offset`, if they do not overlap each other."""
        index = bisect_right(self._starts, offset)
        return self._items[index - 1] if index and offset < self._items[index - 1].end else None

    def covers(self, offset: int) -> bool:
        """Whether one of them covers the character at `offset`, if they do not overlap each other."""
        return self.covering(offset) is not None

    def overlaps(self, start: int, end: int) -> bool:
        """Whether one of them overlaps a stretch, if they do not overlap each other."""
        index = bisect_left(self._starts, end)
        return index > 0 and self._items[index - 1].end > start
