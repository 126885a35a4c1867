"""Brackets: the small language in which editors say what is missing, what they restored and what they have to add.

The wording decides first (`teikit.grammar.brackets`), then the place (before a name, inside a word, after a word, alone in
its paragraph); what stays undecided is `supplied` with `@cert="low"` and a finding. Brackets that are not square are taken for
the author's own unless their wording can be nothing but an editor's.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Mapping, Sequence
from typing import Final

from teikit.grammar.amounts import find_extents
from teikit.grammar.brackets import Expression, Kind, read_expression
from teikit.model.annotation import Annotation
from teikit.model.finding import Finding, finding
from teikit.model.reading import Block, Role
from teikit.patterns import any_of, regex
from teikit.recognisers.brackets.case import Case, Verdict
from teikit.recognisers.brackets.encode import ENCODERS
from teikit.recognisers.brackets.place import RULES
from teikit.recognisers.brackets.scan import Bracket, find_brackets, find_others
from teikit.recognisers.draft import Draft, Recognised

_NOTES: Final = {"editorial": Kind.COMMENT, "translator": Kind.COMMENT, "margin": Kind.MARGIN, "sic": Kind.SIC}
"""The kinds of notes that an edition may name."""
_LONGEST: Final = 120
"""Characters of a gap that is not closed."""
_BREAK: Final = regex(r"[\[\]\n]")
_INNER: Final = regex(r"\[[^\[\]]*\]")

__all__ = ["Bracket", "Brackets", "find_brackets"]


class Brackets:
    """Brackets, by a grammar of wording and place."""

    name: Final = "brackets"

    def recognise(self, draft: Draft) -> Recognised:
        """Every editorial bracket of the body, and a finding for each that is unbalanced or undecided."""
        found: list[Annotation] = []
        findings: list[Finding] = []
        for block in draft.blocks():
            pairs, stray = find_brackets(draft.text, block.start, block.end)
            verdicts = (*_square(draft, block, pairs), *_others(draft, block, pairs)) if block.role is not Role.SOURCE else ()
            annotations = [one for verdict in verdicts for one in verdict if isinstance(one, Annotation)]
            found += annotations
            findings += [one for verdict in verdicts for one in verdict if isinstance(one, Finding)]
            findings += _unbalanced(draft, stray, annotations)
            found += _unclosed(draft, block, stray)
        return Recognised(found, findings)


def _unbalanced(draft: Draft, stray: Sequence[int], annotations: Sequence[Annotation]) -> Iterator[Finding]:
    """Brackets without a partner, but for those that one of another kind closes."""
    if stray:
        ends = {end for one in annotations for end in (one.start, one.end - 1)}
        yield from (
            finding("bracket-unbalanced", draft.source.place(offset), mark=draft.text[offset])
            for offset in stray
            if offset not in ends
        )


def _unclosed(draft: Draft, block: Block, stray: Sequence[int]) -> Iterator[Annotation]:
    """A gap whose closing bracket was lost at the end of its paragraph, or of its line: `[two lines not declassified`."""
    text = draft.text
    for start in stray if block.role is not Role.SOURCE else ():
        following = _BREAK.search(text, start + 1, block.end)
        if text[start] != "[" or (following is not None and following[0] != "\n"):
            continue
        end = following.start() if following else block.end
        wording = " ".join(text[start + 1 : end].split())
        if len(wording) > _LONGEST:
            continue
        case = Case(draft, start, end, block.start + block.label, block.end, wording, _said(draft, wording))
        if case.said.kind is Kind.GAP and case.said.plain:
            yield from (one._replace(after=0) for one in ENCODERS[Kind.GAP](case) or () if isinstance(one, Annotation))


def _square(draft: Draft, block: Block, pairs: Sequence[Bracket]) -> Iterator[Sequence[Annotation | Finding]]:
    cases = (_case(draft, block, pair) for pair in pairs)
    if block.role is Role.ANNEX:
        return ([case.supplied("annex")] for case in cases)
    return (_judge(case) for case in cases)


def _others(draft: Draft, block: Block, pairs: Sequence[Bracket]) -> Iterator[Sequence[Annotation | Finding]]:
    """Other brackets whose wording can be nothing but an editor's, outside square ones."""
    for pair in find_others(draft.text, block.start, block.end):
        before = bisect_right(pairs, pair.start, key=lambda one: one.start) - 1
        if before >= 0 and pair.start < pairs[before].end:
            continue
        case = _case(draft, block, pair)
        round_dots = case.said.kind is Kind.ELLIPSIS and draft.text[pair.start] in "(/"
        angular_gap = case.said.kind is Kind.GAP and draft.text[pair.start] == "<"
        if (case.said.plain or angular_gap) and not round_dots and (verdict := ENCODERS[case.said.kind](case)):
            yield verdict


def _case(draft: Draft, block: Block, pair: Bracket) -> Case:
    wording = " ".join(draft.text[pair.start + 1 : pair.end - 1].split())
    if "[" in wording:  # what inner brackets say is theirs
        wording = " ".join(_INNER.sub(" ", wording).split()) or wording
    return Case(draft, pair.start, pair.end, block.start + block.label, block.end, wording, _said(draft, wording))


def _said(draft: Draft, wording: str) -> Expression:
    """What the wording says, by the edition's own words for what is missing before all others."""
    words, low = draft.reading.words, wording.lower()
    counted = _in_known_units(low, words.units) if words.units else low
    if reason := next((reason for phrase, reason in words.causes.items() if phrase in low), ""):
        return Expression(Kind.GAP, reason, tuple(find_extents(counted)))
    if kind := next((kind for phrase, kind in words.notes.items() if phrase in low), ""):
        return Expression(_NOTES[kind], translator=kind == "translator")
    said = read_expression(counted) if counted != low else None
    return said if said and said.kind in (Kind.GAP, Kind.AMOUNT) else read_expression(wording)


def _in_known_units(low: str, units: Mapping[str, str]) -> str:
    """The wording with the edition's units called by their known names."""
    return re.sub(rf"(?<!\w)(?:{any_of(units)})(?!\w)", lambda match: units[" ".join(match[0].split())], low)


def _judge(case: Case) -> Sequence[Annotation | Finding]:
    by_wording: Verdict = ENCODERS[case.said.kind](case) if case.said.kind in ENCODERS else None
    if by_wording is not None:
        return by_wording
    return next(verdict for rule in RULES if (verdict := rule(case)) is not None)
