"""How far a long job is: a line on a terminal that vanishes before anything else is written, nothing in a pipe."""

from __future__ import annotations

import sys
import time
from typing import Final, TextIO

__all__ = ["Progress"]

_PAUSE: Final = 0.1
"""Seconds between two looks; faster than anybody reads."""
_WIDTH: Final = 24


class Progress:
    """Counts files on standard error, if that is a terminal and there are enough of them."""

    def __init__(self, total: int, label: str, stream: TextIO | None = None) -> None:
        self.stream = stream or sys.stderr
        self.total = total
        self.label = label
        self.done = 0
        self._shown = False
        self._last = time.monotonic()
        self.active = total > 1 and self.stream.isatty()

    def step(self) -> None:
        """One more is done."""
        self.done += 1
        if self.active and time.monotonic() - self._last >= _PAUSE:
            self._last = time.monotonic()
            full = _WIDTH * self.done // self.total
            self.stream.write(f"\r{self.label} [{'#' * full}{'-' * (_WIDTH - full)}] {self.done}/{self.total}")
            self.stream.flush()
            self._shown = True

    def clear(self) -> None:
        """Wipe the line away."""
        if self._shown:
            self.stream.write("\r\x1b[2K")
            self.stream.flush()
            self._shown = False
