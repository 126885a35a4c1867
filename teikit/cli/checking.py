"""The work of `teikit validate`: what travels between its processes is names, options and reports."""

from __future__ import annotations

import os
import sys
from functools import lru_cache
from itertools import chain
from typing import TYPE_CHECKING, Final, NamedTuple

import click

from teikit.cli.files import STANDARD_STREAM, Source, expand_sources, read_source
from teikit.cli.progress import Progress
from teikit.cli.status import ExitStatus
from teikit.cli.targets import check_reports, refuse_inputs
from teikit.model.finding import Finding, Place, finding
from teikit.outputs import write_report
from teikit.report import FORMATS, Choice, Style, chosen
from teikit.validation import Options, ValidationReport, Validator, Verdicts, unreadable
from teikit.validation.excerpts import with_excerpts
from teikit.workers import Died, ordered_map, processors
from teikit.xmlio import LARGEST

if TYPE_CHECKING:
    from collections.abc import Generator, Iterable, Iterator

__all__ = ["Task", "check_all", "run"]

_LARGEST_BATCH: Final = 32
_WORTHWHILE: Final = 2 << 20
"""Bytes of documents that are worth a process of their own: it takes as long to start as to check these."""


class Task(NamedTuple):
    """What the user asks for."""

    files: tuple[str, ...]
    options: Options
    form: str
    """A name in `teikit.report.FORMATS`."""
    output: str | None
    """A file, `-`, or none: then each format goes where it belongs."""
    jobs: int | None
    """How many processes; none: as many as are worth it."""
    choice: Choice = Choice()
    cached: bool = True


class _Manner(NamedTuple):
    """How each document is checked; the same for all, and in all processes."""

    options: Options
    choice: Choice
    cached: bool
    with_source: bool
    with_svrl: bool


class _Batch(NamedTuple):
    """Consecutive sources, as many as are worth a message to another process."""

    manner: _Manner
    sources: tuple[Source, ...]
    data: bytes | None = None
    """What was on standard input, which belongs to the process that started."""


def run(task: Task) -> ExitStatus:
    """Check every file, write the report while it grows, and give the worst status."""
    form = FORMATS[task.form]
    on_errors = form.for_people and task.output is None
    manner = _Manner(task.options, task.choice, task.cached, form.shows_source, form.shows_svrl)
    sources = list(expand_sources(task.files, {".xml"}))
    refuse_inputs(sources, task.output)
    check_reports(task.output)
    statuses = {ExitStatus.FINE}
    progress = Progress(len(sources), "Checking")
    reports = check_all(sources, manner, jobs_for(sources, task.jobs))
    pieces = form.write(_watched(reports, statuses, progress), Style(on_errors and _wants_colours()))
    try:
        problem = _written(pieces, task.output, progress, on_errors=on_errors)
    finally:
        reports.close()
        progress.clear()
    if problem is not None:
        click.echo(str(problem), err=True)
        return ExitStatus.FAILED
    return max(statuses)


def check_all(sources: list[Source], manner: _Manner, jobs: int) -> Generator[ValidationReport]:
    """The report on each source, in their order. `jobs` processes work on them, each of which loads a schema once."""
    if jobs < 2:
        yield from chain.from_iterable(map(_check_batch, _batches(sources, manner, 1)))
        return
    size = max(1, min(_LARGEST_BATCH, len(sources) // (jobs * 4)))
    batches, again = list(_batches(sources, manner, size)), iter(_batches(sources, manner, size))
    for batch, reports in zip(again, ordered_map(_check_batch, batches, jobs), strict=True):
        yield from _one_by_one(batch) if isinstance(reports, Died) else reports


def jobs_for(sources: list[Source], asked: int | None) -> int:
    """How many processes: what the user says, else as many as there are processors and work for."""
    if asked is not None:
        return min(asked, len(sources))
    size = 0
    for source in sources:
        try:
            size += source.path.stat().st_size if source.path else 0
        except (OSError, ValueError):
            continue
    return max(1, min(processors(), len(sources), size // _WORTHWHILE))


def _one_by_one(batch: _Batch) -> Iterator[ValidationReport]:
    """The reports of a batch whose process died: which document ends it, another process shows."""
    singles = [_Batch(batch.manner, (source,), batch.data) for source in batch.sources]
    for source, reports in zip(batch.sources, ordered_map(_check_batch, singles, 1), strict=True):
        if isinstance(reports, Died):
            yield unreadable(source.name, finding("file-crash", Place(source.name)))
        else:
            yield from reports


def _batches(sources: list[Source], manner: _Manner, size: int) -> Iterator[_Batch]:
    waiting: list[Source] = []
    for source in sources:
        if source.path is None or len(waiting) >= size:
            if waiting:
                yield _Batch(manner, tuple(waiting))
            waiting = []
        if source.path is None:
            data = read_source(source)
            assert isinstance(data, bytes)
            yield _Batch(manner, (source,), data)
        else:
            waiting.append(source)
    if waiting:
        yield _Batch(manner, tuple(waiting))


def _check_batch(batch: _Batch) -> list[ValidationReport]:
    return [_check(source, batch.manner, batch.data) for source in batch.sources]


def _check(source: Source, manner: _Manner, data: bytes | None) -> ValidationReport:
    content = data if data is not None else _content(source)
    if isinstance(content, Finding):
        return unreadable(source.name, content)
    validator = _validator(manner)
    arguments = (source.path.parent,) if source.path else ()
    report = chosen(validator.validate(content, source.name, *arguments), manner.choice)
    return with_excerpts(report, content) if manner.with_source else report


def _content(source: Source) -> bytes | Finding:
    """The document, unless it is too large to be looked at."""
    assert source.path is not None
    try:
        too_large = source.path.stat().st_size > LARGEST
    except (OSError, ValueError):
        too_large = False
    if too_large:
        return finding("xml-limit", Place(source.name), limit=f"{LARGEST >> 20} MB")
    return read_source(source)


@lru_cache(maxsize=1)
def _validator(manner: _Manner) -> Validator:
    """The one validator of this process, so that its schemas are loaded once."""
    return Validator(manner.options, Verdicts() if manner.cached else None, keep_svrl=manner.with_svrl)


def _watched(reports: Iterable[ValidationReport], statuses: set[ExitStatus], progress: Progress) -> Iterator[ValidationReport]:
    """The reports, while they are counted and what each means for the exit status is noted."""
    for report in reports:
        progress.step()
        if not report.complete:
            statuses.add(ExitStatus.FAILED)
        elif not report.valid:
            statuses.add(ExitStatus.PROBLEMS)
        yield report


def _written(pieces: Iterator[str], output: str | None, progress: Progress, *, on_errors: bool) -> Finding | None:
    if output is not None and output != STANDARD_STREAM:
        return write_report(output, map(_encoded, pieces))
    stream = sys.stderr.buffer if on_errors else sys.stdout.buffer
    for piece in pieces:
        progress.clear()
        stream.write(_encoded(piece))
        if on_errors:
            stream.flush()
    stream.flush()
    return None


def _wants_colours() -> bool:
    """Colours on a terminal that can show them, unless the user says no (https://no-color.org)."""
    return sys.stderr.isatty() and not os.environ.get("NO_COLOR") and os.environ.get("TERM") != "dumb"


def _encoded(text: str) -> bytes:
    # a file name may hold what UTF-8 cannot; JSON reads the escape back
    return text.encode("utf-8", "backslashreplace")
