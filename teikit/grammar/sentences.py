"""Sentences: where one ends, initials and abbreviations aside."""

from __future__ import annotations

from typing import Final

from teikit.model.annotation import Span
from teikit.patterns import any_of, regex

__all__ = ["is_abbreviation", "sentences"]

_CAPITAL: Final = "A-ZÀ-ÖØ-Þ" + "".join(sign for sign in map(chr, range(0x100, 0x180)) if sign.isupper()) + "А-ЯЁ"
_END: Final = regex(
    rf"[.!?…][”“’\"'»)\]]*(?:\[\d{{1,3}}\]|/\d{{1,3}}/|[⁰¹²³⁴-⁹]+|(?<=[^\W\d_][.!?”\"’)])\d{{1,3}})?(?=\s+(?:[“‘„\"'«»(\[]\s?){{0,3}}(?:[{_CAPITAL}0-9]|(?<=\[)(?:[a-z…]|\.\s?\.)))"
)
_ORDINAL: Final = regex(
    r"(?<!\d)\d{1,2}\.\s+(?:Jan|Jän|Feb|Mär|Mae|Apr|Mai|Jun|Jul|Aug|Sep|Okt|Nov|Dez|Jahrhundert|Sitzung|Tagung|Parteitag|Kongre|Plenum|Armee|Division|Mal\b)"
)
"""A German ordinal: `vom 10. Februar`."""
_SHORTENED: Final = frozenset(
    """Mr Mrs Ms Dr Prof Gen Col Maj Capt Lt Adm Sen Gov St No Nos Nr pp p vs cf etc i.e e.g Jr Sr Co Ltd Inc Cde Com
    Jan Feb Mar Apr Jun Jul Aug Sep Sept Oct Nov Dec approx ca M MM Mme bzw z.B d.h тов т г гг стр""".split()
)
_ABBREVIATION: Final = regex(rf"(?<!\w)(?:[A-ZÀ-ÞА-ЯЁ]|{any_of(_SHORTENED)})\.$")


def sentences(text: str, start: int, end: int) -> list[Span]:
    """The sentences between `start` and `end`, without the white space between them.

    >>> [span.of("He met R. Kennedy. They talked.") for span in sentences("He met R. Kennedy. They talked.", 0, 31)]
    ['He met R. Kennedy.', 'They talked.']
    """
    spans: list[Span] = []
    position = start
    for match in _END.finditer(text, start, end):
        if match.group() == "." and is_abbreviation(text, max(position, match.start() - 8), match.start()):
            continue
        if text[match.start() - 1].isdigit() and _ORDINAL.match(text, _digits(text, match.start())):
            continue
        spans.append(Span(position, match.end()))
        position = match.end()
        while position < end and text[position].isspace():
            position += 1
    if position < end:
        spans.append(Span(position, end))
    return spans


def is_abbreviation(text: str, start: int, end: int) -> bool:
    """Whether the last word between `start` and `end`, where a full stop stands, is one that it shortens: an initial, `Mrs`."""
    _, blank, word = text[start:end].rpartition(" ")
    if blank and len(word) > 1 and word.isalpha():  # as nearly always
        return word in _SHORTENED
    return _ABBREVIATION.search(text, start, end + 1) is not None


def _digits(text: str, end: int) -> int:
    """Where the (at most two) digits before `end` begin."""
    return end - 2 if end > 1 and text[end - 2].isdigit() else end - 1
