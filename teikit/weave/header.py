"""The header: what is known of the document, its source and its encoding, in TEI's terms."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Final

from teikit.model.entity import ELEMENTS, Entity
from teikit.model.reading import Correspondent, Metadata
from teikit.model.tei import ILLEGAL
from teikit.patterns import regex
from teikit.vocabulary import LANGUAGES
from teikit.weave.tree import escape, glyph_reference

__all__ = ["Heading", "weave_header", "weave_standoff"]

_INDENT: Final = "  "
_PLAIN: Final = regex(r"[\w .,:;/()#-]*", re.ASCII)
"""Text that is the same in XML, as most of it is."""
_LANGUAGE_NAMES: Final = {
    "zh": "Chinese", "pl": "Polish", "hu": "Hungarian", "cs": "Czech", "sk": "Slovak", "bg": "Bulgarian", "ro": "Romanian", "es": "Spanish", "it": "Italian",
    "pt": "Portuguese", "ja": "Japanese", "ko": "Korean", "vi": "Vietnamese", "ar": "Arabic", "sr": "Serbian", "sq": "Albanian", "mn": "Mongolian",
} | {code: words.name for code, words in LANGUAGES.items()}  # fmt: skip
_PRACTICE: Final = (
    ("correction", "Errors that the source edition marks are kept; where it gives the right reading, both stand in choice."),
    ("normalization", "The wording of the source is kept, white space included; only the values of attributes are normalised."),
    ("hyphenation", "Hyphens stand as in the source."),
)
_RULES: Final[Mapping[str, str]] = {
    "gap": "What is missing is a gap with the reason and the extent that the source edition gives; its wording is kept in desc.",
    "supplied": "Words that the source edition restored or completed in square brackets are supplied.",
    "note": "Explanations of editors and translators are notes; footnotes stand at their call.",
    "said": "Direct, reported and unquoted speech is said, with its speaker where the text makes the speaker plain.",
    "soCalled": "Words at a distance between quotation marks are soCalled.",
    "persName": "Persons are identified by the authority file, or by a longer form of the name in the same document.",
    "date": "Dates without a year take it from the date of the document.",
    "pb": "Page marks of the source are pb.",
    "unclear": "Doubtful readings are unclear.",
}
"""What the encoder does, told in the header if it really did it."""


@dataclass(frozen=True, slots=True)
class Heading:
    """Everything that the header is made from."""

    metadata: Metadata
    author: str
    """`xml:id` of the author in the `standOff`, if the author is there."""
    recipients: Mapping[str, str]
    """`xml:id`s of recipients by their names, if they are there."""
    sent_from: tuple[str, str]
    """Name and `xml:id` of the place it was sent from, where only the authority file says so."""
    received_at: tuple[str, str]
    tags: Mapping[str, int]
    version: str
    layout: str
    glyphs: frozenset[str] = frozenset()
    """Characters in the text that XML cannot carry."""
    julian: bool = False
    """Whether a date of the text is in the old style."""


class _Writer:
    """Lines of XML with their indentation."""

    def __init__(self, depth: int) -> None:
        self.rows: list[str] = []
        self._depth = depth
        self._opened: list[str] = []

    def line(self, element: str, text: str = "", **attributes: str) -> None:
        """An element with text only; nothing if it has neither text nor attributes."""
        if text or attributes:
            tag = _tag(element, attributes)
            self._add(f"<{tag}>{text}</{element}>" if text else f"<{tag}/>")

    def open(self, element: str, **attributes: str) -> None:
        self._add(f"<{_tag(element, attributes)}>")
        self._opened.append(element)
        self._depth += 1

    def close(self) -> None:
        self._depth -= 1
        self._add(f"</{self._opened.pop()}>")

    def paragraphs(self, text: str) -> None:
        for paragraph in text.split("\n\n"):
            self.line("p", _text(paragraph))

    def raw(self, xml: str) -> None:
        for row in xml.split("\n"):
            self._add(row)

    def _add(self, row: str) -> None:
        self.rows.append(f"{_INDENT * self._depth}{row}")


def weave_header(heading: Heading) -> str:
    """The `teiHeader`."""
    out = _Writer(1)
    out.open("teiHeader")
    _file_description(out, heading)
    _encoding_description(out, heading)
    _profile_description(out, heading)
    out.open("revisionDesc")
    out.line(
        "change",
        f"Encoded from plain text in the layout {_text(heading.layout)}.",
        **_given(when=heading.metadata.when),
        who="#teikit",
    )
    out.close()
    out.close()
    return "\n".join(out.rows)


def weave_standoff(entities: Iterable[Entity], roles: Mapping[str, str]) -> str:
    """The `standOff`: everybody and everything that the text refers to; empty if it refers to nothing."""
    by_kind: dict[str, list[Entity]] = {}
    for entity in sorted(entities, key=lambda entity: entity.id):
        by_kind.setdefault("org" if entity.kind == "office" else entity.kind, []).append(entity)
    if not by_kind:
        return ""
    out = _Writer(1)
    out.open("standOff")
    for kind, element in (("person", "listPerson"), ("place", "listPlace"), ("org", "listOrg")):
        if members := by_kind.get(kind):
            out.open(element)
            for entity in members:
                _entry(out, entity, kind, roles.get(entity.id, ""))
            out.close()
    out.close()
    return "\n".join(out.rows)


def _entry(out: _Writer, entity: Entity, element: str, role: str) -> None:
    out.open(element, **{"xml:id": entity.id}, **_given(role=role, type="office" if entity.kind == "office" else ""))
    if entity.xml:
        out.raw(entity.xml)
    else:
        out.line(ELEMENTS["org" if entity.kind == "office" else entity.kind], _text(entity.name))
    out.close()


def _file_description(out: _Writer, heading: Heading) -> None:
    known = heading.metadata
    out.open("fileDesc")
    out.open("titleStmt")
    out.line("title", _text(known.title) or "[Untitled document]", type="main")
    if known.message_number:
        out.line("title", _text(known.number), type="sub")
    if known.sender and known.sender.name != known.sender.place:
        out.line("author", _text(known.sender.person or known.sender.name), **_pointer("ref", heading.author))
    out.line("editor", _text(known.editor))
    out.line("funder", _text(known.funder))
    _responsible(out, "translator", "translation", known.translator)
    _responsible(out, known.edition_id, "source edition", known.edition or "the editors of the source")
    _responsible(out, "teikit", "automatic encoding", "teikit", type="software")
    out.close()
    _publication(out, known)
    _source(out, known)
    out.close()


def _responsible(out: _Writer, identifier: str, task: str, name: str, **attributes: str) -> None:
    if name:
        out.open("respStmt", **{"xml:id": identifier})
        out.line("resp", task)
        out.line("name", _text(name), **attributes)
        out.close()


def _publication(out: _Writer, known: Metadata) -> None:
    out.open("publicationStmt")
    out.line("publisher", _text(known.publisher or known.edition) or "unknown")
    if known.uploaded:
        out.line("date", _text(known.uploaded), type="uploaded")
    out.open(
        "availability", status="restricted" if known.rights and not known.licence else "free" if known.licence else "unknown"
    )
    if known.licence:
        out.line(
            "licence",
            _text(known.licence),
            **(
                {"target": known.licence}
                if known.licence.startswith(("http://", "https://")) and " " not in known.licence
                else {}
            ),
        )
    out.paragraphs(known.rights or ("" if known.licence else "The source does not state any rights."))
    out.close()
    number = "" if known.message_number else known.number
    for kind, value in (("URI", known.url), ("record", known.record), ("MRN", known.message_number), ("number", number)):
        if value:
            out.line("idno", _text(value), type=kind)
    out.close()


def _source(out: _Writer, known: Metadata) -> None:
    out.open("sourceDesc")
    rows = (
        ("edition", known.citation or known.title or "Plain text without a statement of its source."),
        ("printed", known.printed),
        ("provenance", known.provenance),
        ("translation", f"translation by {known.translator}" if known.translator else ""),
    )
    for kind, value in rows:
        if value:
            out.line("bibl", _text(value), type=kind)
    if known.repository:
        out.open("msDesc")
        out.open("msIdentifier")
        out.line("repository", _text(known.repository))
        shelf_mark = known.archive.removeprefix(known.repository).strip(" ,;")
        out.line("idno", _text(shelf_mark), **({"type": "shelfmark"} if shelf_mark else {}))
        out.close()
        out.close()
    out.close()


def _encoding_description(out: _Writer, heading: Heading) -> None:
    out.open("encodingDesc")
    out.open("projectDesc")
    out.line("p", "Encoded by teikit from a plain text; what the encoder inferred carries resp and cert.")
    out.close()
    out.open("editorialDecl")
    for element, sentence in _PRACTICE:
        out.open(element)
        out.line("p", sentence)
        out.close()
    out.open("quotation", marks="all")
    out.line("p", "Quotation marks are kept in the text, inside the elements that they delimit.")
    out.close()
    if rules := [sentence for element, sentence in _RULES.items() if element in heading.tags]:
        out.open("interpretation")
        for sentence in rules:
            out.line("p", sentence)
        out.close()
    out.close()
    if heading.tags:
        out.open("tagsDecl", partial="true")
        out.open("namespace", name="http://www.tei-c.org/ns/1.0")
        for element, count in sorted(heading.tags.items()):
            out.line("tagUsage", gi=element, occurs=str(count))
        out.close()
        out.close()
    _declarations(out, heading)
    out.open("appInfo")
    out.open("application", ident="teikit", version=heading.version)
    out.line("label", "teikit")
    out.close()
    out.close()
    out.close()


def _declarations(out: _Writer, heading: Heading) -> None:
    """The schemes that `textClass` refers to, and the characters that `g` refers to."""
    known = heading.metadata
    schemes = [
        (name, words)
        for name, words, used in (
            ("handling", "Classification and handling", known.classification),
            ("captions", "Captions of cables: restrictions of who may see them", known.captions),
            ("orders", "Executive orders on classification, and until when it lasts", known.executive_order),
            ("TAGS", "Traffic analysis by geography and subject: tags of the Department of State", known.tags),
            ("subjects", "Subjects in the words of the source edition", known.subjects),
        )
        if used
    ]
    if schemes:
        out.open("classDecl")
        for name, words in schemes:
            out.open("taxonomy", **{"xml:id": name})
            out.line("bibl", words)
            out.close()
        out.close()
    if heading.glyphs:
        out.open("charDecl")
        for character in sorted(heading.glyphs):
            out.open("char", **{"xml:id": glyph_reference(character)[1:]})
            out.line("note", f"The character U+{ord(character):04X}, which XML cannot carry.")
            out.close()
        out.close()


def _profile_description(out: _Writer, heading: Heading) -> None:
    known = heading.metadata
    out.open("profileDesc")
    if known.summary:
        out.open("abstract")
        out.paragraphs(known.summary)
        out.close()
    if known.date or known.when:
        out.open("creation")
        out.line("date", _text(known.date or known.when), **_moment(known))
        out.close()
    _languages(out, known)
    if heading.julian:
        _calendars(out)
    if (
        known.sender
        or known.recipients
        or known.place
        or known.received
        or known.distribution
        or known.references
        or known.routing
    ):
        _correspondence(out, heading)
    if known.classification or known.subjects or known.captions or known.executive_order or known.tags:
        _classes(out, known)
    out.close()


def _moment(known: Metadata) -> dict[str, str]:
    """When the document was sent, as far as it is known."""
    when = f"{known.when}T{known.time}" if known.when and known.time else known.when
    return _given(when=when, resp="#teikit" if known.date_cert else "", cert=known.date_cert)


def _calendars(out: _Writer) -> None:
    """The old style, for the dates that point at it; their values are Gregorian."""
    out.open("calendarDesc")
    out.open("calendar", **{"xml:id": "julian"})
    out.line("p", "The Julian calendar (old style). The values of dates are those of the Gregorian calendar.")
    out.close()
    out.close()


def _languages(out: _Writer, known: Metadata) -> None:
    out.open("langUsage")
    use = "language of the text" if not known.original_language else "language of the text, a translation"
    out.line("language", f"{_language_name(known.language)} ({use})", ident=known.language, n="text")
    if known.original_language and known.original_language != known.language:
        out.line(
            "language", f"{_language_name(known.original_language)} (language of the original)", ident=known.original_language
        )
    out.close()


def _language_name(code: str) -> str:
    return "Not determined" if code == "und" else _LANGUAGE_NAMES.get(code, code)


def _correspondence(out: _Writer, heading: Heading) -> None:
    known = heading.metadata
    out.open("correspDesc")
    out.open("correspAction", type="sent")
    if known.sender:
        _correspondent(out, known.sender, heading.author)
    _place(out, known.place, heading.sent_from)
    if known.when:
        out.line("date", **_moment(known))
    elif not (known.sender or known.place or heading.sent_from[0]):
        out.line("note", "Neither sender nor place nor date is known.")
    out.line("note", _text(known.precedence), **({"type": "precedence"} if known.precedence else {}))
    out.close()
    _received(out, heading)
    if known.references:
        out.open("correspContext")
        for one in known.references:
            out.line("ref", _text(one.wording), type="reference", **_given(n=one.number))
        out.close()
    for name in (*known.routing, *known.distribution):
        out.line("note", _text(name), type="routing")
    out.close()


def _received(out: _Writer, heading: Heading) -> None:
    """Who received it, and when; the date stands with the first who did."""
    known = heading.metadata
    for number, recipient in enumerate(known.recipients):
        out.open("correspAction", type="received", **({"subtype": "info"} if recipient.info else {}))
        _correspondent(out, recipient, heading.recipients.get(recipient.name, ""))
        _addressed(out, recipient)
        _place(out, recipient.place, heading.received_at)
        if known.received and number == 0:
            out.line("date", when=known.received)
        out.close()
    if known.received and not known.recipients:
        out.open("correspAction", type="received")
        out.line("date", when=known.received)
        out.close()


def _correspondent(out: _Writer, who: Correspondent, identifier: str) -> None:
    if who.person:
        out.line("persName", _text(who.person), **_pointer("ref", identifier))
    if who.name == who.place:  # `To: Warsaw`: nobody is named
        return
    if not who.person:
        out.line("orgName", _text(who.name), **_pointer("ref", identifier), **_given(key=who.route))
    elif (role := who.name.replace(who.person, "").strip(" ,()")) and role != who.place:
        out.line("roleName", _text(role))


def _addressed(out: _Writer, who: Correspondent) -> None:
    """How a cable is sent to one addressee."""
    for kind, values in (("precedence", (who.precedence,)), ("serial", (who.serial,)), ("exempt", who.exempt)):
        for value in filter(None, values):
            out.line("note", _text(value), type=kind)


def _place(out: _Writer, stated: str, known: tuple[str, str]) -> None:
    if stated:
        out.line("placeName", _text(stated))
    elif known[0]:
        out.line("placeName", _text(known[0]), **_pointer("ref", known[1]), resp="#teikit", cert="medium")


def _classes(out: _Writer, known: Metadata) -> None:
    out.open("textClass")
    if known.tags:
        out.open("keywords", scheme="#TAGS")
        for tag in known.tags:
            out.line("term", _text(tag), **({"type": "person"} if "," in tag else {}))
        out.close()
    if known.subjects:
        out.open("keywords", scheme="#subjects")
        for subject in known.subjects:
            out.line("term", _text(subject))
        out.close()
    for scheme, marks in (
        ("handling", known.classification),
        ("captions", known.captions),
        ("orders", (known.executive_order,)),
    ):
        for mark in filter(None, marks):
            out.line("classCode", _text(mark), scheme=f"#{scheme}")
    out.close()


def _text(value: str) -> str:
    return value if _PLAIN.fullmatch(value) else escape(ILLEGAL.sub("\ufffd", value))


def _tag(element: str, attributes: Mapping[str, str]) -> str:
    if not attributes:
        return element
    return element + "".join([f' {name}="{_text(value).replace(chr(34), "&quot;")}"' for name, value in attributes.items()])


def _given(**attributes: str) -> dict[str, str]:
    return {name: value for name, value in attributes.items() if value}


def _pointer(name: str, identifier: str) -> dict[str, str]:
    return {name: f"#{identifier}"} if identifier else {}
