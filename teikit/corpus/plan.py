"""What has to be built: everything whose inputs changed since it was built, or whose outputs are gone."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Final

from teikit.corpus.edition import Edition
from teikit.corpus.work import PAGES, Work, fingerprint
from teikit.outputs import write_report
from teikit.rendering import FORMATS

__all__ = ["plan", "remember"]

_MANIFEST: Final = ".teikit.json"
_PART: Final = "of "
"""What the note of a document begins with that is one of several of a page."""


def plan(edition: Edition, *, force: bool = False) -> tuple[list[Work], list[Work]]:
    """The work of an edition: what is stale, and what is not."""
    before = _manifest(edition)
    stale: list[Work] = []
    fresh: list[Work] = []
    sources = {edition.tei_of(source): source for source in edition.sources}
    parts = _parts(edition, before, sources)
    members = {tei for several in parts.values() for tei in several}
    for tei in edition.documents():
        if tei in members:
            continue
        site = edition.site / tei.relative_to(edition.tei).with_suffix("")
        task = Work(sources.get(tei), tei, site, edition.config, force, parts.get(tei, ()))
        is_fresh = (
            not force
            and before.get(_key(edition, task.tei)) == fingerprint(task)
            and all(path.is_file() for path in _outputs(task))
        )
        (fresh if is_fresh else stale).append(task)
    return stale, fresh


def _parts(edition: Edition, before: Mapping[str, str], sources: Mapping[Path, Path]) -> dict[Path, tuple[Path, ...]]:
    """The documents of each page that had several when it was last built, by the TEI that a single one would be."""
    found: dict[Path, list[Path]] = {}
    for name, note in sorted(before.items()):
        page = edition.tei / note.removeprefix(_PART)
        if note.startswith(_PART) and page in sources:
            found.setdefault(page, []).append(edition.tei / name)
    return {page: tuple(several) for page, several in found.items()}


def _outputs(task: Work) -> Iterator[Path]:
    for tei in task.documents:
        yield from (task.site_of(tei).with_suffix(suffix) for suffix in (".xml", *(FORMATS[name].suffix for name in PAGES)))


def remember(edition: Edition, built: list[Work]) -> None:
    """Note what was built without a fault, for the next plan."""
    pages = {f"{_PART}{_key(edition, task.tei)}" for task in built if task.source}
    notes = {name: note for name, note in _manifest(edition).items() if note not in pages}
    for task in built:
        page = _key(edition, task.tei)
        notes |= {page: fingerprint(task), **{_key(edition, tei): f"{_PART}{page}" for tei in task.parts}}
    write_report(str(edition.site / _MANIFEST), json.dumps(dict(sorted(notes.items())), indent=1).encode())


def _key(edition: Edition, tei: Path) -> str:
    return tei.relative_to(edition.tei).as_posix()


def _manifest(edition: Edition) -> Mapping[str, str]:
    """The notes of the last build; none if they cannot be read."""
    try:
        notes = json.loads((edition.site / _MANIFEST).read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return {}
    return notes if isinstance(notes, dict) else {}
