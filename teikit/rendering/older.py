"""Documents from before TEI P5, or without its namespace, read as TEI: `TEI.2`, bare names, `id` and `lang`."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from lxml import etree

from teikit.model.finding import Finding, Place, finding
from teikit.model.tei import NAMESPACE

if TYPE_CHECKING:
    from collections.abc import Mapping

__all__ = ["adopted"]

_XML: Final = "{http://www.w3.org/XML/1998/namespace}"
_TEI: Final = f"{{{NAMESPACE}}}"
_ROOTS: Final[Mapping[str, str]] = {"TEI.2": "TEI", "teiCorpus.2": "teiCorpus", "TEI": "TEI", "teiCorpus": "teiCorpus"}
"""The names of a whole document, older and newer, with the newer."""
_GLOBAL: Final[Mapping[str, str]] = {"id": f"{_XML}id", "lang": f"{_XML}lang"}
"""Attributes that P5 took from XML itself."""
_PARTS: Final = frozenset({"text", "body", "teiHeader", "div", "p", "standOff", "facsimile", "sourceDoc", "floatingText"})
"""Elements that are TEI without doubt when they stand as a root in its namespace."""


def adopted(root: etree._Element) -> tuple[etree._Element, tuple[Finding, ...]]:
    """The document with TEI's names in TEI's namespace, changed in place, and a finding if that was not so before.

    A document in another vocabulary stays as it is, with a finding: its text is rendered, its structure is unknown.
    """
    name = etree.QName(root)
    if name.namespace == NAMESPACE:
        return root, ()
    place = Place(line=root.sourceline)
    if name.namespace or not (name.localname in _ROOTS or name.localname in _PARTS):
        return root, (finding("render-not-tei", place, name=root.tag),)
    for element in root.iter(etree.Element):
        _adopt(element)
    etree.cleanup_namespaces(root, top_nsmap={None: NAMESPACE})
    return root, (finding("render-tei-older", place, name=name.localname),)


def _adopt(element: etree._Element) -> None:
    """Give one element without a namespace its place in TEI's."""
    name = str(element.tag)
    if not name.startswith("{"):
        element.tag = _TEI + _ROOTS.get(name, name)
    for old, new in _GLOBAL.items():
        if old in element.attrib and new not in element.attrib:
            element.set(new, element.attrib.pop(old))
