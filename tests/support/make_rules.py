"""Make what is made from the project's rules and grammar: `python -m tests.support.make_rules`.

`docs/rules.md` is the rules for people; `schemas/teikit.odd` is the customisation of TEI in TEI's own terms.
"""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING, Final

from lxml import etree

from teikit.relaxng import Schema
from teikit.schematron import Schematron
from tests.support.modules import MODULES
from tests.support.schemas import TEIKIT_RNC, TEIKIT_SCH

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from teikit.relaxng import ElementInfo

__all__ = ["RULES_PAGE", "TEIKIT_ODD", "made_odd", "made_page"]

RULES_PAGE: Final = TEIKIT_SCH.parents[1] / "docs" / "rules.md"
TEIKIT_ODD: Final = TEIKIT_SCH.with_name("teikit.odd")
_SCH: Final = "{http://purl.oclc.org/dsdl/schematron}"
_TEI: Final = "http://www.tei-c.org/ns/1.0"
_NAMESPACES: Final = {None: _TEI, "sch": _SCH[1:-1], "xsl": "http://www.w3.org/1999/XSL/Transform"}

_PAGE: Final = """# The rules

<!-- Made from schemas/teikit.sch by python -m tests.support.make_rules: edit there. -->

What a grammar cannot say of teikit's documents is said by `schemas/teikit.sch`, in ISO Schematron. Every file that teikit writes
names them, and `teikit validate --schema teikit-rules` checks any other file against them. An error makes a document invalid, a warning is for a
person to look at, an information is worth knowing.
"""


def made_page() -> str:
    """What the page of rules must be."""
    rules = {rule.id: rule for rule in Schematron.load(TEIKIT_SCH).rules}
    lines = [_PAGE]
    for pattern in etree.parse(TEIKIT_SCH).iter(f"{_SCH}pattern"):
        lines += [f"## {pattern.findtext(f'{_SCH}title')}", "", _words(pattern.findtext(f"{_SCH}p")), ""]
        lines += ["| rule | severity | what it says | how to mend it |", "|---|---|---|---|"]
        ids = [element.attrib["id"] for element in pattern.iter(f"{_SCH}assert", f"{_SCH}report")]
        lines += [_row(rules[identity].severity, identity, rules[identity].text, rules[identity].hints) for identity in ids]
        lines += [""]
    return "\n".join(lines)


def made_odd() -> str:
    """What the customisation must be."""
    root = etree.Element(f"{{{_TEI}}}TEI", nsmap=_NAMESPACES)
    root.append(etree.Comment(" Made from teikit.rnc and teikit.sch by python -m tests.support.make_rules: edit there. "))
    root.append(etree.fromstring(_HEADER))
    body = etree.SubElement(etree.SubElement(root, f"{{{_TEI}}}text"), f"{{{_TEI}}}body")
    etree.SubElement(
        body, f"{{{_TEI}}}p"
    ).text = "The elements of TEI that teikit writes, by module, and the rules that they keep."
    spec = etree.SubElement(body, f"{{{_TEI}}}schemaSpec", ident="teikit", start="TEI")
    elements = _elements()
    for module, names in MODULES.items():
        kept = " ".join(sorted(set(names.split()) & set(elements)))
        attributes = {"key": module, "include": kept} if kept else {"key": module}
        etree.SubElement(spec, f"{{{_TEI}}}moduleRef", attributes)
    spec.extend(_specification(name, infos) for name, infos in sorted(elements.items()))
    spec.extend(_constraints())
    etree.indent(root)
    return etree.tostring(root, encoding="unicode", doctype='<?xml version="1.0" encoding="UTF-8"?>') + "\n"


def _elements() -> dict[str, list[ElementInfo]]:
    """The elements of the grammar by name, with each of their definitions."""
    found: dict[str, list[ElementInfo]] = defaultdict(list)
    for info in Schema.load(TEIKIT_RNC).elements():
        found[info.name[1]].append(info)
    return found


def _specification(name: str, infos: list[ElementInfo]) -> etree._Element:
    """What an element is for here, and which values its attributes may have."""
    element = etree.Element(f"{{{_TEI}}}elementSpec", ident=name, mode="change")
    texts = dict.fromkeys(info.documentation for info in infos if info.documentation)
    for text in texts:
        etree.SubElement(element, f"{{{_TEI}}}desc").text = _words(text)
    closed = {attribute.name[1]: attribute for info in infos for attribute in info.attributes if attribute.values}
    own = [attribute for name, attribute in sorted(closed.items()) if not attribute.name[0]]
    if own:
        attributes = etree.SubElement(element, f"{{{_TEI}}}attList")
        for attribute in own:
            definition = etree.SubElement(attributes, f"{{{_TEI}}}attDef", ident=attribute.name[1], mode="change")
            values = etree.SubElement(definition, f"{{{_TEI}}}valList", type="closed", mode="replace")
            for value in sorted(_values(infos, attribute.name)):
                etree.SubElement(values, f"{{{_TEI}}}valItem", ident=value)
    return element


def _values(infos: Iterable[ElementInfo], name: tuple[str, str]) -> set[str]:
    return {value for info in infos for attribute in info.attributes if attribute.name == name for value in attribute.values}


def _constraints() -> Iterator[etree._Element]:
    """The rules: one constraint for what they share, then one for each pattern."""
    schema = etree.parse(TEIKIT_SCH).getroot()
    shared = [
        child
        for child in schema
        if child.tag != f"{_SCH}pattern" and child.tag != f"{_SCH}title" and isinstance(child.tag, str)
    ]
    yield _constraint("teikit", "What the rules share.", shared)
    for pattern in schema.iter(f"{_SCH}pattern"):
        yield _constraint(pattern.attrib["id"], _words(pattern.findtext(f"{_SCH}p")), [pattern])


def _constraint(identity: str, text: str, rules: list[etree._Element]) -> etree._Element:
    element = etree.Element(f"{{{_TEI}}}constraintSpec", ident=identity, scheme="schematron", mode="add")
    etree.SubElement(element, f"{{{_TEI}}}desc").text = text
    constraint = etree.SubElement(element, f"{{{_TEI}}}constraint")
    for rule in rules:
        rule.tail = None
        constraint.append(rule)
    return element


def _row(severity: str, identity: str, text: str, hints: Iterable[str]) -> str:
    said = text.replace("<", "&lt;").replace("|", "\\|")
    return f"| `{identity}` | {severity} | {said} | {' '.join(hints)} |"


def _words(text: str | None) -> str:
    return " ".join((text or "").split())


_HEADER: Final = f"""<teiHeader xmlns="{_TEI}"><fileDesc><titleStmt><title>TEI for diplomatic documents, as teikit writes it</title></titleStmt>
<publicationStmt><p>Published with teikit.</p></publicationStmt><sourceDesc><p>Born digital.</p></sourceDesc></fileDesc></teiHeader>"""


if __name__ == "__main__":
    RULES_PAGE.write_text(made_page(), encoding="utf-8")
    TEIKIT_ODD.write_text(made_odd(), encoding="utf-8")
