"""Where the outputs of a command go."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import click

from teikit.cli.files import Source
from teikit.outputs import STANDARD_STREAM

__all__ = ["check_targets", "target_of"]


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


def target_of(source: Source, output: str | None, out_dir: str | None, suffix: str) -> str:
    """The file (or `-`) that a source's output goes to."""
    if out_dir:
        return str(Path(out_dir) / source.relative.with_suffix(suffix))
    return output or STANDARD_STREAM
