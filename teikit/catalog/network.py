"""Files from the web, with bounds on time, size and detours, and kept so that they are there without network afterwards."""

from __future__ import annotations

import contextlib
import hashlib
import json
import os
import time
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final, NamedTuple
from urllib.error import HTTPError
from urllib.parse import quote, urlsplit
from urllib.request import HTTPRedirectHandler, OpenerDirector, Request, build_opener

from teikit.caching import folder as cache_folder

if TYPE_CHECKING:
    from http.client import HTTPResponse

__all__ = ["WebCache", "is_remote"]

_SILENCE: Final = 15
"""Seconds to wait for a server's next word."""
_LONGEST: Final = 60
"""Seconds that one file may take."""
_LARGEST: Final = 64 << 20
"""Bytes that one file may have."""
_DETOURS: Final = 5
_CHUNK: Final = 1 << 16
_UNMODIFIED: Final = 304


class _Kept(NamedTuple):
    """What is known about a file that was fetched before."""

    content: bytes
    etag: str = ""
    modified: str = ""


def is_remote(uri: str) -> bool:
    """Whether only the network can answer.

    >>> is_remote("HTTPS://example.org/tei.rng"), is_remote("schemas/tei.rng")
    (True, False)
    """
    return uri[:8].lower().startswith(("http://", "https://"))


class WebCache:
    """Files of the web in a folder, by default one in the user's cache folder."""

    def __init__(self, folder: Path | None = None) -> None:
        self.folder = folder or cache_folder("web")

    def kept(self, url: str) -> bytes | None:
        """What was fetched from `url` before; none if nothing was."""
        known = self._read(url)
        return known.content if known else None

    def fetch(self, url: str) -> bytes:
        """The content at `url` now, or what was kept if the server cannot be reached. Raises `OSError` if there is neither."""
        known = self._read(url)
        try:
            fetched = _get(url, known)
        except HTTPError as problem:
            if problem.code == _UNMODIFIED and known:
                return known.content
            raise OSError(f"the server says {problem.code} {problem.reason}") from problem
        except OSError as problem:
            if known is None:
                raise OSError(_plain(problem)) from problem
            return known.content
        except ValueError as problem:  # an address that is none
            raise OSError(str(problem)) from problem
        self._write(url, fetched)
        return fetched.content

    def _read(self, url: str) -> _Kept | None:
        about, content = self._paths(url)
        try:
            notes = json.loads(about.read_text(encoding="utf-8"))
            data = content.read_bytes()
            if notes["digest"] != hashlib.sha256(data).hexdigest():
                return None
            return _Kept(data, str(notes["etag"]), str(notes["modified"]))
        except (OSError, ValueError, KeyError, TypeError):
            return None

    def _write(self, url: str, fetched: _Kept) -> None:
        about, content = self._paths(url)
        notes = {
            "url": url,
            "etag": fetched.etag,
            "modified": fetched.modified,
            "digest": hashlib.sha256(fetched.content).hexdigest(),
        }
        with contextlib.suppress(OSError):  # where nothing can be kept, nothing is
            self.folder.mkdir(mode=0o700, parents=True, exist_ok=True)
            for path, data in ((content, fetched.content), (about, json.dumps(notes).encode())):
                draft = path.with_name(f"{path.name}.{os.getpid()}")
                draft.write_bytes(data)
                draft.replace(path)

    def _paths(self, url: str) -> tuple[Path, Path]:
        name = hashlib.sha256(url.encode("utf-8", "surrogatepass")).hexdigest()[:32]
        return self.folder / f"{name}.json", self.folder / f"{name}.data"


class _Redirects(HTTPRedirectHandler):
    """A few detours, only on the web, and none from a safe line to an unsafe one."""

    max_redirections = _DETOURS
    max_repeats = 2

    def redirect_request(self, req: Request, fp: Any, code: int, msg: str, headers: Any, newurl: str) -> Request | None:
        if not is_remote(newurl) or (req.full_url.startswith("https:") and not newurl.startswith("https:")):
            raise OSError(f"the server leads on to {newurl}, where teikit does not go")
        return super().redirect_request(req, fp, code, msg, headers, newurl)


def _get(url: str, known: _Kept | None) -> _Kept:
    headers = {"User-Agent": "teikit", "Accept": "*/*"}
    if known and known.etag:
        headers["If-None-Match"] = known.etag
    if known and known.modified:
        headers["If-Modified-Since"] = known.modified
    deadline = time.monotonic() + _LONGEST
    with _opener().open(Request(_ascii(url), headers=headers), timeout=_SILENCE) as answer:  # noqa: S310  web addresses only
        content = _read_all(answer, deadline)
        return _Kept(content, answer.headers.get("ETag", ""), answer.headers.get("Last-Modified", ""))


def _opener() -> OpenerDirector:
    return build_opener(_Redirects)


def _read_all(answer: HTTPResponse, deadline: float) -> bytes:
    parts: list[bytes] = []
    size = 0
    while chunk := answer.read1(_CHUNK):
        parts.append(chunk)
        size += len(chunk)
        if size > _LARGEST:
            raise OSError(f"the file is larger than {_LARGEST >> 20} MB")
        if time.monotonic() > deadline:
            raise OSError(f"the server needs more than {_LONGEST} seconds")
    expected = answer.headers.get("Content-Length", "")
    if expected.isdigit() and int(expected) != size:
        raise OSError("the server broke off")
    return b"".join(parts)


def _ascii(url: str) -> str:
    """The URL without its fragment and with everything beyond ASCII escaped; a host keeps its letters' own encoding."""
    parts = urlsplit(url)
    host = parts.netloc.encode("idna").decode() if not parts.netloc.isascii() else parts.netloc
    path, query = quote(parts.path, safe="/%:@!$&'()*+,;=~"), quote(parts.query, safe="/%:@!$&'()*+,;=~?")
    return parts._replace(netloc=host, path=path, query=query, fragment="").geturl()


def _plain(problem: OSError) -> str:
    reason = getattr(problem, "reason", None) or problem
    return str(getattr(reason, "strerror", None) or reason)
