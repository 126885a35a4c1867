"""The course of a conversation through the paragraphs of a document."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from itertools import count
from typing import Final

from teikit.grammar.dashes import dashed_speech
from teikit.grammar.quotations import Quotation, pair_quotations
from teikit.grammar.sentences import sentences
from teikit.model.annotation import Annotation, Span, inferred
from teikit.model.finding import Finding, finding
from teikit.model.ordered import Ordered
from teikit.model.reading import Block, Role
from teikit.patterns import regex
from teikit.recognisers.draft import Draft
from teikit.recognisers.speech.discourse import Discourse
from teikit.recognisers.speech.exchange import Exchange
from teikit.recognisers.speech.labels import Labels
from teikit.recognisers.speech.material import mentions_in, persons_in, plain_text
from teikit.recognisers.speech.newcomers import Newcomers
from teikit.recognisers.speech.parties import OPEN, Parties, Speaker
from teikit.recognisers.speech.quoted import (
    Verdict,
    count_words,
    introduces_writing,
    is_few,
    is_tagged,
    judge,
    reports,
    tag_inside,
)
from teikit.recognisers.speech.reported import Voice, listen
from teikit.recognisers.speech.tags import Tag, TagFinder

__all__ = ["Conversation"]

_ADDRESSED: Final = regex(r"\b(?:you|your|yours)\b", re.IGNORECASE)
_SO_CALLED: Final = regex(
    r"\b(?:such|so-called|called|known as|named|phrase|word|terms?|expression|formula|slogan|mot|terme|formule|wort|ausdruck|begriff)(?:\s+(?:an?|de|of|des?))?\s+$",
    re.IGNORECASE,
)
_DISTANCE: Final = regex(
    r"\b(?:such|so-called|called|the|a|an|this|these|those|its|his|their|of|les?|la|des?|du|une?|cette|ces|sa|ses|der|die|das|den|dem|eine?[nmrs]?|diese[nmrs]?)(?:\s+an?)?\s+$",
    re.IGNORECASE,
)
_TITLE: Final = regex(r"[“\"„«‘'‚›‹]\s?[A-ZÀ-Þ][\w.’'-]+(?:\s[A-ZÀ-Þ][\w.’'-]+)+[”\"“»’‘‹›\s]")
"""A name of several words, every one with a capital: `the ‘McMahon Line’`."""
_KINDS: Final = {"“": '"', "„": '"', "‘": "'", "‚": "'", "»": "«", "›": "‹"}
"""Marks of one kind."""
_SHORT: Final = 240
"""Characters; a turn of an exchange without a tag is no longer than this."""
_STAGE: Final = regex(r"\([^()]+\)")
_STAGE_BEHIND: Final = regex(r"(?<=[.!?…”\"’—–-])\s+\([^()]+\)$")


class Conversation:
    """Hears one paragraph after the other, and remembers who spoke last."""

    def __init__(self, draft: Draft) -> None:
        self.annotations: list[Annotation] = []
        self.findings: list[Finding] = []
        self._draft = draft
        self._text = text = plain_text(draft)
        self.newcomers = Newcomers(draft.entities)
        body = next((block.start for block in draft.prose()), 0)
        mentions = mentions_in(text, draft.annotations)
        self._finder = TagFinder(text, draft.words, mentions)
        persons = persons_in(text, body, mentions, draft.author)
        self._parties = Parties(
            text,
            body,
            self.newcomers,
            draft.entities,
            draft.authority,
            draft.metadata.when,
            draft.author,
            draft.words,
            persons,
        )
        self._discourse = Discourse(text, draft.words, self._parties, persons, self._finder.subjects)
        self._discourse.meets(0, body)
        self._exchange = Exchange(text, draft.words, self._discourse, draft.author)
        turn = next((block for block in draft.reading.blocks if block.role is Role.TURN), None)
        self._dialogue = turn is not None
        self._labels = Labels(draft.entities if self._dialogue else {}, self.newcomers, text[: turn.start if turn else 0])
        self._turn = OPEN, ""
        """Who speaks in a dialogue, and the chain of the turn."""
        self._notes = {one.start: one.end for one in draft.annotations if one.element == "note"}
        self._chains = count(1)
        self._distant: dict[int, int] = {}
        """Where quotations that are no speech of their own stand among the annotations, by their start."""
        self._open_end = False
        """Whether this paragraph ends within a quotation."""
        self._quoting = False
        """Whether the last paragraph ended with a quotation from a document."""
        self._carried: Voice | None = None
        """The unquoted voice in which the last paragraph ended."""
        self._running: str = ""
        """The chain that a paragraph opening with a quotation mark goes on with."""

    def hear(self, block: Block) -> None:
        """Annotate the speech of a paragraph."""
        if block.role is Role.TURN:
            self._hear_turn(block)
            return
        start = block.start + block.label
        if self._dialogue and _STAGE.fullmatch(self._text, start, block.end):
            self.annotations.append(Annotation(start, block.end, "stage", inferred("medium"), rule="speech.stage"))
        self._exchange.runs, self._open_end = self._open_end, False
        pairing = pair_quotations(self._text, start, block.end)
        self.findings += [
            finding("quote-unopened", self._draft.source.place(offset), mark=self._text[offset]) for offset in pairing.stray
        ]
        tags = Ordered(self._finder.find(start, block.end))
        narration = sentences(self._text, start, block.end) if tags or pairing.quotations else []
        if self._text.startswith(("—", "–"), start) and (
            dashed := dashed_speech(self._text, start, block.end, Ordered(Span(tag.start, tag.end) for tag in tags))
        ):
            self._follow(narration, dashed, tags)
            self._dashed(dashed, tags)
            self._nested([quotation._replace(depth=quotation.depth + 1) for quotation in pairing.quotations])
            return
        if not tags and not pairing.quotations:
            self._running, self._exchange.announced, self._carried, self._quoting = "", "", None, self._announces_writing(block)
            return
        top = [self._resumed(quotation, tags, block) for quotation in pairing.quotations if quotation.depth == 0]
        asides = {one.start: tag for one in top if (tag := tag_inside(self._text, one, tags))}
        outside = self._follow(narration, top, tags, asides.values())
        spoken = self._quoted(block, top, outside, asides)
        self._quoting = self._announces_writing(block) or bool(
            spoken and top[-1].end == block.end and spoken[-1][1].element == "quote"
        )
        self._nested(pairing.quotations)
        self._unquoted(Span(start, block.end), narration, tags, outside, spoken)
        announces = self._text.endswith(":", start, block.end) and outside and outside[-1].start > (top[-1].end if top else 0)
        self._exchange.announced = self._discourse.settled(outside[-1]).speaker.id if announces else ""

    def _follow(
        self,
        narration: Sequence[Span],
        quoted: Sequence[Quotation] | Sequence[Span],
        tags: Ordered[Tag],
        asides: Iterable[Tag] = (),
    ) -> Ordered[Tag]:
        """Follow the conversation through a paragraph; its tags that stand in no quotation. `asides` stand in one, and are told."""
        between = Ordered[Quotation | Span](quoted)
        outside = Ordered(tag for tag in tags if not between.covers(tag.start)) if quoted else tags
        told = Ordered((*outside, *asides)) if asides else outside
        self._discourse.follow(narration, told, [(one.start, one.end) for one in quoted])
        return outside

    def _hear_turn(self, block: Block) -> None:
        """A paragraph of a dialogue: the label, and what its bearer says; the words of others stand within it."""
        text = self._text
        if block.label:
            self._turn = self._labels.who(block.key), f"turn{next(self._chains)}"
            end = block.start + len(text[block.start : block.start + block.label].rstrip())
            self.annotations.append(Annotation(block.start, end, "label", rule="speech.label"))
        speaker, chain = self._turn
        start = self._behind_stage_directions(block.start + block.label, block.end)
        end = self._before_stage_directions(start, block.end)
        if start < end:
            who = {"who": f"#{speaker.id}"} if speaker.id else {}
            attributes = inferred(speaker.cert if block.label else "medium", {**who, "direct": "true"})
            self.annotations.append(Annotation(start, end, "said", attributes, rule="speech.turn", chain=chain))
        pairing = pair_quotations(text, start, block.end)
        self.findings += [finding("quote-unopened", self._draft.source.place(at), mark=text[at]) for at in pairing.stray]
        tags = Ordered(self._finder.find(start, block.end))
        self._nested([quotation._replace(depth=quotation.depth + 1) for quotation in pairing.quotations], tags)
        self._discourse.speaks(block.start, speaker)

    def _behind_stage_directions(self, start: int, end: int) -> int:
        """Where the words of a turn begin: `[Laughs]` before them is not spoken."""
        while (note := self._notes.get(start)) and note < end:
            start = note + len(self._text[note:end]) - len(self._text[note:end].lstrip())
        return start

    def _before_stage_directions(self, start: int, end: int) -> int:
        """Where the words of a turn end: `(laughter)` behind them is not spoken."""
        if not self._text.endswith(")", start, end):
            return end
        match = _STAGE_BEHIND.search(self._text, max(start, end - _SHORT), end)
        return match.start() if match else end

    def _dashed(self, stretches: Sequence[Span], tags: Ordered[Tag]) -> None:
        """A turn that dashes mark; its tags stand between its stretches."""
        spoken = Ordered(stretches)
        outside = [tag for tag in tags if not spoken.covers(tag.start)]
        speaker = self._discourse.settled(outside[0]).speaker if outside else self._exchange.next_turn(0, stretches[0].start)
        chain = f"speech{next(self._chains)}"
        for stretch in stretches:
            self._say(
                Quotation(stretch.start, stretch.end, "—", 0),
                speaker,
                outside[0] if outside else None,
                chain,
                turn=stretch is stretches[-1],
            )

    def _resumed(self, quotation: Quotation, tags: Ordered[Tag], block: Block) -> Quotation:
        """End a quotation whose closing mark is missing where the narration plainly resumes."""
        if quotation.closed:
            return quotation
        if quotation.end == block.end and self._runs_on(block):
            self._open_end = True
            return quotation._replace(closed=True)
        place = self._draft.source.place(quotation.start)
        addressed = max(
            (match.start() for match in _ADDRESSED.finditer(self._text, quotation.start, quotation.end)), default=-1
        )
        for before, sentence in zip(rows := sentences(self._text, quotation.start, quotation.end), rows[1:], strict=False):
            tag = next(iter(tags.within(sentence.start, sentence.start + 1)), None)
            if tag and self._narrates(tag) and addressed < sentence.start:
                quotation = quotation._replace(end=before.end)
                break
        ended = self._draft.source.place(quotation.end)
        self.findings.append(finding("quote-unclosed", place, mark=quotation.mark, line=ended.line, column=ended.column))
        return quotation

    def _narrates(self, tag: Tag) -> bool:
        """Whether a tag at the beginning of a sentence is the author's: it speaks of one who has spoken, or says what somebody said."""
        subject = tag.subject
        if subject is None or tag.inverted:
            return False
        return subject.kind == "pronoun" or self._discourse.knows(subject.value) or reports(self._text, tag)

    def _runs_on(self, block: Block) -> bool:
        """Whether the next paragraph opens with a quotation mark: then this one rightly has no closing mark."""
        behind = self._text[block.end : block.end + 12].lstrip()
        return behind[:1] in ("“", '"', "„", "«", "‘")

    def _quoted(
        self, block: Block, top: Sequence[Quotation], tags: Ordered[Tag], asides: Mapping[int, Tag]
    ) -> list[tuple[Quotation, Verdict]]:
        """What each quotation of the paragraph is, as annotations."""
        spoken: list[tuple[Quotation, Verdict]] = []
        chain, last_end, previous = "", -1, OPEN
        for index, quotation in enumerate(top):
            verdict = judge(self._text, block, top, index, tags, self._draft.words)
            if verdict.tag is None and (aside := asides.get(quotation.start)):
                verdict = Verdict("said", aside)
            elif verdict.tag is None and self._quoting and index == 0 and quotation.start == block.start + block.label:
                verdict = Verdict("quote")
            if verdict.element != "said":
                self._add(quotation, verdict.element, inferred("medium"), "speech.words")
                spoken.append((quotation, verdict))
                continue
            opens = quotation.start == block.start + block.label
            speaker = self._exchange.speaker(verdict, quotation, previous if spoken else OPEN, opens=opens)
            if not speaker.id and is_few(self._text, quotation) and verdict.tag is None and not (opens or verdict.answers):
                self._add(quotation, "soCalled", inferred("medium"), "speech.words")
                spoken.append((quotation, Verdict("soCalled")))
                continue
            joined = chain and speaker.id == previous.id and verdict.goes_on
            if not joined:
                chain = (
                    self._running
                    if opens and verdict.tag is None and self._running and speaker.id == self._exchange.last().id
                    else f"speech{next(self._chains)}"
                )
            self._say(quotation, speaker, verdict.tag, chain)
            previous, last_end = speaker, quotation.end
            spoken.append((quotation, verdict))
        self._running = chain if last_end >= 0 and not self._text[last_end : block.end].strip() else ""
        return spoken

    def _announces_writing(self, block: Block) -> bool:
        """Whether a paragraph ends with `the letter reads:` or the like."""
        return self._text.endswith(":", block.start, block.end) and introduces_writing(
            self._text, block.start, block.end, self._draft.words
        )

    def _say(self, quotation: Quotation, speaker: Speaker, tag: Tag | None, chain: str, *, turn: bool = True) -> None:
        attributes = {"who": f"#{speaker.id}"} if speaker.id else {}
        if tag is not None and (to := self._discourse.settled(tag).to):
            attributes["toWhom"] = f"#{to}"
        cert = speaker.cert if quotation.closed else "low"
        self._add(quotation, "said", inferred(cert, {**attributes, "direct": "true"}), "speech.quoted", chain)
        if not speaker.id:
            self.findings.append(finding("speaker-open", self._draft.source.place(quotation.start)))
        inner = self._text[quotation.start : quotation.end].rstrip("”’\"'»“ ")
        if turn:
            self._exchange.spoke(speaker, inner[-1:])
        if tag is None:
            self._discourse.speaks(quotation.start, speaker)

    def _nested(self, quotations: Sequence[Quotation], tags: Ordered[Tag] | None = None) -> None:
        """Quotations within quotations: a word or three at a distance, or somebody else's words. `tags` say of some that they are."""
        outer = ""
        for one in quotations:
            if not one.depth:
                outer = one.mark
            if one.depth:
                tagged = tags is not None and is_tagged(self._text, one, tags)
                distant = not tagged and self._at_a_distance(one, outer)
                self._add(one, "soCalled" if distant else "q", inferred("medium"), "speech.nested")

    def _at_a_distance(self, quotation: Quotation, outer: str) -> bool:
        """Whether an inner quotation is a word or three at a distance: `such a “right”`, `on the “quarantine,”`. `outer` marks what it stands in."""
        if count_words(self._text, quotation) > 3:
            return False
        if _DISTANCE.search(self._text, max(0, quotation.start - 24), quotation.start):
            return quotation.mark not in "‘'‚›«" or _TITLE.match(self._text, quotation.start) is None
        if outer and _KINDS.get(outer, outer) != _KINDS.get(quotation.mark, quotation.mark):
            return False
        return quotation.mark not in "‘'‚›" and len(self._text[quotation.start : quotation.end].split()) <= 3

    def _unquoted(
        self,
        span: Span,
        narration: Sequence[Span],
        tags: Ordered[Tag],
        outside: Ordered[Tag],
        spoken: Sequence[tuple[Quotation, Verdict]],
    ) -> None:
        speech = [quotation for quotation, verdict in spoken if verdict.element == "said"]
        voices, self._carried = listen(
            self._text,
            span,
            narration,
            speech,
            tags,
            outside,
            self._draft.words,
            lambda tag: self._discourse.settled(tag).speaker,
            self._parties.author.id,
            self._names,
            self._carried,
        )
        for voice in voices:
            self._voice(voice)
        distant = [quotation for quotation, verdict in spoken if verdict.element in ("soCalled", "q")]
        reported = Ordered(voice for voice in voices if not voice.direct) if distant else ()
        for quotation in distant:
            if reported and reported.covers(quotation.start):
                self._respell(quotation)

    def _names(self, span: Span, person: str) -> bool:
        return any(mention.entity == person for mention in self._finder.subjects.mentions(span.start, span.end))

    def _voice(self, voice: Voice) -> None:
        attributes = {"who": f"#{voice.speaker.id}"} if voice.speaker.id else {}
        if voice.tag is not None and (to := self._discourse.settled(voice.tag).to):
            attributes["toWhom"] = f"#{to}"
        attributes["direct"] = "true" if voice.direct else "false"
        chain = f"voice{voice.group}" if voice.group else ""
        self.annotations.append(
            Annotation(
                voice.start, voice.end, "said", inferred(voice.cert, attributes), rule=f"speech.{voice.rule}", chain=chain
            )
        )
        if not voice.speaker.id:
            self.findings.append(finding("speaker-open", self._draft.source.place(voice.start)))

    def _respell(self, quotation: Quotation) -> None:
        """Words in quotation marks within reported speech are the speaker's own, if they are more than a word or two."""
        index = self._distant[quotation.start]
        words = count_words(self._text, quotation)
        led_in = _SO_CALLED.search(self._text, max(0, quotation.start - 24), quotation.start) is not None
        if words > (3 if led_in else 1):
            attributes = inferred("medium", {"type": "spoken"})
            self.annotations[index] = self.annotations[index]._replace(element="q", attributes=attributes)

    def _add(self, quotation: Quotation, element: str, attributes: dict[str, str], rule: str, chain: str = "") -> None:
        if element in ("soCalled", "q"):
            self._distant[quotation.start] = len(self.annotations)
        self.annotations.append(Annotation(quotation.start, quotation.end, element, attributes, rule=rule, chain=chain))
