"""What a quotation is: speech, words at a distance, or words from a document."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache
from typing import Final, NamedTuple

from teikit.grammar.quotations import Quotation
from teikit.model.ordered import Ordered
from teikit.model.reading import Block
from teikit.patterns import any_of, regex
from teikit.recognisers.speech.tags import Tag
from teikit.vocabulary import Language

__all__ = [
    "Verdict",
    "count_words",
    "introduces_writing",
    "is_few",
    "is_noun_tagged",
    "is_tagged",
    "judge",
    "reports",
    "tag_inside",
]

_TO_TAG: Final = regex(r"[\s,—–-]*")
_TO_QUOTE: Final = regex(
    r"[\s,:;.—–-]*(?:the following(?: words)?|as follows|in (?:these|the following) words|(?:roughly |approximately )?(?:this|thus))?[\s,:—–-]*",
    re.IGNORECASE,
)
_ASIDE: Final = regex(r"[^.!?“”\"]{0,90}[.,;:—–-]*\s*")
_SPOKEN_END: Final = regex(r"[.,!?…—–-][\s\u00a0]?[”’\"'»“«‹›」』]*$")
_NOUN_TAG: Final = regex(
    r"[\s,—–-]*(?:was|were|came|ran)\s+(?:the|his|her|their)\s+(?:\w+\s+){0,2}(?:reply|answer|response|words?|comment|question|retort|remark|verdict)\b",
    re.IGNORECASE,
)
_REPORTS: Final = regex(r",?[\s\u00a0]+(?:that|whether|dass|daß|ob|que|что)\b")
_PAUSE: Final = regex(r"[.!?,;:“\"]")
_PARTING: Final = (",", ":", ";", ".", "—", "–", "-", "?", "!")
_SENTENCE_ENDS: Final = regex(r"[.!?]\s")
_ENDS_SENTENCE: Final = regex(r"[.!?…][”\"’»)\]]?$")
_WHOLE: Final = regex(r"[.!?…][\s\u00a0]?[”’\"'»“«‹›」』]*$")
_SENTENCE: Final = regex(r"[“\"„«‘'‚]\s?[A-ZÀ-Þ][^.!?]*\s[^.!?]*[.!?…][\s\u00a0]?[”’\"'»“«‹›]*$")
"""A sentence of two words at least."""
_TITLE: Final = 30
"""Characters; a title between a quotation and its tag is no longer."""
_LEAD: Final = 80
"""Characters; what stands between a tag and its quotation is shorter."""
_LEAD_IN: Final = 110
"""Characters before a quotation in which a document is named."""
_MARKS: Final = frozenset("« » ‹ › QUOTE UNQUOTE QTE UNQTE".split())
"""Marks that stand apart from the words that they enclose."""
_COUNTED: Final = 200
"""Characters in which words are counted."""
_FEW: Final = 6
"""Words; a quotation of no more than these, without a tag, is no speech."""


class Verdict(NamedTuple):
    """What a quotation is."""

    element: str
    """`said`, `soCalled`, `q` or `quote`."""
    tag: Tag | None = None
    """The tag that says who speaks."""
    goes_on: bool = False
    """Whether it goes on with the quotation before: only a tag or nothing stands between."""
    answers: bool = False
    """Whether a noun says that it answers (`was the reply`), but not who answers."""


def judge(text: str, block: Block, top: Sequence[Quotation], index: int, tags: Ordered[Tag], words: Language) -> Verdict:
    """What the quotation at `index` of a paragraph's outermost quotations is."""
    one = top[index]
    before = top[index - 1] if index else None
    if before is not None and before.closed and _is_answered(text, before, one, tags, words):
        return Verdict("said", answers=True)
    ahead = _tag_ahead(text, block, one, before, tags)
    announced = ahead is not None and text[ahead.end : one.start].rstrip().endswith(":")
    after = None if announced else _tag_behind(text, one, tags)
    if after and _is_said(text, one) and not _begins_sentence(text, one, after):
        return Verdict("said", after, before is not None and _nothing_between(text, before, one, tags))
    if _NOUN_TAG.match(text, one.end, block.end) and _is_said(text, one):
        return Verdict("said", answers=True)
    if ahead and (
        _from_writing(ahead, words) or _names_writing(words).search(text, max(block.start, one.start - _LEAD_IN), one.start)
    ):
        return Verdict("quote", ahead)
    if ahead and (count_words(text, one) > 2 or _SPOKEN_END.search(text, one.start, one.end)):
        return Verdict(
            "said", ahead, before is not None and before.end <= ahead.start and _nothing_between(text, before, one, tags)
        )
    if before is not None and _nothing_between(text, before, one, tags) and _is_said(text, one):
        next_turn = before.closed and not text[before.end : one.start].strip()
        return Verdict("said", answers=True) if next_turn else Verdict("said", goes_on=True)
    if count_words(text, one) > 2 and introduces_writing(text, block.start, one.start, words):
        return Verdict("quote")
    if _is_turn(text, block, one):
        return Verdict("said")
    if _is_sentence(text, block, one):
        return Verdict("said", answers=True)
    return Verdict("soCalled" if count_words(text, one) <= _FEW else "q")


