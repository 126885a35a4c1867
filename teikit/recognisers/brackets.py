"""Brackets: the small language in which editors say what is missing, what they restored and what they have to add.

The wording decides first, then the place (before a name, inside a word, after a word, alone in its paragraph); what stays
undecided is `supplied` with `@cert="low"` and a finding.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from functools import cache
from typing import Final, NamedTuple

from teikit.grammar.amounts import Extent, find_extents
from teikit.grammar.dates import find_dates
from teikit.model.annotation import Annotation
from teikit.model.finding import Finding, finding
from teikit.model.reading import Role
from teikit.recognisers.draft import Draft, Recognised
from teikit.vocabulary import LANGUAGES

__all__ = ["Bracket", "Brackets", "find_brackets"]

_MARKS: Final = re.compile(r"[\[\]]")
_ELLIPSIS: Final = re.compile(r"\s*(?:\.\s?\.\s?\.(?:\s?\.)?|…|\*\s?\*\s?\*|-{2,3}|—)\s*")
_WORD: Final = re.compile(r"[^\W_](?:[\w'’-]*\w)?")
_LAST_WORD: Final = re.compile(r"[^\s\[\]]+$")
_CALL: Final = re.compile(r"\d{1,3}|[a-z]|\*{1,3}|†|‡|§")
_DEPTH: Final = 4
_LONG: Final = 12
"""Words; more than this are no completion of a sentence."""
_INSIDE_WORD: Final = re.compile(r"[^\W\d_]")
_AFTER_NAME: Final = re.compile(r"[A-ZÀ-ÞА-Я][\w.'’-]*,?\s$")
_PRONOUN: Final = re.compile(r"(?<!\w)(?:he|him|his|she|her|they|them|their|it|who|whom|latter|former)\s$", re.IGNORECASE)
_NAMES_ONLY: Final = re.compile(r"(?:[A-ZÀ-ÞŁŚŻА-ЯЁ][\w.'’-]*\s?){1,4}")
_ACRONYM: Final = re.compile(r"(?<![\w.])[A-ZÀ-ÞА-Я]{2,6}\s$")


class Bracket(NamedTuple):
    """A pair of square brackets."""

    start: int
    """Offset of the opening bracket, from 0."""
    end: int
    """Offset behind the closing bracket."""
    depth: int


class _Case(NamedTuple):
    """A bracket with everything that the rules ask for."""

    draft: Draft
    start: int
    end: int
    floor: int
    """Where its paragraph begins, and `ceiling` where it ends."""
    ceiling: int
    wording: str
    low: str
    nested: bool

    @property
    def alone(self) -> bool:
        """Whether nothing else is in the paragraph."""
        return self.start == self.floor and self.end == self.ceiling

    @property
    def before(self) -> str:
        return self.draft.text[max(self.floor, self.start - 60) : self.start]

    @property
    def behind(self) -> str:
        return self.draft.text[self.end : min(self.ceiling, self.end + 60)]

    @property
    def words(self) -> int:
        return len(self.wording.split())

    def whole(self, element: str, rule: str, **attributes: str) -> Annotation:
        """An element in place of the brackets, around their wording."""
        return Annotation(self.start, self.end, element, _named(attributes), 1, 1, f"brackets.{rule}")

    def empty(self, element: str, rule: str, **attributes: str) -> Annotation:
        """An element in place of brackets and wording."""
        return Annotation(self.start, self.end, element, _named(attributes), self.end - self.start, 0, f"brackets.{rule}")


_Verdict = Sequence[Annotation | Finding] | None


class Brackets:
    """Square brackets, by a grammar of wording and place."""

    name: Final = "brackets"

    def recognise(self, draft: Draft) -> Recognised:
        """Every bracket of the body, and a finding for each that is unbalanced or undecided."""
        found: list[Annotation] = []
        findings: list[Finding] = []
        for block in draft.blocks():
            pairs, stray = find_brackets(draft.text, block.start, block.end)
            findings += [finding("bracket-unbalanced", draft.source.place(offset), mark=draft.text[offset]) for offset in stray]
            if block.role is Role.SOURCE:
                continue
            for pair in pairs:
                verdict = _judge(_case(draft, pair, block.start + block.label, block.end))
                found += [one for one in verdict if isinstance(one, Annotation)]
                findings += [one for one in verdict if isinstance(one, Finding)]
        return Recognised(found, findings)


def find_brackets(text: str, start: int, end: int) -> tuple[list[Bracket], list[int]]:
    """Pairs of square brackets between `start` and `end`, outer first, and the offsets of those without a partner.

    In one pass. Deeper than four levels, brackets are taken as text.
    """
    pairs: list[Bracket] = []
    stray: list[int] = []
    opened: list[int] = []
    for match in _MARKS.finditer(text, start, end):
        if match.group() == "[":
            opened.append(match.start())
        elif opened:
            depth = len(opened)
            pairs.append(Bracket(opened.pop(), match.end(), depth))
        else:
            stray.append(match.start())
    lost = len(opened)
    kept = [pair for pair in pairs if pair.depth <= _DEPTH + lost and text[pair.start + 1 : pair.end - 1].strip()]
    return sorted(kept), sorted([*stray, *opened])


def _case(draft: Draft, pair: Bracket, floor: int, ceiling: int) -> _Case:
    wording = " ".join(draft.text[pair.start + 1 : pair.end - 1].split())
    return _Case(draft, pair.start, pair.end, floor, ceiling, wording, wording.lower(), pair.depth > 1)


def _judge(case: _Case) -> Sequence[Annotation | Finding]:
    for rule in _RULES:
        if (verdict := rule(case)) is not None:
            return verdict
    raise AssertionError("the last rule decides everything")


def _named(attributes: dict[str, str]) -> dict[str, str]:
    return {name: value for name, value in attributes.items() if value}


def _resp(case: _Case) -> str:
    return (
        "#translator"
        if any(pattern.search(case.low) for pattern in _compiled("translators")) and case.draft.metadata.translator
        else "#ed"
    )


# Rules, in the order in which they are asked. Each returns what the bracket is, or None to leave it to the next.


def _ellipsis(case: _Case) -> _Verdict:
    if _ELLIPSIS.fullmatch(case.wording):
        return [case.empty("gap", "ellipsis", reason="editorial", resp="#ed")]
    return None


def _ellipsis_and_words(case: _Case) -> _Verdict:
    """`[...Dobrynin]`, `[in Moscow …]`: a gap and restored words side by side."""
    text, inner, stop = case.draft.text, case.start + 1, case.end - 1
    if (match := _ELLIPSIS.match(text, inner, stop)) and match.group().strip() not in ("—", "--"):
        gap = Annotation(
            case.start,
            match.end(),
            "gap",
            {"reason": "editorial", "resp": "#ed"},
            match.end() - case.start,
            0,
            "brackets.ellipsis",
        )
        return [
            gap,
            Annotation(match.end(), case.end, "supplied", {"reason": "omitted", "resp": "#ed"}, 0, 1, "brackets.supplied"),
        ]
    last = re.search(r"\s*(?:\.\s?\.\s?\.|…)\s*$", text[inner:stop])
    if last and last.start() > 0:
        cut = inner + last.start()
        words = Annotation(case.start, cut, "supplied", {"reason": "omitted", "resp": "#ed"}, 1, 0, "brackets.supplied")
        return [
            words,
            Annotation(cut, case.end, "gap", {"reason": "editorial", "resp": "#ed"}, case.end - cut, 0, "brackets.ellipsis"),
        ]
    return None


def _page_mark(case: _Case) -> _Verdict:
    match = _pattern("page").fullmatch(case.low)
    return [case.empty("pb", "page", n=match["n"])] if match else None


def _note_call(case: _Case) -> _Verdict:
    """`[1]`: a call if there is a note of that name; without one, a bare number is left as it is, and reported."""
    if not _CALL.fullmatch(case.wording):
        return None
    if any(block.role is Role.FOOTNOTE and block.key == case.wording for block in case.draft.reading.blocks):
        return []
    if case.wording.isalpha() and (_touches_word(case) or case.wording in ("a", "i")):
        return None
    if case.wording.isalpha():
        return None
    return [finding("note-missing", case.draft.source.place(case.start), call=case.wording)]


def _sic(case: _Case) -> _Verdict:
    if not _pattern("sic").fullmatch(case.low):
        return None
    word = _LAST_WORD.search(case.before.rstrip())
    if not word:
        return [case.whole("note", "sic", type="editorial", place="inline", resp="#ed")]
    begin = case.start - len(case.before) + word.start() + len(word.group()) - len(word.group().lstrip("“‘\"'«(„"))
    return [
        Annotation(
            begin,
            case.end,
            "sic",
            {},
            0,
            case.end - (case.start - (len(case.before) - len(case.before.rstrip()))),
            "brackets.sic",
        )
    ]


def _correction(case: _Case) -> _Verdict:
    """`1951 [recte: 1961]`: both readings, side by side."""
    match = _pattern("correction").match(case.low)
    word = _LAST_WORD.search(case.before.rstrip())
    if not match or match.end() == len(case.low) or not word or case.words > _LONG:
        return None
    text = case.draft.text
    begin = case.start - len(case.before) + word.start()
    space = len(case.before) - len(case.before.rstrip())
    lead = _pattern("correction").match(text[case.start + 1 : case.end - 1].lower())
    opening = 1 + (lead.end() if lead else 0)
    return [
        Annotation(begin, case.end, "choice", {}, 0, 0, "brackets.correction"),
        Annotation(begin, case.start - space, "sic", {}, 0, 0, "brackets.correction"),
        Annotation(case.start - space, case.end, "corr", {"resp": "#ed"}, space + opening, 1, "brackets.correction"),
    ]


def _doubt(case: _Case) -> _Verdict:
    """`[word?]` is a doubtful reading, `[?]` casts doubt on the word before."""
    if not case.low.endswith("?") or case.words > 5:
        return None
    if case.low.strip("?! ") == "":
        word = _LAST_WORD.search(case.before.rstrip())
        if not word:
            return [case.empty("gap", "doubt", reason="illegible", resp="#ed")]
        space = len(case.before) - len(case.before.rstrip())
        begin = case.start - len(case.before) + word.start()
        return [Annotation(begin, case.end, "unclear", {"resp": "#ed"}, 0, case.end - case.start + space, "brackets.doubt")]
    if any(pattern.search(case.low) for pattern, _ in _causes()):
        return None
    marks = len(case.draft.text[case.start + 1 : case.end - 1]) - len(
        case.draft.text[case.start + 1 : case.end - 1].rstrip("? ")
    )
    return [Annotation(case.start, case.end, "unclear", {"resp": "#ed"}, 1, 1 + marks, "brackets.doubt")]


def _margin(case: _Case) -> _Verdict:
    if _pattern("margin").match(case.low):
        return [case.whole("note", "margin", type="editorial", place="margin", resp=_resp(case))]
    return None


def _omission(case: _Case) -> _Verdict:
    if _pattern("omission").match(case.low):
        return [_gap(case, "editorial")]
    return None


def _missing(case: _Case) -> _Verdict:
    """A cause, and what is missing: an amount, or so few words that they can be about nothing else."""
    cause = min(
        (
            (match.start(), order, reason)
            for order, (pattern, reason) in enumerate(_causes())
            if (match := pattern.search(case.low))
        ),
        key=lambda found: found[1],
        default=None,
    )
    if cause is None:
        return None
    if (
        find_extents(case.wording)
        or case.words <= 6
        or re.search(r"\btext\b|\bpassage\b|\bportion\b|\bsection\b|\bmaterial\b", case.low)
    ):
        return [_gap(case, cause[2])]
    return None


def _comment(case: _Case) -> _Verdict:
    by_translator = any(pattern.search(case.low) for pattern in _compiled("translators"))
    if by_translator or any(pattern.search(case.low) for pattern in _compiled("comments")):
        return [case.whole("note", "comment", type="editorial", place="inline", resp=_resp(case))]
    return None


def _amount_alone(case: _Case) -> _Verdict:
    """`[2 lines]` without a cause: something is missing, and nobody says why."""
    extents = find_extents(case.wording)
    if (
        len(extents) == 1
        and extents[0].start == 0
        and extents[0].end == len(case.wording)
        and extents[0].low is not None
        and case.words > 1
    ):
        return [_gap(case, "lost")]
    return None


def _part_of_word(case: _Case) -> _Verdict:
    """`J.[oseph]`, `[t]he`, `govern[ment]`: letters that complete a word."""
    if not _touches_word(case) or not case.wording[0].isalnum():
        return None
    return [case.whole("supplied", "letters", reason="omitted", resp="#ed")]


def _remark(case: _Case) -> _Verdict:
    """`[Note: the list is lost]`, `[ellipsis in original]`: it speaks of the text, and nothing is missing here."""
    if not _pattern("remark").match(case.low) or find_extents(case.wording):
        return None
    return [case.whole("note", "remark", type="editorial", place="inline", resp=_resp(case))]


def _gloss(case: _Case) -> _Verdict:
    """Who somebody is: a note, unless a given name in it completes the name (`[columnist Joseph] Alsop`)."""
    if case.words > _LONG:
        return None
    if re.match(r"\s(?:the\s)?[A-ZÀ-ÞА-Я]", case.behind) and (_says_office(case.low) or _is_given(case.wording)):
        completes = _is_given(case.wording.split()[-1]) or _WORD.fullmatch(case.wording.split()[-1]) is None
        if completes:
            return [case.whole("supplied", "name", reason="omitted", resp="#ed")]
        if not re.match(r"(?:the|an?|his|her|its|their)\b", case.low) or case.words > 2:
            return [case.whole("note", "gloss", type="editorial", place="inline", resp="#ed")]
    if (
        _AFTER_NAME.search(case.before)
        and (_says_office(case.low) or _says_kin(case.low))
        and not re.match(r"[a-z]+ed\b", case.low)
    ):
        return [case.whole("note", "gloss", type="editorial", place="inline", resp="#ed")]
    return None


def _identity(case: _Case) -> _Verdict:
    """What is said already and needs no completion: `he [Khrushchev]`, `the ambassador [Dobrynin]`, `the CC [Central Committee]`, `tomorrow [28 October]`."""
    names = re.match(r"(?:the )?[A-ZÀ-ÞА-Я]|the ", case.wording) is not None
    explains = (
        (names and _PRONOUN.search(case.before))
        or (_NAMES_ONLY.fullmatch(case.wording) and _pattern("somebody").search(case.before.lower()))
        or (names and case.words > 1 and _ACRONYM.search(case.before))
        or (_pattern("day").search(case.before.lower()) and _is_date(case.wording))
    )
    if explains:
        return [case.whole("note", "identity", type="editorial", place="inline", resp="#ed")]
    return None


def _sentence(case: _Case) -> _Verdict:
    """`[The interpreter nevertheless translated.]`: a whole sentence between sentences is the editor's own."""
    if (
        case.words > 2
        and case.wording[0].isupper()
        and case.wording.endswith(".")
        and _starts_sentence(case)
        and not re.match(r"\s+[a-zà-ÿ]", case.behind)
    ):
        return [case.whole("note", "sentence", type="editorial", place="inline", resp="#ed", cert="medium")]
    return None


