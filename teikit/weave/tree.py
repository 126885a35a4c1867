"""From blocks and annotations to the body of a TEI document, as a string of XML."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import groupby
from typing import Final, NamedTuple

from teikit.model.annotation import Annotation, Span
from teikit.model.reading import Block, Role
from teikit.model.tei import DROPPED, EMPTY, GLYPH_RULE, ILLEGAL, default_delimiters, write_ladder
from teikit.patterns import regex
from teikit.weave.overlap import lies_within, nest

__all__ = ["Body", "escape", "glyph_reference", "weave_body"]

_OPENING: Final = frozenset({Role.HEAD, Role.DATELINE, Role.HANDLING, Role.COPY, Role.ROUTING})
_BLOCKS_IF_LATE: Final = frozenset({Role.HEAD, Role.DATELINE, Role.COPY})
"""What opens a document, or is a block of its own further down: then nothing before it closes the document."""
_CLOSING: Final = frozenset({Role.CLOSING_DATE, Role.SIGNATURE})
_GLOBAL: Final = frozenset({Role.SOURCE, Role.FOOTNOTE, Role.HANDLING})
_DELIMITED: Final = EMPTY | {"supplied", "unclear", "sic", "corr", "note"}
"""Elements that replace something unless their `@rend` says otherwise."""
_INDENT: Final = "  "
_SPECIAL: Final = regex('[&<>"\n\t]')
_BASE: Final = 4
"""How deep the blocks of a document stand in the tree."""


class Body(NamedTuple):
    """The woven body."""

    xml: str
    """The element `div` with its content, and one for each annex, indented; mixed content is exactly the source's."""
    refused: list[Annotation]
    """Annotations that found no place."""
    tags: Mapping[str, int]
    """How often each element of the text occurs."""
    unpaired: frozenset[int]
    """Starts of footnote blocks that no call refers to; they stay where they are."""


@dataclass(slots=True)
class _Loom:
    """What weaving one text needs at hand."""

    text: str
    inside: dict[int, list[Annotation]]
    """Annotations by the start of their block."""
    blocks: dict[int, Block]
    names: dict[int, str]
    """`xml:id`s of blocks by their start."""
    identifiers: dict[tuple[int, int, str, int], str] = field(default_factory=dict)
    links: dict[tuple[int, int, str, int], tuple[str, str]] = field(default_factory=dict)
    tags: dict[str, int] = field(default_factory=dict)
    notes: dict[int, str] = field(default_factory=dict)
    """`xml:id`s of notes by the start of the block that was moved into them."""


def weave_body(text: str, blocks: Sequence[Block], annotations: Sequence[Annotation]) -> Body:
    """Weave the body's blocks (in order, without overlaps) and the annotations over them into one `div`, and one for each annex."""
    found = ILLEGAL.search(text)
    everything = [*_glyphs(text), *annotations] if found else list(annotations)
    marks = [Span(block.start, block.end) for block in blocks if _is_page_mark(text, block)]
    if marks:  # nothing stands within them
        everything = [one for one in everything if not lies_within(one, marks)]
    nesting = nest(everything, [_span(block) for block in blocks if not _is_page_mark(text, block)])
    loom = _loom(text, blocks, nesting.annotations)
    divisions = "\n".join(_division(loom, part) for part in _parted(blocks))
    unpaired = frozenset(block.start for block in blocks if block.role is Role.FOOTNOTE) - set(loom.notes)
    return Body(divisions, nesting.refused, loom.tags, unpaired)


def _parted(blocks: Sequence[Block]) -> list[Sequence[Block]]:
    """The blocks of the document, and of each annex."""
    starts = [0, *(index for index, block in enumerate(blocks) if block.role is Role.ANNEX)]
    return [blocks[start:end] for start, end in zip(starts, [*starts[1:], len(blocks)], strict=True)]


def _division(loom: _Loom, blocks: Sequence[Block]) -> str:
    kind = "annex" if blocks and blocks[0].role is Role.ANNEX else "document"
    inner = "\n".join(_rows(loom, _arranged(blocks, set(loom.notes)))) or f"{_INDENT * _BASE}<p/>"
    pad = _INDENT * (_BASE - 1)
    return f'{pad}<div type="{kind}">\n{inner}\n{pad}</div>'


def _is_page_mark(text: str, block: Block) -> bool:
    return block.role is Role.PAGE and text[block.start] == "["


