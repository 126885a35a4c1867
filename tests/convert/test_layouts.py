"""Layouts and structure: what each stretch of a text is, whatever copying did to its white space."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Final

import pytest

from teikit.decode import from_text
from teikit.facade import validate
from teikit.pipeline import convert_page, recover
from tests.support.cases import Case, parameters, read_cases
from tests.support.layouts import account, body, read_fields
from tests.support.shown import converted

if TYPE_CHECKING:
    from collections.abc import Iterator

    from teikit.pipeline import Document

CASES: Final = Path(__file__).with_name("cases")
FIELDS: Final = (
    "title",
    "when",
    "sender",
    "recipient",
    "summary",
    "funder",
    "archive",
    "translator",
    "url",
    "record",
    "uploaded",
    "original_language",
    "places",
    "subjects",
)

COPYING: Final[Mapping[str, Callable[[str], str]]] = {
    "as it is": lambda text: text,
    "with Windows line ends": lambda text: text.replace("\n", "\r\n"),
    "with a mark and blank lines before it": lambda text: f"\ufeff\n\n{text}",
    "with spaces at line ends": lambda text: text.replace("\n", "  \n"),
    "with blank lines doubled": lambda text: text.replace("\n\n", "\n\n\n"),
    "with non-breaking spaces": lambda text: text.replace(". ", ".\u00a0 "),
}


@pytest.mark.parametrize("copying", COPYING.values(), ids=COPYING)
@pytest.mark.parametrize("case", parameters(read_cases(CASES / "layouts.txt")))
def test_layout(case: Case, copying: Callable[[str], str]) -> None:
    assert "\n".join(reading(converted(copying(case.input)))) == case.expected


@pytest.mark.parametrize("copying", COPYING.values(), ids=COPYING)
@pytest.mark.parametrize(
    "case", [case for path in sorted(CASES.glob("layouts/*.txt")) for case in parameters(read_cases(path))]
)
def test_page(case: Case, copying: Callable[[str], str]) -> None:
    page = from_text(copying(case.input))
    documents = convert_page(page)
    assert account(documents) == case.expected
    assert "".join(document.source.text for document in documents) == page.text
    for document in documents:
        assert recover(document).split() == document.source.text.split()
        assert validate(document).valid


@pytest.mark.parametrize("case", parameters(read_cases(CASES / "structure.txt")))
def test_structure(case: Case) -> None:
    assert "\n".join(body(converted(case.input, "plain"))) == case.expected


def reading(document: Document) -> Iterator[str]:
    """The layout, what was read for the header, and the body."""
    yield f"layout: {document.reading.layout}"
    yield from read_fields(document, FIELDS)
    yield from body(document)
