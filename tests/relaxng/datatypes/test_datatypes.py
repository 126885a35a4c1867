"""The types and facets of XML Schema against the tables of cases, and against Jing where it is at hand."""

from __future__ import annotations

from typing import Final

import pytest
from hypothesis import given
from hypothesis import strategies as st

from teikit.relaxng.datatypes import XSD_URI, DatatypeError, library
from tests.relaxng.datatypes.tables import NAMESPACES, Case, cases, datatype

CASES: Final = cases()
TYPES: Final = sorted({case.type for case in CASES})
VALUES: Final = sorted({word for case in CASES for word in case.words})


@pytest.mark.parametrize("case", CASES, ids=lambda case: f"{case.place}-{case.claim}")
def test_claims_of_the_tables(case: Case) -> None:
    if case.claim == "error":
        with pytest.raises(DatatypeError) as caught:
            datatype(case.type, case.parameters)
        assert str(caught.value)
        return
    tested = datatype(case.type, case.parameters)
    if case.claim in ("equal", "different"):
        one, other = (tested.value(word, NAMESPACES) for word in case.words)
        assert (one == other) is (case.claim == "equal")
        assert hash(one) == hash(other) or one != other
    else:
        (word,) = case.words
        assert tested.allows(word, NAMESPACES) is (case.claim == "valid")
        assert bool(tested.why(word, NAMESPACES)) is (case.claim == "invalid")


def test_every_type_has_cases() -> None:
    names = (
        "string normalizedString token language Name NMTOKEN NMTOKENS NCName ID IDREF IDREFS ENTITY ENTITIES boolean decimal"
        " float double integer nonPositiveInteger negativeInteger long int short byte nonNegativeInteger unsignedLong"
        " unsignedInt unsignedShort unsignedByte positiveInteger dateTime time date gYearMonth gYear gMonthDay gDay gMonth"
        " duration hexBinary base64Binary anyURI QName NOTATION"
    )
    assert sorted(names.split()) == TYPES


@pytest.mark.parametrize(
    ("name", "parameters", "text", "why"),
    [
        ("date", (), "1962-02-30", '"1962-02-30" is not a date: February 1962 has 28 days'),
        ("gMonthDay", (), "--04-31", '"--04-31" is not a month with day: April has 30 days'),
        (
            "dateTime",
            (),
            "1962-10-27T24:00:00",
            '"1962-10-27T24:00:00" is not a date with time: midnight is hour 00 of the next day',
        ),
        ("date", (), "27.10.1962", '"27.10.1962" is not a date: it must look like 1962-10-27'),
        ("gYear", (("minInclusive", "1900"),), "1899", '"1899" is not at least 1900'),
        ("gYear", (("minInclusive", "1900"),), "1900Z", '"1900Z" is not at least 1900 for certain: the two cannot be compared'),
        ("byte", (), "128", '"128" is not an integer: it must be from -128 to 127'),
        ("decimal", (), "1,5", '"1,5" is not a decimal number: the decimal sign is a point, and digits are not grouped'),
        ("NCName", (), "tei:p", '"tei:p" is not a name without colon: it has a colon'),
        ("ID", (), "1a", '"1a" is not an identifier: it cannot begin with “1”'),
        ("QName", (), "x:a", '"x:a" is not a qualified name: the prefix “x” is not declared here (declared are p, q, s)'),
        ("anyURI", (), "a%zz", '"a%zz" is not a URI: after % there must be two hexadecimal digits'),
        ("token", (("pattern", "[a-z]+"),), "A", '"A" does not match the pattern [a-z]+'),
        ("hexBinary", (("length", "2"),), "00", '"00" has 1 octets, exactly 2 are required'),
        ("decimal", (("fractionDigits", "2"),), "1.234", '"1.234" has 3 digits after the point, at most 2 are allowed'),
    ],
)
def test_reasons_in_words(name: str, parameters: tuple[tuple[str, str], ...], text: str, why: str) -> None:
    assert datatype(name, parameters).why(text, NAMESPACES) == why


