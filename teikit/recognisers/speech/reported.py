"""Speech without quotation marks: reported clauses, sentences with a tag in their midst, and what goes on in the same voice."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from typing import Final, NamedTuple

from teikit.grammar.quotations import Quotation
from teikit.model.annotation import Span
from teikit.model.ordered import Ordered
from teikit.patterns import regex
from teikit.recognisers.speech.clauses import Clauses, trimmed, without_stop
from teikit.recognisers.speech.parties import Speaker
from teikit.recognisers.speech.tags import CITED, LABELLED, Tag
from teikit.vocabulary import Language

_PARENTHESIS: Final = regex(r"\([^()]*\)")
_ASIDE: Final = regex(r"\([^()]*\)|(?<=\s)/[^/\n]{3,200}/(?=[\s.,;:]|$)")
"""The same where slashes stand for parentheses."""
_JOINED: Final = regex(r"[,;]?[\s\u00a0]+(?:and|but)(?:[\s\u00a0]+\w+){0,2}[\s\u00a0]*$")
_REACH: Final = 80
"""Characters on either side of a tag that say how it stands in its sentence."""
_OPENING: Final = ("“", '"', "„", "«", "»", "‘", "'", "‚")
_NEW_CLAUSE: Final = regex(
    r"(?:;[\s\u00a0]+(?:\w+[\s\u00a0]+){0,2}|,[\s\u00a0]+(?:and|but|while|whereas|und|aber|während|et|mais|tandis que)[\s\u00a0]+(?:(?!(?:that|whether|que|dass|daß|ob)\b)\w+[\s\u00a0]+)?)$"
)
_SUBORDINATE: Final = regex(r"(?:When|While|After|Before|As|If|Since|Although|Als|Wenn|Nachdem|Während|Quand|Lorsque?|Comme)\b")
"""Opens a sentence whose main clause comes behind its first comma."""
_OBJECT: Final = r"(?:[\s\u00a0]+(?!to\b|that\b)[\w’'.-]+){0,5}?"
"""Whom somebody asks or promises."""
_ANNOUNCED: Final = regex(r",?[\s\u00a0]+(?:and|et|und)[\s\u00a0][^,;:.!?]{1,60}:$", re.IGNORECASE)
"""What leads in a quotation that stands behind a clause."""
_MAIN_CLAUSE: Final = regex(r",[\s\u00a0]+(?:he|she|they|I|we|the|il|elle|ils|je|nous)\b(?!['’])")
_I_RESUME: Final = regex(r";[\s\u00a0]+(?:(?:but|and|mais|et|aber)[\s\u00a0]+)?(?:I\b|je\b|j['’]|ich\b)")
_ENDS: Final = frozenset({"", ".", "?", "!"})
_COMMENT: Final = regex(r"(?:\(\w+\)\s*)?(?:(?:begin |end )?(?:comment|summary|note)|bemerkung|commentaire)\b", re.IGNORECASE)
"""Begins what the author remarks; nobody else goes on there."""
_PRESENT: Final = regex(
    r"\b(?:is|are|has|have|will|must|may|can|shall|need|needs|do|does|am|ist|sind|hat|haben|wird|werden|est|sont|ont)\b|n['’]t\b"
)
_OF_SPEAKER: Final = regex(r"(?:He|She|Er|Sie|Il|Elle|Он|Она)\b")
"""A sentence that opens so speaks of the speaker."""
_CARRIED: Final = "carried"
"""The rule of a voice that comes from the paragraph before."""
_MINE: Final = regex(r"\b(?:my|mine|myself|mon|ma|mes|mein(?:e[mnrs]?)?)\b", re.IGNORECASE)
"""Behind a reported clause these are the author's."""
_PARTING: Final = (",", "—", "–", "s")
"""What ends the words before a tag that stands in the midst of its sentence, the `s` that of `as`."""
_NOTHING: Final[Ordered[Quotation]] = Ordered(())


