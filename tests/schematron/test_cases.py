"""Schematron by the standard: one file a case, with the schema, further files, the document and what must be found."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from lxml import etree

from teikit.schematron import Schematron, SchematronError

if TYPE_CHECKING:
    from teikit.model.finding import Finding

CASES = sorted(Path(__file__).with_name("cases").glob("*.xml"))
ATTRIBUTES = ("severity", "code", "rule", "path", "name", "hint", "file")


@pytest.mark.parametrize("path", CASES, ids=lambda path: path.stem)
def test_case(path: Path, tmp_path: Path) -> None:
    case = etree.parse(path).getroot()
    for name, content in _files(case):
        (tmp_path / name).write_bytes(content)
    expected = [_row(row) for row in case.findall("expected/*")]
    findings = _found(tmp_path, case.get("phase"))
    assert all(found.place.line for found in findings if found.code != "rules-document")
    found = [_shown(finding) for finding in findings]
    assert [_asked(shown, wanted) for shown, wanted in zip(found, expected, strict=False)] == expected
    assert len(found) == len(expected), found


def _files(case: etree._Element) -> list[tuple[str, bytes]]:
    named = [(file.attrib["name"], file[0]) for file in case.findall("file")]
    named += [("main.sch", case.find("schema-file")[0]), ("document.xml", case.find("document")[0])]  # type: ignore[index]
    return [(name, etree.tostring(root, with_tail=False)) for name, root in named]


def _row(row: etree._Element) -> dict[str, str]:
    wanted = {str(name): str(value) for name, value in row.attrib.items()}
    return {**wanted, "text": row.text} if row.text else wanted


def _found(folder: Path, phase: str | None) -> list[Finding]:
    try:
        schema = Schematron.load(folder / "main.sch", phase=phase, cached=False)
    except SchematronError as error:
        return list(error.findings)
    return [*schema.findings, *schema.validate(folder / "document.xml").findings]


def _shown(found: Finding) -> dict[str, str]:
    arguments = dict(found.arguments)
    place = {"path": found.place.path, "file": Path(found.place.file).name}
    return {"severity": str(found.severity), "code": found.code, **place, **arguments}


def _asked(found: dict[str, str], wanted: dict[str, str]) -> dict[str, str]:
    """Of a finding, what the case speaks of."""
    return {name: found.get(name, "") for name in wanted}
