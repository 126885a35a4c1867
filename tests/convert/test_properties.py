"""What holds for any text at all: nothing is lost, nothing is malformed, and the same text gives the same bytes."""

from __future__ import annotations

from typing import Final

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st
from lxml import etree

from teikit.decode import from_text
from teikit.layouts import LAYOUTS
from teikit.model.annotation import Annotation, Span
from teikit.model.reading import Block, Role
from teikit.model.tei import NAMESPACE
from teikit.model.text import normalise_space
from teikit.pipeline import Document, convert_page, convert_source, recover
from teikit.relaxng import Schema
from teikit.schematron import Schematron
from teikit.weave.recover import recover_text
from teikit.weave.tree import weave_body
from tests.support.schemas import TEIKIT_RNG, TEIKIT_SCH

MANY = settings(max_examples=150, suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large])

TOKENS: Final = (
    *"“”\"„«»‘’'[](){}<>&/*-–—.,;:?!…", "...", "--", "\n", "\n\n", "\n \n", "\r\n", "\r", "\t", " ", "  ", "\u00a0", "\u00ad", "\u2028", "\ufeff", "\0", "\x0b", "\x85",
    "\ud800", "\udc81", "\uffff", "𝔄", "é", "e\u0301", "Ж",
    "[illegible]", "[...", "[1 line not declassified]", "[sic]", "[recte: 1961]", "[Page 3]", "[p. 4]", "[1]", "[2]", "/1/", "¹", "[?]", "[word?]", "J.[oseph]", "[In the margin: no]",
    "[Source: AVP RF]", "\n\n[1] A note. [2]\n\n", "\n\n[2] Another.\n\n", "\n1. First.\n2. Second.\n", "\n\n- one\n\n- two\n\n", "Notes:\n\n",
    "R. Kennedy", "President Kennedy", "he", "I", "him", "me", "said", "told", "asked", "added", "replied", "that", "Moscow", "Turkey", "the Soviet government",
    "October 27, 1962", "1.XI.62", "tomorrow", "8.39 p.m.", "1/2", "15-16 October", "TOP SECRET", "Copy No. 1", "A. DOBRYNIN", "[signed]", "QUOTE", "UNQUOTE",
    "\nMAO: ", "\n\nPM Chou [smiling]: ", "\nMAO. ", "\nQ. ", "\nA. ", "(Laughter.)", "Participants:\n",
    "PAGE 02  MOSCOW 16123", "\nTALLINN 00000366  002 OF 003\n", "\nO R 121530Z OCT 76\n", "\nFM AMEMBASSY MOSCOW\n", "\nTO RUEHC/SECSTATE WASHDC 12\n", "\nINFO ", "XMT ", "\nTAGS: PREL, ",
    "\nSUBJECT: (C) ", "\nREF: A. STATE 1", "\nS E C R E T MOSCOW 1\n", "\nE.O. 12958: ", "\n1. (C) ", "SUMMARY", "END SUMMARY", "\n-----\n", "\nBT\n#0366\n", "\nSECRET\n", "\nClassified By: x\n",
    "\nMessage Attributes\nCapture Date: 1\nFilm Number: 2\nLine Count: 3\n", "KISSINGER", "¶2. ",
    "1. Telegram From the Embassy in the Soviet Union to the Department of State1\n", "\nMoscow, March 13, 1961, 7 p.m.\n", "\n\n862.01/10–2849: Telegram\n\n", "[Received March 4—9:50 a. m.]",
    "\nThe Ambassador in X (Name) to the Secretary of State\n", "\n//Source: x\n", "Documents 29-38\n", "\n29. Memorandum of Conversation/1/\n", "\n30. Telegram 12\n", "word1 ", "\n1. Source: NA. ",
    "Cablegram 29 LONDON, 1 July 1940, 8.39 p.m.\n\n", "\n_\n\n1 Note one.\n2 Two.\n", "[AA: A981, FAR EAST]", "MOST SECRET\n", "BR[UCE]", "[p4]",
    "Ciphergram No. 16831\n", "Dispatched 1.1.62 received 2.1.62\n", "\nTo: KOZYREW [Deputy]\n", "From: Rapacki\n", "Deciphered by: X\n", "Distribution list - 11 copies:\n1. a\n2. b\n", "K o z y r e v", "/-/ Rapacki", "/in Polish/",
    "\n—А что?— сказал он.\n", "«Да»", "„Ja“ sagte", "\n– ", "\nKissinger: ", "Q: ", "Search in\n", "CITATION SHARE DOWNLOAD\n", "get citation\n", "**Citation:** x\n", "<http://x>", "**", "\nAuthor(s):\n", "Rights\n", "中文", "עברית", "Mr. OŻ",
    "Title: x", "Date: 1.1.62", "---", "Citation:", "Skip to content", "Summary", "Associated Places", "Record ID", "Document Information", "Original Language:", "Contents:",
)  # fmt: skip

