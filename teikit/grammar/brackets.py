"""The small language of editors' brackets: what their wording says by itself, wherever it stands.

An expression on something that is missing is parsed: a *cause* (`not declassified`), an *amount* (`1½ lines`), nouns for what
may be missing (`signature`), words that only fill the sentence (`in the original`). It is one if little else is left over.
The words are those of `teikit.vocabulary`, all languages at once: an editor's language is not the document's.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from enum import StrEnum
from functools import cache
from typing import Final, NamedTuple

from teikit.grammar.amounts import TIMES, Extent, find_extents
from teikit.patterns import any_of, regex
from teikit.vocabulary import LANGUAGES

__all__ = ["Expression", "Kind", "alternatives", "opens_with_ellipsis", "read_expression", "stretch"]

_ELLIPSIS: Final = regex(r"\s*(?:(?:\.\s?){5,}|\.\s?\.\s?\.(?:\s?\.)?|…(?:\s?…)*|\*\s?\*\s?\*|-{2,3}|—)\s*")
_DASHES: Final = ("—", "--", "---")
_BLANK: Final = regex(r"[\s_–—*-]*")
"""What stands for words that somebody took out; three dashes or asterisks are an ellipsis."""
_CALL: Final = regex(r"\d{1,3}|\*{1,3}|†|‡|§")
_LONG: Final = 12
"""Words; no correction is longer."""
_SHORT: Final = 80
"""Characters; a doubtful reading is no longer."""
_FEW: Final = 6
_LETTERS: Final = regex(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")
_DOUBT: Final = regex(r"(?P<lead>[?]\s*)?(?P<words>.*?)(?P<tail>\s*\(\?\)|[\s?!]*\?[\s!?]*)?")
_QUOTED: Final = regex(r"\s*(?P<open>[“\"'‘«„‹])\s?(?P<words>[^“”\"«»„]{1,60}?)\s?[”\"'’»“‹›]")
_COLON: Final = regex(r"\s*[:,;–—-]+\s*")
_STRUCTURE: Final = regex(r"\\.|\[\^?\]?(?:\\.|[^\]\\])*\]|[(|)]")
"""What gives a pattern its form; escaped signs and sets are skipped."""
_FEW_OF_THESE: Final = 2
_UNCOUNTED: Final = 8
"""Words that may be left over beside an amount and a cause."""


class Kind(StrEnum):
    """What an expression is, as far as its wording decides."""

    CALL = "call"
    """A note's number or mark."""
    PAGE = "page"
    ELLIPSIS = "ellipsis"
    SIC = "sic"
    CORRECTION = "correction"
    DOUBT = "doubt"
    """Casts doubt on its own words, or on the word before if it has none; `unclear: ` may open it."""
    MARGIN = "margin"
    GAP = "gap"
    BLANK = "blank"
    """Blanks or strokes and nothing else."""
    AMOUNT = "amount"
    """An amount and nothing else: something is missing, and nobody says why."""
    COMMENT = "comment"
    OPEN = "open"
    """The wording decides nothing."""


class Expression(NamedTuple):
    """What the wording of a bracket says."""

    kind: Kind
    reason: str = ""
    """Why there is a gap: `redacted`, `illegible`, `garbled`, `damage`, `lost`, `editorial`."""
    extents: tuple[Extent, ...] = ()
    number: str = ""
    """Of a page."""
    lead: int = 0
    """How many characters stand before the words that count, as `recte: ` does."""
    tail: int = 0
    """How many stand behind them, as a question mark does."""
    plain: bool = False
    """Whether it can be nothing else, so that it counts in parentheses as well."""
    translator: bool = False
    """Whether the translator says so of himself."""


def read_expression(wording: str) -> Expression:
    """What a wording (without its brackets, each white space one space) says.

    >>> read_expression("name and title not declassified").reason, read_expression("his name").kind.value
    ('redacted', 'open')
    """
    low = wording.lower()
    return next(found for read in _READERS if (found := read(low)) is not None)


def opens_with_ellipsis(text: str, start: int, end: int) -> int:
    """How many characters an ellipsis takes at `start`; 0 if there is none."""
    match = _ELLIPSIS.match(text, start, end)
    return match.end() - start if match and match[0].strip() not in _DASHES else 0


