"""Prefixes for the namespaces of a schema that is to be written: those of the original, and new ones where it has none."""

from __future__ import annotations

from itertools import count
from typing import TYPE_CHECKING, Final

from teikit.relaxng.source import ANNOTATIONS, RNG, Name, Node

if TYPE_CHECKING:
    from collections.abc import Iterable

__all__ = ["Prefixes"]

_XML: Final = "http://www.w3.org/XML/1998/namespace"
_USUAL: Final = {ANNOTATIONS: "a"}


class Prefixes:
    """The prefixes that the schema declares, and one for each other namespace that needs one."""

    def __init__(self, root: Node) -> None:
        self._uris: dict[str, str] = {"xml": _XML}
        self._prefixes: dict[str, str] = {_XML: "xml"}
        seen: set[int] = set()
        agenda = [root]
        while agenda:
            node = agenda.pop()
            if id(node.namespaces) not in seen:
                seen.add(id(node.namespaces))
                self._adopt(node.namespaces.items())
            agenda.extend(reversed(list(node.nodes())))

    def declare_annotations(self, root: Node) -> None:
        """Give a prefix to each namespace that an annotation is in."""
        agenda = [root]
        while agenda:
            node = agenda.pop()
            for namespace in _namespaces(node):
                if namespace:
                    self.needed(namespace)
            agenda.extend(reversed(list(node.nodes())))

    def _adopt(self, declared: Iterable[tuple[str, str]]) -> None:
        for prefix, uri in declared:
            if prefix and uri and uri != RNG and prefix not in self._uris:
                self._uris[prefix] = uri
                self._prefixes.setdefault(uri, prefix)

    def _invent(self, namespace: str) -> None:
        if namespace in self._prefixes:
            return
        wished = _USUAL.get(namespace, "" if namespace else "local")
        names = (f"ns{number}" for number in count(1))
        prefix = wished if wished and wished not in self._uris else next(name for name in names if name not in self._uris)
        self._uris[prefix] = namespace
        self._prefixes[namespace] = prefix

    def declared(self) -> list[tuple[str, str]]:
        """Prefixes with their namespaces, without that of XML."""
        return [(prefix, uri) for prefix, uri in self._uris.items() if prefix != "xml"]

    def uri(self, prefix: str) -> str | None:
        """The namespace of a prefix."""
        return self._uris.get(prefix)

    def prefix(self, namespace: str) -> str:
        """The prefix of a namespace; empty for none."""
        return self._prefixes.get(namespace, "")

    def needed(self, namespace: str) -> str:
        """The prefix of a namespace, a new one if it has none."""
        if namespace not in self._prefixes:
            self._invent(namespace)
        return self._prefixes[namespace]

    def attribute(self, name: Name) -> str:
        """The name of an attribute as it is written."""
        return f"{self.needed(name[0])}:{name[1]}" if name[0] else name[1]

    def element(self, name: Name) -> str:
        """The name of an annotation element as it is written; without namespace it has no prefix."""
        return self.attribute(name)


def _namespaces(node: Node) -> list[str]:
    """The namespaces of the annotations that a node is or has."""
    return [name[0] for name in (node.name, *node.attributes) if name[0] != RNG]
