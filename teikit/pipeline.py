"""From a text to TEI: the one module that knows every stage of the conversion."""

from __future__ import annotations

import os
from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, fields, replace
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, BinaryIO, Final, NamedTuple, TextIO

import teikit
from teikit.authority import NOBODY, Authority
from teikit.decode import decode, from_text
from teikit.grammar.languages import language_of
from teikit.layouts import Layout, Paged, choose, layouts
from teikit.model.annotation import Annotation
from teikit.model.entity import Entity
from teikit.model.finding import Finding, finding
from teikit.model.reading import Block, EditionWords, Metadata, Reading, Role, Sniff
from teikit.model.tei import ATOMIC, DROPPED, ILLEGAL, NAMESPACE
from teikit.model.text import SourceText
from teikit.recognisers import STRUCTURES, Draft, recognisers
from teikit.weave.header import Heading, weave_header, weave_standoff
from teikit.weave.recover import recover_blocks, recover_text
from teikit.weave.tree import Body, weave_body

if TYPE_CHECKING:
    from lxml.etree import _ElementTree as ElementTree

__all__ = [
    "Document",
    "Dropped",
    "Source",
    "convert",
    "convert_all",
    "convert_page",
    "convert_source",
    "open_source",
    "recover",
]

Source = str | bytes | os.PathLike[str] | BinaryIO | TextIO | SourceText
"""What can be converted: a path, a text, its bytes, an open file, or a text that was read before."""

NO_WORDS: Final = EditionWords()
_PROLOGUE: Final = (
    '<?xml version="1.0" encoding="UTF-8"?>\n'
    '<?xml-model href="teikit.rng" type="application/xml" schematypens="http://relaxng.org/ns/structure/1.0"?>\n'
    '<?xml-model href="teikit.sch" type="application/xml" schematypens="http://purl.oclc.org/dsdl/schematron"?>\n'
)


class Dropped(NamedTuple):
    """A stretch of the source that does not become text of the TEI."""

    line: int
    """Line on which it begins, counted from 1."""
    text: str
    key: str
    """The metadata field that it was read into; empty for residue."""


@dataclass(frozen=True)
class Document:
    """A converted document, with the account of how it was converted."""

    source: SourceText
    reading: Reading
    annotations: tuple[Annotation, ...]
    """Everything that was recognised and woven in."""
    entities: Mapping[str, Entity]
    opinions: Mapping[str, Sniff]
    """What every layout said of the text."""
    findings: tuple[Finding, ...]
    """What a person should look at, in the order of the text."""
    xml: str
    """The TEI document."""

    @cached_property
    def tree(self) -> ElementTree:
        """The TEI document as an lxml tree."""
        from lxml import etree

        return etree.ElementTree(etree.fromstring(self.xml.encode(), etree.XMLParser(huge_tree=True, resolve_entities=False)))

    @property
    def metadata(self) -> Metadata:
        """What the header is made from."""
        return self.reading.metadata

    @property
    def dropped(self) -> tuple[Dropped, ...]:
        """The lines that are not in the TEI's text: residue, and what was read into the header."""
        places = (
            (block, self.source.place(block.start).line or 0)
            for block in self.reading.blocks
            if block.role in (Role.RESIDUE, Role.METADATA)
        )
        lines = [Dropped(line, self.source.text[block.start : block.end], block.key) for block, line in places]
        inside = [
            Dropped(self.source.place(one.start).line or 0, self.source.text[one.start : one.end], "") for one in self.residue
        ]
        return tuple(sorted([*lines, *inside], key=lambda one: one.line) if inside else lines)

    @property
    def residue(self) -> tuple[Annotation, ...]:
        """What was dropped in the middle of paragraphs, in the order of the text."""
        return tuple(sorted(one for one in self.reading.annotations if one.element == DROPPED))

    def to_bytes(self) -> bytes:
        """The TEI document in UTF-8."""
        return self.xml.encode()


def convert(
    source: Source,
    *,
    layout: str = "auto",
    authority: Authority | str | os.PathLike[str] | None = None,
    metadata: Mapping[str, str] | None = None,
) -> Document:
    r"""Turn the plain text of a diplomatic document into TEI.

    `source` is a path, a text (a `str` with a line break, or that is no file), bytes, an open file or a `SourceText`;
    `layout` the name of a layout, or `auto`; `authority` an authority file; `metadata` fields that the text does not say
    (the names of `Metadata`'s fields). Raises `OSError` for a file that cannot be read, `NotText` for one that is no text,
    `LookupError` for an unknown layout, `ValueError` for an authority file that is none, and `TypeError` for anything else.

    >>> print(convert("He said: [illegible]\n").tree.find(".//{*}gap").get("reason"))
    illegible
    """
    return convert_source(open_source(source), layout=layout, authority=_authority(authority), metadata=metadata or {})


