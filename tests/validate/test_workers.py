"""Work for several processes: in order, whatever dies, and with nobody left behind."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from itertools import count, islice
from pathlib import Path
from time import sleep
from typing import TYPE_CHECKING

import pytest

from teikit.workers import Died, ordered_map
from tests.support.schemas import TEIKIT_RNG

if TYPE_CHECKING:
    from collections.abc import Iterator

FRAME = (Path(__file__).parents[1] / "schema" / "frame.xml").read_text()
PATIENCE = 60
"""Seconds after which a test takes a hang for what it is."""


def square(number: int) -> int:
    if number == -1:
        os._exit(3)
    if number == -2:
        raise LookupError("minus two")
    return number * number


def test_results_come_in_the_order_of_the_tasks() -> None:
    assert list(ordered_map(square, range(200), 3)) == [number * number for number in range(200)]


def test_no_more_is_worked_out_ahead_than_memory_should_hold() -> None:
    asked: list[int] = []

    def tasks() -> Iterator[int]:
        for number in count():
            asked.append(number)
            yield number

    results = ordered_map(square, tasks(), 2)
    assert list(islice(results, 5)) == [0, 1, 4, 9, 16]
    results.close()
    assert len(asked) < 40


def test_a_process_that_dies_takes_only_its_own_task_with_it() -> None:
    results = list(ordered_map(square, [1, -1, 2, -1, 3], 2))
    assert [None if isinstance(result, Died) else result for result in results] == [1, None, 4, None, 9]


def test_an_exception_reaches_who_asked() -> None:
    with pytest.raises(LookupError, match="minus two"):
        list(ordered_map(square, [1, -2, 3], 2))


def test_nothing_to_do_is_done() -> None:
    assert list(ordered_map(square, [], 2)) == []


@pytest.mark.skipif(not Path("/proc/self/task").is_dir(), reason="only Linux tells in files which processes there are")
@pytest.mark.parametrize("pause", [0, 0.3])
@pytest.mark.parametrize("command", ["validate", "build"])
def test_an_interrupted_batch_ends_with_all_its_processes(tmp_path: Path, command: str, pause: float) -> None:
    """The keyboard's interrupt goes to all processes of the group, at any moment of their lives."""
    arguments = edition(tmp_path) if command == "build" else letters(tmp_path)
    process = subprocess.Popen(
        [sys.executable, "-m", "teikit", command, *arguments, "--jobs", "3"], start_new_session=True,
        stdout=subprocess.PIPE, stderr=subprocess.PIPE,
    )  # fmt: skip
    with process:
        while not children(process.pid) and process.poll() is None:
            sleep(0.01)
        sleep(pause)
        os.killpg(process.pid, signal.SIGINT)
        _, errors = process.communicate(timeout=PATIENCE)  # ends when the last process closes its standard error
    assert process.returncode == 130, errors
    assert b"Traceback" not in errors
    assert eventually_gone(process.pid)


def children(process: int) -> str:
    try:
        return Path(f"/proc/{process}/task/{process}/children").read_text()
    except OSError:
        return ""


def eventually_gone(group: int) -> bool:
    """Whether a group of processes ends; the one that keeps account of the others goes last."""
    for _ in range(PATIENCE * 10):
        try:
            os.killpg(group, 0)
        except ProcessLookupError:
            return True
        sleep(0.1)
    return False


def letters(folder: Path) -> list[str]:
    body = FRAME.replace("<lb/>", "word <lb/>" * 10_000)
    for number in range(300):
        (folder / f"{number}.xml").write_text(body)
    return [str(folder), "--schema", str(TEIKIT_RNG), "--no-cache"]


def edition(folder: Path) -> list[str]:
    (folder / "teikit.toml").write_text("")
    (folder / "sources").mkdir()
    for number in range(300):
        (folder / "sources" / f"{number}.txt").write_text(f"TELEGRAM {number}\n\n" + "He said that it was so.\n\n" * 40)
    return [str(folder)]
