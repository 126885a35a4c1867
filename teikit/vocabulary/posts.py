"""The posts that send cables: embassies, consulates, missions and the offices in Washington, found by every way to write them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from types import MappingProxyType
from typing import Final, NamedTuple

from teikit.slips import is_slip_of
from teikit.vocabulary.post_names import TABLE

__all__ = ["POSTS", "Post", "canonical_post", "is_post", "nearest_post"]


def _plain(name: str) -> str:
    """A name as the canonical numbers of cables have it: capitals and digits alone."""
    return "".join(character for character in name.upper() if character.isalnum())


class Post(NamedTuple):
    """What a way to write a post stands for."""

    name: str
    """The name that the post's own cables bear, in capitals without blanks: `RIODEJANEIRO`."""
    since: int = 0
    """The year from which on it stands for that post; before, it was the name of another."""


def _forms() -> Iterator[tuple[str, Post]]:
    """Every way to write a post, in capitals without blanks, and the post."""
    for row in TABLE.strip().splitlines():
        name, _, others = (part.strip() for part in row.partition("="))
        for form in (name, *others.split(",")):
            words = form.split()
            since = int(words.pop()) if words and words[-1].isdigit() else 0
            if words:
                yield _plain("".join(words)), Post(_plain(name), since)


POSTS: Final[Mapping[str, Post]] = MappingProxyType(dict(_forms()))
"""Posts by every way to write them, in capitals without blanks."""


def canonical_post(name: str, year: int = 0) -> str:
    """The name of a post as the canonical numbers of its cables have it in a year; a post that the table lacks keeps its own.

    >>> canonical_post("Rio de Jan"), canonical_post("AMEMBASSY TALLINN"), canonical_post("SECSTATE"), canonical_post("ST. LUCIA")
    ('RIODEJANEIRO', 'TALLINN', 'STATE', 'STLUCIA')
    """
    plain = _post(name)
    post = POSTS.get(plain) or nearest_post(plain)
    return post.name if post and post.since <= year else plain


def is_post(name: str) -> bool:
    """Whether the table has a post of that name.

    >>> is_post("AMEMBASSY TALLINN"), is_post("June")
    (True, False)
    """
    return _post(name) in POSTS


def nearest_post(name: str) -> Post | None:
    """The post that a name which the table lacks is meant for, if it is one slip away from the names of a single one.

    >>> nearest_post("BAGDAD"), nearest_post("TOKIO"), nearest_post("GOTHAM")
    (Post(name='BAGHDAD', since=0), None, None)
    """
    plain = _post(name)
    if plain in POSTS or len(plain) < _LONG_ENOUGH:
        return None
    found = {post for form, post in POSTS.items() if is_slip_of(plain, form)}
    return found.pop() if len(found) == 1 else None


def _post(name: str) -> str:
    """The name of a post without what kind of post it is."""
    plain = _plain(name)
    kind = next((kind for kind in _KINDS if plain.startswith(kind) and len(plain) > len(kind)), "")
    return plain if plain in POSTS else plain.removeprefix(kind)


_LONG_ENOUGH: Final = 6
"""Letters that a name must have to be told from others in spite of a slip."""
_KINDS: Final = ("AMEMBASSY", "AMEMB", "AMCONSUL", "AMCONGEN", "EMBASSY", "CONSULATE", "CONSUL", "USMISSION", "USINT", "USLO")
"""What may stand before the name of a post, and is no part of it."""
