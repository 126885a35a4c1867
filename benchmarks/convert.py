"""The budgets of conversion: throughput beside pandoc's on the same text, and the time of one command.

Run it as `python benchmarks/convert.py`. Both programs convert the same text in turn, several times, and the ratio is the
median of the rounds' ratios: a busy machine slows both. pandoc is left out where it is not installed.
"""

from __future__ import annotations

import os
import resource
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

SOURCES = sorted((Path(__file__).parent.parent / "encoded" / "sources").glob("*.txt"))
SIZE = 2_000_000
"""Characters that both programs convert."""
FEW = 20
"""Telegrams that pandoc converts one by one; all would take it long."""
ROUNDS = 5
ENVIRONMENT = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
"""As users have it: compiled once. Without its byte code, Python compiles the whole of teikit at every start."""


def main() -> None:
    """Print every figure with its budget."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        _throughput(folder)
        _one_command(folder)
        _start_up()


def _write_telegrams(folder: Path) -> int:
    """A folder of telegrams; the number of their characters, a blank line between two of them included."""
    folder.mkdir()
    texts = [source.read_text(encoding="utf-8") for source in SOURCES]
    size = number = 0
    while size < SIZE:
        text = texts[number % len(texts)]
        (folder / f"telegram-{number:04}.txt").write_text(text, encoding="utf-8")
        size, number = size + len(text) + 2, number + 1
    return size


def _throughput(folder: Path) -> None:
    """Both programs on the same characters, in turn, so that whatever else the machine does slows both."""
    size = _write_telegrams(folder / "texts")
    telegrams = sorted((folder / "texts").glob("*.txt"))
    whole = folder / "whole.md"
    whole.write_text("\n\n".join(path.read_text(encoding="utf-8") for path in telegrams), encoding="utf-8")
    teikit = [sys.executable, "-m", "teikit", "convert", str(folder / "texts"), "--out-dir", str(folder / "tei")]
    pandoc = ["pandoc", "-f", "markdown", "-t", "tei", "-o", str(folder / "pandoc.xml")]
    there = shutil.which("pandoc") is not None
    ours, together, each = list[float](), list[float](), list[float]()
    for _ in range(ROUNDS):
        shutil.rmtree(folder / "tei", ignore_errors=True)
        ours.append(_processor_time(teikit))
        if there:
            together.append(_processor_time([*pandoc, str(whole)]))
            few = telegrams[:FEW]
            each.append(sum(_processor_time([*pandoc, str(path)]) for path in few) / len(few) * len(telegrams))
    print(f"{len(telegrams)} telegrams, {size / 1e6:.1f} million characters, processor time, median of {ROUNDS} rounds in turn")
    print(f"  teikit convert: {_figure(ours)}, {size / statistics.median(ours) / 1e6:.2f} million characters a second")
    if not there:
        print("  pandoc is not installed: no ratio")
        return
    for what, times, budget in (
        ("pandoc, all in one file", together, " (budget: 5)"),
        ("pandoc, a process a telegram", each, ""),
    ):
        ratio = statistics.median(theirs / mine for theirs, mine in zip(times, ours, strict=True))
        print(f"  {what}: {_figure(times)}; teikit is {ratio:.1f} times as fast{budget}")


def _figure(times: Sequence[float]) -> str:
    return f"{statistics.median(times):.2f} s ({min(times):.2f} to {max(times):.2f})"


def _one_command(folder: Path) -> None:
    command = [sys.executable, "-m", "teikit", "convert", str(SOURCES[0]), "-o", str(folder / "telegram.xml")]
    print(f"teikit convert, one telegram, whole process: {_wall(command) * 1000:.0f} ms (budget: 150 ms)")


def _start_up() -> None:
    bare = _wall([sys.executable, "-c", "pass"])
    for what, command, budget in (
        ("import teikit", [sys.executable, "-c", "import teikit"], 60),
        ("teikit --version", [sys.executable, "-m", "teikit", "--version"], 120),
    ):
        print(f"{what}: {(_wall(command) - bare) * 1000:.0f} ms more than python -c pass (budget: {budget} ms)")


def _processor_time(command: list[str]) -> float:
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, env=ENVIRONMENT)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return (after.ru_utime - before.ru_utime) + (after.ru_stime - before.ru_stime)


def _wall(command: list[str]) -> float:
    """The median of several runs."""
    times = []
    for _ in range(ROUNDS):
        start = time.perf_counter()
        subprocess.run(command, check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, env=ENVIRONMENT)
        times.append(time.perf_counter() - start)
    return statistics.median(times)


if __name__ == "__main__":
    main()
