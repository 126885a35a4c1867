"""A bracket with everything that rules ask for."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Final, NamedTuple

from teikit.grammar.brackets import Expression
from teikit.model.annotation import Annotation
from teikit.model.finding import Finding
from teikit.patterns import regex
from teikit.recognisers.draft import Draft

__all__ = ["CLOSING_MARKS", "OPENING_MARKS", "Case", "Verdict"]

Verdict = Sequence[Annotation | Finding] | None
"""What a bracket is; `None` leaves it to the next rule."""

_CONTEXT: Final = 60
_INSIDE_WORD: Final = regex(r"[^\W\d_]")
_INITIAL: Final = regex(r"[A-ZА-Я]\.\s?$")
_LAST_WORD: Final = regex(r"[^\s\[\]]+\s»$|(?<!\d)\d{1,3}(?:[ \u00a0\u202f]\d{3})+$|[^\s\[\]]+$")
_OPENING: Final = "“‘\"'«(„‹›»"
"""What may stand before a word and is no part of it; German quotations open with `»`."""
OPENING_MARKS: Final = '“"«„‹'
CLOSING_MARKS: Final = '”"»“›'
_SENTENCE_BEFORE: Final = regex(r"[.!?]\S?\s+$")


class Case(NamedTuple):
    """A bracket and its place."""

    draft: Draft
    start: int
    """Offset of the opening bracket; `end` is behind the closing one."""
    end: int
    floor: int
    """Where its paragraph begins, and `ceiling` where it ends."""
    ceiling: int
    wording: str
    """What stands between the brackets, each white space one space."""
    said: Expression

    @property
    def low(self) -> str:
        """The wording in small letters."""
        return self.wording.lower()

    @property
    def raw(self) -> str:
        """What stands between the brackets, as it stands."""
        return self.draft.text[self.start + 1 : self.end - 1]

    @property
    def words(self) -> int:
        """How many words there are."""
        return len(self.wording.split())

    @property
    def before(self) -> str:
        """Some characters before it, of its paragraph."""
        return self.draft.text[max(self.floor, self.start - _CONTEXT) : self.start]

    @property
    def behind(self) -> str:
        """Some characters behind it, of its paragraph."""
        return self.draft.text[self.end : min(self.ceiling, self.end + _CONTEXT)]

    @property
    def space(self) -> int:
        """How many white spaces stand before it."""
        return len(self.before) - len(self.before.rstrip())

    @property
    def alone(self) -> bool:
        """Whether nothing else is in the paragraph."""
        return self.start == self.floor and self.end == self.ceiling

    @property
    def resp(self) -> str:
        """Who is responsible for it."""
        return "#translator" if self.said.translator and self.draft.metadata.translator else "#ed"

    @property
    def starts_sentence(self) -> bool:
        """Whether a sentence begins with it."""
        return self.start == self.floor or _SENTENCE_BEFORE.search(self.before) is not None

    @property
    def touches_word(self) -> bool:
        """Whether letters stand next to it, or an initial before letters that complete it: `J.[oseph]`."""
        text = self.draft.text
        letter_before = self.start > self.floor and _INSIDE_WORD.match(text, self.start - 1) is not None
        letter_behind = self.end < self.ceiling and _INSIDE_WORD.match(text, self.end) is not None
        initial_before = self.wording[0].islower() and _INITIAL.search(self.before) is not None
        return (letter_before or letter_behind or initial_before) and " " not in self.wording

    def word_before(self) -> int:
        """Where the word before it begins, quotation marks aside; -1 if there is none."""
        before = self.before.rstrip()
        word = _LAST_WORD.search(before)
        if word is None:
            return -1
        marks = len(word[0]) - len(word[0].lstrip(_OPENING))
        return self.start - len(self.before) + word.start() + (marks if marks < len(word[0]) else 0)

    def whole(self, element: str, rule: str, attributes: Mapping[str, str], lead: int = 0, tail: int = 0) -> Annotation:
        """An element in place of the brackets, around their wording without `lead` and `tail`."""
        return Annotation(self.start, self.end, element, _named(attributes), 1 + lead, 1 + tail, f"brackets.{rule}")

    def empty(self, element: str, rule: str, **attributes: str) -> Annotation:
        """An element in place of brackets and wording."""
        return Annotation(self.start, self.end, element, _named(attributes), self.end - self.start, 0, f"brackets.{rule}")

    def note(self, rule: str, *, place: str = "inline", cert: str = "") -> Sequence[Annotation]:
        """An editor's note."""
        return [self.whole("note", rule, {"type": "editorial", "place": place, "resp": self.resp, "cert": cert})]

    def supplied(self, rule: str, cert: str = "") -> Annotation:
        """Words that an editor restored."""
        return self.whole("supplied", rule, {"reason": "omitted", "resp": "#ed", "cert": cert})


def _named(attributes: Mapping[str, str]) -> dict[str, str]:
    return {name: value for name, value in attributes.items() if value}
