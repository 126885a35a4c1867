"""The language, section by section: each case file holds schemas, documents and what is to be said about them."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from lxml import etree

from teikit.model.finding import Severity
from teikit.relaxng import Schema, SchemaError
from tests.relaxng.casefiles import CASES, Case

if TYPE_CHECKING:
    from pathlib import Path


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.title)
def test_case(case: Case, tmp_path: Path) -> None:
    main = case.write(tmp_path)
    if case.incorrect:
        with pytest.raises(SchemaError) as refused:
            Schema.load(main, cached=False)
        assert case.incorrect in [found.code for found in refused.value.findings]
        assert all(found.place.line for found in refused.value.findings)
        return
    schema = Schema.load(main, cached=False)
    for document, codes in case.documents:
        findings = schema.validate(document.encode())
        errors = [found for found in findings if found.severity is Severity.ERROR]
        assert [found.code for found in errors] == list(codes), (document, list(map(str, findings)))
        assert all(found.place.line and found.place.column for found in findings)
        if codes != ("xml",):
            in_tree = schema.validate(etree.fromstring(document.encode()))
            assert sorted(map(_without_place, in_tree)) == sorted(map(_without_place, findings))


def _without_place(finding: object) -> str:
    return f"{getattr(finding, 'code', '')} {getattr(finding, 'arguments', '')}"


def test_there_are_cases_for_every_section() -> None:
    assert {case.title.partition(":")[0] for case in CASES} >= {
        "section-3-syntax",
        "section-4-simplification",
        "section-6-semantics",
        "section-7-restrictions",
        "dtd-compatibility",
        "recovery",
    }
