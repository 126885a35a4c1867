"""The TEI document from its parts: header, body, and whom and what the body refers to."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Final

import teikit
from teikit.authority import Authority
from teikit.model.entity import Entity
from teikit.model.tei import ILLEGAL, NAMESPACE
from teikit.recognisers import Draft
from teikit.weave.header import weave_header
from teikit.weave.heading import Heading
from teikit.weave.standoff import weave_standoff
from teikit.weave.tree import Body

__all__ = ["assemble"]

_PROLOGUE: Final = (
    '<?xml version="1.0" encoding="UTF-8"?>\n'
    '<?xml-model href="teikit.rng" type="application/xml" schematypens="http://relaxng.org/ns/structure/1.0"?>\n'
    '<?xml-model href="teikit.sch" type="application/xml" schematypens="http://purl.oclc.org/dsdl/schematron"?>\n'
)


def assemble(draft: Draft, body: Body) -> str:
    """The document, from its parts."""
    known = draft.metadata
    used, speakers = _pointers(draft)
    referred = _referred(draft, used)
    sent_from, received_at = _places(draft, referred)
    referred |= {entity.id: entity for entity in (sent_from, received_at) if entity is not None}
    heading = Heading(
        known,
        _author_id(draft, referred),
        _recipients(draft, referred),
        (known.place or sent_from.name, sent_from.id) if sent_from else ("", ""),
        (received_at.name, received_at.id) if received_at else ("", ""),
        body.tags,
        teikit.__version__,
        draft.reading.layout,
        _glyphs(draft),
        _participants(draft, referred),
        any(one.element == "date" and one.attributes.get("calendar") == "#julian" for one in draft.annotations),
    )
    standoff = weave_standoff(referred.values(), dict.fromkeys(speakers, "speaker"))
    return "".join(
        (
            f'{_PROLOGUE}<TEI xmlns="{NAMESPACE}" xml:lang="en">\n',
            f"{weave_header(heading)}\n",
            f"{standoff}\n" if standoff else "",
            f'  <text type="{known.genre or "document"}" xml:lang="{known.language}">\n    <body>\n{body.xml}\n    </body>\n  </text>\n</TEI>\n',
        )
    )


def _glyphs(draft: Draft) -> frozenset[str]:
    """The characters of the body that XML cannot carry."""
    if draft.source.is_legal:
        return frozenset()
    return frozenset(ILLEGAL.findall("".join(span.of(draft.text) for span in draft.reading.spans())))


def _pointers(draft: Draft) -> tuple[set[str], set[str]]:
    """The `xml:id`s that something in the document points at, and among them those of speakers."""
    speakers = {one.attributes["who"][1:] for one in draft.annotations if one.element == "said" and "who" in one.attributes}
    used = {
        one.attributes[name][1:] for one in draft.annotations for name in ("ref", "who", "toWhom") if name in one.attributes
    }
    if draft.author and (draft.metadata.sender or draft.author in speakers):
        used.add(draft.author)
    return used, speakers


def _referred(draft: Draft, used: Iterable[str]) -> dict[str, Entity]:
    """The entities that something in the document points at."""
    referred = {name: draft.entities[name] for name in sorted(used) if name in draft.entities}
    return referred | _pointed_at(referred.values(), draft.authority)


def _pointed_at(entities: Iterable[Entity], authority: Authority) -> dict[str, Entity]:
    """The entries of the authority file that those entries point at, and so on: offices, and their seats."""
    known = authority.entities
    offices = {term.target for entity in entities for term in entity.offices}
    seats = {body.seat for name in offices if (body := known.get(name))} | {entity.seat for entity in entities}
    return {name: known[name] for name in sorted(offices | seats) if name in known}


def _author_id(draft: Draft, referred: Mapping[str, Entity]) -> str:
    """The author in the `standOff`, unless the sender is a body and the author a person who speaks for it."""
    sender, author = draft.metadata.sender, referred.get(draft.author)
    return draft.author if author and not (author.kind == "person" and sender and not sender.person) else ""


def _recipients(draft: Draft, referred: Mapping[str, Entity]) -> dict[str, str]:
    """Which of the recipients the `standOff` knows, by their names."""
    found: dict[str, str] = {}
    for recipient in draft.metadata.recipients:
        name = (recipient.person or recipient.name).casefold()
        fitting = [
            entity.id
            for entity in referred.values()
            if (entity.kind == "person") is bool(recipient.person)
            and name in {form.casefold() for form in (entity.name, *entity.forms)}
        ]
        if len(fitting) == 1:
            found[recipient.name] = fitting[0]
    return found


def _participants(draft: Draft, referred: Mapping[str, Entity]) -> dict[str, str]:
    """Which of the participants the `standOff` knows: the one person whose longest name ends theirs."""
    found: dict[str, str] = {}
    for one in draft.metadata.participants:
        forms = {
            entity.id: max((len(form) for form in (entity.name, *entity.forms) if _ends(one.name, form)), default=0)
            for entity in referred.values()
            if entity.kind == "person"
        }
        longest = max(forms.values(), default=0)
        fitting = [name for name, length in forms.items() if length == longest]
        if longest and len(fitting) == 1:
            found[one.name] = fitting[0]
    return found


def _ends(name: str, form: str) -> bool:
    """Whether a name is a form of somebody's, a title before it aside."""
    return name == form or name.endswith(f" {form}")


def _place(name: str, referred: Mapping[str, Entity]) -> Entity | None:
    """The one place that bears a name."""
    folded = name.casefold()
    fitting = [
        entity
        for entity in referred.values()
        if entity.kind == "place" and folded in {form.casefold() for form in (entity.name, *entity.forms)}
    ]
    return fitting[0] if len(fitting) == 1 else None


def _places(draft: Draft, referred: Mapping[str, Entity]) -> tuple[Entity | None, Entity | None]:
    """Where sender and recipient were: the place that the document states, if the text refers to it, else what only the authority file says."""
    known = draft.metadata
    if known.place:
        sent = _place(known.place, referred)
    else:
        sent = draft.authority.seat(draft.author, known.when) if draft.author else None
    received: Sequence[str] = list(_recipients(draft, draft.authority.entities).values())
    return sent, draft.authority.seat(received[0], known.when) if len(received) == 1 else None