def convert_all(
    source: Source,
    *,
    layout: str = "auto",
    authority: Authority | str | os.PathLike[str] | None = None,
    metadata: Mapping[str, str] | None = None,
) -> tuple[Document, ...]:
    r"""Every document of a page that may hold several, in order; takes what `convert` takes, and raises what it raises.

    The documents' sources are parts of the page: each of its characters is in one of them, what stands above the first
    document in the first. Findings have the lines of the page.

    >>> len(convert_all("Only one document\n"))
    1
    """
    return convert_page(open_source(source), layout=layout, authority=_authority(authority), metadata=metadata or {})


def _authority(given: Authority | str | os.PathLike[str] | None) -> Authority:
    return given if isinstance(given, Authority) else Authority.load(os.fspath(given)) if given else NOBODY


def open_source(source: Source) -> SourceText:
    """Read whatever `convert` takes; anything else raises `TypeError`."""
    if isinstance(source, SourceText):
        return source
    if isinstance(source, str) and not _is_path(source):
        return from_text(source)
    if isinstance(source, (str, os.PathLike)):
        return decode(Path(source).read_bytes(), os.fspath(source))
    if isinstance(source, bytes):
        return decode(source, "")
    if not hasattr(source, "read"):
        raise TypeError(f"a source is a path, a text, bytes or an open file, and no {type(source).__name__}")
    data = source.read()
    name = str(getattr(source, "name", ""))
    return decode(data, name) if isinstance(data, bytes) else from_text(data, name)


def convert_source(
    source: SourceText,
    *,
    layout: str = "auto",
    authority: Authority = NOBODY,
    metadata: Mapping[str, str] = {},
    defaults: Mapping[str, str] = {},
    words: EditionWords = NO_WORDS,
) -> Document:
    """Convert a text that was read already. `metadata` overrules what the text says, `defaults` fill what it does not say, and
    `words` are the edition's own.

    Of a page with several documents it is the first, with a finding that says so.
    """
    chosen, opinions = _choose(source, layout)
    parts = _parts(chosen, source)
    document = _convert_part(parts[0], chosen, opinions, authority, metadata, defaults, words)
    if len(parts) == 1:
        return document
    more = finding("documents-several", source.place(len(parts[0].text)), count=len(parts), rest=len(parts) - 1)
    return replace(document, findings=(*document.findings, more))


def convert_page(
    source: SourceText,
    *,
    layout: str = "auto",
    authority: Authority = NOBODY,
    metadata: Mapping[str, str] = {},
    defaults: Mapping[str, str] = {},
    words: EditionWords = NO_WORDS,
    each: Callable[[int, int], Mapping[str, str]] = lambda _number, _count: {},
) -> tuple[Document, ...]:
    """Every document of a page, as `convert_source` makes it; `each` gives metadata of one alone, by its number (from 1) of so many."""
    chosen, opinions = _choose(source, layout)
    parts = _parts(chosen, source)
    return tuple(
        _convert_part(part, chosen, opinions, authority, {**metadata, **each(number, len(parts))}, defaults, words)
        for number, part in enumerate(parts, 1)
    )


def _parts(layout: Layout, source: SourceText) -> Sequence[SourceText]:
    return layout.split(source) if isinstance(layout, Paged) else (source,)


def _convert_part(
    source: SourceText,
    layout: Layout,
    opinions: Mapping[str, Sniff],
    authority: Authority,
    metadata: Mapping[str, str],
    defaults: Mapping[str, str],
    words: EditionWords,
) -> Document:
    reading = replace(layout.read(source), words=words)
    known = _updated(reading.metadata, metadata)
    if not known.language:
        wording = " ".join(span.of(source.text) for span in reading.spans())
        known = replace(known, language=defaults.get("language") or language_of(wording))
    reading = replace(reading, metadata=known)
    for structure in STRUCTURES.values():
        reading = structure.refine(source, reading)
    unsaid = {name: value for name, value in defaults.items() if not getattr(reading.metadata, name)}
    reading = replace(reading, metadata=_updated(reading.metadata, unsaid))
    draft, findings = _recognise(Draft(source, reading, authority, reading.annotations))
    body = weave_body(source.text, list(reading.body()), draft.annotations)
    findings += [
        finding("annotation-refused", source.place(one.start), element=one.element, rule=one.rule)
        for one in body.refused
        if one.element != "g"
    ]
    everything = sorted(
        [*source.findings, *reading.findings, *findings], key=lambda found: (found.place.line or 0, found.place.column or 0)
    )
    return Document(source, reading, draft.annotations, draft.entities, opinions, tuple(everything), _assemble(draft, body))


def _updated(known: Metadata, values: Mapping[str, str]) -> Metadata:
    """Metadata with other values. Raises `ValueError` for a field that there is not."""
    if unknown := sorted(set(values) - {field.name for field in fields(known)}):
        raise ValueError(f"there is no metadata field {unknown[0]!r}")
    return replace(known, **values) if values else known  # type: ignore[arg-type]


