"""One shape for schemas from either syntax, before they are written in the other.

In this shape, which is the one that `read_compact` gives, everything that the XML syntax inherits or leaves out is
spelt out where it belongs: names are `name` elements with `ns`, `data` and `value` have their datatype library, a
sequence of patterns is a `group`. What has no `ns` inherits one from the schema that includes this one.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final, TypeGuard

from teikit.model.finding import finding
from teikit.relaxng.source import RNG, Comment, Node, SchemaSyntaxError
from teikit.relaxng.trampoline import run

if TYPE_CHECKING:
    from collections.abc import Generator

__all__ = ["is_rng", "normal", "of_schema"]

_NS: Final = ("", "ns")
_LIBRARY: Final = ("", "datatypeLibrary")
_NAME: Final = ("", "name")
_TYPE: Final = ("", "type")
_XML: Final = "http://www.w3.org/XML/1998/namespace"

_GROUPING: Final = {
    **dict.fromkeys(("element", "define", "zeroOrMore", "oneOrMore", "optional", "list", "mixed"), "group"),
    "except": "choice",
}
"""What several patterns in an element are taken for (sections 4.12 and 4.13)."""
_TRANSPARENT: Final = ("group", "choice", "interleave")
_WITH_NAMESPACE: Final = ("nsName", "include", "externalRef", "name")
_TRIMMED: Final = (_NAME, _TYPE, ("", "combine"))
_CONTEXTUAL: Final = ("QName", "NOTATION")
_LEAVES: Final = ("value", "name")
_BLANKS: Final = " \t\r\n"


def is_rng(child: Node | Comment | str, *names: str) -> bool:
    """Whether the child is an element of RELAX NG, of one of these names if any are given."""
    return isinstance(child, Node) and child.name[0] == RNG and (not names or child.name[1] in names)


def of_schema(node: Node) -> list[Node]:
    """The children that are elements of RELAX NG."""
    return [child for child in node.children if isinstance(child, Node) and child.name[0] == RNG]


def normal(root: Node) -> Node:
    """A copy of the tree in the shape described above; annotations and comments are shared with the original.

    Raises `SchemaSyntaxError` for a name with a prefix that is not declared.
    """
    return next(node for node in run(_normal(root, None, "")) if _is_schema_node(node))


def _normal(node: Node, namespace: str | None, library: str) -> Generator[Any, Any, list[Node | Comment | str]]:
    attributes = {name: text.strip(_BLANKS) if name in _TRIMMED else text for name, text in node.attributes.items()}
    own = attributes.pop(_NS, None)
    namespace = namespace if own is None else own
    library = attributes.pop(_LIBRARY, library)
    children: list[Node | Comment | str] = []
    for child in node.children:
        children += (yield _normal(child, namespace, library)) if _is_schema_node(child) else [child]
    copy = Node(node.name, attributes, children, node.namespaces, node.base, node.place)
    _spell_out(copy, own, namespace, library)
    _wrap(copy)
    return _unwrapped(copy)


def _is_schema_node(child: Node | Comment | str) -> TypeGuard[Node]:
    return is_rng(child)


def _spell_out(node: Node, own: str | None, namespace: str | None, library: str) -> None:
    """Sections 4.3 to 4.10: put namespace and datatype library where they belong."""
    name = node.name[1]
    if name in ("element", "attribute"):
        if _NAME in node.attributes:
            inherited = namespace if name == "element" else own or ""
            named = _named(node, node.attributes.pop(_NAME), inherited)
            node.children.insert(_first(node), named)
        if name == "attribute" and len(of_schema(node)) == 1:
            node.children.append(Node((RNG, "text"), {}, [], node.namespaces, node.base, node.place))
    elif name == "name":
        named = _named(node, node.text.strip(_BLANKS), namespace)
        node.children = named.children
        node.attributes |= named.attributes
    elif name in ("data", "value"):
        typed = _TYPE in node.attributes
        node.attributes.setdefault(_TYPE, "token")
        node.attributes[_LIBRARY] = library if typed else ""
    if namespace is not None and (name in _WITH_NAMESPACE or (name == "value" and _is_contextual(node))):
        node.attributes.setdefault(_NS, namespace)


def _is_contextual(node: Node) -> bool:
    """Whether the value is a name without prefix, which is in the default namespace."""
    return node.attributes[_TYPE] in _CONTEXTUAL and bool(node.attributes[_LIBRARY]) and ":" not in node.text


def _named(node: Node, text: str, namespace: str | None) -> Node:
    """Section 4.8 and 4.10: a `name` element for the text of a name."""
    prefix, _, local = text.rpartition(":")
    if prefix:
        namespace = _XML if prefix == "xml" else node.namespaces.get(prefix)
        if namespace is None:
            raise SchemaSyntaxError(finding("rng-prefix", node.place, prefix=prefix))
    attributes = {} if namespace is None else {_NS: namespace}
    return Node((RNG, "name"), attributes, [local], node.namespaces, node.base, node.place)


def _first(node: Node) -> int:
    """The index of the first child that is an element of RELAX NG, or that of the end."""
    return next((index for index, child in enumerate(node.children) if is_rng(child)), len(node.children))


def _wrap(node: Node) -> None:
    """Sections 4.12 and 4.13: several patterns become one."""
    wrapper = _GROUPING.get(node.name[1])
    named = node.name[1] == "element"
    if wrapper is None or len(of_schema(node)) - named <= 1:
        return
    patterns = [index for index, child in enumerate(node.children) if is_rng(child)][named:]
    begin = patterns[0]
    place = node.children[begin].place  # type: ignore[union-attr]  # it is an element
    inner = Node((RNG, wrapper), {}, node.children[begin:], node.namespaces, node.base, place)
    node.children = [*node.children[:begin], inner]


def _unwrapped(node: Node) -> list[Node | Comment | str]:
    """Section 4.12: a group of one pattern is that pattern, and its annotations go into that or, if it is text, behind it."""
    inside = of_schema(node)
    if node.name[1] not in _TRANSPARENT or len(inside) != 1:
        return [node]
    (only,) = inside
    others = [child for child in node.children if child is not only]
    only.attributes = {**node.attributes, **only.attributes}
    if only.name[1] in _LEAVES:
        return [only, *others]
    only.children = [*others, *only.children]
    return [only]
