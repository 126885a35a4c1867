"""Random documents that a RELAX NG schema allows: the way to ask what a schema really says.

The schema is one grammar in the XML syntax, in the form that trang writes: definitions, references, no includes, no wildcard in
names. Choices that were taken seldom are preferred, so that a few hundred documents visit every corner of the grammar, and a
budget keeps each document small: when it is spent, the shortest way to an end is taken.
"""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass, field
from decimal import Decimal
from types import MappingProxyType
from typing import TYPE_CHECKING, Final

from lxml import etree

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping, Sequence
    from pathlib import Path
    from random import Random

__all__ = ["DocumentGenerator"]

_RNG: Final = "{http://relaxng.org/ns/structure/1.0}"
_XML: Final = "http://www.w3.org/XML/1998/namespace"
_ENDLESS: Final = 10**6

_TEXTS: Final = ("Berlin", " and ", "“We want”", "1962", "\n   ", "Хрущёв", "a < b & c", "]]>", "\u00a0")

# What an atomic type may look like; what a facet excludes is sorted out before one is drawn.
_VALUES: Final[Mapping[str, tuple[str, ...]]] = MappingProxyType(
    {
        "string": ("", "word", "two words"),
        "token": ("word", "3", "italic", "pre([...)", "post(])", "two words", "1.0", "0.12.3", "1a"),
        "NMTOKEN": ("word", "Wikidata", "76MOSCOW16123", "a-b.c:d"),
        "NCName": ("word", "teikit", "said"),
        "language": ("en", "ru", "zh-Latn", "x-none"),
        "anyURI": (
            "#p1",
            "#teikit",
            "https://example.org/a?b=c#d",
            "authority.xml#un",
            "mailto:a@example.org",
            "urn:a:b",
            "a.xml",
        ),
        "decimal": ("1", "1.5", "-0.25", "12345678901234567890", "0"),
        "nonNegativeInteger": ("0", "7"),
        "date": ("1962-10-27", "2000-02-29", "1914-08-01Z"),
        "gYearMonth": ("1962-10",),
        "gYear": ("1962", "0044"),
        "gMonthDay": ("--10-27", "--02-29"),
        "dateTime": ("1962-10-27T20:00:00Z", "1976-10-12T15:30:00"),
        "time": ("20:30:00", "20:30:00Z"),
    }
)
_FACETS: Final[Mapping[str, Callable[[str, str], bool]]] = MappingProxyType(
    {
        "pattern": lambda value, pattern: re.fullmatch(pattern, value) is not None,
        "minLength": lambda value, length: len(value) >= int(length),
        "minExclusive": lambda value, bound: Decimal(value) > Decimal(bound),
    }
)


@dataclass(frozen=True, slots=True)
class _Item:
    """What a pattern yields: a piece of text, an attribute, or an element."""

    kind: str
    name: str = ""
    value: str = ""
    content: tuple[_Item, ...] = ()


@dataclass(slots=True)
class _Budget:
    """How much one document may still hold, and which ids it has."""

    random: Random
    elements: int
    depth: int = 0
    ids: int = 0


