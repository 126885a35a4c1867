"""Validates while expat reads: no tree, memory flat however long the document is.

The first pass knows of a problem only the offset in bytes; a document without problems never pays for more. Where there
are problems, `teikit.relaxng.locate` reads the document again for line, column and path.
"""

from __future__ import annotations

from typing import IO, TYPE_CHECKING, Final
from xml.parsers.expat import ExpatError

from teikit.model.finding import Place, finding
from teikit.relaxng.derive import Context
from teikit.relaxng.expat import CHUNK, EncodingUnknown, EntityLimit, Prologue, feed, hardened, reason, scope
from teikit.relaxng.match import BLANKS, Run
from teikit.relaxng.patterns import TooComplexError

if TYPE_CHECKING:
    from collections.abc import Mapping, Set

    from teikit.model.finding import Finding
    from teikit.relaxng.automaton import Automaton
    from teikit.relaxng.identity import IdKinds

__all__ = ["Streamed", "stream"]

XML_SCOPE: Final[Mapping[str, str]] = {"xml": "http://www.w3.org/XML/1998/namespace"}


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
    prologue = Prologue()
    parser = hardened(prologue)
    scopes = _Scopes(prologue)
    run = Run(automaton, id_kinds, scopes.context)
    result = Streamed(run)
    stack = run.stack
    push, pop = stack.append, stack.pop
    state = automaton.start
    chunks: list[str] = []
    add = chunks.append

    def start(raw: str, attributes: list[str]) -> None:
        nonlocal state
        if chunks:
            state = run.text(state, "".join(chunks), parser.CurrentByteIndex)
            chunks.clear()
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
        pairs = iter(attributes)
        identified = False
        for name, value in zip(pairs, pairs, strict=True):
            step = inner.attributes.get(name)
            if step is None:
                inner = run.attribute(inner, name, value, parser.CurrentByteIndex)
            else:
                inner = step.always or step.values.get(value) or run.attribute(inner, name, value, parser.CurrentByteIndex)
            if name in id_names:
                identified = True
        if identified:
            run.identify(dict(zip(attributes[::2], attributes[1::2], strict=True)), parser.CurrentByteIndex)
        state = inner.closed or run.close(inner, transition, parser.CurrentByteIndex, bare=False)

    def end(_raw: str) -> None:
        nonlocal state
        transition = pop()
        if chunks:
            text = "".join(chunks)
            chunks.clear()
            state = run.leave(state, transition, text, parser.CurrentByteIndex)
        else:
            after = transition.after.get(state.accept)
            state = after if after is not None else run.leave(state, transition, "", parser.CurrentByteIndex)

    def text(data: str) -> None:
        if state.heeds_text and (state.data or data.strip(BLANKS)):
            add(data)

    def external(_context: str, _base: str | None, system: str | None, _public: str | None) -> int:
        run.note(finding("xml-entity", name=system or ""), parser.CurrentByteIndex, "text")
        return 1

    def skipped(name: str, is_parameter: bool) -> None:
        if not is_parameter:
            run.note(finding("xml-entity", name=f"&{name};"), parser.CurrentByteIndex, "text")

    parser.StartElementHandler = start
    parser.EndElementHandler = end
    parser.CharacterDataHandler = text
    parser.StartNamespaceDeclHandler = scopes.declare
    parser.EndNamespaceDeclHandler = scopes.undeclare
    parser.ExternalEntityRefHandler = external
    parser.SkippedEntityHandler = skipped
    try:
        while chunk := source.read(CHUNK):
            feed(parser, chunk, final=False)
        feed(parser, b"", final=True)
        run.finish()
    except ExpatError as error:
        result.fatal = finding("xml", Place(file, error.lineno, error.offset + 1), problem=reason(error))
    except EncodingUnknown as error:
        result.fatal = finding("xml", Place(file, 1, 1), problem=error)
    except EntityLimit as error:
        place = Place(file, parser.CurrentLineNumber, parser.CurrentColumnNumber + 1)
        result.fatal = finding("xml-limit", place, limit=f"the entity {error.entity} stands for too much text")
    except TooComplexError:
        place = Place(file, parser.CurrentLineNumber, parser.CurrentColumnNumber + 1)
        result.fatal = finding("rng-complexity", place)
    return result
