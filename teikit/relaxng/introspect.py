"""What a schema knows: its elements and attributes with their documentation, and what may come at a position of a document."""

from __future__ import annotations

import re
from contextlib import suppress
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, Final
from xml.parsers.expat import ExpatError

from teikit.relaxng import expect
from teikit.relaxng.derive import Context
from teikit.relaxng.encodings import foreign
from teikit.relaxng.expat import SEPARATOR, EncodingUnknown, EntityLimit, Prologue, feed, hardened, scope, split_raw
from teikit.relaxng.files import read
from teikit.relaxng.match import Run
from teikit.relaxng.names import attribute_shown
from teikit.relaxng.patterns import TEXT, Has, TooComplexError
from teikit.relaxng.source import ANNOTATIONS, RNG, SchemaSyntaxError

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping

    from teikit.model.finding import Place
    from teikit.relaxng.automaton import Automaton
    from teikit.relaxng.patterns import Attribute, Element, Pattern
    from teikit.relaxng.source import Name
    from teikit.relaxng.states import State

__all__ = [
    "Allowed",
    "AttributeInfo",
    "Documentation",
    "ElementInfo",
    "allowed_in_text",
    "allowed_in_tree",
    "elements",
    "line_at",
]

_DOCUMENTATION: Final = (ANNOTATIONS, "documentation")
_TAG_BEGUN: Final = re.compile(r"""<([^\s<>/=!?"']+)((?:\s+[^\s=<>/"']+\s*=\s*(?:"[^"<]*"|'[^'<]*'))*)\s*[^<>]*\Z""")
_ATTRIBUTE: Final = re.compile(r"""([^\s=<>/"']+)\s*=\s*(?:"([^"<]*)"|'([^'<]*)')""")
_ENCODING: Final = re.compile(rb"""<\?xml[^>]*?encoding\s*=\s*["']([A-Za-z0-9._-]+)["']""")
_DECLARATION: Final = re.compile(r"""\A(\s*<\?xml[^>]*?)\s+encoding\s*=\s*("[^"]*"|'[^']*')""")


@dataclass(frozen=True, slots=True)
class AttributeInfo:
    """An attribute that an element may have."""

    name: Name
    """Namespace and local name; an asterisk for any name."""
    required: bool
    values: tuple[str, ...] = ()
    """The values that the schema lists."""
    datatypes: tuple[str, ...] = ()
    """The names of the datatypes that values may have."""
    default: str | None = None
    """The default value of DTD compatibility."""
    documentation: str = ""

    def __str__(self) -> str:
        return attribute_shown(self.name)


@dataclass(frozen=True, slots=True)
class ElementInfo:
    """An element that may stand somewhere. Elements with one name and different contents are different."""

    name: Name
    """Namespace and local name; an asterisk for any name."""
    attributes: tuple[AttributeInfo, ...] = ()
    children: tuple[Name, ...] = ()
    """The names of the elements that may occur inside."""
    text: bool = False
    """Whether text or data may occur inside."""
    documentation: str = ""

    def __str__(self) -> str:
        return f"<{self.name[1]}>"


@dataclass(frozen=True, slots=True)
class Allowed:
    """What may come at a position of a document."""

    parent: Name | None
    """The element around the position; None outside the root."""
    elements: tuple[ElementInfo, ...] = ()
    """The elements that may begin here."""
    attributes: tuple[AttributeInfo, ...] = ()
    """Inside a start tag: the attributes that may be added to it."""
    text: bool = False
    """Whether text may stand here."""
    end: bool = False
    """Whether the element around the position may end here."""
    in_tag: bool = False
    """Whether the position is inside the start tag of `parent`."""


class Documentation:
    """The documentation that a schema holds (`a:documentation`, `##` in the compact syntax), read when first asked for."""

    def __init__(self, contents: Callable[[], Iterable[tuple[str, bytes]]]) -> None:
        self._contents = contents
        self._found: dict[tuple[str, int | None, int | None], str] | None = None

    def at(self, place: Place) -> str:
        """The documentation of the pattern that stands at a place of the schema, empty if there is none."""
        if self._found is None:
            self._found = dict(self._read())
        return self._found.get((place.file, place.line, place.column), "")

    def _read(self) -> Iterator[tuple[tuple[str, int | None, int | None], str]]:
        for name, content in self._contents():
            with suppress(SchemaSyntaxError):
                agenda = [(read(content, name, annotations=True), "")]
                for node, outer in agenda:
                    own = " ".join(child.text.strip() for child in node.nodes() if child.name == _DOCUMENTATION) or outer
                    if node.name[1] in ("element", "attribute") and own:
                        place = node.place
                        yield (place.file, place.line, place.column), " ".join(own.split())
                    inherited = own if node.name[1] == "define" else ""
                    agenda.extend((child, inherited) for child in node.nodes() if child.name[0] == RNG)


