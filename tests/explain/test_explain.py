"""`teikit explain`: codes, and what may stand at a place of a document."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import pytest
from click.testing import CliRunner, Result

from teikit.cli import teikit
from teikit.model.explanations import EXPLANATIONS
from teikit.model.messages import MESSAGES

if TYPE_CHECKING:
    from pathlib import Path

SCHEMA = """
namespace a = "http://relaxng.org/ns/compatibility/annotations/1.0"
start = poem
## A poem, whole or in part.
poem = element poem {
  ## What kind of poem it is.
  attribute kind { "ode" | "elegy" },
  attribute n { xsd:integer }?,
  title?, line+
}
## What the poem is called.
title = element title { text }
## One line of verse, which may have as many words as the poet likes, and as the documentation of this element likes too.
line = element line { text }
"""
DOCUMENT = """<?xml-model href="poem.rnc" type="application/relax-ng-compact-syntax"?>
<poem kind="ode">
  <line>Once</line>
  <titel>
"""


@pytest.fixture
def poem(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    for name in ("XDG_CACHE_HOME", "LOCALAPPDATA", "HOME"):
        monkeypatch.setenv(name, str(tmp_path / "home"))
    (tmp_path / "poem.rnc").write_text(SCHEMA, encoding="utf-8")
    path = tmp_path / "poem.xml"
    path.write_text(DOCUMENT, encoding="utf-8")
    return path


def _explain(*arguments: object) -> Result:
    return CliRunner().invoke(teikit, ["explain", *map(str, arguments)], standalone_mode=False)


def _data(*arguments: object) -> dict[str, Any]:
    found: dict[str, Any] = json.loads(_explain(*arguments, "--format", "json").stdout)
    return found


def test_every_code_is_explained_and_nothing_else() -> None:
    assert set(EXPLANATIONS) == set(MESSAGES)
    for code, explanation in EXPLANATIONS.items():
        for part in explanation:
            assert part[:1].isupper() or part.startswith(("xml ", "element ", "datatypeLibrary ", "sch:")), (code, part)
            assert part.endswith("."), (code, part)
        assert len(set(explanation)) == 3, code


@pytest.mark.parametrize("code", ["element-early", "rng-loop", "sch-binding"])
def test_a_code_is_explained(code: str) -> None:
    answer = _explain(code)
    assert answer.return_value in (None, 0)
    words = " ".join(answer.stdout.split())
    assert words.startswith(f"{code} ({MESSAGES[code].severity})")
    for part in EXPLANATIONS[code]:
        assert part in words
    assert _data(code) == {
        "code": code,
        "severity": MESSAGES[code].severity,
        "wording": MESSAGES[code].wording,
        **EXPLANATIONS[code]._asdict(),
    }


def test_a_code_that_is_none_is_refused_and_the_nearest_named() -> None:
    answer = _explain("element-erly")
    assert "element-early" in str(answer.exception)


def test_before_an_element_that_is_wrong(poem: Path) -> None:
    words = _explain(f"{poem}:4:3").stdout
    assert "inside <poem>, by poem.rnc" in words
    assert "Here may stand the end tag </poem>." in words
    assert "Elements (1)" in words
    assert "  <line>  One line of verse" in words
    assert "<title>" not in words
    assert all(len(line) <= 100 or str(poem) in line for line in words.splitlines())


def test_at_a_start_tag_its_attributes_are_told_too(poem: Path) -> None:
    words = _explain(f"{poem}:2:1").stdout
    assert "outside the root" in words
    assert "<poem>  A poem, whole or in part." in words
    assert "Attributes that <poem> must have\n  kind  What kind of poem it is. (one of elegy, ode)" in words
    assert "Attributes that <poem> may have (1)\n  n  (integer)" in words
    assert words.partition("\n")[2] == _explain(f"{poem}:2:4").stdout.partition("\n")[2]


def test_inside_a_start_tag(poem: Path) -> None:
    words = _explain(f"{poem}:2:17").stdout
    assert "in the start tag of <poem>" in words
    assert "may have (1)\n  n" in words
    assert "kind" not in words.replace("kind=", "")


def test_for_machines(poem: Path) -> None:
    data = _data(f"{poem}:4:3")
    (schema,) = data["schemas"]
    assert (data["line"], data["column"], data["problems"]) == (4, 3, [])
    assert (schema["schema"], schema["parent"], schema["text"], schema["end"]) == ("poem.rnc", "poem", False, True)
    assert [element["name"] for element in schema["elements"]] == ["line"]
    (root,) = _data(f"{poem}:2")["schemas"]
    assert [(one["name"], one["required"], one["values"]) for one in root["attributes"]] == [
        ("kind", True, ["elegy", "ode"]),
        ("n", False, []),
    ]


def test_a_schema_may_be_named(poem: Path, tmp_path: Path) -> None:
    other = tmp_path / "other.rnc"
    other.write_text("element poem { element verse { empty }* }", encoding="utf-8")
    words = _explain(f"{poem}:3:3", "--no-xml-model", "--schema", other).stdout
    assert "<verse>" in words
    assert "poem.rnc" not in words
    assert "<verse>" in _explain(f"{poem}:3:3", "--schema", other).stdout


@pytest.mark.parametrize(
    ("name", "content", "code"),
    [
        ("none.xml", "<poem/>", "not-checked"),
        ("lost.xml", '<?xml-model href="lost.rng"?><poem/>', "schema-missing"),
        ("bad.xml", '<?xml-model href="bad.rnc"?><poem/>', "schema-unusable"),
    ],
)
def test_what_hinders_is_said(poem: Path, name: str, content: str, code: str) -> None:
    (poem.parent / "bad.rnc").write_text("element a {", encoding="utf-8")
    (poem.parent / name).write_text(content, encoding="utf-8")
    answer = _explain(f"{poem.parent / name}:1:1")
    assert answer.return_value == 2
    assert f"[{code}]" in answer.stderr


def test_a_file_that_is_not_there(tmp_path: Path) -> None:
    answer = _explain(f"{tmp_path / 'no.xml'}:1:1")
    assert answer.return_value == 2
    assert "[file-missing]" in answer.stderr


@pytest.mark.parametrize("place", ["0:0", "99:99", "2:999"])
def test_places_beyond_the_document(poem: Path, place: str) -> None:
    assert _explain(f"{poem}:{place}").return_value in (None, 0)
