"""Who may speak in a document: persons, officials without a name, bodies; what they are called, and which pronoun is theirs."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from functools import cache
from typing import Final, NamedTuple

from teikit.authority import Authority
from teikit.finder import WordFinder, any_case
from teikit.model.entity import Entity
from teikit.model.ordered import Ordered
from teikit.patterns import any_of, regex
from teikit.recognisers.speech.newcomers import Newcomers
from teikit.recognisers.speech.subjects import Mention, Subject
from teikit.vocabulary import Language

__all__ = ["OPEN", "Parties", "Speaker"]


class Speaker(NamedTuple):
    """Somebody who speaks."""

    id: str
    """`xml:id`; empty if it was left open."""
    cert: str


OPEN: Final = Speaker("", "low")
_NEAR: Final = 500
"""Characters; an official without a name is remembered for so long."""
_DESCRIPTION: Final = regex(r"[\s\u00a0]*[,(/\[](?:[^.;:!?\n]|\n(?!\n)){3,80}")
_WORDS: Final = regex(r"\w+")
_TITLED: Final = 50
"""Characters; a title before a name is shorter."""
_DEPUTY: Final = regex(
    r"\b(?:deputy|vice|assistant|acting|under|stellvertretend\w*|stellv|adjoint|vize\w*)\b[^.;!?]{0,40}$", re.IGNORECASE
)
_ACTS: Final = regex(r"[\s\u00a0]+(?!(?:of|for|to|in|at|and|de|du|des|à|aux?|et|von|der|für|in|im|bei|und|d)\b)[a-zà-ÿ]")
"""Not a description but a subject and its verb: `according to Lam, the minister had come`."""
_LISTED: Final = regex(r",\s(?:the|der|die|le|la)\s[^,]+?\s(?:and|und|et)\s")
"""Not a description but the next one in a list: `Brezhnev, the Chancellor and the undersigned`."""
_DESCRIBED: Final = regex(
    r"\b(?:the|his|her|our|their|my|le|la|son|der|die|sein)\s(?P<office>[\w\s-]{3,40}),\s(?:[A-ZÀ-Þ]\w*\.?\s){0,2}$"
)
"""`his Foreign Minister, Mr.` before the name."""
_DETERMINERS: Final = frozenset(
    "the a an one another der die das den dem des le la les au aux du un une l’ l' my his her their our your mon son notre mein sein unser".split()
)
_DEFINITE: Final = frozenset("au du zum vom the der die dem den le la l’ l'".split())
_PEOPLES: Final = ("slav", "eek", "utch", "wiss", "an", "ese", "ish", "ch", "viet", "sch", "ais", "ien", "ain", "i", "ek", "ss")
_PEOPLES_TOGETHER: Final = ("ish", "ese", "ench", "sowjets", "amerikaner", "russen", "chinesen", "engländer", "franzosen")


class Parties:
    """Resolves names and noun phrases to those who speak."""

    def __init__(
        self,
        text: str,
        body: int,
        newcomers: Newcomers,
        entities: Mapping[str, Entity],
        authority: Authority,
        date: str,
        author: str,
        words: Language,
        persons: Ordered[Mention],
    ) -> None:
        self.author = Speaker(author, "high")
        """The one who says `I` outside quotations."""
        self._text = text
        self.body = body
        self._newcomers = newcomers
        self._entities = entities
        self._authority = authority
        self._date = date
        self._words = words
        self._persons = persons
        self._sexes: dict[str, str] = {}
        self._mixed: set[str] = set()
        """Who shares a name with a woman."""
        self._bearing: dict[str, list[str]] = {}
        """Who bears a title, by its words."""

    @property
    def newcomers(self) -> Mapping[str, Entity]:
        """Who has spoken without a name, by `xml:id`."""
        return self._newcomers.entities

    def named(self, identifier: str) -> Speaker:
        """Whom a name means: the person, or who held the office at the time."""
        entity = self._entities.get(identifier)
        if entity is None:
            return OPEN
        if entity.kind == "office":
            holder = self._authority.holder(entity.id, self._date)
            return Speaker(holder, "medium") if holder in self._entities else Speaker(entity.id, "medium")
        return Speaker(entity.id, "high")

    def is_written(self, subject: Subject) -> bool:
        """Whether a noun is one for a paper: nobody speaks there."""
        return subject.kind == "noun" and subject.value in self._words.written

    def is_bare(self, subject: Subject) -> bool:
        """Whether a noun phrase is an article and an office, and nothing else: `the Prime Minister`."""
        offices = {word for office in self._words.offices for word in office.split()}
        return all(word.lower() in offices for word in self._phrase(subject).split()[1:])

    def may_act(self, subject: Subject) -> bool:
        """Whether a noun phrase is for one person."""
        return not self.is_written(subject) and not self._is_collective(self._text[subject.start : subject.end])

    def official(
        self, subject: Subject, lately: Sequence[str], addressed: str = "", guess: Callable[[], str] | None = None
    ) -> Speaker:
        """`the ambassador`: the one person who bears that title here, or whoever is named so.

        `lately` are those who spoke or were spoken to, the last one first; `addressed` is to whom somebody has just spoken:
        if no office is known of that person, and nobody is known by this one, it is theirs; `guess` says whose else it may be.
        """
        noun, phrase = subject.value, self._phrase(subject)
        if self._words.code == "de":  # `des Botschafters`
            noun, phrase = noun.removesuffix("s"), phrase.removesuffix("s")
        if not self._is_collective(phrase):
            bearers = self._bearers(noun, _office(phrase))
            if len(bearers) == 1:
                return Speaker(bearers[0], "medium")
            if len(bearers) > 1:
                near = next((one for one in lately if one in bearers), "")
                return Speaker(near, "low") if near else OPEN
            if only := self._only_one_before(subject) or self._without_office(addressed, subject, phrase):
                return Speaker(only, "low")
            if (
                guess
                and _is_short(phrase)
                and noun in self._words.envoys
                and (other := self._without_office(guess(), subject, phrase))
            ):
                return Speaker(other, "low")
        return Speaker(self._newcomer(phrase), "medium")

    def _phrase(self, subject: Subject) -> str:
        """The words of a subject; an elided article is a word of its own."""
        phrase = " ".join(self._text[subject.start : subject.end].split())
        return f"{phrase[:2]} {phrase[2:]}" if phrase[1:2] in ("'", "’") and phrase[0] in "lL" else phrase

    def bearer(self, phrase: str) -> str:
        """The one person who bears the title that a noun phrase names; empty if nobody or several do."""
        bearers = self._bearers(phrase.rsplit(maxsplit=1)[-1].lower(), _office(phrase))
        return bearers[0] if len(bearers) == 1 else ""

    def officials_between(self, start: int, end: int) -> list[tuple[int, str]]:
        """Those who bear the titles that stand between two offsets, with their places."""
        return [(phrase.start(), one) for phrase in self._phrases(start, end) if (one := self.bearer(phrase[0]))]

    def _phrases(self, start: int, end: int) -> list[re.Match[str]]:
        """Noun phrases for officials between two offsets."""
        if not _office_words(self._words).find(self._text, start, end):
            return []
        return list(_office_phrases(self._words).finditer(self._text, start, end))

    def identify_office(self, offset: int, person: str) -> None:
        """Remember that a person who is named when answering is the official to whom somebody has just turned."""
        if self.holds_office(person):
            return
        for phrase in reversed(self._phrases(max(self.body, offset - _NEAR), offset)):
            if not self.bearer(phrase[0]):
                self._bearing[_office(phrase[0])] = [person]
                return

    def office_before(self, offset: int) -> Speaker:
        """The last official without a name before a pronoun: `the Turkish Minister`."""
        phrases = self._phrases(max(self.body, offset - _NEAR), offset)
        return Speaker(self._newcomer(phrases[-1][0]), "low") if phrases else OPEN

    def learn(self, identifier: str, sex: str) -> None:
        """Remember by which pronoun the text speaks of somebody."""
        if sex and not self.sex(identifier) and identifier not in self._mixed:
            self._sexes[identifier] = sex

    def sex(self, identifier: str) -> str:
        """`m`, `f`, or empty if nothing in the text tells: titles, given names, nouns for women."""
        if identifier not in self._sexes:
            entity = self._entity(identifier)
            self._sexes[identifier] = (entity.sex or self._by_words(entity)) if entity else ""
        return self._sexes[identifier]

    def may_be_woman(self, identifier: str) -> bool:
        """Whether somebody bears a name that a woman bears as well."""
        return self.sex(identifier) == "f" or identifier in self._mixed

    def is_person(self, identifier: str) -> bool:
        """Whether it is one person."""
        entity = self._entity(identifier)
        return entity is not None and entity.kind == "person"

    def is_body(self, identifier: str) -> bool:
        """Whether it is several persons, or a body."""
        entity = self._entity(identifier)
        return entity is not None and entity.kind == "org"

    def _entity(self, identifier: str) -> Entity | None:
        return self._entities.get(identifier) or self._newcomers.entities.get(identifier)

    def _by_words(self, entity: Entity) -> str:
        words = {word.rstrip(".").lower() for part in (entity.name, *entity.titles) for word in part.split()}
        if words & self._words.feminine:
            return "f" if self._always_titled(entity) else ""
        return "m" if words & self._words.masculine else ""

    def _always_titled(self, entity: Entity) -> bool:
        """Whether nobody is named without the title: else `Mrs. Bohlen` is the wife of `Bohlen`."""
        given = {word.lower() for word in entity.name.split()} & self._words.feminine
        mentions = [one for one in self._persons if one.entity == entity.id]
        bare = [
            one
            for one in mentions
            if not self._text[max(0, one.start - 12) : one.start].rstrip(". ").lower().endswith(tuple(self._words.feminine))
        ]
        if bare and len(bare) < len(mentions) and not given:
            self._mixed.add(entity.id)
            return False
        return True

    def _bearers(self, noun: str, office: str) -> list[str]:
        """Who bears a title: before the name, or behind it between commas."""
        if office not in self._bearing:
            persons = [one for one in self._entities.values() if one.id != self.author.id and one.kind == "person"]
            titled = [one.id for one in persons if any(_is_title(title, office) for title in one.titles)]
            whole = next((known for longer, known in self._bearing.items() if known and longer.startswith(f"{office} d")), [])
            chiefs = [one for one in titled if not self._is_deputy(one)] if len(titled) > 1 and "deputy" not in office else []
            self._bearing[office] = chiefs or titled or whole or self._described(noun)
        return self._bearing[office]

    def identify(self, official: str, person: str) -> None:
        """Remember that an official without a name is a person who has no other office."""
        newcomer = self._newcomers.entities.get(official)
        if newcomer and newcomer.kind == "person" and not self.holds_office(person):
            office = _office(newcomer.name)
            self._bearing[office] = [person]

    def holds_office(self, person: str) -> bool:
        """Whether an office is known of somebody."""
        if any(person in self._bearing.get(office, ()) for office in self._words.envoys):
            return True
        entity = self._entities.get(person)
        return entity is None or any(title.split()[-1] in _offices(self._words) for title in entity.titles)

    def _without_office(self, person: str, subject: Subject, phrase: str) -> str:
        """A person, if an office can be theirs: none is known of them, and this one is nobody's yet."""
        if not person or subject.value not in _offices(self._words) or not self.is_person(person):
            return ""
        words = phrase.split()
        if words[0].lower() not in _DEFINITE or person in self._newcomers.entities or self.holds_office(person):
            return ""
        if self._newcomers.knows(" ".join(words[1:])):
            return ""
        if any(word[:1].isupper() and word.lower().endswith(_PEOPLES) for word in words[1:-1]):
            return ""  # `the Yugoslav ambassador` is somebody else
        self._bearing[_office(phrase)] = [person]
        return person

    def _only_one_before(self, subject: Subject) -> str:
        """The one person whom the text has named so far, if an office can only mean that one: `the minister`, small letters."""
        if self._newcomers.entities or (self._words.code != "de" and self._text[subject.end - len(subject.value)].isupper()):
            return ""
        if any(word[:1].isupper() for word in self._phrase(subject).split()[1:-1]):
            return ""  # `the Turkish ambassador` is somebody else
        named = {mention.entity for mention in self._persons.within(0, subject.start)}
        return named.pop() if len(named) == 1 and subject.value in _offices(self._words) else ""

    def _is_deputy(self, person: str) -> bool:
        """Whether the text calls somebody a deputy: `der stellvertretende Außenminister Semjonow`."""
        mentions = [one for one in self._persons if one.entity == person]
        return any(_DEPUTY.search(self._text, max(0, one.start - _TITLED), one.start) for one in mentions)

    def _described(self, noun: str) -> list[str]:
        """`Semenko, Deputy Foreign Minister`, `Lam /deputy minister/`: who is described so where the document names them."""
        found = dict.fromkeys(one.entity for one in self._persons if self._is_described(one, noun))
        return list(found)

    def _is_described(self, mention: Mention, noun: str) -> bool:
        text = self._text
        behind = _DESCRIPTION.match(text, mention.end, mention.end + 90)
        if behind and noun in _WORDS.findall(behind[0].lower()) and not _LISTED.match(behind[0]):
            at = mention.end + behind[0].lower().rindex(noun) + len(noun)
            return "," not in behind[0][:2] or _ACTS.match(text, at) is None
        before = _DESCRIBED.search(text, max(self.body, mention.start - 70), mention.start)
        return before is not None and noun in before["office"].lower().split()

    def _newcomer(self, phrase: str) -> str:
        """Somebody without a name, by what the text calls them: `the Shah`, `both sides`, `Russian diplomats`."""
        words = phrase.split()
        if len(words) > 1 and words[0].lower() in _DETERMINERS:
            words = words[1:]
        if known := self._newcomers.named_like(words[-1], longer_than=len(words)):
            return known
        return self._newcomers.identify(" ".join(words), "org" if self._is_collective(phrase) else "person")

    def _is_collective(self, phrase: str) -> bool:
        first, last = phrase.split(maxsplit=1)[0].lower(), phrase.rsplit(maxsplit=1)[-1].lower()
        plural = last.endswith("s") and not last.endswith(("ss", "us"))
        return last in self._words.parties or plural or last.endswith(_PEOPLES_TOGETHER) or first in self._words.collectives


