"""Reads the compact syntax of RELAX NG (OASIS committee specification of 21 November 2002) into the tree of `source`.

Each function reads a production of the grammar in appendix A and gives what its annotation there says: elements of the
XML syntax. Names come as `name` elements with their namespace, datatypes with their library, so that nothing in the
tree hangs on where it stands. The functions are steps for `run`, so a schema may nest as deep as it likes.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from teikit.relaxng.compact_cursor import Children, Cursor, Steps
from teikit.relaxng.source import RNG, Comment, Node
from teikit.relaxng.trampoline import run

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from teikit.relaxng.compact_tokens import Token
    from teikit.relaxng.source import Name

__all__ = ["read_compact"]

_OPERATORS: Final = {",": "group", "&": "interleave", "|": "choice"}
_REPETITIONS: Final = {"?": "optional", "*": "zeroOrMore", "+": "oneOrMore"}
_COMBINATIONS: Final = {"=": None, "|=": "choice", "&=": "interleave"}
_LEAVES: Final = ("value", "param", "name")
"""Elements that hold text only, so that annotations must follow them."""


def read_compact(text: str, file: str) -> Node:
    """Read a schema in the compact syntax.

    `file` is its name, as a path or URI: relative references resolve against it, and places name it. Comments before
    the declarations and behind the end are kept as children of the root. Raises `SchemaSyntaxError`, whose finding says
    what was found where and what was expected.

    >>> root = read_compact("start = element TEI { text }", "small.rnc")
    >>> [child.name[1] for child in root.nodes()]
    ['start']
    """
    return _Parser(Cursor(text, file)).schema()


class _Parser:
    """The grammar of the compact syntax."""

    def __init__(self, cursor: Cursor) -> None:
        self.cursor = cursor
        self.excepted = False
        """Whether what was read last is a type or name class with an exception and no parentheses around it."""

    def schema(self) -> Node:
        """Read topLevel: declarations, then the components of a grammar or a pattern."""
        cursor = self.cursor
        head = cursor.comments()
        cursor.declarations()
        if cursor.begins_grammar():
            root = cursor.node("grammar", cursor.token)
            root.children = head + run(self.components())
        else:
            head += cursor.comments()
            children = run(self.pattern())
            root = next(child for child in children if isinstance(child, Node) and child.name[0] == RNG)
            root.children = head + root.children + [child for child in children if child is not root]
        if cursor.token.kind != "end":
            raise cursor.unexpected("an operator", "the end of the schema")
        root.children += cursor.comments()
        return root

    # Grammars

    def components(self, *, included: bool = False) -> Steps:
        """Read grammarContent* or includeContent*, up to a closing brace or the end."""
        children: Children = []
        while not self.cursor.is_symbol("}") and self.cursor.token.kind != "end":
            children += yield self.component(included=included, first=not children)
        return children + self.cursor.comments()

    def component(self, *, included: bool, first: bool) -> Steps:
        """Read start, define, div or include, or an annotation element among them."""
        cursor = self.cursor
        comments = cursor.comments()
        if cursor.at_annotation_element():
            return comments + cursor.annotation_element()
        annotations = cursor.annotations()
        comments += cursor.comments()
        token = cursor.token
        result: Children
        if cursor.is_keyword("start"):
            cursor.take()
            result = yield self.definition("start", None, token)
        elif cursor.is_name():
            cursor.take()
            result = yield self.definition("define", token.text, token)
        elif cursor.is_keyword("div"):
            cursor.take()
            result = yield self.braced("div", token, self.components(included=included))
        elif cursor.is_keyword("include") and not included:
            result = yield self.include()
        else:
            begun = () if first else ("an operator",)
            raise cursor.unexpected(*begun, "a definition", "“start”", "“div”", *(() if included else ("“include”",)))
        return comments + self.annotated(result, annotations, token)

    def definition(self, kind: str, name: str | None, token: Token) -> Steps:
        """Read what follows the name: assignOp pattern."""
        cursor = self.cursor
        if not cursor.is_symbol(*_COMBINATIONS):
            raise cursor.unexpected(*(f"“{operator}”" for operator in _COMBINATIONS))
        combine = _COMBINATIONS[cursor.take().text]
        body = yield self.pattern()
        return [cursor.node(kind, token, {"name": name, "combine": combine}, body)]

    def include(self) -> Steps:
        """Read include: a literal, perhaps what is inherited, perhaps a body that overrides."""
        cursor = self.cursor
        token = cursor.take()
        attributes = self.reference()
        children: Children = []
        if cursor.is_symbol("{"):
            cursor.take()
            children = yield self.components(included=True)
            cursor.take_symbol("}", "a definition", "“start”", "“div”")
        return [cursor.node("include", token, attributes, children)]

    def reference(self) -> dict[str, str | None]:
        """Read the URI of another schema and the namespace that it inherits."""
        cursor = self.cursor
        href = cursor.literal()
        inherited = cursor.default
        if cursor.is_keyword("inherit"):
            cursor.take()
            cursor.take_symbol("=")
            token = cursor.token
            inherited = cursor.namespace(cursor.take_name("a name (a prefix)", or_keyword=True), token)
        return {"href": href, "ns": inherited}

    # Patterns

    def pattern(self) -> Steps:
        """Read pattern: particles with the same operator between them."""
        return self.joined(self.particle, _OPERATORS)

    def joined(self, operand: Callable[[], Steps], operators: Mapping[str, str]) -> Steps:
        """Read operands with the same operator between them; a single one stands for itself."""
        cursor = self.cursor
        token = cursor.token
        children: Children = yield operand()
        if not cursor.is_symbol(*operators):
            return children
        operator = cursor.token
        while cursor.is_symbol(operator.text):
            self.refuse_exception()
            cursor.take()
            children += yield operand()
            self.refuse_exception()
        if cursor.is_symbol(*operators):
            raise cursor.fault("rnc-operators", cursor.token, first=f"“{operator.text}”", second=f"“{cursor.token.text}”")
        return [cursor.node(operators[operator.text], token, children=children)]

    def refuse_exception(self) -> None:
        """An exception must be all there is, or stand in parentheses."""
        if self.excepted:
            raise self.cursor.fault("rnc-parentheses", self.cursor.token)

    def particle(self) -> Steps:
        """Read particle: a primary pattern with its annotations, perhaps an exception, perhaps a sign of repetition."""
        cursor = self.cursor
        comments = cursor.comments()
        token = cursor.token
        annotations = cursor.annotations()
        comments += cursor.comments()
        may_except = cursor.token.kind == "prefixed" or cursor.is_keyword("string", "token")
        result: Children = yield self.primary()
        self.excepted = False
        result = self.annotated(result, annotations, token)
        if may_except and cursor.is_symbol("-") and _is(result[0], "data"):
            yield self.exception(result[0], self.excluded)
        result += self.following()
        if cursor.is_symbol(*_REPETITIONS):
            self.refuse_exception()
            repetition = _REPETITIONS[cursor.take().text]
            result = [cursor.node(repetition, token, children=result), *self.following()]
        return comments + result

    def excluded(self) -> Steps:
        """Read leadAnnotatedPrimary: what is excepted."""
        comments = self.cursor.comments()
        token = self.cursor.token
        annotations = self.cursor.annotations()
        result: Children = yield self.primary()
        return comments + self.annotated(result, annotations, token)

    def exception(self, node: Node | Comment | str, operand: Callable[[], Steps]) -> Steps:
        """Read "-" and what is excepted, into the node that it is excepted from."""
        token = self.cursor.take()
        children = yield operand()
        if isinstance(node, Node):
            node.children.append(self.cursor.node("except", token, children=children))
        self.excepted = True
        return []

    def primary(self) -> Steps:
        """Read primary, or a pattern in parentheses."""
        cursor = self.cursor
        token = cursor.token
        if cursor.is_symbol("("):
            return self.parenthesised(self.pattern())
        if token.kind == "keyword":
            return self.keyword()
        if token.kind == "literal":
            return self.value("token", "", token)
        if token.kind == "prefixed":
            return self.datatype()
        if cursor.is_name():
            return self.leaf("ref", {"name": token.text})
        raise cursor.unexpected("a pattern")

    def keyword(self) -> Steps:
        """Read a primary that begins with a keyword."""
        cursor = self.cursor
        token = cursor.token
        match token.text:
            case "element" | "attribute":
                return self.named()
            case "list" | "mixed":
                cursor.take()
                return self.braced(token.text, token, self.pattern())
            case "grammar":
                cursor.take()
                return self.braced("grammar", token, self.components())
            case "empty" | "notAllowed" | "text":
                return self.leaf(token.text, {})
            case "string" | "token":
                return self.datatype()
            case "parent":
                return self.parent()
            case "external":
                return self.external()
        raise cursor.unexpected("a pattern")

    def leaf(self, name: str, attributes: dict[str, str | None]) -> Steps:
        """Read a primary of one token."""
        token = self.cursor.take()
        yield from ()
        return [self.cursor.node(name, token, attributes)]

    def parent(self) -> Steps:
        """Read a reference to a definition of the grammar around this one."""
        token = self.cursor.take()
        yield from ()
        return [self.cursor.node("parentRef", token, {"name": self.cursor.take_name("a name (of a definition)")})]

    def external(self) -> Steps:
        """Read a reference to another schema."""
        token = self.cursor.take()
        yield from ()
        return [self.cursor.node("externalRef", token, self.reference())]

    def braced(self, name: str, token: Token, body: Steps) -> Steps:
        """Read braces and what is in them, into an element of the schema."""
        self.cursor.take_symbol("{")
        children: Children = yield body
        children += self.cursor.comments()
        self.cursor.take_symbol("}", "an operator")
        return [self.cursor.node(name, token, children=children)]

    def parenthesised(self, body: Steps) -> Steps:
        """Read parentheses and what is in them."""
        self.cursor.take()
        children: Children = yield body
        children += self.cursor.comments()
        self.cursor.take_symbol(")", "an operator")
        return children

    def named(self) -> Steps:
        """Read element or attribute: a name class, and a pattern in braces."""
        token = self.cursor.take()
        # Only element names are in the default namespace.
        default = self.cursor.default if token.text == "element" else ""
        names = yield self.name_class(default)
        self.excepted = False
        (node,) = yield self.braced(token.text, token, self.pattern())
        if isinstance(node, Node):
            node.children = names + node.children
        return [node]

    def datatype(self) -> Steps:
        """Read datatypeName with a value, or with parameters or without."""
        cursor = self.cursor
        token = cursor.take()
        prefix, _, name = token.text.rpartition(":")
        library = cursor.library(prefix, token) if prefix else ""
        if cursor.token.kind == "literal":
            return self.value(name, library, token)
        return self.data(name, library, token)

    def value(self, name: str, library: str, token: Token) -> Steps:
        """Read a value; QNames without prefix in it are in the default namespace."""
        text = self.cursor.literal()
        attributes = {"type": name, "datatypeLibrary": library, "ns": self.cursor.default}
        yield from ()
        return [self.cursor.node("value", token, attributes, [text])]

    def data(self, name: str, library: str, token: Token) -> Steps:
        """Read the parameters of a datatype, if there are any."""
        cursor = self.cursor
        node = cursor.node("data", token, {"type": name, "datatypeLibrary": library})
        if cursor.is_symbol("{"):
            cursor.take()
            while not cursor.is_symbol("}"):
                node.children += self.parameter()
            node.children += cursor.comments()
            cursor.take()
        yield from ()
        return [node]

    def parameter(self) -> Children:
        """Read param."""
        cursor = self.cursor
        comments = cursor.comments()
        annotations = cursor.annotations()
        comments += cursor.comments()
        token = cursor.token
        if not cursor.is_name(or_keyword=True):
            raise cursor.unexpected("a parameter", "“}”")
        cursor.take()
        cursor.take_symbol("=")
        node = cursor.node("param", token, {"name": token.text}, [cursor.literal()])
        return comments + self.annotated([node], annotations, token)

    # Name classes

    def name_class(self, default: str | None) -> Steps:
        """Read nameClass; names without prefix are in the default namespace, which is None if it is inherited."""
        return self.joined(lambda: self.names(default), {"|": "choice"})

    def names(self, default: str | None) -> Steps:
        """Read a simple name class with its annotations, and perhaps an exception."""
        cursor = self.cursor
        may_except = False

        def simple() -> Steps:
            nonlocal may_except
            comments = cursor.comments()
            token = cursor.token
            annotations = cursor.annotations()
            comments += cursor.comments()
            may_except = not cursor.is_symbol("(")
            result: Children = yield self.simple_name_class(default)
            return comments + self.annotated(result, annotations, token)

        result: Children = yield simple()
        self.excepted = False
        node = next((child for child in result if _is(child, "anyName") or _is(child, "nsName")), None)
        if node is not None and may_except and cursor.is_symbol("-"):
            yield self.exception(node, simple)
        return result + self.following()

    def simple_name_class(self, default: str | None) -> Steps:
        """Read simpleNameClass, or a name class in parentheses."""
        cursor = self.cursor
        token = cursor.token
        if cursor.is_symbol("("):
            inner: Children = yield self.parenthesised(self.name_class(default))
            return inner
        if cursor.is_symbol("*"):
            cursor.take()
            return [cursor.node("anyName", token)]
        if token.kind == "wildcard":
            cursor.take()
            return [cursor.node("nsName", token, {"ns": cursor.namespace(token.text.removesuffix(":*"), token)})]
        if token.kind != "prefixed" and not cursor.is_name(or_keyword=True):
            raise cursor.unexpected("a name", "“*”", "“(”")
        cursor.take()
        prefix, _, local = token.text.rpartition(":")
        namespace = cursor.namespace(prefix, token) if prefix else default
        return [cursor.node("name", token, {"ns": namespace}, [local])]

    # Annotations

    def following(self) -> Children:
        """Read followAnnotations: annotation elements after ">>"."""
        elements: Children = []
        while self.cursor.is_symbol(">>"):
            self.cursor.take()
            if not self.cursor.is_name(or_keyword=True) and self.cursor.token.kind != "prefixed":
                raise self.cursor.unexpected("an annotation")
            elements += self.cursor.annotation_element()
        return elements

    def annotated(self, result: Children, annotations: tuple[dict[Name, str], Children], token: Token) -> Children:
        """Put annotations into the element that was read; text must stay alone in its element, there they follow it."""
        attributes, elements = annotations
        if not attributes and not elements:
            return result
        node = next(child for child in result if isinstance(child, Node) and child.name[0] == RNG)
        for name, text in attributes.items():
            if name in node.attributes:
                raise self.cursor.fault("rnc-annotation-twice", token, name=name[1])
            node.attributes[name] = text
        if node.name[1] in _LEAVES:
            return result + elements
        node.children[:0] = elements
        return result


def _is(child: Node | Comment | str, name: str) -> bool:
    return isinstance(child, Node) and child.name == (RNG, name)
