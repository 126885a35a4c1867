"""Validates while expat reads: no tree, memory flat however long the document is.

All that the places of problems cost a document without problems is to number the elements. Line, column and path are worked
out when a problem is found. Only where a wrong text begins, and where an ID stands that turns out later to be wrong, has to
be looked for by a second reading (`teikit.relaxng.locate`).
"""

from __future__ import annotations

from typing import IO, TYPE_CHECKING, Final
from xml.parsers.expat import ExpatError

from teikit.model.finding import Place, finding
from teikit.relaxng.derive import Context
from teikit.relaxng.encodings import chunks
from teikit.relaxng.expat import EncodingUnknown, EntityLimit, Prologue, feed, hardened, reason, scope
from teikit.relaxng.match import BLANKS, Run, TooManyError
from teikit.relaxng.patterns import TooComplexError

if TYPE_CHECKING:
    from collections.abc import Mapping, Set

    from teikit.model.finding import Finding
    from teikit.relaxng.anchor import Anchor
    from teikit.relaxng.automaton import Automaton
    from teikit.relaxng.identity import IdKinds

__all__ = ["Streamed", "stream"]

XML_SCOPE: Final[Mapping[str, str]] = {"xml": "http://www.w3.org/XML/1998/namespace"}
_MOST_ATTRIBUTES: Final = 1000
"""In a tag with more of them, findings about one have the place of the tag: to find the attribute takes as long as to read the tag."""


class Streamed:
    """What the first pass found."""

    def __init__(self, run: Run) -> None:
        self.run = run
        self.fatal: Finding | None = None
        """Why reading stopped, with its place; None if it did not."""


class _Scopes:
    """The prefixes in scope while expat reads."""

    def __init__(self, prologue: Prologue) -> None:
        self._prologue = prologue
        self._outer: list[Mapping[str, str]] = []
        self._current: Mapping[str, str] = XML_SCOPE

    def declare(self, prefix: str | None, namespace: str | None) -> None:
        self._outer.append(self._current)
        self._current = scope(self._current, prefix, namespace)

    def undeclare(self, _prefix: str | None) -> None:
        self._current = self._outer.pop()

    def context(self) -> Context:
        return Context(self._current, self._prologue.unparsed)


def stream(  # noqa: C901 - the hot path: handlers close over local variables, which are faster than attributes
    source: IO[bytes], file: str, automaton: Automaton, id_kinds: IdKinds | None, id_names: Set[str]
) -> Streamed:
    """Validate a document read from a binary file object.

    `id_names` are the raw names of all attributes that are IDs somewhere. Raises `OSError` if reading fails.
    """
    pieces, encoding = chunks(source)
    prologue = Prologue()
    parser = hardened(prologue, encoding)
    scopes = _Scopes(prologue)
    tag: Mapping[str, str] = {}
    # Of each open element and those around it: how many elements of each name its parent has had.
    numbers: list[dict[str, int]] = []
    siblings: dict[str, int] = {}

    def place(anchor: Anchor) -> Place:
        from teikit.relaxng.places import attribute_here, path, place_here

        of = path([transition.name for transition in stack], numbers)
        if anchor.part == "text":
            return Place(file, path=of)
        here = place_here(parser, file, of)
        if not anchor.attribute or len(tag) > _MOST_ATTRIBUTES:
            return here
        return attribute_here(here, anchor.attribute, tag, parser, prologue.encoding)

    run = Run(automaton, id_kinds, scopes.context, place)
    result = Streamed(run)
    stack = run.stack
    push, pop = stack.append, stack.pop
    enumerated, forget = numbers.append, numbers.pop
    state = automaton.start
    texts: list[str] = []
    add = texts.append

    def start(raw: str, attributes: dict[str, str]) -> None:
        nonlocal state, siblings, tag
        if texts:
            state = run.text(state, "".join(texts), parser.CurrentByteIndex)
            texts.clear()
        siblings[raw] = siblings.get(raw, 0) + 1
        enumerated(siblings)
        siblings = {}
        transition = state.starts.get(raw)
        if transition is None:
            transition = run.enter(state, raw, parser.CurrentByteIndex)
        push(transition)
        if not attributes:
            closed = transition.closed
            if closed is None:
                closed = run.close(transition.opened, transition, parser.CurrentByteIndex, bare=True)
            state = closed
            return
        inner = transition.opened
        tag = attributes
        identified = False
        for name, value in attributes.items():
            step = inner.attributes.get(name)
            if step is None:
                inner = run.attribute(inner, name, value, parser.CurrentByteIndex)
            else:
                inner = step.always or step.values.get(value) or run.attribute(inner, name, value, parser.CurrentByteIndex)
            if name in id_names:
                identified = True
        if identified:
            run.identify(attributes, parser.CurrentByteIndex)
        state = inner.closed or run.close(inner, transition, parser.CurrentByteIndex, bare=False)

    def end(_raw: str) -> None:
        nonlocal state, siblings
        transition = pop()
        if texts:
            text = "".join(texts)
            texts.clear()
            state = run.leave(state, transition, text, parser.CurrentByteIndex)
        else:
            after = transition.after.get(state.accept)
            state = after if after is not None else run.leave(state, transition, "", parser.CurrentByteIndex)
        siblings = forget()

    def text(data: str) -> None:
        if state.heeds_text and (state.data or data.strip(BLANKS)):
            add(data)

    def external(_context: str, _base: str | None, system: str | None, _public: str | None) -> int:
        run.note(finding("xml-entity", name=system or ""), parser.CurrentByteIndex, "tag")
        return 1

    def skipped(name: str, is_parameter: bool) -> None:
        if not is_parameter:
            run.note(finding("xml-entity", name=f"&{name};"), parser.CurrentByteIndex, "tag")

    parser.StartElementHandler = start
    parser.EndElementHandler = end
    parser.CharacterDataHandler = text
    parser.StartNamespaceDeclHandler = scopes.declare
    parser.EndNamespaceDeclHandler = scopes.undeclare
    parser.ExternalEntityRefHandler = external
    parser.SkippedEntityHandler = skipped
    try:
        for piece in pieces:
            feed(parser, piece, final=False)
        feed(parser, b"", final=True)
        run.finish()
    except ExpatError as error:
        result.fatal = finding("xml", Place(file, error.lineno, error.offset + 1), problem=reason(error))
    except EncodingUnknown as error:
        result.fatal = finding("xml", Place(file, 1, 1), problem=error)
    except EntityLimit as error:
        stopped = Place(file, parser.CurrentLineNumber, parser.CurrentColumnNumber + 1)
        result.fatal = finding("xml-limit", stopped, limit=f"the entity {error.entity} stands for too much text")
    except TooComplexError:
        stopped = Place(file, parser.CurrentLineNumber, parser.CurrentColumnNumber + 1)
        result.fatal = finding("rng-complexity", stopped)
    except TooManyError:
        stopped = Place(file, parser.CurrentLineNumber, parser.CurrentColumnNumber + 1)
        result.fatal = finding("problems-limit", stopped, count=len(run.noted))
    return result
