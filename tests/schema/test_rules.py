"""The project's rules: each finds what it is for and nothing else, and what they say is written down."""

from __future__ import annotations

from pathlib import Path
from typing import Final

import pytest
from lxml import etree

from teikit.schematron import Schematron
from tests.support.cases import Case, parameters, read_table
from tests.support.make_rules import RULES_PAGE, TEIKIT_ODD, made_odd, made_page
from tests.support.schemas import TEIKIT_SCH, jing, tei

HERE: Final = Path(__file__).parent
CASES: Final = list(read_table(HERE / "cases" / "rules.txt"))
TEI: Final = "{http://www.tei-c.org/ns/1.0}"


@pytest.fixture(scope="module")
def rules() -> Schematron:
    return Schematron.load(TEIKIT_SCH)


@pytest.mark.parametrize("case", parameters(CASES))
def test_rule(rules: Schematron, case: Case) -> None:
    found = rules.validate(_document(case.input)).findings
    assert " ".join(sorted({dict(one.arguments)["rule"] for one in found})) == case.expected.replace("nothing", "")


def test_every_rule_has_a_case(rules: Schematron) -> None:
    assert {rule.id for rule in rules.rules} == {case.expected for case in CASES} - {"nothing"}


def test_every_rule_says_what_to_do(rules: Schematron) -> None:
    assert [rule.id for rule in rules.rules if not (rule.hints and rule.role and rule.title)] == []


def test_the_page_of_rules_is_made_from_them() -> None:
    assert RULES_PAGE.read_text(encoding="utf-8") == made_page(), "run python -m tests.support.make_rules"


def test_the_customisation_is_made_from_grammar_and_rules() -> None:
    assert TEIKIT_ODD.read_text(encoding="utf-8") == made_odd(), "run python -m tests.support.make_rules"


def test_the_customisation_is_tei() -> None:
    assert jing(tei("tei_all.rng"), [TEIKIT_ODD]) == []


def test_the_customisation_carries_the_rules(rules: Schematron) -> None:
    carried = Schematron.load(TEIKIT_ODD).rules
    assert [(rule.id, rule.context, rule.test) for rule in carried] == [
        (rule.id, rule.context, rule.test) for rule in rules.rules
    ]


def _document(snippet: str) -> etree._ElementTree[etree._Element]:
    """The frame with a snippet in its paragraph; what belongs elsewhere goes there."""
    tree = etree.parse(HERE / "frame.xml")
    root = tree.getroot()
    paragraph = next(root.iter(f"{TEI}lb")).getparent()
    assert paragraph is not None
    for element in etree.fromstring(f'<x xmlns="{TEI[1:-1]}">{snippet}</x>', etree.XMLParser(collect_ids=False)):
        match etree.QName(element).localname:
            case "profileDesc":
                root[0].append(element)
            case "standOff":
                root.insert(1, element)
            case "title":
                root[0][0][0].append(element)
            case "body":
                root[-1].replace(root[-1][0], element)
            case _:
                paragraph.append(element)
    return tree


def test_the_customisation_has_the_elements_of_the_grammar() -> None:
    odd = etree.parse(TEIKIT_ODD)
    included = {name for module in odd.iter(f"{TEI}moduleRef") for name in module.get("include", "").split()}
    grammar = etree.parse(TEIKIT_SCH.with_name("teikit.rng"))
    assert included == {element.attrib["name"] for element in grammar.iter("{http://relaxng.org/ns/structure/1.0}element")}
