"""`teikit schema`: what one can do with a schema itself."""

from __future__ import annotations

from pathlib import Path, PurePath
from typing import TYPE_CHECKING

import click

from teikit.cli.files import STANDARD_STREAM, Source, read_source
from teikit.cli.status import ExitStatus

if TYPE_CHECKING:
    from teikit.model.finding import Finding

__all__ = ["schema"]

_EXAMPLES = """\b
Examples:
  teikit schema convert letters.rnc letters.rng
  teikit schema convert - - --to rnc < letters.rng
"""


@click.group(epilog=_EXAMPLES)
def schema() -> None:
    """Convert schemas."""


@schema.command(epilog=_EXAMPLES)
@click.argument("source")
@click.argument("target")
@click.option(
    "--to", "syntax", type=click.Choice(["rng", "rnc"]), help="Syntax to write; by default what TARGET's suffix says."
)
@click.option("--force", is_flag=True, help="Replace TARGET even if teikit did not write it; a copy is kept.")
def convert(source: str, target: str, syntax: str | None, force: bool) -> ExitStatus:
    """Convert a RELAX NG schema between the XML syntax (.rng) and the compact syntax (.rnc).

    Comments and documentation are kept. SOURCE and TARGET may be - for standard input and output.
    """
    from teikit.outputs import write_output

    content = read_source(_source(source))
    if not isinstance(content, bytes):
        return _failed(content)
    converted = _converted(content, source, syntax or _syntax_of(target))
    if not isinstance(converted, bytes):
        return _failed(converted)
    refused = write_output(target, converted, force=force)
    return _failed(refused) if refused else ExitStatus.FINE


def _source(name: str) -> Source:
    path = None if name == STANDARD_STREAM else Path(name)
    return Source(name, path, PurePath(name))


def _syntax_of(target: str) -> str:
    """The syntax that a file name asks for; empty if it does not say."""
    suffix = PurePath(target).suffix.lower()
    return "rnc" if suffix == ".rnc" else "rng" if suffix in (".rng", ".xml") else ""


def _converted(content: bytes, file: str, syntax: str) -> bytes | Finding:
    from teikit.relaxng.convert import convert as convert_schema
    from teikit.relaxng.source import SchemaSyntaxError

    try:
        return convert_schema(content, file, syntax).encode()
    except SchemaSyntaxError as error:
        return error.finding


def _failed(problem: Finding) -> ExitStatus:
    click.echo(str(problem), err=True)
    return ExitStatus.FAILED
