"""Persons that the authority file does not know: introduced by a title, by initials, by a given name, or by what they do."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Final

from teikit.authority import Mention
from teikit.grammar.actors import find_actors
from teikit.grammar.names import PersonMatch, find_persons
from teikit.model.annotation import Annotation, inferred
from teikit.model.entity import Entity
from teikit.model.reading import Block, Role
from teikit.patterns import regex
from teikit.recognisers.draft import PROSE, Draft

__all__ = ["Person", "annotation", "candidates", "entity_of", "introduced", "slug"]

_HEADS_OF_STATE: Final = frozenset(
    {"president", "premier", "prime minister", "chairman", "king", "queen", "emperor", "shah", "pope", "chancellor"}
)
_SIGNED: Final = regex(
    r"(?<!\w)(?P<forename>(?:[^\W\d_]\.\s*)*(?:[^\W\d_a-zа-я][\w’'-]+\s+){0,2}?)(?P<surname>[^\W\d_a-zа-я][\w’'-]+)[\s.,\])]*$"
)
_PARTICLE: Final = regex(r"(?:[^\W\d_A-ZÀ-Þ][\w’']*[\s’'-])+(?=[^\W\d_a-zà-ÿ])")
_WORDS: Final = regex(r"\w+")


@dataclass(slots=True, eq=False)
class Person:
    """Mentions that are of one person."""

    surname: str
    forenames: set[str] = field(default_factory=set)
    titles: set[str] = field(default_factory=set)
    mentions: list[PersonMatch] = field(default_factory=list)

    def accepts(self, match: PersonMatch) -> bool:
        """Whether the forenames of a mention may be this person's."""
        return all(compatible(match.forename, known) for known in self.forenames if known) if match.forename else True

    def add(self, match: PersonMatch) -> None:
        """One more mention of the person."""
        self.mentions.append(match)
        self.forenames.add(match.forename)
        self.titles.add(match.title)

    @property
    def name(self) -> str:
        """The fullest form of the name that was used, in small letters rather than in capitals."""
        longest = max(self.forenames, key=lambda name: (len(name.replace(".", "")), len(name), not name.isupper(), name))
        surname = self.surname if not self.surname.isupper() else self.surname.title()
        return f"{longest} {surname}".strip() if longest else surname


def introduced(found: Iterable[PersonMatch], mentions: Sequence[Mention]) -> tuple[list[Person], list[PersonMatch]]:
    """Persons that the authority file does not know, each with its mentions; and surnames that may mean several of them."""
    covered = {offset for mention in mentions for offset in (mention.start, mention.end - 1)}
    persons: dict[str, list[Person]] = {}
    settled: dict[tuple[str, str, str], Person] = {}
    open_names: list[PersonMatch] = []
    keys: dict[str, str] = {}
    for match in found:
        if match.start in covered or match.end - 1 in covered:
            continue
        if (surname := keys.get(match.surname)) is None:
            surname = keys[match.surname] = slug(match.surname)
        key = (surname, match.forename, match.title)
        person = settled.get(key)
        if person is None:
            same_surname = persons.setdefault(key[0], [])
            fitting = _fitting(same_surname, match)
            if len(fitting) > 1 and not match.forename and not match.title:
                open_names.append(match)
                continue
            person = settled[key] = fitting[0] if len(fitting) == 1 else Person(match.surname)
            if person not in same_surname:
                same_surname.append(person)
        person.add(match)
    return _joined([person for same_surname in persons.values() for person in same_surname]), open_names


def _joined(persons: list[Person]) -> list[Person]:
    """Who is named `Qiao Guanhua` and who is named `Qiao` are one, if only one of them can be."""
    by_family: dict[str, list[Person]] = {}
    for person in persons:
        for family in {name for match in person.mentions if match.family_first for name in _short(match)}:
            by_family.setdefault(family, []).append(person)
    kept = []
    for person in persons:
        whole = by_family.get(person.surname, []) if not any(person.forenames) else []
        if len(whole) == 1:
            for match in person.mentions:
                whole[0].mentions.append(match)
                whole[0].titles.add(match.title)
        else:
            kept.append(person)
    return kept


