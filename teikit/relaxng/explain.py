"""Says what is wrong: makes findings from a state and what came instead of what it expects.

What a finding expects, it expects rightly: elements that may come next, names close to the one that was found first,
then those without which the content stays incomplete, then the others by alphabet. All stand in the finding's data; the
wording shows the first few.
"""

from __future__ import annotations

from difflib import get_close_matches
from typing import TYPE_CHECKING, Final

from teikit.model.finding import Place, finding
from teikit.relaxng import expect
from teikit.relaxng.derive import allows_value
from teikit.relaxng.expat import split_raw
from teikit.relaxng.names import attribute_shown
from teikit.relaxng.patterns import EMPTY

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from teikit.model.finding import Finding
    from teikit.relaxng.automaton import Automaton
    from teikit.relaxng.derive import Context
    from teikit.relaxng.patterns import Attribute, Data, List, Pattern, Value
    from teikit.relaxng.source import Name
    from teikit.relaxng.states import State, Step

__all__ = [
    "attribute_name",
    "attribute_value",
    "content",
    "element",
    "incomplete",
    "missing_attributes",
    "text",
]

_NOWHERE: Final = Place()
_SHOWN: Final = 6
_LONGEST: Final = 60
_ALIKE: Final = 0.7
_REASONS: Final = 3


# Words


def _shortened(text: str) -> str:
    text = " ".join(text.split())
    return text if len(text) <= _LONGEST else text[: _LONGEST - 1] + "…"


def _listed(items: Sequence[str], last: str = "or") -> str:
    """The first few of a list, as one says it."""
    shown = list(items[:_SHOWN])
    left = len(items) - len(shown)
    if left:
        return f"{', '.join(shown)} … ({left} more)"
    return f"{', '.join(shown[:-1])} {last} {shown[-1]}" if len(shown) > 1 else "".join(shown)


def _element_shown(name: Name, around: str) -> str:
    """An element's name; its namespace is named where it is not the one around it."""
    namespace, local = name
    if namespace == around:
        return f"<{local}>"
    return f"<{local}> of namespace “{namespace}”" if namespace else f"<{local}> without namespace"


def _patterns(state: State) -> list[Pattern]:
    return [pattern for pattern, _ in state.items]


def _close(word: str, candidates: Iterable[str]) -> list[str]:
    """The candidates that look like a word, the most alike first."""
    unique = list(dict.fromkeys(candidates))
    same = [candidate for candidate in unique if candidate.lower() == word.lower()]
    near = get_close_matches(word, unique, n=3, cutoff=_ALIKE)
    return list(dict.fromkeys(same + near))


# What is expected


class _Expected:
    """What may come in a state."""

    def __init__(self, automaton: Automaton | None, state: State, name: Name, *, brief: bool = False) -> None:
        patterns = _patterns(state)
        around = name[0]
        self.elements = [] if state.dead else expect.first_elements(patterns)
        singles = {one: None for found in self.elements for one in (found.names.finite() or ())}
        self.names: list[Name] = list(singles)
        required = set(expect.required_elements(patterns))
        near = {close: rank for rank, close in enumerate(_close(name[1], (one[1] for one in self.names)))}
        self.names.sort(key=lambda one: (near.get(one[1], len(near)), one not in required, one[1].lower(), one))
        shown = [_element_shown(one, around) for one in self.names]
        shown.extend(f"an element with {found.names}" for found in self.elements if found.names.finite() is None)
        if not state.dead and not state.data and automaton is not None and automaton.text(state) is not None:
            shown.append("text")
        if state.data and not brief:
            shown.append("data")
        self.shown = tuple(dict.fromkeys(shown))
        self.near = [one for one in self.names if one[1] in near]

    @property
    def words(self) -> str:
        """The end of a message."""
        return f"; expected {_listed(self.shown)}" if self.shown else ""


def _where(parent: str | None) -> str:
    return f"in <{split_raw(parent)[1]}>" if parent is not None else "as the root"


# Elements


