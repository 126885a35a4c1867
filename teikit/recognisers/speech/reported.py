"""Speech without quotation marks: reported clauses, sentences with a tag in their midst, and what goes on in the same voice."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from functools import cache
from typing import Final, NamedTuple

from teikit.grammar.quotations import Quotation
from teikit.grammar.sentences import sentences
from teikit.model.annotation import Span
from teikit.model.ordered import Ordered
from teikit.recognisers.speech.speakers import Speaker
from teikit.recognisers.speech.tags import Tag
from teikit.vocabulary import Language, language

__all__ = ["Voice", "listen"]

_PARENTHESIS: Final = re.compile(r"\([^()]*\)")
_CLAUSE_SUBJECT: Final = re.compile(
    r",?[\s\u00a0]+(?:he|she|it|they|we|there|this|these|the|his|her|their|our|no|any|all|if|dies|er|sie|es|man|das|die|der|il|elle|on|[A-ZÀ-Þ])\b"
)
_JOINED: Final = re.compile(r"[,;]?[\s\u00a0]+(?:and|but)(?:[\s\u00a0]+\w+){0,2}[\s\u00a0]*$")
_REACH: Final = 80
"""Characters on either side of a tag that say how it stands in its sentence."""
_ANNOUNCING: Final = (" the following", " as follows", " folgendes", " Folgendes", " ce qui suit", " следующее")
_NEW_CLAUSE: Final = re.compile(r";[\s\u00a0]+(?:\w+[\s\u00a0]+){0,2}$")
_PRESENT: Final = re.compile(
    r"\b(?:is|are|has|have|will|must|may|can|shall|need|needs|do|does|am|ist|sind|hat|haben|wird|werden|est|sont|ont)\b|n['’]t\b"
)
_OURS: Final = re.compile(r"\b(?:we|us|our|ours)\b", re.IGNORECASE)


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
    quoted: Sequence[Quotation],
    tags: Ordered[Tag],
    outside: Ordered[Tag],
    words: Language,
    who: Callable[[Tag], Speaker],
    author: str,
    carried: Voice | None = None,
) -> tuple[list[Voice], Voice | None]:
    """The unquoted speech of a paragraph. `carried` is the voice in which the paragraph before ended.

    Returns the stretches, and the voice in which the paragraph ends. `tags` are all of its tags, `outside` those that stand in no quotation; `who` says who a tag's subject is.
    """
    if not tags:
        return [], None
    asides = Ordered(Span(match.start(), match.end()) for match in _PARENTHESIS.finditer(text, span.start, span.end))
    listener = _Listener(text, Ordered(quoted), words, who, author)
    for aside in asides:
        listener.aside(aside, tags.within(aside.start, aside.end))
    listener.carry(carried, next((who(tag) for tag in outside if tag.subject), None))
    plain = Ordered(tag for tag in outside if not asides.covers(tag.start))
    for sentence in sentences(text, span.start, span.end):
        listener.sentence(sentence, plain.within(sentence.start, sentence.end), asides.within(sentence.start, sentence.end))
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
    ) -> None:
        self.voices: list[Voice] = []
        self._text = text
        self._quoted = quoted
        self._words = words
        self._patterns = _patterns(words.code)
        self._who = who
        self._author = author
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
            self._going_on = voice._replace(direct=True, group=f"{voice.start}p")

    def aside(self, span: Span, tags: Sequence[Tag]) -> None:
        """What somebody is said to have said, in parentheses: it stands within what surrounds it."""
        for tag in tags[:1]:
            speaker = self._who(tag)
            if clause := self._clause(tag, span.end - 1):
                self.voices.append(Voice(clause.start, clause.end, speaker, False, "medium", "reported", tag))
            if tag.subject and tag.subject.kind != "first" and speaker.id != self._author:
                self._commented[span] = speaker

    def sentence(self, sentence: Span, tags: Sequence[Tag], asides: Sequence[Span]) -> None:
        """Read one sentence of the narration, its tags, and the parentheses that it has."""
        commented = next((speaker for span in asides if (speaker := self._commented.get(span))), None)
        if self._quoted.overlaps(sentence.start, sentence.end):
            self._going_on = None
        elif commented and not tags and not self._going_on and not self._patterns.first.search(self._without_asides(sentence)):
            start = self._silent[0].start if self._silent else sentence.start
            self._going_on = Voice(start, sentence.end, commented, True, "low", "commented", None, f"{start}a")
            self.voices.append(self._going_on)
        elif medial := next((tag for tag in tags if self._is_medial(tag, sentence)), None):
            self._medial(medial, sentence)
        elif tags:
            self._reported(sentence, tags)
        elif self._going_on and self._same_voice(sentence):
            self._continue(self._going_on, sentence)
        else:
            self._going_on = None
            if self._silent or not self.voices:
                self._silent.append(sentence)
            return
        self._silent = []

    def _continue(self, last: Voice, sentence: Span) -> None:
        """One more sentence in the same voice; together with the sentence before, if that one went on too."""
        before = self.voices[-1] if self.voices else None
        if before and before.rule == "continued" and not self._text[before.end : sentence.start].strip():
            self.voices[-1] = before._replace(end=sentence.end)
        else:
            self.voices.append(Voice(sentence.start, sentence.end, last.speaker, True, "low", "continued", None, last.group))

    def _is_medial(self, tag: Tag, sentence: Span) -> bool:
        """`The crisis, R. Kennedy began, continues …`: commas on both sides, and words of the sentence on both."""
        lead = self._text[max(sentence.start, tag.start - _REACH) : tag.start].rstrip()
        rest = self._text[tag.end : min(sentence.end, tag.end + _REACH)].lstrip()
        return (
            lead.endswith((",", "—", "–"))
            and rest.startswith((",", "—", "–"))
            and len(rest) > 3
            and not tag.coordinated
            and _words(lead) > 0
        ) or self._is_aside(lead, rest)

    def _is_aside(self, lead: str, rest: str) -> bool:
        return bool(re.search(r"(?:^|[,—–]\s*)[Aa]s$", lead)) and rest.startswith((",", "—", "–"))

    def _medial(self, tag: Tag, sentence: Span) -> None:
        speaker = self._who(tag)
        shifted = self._is_shifted(sentence, tag)
        first = Span(sentence.start, sentence.start + len(self._text[sentence.start : tag.start].rstrip(" \u00a0\n,—–")))
        second_start = (
            tag.end + len(self._text[tag.end : sentence.end]) - len(self._text[tag.end : sentence.end].lstrip(" \u00a0\n,—–"))
        )
        aside = re.search(r"\b[Aa]s$", self._text[sentence.start : first.end])
        stop = sentence.end if not shifted else _without_stop(self._text, sentence)
        group = f"{sentence.start}"
        cert = "medium" if speaker.cert != "low" else "low"
        if not aside:
            self.voices.append(Voice(first.start, first.end, speaker, not shifted, cert, "tagged", tag, group))
        voice = Voice(
            second_start,
            _without_stop(self._text, sentence) if aside else stop,
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
            if not tag.coordinated or speaker is None:
                if self.voices and self.voices[-1].start <= tag.start < self.voices[-1].end:
                    continue
                speaker = self._who(tag)
            limit = self._limit(tags[index + 1 : index + 4], sentence)
            clause = self._clause(tag, limit)
            if clause and speaker:
                cert = "high" if speaker.cert == "high" else speaker.cert
                voice = Voice(clause.start, clause.end, speaker, False, cert, "reported", tag)
                self.voices.append(voice)
                self._going_on = voice._replace(group=f"{sentence.start}c")

    def _limit(self, following: Sequence[Tag], sentence: Span) -> int:
        """A reported clause ends where the next verb takes up the subject again: `…, and added that`."""
        for tag in following:
            if (
                tag.coordinated
                and self._clause(tag, sentence.end)
                and (joint := _JOINED.search(self._text, max(sentence.start, tag.start - _REACH), tag.start))
            ):
                return joint.start()
            if not tag.coordinated and (
                joint := _NEW_CLAUSE.search(self._text, max(sentence.start, tag.start - _REACH), tag.start)
            ):
                return joint.start()
        return _without_stop(self._text, sentence)

    def _clause(self, tag: Tag, limit: int) -> Span | None:
        """The clause that depends on a verb of saying: opened by `that` and its like, or a bare clause after the commonest verbs."""
        match = self._patterns.opening.match(self._text, tag.end, limit) or self._patterns.later.match(
            self._text, tag.end, limit
        )
        if match:
            return _trimmed(self._text, match.start("clause"), limit)
        if self._text.startswith(_ANNOUNCING, tag.end) or self._text[limit - 1 : limit] == ":":
            return None
        if (tag.verb in _BARE or tag.verb.split()[-1] in _BARE) and _CLAUSE_SUBJECT.match(self._text, tag.end, limit):
            return _trimmed(self._text, tag.end, limit)
        return None

    def _same_voice(self, sentence: Span) -> bool:
        """Whether a sentence without a tag goes on in the voice before it: not narrated, not the author's own."""
        last = self._going_on
        if last is None:
            return False
        plain = self._without_asides(sentence)
        if plain.startswith("["):
            return False
        if last.speaker.id == self._author or not last.speaker.id:
            return plain.endswith("?") and last.tag is not None and last.tag.verb in self._words.ask
        if self._patterns.first.search(plain) or self._patterns.speaker_named(plain, last):
            return False
        unshifted = bool(_PRESENT.search(plain)) or not self._patterns.shift.search(plain)
        if last.direct:
            return unshifted
        return bool(_PRESENT.search(plain) or _OURS.search(plain)) and not self._patterns.shift.search(plain)

    def _is_shifted(self, sentence: Span, tag: Tag) -> bool:
        """Whether the tense shows that a sentence reports rather than quotes."""
        rest = f"{self._text[sentence.start : tag.start]} {self._text[tag.end : sentence.end]}"
        return bool(self._patterns.shift.search(rest)) and not _PRESENT.search(rest)

    def _without_asides(self, sentence: Span) -> str:
        return _PARENTHESIS.sub("", self._text[sentence.start : sentence.end]).rstrip()