def _span(block: Block) -> Span:
    """Where annotations may stand: not in the label of an item or a note, which becomes an element of its own."""
    return Span(block.start if block.role is Role.TURN else block.start + block.label, block.end)


def escape(text: str) -> str:
    """Text as XML content or, between double quotation marks, as an attribute's value."""
    if "&" in text:
        text = text.replace("&", "&amp;")
    if "<" in text:
        text = text.replace("<", "&lt;")
    if ">" in text:
        text = text.replace(">", "&gt;")
    return text


def _attribute(value: str) -> str:
    if _SPECIAL.search(value) is None:
        return value
    return escape(value).replace('"', "&quot;").replace("\n", "&#10;").replace("\t", "&#9;")


def _glyphs(text: str) -> Iterator[Annotation]:
    """A `g` for each character that XML cannot carry."""
    for match in ILLEGAL.finditer(text):
        yield Annotation(match.start(), match.end(), "g", {"ref": glyph_reference(match[0])}, rule=GLYPH_RULE)


def glyph_reference(character: str) -> str:
    """The pointer to the description of a character that XML cannot carry, in the header's `charDecl`."""
    return f"#char-{ord(character):04x}"


def _loom(text: str, blocks: Sequence[Block], annotations: Sequence[Annotation]) -> _Loom:
    inside: dict[int, list[Annotation]] = {block.start: [] for block in blocks}
    ends = iter(blocks)
    block = next(ends, None)
    for one in annotations:
        while block is not None and one.start >= block.end:
            block = next(ends, None)
        if block is not None:
            inside[block.start].append(one)
    loom = _Loom(text, inside, {block.start: block for block in blocks}, _block_names(blocks))
    _number_notes(loom, annotations)
    _join_chains(loom, blocks)
    return loom


def _block_names(blocks: Sequence[Block]) -> dict[int, str]:
    counted = (block for block in blocks if block.role in (Role.PARAGRAPH, Role.TURN, Role.ITEM))
    return {block.start: f"p{number}" for number, block in enumerate(counted, 1)}


def _number_notes(loom: _Loom, annotations: Sequence[Annotation]) -> None:
    for one in annotations:
        if one.moved and one.moved.start in loom.blocks and one.moved.start not in loom.notes:
            loom.notes[one.moved.start] = f"note{len(loom.notes) + 1}"


def _join_chains(loom: _Loom, blocks: Sequence[Block]) -> None:
    """Give the parts of a whole their `xml:id`s, and link each to its neighbours."""
    chains: dict[str, list[tuple[tuple[int, int, str, int], str]]] = {}
    for block in blocks:
        name = loom.names.get(block.start, f"b{block.start}")
        for one in loom.inside[block.start]:
            if one.chain:
                chains.setdefault(one.chain, []).append((_key(one), name))
    counts: dict[tuple[str, str], int] = {}
    for members in chains.values():
        if len(members) < 2:
            continue
        for key, name in members:
            counts[name, key[2]] = counts.get((name, key[2]), 0) + 1
            loom.identifiers[key] = f"{name}-{key[2]}{counts[name, key[2]]}"
        ids = [loom.identifiers[key] for key, _ in members]
        for (key, _), before, after in zip(members, ["", *ids[:-1]], [*ids[1:], ""], strict=True):
            loom.links[key] = (before, after)


def _key(one: Annotation) -> tuple[int, int, str, int]:
    return one.start, one.end, one.element, one.before


class _Placed(NamedTuple):
    """A block and the part of the division in which it stands."""

    part: str
    block: Block


def _arranged(blocks: Sequence[Block], moved: set[int]) -> list[_Placed]:
    """Blocks by the part of the division that TEI gives them: what opens stands before the text, what closes behind it."""
    texts = [
        index
        for index, block in enumerate(blocks)
        if block.role in (Role.PARAGRAPH, Role.TURN, Role.ITEM) or (block.role is Role.FOOTNOTE and block.start not in moved)
    ]
    first = texts[0] if texts else len(blocks)
    behind = (index for index in range(len(blocks) - 1, first, -1) if blocks[index].role in _BLOCKS_IF_LATE)
    last = max(texts[-1], next(behind, 0)) if texts else len(blocks)
    holds_text = any(blocks[index].role is not Role.FOOTNOTE for index in texts) or (texts and last > texts[-1])
    return [
        _Placed(_part(block, index < first, bool(holds_text) and index > last), block) for index, block in enumerate(blocks)
    ]


