"""How the files of schemas are got: catalogs give other addresses, the store and the disk come before the network."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path

from teikit.catalog.network import WebCache, is_remote
from teikit.catalog.oasis import Catalogs, path_of_uri, uri_of_path
from teikit.catalog.store import Store

__all__ = ["NetworkNotAllowedError", "SchemaLibrary"]


class NetworkNotAllowedError(OSError):
    """What only the network could answer, while nobody allowed to use it."""


@dataclass
class SchemaLibrary:
    """Gets files by path or URI, each once.

    >>> from pathlib import Path
    >>> SchemaLibrary().address("http://example.org/tei.rng")
    'http://example.org/tei.rng'
    """

    catalogs: Catalogs = field(default_factory=Catalogs)
    network: bool = False
    store: Store = field(default_factory=Store)
    web: WebCache = field(default_factory=WebCache)
    stored: bool = True
    """Whether the store answers for the network."""
    contents: dict[str, bytes] = field(default_factory=dict, repr=False)
    """What was got so far, by the name that was asked for."""

    def address(self, name: str) -> str:
        """The path or URI that `name`, a path or a URI, stands for: what the catalogs say, else itself."""
        if not self.catalogs.files:
            return name
        is_path = not is_remote(name) and not name.startswith(("file:", "urn:"))
        found = self.catalogs.resolve_uri(uri_of_path(Path(name)) if is_path else name)
        if found is None:
            return name
        path = path_of_uri(found)
        return str(path) if path else found

    def content(self, name: str) -> bytes:
        """The content of a path or URI. Raises `OSError`: `NetworkNotAllowedError` where only the network could answer."""
        if name not in self.contents:
            self.contents[name] = self._get(self.address(name))
        return self.contents[name]

    def _get(self, address: str) -> bytes:
        address = address.partition("#")[0] if ":" in address[2:] else address
        if is_remote(address):
            if self.stored and (stored := self.store.file(address)) is not None:
                return stored.read_bytes()
            if self.network:
                return self.web.fetch(address)
            if (kept := self.web.kept(address)) is not None:
                return kept
            raise NetworkNotAllowedError("the network is not used unless asked")
        path = path_of_uri(address) if address.startswith("file:") else Path(address)
        if path is None:
            raise NetworkNotAllowedError("it lies on another machine")
        try:
            if path.is_char_device() or path.is_block_device():  # it may have no end
                raise PermissionError("it is a device, not a file")
            return path.read_bytes()
        except ValueError as problem:  # a NUL in the name
            raise FileNotFoundError(str(problem)) from problem
