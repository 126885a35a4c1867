"""What a schema says about a document: SVRL with real locations, and findings with line and column."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final

from lxml import etree

from teikit.model.finding import Finding, Place, Severity, finding
from teikit.positions import positions
from teikit.schematron.compiled import severity_of
from teikit.schematron.parts import NAMESPACE

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from teikit.positions import Position

__all__ = ["Named", "SchematronReport", "findings_of", "located"]

_SVRL: Final = "{http://purl.oclc.org/dsdl/svrl}"
_SK: Final = f"{{{NAMESPACE}}}"
_CODES: Final = {
    Severity.ERROR: "rule-error",
    Severity.WARNING: "rule-warning",
    Severity.INFORMATION: "rule-information",
}

Named = tuple[str, bytes]
"""A document: what findings call it, and its content."""


@dataclass(frozen=True)
class SchematronReport:
    """What a schema says about one document."""

    findings: tuple[Finding, ...]
    """In the order of their places. Failed assertions and reports have the codes `rule-error`, `rule-warning` and
    `rule-information`; their arguments are `rule` (the id), `text`, and `hint` if there are diagnostics."""
    _svrl: Callable[[], str] = field(repr=False, compare=False)

    @property
    def svrl(self) -> str:
        """The report in the Schematron Validation Report Language, rules that fired in vain included.

        It is made when it is asked for: most documents have many rules that fire and few that anybody wants to read of.
        """
        return self._svrl()

    @property
    def valid(self) -> bool:
        """Whether there is no error."""
        return not any(found.severity is Severity.ERROR for found in self.findings)


class _Places:
    """The places of nodes that the stylesheet named by the numbers of their documents and elements."""

    def __init__(self, documents: Sequence[Named], marks: Sequence[str]) -> None:
        self._documents = documents
        wanted: dict[int, set[int]] = {}
        for mark in marks:
            document, element, _ = _split(mark)
            wanted.setdefault(document, set()).add(element)
        self._positions = {
            number: positions(documents[number][1], elements) if number >= 0 else {} for number, elements in wanted.items()
        }

    def path(self, mark: str) -> str:
        """The XPath of a node."""
        _, _, step = _split(mark)
        position = self._position(mark)
        return (position.path if position else "") + step or "/"

    def place(self, mark: str) -> Place:
        """File, line, column and path of a node."""
        document, _, step = _split(mark)
        file = self._documents[max(document, 0)][0]
        position = self._position(mark)
        if position is None:
            return Place(file, 1, 1, self.path(mark))
        attribute = step.removeprefix("/@").rpartition("}")[2] if step.startswith("/@") else ""
        line, column = position.attribute(attribute) if attribute else (position.line, position.column)
        return Place(file, line, column, self.path(mark))

    def _position(self, mark: str) -> Position | None:
        document, element, _ = _split(mark)
        return self._positions.get(document, {}).get(element)


def findings_of(svrl: str, documents: Sequence[Named]) -> tuple[Finding, ...]:
    """The findings of a report; `documents` are the document itself and those that its rules asked for."""
    results = list(_results(_parsed(svrl)))
    places = _Places(documents, [element.attrib["location"] for element in results])
    return tuple(dict.fromkeys(sorted((_finding(element, places) for element in results), key=_order)))


def located(svrl: str, documents: Sequence[Named]) -> str:
    """A report with paths in place of our numbers, and none of our marks."""
    root = _parsed(svrl)
    results = list(_results(root))
    places = _Places(documents, [element.attrib["location"] for element in results])
    for element in results:
        element.set("location", places.path(element.attrib["location"]))
        for name in [name for name in element.attrib if str(name).startswith(_SK)]:
            del element.attrib[name]
    etree.cleanup_namespaces(root, keep_ns_prefixes=["svrl"])
    return etree.tostring(root, encoding="unicode")


def _parsed(svrl: str) -> etree._Element:
    return etree.fromstring(svrl.encode(), etree.XMLParser(huge_tree=True, resolve_entities=False))


def _results(root: etree._Element) -> Iterator[etree._Element]:
    return root.iter(f"{_SVRL}failed-assert", f"{_SVRL}successful-report")


def _finding(element: etree._Element, places: _Places) -> Finding:
    place = places.place(element.attrib["location"])
    rule = element.get(f"{_SK}rule", "")
    text = " ".join(_words(element.find(f"{_SVRL}text")).split())
    if element.get(f"{_SK}error"):
        return finding("rule-failed", place, rule=rule, reason=text)
    hints = " ".join(_words(hint) for hint in element.iter(f"{_SVRL}diagnostic-reference"))
    code = _CODES[severity_of(element.get(f"{_SK}severity", ""))]
    text = text or f"the test failed: {element.get('test')}"
    more = {"hint": hints} if hints else {}
    return finding(code, place, rule=rule, text=text, **more)


def _words(element: etree._Element | None) -> str:
    return " ".join("".join(element.itertext()).split()) if element is not None else ""


def _split(mark: str) -> tuple[int, int, str]:
    document, _, rest = mark.partition(":")
    element, slash, step = rest.partition("/")
    return int(document), int(element), slash + step


def _order(found: Finding) -> tuple[str, int, int]:
    return found.place.file, found.place.line or 0, found.place.column or 0
