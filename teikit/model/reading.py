"""What a layout makes of a text: blocks that partition it, and the metadata read from them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Final, NamedTuple

from teikit.model.annotation import Annotation, Span
from teikit.model.finding import Finding

__all__ = [
    "BODY_ROLES", "Block", "Correspondent", "EditionWords", "Metadata", "Participant", "Reading", "Reference", "Role", "Sniff",
]  # fmt: skip


class Role(StrEnum):
    """What a block of the source is."""

    BLANK = "blank"
    """White space between blocks."""
    RESIDUE = "residue"
    """Furniture of a web page or of a copy; dropped, and listed in the report."""
    METADATA = "metadata"
    """Read into the header."""
    HEAD = "head"
    ANNEX = "annex"
    """The heading of an annex: from here on it is a division of its own."""
    DATELINE = "dateline"
    HANDLING = "handling"
    COPY = "copy"
    ROUTING = "routing"
    """How the paper travelled: who had it ciphered, when it was dispatched and received, who got copies."""
    PARAGRAPH = "paragraph"
    TURN = "turn"
    """A paragraph in which a participant of a dialogue speaks; `key` is the name on the label."""
    ITEM = "item"
    PAGE = "page"
    """What a page repeats above its text, between two paragraphs; `key` is the number of the page."""
    FOOTNOTE = "footnote"
    """The text of a note that is called elsewhere; `key` is its number."""
    SOURCE = "source"
    """A note that says where the document comes from."""
    CLOSING_DATE = "closing-date"
    SIGNATURE = "signature"


BODY_ROLES: Final = frozenset(Role) - {Role.BLANK, Role.RESIDUE, Role.METADATA}


class Block(NamedTuple):
    """A stretch of the source with one role. The blocks of a reading follow each other without a gap."""

    start: int
    end: int
    role: Role
    key: str = ""
    """Which metadata field (`METADATA`), note number (`FOOTNOTE`) or label (`ITEM`) it carries."""
    label: int = 0
    """How many characters at the start are the label of an item, of a numbered paragraph, of a footnote or of a turn."""


class Sniff(NamedTuple):
    """How sure a layout is that a text is of its kind, and why: the sentence is shown to users."""

    confidence: float
    """From 0 (declines) to 1 (certain)."""
    reason: str


@dataclass(frozen=True, slots=True)
class Correspondent:
    """Somebody who sent or received the document."""

    name: str
    """As the source has it."""
    person: str = ""
    """The personal name within `name`, if there is one."""
    place: str = ""
    body: bool = False
    """Whether it is plain that this is an office, not a person."""
    route: str = ""
    """The routing indicator of a cable's addressee: `RUEHC`."""
    precedence: str = ""
    """How urgently it is sent to this addressee: `NIACT IMMEDIATE`."""
    serial: str = ""
    """The cable's number in the series of this addressee."""
    exempt: tuple[str, ...] = ()
    """Members of a collective address that the cable is not sent to."""
    info: bool = False
    """Whether it is received for information only."""


class Participant(NamedTuple):
    """Somebody who took part in the conversation that a document records."""

    name: str
    """As the source has it, title included."""
    role: str = ""
    """What it says that he is: an office, `interpreter`."""
    side: str = ""
    """For whom he took part, if the list has sides."""


@dataclass(frozen=True, slots=True)
class Reference:
    """Another document that this one refers to in its head."""

    wording: str
    """As the source has it, its letter included."""
    number: str = ""
    """The canonical number of a cable: `07TALLINN366`; empty for what is no cable, or of a year that nothing tells."""