def stretch(raw: str, length: int) -> int:
    r"""How many characters of `raw` the first `length` characters of it are, once each white space in it is one space.

    >>> stretch("sic,\n  recte 5", 11)
    13
    """
    taken = 0
    for position, character in enumerate(raw):
        if taken >= length and not (character.isspace() and raw[position - 1 : position].isspace()):
            return position
        taken += not (character.isspace() and (position == 0 or raw[position - 1].isspace()))
    return len(raw)


# Readers, in the order in which they are asked. Each returns what the wording is, or None to leave it to the next.


def _ellipsis(low: str) -> Expression | None:
    return Expression(Kind.ELLIPSIS, plain=low not in ("—", "--")) if _ELLIPSIS.fullmatch(low) else None


def _blank(low: str) -> Expression | None:
    """`[      ]`, `[_____]`: nobody says what was there, but it was taken out."""
    return Expression(Kind.BLANK, "redacted") if _BLANK.fullmatch(low) and len(low) != 1 else None


def _page(low: str) -> Expression | None:
    match = _pattern("page").fullmatch(low)
    return Expression(Kind.PAGE, number=match["n"] or match["dashed"] or "") if match else None


def _call(low: str) -> Expression | None:
    return Expression(Kind.CALL) if _CALL.fullmatch(low) else None


def _sic(low: str) -> Expression | None:
    return Expression(Kind.SIC, plain=True) if _pattern("sic").fullmatch(low) else None


def _correction(low: str) -> Expression | None:
    match = _pattern("correction").match(low)
    if not match or match.end() == len(low) or low.count(" ") >= _LONG:
        return None
    return Expression(Kind.CORRECTION, lead=match.end())


def _margin(low: str) -> Expression | None:
    match = _pattern("margin").match(low)
    if match is None or (_pattern("edge").fullmatch(match[0]) and _pattern("lost edge").match(low, match.end())):
        return None  # `margin cut off`
    return Expression(Kind.MARGIN, translator=_by_translator(low))


def _remark(low: str) -> Expression | None:
    """`note: the list is lost`, `ellipsis in original`: it speaks of the text, and nothing is missing here."""
    if not _pattern("remark").match(low) or find_extents(low):
        return None
    return Expression(Kind.COMMENT, translator=_by_translator(low))


def _omission(low: str) -> Expression | None:
    """`here follows …`: the account of what an editor left out."""
    if not _pattern("omission").match(low) or _reason(low) not in (None, "editorial"):
        return None
    extents = tuple(one for one in find_extents(low) if one.unit not in TIMES or low[one.start].isdigit())
    return Expression(Kind.GAP, _qualified("editorial", low, extents), extents)


def _missing(low: str) -> Expression | None:
    """A cause, and what is missing."""
    reason = _reason(low)
    if reason is None:
        return None
    said = _pattern("signature").sub("", low)
    extents = tuple(find_extents(said))
    reason = _qualified(reason, said, extents)
    left = _left_over(said, extents)
    if extents and left and (whose := _pattern("whose").match(said)) and left[0] in whose[0]:
        left = left[1:]  # `whose name has been deleted`
    ordinary = reason in ("lost", "damage") or _pattern("ordinary").search(said) is not None
    cause = _pattern("cause").match(said)
    if cause is not None and _COLON.match(said, cause.end()) and not said.endswith("?"):
        ordinary = False  # `unclear, overlapping voices`
    if ordinary and len(left) <= _FEW_OF_THESE and _pattern("says so").search(said) and not _persons().intersection(left):
        left = []  # `translation is missing`
    matter = _pattern("matter").search(said) is not None
    if not _says_nothing_else(left, bool(extents), ordinary, matter, signed=len(said) < len(low)):
        return None
    plain = (bool(extents) or matter or not ordinary) and not left
    return Expression(Kind.GAP, reason, extents, plain=plain)


def _doubt(low: str) -> Expression | None:
    """`word?`, `? word`, `word (?)`, `?`; `possibly “word”`, `reading uncertain`."""
    if _pattern("doubtful").fullmatch(low):
        return Expression(Kind.DOUBT, lead=len(low))
    if (said := _pattern("perhaps").match(low)) and (quoted := _QUOTED.fullmatch(low, said.end())):
        return Expression(Kind.DOUBT, lead=quoted.start("words"), tail=len(low) - quoted.end("words"))
    if "?" not in low or low.count(" ") > 4 or len(low) > _SHORT:
        return None
    match = _DOUBT.fullmatch(low)
    if match is None or not (match["lead"] or match["tail"]):
        return None
    lead, tail = len(match["lead"] or ""), len(match["tail"] or "")
    if lead == 0 and (cause := _pattern("cause").match(low)) and (colon := _COLON.match(low, cause.end())):
        lead = colon.end()
    return Expression(Kind.DOUBT, lead=lead, tail=tail, plain=not match["words"])


