"""The clause that depends on a verb of saying: where it begins, and how far it goes."""

from __future__ import annotations

import re
from functools import cache
from typing import Final, NamedTuple

from teikit.model.annotation import Span
from teikit.patterns import any_of, regex
from teikit.recognisers.speech.tags import CITED, Tag
from teikit.vocabulary import Language

__all__ = ["ClausePatterns", "Clauses", "clause_patterns", "trimmed", "without_stop"]

_ANNOUNCING: Final = (" the following", " as follows", " folgendes", " Folgendes", " ce qui suit", " следующее")
_STOP: Final = regex(r"(?<!\.)\.(?:\[\d{1,3}\]|/\d{1,3}/|[⁰¹²³⁴-⁹]+|(?<=[^\W\d_]\.)\d{1,3})?$")
_LEADING_WORDS: Final = regex(r"(?:[\s\u00a0]+[\w-]+){0,4},")
"""What stands between a German verb of saying and its clause: `antwortete der Minister ausweichend, …`."""
_OBJECT: Final = r"(?:[\s\u00a0]+(?!to\b|that\b)[\w’'.-]+){0,5}?"
"""Whom somebody asks or promises."""
_MANNER: Final = regex(r"[\s\u00a0]+(?:with|in|without)[\s\u00a0]", re.IGNORECASE)
_REPORTING_FORM: Final = regex(r"[^,.;:]{1,60}\b[a-zäöüß]{3,}(?<!t)e(?=\s(?:man|er|es)\b)")
"""`so schreibe man`: a German subjunctive before its subject."""
_FINITE: Final = 140
"""Characters; a clause has its verb within these."""
_VISIT: Final = r"(?![\s\u00a0]+to[\s\u00a0]+(?:see|meet|receive)[\s\u00a0]+(?:me|us)\b)"
"""Who asks to see the author says nothing yet."""
_INFINITIVES: Final = {
    "en": rf"{_VISIT}{_OBJECT}[\s\u00a0]+(?P<clause>(?:(?:not|never)[\s\u00a0]+)?to[\s\u00a0]+[a-z]+\b)",
    "fr": rf"{_OBJECT}[\s\u00a0]+(?P<clause>(?:de[\s\u00a0]+|d['’])(?:(?:ne|pas|rien|plus|point|jamais|lui|leur|nous|vous|les?|la|se|me|y|en)[\s\u00a0]+|[lsmn]['’])*\w+(?:er|ir|re|oir)\b)",
    "de": rf"{_OBJECT},[\s\u00a0]+(?P<clause>[^.,;:]{{0,120}}\bzu[\s\u00a0]+\w+n\b)",
}
"""What is asked, promised or refused."""


class ClausePatterns(NamedTuple):
    """A language's patterns."""

    opening: re.Pattern[str]
    """`that` and its like, directly or behind a phrase between commas."""
    later: re.Pattern[str]
    """`that` behind some words: `mentioned in passing that`."""
    first: re.Pattern[str]
    shift: re.Pattern[str]
    subject: re.Pattern[str]
    """What a bare clause begins with."""
    infinitive: re.Pattern[str]
    finite: re.Pattern[str]
    """A verb that makes words a clause."""
    say: frozenset[str]
    """Verbs that may close a sentence without marks."""
    bare: frozenset[str]
    requests: frozenset[str]
    fronted: re.Pattern[str] | None
    """What opens a sentence whose verb of saying stands behind its first comma: `Auf meine Frage, ob …, meinte er, …`."""
    verb_first: re.Pattern[str]
    """What goes on with the sentence before such a verb."""
    konjunktiv: re.Pattern[str] | None
    """Verb forms that alone show that a clause reports."""
    tell: frozenset[str]
    """Verbs whose object stands before the clause: `told the President that`."""
    ask: frozenset[str]
    question: re.Pattern[str]
    """`whether` behind whom somebody asks: `asked Prime Minister whether`."""
    plain_clause: re.Pattern[str]
    """A pronoun that can only be a subject, and its verb: `conceded there was none`."""

    def is_clause(self, text: str, start: int, end: int | None = None) -> bool:
        """Whether words have a finite verb near their beginning."""
        stop = len(text) if end is None else end
        return self.finite.search(text, start, min(stop, start + _FINITE)) is not None