_BARE: Final = frozenset(
    {
        "said",
        "says",
        "stated",
        "replied",
        "answered",
        "told",
        "thought",
        "believed",
        "added",
        "remarked",
        "claimed",
        "agreed",
        "insisted",
        "meinte",
        "sagte",
        "erklärte",
        "fügte hinzu",
        "erwiderte",
        "antwortete",
    }
)


class _Patterns(NamedTuple):
    """A language's patterns."""

    opening: re.Pattern[str]
    """`that` and its like, directly or behind a phrase between commas."""
    later: re.Pattern[str]
    """`that` behind some words: `mentioned in passing that`."""
    first: re.Pattern[str]
    shift: re.Pattern[str]

    def speaker_named(self, plain: str, last: Voice) -> bool:
        """Whether the sentence opens with `He` or a verb of narration: then it speaks of the speaker."""
        return last.speaker.id != "" and re.match(r"(?:He|She|Er|Sie|Il|Elle|Он|Она)\b", plain) is not None


@cache
def _patterns(code: str) -> _Patterns:
    words = language(code)
    openers = "|".join(map(re.escape, sorted(words.that, key=len, reverse=True)))
    return _Patterns(
        re.compile(
            rf"(?:[\s\u00a0]+(?:to|with)[\s\u00a0]+(?:him|me|them|us|her))?(?:,[^,;:]{{0,90}}(?=,))?,?[\s\u00a0]+(?P<clause>(?:{openers})\b)",
            re.IGNORECASE,
        ),
        re.compile(
            rf"(?:[\s\u00a0]+(?!{re.escape(words.that[0])}\b)[\w’'-]+){{1,7}}[\s\u00a0]+(?P<clause>{re.escape(words.that[0])}\b)"
        ),
        re.compile(rf"\b(?:{'|'.join(word.upper() if word == 'i' else word for word in words.first_person)})\b"),
        re.compile(rf"\b(?:{'|'.join(words.past_shift) or '(?!)'})\b"),
    )


def _without_stop(text: str, sentence: Span) -> int:
    """The end of a sentence without its full stop; question and exclamation marks stay."""
    end = sentence.end
    return end - 1 if text.endswith(".", sentence.start, end) and not text.endswith("..", sentence.start, end) else end


def _trimmed(text: str, start: int, end: int) -> Span | None:
    raw = text[start:end]
    span = Span(start + len(raw) - len(raw.lstrip(" \u00a0\n,")), start + len(raw.rstrip(" \u00a0\n,;")))
    return span if span.start < span.end else None


def _words(text: str) -> int:
    return len(text.split())