@pytest.mark.parametrize("name", ["foo", "anySimpleType", "Date", ""])
def test_unknown_types(name: str) -> None:
    with pytest.raises(DatatypeError, match="XML Schema has no datatype"):
        datatype(name)


def test_built_in_library() -> None:
    built_in = library("")
    assert built_in is not None
    assert built_in.datatype("token").value(" a \n b ") == built_in.datatype("token").value("a b")
    assert built_in.datatype("string").value(" a") != built_in.datatype("string").value("a")
    assert built_in.datatype("string").allows("anything at all")
    with pytest.raises(DatatypeError):
        built_in.datatype("int")
    with pytest.raises(DatatypeError):
        built_in.datatype("token", [("length", "1")])
    assert library("urn:unknown") is None


def test_types_intern() -> None:
    one, same = (datatype("token", (("pattern", "a+"),)) for _ in range(2))
    assert one == same
    assert hash(one) == hash(same)
    assert one != datatype("token", (("pattern", "a*"),))
    assert one != datatype("string", (("pattern", "a+"),))


def test_what_the_engine_asks() -> None:
    assert [datatype(name).id_kind for name in ("ID", "IDREF", "IDREFS", "NCName")] == ["ID", "IDREF", "IDREFS", None]
    assert [name for name in TYPES if datatype(name).context_dependent] == ["NOTATION", "QName"]
    assert library(XSD_URI) is library(XSD_URI)


def test_entities_must_be_declared_where_declarations_are_known() -> None:
    entity, entities = datatype("ENTITY"), datatype("ENTITIES")
    assert entity.allows("a", {}, {"a"})
    assert not entity.allows("b", {}, {"a"})
    assert entity.why("b", {}, {"a"}) == "“b” is not declared as an unparsed entity"
    assert entities.allows(" a  a ", {}, {"a"})
    assert not entities.allows("a b", {}, {"a"})


@given(
    st.sampled_from(TYPES),
    st.one_of(st.sampled_from(VALUES), st.text(max_size=12), st.text("0123456789:-+.TZPYMDHS ", max_size=14)),
)
def test_verdict_reason_and_value_agree(name: str, text: str) -> None:
    tested = datatype(name)
    allowed = tested.allows(text, NAMESPACES)
    assert allowed is (not tested.why(text, NAMESPACES))
    if allowed:
        hash(tested.value(text, NAMESPACES))
    else:
        with pytest.raises(ValueError, match="is not"):
            tested.value(text, NAMESPACES)


@given(
    st.sampled_from(TYPES),
    st.sampled_from(["minInclusive", "maxInclusive", "minExclusive", "maxExclusive", "length", "totalDigits", "pattern"]),
    st.one_of(st.sampled_from(VALUES), st.text(max_size=8)),
    st.sampled_from(VALUES),
)
def test_facets_never_fail_but_with_a_sentence(name: str, facet: str, limit: str, text: str) -> None:
    try:
        tested = datatype(name, ((facet, limit),))
    except DatatypeError:
        return
    assert tested.allows(text, NAMESPACES) is (not tested.why(text, NAMESPACES))


@pytest.mark.parametrize("name", ["decimal", "integer", "double", "gYear", "duration", "dateTime"])
def test_numbers_without_end(name: str) -> None:
    digits = "9" * 10_000
    for text in (digits, f"P{digits}Y", f"{digits}-01-01T00:00:00", f"0.{digits}", f"P1YT0.{digits}S"):
        tested = datatype(name)
        assert tested.allows(text) is (not tested.why(text))


@given(
    st.lists(
        st.sampled_from(["P1Y", "P12M", "P365D", "P366D", "-P1M", "-P30D", "PT0.5S", "-PT0.25S", "P1M", "PT744H"]), min_size=3
    )
)
def test_order_is_transitive(texts: list[str]) -> None:
    for one, two, three in zip(texts, texts[1:], texts[2:], strict=False):
        if datatype("duration", (("minExclusive", one),)).allows(two) and datatype("duration", (("minExclusive", two),)).allows(
            three
        ):
            assert datatype("duration", (("minExclusive", one),)).allows(three)