@cache
def clause_patterns(words: Language) -> ClausePatterns:
    """The patterns of a language, made once."""
    code = words.code
    first = "qu(?:e|(?=['’]))" if code == "fr" else re.escape(words.that[0])
    lead = r"(?:[\s\u00a0]+[\w-]+){0,4}(?=,)" if code == "de" else ""
    lead = rf"(?:{lead})?" if lead else ""
    openers = (
        rf"(?:(?:{any_of(words.asking_about)})[\s\u00a0]+)?(?:{any_of(words.that)})"
        if words.asking_about
        else any_of(words.that)
    )
    return ClausePatterns(
        regex(
            rf"(?:[\s\u00a0]+(?:to|with)[\s\u00a0]+(?:him|me|them|us|her))?(?:,[^,;:]{{0,90}}(?=,))??{lead},?[\s\u00a0]+(?P<clause>(?:{openers})\b)",
            re.IGNORECASE,
        ),
        regex(
            rf"(?:[\s\u00a0]+(?!(?:{first}|of)\b)[\w’'-]+){{1,7}}[\s\u00a0]+(?P<clause>{first}\b)",
            re.IGNORECASE,
        ),
        regex(rf"\b(?:{'|'.join(word.upper() if word == 'i' else word for word in words.first_person)})\b"),
        regex(rf"\b(?:{'|'.join(words.past_shift) or '(?!)'})\b"),
        regex(
            rf"{',' if code == 'de' else ',?'}[\s\u00a0]+(?:(?i:{'|'.join(words.clause_subjects) or '(?!)'})\b|[A-ZÀ-ÞА-ЯЁ](?![A-ZÀ-ÞА-ЯЁ])|[“„«])"
        ),
        regex(_INFINITIVES.get(code, r"(?!)(?P<clause>)"), re.IGNORECASE),
        _finite(words),
        frozenset((*words.say, *words.tell, CITED)),
        frozenset(words.bare or (*words.say, *words.tell, *words.ask, *words.participles, *words.separable)),
        frozenset(words.requests),
        regex(rf"(?:{any_of(words.fronting)})\b", re.IGNORECASE) if words.fronting else None,
        regex(rf"[,\s]*(?:{'|'.join((*words.past_shift, *(form for form in words.finite if form[0] != '-'))) or '(?!)'})\b"),
        regex(rf"\b(?:{'|'.join(words.past_shift)})\b") if code == "de" else None,
        frozenset(words.tell),
        frozenset(words.ask),
        regex(
            rf"(?:[\s\u00a0]+(?!(?:of|about)\b)[\w’'.-]+){{1,4}}[\s\u00a0]+(?P<clause>(?:{'|'.join(words.questions) or '(?!)'})\b)",
            re.IGNORECASE,
        ),
        _plain_clause(words),
    )


def _plain_clause(words: Language) -> re.Pattern[str]:
    """Where verbs take clauses without a conjunction: one that opens with a pronoun in the nominative."""
    if not words.bare or not words.impersonal:
        return regex(r"(?!)")
    subjects = "|".join((*words.pronouns, *words.first_person, *words.first_plural, *words.impersonal))
    return regex(rf"[\s\u00a0]+(?:{subjects})[\s\u00a0]+(?:\w+ly[\s\u00a0]+)?(?:{_finite(words).pattern})", re.IGNORECASE)


def _finite(words: Language) -> re.Pattern[str]:
    if not words.finite:
        return regex("")  # the language's verbs are not told by their forms
    endings = [form[1:] for form in words.finite if form.startswith("-")]
    whole = [form for form in (*words.finite, *words.past_shift) if not form.startswith("-")]
    return regex(rf"\b(?:{'|'.join(whole) or '(?!)'})\b|\w(?:{'|'.join(endings) or '(?!)'})\b", re.IGNORECASE)


class Clauses:
    """Finds reported clauses in one text."""

    def __init__(self, text: str, words: Language) -> None:
        self._text = text
        self.patterns = clause_patterns(words)

    def clause(self, tag: Tag, limit: int) -> Span | None:
        """The clause that depends on a verb of saying: opened by `that` and its like, an infinitive, or a bare clause."""
        text, patterns = self._text, self.patterns
        if tag.verb == CITED:
            return trimmed(text, tag.end, limit)
        if match := patterns.opening.match(text, tag.end, limit):
            return trimmed(text, match.start("clause"), limit)
        if tag.verb in patterns.requests and (match := patterns.infinitive.match(text, tag.end, limit)):
            return trimmed(text, match.start("clause"), limit)
        if text.startswith(_ANNOUNCING, tag.end) or text[limit - 1 : limit] == ":":
            return None
        start = self._later(tag, limit)
        return trimmed(text, start, limit) if start >= 0 else None

    def _later(self, tag: Tag, limit: int) -> int:
        """Where a clause begins that no conjunction opens directly behind the verb; -1 if there is none."""
        text, patterns = self._text, self.patterns
        comma = _LEADING_WORDS.match(text, tag.end, limit) if patterns.konjunktiv else None
        if comma and patterns.konjunktiv and patterns.konjunktiv.search(text, comma.end(), min(limit, comma.end() + _FINITE)):
            return comma.end()
        if comma and tag.verb in patterns.bare and _REPORTING_FORM.match(text, comma.end(), limit):
            return comma.end()
        later = patterns.later.match(text, tag.end, limit)
        opened = later.start("clause") if later and patterns.is_clause(text, later.end(), limit) else -1
        if opened >= 0 and (tag.verb in patterns.tell or _MANNER.match(text, tag.end, limit)):
            return opened
        if tag.verb in patterns.ask and (question := patterns.question.match(text, tag.end, limit)):
            return question.start("clause")
        if tag.verb in patterns.bare and self._is_bare(tag, limit):
            return tag.end
        if opened < 0 and tag.verb in patterns.say and patterns.plain_clause.match(text, tag.end, limit):
            return tag.end
        return opened

    def _is_bare(self, tag: Tag, limit: int) -> bool:
        """Whether a clause without a conjunction stands behind a verb; capitals leave conjunctions out."""
        text = self._text
        capitals = text[tag.end - 2 : tag.end].isupper() and text[tag.end : tag.end + 9].isupper()
        return (capitals or self.patterns.subject.match(text, tag.end, limit) is not None) and self.patterns.is_clause(
            text, tag.end, limit
        )


def without_stop(text: str, sentence: Span) -> int:
    """The end of a sentence without its full stop and the note called there; question and exclamation marks stay."""
    match = _STOP.search(text, max(sentence.start, sentence.end - 8), sentence.end)
    return match.start() if match else sentence.end


def trimmed(text: str, start: int, end: int) -> Span | None:
    """A stretch without the blanks and commas around it; `None` if nothing else is there."""
    raw = text[start:end]
    span = Span(start + len(raw) - len(raw.lstrip(" \u00a0\n,")), start + len(raw.rstrip(" \u00a0\n,;")))
    return span if span.start < span.end else None