def _alone(case: _Case) -> _Verdict:
    """A bracket that fills its paragraph and is none of the above is the editor's own sentence."""
    if not case.alone or case.words < 3:
        return None
    return [case.whole("note", "alone", type="editorial", place="inline", resp="#ed", cert="medium")]


def _supplied(case: _Case) -> _Verdict:
    """Words restored: few, and such as go on in the sentence. Anything else is doubtful."""
    fits = case.words <= _LONG and not re.search(
        r"[.!?;]\s*$", case.wording.removesuffix(".") if _starts_sentence(case) else case.wording
    )
    if fits:
        return [case.whole("supplied", "supplied", reason="omitted", resp="#ed")]
    place = case.draft.source.place(case.start)
    return [
        case.whole("supplied", "undecided", reason="omitted", resp="#ed", cert="low"),
        finding("bracket-undecided", place, wording=_short(case.wording)),
    ]


_RULES: Final[tuple[Callable[[_Case], _Verdict], ...]] = (
    _ellipsis, _page_mark, _note_call, _sic, _correction, _margin, _ellipsis_and_words, _part_of_word, _remark, _omission, _missing, _doubt, _comment, _amount_alone, _gloss, _identity, _sentence, _alone, _supplied,
)  # fmt: skip


def _gap(case: _Case, reason: str) -> Annotation:
    return case.whole("gap", reason, reason=reason, **_extent(find_extents(case.wording), case.wording), resp="#ed")


