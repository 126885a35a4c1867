"""XML in and out: hardened parsing with findings instead of exceptions, and serialising that never touches mixed content."""

from __future__ import annotations

import contextlib
import copy
import re
from types import MappingProxyType
from typing import TYPE_CHECKING, Any, Final, NamedTuple, TypeAlias

from lxml import etree

from teikit.model.finding import Finding, Place, finding

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

__all__ = [
    "ELEMENT_ONLY",
    "LARGEST",
    "Head",
    "Instruction",
    "Parsed",
    "Tree",
    "head",
    "parse_xml",
    "prologue",
    "root_name",
    "serialise",
    "well_formed",
]

Tree: TypeAlias = "etree._ElementTree[etree._Element]"

LARGEST: Final = 512 << 20
"""The largest document that is read, in bytes."""

ELEMENT_ONLY: Final = frozenset(
    {
        *("TEI", "teiHeader", "fileDesc", "titleStmt", "publicationStmt", "notesStmt", "sourceDesc", "msDesc", "msIdentifier"),
        *("altIdentifier", "respStmt", "availability", "encodingDesc", "projectDesc", "samplingDecl", "editorialDecl"),
        *(
            "correction",
            "normalization",
            "quotation",
            "hyphenation",
            "segmentation",
            "stdVals",
            "interpretation",
            "punctuation",
        ),
        *("tagsDecl", "namespace", "classDecl", "taxonomy", "category", "charDecl", "char", "appInfo", "application"),
        *("profileDesc", "abstract", "langUsage", "calendarDesc", "calendar", "correspDesc", "correspAction", "correspContext"),
        *("textClass", "keywords", "revisionDesc", "standOff", "listPerson", "listPlace", "listOrg", "person", "place", "org"),
        *("location", "text", "body", "div", "opener", "closer", "postscript", "list", "sp"),
    }
)
"""TEI elements that our schema never allows text in: white space in them is layout, and only there."""

_TEI: Final = "{http://www.tei-c.org/ns/1.0}"
_LARGE: Final = 1 << 20
"""Bytes of a document that are worth another way of reading."""
_DEEPEST: Final = 2048
"""Levels of elements that are read."""
_DECLARATION: Final = b'<?xml version="1.0" encoding="UTF-8"?>\n'
_INDENT: Final = "  "
_CHUNK: Final = 1 << 16
_ENTITY_NAME: Final = re.compile(r"[Ee]ntity '(?:%)?([^']+)' not defined")
_LIMITS: Final = re.compile(
    "Excessive depth|amplification|Resource limit|entity reference loop|too long|too big", re.IGNORECASE
)

# libxml2's words where a person would not know what to do.
_PROBLEMS: Final[Mapping[int, str]] = MappingProxyType(
    {
        etree.ErrorTypes.ERR_NAME_REQUIRED: "an & that is not the beginning of an entity must be written &amp;",
        etree.ErrorTypes.ERR_LT_IN_ATTRIBUTE: "a < in an attribute must be written &lt;",
        etree.ErrorTypes.ERR_ENTITYREF_SEMICOL_MISSING: "an entity ends with a semicolon; a mere & must be written &amp;",
        etree.ErrorTypes.ERR_DOCUMENT_START: "the document does not begin with a tag",
        etree.ErrorTypes.ERR_UNSUPPORTED_ENCODING: "the encoding that the XML declaration names is not known",
    }
)


class Parsed(NamedTuple):
    """What became of a document: a tree, or findings that say why there is none."""

    tree: Tree | None
    findings: tuple[Finding, ...] = ()


class Instruction(NamedTuple):
    """A processing instruction before the root element."""

    target: str
    content: str
    place: Place


class Head(NamedTuple):
    """What a document says of itself before its content."""

    instructions: tuple[Instruction, ...]
    """The processing instructions before the root element."""
    root: etree._Element | None
    """The root element with its attributes and without its content; none if the XML is wrong before it."""
    system_id: str = ""
    """Where the external part of the document type lies, as it is written."""


