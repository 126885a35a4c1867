"""`teikit validate`: documents against the schemas that they name, or that the user names."""

from __future__ import annotations

import click

__all__ = ["validate"]

_EXAMPLES = """\b
Examples:
  teikit validate letter.xml
  teikit validate encoded/tei --format json -o report.json --jobs 4
  teikit validate --no-xml-model --schema teikit --schema tei_all.rng "letters/*.xml"
"""


@click.command(epilog=_EXAMPLES)
@click.argument("files", nargs=-1, required=True, metavar="FILE...")
@click.option("schemas", "--schema", multiple=True, metavar="NAME|FILE|URL", help="Check against this schema too; repeatable.")
@click.option("--no-xml-model", is_flag=True, help="Do not heed the schemas that the files name themselves.")
@click.option(
    "form", "--format", type=click.Choice(["text", "json"]), default="text", show_default=True, help="Form of the report."
)
@click.option("-o", "output", metavar="FILE", help="Write the report to this file; - is standard output.")
@click.option("--jobs", type=click.IntRange(min=1), default=1, show_default=True, help="How many files to check at once.")
@click.pass_context
def validate(
    context: click.Context, files: tuple[str, ...], schemas: tuple[str, ...], no_xml_model: bool, form: str,
    output: str | None, jobs: int,
) -> None:  # fmt: skip
    """Check whether TEI documents are valid.

    FILE is a file, a folder (all .xml files in and below it), a pattern, or - for standard input. Every file is tried.

    A schema is teikit, or a RELAX NG file in either syntax.

    The exit status is 0 if all are valid, 1 if some are not, and 2 if something could not be checked: a file that cannot be
    read or names no schema, a schema that is missing or unusable.
    """
    from teikit.cli.checking import Task, run

    context.exit(run(Task(files, schemas, not no_xml_model, form, output, jobs)))
