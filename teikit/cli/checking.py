"""The work of `teikit validate`: what travels between its processes is names, options and reports."""

from __future__ import annotations

import sys
from concurrent.futures import ProcessPoolExecutor
from functools import lru_cache
from itertools import groupby
from multiprocessing import get_context
from typing import TYPE_CHECKING, Final, NamedTuple

import click

from teikit.cli.files import STANDARD_STREAM, Source, expand_sources, read_source
from teikit.cli.status import ExitStatus
from teikit.model.finding import Finding
from teikit.outputs import write_report
from teikit.report import FORMATS
from teikit.validation import ValidationReport, Validator, unreadable

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator


__all__ = ["Task", "check_all", "run"]


_LARGEST_BATCH: Final = 32


class Task(NamedTuple):
    """What the user asks for."""

    files: tuple[str, ...]
    schemas: tuple[str, ...]
    xml_model: bool
    form: str
    """A name in `teikit.report.FORMATS`."""
    output: str | None
    """A file, `-`, or none: then each format goes where it belongs."""
    jobs: int


def run(task: Task) -> ExitStatus:
    """Check every file, write the report while it grows, and give the worst status."""
    statuses = [ExitStatus.FINE]
    form = FORMATS[task.form]
    on_errors = form.for_people and task.output is None
    sources = list(expand_sources(task.files, {".xml"}))
    reports = _watched(check_all(sources, task.schemas, task.xml_model, task.jobs), len(sources), quiet=on_errors)
    pieces = form.write(_noting(reports, statuses))
    if task.output is None or task.output == STANDARD_STREAM:
        for piece in pieces:
            click.echo(_encoded(piece), nl=False, err=on_errors)
    elif (problem := write_report(task.output, _encoded("".join(pieces)))) is not None:
        click.echo(str(problem), err=True)
        return ExitStatus.FAILED
    return max(statuses)


def check_all(sources: list[Source], schemas: tuple[str, ...], xml_model: bool, jobs: int) -> Iterator[ValidationReport]:
    """The report on each source, in their order. `jobs` processes work on them, each of which loads a schema once."""
    jobs = min(jobs, len(sources))
    if jobs < 2:
        yield from (_check(source, schemas, xml_model) for source in sources)
    else:
        yield from _check_together(sources, schemas, xml_model, jobs)


def _check_together(sources: list[Source], schemas: tuple[str, ...], xml_model: bool, jobs: int) -> Iterator[ValidationReport]:
    executor = ProcessPoolExecutor(jobs, mp_context=get_context("spawn"))  # a fork would copy the locks of running threads
    try:
        batches = list(_batches(sources, max(1, min(_LARGEST_BATCH, len(sources) // (jobs * 4)))))
        # standard input belongs to this process
        pending = [executor.submit(_check_batch, batch, schemas, xml_model) if batch[0].path else None for batch in batches]
        for batch, work in zip(batches, pending, strict=True):
            yield from work.result() if work else _check_batch(batch, schemas, xml_model)
    finally:
        executor.shutdown(cancel_futures=True)


def _batches(sources: list[Source], size: int) -> Iterator[list[Source]]:
    """Consecutive sources, as many as are worth a message to another process; standard input is alone."""
    for is_file, group in groupby(sources, lambda source: source.path is not None):
        members = list(group)
        step = size if is_file else 1
        yield from (members[start : start + step] for start in range(0, len(members), step))


def _check_batch(sources: list[Source], schemas: tuple[str, ...], xml_model: bool) -> list[ValidationReport]:
    return [_check(source, schemas, xml_model) for source in sources]


def _check(source: Source, schemas: tuple[str, ...], xml_model: bool) -> ValidationReport:
    data = read_source(source)
    if isinstance(data, Finding):
        return unreadable(source.name, data)
    validator = _validator(schemas, xml_model)
    return validator.validate(data, source.name, source.path.parent) if source.path else validator.validate(data, source.name)


@lru_cache(maxsize=1)
def _validator(schemas: tuple[str, ...], xml_model: bool) -> Validator:
    """The one validator of this process, so that its schemas are loaded once."""
    return Validator(schemas, xml_model)


def _watched(reports: Iterator[ValidationReport], total: int, *, quiet: bool) -> Iterator[ValidationReport]:
    """The reports, with a bar on the terminal while they come, unless they are shown there themselves."""
    if quiet or total < 2 or not sys.stderr.isatty():
        yield from reports
    else:
        with click.progressbar(reports, total, label="Checking", file=sys.stderr) as bar:
            yield from bar


def _noting(reports: Iterable[ValidationReport], statuses: list[ExitStatus]) -> Iterator[ValidationReport]:
    """The reports, while what each means for the exit status is noted."""
    for report in reports:
        if not report.complete:
            statuses.append(ExitStatus.FAILED)
        elif not report.valid:
            statuses.append(ExitStatus.PROBLEMS)
        yield report


def _encoded(text: str) -> bytes:
    # a file name may hold what UTF-8 cannot; JSON reads the escape back
    return text.encode("utf-8", "backslashreplace")
