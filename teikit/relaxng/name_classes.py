"""Simplification of name classes (RELAX NG sections 4.8 to 4.10, and what 4.16 says about them)."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from teikit.relaxng import names
from teikit.relaxng.components import Context, enter
from teikit.relaxng.syntax import patterns_of

if TYPE_CHECKING:
    from collections.abc import Callable

    from teikit.relaxng.names import NameClass
    from teikit.relaxng.source import Name, Node

__all__ = ["NameClasses"]

_NAME: Final = ("", "name")
_NS: Final = ("", "ns")
_XMLNS: Final = "http://www.w3.org/2000/xmlns"
_BLANKS: Final = " \t\r\n"


class NameClasses:
    """Makes name classes; mistakes go to `complain`."""

    def __init__(self, complain: Callable[..., None]) -> None:
        self.complain = complain

    def of(self, node: Node, context: Context) -> NameClass:
        """The name class of an element or attribute; an attribute named by `name` alone has no namespace."""
        name = node.attributes.get(_NAME)
        is_attribute = node.name[1] == "attribute"
        if name is None:
            inside = patterns_of(node)[0]
            return self._name_class(inside, enter(context, inside), is_attribute)
        namespace = node.attributes.get(_NS, "") if is_attribute else context.namespace
        return self._4_10_name(node, name.strip(_BLANKS), namespace, is_attribute)

    def _4_10_name(self, node: Node, qname: str, namespace: str, is_attribute: bool) -> NameClass:
        """The name that a QName stands for: a prefix outweighs `ns`."""
        prefix, _, local = qname.rpartition(":")
        if prefix:
            declared = node.namespaces.get(prefix)
            if declared is None:
                self.complain("rng-prefix", node, prefix=prefix)
            namespace = declared or ""
        name: Name = (namespace, local)
        if is_attribute:
            self._4_16_attribute_name(node, name)
        return names.OneName(name)

    def _name_class(self, root: Node, context: Context, is_attribute: bool) -> NameClass:
        order = [(root, context)]
        for node, outer in order:
            inside = patterns_of(node)
            within = enter(outer, inside[0]) if inside and inside[0].name[1] == "except" else outer
            order.extend((child, enter(within, child)) for child in _members(node))
        made: dict[int, NameClass] = {}
        for node, inner in reversed(order):
            members = tuple(made[id(child)] for child in _members(node))
            made[id(node)] = self._one_name_class(node, inner, members, is_attribute)
        if any(child.name[1] == "except" for node, _ in order for child in patterns_of(node)):
            self._4_16_except(order)
        return made[id(root)]

    def _one_name_class(self, node: Node, context: Context, members: tuple[NameClass, ...], is_attribute: bool) -> NameClass:
        kind = node.name[1]
        if kind == "name":
            return self._4_10_name(node, node.text.strip(_BLANKS), context.namespace, is_attribute)
        if kind == "choice":
            return names.choice(members)
        excluded = names.choice(members) if members else None
        if kind == "anyName":
            return names.AnyName(excluded)
        if is_attribute:
            self._4_16_attribute_name(node, (context.namespace, ""))
        return names.NsName(context.namespace, excluded)

    def _4_16_attribute_name(self, node: Node, name: Name) -> None:
        """No attribute may be called `xmlns` or be in the namespace of namespace declarations."""
        if name == ("", "xmlns") or name[0] == _XMLNS:
            self.complain("rng-xmlns", node)

    def _4_16_except(self, order: list[tuple[Node, Context]]) -> None:
        """`anyName` excludes no `anyName`, and `nsName` excludes neither `nsName` nor `anyName`."""
        for node, _ in order:
            kind = node.name[1]
            if kind in ("anyName", "nsName"):
                forbidden = ("anyName",) if kind == "anyName" else ("anyName", "nsName")
                inside = _members(node)
                for found in inside:
                    inside.extend(_members(found))
                wrong = next((found for found in inside if found.name[1] in forbidden), None)
                if wrong:
                    self.complain("rng-except", wrong, outer=kind, inner=wrong.name[1])


def _members(node: Node) -> list[Node]:
    """The name classes inside a name class, those of its `except` included."""
    inside = patterns_of(node)
    return patterns_of(inside[0]) if inside and inside[0].name[1] == "except" else inside
