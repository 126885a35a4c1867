"""`teikit explain`: what a code means, or what may stand at a place of a document."""

from __future__ import annotations

import json
import re
import shutil
import sys
from pathlib import Path, PurePath
from typing import TYPE_CHECKING, Final

import click

from teikit.cli.files import STANDARD_STREAM, Source, read_source
from teikit.cli.status import ExitStatus

if TYPE_CHECKING:
    from teikit.explain import CodeExplanation, PlaceExplanation
    from teikit.model.finding import Finding, Place

__all__ = ["explain"]

_EXAMPLES = """\b
Examples:
  teikit explain element-early
  teikit explain letter.xml:214:9
  teikit explain letter.xml:214:9 --schema tei_all.rng --format json
"""
_PLACE: Final = re.compile(r"(?P<file>.+?):(?P<line>\d+)(?::(?P<column>\d+))?")
_WIDEST: Final = 100


@click.command(epilog=_EXAMPLES)
@click.argument("what", metavar="CODE|FILE:LINE[:COLUMN]")
@click.option("--schema", "schemas", multiple=True, metavar="NAME|FILE|URL", help="Ask this schema too; repeatable.")
@click.option("--no-xml-model", is_flag=True, help="Do not heed the schemas that the file names itself.")
@click.option("--catalog", "catalogs", multiple=True, metavar="FILE", help="An OASIS XML catalog to find schemas by.")
@click.option("--allow-network", is_flag=True, help="Fetch schemas from the web.")
@click.option(
    "--format", "form", type=click.Choice(["text", "json"]), default="text", show_default=True, help="Form of the answer."
)
def explain(
    what: str, schemas: tuple[str, ...], no_xml_model: bool, catalogs: tuple[str, ...], allow_network: bool, form: str
) -> ExitStatus:
    """Explain the code of a finding, or what may stand at a place of a document.

    The code is what stands in brackets at the end of a problem: what it means, why it matters, what to do. At a place, you are
    told which elements and attributes the schema allows there, and what it says about them; the document need not be valid, nor
    complete. Without COLUMN, the place is the beginning of the line.
    """
    from teikit.explain import explain_code

    explained = explain_code(what)
    if explained:
        click.echo(_code(explained, form), nl=False)
        return ExitStatus.FINE
    place = _PLACE.fullmatch(what)
    if place is None:
        raise click.UsageError(f"{what} is neither a code nor a place in a file{_meant(what)}")
    return _explain_place(place, schemas, not no_xml_model, catalogs, allow_network, form)


def _meant(what: str) -> str:
    from teikit.explain.codes import codes_like

    found = codes_like(what)
    return f"; did you mean {', '.join(found)}?" if found else ": write FILE:LINE:COLUMN"


def _explain_place(
    asked: re.Match[str], schemas: tuple[str, ...], xml_model: bool, catalogs: tuple[str, ...], network: bool, form: str
) -> ExitStatus:
    from teikit.catalog import Catalogs, SchemaLibrary
    from teikit.explain import PlaceExplanation, explain_place
    from teikit.model.finding import Place

    file = asked["file"]
    place = Place(file, max(int(asked["line"]), 1), max(int(asked["column"] or 1), 1))
    path = None if file == STANDARD_STREAM else Path(file)
    data = read_source(Source(file, path, PurePath(file)))
    if not isinstance(data, bytes):
        click.echo(str(data), err=True)
        return ExitStatus.FAILED
    library = SchemaLibrary(Catalogs.of_environment(catalogs), network)
    folder = path.parent if path else Path()
    answers = list(explain_place(data, place, folder, schemas, xml_model=xml_model, library=library))
    explained = [answer for answer in answers if isinstance(answer, PlaceExplanation)]
    problems = [answer for answer in answers if not isinstance(answer, PlaceExplanation)]
    click.echo(_places(place, explained, problems, form), nl=False)
    for problem in problems:
        click.echo(str(problem), err=True)
    return ExitStatus.FAILED if problems else ExitStatus.FINE


def _code(explained: CodeExplanation, form: str) -> str:
    from teikit.explain import code_in_words

    return _json(explained._asdict()) if form == "json" else code_in_words(explained, _width())


def _places(place: Place, explained: list[PlaceExplanation], problems: list[Finding], form: str) -> str:
    if form == "text":
        from teikit.explain import place_in_words

        return "\n".join(place_in_words(one, _width()) for one in explained)
    from teikit.explain.as_json import place_as_data, problem_as_data

    return _json(
        {
            "file": place.file,
            "line": place.line,
            "column": place.column,
            "schemas": [place_as_data(one) for one in explained],
            "problems": [problem_as_data(problem) for problem in problems],
        }
    )


def _json(data: object) -> str:
    return json.dumps(data, ensure_ascii=False, indent=2) + "\n"


def _width() -> int:
    return min(shutil.get_terminal_size().columns, _WIDEST) if sys.stdout.isatty() else _WIDEST
