"""Persons, places, organisations and offices: by the authority file, and by what the document itself makes plain.

A homonym is left open and reported. A person that the file does not know is introduced by a title, by initials or by a
given name; from then on the surname is enough.
"""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Final

from teikit.authority import Authority, Mention
from teikit.finder import WordFinder
from teikit.grammar.actors import find_actors
from teikit.grammar.names import PersonMatch, find_persons, person_in
from teikit.model.annotation import Annotation, inferred
from teikit.model.entity import ELEMENTS, Entity
from teikit.model.finding import Finding, finding
from teikit.model.reading import Block, Role
from teikit.recognisers.draft import PROSE, Draft, Recognised

__all__ = ["Names"]

_ROLES: Final = PROSE | {Role.HEAD, Role.SIGNATURE, Role.DATELINE, Role.CLOSING_DATE}
_HEADS_OF_STATE: Final = frozenset(
    {"president", "premier", "prime minister", "chairman", "king", "queen", "emperor", "shah", "pope", "chancellor"}
)
_AUTHOR: Final = "author"
_INITIALS_BEFORE: Final = re.compile(r"(?<!\w)(?:[^\W\d_]\.\s*){1,3}$")
_SIGNED: Final = re.compile(
    r"(?<!\w)(?P<forename>(?:[^\W\d_]\.\s*)*(?:[^\W\d_a-zа-я][\w’'-]+\s+){0,2}?)(?P<surname>[^\W\d_a-zа-я][\w’'-]+)[\s.,\])]*$"
)


@dataclass(slots=True, eq=False)
class _Person:
    """Mentions that are of one person."""

    surname: str
    forenames: set[str] = field(default_factory=set)
    titles: set[str] = field(default_factory=set)
    mentions: list[PersonMatch] = field(default_factory=list)

    def accepts(self, match: PersonMatch) -> bool:
        """Whether the forenames of a mention may be this person's."""
        return all(_compatible(match.forename, known) for known in self.forenames if known) if match.forename else True

    def add(self, match: PersonMatch) -> None:
        self.mentions.append(match)
        self.forenames.add(match.forename)
        self.titles.add(match.title)

    @property
    def name(self) -> str:
        longest = max(self.forenames, key=lambda name: (len(name.replace(".", "")), len(name)))
        surname = self.surname if not self.surname.isupper() else self.surname.title()
        return f"{longest} {surname}".strip() if longest else surname


class Names:
    """Names with `@ref` into the `standOff`."""

    name: Final = "names"

    def recognise(self, draft: Draft) -> Recognised:
        """Names in the body, whom they mean, and who the author is."""
        blocks = [part for block in draft.blocks() if block.role in _ROLES for part in _parts(block)]
        mentions = [
            mention
            for block in blocks
            for mention in draft.authority.mentions(draft.text, block.start + block.label, block.end)
        ]
        mentions = [_with_initials(draft.text, mention, draft.authority.entities) for mention in mentions]
        persons = _introduced(draft, blocks, mentions)
        entities, annotations, findings = _from_authority(draft, mentions)
        taken = [(mention.start, mention.end) for mention in mentions]
        for person in persons:
            entity = _entity(person, entities)
            entities[entity.id] = entity
            annotations += [_annotation(match, entity) for match in person.mentions]
            taken += [(match.start, match.end) for match in person.mentions]
        annotations += _surnames(draft.text, blocks, persons, entities, taken)
        author = _author(draft, entities)
        if author and author not in entities:
            entities[author] = _author_entity(draft, author)
        return Recognised(annotations, findings, entities, author)


def _parts(block: Block) -> tuple[Block, ...]:
    """The label of a turn and its words, which no name crosses; any other block is whole."""
    if block.role is not Role.TURN or not block.label:
        return (block,)
    words = block.start + block.label
    return block._replace(end=words, label=0), block._replace(start=words, label=0)


