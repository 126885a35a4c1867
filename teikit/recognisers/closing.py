"""How documents end: signature, date, and a note on where the text comes from."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from functools import cache
from itertools import pairwise
from typing import Final

from teikit.grammar.addressblocks import is_greeting, read_address
from teikit.grammar.citations import parse_citation
from teikit.grammar.datelines import parse_dateline
from teikit.grammar.dates import find_dates
from teikit.grammar.headlines import is_letterhead
from teikit.grammar.holdings import is_shelf_mark
from teikit.grammar.names import GEOGRAPHIC, NOT_SURNAMES, PLACES, person_in
from teikit.grammar.routing import unspaced
from teikit.grammar.titles import identified
from teikit.model.reading import Block, Correspondent, Metadata, Reading, Role
from teikit.model.text import SourceText
from teikit.patterns import regex
from teikit.vocabulary import LANGUAGES

__all__ = ["Closing"]

_SOURCE: Final = regex(r"\[\s*(?:source|quelle|источник)\s*:.*\]\s*", re.IGNORECASE | re.DOTALL)
_SOURCE_BARE: Final = regex(r"(?:Source|SOURCE|Sources|Quelle|Источник)\s?:\s[^\n]{5,600}")
_ENDED: Final = regex(r"[.!?][”\"’')\]]*\s*$")
_OFFICE: Final = 9
"""Words; what somebody is takes no more."""
_LONGEST: Final = 160
_MARKER: Final = regex(
    r"(?<!\w)\[?\(?(?:signed|unsigned|sgd\.?|sgn\.?|signé|podp\.|s\.\s?s\.|ss\.|s/|/s/|\(ss\)|[/\[(][-–—][/\])]|-/|signature|gez\.|подпись)\]?\)?[:.,]?\s*",
    re.IGNORECASE,
)
_CAPITALS: Final = regex(r"(?:[A-ZÀ-ÞĀ-ŽА-ЯЁ]\.\s*){0,3}[A-ZÀ-ÞĀ-ŽА-ЯЁ][A-ZÀ-ÞĀ-ŽȘȚА-ЯЁ'’ .-]{2,40}")
_NAME: Final = regex(
    r"(?:(?:Dr|Prof|Gen|Lt|Sir)\.?\s)?(?:[A-ZÀ-ÞА-ЯЁ]\.\s*){0,3}[A-ZÀ-ÞА-ЯЁ][\w'’-]+(?:\s(?:(?:de|du|von|van|der|di|el|al)\s)?[A-ZÀ-ÞА-ЯЁ][\w'’.-]*){0,2}"
)
_VALEDICTION: Final = regex(
    r"(?:yours|respectfully|sincerely|ever yours|i have the honou?r to be|i am, sir|i (?:have|am),? (?:sir, )?(?:etc|&c)|with (?:\w+ ){0,3}(?:greetings|regards?|wishes|handshake|respect|esteem|salutations)|with (?:communist|socialist|friendly|fraternal|high|deep|every|best|kind|warm|comradely) (?:greetings|regards|wishes|respect|esteem)|hochachtungsvoll|mit .{0,30} gr(?:uß|üßen)|veuillez agréer|je vous prie (?:d['’]agréer|de croire|de recevoir)).{0,140}",
    re.IGNORECASE,
)
_YOURS: Final = frozenset({"Ihr", "Ihre", "Dein", "Deine", "Euer", "Votre", "Your"})
"""What stands between a valediction and a name."""
_OFFICED: Final = regex(
    r"(?:(?:Acting|Extraordinary|First|Deputy|Vice|Soviet|The)\s)*(?:Ambassador|Minister|Chargé|Consul|Counselor|Counsellor|Secretary|Head|Chief|Chairman|Attaché|Envoy|President|General|Colonel|Botschafter|Ambassadeur)\b[^.!?:]{0,70}"
)
_PLACE: Final = regex(r"[A-ZÀ-ÞА-ЯЁ][\w’'-]+(?:[ -][A-ZÀ-ÞА-ЯЁ][\w’'-]+){0,2}")
_PLACE_BEFORE: Final = regex(r"[A-ZÀ-Þ][\w.'’ -]{2,30}")
_INITIALS: Final = regex(r"(?:[A-ZА-ЯЁ]\.\s?)+")
_SIGNED: Final = frozenset({"telegram", "letter"})
_INITIALED: Final = regex(r"(?:[A-ZÀ-ÞŁŚŻА-ЯЁ]\.\s?){1,3}[A-ZÀ-ÞŁŚŻА-ЯЁ][\w’'-]+")
_SURNAME: Final = 24
"""Characters; no surname is longer."""
_ROW: Final = regex(r"[^\n]+")
_END: Final = frozenset({Role.PARAGRAPH, Role.ITEM})


class Closing:
    """From the last paragraph upwards: source note, signature, date."""

    name: Final = "closing"

    def refine(self, source: SourceText, reading: Reading) -> Reading:
        """Give what closes the text its roles; a date and a signature on one line become two blocks."""
        annex = next((index for index, block in enumerate(reading.blocks) if block.role is Role.ANNEX), len(reading.blocks))
        blocks = list(reading.blocks[:annex])  # what closes the document stands above what is enclosed
        known = reading.metadata
        last = _last_prose(blocks)
        wording = source.text[blocks[last].start : blocks[last].end] if last is not None else ""
        if last is not None and (_SOURCE.fullmatch(wording) or is_shelf_mark(wording) or _is_source(wording)):
            known = _cited(known, wording)
            blocks[last] = blocks[last]._replace(role=Role.SOURCE)
            last = _last_prose(blocks)
        if last is not None and (whom := _addressee(source.text, blocks, last)):
            known = replace(known, recipients=(whom,), genre=known.genre or "letter")
            blocks[last] = blocks[last]._replace(role=Role.ROUTING)
            last = _last_prose(blocks)
        signed: list[str] = []
        only = _only_prose(blocks)
        if only is not None and (parts := _last_line(source.text, blocks[only], known)):  # all blank lines are lost
            blocks[only : only + 1] = parts
            signed += [source.text[part.start : part.end] for part in parts if part.role is Role.SIGNATURE]
        while (
            last is not None
            and len(signed) < 3
            and (parts := _closing_parts(source.text, blocks[last], known, signed=_signs_off(source.text, blocks[:last])))
        ):
            blocks[last : last + 1] = parts
            signed += [source.text[part.start : part.end] for part in parts if part.role is Role.SIGNATURE]
            last = _last_prose(blocks)
        return replace(reading, blocks=(*blocks, *reading.blocks[annex:]), metadata=_signed(known, signed, source.text, blocks))


def _addressee(text: str, blocks: Sequence[Block], last: int) -> Correspondent | None:
    """Whom the lines below the signature of a letter name: `His Excellency`, `Nikita S. Khrushchev`, `Moscow`."""
    block = blocks[last]
    if block.role is not Role.PARAGRAPH or block.end - block.start > _LONGEST or "\n" not in text[block.start : block.end]:
        return None
    first = next(one for one in blocks if one.role in _END)
    if not is_greeting(text, first.start, first.end):
        return None
    whom = read_address(text[block.start : block.end])
    return whom if whom and whom.person else None


def _is_source(wording: str) -> bool:
    """Whether the last paragraph is a note on the source without brackets, which names an archive."""
    if not _SOURCE_BARE.fullmatch(wording):
        return False
    cited = parse_citation(wording)
    return bool(cited.archive or cited.repository)


def _last_prose(blocks: Sequence[Block]) -> int | None:
    """The last paragraph that nothing but notes follows; none if it is the only one, for what closes must close something."""
    prose = (index for index in range(len(blocks) - 1, -1, -1) if blocks[index].role in _END)
    last = next(prose, None)
    return last if next(prose, None) is not None else None


def _only_prose(blocks: Sequence[Block]) -> int | None:
    """The paragraph, if there is only one."""
    prose = [index for index, block in enumerate(blocks) if block.role in _END]
    return prose[0] if len(prose) == 1 and not blocks[prose[0]].label else None


def _signs_off(text: str, blocks: Sequence[Block]) -> bool:
    """Whether the last of the paragraphs is a valediction: what follows is a name, then."""
    last = next((block for block in reversed(blocks) if block.role in _END), None)
    return (
        last is not None
        and last.end - last.start <= _LONGEST
        and _VALEDICTION.fullmatch(text[last.start : last.end].strip(" ,.")) is not None
    )


def _closing_parts(text: str, block: Block, known: Metadata, *, signed: bool = False) -> list[Block]:
    """A short block as signature and date; empty if it is a part of the text."""
    if block.role is not Role.PARAGRAPH or block.label:
        return []
    if cut := _last_line(text, block, known):
        return cut
    if parts := _office_parts(block, text[block.start : block.end]) or _bare_name(text, block, known):
        return parts
    if block.end - block.start > _LONGEST:
        return []
    rows = [(match.start(), match.end()) for match in _ROW.finditer(text, block.start, block.end) if match.group().strip()]
    for start, end in rows:
        found = _line_parts(text, start, end, known, signed=signed)
        signed = signed or _VALEDICTION.fullmatch(text[start:end].strip(" ,.")) is not None
        if not found and parts and parts[-1].role is Role.SIGNATURE and _is_office(text[start:end]):
            found = [Block(start, start + len(text[start:end].rstrip()), Role.SIGNATURE)]
        if not found:
            return []
        parts += found
    if not any(part.role is Role.SIGNATURE for part in parts) and not (parts and len(rows) == 1):
        return []
    return _with_gaps(parts)


def _office_parts(block: Block, wording: str) -> list[Block]:
    """An office that signs, a place with the day below it, or both: `British Embassy`, `Washington`, `19 March, 1959`."""
    line, _, rest = wording.partition("\n")
    first = line.strip(" ,.")
    if len(wording) > _LONGEST / 2 or (_ENDED.search(wording) and not rest):
        return []
    signs = is_letterhead(first) and not any(len(found.when) == 10 for found in find_dates(first))
    if signs and not rest:
        return [block._replace(role=Role.SIGNATURE)]
    below = rest if signs else wording if rest else ""
    dateline = parse_dateline(" ".join(below.strip(" .\n").replace("\n", ", ").split()))
    if not below or not dateline or not dateline.when or not (signs or first in GEOGRAPHIC):
        return []
    signature = Block(block.start, block.start + len(line.rstrip()), Role.SIGNATURE)
    return _with_gaps([*([signature] if signs else []), Block(block.end - len(below), block.end, Role.CLOSING_DATE)])


def _bare_name(text: str, block: Block, known: Metadata) -> list[Block]:
    """A surname alone below a telegram or a letter whose title names an office only, or one with initials below anything."""
    wording = text[block.start : block.end]
    initialed = _INITIALED.fullmatch(wording) is not None
    if len(wording) > _SURNAME or (" " in wording and not initialed) or (known.sender and known.sender.person):
        return []
    if not (initialed or known.genre in _SIGNED or wording.strip(" .") in text[: block.start]):
        return []
    above = text[: block.start].rstrip()
    plain = wording.strip(" .")
    if not _NAME.fullmatch(plain) or plain in PLACES or plain in NOT_SURNAMES or not above or not _ENDED.search(above[-8:]):
        return []
    return [block._replace(role=Role.SIGNATURE)]


def _last_line(text: str, block: Block, known: Metadata) -> list[Block]:
    """A paragraph whose last line signs it, where copying lost the blank line between them."""
    cut = text.rfind("\n", block.start, block.end)
    if cut < 0 or block.end - cut > _LONGEST or not _ENDED.search(text, max(block.start, cut - 8), cut):
        return []
    parts = _line_parts(text, cut + 1, block.end, known, signed=False)
    if not any(part.role is Role.SIGNATURE for part in parts):
        return []
    return _with_gaps([block._replace(end=block.start + len(text[block.start : cut].rstrip())), *parts])


def _line_parts(text: str, start: int, end: int, known: Metadata, *, signed: bool) -> list[Block]:
    """A line of date and name, in either order, or of one of them."""
    start, end = start + len(text[start:end]) - len(text[start:end].lstrip()), start + len(text[start:end].rstrip())
    date = next((match for match in find_dates(text, start, end) if not match.time and len(match.when) == 10), None)
    if date is None:
        return [Block(start, end, Role.SIGNATURE)] if _is_signature(text[start:end], known, dated=signed) else []
    before, behind = text[start : date.start].strip(" ,"), text[date.end : end].strip(" ,.")
    if not behind and (not before or _is_place(text[start : date.start].rstrip(), known)):
        return [Block(start, end, Role.CLOSING_DATE)]
    if not before and _is_signature(behind, known, dated=True):
        cut = text.index(behind, date.end)
        return (
            [Block(start, len(text[:cut].rstrip()), Role.CLOSING_DATE), Block(cut, end, Role.SIGNATURE)]
            if text[cut - 1].isspace()
            else []
        )
    if not behind and _is_signature(before, known, dated=True) and text[date.start - 1].isspace():
        return [Block(start, len(text[: date.start].rstrip()), Role.SIGNATURE), Block(date.start, end, Role.CLOSING_DATE)]
    if not behind and _PLACE_BEFORE.fullmatch(before):
        return [Block(start, end, Role.CLOSING_DATE)]
    return []


def _is_place(before: str, known: Metadata) -> bool:
    """Whether what stands before a date is where it was written: `Moscow, 27 October`, but not `A. DOBRYNIN, 27 October`."""
    place = before.removesuffix(",")
    return place != before and not place.isupper() and _PLACE.fullmatch(place) is not None and not _is_author(place, known)


def _is_signature(line: str, known: Metadata, *, dated: bool = False) -> bool:
    marker = _MARKER.match(line) or (_MARKER.search(line) if line.endswith(("]", ")")) else None)
    rest = unspaced((line[: marker.start()] + line[marker.end() :] if marker else line).strip(" ,.[]()"))
    if _VALEDICTION.fullmatch(rest) or (rest.isupper() and unspaced(line) != line):
        return True
    if rest.lower() in ("non", "not", "un"):  # `[Not signed]`
        return False
    if not rest:
        return marker is not None
    if _OFFICED.match(rest) and (person := person_in(rest)) and person.end == len(rest) and len(rest) < _LONGEST / 2:
        return True
    if not (_NAME.fullmatch(rest) or _CAPITALS.fullmatch(rest)):
        return False
    return (
        marker is not None
        or dated
        or _is_author(rest, known)
        or (_CAPITALS.fullmatch(rest) is not None and _INITIALS.match(rest) is not None)
    )


def _is_office(line: str) -> bool:
    """Whether a line below a name says what its bearer is: `Ambassador`, `Minister for Foreign Affairs`."""
    words = line.strip(" ,.()").lower().split()
    return (
        0 < len(words) <= _OFFICE
        and not line.rstrip().endswith((":", "!", "?"))
        and any(word.strip(",") in _office_words() for word in words)
    )


@cache
def _office_words() -> frozenset[str]:
    return frozenset(office.split()[-1] for words in LANGUAGES.values() for office in words.offices)


def _is_author(name: str, known: Metadata) -> bool:
    sender = known.sender
    if sender and name.lower() in (sender.name.lower(), sender.person.lower()):
        return True
    words = {word.strip(".") for word in sender.name.lower().replace(",", " ").split()} if sender else set()
    if " " in name and words.issuperset(word.strip(".") for word in name.lower().split()):
        return True
    person = person_in(sender.name) if sender else None
    stated = (
        (sender.person or sender.name).rsplit(maxsplit=1)[-1:] if sender and (sender.person or " " not in sender.name) else []
    )
    surname = person.surname if person else "".join(stated)
    return bool(surname) and surname.lower() == name.rsplit(maxsplit=1)[-1].lower()


def _with_gaps(parts: list[Block]) -> list[Block]:
    """The parts with the white space between them as blocks of its own."""
    whole = parts[:1]
    for before, behind in pairwise(parts):
        if before.end < behind.start:
            whole.append(Block(before.end, behind.start, Role.BLANK))
        whole.append(behind)
    return whole


def _cited(known: Metadata, note: str) -> Metadata:
    """What the source note says, where nothing better is known."""
    cited = parse_citation(note)
    return replace(
        known,
        citation=known.citation or " ".join(note.strip("[] \n").split()),
        archive=known.archive or cited.archive,
        repository=known.repository or cited.repository,
        provenance=known.provenance or cited.provenance,
        printed=known.printed or cited.printed,
        translator=known.translator or cited.translator,
    )


def _signed(known: Metadata, signed: Sequence[str], text: str, blocks: Sequence[Block]) -> Metadata:
    """Who signed is the sender, and the date beside the signature is the document's, if nothing else says so."""
    name = next(
        (
            unspaced(_MARKER.sub("", line).strip(" ,.[]()"))
            for line in signed
            if not _VALEDICTION.fullmatch(line) and line.strip(" ,") not in _YOURS
        ),
        "",
    )
    if name and (known.sender is None or not (known.sender.person or known.sender.body)):
        office = is_letterhead(name)
        if not (office and known.sender):
            known = replace(known, sender=Correspondent(name, body=True) if office else identified(known.sender, name))
    dates = [match for block in blocks if block.role is Role.CLOSING_DATE for match in find_dates(text, block.start, block.end)]
    if dates and not known.when:
        known = replace(known, when=dates[0].when, date=text[dates[0].start : dates[0].end])
    closing = next((text[block.start : block.end] for block in blocks if block.role is Role.CLOSING_DATE), "")
    if (
        closing
        and not known.place
        and (dateline := parse_dateline(closing.strip(" .()").replace("\n", ", ")))
        and " " not in dateline.place.strip()
    ):
        known = replace(known, place=dateline.place)
    return known
