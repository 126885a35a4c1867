"""From the files of a schema to the stylesheet that checks documents, by way of our own XSLT."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final, NamedTuple

from lxml import etree

from teikit.model.finding import Finding, Severity, finding
from teikit.resources import resource
from teikit.schematron.parts import NAMESPACE

if TYPE_CHECKING:
    from teikit.schematron.parts import Parts

__all__ = ["Compiled", "Rule", "compile_parts", "severity_of"]

_SK: Final = f"{{{NAMESPACE}}}"
_STYLESHEET: Final = "{http://www.w3.org/1999/XSL/Transform}stylesheet"
_ERROR: Final = re.compile(r"^Error .*?on line (\d+) column \d+[^\n]*:\n(.*?)(?=^Error |\Z)", re.MULTILINE | re.DOTALL)
_AT: Final = re.compile(r'\b\w+:at="(\d+ \d+ \d+)"')
_CODE: Final = re.compile(r"^[A-Z]{4}\d{4}\s+")

_SEVERITIES: Final = {
    **dict.fromkeys(("fatal", "error"), Severity.ERROR),
    **dict.fromkeys(("warn", "warning", "nonfatal"), Severity.WARNING),
    **dict.fromkeys(("info", "information", "hint", "advice"), Severity.INFORMATION),
}


class Rule(NamedTuple):
    """An assertion or a report of a schema."""

    id: str
    """Its own id, or that of its rule or its pattern."""
    severity: Severity
    role: str
    """What the schema says about its weight; `severity` is what that means."""
    context: str
    test: str
    text: str
    """The message, with … where a document fills in something."""
    title: str
    """The title of the pattern."""
    see: str
    """Where to read more; empty if the schema does not say."""
    hints: tuple[str, ...]
    """The diagnostics that go with it."""


@dataclass(frozen=True, slots=True)
class Compiled:
    """A schema ready for Saxon, or what is wrong with it."""

    stylesheet: str
    """XSLT 3.0 that tells what fails, until an expression has an error; empty if the schema cannot be used."""
    careful: str
    """XSLT 3.0 that survives errors in expressions and writes a whole report."""
    rules: tuple[Rule, ...]
    findings: tuple[Finding, ...]
    """Errors if there is no stylesheet, else advice."""
    digests: dict[str, str]
    """Fingerprints of the contents of all files, the main file first."""


def severity_of(role: str) -> Severity:
    """The severity that `@role` or `@flag` says; a word that is not known means an error.

    >>> severity_of("warn"), severity_of("INFO"), severity_of("")
    (<Severity.WARNING: 'warning'>, <Severity.INFORMATION: 'information'>, <Severity.ERROR: 'error'>)
    """
    words = role.lower().replace("-", "").split()
    return next((_SEVERITIES[word] for word in words if word in _SEVERITIES), Severity.ERROR)


def compile_parts(parts: Parts, phase: str) -> Compiled:
    """Compile a schema for one phase (empty: the default phase)."""
    from teikit.saxon import stylesheets

    compiler = stylesheets().load(resource("xslt", "schematron.xsl"))
    made = [compiler.transform(parts.text(), {"phase": phase, "careful": careful}) for careful in (False, True)]
    if made[0].failed:
        return Compiled("", "", (), made[0].findings, parts.digests)
    root, careful = (_parsed(each.text) for each in made)
    findings = tuple(dict.fromkeys(_problem(element, parts) for element in root.iter(f"{_SK}problem")))
    rules = _rules(root)
    text = _stylesheet(root)
    if not text:
        return Compiled("", "", rules, findings, parts.digests)
    mistakes = _mistakes(text, parts)
    return Compiled("" if mistakes else text, _stylesheet(careful), rules, (*findings, *mistakes), parts.digests)


def _parsed(made: str) -> etree._Element:
    return etree.fromstring(made.encode(), etree.XMLParser(huge_tree=True, resolve_entities=False))


def _stylesheet(made: etree._Element) -> str:
    """The text of the stylesheet in what the compiler made; empty if there is none."""
    stylesheet = made.find(_STYLESHEET)
    return etree.tostring(stylesheet, encoding="unicode", with_tail=False) if stylesheet is not None else ""


def _problem(element: etree._Element, parts: Parts) -> Finding:
    place = parts.place(element.get("at") or "")
    return finding(element.attrib["code"], place, name=element.get("name"), element=element.get("element"))


def _rules(root: etree._Element) -> tuple[Rule, ...]:
    hints = {element.get("id"): _words(element) for element in root.iter(f"{_SK}diagnostic")}
    return tuple(
        Rule(
            id=element.attrib["id"],
            severity=severity_of(element.attrib["role"]),
            role=element.attrib["role"],
            context=element.attrib["context"],
            test=element.attrib["test"],
            text=_words(element),
            title=element.attrib["pattern"],
            see=element.attrib["see"],
            hints=tuple(hints[hint.get("id")] for hint in element.iter(f"{_SK}hint") if hint.get("id") in hints),
        )
        for element in root.iter(f"{_SK}rule")
    )


def _words(element: etree._Element) -> str:
    return " ".join("".join(element.itertext()).split())


def _mistakes(stylesheet: str, parts: Parts) -> tuple[Finding, ...]:
    """What Saxon has to say against the expressions of the schema, each at the element of the schema where it stands."""
    from teikit.saxon import StylesheetError, stylesheets

    try:
        stylesheets().of_text(stylesheet)
    except StylesheetError as error:
        lines = stylesheet.split("\n")
        found = [
            finding("sch-expression", parts.place(_mark_before(lines, int(line))), reason=_reason(words))
            for line, words in _ERROR.findall(str(error) + "\n")
        ]
        return tuple(dict.fromkeys(found)) or (finding("sch-expression", parts.place(""), reason=_reason(str(error))),)
    return ()


def _reason(words: str) -> str:
    return _CODE.sub("", " ".join(words.split()))


def _mark_before(lines: list[str], number: int) -> str:
    """The mark at a line of the stylesheet, or the nearest before: each instruction begins a line."""
    for line in reversed(lines[:number]):
        if marks := _AT.findall(line):
            return str(marks[0] if line is lines[number - 1] else marks[-1])
    return ""
