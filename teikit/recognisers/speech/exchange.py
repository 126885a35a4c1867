"""Who speaks a quotation that no tag ascribes to anybody: turns, answers, and what goes on."""

from __future__ import annotations

from typing import Final

from teikit.grammar.quotations import Quotation
from teikit.patterns import regex
from teikit.recognisers.speech.discourse import Discourse
from teikit.recognisers.speech.parties import OPEN, Speaker
from teikit.recognisers.speech.quoted import Verdict, is_noun_tagged
from teikit.vocabulary import Language

__all__ = ["Exchange"]

_HIS: Final = regex(r"[\s,—–-]*\w+\s+(?:his|her|seine|ihre|sa)\b")
_SHORT: Final = 240
"""Characters; a turn of an exchange without a tag is no longer than this."""


class Exchange:
    """Remembers whose quotations the last ones were."""

    def __init__(self, text: str, words: Language, discourse: Discourse, author: str) -> None:
        self.announced = ""
        """Whose words the paragraph before announced: `said the following:`."""
        self.runs = False
        """Whether the paragraph before ended within a quotation."""
        self._text = text
        self._asking = frozenset(words.ask)
        self._discourse = discourse
        self._author = author
        self._turns: list[tuple[Speaker, str]] = []
        """Speakers of the last quotations, with the last quoted character before the closing mark."""

    def spoke(self, speaker: Speaker, sign: str) -> None:
        """One more quotation, which ends with a sign."""
        self._turns.append((speaker, sign))

    def speaker(self, verdict: Verdict, quotation: Quotation, previous: Speaker, *, opens: bool) -> Speaker:
        """Who speaks a quotation; `previous` spoke the one before it in its paragraph, if there is one, and `opens` if it opens the paragraph."""
        if verdict.tag is not None:
            return self._discourse.settled(verdict.tag).speaker
        if verdict.goes_on and previous.id:
            return previous
        if verdict.answers:
            return self._answering(quotation)
        if opens:
            return self.next_turn(quotation.end - quotation.start, quotation.start)
        return self._discourse.opener(quotation.start)  # `Molotov banged the table: “…”`

    def _answering(self, quotation: Quotation) -> Speaker:
        """Whose reply it is: `was his reply`, `came the answer` to what somebody was just said to have said."""
        if (opener := self._discourse.opener(quotation.start)).id and not is_noun_tagged(self._text, quotation):
            return opener
        asked = self._discourse.course.last(quotation.start)
        author = self._author
        if asked and asked.who != author and not self._is_answer(quotation, asked.verb):
            return Speaker(asked.who, "medium")
        if asked and (asked.who == author or asked.verb in self._asking or _HIS.match(self._text, quotation.end)):
            other = (
                asked.to if asked.to not in ("", self._author) else self._discourse.course.partner(quotation.start, asked.who)
            )
            if other:
                return Speaker(other, "medium")
        return self.next_turn(0, quotation.start)

    def _is_answer(self, quotation: Quotation, verb: str) -> bool:
        """Whether somebody else speaks than the one before: after a question or another quotation, or if a noun says so."""
        before = self._text[max(0, quotation.start - 4) : quotation.start].rstrip()[-1:]
        return verb in self._asking or before in ("”", '"', "»", "“", "’", "?") or is_noun_tagged(self._text, quotation)

    def next_turn(self, length: int, start: int) -> Speaker:
        """The speaker of a paragraph that is one untagged quotation.

        A short one, or one after a question, answers the one before; a long one goes on with it.
        """
        if self.announced:
            return Speaker(self.announced, "medium")
        if not self._turns:
            return OPEN
        last, sign = self._turns[-1]
        between = self._discourse.course.last(start)
        if between and between.verb in self._asking and between.who != last.id:  # `I asked whether she meant it.`
            other = between.to or self._discourse.course.partner(start, between.who)
            return Speaker(other, "medium") if other else OPEN
        if sign != "?" and (length > _SHORT or self.runs):
            return Speaker(last.id, "medium") if last.id else OPEN
        others = [speaker.id for speaker, _ in self._turns[-4:] if speaker.id and speaker.id != last.id]
        other = others[-1] if others else self._discourse.course.partner(start, last.id)
        author = self._author
        if not other and last.id and last.id != author and self._discourse.converses:
            other = author
        return Speaker(other, "medium") if other else OPEN

    def last(self) -> Speaker:
        """The speaker of the last quotation."""
        return self._turns[-1][0] if self._turns else OPEN
