"""The automaton behind a schema: states and transitions, made when a document first needs them and then remembered.

A state is what may still come inside one open element. Usually it is one pattern; where a start tag may stand for
several element patterns, it holds the content of each beside a bit mask, and the bits say which remainders of the
*parent* are left if that content is matched. The remainders themselves wait in the `Transition` on the stack. So a
child's state does not hang on where the child stands, and there are few states.

Tables are plain dictionaries keyed by names as the front end delivers them; a miss is filled under a lock, a hit needs
none. When too much has been remembered, everything is forgotten at once: states in use stay usable.
"""

from __future__ import annotations

from threading import RLock
from typing import TYPE_CHECKING, Final

from teikit.relaxng.derive import (
    Context,
    after_attribute,
    after_start,
    after_text,
    attributes_named,
    matches,
    without_attributes,
)
from teikit.relaxng.expat import split_raw
from teikit.relaxng.patterns import NOT_ALLOWED, TooComplexError
from teikit.relaxng.states import State, Step, Transition, hangs_on_context

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from teikit.model.finding import Finding
    from teikit.relaxng.interning import Patterns
    from teikit.relaxng.patterns import Element, Pattern
    from teikit.relaxng.source import Name
    from teikit.relaxng.states import Items

__all__ = ["Automaton"]

MOST_WEIGHT: Final = 2_000_000
"""How much may be remembered (patterns, operands, table entries) before everything is forgotten."""
MOST_OPERANDS: Final = 200_000
"""How many operands one state may have: more is an explosion."""
MOST_VALUES: Final = 512
"""How many values of one attribute or content are remembered."""
MOST_NAMES: Final = 4096
"""How many names a state remembers."""


