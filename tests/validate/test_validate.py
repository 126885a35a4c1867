"""`teikit validate`, from the command line: what it prints and what it returns."""

from __future__ import annotations

import json
import os
import re
from pathlib import Path
from random import Random
from typing import Any

import pytest
from click.testing import CliRunner, Result

from teikit.cli.validate import validate
from tests.support.random_documents import DocumentGenerator
from tests.support.schemas import TEIKIT_RNG, jing, tei
from tests.validate.test_xmlio import BAD

FRAME = (Path(__file__).parents[1] / "schema" / "frame.xml").read_text()
XML_MODEL = '<?xml-model href="{}" type="application/xml" schematypens="http://relaxng.org/ns/structure/1.0"?>'


def document(*schemas: str, body: str = "") -> str:
    """A document that names schemas, with something in its one paragraph."""
    declaration, rest = FRAME.split("\n", 1)
    instructions = "".join(XML_MODEL.format(schema) + "\n" for schema in schemas)
    return f"{declaration}\n{instructions}{rest.replace('<lb/>', body)}"


@pytest.fixture
def letters(tmp_path: Path) -> Path:
    (tmp_path / "good.xml").write_text(document("teikit.rng"))
    (tmp_path / "wrong.xml").write_text(document("teikit.rng", body="<gapp/>"))
    (tmp_path / "broken.xml").write_text("<TEI>\n<p></TEI>")
    (tmp_path / "mute.xml").write_text(document())
    (tmp_path / "lost.xml").write_text(document("none.rng"))
    (tmp_path / "remote.xml").write_text(document("https://example.org/tei.rng"))
    return tmp_path


def run(*arguments: object, stdin: bytes | None = None) -> Result:
    return CliRunner().invoke(validate, [str(argument) for argument in arguments], input=stdin)


def report(*arguments: object, stdin: bytes | None = None) -> tuple[int, list[dict[str, Any]]]:
    result = run(*arguments, "--format", "json", stdin=stdin)
    assert result.exception is None or isinstance(result.exception, SystemExit), result.output
    return result.exit_code, json.loads(result.stdout)


@pytest.mark.parametrize(
    ("name", "status", "valid", "codes"),
    [
        ("good", 0, True, []),
        ("wrong", 1, False, ["element-unknown"]),
        ("broken", 1, False, ["xml"]),
        ("mute", 2, None, ["not-checked"]),
        ("lost", 2, None, ["schema-missing"]),
        ("remote", 2, None, ["schema-network"]),
        ("missing", 2, None, ["file-missing"]),
    ],
)
def test_status_and_report(letters: Path, name: str, status: int, valid: bool | None, codes: list[str]) -> None:
    file = str(letters / f"{name}.xml")
    found_status, (found,) = report(file)
    assert (found_status, found["file"], found["valid"]) == (status, file, valid)
    assert [problem["code"] for problem in found["problems"]] == codes


def test_the_shape_of_the_report_is_the_contract(letters: Path) -> None:
    _, (found,) = report(letters / "wrong.xml")
    assert list(found) == ["file", "valid", "checked", "problems"]
    assert found["checked"] == [{"schema": "teikit.rng", "language": "rng"}]
    (problem,) = found["problems"]
    assert list(problem) == ["code", "severity", "message", "line", "column", "path", "expected"]
    assert problem["severity"] == "error"
    assert (problem["line"], problem["column"]) == (12, 30)
    assert problem["path"].endswith("p[1]/gapp[1]") or "gapp" in problem["path"]
    assert isinstance(problem["expected"], list)


def test_every_file_is_tried_and_the_worst_status_wins(letters: Path) -> None:
    status, found = report(letters / "good.xml", letters / "wrong.xml", letters / "good.xml")
    assert (status, [item["valid"] for item in found]) == (1, [True, False, True])
    status, found = report(letters)
    assert [Path(item["file"]).stem for item in found] == ["broken", "good", "lost", "mute", "remote", "wrong"]
    assert status == 2


def test_several_processes_give_the_same_report_in_the_same_order(letters: Path) -> None:
    assert report(letters, "--jobs", 3) == report(letters)


