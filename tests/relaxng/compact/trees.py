"""Trees of schemas for tests: cases from files, their shape without comments, and random ones."""

from __future__ import annotations

import re
from pathlib import Path
from typing import TYPE_CHECKING, Final, NamedTuple

from hypothesis import strategies as st

from teikit.relaxng.normal import normal
from teikit.relaxng.source import ANNOTATIONS, RNG, Comment, Node

if TYPE_CHECKING:
    from collections.abc import Iterator

__all__ = ["Pair", "comments", "pairs", "patterns", "shape", "wrapped"]

_XSD: Final = "http://www.w3.org/2001/XMLSchema-datatypes"
_SCOPE: Final = {"p": "urn:p", "q": "urn:q", "xml": "http://www.w3.org/XML/1998/namespace"}


class Pair(NamedTuple):
    """A case: a schema in the compact syntax, and what it is or what is wrong with it."""

    title: str
    compact: str
    expected: str


def pairs(name: str) -> list[Pair]:
    """The cases of a file."""
    text = (Path(__file__).parent / "cases" / name).read_text(encoding="utf-8")
    found = re.findall(r"^=== (.*)\n((?:.*\n)*?)---\n((?:(?!===).*\n)*)", text, re.MULTILINE)
    return [Pair(*parts) for parts in found]


def wrapped(xml: str) -> str:
    """A schema in the XML syntax with the declarations that the cases leave out."""
    declarations = f'xmlns="{RNG}" xmlns:a="{ANNOTATIONS}" datatypeLibrary="{_XSD}"'
    return re.sub(r"<(\w+)", rf"<\1 {declarations}", xml, count=1)


def shape(root: Node) -> list[object]:
    """What a schema says, comments and places left out, as a flat list that compares without recursion."""
    said: list[object] = []
    agenda: list[object] = [normal(root)]
    while agenda:
        item = agenda.pop()
        if isinstance(item, Node):
            said.append((item.name, sorted(item.attributes.items())))
            agenda.append("</>")
            agenda.extend(reversed(list(_children(item))))
        else:
            said.append(item)
    return said


def _children(node: Node) -> Iterator[Node | str]:
    """Children without comments, texts that stand together joined."""
    text = ""
    for child in node.children:
        if isinstance(child, str):
            text += child
        elif isinstance(child, Node):
            if text:
                yield text
            text = ""
            yield child
    if text:
        yield text


def comments(root: Node) -> list[str]:
    """The words of the comments of a schema, sorted; comments that follow one another may have become one."""
    found = []
    agenda = [root]
    while agenda:
        node = agenda.pop()
        found += [word for child in node.children if isinstance(child, Comment) for word in child.text.split()]
        agenda.extend(node.nodes())
    return sorted(found)


def _node(kind: str, /, *children: Node | Comment | str, **attributes: str) -> Node:
    return Node((RNG, kind), {("", key): value for key, value in attributes.items()}, list(children), _SCOPE)


_NAMES: Final = st.sampled_from(["a", "b", "text", "start", "é", "x-1", "_"])
_TEXTS: Final = st.text(st.sampled_from("ab '\"\\x{}#\n~é"), max_size=8)
_NAMESPACES: Final = st.sampled_from(["", "urn:p", "urn:new", "urn:d"])
_COMMENTS: Final = st.sampled_from([(), (), (), (Comment("c"),), (Comment("two\nlines"),)])


@st.composite
def _annotated(draw: st.DrawFn, nodes: st.SearchStrategy[Node]) -> Node:
    """A node with documentation, annotations and comments now and then."""
    node = draw(nodes)
    if node.name[1] in ("value", "name"):
        return node
    if draw(st.integers(0, 4)) == 0:
        node.children.insert(0, Node((ANNOTATIONS, "documentation"), {}, [draw(_TEXTS) or "d"], _SCOPE))
    if draw(st.integers(0, 5)) == 0:
        node.attributes["urn:q", "note"] = draw(_TEXTS)
    if draw(st.integers(0, 6)) == 0:
        inner = Node(("", "inner"), {("", "element"): "1"}, ["x", Node(("urn:new", "deep"), {}, [], _SCOPE)], _SCOPE)
        node.children.insert(0, Node(("urn:p", "list"), {}, [inner], _SCOPE))
    return node


@st.composite
def _values(draw: st.DrawFn) -> Node:
    if draw(st.booleans()):
        return _node("value", draw(_TEXTS), type=draw(st.sampled_from(["token", "string"])), datatypeLibrary="")
    return _node("value", "p:a", type="QName", datatypeLibrary=_XSD)


@st.composite
def _data(draw: st.DrawFn) -> Node:
    node = _node(
        "data", type=draw(st.sampled_from(["string", "token", "int"])), datatypeLibrary=draw(st.sampled_from([_XSD, "urn:l"]))
    )
    node.children += [_node("param", draw(_TEXTS), name=draw(_NAMES)) for _ in range(draw(st.integers(0, 2)))]
    if draw(st.booleans()):
        node.children.append(_node("except", *(draw(_values()) for _ in range(draw(st.integers(1, 2))))))
    return node


_NAME_CLASSES: Final = st.recursive(
    st.one_of(
        st.builds(lambda local, ns: _node("name", local, ns=ns), _NAMES, _NAMESPACES),
        st.builds(lambda: _node("anyName")),
        st.builds(lambda ns: _node("nsName", ns=ns), _NAMESPACES),
    ),
    lambda inner: st.one_of(
        st.builds(lambda one, two: _node("choice", one, two), inner, inner),
        st.builds(lambda one: _node("anyName", _node("except", one)), inner),
    ),
    max_leaves=4,
)

_LEAVES: Final = st.one_of(
    st.builds(lambda: _node("empty")),
    st.builds(lambda: _node("text")),
    st.builds(lambda name: _node("ref", name=name), _NAMES),
    st.builds(lambda name: _node("parentRef", name=name), _NAMES),
    st.builds(lambda ns: _node("externalRef", href="x.rng", ns=ns), _NAMESPACES),
    _values(),
    _data(),
)


def _composed(inner: st.SearchStrategy[Node]) -> st.SearchStrategy[Node]:
    kinds = st.sampled_from(["group", "choice", "interleave"])
    wrappers = st.sampled_from(["optional", "zeroOrMore", "oneOrMore", "list", "mixed"])
    return st.one_of(
        st.builds(
            lambda kind, remark, parts: _node(kind, parts[0], *remark, *parts[1:]),
            kinds,
            _COMMENTS,
            st.lists(inner, min_size=2, max_size=3),
        ),
        st.builds(_node, wrappers, inner),
        st.builds(lambda names, remark, part: _node("element", names, *remark, part), _NAME_CLASSES, _COMMENTS, inner),
        st.builds(lambda names, part: _node("attribute", names, part), _NAME_CLASSES, inner),
        st.builds(
            lambda name, remark, part: _node("grammar", *remark, _node("define", part, name=name), _node("start", part)),
            _NAMES,
            _COMMENTS,
            inner,
        ),
    )


patterns: Final = st.recursive(_annotated(_LEAVES), lambda inner: _annotated(_composed(inner)), max_leaves=12)
"""Random schemas; nodes may be shared, so they must not be changed."""
