"""What the opening of a text and the end of its title tell the header: whom a letter greets, when and where people met."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from teikit.grammar.addressblocks import greeted, is_despatch, is_greeting
from teikit.grammar.compliments import read_compliments
from teikit.grammar.dates import find_dates
from teikit.grammar.names import GEOGRAPHIC
from teikit.model.reading import Block, Metadata, Role
from teikit.patterns import regex

__all__ = ["complimented", "dated", "greeting_of"]

_FIRST: Final = 7
"""Paragraphs; a salutation stands among them."""
_NOTHING_BEHIND: Final = regex(
    r"[\s,).]*(?:(?:at|um|à|from|von|de)\s(?=\d|midi|minuit|noon)[\w.:,– -]{1,30})?[\s),.]*(?:(?:in|at|im|à)\s(?P<place>(?:the\s)?[A-ZÀ-Þ][\w’'-]+(?:[ -][A-ZÀ-Þ][\w’'-]+){0,2}))?[\s).]*$"
)
"""What may follow the date with which a title ends: an hour, a place."""
_WHERE: Final = regex(
    r"(?:(?P<held>(?:\b(?:held|tenue?s?|meeting|réunion|sitzung|treffen)|,)\s)?\b(?P<in>in|at|à|au|im)|,)\s(?P<place>[A-ZÀ-Þ][\w’'-]+(?:[ -][A-ZÀ-Þ][\w’'-]+)?),?\s*(?:\(|on|am|le|vom)?\s*$"
)
"""The place before that date."""
_PLACE_LAST: Final = regex(r"\s(?:in|at|à)\s(?P<place>[A-ZÀ-Þ][\w’'-]+(?:[ -][A-ZÀ-Þ][\w’'-]+)?)$")
_DATING: Final = regex(r"(?:,|\(|\bon|\bof|\bam|\bvom|\ble|\bdu)\s*$", re.IGNORECASE)


def complimented(known: Metadata, text: str, blocks: Sequence[Block]) -> Metadata:
    """The sender and the addressee of a note in the third person, if nothing else names them."""
    prose = [text[block.start : block.end] for block in blocks if block.role is Role.PARAGRAPH][:2]
    if len(prose) == 2 and not known.genre and is_despatch(*prose):
        known = replace(known, genre="report")
    if prose and not known.genre and is_greeting(prose[0], 0, len(prose[0])):
        known = replace(known, genre="letter")
    if not prose or known.recipients:
        return known
    opening = prose[0]
    if whom := greeted(opening):
        return replace(known, recipients=(whom,), genre=known.genre or "letter")
    if not (said := read_compliments(opening)):
        return known
    return replace(known, sender=said[0], recipients=(said[1],), genre=known.genre or "letter")


def greeting_of(text: str, blocks: Sequence[Block]) -> int:
    """Where somebody is greeted within the first paragraphs; -1 if nobody is."""
    prose = [block for block in blocks if block.role is Role.PARAGRAPH][:_FIRST]
    return next((block.start for block in prose if is_greeting(text, block.start, block.end)), -1)


def dated(known: Metadata) -> Metadata:
    """The date with which the title ends, if nothing else dates the document: `Session of the Politburo, 17 March 1979`."""
    if not known.title:
        return known
    if (
        known.genre == "minutes"
        and not known.place
        and (last := _PLACE_LAST.search(known.title))
        and last["place"] in GEOGRAPHIC
    ):
        known = replace(known, place=last["place"])
    for match in find_dates(known.title):
        last = _NOTHING_BEHIND.match(known.title, match.end)
        if last and _DATING.search(known.title, 0, match.start) and not match.time and match.when[:2].isdigit():
            known = replace(known, place=known.place or last["place"] or _where(known, match.start))
            return known if known.when else replace(known, date=known.title[match.start : match.end], when=match.when)
    return known


def _where(known: Metadata, end: int) -> str:
    """The place before the date in a title: behind a comma, or behind `in` where it says where people talked."""
    match = _WHERE.search(known.title, 0, end)
    if match is None or not (match["place"] in GEOGRAPHIC or match["held"]) or (match["in"] and known.genre != "minutes"):
        return ""
    return match["place"]
