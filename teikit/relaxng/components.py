"""Simplification of grammars: from files to the components of each grammar (RELAX NG sections 4.5 to 4.7, 4.11, 4.17).

A grammar becomes a `Scope`: its definitions by name, those of its divisions and included files among them, overridden
ones left out. What the definitions say is the business of `teikit.relaxng.simplify`.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final, NamedTuple

from teikit.model.finding import Finding, Place, finding
from teikit.relaxng.read import resolve
from teikit.relaxng.source import SchemaSyntaxError
from teikit.relaxng.syntax import check_syntax, patterns_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from teikit.relaxng.files import Files
    from teikit.relaxng.patterns import Pattern
    from teikit.relaxng.source import Node

__all__ = ["START", "Component", "Context", "Definition", "Loader", "Scope", "enter"]

START: Final = ""
"""The name under which a scope keeps its `start`: no definition can have it."""

_NS: Final = ("", "ns")
_LIBRARY: Final = ("", "datatypeLibrary")
_NAME: Final = ("", "name")
_HREF: Final = ("", "href")
_COMBINE: Final = ("", "combine")
_BLANKS: Final = " \t\r\n"


@dataclass(slots=True, eq=False)
class Scope:
    """A grammar: what its names mean."""

    parent: Scope | None
    place: Place
    definitions: dict[str, Definition] = field(default_factory=dict)


class Context(NamedTuple):
    """What a node inherits from its ancestors."""

    namespace: str = ""
    """The `ns` attribute (section 4.9)."""
    library: str = ""
    """The `datatypeLibrary` attribute (section 4.3)."""
    scope: Scope | None = None
    """The grammar that `ref` speaks of."""


class Component(NamedTuple):
    """A `start` or a `define`."""

    name: str
    """The defined name, or `START`."""
    node: Node
    context: Context


@dataclass(slots=True, eq=False)
class Definition:
    """All that a grammar says about one name, to be combined (section 4.17)."""

    name: str
    place: Place
    components: list[Component] = field(default_factory=list)
    combine: str = ""
    pattern: Pattern | None = None
    """The result, once there is one."""


def enter(context: Context, node: Node) -> Context:
    """The context inside a node (sections 4.3 and 4.9)."""
    attributes = node.attributes
    if _NS in attributes:
        context = context._replace(namespace=attributes[_NS])
    if _LIBRARY in attributes:
        context = context._replace(library=attributes[_LIBRARY])
    return context


class Loader:
    """Follows references between files and gathers what grammars define; mistakes go to `findings`."""

    def __init__(self, files: Files) -> None:
        self.files = files
        self.findings: list[Finding] = []
        self._checked: dict[str, bool] = {}
        self._refers: dict[str, set[str]] = {}

    def complain(self, code: str, node: Node, **arguments: object) -> None:
        """Note a mistake at a node."""
        self.findings.append(finding(code, node.place, **arguments))

    def root(self, name: str, referrer: Node | None = None) -> Node | None:
        """The root of a file that keeps the grammar of section 3, or None (and a finding)."""
        try:
            node = self.files.tree(name, referrer.place if referrer else Place(name))
        except SchemaSyntaxError as error:
            if error.finding not in self.findings:
                self.findings.append(error.finding)
            return None
        if name not in self._checked:
            mistakes = list(check_syntax(node))
            self.findings.extend(mistakes)
            self._checked[name] = not mistakes
        return node if self._checked[name] else None

    def _4_5_href(self, node: Node) -> str | None:
        """The file that a node refers to, unless it refers to a fragment or, by detours, to itself."""
        href = node.attributes[_HREF].strip(_BLANKS)
        if "#" in href:
            self.complain("rng-fragment", node, href=href)
            return None
        name = resolve(node.base, href)
        self._refers.setdefault(node.place.file, set()).add(name)
        if self._reaches(name, node.place.file):
            self.complain("rng-file-loop", node, name=name)
            return None
        return name

    def _reaches(self, file: str, target: str) -> bool:
        """Whether a file refers, by whatever detours, to another."""
        seen = {file}
        agenda = [file]
        for found in agenda:
            if found == target:
                return True
            further = self._refers.get(found, set()) - seen
            seen |= further
            agenda.extend(further)
        return False

    def _4_6_external_ref(self, node: Node, context: Context) -> tuple[Node, Context] | None:
        """What stands for an `externalRef`: the root of the file, which inherits `ns` but no datatype library."""
        name = self._4_5_href(node)
        root = self.root(name, node) if name else None
        if root is None:
            return None
        return root, enter(Context(context.namespace, "", context.scope), root)

    external_ref = _4_6_external_ref

    def scope(self, grammar: Node, context: Context) -> Scope:
        """The scope of a `grammar` element; `context` is the one inside it."""
        scope = Scope(context.scope, grammar.place)
        for component in self._components(grammar, context._replace(scope=scope)):
            definition = scope.definitions.get(component.name)
            if definition is None:
                definition = scope.definitions[component.name] = Definition(component.name, component.node.place)
            definition.components.append(component)
        for definition in scope.definitions.values():
            self._4_17_combine(definition)
        return scope

    def _components(self, grammar: Node, context: Context) -> Iterator[Component]:
        """The components of a grammar in order, those of divisions (section 4.11) and included files among them."""
        agenda = [(node, context) for node in reversed(patterns_of(grammar))]
        while agenda:
            node, outer = agenda.pop()
            inner = enter(outer, node) if node.attributes else outer
            kind = node.name[1]
            if kind == "div":
                agenda.extend((child, inner) for child in reversed(patterns_of(node)))
            elif kind == "include":
                yield from self._4_7_include(node, inner)
            else:
                name = node.attributes[_NAME].strip(_BLANKS) if kind == "define" else START
                yield Component(name, node, inner)

    def _4_7_include(self, node: Node, context: Context) -> Iterator[Component]:
        """The components of the included grammar, except those that the `include` overrides; then its own."""
        own = list(self._components(node, context))
        name = self._4_5_href(node)
        root = self.root(name, node) if name else None
        if name and root and root.name[1] != "grammar":
            self.complain("rng-include-other", node, name=name)
        elif name and root:
            inner = enter(Context(context.namespace, "", context.scope), root)
            included = list(self._components(root, inner))
            there = {component.name for component in included}
            overridden = {component.name: component.node for component in own}
            for missing in overridden.keys() - there:
                self.complain("rng-override", overridden[missing], name=missing or "start", file=name)
            yield from (component for component in included if component.name not in overridden)
        yield from own

    def _4_17_combine(self, definition: Definition) -> None:
        """How the components of one name are combined: at most one may leave it open, and the others must agree."""
        open_ones = 0
        for component in definition.components:
            combine = component.node.attributes.get(_COMBINE, "").strip(_BLANKS)
            if not combine:
                open_ones += 1
                if open_ones == 2:
                    self.complain("rng-defined-twice", component.node, name=definition.name or "start")
            elif definition.combine and combine != definition.combine:
                self.complain("rng-combine", component.node, name=definition.name or "start")
            else:
                definition.combine = combine