def _comment(low: str) -> Expression | None:
    signed = _pattern("signature").search(low) is not None
    translator = _by_translator(low)
    if signed or translator or _pattern("comment").match(low) or _pattern("remote comment").search(low):
        return Expression(Kind.COMMENT, plain=signed or translator, translator=translator)
    return None


def _amount(low: str) -> Expression | None:
    extents = tuple(find_extents(low)) if " " in low else ()
    if len(extents) == 1 and extents[0].low is not None and (extents[0].start, extents[0].end) == (0, len(low)):
        return Expression(Kind.AMOUNT, "lost", extents)
    return None


def _open(_low: str) -> Expression:
    return Expression(Kind.OPEN)


_READERS: Final = (
    _ellipsis, _page, _call, _blank, _sic, _correction, _margin, _remark, _omission, _missing, _doubt, _comment, _amount, _open,
)  # fmt: skip


def _reason(low: str) -> str | None:
    if not _any_cause().search(low):
        return None
    return next((reason for pattern, reason in _causes() if pattern.search(low)), None)


def _qualified(reason: str, low: str, extents: tuple[Extent, ...]) -> str:
    """The reason, with what the wording says on who or what is to blame. A group is a group of cipher: nobody prints or tears it."""
    said = next((other for pattern, other in _qualifiers() if pattern.search(low)), "")
    if said and (said != "lost" or reason == "editorial"):
        return said
    if any(extent.unit == "group" for extent in extents[:1]):
        return {"illegible": "garbled", "damage": "garbled", "editorial": "lost"}.get(reason, reason)
    return reason


def _left_over(low: str, extents: tuple[Extent, ...]) -> list[str]:
    """The words that are neither cause nor amount nor matter nor filling."""
    ends = (0, *(extent.end for extent in extents))
    starts = (*(extent.start for extent in extents), len(low))
    uncounted = " ".join(low[end:start] for end, start in zip(ends, starts, strict=True))
    for name in ("qualifier", "cause", "matter"):
        uncounted = _pattern(name).sub(" ", uncounted)
    fillers = _fillers()
    return [
        word
        for word in _LETTERS.findall(uncounted)
        if not fillers.issuperset((word,)) and not fillers.issuperset(word.split("-"))
    ]


def _says_nothing_else(left: list[str], counted: bool, ordinary: bool, matter: bool, *, signed: bool) -> bool:
    """Whether so little is left over that the expression can be about nothing but missing text."""
    if not left:
        return True
    if any(word in _persons() for word in left):
        return False
    if counted:
        return len(left) <= _UNCOUNTED
    if ordinary or signed:
        return len(left) <= (_FEW if matter else 0)
    return len(left) <= _FEW


def _by_translator(low: str) -> bool:
    return _pattern("translator").search(low) is not None


@cache
def _causes() -> tuple[tuple[re.Pattern[str], str], ...]:
    """Causes of all languages, English first; in a language the first that is found decides."""
    return tuple(
        (regex(rf"(?<!\w)(?:{pattern})(?!\w)"), reason) for words in LANGUAGES.values() for pattern, reason in words.causes
    )


@cache
def _any_cause() -> re.Pattern[str]:
    """Any cause, those with the same first letter together: a word meets few of the hundreds of alternatives. Only for asking whether there is one."""
    by_letter: dict[str, list[str]] = {}
    for words in LANGUAGES.values():
        for pattern, _ in words.causes:
            for one in _parted(pattern):
                letter = one[0] if one[:1].isalpha() and one[1:2] not in ("?", "*", "+", "{") else ""
                by_letter.setdefault(letter, []).append(one[len(letter) :])
    grouped = (f"{letter}(?:{'|'.join(rest)})" for letter, rest in by_letter.items())
    return regex(rf"(?<!\w)(?:{'|'.join(grouped)})(?!\w)")


