"""The files of a schema, gathered before anything is compiled, with the place of each element noted in it.

The compiler reads no file: it gets all of them in one document. So what a schema may read is decided here, and what is wrong
has its line and column.
"""

from __future__ import annotations

import os
import re
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Final, NamedTuple
from urllib.parse import unquote, urljoin, urlsplit
from urllib.request import url2pathname

from lxml import etree

from teikit.caching import digest
from teikit.model.finding import Finding, Place, finding
from teikit.positions import starts
from teikit.xmlio import parse_xml

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from teikit.xmlio import Tree

__all__ = ["ISO", "NAMESPACE", "Part", "Parts", "file_of", "has_rules"]

ISO: Final = "http://purl.oclc.org/dsdl/schematron"
NAMESPACE: Final = "urn:x-teikit:schematron"
"""Our own marks in schemas, stylesheets and reports."""

_OLD: Final = "http://www.ascc.net/xml/schematron"
_XSLT: Final = "http://www.w3.org/1999/XSL/Transform"
_RNG: Final = "http://relaxng.org/ns/structure/1.0"
_TEI: Final = "http://www.tei-c.org/ns/1.0"
_AT: Final = f"{{{NAMESPACE}}}at"
_MARKED: Final = frozenset({ISO, _OLD, _XSLT})
_REFERRING: Final = frozenset(
    {
        *(f"{{{namespace}}}{name}" for namespace in (ISO, _OLD) for name in ("include", "extends")),
        *(f"{{{_XSLT}}}{name}" for name in ("include", "import")),
        *(f"{{{_RNG}}}{name}" for name in ("include", "externalRef")),
    }
)
_ASSERTION: Final = re.compile(rb"<(?:[\w.-]+:)?(?:assert|report)[\s/>]")
_SCHEME: Final = re.compile(r"[A-Za-z][A-Za-z0-9+.-]+:")  # two letters at least: C: is a drive


def has_rules(content: bytes) -> bool:
    """Whether a grammar or an ODD carries Schematron; a quick look at the bytes, which may err on the side of yes.

    >>> has_rules(b'<grammar xmlns="http://relaxng.org/ns/structure/1.0"/>')
    False
    """
    return any(namespace.encode() in content for namespace in (ISO, _OLD)) and _ASSERTION.search(content) is not None


class Part(NamedTuple):
    """One file of a schema."""

    name: str
    root: etree._Element
    """With the place of each element of interest noted in it."""
    references: dict[str, int]
    """Numbers of the parts that it refers to, by what it calls them."""


@dataclass
class Parts:
    """All files of a schema; the main file is the first."""

    parts: list[Part] = field(default_factory=list)
    digests: dict[str, str] = field(default_factory=dict)
    """Fingerprints of their contents, by name."""
    findings: list[Finding] = field(default_factory=list)
    """What cannot be read."""
    resolver: Callable[[str], bytes] | None = None
    """Another way to get at content by name, for catalogs; it raises `OSError` for what it does not have."""

    def gather(self, name: str, content: bytes) -> int | None:
        """Add a file and all that it refers to, and return its number; none if it is not well-formed."""
        parsed = parse_xml(content, name)
        if parsed.tree is None:
            self.findings.extend(parsed.findings)
            return None
        number = len(self.parts)
        self.digests[name] = digest(content)
        root = parsed.tree.getroot()
        _mark(parsed.tree, content, number)
        part = Part(name, root, {})
        self.parts.append(part)
        for element, href in _references(root):
            self._refer(part, element, href)
        return number

    def place(self, at: str) -> Place:
        """The place that a mark in the schema means."""
        number, line, column = (int(word) for word in at.split()) if at else (0, 1, 1)
        return Place(self.parts[number].name if self.parts else "", line, column)

    def text(self) -> str:
        """The document that the compiler gets."""
        parts = "".join(f"<sk:part>{_files(part)}{_text(part.root)}</sk:part>" for part in self.parts)
        return f'<sk:parts xmlns:sk="{NAMESPACE}">{parts}</sk:parts>'

    def _refer(self, part: Part, element: etree._Element, href: str) -> None:
        name = file_of(href, part.name)
        known = next((number for number, other in enumerate(self.parts) if other.name == name), None)
        if known is None:
            known = self._read(name, self.place(element.get(_AT) or ""))
        if known is not None:
            part.references[href] = known

    def _read(self, name: str, referrer: Place) -> int | None:
        try:
            if self.resolver is not None:
                return self.gather(name, self.resolver(name))
            if _SCHEME.match(name):
                raise PermissionError("the network is not used")
            return self.gather(name, Path(name).read_bytes())
        except (OSError, ValueError) as error:
            why = getattr(error, "strerror", None) or str(error)
            self.findings.append(finding("sch-file", referrer, name=name, reason=why))
            return None


def file_of(href: str, referrer: str) -> str:
    """The path that a reference in a file means; a web address stays as it is.

    >>> file_of("rules.sch#names", "schemas/main.sch").replace(os.sep, "/")
    'schemas/rules.sch'
    """
    target = href.strip().partition("#")[0]
    if not target:
        return referrer
    if _SCHEME.match(target):
        parts = urlsplit(target)
        return url2pathname(parts.path) if parts.scheme == "file" else target
    if _SCHEME.match(referrer):
        return urljoin(referrer, target)
    return os.path.normpath(Path(referrer).parent / unquote(target))


def _references(root: etree._Element) -> Iterator[tuple[etree._Element, str]]:
    for element in root.iter(*_REFERRING):
        href = (element.get("href") or "").strip()
        if href and not href.startswith("#"):
            yield element, href


def _mark(tree: Tree, content: bytes, number: int) -> None:
    """Note the places of the elements that findings may be about."""
    root = tree.getroot()
    for element, (line, column) in zip(root.iter(etree.Element), starts(content), strict=False):
        namespace = etree.QName(element).namespace
        if namespace in _MARKED or element is root or element.tag in _REFERRING or element.tag == f"{{{_TEI}}}constraintSpec":
            element.set(_AT, f"{number} {line} {column}")


def _files(part: Part) -> str:
    made = (etree.Element(f"{{{NAMESPACE}}}file", href=href, part=str(number)) for href, number in part.references.items())
    return "".join(etree.tostring(element, encoding="unicode") for element in made)


def _text(root: etree._Element) -> str:
    return etree.tostring(root, encoding="unicode", with_tail=False)
