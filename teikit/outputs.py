"""Writing what a command made: all or nothing, and never over somebody's work.

Every output that can carry a comment carries a seal: one line with the digest of everything else in the file. An output whose
seal still fits was written by teikit and not edited since, wherever it was copied or checked out to, so it may be replaced.
"""

from __future__ import annotations

import contextlib
import hashlib
import os
import re
import sys
from pathlib import Path
from stat import S_ISREG
from types import MappingProxyType
from typing import TYPE_CHECKING, BinaryIO, Final, NamedTuple

from teikit.model.finding import Finding, Place, finding

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

__all__ = ["STANDARD_STREAM", "part_name", "seal", "sealed_by_us", "write_mended", "write_output", "write_report"]

STANDARD_STREAM: Final = "-"
"""Standard input as a source, standard output as a target."""


class _Comment(NamedTuple):
    """How a format writes the comment that holds the seal."""

    opening: bytes
    closing: bytes
    before: bytes = b""
    """The word before whose last occurrence at the start of a line the comment goes; empty for the end of the file."""


_COMMENTS: Final[Mapping[str, _Comment]] = MappingProxyType(
    {
        ".xml": _Comment(b"<?teikit-seal ", b"?>"),
        ".html": _Comment(b"<!-- teikit-seal ", b" -->"),
        ".typ": _Comment(b"// teikit-seal ", b""),
        # after its last line a PDF/A must have nothing; a comment before `startxref` moves no object
        ".pdf": _Comment(b"%teikit-seal ", b"", before=b"startxref"),
    }
)
_SEAL: Final = re.compile(rb"^(?:<\?|<!-- |// |%)teikit-seal sha256-([0-9a-f]{64})(?:\?>| -->)?\n", re.MULTILINE)


def part_name(stem: str, number: int, count: int) -> str:
    """What the document of a number (from 1) is called, if its page has so many: the page's name alone if it is the only one.

    >>> part_name("page", 1, 1), part_name("page", 2, 12)
    ('page', 'page-02')
    """
    return stem if count == 1 else f"{stem}-{number:0{max(2, len(str(count)))}}"


def seal(data: bytes, suffix: str) -> bytes:
    """`data` with the seal line of the format; unchanged if the format (`.xml`, `.html`, `.typ`, `.pdf`) has none."""
    comment = _COMMENTS.get(suffix)
    if comment is None:
        return data
    start = data.rfind(b"\n" + comment.before) + 1 if comment.before else len(data)
    if comment.before and not start:
        return data
    if not comment.before and not data.endswith(b"\n"):
        data, start = data + b"\n", start + 1
    line = comment.opening + b"sha256-" + _digest(data).encode() + comment.closing + b"\n"
    return data[:start] + line + data[start:]


def sealed_by_us(data: bytes) -> bool:
    """Whether teikit wrote these bytes, and nobody edited them since."""
    return bool(data) and _refusal(data) is None


def write_output(target: str, data: bytes, *, force: bool = False) -> Finding | None:
    """Write an output, sealed, to the file `target` or (`-`) to standard output; the finding says why it was not written.

    A file that is there already is replaced if its seal fits or nothing would change. Otherwise it is left alone, or with
    `force` replaced after a copy was kept beside it (`letter.xml~`, `letter.xml~2`, ...).
    """
    if target == STANDARD_STREAM:
        return write_report(target, data)
    path = Path(target)
    sealed = seal(data, path.suffix.lower())
    try:
        existing = path.read_bytes() if path.is_file() else None  # a device or a pipe has no content to keep
        if existing == sealed:
            return None
        if existing is not None and (refusal := _refusal(existing)) is not None:
            if not force:
                return finding(refusal, Place(target), output=target)
            _keep(path, existing)
        _replace(path, (sealed,))
    except OSError as error:
        return finding("output-failed", Place(target), output=target, cause=error.strerror or error)
    return None


def write_report(target: str, data: bytes | Iterable[bytes]) -> Finding | None:
    """Write a report about other files: not sealed, and replaced each time, since nobody edits it.

    `data` may come in pieces, which are written as they come.
    """
    pieces = (data,) if isinstance(data, bytes) else data
    try:
        if target == STANDARD_STREAM:
            sys.stdout.flush()
            sys.stdout.buffer.writelines(pieces)
            sys.stdout.buffer.flush()
        else:
            _replace(Path(target), pieces)
    except BrokenPipeError:
        raise  # the reader has gone away; the command line knows what to do
    except OSError as error:
        return finding("output-failed", Place(target), output=target, cause=error.strerror or error)
    return None


def write_mended(target: str, before: bytes, after: bytes) -> Finding | None:
    """Replace a file by one in which a few things were mended; the finding says why it was not written.

    A file whose seal fits is sealed anew. Of any other, which somebody edited, a copy is kept, and it stays unsealed: what
    people wrote is still theirs.
    """
    path = Path(target)
    try:
        if sealed_by_us(before) and (old := _last_seal(after)) is not None:
            after = seal(after[: old.start()] + after[old.end() :], path.suffix.lower())
        else:
            _keep(path, before)
        _replace(path, (after,))
    except OSError as error:
        return finding("output-failed", Place(target), output=target, cause=error.strerror or error)
    return None


def _refusal(existing: bytes) -> str | None:
    """The code that says why a file must not be replaced."""
    if not existing:
        return None
    reason = "output-exists"
    for candidate in (existing, existing.replace(b"\r\n", b"\n")):  # version control may have changed the line ends
        if (match := _last_seal(candidate)) is not None:
            if _digest(candidate[: match.start()] + candidate[match.end() :]).encode() == match[1]:
                return None
            reason = "output-edited"
    return reason


def _last_seal(data: bytes) -> re.Match[bytes] | None:
    last = None
    for last in _SEAL.finditer(data):  # noqa: B007  the last one counts
        pass
    return last


def _digest(data: bytes) -> str:
    return hashlib.sha256(data).hexdigest()


def _keep(path: Path, existing: bytes) -> None:
    """Keep a copy under the first free name."""
    number = 1
    while (backup := path.with_name(f"{path.name}~{number if number > 1 else ''}")).exists():
        number += 1
    _replace(backup, (existing,))


def _replace(path: Path, pieces: Iterable[bytes]) -> None:
    """Write beside the target and rename, so that no reader and no crash ever sees half a file."""
    mode = path.stat().st_mode if path.exists() else None
    if mode is not None and not S_ISREG(mode):  # a device or a pipe, such as /dev/stdout, cannot be renamed over
        with path.open("wb") as stream:
            stream.writelines(pieces)
        return
    if path.is_symlink():  # a link stays a link
        path = path.resolve()
    temporary = path.with_name(f".{path.name[:200]}.{os.urandom(4).hex()}.part")
    try:
        with _created(temporary) as stream:
            stream.writelines(pieces)
        if mode is not None:
            temporary.chmod(mode & 0o777)
        temporary.replace(path)
    except BaseException:
        with contextlib.suppress(OSError):
            temporary.unlink()
        raise


def _created(path: Path) -> BinaryIO:
    """A new file, in folders that are made if there are none."""
    try:
        return path.open("xb")
    except FileNotFoundError:
        path.parent.mkdir(parents=True, exist_ok=True)
        return path.open("xb")
