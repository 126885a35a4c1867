"""`teikit build`: a whole edition, from texts to pages."""

from __future__ import annotations

import shutil
from pathlib import Path
from typing import TYPE_CHECKING

import click

from teikit.cli.status import ExitStatus

if TYPE_CHECKING:
    from collections.abc import Iterator

    from teikit.corpus import Edition, Outcome, Work

__all__ = ["build"]

_EXAMPLES = """\b
Examples:
  teikit build encoded
"""


@click.command(epilog=_EXAMPLES)
@click.argument("folder", default=".", metavar="[DIR]")
@click.option(
    "--jobs", metavar="N", type=click.IntRange(min=1), default=1, show_default=True, help="How many documents to build at once."
)
@click.option("--force", is_flag=True, help="Build everything, also over TEI that was edited by hand (backups are kept).")
def build(folder: str, jobs: int, force: bool) -> ExitStatus:
    """Convert, validate and render the edition in DIR (here, if none is named).

    Texts in sources/ become TEI in tei/, and that becomes pages in site/. What is up to date is not built again; TEI that
    somebody edited is kept, and built as it is.
    """
    from teikit.config import ConfigError
    from teikit.corpus import open_edition
    from teikit.corpus.plan import plan, remember

    try:
        edition = open_edition(Path(folder))
        stale, fresh = plan(edition, force=force)
        _check_authority(edition)
    except OSError as problem:
        raise click.ClickException(f"{problem.filename}: {problem.strerror}") from None
    except (ConfigError, ValueError) as problem:
        raise click.ClickException(str(problem)) from None
    if not stale and not fresh:
        raise click.ClickException(f"{folder}: there is nothing to build: no texts in sources/, no TEI in tei/")
    status = ExitStatus.FINE
    built: list[Work] = []
    for task, outcome in _outcomes(stale, jobs):
        for found in outcome.findings:
            click.echo(str(found), err=True)
        status = max(
            status, ExitStatus.FAILED if outcome.failed else ExitStatus.PROBLEMS if outcome.invalid else ExitStatus.FINE
        )
        if not outcome.failed:
            built.append(task._replace(parts=outcome.parts))
    if stale:
        remember(edition, built)
        status = max(status, _finish(edition))
    click.echo(
        f"{len(built)} built, {len(fresh)} up to date, {len(stale) - len(built)} failed: {edition.site / 'index.html'}",
        err=True,
    )
    return status


def _check_authority(edition: Edition) -> None:
    """An authority file that cannot be read is said once, before any work."""
    from teikit.authority import Authority

    if edition.config.authority is not None:
        Authority.load(edition.config.authority, fold=edition.config.fold)


def _outcomes(stale: list[Work], jobs: int) -> Iterator[tuple[Work, Outcome]]:
    from teikit.corpus import work

    if jobs < 2 or len(stale) < 2:
        yield from ((task, work(task)) for task in stale)
        return
    from teikit.workers import Died, ordered_map

    for task, outcome in zip(stale, ordered_map(work, stale, min(jobs, len(stale))), strict=True):
        yield task, _died(task) if isinstance(outcome, Died) else outcome


def _died(task: Work) -> Outcome:
    """What is known of a document that ended the process that built it."""
    from teikit.corpus import Outcome
    from teikit.model.finding import Place, finding

    return Outcome(task.tei.stem, (finding("file-crash", Place(str(task.tei))),), failed=True, invalid=False)


def _finish(edition: Edition) -> ExitStatus:
    """The front page, and the schema beside the TEI that names it."""
    from teikit.catalog import BUNDLED
    from teikit.outputs import write_report
    from teikit.resources import resource
    from teikit.site import front_page

    documents = sorted(path for path in edition.site.rglob("*.xml") if path.is_file())
    for name in BUNDLED.values():
        shutil.copyfile(resource("schemas", name), edition.site / name)
    refusal = write_report(str(edition.site / "index.html"), front_page(edition.config, documents, edition.site).encode())
    if refusal is not None:
        click.echo(str(refusal), err=True)
        return ExitStatus.FAILED
    return ExitStatus.FINE