def _any(names: tuple[Name, ...] | None) -> tuple[Name, ...]:
    return (("*", "*"),) if names is None else names


def _attribute_infos(roots: list[Pattern], documentation: Documentation) -> tuple[AttributeInfo, ...]:
    required = set(expect.required_attributes(roots))
    found: dict[Name, list[Attribute]] = {}
    for attribute in expect.attributes(roots):
        for name in _any(attribute.names.finite()):
            found.setdefault(name, []).append(attribute)
    return tuple(_attribute_info(name, found[name], name in required, documentation) for name in sorted(found, key=_by_local))


def _attribute_info(name: Name, found: list[Attribute], required: bool, documentation: Documentation) -> AttributeInfo:
    singles, data, lists = expect.values([attribute.value for attribute in found])
    for one in lists:
        more = expect.values([one.operand])
        singles, data = singles + more[0], data + more[1]
    return AttributeInfo(
        name,
        required,
        tuple(sorted({single.lexical for single in singles}, key=str.lower)),
        tuple(dict.fromkeys(one.datatype.name for one in data)),
        next((attribute.default for attribute in found if attribute.default is not None), None),
        next(filter(None, (documentation.at(attribute.place) for attribute in found)), ""),
    )


def _by_local(name: Name) -> tuple[str, str, str]:
    return name[1].lower(), name[1], name[0]


def _element_infos(found: Iterable[Element], documentation: Documentation) -> list[ElementInfo]:
    infos: list[ElementInfo] = []
    for element in found:
        content = element.content
        attributes = _attribute_infos([content], documentation)
        inside = {name: None for child in expect.every_element(content) for name in _any(child.names.finite())}
        children = tuple(sorted(inside, key=_by_local))
        text = bool(content.flags & (Has.TEXT | Has.DATA | Has.VALUE | Has.LIST))
        said = documentation.at(element.place)
        infos.extend(ElementInfo(name, attributes, children, text, said) for name in _any(element.names.finite()))
    return sorted(dict.fromkeys(infos), key=lambda info: _by_local(info.name))


def elements(found: Iterable[Element], documentation: Documentation) -> list[ElementInfo]:
    """What there is to know about elements, sorted by name."""
    return _element_infos(found, documentation)


@dataclass(slots=True)
class _Steps:
    """Follows a document event by event and keeps the state; the front ends proper are in `stream` and `tree`."""

    run: Run
    state: State
    scope: Mapping[str, str] = field(default_factory=dict)
    _outer: list[Mapping[str, str]] = field(default_factory=list)

    def start(self, raw: str, attributes: Mapping[str, str]) -> None:
        transition = self.state.starts.get(raw) or self.run.enter(self.state, raw, None)
        self.run.stack.append(transition)
        self.state = transition.opened
        for name, value in attributes.items():
            self.state = self.run.attribute(self.state, name, value, None)

    def close(self) -> None:
        self.state = self.run.close(self.state, self.run.stack[-1], None, bare=False)

    def begin(self, raw: str, attributes: dict[str, str]) -> None:
        self.start(raw, attributes)
        self.close()

    def end(self, _raw: str) -> None:
        self.state = self.run.leave(self.state, self.run.stack.pop(), "", None)

    def text(self, data: str) -> None:
        if not self.state.data:
            self.state = self.run.text(self.state, data, None)

    def declare(self, prefix: str | None, namespace: str | None) -> None:
        self._outer.append(self.scope)
        self.scope = scope(self.scope, prefix, namespace)

    def undeclare(self, _prefix: str | None) -> None:
        self.scope = self._outer.pop()

    def allowed(self, automaton: Automaton, documentation: Documentation, *, in_tag: bool) -> Allowed:
        state = self.state
        parent = split_raw(self.run.stack[-1].name) if self.run.stack else None
        patterns = [] if state.dead else [pattern for pattern, _ in state.items]
        if in_tag:
            return Allowed(parent, attributes=_attribute_infos(patterns, documentation), in_tag=True)
        text = state.data or (not state.dead and parent is not None and automaton.text(state) is not None)
        found = _element_infos(expect.first_elements(patterns), documentation)
        end = parent is not None and (state.dead or any(pattern.nullable or pattern is TEXT for pattern in patterns))
        return Allowed(parent, tuple(found), (), text, end)


