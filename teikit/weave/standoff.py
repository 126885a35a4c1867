"""The `standOff`: everybody and everything that the text refers to."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from teikit.model.entity import ELEMENTS, Entity
from teikit.weave.writer import Writer, as_text, given

__all__ = ["weave_standoff"]


def weave_standoff(entities: Iterable[Entity], roles: Mapping[str, str]) -> str:
    """The `standOff`: everybody and everything that the text refers to; empty if it refers to nothing."""
    by_kind: dict[str, list[Entity]] = {}
    for entity in sorted(entities, key=lambda entity: entity.id):
        by_kind.setdefault("org" if entity.kind == "office" else entity.kind, []).append(entity)
    if not by_kind:
        return ""
    out = Writer(1)
    out.open("standOff")
    for kind, element in (("person", "listPerson"), ("place", "listPlace"), ("org", "listOrg")):
        if members := by_kind.get(kind):
            out.open(element)
            for entity in members:
                _entry(out, entity, kind, roles.get(entity.id, ""))
            out.close()
    out.close()
    return "\n".join(out.rows)


def _entry(out: Writer, entity: Entity, element: str, role: str) -> None:
    out.open(element, **{"xml:id": entity.id}, **given(role=role, type="office" if entity.kind == "office" else ""))
    if entity.xml:
        out.raw(entity.xml)
    else:
        out.line(ELEMENTS["org" if entity.kind == "office" else entity.kind], as_text(entity.name))
    out.close()
