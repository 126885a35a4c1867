"""What every part of the parser of the compact syntax needs: the token at hand, the declarations, and annotations.

RELAX NG Compact Syntax, section 3 (declarations), and section 5 with appendix C (annotations).
"""

from __future__ import annotations

from collections.abc import Generator
from typing import TYPE_CHECKING, Any, Final, TypeAlias

from teikit.model.finding import finding
from teikit.relaxng.compact_tokens import Source, Token, tokens
from teikit.relaxng.datatypes import XSD_URI
from teikit.relaxng.source import ANNOTATIONS, RNG, Comment, Name, Node, SchemaSyntaxError
from teikit.relaxng.trampoline import run

if TYPE_CHECKING:
    from teikit.model.finding import Place

__all__ = ["Children", "Cursor", "Steps"]

Children: TypeAlias = list[Node | Comment | str]

Steps: TypeAlias = Generator[Any, Any, Children]
"""A parsing function that yields the parsing functions it depends on; `run` runs them without recursion."""

_XML: Final = "http://www.w3.org/XML/1998/namespace"
_XMLNS: Final = "http://www.w3.org/2000/xmlns/"
_NAMES: Final = ("name", "escaped")


class Cursor:
    """The token at hand, and what the declarations say."""

    def __init__(self, text: str, file: str) -> None:
        self._source = Source(text, file)
        self._tokens = tokens(self._source)
        self._at = 0
        self._pending: Children = []
        self.token = self._tokens[0]
        self.default: str | None = None
        """The default namespace; None if it is inherited."""
        self._prefixes: dict[str, str | None] = {"xml": _XML}
        self._libraries = {"xsd": XSD_URI}
        self.scope: dict[str, str] = {"xml": _XML}

    # Tokens

    def is_symbol(self, *texts: str) -> bool:
        """Whether the token is one of these symbols."""
        return self.token.kind == "symbol" and self.token.text in texts

    def is_keyword(self, *texts: str) -> bool:
        """Whether the token is one of these keywords."""
        return self.token.kind == "keyword" and self.token.text in texts

    def is_name(self, *, or_keyword: bool = False) -> bool:
        """Whether the token is a name that is no keyword, or perhaps one."""
        return self.token.kind in _NAMES or (or_keyword and self.token.kind == "keyword")

    def ahead(self) -> Token:
        """The token after the one at hand."""
        return self._tokens[min(self._at + 1, len(self._tokens) - 1)]

    def take(self) -> Token:
        """The token at hand; the next one is at hand then."""
        token = self.token
        self._pending += token.comments
        self._at = min(self._at + 1, len(self._tokens) - 1)
        self.token = self._tokens[self._at]
        return token

    def take_symbol(self, text: str, *others: str) -> None:
        """Take this symbol; `others` could stand here as well."""
        if not self.is_symbol(text):
            raise self.unexpected(*others, f"“{text}”")
        self.take()

    def take_name(self, what: str, *, or_keyword: bool = False) -> str:
        """Take a name."""
        if not self.is_name(or_keyword=or_keyword):
            raise self.unexpected(what)
        return self.take().text

    def literal(self) -> str:
        """Take a literal, whose parts may be joined by `~`."""
        if self.token.kind != "literal":
            raise self.unexpected("a literal in quotation marks")
        text = self.take().text
        while self.is_symbol("~"):
            self.take()
            if self.token.kind != "literal":
                raise self.unexpected("a literal in quotation marks")
            text += self.take().text
        return text

    def comments(self) -> Children:
        """The comments up to the token at hand that have not been placed yet."""
        found = [*self._pending, *self.token.comments]
        self._pending = []
        self.token = self.token._replace(comments=())
        return found

    def begins_grammar(self) -> bool:
        """Whether what comes, annotations aside, is a component of a grammar rather than a pattern."""
        at, depth = self._at, 0
        while depth or self._tokens[at].kind == "documentation" or self._tokens[at][:2] == ("symbol", "["):
            token = self._tokens[at]
            if token.kind == "end":
                return False
            if token.kind == "symbol":
                depth += (token.text == "[") - (token.text == "]")
            at += 1
        token, after = self._tokens[at], self._tokens[min(at + 1, len(self._tokens) - 1)]
        if token.kind == "keyword":
            return token.text in ("start", "div", "include")
        operators = ("[",) if token.kind == "prefixed" else ("=", "|=", "&=", "[")
        return token.kind in (*_NAMES, "prefixed") and after.kind == "symbol" and after.text in operators

    # Places and faults

    def place(self, token: Token | None = None) -> Place:
        """The place of a token, of the one at hand if none is given."""
        return self._source.place((token or self.token).offset)

    def unexpected(self, *expected: str) -> SchemaSyntaxError:
        """A syntax error at the token at hand: what was found, and what was expected."""
        if self.token.kind == "keyword" and any(what.startswith("a name") for what in expected):
            expected = (*expected, f"“\\{self.token.text}” if a name is meant")
        wanted = " or ".join([", ".join(expected[:-1]), expected[-1]] if len(expected) > 1 else expected)
        return SchemaSyntaxError(finding("rnc-unexpected", self.place(), found=self.token.shown(), expected=wanted))

    def fault(self, code: str, token: Token, **arguments: object) -> SchemaSyntaxError:
        """Another mistake at a token."""
        return SchemaSyntaxError(finding(code, self.place(token), **arguments))

    # Nodes

    def node(
        self, name: str, token: Token, attributes: dict[str, str | None] | None = None, children: Children | None = None
    ) -> Node:
        """An element of the schema; attributes that are None are left out."""
        named: dict[Name, str] = {("", key): value for key, value in (attributes or {}).items() if value is not None}
        return self._node((RNG, name), token, named, children)

    def _node(self, name: Name, token: Token, attributes: dict[Name, str], children: Children | None = None) -> Node:
        kept = [child for child in children or [] if child != ""]
        return Node(name, attributes, kept, self.scope, self._source.file, self.place(token))

    # Declarations

    def declarations(self) -> None:
        """decl*: namespaces and datatype libraries."""
        while self.is_keyword("namespace", "default", "datatypes"):
            if self.is_keyword("datatypes"):
                self.take()
                prefix = self.take_name("a name (the prefix)", or_keyword=True)
                self.take_symbol("=")
                self._libraries[prefix] = self.literal()
            else:
                self._namespace()
        if self.default is not None:
            self.scope[""] = self.default

    def _namespace(self) -> None:
        default = self.is_keyword("default")
        self.take()
        if default:
            if not self.is_keyword("namespace"):
                raise self.unexpected("“namespace”")
            self.take()
        at = self.token
        prefix = None if default and self.is_symbol("=") else self.take_name("a name (the prefix)", or_keyword=True)
        self.take_symbol("=")
        uri = None
        if self.is_keyword("inherit"):
            self.take()
        else:
            uri = self.literal()
        if default:
            self.default = uri
        if prefix is not None:
            self._declare(prefix, uri, at)

    def _declare(self, prefix: str, uri: str | None, at: Token) -> None:
        if prefix == "xmlns" or uri == _XMLNS or (prefix == "xml") != (uri == _XML):
            raise self.fault("rnc-reserved", at, prefix=prefix, uri=uri or "inherit")
        self._prefixes[prefix] = uri
        if uri:
            self.scope[prefix] = uri
        else:
            self.scope.pop(prefix, None)

    def namespace(self, prefix: str, at: Token) -> str | None:
        """The namespace of a prefix, None if it is inherited."""
        if prefix not in self._prefixes:
            raise self.fault("rnc-prefix", at, prefix=prefix)
        return self._prefixes[prefix]

    def library(self, prefix: str, at: Token) -> str:
        """The datatype library of a prefix."""
        if prefix not in self._libraries:
            raise self.fault("rnc-library", at, prefix=prefix)
        return self._libraries[prefix]

    # Annotations

    def at_annotation_element(self) -> bool:
        """Whether an annotation element begins here: a name before a square bracket."""
        after = self.ahead()
        return (self.is_name() or self.token.kind == "prefixed") and after.kind == "symbol" and after.text == "["

    def annotations(self) -> tuple[dict[Name, str], Children]:
        """Initial annotations: attributes, and elements with documentation and comments between them."""
        attributes: dict[Name, str] = {}
        elements: Children = []
        while self.token.kind == "documentation":
            elements += self.comments()
            token = self.take()
            elements.append(self._node((ANNOTATIONS, "documentation"), token, {}, [token.text]))
        if self.is_symbol("["):
            elements += self.comments()
            self.take()
            attributes = self._annotation_attributes(nested=False)
            elements += run(self._annotation_content(literals=False))
        return attributes, elements

    def annotation_element(self) -> Children:
        """One annotation element, with the comments before it."""
        return run(self._annotation_element())

    def _annotation_attributes(self, *, nested: bool) -> dict[Name, str]:
        attributes: dict[Name, str] = {}
        while self.token.kind == "prefixed" or (nested and self.is_name(or_keyword=True)):
            after = self.ahead()
            if after.kind != "symbol" or after.text != "=":
                break
            token = self.token
            name = self._foreign_name()
            self.take()
            value = self.literal()
            if name in attributes:
                raise self.fault("rnc-annotation-twice", token, name=token.text)
            attributes[name] = value
        return attributes

    def _foreign_name(self) -> Name:
        """The name of an annotation, which is not of RELAX NG; without prefix it is in no namespace."""
        token = self.take()
        prefix, colon, local = token.text.rpartition(":")
        if not colon:
            return "", local
        uri = self.namespace(prefix, token)
        if uri is None or uri in (RNG, _XMLNS):
            raise self.fault("rnc-annotation", token, name=token.text)
        return uri, local

    def _annotation_element(self) -> Steps:
        comments = self.comments()
        token = self.token
        name = self._foreign_name()
        self.take_symbol("[")
        node = self._node(name, token, self._annotation_attributes(nested=True))
        node.children = yield self._annotation_content(literals=True)
        return [*comments, node]

    def _annotation_content(self, *, literals: bool) -> Steps:
        children: Children = []
        while not self.is_symbol("]"):
            if literals and self.token.kind == "literal":
                children += self.comments()
                children += filter(None, [self.literal()])
            elif self.is_name(or_keyword=True) or self.token.kind == "prefixed":
                children += yield self._annotation_element()
            else:
                raise self.unexpected("an annotation", "“]”")
        children += self.comments()
        self.take()
        return children