def _steps(automaton: Automaton) -> _Steps:
    steps = _Steps(Run(automaton, None, lambda: Context(steps.scope)), automaton.start)
    return steps


def allowed_in_text(automaton: Automaton, documentation: Documentation, content: bytes, at: tuple[int, int] | None) -> Allowed:
    """What may come at a line and column (from 1) of a document, by default at its end; what follows is not read.

    Inside a start tag, these are attributes.
    """
    text = _until(_decoded(content), at)
    steps = _steps(automaton)
    parser = hardened(Prologue())
    parser.buffer_text = False
    parser.StartElementHandler = steps.begin
    parser.EndElementHandler = steps.end
    parser.CharacterDataHandler = steps.text
    parser.StartNamespaceDeclHandler = steps.declare
    parser.EndNamespaceDeclHandler = steps.undeclare
    begun = _TAG_BEGUN.search(text)
    complete = text[: begun.start()] if begun else text
    with suppress(ExpatError, EncodingUnknown, EntityLimit, TooComplexError):
        feed(parser, _DECLARATION.sub(r"\1", complete).encode("utf-8", "replace"), final=False)
    if begun:
        _begin_tag(steps, begun)
    return steps.allowed(automaton, documentation, in_tag=begun is not None)


def _begin_tag(steps: _Steps, begun: re.Match[str]) -> None:
    """Take in a start tag that has not ended yet."""
    pairs = [(name, double or single) for name, double, single in _ATTRIBUTE.findall(begun[2])]
    for name, value in pairs:
        if name == "xmlns" or name.startswith("xmlns:"):
            steps.declare(name.partition(":")[2], value)
    rest = {_raw(steps, name, ""): value for name, value in pairs if name != "xmlns" and not name.startswith("xmlns:")}
    steps.start(_raw(steps, begun[1], steps.scope.get("", "")), rest)


def _raw(steps: _Steps, qname: str, default: str) -> str:
    prefix, colon, local = qname.rpartition(":")
    namespace = {"xml": "http://www.w3.org/XML/1998/namespace", **steps.scope}.get(prefix, "") if colon else default
    return f"{namespace}{SEPARATOR}{local}" if namespace else local


def _decoded(content: bytes) -> str:
    """The text of a document, whatever is wrong with it, with line feeds alone at the ends of lines."""
    try:
        text = content.decode(_encoding(content), "replace")
    except (LookupError, UnicodeError):
        text = content.decode("utf-8", "replace")
    return text.removeprefix("\ufeff").replace("\r\n", "\n").replace("\r", "\n")


def _encoding(content: bytes) -> str:
    if content.startswith((b"\xff\xfe", b"\xfe\xff")):
        return foreign(content) or "utf-16"
    declared = _ENCODING.match(content)
    return foreign(content) or (declared[1].decode("ascii") if declared else "utf-8")


def _until(text: str, at: tuple[int, int] | None) -> str:
    """The text before a line and column."""
    if at is None:
        return text
    line, column = at
    lines = text.split("\n")[:line]
    if len(lines) == line:
        lines[-1] = lines[-1][: column - 1]
    return "\n".join(lines)


def line_at(content: bytes, line: int) -> str:
    """A line (from 1) of a document, empty if it has fewer."""
    lines = _decoded(content).split("\n")
    return lines[line - 1] if line <= len(lines) else ""


def allowed_in_tree(automaton: Automaton, documentation: Documentation, target: Any) -> Allowed:
    """What may come at the end of an element of an lxml tree; what follows the element is not looked at."""
    from lxml import etree

    steps = _steps(automaton)
    root = target.getroottree().getroot()
    for event, node in etree.iterwalk(root, events=("start", "end", "comment", "pi")):
        if event == "start":
            steps.scope = {prefix or "": uri for prefix, uri in node.nsmap.items()}
            steps.start(node.tag, dict(node.items()))
            steps.close()
            steps.text(node.text or "")
        elif node is target:
            break
        else:
            if event == "end":
                steps.end(node.tag)
            steps.text((node.tail or "") if node is not root else "")
    return steps.allowed(automaton, documentation, in_tag=False)