class Voice(NamedTuple):
    """A stretch of unquoted speech."""

    start: int
    end: int
    speaker: Speaker
    direct: bool
    cert: str
    rule: str
    tag: Tag | None = None
    group: str = ""
    """Stretches of one group are joined."""


def listen(
    text: str,
    span: Span,
    narration: Sequence[Span],
    quoted: Sequence[Quotation],
    tags: Ordered[Tag],
    outside: Ordered[Tag],
    words: Language,
    who: Callable[[Tag], Speaker],
    author: str,
    named: Callable[[Span, str], bool],
    carried: Voice | None = None,
) -> tuple[list[Voice], Voice | None]:
    """The unquoted speech of a paragraph. `carried` is the voice in which the paragraph before ended.

    Returns the stretches, and the voice in which the paragraph ends. `tags` are all of its tags, `outside` those that stand in no quotation; `who` says who a tag's subject is,
    `named` whether a stretch names somebody.
    """
    if not tags:
        return [], None
    parentheses = _ASIDE if text.find("/", span.start, span.end) >= 0 else _PARENTHESIS
    asides = [Span(match.start(), match.end()) for match in parentheses.finditer(text, span.start, span.end)]
    listener = _Listener(text, Ordered(quoted) if quoted else _NOTHING, words, who, author, named)
    for aside in asides:
        listener.aside(aside, tags.within(aside.start, aside.end))
    listener.carry(carried, next((who(tag) for tag in outside if tag.subject), None))
    if not asides:
        for sentence in narration:
            listener.sentence(sentence, outside.within(sentence.start, sentence.end), ())
        return listener.voices, listener.last
    within = Ordered(asides)
    plain = Ordered(tag for tag in outside if not within.covers(tag.start))
    for sentence in narration:
        listener.sentence(sentence, plain.within(sentence.start, sentence.end), within.within(sentence.start, sentence.end))
    return listener.voices, listener.last


