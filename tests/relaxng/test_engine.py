"""The engine against the naive one on random schemas and documents; and no input whatever makes it fail."""

from __future__ import annotations

import random
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import HealthCheck, assume, given, settings
from hypothesis import strategies as st
from lxml import etree

from teikit.relaxng import Schema, SchemaError
from teikit.relaxng.syntax import PATTERNS
from tests.relaxng.naive import EMPTY, Naive, Pattern, grammar

if TYPE_CHECKING:
    from collections.abc import Sequence

NAMES = ("a", "b", "c")
DEFINED = ("d0", "d1", "d2", "d3")
RELAXED = settings(suppress_health_check=list(HealthCheck))

data = st.sampled_from(
    [
        ("integer",),
        ("value", "x"),
        ("choice", ("value", "x"), ("integer",)),
        ("list", ("oneOrMore", ("choice", ("value", "x"), ("value", "y")))),
        ("list", ("group", ("integer",), ("choice", ("value", "x"), EMPTY))),
    ]
)


def _composed(inner: st.SearchStrategy[Any]) -> st.SearchStrategy[Any]:
    two = st.tuples(st.sampled_from(["choice", "choice", "group", "group", "interleave"]), inner, inner)
    return two | st.tuples(st.just("oneOrMore"), inner) | st.tuples(st.just("choice"), inner, st.just(EMPTY))


children = st.recursive(
    st.tuples(st.just("ref"), st.sampled_from(DEFINED)) | st.sampled_from([("text",), EMPTY, ("notAllowed",)]),
    _composed,
    max_leaves=6,
)
one_attribute = st.tuples(st.just("attribute"), st.sampled_from(["m", "n"]), data | st.just(("text",)))
attributes = st.recursive(
    one_attribute | st.just(EMPTY),
    lambda inner: st.tuples(st.sampled_from(["choice", "group", "interleave"]), inner, inner),
    max_leaves=3,
) | st.just(("choice", ("oneOrMore", ("attribute", "*", ("text",))), EMPTY))
contents = st.tuples(st.just("group"), attributes, children | data)
elements = st.tuples(
    st.just("element"), st.lists(st.sampled_from([*NAMES, *NAMES, "*"]), min_size=1, max_size=2, unique=True), contents
)
schemas = st.fixed_dictionaries(dict.fromkeys(DEFINED, elements))


class Sampler:
    """Writes documents that are nearly what a schema wants."""

    def __init__(self, definitions: dict[str, Pattern], seed: int) -> None:
        self.definitions = definitions
        self.random = random.Random(seed)
        self.left = 10

    def element(self, name: str) -> Any:
        _, names, content = self.definitions[name]
        node = etree.Element(self.random.choice([one if one != "*" else "z" for one in names]))
        self.left -= 1
        self.fill(node, content)
        if self.random.random() < 0.05:
            node.tag = self.random.choice(NAMES)
        if self.random.random() < 0.05:
            node.text = (node.text or "") + self.random.choice(["x", "7", " "])
        return node

    def fill(self, node: Any, pattern: Pattern) -> None:
        kind = pattern[0]
        if kind == "ref":
            if self.left > 0:
                node.append(self.element(pattern[1]))
        elif kind == "attribute":
            node.set("o" if pattern[1] == "*" else pattern[1], self.random.choice(["x", "7", "x y", "", "7 x"]))
        elif kind in ("text", "value", "integer", "list"):
            self.write(node, self.random.choice(["x", "7", "y x", " ", "7 x"]))
        elif kind == "choice":
            self.fill(node, self.random.choice(pattern[1:]))
        elif kind == "oneOrMore":
            self.fill_all(node, pattern[1:] * self.random.randint(1, 2))
        elif kind == "group":
            self.fill_all(node, pattern[1:])
        elif kind == "interleave":
            self.fill_all(node, self.random.sample(pattern[1:], 2))

    def fill_all(self, node: Any, parts: Sequence[Pattern]) -> None:
        for part in parts:
            self.fill(node, part)

    def write(self, node: Any, text: str) -> None:
        if len(node):
            node[-1].tail = (node[-1].tail or "") + text
        else:
            node.text = (node.text or "") + text