class Automaton:
    """States and transitions of one schema, shared by all its validations."""

    def __init__(self, start: Pattern, elements: Sequence[Element], patterns: Patterns) -> None:
        self.patterns = patterns
        self.elements = elements
        """All elements of the schema, to recognise one that stands in a wrong place."""
        self._lock = RLock()
        self._states: dict[Items, State] = {}
        self.start = self._state(((start, 1),))
        self.weight_limit = MOST_WEIGHT
        self.findings: dict[tuple[object, ...], Finding] = {}
        """What was said before about a state, without places, so that it need not be worked out again."""

    def _state(self, items: Items) -> State:
        made = self._states.get(items)
        if made is None:
            if sum(len(pattern.operands) for pattern, _ in items) > MOST_OPERANDS or len(items) > MOST_OPERANDS:
                raise TooComplexError
            made = self._states[items] = State(items)
            self.patterns.weight += 20 + len(items)
        return made

    def _gather(self, found: Iterable[tuple[Pattern, int]]) -> Items:
        """Items in their normal form: each pattern once, then each mask once."""
        masks: dict[Pattern, int] = {}
        for pattern, mask in found:
            if pattern is not NOT_ALLOWED:
                masks[pattern] = masks.get(pattern, 0) | mask
        if len(masks) < 2:
            return tuple(masks.items())
        by_mask: dict[int, list[Pattern]] = {}
        for pattern, mask in masks.items():
            by_mask.setdefault(mask, []).append(pattern)
        return tuple(sorted(((self.patterns.choice(some), mask) for mask, some in by_mask.items()), key=_by_mask))

    def _tidy(self) -> None:
        """Forget everything if too much has been remembered."""
        if self.patterns.weight > self.weight_limit:
            for state in self._states.values():
                for table in (state.starts, state.recoveries, state.attributes, state.values):
                    table.clear()
                state.closed = state.closed_leniently = state.texted = None
            self.findings.clear()
            self._states.clear()
            self.patterns.clear()
            for pattern in _reachable(self.start.items, self.elements):
                pattern.starts = pattern.without_attributes = None
            self._states[self.start.items] = self.start

    # Start tags

    def enter(self, state: State, raw: str) -> Transition | None:
        """The transition for a start tag, None if the schema does not allow it here."""
        with self._lock:
            found = state.starts.get(raw)
            if found is not None or state.dead:
                return found
            self._tidy()
            name = split_raw(raw)
            starts = [
                (element, left, mask)
                for pattern, mask in state.items
                for element, left in after_start(self.patterns, pattern, name)
            ]
            if not starts:
                return None
            transition = self._transition(raw, starts, state)
            if len(state.starts) < MOST_NAMES:
                state.starts[raw] = transition
                self.patterns.weight += 12
            return transition

    def _transition(self, raw: str, starts: list[tuple[Element, Pattern, int]], parent: State) -> Transition:
        """Number the different remainders, and give each content the mask of its own."""
        remainders: dict[Pattern, dict[Pattern, int]] = {}
        for element, left, mask in starts:
            lefts = remainders.setdefault(element.content, {})
            lefts[left] = lefts.get(left, 0) | mask
        if len(remainders) > 1:
            ordered = sorted(remainders.items(), key=lambda entry: entry[0].number)
        else:
            ordered = list(remainders.items())
        kinds: dict[Items, int] = {}
        contents = []
        for content, lefts in ordered:
            bit = kinds.setdefault(self._gather(lefts.items()), len(kinds))
            contents.append((content, 1 << bit))
        return Transition(raw, self._state(self._gather(contents)), tuple(kinds), parent)

    def recover(self, state: State, raw: str) -> tuple[str, Transition]:
        """How to go on at a start tag that is not allowed, and what kind of error it is.

        What was required before it is skipped (`early`); else an element that the schema has elsewhere is checked
        against its definition there (`misplaced`), and one that it has nowhere is skipped (`unknown`).
        """
        with self._lock:
            found = state.recoveries.get(raw)
            if found is None:
                self._tidy()
                found = self._recovery(state, raw)
                if len(state.recoveries) < MOST_NAMES:
                    state.recoveries[raw] = found
                    self.patterns.weight += 12
            return found

    def _recovery(self, state: State, raw: str) -> tuple[str, Transition]:
        name = split_raw(raw)
        if not state.dead:
            starts = [
                (element, left, mask)
                for pattern, mask in state.items
                for element, left in after_start(self.patterns, pattern, name, skipping=True)
            ]
            if starts:
                return "early", self._transition(raw, starts, state)
        contents = [(element.content, 1) for element in self.elsewhere(name)]
        items = self._gather(contents) or ((NOT_ALLOWED, 1),)
        kind = "unknown" if items[0][0] is NOT_ALLOWED else "misplaced"
        return kind, Transition(raw, self._state(items), (state.items,), state)

    def elsewhere(self, name: Name) -> list[Element]:
        """The elements of the schema that speak most narrowly of a name."""
        best = 1
        found: list[Element] = []
        for element in self.elements:
            specificity = element.names.specificity(name)
            if specificity > best:
                best, found = specificity, [element]
            elif specificity == best:
                found.append(element)
        return found

    def close(self, state: State) -> State | None:
        """The state after the start tag; None if required attributes are missing."""
        with self._lock:
            if state.closed is None:
                items = self._gather((without_attributes(self.patterns, pattern), mask) for pattern, mask in state.items)
                if items:
                    state.closed = self._state(items)
                elif state.dead:
                    state.closed = state
            return state.closed

    def close_leniently(self, state: State) -> State:
        """The state after the start tag, missing attributes forgiven."""
        with self._lock:
            if state.closed_leniently is None:
                items = self._gather(
                    (without_attributes(self.patterns, pattern, lenient=True), mask) for pattern, mask in state.items
                )
                state.closed_leniently = self._state(items) if items else state
            return state.closed_leniently

    # Attributes

    def step(self, state: State, raw: str) -> Step | None:
        """What an attribute of this name means in a state; None if it is not allowed."""
        with self._lock:
            if raw in state.attributes:
                return state.attributes[raw]
            self._tidy()
            name = split_raw(raw)
            candidates = [candidate for pattern, _ in state.items for candidate in attributes_named(pattern, name)]
            step = None
            if candidates:
                forgiven = self._after_attribute(state, frozenset(candidates))
                step = Step(state, candidates, forgiven) if forgiven else None
            if len(state.attributes) < MOST_NAMES:
                state.attributes[raw] = step
                self.patterns.weight += 20
            return step

    def _after_attribute(self, state: State, accepted: frozenset[Pattern]) -> State | None:
        items = self._gather((after_attribute(self.patterns, pattern, accepted), mask) for pattern, mask in state.items)
        return self._state(items) if items else None

    def attribute(self, step: Step, value: str, context: Context) -> State | None:
        """The state after an attribute with a value; None if the value is wrong."""
        with self._lock:
            suited: frozenset[Pattern] = frozenset(
                candidate for candidate in step.candidates if matches(self.patterns, candidate.value, value, context)
            )
            if suited not in step.verdicts:
                step.verdicts[suited] = self._after_attribute(step.state, suited) if suited else None
            found = step.verdicts[suited]
            if step.remembers and len(step.values) < MOST_VALUES:
                step.values[value] = found
                self.patterns.weight += 2
            return found

    # Text and end tags

    def text(self, state: State) -> State | None:
        """The state after text beside elements; None if text is not allowed."""
        with self._lock:
            if state.texted is None and not state.dead:
                self._tidy()
                items = self._gather(
                    (after_text(self.patterns, pattern, None, Context()), mask) for pattern, mask in state.items
                )
                if items:
                    state.texted = self._state(items)
                    if state.texted is state:
                        state.heeds_text = False
            return state if state.dead else state.texted

    def content(self, state: State, text: str, context: Context) -> int:
        """The mask of remainders if the element holds just this text; 0 if the text is wrong."""
        found = state.values.get(text)
        if found is not None:
            return found
        with self._lock:
            found = 0
            for pattern, mask in state.items:
                if matches(self.patterns, pattern, text, context):
                    found |= mask
            hangs = any(hangs_on_context(pattern) for pattern, _ in state.items)
            if not hangs and len(state.values) < MOST_VALUES:
                state.values[text] = found
                self.patterns.weight += 2
            return found

    def leave(self, transition: Transition, mask: int) -> State:
        """The parent's state after the end tag; `mask` is not 0."""
        with self._lock:
            found = transition.after.get(mask)
            if found is None:
                left = [item for bit, items in enumerate(transition.remainders) if mask >> bit & 1 for item in items]
                items = self._gather(left) or (((NOT_ALLOWED, _union(left)),))
                found = transition.after[mask] = self._state(items)
            return found


def _reachable(items: Items, elements: Iterable[Element]) -> Iterable[Pattern]:
    """All patterns that the schema itself is made of, as far as they are there already."""
    agenda = [pattern for pattern, _ in items]
    agenda.extend(element.content for element in elements if element.is_complete)
    seen = set(agenda)
    for pattern in agenda:
        further = [operand for operand in pattern.operands if operand not in seen]
        seen.update(further)
        agenda.extend(further)
    return agenda


def _by_mask(item: tuple[Pattern, int]) -> int:
    return item[1]


def _union(items: Iterable[tuple[Pattern, int]]) -> int:
    found = 0
    for _, mask in items:
        found |= mask
    return found