COMPOSED = st.lists(st.sampled_from(TOKENS), max_size=60).map("".join) | st.lists(st.sampled_from(TOKENS), max_size=60).map(
    " ".join
)
ANYTHING = st.text(st.characters(exclude_categories=())) | COMPOSED


@pytest.fixture(scope="module")
def schema() -> Schema:
    return Schema.load(TEIKIT_RNG)


@pytest.fixture(scope="module")
def rules() -> Schematron:
    return Schematron.load(TEIKIT_SCH)


@settings(MANY, max_examples=300)
@given(text=ANYTHING, layout=st.sampled_from(["auto", *LAYOUTS]))
@example(text="", layout="auto")
@example(text="\ud800", layout="auto")
@example(text="[[[[[[a]]]]]]", layout="plain")
@example(text="“a “b” c", layout="plain")
@example(text="x[1]\n\n[1] y[1]", layout="plain")
@example(text="Minister E.O中文 came", layout="plain")  # a name without capitals, which are its only letters
@example(text="[p. 3]\n\nfor", layout="wilson")
@example(text=":\n\n[p4][Page 3]", layout="bloc")
@example(text="MAO:\nA: [Page 673]\nA.", layout="dialogue")
@example(text="[3 lines of source te\x0bxt not declassified]", layout="plain")
@example(text="x\n\nDistribution:\nBT\n#\nno\nSkip to content", layout="cable")
@example(text="Classified Byx\nXMT added\nThe", layout="cable")
@example(text="1. me\n[Page3]\n’\nSkip to content", layout="cable")
@example(text="Kissinger:\nMAO:\n[p4]\nKissinger:", layout="frus")
@example(text="one\nSkip to content\ntwo three\nSkip to content\nfour", layout="plain")
@example(text="x\n\n1.1.62\nAuthor(s)\n.", layout="wilson")
@example(text="121530Z OCT 76\nCiphergram No. 62 received 2.1.62", layout="cable")
@example(text="March 4 Telegram to State1\n1First\n2Second\nDeciphered\n.\nINFO", layout="frus")
@example(text=":MarCH 1000:PM", layout="plain")
def test_nothing_is_lost_and_everything_is_valid(schema: Schema, rules: Schematron, text: str, layout: str) -> None:
    source = from_text(text)
    documents = convert_page(source, layout=layout)
    assert "".join(document.source.text for document in documents) == source.text
    for document in documents:
        assert normalise_space(recover(document)) == normalise_space(document.source.text)
        assert "".join(recover(document.tree).split()) == "".join(words_of_body(document).split())
        assert list(schema.validate(document.to_bytes())) == []
        assert rules.validate(document.to_bytes()).valid


def words_of_body(document: Document) -> str:
    """What stands in the body, without what was dropped in its middle."""
    text, position, words = document.source.text, 0, ""
    dropped = {offset for one in document.residue for offset in range(one.start, one.end)}
    for block in document.reading.body():
        assert block.start >= position
        words += "".join(text[offset] for offset in range(block.start, block.end) if offset not in dropped)
        position = block.end
    return words


@MANY
@given(text=ANYTHING)
def test_converting_twice_gives_the_same_bytes(text: str) -> None:
    assert convert_source(from_text(text)).to_bytes() == convert_source(from_text(text)).to_bytes()


@MANY
@given(text=ANYTHING, name=st.sampled_from(sorted(LAYOUTS)))
def test_the_blocks_of_every_layout_partition_the_text(text: str, name: str) -> None:
    source = from_text(text)
    partitioned(LAYOUTS[name].read(source).blocks, len(source.text))
    for document in convert_page(source, layout=name):
        partitioned(document.reading.blocks, len(document.source.text))


def partitioned(blocks: tuple[Block, ...], length: int) -> None:
    position = 0
    for block in blocks:
        assert block.start == position
        assert block.end > block.start
        assert block.label <= block.end - block.start
        position = block.end
    assert position == length


@MANY
@given(text=ANYTHING)
def test_every_finding_has_a_place_in_the_text(text: str) -> None:
    source = from_text(text)
    rows = source.text.split("\n")
    for one in convert_source(source).findings:
        assert one.place.line is not None
        assert one.place.column is not None
        assert 1 <= one.place.line <= len(rows)
        assert 1 <= one.place.column <= len(rows[one.place.line - 1]) + 1