class _Listener:
    """Goes through a paragraph sentence by sentence."""

    def __init__(
        self,
        text: str,
        quoted: Ordered[Quotation],
        words: Language,
        who: Callable[[Tag], Speaker],
        author: str,
        named: Callable[[Span, str], bool],
    ) -> None:
        self.voices: list[Voice] = []
        self._text = text
        self._quoted = quoted
        self._words = words
        self._clauses = Clauses(text, words)
        self._patterns = self._clauses.patterns
        self._who = who
        self._author = author
        self._named = named
        self._going_on: Voice | None = None
        self._commented: dict[Span, Speaker] = {}
        """Asides in which the author comments on how somebody said what stands around them."""
        self._silent: list[Span] = []
        """The sentences so far, as long as none of them has a tag."""

    @property
    def last(self) -> Voice | None:
        """The voice in which the paragraph ends, if it is not the narration."""
        return self._going_on

    def carry(self, voice: Voice | None, next_speaker: Speaker | None) -> None:
        """Go on in the voice of the paragraph before, if the first tag of this one names the same speaker."""
        if voice is not None and next_speaker is not None and voice.speaker.id == next_speaker.id:
            self._going_on = voice._replace(rule=_CARRIED, group=f"{voice.start}p")

    def aside(self, span: Span, tags: Sequence[Tag]) -> None:
        """What somebody is said to have said, in parentheses: it stands within what surrounds it."""
        for tag in tags[:1]:
            speaker = self._who(tag)
            if clause := self._clauses.clause(tag, span.end - 1):
                self.voices.append(Voice(clause.start, clause.end, speaker, False, "medium", "reported", tag))
            if tag.subject and tag.subject.kind != "first" and speaker.id != self._author:
                self._commented[span] = speaker

    def sentence(self, sentence: Span, tags: Sequence[Tag], asides: Sequence[Span]) -> None:
        """Read one sentence of the narration, its tags, and the parentheses that it has."""
        if not (tags or asides or self._going_on) and not self._quoted.overlaps(sentence.start, sentence.end):
            self._passes(sentence)
            return
        commented = next((speaker for span in asides if (speaker := self._commented.get(span))), None)
        if self._quoted.overlaps(sentence.start, sentence.end):
            self._reported(sentence, tags)
            self._going_on = None
        elif commented and not tags and not self._going_on and not self._patterns.first.search(self._without_asides(sentence)):
            start = self._silent[0].start if self._silent else sentence.start
            self._going_on = Voice(start, sentence.end, commented, True, "low", "commented", None, f"{start}a")
            self.voices.append(self._going_on)
        elif tags and self._is_label(tags[0], sentence):
            self._labelled(tags[0], sentence)
        elif medial := next((tag for tag in self._uncovered(tags) if self._is_medial(tag, sentence)), None):
            self._medial(medial, sentence)
        elif final := next((tag for tag in tags if self._is_final(tag, sentence)), None):
            self._final(final, sentence)
        elif tags:
            self._reported(sentence, tags)
        elif self._going_on and self._same_voice(sentence):
            self._continue(self._going_on, sentence)
        else:
            self._going_on = None
            self._passes(sentence)
            return
        self._silent = []

    def _passes(self, sentence: Span) -> None:
        """A sentence in which nobody speaks."""
        if self._silent or not self.voices:
            self._silent.append(sentence)

    def _is_label(self, tag: Tag, sentence: Span) -> bool:
        """Whether a name and a colon open a sentence that no mark quotes."""
        quoted = self._text[tag.end + 1 : tag.end + 4].lstrip()[:1] in _OPENING
        return tag.verb == LABELLED and tag.start == sentence.start and not quoted

    def _labelled(self, tag: Tag, sentence: Span) -> None:
        """`Comrade Gomułka: We want the same.`"""
        start = tag.end + 1 + len(self._text[tag.end + 1 : sentence.end]) - len(self._text[tag.end + 1 : sentence.end].lstrip())
        if start < sentence.end:
            self._going_on = Voice(start, sentence.end, self._who(tag), True, "medium", "labelled", tag, f"{start}l")
            self.voices.append(self._going_on)

    def _uncovered(self, tags: Sequence[Tag]) -> Iterator[Tag]:
        """The tags that stand in nothing that one before reports: `He added that, in the opinion of the Politburo, …`."""
        reports = False
        for tag in tags:
            if not (reports and tag.verb == CITED):
                yield tag
            reports = reports or self._patterns.opening.match(self._text, tag.end) is not None

    def _continue(self, last: Voice, sentence: Span) -> None:
        """One more sentence in the same voice; together with the sentence before, if that one went on too."""
        if last.rule == _CARRIED:  # its first sentence has shown that the voice does go on
            self._going_on = last._replace(direct=True)
        before = self.voices[-1] if self.voices else None
        if before and before.rule in ("continued", "labelled") and not self._text[before.end : sentence.start].strip():
            self.voices[-1] = before._replace(end=sentence.end)
        else:
            self.voices.append(Voice(sentence.start, sentence.end, last.speaker, True, "low", "continued", None, last.group))

    def _is_medial(self, tag: Tag, sentence: Span) -> bool:
        """`The crisis, R. Kennedy began, continues …`: commas on both sides, and words of the sentence on both."""
        sign = self._text[max(sentence.start, tag.start - 3) : tag.start].rstrip()[-1:]
        if sign not in _PARTING:
            return False
        lead = self._text[max(sentence.start, tag.start - _REACH) : tag.start].rstrip()
        rest = self._text[tag.end : min(sentence.end, tag.end + _REACH)].lstrip()
        fronted = self._patterns.fronted if tag.inverted else None
        if fronted and fronted.match(self._text, sentence.start, tag.start) and not self._patterns.verb_first.match(rest):
            return False
        return (
            lead.endswith((",", "—", "–"))
            and rest.startswith((",", "—", "–"))
            and len(rest) > 3
            and not tag.coordinated
            and _words(lead) > 0
        ) or self._is_aside(lead, rest)

    def _is_final(self, tag: Tag, sentence: Span) -> bool:
        """`The crisis is over, said R. Kennedy.`: a comma before, nothing behind."""
        lead = self._text[sentence.start : tag.start].rstrip()
        return (
            lead.endswith(",")
            and not tag.coordinated
            and tag.verb in self._patterns.say
            and _SUBORDINATE.match(lead) is None
            and self._text[tag.end : sentence.end].strip() in _ENDS
            and self._patterns.is_clause(lead, 0)
        )

    def _final(self, tag: Tag, sentence: Span) -> None:
        speaker = self._who(tag)
        direct = not self._is_shifted(sentence, tag) and tag.verb != CITED
        end = sentence.start + len(self._text[sentence.start : tag.start].rstrip(" \u00a0\n,—–"))
        cert = "medium" if speaker.cert != "low" else "low"
        self.voices.append(Voice(sentence.start, end, speaker, direct, cert, "tagged", tag, f"{sentence.start}"))
        self._going_on = self.voices[-1] if direct else None

    def _is_aside(self, lead: str, rest: str) -> bool:
        return bool(re.search(r"(?:^|[,—–]\s*)[Aa]s$", lead)) and rest.startswith((",", "—", "–"))

    def _medial(self, tag: Tag, sentence: Span) -> None:
        speaker = self._who(tag)
        shifted = self._is_shifted(sentence, tag) or tag.verb == CITED
        first = Span(sentence.start, sentence.start + len(self._text[sentence.start : tag.start].rstrip(" \u00a0\n,—–")))
        second_start = (
            tag.end + len(self._text[tag.end : sentence.end]) - len(self._text[tag.end : sentence.end].lstrip(" \u00a0\n,—–"))
        )
        aside = re.search(r"\b[Aa]s$", self._text[sentence.start : first.end])
        stop = sentence.end if not shifted else without_stop(self._text, sentence)
        group = f"{sentence.start}"
        cert = "medium" if speaker.cert != "low" else "low"
        if not aside:
            self.voices.append(Voice(first.start, first.end, speaker, not shifted, cert, "tagged", tag, group))
        voice = Voice(
            second_start,
            without_stop(self._text, sentence) if aside else stop,
            speaker,
            not (shifted or aside),
            cert,
            "tagged",
            tag,
            "" if aside else group,
        )
        self.voices.append(voice)
        self._going_on = voice if voice.direct else None

    def _reported(self, sentence: Span, tags: Sequence[Tag]) -> None:
        speaker: Speaker | None = None
        self._going_on = None
        for index, tag in enumerate(tags):
            if self.voices and self.voices[-1].start <= tag.start < self.voices[-1].end:
                continue
            if not tag.coordinated or speaker is None:
                speaker = self._who(tag)
            limit = self._limit(tag, tags[index + 1 : index + 4], sentence)
            clause = self._unquoted(self._clauses.clause(tag, limit))
            if clause and index + 1 < len(tags) and self._is_anothers(clause, tag, tags[index + 1]):
                continue
            if clause and (
                outer := next((one for one in tags[:index] if one.start < tag.start and one.end > clause.start), None)
            ):
                stop = self._text.rfind(",", clause.start, outer.end)  # `Furtseva, à qui je demandais si elle irait, m'a dit`
                clause = Span(clause.start, stop) if stop > clause.start else None
            if clause and speaker and not self._is_written(tag):
                cert = "high" if speaker.cert == "high" else speaker.cert
                voice = Voice(clause.start, clause.end, speaker, False, cert, "reported", tag)
                self.voices.append(voice)
                self._going_on = voice._replace(group=f"{sentence.start}c")

    def _is_anothers(self, clause: Span, tag: Tag, following: Tag) -> bool:
        """Whether a clause is that of the next verb: `agreed and added that`, `widersprach nicht, fügte aber hinzu, …`."""
        start = following.start if following.coordinated else following.end
        return tag.end <= following.start and start <= clause.start

    def _limit(self, reporting: Tag, following: Sequence[Tag], sentence: Span) -> int:
        """A reported clause ends where the next verb takes up the subject again: `…, and added that`."""
        subordinate = _SUBORDINATE.match(self._text, sentence.start)
        for tag in following:
            if (
                tag.coordinated
                and self._clauses.clause(tag, sentence.end)
                and (joint := _JOINED.search(self._text, max(sentence.start, tag.start - _REACH), tag.start))
            ):
                return joint.start()
            if not tag.coordinated and subordinate and (comma := self._text.rfind(",", reporting.end, tag.start)) >= 0:
                return comma
            if not tag.coordinated and (
                joint := _NEW_CLAUSE.search(self._text, max(sentence.start, tag.start - _REACH), tag.start)
            ):
                return joint.start()
        return self._author_resumes(reporting, sentence, subordinate is not None) or without_stop(self._text, sentence)

    def _author_resumes(self, reporting: Tag, sentence: Span, subordinate: bool) -> int:
        """Where the author tells on within a sentence, as its pronouns show; 0 if nowhere.

        `X thinks that it will pass; I am not so sure.` `When I said that it might, he smiled.`
        """
        text = self._text
        if subordinate:
            return max((match.start() for match in _MAIN_CLAUSE.finditer(text, reporting.end, sentence.end)), default=0)
        by_author = reporting.subject is not None and reporting.subject.kind == "first"
        semicolon = text.find(";", reporting.end, sentence.end) if not by_author else -1
        return semicolon if semicolon >= 0 and _I_RESUME.match(text, semicolon) else 0

    def _unquoted(self, clause: Span | None) -> Span | None:
        """A clause as far as no quoted speech begins in it."""
        colon = self._text.rfind(":", clause.start, clause.end) if clause else -1
        if clause and colon >= 0 and (announced := _ANNOUNCED.search(self._text, clause.start, colon + 1)):
            clause = trimmed(self._text, clause.start, announced.start())  # `…, and read as follows: “…”`
        if clause is None or not self._quoted.overlaps(clause.start, clause.end):
            return clause
        quotation = self._quoted.first_from(clause.start)
        if self._quoted.covers(clause.start) or quotation is None:
            return None
        return trimmed(self._text, clause.start, quotation.start) if quotation.start - clause.start > _LEAST else None

    def _is_written(self, tag: Tag) -> bool:
        """Whether what says something is a paper: `the note says that`."""
        return tag.subject is not None and tag.subject.kind == "noun" and tag.subject.value in self._words.written

    def _same_voice(self, sentence: Span) -> bool:
        """Whether a sentence without a tag goes on in the voice before it: not narrated, not the author's own."""
        last = self._going_on
        if last is None:
            return False
        plain = self._without_asides(sentence)
        if plain.startswith("[") or _COMMENT.match(plain):
            return False
        if last.speaker.id == self._author or not last.speaker.id:
            return plain.endswith("?") and last.tag is not None and last.tag.verb in self._words.ask
        if self._patterns.first.search(plain) or (last.speaker.id != "" and _OF_SPEAKER.match(plain)):
            return False
        if self._named(sentence, last.speaker.id):  # nobody speaks of himself by name
            return False
        unshifted = bool(_PRESENT.search(plain)) or not self._patterns.shift.search(plain)
        if last.direct:
            return unshifted
        return _PRESENT.search(plain) is not None and not self._patterns.shift.search(plain) and not _MINE.search(plain)

    def _is_shifted(self, sentence: Span, tag: Tag) -> bool:
        """Whether the tense shows that a sentence reports rather than quotes."""
        rest = f"{self._text[sentence.start : tag.start]} {self._text[tag.end : sentence.end]}"
        return bool(self._patterns.shift.search(rest)) and not _PRESENT.search(rest)

    def _without_asides(self, sentence: Span) -> str:
        return _ASIDE.sub("", self._text[sentence.start : sentence.end]).rstrip()


_LEAST: Final = 12
"""Characters; less before a quotation is no clause."""


def _words(text: str) -> int:
    return len(text.split())
