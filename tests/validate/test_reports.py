"""What validation found, in every form: for people, and for the machines that read each."""

from __future__ import annotations

import json
import os
import re
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lxml import etree

from teikit.model.finding import Place, Severity, finding
from teikit.report import FORMATS, Choice, Style, chosen
from teikit.report.style import columns, visible
from teikit.validation import CheckedSchema, ValidationReport
from teikit.validation.excerpts import with_excerpts
from tests.validate.test_validate import document, letters, report, run

__all__ = ["letters"]

GRAMMAR = "element a { element b { attribute n { xsd:integer }? }* }\n"


def text(*reports: ValidationReport, form: str = "text") -> str:
    return "".join(FORMATS[form].write(reports, Style()))


def checked(tmp_path: Path, source: str, *options: str, encoding: str = "utf-8") -> list[str]:
    (tmp_path / "a.rnc").write_text(GRAMMAR)
    (tmp_path / "a.xml").write_bytes(source.encode(encoding))
    return run(tmp_path / "a.xml", "--schema", tmp_path / "a.rnc", *options).stderr.splitlines()


@pytest.mark.parametrize(
    ("source", "marked"),
    [
        ("<a>\n\t<b/>\t<c/></a>", "<c/>"),
        ("<a><!-- жжж --><c/></a>", "<c/>"),
        ("<a><!-- " + "x" * 500 + " --><c/><!-- " + "y" * 500 + " --></a>", "<c/>"),
        ("<a>\r\n\r\n<c/></a>", "<c/>"),
        ("<a>\r\r<c/></a>", "<c/>"),
        ('<a>\n<b n="x"/></a>', "n="),
    ],
)
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16"])
def test_the_mark_is_under_the_place(tmp_path: Path, source: str, marked: str, encoding: str) -> None:
    # before the root, so that the byte order mark of UTF-16 has a line for itself
    _, line, mark, _ = checked(tmp_path, f"\n{source}" if encoding == "utf-16" else source, encoding=encoding)
    assert line.expandtabs()[mark.expandtabs().index("^") :].startswith(marked)


def test_wide_and_combining_signs_have_their_width() -> None:
    assert [len(columns(sign)) for sign in ("a", "漢", "e\u0301", "\u200b")] == [1, 2, 1, 0]


def test_the_same_problem_is_one_entry_with_its_first_places(tmp_path: Path) -> None:
    lines = checked(tmp_path, "<a>\n" + "<c/>\n" * 300 + "<b n='x'/></a>")
    assert sum("unknown element <c>" in line for line in lines) == 1
    assert "  and 299 more places: 3:1, 4:1, 5:1, 6:1, 7:1, …" in [re.sub(r"[^ ]*a\.xml:", "", line) for line in lines]
    assert sum("[attribute-value]" in line for line in lines) == 1
    assert lines[-1].endswith("not valid, 301 problems")


def test_the_same_problem_of_many_files_is_told_of_the_first_and_counted(tmp_path: Path) -> None:
    for number in range(20):
        (tmp_path / f"{number:02}.xml").write_text(document("none.rng"))
    lines = run(tmp_path).stderr.splitlines()
    assert sum(line.startswith(str(tmp_path)) for line in lines) == 3
    (more,) = (line for line in lines if "in more files" in line)
    assert "17 times" in more
    assert "03.xml" in lines[lines.index(more) + 1]
    assert lines[-1] == "20 files: 20 not checked (20 problems)"


def test_every_problem_has_its_line_if_asked(tmp_path: Path) -> None:
    assert len(checked(tmp_path, "<a>" + "<c/>" * 30 + "</a>", "--format", "lines")) == 31


def test_colours_are_for_terminals() -> None:
    one = ValidationReport("a.xml", problems=(finding("xml", Place("a.xml", 1, 1), problem="x"),), wrong=True)
    assert "\x1b[" in "".join(FORMATS["text"].write([one], Style(colours=True)))
    assert "\x1b[" not in text(one)