def recover(document: Document | ElementTree) -> str:
    """The source wording: of the whole text for a `Document`, of the body for a tree.

    The body is regenerated from the TEI; what the TEI does not have in its text comes from the conversion's own account.
    """
    if not isinstance(document, Document):
        return recover_text(document.getroot())
    blocks = recover_blocks(document.tree.getroot())
    roles = {Role.RESIDUE, Role.METADATA, Role.BLANK}
    text, residue = document.source.text, document.residue
    return "".join(
        text[block.start : block.end] if block.role in roles else _with_residue(text, next(blocks, ""), block, residue)
        for block in document.reading.blocks
    )


def _with_residue(text: str, wording: str, block: Block, residue: Sequence[Annotation]) -> str:
    """The wording of a block with what was dropped in its middle, counted from its end, where no label stands."""
    parts: list[str] = []
    end, cut = block.end, len(wording)
    inside = residue[
        bisect_left(residue, block.start, key=lambda one: one.start) : bisect_left(
            residue, block.end, key=lambda one: one.start
        )
    ]
    for one in reversed(inside):
        if one.end <= end:
            behind = cut - (end - one.end)
            parts += (wording[behind:cut], text[one.start : one.end])
            end, cut = one.start, behind
    return wording[:cut] + "".join(reversed(parts))


def _is_path(text: str) -> bool:
    """Whether a string names a file: one that there is, or one that looks like nothing else."""
    if "\n" in text or len(text) > 1000 or not text.strip() or "\0" in text:
        return False
    try:
        return Path(text).is_file() or (" " not in text and text.endswith((".txt", ".text", ".md")) and len(text) > 4)
    except (OSError, ValueError):
        return False


def _choose(source: SourceText, layout: str) -> tuple[Layout, Mapping[str, Sniff]]:
    if layout == "auto":
        return choose(source)
    return layouts()[layout], {layout: Sniff(1.0, "it was asked for")}


def _recognise(draft: Draft) -> tuple[Draft, list[Finding]]:
    """Let every recogniser point at the text, each knowing what those before it found."""
    findings: list[Finding] = []
    known = (one for one in draft.annotations if one.element in ATOMIC)
    whole = sorted(known, key=lambda one: one.start)
    for recogniser in recognisers().values():
        found = recogniser.recognise(draft)
        findings += found.findings
        draft = replace(
            draft,
            annotations=(*draft.annotations, *_outside(found.annotations, whole)),
            entities={**draft.entities, **found.entities},
            author=draft.author or found.author,
        )
    return draft, findings


def _outside(annotations: Sequence[Annotation], whole: Sequence[Annotation]) -> Sequence[Annotation]:
    """The annotations without those within residue, or within what the layout knows as a whole, such as a running head."""
    if not whole:
        return annotations
    starts = [one.start for one in whole]
    return [
        one
        for one in annotations
        if (at := bisect_right(starts, one.start) - 1) < 0 or one.end > whole[at].end or one is whole[at]
    ]


def _assemble(draft: Draft, body: Body) -> str:
    """The document, from its parts."""
    known = draft.metadata
    speakers = {value[1:] for one in draft.annotations if one.element == "said" and (value := one.attributes.get("who"))}
    referred = _referred(draft, speakers)
    sent_from, received_at = _places(draft)
    referred |= {entity.id: entity for entity in (sent_from, received_at) if entity is not None}
    glyphs = (
        frozenset(ILLEGAL.findall("".join(draft.text[span.start : span.end] for span in draft.reading.spans())))
        if ILLEGAL.search(draft.text)
        else frozenset()
    )
    heading = Heading(
        known,
        _author_id(draft, referred),
        _recipients(draft, referred),
        (sent_from.name, sent_from.id) if sent_from else ("", ""),
        (received_at.name, received_at.id) if received_at else ("", ""),
        body.tags,
        teikit.__version__,
        draft.reading.layout,
        glyphs,
        any(one.attributes.get("calendar") == "#julian" for one in draft.annotations),
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


def _referred(draft: Draft, speakers: set[str]) -> dict[str, Entity]:
    """The entities that something in the document points at."""
    used = {value[1:] for one in draft.annotations for name in ("ref", "who", "toWhom") if (value := one.attributes.get(name))}
    if draft.author and (draft.metadata.sender or draft.author in speakers):
        used.add(draft.author)
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
        name = recipient.person or recipient.name
        fitting = [
            entity.id
            for entity in referred.values()
            if (entity.kind == "person") is bool(recipient.person) and (name == entity.name or name in entity.forms)
        ]
        if len(fitting) == 1:
            found[recipient.name] = fitting[0]
    return found


def _places(draft: Draft) -> tuple[Entity | None, Entity | None]:
    """Where sender and recipient were, as far as only the authority file says so."""
    known = draft.metadata
    sent = draft.authority.seat(draft.author, known.when) if draft.author and not known.place else None
    received: Sequence[str] = list(_recipients(draft, draft.authority.entities).values())
    return sent, draft.authority.seat(received[0], known.when) if len(received) == 1 else None
