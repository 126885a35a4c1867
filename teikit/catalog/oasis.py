"""XML Catalogs 1.1 (OASIS Standard, 7 October 2005): other addresses for the addresses and names that documents give.

Catalogs are read when they are first needed, each once. A catalog that cannot be read holds no entries (section 5).
"""

from __future__ import annotations

import os
import re
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Final, NamedTuple
from urllib.parse import quote, unquote_plus, urljoin, urlsplit
from urllib.request import url2pathname

from teikit.xmlio import parse_xml

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from lxml import etree

__all__ = ["Catalogs", "catalog_problem", "path_of_uri", "uri_of_path"]

_NAMESPACE: Final = "{urn:oasis:names:tc:entity:xmlns:xml:catalog}"
_XML_BASE: Final = "{http://www.w3.org/XML/1998/namespace}base"
_PUBLIC_URN: Final = "urn:publicid:"
_BEYOND_URI: Final = re.compile(r"[^\x21-\x7e]|[\"<>\\^`{|}]")  # section 6.3
_KEYS: Final = {
    "uri": ("name", "uri"),
    "rewriteURI": ("uriStartString", "rewritePrefix"),
    "uriSuffix": ("uriSuffix", "uri"),
    "delegateURI": ("uriStartString", "catalog"),
    "system": ("systemId", "uri"),
    "rewriteSystem": ("systemIdStartString", "rewritePrefix"),
    "systemSuffix": ("systemIdSuffix", "uri"),
    "delegateSystem": ("systemIdStartString", "catalog"),
    "public": ("publicId", "uri"),
    "delegatePublic": ("publicIdStartString", "catalog"),
    "nextCatalog": ("", "catalog"),
}
"""Each kind of entry: the attribute that is compared, and the one that holds the answer."""


class _Kinds(NamedTuple):
    """The kinds of entries that are asked in turn for one kind of address."""

    exact: str
    rewrite: str
    suffix: str
    delegate: str


_URI: Final = _Kinds("uri", "rewriteURI", "uriSuffix", "delegateURI")
_SYSTEM: Final = _Kinds("system", "rewriteSystem", "systemSuffix", "delegateSystem")


class _Entry(NamedTuple):
    kind: str
    key: str
    target: str
    prefers_public: bool


class _Answer(NamedTuple):
    """What one catalog says; `delegates` replace all catalogs that would follow."""

    uri: str | None = None
    delegates: tuple[str, ...] = ()


@dataclass
class Catalogs:
    """A list of catalog files, asked in order.

    >>> Catalogs().resolve_uri("http://example.org/a.rng") is None
    True
    """

    files: tuple[str, ...] = ()
    """Paths or `file:` URIs."""
    _read: dict[str, tuple[_Entry, ...]] = field(default_factory=dict, repr=False)

    @classmethod
    def of_environment(cls, files: Iterable[str] = ()) -> Catalogs:
        """The catalogs named, before those of `XML_CATALOG_FILES` (separated by spaces)."""
        return cls((*files, *os.environ.get("XML_CATALOG_FILES", "").split()))

    def resolve_uri(self, uri: str) -> str | None:
        """The address that the catalogs give for a URI (section 7.2), or none."""
        if uri.startswith(_PUBLIC_URN):
            return self.resolve_external(_public_of_urn(uri), None)
        uri = _normal_uri(uri)
        return self._ask(lambda entries: _by_address(entries, uri, _URI))

    def resolve_external(self, public: str | None, system: str | None) -> str | None:
        """The address that the catalogs give for an external identifier (section 7.1), or none."""
        public = " ".join(public.split()) if public else None
        if system and system.startswith(_PUBLIC_URN):
            urn = _public_of_urn(system)
            public, system = public or urn, None
        system = _normal_uri(system) if system else None
        return self._ask(lambda entries: _by_identifier(entries, public, system))

    def _ask(self, question: _Question) -> str | None:
        """Ask each catalog, and what each leads on to; a catalog that leads back to one that was asked is not asked again."""
        waiting = [_as_uri(name) for name in self.files]
        asked: set[str] = set()
        while waiting:
            name = waiting.pop(0)
            if name in asked:
                continue
            asked.add(name)
            entries = self._entries(name)
            answer = question(entries)
            if answer.uri is not None:
                return answer.uri
            if answer.delegates:
                waiting = list(answer.delegates)
            else:
                waiting = [entry.target for entry in entries if entry.kind == "nextCatalog"] + waiting
        return None

    def _entries(self, uri: str) -> tuple[_Entry, ...]:
        if uri not in self._read:
            self._read[uri] = tuple(_read_catalog(uri))
        return self._read[uri]


if TYPE_CHECKING:
    from collections.abc import Callable

    _Question = Callable[[tuple[_Entry, ...]], _Answer]