def test_no_colour_where_the_user_says_so(monkeypatch: pytest.MonkeyPatch) -> None:
    from teikit.cli import checking

    monkeypatch.setattr("sys.stderr.isatty", lambda: True)
    monkeypatch.setenv("TERM", "xterm")
    monkeypatch.delenv("NO_COLOR", raising=False)
    assert checking._wants_colours()
    monkeypatch.setenv("NO_COLOR", "1")
    assert not checking._wants_colours()


def test_less_can_be_reported_and_what_is_valid_stays_so(tmp_path: Path) -> None:
    path = tmp_path / "a.xml"
    path.write_text(document("teikit.rng", body="<gapp/><gapq/><gapr/>"))
    status, (found,) = report(path, "--max-problems", 2)
    assert (status, [one["code"] for one in found["problems"]]) == (1, ["element-unknown", "element-unknown", "problems-more"])
    one = ValidationReport("a.xml", problems=(finding("id-first", id="x"), finding("xml", problem="x")), wrong=True)
    assert [problem.code for problem in chosen(one, Choice(Severity.ERROR)).problems] == ["xml"]
    assert chosen(one, Choice(Severity.ERROR)).valid is False


@pytest.fixture(scope="module")
def sarif_schema() -> Any:
    """The JSON schema of SARIF; several packages of npm carry it (@microsoft/jest-sarif), none of PyPI does."""
    jsonschema = pytest.importorskip("jsonschema")
    path = os.environ.get("TEIKIT_SARIF_SCHEMA", "")
    if not Path(path).is_file():
        pytest.skip("TEIKIT_SARIF_SCHEMA names no JSON schema of SARIF 2.1.0")
    return jsonschema.Draft7Validator(json.loads(Path(path).read_text()))


def test_sarif_is_as_its_schema_wants_it(letters: Path, sarif_schema: Any) -> None:
    for files in ([letters], [letters / "good.xml"], [letters / "wrong.xml"]):
        log = json.loads(run(*files, "--format", "sarif").stdout)
        assert [error.message for error in sarif_schema.iter_errors(log)] == []


@pytest.mark.parametrize("form", FORMATS)
def test_a_report_replaces_reports_and_nothing_else(letters: Path, form: str) -> None:
    before = (letters / "wrong.xml").read_bytes()
    assert run(letters / "good.xml", "--format", form, "-o", letters / "wrong.xml").exit_code == 2
    assert (letters / "wrong.xml").read_bytes() == before
    report_file = letters / "report"
    for name in ("good.xml", "wrong.xml", "good.xml"):
        status = run(letters / name, "--format", form, "-o", report_file).exit_code
        assert status == (1 if name == "wrong.xml" else 0)


def test_sarif_has_rules_places_and_fingerprints_that_outlive_lines_that_move(letters: Path) -> None:
    def result(content: str) -> dict[str, Any]:
        (letters / "wrong.xml").write_text(content)
        log = json.loads(run(letters / "wrong.xml", "--format", "sarif").stdout)
        (one,) = log["runs"][0]["results"]
        (rule,) = log["runs"][0]["tool"]["driver"]["rules"]
        assert (rule["id"], bool(rule["help"]["text"])) == (one["ruleId"], True)
        assert "‹" not in rule["shortDescription"]["text"]
        assert log["runs"][0]["invocations"] == [{"executionSuccessful": True}]
        found: dict[str, Any] = one
        return found

    content = (letters / "wrong.xml").read_text()
    before, after = result(content), result(content.replace("?>", "?>\n<!-- new -->\n", 1))
    places = [one["locations"][0]["physicalLocation"]["region"]["startLine"] for one in (before, after)]
    assert places == [12, 14]
    assert before["partialFingerprints"] == after["partialFingerprints"]
    twice = json.loads(run(letters / "wrong.xml", letters / "lost.xml", "--format", "sarif").stdout)["runs"][0]
    assert twice["invocations"] == [{"executionSuccessful": False}]


