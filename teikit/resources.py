"""Where files lie: schemas and stylesheets in an installed package or beside it, what is kept for a user in the user's folders."""

from __future__ import annotations

import os
import sys
from pathlib import Path
from typing import Final, Literal

__all__ = ["resource", "user_folder"]

_PACKAGE = Path(__file__).resolve().parent
_USER_FOLDERS: Final = {
    "cache": ("XDG_CACHE_HOME", ".cache", "Library/Caches"),
    "data": ("XDG_DATA_HOME", ".local/share", "Library/Application Support"),
}


def resource(kind: str, name: str = "") -> Path:
    """The path of a file (or, without `name`, of the folder) of `kind` `schemas` or `xslt`.

    Raises `FileNotFoundError` if the installation is incomplete.

    >>> resource("schemas").name
    'schemas'
    """
    for root in (_PACKAGE, _PACKAGE.parent if (_PACKAGE.parent / "pyproject.toml").is_file() else None):
        if root is not None and (path := root / kind / name).exists():
            return path
    raise FileNotFoundError(f"teikit is not fully installed: {kind}/{name} is missing")


def user_folder(kind: Literal["cache", "data"], name: str) -> Path:
    """The folder `name` of what teikit keeps for the user, by the custom of the system; it need not exist.

    A cache can be made again, data cannot.
    """
    variable, linux, mac = _USER_FOLDERS[kind]
    if sys.platform == "win32":
        base = os.environ.get("LOCALAPPDATA") or str(Path.home() / "AppData" / "Local")
    elif sys.platform == "darwin":
        base = str(Path.home() / mac)
    else:
        base = os.environ.get(variable) or str(Path.home() / linux)
    return Path(base) / "teikit" / name