def _short(match: PersonMatch) -> tuple[str, ...]:
    """By which word alone somebody may go whose family name comes first: `Kim` of Kim Il Sung, `Lam` of Tran Van Lam."""
    _, _, last = match.surname.rpartition(" ")
    return (match.forename, last) if last != match.surname else (match.forename,)


def candidates(draft: Draft, blocks: Iterable[Block]) -> Iterator[PersonMatch]:
    """Names that make themselves known: by what stands before them, by a signature, or, last, by what they do."""
    text = draft.text
    titles = draft.reading.words.titles | draft.reading.words.offices
    language = draft.words
    found: list[PersonMatch] = []
    for block in blocks:
        if block.role is Role.SIGNATURE:
            found += _signature(text, block)
        else:
            found += find_persons(text, block.start + block.label, block.end, titles=titles)
    yield from found
    covered = {match.end for match in found}
    for block in blocks:
        if block.role in PROSE:
            actors = find_actors(language, text, block.start + block.label, block.end)
            yield from (match for match in actors if match.end not in covered)


def _signature(text: str, block: Block) -> Iterator[PersonMatch]:
    """A signature is a name, whatever it looks like."""
    if match := _SIGNED.search(text, block.start, block.end):
        yield PersonMatch(match.start(), match.end(), "", (match["forename"] or "").strip(), match["surname"])


def _fitting(persons: Sequence[Person], match: PersonMatch) -> list[Person]:
    """The persons of that surname whom a mention can mean. A head of state is not one who is known by initials only."""
    fitting = [person for person in persons if person.accepts(match)]
    if not match.forename and match.title in _HEADS_OF_STATE:
        fitting = [person for person in fitting if match.title in person.titles or not any(person.forenames)]
    named = [person for person in fitting if match.forename and any(person.forenames)]
    return named or fitting


def compatible(one: str, other: str) -> bool:
    """Whether two sets of given names may belong together: `R.` and `Robert`, `N.S.` and `Nikita`.

    >>> compatible("R.", "Robert"), compatible("John", "Robert")
    (True, False)
    """
    pairs = zip(_WORDS.findall(one.lower()), _WORDS.findall(other.lower()), strict=False)
    return all(
        first == second
        or (min(len(first), len(second)) <= 2 and first.startswith(second))
        or (len(first) <= 2 and second.startswith(first))
        for first, second in pairs
    )


def entity_of(person: Person, taken: Mapping[str, Entity]) -> Entity:
    """The person, under an `xml:id` that is not taken."""
    identifier = base = slug(person.name)
    number = 2
    while identifier in taken:
        identifier, number = f"{base}-{number}", number + 1
    return Entity(
        identifier,
        "person",
        person.name,
        tuple(sorted(_forms(person))),
        tuple(sorted(person.titles - {""})),
    )


def _forms(person: Person) -> set[str]:
    """What the person may be called later: by the surname, and by the whole name if only that was ever used."""
    forms = {match.surname for match in person.mentions}
    for match in person.mentions:
        if match.family_first:
            forms |= {*_short(match), f"{match.forename} {match.surname}"}
        if particle := _PARTICLE.match(match.surname):  # `de Gaulle` is also `De Gaulle`; `von Braun` is also `Braun`
            forms |= {match.surname[0].upper() + match.surname[1:], match.surname[particle.end() :]}
        elif " " in match.surname and not match.family_first:
            forms.add(match.surname.partition(" ")[0])  # `Couve de Murville` is also `Couve`
    return forms


def slug(name: str) -> str:
    """An `xml:id` from a name: stable, since it depends on nothing else.

    >>> slug("N.S. Khrushchev"), slug("А. Добрынин")
    ('n-s-khrushchev', 'а-добрынин')
    """
    if not name.isascii():
        name = "".join(letter for letter in unicodedata.normalize("NFKD", name) if not unicodedata.combining(letter))
    words = "-".join(_WORDS.findall(name.lower()))
    return words if words and not words[0].isdigit() else f"person-{words}"


def annotation(match: PersonMatch, entity: Entity | None) -> Annotation:
    """A name that stands for a person, or for one of several."""
    if entity is None:
        return Annotation(match.start, match.end, "persName", inferred("medium"), rule="names.open")
    cert = "high" if match.forename and "." not in match.forename else "medium"
    return Annotation(match.start, match.end, "persName", inferred(cert, {"ref": f"#{entity.id}"}), rule="names.introduced")