def parse_xml(data: bytes, file: str = "") -> Parsed:
    """Parse a document without trusting it.

    Nothing but `data` is ever read: no external entity, no DTD, no network. Entities that the document itself declares are
    resolved, as long as what they stand for stays in proportion. Elements may nest 2048 deep; a text or an attribute may have
    any length unless the document declares entities (then 10 million characters); the whole may have `LARGEST` bytes.

    >>> parse_xml(b"<p>a &amp; b</p>").tree.getroot().text
    'a & b'
    >>> print(*parse_xml(b"<p>a & b</p>", "letter.xml").findings)
    letter.xml:1:7: error: not well-formed XML: an & that is not the beginning of an entity must be written &amp; [xml]
    """
    if (problem := _outer_problem(data, file)) is not None:
        return Parsed(None, (problem,))
    try:
        return Parsed(etree.ElementTree(etree.fromstring(data, etree.XMLParser(**_settings(data)))))
    except etree.XMLSyntaxError as error:
        return Parsed(None, (_syntax_finding(error, file),))


def well_formed(data: bytes, file: str = "") -> tuple[Finding, ...]:
    """The findings of `parse_xml`, for those who do not need the tree: none is built, so memory does not grow."""
    if (problem := _outer_problem(data, file)) is not None:
        return (problem,)
    if len(data) > _LARGE and _is_plainly_well_formed(data):
        return ()
    try:
        parser = etree.XMLPullParser(events=("end",), **_settings(data))
        for start in range(0, len(data), _CHUNK):
            parser.feed(data[start : start + _CHUNK])
            _forget(parser)
        parser.close()
    except etree.XMLSyntaxError as error:
        return (_syntax_finding(error, file),)
    return ()


def _is_plainly_well_formed(data: bytes) -> bool:
    """Whether another parser, which is much faster and words its findings worse, accepts a document without document type."""
    if b"<!DOCTYPE" in data:
        return False
    from xml.parsers import expat

    depth = deepest = 0

    def start(_name: str, _attributes: list[str]) -> None:
        nonlocal depth, deepest
        depth += 1
        deepest = max(deepest, depth)

    def end(_name: str) -> None:
        nonlocal depth
        depth -= 1

    parser = expat.ParserCreate(namespace_separator=" ")
    parser.ordered_attributes = True
    parser.StartElementHandler, parser.EndElementHandler = start, end
    try:
        parser.Parse(data, True)
    except (expat.ExpatError, ValueError, LookupError):
        return False
    return deepest < _DEEPEST


def _forget(parser: etree.XMLPullParser) -> None:
    """Drop the elements that a parser has read to their ends."""
    for _, element in parser.read_events():
        element.clear()
        if (parent := element.getparent()) is not None:
            del parent[: parent.index(element)]


def head(data: bytes, file: str = "") -> Head:
    """What stands before the root element, and the root element's attributes.

    What comes after a mistake in the XML is not seen, and the document is read no further than needed.
    """
    instructions: list[Instruction] = []
    for node in _first_nodes(data):
        if not isinstance(node, etree._ProcessingInstruction):
            return Head(tuple(instructions), node, node.getroottree().docinfo.system_url or "")
        content = node.text or ""
        first_line = node.sourceline - content.count("\n") if node.sourceline else None  # libxml2 tells the last
        instructions.append(Instruction(str(node.target), content, Place(file, first_line, 1)))
    return Head(tuple(instructions), None)


def prologue(data: bytes, file: str = "") -> tuple[Instruction, ...]:
    """The processing instructions before the root element; what comes after a mistake in the XML is not seen."""
    return head(data, file).instructions


def root_name(data: bytes) -> tuple[str, str]:
    """Namespace and local name of the root element; both empty if there is none.

    >>> root_name(b"<?xml version='1.0'?><TEI xmlns='http://www.tei-c.org/ns/1.0'/>")
    ('http://www.tei-c.org/ns/1.0', 'TEI')
    """
    root = head(data).root
    name = etree.QName(root) if root is not None else None
    return (name.namespace or "", name.localname) if name is not None else ("", "")


