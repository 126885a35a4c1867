"""All repairs, one after the other: each sees what those before it left."""

from __future__ import annotations

import codecs
import re
from typing import TYPE_CHECKING, Final, NamedTuple
from xml.parsers.expat import ExpatError

from teikit.model.finding import Finding, Place, finding
from teikit.repairs.agents import mend_agents, mend_missing_agents
from teikit.repairs.identifiers import mend_duplicates, mend_numbers, mend_order
from teikit.repairs.links import mend_links
from teikit.repairs.source import Source, apply

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from teikit.repairs.source import Edit

__all__ = ["Mended", "mend"]

_REPAIRS: Final[tuple[Callable[[Source], Iterator[tuple[Edit, Finding | None]]], ...]] = (
    mend_order,
    mend_duplicates,
    mend_numbers,
    mend_links,
    mend_agents,
    mend_missing_agents,
)
_ENCODING: Final = re.compile(rb"""^<\?xml\s[^?]*?encoding\s*=\s*["']([A-Za-z][\w.-]*)["']""")
_MODEL: Final = re.compile(rb"""<\?xml-model\s[^>]*?href\s*=\s*["'](?:[^"']*/)?teikit\.(?:rng|rnc|sch)["']""")
_SEAL: Final = b"<?teikit-seal "


class Mended(NamedTuple):
    """A document after its repairs."""

    data: bytes
    """The same bytes if nothing was to be done."""
    findings: tuple[Finding, ...] = ()
    """What was mended, or why nothing could be."""


def mend(data: bytes, file: str = "", *, ours: bool = False) -> Mended:
    """Mend a document of ours (one that names our schema or carries our seal, or that the caller says is one).

    What is not well-formed is left to validation, which tells where.
    """
    if not ours and _MODEL.search(data) is None and _SEAL not in data:
        return Mended(data, (finding("fix-foreign", Place(file)),))
    declared = _ENCODING.match(data.removeprefix(codecs.BOM_UTF8)[:200])
    if declared and declared[1].lower() not in {b"utf-8", b"us-ascii", b"ascii"}:
        return Mended(data, (finding("fix-unreadable", Place(file), cause="it is not in UTF-8"),))
    findings: list[Finding] = []
    mended = data
    try:
        for repair in _REPAIRS:
            found = list(repair(Source(mended, file)))
            mended = apply(mended, [edit for edit, _ in found])
            findings += [said for _, said in found if said is not None]
    except (ExpatError, UnicodeError):
        return Mended(data)
    except ValueError as problem:
        return Mended(data, (finding("fix-unreadable", Place(file), cause=problem),))
    return Mended(mended, tuple(findings))
