"""Where the outputs of a command go."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from contextlib import suppress
from pathlib import Path
from stat import S_ISREG
from typing import Final

import click

from teikit.cli.files import Source
from teikit.outputs import STANDARD_STREAM

__all__ = ["check_reports", "check_targets", "refuse_inputs", "target_of"]

_BEGINNING: Final = 4096
_REPORT: Final = re.compile(
    rb'"converted": |"valid": |sarif-schema|<testsuites|schematron-output|<title>Review of |^::(?:error|warning|notice) |'
    rb": (?:error|warning|information): |: (?:valid against|not valid|not checked|not fully checked|\d+ valid)",
    re.MULTILINE,
)
"""What stands in the beginning of every report of teikit."""


def check_targets(sources: Sequence[Source], output: str | None, out_dir: str | None, suffix: str) -> None:
    """Refuse, before any work, options that do not go together and sources that would overwrite each other's outputs."""
    if output and out_dir:
        raise click.UsageError("give either --output or --out-dir")
    if len(sources) > 1 and not out_dir:
        raise click.UsageError(f"{len(sources)} files need --out-dir DIR")
    seen: dict[str, str] = {}
    for source in sources:
        target = target_of(source, output, out_dir, suffix)
        if target in seen:
            raise click.UsageError(f"{seen[target]} and {source.name} would both be written to {target}")
        seen[target] = source.name


def refuse_inputs(sources: Iterable[Source], *targets: str | None) -> None:
    """Refuse, before any work, to write over a file that is read, and two outputs in one file."""
    there = [target for target in targets if target is not None and target != STANDARD_STREAM]
    if double := next((target for index, target in enumerate(there) if target in there[:index]), None):
        raise click.UsageError(f"two outputs cannot both be written to {double}")
    existing = {_identity(Path(target)): target for target in there}
    existing.pop(None, None)
    for source in sources if existing else ():
        if source.path and (target := existing.get(_identity(source.path))):
            raise click.UsageError(f"{target} is a file to be read; name another one for the output")


def check_reports(*targets: str | None) -> None:
    """Refuse, before any work, to write a report over anything that is no report of teikit."""
    for target in targets:
        beginning = b""
        if target not in (None, STANDARD_STREAM) and Path(target).is_file():
            with suppress(OSError), Path(target).open("rb") as stream:  # what cannot be read is told when it is written
                beginning = stream.read(_BEGINNING)
        if beginning and not _REPORT.search(beginning):
            raise click.UsageError(f"{target} exists and is no report of teikit; name another file")


def _identity(path: Path) -> tuple[int, int] | None:
    """What two names of one file share; none if there is no such file."""
    try:
        found = path.stat()
    except (OSError, ValueError):
        return None
    return (found.st_dev, found.st_ino) if S_ISREG(found.st_mode) else None


def target_of(source: Source, output: str | None, out_dir: str | None, suffix: str) -> str:
    """The file (or `-`) that a source's output goes to."""
    if out_dir:
        return str(Path(out_dir) / source.relative.with_suffix(suffix))
    return output or STANDARD_STREAM
