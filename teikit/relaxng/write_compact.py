"""Writes a schema in the compact syntax, one line where it fits, else indented.

Reading what was written gives the same schema in the shape of `normal`. Documentation becomes `##` comments; what
cannot be one, because it has attributes or is not the first annotation, is written as an annotation in brackets.
"""

from __future__ import annotations

from collections.abc import Generator
from typing import Any, Final, TypeAlias

from teikit.relaxng.compact_layout import WIDTH, Lines, after, around, braces, brackets, escaped, hanging, indented
from teikit.relaxng.compact_parts import (
    OPERATORS,
    REPETITIONS,
    Part,
    annotations_of,
    default_namespace,
    has_exception,
    head_comments,
    is_annotated,
    is_loose,
    is_plain,
    parts_of,
    without_annotations,
)
from teikit.relaxng.datatypes import XSD_URI
from teikit.relaxng.literals import commented, literal
from teikit.relaxng.normal import is_rng, normal
from teikit.relaxng.prefixes import Prefixes
from teikit.relaxng.source import RNG, Comment, Node
from teikit.relaxng.trampoline import run

__all__ = ["write_compact"]

_Steps: TypeAlias = Generator[Any, Any, Lines]

_NS: Final = ("", "ns")
_LIBRARY: Final = ("", "datatypeLibrary")
_NAME: Final = ("", "name")
_TYPE: Final = ("", "type")
_HREF: Final = ("", "href")
_COMBINE: Final = ("", "combine")
_ASSIGNMENTS: Final = {"": "=", "choice": "|=", "interleave": "&="}
_COMPONENTS: Final = ("start", "define", "div", "include")
_INHERITED: Final = "inherited"


def write_compact(root: Node) -> str:
    """The schema in the compact syntax.

    >>> from teikit.relaxng.compact import read_compact
    >>> print(write_compact(read_compact("start=element p{attribute n{text}?,text}", "")), end="")
    start = element p { attribute n { text }?, text }
    """
    return "\n".join(_Writer(normal(root)).lines()) + "\n"


