"""What the automaton is made of: states, the transitions between them, and the steps that attributes are.

All are tables that `automaton` fills and the front ends look into.
"""

from __future__ import annotations

from typing import Final, TypeAlias

from teikit.relaxng.patterns import NOT_ALLOWED, TEXT, Attribute, Data, Has, Pattern, Value

__all__ = ["Items", "State", "Step", "Transition", "hangs_on_context"]

_CONTENT: Final = Has.DATA | Has.VALUE | Has.LIST

Items: TypeAlias = tuple[tuple[Pattern, int], ...]


class State:
    """What may come at one place, and what to do with what comes."""

    __slots__ = (
        "accept",
        "attributes",
        "closed",
        "closed_leniently",
        "data",
        "dead",
        "heeds_text",
        "items",
        "recoveries",
        "starts",
        "texted",
        "values",
    )

    def __init__(self, items: Items) -> None:
        self.items = items
        """Patterns, each with the mask of the parent's remainders that it leads to."""
        self.dead = items[0][0] is NOT_ALLOWED
        """Nothing more can be matched: an error has been reported, and what follows from it is muted."""
        flags = 0
        accept = 0
        for pattern, mask in items:
            flags |= pattern.flags
            if pattern.nullable or self.dead:
                accept |= mask
        self.data = bool(flags & _CONTENT)
        """Whether a text here is data, so that all of it is needed at once."""
        self.accept = 0 if self.data else accept
        """The mask of remainders if the element ends here; 0 if it must not, or if that hangs on the text."""
        self.heeds_text = not self.dead and not all(pattern is TEXT for pattern, _ in items)
        """Whether text means anything here; made false when it turns out that text leaves the state as it is."""
        self.starts: dict[str, Transition] = {}
        """By raw element name."""
        self.recoveries: dict[str, tuple[str, Transition]] = {}
        """By raw element name: how to go on where `starts` has nothing, and what is wrong."""
        self.attributes: dict[str, Step | None] = {}
        """By raw attribute name; None for one that is not allowed."""
        self.closed: State | None = None
        """What remains when the start tag ends; None if unknown or if attributes are missing."""
        self.closed_leniently: State | None = None
        """What remains when the start tag ends and missing attributes are forgiven."""
        self.texted: State | None = None
        """What remains after text beside elements, where text is allowed."""
        self.values: dict[str, int] = {}
        """By text that is data: the mask of remainders if the element ends after it, 0 if the text is wrong."""


class Transition:
    """An element that was entered: its first state, and the states in which its parent may go on."""

    __slots__ = ("after", "closed", "name", "opened", "parent", "remainders")

    def __init__(self, name: str, opened: State, remainders: tuple[Items, ...], parent: State) -> None:
        self.name = name
        """The element's raw name."""
        self.opened = opened
        """The state in the start tag, before attributes."""
        self.closed: State | None = None
        """The state after a start tag without attributes; None if unknown or if attributes are missing."""
        self.remainders = remainders
        """By bit of the mask: what may be left of the parent."""
        self.after: dict[int, State] = {}
        """By mask: the parent's state after the end tag."""
        self.parent = parent


class Step:
    """An attribute in a state."""

    __slots__ = ("always", "candidates", "forgiven", "id_kind", "remembers", "state", "values", "verdicts")

    def __init__(self, state: State, candidates: list[Attribute], forgiven: State) -> None:
        self.state = state
        self.candidates = candidates
        """The attribute patterns of this name."""
        self.forgiven = forgiven
        """The state after the attribute, whatever its value."""
        self.always: State | None = forgiven if all(candidate.value is TEXT for candidate in candidates) else None
        """The state after the attribute where every value will do."""
        self.remembers = not any(hangs_on_context(candidate.value) for candidate in candidates)
        self.values: dict[str, State | None] = {}
        """By value: the state after the attribute, None for a wrong value."""
        self.verdicts: dict[frozenset[Pattern], State | None] = {}
        """By candidates that the value suits."""


def hangs_on_context(root: Pattern) -> bool:
    """Whether the meaning of a text hangs on the prefixes in scope, so that it must not be remembered."""
    agenda = [root]
    for pattern in agenda:
        if isinstance(pattern, Data | Value) and pattern.datatype.context_dependent:
            return True
        agenda.extend(pattern.operands)
    return False
