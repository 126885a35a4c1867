"""The budgets of conversion: throughput beside pandoc's on the same text, and the time of one command.

Run it as `python benchmarks/convert.py`. Ratios are of processor time within one run, so that a busy machine matters little;
pandoc is left out where it is not installed.
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

SOURCES = sorted((Path(__file__).parent.parent / "encoded" / "sources").glob("*.txt"))
TELEGRAMS = 1000
PANDOC_SIZE = 2_000_000
ROUNDS = 5
ENVIRONMENT = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
"""As users have it: compiled once. Without its byte code, Python compiles the whole of teikit at every start."""


def main() -> None:
    """Print every figure with its budget."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        size = _write_telegrams(folder / "texts")
        _throughput(folder, size)
        _one_command(folder)
        _start_up()


def _write_telegrams(folder: Path) -> int:
    """A folder of telegrams; the number of their characters."""
    folder.mkdir()
    texts = [source.read_text(encoding="utf-8") for source in SOURCES]
    for number in range(TELEGRAMS):
        (folder / f"telegram-{number:04}.txt").write_text(texts[number % len(texts)], encoding="utf-8")
    return sum(len(texts[number % len(texts)]) for number in range(TELEGRAMS))


def _throughput(folder: Path, size: int) -> None:
    seconds = _processor_time(
        [sys.executable, "-m", "teikit", "convert", str(folder / "texts"), "--out-dir", str(folder / "tei")]
    )
    ours = size / seconds
    print(
        f"teikit convert, {TELEGRAMS} telegrams, {size / 1e6:.1f} million characters: {seconds:.2f} s, {ours / 1e6:.2f} million a second"
    )
    if shutil.which("pandoc") is None:
        print("pandoc is not installed: no ratio")
        return
    whole = "\n\n".join(path.read_text(encoding="utf-8") for path in sorted((folder / "texts").glob("*.txt")))[:PANDOC_SIZE]
    (folder / "whole.md").write_text(whole, encoding="utf-8")
    together = _processor_time(
        ["pandoc", "-f", "markdown", "-t", "tei", str(folder / "whole.md"), "-o", str(folder / "whole.xml")]
    )
    print(f"pandoc, the same text in one file of {len(whole) / 1e6:.1f} million characters: {together:.2f} s")
    print(f"  ratio of throughput: {ours * together / len(whole):.1f} (budget: 5)")
    few = sorted((folder / "texts").glob("*.txt"))[:40]
    each = sum(
        _processor_time(["pandoc", "-f", "markdown", "-t", "tei", str(path), "-o", str(folder / "one.xml")]) for path in few
    ) / len(few)
    print(f"pandoc, a process a telegram: {each * 1000:.0f} ms each\n  ratio of throughput: {each * TELEGRAMS / seconds:.1f}")


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
