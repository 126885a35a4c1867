"""Which schemas a document, or a user, asks for.

A document names its schemas in `xml-model` instructions (https://www.w3.org/TR/xml-model/, Associating Schemas with XML
documents 1.0, section 3), or in those of one widespread editor that are older. A DTD and `xsi:schemaLocation` are hints.
"""

from __future__ import annotations

import html
import re
from pathlib import Path
from types import MappingProxyType
from typing import TYPE_CHECKING, Final, NamedTuple

from teikit.model.finding import Place
from teikit.xmlio import head

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from teikit.xmlio import Head, Instruction

__all__ = ["LANGUAGES_BY_NAMESPACE", "SchemaRequest", "requests_of_document", "requests_of_user"]

LANGUAGES_BY_NAMESPACE: Final[Mapping[str, str]] = MappingProxyType(
    {
        "http://relaxng.org/ns/structure/1.0": "rng",
        "http://purl.oclc.org/dsdl/schematron": "schematron",
        "http://www.ascc.net/xml/schematron": "schematron",
        "http://www.w3.org/2001/XMLSchema": "xsd",
        "http://purl.oclc.org/dsdl/nvdl/ns/structure/1.0": "nvdl",
        "http://purl.oclc.org/dsdl/nvdl": "nvdl",
    }
)
"""Languages of schemas by the namespace of their root element, which is what `schematypens` names."""

_LANGUAGES_BY_TYPE: Final[Mapping[str, str]] = MappingProxyType(
    {"application/xml-dtd": "dtd", "application/relax-ng-compact-syntax": "rnc", "application/schematron+xml": "schematron"}
)
_PSEUDO_ATTRIBUTE: Final = re.compile(r"""([A-Za-z_][\w.-]*)\s*=\s*(?:"([^"]*)"|'([^']*)')""")
_XSI: Final = "{http://www.w3.org/2001/XMLSchema-instance}"


class SchemaRequest(NamedTuple):
    """A schema that somebody asks for."""

    href: str
    """A name, a path or a URL, as it was written."""
    folder: Path
    """What a relative path starts from."""
    place: Place = Place()
    """Where it is asked for; without a line if a user asks."""
    language: str = ""
    """The language that the request says it is to be read as (`rng`, `rnc`, `schematron`, `xsd`, `dtd`, `nvdl`); empty: any."""
    phase: str = ""
    """The phase of Schematron that is asked for; empty: the schema's own default."""
    charset: str = ""
    """The encoding that the request gives to a schema that is no XML."""
    is_hint: bool = False
    """Whether the document only hints at it, so that it matters only where no other schema is named."""


def requests_of_document(data: bytes, file: str, folder: Path) -> Iterator[SchemaRequest]:
    """The schemas that a document names before and in its root tag, in order; hints come last.

    >>> data = b'<?xml-model href="tei.rng"?><?xml-model href="a.rnc" type="application/relax-ng-compact-syntax"?><TEI/>'
    >>> [(request.href, request.language) for request in requests_of_document(data, "letter.xml", Path())]
    [('tei.rng', ''), ('a.rnc', 'rnc')]
    """
    found = head(data, file)
    for instruction in found.instructions:
        if instruction.target == "xml-model":
            yield from _model(instruction, folder)
        elif instruction.target == "oxygen":
            yield from _editor(instruction, folder)
    yield from _hints(found, file, folder)


def requests_of_user(names: tuple[str, ...], file: str, phase: str = "") -> Iterator[SchemaRequest]:
    """The schemas that a user names; `file` is the document that they are for."""
    for name in names:
        yield SchemaRequest(name, Path(), Place(file), phase=phase)


def _model(instruction: Instruction, folder: Path) -> Iterator[SchemaRequest]:
    pseudo = _pseudo_attributes(instruction)
    if href := pseudo.get("href", ""):
        phase, charset = pseudo.get("phase", ""), pseudo.get("charset", "")
        yield SchemaRequest(href, folder, instruction.place, _declared_language(pseudo), phase, charset)


def _editor(instruction: Instruction, folder: Path) -> Iterator[SchemaRequest]:
    """Oxygen's instruction, from the years before `xml-model`."""
    pseudo = _pseudo_attributes(instruction)
    compact = "rnc" if pseudo.get("type") == "compact" else "rng"
    for name, language in (("RNGSchema", compact), ("SCHSchema", "schematron"), ("NVDLSchema", "nvdl")):
        if href := pseudo.get(name, ""):
            yield SchemaRequest(href, folder, instruction.place, language)


def _hints(found: Head, file: str, folder: Path) -> Iterator[SchemaRequest]:
    if found.system_id:
        yield SchemaRequest(found.system_id, folder, Place(file, 1, 1), "dtd", is_hint=True)
    if found.root is None:
        return
    place = Place(file, found.root.sourceline, None)
    locations = found.root.get(f"{_XSI}schemaLocation", "").split()[1::2]
    for href in [*locations, *found.root.get(f"{_XSI}noNamespaceSchemaLocation", "").split()]:
        yield SchemaRequest(href, folder, place, "xsd", is_hint=True)


def _pseudo_attributes(instruction: Instruction) -> dict[str, str]:
    found = _PSEUDO_ATTRIBUTE.findall(instruction.content)
    return {name: html.unescape(double or single).strip() for name, double, single in found}


def _declared_language(pseudo: Mapping[str, str]) -> str:
    by_type = _LANGUAGES_BY_TYPE.get(pseudo.get("type", ""), "")
    return by_type or LANGUAGES_BY_NAMESPACE.get(pseudo.get("schematypens", ""), "")