def serialise(tree: Tree) -> bytes:
    """The document as bytes: UTF-8, line feeds, indented where white space means nothing, and nowhere else.

    The tree is left as it is. The same tree gives the same bytes, and reading and writing them again changes nothing.
    """
    tree = copy.deepcopy(tree)
    root = tree.getroot()
    _indent(root, 0)
    root.tail = None
    before = [etree.tostring(node, encoding="utf-8", with_tail=False) for node in root.itersiblings(preceding=True)]
    after = [etree.tostring(node, encoding="utf-8", with_tail=False) for node in root.itersiblings()]
    doctype = tree.docinfo.doctype
    parts = [*reversed(before), *([doctype.encode()] if doctype else []), etree.tostring(root, encoding="utf-8"), *after]
    return _DECLARATION + b"\n".join(parts) + b"\n"


def _outer_problem(data: bytes, file: str) -> Finding | None:
    """What can be said before the parser is asked."""
    if not data.strip():
        return finding("xml", Place(file, 1, 1), problem="the document is empty")
    if len(data) > LARGEST:
        return finding("xml-limit", Place(file), limit=f"{LARGEST >> 20} MB")
    return None


def _settings(data: bytes) -> dict[str, Any]:
    """How the parser reads: nothing but the document."""
    # Without the limits of libxml2 nothing holds back entities; without entities nothing needs those limits.
    declares_entities = any("<!ENTITY".encode(encoding) in data for encoding in ("ascii", "utf-16-le", "utf-16-be"))
    return {
        "resolve_entities": "internal",
        "no_network": True,
        "load_dtd": False,
        "huge_tree": not declares_entities,
        "collect_ids": False,  # XML has nothing against two elements with one id: that is a matter for schemas
    }


def _syntax_finding(error: etree.XMLSyntaxError, file: str) -> Finding:
    line, column = error.position
    place = Place(file, line or 1, column or 1)
    words = (error.msg or "").rsplit(", line ", 1)[0].strip()
    if (entity := _ENTITY_NAME.search(words)) is not None:
        return finding("xml", place, problem=f"the entity &{entity[1]}; is declared nowhere that is read; write out its text")
    if _LIMITS.search(words):
        return finding("xml-limit", place, limit=words.split(",")[0].removeprefix("Resource limit exceeded: "))
    return finding("xml", place, problem=_PROBLEMS.get(error.code, words or "the document ends before its root element"))


def _first_nodes(data: bytes, size: int = 4096) -> Iterator[etree._Element]:
    """The processing instructions at the beginning and the root element, read no further than needed."""
    parser = etree.XMLPullParser(
        events=("pi", "start"), resolve_entities=False, no_network=True, load_dtd=False, huge_tree=True
    )
    for start in range(0, len(data), size):
        with contextlib.suppress(etree.XMLSyntaxError):  # what comes before the mistake can still be read
            parser.feed(data[start : start + size])
        for event, node in parser.read_events():
            yield node
            if event == "start":
                return


def _indent(element: etree._Element, level: int) -> None:
    """Lay out the children of elements that hold no text; an element that does, against the schema, is left alone."""
    if not _is_element_only(element) or not len(element):
        return
    inner, outer = "\n" + _INDENT * (level + 1), "\n" + _INDENT * level
    element.text = inner
    for child in element:
        child.tail = inner
        if isinstance(child.tag, str):
            _indent(child, level + 1)
    element[-1].tail = outer


def _is_element_only(element: etree._Element) -> bool:
    name = str(element.tag)
    if not name.startswith(_TEI) or name.removeprefix(_TEI) not in ELEMENT_ONLY:
        return False
    if element.get("{http://www.w3.org/XML/1998/namespace}space") == "preserve":
        return False
    return not any((text or "").strip() for text in (element.text, *(child.tail for child in element)))
