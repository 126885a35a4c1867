"""`teikit schema convert`."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from click.testing import CliRunner

from teikit.cli.schema import schema

if TYPE_CHECKING:
    from pathlib import Path

COMPACT = "# small\n\nstart = element p { text }\n"


def _run(*arguments: object, given: str = "") -> tuple[object, str, str]:
    """Result, standard output and standard error of the command."""
    done = CliRunner().invoke(schema, ["convert", *map(str, arguments)], input=given, standalone_mode=False)
    assert done.exception is None
    return done.return_value, done.stdout, done.stderr


def test_there_and_back(tmp_path: Path) -> None:
    compact, xml, again = tmp_path / "a.rnc", tmp_path / "a.rng", tmp_path / "b.rnc"
    compact.write_text(COMPACT, encoding="utf-8")
    assert _run(compact, xml)[0] == 0
    assert "<!-- small -->" in xml.read_text(encoding="utf-8")
    assert _run(xml, again)[0] == 0
    assert again.read_text(encoding="utf-8") == COMPACT


def test_standard_streams() -> None:
    status, xml, told = _run("-", "-", given=COMPACT)
    assert (status, told) == (0, "")
    assert xml.startswith("<?xml")
    assert _run("-", "-", given=xml)[1] == COMPACT
    assert _run("-", "-", "--to", "rnc", given=COMPACT)[1] == COMPACT
    assert _run("-", "-", "--to", "rng", given=xml)[1] == xml


@pytest.mark.parametrize(
    ("given", "message"),
    [
        ("start = }", "-:1:9: error: found “}”, expected a pattern [rnc-unexpected]\n"),
        ("<a>\n", "-:2:1: error: the schema is not well-formed XML: no element found [rng-xml]\n"),
        ("<a/>", "-:1:1: error: this is no RELAX NG schema: the root is in another namespace [rng-other]\n"),
    ],
)
def test_faults_are_findings(given: str, message: str) -> None:
    status, written, told = _run("-", "-", given=given)
    assert (status, written, told) == (2, "", message)


def test_missing_source_and_existing_target(tmp_path: Path) -> None:
    assert _run(tmp_path / "no.rnc", "-")[0] == 2
    source, target = tmp_path / "a.rnc", tmp_path / "a.rng"
    source.write_text(COMPACT, encoding="utf-8")
    target.write_text("mine", encoding="utf-8")
    assert _run(source, target)[0] == 2
    assert target.read_text(encoding="utf-8") == "mine"
    assert _run(source, target, "--force")[0] == 0
    assert target.read_text(encoding="utf-8").startswith("<?xml")
