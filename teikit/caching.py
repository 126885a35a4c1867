"""Files in the user's cache folder: what can be made again, kept so that it need not be.

A file is a first line with format and checksum, then content. Whatever is damaged or of another version is not there.
"""

from __future__ import annotations

import hashlib
import os
import sys
from contextlib import suppress
from pathlib import Path
from typing import Final

__all__ = ["digest", "folder", "read", "write"]

MOST_FILES: Final = 64
"""How many files of a kind are kept."""


def folder(kind: str) -> Path:
    """Where files of a kind are kept, by the custom of the system. Raises `RuntimeError` if nobody has a home."""
    if sys.platform == "win32":
        base = os.environ.get("LOCALAPPDATA") or str(Path.home() / "AppData" / "Local")
    elif sys.platform == "darwin":
        base = str(Path.home() / "Library" / "Caches")
    else:
        base = os.environ.get("XDG_CACHE_HOME") or str(Path.home() / ".cache")
    return Path(base) / "teikit" / kind


def digest(content: bytes) -> str:
    """A fingerprint of content."""
    return hashlib.blake2b(content, digest_size=16).hexdigest()


def read(kind: str, name: str, form: str) -> bytes | None:
    """The content that was kept under `name`, if it is whole and of this form; never raises."""
    with suppress(OSError, RuntimeError):
        head, _, content = (folder(kind) / name).read_bytes().partition(b"\n")
        if head.decode("utf-8", "replace") == f"{form} {digest(content)}":
            return content
    return None


def write(kind: str, name: str, form: str, content: bytes) -> None:
    """Keep content; where that is impossible, nothing happens. What was not written for longest makes room."""
    with suppress(OSError, RuntimeError):
        directory = folder(kind)
        directory.mkdir(mode=0o700, parents=True, exist_ok=True)
        draft = directory / f"{name}.{os.getpid()}.tmp"
        draft.write_bytes(f"{form} {digest(content)}\n".encode() + content)
        draft.replace(directory / name)
        kept = sorted(directory.glob(f"*{Path(name).suffix}"), key=lambda path: path.stat().st_mtime, reverse=True)
        for path in kept[MOST_FILES:]:
            path.unlink(missing_ok=True)
