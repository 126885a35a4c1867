"""`teikit render`: TEI to web pages, PDF and text."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from teikit.cli.files import Source, expand_sources, read_source
from teikit.cli.status import ExitStatus
from teikit.cli.targets import check_targets, refuse_inputs, target_of

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from teikit.model.finding import Finding

__all__ = ["render"]

_EXAMPLES = """\b
Examples:
  teikit render letter.xml --to html -o letter.html
  teikit render encoded/tei --to pdf --out-dir pdf
  teikit render letter.xml --to text --view source
"""


@click.command(epilog=_EXAMPLES)
@click.argument("files", nargs=-1, required=True, metavar="FILE...")
@click.option(
    "--to", "form", required=True, metavar="FORMAT", help="html, pdf, text, markdown or typst; see `teikit list formats`."
)
@click.option(
    "-o", "--output", metavar="FILE", help="Where the page goes; - (and the default for one file) is standard output."
)
@click.option("--out-dir", metavar="DIR", help="A folder for the pages of several files, named like them.")
@click.option(
    "--view",
    type=click.Choice(["reading", "diplomatic", "source"]),
    default="reading",
    show_default=True,
    help="Which text to show.",
)
@click.option("--stylesheet", metavar="FILE", help="A stylesheet of your own that imports one of teikit's.")
@click.option(
    "parameters",
    "--param",
    multiple=True,
    metavar="K=V",
    help="A parameter of the stylesheet; see `teikit list params`; repeatable.",
)
@click.option(
    "font_paths", "--font-path", multiple=True, metavar="DIR", help="A folder with more fonts for the PDF; repeatable."
)
@click.option("--force", is_flag=True, help="Write over files that were edited by hand; a backup is kept.")
def render(
    files: tuple[str, ...], form: str, output: str | None, out_dir: str | None, view: str, stylesheet: str | None,
    parameters: tuple[str, ...], font_paths: tuple[str, ...], force: bool,
) -> ExitStatus:  # fmt: skip
    """Turn TEI into a web page, a PDF/A, plain text, Markdown or Typst markup.

    FILE is a file, a folder (all .xml files in and below it), a pattern, or - for standard input.
    """
    from teikit.rendering import FORMATS

    if form not in FORMATS:
        raise click.UsageError(f"there is no format {form!r}; there are: {', '.join(FORMATS)}")
    inputs = list(expand_sources(files, {".xml"}))
    check_targets(inputs, output, out_dir, FORMATS[form].suffix)
    refuse_inputs(inputs, output)
    given = _parameters(parameters)
    status = ExitStatus.FINE
    for source in inputs:
        status = max(
            status, _one(source, form, output, out_dir, view, stylesheet, given, [Path(path) for path in font_paths], force)
        )
    return status


def _parameters(pairs: Sequence[str]) -> dict[str, str]:
    given: dict[str, str] = {}
    for pair in pairs:
        name, sign, value = pair.partition("=")
        if not sign:
            raise click.UsageError(f"--param takes NAME=VALUE, not {pair!r}")
        given[name] = value
    return given


def _one(
    source: Source, form: str, output: str | None, out_dir: str | None, view: str, stylesheet: str | None,
    parameters: Mapping[str, str], font_paths: Sequence[Path], force: bool,
) -> ExitStatus:  # fmt: skip
    """Render one file."""
    from teikit.model.finding import Finding
    from teikit.outputs import write_output
    from teikit.rendering import FORMATS

    data = read_source(source)
    if isinstance(data, Finding):
        return _tell([data], source.name)
    content, findings = _content(data, form, view, stylesheet, parameters, font_paths)
    status = _tell(findings, source.name)
    if content is None:
        return ExitStatus.FAILED
    target = target_of(source, output, out_dir, FORMATS[form].suffix)
    refusal = write_output(target, content.encode() if isinstance(content, str) else content, force=force)
    return max(status, _tell([refusal], "") if refusal else ExitStatus.FINE)


def _content(
    data: bytes, form: str, view: str, stylesheet: str | None, parameters: Mapping[str, str], font_paths: Sequence[Path]
) -> tuple[str | bytes | None, Sequence[Finding]]:
    """The page, or none and the findings that say why."""
    from teikit.facade import RenderError, source_wording
    from teikit.rendering import FORMATS

    try:
        if (form, view) == ("text", "source"):
            return source_wording(data), ()
        rendered = FORMATS[form].render(
            data, view=view, params=parameters, stylesheet=Path(stylesheet) if stylesheet else None, font_paths=font_paths
        )
    except RenderError as problem:
        return None, problem.findings
    except ValueError as problem:
        raise click.UsageError(str(problem)) from None
    return (None if rendered.failed else rendered.content), rendered.findings


def _tell(findings: Sequence[Finding], file: str) -> ExitStatus:
    """Say what was found; an error means that there is no page."""
    for one in findings:
        click.echo(str(one if one.place.file else one.at(one.place._replace(file=file))), err=True)
    return ExitStatus.FAILED if any(one.severity == "error" for one in findings) else ExitStatus.FINE
