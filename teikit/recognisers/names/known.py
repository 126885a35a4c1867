"""Names of the authority file; a homonym is left open and reported."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Final

from teikit.authority import Mention
from teikit.model.annotation import Annotation, inferred
from teikit.model.entity import ELEMENTS, Entity
from teikit.model.finding import Finding, finding
from teikit.model.reading import Block
from teikit.patterns import regex
from teikit.recognisers.draft import Draft

__all__ = ["identified", "known_names"]

_INITIALS_BEFORE: Final = regex(r"(?<!\w)(?:[^\W\d_]\.\s*){1,3}$")


def known_names(draft: Draft, blocks: Sequence[Block]) -> list[Mention]:
    """The mentions in the blocks, with their initials."""
    spans = [(block.start + block.label, block.end) for block in blocks]
    known = draft.authority.entities
    return [_with_initials(draft.text, mention, known) for mention in draft.authority.mentions_within(draft.text, spans)]


def identified(draft: Draft, mentions: Sequence[Mention]) -> tuple[dict[str, Entity], list[Annotation], list[Finding]]:
    """Whom the mentions mean, and a finding for each name that may mean several."""
    known = draft.authority.entities
    plain = {mention.candidates[0] for mention in mentions if len(mention.candidates) == 1}
    entities: dict[str, Entity] = {}
    annotations: list[Annotation] = []
    open_names: dict[str, int] = {}
    for mention in mentions:
        candidates = (
            mention.candidates if len(mention.candidates) == 1 else tuple(name for name in mention.candidates if name in plain)
        )
        entity = known[mention.candidates[0]]
        attributes = inferred("medium")
        if len(candidates) == 1:
            entity = known[candidates[0]]
            entities[entity.id] = entity
            attributes = inferred("high" if len(mention.candidates) == 1 else "medium", {"ref": f"#{entity.id}"})
        else:
            open_names.setdefault(draft.text[mention.start : mention.end], mention.start)
        annotations.append(Annotation(mention.start, mention.end, ELEMENTS[entity.kind], attributes, rule="names.authority"))
    findings = [
        finding("name-ambiguous", draft.source.place(start), name=" ".join(name.split())) for name, start in open_names.items()
    ]
    return entities, annotations, findings


def _with_initials(text: str, mention: Mention, known: Mapping[str, Entity]) -> Mention:
    """A surname with the initials before it, however they are spaced, if they are the bearer's: `A.` and a line end before `Dobrynin`."""
    if text[mention.start - 1 : mention.start] != "." and text[mention.start - 2 : mention.start - 1] not in (".", " ", "\n"):
        return mention
    before = _INITIALS_BEFORE.search(text, max(0, mention.start - 16), mention.start)
    if before is None:
        return mention
    name = f"{''.join(before[0].split())} {text[mention.start : mention.end]}"
    bearers = tuple(one for one in mention.candidates if known[one].kind == "person" and name in known[one].forms)
    return mention._replace(start=before.start(), candidates=bearers) if bearers else mention
