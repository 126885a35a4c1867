"""One validation: what a front end calls when its own tables have no answer, and where findings are noted.

The front ends (`stream`, `tree`) keep the state and the stack in local variables and look into the tables of states
themselves; that is the hot path. Everything else is here, and follows these rules when something is wrong:

- skip what was required before an element that may come later; take an element that belongs elsewhere by its definition
  there; skip an element that the schema does not know, but look at what is inside;
- forgive a wrong attribute, and a missing one;
- after an element that ended too early go on in its parent as if it had been complete;
- say nothing about what merely follows from an error that was reported before.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

from teikit.relaxng.anchor import Anchor
from teikit.relaxng.expat import split_raw
from teikit.relaxng.identities import Identities
from teikit.relaxng.names import attribute_shown

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from types import ModuleType

    from teikit.model.finding import Finding, Place
    from teikit.relaxng.automaton import Automaton
    from teikit.relaxng.derive import Context
    from teikit.relaxng.identity import IdKinds
    from teikit.relaxng.states import State, Transition

__all__ = ["BLANKS", "Noted", "Run", "TooManyError"]

BLANKS: Final = " \t\r\n"
MOST_SAID: Final = 4096
"""How many findings a schema keeps for the next time."""
MOST_NOTED = 50_000
"""How many findings a document may have: nobody reads more, and memory has an end."""
MOST_PATHS: Final = 10_000_000
"""Characters that the paths of all findings may have: where elements nest 100,000 deep, each takes a million."""


def explain() -> ModuleType:
    """The module of messages, which valid documents never need."""
    from teikit.relaxng import explain as module

    return module


class TooManyError(Exception):
    """The document has more problems than are noted; checking stops."""


class Noted(NamedTuple):
    """A finding whose place is known in part, or not yet."""

    finding: Finding
    anchor: Anchor


class Run:
    """The validation of one document."""

    def __init__(
        self,
        automaton: Automaton,
        id_kinds: IdKinds | None,
        context: Callable[[], Context],
        place: Callable[[Anchor], Place] | None = None,
    ) -> None:
        """`place` tells what is known of the place of an event that is happening just now; `context`, which names it may use."""
        self.automaton = automaton
        self.stack: list[Transition] = []
        """The transitions of the open elements; the front end pushes and pops."""
        self.noted: list[Noted] = []
        self._id_kinds = id_kinds
        self._known_kinds: dict[tuple[str, str], str] = {}
        self._identities = Identities()
        self._context = context
        self._place = place
        self._paths = 0

    def note(self, finding: Finding, at: object, part: str, attribute: str = "") -> None:
        """Take in a finding about an event that is happening just now."""
        if len(self.noted) >= MOST_NOTED:
            raise TooManyError
        anchor = Anchor(at, part, attribute)
        if self._place:
            finding = finding.at(self._place(anchor))
            self._paths += len(finding.place.path)
            if self._paths > MOST_PATHS:
                raise TooManyError
        self.noted.append(Noted(finding, anchor))

    def _said(self, key: tuple[object, ...], make: Callable[[], Finding]) -> Finding:
        """A finding that may have been made before."""
        findings = self.automaton.findings
        found = findings.get(key)
        if found is None:
            found = make()
            if len(findings) < MOST_SAID:
                findings[key] = found
        return found

    def _parent(self) -> str | None:
        return self.stack[-1].name if self.stack else None

    def enter(self, state: State, raw: str, at: object) -> Transition:
        """A start tag that the state's table does not have; the front end pushes the transition."""
        found = self.automaton.enter(state, raw)
        if found is not None:
            return found
        kind, found = self.automaton.recover(state, raw)
        if not state.dead or not self.noted:
            parent = self._parent()
            said = self._said((kind, state, raw, parent), lambda: explain().element(self.automaton, kind, state, raw, parent))
            self.stack.append(found)
            self.note(said, at, "tag")
            self.stack.pop()
        return found

    def attribute(self, state: State, raw: str, value: str, at: object) -> State:
        """An attribute that the state's tables do not have; its transition is already on the stack."""
        step = state.attributes.get(raw) or self.automaton.step(state, raw)
        element = self.stack[-1].name
        if step is None:
            if not state.dead:
                said = self._said(("name", state, raw, element), lambda: explain().attribute_name(state, raw, element))
                self.note(said, at, "attribute", raw)
            return state
        found = step.always or step.values.get(value)
        if found is None:
            context = self._context()
            found = self.automaton.attribute(step, value, context)
            if found is not None:
                return found
            self.note(explain().attribute_value(self.automaton, step, raw, value, element, context), at, "attribute", raw)
            return step.forgiven
        return found

    def close(self, state: State, transition: Transition, at: object, *, bare: bool) -> State:
        """The end of a start tag after which the table knows no state; `bare` without attributes."""
        closed = self.automaton.close(state)
        if closed is None:
            name = transition.name
            said = self._said(("missing", state, name), lambda: explain().missing_attributes(state, name))
            self.note(said, at, "tag")
            return self.automaton.close_leniently(state)
        if bare:
            transition.closed = closed
        return closed

    def identify(self, attributes: Mapping[str, str], at: object) -> None:
        """Look for IDs and references among the attributes of the start tag on top of the stack."""
        raw = self.stack[-1].name
        for raw_attribute, value in attributes.items():
            kind = self._kind(raw, raw_attribute)
            if kind:
                anchor = Anchor(at, "attribute", raw_attribute)
                shown = attribute_shown(split_raw(raw_attribute))
                for finding, where in self._identities.note(kind, value, split_raw(raw)[1], shown, anchor):
                    if where is anchor:
                        self.note(finding, at, "attribute", raw_attribute)
                    else:
                        self.noted.append(Noted(finding, where))

    def _kind(self, raw: str, raw_attribute: str) -> str:
        """Which kind of ID or reference an attribute is; empty for none."""
        kind = self._known_kinds.get((raw, raw_attribute))
        if kind is None:
            kinds = (self._id_kinds or {}).get(split_raw(raw), {})
            kind = self._known_kinds[raw, raw_attribute] = kinds.get(split_raw(raw_attribute), "")
        return kind

    def text(self, state: State, text: str, at: object) -> State:
        """Text before a start tag, or before an end tag where no data is expected."""
        if state.dead or not text.strip(BLANKS):
            return state
        found = self.automaton.text(state)
        if found is None:
            self.note(explain().text(state, text, self._parent()), at, "text")
            return state
        return found

    def leave(self, state: State, transition: Transition, text: str, at: object) -> State:
        """An end tag after which the table knows no state; `transition` is no longer on the stack."""
        self.stack.append(transition)
        mask = self._content(state, transition, text, at)
        self.stack.pop()
        return self.automaton.leave(transition, mask)

    def _content(self, state: State, transition: Transition, text: str, at: object) -> int:
        """The mask of what remains of the parent, whatever is wrong with the content."""
        mask = state.accept
        if state.data:
            context = self._context()
            mask = self.automaton.content(state, text, context)
            if not mask:
                finding = explain().content(self.automaton, state, text, transition.name, context)
                self.note(finding, at, "text" if text.strip(BLANKS) else "tag")
        elif text:
            state = self.text(state, text, at)
            mask = state.accept
        if not mask:
            if not state.data:
                name = transition.name
                said = self._said(("incomplete", state, name), lambda: explain().incomplete(state, name))
                self.note(said, at, "tag")
            for _, every in state.items:
                mask |= every
        return mask

    def finish(self) -> None:
        """The end of the document."""
        for finding, anchor in self._identities.unresolved():
            self.noted.append(Noted(finding, anchor))
