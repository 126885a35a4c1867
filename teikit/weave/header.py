"""The header: what is known of the document, its source and its encoding, in TEI's terms."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import cache
from typing import Final

from teikit.model.reading import Metadata
from teikit.weave.heading import Heading
from teikit.weave.profile import profile_description
from teikit.weave.tree import glyph_reference
from teikit.weave.writer import Writer, as_text, given, pointer

__all__ = ["weave_header"]

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


def weave_header(heading: Heading) -> str:
    """The `teiHeader`."""
    out = Writer(1)
    out.open("teiHeader")
    _file_description(out, heading)
    _encoding_description(out, heading)
    profile_description(out, heading)
    out.open("revisionDesc")
    out.line(
        "change",
        f"Encoded from plain text in the layout {as_text(heading.layout)}.",
        **given(when=heading.metadata.when),
        who="#teikit",
    )
    out.close()
    out.close()
    return "\n".join(out.rows)


def _file_description(out: Writer, heading: Heading) -> None:
    known = heading.metadata
    out.open("fileDesc")
    out.open("titleStmt")
    out.line("title", as_text(known.title) or "[Untitled document]", type="main")
    if known.message_number:
        out.line("title", as_text(known.number), type="sub")
    if known.sender and known.sender.name != known.sender.place:
        out.line("author", as_text(known.sender.person or known.sender.name), **pointer("ref", heading.author))
    out.line("editor", as_text(known.editor))
    out.line("funder", as_text(known.funder))
    _responsible(out, "translator", "translation", known.translator)
    _responsible(out, known.edition_id, "source edition", known.edition or "the editors of the source")
    _responsible(out, "teikit", "automatic encoding", "teikit", type="software")
    out.close()
    _publication(out, known)
    _source(out, known)
    out.close()


def _responsible(out: Writer, identifier: str, task: str, name: str, **attributes: str) -> None:
    if name:
        out.open("respStmt", **{"xml:id": identifier})
        out.line("resp", task)
        out.line("name", as_text(name), **attributes)
        out.close()


def _publication(out: Writer, known: Metadata) -> None:
    out.open("publicationStmt")
    out.line("publisher", as_text(known.publisher or known.edition) or "unknown")
    if known.uploaded:
        out.line("date", as_text(known.uploaded), type="uploaded")
    out.open(
        "availability", status="restricted" if known.rights and not known.licence else "free" if known.licence else "unknown"
    )
    if known.licence:
        out.line(
            "licence",
            as_text(known.licence),
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
            out.line("idno", as_text(value), type=kind)
    out.close()


def _source(out: Writer, known: Metadata) -> None:
    out.open("sourceDesc")
    rows = (
        ("edition", known.citation or known.title or "Plain text without a statement of its source."),
        ("printed", known.printed),
        ("provenance", known.provenance),
        ("translation", f"translation by {known.translator}" if known.translator else ""),
    )
    for kind, value in rows:
        if value:
            out.line("bibl", as_text(value), type=kind)
    if known.archive or known.repository:
        out.open("msDesc")
        out.open("msIdentifier")
        out.line("repository", as_text(known.repository))
        out.line("collection", as_text(known.collection))
        shelf_mark = known.archive.removeprefix(known.repository).strip(" ,;").removeprefix(known.collection).strip(" ,;")
        out.line("idno", as_text(shelf_mark), **({"type": "shelfmark"} if shelf_mark else {}))
        out.close()
        out.close()
    out.close()


def _encoding_description(out: Writer, heading: Heading) -> None:
    out.open("encodingDesc")
    out.rows += _project()
    out.open("editorialDecl")
    out.rows += _practice()
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
            out.raw(f'<tagUsage gi="{element}" occurs="{count}"/>')
        out.close()
        out.close()
    _declarations(out, heading)
    out.open("appInfo")
    out.open("application", ident="teikit", version=heading.version)
    out.line("label", "teikit")
    out.close()
    out.close()
    out.close()


@cache
def _project() -> Sequence[str]:
    """Lines that are the same in every header."""
    out = Writer(3)
    out.open("projectDesc")
    out.line("p", "Encoded by teikit from a plain text; what the encoder inferred carries resp and cert.")
    out.close()
    return out.rows


@cache
def _practice() -> Sequence[str]:
    """What holds for every document, within the `editorialDecl`."""
    out = Writer(4)
    for element, sentence in _PRACTICE:
        out.open(element)
        out.line("p", sentence)
        out.close()
    out.open("quotation", marks="all")
    out.line("p", "Quotation marks are kept in the text, inside the elements that they delimit.")
    out.close()
    return out.rows


def _declarations(out: Writer, heading: Heading) -> None:
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
