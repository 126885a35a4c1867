"""A compiled schema: the simple form with what belongs to it, before anything was validated."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from teikit.model.finding import Place, finding
from teikit.relaxng.expat import SEPARATOR
from teikit.relaxng.interning import Patterns
from teikit.relaxng.patterns import NOT_ALLOWED, Element, Pattern, TooComplexError

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from teikit.model.finding import Finding
    from teikit.relaxng.files import Files
    from teikit.relaxng.identity import IdKinds

__all__ = ["Compiled", "compile_schema"]


@dataclass(slots=True)
class Compiled:
    """A schema in simple form."""

    start: Pattern
    elements: Sequence[Element]
    """All elements that `start` reaches."""
    patterns: Patterns
    """What made the patterns, and makes derivatives."""
    id_kinds: IdKinds
    digests: Mapping[str, str]
    """The files of the schema by name, and the fingerprints of their contents."""
    findings: list[Finding] = field(default_factory=list)
    """Why the schema cannot be used."""
    id_findings: list[Finding] = field(default_factory=list)
    """Why IDs cannot be checked by it."""

    @property
    def id_names(self) -> frozenset[str]:
        """The raw names, in the manner of both front ends, of attributes that are IDs or refer to IDs."""
        names = {name for attributes in self.id_kinds.values() for name in attributes}
        raw = {local if not namespace else f"{namespace}{SEPARATOR}{local}" for namespace, local in names}
        return frozenset(raw | {f"{{{namespace}}}{local}" for namespace, local in names if namespace})


def compile_schema(files: Files, name: str, content: bytes | None = None, *, check_ids: bool = True) -> Compiled:
    """Compile the schema whose main file is `name`; its mistakes stand in the result.

    Raises `SchemaSyntaxError` for content that is no schema at all.
    """
    from teikit.relaxng.identity import id_kinds
    from teikit.relaxng.restrict import restrict
    from teikit.relaxng.simplify import simplify

    if content is not None:
        files.add(name, content)
    try:
        simplified, findings = simplify(files, name)
        if simplified is None or findings:
            return Compiled(NOT_ALLOWED, [], Patterns(), {}, files.digests, findings)
        findings.extend(restrict(simplified.start, simplified.elements, simplified.place))
        kinds, id_findings = id_kinds(simplified.elements)
    except TooComplexError:
        return Compiled(NOT_ALLOWED, [], Patterns(), {}, files.digests, [finding("rng-complexity", Place(name))])
    if check_ids:
        findings.extend(id_findings)
    findings = list(dict.fromkeys(findings))
    return Compiled(simplified.start, simplified.elements, simplified.patterns, kinds, files.digests, findings, id_findings)
