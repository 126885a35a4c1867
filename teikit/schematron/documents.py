"""The documents that rules look at: the one that is checked, and those that `pattern/@documents` names."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Final

from lxml import etree

from teikit.model.finding import Finding, Place, finding
from teikit.schematron.parts import NAMESPACE, file_of
from teikit.xmlio import parse_xml

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from teikit.saxon import Stylesheet, Value, Xml
    from teikit.schematron.report import Named
    from teikit.xmlio import Tree

__all__ = ["More", "asked_for", "text_of"]

_ASK: Final = f"{{{NAMESPACE}}}ask"
_DOCUMENTS: Final = f"{{{NAMESPACE}}}documents"
_URIS: Final = f"{{{NAMESPACE}}}uris"


@dataclass
class More:
    """Further documents."""

    uris: list[str] = field(default_factory=list)
    documents: list[Named] = field(default_factory=list)
    texts: list[Xml] = field(default_factory=list)

    @property
    def parameters(self) -> dict[str, Value]:
        """What the stylesheet is told of them."""
        return {_URIS: self.uris, _DOCUMENTS: self.texts} if self.uris else {}


def text_of(tree: Tree) -> str:
    """A document as text, without a document type: what that declares has been put in its place."""
    root = tree.getroot()
    nodes = [*reversed(list(root.itersiblings(preceding=True))), root, *root.itersiblings()]
    return "\n".join(etree.tostring(node, encoding="unicode", with_tail=False) for node in nodes)


def asked_for(
    stylesheet: Stylesheet, text: str, document: Named, values: Mapping[str, Value]
) -> tuple[More, tuple[Finding, ...]]:
    """The documents that a schema wants to see beside a document, and findings about those that it cannot have."""
    more = More()
    problems = [found for uri in _uris(stylesheet, text, values) if (found := _add(more, uri, document[0])) is not None]
    return more, tuple(problems)


def _uris(stylesheet: Stylesheet, text: str, values: Mapping[str, Value]) -> Iterator[str]:
    asked = stylesheet.transform(text, {**values, _ASK: True})
    if not asked.failed:
        for element in etree.fromstring(asked.text.encode()):
            yield element.get("uri", "")


def _add(more: More, uri: str, file: str) -> Finding | None:
    """Read a document; what is not in the folder of the document that is checked, or below it, is not read."""
    from teikit.saxon import Xml

    if uri in more.uris:
        return None
    name = file_of(uri, file)
    try:
        if not Path(name).resolve().is_relative_to(Path(file).parent.resolve()):
            raise PermissionError("it does not lie in the folder of the document")
        data = Path(name).read_bytes()
    except (OSError, ValueError) as error:
        reason = getattr(error, "strerror", None) or str(error)
        return finding("rules-document", Place(file), uri=uri, reason=reason)
    parsed = parse_xml(data, name)
    if parsed.tree is None:
        return finding("rules-document", Place(file), uri=uri, reason=parsed.findings[0].message)
    more.uris.append(uri)
    more.documents.append((name, data))
    more.texts.append(Xml(text_of(parsed.tree)))
    return None
