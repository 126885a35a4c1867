"""The work on one document of an edition: convert, validate, render. All of it travels between processes."""

from __future__ import annotations

import hashlib
from functools import lru_cache
from pathlib import Path
from typing import Final, NamedTuple

from teikit import __version__
from teikit.authority import NOBODY, Authority
from teikit.config import Config
from teikit.decode import NotText, decode
from teikit.model.finding import Finding, Place, Severity, finding
from teikit.outputs import sealed_by_us, write_output, write_report
from teikit.pipeline import convert_source
from teikit.rendering import FORMATS
from teikit.validation import Validator

__all__ = ["PAGES", "Outcome", "Work", "fingerprint", "work"]

PAGES: Final = ("html", "pdf", "text")
"""The formats that a site has of each document."""


class Work(NamedTuple):
    """One document to be built."""

    source: Path | None
    """The plain text; none for a TEI document without one."""
    tei: Path
    site: Path
    """The stem of the outputs, without suffix."""
    config: Config
    force: bool = False


class Outcome(NamedTuple):
    """What became of it."""

    name: str
    findings: tuple[Finding, ...]
    failed: bool
    """Whether something could not be done."""
    invalid: bool


def work(task: Work) -> Outcome:
    """Build one document; whatever is wrong with it is among the findings, and stops no other."""
    findings: list[Finding] = []
    if task.source is not None:
        findings += _convert(task)
    if not task.tei.is_file():
        return Outcome(task.tei.stem, tuple(findings), True, False)
    data = task.tei.read_bytes()
    report = _validator().validate(data, str(task.tei), task.tei.parent)
    findings += report.problems
    problems = [*_copy(task.site.with_suffix(".xml"), data), *_pages(task, data)]
    failed = any(one.severity is Severity.ERROR for one in problems) or not report.complete
    return Outcome(task.tei.stem, (*findings, *problems), failed, report.valid is False)


def fingerprint(task: Work) -> str:
    """A digest of everything that the outputs of a document depend on."""
    digest = hashlib.sha256(__version__.encode())
    for path in (task.source, task.tei, task.config.authority, task.config.folder / "teikit.toml"):
        digest.update(path.read_bytes() if path is not None and path.is_file() else b"-")
        digest.update(b"\0")
    return digest.hexdigest()


def _convert(task: Work) -> list[Finding]:
    """Convert the source, unless somebody edited the TEI."""
    assert task.source is not None
    if task.tei.is_file() and not task.force and not sealed_by_us(task.tei.read_bytes()):
        return [finding("tei-edited", Place(str(task.tei)), source=task.source)]
    try:
        text = decode(task.source.read_bytes(), str(task.source))
    except NotText as problem:
        return [finding("not-text", Place(str(task.source)), kind=problem)]
    document = convert_source(
        text,
        layout=task.config.layout,
        authority=_authority(task.config.authority, task.config.fold),
        metadata=task.config.metadata_of(task.source.stem),
        defaults=task.config.metadata,
    )
    refusal = write_output(str(task.tei), document.to_bytes(), force=task.force)
    return [*document.findings, *([refusal] if refusal else [])]


def _copy(target: Path, data: bytes) -> list[Finding]:
    """The TEI beside its pages. The folder is built, so nothing in it is anybody's work."""
    refusal = write_report(str(target), data)
    return [refusal] if refusal else []


def _pages(task: Work, data: bytes) -> list[Finding]:
    findings: list[Finding] = []
    home = "../" * (len(task.site.relative_to(task.config.folder / "site").parts) - 1) + "index.html"
    links = {
        "css": task.config.theme,
        "pdf-href": task.site.with_suffix(".pdf").name,
        "tei-href": task.site.with_suffix(".xml").name,
        "home-href": home,
        "home-title": task.config.title or "The edition",
    }
    for name in PAGES:
        rendered = FORMATS[name].render(data, params=links if name == "html" else {})
        findings += [one.at(one.place._replace(file=str(task.tei))) if not one.place.file else one for one in rendered.findings]
        if not rendered.failed:
            content = rendered.content.encode() if isinstance(rendered.content, str) else rendered.content
            refusal = write_report(str(task.site.with_suffix(FORMATS[name].suffix)), content)
            findings += [refusal] if refusal else []
    return findings


@lru_cache(maxsize=1)
def _authority(path: Path | None, fold: str) -> Authority:
    return Authority.load(path, fold=fold) if path else NOBODY


@lru_cache(maxsize=1)
def _validator() -> Validator:
    return Validator()
