"""Names in documents: whom they mean, by the authority file or by the document itself."""

from __future__ import annotations

import re
from pathlib import Path
from typing import TYPE_CHECKING, Final

import pytest

from teikit.authority import NOBODY, Authority
from teikit.decode import from_text
from teikit.model.entity import ELEMENTS
from teikit.pipeline import convert_source
from tests.support.cases import Case, parameters, read_cases, read_sentences
from tests.support.shown import converted

if TYPE_CHECKING:
    from collections.abc import Iterator

CASES: Final = Path(__file__).with_name("cases")
KINDS: Final = {"persName": "", "placeName": "place ", "orgName": "org ", "roleName": "role "}
FOLDS: Final = {
    "Whatever the case": "case",
    "Whatever the diacritics": "diacritics",
    "Whatever the case and the diacritics": "case diacritics",
}
FILE: Final = """<TEI xmlns="http://www.tei-c.org/ns/1.0"><standOff>
<listPerson>
  <person xml:id="khrushchev"><persName><forename>Nikita</forename> <forename>Sergeyevich</forename> <surname>Khrushchev</surname></persName>
    <persName type="variant">Chruschtschow</persName></person>
  <person xml:id="smith-john"><persName><forename>John</forename> <surname>Smith</surname></persName></person>
  <person xml:id="smith-jane"><persName><forename>Jane</forename> <surname>Smith</surname></persName></person>
  <person xml:id="gero"><persName>Gerő</persName></person>
</listPerson>
<listPlace><place xml:id="new-york"><placeName>New York</placeName></place></listPlace>
<listOrg><org xml:id="nyt"><orgName>New York Times</orgName></org></listOrg>
</standOff></TEI>"""


@pytest.mark.parametrize("case", parameters(read_cases(CASES / "persons.txt")))
def test_person(case: Case) -> None:
    assert "\n".join(names(case.input, NOBODY)) == case.expected


@pytest.mark.parametrize("case", parameters(read_cases(CASES / "authority.txt")))
def test_name_of_an_authority_file(case: Case, tmp_path: Path) -> None:
    path = tmp_path / "authority.xml"
    path.write_text(FILE, encoding="utf-8")
    known = Authority.load(path, fold=FOLDS.get(case.heading, ""))
    assert "\n".join(names(case.input, known)) == case.expected


@pytest.mark.parametrize("case", parameters(read_sentences(CASES / "name_sentences.txt")))
def test_persons_of_a_sentence(case: Case) -> None:
    """All names of persons are found, the titles before them not, and nothing else is taken for one."""
    document = convert_source(from_text(re.sub("[⟦⟧]", "", case.input)), layout="plain", metadata={"language": case.heading})
    found = sorted(one.start for one in document.annotations if one.element == "persName")
    ends = {one.start: one.end for one in document.annotations if one.element == "persName"}
    text = document.source.text
    parts = [text[start:end] for start, end in zip([0, *(ends[one] for one in found)], [*found, len(text)], strict=True)]
    names = [text[one : ends[one]] for one in found]
    assert "".join(part + (f"⟦{name}⟧" if name else "") for part, name in zip(parts, [*names, ""], strict=True)) == case.input


def test_a_folding_that_there_is_not_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "authority.xml"
    path.write_text(FILE, encoding="utf-8")
    with pytest.raises(ValueError, match="case and diacritics, not by accents"):
        Authority.load(path, fold="accents")


def names(text: str, authority: Authority) -> Iterator[str]:
    """Every name in the order of the text: `role`, its wording, whom it means."""
    document = converted(text, "plain", authority)
    for one in sorted(document.annotations, key=lambda annotation: annotation.start):
        if one.element in ELEMENTS.values():
            wording = " ".join(document.source.text[one.start : one.end].split())
            target = one.attributes.get("ref", "").removeprefix("#")
            yield f"{KINDS[one.element]}{wording}" + (f" => {target}" if target else "")
