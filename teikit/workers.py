"""Work for several processes, its results in the order of the tasks; nothing is left behind, whatever happens.

`concurrent.futures` shares queues and their locks among its processes, and a keyboard interrupt reaches all of them at once: one
that dies while it holds a lock, or before it learned to ignore the interrupt, leaves the others waiting for ever. Here each
process has a pipe of its own, is born with interrupts blocked, and is ended by the one that started it.
"""

from __future__ import annotations

import os
import signal
from collections import deque
from contextlib import contextmanager, suppress
from multiprocessing import get_context, resource_tracker
from multiprocessing.connection import wait
from typing import TYPE_CHECKING, Any, Final, Generic, TypeVar

if TYPE_CHECKING:
    from collections.abc import Callable, Generator, Iterable, Iterator
    from multiprocessing.connection import Connection
    from multiprocessing.context import SpawnProcess

__all__ = ["Died", "ordered_map", "processors"]

_AHEAD: Final = 4
"""Tasks for each process that may be done before their turn has come: what bounds the memory."""
_PATIENCE: Final = 2.0
"""Seconds that a process has to end."""

T = TypeVar("T")
R = TypeVar("R")


class Died:
    """Stands for the result of a task whose process died."""


def processors() -> int:
    """How many processes can work at once."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


def ordered_map(function: Callable[[T], R], tasks: Iterable[T], jobs: int) -> Generator[R | Died]:
    """`function` of each task, in the order of the tasks, worked out by `jobs` processes.

    Function, tasks and results must be picklable. An exception of the function is raised here. A task whose process died
    gives a `Died`, and another process takes the rest. Close the iterator (or let an exception pass through it) to end all.
    """
    crew: list[_Worker[T, R]] = []
    try:
        with _interrupts_blocked():
            crew.extend(_Worker(function) for _ in range(jobs))
        yield from _Distribution(crew, function, tasks).results()
    finally:
        for worker in crew:
            worker.end()


class _Worker(Generic[T, R]):
    """A process with its pipe."""

    def __init__(self, function: Callable[[T], R]) -> None:
        context = get_context("spawn")  # a fork would copy the locks of running threads
        self.pipe, theirs = context.Pipe()
        self.process: SpawnProcess = context.Process(target=_serve, args=(function, theirs), daemon=True)
        self.process.start()
        theirs.close()  # so that the death of the process ends the pipe
        self.task: int | None = None

    def end(self) -> None:
        """End the process, by force if it does not go."""
        self.pipe.close()
        for stop in (self.process.terminate, self.process.kill):
            stop()
            self.process.join(_PATIENCE)
            if self.process.exitcode is not None:
                break


class _Distribution(Generic[T, R]):
    """Who does what, and what is done."""

    def __init__(self, crew: list[_Worker[T, R]], function: Callable[[T], R], tasks: Iterable[T]) -> None:
        self.crew = crew
        self.function = function
        self.tasks = enumerate(tasks)
        self.waiting: deque[int] = deque()
        """Tasks that are begun and whose results nobody has taken yet."""
        self.done: dict[int, R | Died] = {}

    def results(self) -> Iterator[R | Died]:
        """The results in order, as they come."""
        for worker in self.crew:
            self._give(worker)
        while self.waiting:
            while self.waiting and self.waiting[0] in self.done:
                yield self.done.pop(self.waiting.popleft())
                for worker in self.crew:
                    self._give(worker)
            if self.waiting:
                self._await()

    def _give(self, worker: _Worker[T, R]) -> None:
        """Give a task to a process that has none, unless too much is done ahead."""
        if worker.task is not None or len(self.waiting) >= _AHEAD * len(self.crew):
            return
        following = next(self.tasks, None)
        if following is None:
            return
        number, task = following
        self.waiting.append(number)
        worker.task = number
        with suppress(OSError):  # its death is seen when its result is awaited
            worker.pipe.send(task)

    def _await(self) -> None:
        busy: dict[Any, _Worker[T, R]] = {worker.pipe: worker for worker in self.crew if worker.task is not None}
        for pipe in wait(list(busy)):
            worker = busy[pipe]
            assert worker.task is not None
            try:
                failure, result = worker.pipe.recv()
            except (EOFError, OSError):
                self.done[worker.task] = Died()
                self._give(self._replace(worker))
                continue
            if failure is not None:
                raise failure
            self.done[worker.task] = result
            worker.task = None
            self._give(worker)

    def _replace(self, dead: _Worker[T, R]) -> _Worker[T, R]:
        dead.end()
        with _interrupts_blocked():
            worker = _Worker(self.function)
            self.crew[self.crew.index(dead)] = worker
        return worker


@contextmanager
def _interrupts_blocked() -> Iterator[None]:
    """Processes that are started here inherit that interrupts do not reach them; ours waits until the end."""
    if not hasattr(signal, "pthread_sigmask"):
        yield
        return
    resource_tracker.ensure_running()  # else it starts together with the first process, and lets interrupts through again
    before = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)


def _serve(function: Callable[[Any], Any], pipe: Connection) -> None:
    """The life of a process: take a task, give its result, until there is nobody to give it to."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    with suppress(EOFError, OSError):
        while True:
            task = pipe.recv()
            answer: tuple[Exception | None, Any]
            try:
                answer = None, function(task)
            except Exception as problem:  # whatever it is, it belongs to who asked
                answer = problem, None
            pipe.send(answer)