def _extent(extents: list[Extent], wording: str) -> dict[str, str]:
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
    if second and second.low is not None and re.fullmatch(r"\s*[(,]\s*", wording[first.end : second.start]):
        attributes["extent"] = wording[first.start : second.end] + (")" if "(" in wording[first.end : second.start] else "")
    return attributes


def _figure(value: float) -> str:
    return f"{value:g}"


def _touches_word(case: _Case) -> bool:
    text = case.draft.text
    letter_before = case.start > case.floor and _INSIDE_WORD.match(text, case.start - 1) is not None
    initial_before = (
        case.start > case.floor + 1
        and re.match(r"[A-ZА-Я]\.$", text[case.start - 2 : case.start]) is not None
        and case.wording[0].islower()
    )
    letter_behind = case.end < case.ceiling and _INSIDE_WORD.match(text, case.end) is not None
    return (letter_before or letter_behind or initial_before) and " " not in case.wording


def _starts_sentence(case: _Case) -> bool:
    return case.start == case.floor or re.search(r"[.!?]\S?\s+$", case.before) is not None


def _says_office(low: str) -> bool:
    return _offices().search(low) is not None


def _is_date(wording: str) -> bool:
    return any(match.start == 0 and match.end == len(wording) for match in find_dates(wording))


def _says_kin(low: str) -> bool:
    return _kin().search(low) is not None