def _part(block: Block, opens: bool, closes: bool) -> str:
    if block.role is Role.ANNEX:
        return "head"
    if block.role is Role.HEAD:
        return "head" if opens else "label"
    if block.role in _OPENING and opens:
        return "opener"
    if block.role in _CLOSING and closes:
        return "closer"
    if block.role is Role.ITEM:
        return "list"
    return "text"


def _rows(loom: _Loom, placed: Iterable[_Placed]) -> list[str]:
    """The lines of the division."""
    rows: list[str] = []
    pad = _INDENT * _BASE
    for (part, _), group in groupby(placed, key=lambda one: (one.part, one.part == "list" and one.block.label > 0)):
        blocks = [one.block for one in group]
        if part in ("opener", "closer", "list"):
            inner = [line for block in blocks for line in _WRITERS[part](loom, block)]
            rows += [f"{pad}<{part}>", *(f"{pad}{_INDENT}{line}" for line in inner), f"{pad}</{part}>"]
        else:
            rows += [f"{pad}{line}" for block in blocks for line in _WRITERS[part](loom, block)]
    return rows


def _write_head(loom: _Loom, block: Block) -> list[str]:
    return [f"<head>{_content(loom, block)}</head>"]


def _write_label(loom: _Loom, block: Block) -> list[str]:
    return [f'<label type="heading">{_content(loom, block)}</label>']


def _write_opener(loom: _Loom, block: Block) -> list[str]:
    content = _content(loom, block)
    if block.role is Role.DATELINE:
        return [f"<dateline>{content}</dateline>"]
    if block.role is Role.COPY:
        return [f'<stamp type="copy">{content}</stamp>']
    return [f'<note type="{block.role}">{content}</note>']


def _write_closer(loom: _Loom, block: Block) -> list[str]:
    tag = "dateline" if block.role is Role.CLOSING_DATE else "signed"
    return [f"<{tag}>{_content(loom, block)}</{tag}>"]


def _write_item(loom: _Loom, block: Block) -> list[str]:
    label = loom.text[block.start : block.start + block.label].rstrip()
    rows = [f"<label>{_with_glyphs(label)}</label>"] if label else []
    skipped = block._replace(start=block.start + block.label)
    return [*rows, f"<item{_identity(loom, block)}>{_content(loom, skipped, block.start)}</item>"]


def _write_text(loom: _Loom, block: Block) -> list[str]:
    if block.role is Role.FOOTNOTE and block.start in loom.notes:
        label = loom.text[block.start : block.start + block.label]
        return [f'<anchor type="note" corresp="#{loom.notes[block.start]}" rend="{_attribute(write_ladder(label, ""))}"/>']
    if block.role is Role.PARAGRAPH and block.label:
        return [_numbered(loom, block)]
    content = _content(loom, block)
    if _is_page_mark(loom.text, block):
        return [_page_mark(loom, block)]
    if block.role is Role.PAGE:
        page = _tag("pb", {"n": block.key, "rend": write_ladder("", "")} if block.key else {"rend": write_ladder("", "")})
        return [f"{page[:-1]}/>", f'<fw type="header">{content}</fw>']
    if block.role in (Role.SOURCE, Role.HANDLING, Role.ROUTING):
        return [f'<note type="{block.role}">{content}</note>']
    if block.role is Role.FOOTNOTE:
        return [f'<note type="footnote">{content}</note>']
    if block.role is Role.COPY:
        return [f'<p><stamp type="copy">{content}</stamp></p>']
    return [f"<p{_identity(loom, block)}>{content}</p>"]


def _page_mark(loom: _Loom, block: Block) -> str:
    """`[Page 3]` between two paragraphs."""
    wording = loom.text[block.start : block.end]
    attributes = {"n": block.key}
    if (wording, "") != default_delimiters("pb", attributes, has_text=False):
        attributes["rend"] = write_ladder(wording, "")
    loom.tags["pb"] = loom.tags.get("pb", 0) + 1
    return f"{_tag('pb', attributes)[:-1]}/>"


def _numbered(loom: _Loom, block: Block) -> str:
    """A paragraph that begins with its number."""
    behind = block.start + block.label
    label = loom.text[block.start : behind].rstrip()
    number = "".join(character for character in label if character.isalnum())
    identity = _identity(loom, block, number)
    space = loom.text[block.start + len(label) : behind]
    return f"<p{identity}><label>{_with_glyphs(label)}</label>{space}{_content(loom, block._replace(start=behind), block.start)}</p>"


