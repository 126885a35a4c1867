"""What each kind of expression becomes, where the wording has decided."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from types import MappingProxyType
from typing import Final

from teikit.grammar.amounts import Extent
from teikit.grammar.brackets import Kind, stretch
from teikit.model.annotation import Annotation
from teikit.model.finding import finding
from teikit.patterns import regex
from teikit.recognisers.brackets.case import CLOSING_MARKS, OPENING_MARKS, Case, Verdict
from teikit.recognisers.brackets.words import months

__all__ = ["ENCODERS"]

_LAST_DAY: Final = 31
_YEAR: Final = regex(r"(?<!\d)(?:1[5-9]|20)\d\d$")
_QUOTED: Final = regex(rf"\s*[{OPENING_MARKS}]\s?(?P<words>[^{OPENING_MARKS}{CLOSING_MARKS}]+?)\s?[{CLOSING_MARKS}]\s*")
_AND_ALSO: Final = regex(r"\s*(?:[(,;]|and|plus|et|und|и|i)\s*")


def _ellipsis(case: Case) -> Verdict:
    return [case.empty("gap", "ellipsis", reason="editorial", resp="#ed")]


def _page(case: Case) -> Verdict:
    return [case.empty("pb", "page", n=case.said.number)]


def _call(case: Case) -> Verdict:
    """`[1]`: a call if there is a note of that name; without one, a bare number is left as it is, and reported."""
    if case.wording.isdigit() and case.behind[:1].isdigit():
        return [case.supplied("letters")]  # `[19]50`: no call stands before a digit
    if case.wording in case.draft.note_names:
        return []
    if case.before[-1:].isdigit() and _YEAR.search(case.before + case.wording):
        return [case.supplied("letters")]  # `19[61]`
    if _dates(case):
        return [case.supplied("date")]  # `on [10] June`
    return [finding("note-missing", case.draft.source.place(case.start), call=case.wording)]


def _dates(case: Case) -> bool:
    """Whether a bare number is the day of the month that stands behind it."""
    word = case.behind.split(maxsplit=1)[:1]
    return (
        int(case.wording) <= _LAST_DAY and bool(word) and case.behind[:1].isspace() and word[0].strip(".,").lower() in months()
    )


def _sic(case: Case) -> Verdict:
    begin = case.word_before()
    if begin < 0:
        return case.note("sic")
    return [Annotation(begin, case.end, "sic", {}, 0, case.end - case.start + case.space, "brackets.sic")]


def _correction(case: Case) -> Verdict:
    """`1951 [recte: 1961]`: both readings, side by side."""
    begin = case.word_before()
    if begin < 0:
        return None
    lead = 1 + stretch(case.raw, case.said.lead)
    behind = case.start - case.space
    tail = 1
    if quoted := _QUOTED.fullmatch(case.raw, lead - 1):
        lead, tail = 1 + quoted.start("words"), case.end - case.start - 1 - quoted.end("words")
    return [
        Annotation(begin, case.end, "choice", {}, 0, 0, "brackets.correction"),
        Annotation(begin, behind, "sic", {}, 0, 0, "brackets.correction"),
        Annotation(behind, case.end, "corr", {"resp": "#ed"}, case.space + lead, tail, "brackets.correction"),
    ]


def _doubt(case: Case) -> Verdict:
    """`[word?]` is a doubtful reading, `[?]` casts doubt on the word before."""
    lead, tail = case.said.lead, case.said.tail
    if lead + tail < len(case.wording):
        raw = case.raw
        opening = stretch(raw, lead)
        closing = len(raw) - len(raw.rstrip("?!() \n")) if tail else 0
        if raw[:opening].endswith(tuple(OPENING_MARKS)):
            closing = len(raw) - len(raw.rstrip("?!() \n" + CLOSING_MARKS))
        return [case.whole("unclear", "doubt", {"resp": "#ed"}, opening, closing)]
    begin = case.word_before()
    if begin < 0:
        return [case.empty("gap", "doubt", reason="illegible", resp="#ed")]
    return [
        Annotation(begin, case.end, "unclear", {"resp": "#ed"}, 0, case.end - case.start + case.space, "brackets.doubt"),
    ]


def _margin(case: Case) -> Verdict:
    return case.note("margin", place="margin")


def _comment(case: Case) -> Verdict:
    return case.note("comment")


def _gap(case: Case) -> Verdict:
    reason = case.said.reason
    return [case.whole("gap", reason, {"reason": reason, **_dimensions(case.said.extents, case.wording), "resp": "#ed"})]


def _blank(case: Case) -> Verdict:
    return [case.empty("gap", "blank", reason=case.said.reason, resp="#ed", cert="low")]


ENCODERS: Final[Mapping[Kind, Callable[[Case], Verdict]]] = MappingProxyType(
    {
        Kind.ELLIPSIS: _ellipsis,
        Kind.PAGE: _page,
        Kind.CALL: _call,
        Kind.SIC: _sic,
        Kind.CORRECTION: _correction,
        Kind.DOUBT: _doubt,
        Kind.MARGIN: _margin,
        Kind.GAP: _gap,
        Kind.AMOUNT: _gap,
        Kind.BLANK: _blank,
        Kind.COMMENT: _comment,
    }
)


def _dimensions(extents: Sequence[Extent], wording: str) -> dict[str, str]:
    """The attributes of `att.dimensions` for the first amount; the whole wording of a double one."""
    if not extents:
        return {}
    first = next((extent for extent in extents if extent.low is not None), extents[0])
    attributes = {"unit": first.unit}
    if first.high is not None and first.low is not None:
        attributes |= {"atLeast": _figure(first.low), "atMost": _figure(first.high)}
    elif first.low is not None:
        attributes[{"less": "atMost", "more": "atLeast"}.get(first.bound, "quantity")] = _figure(first.low)
    if first.bound == "about":
        attributes["precision"] = "low"
    second = extents[extents.index(first) + 1] if extents.index(first) + 1 < len(extents) else None
    if second and second.low is not None and (joint := _AND_ALSO.fullmatch(wording, first.end, second.start)):
        attributes["extent"] = wording[first.start : second.end] + ")" * ("(" in joint[0])
    return attributes


def _figure(value: float) -> str:
    return f"{value:g}"
