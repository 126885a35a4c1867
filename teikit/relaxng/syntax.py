"""The grammar of the full syntax (RELAX NG section 3), checked on the tree before it is simplified.

Both syntaxes are read into the same tree, so one table of what an element of the schema may hold serves both.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

from teikit.model.finding import finding
from teikit.relaxng.datatypes import XSD
from teikit.relaxng.ncnames import is_ncname, split_qname
from teikit.relaxng.source import RNG, Node

if TYPE_CHECKING:
    from collections.abc import Iterator

    from teikit.model.finding import Finding

__all__ = ["NAME_CLASSES", "PATTERNS", "check_syntax", "patterns_of"]


def _names(text: str) -> frozenset[str]:
    return frozenset(text.split())


PATTERNS: Final = _names(
    "element attribute group interleave choice optional zeroOrMore oneOrMore list mixed ref parentRef empty value data"
    " notAllowed text externalRef grammar"
)
NAME_CLASSES: Final = _names("name anyName nsName choice")
_INCLUDED: Final = _names("start define div")
_COMPONENTS: Final = _INCLUDED | {"include"}
_NOTHING: Final[frozenset[str]] = frozenset()
_MANY: Final = 1 << 30


class _Rule(NamedTuple):
    """What an element of the schema may hold."""

    required: frozenset[str] = _NOTHING
    """Attributes that must be there."""
    optional: frozenset[str] = _NOTHING
    """Further attributes, besides `ns` and `datatypeLibrary`, which may stand anywhere."""
    children: frozenset[str] = _NOTHING
    least: int = 0
    most: int = _MANY
    text: bool = False


_SOME_PATTERNS: Final = _Rule(children=PATTERNS, least=1)
_REFERENCE: Final = _Rule(required=_names("name"))
_LEAF: Final = _Rule()
_RULES: Final = {
    "element": _Rule(optional=_names("name"), children=PATTERNS | NAME_CLASSES, least=1),
    "attribute": _Rule(optional=_names("name"), children=PATTERNS | NAME_CLASSES, most=2),
    **dict.fromkeys(("group", "interleave", "optional", "zeroOrMore", "oneOrMore", "list", "mixed"), _SOME_PATTERNS),
    "choice": _SOME_PATTERNS,
    "ref": _REFERENCE,
    "parentRef": _REFERENCE,
    "empty": _LEAF,
    "notAllowed": _LEAF,
    "text": _LEAF,
    "value": _Rule(optional=_names("type"), text=True),
    "data": _Rule(required=_names("type"), children=_names("param except")),
    "param": _Rule(required=_names("name"), text=True),
    "externalRef": _Rule(required=_names("href")),
    "grammar": _Rule(children=_COMPONENTS),
    "start": _Rule(optional=_names("combine"), children=PATTERNS, least=1, most=1),
    "define": _Rule(required=_names("name"), optional=_names("combine"), children=PATTERNS, least=1),
    "div": _Rule(children=_COMPONENTS),
    "include": _Rule(required=_names("href"), children=_INCLUDED),
    "name": _Rule(text=True),
    "anyName": _Rule(children=_names("except"), most=1),
    "nsName": _Rule(children=_names("except"), most=1),
    "except": _SOME_PATTERNS,
}
_NAME_CLASS_CHOICE: Final = _Rule(children=NAME_CLASSES, least=1)
_INCLUDED_DIV: Final = _Rule(children=_INCLUDED)
_ANYWHERE: Final = _names("ns datatypeLibrary")
_NAME_PARENTS: Final = _names("anyName nsName")


def patterns_of(node: Node) -> list[Node]:
    """The children of a schema element that are elements of the schema, annotations left out (section 4.1)."""
    return [child for child in node.children if child.__class__ is Node and child.name[0] == RNG]


def check_syntax(root: Node) -> Iterator[Finding]:
    """What the tree has against the grammar of section 3; `root` must be a pattern."""
    if root.name[1] not in PATTERNS:
        yield finding("rng-root", root.place, element=root.name[1])
        return
    agenda: list[tuple[Node, _Rule]] = [(root, _RULES[root.name[1]])]
    while agenda:
        node, rule = agenda.pop()
        if node.attributes or rule.required:
            yield from _check_attributes(node, rule)
        if node.children or rule.least or node.name[1] in ("attribute", "name"):
            inside = patterns_of(node)
            yield from _check_content(node, inside, rule)
            agenda.extend((child, _rule_for(child, node, rule)) for child in inside if child.name[1] in _RULES)


def _rule_for(child: Node, parent: Node, parent_rule: _Rule) -> _Rule:
    """The rule for a child: `choice` and `except` stand for patterns or for name classes, `div` may stand in `include`."""
    name = child.name[1]
    if name in ("choice", "except") and (parent_rule is _NAME_CLASS_CHOICE or parent.name[1] in _NAME_PARENTS):
        return _NAME_CLASS_CHOICE
    if name == "choice" and parent.name[1] in ("element", "attribute") and _names_its_parent(child, parent):
        return _NAME_CLASS_CHOICE
    if name == "div" and (parent.name[1] == "include" or parent_rule is _INCLUDED_DIV):
        return _INCLUDED_DIV
    return _RULES[name]


def _names_its_parent(child: Node, parent: Node) -> bool:
    """Whether the child stands where the name class of an element or attribute stands."""
    return ("", "name") not in parent.attributes and next(iter(patterns_of(parent)), None) is child


def _check_attributes(node: Node, rule: _Rule) -> Iterator[Finding]:
    element = node.name[1]
    seen = set()
    for (namespace, name), value in node.attributes.items():
        if namespace == "" and (name in rule.required or name in rule.optional):
            seen.add(name)
            yield from _check_value(node, name, value.strip(" \t\r\n"))
        elif namespace == RNG or (namespace == "" and name not in _ANYWHERE):
            yield finding("rng-attribute", node.place, element=element, attribute=name)
        elif name == "datatypeLibrary" and namespace == "":
            yield from _check_library(node, value)
    for missing in sorted(rule.required - seen):
        yield finding("rng-attribute-missing", node.place, element=element, attribute=missing)


def _check_value(node: Node, name: str, value: str) -> Iterator[Finding]:
    """Names must be names; `combine` is one of two words."""
    if name == "href":
        return
    if name == "combine":
        right = value in ("choice", "interleave")
    elif name == "name" and node.name[1] in ("element", "attribute"):
        right = split_qname(value) is not None
    else:
        right = is_ncname(value)
    if not right:
        yield finding("rng-value", node.place, element=node.name[1], attribute=name, value=value)


def _check_library(node: Node, value: str) -> Iterator[Finding]:
    """Section 4.3: a datatype library is an absolute URI without fragment, or nothing."""
    scheme, colon, rest = value.partition(":")
    absolute = colon and scheme.isascii() and scheme[:1].isalpha() and all(c.isalnum() or c in "+-." for c in scheme) and rest
    if value and (not absolute or "#" in value or not XSD.datatype("anyURI").allows(value)):
        yield finding("rng-library", node.place, uri=value)


def _check_content(node: Node, inside: list[Node], rule: _Rule) -> Iterator[Finding]:
    element = node.name[1]
    if rule.text:
        child = next(node.nodes(), None)
        if child is not None:
            yield finding("rng-child", child.place, element=element, child=child.name[1])
        elif element == "name" and split_qname(node.text.strip(" \t\r\n")) is None:
            yield finding("rng-value", node.place, element=element, attribute="name", value=node.text.strip())
        return
    if any(child.__class__ is str and child.strip(" \t\r\n") for child in node.children):
        yield finding("rng-text", node.place, element=element)
    for child in inside:
        if child.name[1] not in rule.children:
            yield finding("rng-child", child.place, element=element, child=child.name[1])
            return
    yield from _check_order(node, inside)
    if not rule.least <= len(inside) <= rule.most:
        yield finding("rng-content", node.place, element=element)


def _check_order(node: Node, inside: list[Node]) -> Iterator[Finding]:
    """A name class comes first and only where no attribute gives the name; `except` comes last and only once."""
    element = node.name[1]
    if element in ("element", "attribute"):
        named = ("", "name") in node.attributes
        if not named and (not inside or inside[0].name[1] not in NAME_CLASSES):
            yield finding("rng-nameless", node.place, element=element)
            return
        content = inside if named else inside[1:]
        wrong = next((child for child in content if child.name[1] not in PATTERNS), None)
        if wrong:
            yield finding("rng-child", wrong.place, element=element, child=wrong.name[1])
        elif (element == "element" and not content) or (element == "attribute" and len(content) > 1):
            yield finding("rng-content", node.place, element=element)
    elif element == "data":
        early = next((child for child in inside[:-1] if child.name[1] == "except"), None)
        if early:
            yield finding("rng-child", early.place, element=element, child="except")