def is_tagged(text: str, one: Quotation, tags: Ordered[Tag]) -> bool:
    """Whether a tag stands directly before a quotation: `He said, “…”`."""
    tag = tags.last_before(one.start)
    return tag is not None and tag.end <= one.start and _TO_QUOTE.fullmatch(text, tag.end, one.start) is not None


def reports(text: str, tag: Tag) -> bool:
    """Whether `that` or the like stands directly behind a tag."""
    return _REPORTS.match(text, tag.end) is not None


def is_noun_tagged(text: str, one: Quotation) -> bool:
    """Whether `was the reply` or the like stands behind a quotation."""
    return _NOUN_TAG.match(text, one.end) is not None


def _tag_behind(text: str, one: Quotation, tags: Ordered[Tag]) -> Tag | None:
    """`“…,” R. Kennedy said`."""
    gap = _TO_TAG.match(text, one.end)
    position = gap.end() if gap else one.end
    tag = tags.first_from(one.end)
    if tag is None or tag.coordinated or tag.start - position > _TITLE:
        return None
    between = text[position : tag.start]
    return tag if tag.start <= position or (not _PAUSE.search(between) and _only_title(between)) else None


def _begins_sentence(text: str, one: Quotation, tag: Tag) -> bool:
    """Whether a tag behind a quotation begins the next sentence: the quotation ends with a full stop, or the tag reports."""
    if tag.inverted:
        return False
    inner = text[one.start : one.end].rstrip("”“’\"'»« \u00a0")
    return (inner.endswith(".") and not inner.endswith("..")) or _REPORTS.match(text, tag.end) is not None


def _only_title(between: str) -> bool:
    """`Ambassador ` before the name that a tag begins with."""
    return all(word[:1].isupper() or word in ("the", "and") for word in between.split())


def _tag_ahead(text: str, block: Block, one: Quotation, before: Quotation | None, tags: Ordered[Tag]) -> Tag | None:
    """`R. Kennedy stressed: “…”`."""
    floor = before.end if before else block.start
    tag = tags.last_before(one.start)
    if tag is None or tag.end > one.start or tag.start < floor:
        return None
    between = text[tag.end : one.start]
    if not between.strip() and _is_within_report(text, tag, tags):
        return None
    if _TO_QUOTE.fullmatch(between):
        return tag
    leads_in = between.rstrip().endswith((":", ",")) and len(between) < _LEAD and not _SENTENCE_ENDS.search(between)
    return tag if leads_in else None


def _is_within_report(text: str, tag: Tag, tags: Ordered[Tag]) -> bool:
    """Whether a tag stands in what another one reports: `He said that he had understood “every word”`."""
    outer = tags.last_before(tag.start)
    return (
        outer is not None
        and outer.end <= tag.start
        and _REPORTS.match(text, outer.end) is not None
        and _PAUSE.search(text, outer.end, tag.start) is None
    )


def _nothing_between(text: str, before: Quotation, one: Quotation, tags: Ordered[Tag]) -> bool:
    """Whether only a tag, or nothing, stands between two quotations."""
    between = text[before.end : one.start]
    if not between.strip(" \u00a0\n,"):
        return True
    if _NOUN_TAG.match(between) and _ASIDE.fullmatch(between):
        return True
    inside = [tag for tag in tags.within(before.end, one.start) if tag.end <= one.start]
    if len(inside) != 1:
        return False
    lead = between[: inside[0].start - before.end]
    if not between.rstrip().endswith(_PARTING) and inside[0].end < one.start - 1:
        return False  # `He stressed that the point was to “isolate” them`
    return (not lead.strip(" ,\u00a0\n—–-") or _only_title(lead)) and _ASIDE.fullmatch(
        text, inside[0].end, one.start
    ) is not None