def element(automaton: Automaton, kind: str, state: State, raw: str, parent: str | None) -> Finding:
    """A start tag that is not allowed: `kind` is `unknown`, `misplaced` or `early`, as the automaton says."""
    name = split_raw(raw)
    around = split_raw(parent)[0] if parent else name[0]
    expected = _Expected(automaton, state, (around, name[1]))
    shown = _element_shown(name, around)
    ends = (f"</{split_raw(parent)[1]}>",) if parent and (state.accept or not expected.shown) else ()
    every = expected.shown + ends
    words = f"; expected {_listed(every)}" if every else ""
    if kind == "early":
        missing = expect.skipped_elements(_patterns(state), name)
        absent = [_element_shown(one, around) for one in missing]
        said = f": {_listed(absent, 'and')} must come first" if absent else ""
        return finding("element-early", _NOWHERE, every, element=shown, where=_where(parent), missing=said, expected=words)
    hint = _hint(automaton, name, expected, around)
    if kind == "unknown":
        return finding(
            "element-unknown", _NOWHERE, every, element=shown, parent=f" {_where(parent)}", hint=hint, expected=words
        )
    return finding("element-misplaced", _NOWHERE, every, element=shown, where=_where(parent), hint=hint, expected=words)


def _hint(automaton: Automaton, name: Name, expected: _Expected, around: str) -> str:
    """What may have been meant: the same name in another namespace, or a name that looks like it."""
    same = [one for one in expected.names if one[1] == name[1] and one != name]
    if same:
        return f" (did you mean {_element_shown(same[0], name[0])}?)"
    if expected.near and expected.near[0] != name:
        return f" (did you mean {_element_shown(expected.near[0], around)}?)"
    everywhere = {one: None for found in automaton.elements for one in (found.names.finite() or ())}
    other = [one for one in everywhere if one[1] == name[1] and one != name]
    if name not in everywhere and other:
        return f" (the schema knows {_element_shown(other[0], name[0])})"
    return ""


def incomplete(state: State, raw: str) -> Finding:
    """An end tag that comes too early."""
    name = split_raw(raw)
    expected = _Expected(None, state, name)
    missing = [_element_shown(one, name[0]) for one in expect.required_elements(_patterns(state))]
    said = f": {_listed(missing, 'and')} {'is' if len(missing) == 1 else 'are'} missing" if missing else ""
    words = "" if tuple(missing) == expected.shown else expected.words
    return finding("element-incomplete", _NOWHERE, expected.shown, element=name[1], missing=said, expected=words)


def text(state: State, found: str, parent: str | None) -> Finding:
    """Text where none is allowed."""
    name = split_raw(parent) if parent else ("", "")
    expected = _Expected(None, state, (name[0], ""), brief=True)
    ends = (f"</{name[1]}>",) if parent and (state.accept or not expected.shown) else ()
    every = expected.shown + ends
    words = f"; expected {_listed(every)}"
    return finding("text-misplaced", _NOWHERE, every, where=_where(parent), text=_shortened(found), expected=words)


# Attributes


def attribute_name(state: State, raw: str, parent: str) -> Finding:
    """An attribute that is not allowed."""
    name = split_raw(raw)
    possible = expect.attributes(_patterns(state))
    names = list({one: None for found in possible for one in (found.names.finite() or ())})
    required = set(expect.required_attributes(_patterns(state)))
    near = _close(name[1], (one[1] for one in names))
    names.sort(key=lambda one: (near.index(one[1]) if one[1] in near else len(near), one not in required, one[1].lower(), one))
    shown = [attribute_shown(one) for one in names]
    shown.extend(f"an attribute with {found.names}" for found in possible if found.names.finite() is None)
    hint = f" (did you mean {shown[0]}?)" if near else ""
    words = f"; allowed here: {_listed(shown, 'and')}" if shown else "; it has no further attributes"
    shown_name = attribute_shown(name)
    if any(one[1] == name[1] for one in names) and not name[0]:
        shown_name += " without namespace"
    return finding(
        "attribute-unknown",
        _NOWHERE,
        tuple(shown),
        element=split_raw(parent)[1],
        attribute=shown_name,
        hint=hint,
        expected=words,
    )


