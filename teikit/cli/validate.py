"""`teikit validate`: documents against the schemas that they name, or that the user names."""

from __future__ import annotations

from typing import Any

import click

__all__ = ["validate"]

_FORMATS = ["text", "lines", "json", "sarif", "junit", "github", "svrl"]
_SEVERITIES = {"error": "error", "warning": "warning", "info": "information"}
_EXAMPLES = """\b
Examples:
  teikit validate letter.xml
  teikit validate --no-xml-model --schema tei_all.rng --schema rules.sch "letters/*.xml"
  teikit validate encoded/tei --format sarif -o report.sarif --jobs 4
  teikit validate --allow-network edition/
  teikit validate --fix --dry-run letter.xml
"""


@click.command(epilog=_EXAMPLES)
@click.argument("files", nargs=-1, required=True, metavar="FILE...")
@click.option("--schema", "schemas", multiple=True, metavar="NAME|FILE|URL", help="Check against this schema too; repeatable.")
@click.option("--no-xml-model", is_flag=True, help="Do not heed the schemas that the files name themselves.")
@click.option(
    "--phase", metavar="NAME", default="", help="The phase of Schematron; #ALL is every pattern, #DEFAULT the schema's own."
)
@click.option(
    "--catalog", "catalogs", multiple=True, metavar="FILE", help="An OASIS XML catalog, before those of XML_CATALOG_FILES."
)
@click.option(
    "--allow-network", is_flag=True, help="Fetch schemas from the web; they are kept and serve without network later."
)
@click.option("--xinclude", is_flag=True, help="Put what XInclude points at in its place first.")
@click.option("--include-from", metavar="DIR", default="", help="Where XInclude may read too, beside the document's folder.")
@click.option("--format", "form", type=click.Choice(_FORMATS), default="text", show_default=True, help="Form of the report.")
@click.option("-o", "--output", metavar="FILE", help="Write the report to this file; - is standard output.")
@click.option(
    "--severity",
    type=click.Choice(list(_SEVERITIES)),
    default="info",
    show_default=True,
    help="Report only what matters so much.",
)
@click.option("--max-problems", type=click.IntRange(min=1), metavar="N", help="Report at most N problems of each file.")
@click.option(
    "--jobs",
    metavar="N",
    type=click.IntRange(min=1),
    help="How many processes check files; by default what the files are worth.",
)
@click.option("--fix", is_flag=True, help="Mend first what is mechanical and safe, in documents of teikit's own schema.")
@click.option("--dry-run", is_flag=True, help="Show as a diff what --fix would change, and write nothing.")
@click.option("--no-cache", is_flag=True, help="Check again what was checked before and has not changed.")
@click.pass_context
def validate(context: click.Context, /, files: tuple[str, ...], **given: Any) -> None:
    """Check whether TEI documents are valid.

    FILE is a file, a folder (all .xml files in and below it), a pattern, or - for standard input. Every file is tried.

    A schema is a name of `teikit list schemas`, a file or a URL: RELAX NG in either syntax, or Schematron. A grammar that you
    name is checked together with the Schematron rules in it.

    The exit status is 0 if all are valid, 1 if some are not, and 2 if something could not be checked: a file that cannot be
    read or names no schema, a schema that is missing or unusable.
    """
    from teikit.cli.checking import Task, run
    from teikit.model.finding import Severity
    from teikit.report import Choice
    from teikit.validation import Options

    _check_catalogs(given["catalogs"])
    status = _fix(files, given) if given["fix"] or given["dry_run"] else 0
    if given["dry_run"]:
        context.exit(status)
    options = Options(
        given["schemas"], not given["no_xml_model"], given["phase"], given["catalogs"], given["allow_network"],
        given["xinclude"] or bool(given["include_from"]), given["include_from"],
    )  # fmt: skip
    choice = Choice(Severity(_SEVERITIES[given["severity"]]), given["max_problems"])
    task = Task(files, options, given["form"], given["output"], given["jobs"], choice, not given["no_cache"])
    context.exit(max(status, run(task)))


def _fix(files: tuple[str, ...], given: dict[str, Any]) -> int:
    from teikit.cli.fixing import fix

    return fix(files, ours="teikit" in given["schemas"], dry_run=given["dry_run"])


def _check_catalogs(catalogs: tuple[str, ...]) -> None:
    """A catalog that the user names must be one; those of the environment may be missing."""
    from teikit.catalog.oasis import catalog_problem

    for catalog in catalogs:
        if (problem := catalog_problem(catalog)) is not None:
            raise click.UsageError(f"the catalog {catalog} cannot be used: {problem}")
