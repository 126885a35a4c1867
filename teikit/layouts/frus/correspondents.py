"""Who wrote to whom, as the titles of Foreign Relations say it."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import Final

from teikit.grammar.titles import correspondent, genre_of
from teikit.model.reading import Correspondent, Metadata
from teikit.patterns import regex

__all__ = ["who_to_whom"]

_PERSON: Final = regex(r"\((?P<person>[A-ZÀ-Þ][\w.’'-]+(?:[ -][A-ZÀ-Þ][\w.’'-]*){0,3})\)(?=\s*$|,)")
_PLACE: Final = regex(r"\b(?:in|at)\s+(?:the\s+)?(?P<place>[A-Z][\w’'-]+(?:\s(?:(?:of|and)\s)?[A-Z][\w’'-]+)*)")
_FROM: Final = regex(r"\b(?:From|by|Prepared (?:by|in))\s+(?=\S)")
_THE: Final = regex(r"(?=\S)")
_TO: Final = regex(r"\s+to\s+(?=(?:the\s+)?[A-Z])")
_OFFICE: Final = regex(
    r"\b(?:Mission|Delegation|Assistant|Adviser|Advisor|Representative|Ambassador|Minister|Counselor|Envoy|Emissary|Deputy|Observer|Consultant|Aide|Secretary)$"
)


def who_to_whom(known: Metadata, title: str) -> Metadata:
    """Sender and recipient, with the names in parentheses and the places where they were."""
    opened = _FROM.search(title) or (_THE.match(title) if not genre_of(title) and _TO.search(title) else None)
    if opened is None:
        return replace(known, sender=None, recipients=())
    left, right = _parted(title[opened.end() :])
    return replace(known, sender=_named(left), recipients=(_named(right),) if right else ())


def _parted(who: str) -> tuple[str, str]:
    """Sender and recipient at the `to` between them: not at that of an office, if there is another."""
    candidates = list(_TO.finditer(who))
    free = [match for match in candidates if not _OFFICE.search(who[: match.start()])]
    chosen = free[0] if free else candidates[-1] if len(candidates) > 1 else None
    return (who[: chosen.start()], who[chosen.end() :]) if chosen else (who, "")


def _named(side: str) -> Correspondent:
    """A correspondent with the person in parentheses, and the post behind `in`."""
    name = re.sub(r"^the\s+", "", side.strip(" ,."), flags=re.IGNORECASE)
    one = correspondent(name)
    person = _PERSON.search(name)
    place = _PLACE.search(name)
    where = one.place or (place["place"] if place and (person or not one.person) else "")
    return replace(one, name=name, person=person["person"] if person else one.person, place=where)