@settings(RELAXED, max_examples=500)
@given(schemas, st.sampled_from(DEFINED), st.integers(0, 1 << 30))
def test_the_engine_agrees_with_the_naive_one(definitions: dict[str, Pattern], root: str, seed: int) -> None:
    start: Pattern = ("ref", root)
    try:
        schema = Schema.load(grammar(start, definitions).encode(), cached=False)
    except SchemaError:
        assume(False)
    naive = Naive(definitions)
    for number in range(5):
        node = Sampler(definitions, seed + number).element(root)
        content = etree.tostring(node)
        expected = naive.valid(start, node)
        findings = schema.validate(content)
        assert (not findings) == expected, (content, list(map(str, findings)))
        assert schema.valid(node) == expected


@settings(RELAXED, max_examples=150)
@given(st.binary(max_size=60) | st.text(alphabet="<>/ab ='\"&;!-[]?", max_size=60).map(str.encode))
def test_no_document_makes_validation_fail(content: bytes) -> None:
    schema = Schema.load(b"element a { attribute b { xsd:integer }?, (text & element b { empty }*) }", cached=False)
    for found in schema.validate(content):
        assert str(found)


@settings(RELAXED, max_examples=150)
@given(st.binary(max_size=60) | st.text(alphabet="element {}|,&*?+a-=\"'()<>/ ", max_size=60).map(str.encode))
def test_no_schema_makes_loading_fail(content: bytes) -> None:
    assert _findings(content) is not None


WORDS = [*sorted(PATTERNS), "start", "define", "div", "include", "name", "anyName", "nsName", "except", "param", "bogus"]
trees = st.recursive(
    st.tuples(
        st.sampled_from(WORDS),
        st.dictionaries(
            st.sampled_from(["name", "type", "ns", "href", "combine"]),
            st.sampled_from(["a", "b:c", "", "token", "choice", "http://[", "x#y"]),
            max_size=2,
        ),
        st.just(()),
    ),
    lambda inner: st.tuples(
        st.sampled_from(WORDS),
        st.dictionaries(st.just("name"), st.sampled_from(["a", "b"]), max_size=1),
        st.lists(inner, max_size=3),
    ),
    max_leaves=8,
)


def _written(tree: tuple[str, dict[str, str], Any], root: bool = True) -> str:
    word, attributes, inside = tree
    namespace = ' xmlns="http://relaxng.org/ns/structure/1.0"' if root else ""
    written = "".join(f' {name}="{value}"' for name, value in attributes.items())
    return f"<{word}{namespace}{written}>{''.join(_written(child, False) for child in inside)}</{word}>"


@settings(RELAXED, max_examples=200)
@given(trees)
def test_no_tree_makes_loading_fail(tree: tuple[str, dict[str, str], Any]) -> None:
    assert _findings(_written(tree).encode()) is not None


def _findings(schema: bytes) -> list[str]:
    """What is wrong with a schema or, if it is sound, with a document that may fit."""
    try:
        loaded = Schema.load(schema, cached=False)
    except SchemaError as error:
        return [str(found) for found in error.findings]
    return [str(found) for found in loaded.validate(b"<a/>")]


def test_the_naive_engine_can_say_no() -> None:
    naive = Naive({"d0": ("element", ["a"], ("integer",))})
    assert naive.valid(("ref", "d0"), etree.fromstring("<a>7</a>"))
    assert not naive.valid(("ref", "d0"), etree.fromstring("<a>x</a>"))


@pytest.mark.parametrize("depth", [3_000])
def test_depth_exhausts_nothing(depth: int) -> None:
    nested = "<optional><group>" * depth + "<element name='b'><empty/></element>" + "</group></optional>" * depth
    schema = Schema.load(
        f'<element name="a" xmlns="http://relaxng.org/ns/structure/1.0">{nested}</element>'.encode(), cached=False
    )
    assert schema.valid(b"<a><b/></a>")
    alternating = nested.replace("<optional>", "<choice><text/>").replace("</optional>", "</choice>")
    schema = Schema.load(
        f'<element name="a" xmlns="http://relaxng.org/ns/structure/1.0">{alternating}</element>'.encode(), cached=False
    )
    assert schema.valid(b"<a><b/></a>")
    deep = Schema.load(b"start = a\na = element a { a? }", cached=False)
    assert deep.valid(b"<a>" * depth * 10 + b"</a>" * depth * 10)
    assert not deep.valid(b"<a>" * depth + b"<b/>" + b"</a>" * depth)
