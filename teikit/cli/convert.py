"""`teikit convert`: plain texts to TEI."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from teikit.cli.files import STANDARD_STREAM, Source, expand_sources, read_source
from teikit.cli.status import ExitStatus
from teikit.cli.targets import check_reports, check_targets, refuse_inputs, target_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from teikit.authority import Authority
    from teikit.config import Config
    from teikit.model.finding import Finding
    from teikit.model.text import SourceText
    from teikit.pipeline import Document
    from teikit.report.review import Point

__all__ = ["convert"]

_EXAMPLES = """\b
Examples:
  teikit convert telegram.txt -o telegram.xml
  teikit convert sources --out-dir tei --authority authority.xml --report report.json
"""

_TOLD = 20
"""How many findings of one kind are told one by one."""


@click.command(epilog=_EXAMPLES)
@click.argument("sources", nargs=-1, required=True, metavar="SOURCE...")
@click.option(
    "-o", "--output", metavar="FILE", help="Where the TEI goes; - (and the default for one source) is standard output."
)
@click.option("--out-dir", metavar="DIR", help="A folder for the TEI of several sources, named like them.")
@click.option(
    "--layout", default=None, metavar="NAME", help="The layout of the texts; see `teikit list layouts`.  [default: auto]"
)
@click.option("--config", "config_file", metavar="FILE", help="The teikit.toml of an edition.")
@click.option(
    "--authority", "authority_file", metavar="FILE", help="TEI with listPerson, listPlace and listOrg, to identify names by."
)
@click.option("--report", "report_file", metavar="FILE", help="Write a JSON account of the conversion; - is standard output.")
@click.option(
    "--review", "review_file", metavar="FILE", help="Write a page (HTML) of what to look at first, the source beside the TEI."
)
@click.option("--strict", is_flag=True, help="Exit with status 1 if there is any warning.")
@click.option("--force", is_flag=True, help="Write over files that were edited by hand; a backup is kept.")
def convert(
    sources: tuple[str, ...],
    output: str | None,
    out_dir: str | None,
    layout: str | None,
    config_file: str | None,
    authority_file: str | None,
    report_file: str | None,
    review_file: str | None,
    strict: bool,
    force: bool,
) -> ExitStatus:
    """Turn plain texts of diplomatic documents into TEI P5.

    SOURCE is a file, a folder (all .txt, .text and .md files in and below it), a pattern, or - for standard input. A page of
    several documents becomes a file of each in --out-dir: page-01.xml, page-02.xml. What a person should look at is told on
    standard error.
    """
    inputs = list(expand_sources(sources, {".txt", ".text", ".md"}))
    check_targets(inputs, output, out_dir, ".xml")
    refuse_inputs(inputs, output, report_file, review_file)
    check_reports(report_file, review_file)
    if report_file == STANDARD_STREAM and not out_dir and output in (None, STANDARD_STREAM):
        raise click.UsageError("the TEI and the report cannot both go to standard output")
    config, authority = _settings(config_file, authority_file)
    status = ExitStatus.FINE
    reports: list[dict[str, Any]] = []
    reviewed: list[tuple[Document, list[Point]]] = []
    for source in inputs:
        for target, document, found in _documents(source, layout or config.layout, authority, config, output, out_dir):
            refusal = _write(target, document, force) if document is not None else None
            told = [*found, refusal] if refusal is not None else found
            _tell(told)
            failed = document is None or refusal is not None
            status = max(status, ExitStatus.FAILED if failed else _status(told, strict))
            if document is not None and (review_file or report_file):
                from teikit.report.review import review_points, review_summary

                points = review_points(document, told)
                reviewed.append((document, points))
                if points:
                    click.echo(review_summary(source.name, points), err=True)
            if report_file:
                from teikit.report.conversion import conversion_report

                reports.append(conversion_report(source.name, document, told))
    return max(status, _write_report(report_file, reports), _write_review(review_file, reviewed))


def _settings(config_file: str | None, authority_file: str | None) -> tuple[Config, Authority]:
    """The configuration and the authority file; whatever is wrong with them is said in one line."""
    from teikit.authority import NOBODY, Authority
    from teikit.config import Config, ConfigError, load_config

    try:
        config = load_config(Path(config_file)) if config_file else Config()
        path = authority_file or config.authority
        return config, Authority.load(path, fold=config.fold) if path else NOBODY
    except OSError as problem:
        raise click.ClickException(f"{problem.filename}: {problem.strerror}") from None
    except (ConfigError, ValueError) as problem:
        raise click.ClickException(str(problem)) from None


def _documents(
    source: Source, layout: str, authority: Authority, config: Config, output: str | None, out_dir: str | None
) -> Iterator[tuple[str, Document | None, Sequence[Finding]]]:
    """Each document of a source with the target it goes to and what was found; no document, and why, if there is none.

    A page of several documents gives them all to `--out-dir`, where each has a name, and the first to a single target.
    """
    from teikit.model.finding import Finding
    from teikit.outputs import part_name
    from teikit.pipeline import convert_page, convert_source

    target = target_of(source, output, out_dir, ".xml")
    text = _text(source)
    if isinstance(text, Finding):
        yield target, None, [text]
        return
    stem = source.relative.stem
    try:
        if out_dir is None:
            alone = config.metadata_of(stem)
            documents: Sequence[Document] = (
                convert_source(
                    text, layout=layout, authority=authority, metadata=alone, defaults=config.defaults, words=config.words
                ),
            )
        else:
            documents = convert_page(
                text,
                layout=layout,
                authority=authority,
                defaults=config.defaults,
                words=config.words,
                each=lambda number, count: config.metadata_of(part_name(stem, number, count)),
            )
    except LookupError as problem:
        raise click.ClickException(str(problem.args[0])) from None
    if len(documents) == 1:
        yield target, documents[0], documents[0].findings
        return
    for number, document in enumerate(documents, 1):
        name = source._replace(relative=source.relative.with_stem(part_name(stem, number, len(documents))))
        yield target_of(name, output, out_dir, ".xml"), document, document.findings


def _text(source: Source) -> SourceText | Finding:
    """The text of a source, or the finding that says why there is none."""
    from teikit.decode import NotText, decode
    from teikit.model.finding import Finding, Place, finding

    data = read_source(source)
    if isinstance(data, Finding):
        return data
    try:
        return decode(data, source.name)
    except NotText as problem:
        return finding("not-text", Place(source.name), kind=problem)


def _write(target: str, document: Document, force: bool) -> Finding | None:
    from teikit.outputs import write_output

    return write_output(target, document.to_bytes(), force=force)


def _tell(found: Sequence[Finding]) -> None:
    """Say what was found; of many findings of one kind only the first, since the report has them all."""
    told: dict[str, int] = {}
    for one in found:
        told[one.code] = told.get(one.code, 0) + 1
        if told[one.code] <= _TOLD:
            click.echo(str(one), err=True)
    for code, count in told.items():
        if count > _TOLD:
            click.echo(
                f"{found[0].place.file}: {count - _TOLD} more of the kind [{code}]; --report FILE has them all", err=True
            )


def _status(found: Sequence[Finding], strict: bool) -> ExitStatus:
    severities = {one.severity for one in found}
    return ExitStatus.PROBLEMS if "error" in severities or (strict and "warning" in severities) else ExitStatus.FINE


def _write_report(target: str | None, reports: list[dict[str, Any]]) -> ExitStatus:
    """One object for one source, an array for several."""
    if target is None:
        return ExitStatus.FINE
    import json

    from teikit.outputs import write_report

    data = (
        json.dumps(reports[0] if len(reports) == 1 else reports, ensure_ascii=False, indent=2).encode(
            "utf-8", "backslashreplace"
        )
        + b"\n"
    )
    refusal = write_report(target, data)
    if refusal is not None:
        _tell([refusal])
        return ExitStatus.FAILED
    return ExitStatus.FINE


def _write_review(target: str | None, reviewed: list[tuple[Document, list[Point]]]) -> ExitStatus:
    """The page for an editor."""
    if target is None:
        return ExitStatus.FINE
    from teikit.outputs import write_report
    from teikit.report.review_page import review_page

    name = ", ".join(dict.fromkeys(document.source.name for document, _ in reviewed))
    refusal = write_report(target, review_page(name, reviewed).encode("utf-8", "backslashreplace"))
    if refusal is not None:
        _tell([refusal])
        return ExitStatus.FAILED
    return ExitStatus.FINE