def missing_attributes(state: State, raw: str) -> Finding:
    """A start tag that ends without attributes that it needs."""
    patterns = _patterns(state)
    required = [attribute_shown(one) for one in sorted(expect.required_attributes(patterns), key=lambda one: one[1])]
    if required:
        missing = ("the attributes " if len(required) > 1 else "the attribute ") + _listed(required, "and")
        return finding("attribute-missing", _NOWHERE, tuple(required), element=split_raw(raw)[1], missing=missing)
    needed = [found for found in expect.attributes(patterns) if not _is_optional(patterns, found)]
    shown = sorted({attribute_shown(one) for found in needed for one in (found.names.finite() or ())})
    return finding(
        "attribute-missing",
        _NOWHERE,
        tuple(shown),
        element=split_raw(raw)[1],
        missing=f"one of the attributes {_listed(shown)}",
    )


def _is_optional(roots: Iterable[Pattern], attribute: Attribute) -> bool:
    """Whether an attribute stands beside `empty` wherever it stands."""

    def needed(pattern: Pattern, parts: list[bool]) -> bool:
        if pattern is attribute:
            return True
        if EMPTY in pattern.operands:
            return False
        return any(parts)

    return not any(expect.fold(root, needed) for root in roots)


def attribute_value(automaton: Automaton, step: Step, raw: str, value: str, parent: str, context: Context) -> Finding:
    """An attribute with a wrong value."""
    why, hint, expected = _refusal(automaton, [found.value for found in step.candidates], value, context)
    return finding(
        "attribute-value",
        _NOWHERE,
        expected,
        value=_shortened(value),
        attribute=attribute_shown(split_raw(raw)),
        element=split_raw(parent)[1],
        reason=why,
        hint=hint,
    )


# Values


def content(automaton: Automaton, state: State, found: str, raw: str, context: Context) -> Finding:
    """An element with wrong data."""
    why, hint, expected = _refusal(automaton, _patterns(state), found, context)
    return finding("text-value", _NOWHERE, expected, text=_shortened(found), element=split_raw(raw)[1], reason=why + hint)


def _refusal(automaton: Automaton, roots: Iterable[Pattern], text: str, context: Context) -> tuple[str, str, tuple[str, ...]]:
    """Why a text matches none of the patterns; what may have been meant; the values that would have matched."""
    singles, data, lists = expect.values(roots)
    listed = sorted({single.lexical.strip() for single in singles}, key=lambda one: (not one, one.lower()))
    reasons = list(dict.fromkeys(_data_refusal(found, text, context) for found in data))
    reasons.extend(dict.fromkeys(_list_refusal(automaton, found, text, context) for found in lists))
    hint = ""
    if listed:
        near = _close(text.strip(), listed)
        hint = f" (did you mean “{near[0]}”?)" if near else ""
        ordered = near + [one for one in listed if one not in near]
        quoted = [f"“{one}”" if one else "empty" for one in ordered]
        reasons.insert(0, f"it should be {_listed(quoted)}")
        listed = ordered
    expected = tuple(listed) + tuple(dict.fromkeys(found.datatype.name for found in data))
    left = len(reasons) - _REASONS
    more = f" … ({left} more reasons)" if left > 0 else ""
    return ", or ".join(reasons[:_REASONS]) + more or "nothing is allowed here", hint, expected


def _data_refusal(data: Data, text: str, context: Context) -> str:
    why = data.datatype.why(text, context.namespaces, context.entities)
    if why or data.excluded is None:
        return why or f"it is no {data.datatype.name}"
    return f"the schema excludes this {data.datatype.name}"


def _list_refusal(automaton: Automaton, found: List, text: str, context: Context) -> str:
    """Why a list is refused: its first wrong token where one is wrong by itself, else the number of tokens."""
    singles, data, lists = expect.values([found.operand])
    if not lists:
        tokens: list[Value | Data] = [*singles, *data]
        for token in text.split():
            if not any(allows_value(automaton.patterns, one, token, context) for one in tokens):
                why, hint, _ = _refusal(automaton, tokens, token, context)
                return f"“{_shortened(token)}” in the list is wrong: {why}{hint}"
    count = len(text.split())
    return "the list is empty" if not count else f"the list of {count} has too few or too many entries, or wrong ones"