def _from_authority(draft: Draft, mentions: Sequence[Mention]) -> tuple[dict[str, Entity], list[Annotation], list[Finding]]:
    known = draft.authority.entities
    plain = {mention.candidates[0] for mention in mentions if len(mention.candidates) == 1}
    entities: dict[str, Entity] = {}
    annotations: list[Annotation] = []
    open_names: dict[str, int] = {}
    for mention in mentions:
        candidates = (
            mention.candidates if len(mention.candidates) == 1 else tuple(name for name in mention.candidates if name in plain)
        )
        entity = known[mention.candidates[0]]
        attributes = inferred("medium")
        if len(candidates) == 1:
            entity = known[candidates[0]]
            entities[entity.id] = entity
            attributes = inferred("high" if len(mention.candidates) == 1 else "medium", {"ref": f"#{entity.id}"})
        else:
            open_names.setdefault(draft.text[mention.start : mention.end], mention.start)
        annotations.append(Annotation(mention.start, mention.end, ELEMENTS[entity.kind], attributes, rule="names.authority"))
    findings = [
        finding("name-ambiguous", draft.source.place(start), name=" ".join(name.split())) for name, start in open_names.items()
    ]
    return entities, annotations, findings


def _with_initials(text: str, mention: Mention, known: Mapping[str, Entity]) -> Mention:
    """A surname with the initials before it, however they are spaced, if they are the bearer's: `A.` and a line end before `Dobrynin`."""
    before = _INITIALS_BEFORE.search(text, max(0, mention.start - 16), mention.start)
    if before is None:
        return mention
    name = f"{''.join(before[0].split())} {text[mention.start : mention.end]}"
    bearers = tuple(one for one in mention.candidates if known[one].kind == "person" and name in known[one].forms)
    return mention._replace(start=before.start(), candidates=bearers) if bearers else mention


def _introduced(draft: Draft, blocks: Iterable[Block], mentions: Sequence[Mention]) -> list[_Person]:
    """Persons that the authority file does not know, each with its mentions in the order of the text."""
    covered = {offset for mention in mentions for offset in (mention.start, mention.end - 1)}
    persons: dict[str, list[_Person]] = {}
    settled: dict[tuple[str, str, str], _Person] = {}
    for match in _candidates(draft, blocks):
        if match.start in covered or match.end - 1 in covered:
            continue
        key = (match.surname.lower(), match.forename, match.title)
        person = settled.get(key)
        if person is None:
            same_surname = persons.setdefault(key[0], [])
            person = settled[key] = _best(same_surname, match) or _Person(match.surname)
            if person not in same_surname:
                same_surname.append(person)
        person.add(match)
    return _joined([person for same_surname in persons.values() for person in same_surname])


def _joined(persons: list[_Person]) -> list[_Person]:
    """Who is named `Qiao Guanhua` and who is named `Qiao` are one, if only one of them can be."""
    by_family: dict[str, list[_Person]] = {}
    for person in persons:
        for family in {match.forename for match in person.mentions if match.family_first}:
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


def _candidates(draft: Draft, blocks: Iterable[Block]) -> Iterator[PersonMatch]:
    """Names that make themselves known: by what stands before them, by a signature, or, last, by what they do."""
    text = draft.text
    found: list[PersonMatch] = []
    for block in blocks:
        if block.role is Role.SIGNATURE:
            found += _signature(text, block)
        else:
            found += find_persons(text, block.start + block.label, block.end)
    yield from found
    covered = {match.end for match in found}
    for block in blocks:
        if block.role in PROSE:
            actors = find_actors(draft.words.code, text, block.start + block.label, block.end)
            yield from (match for match in actors if match.end not in covered)


def _signature(text: str, block: Block) -> Iterator[PersonMatch]:
    """A signature is a name, whatever it looks like."""
    if match := _SIGNED.search(text, block.start, block.end):
        yield PersonMatch(match.start(), match.end(), "", (match["forename"] or "").strip(), match["surname"])


def _best(persons: Sequence[_Person], match: PersonMatch) -> _Person | None:
    """The one person of that surname whom a mention can mean. A head of state is not one who is known by initials only."""
    fitting = [person for person in persons if person.accepts(match)]
    if not match.forename and match.title in _HEADS_OF_STATE:
        fitting = [person for person in fitting if match.title in person.titles or not any(person.forenames)]
    named = [person for person in fitting if match.forename and any(person.forenames)]
    fitting = named or fitting
    return fitting[0] if len(fitting) == 1 else None


def _compatible(one: str, other: str) -> bool:
    """Whether two sets of given names may belong together: `R.` and `Robert`, `N.S.` and `Nikita`.

    >>> _compatible("R.", "Robert"), _compatible("John", "Robert")
    (True, False)
    """
    pairs = zip(re.findall(r"\w+", one.lower()), re.findall(r"\w+", other.lower()), strict=False)
    return all(first == second or (min(len(first), len(second)) == 1 and first[0] == second[0]) for first, second in pairs)


