"""What has happened in a conversation so far: who spoke to whom, which sentences narrate, what stands between quotation marks."""

from __future__ import annotations

from bisect import bisect_left, bisect_right, insort
from collections import Counter
from collections.abc import Sequence
from typing import Final, NamedTuple

from teikit.model.annotation import Span

__all__ = ["Course", "Event"]

_LATELY: Final = 8
"""Events that are looked back on."""


class Event(NamedTuple):
    """Somebody says something to somebody, or does something."""

    start: int
    who: str
    to: str = ""
    verb: str = ""


class Course:
    """The events of one document, in the order of the text; asked for what was known at an offset."""

    def __init__(self, author: str) -> None:
        self.parted: set[str] = set()
        """Everybody who has had a part."""
        self.untold: list[Span] = []
        """The narrated sentences that open without saying that somebody speaks."""
        self._author = author
        self._events: list[Event] = []
        self._narrated: list[int] = []
        self._told: list[tuple[int, int]] = []
        self._quoted: list[tuple[int, int]] = []

    def happens(self, event: Event) -> None:
        """One more event; the author's are events too."""
        insort(self._events, event)
        self.parted.add(event.who)
        if event.to:
            self.parted.add(event.to)

    def narrates(self, start: int) -> None:
        """One more sentence that the author tells."""
        self._narrated.append(start)

    def tells(self, tags: Sequence[tuple[int, int]], quoted: Sequence[tuple[int, int]]) -> None:
        """Where the tags and the quotations of a paragraph are."""
        self._told += tags
        self._quoted += quoted

    def events(self, before: int) -> list[Event]:
        """The last events before an offset, the last one first."""
        index = bisect_left(self._events, (before,))
        return self._events[max(0, index - _LATELY) : index][::-1]

    def last(self, before: int) -> Event | None:
        """The last event before an offset."""
        index = bisect_left(self._events, (before,))
        return self._events[index - 1] if index else None

    def lately(self, before: int) -> list[str]:
        """Those who spoke or were spoken to before an offset, the author aside, the last one first."""
        return [one for event in self.events(before) for one in (event.who, event.to) if one and one != self._author]

    def partner(self, before: int, than: str = "") -> str:
        """The last one before an offset who spoke or was spoken to, and is neither the author nor `than`."""
        return next((one for one in self.lately(before) if one != than), "")

    def parts(self, before: int) -> Counter[str]:
        """How often everybody has spoken or been spoken to before an offset, the author aside."""
        events = self._events[: bisect_left(self._events, (before,))]
        return Counter(one for event in events for one in (event.who, event.to) if one and one != self._author)

    def principal(self) -> str:
        """Who has had the greatest part so far, if it is more than one word."""
        parts = Counter(one for event in self._events for one in (event.who, event.to) if one and one != self._author)
        most = parts.most_common(2)
        return most[0][0] if most and most[0][1] > 1 and (len(most) == 1 or most[0][1] > most[1][1]) else ""

    def place(self, offset: int) -> int:
        """How many sentences the author has told up to an offset."""
        return bisect_right(self._narrated, offset)

    def sentence(self, place: int) -> int:
        """Where a sentence begins, by what `place` gives; 0 if there is none."""
        return self._narrated[place - 1] if place > 0 else 0

    def begins(self, before: int) -> int:
        """Where the last sentence that begins before an offset does; the offset itself if there is none."""
        index = bisect_left(self._narrated, before)
        return self._narrated[index - 1] if index else before

    def tag_before(self, offset: int) -> tuple[int, int]:
        """The last tag that begins before an offset; (-1, -1) if there is none."""
        index = bisect_left(self._told, (offset,))
        return self._told[index - 1] if index else (-1, -1)

    def tag_behind(self, offset: int) -> int:
        """Where the first tag behind an offset begins; -1 if there is none."""
        index = bisect_right(self._told, (offset, 0))
        return self._told[index][0] if index < len(self._told) else -1

    def is_quoted(self, offset: int) -> bool:
        """Whether a character stands between quotation marks."""
        index = bisect_left(self._quoted, (offset + 1,))
        return index > 0 and self._quoted[index - 1][1] > offset
