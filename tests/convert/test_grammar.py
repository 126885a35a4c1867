"""The grammars: amounts, dates, personal names, titles, citations."""

from __future__ import annotations

import re
from pathlib import Path
from typing import TYPE_CHECKING, Final

import pytest

from teikit.grammar.amounts import Extent, find_extents
from teikit.grammar.citations import parse_citation
from teikit.grammar.dates import DateMatch, find_dates
from teikit.grammar.names import PersonMatch, find_persons
from teikit.grammar.titles import parse_title
from tests.support.cases import Case, parameters, read_cases, read_sentences, read_table

if TYPE_CHECKING:
    from teikit.model.reading import Correspondent

CASES: Final = Path(__file__).with_name("cases")
_LANGUAGES: Final = {"French": "fr", "German": "de", "Russian": "ru"}
_MARK: Final = r"⟦([^|⟧]*)\|([^⟧]*)⟧"
_BOUNDS: Final = {"less": "<=", "more": ">=", "about": "~", "": ""}


@pytest.mark.parametrize("case", parameters(read_table(CASES / "amounts.txt")))
def test_amount(case: Case) -> None:
    assert ", ".join(map(extent, find_extents(case.input))) == case.expected


def extent(one: Extent) -> str:
    figure = "" if one.low is None else f"{one.low:g}" if one.high is None else f"{one.low:g}..{one.high:g}"
    return f"{_BOUNDS[one.bound]}{figure} {one.unit}".lstrip()


@pytest.mark.parametrize("case", parameters(read_table(CASES / "dates.txt")))
def test_date(case: Case) -> None:
    found = find_dates(case.input, reference="1962-10-27", language=_LANGUAGES.get(case.heading, "en"))
    assert "; ".join(map(date, found)) == case.expected


@pytest.mark.parametrize("case", parameters(read_sentences(CASES / "date_sentences.txt")))
def test_dates_of_a_sentence(case: Case) -> None:
    text, expected = unmarked(case.input)
    code, reference, order = case.heading.split()
    found = find_dates(text, reference=reference, day_first=order != "us", language=code)
    assert [(text[one.start : one.end], marked_value(one)) for one in found] == expected


def marked_value(one: DateMatch) -> str:
    """Kind and value as the marks have them."""
    stretch = (
        f"{one.earliest}{'..' if one.vague else '/'}{one.latest}"
        if one.earliest
        else f"{one.when}{f'/{one.to}' * bool(one.to)}"
    )
    return f"{'time' if one.time else 'date'} {stretch}"


def unmarked(line: str) -> tuple[str, list[tuple[str, str]]]:
    """A sentence without its marks `⟦date 1962-10-27|October 27⟧`, and what is marked with its kind and value."""
    return re.sub(_MARK, r"\2", line), [(words, value) for value, words in re.findall(_MARK, line)]


@pytest.mark.parametrize("written", ["26 October", "3 May", "October 26", "26 Oct.", "Oct. 26", "1950s", "tomorrow, Sunday"])
def test_the_full_stop_of_a_sentence_is_not_of_the_date(written: str) -> None:
    text = f"They met {written}. Then they left."
    assert [text[one.start : one.end] for one in find_dates(text, reference="1962-10-27")] == [written]


def date(one: DateMatch) -> str:
    value = f"{'T' * one.time}{one.when}{f'/{one.to}' * bool(one.to)}"
    return " ".join(part for part in (value, one.cert.replace("high", ""), one.calendar) if part)


@pytest.mark.parametrize("case", parameters(read_table(CASES / "names.txt")))
def test_name(case: Case) -> None:
    assert "; ".join(map(person, find_persons(case.input))) == case.expected


def person(one: PersonMatch) -> str:
    return " ".join(f"{one.title} / {one.forename} / {one.surname}".split())


@pytest.mark.parametrize("case", parameters(read_table(CASES / "titles.txt")))
def test_title(case: Case) -> None:
    parts = parse_title(case.input)
    route = " > ".join(correspondent(one) for one in (parts.sender, parts.recipient) if one is not None)
    assert f"{parts.genre}: {route}".strip(": ") == case.expected


def correspondent(one: Correspondent) -> str:
    details = "; ".join(part for part in (one.person, f"in {one.place}" if one.place else "") if part)
    return f"{one.name} ({details})" if details else one.name


@pytest.mark.parametrize("case", parameters(read_cases(CASES / "citations.txt")))
def test_citation(case: Case) -> None:
    found = parse_citation(case.input)._asdict()
    assert "\n".join(f"{field}: {value}" for field, value in found.items() if value) == case.expected