@dataclass
class DocumentGenerator:
    """Draws documents from the schema at `path`.

    >>> from random import Random
    >>> from tests.support.schemas import TEIKIT_RNG
    >>> DocumentGenerator(TEIKIT_RNG).document(Random(1)).startswith(b"<TEI")
    True
    """

    path: Path
    elements: int = 6
    """How many elements each of the upper branches may have before it hurries to its end."""
    depth: int = 5
    """Down to which level an element begins a branch of its own (1: the root)."""
    _definitions: dict[str, list[etree._Element]] = field(default_factory=dict)
    _heights: dict[etree._Element, int] = field(default_factory=dict)
    _visits: Counter[etree._Element] = field(default_factory=Counter)

    def __post_init__(self) -> None:
        self._grammar = etree.parse(self.path, etree.XMLParser(remove_comments=True, remove_pis=True)).getroot()
        for definition in self._grammar.iter(f"{_RNG}define"):
            self._definitions[definition.attrib["name"]] = _patterns(definition)
        self._children = {pattern: _patterns(pattern) for pattern in self._grammar.iter()}
        self._names = {pattern: _name(pattern) for pattern in self._grammar.iter(f"{_RNG}element", f"{_RNG}attribute")}
        self._measure()

    def document(self, random: Random) -> bytes:
        """One document, in UTF-8 without an XML declaration."""
        budget = _Budget(random, self.elements)
        (start,) = self._grammar.iter(f"{_RNG}start")
        (root,) = self._sequence(_patterns(start), budget)
        element = etree.Element(root.name, nsmap={None: etree.QName(root.name).namespace or ""})
        _fill(element, root)
        return etree.tostring(element, encoding="utf-8")

    def unvisited(self) -> list[str]:
        """The elements of the schema that no document has had so far."""
        patterns = self._grammar.iter(f"{_RNG}element")
        return sorted(pattern.attrib["name"] for pattern in patterns if not self._visits[pattern])

    def _measure(self) -> None:
        """How deep the shallowest document of every pattern is: repeat until nothing gets lower."""
        patterns = [pattern for pattern in self._grammar.iter() if str(pattern.tag).startswith(_RNG)]
        self._heights = dict.fromkeys(patterns, _ENDLESS)
        changed = True
        while changed:
            changed = False
            for pattern in reversed(patterns):
                height = self._height(pattern)
                changed |= height < self._heights[pattern]
                self._heights[pattern] = height

    def _height(self, pattern: etree._Element) -> int:
        match _kind(pattern):
            case "optional" | "zeroOrMore" | "text" | "empty" | "value" | "data" | "attribute" | "list":
                return 0
            case "choice":
                return min(self._heights[child] for child in self._children[pattern])
            case "ref":
                return max((self._heights[child] for child in self._definitions[pattern.attrib["name"]]), default=0)
            case "notAllowed":
                return _ENDLESS
            case kind:
                inner = max((self._heights[child] for child in self._children[pattern]), default=0)
                return min(inner + (kind == "element"), _ENDLESS)

    def _sequence(self, patterns: Sequence[etree._Element], budget: _Budget) -> list[_Item]:
        return [item for pattern in patterns for item in self._draw(pattern, budget)]

    def _draw(self, pattern: etree._Element, budget: _Budget) -> list[_Item]:
        children = self._children[pattern]
        match _kind(pattern):
            case "ref":
                return self._sequence(self._definitions[pattern.attrib["name"]], budget)
            case "choice":
                return self._draw(self._choose(children, budget), budget)
            case "group" | "oneOrMore" | "zeroOrMore" | "optional" | "empty":
                return [item for _ in range(_times(_kind(pattern), budget)) for item in self._sequence(children, budget)]
            case "interleave":
                return list(_interleaved([self._draw(child, budget) for child in children], budget.random))
            case "element":
                return [self._element(pattern, budget)]
            case "attribute":
                content = self._sequence(children, budget) if children else [_text("text")]
                return [_Item("attribute", self._names[pattern], "".join(item.value for item in content))]
            case _:
                return [_text(self._characters(pattern, budget))]

    def _characters(self, pattern: etree._Element, budget: _Budget) -> str:
        match _kind(pattern):
            case "text":
                return budget.random.choice(_TEXTS)
            case "value":
                return pattern.text or ""
            case "data":
                return _atom(pattern, budget)
            case "list":
                return " ".join(item.value for item in self._sequence(self._children[pattern], budget))
            case kind:
                raise NotImplementedError(f"RELAX NG {kind} in line {pattern.sourceline}")

    def _element(self, pattern: etree._Element, budget: _Budget) -> _Item:
        self._visits[pattern] += 1
        budget.depth += 1
        budget.elements -= 1
        left, branches = budget.elements, budget.depth <= self.depth
        budget.elements = self.elements if branches else left
        content = tuple(self._sequence(self._children[pattern], budget))
        budget.elements = left if branches else budget.elements
        budget.depth -= 1
        return _Item("element", self._names[pattern], content=content)

    def _choose(self, children: Sequence[etree._Element], budget: _Budget) -> etree._Element:
        """One alternative: any at random, the least visited, or (in haste) one of the lowest."""
        possible = [child for child in children if self._heights[child] < _ENDLESS]
        if budget.elements <= 0:
            lowest = min(self._heights[child] for child in possible)
            possible = [child for child in possible if self._heights[child] == lowest]
        elif budget.random.random() < 0.5:
            fewest = min(self._visits[child] for child in possible)
            possible = [child for child in possible if self._visits[child] == fewest]
        chosen = budget.random.choice(possible)
        self._visits[chosen] += 1
        return chosen


def _text(value: str) -> _Item:
    return _Item("text", value=value)


def _kind(pattern: etree._Element) -> str:
    return str(pattern.tag).removeprefix(_RNG)


def _patterns(parent: etree._Element) -> list[etree._Element]:
    """The patterns inside; neither annotations nor facets nor the name."""
    return [child for child in parent if str(child.tag).startswith(_RNG) and _kind(child) not in {"name", "param"}]


def _name(pattern: etree._Element) -> str:
    """The name of an element or attribute pattern, in Clark notation."""
    name = pattern.get("name") or pattern.findtext(f"{_RNG}name") or ""
    if name.startswith("xml:"):
        return f"{{{_XML}}}{name[4:]}"
    (namespace, *_) = pattern.xpath("ancestor-or-self::*[@ns][1]/@ns") or [""] if _kind(pattern) == "element" else [""]
    return f"{{{namespace}}}{name}" if namespace else name


def _times(kind: str, budget: _Budget) -> int:
    """How often something is repeated."""
    least, most = {"optional": (0, 1), "zeroOrMore": (0, 3), "oneOrMore": (1, 3)}.get(kind, (1, 1))
    return least if budget.elements <= 0 else budget.random.randint(least, most)


def _interleaved(parts: list[list[_Item]], random: Random) -> Iterator[_Item]:
    """The items of all parts, those of each in their order."""
    waiting = [list(reversed(part)) for part in parts if part]
    while waiting:
        part = random.choice(waiting)
        yield part.pop()
        waiting = [part for part in waiting if part]


def _atom(pattern: etree._Element, budget: _Budget) -> str:
    """A value of an atomic type that its facets admit."""
    kind = pattern.attrib["type"]
    if kind == "ID":
        budget.ids += 1
        return f"id{budget.ids}"
    facets = [(param.attrib["name"], param.text or "") for param in pattern.iter(f"{_RNG}param")]
    return budget.random.choice([v for v in _VALUES[kind] if all(_FACETS[name](v, bound) for name, bound in facets)])


def _fill(element: etree._Element, item: _Item) -> None:
    """Write the content of `item` into `element`."""
    last: etree._Element | None = None
    for part in item.content:
        if part.kind == "attribute":
            element.set(part.name, part.value)
        elif part.kind == "element":
            last = etree.SubElement(element, part.name)
            _fill(last, part)
        elif last is None:
            element.text = (element.text or "") + part.value
        else:
            last.tail = (last.tail or "") + part.value
