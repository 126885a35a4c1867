"""What was found in documents that have not changed since, nor have their schemas: the cache of `teikit validate`.

The name of an entry is a digest of the document, of the schemas asked for, and of teikit's version; inside stand the digests of
all files that the schemas consist of. So nothing has to be invalidated: what changed has another name, or does not fit.
"""

from __future__ import annotations

import hashlib
import json
import os
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from teikit import __version__
from teikit.caching import folder as cache_folder
from teikit.model.finding import Finding, Place
from teikit.validation.report import CheckedSchema, ValidationReport

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from teikit.catalog import SchemaFile, SchemaLibrary

__all__ = ["Verdicts"]

_FORMAT: Final = f"teikit verdict 1 {__version__}"
_MOST_IN_A_FOLDER: Final = 200
"""Entries in each of 256 folders."""


class Verdicts:
    """The cache in one folder, by default in the user's cache folder."""

    def __init__(self, folder: Path | None = None) -> None:
        self.folder = folder or cache_folder("validation")
        self._digests: dict[str, str] = {}

    def key(self, data: bytes, schemas: Sequence[SchemaFile]) -> str:
        """The name of the entry for a document and the schemas that it is to be checked against."""
        digest = hashlib.sha256(json.dumps([_FORMAT, [str(Path.cwd()), *schemas]]).encode())
        digest.update(data)
        return digest.hexdigest()

    def recall(self, key: str, file: str, library: SchemaLibrary) -> ValidationReport | None:
        """The report on a document that was checked before, under its name of today."""
        try:
            entry = json.loads(self._path(key).read_text(encoding="utf-8"))
            if any(self._digest(name, library) != known for name, known in entry["schemas"]):
                return None
            return ValidationReport(
                file,
                tuple(CheckedSchema(*checked) for checked in entry["checked"]),
                tuple(_finding(row, file) for row in entry["problems"]),
                wrong=bool(entry["wrong"]),
            )
        except (OSError, ValueError, KeyError, TypeError):
            return None

    def remember(self, key: str, report: ValidationReport, schemas: Iterable[str], library: SchemaLibrary) -> None:
        """Keep a report, unless something could not be checked or there is nothing to compare later."""
        if not report.complete or not report.checked:
            return
        with suppress(OSError, UnicodeEncodeError):
            entry = {
                "schemas": [(name, self._digest(name, library)) for name in schemas],
                "checked": report.checked,
                "problems": [_row(problem) for problem in report.problems],
                "wrong": report.wrong,
            }
            path = self._path(key)
            path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
            draft = path.with_suffix(f".{os.getpid()}")
            draft.write_text(json.dumps(entry, separators=(",", ":")), encoding="utf-8")
            draft.replace(path)
            _prune(path.parent)

    def _digest(self, name: str, library: SchemaLibrary) -> str:
        if name not in self._digests:
            self._digests[name] = hashlib.sha256(library.content(name)).hexdigest()
        return self._digests[name]

    def _path(self, key: str) -> Path:
        return self.folder / key[:2] / f"{key[2:]}.json"


def _row(problem: Finding) -> list[Any]:
    return [problem.code, problem.place[1:], problem.arguments, problem.expected]


def _finding(row: list[Any], file: str) -> Finding:
    code, place, arguments, expected = row
    return Finding(code, Place(file, *place), tuple((str(name), str(value)) for name, value in arguments), tuple(expected))


def _prune(folder: Path) -> None:
    """Delete what was not written for longest."""
    entries = list(folder.glob("*.json"))
    if len(entries) > _MOST_IN_A_FOLDER:
        for path in sorted(entries, key=lambda entry: entry.stat().st_mtime)[: len(entries) // 2]:
            path.unlink(missing_ok=True)