def _is_given(word: str) -> bool:
    last = word.rsplit(maxsplit=1)[-1].lower().strip(".,")
    return any(last in words.given_names for words in LANGUAGES.values()) or re.fullmatch(r"(?:[A-Z]\.\s?)+", word) is not None


def _short(wording: str) -> str:
    return wording if len(wording) <= 60 else f"{wording[:57]}..."


@cache
def _causes() -> tuple[tuple[re.Pattern[str], str], ...]:
    """Causes of all languages, English first."""
    return tuple(
        (re.compile(rf"(?<!\w)(?:{pattern})(?!\w)"), reason) for words in LANGUAGES.values() for pattern, reason in words.causes
    )


@cache
def _compiled(kind: str) -> tuple[re.Pattern[str], ...]:
    return tuple(re.compile(pattern) for words in LANGUAGES.values() for pattern in getattr(words, kind))


@cache
def _pattern(kind: str) -> re.Pattern[str]:
    """The patterns of all languages for one kind of wording, as one."""
    pages = "|".join(re.escape(word) for words in LANGUAGES.values() for word in words.pages)
    return re.compile(
        {
            "page": rf"(?:{pages})\s*(?P<n>\d+\w?(?:\s*[-–]\s*\d+\w?)?|[ivxlc]+)(?:\s*(?:of|/)\s*\d+)?",
            "sic": rf"(?:{_joined('sic')})[!?.]?",
            "correction": rf"\s*(?:{_joined('corrections')})(?!\w)\s*[:,]?\s*",
            "margin": f"(?:{_joined('margin')})",
            "omission": f"(?:{_joined('omissions')})",
            "remark": f"(?:{_joined('remarks')})",
            "day": rf"(?<!\w)(?:{_words('weekdays', 'relative_days')})\s$",
            "somebody": rf"(?<!\w)(?:{_words('articles')})\s(?:[\w-]+\s){{0,3}}(?:{_words('offices', 'kin')})\s$",
        }[kind]
    )


def _joined(kind: str) -> str:
    return "|".join(pattern for words in LANGUAGES.values() for pattern in getattr(words, kind))


def _words(*kinds: str) -> str:
    """The words of all languages for some kinds of thing, the longer first, as alternatives of a pattern."""
    found = {word for words in LANGUAGES.values() for kind in kinds for word in getattr(words, kind)}
    return "|".join(re.escape(word) for word in sorted(found, key=lambda word: (-len(word), word)))


@cache
def _kin() -> re.Pattern[str]:
    return re.compile(rf"(?<!\w)(?:{_words('kin')})(?!\w)")


@cache
def _offices() -> re.Pattern[str]:
    offices = sorted({office for words in LANGUAGES.values() for office in words.offices}, key=len, reverse=True)
    return re.compile(rf"(?<!\w)(?:{'|'.join(map(re.escape, offices))})s?(?!\w)")
