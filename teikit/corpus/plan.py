"""What has to be built: everything whose inputs changed since it was built, or whose outputs are gone."""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Final

from teikit.corpus.edition import Edition
from teikit.corpus.work import PAGES, Work, fingerprint
from teikit.outputs import write_report
from teikit.rendering import FORMATS

__all__ = ["plan", "remember"]

_MANIFEST: Final = ".teikit.json"


def plan(edition: Edition, *, force: bool = False) -> tuple[list[Work], list[Work]]:
    """The work of an edition: what is stale, and what is not."""
    before = _manifest(edition)
    stale: list[Work] = []
    fresh: list[Work] = []
    sources = {edition.tei_of(source): source for source in edition.sources}
    for tei in edition.documents():
        site = edition.site / tei.relative_to(edition.tei).with_suffix("")
        task = Work(sources.get(tei), tei, site, edition.config, force)
        outputs = [task.site.with_suffix(suffix) for suffix in (".xml", *(FORMATS[name].suffix for name in PAGES))]
        is_fresh = (
            not force and before.get(_key(edition, task)) == fingerprint(task) and all(path.is_file() for path in outputs)
        )
        (fresh if is_fresh else stale).append(task)
    return stale, fresh


def remember(edition: Edition, built: list[Work]) -> None:
    """Note what was built without a fault, for the next plan."""
    notes = {**_manifest(edition), **{_key(edition, task): fingerprint(task) for task in built}}
    write_report(str(edition.site / _MANIFEST), json.dumps(dict(sorted(notes.items())), indent=1).encode())


def _key(edition: Edition, task: Work) -> str:
    return task.tei.relative_to(edition.tei).as_posix()


def _manifest(edition: Edition) -> Mapping[str, str]:
    """The notes of the last build; none if they cannot be read."""
    try:
        notes = json.loads((edition.site / _MANIFEST).read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return {}
    return notes if isinstance(notes, dict) else {}