def _entity(person: _Person, taken: dict[str, Entity]) -> Entity:
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


def _forms(person: _Person) -> set[str]:
    """What the person may be called later: by the surname, and by the whole name if only that was ever used."""
    forms = {match.surname for match in person.mentions}
    for match in person.mentions:
        if match.family_first:
            forms |= {match.forename, f"{match.forename} {match.surname}"}
    return forms


def slug(name: str) -> str:
    """An `xml:id` from a name: stable, since it depends on nothing else.

    >>> slug("N.S. Khrushchev"), slug("А. Добрынин")
    ('n-s-khrushchev', 'а-добрынин')
    """
    plain = "".join(letter for letter in unicodedata.normalize("NFKD", name) if not unicodedata.combining(letter))
    words = "-".join(re.findall(r"\w+", plain.lower()))
    return words if words and not words[0].isdigit() else f"person-{words}"


def _annotation(match: PersonMatch, entity: Entity) -> Annotation:
    cert = "high" if match.forename and "." not in match.forename else "medium"
    return Annotation(match.start, match.end, "persName", inferred(cert, {"ref": f"#{entity.id}"}), rule="names.introduced")


def _surnames(
    text: str, blocks: Sequence[Block], persons: Sequence[_Person], entities: dict[str, Entity], taken: list[tuple[int, int]]
) -> Iterator[Annotation]:
    """Surnames alone, of persons whom the document has introduced; not if two bear the name."""
    bearers: dict[str, list[Entity]] = {}
    for entity in entities.values():
        for surname in entity.forms if entity.kind == "person" and not entity.xml else ():
            bearers.setdefault(surname, []).append(entity)
    for person in persons:
        if person.surname.isupper():
            bearers.setdefault(person.surname.title(), []).extend(entity for entity in bearers.get(person.surname, ()))
    single = {
        surname: found[0]
        for surname, found in bearers.items()
        if len({entity.id for entity in found}) == 1 and len(surname) > 2
    }
    if not single:
        return
    finder = WordFinder({surname: surname for surname in single})
    covered = sorted(taken)
    for block in blocks:
        for start, end, surname in finder.find(text, block.start + block.label, block.end):
            before = bisect_right(covered, (start, len(text))) - 1
            if (before < 0 or covered[before][1] <= start) and _stands_alone(text, start, end, block.end):
                yield Annotation(
                    start, end, "persName", inferred("medium", {"ref": f"#{single[surname].id}"}), rule="names.surname"
                )


def _stands_alone(text: str, start: int, end: int, limit: int) -> bool:
    """Whether a stretch is a word of its own, and no initial stands before it."""
    before, behind = text[start - 1 : start], text[end : end + 1] if end < limit else ""
    if before.isalnum() or before in ("’", "'", "-") or behind.isalnum() or behind == "_":
        return False
    return not (before == "." and start > 1 and text[start - 2].isalnum())


def _author(draft: Draft, entities: dict[str, Entity]) -> str:
    """Who says `I`: the sender, if the sender is a person that is known, else a person without a name."""
    sender = draft.metadata.sender
    if sender is None:
        return _AUTHOR
    if exact := _by_form(sender.person or sender.name, draft.authority):
        return exact
    if sender.body:
        return _AUTHOR
    match = person_in(sender.name)
    surname = match.surname.lower() if match else sender.name.lower()
    fitting = [
        entity.id
        for entity in entities.values()
        if entity.kind == "person" and any(form.lower() == surname for form in entity.forms)
    ]
    if not fitting:
        words = set(re.findall(r"\w+", sender.name.lower()))
        fitting = [
            entity.id
            for entity in entities.values()
            if entity.kind == "person" and any(form.lower() in words for form in entity.forms)
        ]
    return fitting[0] if len(fitting) == 1 else _AUTHOR


def _by_form(name: str, authority: Authority) -> str:
    found = [
        candidate
        for mention in authority.mentions(name, 0, len(name))
        if mention.start == 0 and mention.end == len(name)
        for candidate in mention.candidates
    ]
    return found[0] if len(found) == 1 and authority.entities[found[0]].kind == "person" else ""


def _author_entity(draft: Draft, author: str) -> Entity:
    if author in draft.authority.entities:
        return draft.authority.entities[author]
    sender = draft.metadata.sender
    kind = "org" if sender and sender.body else "person"
    return Entity(author, kind, sender.person or sender.name if sender else "the author of the document")
