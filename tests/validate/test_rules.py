"""Schematron in `teikit validate`: alone, inside a grammar, by phase, and when it cannot be tested."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from lxml import etree

from tests.validate.test_validate import report, run

if TYPE_CHECKING:
    from pathlib import Path

SCHEMATRON = "http://purl.oclc.org/dsdl/schematron"
RULES = f"""<schema xmlns="{SCHEMATRON}" queryBinding="xslt3">
  <phase id="few"><active pattern="first"/></phase>
  <pattern id="first"><rule context="p"><assert id="full" test="node()">A paragraph is not empty.</assert></rule></pattern>
  <pattern id="second"><rule context="p"><report id="n" role="warning" test="@n">No numbers.</report></rule></pattern>
</schema>"""
GRAMMAR = f"""<grammar xmlns="http://relaxng.org/ns/structure/1.0" xmlns:s="{SCHEMATRON}">
  <start><element name="text"><zeroOrMore><element name="p"><optional><attribute name="n"/></optional><text/>
    <s:pattern id="p"><s:rule context="p"><s:assert id="full" test="node()">A paragraph is not empty.</s:assert></s:rule></s:pattern>
  </element></zeroOrMore></element></start>
</grammar>"""
PLAIN = '<grammar xmlns="http://relaxng.org/ns/structure/1.0"><start><element name="text"><empty/></element></start></grammar>'
MODEL = '<?xml-model href="{}" type="application/xml" schematypens="{}"?>\n'


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "rules.sch").write_text(RULES)
    (tmp_path / "grammar.rng").write_text(GRAMMAR)
    (tmp_path / "plain.rng").write_text(PLAIN)
    (tmp_path / "a.xml").write_text('<text>\n <p n="1"/></text>')
    return tmp_path


def codes(path: Path, *options: object) -> tuple[int, list[str]]:
    status, (found,) = report(path, *options)
    return status, [problem["code"] for problem in found["problems"]]


def test_rules_are_checked_with_line_and_column(folder: Path) -> None:
    status, (found,) = report(folder / "a.xml", "--schema", folder / "rules.sch")
    assert (status, found["checked"][0]["language"]) == (1, "schematron")
    assert [(one["code"], one["line"], one["column"]) for one in found["problems"]] == [
        ("rule-error", 2, 2),
        ("rule-warning", 2, 2),
    ]


@pytest.mark.parametrize("phase", ["few", ""])
def test_the_phase_is_what_the_user_or_the_document_says(folder: Path, phase: str) -> None:
    asked = f' phase="{phase}"' if phase else ""
    (folder / "b.xml").write_text(f'<?xml-model href="rules.sch"{asked}?><text><p n="1"/></text>')
    assert len(codes(folder / "b.xml")[1]) == (1 if phase else 2)
    assert len(codes(folder / "b.xml", "--phase", "#ALL")[1]) == 2
    assert codes(folder / "b.xml", "--phase", "none") == (2, ["schema-unusable"])


def test_a_grammar_that_a_user_names_brings_its_rules_and_one_that_a_document_names_only_if_it_says_so(folder: Path) -> None:
    assert codes(folder / "a.xml", "--schema", folder / "grammar.rng") == (1, ["rule-error"])
    body = '<text><p n="1"/></text>'
    as_grammar = MODEL.format("grammar.rng", "http://relaxng.org/ns/structure/1.0")
    (folder / "b.xml").write_text(as_grammar + body)
    assert codes(folder / "b.xml") == (0, [])
    (folder / "b.xml").write_text(as_grammar + MODEL.format("grammar.rng", SCHEMATRON) + body)
    assert codes(folder / "b.xml") == (1, ["rule-error"])


def test_a_grammar_named_for_rules_that_it_has_not_is_said_and_no_fault(folder: Path) -> None:
    (folder / "b.xml").write_text(MODEL.format("plain.rng", "") + MODEL.format("plain.rng", SCHEMATRON) + "<text/>")
    assert codes(folder / "b.xml") == (0, ["schema-no-rules"])


def test_a_rule_that_cannot_be_tested_makes_nothing_valid(folder: Path) -> None:
    (folder / "rules.sch").write_text(RULES.replace('test="node()"', "test=\"1 div (count(*)) = 1 or xs:integer('x')\""))
    status, (found,) = report(folder / "a.xml", "--schema", folder / "rules.sch", "--phase", "few")
    assert (status, found["valid"], [one["code"] for one in found["problems"]]) == (2, None, ["rule-failed"])


def test_a_broken_document_is_told_once(folder: Path) -> None:
    (folder / "b.xml").write_text("<text><p></text>")
    assert codes(folder / "b.xml", "--schema", folder / "grammar.rng") == (1, ["xml"])


def test_what_schematron_reports_is_given_as_it_is(folder: Path) -> None:
    root = etree.fromstring(run(folder / "a.xml", "--schema", folder / "rules.sch", "--format", "svrl").stdout.encode())
    names = {"svrl": "http://purl.oclc.org/dsdl/svrl"}
    assert root.tag == "{http://purl.oclc.org/dsdl/svrl}schematron-output"
    assert [one.get("id") for one in root.findall("svrl:failed-assert", names)] == ["full"]
    assert [one.get("id") for one in root.findall("svrl:successful-report", names)] == ["n"]


def test_a_rule_is_a_rule_of_sarif(folder: Path) -> None:
    import json

    driver = json.loads(run(folder / "a.xml", "--schema", folder / "rules.sch", "--format", "sarif").stdout)["runs"][0]["tool"][
        "driver"
    ]
    assert {rule["id"]: rule["shortDescription"]["text"] for rule in driver["rules"]} == {
        "full": "A paragraph is not empty.",
        "n": "No numbers.",
    }


def test_verdicts_are_remembered_until_anything_changes(folder: Path) -> None:
    asked = (folder / "a.xml", "--schema", folder / "rules.sch")
    first = report(*asked)
    assert report(*asked) == first == report(*asked, "--no-cache")
    (folder / "rules.sch").write_text(RULES.replace("node()", "true()"))
    assert codes(*asked) == (0, ["rule-warning"])
    (folder / "a.xml").write_text("<text><p>x</p></text>")
    assert codes(*asked) == (0, [])


def test_what_could_not_be_checked_is_not_remembered(folder: Path, users_folders: Path) -> None:
    asked = (folder / "a.xml", "--schema", folder / "none.sch", "--schema", folder / "rules.sch")
    assert report(*asked)[0] == 2
    assert not list((users_folders / "teikit" / "validation").rglob("*.json"))
    assert report(folder / "a.xml", "--schema", folder / "rules.sch")[0] == 1
    assert list((users_folders / "teikit" / "validation").rglob("*.json"))
