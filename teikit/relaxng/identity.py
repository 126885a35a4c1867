"""ID and IDREF as RELAX NG DTD Compatibility has them (section 5): which attributes are IDs, and whether references are met."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final, NamedTuple, TypeAlias

from teikit.model.finding import Finding, finding
from teikit.relaxng.names import OneName
from teikit.relaxng.patterns import Attribute, Data, Element, Has, Pattern, Value

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from teikit.relaxng.anchor import Anchor
    from teikit.relaxng.names import NameClass
    from teikit.relaxng.source import Name

__all__ = ["IdKinds", "Identities", "id_kinds"]

IdKinds: TypeAlias = "dict[Name, dict[Name, str]]"
"""By element and attribute name: `ID`, `IDREF` or `IDREFS`."""

_TOKEN: Final = re.compile(r"[^ \t\r\n]+")


class _Use(NamedTuple):
    """An attribute pattern in an element pattern."""

    element: Element
    attribute: Attribute
    kind: str


def id_kinds(elements: Iterable[Element]) -> tuple[IdKinds, list[Finding]]:
    """Which attributes are IDs or refer to them, and where the schema is not sound about it (section 5.1).

    Sound means: such an attribute has one name and stands in elements with names; its value is nothing but that type; and
    no element of that name has an attribute of that name with another type.
    """
    findings: list[Finding] = []
    kinds: IdKinds = {}
    uses: list[_Use] = []
    judged: dict[Pattern, tuple[str, bool]] = {}
    for element in elements:
        if element.content.flags & (Has.DATA | Has.VALUE):
            kind, _ = _kind_in(element.content, judged)
            if kind:
                findings.append(finding("rng-id", element.place, kind=kind))
        for attribute in _attributes(element.content):
            kind, sole = _kind_in(attribute.value, judged)
            uses.append(_Use(element, attribute, kind))
            if kind:
                names = element.names.finite()
                if names is None or not isinstance(attribute.names, OneName) or not sole:
                    findings.append(finding("rng-id", attribute.place, kind=kind))
                else:
                    for name in names:
                        kinds.setdefault(name, {}).setdefault(attribute.names.name, kind)
    if kinds:
        findings.extend(_conflicts(uses, kinds))
    return kinds, findings


def _kind_in(root: Pattern, judged: dict[Pattern, tuple[str, bool]]) -> tuple[str, bool]:
    """The ID type in an attribute's value, and whether the value is nothing else."""
    found = judged.get(root)
    if found is None:
        kind = ""
        agenda = [root]
        for pattern in agenda:
            if isinstance(pattern, Data | Value):
                kind = kind or pattern.datatype.id_kind or ""
            agenda.extend(operand for operand in pattern.operands if not isinstance(operand, Attribute))
        found = judged[root] = kind, isinstance(root, Data | Value)
    return found


def _attributes(content: Pattern) -> Iterator[Attribute]:
    if not content.flags & Has.ATTRIBUTE:
        return
    seen = {content}
    agenda = [content]
    for pattern in agenda:
        if isinstance(pattern, Attribute):
            yield pattern
        else:
            further = [operand for operand in pattern.operands if operand.flags & Has.ATTRIBUTE and operand not in seen]
            seen.update(further)
            agenda.extend(further)


def _conflicts(uses: list[_Use], kinds: IdKinds) -> Iterator[Finding]:
    """Attributes that may coincide with an ID attribute and are of another type."""
    relevant = {name for attributes in kinds.values() for name in attributes}
    known: dict[NameClass, bool] = {}
    for element, attribute, kind in uses:
        names = attribute.names
        if names not in known:
            known[names] = any(names.contains(name) for name in relevant)
        if not known[names]:
            continue
        single = element.names.finite()
        candidates = kinds.keys() if single is None else [name for name in single if name in kinds]
        for name in candidates:
            if single is None and not element.names.contains(name):
                continue
            for other, other_kind in kinds[name].items():
                if other_kind != kind and names.contains(other):
                    yield finding(
                        "rng-id-conflict", attribute.place, element=name[1], attribute=other[1], kind=kind or "no ID"
                    )
                    return


@dataclass(slots=True)
class Identities:
    """The IDs of one document and the references to them."""

    defined: dict[str, tuple[Anchor, str]] = field(default_factory=dict)
    """By ID: where it was given first, and to which element."""
    repeated: set[str] = field(default_factory=set)
    references: list[tuple[str, str, Anchor]] = field(default_factory=list)
    """ID, the attribute that refers to it, and where it does."""

    def note(self, kind: str, value: str, element: str, attribute: str, anchor: Anchor) -> Iterator[tuple[Finding, Anchor]]:
        """Take in an attribute; yields what is wrong with it at once, each finding with its anchor."""
        tokens = _TOKEN.findall(value)
        if kind == "ID":
            for token in tokens[:1]:
                first = self.defined.setdefault(token, (anchor, element))
                if first[0] is not anchor:
                    yield finding("id-duplicate", id=token, other=f"another <{first[1]}>"), anchor
                    if token not in self.repeated:
                        self.repeated.add(token)
                        yield finding("id-first", id=token), first[0]
        else:
            for token in tokens:
                self.references.append((token, attribute, anchor))

    def unresolved(self) -> Iterator[tuple[Finding, Anchor]]:
        """The references that no ID answers, at the end of the document."""
        for token, attribute, anchor in self.references:
            if token not in self.defined:
                yield finding("idref-unresolved", id=token, attribute=attribute), anchor
