"""Writes a schema in the XML syntax: namespaces and datatype library once at the top, names in attributes, indented.

Reading what was written gives the same schema in the shape of `normal`. Comments stay (two hyphens in a row, which XML
does not allow in them, are set apart), those around the root go into it.
"""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, Final, NamedTuple
from xml.sax.saxutils import escape

from teikit.relaxng.normal import is_rng, normal, of_schema
from teikit.relaxng.prefixes import Prefixes
from teikit.relaxng.source import RNG, Comment, Node

if TYPE_CHECKING:
    from collections.abc import Iterator

__all__ = ["write_xml"]

_NS: Final = ("", "ns")
_LIBRARY: Final = ("", "datatypeLibrary")
_NAME: Final = ("", "name")
_TYPE: Final = ("", "type")
_UNGROUPED: Final = {
    **dict.fromkeys(("element", "define", "zeroOrMore", "oneOrMore", "optional", "list", "mixed"), "group"),
    "except": "choice",
}
_WITH_NAMESPACE: Final = ("name", "nsName", "include", "externalRef")
_QUOTES: Final = {'"': "&quot;", "\n": "&#10;", "\r": "&#13;", "\t": "&#9;"}
_WIDTH: Final = 120


def write_xml(root: Node) -> str:
    """The schema in the XML syntax, with an XML declaration for UTF-8.

    >>> from teikit.relaxng.compact import read_compact
    >>> print(write_xml(read_compact("element p { attribute n { text }? }", "")))
    <?xml version="1.0" encoding="UTF-8"?>
    <element name="p" xmlns="http://relaxng.org/ns/structure/1.0">
      <optional>
        <attribute name="n"/>
      </optional>
    </element>
    <BLANKLINE>
    """
    tree = normal(root)
    return '<?xml version="1.0" encoding="UTF-8"?>\n' + "".join(_Writer(tree).lines())


def _nodes(root: Node) -> Iterator[Node]:
    """Every element of RELAX NG of the tree."""
    agenda = [root]
    while agenda:
        node = agenda.pop()
        yield node
        agenda.extend(reversed(of_schema(node)))


class _Scope(NamedTuple):
    """What an element inherits from those around it."""

    namespace: str | None
    library: str


