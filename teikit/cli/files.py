"""What the file arguments of every command stand for: files, folders, glob patterns and `-`."""

from __future__ import annotations

import glob
import os
import sys
from pathlib import Path, PurePath
from typing import TYPE_CHECKING, NamedTuple

from teikit.model.finding import Finding, Place, finding
from teikit.outputs import STANDARD_STREAM

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator

__all__ = ["STANDARD_STREAM", "Source", "expand_sources", "read_source"]


class Source(NamedTuple):
    """One input of a command. It need not exist: `read_source` says what is wrong with it."""

    name: str
    """As the user named it, or as it was found in the folder named; what findings call it."""
    path: Path | None
    """The file; none for standard input."""
    relative: PurePath
    """Where an output goes inside `--out-dir`, so that equal names in different folders do not meet there."""


def expand_sources(arguments: Iterable[str], suffixes: Collection[str]) -> Iterator[Source]:
    """The inputs that `arguments` stand for, in the order given.

    A folder stands for the files in and below it whose suffix (`.xml`, in small letters) is among `suffixes`, sorted, without
    hidden ones; a pattern stands for what it matches. An argument that matches nothing is yielded as it is: nothing asked for
    is passed over in silence.
    """
    for argument in arguments:
        if argument == STANDARD_STREAM:
            yield Source(argument, None, PurePath("stdin"))
        elif not argument:  # an unset variable of a script; for a path it would be the whole folder
            yield _file(argument)
        elif os.path.lexists(argument) or not glob.has_magic(argument):
            yield from _expand_path(argument, suffixes)
        elif matches := sorted(glob.glob(argument, recursive=True)):  # noqa: PTH207  absolute patterns too
            for match in matches:
                yield from _expand_path(match, suffixes)
        else:
            yield _file(argument)


def read_source(source: Source) -> bytes | Finding:
    """The bytes of an input, or the finding that says why there are none."""
    if source.path is None:
        return sys.stdin.buffer.read()
    place = Place(source.name)
    try:
        return source.path.read_bytes()
    except FileNotFoundError:
        return finding("file-missing", place)
    except IsADirectoryError:
        return finding("folder-empty", place)
    except (OSError, ValueError) as error:  # ValueError: a NUL in the name
        return finding("file-unreadable", place, cause=getattr(error, "strerror", None) or error)


def _expand_path(name: str, suffixes: Collection[str]) -> Iterator[Source]:
    """A file stands for itself whatever its suffix; a folder for its files, or for itself if there are none."""
    folder = Path(name)
    if not folder.is_dir():
        yield _file(name)
        return
    found = sorted(_files_below(folder, suffixes))
    for path in found:
        yield Source(str(path), path, path.relative_to(folder))
    if not found:
        yield _file(name)


def _files_below(folder: Path, suffixes: Collection[str]) -> Iterator[Path]:
    for parent, folders, names in os.walk(folder):
        folders[:] = [name for name in folders if not name.startswith(".")]
        for name in names:
            path = Path(parent, name)
            if (
                not name.startswith(".") and path.suffix.lower() in suffixes and not path.is_fifo()
            ):  # nobody may ever write to it
                yield path


def _file(name: str) -> Source:
    path = Path(name)
    return Source(name, path, PurePath(path.name))
