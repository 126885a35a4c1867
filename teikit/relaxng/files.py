"""Gets the files of a schema: by path or URI, in either syntax (told by content), each one read and remembered."""

from __future__ import annotations

import hashlib
import re
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Final
from urllib.parse import unquote

from teikit.model.finding import Place, finding
from teikit.relaxng.source import SchemaSyntaxError

if TYPE_CHECKING:
    from collections.abc import Callable

    from teikit.relaxng.source import Node

__all__ = ["Files", "decode", "digest", "fetch", "is_remote", "looks_like_xml", "read"]

_LARGEST: Final = 64 << 20
_TIMEOUT: Final = 30
_BYTE_ORDER_MARKS: Final = ((b"\xef\xbb\xbf", "utf-8-sig"), (b"\xff\xfe", "utf-16"), (b"\xfe\xff", "utf-16"))


def is_remote(name: str) -> bool:
    """Whether the name is a URL that only the network can answer."""
    return name.startswith(("http://", "https://"))


def fetch(name: str, *, network: bool = False) -> bytes:
    """The content of a path, a `file:` URI or, if asked for, a web address. Raises `OSError`, also for a bad name."""
    if is_remote(name):
        if not network:
            raise PermissionError("the network is not used unless asked")
        from urllib.request import urlopen

        with urlopen(name, timeout=_TIMEOUT) as answer:  # noqa: S310 - the scheme was looked at
            content: bytes = answer.read(_LARGEST)
            return content
    path = _path(name) if name.startswith("file:") else name
    try:
        # In a schema, a relative reference is a URI and may be escaped; what the user names is a path.
        return Path(path if "%" not in path or Path(path).exists() else unquote(path)).read_bytes()
    except ValueError as error:
        raise OSError(str(error)) from error


def _path(uri: str) -> str:
    """The path that a `file:` URI means."""
    from urllib.parse import urlsplit
    from urllib.request import url2pathname

    return url2pathname(urlsplit(uri).path)


def looks_like_xml(content: bytes) -> bool:
    """Whether the content is the XML syntax rather than the compact syntax.

    >>> looks_like_xml(b"<grammar/>"), looks_like_xml(b"element TEI { text }")
    (True, False)
    """
    return content.lstrip(b"\xef\xbb\xbf\xff\xfe \t\r\n\x00").startswith(b"<")


def decode(content: bytes, file: str) -> str:
    """The text of a schema in the compact syntax (UTF-8 or UTF-16). Raises `SchemaSyntaxError`."""
    encoding = next((name for mark, name in _BYTE_ORDER_MARKS if content.startswith(mark)), "utf-8")
    try:
        return content.decode(encoding)
    except UnicodeDecodeError as error:
        line = content.count(b"\n", 0, error.start) + 1
        raise SchemaSyntaxError(finding("rng-encoding", Place(file, line), encoding=encoding)) from error


@dataclass(slots=True)
class Files:
    """The files of one schema. Each is fetched once; `digests` tells later whether any has changed."""

    network: bool = False
    """Whether web addresses may be fetched."""
    resolver: Callable[[str], bytes] | None = None
    """Another way to get at content by name, for catalogs; it raises `OSError` for what it does not have."""
    digests: dict[str, str] = field(default_factory=dict)
    _trees: dict[str, Node] = field(default_factory=dict)

    def content(self, name: str) -> bytes:
        """The content of a file; raises `OSError`."""
        return self.resolver(name) if self.resolver else fetch(name, network=self.network)

    def tree(self, name: str, referrer: Place = Place()) -> Node:
        """The tree of a file; raises `SchemaSyntaxError`, at the referrer if the file cannot be had."""
        found = self._trees.get(name)
        if found is None:
            try:
                content = self.content(name)
            except OSError as error:
                why = getattr(error, "strerror", None) or str(error)
                raise SchemaSyntaxError(finding("rng-file", referrer, name=name, reason=why)) from error
            found = self.add(name, content)
        return found

    def add(self, name: str, content: bytes) -> Node:
        """Read content under a name; raises `SchemaSyntaxError`."""
        self.digests[name] = digest(content)
        self._trees[name] = tree = read(content, name)
        return tree


def digest(content: bytes) -> str:
    """A fingerprint of content."""
    return hashlib.blake2b(content, digest_size=16).hexdigest()


def read(content: bytes, file: str, *, annotations: bool = False) -> Node:
    """The tree of a schema in either syntax. Raises `SchemaSyntaxError`."""
    if looks_like_xml(content):
        from teikit.relaxng.read import read_xml

        return read_xml(content, file, annotations=annotations)
    from teikit.relaxng.compact import read_compact

    return read_compact(_without_returns(decode(content, file)), file)


def _without_returns(text: str) -> str:
    return re.sub("\r\n?", "\n", text)
