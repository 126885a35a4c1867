"""`cable`: cables of the State Department, as the National Archives released those of the 1970s, and in the form of the 1990s and 2000s.

A cable is a head of lines that are fixed in form, the text, and what relay stations and web sites put around both. Not one
of the lines is required. A module a duty: `rows` tells lines apart by form, `head` reads them by what stands around them,
`metadata` makes the header of them, `body` cuts the text, `site` reads what web sites add.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Final

from teikit.layouts.cable.body import page_annotations, portion, read_body, summary_of
from teikit.layouts.cable.head import Head, read_head
from teikit.layouts.cable.metadata import metadata
from teikit.layouts.cable.rows import Kind, Row, label_length, rows
from teikit.layouts.cable.site import Attribute, head_ends, read_attributes, tail_begins
from teikit.layouts.lines import fill
from teikit.layouts.signs import Sign, weigh
from teikit.model.annotation import Annotation, inferred
from teikit.model.finding import finding
from teikit.model.reading import Block, Reading, Role, Sniff
from teikit.model.text import SourceText

__all__ = ["Cable"]

_SIGNS: Final = (
    Sign("PAGE ", r"^[ \t]*PAGE \d{1,2} {2,}[A-Z][A-Z ]+ \d{3,6}\b", 0.5, "page lines"),
    Sign("", r"^[ \t]*(?:VZCZC|DE R[A-Z]{4,7} #?\d|ZNY |[OPRZ]{2} R[UH][A-Z]{3,6}\b)", 0.4, "lines of relay stations"),
    Sign("", r"^[ \t]*(?i:(?:[ZOPR]{1,2}[ /])*\s?\d ?\d ?\d ?\d ?\d ?\d ?Z [A-Z]{3} '?\d{2,4}\b)", 0.5, "a date-time group"),
    Sign("FM", r"^[ \t]*FM:? +(?:R[A-Z]{4,7}/)?[A-Z]{2}", 0.3, "a line for who sent it"),
    Sign("TO", r"^[ \t]*TO:? +(?:SECSTATE|AMEMBASSY|AMCONSUL|USMISSION|R[A-Z]{4,7}/)", 0.3, "a line for whom it is for"),
    Sign("INFO", r"^[ \t]*INFO:? +(?:AMEMBASSY|AMCONSUL|USMISSION|R[A-Z]{4,7}/|[A-Z ]{3,40} COLLECTIVE\b)", 0.25, "a line for who is informed"),
    Sign("/", r"^[ \t]*(?:TO |INFO )?(?:R[UH][A-Z0-9]{3,6}|ZEN)/[A-Z]", 0.5, "routing indicators"),
    Sign("TAG", r"^[ \t]*TAGS?(?:[:;][ \t]*|[ \t]+)[A-Z]{2,4}(?:[A-Z]{4})?\b", 0.55, "tags"),
    Sign("O", r"^[ \t]*E\.?\s?O\.?\s?1[0-9]{4}\b", 0.3, "an executive order"),
    Sign("", r"^[ \t]*(?:SIPDIS|EXDIS|NODIS|LIMDIS|STADIS|NOFORN)\b[ \t]*$", 0.2, "a caption"),
    Sign("", r"^[ \t]*(?:C O N F I D E N T I A L|S E C R E T|U N C L A S|UNCLAS|CONFIDENTIAL|SECRET|LIMITED OFFICIAL USE)\b.{0,60}\b[A-Z]{3,} 0*\d{1,6}[ \t]*$", 0.4, "a line of classification and number"),
    Sign("SUBJ", r"^[ \t]*(?:SUBJECT|SUBJ) ?:", 0.15, "a subject"),
    Sign(":", r"^[ \t]*(?i:REF(?:S|TEL)?(?:\(S\))? ?:)", 0.15, "references"),
    Sign("REF", r"^[ \t]*REF(?:ERENCE|TEL)?S?(?:\(S\))?\b[^a-z\n]{0,24}?\b[A-Z]{4,}(?: [A-Z]{3,}){0,3} ?\d{1,6}\b", 0.35, "the number of another cable"),
    Sign("lassified By", r"^[ \t]*Classified By:? ", 0.35, "who classified it"),
    Sign("SUBJ", r"^[ \t]*SUBJ(?:ECT)? ?: *\( ?(?:C|U|S|SBU|LOU)(?:/[A-Z/]+)? ?\)", 0.5, "a subject with a mark"),
    Sign("1.", r"^[ \t]*¶? ?1\.\s{1,3}\((?:C|U|S|SBU|LOU)(?:/[A-Z/]+)?\) ", 0.4, "a numbered paragraph with a mark"),
    Sign(" ID", r"^(?:Reference|Canonical) ID:?\s*\d\d[A-Z]{3,}\d", 0.5, "the number of the cable as sites give it"),
    Sign("Viewing cable ", r"^Viewing cable \d\d[A-Z]+\d", 0.5, "the heading of a site"),
    Sign("TAG", r"\bE\.?\s?O\.?\s{0,2}1[0-9]{4}\b.{0,60}\bTAGS?[:;]\s{0,3}[A-Z]{2,5}\b", 0.5, "order and tags on a line"),
    Sign("State EO Systematic Review", r"Declassified/Released (?:US|U\.S\.) Department of State EO Systematic Review", 0.4, "the stamp of the release"),
    Sign("Message Attributes", r"^Message Attributes$", 0.4, "the table of the release"),
)  # fmt: skip


class Cable:
    """Cables of the State Department."""

    name: Final = "cable"

    def sniff(self, source: SourceText) -> Sniff:
        """By the lines that are fixed in form; a telegram in an edition has none of them."""
        return weigh(source, _SIGNS, "a cable")

    def read(self, source: SourceText) -> Reading:
        """Head, text, and what stands around them."""
        text = source.text
        everything = list(rows(text))
        top = head_ends(everything)
        last = top + tail_begins(everything[top:])
        cable = everything[top:last]
        end = everything[last].start if last < len(everything) else len(text)
        head = read_head(cable, end) if cable else Head(body=end)
        body = read_body(text, list(_rows_of_body(cable, head.body)))
        attributes = [part for found in (everything[:top], head.preamble, everything[last:]) for part in read_attributes(found)]
        known = metadata(head, attributes)
        return Reading(
            self.name,
            fill(text, [*_head_blocks(head), *_attribute_blocks(attributes), *body.blocks]),
            replace(known, summary=summary_of(text, body) or known.summary),
            tuple(finding("head-unread", source.place(row.start), line=row.text) for row in head.unread),
            (*_head_annotations(text, head), *body.annotations),
        )


def _rows_of_body(everything: Sequence[Row], start: int) -> Iterator[Row]:
    """The lines from `start` on, which may lie within a line."""
    for row in everything:
        if row.start >= start:
            yield row
        elif row.end > start:
            yield Row(start, row.end, row.text[start - row.start :], row.follows)


def _head_blocks(head: Head) -> Iterator[Block]:
    """What the lines of the head are."""
    if head.time:
        row, _ = head.time
        yield Block(row.start, row.end, Role.DATELINE)
    for row, _ in head.markings:
        yield Block(row.start, row.end, Role.HANDLING)
    for row in head.passing:
        yield Block(row.start, row.end, Role.ROUTING)
    whole = list(_whole_fields(head))
    yield from whole
    for key, found in _lines_by_key(head):
        yield from (Block(row.start, row.end, Role.METADATA, key) for row in found)
    for row, page in head.furniture:
        if not any(block.start <= row.start < block.end for block in whole):
            yield Block(row.start, row.end, Role.PAGE, page.page) if page else Block(row.start, row.end, Role.HANDLING)


def _whole_fields(head: Head) -> Iterator[Block]:
    """Fields that stand in the text as they are: title, order and who classified the cable."""
    for kind, role in ((Kind.ORDER, Role.HANDLING), (Kind.CLASSIFIER, Role.HANDLING)):
        yield from (Block(found[0].start, found[-1].end, role) for found in head.fields.get(kind, ()))
    for found in head.fields.get(Kind.SUBJECT, ()):
        first = found[0]
        begins = first.start + label_length(Kind.SUBJECT, first.text)
        yield Block(first.start, first.start + len(first.text[: begins - first.start].rstrip()), Role.METADATA, "title")
        if begins < first.end or len(found) > 1:
            yield Block(begins if begins < first.end else found[1].start, found[-1].end, Role.HEAD)


def _lines_by_key(head: Head) -> Iterator[tuple[str, Sequence[Row]]]:
    """Lines that are in the header alone, by what they say."""
    for kind, key in ((Kind.FROM, "sender"), (Kind.TAGS, "tags"), (Kind.REFERENCE, "references")):
        yield from ((key, found) for found in head.fields.get(kind, ()))
    yield "recipient", [row for row, _ in head.addresses]
    yield "routing", head.routing


def _attribute_blocks(attributes: Sequence[Attribute]) -> Iterator[Block]:
    """The lines of a site; a line that says several things is one block."""
    lines = {(one.start, one.end): one.key for one in reversed(attributes)}
    yield from (Block(start, end, Role.METADATA, key) for (start, end), key in lines.items())


def _head_annotations(text: str, head: Head) -> Iterator[Annotation]:
    """The date in the dateline, the marks of titles, and pages that begin within a field."""
    if head.time:
        row, group = head.time
        value = {"when": f"{group.when}T{group.time}"}
        yield Annotation(
            row.start + group.group,
            row.start + group.end,
            "date",
            value if group.cert == "high" else inferred(group.cert, value),
            rule="cable.time",
        )
    for block in _whole_fields(head):
        if block.role is not Role.METADATA:
            within = (
                (row.start, row.end, page.page if page else "")
                for row, page in head.furniture
                if block.start < row.start < block.end
            )
            yield from page_annotations(within)
            yield from portion(text, block.start, block.end)
