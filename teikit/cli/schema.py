"""`teikit schema`: what one can do with a schema itself."""

from __future__ import annotations

from pathlib import Path, PurePath
from typing import TYPE_CHECKING

import click

from teikit.cli.files import STANDARD_STREAM, Source, read_source
from teikit.cli.status import ExitStatus
from teikit.cli.targets import refuse_inputs

if TYPE_CHECKING:
    from teikit.model.finding import Finding

__all__ = ["schema"]

_EXAMPLES = """\b
Examples:
  teikit schema convert letters.rnc letters.rng
  teikit schema convert - - --to rnc < letters.rng
  teikit schema add https://example.org/tei_all.rng --name tei_all
  teikit schema show tei_all
"""


@click.group(epilog=_EXAMPLES)
def schema() -> None:
    """Convert schemas, and keep a store of them."""


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

    refuse_inputs([_source(source)], target)
    content = read_source(_source(source))
    if not isinstance(content, bytes):
        return _failed(content)
    converted = _converted(content, source, syntax or _syntax_of(target))
    if not isinstance(converted, bytes):
        return _failed(converted)
    refused = write_output(target, converted, force=force)
    return _failed(refused) if refused else ExitStatus.FINE


@schema.command(epilog=_EXAMPLES)
@click.argument("source", metavar="FILE|URL")
@click.option("--name", required=True, help="What --schema calls it.")
@click.option("--catalog", "catalogs", multiple=True, metavar="FILE", help="An OASIS XML catalog for what the schema includes.")
@click.option("--force", is_flag=True, help="Replace a schema of that name.")
def add(source: str, name: str, catalogs: tuple[str, ...], force: bool) -> ExitStatus:
    """Store a schema, with everything that it includes, for use without network.

    A URL is fetched: that is what the command is asked for. Documents that name the schema by that URL are then checked against
    the stored one. To bring it up to date, add it again with --force.
    """
    from teikit.catalog import Catalogs, SchemaLibrary
    from teikit.validation.parts import parts_of

    library = SchemaLibrary(Catalogs.of_environment(catalogs), network=True, stored=False)
    if library.store.schema(name) is not None and not force:
        raise click.ClickException(f"there is a schema {name} in the store; --force replaces it")
    parts = parts_of(source, library)
    if not isinstance(parts, tuple):
        return _failed(parts)
    language, contents = parts
    try:
        stored = library.store.add(name, language, contents)
    except (ValueError, OSError) as problem:
        raise click.ClickException(str(problem)) from None
    click.echo(
        f"{name}: {language}, {len(stored.files)} file{'s' if len(stored.files) > 1 else ''}; use it by --schema {name}",
        err=True,
    )
    return ExitStatus.FINE


@schema.command(epilog=_EXAMPLES)
@click.argument("name")
def show(name: str) -> ExitStatus:
    """Show where the files of a stored or bundled schema came from, and where they are."""
    from teikit.catalog import BUNDLED, Store
    from teikit.resources import resource

    if name in BUNDLED:
        click.echo(f"{name}\tbundled\n{resource('schemas', BUNDLED[name])}")
        return ExitStatus.FINE
    stored = Store().schema(name)
    if stored is None:
        raise click.ClickException(f"there is no schema {name} in the store; `teikit list schemas` lists those that are")
    click.echo(f"{name}\t{stored.language}\t{stored.address}")
    for address, path in stored.files.items():
        click.echo(f"{address}\t{path}")
    return ExitStatus.FINE


@schema.command(epilog=_EXAMPLES)
@click.argument("name")
def remove(name: str) -> ExitStatus:
    """Take a schema out of the store."""
    from teikit.catalog import Store

    if not Store().remove(name):
        raise click.ClickException(f"there is no schema {name} in the store; `teikit list schemas` lists those that are")
    return ExitStatus.FINE


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