_WRITERS: Final[Mapping[str, Callable[[_Loom, Block], list[str]]]] = {
    "head": _write_head, "label": _write_label, "opener": _write_opener, "closer": _write_closer, "list": _write_item, "text": _write_text,
}  # fmt: skip


def _identity(loom: _Loom, block: Block, number: str = "") -> str:
    """The `xml:id` of a block by its place among all, and its number, the one that it bears in the source before all."""
    name = loom.names.get(block.start)
    return f' xml:id="{name}" n="{_attribute(number) or name[1:]}"' if name else ""


def _content(loom: _Loom, block: Block, key: int | None = None) -> str:
    """The text of a block with the elements over it."""
    text = loom.text
    inside = loom.inside[block.start if key is None else key]
    if not inside:
        return escape(text[block.start : block.end])
    out: list[str] = []
    stack: list[Annotation] = []
    position = block.start
    for one in inside:
        start = one.start
        if start < block.start:
            continue
        while stack and stack[-1].end <= start:
            position = _close(text, out, stack.pop(), position)
        if start > position:
            out.append(escape(text[position:start]))
        out.append(_open(loom, one))
        position = start + one.before
        stack.append(one)
    while stack:
        position = _close(text, out, stack.pop(), position)
    out.append(escape(text[position : block.end]))
    return "".join(out)


def _open(loom: _Loom, one: Annotation) -> str:
    element = one.element
    if element == DROPPED:
        return ""
    loom.tags[element] = loom.tags.get(element, 0) + 1
    if not (one.before or one.after or one.moved or element in _DELIMITED or (one.chain and _key(one) in loom.identifiers)):
        return _tag(element, one.attributes)
    return _open_special(loom, one)


def _open_special(loom: _Loom, one: Annotation) -> str:
    """The start tag of an element that replaces something, is linked to others, or holds text from elsewhere."""
    key = _key(one)
    attributes = dict(one.attributes)
    text = loom.text
    has_text = one.element == "gap" and one.end - one.start > one.before + one.after
    hidden = (
        (text[one.start : one.start + one.before], text[one.end - one.after : one.end]) if one.before or one.after else ("", "")
    )
    identity = {"xml:id": loom.identifiers[key]} if key in loom.identifiers else {}
    if one.moved and one.moved.start in loom.notes:
        identity = {"xml:id": loom.notes[one.moved.start]}
    before, after = loom.links.get(key, ("", ""))
    for name, target in (("next", after), ("prev", before)):
        if target:
            attributes[name] = f"#{target}"
    if one.element == "g":
        return _tag("g", attributes) + "\ufffd"
    if hidden != default_delimiters(one.element, attributes, has_text=has_text):
        attributes["rend"] = write_ladder(*hidden)
    opening = _tag(one.element, {**identity, **attributes})
    if one.moved and one.moved.start in loom.notes:
        return opening + _moved(loom, one.moved)
    return opening + "<desc>" if has_text else opening


def _tag(element: str, attributes: Mapping[str, str]) -> str:
    if not attributes:
        return f"<{element}>"
    if _SPECIAL.search("".join(attributes.values())) is None:  # as nearly always
        return "".join([f"<{element}", *[f' {name}="{value}"' for name, value in attributes.items()], ">"])
    return "".join([f"<{element}", *[f' {name}="{_attribute(value)}"' for name, value in attributes.items()], ">"])


def _moved(loom: _Loom, span: Span) -> str:
    """The text of a footnote, at its call. A note that is called from within itself keeps its call as text."""
    block = loom.blocks[span.start]
    return _content(loom, block._replace(start=block.start + block.label), block.start)


def _close(text: str, out: list[str], one: Annotation, position: int) -> int:
    """Close an element; an empty one is closed at once."""
    element, end = one.element, one.end
    if element not in EMPTY and not one.moved:
        out.append(f"{escape(text[position : end - one.after])}</{element}>")
    elif element == "g":
        out.append("</g>")
    elif element == "gap" and end - one.start > one.before + one.after:
        out.append(f"{escape(text[position : end - one.after])}</desc></gap>")
    elif element != DROPPED:
        out[-1] = out[-1][:-1] + "/>" if out[-1].endswith(">") and element in EMPTY else out[-1] + f"</{element}>"
    return end


def _with_glyphs(text: str) -> str:
    """Text that no annotation can reach, as content."""
    return ILLEGAL.sub(lambda match: f'<g ref="{glyph_reference(match[0])}">\ufffd</g>', escape(text))
