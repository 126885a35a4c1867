"""Who is responsible: each `resp` points at somebody whom the header tells of."""

from __future__ import annotations

from difflib import SequenceMatcher
from typing import TYPE_CHECKING, Final

from teikit.model.finding import finding
from teikit.repairs.source import ID, TEI, Edit

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator

    from teikit.model.finding import Finding
    from teikit.outline import Element
    from teikit.repairs.source import Source

__all__ = ["mend_agents", "mend_missing_agents"]

_STATEMENTS: Final = {
    "ed": ("source edition", "<name>the editors of the source</name>"),
    "teikit": ("automatic encoding", '<name type="software">teikit</name>'),
}
"""Those whom every document of ours may name, and what its header says of them."""
_ALIKE: Final = 0.75
"""How much of two names must be the same for one to be a slip of the other."""


def mend_agents(source: Source) -> Iterator[tuple[Edit, Finding | None]]:
    """A `resp` that is a slip of one name, and of one only, becomes that name."""
    agents = {
        identifier
        for element in source.elements
        if element.name == f"{TEI}respStmt"
        if (identifier := element.attributes.get(ID))
    }
    for element in source.elements:
        value = element.attributes.get("resp", "")
        mended = " ".join(_mended(token, agents, source.by_id) for token in value.split())
        if mended != " ".join(value.split()):
            yield source.change(element, "resp", mended), finding("fixed-resp", source.place(element), old=value, new=mended)


def mend_missing_agents(source: Source) -> Iterator[tuple[Edit, Finding | None]]:
    """The two whom our own documents name without being told who they are get their statements."""
    pointed = {token for element in source.elements for token in element.attributes.get("resp", "").split()}
    missing = [name for name in _STATEMENTS if f"#{name}" in pointed and name not in source.by_id]
    title = next((element for element in source.elements if element.name == f"{TEI}titleStmt"), None)
    if title is None or not missing or not title.children or _prefix(source, title):
        return
    last = title.children[-1]
    line = source.data.rfind(b"\n", 0, last.start) + 1
    blank = source.data[line : last.start].decode()
    indent = f"\n{blank}" if not blank.strip() else ""
    for name in missing:
        task, words = _STATEMENTS[name]
        inner = f"{indent}  " if indent else ""
        text = f'{indent}<respStmt xml:id="{name}">{inner}<resp>{task}</resp>{inner}{words}{indent}</respStmt>'
        yield Edit(last.end, last.end, text), finding("fixed-agent", source.place(title), id=name)


def _mended(token: str, agents: Collection[str], known: Collection[str]) -> str:
    if not token.startswith("#"):
        return f"#{token}" if token in agents else token
    name = token[1:]
    if name in known or name in _STATEMENTS:
        return token
    alike = [agent for agent in agents if SequenceMatcher(None, agent.casefold(), name.casefold()).ratio() >= _ALIKE]
    return f"#{alike[0]}" if len(alike) == 1 else token


def _prefix(source: Source, element: Element) -> bool:
    return b":" in source.data[element.start : element.name_end]
