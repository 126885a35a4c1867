"""Which schemas a document is to be checked against, and where they lie. No network.

A document names its schemas in `xml-model` instructions (https://www.w3.org/TR/xml-model/), a user by name, file or URL.
"""

from __future__ import annotations

import html
import re
from pathlib import Path
from types import MappingProxyType
from typing import TYPE_CHECKING, Final, NamedTuple
from urllib.parse import unquote, urlsplit
from urllib.request import url2pathname

from teikit.model.finding import Finding, Place, finding
from teikit.resources import resource
from teikit.xmlio import prologue, root_name

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

__all__ = ["BUNDLED", "SchemaFile", "SchemaRequest", "locate_schema", "requests_of_document", "requests_of_user"]

BUNDLED: Final[Mapping[str, str]] = MappingProxyType({"teikit": "teikit.rng"})
"""The schemas that come with teikit, by the name that `--schema` takes."""

_PSEUDO_ATTRIBUTE: Final = re.compile(r"""([A-Za-z_][\w.-]*)\s*=\s*(?:"([^"]*)"|'([^']*)')""")
_SCHEME: Final = re.compile(r"[A-Za-z][A-Za-z0-9+.-]+:")  # two letters at least: C: is a drive

_LANGUAGES_BY_NAMESPACE: Final[Mapping[str, str]] = MappingProxyType(
    {
        "http://relaxng.org/ns/structure/1.0": "rng",
        "http://purl.oclc.org/dsdl/schematron": "schematron",
        "http://www.ascc.net/xml/schematron": "schematron",
        "http://www.w3.org/2001/XMLSchema": "xsd",
    }
)
_LANGUAGES_BY_TYPE: Final[Mapping[str, str]] = MappingProxyType(
    {"application/xml-dtd": "dtd", "application/relax-ng-compact-syntax": "rnc"}
)


class SchemaRequest(NamedTuple):
    """A schema that somebody asks for."""

    href: str
    """A bundled name, a path or a URL, as it was written."""
    folder: Path
    """What a relative path starts from."""
    place: Place = Place()
    """Where it is asked for; without a line if a user asks."""
    language: str = ""
    """The language that the request says it is to be read as (`rng`, `rnc`, `schematron`, `xsd`, `dtd`); empty: any."""


class SchemaFile(NamedTuple):
    """A schema that was found."""

    href: str
    """What it was asked for by."""
    path: Path
    language: str
    """`rng`, `rnc`, `schematron` or `xsd` by its content, or as the request says; empty if it is none of them."""


def requests_of_document(data: bytes, file: str, folder: Path) -> Iterator[SchemaRequest]:
    """The schemas that the `xml-model` instructions before the root element name, in order.

    >>> data = b'<?xml-model href="tei.rng"?><?xml-model href="a.rnc" type="application/relax-ng-compact-syntax"?><TEI/>'
    >>> [(request.href, request.language) for request in requests_of_document(data, "letter.xml", Path())]
    [('tei.rng', ''), ('a.rnc', 'rnc')]
    """
    for target, content, place in prologue(data, file):
        if target == "xml-model":
            pseudo = {name: html.unescape(double or single) for name, double, single in _PSEUDO_ATTRIBUTE.findall(content)}
            if href := pseudo.get("href", "").strip():
                yield SchemaRequest(href, folder, place, _declared_language(pseudo))


def requests_of_user(names: tuple[str, ...], file: str) -> Iterator[SchemaRequest]:
    """The schemas that a user names; `file` is the document that they are for."""
    for name in names:
        yield SchemaRequest(name, Path(), Place(file))


def locate_schema(request: SchemaRequest) -> SchemaFile | Finding:
    """Where the schema lies and in which language it is, or why it cannot be had.

    A file of the name of a bundled schema is looked for where the request says, and else is the bundled one: so a document may
    say `href="teikit.rng"` wherever it is.
    """
    path = _path(request)
    if path is None:
        return finding("schema-network", request.place, schema=request.href)
    try:
        if not path.is_file():
            return finding("schema-missing", request.place, schema=request.href)
        content = path.read_bytes()
    except (OSError, ValueError) as error:
        cause = getattr(error, "strerror", None) or error
        return finding("schema-unusable", request.place, schema=request.href, cause=cause)
    return SchemaFile(request.href, path, request.language if _is_view(request) else _language(content))


def _declared_language(pseudo: Mapping[str, str]) -> str:
    by_type = _LANGUAGES_BY_TYPE.get(pseudo.get("type", "").strip(), "")
    return by_type or _LANGUAGES_BY_NAMESPACE.get(pseudo.get("schematypens", "").strip(), "")


def _is_view(request: SchemaRequest) -> bool:
    """Whether the request, not the content, decides: Schematron may be embedded in RELAX NG, and a DTD is no XML."""
    return request.language in {"schematron", "dtd"}


def _language(content: bytes) -> str:
    """The language by the content. What does not begin like XML can only be RELAX NG's compact syntax."""
    if not content.lstrip(b"\xef\xbb\xbf\xff\xfe \t\r\n\x00").startswith(b"<"):
        return "rnc"
    namespace = root_name(content)[0]
    return _LANGUAGES_BY_NAMESPACE.get(namespace, "")


def _path(request: SchemaRequest) -> Path | None:
    """The file that the request means; none if it is on the network."""
    href = request.href
    if not request.place.line and href in BUNDLED:
        return resource("schemas", BUNDLED[href])
    if _SCHEME.match(href):
        parts = urlsplit(href)
        return Path(url2pathname(parts.path)) if parts.scheme.lower() == "file" and parts.netloc in {"", "localhost"} else None
    if href.startswith("//"):
        return None
    candidates = [request.folder / name for name in dict.fromkeys((href, unquote(href.partition("#")[0])))]
    found = next((path for path in candidates if _exists(path)), None)
    if found is None and candidates[-1].name in BUNDLED.values():
        return resource("schemas", candidates[-1].name)
    return found or candidates[-1]


def _exists(path: Path) -> bool:
    try:
        return path.exists()
    except (OSError, ValueError):  # a name that no file can have
        return False