def _is_answered(text: str, before: Quotation, one: Quotation, tags: Ordered[Tag], words: Language) -> bool:
    """`“Where?” I asked. “In a swamp.”`: a question, its tag, and a sentence that is none."""
    tag = tags.first_from(before.end)
    if tag is None or tag.start > one.start or tag.verb not in words.ask or text[tag.end : one.start].strip() != ".":
        return False
    return "?" in text[before.end - 3 : before.end] and "?" not in text[one.start : one.end]


def _is_said(text: str, one: Quotation) -> bool:
    comma_behind = text.startswith(",", one.end)  # as German, French and British printers have it
    return (
        comma_behind or _SPOKEN_END.search(text, one.start, one.end) is not None or count_words(text, one) > 3 or not one.closed
    )


def _from_writing(tag: Tag, words: Language) -> bool:
    return tag.subject is not None and tag.subject.kind == "noun" and tag.subject.value in words.written


def introduces_writing(text: str, start: int, end: int, words: Language) -> bool:
    """Whether what stands before a quotation at `end` introduces words from a document.

    `the letter says: “…”`, `in the following text: “…”`, `der Artikel lautet: „…“`.
    """
    lead = text[max(start, end - _LEAD_IN) : end]
    return _writing(words).search(lead) is not None


@cache
def _writing(words: Language) -> re.Pattern[str]:
    nouns, verbs = ("|".join(map(re.escape, some)) or "(?!)" for some in (words.written, words.writing))
    return regex(rf"(?:\b(?:{nouns})\b[^.!?“”\"]*[:,]|\b(?:{verbs})(?:\s\w+){{0,2}}\s?:)\s*$", re.IGNORECASE)


@cache
def _names_writing(words: Language) -> re.Pattern[str]:
    """`the communiqué, which said:`"""
    return regex(
        rf"\b(?:{any_of(words.written)})(?:\s(?:of|from|to|by|in|at|de|du|à|von|aus|an)\s(?:(?:the|his|her|our|their|my|la|le|seinem|ihrem)\s)?[\w.’'-]+(?:\s[A-ZÀ-Þ][\w.’'-]+)?){{0,3}},?\s+(?:{any_of(words.relatives)})\s+\w+(?:\s\w+)?\s*[:,]?\s*$"
        if words.relatives
        else r"(?!)",
        re.IGNORECASE,
    )


def tag_inside(text: str, one: Quotation, tags: Ordered[Tag]) -> Tag | None:
    """The tag that stands between commas within a quotation, as French printers have it: `« Voyez, m'a-t-il dit, les tramways. »`"""
    for tag in tags.within(one.start, one.end)[:3]:
        lead, rest = text[one.start : tag.start].rstrip(), text[tag.end : tag.end + 2].lstrip()
        if tag.inverted and lead.endswith((",", "?", "!", "…")) and rest.startswith((",", ".", "…")):
            return tag
    return None


def _is_turn(text: str, block: Block, one: Quotation) -> bool:
    """A quotation that opens the paragraph and is most of it, or a whole sentence after a colon."""
    opens = one.start == block.start + block.label
    if opens and (one.end - one.start) * 2 > block.end - block.start and _SPOKEN_END.search(text, one.start, one.end):
        return True
    lead = text[max(block.start, one.start - 3) : one.start].rstrip()
    return lead.endswith(":") and (count_words(text, one) > _FEW or _SENTENCE.match(text, one.start, one.end) is not None)


def _is_sentence(text: str, block: Block, one: Quotation) -> bool:
    """A quotation that is a sentence of its own between the sentences of the narration."""
    lead = text[max(block.start, one.start - 6) : one.start].rstrip()
    behind = text[one.end : one.end + 3].lstrip()[:1]
    return (
        _ENDS_SENTENCE.search(lead) is not None
        and _WHOLE.search(text, one.start, one.end) is not None
        and text[one.start + 1 : one.start + 3].lstrip()[:1].isupper()
        and (not behind or behind.isupper() or behind in '“"„«‘([')
    )


def is_few(text: str, one: Quotation) -> bool:
    """Whether a quotation is so short that without a speaker it is no speech."""
    return count_words(text, one) <= _FEW


def count_words(text: str, one: Quotation) -> int:
    """How many words a quotation has, its marks aside; no more than a dozen are counted."""
    return len([word for word in text[one.start : min(one.end, one.start + _COUNTED)].split(maxsplit=12) if word not in _MARKS])