class _Writer:
    """Writes one tree."""

    def __init__(self, root: Node) -> None:
        self.root = root
        self.prefixes = Prefixes(root)
        self.default = default_namespace(root)
        self.libraries: dict[str, str] = {}
        self.inherits = False
        """Whether something needs a prefix for the inherited namespace."""

    def lines(self) -> Lines:
        """The whole schema."""
        root = self.root
        head, children = head_comments(root)
        root.children = children
        if root.name[1] != "grammar":
            body = run(self.single(root))
        elif is_annotated(root):
            body = run(self.particle(root))
        else:
            body = run(self.components(root))
        declarations = self.declarations()
        blank = [""] if declarations else []
        return [*head, *declarations, *blank, *body]

    def declarations(self) -> Lines:
        """What the body turned out to need."""
        lines = [f"datatypes {prefix} = {literal(uri)}" for uri, prefix in self.libraries.items()]
        if self.default is not None and self.default != "":
            lines.append(f"default namespace = {literal(self.default)}")
        elif self.default == "":
            lines.append('default namespace = ""')
        lines += [f"namespace {prefix} = {literal(uri)}" for prefix, uri in sorted(self.prefixes.declared())]
        return [*lines, f"namespace {self.inheriting()} = inherit"] if self.inherits else lines

    def inheriting(self) -> str:
        """The prefix of the inherited namespace."""
        prefix = _INHERITED
        while self.prefixes.uri(prefix) is not None:
            prefix += "_"
        return prefix

    # Grammars

    def components(self, parent: Node) -> _Steps:
        """The components of a grammar, a div or an include, with a blank line around those of several lines."""
        lines: Lines = []
        apart = False
        for child in parent.children:
            if isinstance(child, str):
                continue
            if isinstance(child, Comment):
                block = commented(child.text)
            elif child.name[0] != RNG:
                block = yield self.annotation(child)
            else:
                block = yield self.component(child)
            if lines and (apart or len(block) > 1 or block[0].startswith("#")):
                lines.append("")
            apart = len(block) > 1 and not isinstance(child, Comment)
            lines += block
        return lines

    def component(self, node: Node) -> _Steps:
        """Start, define, div or include with its annotations."""
        lines: Lines = yield self.initial(node, annotations_of(node))
        name = node.name[1]
        if name in ("start", "define"):
            head = name if name == "start" else escaped(node.attributes[_NAME])
            operator = _ASSIGNMENTS[node.attributes.get(_COMBINE, "")]
            body = yield self.body(node)
            return lines + after(f"{head} {operator}", body)
        head = "div" if name == "div" else f"include {literal(node.attributes[_HREF])}{self.inherit(node)}"
        inner = Node(node.name, {}, without_annotations(node))
        body = yield self.components(inner)
        if name == "include" and not body:
            return [*lines, head]
        return [*lines, f"{head} {{", *indented(body), "}"]

    def inherit(self, node: Node) -> str:
        """What an included schema inherits, where that is not the default namespace."""
        namespace = node.attributes.get(_NS)
        if namespace == self.default:
            return ""
        return f" inherit = {self.prefix(namespace)}"

    def prefix(self, namespace: str | None) -> str:
        """The prefix for a namespace, also for the one that is inherited."""
        if namespace is None:
            self.inherits = True
            return self.inheriting()
        return self.prefixes.needed(namespace)

    # Patterns and name classes

    def body(self, node: Node) -> _Steps:
        """The pattern in an element of the schema, with comments and what follows it."""
        (part,), trailing = parts_of(without_annotations(node))
        lines: Lines = yield self.part(part, tight=False)
        return lines + trailing

    def single(self, node: Node) -> _Steps:
        """A pattern without parentheses around it, unless its annotations need them."""
        return (yield self.particle(node) if is_annotated(node) else self.bare(node))  # type: ignore[no-any-return]

    def part(self, part: Part, *, tight: bool) -> _Steps:
        """A pattern with comments and annotations around it; `tight` if an operator stands beside it."""
        annotated = bool(part.before) or is_annotated(part.node)
        loose = part.node.name[1] in OPERATORS or has_exception(part.node)
        lines: Lines
        if not annotated and not (loose and (tight or part.after)):
            lines = yield self.bare(part.node)
        else:
            lines = yield self.particle(part.node, part.before)
        for annotation in part.after:
            written = yield self.annotation(annotation)
            lines = lines + after(">>", written)
        return part.comments + lines

    def particle(self, node: Node, before: list[Node] | None = None) -> _Steps:
        """A pattern with its own annotations in front, in parentheses if it is more than one word."""
        annotations = [*(before or []), *annotations_of(node)]
        lines: Lines = yield self.initial(node, annotations)
        bare: Lines = yield self.bare(node)
        if node.name[1] in OPERATORS or node.name[1] in REPETITIONS or has_exception(node):
            bare = around("(", bare, ")")
        return lines + bare

    def bare(self, node: Node) -> _Steps:
        """A pattern or name class without its annotations."""
        name = node.name[1]
        if name in OPERATORS:
            return self.joined(node)
        if name in REPETITIONS:
            return self.repeated(node)
        if name in ("element", "attribute"):
            return self.named(node)
        if name in ("list", "mixed"):
            return self.braced(name, node)
        if name == "grammar":
            return self.grammar(node)
        if name == "data":
            return self.data(node)
        if name in ("anyName", "nsName"):
            return self.wildcard(node)
        return self.word(node)

    def word(self, node: Node) -> _Steps:
        """What is written in one line."""
        yield from ()
        name = node.name[1]
        if name == "ref":
            return [escaped(node.attributes[_NAME])]
        if name == "parentRef":
            return [f"parent {escaped(node.attributes[_NAME])}"]
        if name == "externalRef":
            return [f"external {literal(node.attributes[_HREF])}{self.inherit(node)}"]
        if name == "name":
            return [self.name(node, self.default)]
        if name == "value":
            return [self.value(node)]
        return [name]

    def name(self, node: Node, default: str | None) -> str:
        """A name, without prefix if it is in the default namespace."""
        namespace = node.attributes.get(_NS)
        return node.text if namespace == default else f"{self.prefix(namespace)}:{node.text}"

    def value(self, node: Node) -> str:
        """A value with its type."""
        text = node.text
        if node.attributes[_TYPE] in ("QName", "NOTATION"):
            text = self.qname(text.strip(), node)
        if node.attributes[_LIBRARY] or node.attributes[_TYPE] != "token":
            return f"{self.type(node)} {literal(text)}"
        return literal(text)

    def qname(self, text: str, node: Node) -> str:
        """A value that is a name, with the prefix that its namespace has in what is written."""
        prefix, _, local = text.rpartition(":")
        namespace = node.namespaces.get(prefix) if prefix else node.attributes.get(_NS)
        if namespace is None or (not prefix and namespace == self.default):
            return text
        return f"{self.prefix(namespace)}:{local}"

    def type(self, node: Node) -> str:
        """The name of a datatype."""
        library, name = node.attributes[_LIBRARY], node.attributes[_TYPE]
        if not library:
            return name
        if library not in self.libraries:
            self.libraries[library] = "xsd" if library == XSD_URI else f"d{len(self.libraries) + 1}"
        return f"{self.libraries[library]}:{name}"

    def joined(self, node: Node) -> _Steps:
        """Patterns with an operator between them."""
        operator = OPERATORS[node.name[1]]
        parts, trailing = parts_of(without_annotations(node))
        remarks = parts[0].comments
        parts[0] = parts[0]._replace(comments=[])
        blocks: list[Lines] = []
        for part in parts:
            blocks.append((yield self.part(part, tight=True)))  # noqa: PERF401
        if not trailing and all(len(block) == 1 for block in blocks):
            glue = ", " if operator == "," else f" {operator} "
            line = glue.join(block[0] for block in blocks)
            if len(line) <= WIDTH:
                return [*remarks, line]
        lines: Lines = list(remarks)
        for number, block in enumerate(blocks):
            if number and operator == ",":
                lines[-1] += ","
                lines += block
            else:
                lines += hanging(f"{operator} ", block) if number else block
        return lines + trailing

    def repeated(self, node: Node) -> _Steps:
        """A pattern with a sign of repetition."""
        (part,), trailing = parts_of(without_annotations(node))
        inner = part.node
        lines: Lines = yield self.part(part, tight=False)
        loose = inner.name[1] in OPERATORS or inner.name[1] in REPETITIONS or has_exception(inner)
        # An annotated pattern of several words has parentheses already.
        if (loose and not is_annotated(inner)) or part.after or trailing:
            lines = around("(", lines + trailing, ")")
        lines[-1] += REPETITIONS[node.name[1]]
        return lines

    def named(self, node: Node) -> _Steps:
        """An element or attribute."""
        kind = node.name[1]
        children = without_annotations(node)
        at = 1 + next(index for index, child in enumerate(children) if is_rng(child))
        end = next(index for index, child in enumerate(children[at:], at) if is_rng(child))
        following = [child for child in children[at:end] if isinstance(child, Node)]
        remarks = [child for child in children[at:end] if isinstance(child, Comment)]
        saved = self.default
        if kind == "attribute":
            self.default = ""
        (part,), _ = parts_of([*children[:at], *following])
        names: Lines = yield self.part(part, tight=False)
        self.default = saved
        body = yield self.body(Node(node.name, {}, [*remarks, *children[end:]]))
        return braces(after(kind, names), body)

    def braced(self, name: str, node: Node) -> _Steps:
        """A list or mixed content."""
        body = yield self.body(node)
        return braces([name], body)

    def grammar(self, node: Node) -> _Steps:
        """A grammar in braces."""
        body = yield self.components(Node(node.name, {}, without_annotations(node)))
        return ["grammar {", *indented(body), "}"]

    def data(self, node: Node) -> _Steps:
        """A datatype with parameters and exception."""
        lines = [self.type(node)]
        parameters: Lines = []
        exception: Lines = []
        parts, trailing = parts_of(without_annotations(node))
        for part in parts:
            if part.node.name[1] == "except":
                exception = part.comments + (yield self.body(part.node))
                exception = around("(", exception, ")") if is_loose(part.node) else exception
                continue
            written = yield self.initial(part.node, part.before)
            parameters += [*part.comments, *written]
            parameters.append(f"{part.node.attributes[_NAME]} = {literal(part.node.text)}")
        if parameters or trailing:
            lines = braces(lines, parameters + trailing, glue=" ")
        return [*lines[:-1], *hanging(f"{lines[-1]} - ", exception)] if exception else lines

    def wildcard(self, node: Node) -> _Steps:
        """Any name, or any of a namespace, with its exception."""
        text = "*" if node.name[1] == "anyName" else f"{self.prefix(node.attributes.get(_NS))}:*"
        parts, trailing = parts_of(without_annotations(node))
        if not parts:
            return [*trailing, text]
        body = yield self.body(parts[0].node)
        body = around("(", body, ")") if is_loose(parts[0].node) else body
        return hanging(f"{text} - ", parts[0].comments + trailing + body)

    # Annotations

    def initial(self, node: Node, annotations: list[Node]) -> _Steps:
        """What stands in front of an element: comments with two hashes, and the rest in brackets."""
        lines: Lines = []
        if annotations and is_plain(annotations[0]):
            lines = commented(annotations[0].text, "##")
            annotations = annotations[1:]
        inside = [f"{self.prefixes.attribute(name)} = {literal(text)}" for name, text in node.attributes.items() if name[0]]
        for annotation in annotations:
            inside += yield self.annotation(annotation)
        return lines + brackets("", inside) if inside else lines

    def annotation(self, node: Node) -> _Steps:
        """An annotation element."""
        prefix = self.prefixes.needed(node.name[0]) if node.name[0] else ""
        name = f"{prefix}:{node.name[1]}" if prefix else escaped(node.name[1])
        inside = [
            f"{self.prefixes.attribute(key) if key[0] else escaped(key[1])} = {literal(text)}"
            for key, text in node.attributes.items()
        ]
        for child in node.children:
            if isinstance(child, str):
                inside.append(literal(child))
            elif isinstance(child, Comment):
                inside += commented(child.text)
            else:
                inside += yield self.annotation(child)
        return brackets(f"{name} ", inside)
