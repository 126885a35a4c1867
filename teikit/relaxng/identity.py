"""Which attributes are IDs, and whether the schema is sound about it (RELAX NG DTD Compatibility, section 5)."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeAlias

from teikit.model.finding import Finding, finding
from teikit.relaxng.expect import fold
from teikit.relaxng.names import OneName
from teikit.relaxng.patterns import Attribute, Data, Element, Has, Pattern, Value

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from teikit.relaxng.source import Name

__all__ = ["IdKinds", "id_kinds"]

IdKinds: TypeAlias = "dict[Name, dict[Name, str]]"
"""By element and attribute name: `ID`, `IDREF` or `IDREFS`."""


def id_kinds(elements: Sequence[Element]) -> tuple[IdKinds, list[Finding]]:
    """Which attributes are IDs or refer to them, and where the schema is not sound about it (section 5.1).

    Sound means: such an attribute has one name and stands in elements with names; its value is nothing but that type; and
    no element of that name has an attribute of that name with another type.
    """
    findings: list[Finding] = []
    kinds: IdKinds = {}
    attributes = _Attributes(elements)
    for element in elements:
        content = element.content
        if content.flags & (Has.DATA | Has.VALUE | Has.LIST):
            kind, _ = _kind_in(content)
            if kind:
                findings.append(finding("rng-id", element.place, kind=kind))
        for attribute in attributes.within(content):
            kind, sole = attributes.kinds[attribute]
            if not kind:
                continue
            names = element.names.finite()
            if names is None or not isinstance(attribute.names, OneName) or not sole:
                findings.append(finding("rng-id", attribute.place, kind=kind))
                continue
            for name in names:
                kinds.setdefault(name, {}).setdefault(attribute.names.name, kind)
    if kinds:
        findings.extend(_conflicts(elements, attributes, kinds))
    return kinds, findings


class _Attributes:
    """The attribute patterns of a schema that are IDs, or might bear the name of one."""

    def __init__(self, elements: Iterable[Element]) -> None:
        every: dict[Attribute, None] = {}
        seen: set[Pattern] = set()
        agenda = [element.content for element in elements if element.content.flags & Has.ATTRIBUTE]
        for pattern in agenda:
            if isinstance(pattern, Attribute):
                every[pattern] = None
            else:
                further = [operand for operand in pattern.operands if operand.flags & Has.ATTRIBUTE and operand not in seen]
                seen.update(further)
                agenda.extend(further)
        judged = {attribute: _kind_in(attribute.value) for attribute in every}
        named = [name for attribute, (kind, _) in judged.items() if kind for name in attribute.names.finite() or ()]
        self.kinds = {
            attribute: kind
            for attribute, kind in judged.items()
            if kind[0] or any(attribute.names.contains(name) for name in named)
        }
        """By attribute pattern: its ID type, if any, and whether its value is nothing else."""
        self._within: dict[Pattern, tuple[Attribute, ...]] = {}

    def within(self, content: Pattern) -> tuple[Attribute, ...]:
        """The attribute patterns in question that a content holds."""
        return fold(content, self._combine, self._within) if content.flags & Has.ATTRIBUTE else ()

    def _combine(self, pattern: Pattern, parts: list[tuple[Attribute, ...]]) -> tuple[Attribute, ...]:
        if isinstance(pattern, Attribute):
            return (pattern,) if pattern in self.kinds else ()
        filled = [part for part in parts if part]
        return filled[0] if len(filled) == 1 else tuple({attribute: None for part in filled for attribute in part})


def _kind_in(root: Pattern) -> tuple[str, bool]:
    """The ID type in a content or an attribute's value, attributes inside left out, and whether there is nothing else."""
    kinds = []
    agenda = [root]
    seen = {root}
    for pattern in agenda:
        if isinstance(pattern, Data | Value) and pattern.datatype.id_kind:
            kinds.append(pattern)
        further = [operand for operand in pattern.operands if operand not in seen and not isinstance(operand, Attribute)]
        seen.update(further)
        agenda.extend(further)
    return (kinds[0].datatype.id_kind or "", kinds == [root]) if kinds else ("", False)


def _conflicts(elements: Iterable[Element], attributes: _Attributes, kinds: IdKinds) -> Iterator[Finding]:
    """Attributes that may coincide with an ID attribute and are of another type."""
    for element in elements:
        finite = element.names.finite()
        if finite is None:
            candidates = [name for name in kinds if element.names.contains(name)]
        else:
            candidates = [name for name in finite if name in kinds]
        for attribute in attributes.within(element.content) if candidates else ():
            kind = attributes.kinds[attribute][0]
            for name in candidates:
                for other, other_kind in kinds[name].items():
                    if other_kind != kind and attribute.names.contains(other):
                        yield finding(
                            "rng-id-conflict",
                            attribute.place,
                            element=name[1],
                            attribute=other[1],
                            kind=kind or "no ID",
                        )