def _parted(pattern: str) -> Iterator[str]:
    """The alternatives of a pattern."""
    depth = start = 0
    for sign in _STRUCTURE.finditer(pattern):
        depth += (sign[0] == "(") - (sign[0] == ")")
        if sign[0] == "|" and depth == 0:
            yield pattern[start : sign.start()]
            start = sign.end()
    yield pattern[start:]


@cache
def _qualifiers() -> tuple[tuple[re.Pattern[str], str], ...]:
    return tuple(
        (regex(rf"(?<!\w)(?:{pattern})(?!\w)"), reason) for words in LANGUAGES.values() for pattern, reason in words.qualifiers
    )


@cache
def _fillers() -> frozenset[str]:
    return frozenset(word for words in LANGUAGES.values() for word in (*words.fillers, *words.articles, *words.ordinals))


@cache
def _persons() -> frozenset[str]:
    """Words for somebody: where there is one, the expression tells a story."""
    return frozenset(
        word
        for words in LANGUAGES.values()
        for word in (*words.first_person, *words.first_object, *words.pronouns, *words.objects, *words.relatives)
    )


@cache
def _pattern(name: str) -> re.Pattern[str]:
    """The patterns of all languages for one kind of wording, as one."""
    pages = alternatives("pages")
    heads = alternatives("page_heads")
    return regex(
        {
            "page": rf"(?:(?:{heads})\s)?(?:(?:{pages})\s*(?P<n>\d+\w?(?:\s*[-–]\s*\d+\w?)?|[ivxlc]+)(?:\s*(?:of|/)\s*\d+)?|[-–—]\s?(?P<dashed>\d{{1,4}})\s?[-–—]|(?:{_joined('page_breaks')}))",
            "sic": rf"(?:{_joined('sic')})[!?.]?",
            "doubtful": rf"(?:{_joined('doubtful')})\.?",
            "perhaps": rf"(?:{alternatives('about', 'perhaps')})(?!\w)",
            "correction": rf"\s*(?:{_joined('corrections')})(?:(?<=\W)|(?!\w))\s*[:,]?\s*",
            "margin": f"(?:{_joined('margin')})",
            "edge": alternatives("edges"),
            "lost edge": rf"\s(?:(?:{alternatives('finite', 'adverbs')})\s)*(?:{'|'.join(pattern for words in LANGUAGES.values() for pattern, _ in words.causes)})(?!\w)",
            "omission": f"(?:{_joined('omissions')})",
            "remark": f"(?:{_joined('remarks')})",
            "comment": "|".join(_comments(opening=True)),
            "remote comment": "|".join(_comments(opening=False)),
            "signature": _joined("signatures"),
            "translator": _joined("translators"),
            "cause": rf"(?<!\w)(?:{'|'.join(pattern for words in LANGUAGES.values() for pattern, _ in words.causes)})(?!\w)",
            "qualifier": rf"(?<!\w)(?:{'|'.join(pattern for words in LANGUAGES.values() for pattern, _ in words.qualifiers)})(?!\w)",
            "whose": rf"(?:{alternatives('relatives')})\s",
            "says so": rf"^(?:(?:the|an?|this|les?|la|der|die|das)\s)?(?:[\w-]+\s){{1,3}}(?:is|are|was|were|est|sont|ist|sind|jest|è|está)\s(?:{'|'.join(pattern for words in LANGUAGES.values() for pattern, reason in words.causes if reason == 'lost')})$",
            "ordinary": rf"(?<!\w)(?:{_joined('ordinary')})(?!\w)",
            "matter": rf"(?<!\w)(?:{alternatives('matter')})(?!\w)",
        }[name]
    )


def _joined(kind: str) -> str:
    return "|".join(pattern for words in LANGUAGES.values() for pattern in getattr(words, kind))


def _comments(*, opening: bool) -> Iterator[str]:
    """The patterns that must open a comment, or those that may stand anywhere in it: searching is slower than matching."""
    return (pattern for words in LANGUAGES.values() for pattern in words.comments if pattern.startswith("^") is opening)


def alternatives(*kinds: str) -> str:
    """The words of all languages for some kinds of thing, the longer first, as alternatives of a pattern."""
    return any_of(_every(kinds))


def _every(kinds: tuple[str, ...]) -> Iterator[str]:
    return (word for words in LANGUAGES.values() for kind in kinds for word in getattr(words, kind))
