"""Quotation marks and speech: what is said by whom to whom, and what is only put between marks."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Final

import pytest

from teikit.grammar.quotations import pair_quotations
from tests.support.cases import Case, parameters, read_cases, read_table
from tests.support.shown import body, converted, local, words_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from teikit.pipeline import Document

CASES: Final = Path(__file__).with_name("cases")


@pytest.mark.parametrize("case", parameters(read_table(CASES / "quotations.txt")))
def test_quotation_marks_are_paired(case: Case) -> None:
    assert "; ".join(pairing(case.input)) == case.expected


def pairing(text: str) -> Iterator[str]:
    """The quotations, the inner ones with their depth, the unclosed ones marked; then where stray marks are."""
    found = pair_quotations(text, 0, len(text))
    for one in found.quotations:
        yield f"{'' if one.closed else 'open '}{f'{one.depth} ' if one.depth else ''}{text[one.start : one.end]}"
    yield from (f"stray {offset}" for offset in found.stray)


@pytest.mark.parametrize("case", parameters(read_cases(CASES / "speech.txt")))
def test_speech(case: Case) -> None:
    assert "\n".join(speech(converted(case.input))) == case.expected


def speech(document: Document) -> Iterator[str]:
    """A line for each utterance: speaker, addressee, kind, words."""
    for one in body(document).iter(*(f"{{*}}{name}" for name in ("said", "q", "quote", "soCalled"))):
        kind = {"true": "direct", "false": "reported"}.get(one.get("direct", ""), local(one))
        who, to = (person(document, one.get(name, "")) for name in ("who", "toWhom"))
        yield f"{' > '.join(filter(None, (who, to)))} {kind}: {words_of(one)}".strip()


def person(document: Document, pointer: str) -> str:
    return document.entities[pointer[1:]].name if pointer else ""