def catalog_problem(name: str) -> str | None:
    """Why a file is no catalog; none if it is one."""
    path = path_of_uri(name) if name.startswith("file:") else Path(name)
    if path is None:
        return "it is not a file of this machine"
    try:
        parsed = parse_xml(path.read_bytes())
    except (OSError, ValueError) as problem:
        return str(getattr(problem, "strerror", None) or problem)
    if parsed.tree is None:
        return parsed.findings[0].message
    return None if parsed.tree.getroot().tag == f"{_NAMESPACE}catalog" else "its root is not the catalog element of OASIS"


def path_of_uri(uri: str) -> Path | None:
    """The path that a `file:` URI of this machine means; none for any other address."""
    try:
        parts = urlsplit(uri)
    except ValueError:  # brackets that are no address
        return None
    if parts.scheme.lower() != "file" or parts.netloc not in {"", "localhost"}:
        return None
    return Path(url2pathname(parts.path))


def uri_of_path(path: Path) -> str:
    """The `file:` URI of a path, which need not exist."""
    return Path(os.path.abspath(path)).as_uri()  # noqa: PTH100  links are not followed


def _by_address(entries: tuple[_Entry, ...], uri: str, kinds: _Kinds) -> _Answer:
    exact = next((entry.target for entry in entries if entry.kind == kinds.exact and entry.key == uri), None)
    if exact is not None:
        return _Answer(exact)
    if (
        longest := _longest(entry for entry in entries if entry.kind == kinds.rewrite and uri.startswith(entry.key))
    ) is not None:
        return _Answer(longest.target + uri[len(longest.key) :])
    if (longest := _longest(entry for entry in entries if entry.kind == kinds.suffix and uri.endswith(entry.key))) is not None:
        return _Answer(longest.target)
    return _Answer(delegates=_delegates(entries, kinds.delegate, uri))


def _by_identifier(entries: tuple[_Entry, ...], public: str | None, system: str | None) -> _Answer:
    if system is not None:
        answer = _by_address(entries, system, _SYSTEM)
        if answer != _Answer():
            return answer
    if public is None:
        return _Answer()
    usable = [entry for entry in entries if entry.prefers_public or system is None]
    exact = next((entry.target for entry in usable if entry.kind == "public" and entry.key == public), None)
    return _Answer(exact) if exact is not None else _Answer(delegates=_delegates(usable, "delegatePublic", public))


def _delegates(entries: Iterable[_Entry], kind: str, address: str) -> tuple[str, ...]:
    matching = [entry for entry in entries if entry.kind == kind and address.startswith(entry.key)]
    return tuple(dict.fromkeys(entry.target for entry in sorted(matching, key=lambda entry: -len(entry.key))))


def _longest(entries: Iterator[_Entry]) -> _Entry | None:
    return max(entries, key=lambda entry: len(entry.key), default=None)


def _read_catalog(uri: str) -> Iterator[_Entry]:
    path = path_of_uri(uri)
    try:
        data = path.read_bytes() if path else b""
    except (OSError, ValueError):
        return
    tree = parse_xml(data).tree if data else None
    if tree is not None and tree.getroot().tag == f"{_NAMESPACE}catalog":
        yield from _read_entries(tree.getroot(), uri, prefers_public=True)


def _read_entries(element: etree._Element, base: str, *, prefers_public: bool) -> Iterator[_Entry]:
    base = urljoin(base, element.get(_XML_BASE, ""))
    prefers_public = element.get("prefer", "public" if prefers_public else "system") != "system"
    for child in element:
        kind = str(child.tag).removeprefix(_NAMESPACE)
        if kind == "group":
            yield from _read_entries(child, base, prefers_public=prefers_public)
        elif kind in _KEYS and str(child.tag).startswith(_NAMESPACE):
            yield from _read_entry(child, kind, base, prefers_public=prefers_public)


def _read_entry(element: etree._Element, kind: str, base: str, *, prefers_public: bool) -> Iterator[_Entry]:
    compared, answer = _KEYS[kind]
    key, target = element.get(compared, "") if compared else "", element.get(answer)
    if target is None or (compared and not key):
        return  # an entry without what makes it one is none
    normal = " ".join(key.split()) if "ublic" in kind else _normal_uri(key)
    yield _Entry(kind, normal, urljoin(urljoin(base, element.get(_XML_BASE, "")), target), prefers_public)


def _as_uri(name: str) -> str:
    return name if name.startswith("file:") else uri_of_path(Path(name))


def _normal_uri(uri: str) -> str:
    return _BEYOND_URI.sub(lambda match: quote(match[0], safe=""), uri)


def _public_of_urn(urn: str) -> str:
    """The public identifier that a `urn:publicid:` stands for (RFC 3151)."""
    words = urn.removeprefix(_PUBLIC_URN).replace(":", "//").replace(";", "::")
    return " ".join(unquote_plus(words).split())
