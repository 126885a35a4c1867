"""Names of those whom the document has introduced, wherever they stand alone."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Mapping, Sequence

from teikit.finder import WordFinder
from teikit.grammar.names import NOT_SURNAMES
from teikit.model.annotation import Annotation, inferred
from teikit.model.entity import Entity
from teikit.model.reading import Block
from teikit.recognisers.names.introduced import Person

__all__ = ["stands_alone", "surnames"]


def surnames(
    text: str,
    blocks: Sequence[Block],
    persons: Sequence[Person],
    entities: Mapping[str, Entity],
    taken: list[tuple[int, int]],
    *,
    genitives: bool = False,
) -> Iterator[Annotation]:
    """Surnames alone, of persons whom the document has introduced; not if two bear the name. `genitives` in `s` are names as well: `Gromykos`."""
    bearers: dict[str, dict[str, Entity]] = {}
    for entity in entities.values():
        for surname in entity.forms if entity.kind == "person" and not entity.xml else ():
            bearers.setdefault(surname, {})[entity.id] = entity
    for person in persons:
        if person.surname.isupper():
            bearers.setdefault(person.surname.title(), {}).update(bearers.get(person.surname, {}))
    single = {
        surname: next(iter(found.values())) for surname, found in bearers.items() if len(found) == 1 and _tells(surname, text)
    }
    if not single:
        return
    inflected = {f"{surname}s": surname for surname in single if not surname.endswith("s")} if genitives else {}
    finder = WordFinder({**inflected, **{surname: surname for surname in single}})
    covered = sorted(taken)
    for block in blocks:
        for start, end, surname in finder.find(text, block.start + block.label, block.end):
            before = bisect_right(covered, (start, len(text))) - 1
            if (before < 0 or covered[before][1] <= start) and stands_alone(text, start, end, block.end):
                yield Annotation(
                    start, end, "persName", inferred("medium", {"ref": f"#{single[surname].id}"}), rule="names.surname"
                )


def _tells(surname: str, text: str) -> bool:
    """Whether a surname is long enough to be found alone: `Yu` is, if the text has no such word in small letters."""
    if len(surname) != 2:
        return len(surname) > 2
    return surname.isalpha() and surname not in NOT_SURNAMES and not re.search(rf"\b{surname.lower()}\b", text)


def stands_alone(text: str, start: int, end: int, limit: int) -> bool:
    """Whether a stretch is a word of its own, and no initial stands before it."""
    before, behind = text[start - 1 : start], text[end : end + 1] if end < limit else ""
    if before.isalnum() or before in ("’", "'", "-") or behind.isalnum() or behind == "_":
        return False
    return not (before == "." and start > 1 and text[start - 2].isalnum())
