"""Simplification (RELAX NG section 4): from the tree of the full syntax to interned patterns of the simple form.

Each function is named by the subsection that it fulfils. Sections 4.5 to 4.7, 4.11 and half of 4.17 are about files and
grammars and stand in `teikit.relaxng.components`; 4.20 and 4.21 are kept by the constructors of
`teikit.relaxng.interning`. Name classes (4.8 to 4.10) stand in `teikit.relaxng.name_classes`. A pattern is made once its operands are made, from a list of nodes in which operands
come after what holds them, so that schemas may nest as deeply as they like.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from teikit.relaxng.components import START, Component, Context, Definition, Loader, Scope, enter
from teikit.relaxng.datatypes import DatatypeError, library
from teikit.relaxng.interning import Patterns
from teikit.relaxng.name_classes import NameClasses
from teikit.relaxng.patterns import EMPTY, NOT_ALLOWED, TEXT, Element, Has, Pattern
from teikit.relaxng.source import ANNOTATIONS
from teikit.relaxng.syntax import patterns_of

if TYPE_CHECKING:
    from collections.abc import Callable

    from teikit.model.finding import Finding, Place
    from teikit.relaxng.datatypes import Datatype
    from teikit.relaxng.files import Files
    from teikit.relaxng.source import Node

__all__ = ["Simplified", "simplify"]

_BLANKS: Final = " \t\r\n"
_NAME: Final = ("", "name")
_TYPE: Final = ("", "type")
_DEFAULT: Final = (ANNOTATIONS, "defaultValue")


class Simplified:
    """The simple form of a schema."""

    def __init__(self, start: Pattern, elements: list[Element], patterns: Patterns, place: Place) -> None:
        self.start = start
        self.place = place
        """Where the schema begins."""
        self.elements = elements
        """Every element pattern that `start` reaches, in the order of discovery."""
        self.patterns = patterns


class _Frame:
    """A node on its way to a pattern."""

    __slots__ = ("context", "definition", "node", "operands", "pattern")

    def __init__(self, node: Node, context: Context) -> None:
        self.node = node
        self.context = context
        self.operands: list[_Frame] = []
        self.definition: Definition | None = None
        self.pattern: Pattern = NOT_ALLOWED


class _Simplifier:
    def __init__(self, loader: Loader) -> None:
        self.loader = loader
        self.patterns = Patterns()
        self.elements: list[Element] = []
        self.complain = loader.complain
        self.names = NameClasses(loader.complain)
        self._contents: list[tuple[Element, Node, Context]] = []
        self._scopes: list[Scope] = []
        self._datatypes: dict[tuple[str, str, tuple[tuple[str, str], ...]], Datatype | str] = {}
        self._make: dict[str, Callable[[_Frame, list[Pattern]], Pattern]] = {
            "element": self._element,
            "attribute": self._attribute,
            "group": self._group,
            "interleave": self._interleave,
            "choice": self._choice,
            "oneOrMore": self._one_or_more,
            "mixed": self._4_13_mixed,
            "optional": self._4_14_optional,
            "zeroOrMore": self._4_15_zero_or_more,
            "list": self._list,
            "empty": lambda *_: EMPTY,
            "notAllowed": lambda *_: NOT_ALLOWED,
            "text": lambda *_: TEXT,
            "ref": self._4_19_ref,
            "parentRef": self._4_19_ref,
            "grammar": self._4_19_ref,
            "data": self._data,
            "value": self._4_4_value,
            "externalRef": self._group,
        }

    # The order of work

    def run(self, root: Node) -> Pattern:
        """The pattern of the whole schema; then everything that nothing refers to, for the sake of its mistakes."""
        frame = _Frame(root, enter(Context(), root))
        start = self._pattern([frame], strict=True)[0]
        self._fill_elements(strict=True)
        reachable = len(self.elements)
        for scope in self._scopes:
            for definition in scope.definitions.values():
                self._4_19_definition(definition, strict=False)
                self._fill_elements(strict=False)
        del self.elements[reachable:]
        self._4_20_reachable(start)
        return start

    def _4_20_reachable(self, start: Pattern) -> None:
        """Drop the elements that only stood in what is `notAllowed` as a whole: section 7 does not ask about them."""
        seen = {start}
        agenda = [start]
        for pattern in agenda:
            for inner in (pattern.content,) if isinstance(pattern, Element) else pattern.operands:
                if inner.flags & Has.ELEMENT and inner not in seen:
                    seen.add(inner)
                    agenda.append(inner)
        self.elements = [element for element in self.elements if element in seen]

    def _fill_elements(self, *, strict: bool) -> None:
        while self._contents:
            element, node, context = self._contents.pop()
            element.complete(self._content(node, context, strict=strict))

    def _content(self, node: Node, context: Context, *, strict: bool) -> Pattern:
        """What an element holds: the group of its patterns (section 4.12)."""
        return self.patterns.group(self._pattern(_framed(_without_names(node), context), strict=strict), node.place)

    def _pattern(self, frames: list[_Frame], *, strict: bool) -> list[Pattern]:
        """The patterns of frames, after those of the definitions that they refer to."""
        order = self._spread(frames)
        for frame in order:
            if frame.definition is not None and frame.definition.pattern is None:
                self._4_19_definition(frame.definition, strict=strict)
        self._fold(order)
        return [frame.pattern for frame in frames]

    def _spread(self, frames: list[_Frame]) -> list[_Frame]:
        """All frames below, those that hold others first; contents of elements are left for later."""
        order = list(frames)
        for frame in order:
            node = frame.node
            kind = node.name[1]
            if kind in _REFERRING:
                self._refer(frame, kind)
            elif kind == "data":
                frame.operands = [inner for child in patterns_of(node) for inner in _excepted(child, frame.context)]
            elif kind == "attribute":
                frame.operands = _framed(_without_names(node), frame.context)
            elif node.children and kind not in ("element", "value"):
                frame.operands = _framed(patterns_of(node), frame.context)
            order.extend(frame.operands)
        return order

    def _fold(self, order: list[_Frame]) -> None:
        make = self._make
        for frame in reversed(order):
            frame.pattern = make[frame.node.name[1]](frame, [operand.pattern for operand in frame.operands])

    # References

    def _refer(self, frame: _Frame, kind: str) -> None:
        """Find what a `ref`, `parentRef`, `grammar` or `externalRef` stands for."""
        node, context = frame.node, frame.context
        if kind == "externalRef":
            found = self.loader.external_ref(node, context)
            frame.operands = [_Frame(*found)] if found else []
        elif kind == "grammar":
            frame.definition = self._4_18_grammar(node, context)
        else:
            scope = context.scope
            if kind == "parentRef":
                scope = scope.parent if scope else None
            name = node.attributes[_NAME].strip(_BLANKS)
            frame.definition = scope.definitions.get(name) if scope else None
            if frame.definition is None:
                self.complain("rng-undefined", node, name=name)

    def _4_18_grammar(self, node: Node, context: Context) -> Definition | None:
        """The `start` of a grammar, which stands for the grammar."""
        scope = self.loader.scope(node, context)
        self._scopes.append(scope)
        start = scope.definitions.get(START)
        if start is None:
            self.complain("rng-no-start", node)
        return start

    def _4_19_definition(self, wanted: Definition, *, strict: bool) -> None:
        """Give a definition its pattern, after those that it refers to; a definition must not hold itself.

        Without `strict`, that is for what nothing refers to, such a loop is no mistake.
        """
        stack: list[tuple[Definition, list[list[_Frame]], list[_Frame]]] = []
        entered: set[Definition] = set()

        def push(definition: Definition) -> None:
            entered.add(definition)
            bodies = [_frames(component) for component in definition.components]
            orders = [self._spread(body) for body in bodies]
            stack.append((definition, orders, [frame for order in orders for frame in order if frame.definition]))

        if wanted.pattern is None:
            push(wanted)
        while stack:
            definition, orders, needs = stack[-1]
            if needs:
                frame = needs.pop()
                needed = frame.definition
                if needed is None or needed.pattern is not None:
                    continue
                if needed in entered:
                    if strict:
                        self.complain("rng-loop", frame.node, name=needed.name or "start")
                    needed.pattern = NOT_ALLOWED
                else:
                    push(needed)
                continue
            stack.pop()
            for order in orders:
                self._fold(order)
            parts = [
                self.patterns.group([order[index].pattern for index in range(count)], component.node.place)
                for order, component, count in zip(
                    orders, definition.components, map(_size, definition.components), strict=True
                )
            ]
            definition.pattern = self._4_17_combined(definition, parts)

    def _4_17_combined(self, definition: Definition, parts: list[Pattern]) -> Pattern:
        if definition.combine == "interleave":
            return self.patterns.interleave(parts, definition.place)
        return self.patterns.choice(parts, definition.place)

    def _4_19_ref(self, frame: _Frame, _operands: list[Pattern]) -> Pattern:
        found = frame.definition.pattern if frame.definition else None
        return NOT_ALLOWED if found is None else found

    # Patterns

    def _group(self, frame: _Frame, operands: list[Pattern]) -> Pattern:
        return self.patterns.group(operands, frame.node.place) if operands else NOT_ALLOWED

    def _interleave(self, frame: _Frame, operands: list[Pattern]) -> Pattern:
        return self.patterns.interleave(operands, frame.node.place)

    def _choice(self, frame: _Frame, operands: list[Pattern]) -> Pattern:
        return self.patterns.choice(operands, frame.node.place)

    def _4_12_single(self, frame: _Frame, operands: list[Pattern]) -> Pattern:
        """Several children where the simple form has one are a group."""
        return operands[0] if len(operands) == 1 else self.patterns.group(operands, frame.node.place)

    def _4_13_mixed(self, frame: _Frame, operands: list[Pattern]) -> Pattern:
        return self.patterns.interleave((self._4_12_single(frame, operands), TEXT), frame.node.place)

    def _4_14_optional(self, frame: _Frame, operands: list[Pattern]) -> Pattern:
        return self.patterns.optional(self._4_12_single(frame, operands), frame.node.place)

    def _4_15_zero_or_more(self, frame: _Frame, operands: list[Pattern]) -> Pattern:
        return self.patterns.optional(self._one_or_more(frame, operands), frame.node.place)

    def _one_or_more(self, frame: _Frame, operands: list[Pattern]) -> Pattern:
        return self.patterns.one_or_more(self._4_12_single(frame, operands), frame.node.place)

    def _list(self, frame: _Frame, operands: list[Pattern]) -> Pattern:
        return self.patterns.list(self._4_12_single(frame, operands), frame.node.place)

    def _element(self, frame: _Frame, _operands: list[Pattern]) -> Pattern:
        element = self.patterns.element(self.names.of(frame.node, frame.context), frame.node.place)
        self.elements.append(element)
        self._contents.append((element, frame.node, frame.context))
        return element

    def _attribute(self, frame: _Frame, operands: list[Pattern]) -> Pattern:
        """An attribute without pattern holds text (section 4.12)."""
        node = frame.node
        value = operands[0] if operands else TEXT
        default = node.attributes.get(_DEFAULT)
        return self.patterns.attribute(self.names.of(node, frame.context), value, node.place, default)

    def _data(self, frame: _Frame, operands: list[Pattern]) -> Pattern:
        node = frame.node
        parameters = tuple(
            (child.attributes[_NAME].strip(_BLANKS), child.text) for child in patterns_of(node) if child.name[1] == "param"
        )
        datatype = self._4_16_datatype(node, frame.context.library, node.attributes[_TYPE].strip(_BLANKS), parameters)
        if datatype is None:
            return NOT_ALLOWED
        return self.patterns.data(datatype, self.patterns.choice(operands) if operands else None, node.place)

    def _4_4_value(self, frame: _Frame, _operands: list[Pattern]) -> Pattern:
        """A `value` without type is a token of the built-in library; its text is read by the namespaces around it."""
        node, context = frame.node, frame.context
        type_name = node.attributes.get(_TYPE)
        if type_name is None:
            datatype = self._4_16_datatype(node, "", "token", ())
        else:
            datatype = self._4_16_datatype(node, context.library, type_name.strip(_BLANKS), ())
        if datatype is None:
            return NOT_ALLOWED
        namespaces: dict[str, str] = {}
        if datatype.context_dependent:
            namespaces = {**node.namespaces, "": context.namespace}
        # A schema declares no entities, so that no ENTITY can be a value.
        why = datatype.why(node.text, namespaces, ())
        if not why:
            return self.patterns.value(datatype, node.text, namespaces, node.place)
        self.complain("rng-not-a-value", node, value=node.text, type=datatype.name, reason=why)
        return NOT_ALLOWED

    def _4_16_datatype(self, node: Node, uri: str, name: str, parameters: tuple[tuple[str, str], ...]) -> Datatype | None:
        """The datatype that a node names, or None (and a finding)."""
        key = (uri, name, parameters)
        found = self._datatypes.get(key)
        if found is None:
            found = self._datatypes[key] = _datatype(uri, name, parameters)
        if isinstance(found, str):
            self.complain("rng-datatype", node, reason=found)
            return None
        return found


_REFERRING: Final = frozenset(("ref", "parentRef", "grammar", "externalRef"))


def _datatype(uri: str, name: str, parameters: tuple[tuple[str, str], ...]) -> Datatype | str:
    """A datatype, or why there is none."""
    found = library(uri)
    if found is None:
        return f"the datatype library “{uri}” is not known"
    try:
        return found.datatype(name, parameters)
    except DatatypeError as error:
        return str(error)


def _without_names(node: Node) -> list[Node]:
    """The patterns inside an element or attribute, its name class left out."""
    inside = patterns_of(node)
    return inside if _NAME in node.attributes else inside[1:]


def _framed(nodes: list[Node], context: Context) -> list[_Frame]:
    return [_Frame(node, enter(context, node) if node.attributes else context) for node in nodes]


def _excepted(node: Node, context: Context) -> list[_Frame]:
    """The patterns that a `data` excludes by a child of it, which may be a parameter."""
    return _framed(patterns_of(node), enter(context, node)) if node.name[1] == "except" else []


def _frames(component: Component) -> list[_Frame]:
    return _framed(patterns_of(component.node), component.context)


def _size(component: Component) -> int:
    return len(patterns_of(component.node))


def simplify(files: Files, name: str) -> tuple[Simplified | None, list[Finding]]:
    """The simple form of the schema whose main file is `name`, and the mistakes that were found on the way.

    There is no simple form if the main file cannot be read.
    """
    loader = Loader(files)
    root = loader.root(name)
    if root is None:
        return None, loader.findings
    simplifier = _Simplifier(loader)
    start = simplifier.run(root)
    return Simplified(start, simplifier.elements, simplifier.patterns, root.place), loader.findings
