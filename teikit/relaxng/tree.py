"""Validates an lxml tree, for documents that have been parsed already.

The walk is a loop over iterators of children. Lines are those that libxml2 remembers (start tags only, no columns).
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from teikit.model.finding import Place, finding
from teikit.relaxng.derive import Context
from teikit.relaxng.expat import split_raw
from teikit.relaxng.match import BLANKS, Run, TooManyError
from teikit.relaxng.patterns import TooComplexError

if TYPE_CHECKING:
    from collections.abc import Set

    from lxml import etree

    from teikit.model.finding import Finding
    from teikit.relaxng.anchor import Anchor
    from teikit.relaxng.automaton import Automaton
    from teikit.relaxng.identity import IdKinds
    from teikit.relaxng.states import State

__all__ = ["place_of", "walk"]


class _Walk:
    """What the loop shares with the questions that it asks."""

    def __init__(self, root: etree._Element) -> None:
        self.node: Any = root
        information = root.getroottree().docinfo.internalDTD
        self._entities = {
            entity.name
            for entity in (information.iterentities() if information is not None else ())
            if entity.content is None and entity.name
        }

    def context(self) -> Context:
        namespaces = {prefix or "": uri for prefix, uri in self.node.nsmap.items()}
        namespaces["xml"] = "http://www.w3.org/XML/1998/namespace"
        return Context(namespaces, self._entities)


def walk(
    root: etree._Element, automaton: Automaton, id_kinds: IdKinds | None, id_names: Set[str]
) -> tuple[Run, Finding | None]:
    """Validate the tree below an element as if that were a document; the second result says why it stopped early.

    `id_names` are the raw names of all attributes that are IDs somewhere.
    """
    about = _Walk(root)
    run = Run(automaton, id_kinds, about.context)
    try:
        _Loop(run, about, id_names).walk(root)
        run.finish()
    except TooComplexError:
        return run, finding("rng-complexity")
    except TooManyError:
        return run, finding("problems-limit", count=len(run.noted))
    return run, None


class _Loop:
    __slots__ = ("about", "id_names", "run")

    def __init__(self, run: Run, about: _Walk, id_names: Set[str]) -> None:
        self.run = run
        self.about = about
        self.id_names = id_names

    def walk(self, root: Any) -> None:  # noqa: C901 - the hot path in one piece
        run = self.run
        stack = run.stack
        push, pop = stack.append, stack.pop
        state = self.open(run.automaton.start, root)
        # Beside the stack of transitions: the open elements, and what is left of their children.
        elements = [root]
        remaining = [iter(root)]
        pending = root.text if state.heeds_text else None
        while True:
            child = next(remaining[-1], None)
            if child is None:
                element = elements.pop()
                remaining.pop()
                transition = pop()
                after = None if pending and (state.data or pending.strip(BLANKS)) else transition.after.get(state.accept)
                if after is None:
                    self.about.node = element
                    after = run.leave(state, transition, pending or "", element)
                state = after
                if not elements:
                    return
                pending = element.tail if state.heeds_text else None
                continue
            raw = child.tag
            if raw.__class__ is not str:
                pending = self.aside(child, state, pending)
                continue
            if pending and pending.strip(BLANKS):
                self.about.node = elements[-1]
                state = run.text(state, pending, elements[-1])
            entered = state.starts.get(raw)
            if entered is None:
                self.about.node = child
                entered = run.enter(state, raw, child)
            transition = entered
            attributes = child.items()
            if not attributes and transition.closed is not None:
                push(transition)
                state = transition.closed
            else:
                state = self.begin(state, child, transition, attributes)
            pending = child.text if state.heeds_text else None
            if len(child):
                elements.append(child)
                remaining.append(iter(child))
                continue
            transition = pop()
            after = None if pending and (state.data or pending.strip(BLANKS)) else transition.after.get(state.accept)
            if after is None:
                self.about.node = child
                after = run.leave(state, transition, pending or "", child)
            state = after
            pending = child.tail if state.heeds_text else None

    def open(self, state: State, root: Any) -> State:
        transition = state.starts.get(root.tag)
        if transition is None:
            transition = self.run.enter(state, root.tag, root)
        return self.begin(state, root, transition, root.items())

    def begin(self, _state: State, element: Any, transition: Any, attributes: list[tuple[str, str]]) -> State:
        """The start tag of an element; its transition goes to the stack."""
        run = self.run
        run.stack.append(transition)
        inner: State = transition.opened
        identified = False
        for name, value in attributes:
            step = inner.attributes.get(name)
            found = None if step is None else (step.always or step.values.get(value))
            if found is None:
                self.about.node = element
                found = run.attribute(inner, name, value, element)
            inner = found
            if name in self.id_names:
                identified = True
        if identified:
            run.identify(dict(attributes), element)
        closed = inner.closed
        if closed is None:
            closed = run.close(inner, transition, element, bare=not attributes)
        return closed

    def aside(self, node: Any, state: State, pending: str | None) -> str | None:
        """A comment, processing instruction or entity reference: the text goes on behind it."""
        if node.__class__.__name__ == "_Entity":
            self.run.note(finding("xml-entity", name=node.text), node, "text")
        tail: str | None = node.tail
        if not tail or not state.heeds_text:
            return pending
        return (pending or "") + tail


def place_of(anchor: Anchor, file: str) -> Place:
    """The place of an anchor in a tree: the line is that of the element's start tag."""
    node: Any = anchor.at
    path = _path(node)
    if anchor.part == "attribute":
        path += f"/@{split_raw(anchor.attribute)[1]}"
    return Place(file, node.sourceline, None, path)


def _path(node: Any) -> str:
    steps = []
    current = node
    while current is not None:
        if isinstance(current.tag, str):
            local = split_raw(current.tag)[1]
            before = sum(
                1 for one in current.itersiblings(preceding=True) if isinstance(one.tag, str) and split_raw(one.tag)[1] == local
            )
            steps.append(f"/{local}[{before + 1}]")
        current = current.getparent()
    return "".join(reversed(steps))