ELEMENTS: Final = (
    "said",
    "q",
    "quote",
    "soCalled",
    "supplied",
    "unclear",
    "note",
    "sic",
    "corr",
    "choice",
    "date",
    "persName",
    "placeName",
    "gap",
    "pb",
    "hi",
    "foreign",
)


@st.composite
def woven(draw: st.DrawFn) -> tuple[str, list[Block], list[Annotation]]:
    """A text in blocks, and annotations of any shape over it."""
    pieces = draw(st.lists(st.text(st.sampled_from("ab <&>[]“\n\0"), min_size=1, max_size=12), min_size=1, max_size=5))
    roles = st.sampled_from(
        [
            Role.PARAGRAPH,
            Role.ITEM,
            Role.HEAD,
            Role.DATELINE,
            Role.SIGNATURE,
            Role.FOOTNOTE,
            Role.SOURCE,
            Role.HANDLING,
            Role.COPY,
            Role.CLOSING_DATE,
            Role.PAGE,
        ]
    )
    blocks, position = [], 0
    for piece in pieces:
        position += draw(st.integers(0, 2))
        label = draw(st.integers(0, len(piece))) if draw(st.booleans()) else 0
        role = draw(roles)
        blocks.append(
            Block(
                position, position + len(piece), role, label=label if role in (Role.ITEM, Role.FOOTNOTE, Role.PARAGRAPH) else 0
            )
        )
        position += len(piece)
    text = "".join(piece for piece in pieces)
    whole = [" "] * position
    for block, piece in zip(blocks, pieces, strict=True):
        whole[block.start : block.end] = piece
    assert len("".join(whole)) == position >= len(text)
    return "".join(whole), blocks, draw(st.lists(any_annotation(position, blocks), max_size=8))


@st.composite
def any_annotation(draw: st.DrawFn, length: int, blocks: list[Block]) -> Annotation:
    start = draw(st.integers(0, length))
    end = draw(st.integers(start, min(length, start + 15)))
    before = draw(st.integers(0, 3)) if draw(st.booleans()) else 0
    after = draw(st.integers(0, 3)) if draw(st.booleans()) else 0
    element = draw(st.sampled_from(ELEMENTS))
    moved = None
    notes = [Span(block.start, block.end) for block in blocks if block.role is Role.FOOTNOTE]
    calls = draw(st.booleans())
    if notes and calls:
        element, moved, before, after = "note", draw(st.sampled_from(notes)), end - start, 0
    attributes = {"place": "bottom", "n": "1"} if moved else {}
    return Annotation(start, end, element, attributes, before, after, "any", draw(st.sampled_from(["", "", "c1"])), moved)


@settings(MANY, max_examples=400)
@given(woven())
@example(
    (
        "<<<<",
        [Block(0, 4, Role.PARAGRAPH)],
        [
            Annotation(0, 2, "said", {}),
            Annotation(1, 4, "q", {}),
            Annotation(0, 3, "said", {}, after=1),
            Annotation(1, 4, "q", {}),
        ],
    )
)
@example(
    (
        "a<<<<<<<<<<[",
        [Block(0, 2, Role.PARAGRAPH), Block(2, 11, Role.FOOTNOTE), Block(11, 12, Role.PAGE)],
        [Annotation(11, 12, "note", {"place": "bottom", "n": "1"}, 1, 0, "any", "", Span(2, 11))],
    )
)
@example(
    (
        " <<<<<<<<<<<<",
        [Block(1, 13, Role.PARAGRAPH)],
        [
            Annotation(1, 12, "said", {}, 1, 0, "any"),
            Annotation(1, 13, "said", {}, 0, 1, "any"),
            Annotation(0, 13, "q", {}, 0, 0, "any"),
        ],
    )
)
def test_annotations_of_any_shape_are_woven_without_loss(case: tuple[str, list[Block], list[Annotation]]) -> None:
    text, blocks, found = case
    body = weave_body(text, blocks, found)
    root = etree.fromstring(f'<text xmlns="{NAMESPACE}"><body>{body.xml}</body></text>')
    # Blocks are compared without white space: an indented label and its item come back with one space between.
    wording = "".join(text[block.start : block.end] for block in blocks)
    assert sorted("".join(recover_text(root).split())) == sorted("".join(wording.split()))
    if all(block.role in (Role.PARAGRAPH, Role.ITEM) for block in blocks):
        assert "".join(recover_text(root).split()) == "".join(wording.split())
