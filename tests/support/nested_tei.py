"""Documents in which any TEI element stands where TEI's own schema lets it stand, in no order and any number."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final, NamedTuple

from lxml import etree

if TYPE_CHECKING:
    from pathlib import Path
    from random import Random

__all__ = ["NestedTei"]

_RNG: Final = "{http://relaxng.org/ns/structure/1.0}"
_TEI: Final = "{http://www.tei-c.org/ns/1.0}"
_LEFT_OUT: Final = frozenset({"egXML", "binaryObject", "TEI", "teiCorpus", "teiHeader"})
"""Elements that hold data or other namespaces, or whole documents."""
_ATTRIBUTES: Final = {
    "place": ("bottom", "margin", "inline"),
    "type": ("editorial", "gloss", "source", "main"),
    "rend": ("italic", "bold underline", "sup", "pre([) post(])", "strike", "center"),
    "n": ("1", "5", "*"),
    "who": ("#a", "#b #c"),
    "ref": ("#a", "https://example.org/"),
    "target": ("#a", "javascript:x"),
    "unit": ("line", "words", "page"),
    "quantity": ("1.5", "3"),
    "cols": ("2", "9"),
    "rows": ("2",),
    "direct": ("true", "false"),
    "cert": ("low", "high"),
}


class _Model(NamedTuple):
    """What an element may hold."""

    text: bool
    elements: tuple[str, ...]


@dataclass
class NestedTei:
    """Draws documents by the content models of the RELAX NG schema at `path` (XML syntax)."""

    path: Path
    _definitions: dict[str, list[etree._Element]] = field(default_factory=dict)
    _elements: dict[str, etree._Element] = field(default_factory=dict)
    _models: dict[str, _Model] = field(default_factory=dict)

    def __post_init__(self) -> None:
        grammar = etree.parse(self.path).getroot()
        for definition in grammar.iter(f"{_RNG}define"):
            self._definitions.setdefault(definition.attrib["name"], []).append(definition)
        self._elements = {one.attrib["name"]: one for one in grammar.iter(f"{_RNG}element") if "name" in one.attrib}

    @property
    def names(self) -> set[str]:
        """The elements that the schema defines."""
        return set(self._elements)

    def document(self, random: Random, blocks: int = 8, depth: int = 5) -> tuple[bytes, set[str]]:
        """A document and its words, each of which occurs once."""
        words: set[str] = set()
        root = etree.Element(f"{_TEI}TEI", nsmap={None: _TEI[1:-1]})
        body = etree.SubElement(etree.SubElement(root, f"{_TEI}text"), f"{_TEI}body")
        for _ in range(blocks):
            body.append(self._tree(random.choice(self._model("body").elements), depth, random, words))
            body.append(self._tree("p", depth - 1, random, words))
        return etree.tostring(root), words

    def _tree(self, name: str, depth: int, random: Random, words: set[str]) -> etree._Element:
        element = etree.Element(f"{_TEI}{name}")
        for attribute, values in _ATTRIBUTES.items():
            if random.random() < 0.12:
                element.set(attribute, random.choice(values))
        model = self._model(name)
        if model.text:
            element.text = _word(words)
        if depth and model.elements:
            for _ in range(random.randrange(1, 4)):
                child = self._tree(random.choice(model.elements), depth - 1, random, words)
                if model.text and random.random() < 0.5:
                    child.tail = _word(words)
                element.append(child)
        return element

    def _model(self, name: str) -> _Model:
        if name not in self._models:
            inside = list(self._inside(self._elements[name], set()))
            names = {one.get("name", "") for one in inside if one.tag == f"{_RNG}element"} & set(self._elements)
            self._models[name] = _Model(any(one.tag == f"{_RNG}text" for one in inside), tuple(sorted(names - _LEFT_OUT)))
        return self._models[name]

    def _inside(self, pattern: etree._Element, seen: set[str]) -> list[etree._Element]:
        """The elements and texts that a pattern leads to without passing another element."""
        found: list[etree._Element] = []
        for child in pattern.iterchildren(f"{_RNG}*"):
            if child.tag in (f"{_RNG}element", f"{_RNG}text"):
                found.append(child)
            elif child.tag == f"{_RNG}ref" and child.attrib["name"] not in seen:
                seen.add(child.attrib["name"])
                for definition in self._definitions[child.attrib["name"]]:
                    found += self._inside(definition, seen)
            elif child.tag not in (f"{_RNG}ref", f"{_RNG}attribute"):
                found += self._inside(child, seen)
        return found


def _word(words: set[str]) -> str:
    word = f"word{len(words)}w"
    words.add(word)
    return f" {word} "
