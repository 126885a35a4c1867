"""Where a schema that is asked for lies, and in which language it is."""

from __future__ import annotations

import re
from pathlib import Path
from typing import TYPE_CHECKING, Final, NamedTuple
from urllib.parse import unquote

from teikit.catalog.library import NetworkNotAllowedError, SchemaLibrary
from teikit.catalog.network import is_remote
from teikit.catalog.oasis import path_of_uri
from teikit.catalog.requests import LANGUAGES_BY_NAMESPACE
from teikit.catalog.store import BUNDLED
from teikit.model.finding import Finding, finding
from teikit.resources import resource
from teikit.xmlio import root_name

if TYPE_CHECKING:
    from teikit.catalog.requests import SchemaRequest

__all__ = ["SchemaFile", "locate_schema"]

_SCHEME: Final = re.compile(r"[A-Za-z][A-Za-z0-9+.-]+:")  # two letters at least: C: is a drive
_MARKS: Final = b"\xef\xbb\xbf\xff\xfe \t\r\n\x00"
_ODD: Final = "http://www.tei-c.org/ns/1.0"


class SchemaFile(NamedTuple):
    """A schema that was found."""

    href: str
    """What it was asked for by."""
    address: str
    """Path or URI of its main file: what its own references are relative to."""
    language: str
    """`rng`, `rnc`, `schematron`, `xsd`, `nvdl`, `odd` by its content, or as the request says; empty if it is none of them."""
    phase: str = ""
    """The phase that is asked for (Schematron only)."""
    charset: str = ""
    """The encoding that the request gives to the compact syntax."""

    @property
    def path(self) -> Path:
        """The file, where it is one of this machine."""
        return Path(self.address)


def locate_schema(request: SchemaRequest, library: SchemaLibrary | None = None) -> SchemaFile | Finding:
    """Where the schema lies and in which language it is, or why it cannot be had.

    A file of the name of a bundled schema is looked for where the request says, and else is the bundled one: so a document may
    say `href="teikit.rng"` wherever it is.
    """
    library = library or SchemaLibrary()
    if request.is_hint:  # a DTD or an XSD, which is not checked anyway
        return SchemaFile(request.href, request.href, request.language)
    address = _address(request, library)
    if address is None:
        return finding("schema-network", request.place, schema=request.href)
    try:
        content = library.content(address)
    except NetworkNotAllowedError:
        if request.language in {"dtd", "xsd", "nvdl"}:  # the network would not help
            return SchemaFile(request.href, address, request.language)
        return finding("schema-network", request.place, schema=request.href)
    except (FileNotFoundError, IsADirectoryError):
        return finding("schema-missing", request.place, schema=request.href)
    except OSError as error:
        code = "schema-unreachable" if is_remote(address) else "schema-unusable"
        return finding(code, request.place, schema=request.href, cause=error.strerror or error)
    return SchemaFile(request.href, address, _language(content, request.language), request.phase, request.charset)


def _language(content: bytes, declared: str) -> str:
    """The language by the content; Schematron may be embedded, and what only the request can know is left to it.

    What does not begin like XML can only be RELAX NG's compact syntax, or a DTD.
    """
    if not content.lstrip(_MARKS).startswith(b"<"):
        return "rnc"
    namespace, name = root_name(content)
    language = LANGUAGES_BY_NAMESPACE.get(namespace, "odd" if namespace == _ODD else "")
    if declared == "schematron" and language in {"rng", "odd"}:
        return "schematron"
    if (
        not name
        and content.lstrip(_MARKS).startswith((b"<!", b"<?xml"))
        and declared in {"dtd", ""}
        and b"<!ELEMENT" in content
    ):
        return "dtd"
    return language


def _address(request: SchemaRequest, library: SchemaLibrary) -> str | None:
    """Path or URI of what the request means; none if it lies where teikit cannot go."""
    href = request.href
    if not request.place.line:
        if href in BUNDLED:
            return str(resource("schemas", BUNDLED[href]))
        if (stored := library.store.schema(href)) is not None:
            return str(next(iter(stored.files.values()))) if stored.address.startswith("file:") else stored.address
    if href.startswith("//"):
        return None
    mapped = library.catalogs.resolve_uri(href) if library.catalogs.files else None
    if mapped is not None:
        path = path_of_uri(mapped)
        return str(path) if path else mapped
    if _SCHEME.match(href):
        path = path_of_uri(href)
        return str(path) if path else href if is_remote(href) else None
    return _local_address(request, library)


def _local_address(request: SchemaRequest, library: SchemaLibrary) -> str:
    candidates = [request.folder / name for name in dict.fromkeys((request.href, unquote(request.href.partition("#")[0])))]
    mapped = [library.address(str(path)) for path in candidates if "\0" not in str(path)]
    found = next((path for path in mapped if is_remote(path) or _exists(Path(path))), None)
    if found is None and candidates[-1].name in BUNDLED.values():
        return str(resource("schemas", candidates[-1].name))
    return found or str(candidates[-1])


def _exists(path: Path) -> bool:
    try:
        return path.exists()
    except (OSError, ValueError):  # a name that no file can have
        return False