class _Writer:
    """Writes one tree, from the outside in and without recursion."""

    def __init__(self, root: Node) -> None:
        self.root = root
        self.prefixes = Prefixes(root)
        self.prefixes.declare_annotations(root)
        # A root that has a namespace or library of its own cannot carry those of others.
        alone = root.name[1] in ("data", "value", "externalRef", "attribute")
        self.namespace = None if alone else _common_namespace(root)
        self.library = "" if alone else _common_library(root)

    def lines(self) -> Iterator[str]:
        """The document, line by line."""
        agenda: list[tuple[Node | Comment | str, int, _Scope]] = [(self.root, 0, _Scope(self.namespace, self.library))]
        while agenda:
            item, depth, scope = agenda.pop()
            indent = "  " * depth
            if isinstance(item, str):
                yield f"{indent}{item}\n"
            elif isinstance(item, Comment):
                yield f"{indent}<!-- {_comment(item.text)} -->\n"
            elif item.name[0] != RNG:
                yield f"{indent}{self.foreign(item)}\n"
            else:
                start, children, inner = self.element(item, indent, scope)
                text = "".join(child for child in children if isinstance(child, str))
                inside = [child for child in children if not isinstance(child, str)]
                if inside:
                    yield f"{indent}{start}>\n"
                    agenda.append((f"</{item.name[1]}>", depth, scope))
                    agenda.extend((child, depth + 1, inner) for child in reversed(inside))
                else:
                    yield f"{indent}{start}>{_text(text)}</{item.name[1]}>\n" if text else f"{indent}{start}/>\n"

    def element(self, node: Node, indent: str, scope: _Scope) -> tuple[str, list[Node | Comment | str], _Scope]:
        """The start tag of an element without its end, the children that it keeps, and what they inherit."""
        attributes, children = self.abbreviated(node, scope)
        inner = _Scope(attributes.get(_NS, scope.namespace), attributes.get(_LIBRARY, scope.library))
        written = [f'{self.prefixes.attribute(name)}="{_value(value)}"' for name, value in attributes.items()]
        if node is self.root:
            written += self.top_attributes()
        written += self.local_prefixes(node)
        start = " ".join([f"<{node.name[1]}", *written])
        if len(indent) + len(start) >= _WIDTH:
            start = f"\n{indent}    ".join([f"<{node.name[1]}", *written])
        return start, children, inner

    def top_attributes(self) -> list[str]:
        """Namespaces and datatype library, for the root."""
        written = [f'xmlns="{RNG}"']
        written += [f'xmlns:{prefix}="{_value(uri)}"' for prefix, uri in self.prefixes.declared() if uri]
        if self.namespace is not None:
            written.append(f'ns="{_value(self.namespace)}"')
        return [*written, f'datatypeLibrary="{_value(self.library)}"'] if self.library else written

    def local_prefixes(self, node: Node) -> list[str]:
        """The declaration of the prefix of a value that means something else elsewhere in the schema."""
        prefix, colon, _ = node.text.strip().partition(":") if node.name[1] == "value" else ("", "", "")
        uri = node.namespaces.get(prefix)
        if not colon or not uri or prefix == "xml" or self.prefixes.uri(prefix) == uri:
            return []
        return [f'xmlns:{prefix}="{_value(uri)}"']

    def abbreviated(self, node: Node, scope: _Scope) -> tuple[dict[tuple[str, str], str], list[Node | Comment | str]]:
        """Attributes and children of an element, without what is inherited or a shorter form says."""
        attributes, children = dict(node.attributes), list(node.children)
        name = node.name[1]
        if name in (*_WITH_NAMESPACE, "value") and attributes.get(_NS) == scope.namespace:
            attributes.pop(_NS, None)
        if name in ("data", "value"):
            library = attributes.pop(_LIBRARY)
            if name == "value" and not library and attributes[_TYPE] == "token":
                del attributes[_TYPE]
            elif library != scope.library:
                attributes[_LIBRARY] = library
        if name in ("element", "attribute"):
            self.name_in_attribute(node, attributes, children, scope)
        inside = [child for child in children if is_rng(child)]
        if inside and name in _UNGROUPED and is_rng(inside[-1], _UNGROUPED[name]):
            _ungroup(children, inside[-1])
        return attributes, children

    def name_in_attribute(
        self, node: Node, attributes: dict[tuple[str, str], str], children: list[Node | Comment | str], scope: _Scope
    ) -> None:
        """Write `name="p"` where a single name makes that possible; an attribute without pattern holds text anyway."""
        named, *patterns = of_schema(node)
        is_attribute = node.name[1] == "attribute"
        if is_attribute and is_rng(patterns[0], "text") and not patterns[0].attributes and not patterns[0].children:
            children.remove(patterns[0])
        if named.name[1] != "name" or any(name != _NS for name in named.attributes) or len(named.children) != 1:
            return
        behind = next((child for child in children[children.index(named) + 1 :] if isinstance(child, Node)), named)
        if not is_rng(behind):  # annotations of the name
            return
        namespace = named.attributes.get(_NS)
        if namespace == ("" if is_attribute else scope.namespace):
            name = named.text
        elif namespace and (prefix := self.prefixes.prefix(namespace)):
            name = f"{prefix}:{named.text}"
        else:
            return
        children.remove(named)
        rest = dict(attributes)
        attributes.clear()
        attributes.update({_NAME: name, **rest})

    def foreign(self, node: Node) -> str:
        """An annotation element on one line, its text exactly as it is."""
        parts: list[str] = []
        agenda: list[tuple[Node | Comment | str, str, bool]] = [(node, RNG, False)]
        while agenda:
            item, outer, verbatim = agenda.pop()
            if isinstance(item, str):
                parts.append(item if verbatim else _text(item))
            elif isinstance(item, Comment):
                parts.append(f"<!-- {_comment(item.text)} -->")
            else:
                name = self.prefixes.element(item.name)
                attributes = [f'{self.prefixes.attribute(key)}="{_value(value)}"' for key, value in item.attributes.items()]
                default = outer
                if not item.name[0] and outer:
                    attributes.append('xmlns=""')
                    default = ""
                start = " ".join([f"<{name}", *attributes])
                parts.append(f"{start}>" if item.children else f"{start}/>")
                if item.children:
                    agenda.append((f"</{name}>", outer, True))
                    agenda.extend((child, default, False) for child in reversed(item.children))
        return "".join(parts)


def _common_namespace(root: Node) -> str | None:
    """The namespace for the root's `ns`: the commonest of element names; None if something is to inherit another."""
    found: Counter[str] = Counter()
    for node in _nodes(root):
        name = node.name[1]
        if name in _WITH_NAMESPACE and _NS not in node.attributes:
            return None
        if name == "element":
            found.update(
                child.attributes[_NS] for child in of_schema(node) if is_rng(child, "name") and _NS in child.attributes
            )
        elif name in ("include", "externalRef"):
            found[node.attributes[_NS]] += 1
    return found.most_common(1)[0][0] if found else None


def _common_library(root: Node) -> str:
    libraries = Counter(node.attributes.get(_LIBRARY, "") for node in _nodes(root))
    del libraries[""]
    return libraries.most_common(1)[0][0] if libraries else ""


def _ungroup(children: list[Node | Comment | str], group: Node | Comment | str) -> None:
    """Put the parts of a group in its place if it says nothing else."""
    if not isinstance(group, Node) or group.attributes or len(of_schema(group)) < 2:
        return
    first = next(child for child in group.children if not isinstance(child, Comment))
    if is_rng(first):
        at = children.index(group)
        children[at : at + 1] = group.children


def _comment(text: str) -> str:
    text = text.strip()
    while "--" in text:
        text = text.replace("--", "- -")
    return f"{text} " if text.endswith("-") else text


def _text(text: str) -> str:
    return escape(text, {"\r": "&#13;"})


def _value(text: str) -> str:
    return escape(text, _QUOTES)