def test_sarif_names_files_as_they_lie_below_the_folder(letters: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(letters)
    (letters / "a b.xml").write_text("<a")
    for name in ("a b.xml", str(letters / "a b.xml")):
        run_ = json.loads(run(name, "--format", "sarif").stdout)["runs"][0]
        assert run_["results"][0]["locations"][0]["physicalLocation"]["artifactLocation"]["uri"] == "a%20b.xml"


def test_junit_fails_where_documents_do(letters: Path) -> None:
    root = etree.fromstring(run(letters, "--format", "junit").stdout.encode())
    cases = {Path(suite.attrib["name"]).stem: suite for suite in root}
    assert {name: (suite.get("failures"), suite.get("errors")) for name, suite in cases.items()} == {
        "good": ("0", "0"), "wrong": ("1", "0"), "broken": ("1", "0"), "mute": ("0", "1"), "lost": ("0", "1"), "remote": ("0", "1"),
    }  # fmt: skip
    assert "gapp" in cases["wrong"].findtext(".//failure", "")


def test_svrl_tells_of_grammars_too(letters: Path) -> None:
    root = etree.fromstring(run(letters / "wrong.xml", "--format", "svrl").stdout.encode())
    names = {"svrl": "http://purl.oclc.org/dsdl/svrl"}
    (failed,) = root.findall("svrl:failed-assert", names)
    assert (failed.get("id"), failed.get("role")) == ("element-unknown", "error")
    assert "gapp" in failed.findtext("svrl:text", "", names)
    assert (
        etree.fromstring(run(letters / "good.xml", "--format", "svrl").stdout.encode()).find("svrl:failed-assert", names)
        is None
    )
    assert len(etree.fromstring(run(letters, "--format", "svrl").stdout.encode())) == 6


def test_annotations_are_escaped() -> None:
    one = ValidationReport(
        "a,b:c.xml", problems=(finding("xml", Place("a,b:c.xml", 2, 3), problem="100%\n::error::"),), wrong=True
    )
    assert text(one, form="github") == (
        "::error file=a%2Cb%3Ac.xml,line=2,col=3,title=teikit xml::not well-formed XML: 100%25%0A::error::\n"
    )


@given(
    st.text(max_size=20), st.text(max_size=40), st.integers(1, 4), st.integers(1, 30), st.binary(max_size=80),
    st.sampled_from([True, False]),
)  # fmt: skip
def test_whatever_a_document_holds_every_report_can_be_read(
    file: str, words: str, line: int, column: int, data: bytes, complete: bool
) -> None:
    problems = (finding("xml", Place(file, line, column, words), problem=words), finding("not-checked", Place(file)))
    plain = ValidationReport(file, (CheckedSchema(words, "rng"),), problems, complete, not complete)
    one = with_excerpts(plain, data)
    written = {name: text(one, form=name).encode("utf-8", "backslashreplace").decode() for name in FORMATS}
    assert json.loads(written["json"])[0]["problems"][0]["code"] == "xml"
    assert json.loads(written["sarif"])["version"] == "2.1.0"
    etree.fromstring(written["junit"].encode())
    etree.fromstring(written["svrl"].encode())
    assert written["github"].count("\n") == 2
    for name in ("text", "lines"):
        assert not re.search("[\x00-\x08\x0b-\x1f\x7f-\x9f\u202e]", written[name])


def test_what_would_move_a_terminal_is_made_visible() -> None:
    assert visible("a\x1b[2J\u202eb\nc") == "a\\x1b[2J\\u202eb c"


def test_a_report_of_nothing() -> None:
    assert {name: text(form=name) for name in ("text", "json", "github")} == {
        "text": "nothing to check\n",
        "json": "[]\n",
        "github": "",
    }
