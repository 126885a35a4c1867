"""The user's own store of schemas: each with a name and with everything that it includes, so that it serves without network.

A stored schema is a folder of the user's data folder: the files as they were, and `schema.json`, which tells the address that
each came from. A document that names a schema by the address it was stored from is checked against the stored one.
"""

from __future__ import annotations

import json
import os
import re
import shutil
import sys
import tempfile
from pathlib import Path
from types import MappingProxyType
from typing import TYPE_CHECKING, Final, NamedTuple

from teikit.catalog.oasis import path_of_uri

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

__all__ = ["BUNDLED", "Store", "StoredSchema"]

BUNDLED: Final[Mapping[str, str]] = MappingProxyType({"teikit": "teikit.rng", "teikit-rules": "teikit.sch"})
"""The schemas that come with teikit, by the name that `--schema` takes."""

_NAME: Final = re.compile(r"[A-Za-z0-9][\w.-]{0,99}")
_INDEX: Final = "schema.json"


class StoredSchema(NamedTuple):
    """A schema of the store."""

    name: str
    address: str
    """The URI that it was got from."""
    language: str
    files: Mapping[str, Path]
    """The copy of each file by its URI, the main file first."""


class Store:
    """The store in one folder, by default the user's."""

    def __init__(self, folder: Path | None = None) -> None:
        self.folder = folder or _users_folder()

    def schemas(self) -> Iterator[StoredSchema]:
        """Everything in the store, by name; what is damaged is left out."""
        try:
            names = sorted(path.name for path in self.folder.iterdir())
        except OSError:
            return
        yield from (found for name in names if (found := self.schema(name)) is not None)

    def schema(self, name: str) -> StoredSchema | None:
        """The schema of that name, if it is there and whole."""
        if not _NAME.fullmatch(name):
            return None
        folder = self.folder / name
        try:
            index = json.loads((folder / _INDEX).read_text(encoding="utf-8"))
            files = {str(uri): folder / str(file) for uri, file in index["files"].items()}
            return StoredSchema(name, str(index["address"]), str(index["language"]), files)
        except (OSError, ValueError, KeyError, TypeError, AttributeError):
            return None

    def file(self, uri: str) -> Path | None:
        """The copy of a file that was got from `uri`, in whichever schema it is."""
        return next((schema.files[uri] for schema in self.schemas() if uri in schema.files), None)

    def add(self, name: str, language: str, contents: Mapping[str, bytes]) -> StoredSchema:
        """Store a schema, in place of what had its name. `contents` are its files by URI, the main file first.

        Raises `ValueError` for a name that cannot be one, `OSError` if the store cannot be written.
        """
        if not _NAME.fullmatch(name) or name in BUNDLED:
            raise ValueError(
                f"{name!r} cannot be the name of a stored schema: letters, digits, - . _, and not {', '.join(BUNDLED)}"
            )
        self.folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        draft = Path(tempfile.mkdtemp(prefix=".", dir=self.folder))
        try:
            files = _names(list(contents))
            for uri, content in contents.items():
                copy = draft / files[uri]
                copy.parent.mkdir(parents=True, exist_ok=True)
                copy.write_bytes(content)
            index = {"address": next(iter(contents)), "language": language, "files": files}
            (draft / _INDEX).write_text(json.dumps(index, indent=1), encoding="utf-8")
            self.remove(name)
            draft.replace(self.folder / name)
        except BaseException:
            shutil.rmtree(draft, ignore_errors=True)
            raise
        stored = self.schema(name)
        assert stored is not None
        return stored

    def remove(self, name: str) -> bool:
        """Take a schema out of the store; whether it was there."""
        folder = self.folder / name
        if not _NAME.fullmatch(name) or not folder.is_dir():
            return False
        shutil.rmtree(folder)
        return True


def _names(uris: list[str]) -> dict[str, str]:
    """Names for the copies: local files keep their places to each other, since they refer to each other by them."""
    local = {uri: path for uri in uris if (path := path_of_uri(uri)) is not None}
    top = os.path.commonpath([path.parent for path in local.values()]) if local else ""
    return {
        uri: f"local/{local[uri].relative_to(top).as_posix()}" if uri in local else f"web/{number}{_suffix(uri)}"
        for number, uri in enumerate(uris)
    }


def _suffix(uri: str) -> str:
    match = re.search(r"\.[A-Za-z]{1,10}$", uri)
    return match[0] if match else ""


def _users_folder() -> Path:
    """Where data of users are kept, by the custom of the system."""
    if sys.platform == "win32":
        base = os.environ.get("LOCALAPPDATA") or str(Path.home() / "AppData" / "Local")
    elif sys.platform == "darwin":
        base = str(Path.home() / "Library" / "Application Support")
    else:
        base = os.environ.get("XDG_DATA_HOME") or str(Path.home() / ".local" / "share")
    return Path(base) / "teikit" / "schemas"
