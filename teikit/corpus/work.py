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
from teikit.outputs import part_name, sealed_by_us, write_output, write_report
from teikit.pipeline import convert_page
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
    parts: tuple[Path, ...] = ()
    """The TEI documents that came of the source when it was last built, if its page holds several."""

    @property
    def documents(self) -> tuple[Path, ...]:
        """The TEI documents, as far as they are known."""
        return self.parts or (self.tei,)

    def site_of(self, tei: Path) -> Path:
        """The stem of the outputs of one of the documents."""
        return self.site.with_name(tei.stem)


class Outcome(NamedTuple):
    """What became of it."""

    name: str
    findings: tuple[Finding, ...]
    failed: bool
    """Whether something could not be done."""
    invalid: bool
    parts: tuple[Path, ...] = ()
    """The TEI documents of its page, if they are several."""


def work(task: Work) -> Outcome:
    """Build one document, or all of one page; whatever is wrong with it is among the findings, and stops no other."""
    findings, documents = _convert(task) if task.source is not None else ([], [task.tei])
    failed = invalid = False
    for tei in documents:
        if not tei.is_file():
            failed = True
            continue
        data = tei.read_bytes()
        report = _validator().validate(data, str(tei), tei.parent)
        problems = [*_copy(task.site_of(tei).with_suffix(".xml"), data), *_pages(task, tei, data)]
        findings += [*report.problems, *problems]
        failed = failed or any(one.severity is Severity.ERROR for one in problems) or not report.complete
        invalid = invalid or report.valid is False
    return Outcome(task.tei.stem, tuple(findings), failed, invalid, tuple(documents) if len(documents) > 1 else ())


def fingerprint(task: Work) -> str:
    """A digest of everything that the outputs of a document depend on."""
    digest = hashlib.sha256(__version__.encode())
    for path in (task.source, *task.documents, task.config.authority, task.config.folder / "teikit.toml"):
        digest.update(path.read_bytes() if path is not None and path.is_file() else b"-")
        digest.update(b"\0")
    return digest.hexdigest()


def _convert(task: Work) -> tuple[list[Finding], list[Path]]:
    """Convert the source, unless somebody edited the TEI; what was found, and the documents that there are now."""
    assert task.source is not None
    if _is_edited(task, task.tei):
        return [finding("tei-edited", Place(str(task.tei)), source=task.source)], [task.tei]
    try:
        text = decode(task.source.read_bytes(), str(task.source))
    except NotText as problem:
        return [finding("not-text", Place(str(task.source)), kind=problem)], [task.tei]
    stem = task.source.stem
    documents = convert_page(
        text,
        layout=task.config.layout,
        authority=_authority(task.config.authority, task.config.fold),
        defaults=task.config.defaults,
        words=task.config.words,
        each=lambda number, count: task.config.metadata_of(part_name(stem, number, count)),
    )
    targets = [task.tei.with_stem(part_name(task.tei.stem, number, len(documents))) for number in range(1, len(documents) + 1)]
    findings: list[Finding] = []
    for document, target in zip(documents, targets, strict=True):
        if _is_edited(task, target):
            findings.append(finding("tei-edited", Place(str(target)), source=task.source))
            continue
        refusal = write_output(str(target), document.to_bytes(), force=task.force)
        findings += [*document.findings, *([refusal] if refusal else [])]
    return findings, targets


def _is_edited(task: Work, tei: Path) -> bool:
    return tei.is_file() and not task.force and not sealed_by_us(tei.read_bytes())


def _copy(target: Path, data: bytes) -> list[Finding]:
    """The TEI beside its pages. The folder is built, so nothing in it is anybody's work."""
    refusal = write_report(str(target), data)
    return [refusal] if refusal else []


def _pages(task: Work, tei: Path, data: bytes) -> list[Finding]:
    findings: list[Finding] = []
    home = "../" * (len(task.site.relative_to(task.config.folder / "site").parts) - 1) + "index.html"
    links = {
        "css": task.config.theme,
        "pdf-href": task.site_of(tei).with_suffix(".pdf").name,
        "tei-href": task.site_of(tei).with_suffix(".xml").name,
        "home-href": home,
        "home-title": task.config.title or "The edition",
    }
    for name in PAGES:
        rendered = FORMATS[name].render(data, params=links if name == "html" else {})
        findings += [one.at(one.place._replace(file=str(tei))) if not one.place.file else one for one in rendered.findings]
        if not rendered.failed:
            content = rendered.content.encode() if isinstance(rendered.content, str) else rendered.content
            refusal = write_report(str(task.site_of(tei).with_suffix(FORMATS[name].suffix)), content)
            findings += [refusal] if refusal else []
    return findings


@lru_cache(maxsize=1)
def _authority(path: Path | None, fold: str) -> Authority:
    return Authority.load(path, fold=fold) if path else NOBODY


@lru_cache(maxsize=1)
def _validator() -> Validator:
    return Validator()
