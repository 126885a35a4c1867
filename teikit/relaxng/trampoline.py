"""Recursive functions that may go as deep as their input: generators that yield the calls they depend on."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, TypeVar

if TYPE_CHECKING:
    from collections.abc import Generator

__all__ = ["run"]

T = TypeVar("T")


def run(steps: Generator[Any, Any, T]) -> T:
    """Run a function that yields other such functions and is sent their results, without recursion.

    >>> def nested(depth):
    ...     return 1 + (yield nested(depth - 1)) if depth else 0
    >>> run(nested(50_000))
    50000
    """
    stack: list[Generator[Any, Any, Any]] = [steps]
    result: Any = None
    while stack:
        try:
            deeper = stack[-1].send(result)
        except StopIteration as stop:
            stack.pop()
            result = stop.value
        else:
            stack.append(deeper)
            result = None
    return result  # type: ignore[no-any-return]
