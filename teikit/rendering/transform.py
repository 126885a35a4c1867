"""One document through one stylesheet; everything that goes wrong on the way is a finding."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING, Final, NamedTuple

from lxml import etree

from teikit.model.finding import Finding, finding
from teikit.rendering.older import adopted
from teikit.xmlio import parse_xml

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

__all__ = ["Transformation", "transform"]

_UNKNOWN_ELEMENT: Final = "unknown element: "
"""How our stylesheets begin the message about an element that has no template."""


class Transformation(NamedTuple):
    """What the stylesheet wrote and what there is to say about it."""

    text: str
    """Empty if it failed."""
    findings: tuple[Finding, ...]
    failed: bool


def transform(xml: bytes, stylesheet: Path, values: Mapping[str, str | int | bool]) -> Transformation:
    """Transform `xml` with `stylesheet`, given `values` for its parameters."""
    from teikit.saxon import StylesheetError, stylesheets

    tree, problems = parse_xml(xml)
    if tree is None:
        return Transformation("", problems, failed=True)
    root, remarks = adopted(tree.getroot())
    text = etree.tostring(root, encoding="unicode", with_tail=False)
    try:
        sheet = stylesheets().load(stylesheet, strict=values.get("strict") is True)
        result = sheet.transform(text, {name: value for name, value in values.items() if name != "strict"})
    except (StylesheetError, OSError) as error:
        cause = os.strerror(error.errno) if isinstance(error, OSError) and error.errno else str(error)
        problem = finding("stylesheet-unusable", file=stylesheet, text=" ".join(cause.split()))
        return Transformation("", (problem,), failed=True)
    return Transformation(result.text, (*remarks, *map(_named, result.findings)), result.failed)


def _named(found: Finding) -> Finding:
    said = dict(found.arguments).get("text", "")
    if found.code == "stylesheet-message" and said.startswith(_UNKNOWN_ELEMENT):
        return finding("render-element-unknown", name=said.removeprefix(_UNKNOWN_ELEMENT))
    return found
