"""Exit statuses: the same four for every command."""

from __future__ import annotations

from enum import IntEnum

__all__ = ["ExitStatus"]


class ExitStatus(IntEnum):
    """What a command tells the shell; of a batch the worst, so `max` combines them.

    >>> max(ExitStatus.FINE, ExitStatus.FAILED, ExitStatus.PROBLEMS).name
    'FAILED'
    """

    FINE = 0
    """Everything asked for was done, and nothing was found."""
    PROBLEMS = 1
    """The job was done, and the documents have problems."""
    FAILED = 2
    """The job could not be done: usage, unreadable input, a schema that is missing or unusable."""
    INTERRUPTED = 130
    """The user stopped it."""
