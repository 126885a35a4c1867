"""What the compact syntax asks of a tree: which annotations come in front of what, and what needs parentheses."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, Final, NamedTuple

from teikit.relaxng.literals import commented
from teikit.relaxng.normal import is_rng, of_schema
from teikit.relaxng.source import ANNOTATIONS, Comment, Node

if TYPE_CHECKING:
    from teikit.relaxng.compact_layout import Lines

__all__ = [
    "OPERATORS",
    "REPETITIONS",
    "Part",
    "annotations_of",
    "default_namespace",
    "has_exception",
    "head_comments",
    "is_annotated",
    "is_loose",
    "is_plain",
    "parts_of",
    "without_annotations",
]

OPERATORS: Final = {"group": ",", "interleave": "&", "choice": "|"}
REPETITIONS: Final = {"optional": "?", "zeroOrMore": "*", "oneOrMore": "+"}
_NS: Final = ("", "ns")
_LEAVES: Final = ("value", "param", "name")
_DOCUMENTATION: Final = (ANNOTATIONS, "documentation")


class Part(NamedTuple):
    """An element of the schema among its siblings."""

    comments: Lines
    node: Node
    before: list[Node]
    """Annotations that are written in front of it though they follow it, since it can hold text only."""
    after: list[Node]
    """Annotations that follow it."""


def default_namespace(root: Node) -> str | None:
    """The namespace for names without prefix: the commonest of element names and of included schemas."""
    found: Counter[str | None] = Counter()
    agenda = [root]
    while agenda:
        node = agenda.pop()
        inside = of_schema(node)
        agenda.extend(inside)
        if node.name[1] == "element":
            found.update(_names_in(inside[0]))
        elif node.name[1] in ("include", "externalRef"):
            found[node.attributes.get(_NS)] += 1
    return found.most_common(1)[0][0] if found else None


def _names_in(name_class: Node) -> list[str | None]:
    names = []
    agenda = [name_class]
    while agenda:
        node = agenda.pop()
        agenda.extend(of_schema(node))
        if node.name[1] == "name":
            names.append(node.attributes.get(_NS))
    return names


def head_comments(root: Node) -> tuple[Lines, list[Node | Comment | str]]:
    """The comments that begin the schema, each with a blank line behind it, and the other children."""
    lines: Lines = []
    children = list(root.children)
    while children and isinstance(children[0], Comment):
        lines += [*commented(children.pop(0).text), ""]  # type: ignore[union-attr]
    return lines, children


def annotations_of(node: Node) -> list[Node]:
    """The annotation elements that come before every element of RELAX NG in it; in grammars all but the first
    documentation stand for themselves.
    """
    if node.name[1] in _LEAVES:
        return []
    grammar = node.name[1] in ("grammar", "div", "include")
    found = []
    for child in node.children:
        if is_rng(child) or (grammar and isinstance(child, Node) and child.name != _DOCUMENTATION):
            break
        if isinstance(child, Node):
            found.append(child)
    return found


def is_annotated(node: Node) -> bool:
    """Whether anything is said about an element of the schema."""
    return bool(annotations_of(node)) or any(name[0] for name in node.attributes)


def without_annotations(node: Node) -> list[Node | Comment | str]:
    """What an element of the schema holds besides the annotations in front."""
    annotations = {id(child) for child in annotations_of(node)}
    return [child for child in node.children if id(child) not in annotations]


def parts_of(children: list[Node | Comment | str]) -> tuple[list[Part], Lines]:
    """The elements of RELAX NG with what belongs to them, and the comments behind the last."""
    parts: list[Part] = []
    comments: Lines = []
    for child in children:
        if isinstance(child, Comment):
            comments += commented(child.text)
        elif is_rng(child) and isinstance(child, Node):
            parts.append(Part(comments, child, [], []))
            comments = []
        elif isinstance(child, Node) and parts:
            leaf = parts[-1].node.name[1] in _LEAVES
            (parts[-1].before if leaf else parts[-1].after).append(child)
    return parts, comments


def has_exception(node: Node) -> bool:
    """Whether something is excepted from a datatype or name class."""
    return any(child.name[1] == "except" for child in of_schema(node))


def is_loose(node: Node) -> bool:
    """Whether what is excepted needs parentheses."""
    (inner,) = of_schema(node)
    return inner.name[1] in (*OPERATORS, *REPETITIONS) or has_exception(inner) or len(node.children) > 1


def is_plain(node: Node) -> bool:
    """Whether an annotation can be a comment with two hashes."""
    only_text = all(isinstance(child, str) for child in node.children)
    return node.name == _DOCUMENTATION and not node.attributes and only_text