def test_a_schema_of_the_user_comes_beside_those_of_the_document(letters: Path, tmp_path: Path) -> None:
    other = tmp_path / "other.rnc"
    other.write_text("element poem { text }")
    status, (found,) = report(letters / "good.xml", "--schema", other)
    assert (status, found["valid"]) == (1, False)
    assert [item["language"] for item in found["checked"]] == ["rng", "rnc"]
    status, (found,) = report(letters / "good.xml", "--schema", other, "--no-xml-model")
    assert [item["language"] for item in found["checked"]] == ["rnc"]


def test_a_bundled_schema_has_a_name_and_is_loaded_once(letters: Path) -> None:
    assert report(letters / "mute.xml", "--schema", "teikit")[0] == 0
    _, (found,) = report(letters / "good.xml", "--schema", "teikit", "--schema", TEIKIT_RNG)
    assert len(found["checked"]) == 1


def test_what_could_not_be_checked_is_never_valid_even_if_another_schema_was(letters: Path) -> None:
    status, (found,) = report(letters / "good.xml", "--schema", letters / "none.rng")
    assert (status, found["valid"]) == (2, None)
    assert [item["schema"] for item in found["checked"]] == ["teikit.rng"]
    status, (found,) = report(letters / "wrong.xml", "--schema", letters / "none.rng")
    assert (status, found["valid"]) == (2, False)


@pytest.mark.parametrize(
    ("schema", "code", "words"),
    [
        ("", "schema-un", ""),
        ("Dear comrade", "schema-unusable", ":1:"),
        ("<html/>", "schema-unknown", ""),
        ("<grammar xmlns='http://relaxng.org/ns/structure/1.0'", "schema-un", ""),
        ("<grammar xmlns='http://relaxng.org/ns/structure/1.0'>\n<start><a/></start></grammar>", "schema-unusable", ":2:"),
        ("<schema xmlns='http://purl.oclc.org/dsdl/schematron'/>", "schema-unusable", "rule"),
        ("\x89PNG\r\n\x1a\n", "schema-unusable", ""),
    ],
)  # fmt: skip
def test_a_schema_that_is_none_is_a_finding_that_says_why(letters: Path, schema: str, code: str, words: str) -> None:
    (letters / "bad.rng").write_text(schema, encoding="latin-1")
    status, (found,) = report(letters / "good.xml", "--schema", letters / "bad.rng")
    (problem,) = found["problems"]
    assert (status, found["valid"]) == (2, None)
    assert problem["code"].startswith(code)
    assert words in problem["message"]


@pytest.mark.parametrize("case", BAD)
def test_hostile_and_broken_input_is_invalid(tmp_path: Path, case: str) -> None:
    path = tmp_path / "bad.xml"
    path.write_bytes(BAD[case][0])
    for arguments in ([path], [path, "--schema", "teikit"]):
        status, (found,) = report(*arguments)
        codes = {problem["code"] for problem in found["problems"]}
        assert (status, found["valid"]) == (1, False)
        assert codes & {"xml", "xml-limit", "xml-entity"} or (case == "deep" and codes == {"element-unknown"})


