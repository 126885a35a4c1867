"""The work of `teikit validate --fix`: mend the files, or show what would be mended."""

from __future__ import annotations

from difflib import unified_diff
from typing import TYPE_CHECKING

import click

from teikit.cli.files import expand_sources, read_source
from teikit.cli.status import ExitStatus
from teikit.outputs import write_mended
from teikit.repairs import mend
from teikit.report.style import visible

if TYPE_CHECKING:
    from collections.abc import Iterable

    from teikit.repairs import Mended

__all__ = ["fix"]


def fix(files: Iterable[str], *, ours: bool, dry_run: bool) -> ExitStatus:
    """Mend every file; with `dry_run` only show the differences, where status 1 says that there are some.

    What cannot be read, and standard input, which nobody can write to, is left to the validation that follows.
    """
    status = ExitStatus.FINE
    for source in expand_sources(files, {".xml"}):
        data = read_source(source) if source.path else None
        if not isinstance(data, bytes):
            continue
        mended = mend(data, source.name, ours=ours)
        for said in mended.findings:
            click.echo(visible(str(said)), err=True)
        if mended.data == data:
            continue
        if dry_run:
            _show(source.name, data, mended)
            status = max(status, ExitStatus.PROBLEMS)
        elif (problem := write_mended(source.name, data, mended.data)) is not None:
            click.echo(visible(str(problem)), err=True)
            status = ExitStatus.FAILED
    if dry_run:
        click.echo("nothing was written: this was a dry run" if status else "there is nothing to mend", err=True)
    return status


def _show(name: str, before: bytes, mended: Mended) -> None:
    old, new = (text.decode("utf-8", "replace").splitlines(keepends=True) for text in (before, mended.data))
    for line in unified_diff(old, new, visible(name), f"{visible(name)} (mended)"):
        click.echo(line, nl=not line.endswith("\n"))
