"""The reference implementation of ISO Schematron, which lxml carries, as an oracle.

It writes XSLT 1.0; run as XSLT 3.0 by Saxon, the same stylesheet takes expressions of XPath 3.1.
"""

from __future__ import annotations

from typing import Final, NamedTuple

from lxml import etree, isoschematron

from teikit.saxon import Stylesheet

__all__ = ["Result", "reference", "results"]

_SVRL: Final = "{http://purl.oclc.org/dsdl/svrl}"


class Result(NamedTuple):
    """A failed assertion or a successful report."""

    kind: str
    test: str
    node: str
    """The path of the node in the terms of lxml, and the attribute."""
    text: str


def reference(schema: bytes) -> Stylesheet:
    """What the reference implementation makes of a schema."""
    root = etree.fromstring(schema)
    root.attrib.pop("queryBinding", None)  # it refuses what it cannot run itself
    tree = etree.ElementTree(root)
    for step in (isoschematron.iso_dsdl_include, isoschematron.iso_abstract_expand, isoschematron.iso_svrl_for_xslt1):
        tree = step(tree)
    tree.getroot().set("version", "3.0")
    return Stylesheet.of_text(etree.tostring(tree.getroot(), encoding="unicode"))


def results(svrl: str, document: etree._Element) -> list[Result]:
    """The results of a report, in an order that does not depend on who wrote it."""
    report = etree.fromstring(svrl.encode())
    found = report.iter(f"{_SVRL}failed-assert", f"{_SVRL}successful-report")
    return sorted(_result(element, document) for element in found)


def _result(element: etree._Element, document: etree._Element) -> Result:
    text = " ".join("".join(element.find(f"{_SVRL}text").itertext()).split())  # type: ignore[union-attr]
    test = " ".join(element.attrib["test"].split())
    return Result(etree.QName(element).localname, test, _node(element.attrib["location"], document), text)


def _node(location: str, document: etree._Element) -> str:
    path, _, attribute = location.partition("/@")
    tree = document.getroottree()
    found = etree.ETXPath(path.replace("Q{}", "").replace("Q{", "{"))(tree) if path else []
    (node,) = found if isinstance(found, list) else []
    return f"{tree.getpath(node)}@{attribute}"