def _is_short(phrase: str) -> bool:
    """Whether an office has an article and nothing else: `le ministre`, `le secrétaire d'État`."""
    return len([word for word in phrase.split() if not word.startswith(("d'", "d’"))]) == 2


def _is_title(title: str, office: str) -> bool:
    return (
        title.endswith(office)
        or title.removesuffix("s").endswith(office)
        or title.removesuffix("en").endswith(office.removesuffix("en"))
    )


def _office(phrase: str) -> str:
    """The office that a noun phrase names, in small letters: without article and nationality.

    >>> _office("The Soviet Ambassador"), _office("the Court Minister")
    ('ambassador', 'court minister')
    """
    words = phrase.split()
    while len(words) > 1 and (words[0].lower() in _DETERMINERS or words[0].lower().endswith(_PEOPLES) or words[0].islower()):
        if words[1].startswith(("d'", "d’")):
            break
        words = words[1:]
    return " ".join(words).lower()


@cache
def _offices(words: Language) -> frozenset[str]:
    return frozenset(office.split()[-1] for office in words.offices)


@cache
def _office_words(words: Language) -> WordFinder[None]:
    return any_case(_offices(words))


@cache
def _office_phrases(words: Language) -> re.Pattern[str]:
    """Noun phrases for an official: an article, perhaps attributes, and an office."""
    offices = any_of(_offices(words))
    articles = any_of((*_DETERMINERS, "au", "du", "zum", "zur", "vom", "beim"))
    return regex(rf"\b(?:{articles})\s(?:[\w’'-]+\s){{0,2}}?(?:{offices})\b", re.IGNORECASE)