@dataclass(frozen=True, slots=True)
class Metadata:
    """What the header will say; every field is in the source's own words unless its name says otherwise."""

    title: str = ""
    genre: str = ""
    """`telegram`, `memorandum`, `letter`, `minutes`, `report`; empty if unknown."""
    date: str = ""
    when: str = ""
    """The document's date as TEI's `@when` has it."""
    time: str = ""
    """The time of day of that date, with its zone: `15:30:00Z`."""
    date_cert: str = ""
    """`low` or `medium` if the date had to be read around faults of the source."""
    sender: Correspondent | None = None
    recipients: tuple[Correspondent, ...] = ()
    place: str = ""
    """Where it was sent from."""
    number: str = ""
    """The document's own number."""
    message_number: str = ""
    """The canonical number of a cable, the same wherever it is kept: `76MOSCOW16123`."""
    precedence: str = ""
    """How urgently the document was sent."""
    references: tuple[Reference, ...] = ()
    """The documents that its head refers to."""
    received: str = ""
    """When it was received, as TEI's `@when` has it."""
    distribution: tuple[str, ...] = ()
    """Who got copies."""
    participants: tuple[Participant, ...] = ()
    """Who took part in the conversation that the document records."""
    summary: str = ""
    citation: str = ""
    archive: str = ""
    repository: str = ""
    """The archive's name alone."""
    collection: str = ""
    """The collection or record group within it."""
    provenance: str = ""
    printed: str = ""
    """The printed edition that the text was taken from."""
    translator: str = ""
    edition: str = ""
    """The edition that published the text: an archive's site, a series."""
    edition_id: str = "ed"
    """The `xml:id` under which the edition's editors answer for their insertions."""
    rights: str = ""
    licence: str = ""
    publisher: str = ""
    """Who publishes the encoded text; empty if that is who published the source."""
    editor: str = ""
    """Who edits the encoded text."""
    funder: str = ""
    url: str = ""
    record: str = ""
    """The edition's number of the record."""
    uploaded: str = ""
    language: str = ""
    """Language of the text (BCP 47); empty until it is known."""
    original_language: str = ""
    """Language of the original (BCP 47), if the text is a translation."""
    subjects: tuple[str, ...] = ()
    places: tuple[str, ...] = ()
    persons: tuple[str, ...] = ()
    tags: tuple[str, ...] = ()
    """What a cable is filed under by geography and subject; persons as `SURNAME, GIVEN`."""
    classification: tuple[str, ...] = ()
    captions: tuple[str, ...] = ()
    """Restrictions of who may see a cable: `EXDIS`."""
    executive_order: str = ""
    """The order by which a cable is classified, and until when."""
    routing: tuple[str, ...] = ()
    """How it travelled: offices, relay stations, who drafted it."""
    other: Mapping[str, str] = field(default_factory=dict)
    """Fields that were read but that the header has no place of its own for."""


@dataclass(frozen=True, slots=True)
class EditionWords:
    """What an edition adds to the words that teikit knows, in small letters."""

    causes: Mapping[str, str] = field(default_factory=dict)
    """Words in brackets that say why something is missing, and the `gap/@reason`."""
    marks: Mapping[str, str] = field(default_factory=dict)
    """Handling marks, and their normalised values."""
    residue: frozenset[str] = frozenset()
    """Lines that are no part of any document."""
    titles: frozenset[str] = frozenset()
    """Words that stand before a person's name."""
    offices: frozenset[str] = frozenset()
    """Nouns for what a person is; they may stand before a name as well."""
    verbs: frozenset[tuple[str, str]] = frozenset()
    """Verbs of saying, in the form that the texts have, each with its frame: `say`, `tell`, `ask`, `tag`, `request`."""
    units: Mapping[str, str] = field(default_factory=dict)
    """Nouns that count text, and the unit of `gap` that each is."""
    notes: Mapping[str, str] = field(default_factory=dict)
    """Phrases that make a bracket a note of a kind: `editorial`, `translator`, `margin`, `sic`."""
    labels: Mapping[str, str] = field(default_factory=dict)
    """Labels of lines at the head of a document, and the field of the metadata that each is."""


@dataclass(frozen=True, slots=True)
class Reading:
    """A text as a layout reads it."""

    layout: str
    blocks: tuple[Block, ...]
    metadata: Metadata = Metadata()
    findings: tuple[Finding, ...] = ()
    annotations: tuple[Annotation, ...] = ()
    """What the layout itself knows of the text within blocks, such as where a page begins; nothing takes precedence over it."""
    words: EditionWords = EditionWords()

    def body(self) -> Iterator[Block]:
        """The blocks that become text in the TEI, in the order of the source."""
        return (block for block in self.blocks if block.role in BODY_ROLES)

    def spans(self) -> Iterator[Span]:
        """The stretches of the body."""
        return (Span(block.start, block.end) for block in self.body())