def test_a_document_with_endless_problems_has_an_end(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("teikit.relaxng.match.MOST_NOTED", 20)
    path = tmp_path / "letter.xml"
    path.write_text(document("teikit.rng", body="\n<gapp/>" * 50))
    status, (found,) = report(path)
    assert (status, found["valid"]) == (1, False)
    assert [one["code"] for one in found["problems"]] == ["element-unknown"] * 20 + ["problems-limit"]


def test_an_external_entity_is_not_read(tmp_path: Path) -> None:
    (tmp_path / "secret").write_text("<gapp/>")
    path = tmp_path / "letter.xml"
    uri = (tmp_path / "secret").as_uri()
    path.write_text(f'<!DOCTYPE TEI [<!ENTITY e SYSTEM "{uri}">]>' + document(body="&e;").split("\n", 1)[1])
    status, (found,) = report(path, "--schema", "teikit")
    assert status == 1
    assert [problem["code"] for problem in found["problems"]] == ["xml-entity"]


def test_standard_input(letters: Path) -> None:
    data = (letters / "wrong.xml").read_bytes()
    status, found = report("-", letters / "good.xml", "--jobs", 2, stdin=data)
    assert (status, [(item["file"], item["valid"]) for item in found]) == (
        1,
        [("-", False), (str(letters / "good.xml"), True)],
    )


def test_a_file_that_may_not_be_read(letters: Path) -> None:
    if os.geteuid() == 0:
        pytest.skip("root may read everything")
    (letters / "good.xml").chmod(0)
    status, (found,) = report(letters / "good.xml")
    assert (status, found["problems"][0]["code"]) == (2, "file-unreadable")


def test_a_file_that_cannot_be_read(letters: Path) -> None:
    status, (found,) = report(letters / "good.xml" / "inner.xml")
    assert (status, found["valid"], found["problems"][0]["code"]) == (2, None, "file-unreadable")


def test_nothing_in_a_document_reaches_the_terminal(tmp_path: Path) -> None:
    path = tmp_path / "a\x1b[31m.xml"
    path.write_text(document("teikit.rng", body='<gap reason="\u009b2J&#10;x"/>'))
    result = run(path)
    assert result.exit_code == 1
    assert not set(result.stderr) & {"\x1b", "\u009b"}
    assert len(run(path, "--format", "lines").stderr.splitlines()) == 2


def test_text_for_people_goes_to_standard_error(letters: Path) -> None:
    result = run(letters / "wrong.xml")
    assert result.stdout == ""
    first, source, mark, last = result.stderr.splitlines()
    assert first.startswith(f"{letters / 'wrong.xml'}:12:30: error: ")
    assert first.endswith(" [element-unknown]")
    assert source[mark.index("^") :].startswith("<gapp/>")
    assert last == f"{letters / 'wrong.xml'}: not valid, 1 problem"
    assert run(letters / "good.xml").stderr == f"{letters / 'good.xml'}: valid against teikit.rng\n"
    assert run(letters).stderr.splitlines()[-1] == "6 files: 1 valid, 2 not valid, 3 not checked (5 problems)"


def test_a_report_is_written_where_the_user_says(letters: Path, tmp_path: Path) -> None:
    target = tmp_path / "reports" / "report.json"
    result = run(letters / "good.xml", "--format", "json", "-o", target)
    assert (result.exit_code, result.output) == (0, "")
    assert json.loads(target.read_text())[0]["valid"] is True
    assert run(letters / "good.xml", "-o", "-").stdout.startswith(str(letters / "good.xml"))
    assert run(letters / "good.xml", "-o", letters / "good.xml" / "report").exit_code == 2


@pytest.mark.parametrize("arguments", [[], ["a.xml", "--format", "yaml"], ["a.xml", "--jobs", "0"], ["--nothing"]])
def test_wrong_usage(arguments: list[str]) -> None:
    assert run(*arguments).exit_code == 2


def test_what_our_schema_allows_is_valid_for_our_engine_against_both_schemas(tmp_path: Path) -> None:
    schema = tei("tei_all.rng")
    generator = DocumentGenerator(TEIKIT_RNG)
    for seed in range(60):
        (tmp_path / f"{seed}.xml").write_bytes(generator.document(Random(seed)))
    _, found = report(tmp_path, "--schema", "teikit", "--schema", schema)
    assert all(len(item["checked"]) == 3 for item in found)
    problems = [problem for item in found for problem in item["problems"]]
    assert [problem for problem in problems if problem["code"] != "rule-error"] == []  # chance knows no rules


def test_our_engine_and_jing_agree_on_what_is_wrong(tmp_path: Path) -> None:
    """Random documents with one kind of markup changed: which of them are still valid, says Jing."""
    generator = DocumentGenerator(TEIKIT_RNG)
    changes = [
        ("p", "q"),
        ("note", "head"),
        ("said", "seg"),
        ("xml:id", "xml:base"),
        ("cert", "cause"),
        ("gap", "pb"),
        ("when", "dur"),
    ]
    for seed in range(70):
        old, new = changes[seed % len(changes)]
        text = generator.document(Random(seed)).decode()
        (tmp_path / f"{seed}.xml").write_text(re.sub(rf"(?<=[</ ]){old}(?=[ />=])", new, text))
    bad = {problem.split(":")[0] for problem in jing(TEIKIT_RNG, sorted(tmp_path.iterdir()))}
    _, found = report(tmp_path, "--schema", "teikit")
    assert {item["file"] for item in found if not item["valid"]} == bad
    assert 10 < len(bad) < 70
