"""The titles that editors give to documents: who wrote what to whom.

`Cable, Ambassador Dobrynin to the Soviet Foreign Ministry, Meeting with Robert Kennedy`;
`Telegram from Soviet Ambassador to the USA A. Dobrynin to USSR Foreign Ministry (2)`.
"""

from __future__ import annotations

import re
from dataclasses import replace
from functools import cache
from typing import Final, NamedTuple

from teikit.grammar.names import GEOGRAPHIC, NOT_SURNAMES, PLACES, person_in
from teikit.model.reading import Correspondent
from teikit.patterns import regex
from teikit.vocabulary import LANGUAGES

__all__ = ["TitleParts", "correspondent", "genre_of", "identified", "parse_title"]

_GENRES: Final = (
    (
        r"memorand(?:um|a)|memo\b|note (?=(?:de|du|pour|sur)\b|d['’])|memcon|aide[- ]m[eé]moire|aktenvermerk|vermerk\b|aufzeichnung|(?<!-)minute\b|zapiska",
        "memorandum",
    ),
    (r"letter|note verbale|verbalnote|message|brief\b|lettre|pis'?mo|письмо|послание", "letter"),
    (
        r"minutes|transcript|tele?con\b|protocol|protokoll|sitzungs(?:bericht|protokoll)|stenogra\w+|record of|notes? (?:of|on|from)|verbatim|conversation|niederschrift|procès[- ]verbal|compte[- ]rendu|conclusions of|gespräch|unterredung|besprechung|entretien|audience|запись беседы|протокол",
        "minutes",
    ),
    (r"report|dispatch|despatch|airgram|(?<!draht)bericht|rapport|information\b|отч[её]т|донесение|доклад", "report"),
    (
        r"tele(?:gram|printer|type|x)|savingram|cable(?:gram)?|ciphergram|telegramm|drahtbericht|(?:draht|rund)erla(?:ss|ß)|fernschreiben|t[eé]l[eé]gramme|шифртелеграмма|телеграмма",
        "telegram",
    ),
)
_GENRE: Final = regex(
    "|".join(f"(?P<{genre}>{words})" for words, genre in sorted(_GENRES, key=lambda row: row[1] != "telegram")), re.IGNORECASE
)
_TO: Final = regex(
    r"\s+(?:to|à|aux?|an(?=\s+(?:d(?:en|ie|as)|Herrn|Genossen?|(?:Bundes|Außen|Premier|Ministerial|Minister|General)?(?:präsident|kanzler|minister|sekretär|direktor)(?:en|in)?|Botschafter|Gesandten|Staatssekretär|König)\s))\s+(?=[\w“\"'‘\[])",
    re.IGNORECASE,
)
_LEAD: Final = regex(
    r"^(?:[^,:]{0,60}?[,:]\s*)?(?:(?:ciphered|secret|coded|circular|top secret|urgent|confidential|personal|draft)\s+)*",
    re.IGNORECASE,
)
_LONGEST_WORD: Final = 200
"""Characters; a word is shorter."""
_FROM: Final = regex(r"\b(?:from|by|von|vom|du|de la|de l['’]|des|de)\s+", re.IGNORECASE)
_NAMED: Final = regex(r",\s['‘“\"«].*$")
"""What a document is called, behind who wrote it: `Cable from the Embassy, 'On the Crisis'`."""
_FOR: Final = regex(
    r"\s?(?:\bfor|\bpour|\bfür)\s(?!(?:the\s)?(?:records?|files?)\b)(?:the\s|le\s|la\s|l[’']|den\s|die\s|das\s)?(?P<to>(?:(?:president|secretary|acting|under|assistant|director|chairman|mr|general|the|vice)\b|[A-Z])[^,;:()]{2,80})$",
    re.IGNORECASE,
)
"""`Memorandum for the President`, `Aufzeichnung des Staatssekretärs Schütz für Bundesminister Brandt`."""
_ENDS: Final = regex(
    r",\s|;\s|\s+\(|\s+(?:on|regarding|concerning|re|about|after|reporting|transmitting|relaying|dated)\s+|(?<!(?-i:\b[A-ZÀ-ÞА-ЯЁ]))(?<!\b[MD]r)(?<!\bMrs)(?<!\bMme)(?<!\bGen)(?<!\bSen)(?<!\bProf)\.\s|$|\s[-–—]\s",
    re.IGNORECASE,
)
_ARTICLE: Final = regex(r"(?:the|a|an|der|die|das|le|la|les)\s", re.IGNORECASE)
_OPENING_ARTICLE: Final = regex(r"^(?:(?:the|der|die|das|le|la|les)\s+|l[’'])", re.IGNORECASE)
_INITIAL: Final = regex(r"\b[A-ZÀ-ÞА-ЯЁ]\.$")
_ACCREDITED: Final = regex(
    r"\b(?:ambassad(?:eur|rice|e)|ministre|chargé d[’']affaires|consul(?: général)?|représentant|haut[- ]commissaire|délégué|légation)(?:\s(?:permanent|extraordinaire|général|plénipotentiaire))?\s(?:de\s|d[’']|du\s|des\s)(?:la\s|l[’'])?[A-ZÀ-Þ][\w’'-]+(?:-[A-ZÀ-Þ]\w+)*$",
    re.IGNORECASE,
)
"""Whose representative somebody is, before the place where: `ambassadeur de France à La Havane`."""
_APPOSED: Final = regex(
    r"[^,;]{6,90},\s(?:(?:M\.|Mme|MM\.|Mr\.?|Herr|le général|l[’']amiral)\s)?(?P<who>(?:(?:du|de|de la|d[’']|von|van)\s?)?(?-i:[A-ZÀ-Þ])[\w’'-]+(?:[ -](?:(?:de|du|von|of)\s)?(?-i:[A-ZÀ-Þ])[\w’'-]+){0,2})\.?",
    re.IGNORECASE,
)
"""An office, and behind a comma whoever holds it: `l'ambassadeur de France à La Havane, du Gardier`."""
_IN_POST: Final = regex(r" (?:in|at|à) ([A-ZÀ-Þ][\w’'-]+(?: [A-ZÀ-Þ][\w’'-]+)?)")
_NAME_IN_POST: Final = regex(r"(?P<who>[A-ZÀ-Þ][\w’'-]+) (?:in|at|à) (?P<place>[A-ZÀ-Þ][\w’'-]+(?: [A-ZÀ-Þ][\w’'-]+)?)")
_POST_BEHIND: Final = regex(r" ?\(([A-ZÀ-Þ][\w’'-]+(?: [A-ZÀ-Þ][\w’'-]+){0,2})\)")
"""Where somebody is, behind the name: `Sir D. Kelly (Angora)`."""
_CAPITALISED: Final = regex(r"\b(?!N[or]\b)[A-ZÀ-Þ][\w’'-]+")
_ELIDED: Final = regex(r"\b[DL](?=[’'])")
_SMALL: Final = frozenset("TO THE OF AND IN AT FROM BY DE DU DES À AU AUX EN ET AN DAS DIE DER DEN IN VOM VON AUS".split())
"""Words of titles in capitals that are no names."""
_NUMBER: Final = regex(r"^(?:no\.?|nr\.?|№)\s*[\w/-]+[,:]?\s*", re.IGNORECASE)
_ABOUT: Final = regex(r"(?:on|about|concerning|regarding|re|sur|über)\s", re.IGNORECASE)
_OFFICE_BEHIND: Final = regex(r",\s[^,;()]{3,90}$")
_POSTED: Final = regex(
    r"(?:Botschafter|Gesandter|Generalkonsul|Ministerialdirektor|Ministerialdirigent|Bundesminister|Staatssekretär|Bundeskanzler|Ambassador|Minister|Ambassadeur|M\.|Mr\.?|Sir)\s[^,]{2,40},\s(?:(?:z\.\s?Z\.|zur\sZeit|derzeit)\s)?((?-i:[A-ZÄÖÜ])[\w-]+(?:\s(?-i:[A-Z])[\w-]+)?)"
)
_BEHIND_OFFICE: Final = regex(
    r"(?:[\w-]+\s){0,4}(?:Ambassador|Minister|Chargé|Consul|Representative)\s(?:to|in|at)\s(?:the\s)?(?:[A-Z][\w.-]+)(?:\s(?:and|of)\s[A-Z]\w+)?\s(?P<who>[A-Z][a-zà-ÿ][\w’'-]+)"
)
_TALK: Final = regex(
    r"(?:l['’]|la |le |les |the |a )?(?:entretien|conversation|réunion|séance|audience|meeting|talks?|session|gesprächs?|sitzung|unterredung|besprechung)\b",
    re.IGNORECASE,
)
"""What records are of, and nobody who writes: `Compte rendu de l'entretien`."""
_BARE_NAME: Final = regex(r"[^\W\d_a-z][^\W\d_]+(?:[ -][^\W\d_a-z][^\W\d_]+)?")
_PLACE: Final = regex(
    r"\b(?:(?:ambassad(?:eur|rice|e)|ministre|consul(?: général)?|chargé d[’']affaires|légation)(?:\s(?:de\s|d[’'])[\w’'-]+)?\s+à|(?:botschaft(?:er|ers)?|gesandte[nr]?)(?:\s(?-i:[A-ZÄÖÜ])[\w-]+)?\s+in|(?:ambassador|minister|chargé|consul)\s(?:(?-i:[A-Z]\.\s?)|(?-i:[A-Z])[\w’'-]+\s){1,3}(?:in|at)|(?:embassy|ambassador|legation|consulate(?: general)?|mission|interests section|delegation|minister|chargé(?: d[’']affaires)?|representative|consul)\s+(?:in|at))\s+(?:the\s+)?((?-i:L[ae]s?\s)?(?-i:[A-Z])[\w’'-]+(?:\s(?:and\s)?(?-i:[A-Z])[\w’'-]+(?!\w*\.))*)",
    re.IGNORECASE,
)


class TitleParts(NamedTuple):
    """What a title says of the document."""

    genre: str = ""
    """One of teikit's genres; empty if the title names none."""
    sender: Correspondent | None = None
    recipient: Correspondent | None = None


def genre_of(title: str) -> str:
    """The genre that a title names first.

    >>> genre_of("Memorandum of Conversation"), genre_of("Cable to Moscow"), genre_of("Untitled")
    ('memorandum', 'telegram', '')
    """
    match = _GENRE.search(title)
    return match.lastgroup or "" if match else ""


def parse_title(title: str) -> TitleParts:
    """Who wrote to whom, as far as the title says so.

    >>> parse_title("Telegram from Soviet Ambassador to the USA A. Dobrynin to USSR Foreign Ministry (2)").recipient.name
    'USSR Foreign Ministry'
    """
    title = _NAMED.sub("", " ".join(title.split()))
    parts = _parsed(title)
    return _parsed(_in_small_letters(title)) if title.isupper() and not (parts.sender or parts.recipient) else parts


def _in_small_letters(title: str) -> str:
    """A title in capitals as it would be written otherwise: `LE GÉNÉRAL ÉLY, À M. LANIEL`."""
    words = (word.lower() if word in _SMALL else word.title() if len(word) > 2 else word for word in title.split())
    return _ELIDED.sub(lambda match: match[0].lower(), " ".join(words))


def _parsed(title: str) -> TitleParts:
    """What a title in one line says."""
    genre = _GENRE.search(title)
    named = genre.lastgroup or "" if genre else ""
    start = genre.end() if genre else 0
    if genre and _TALK.fullmatch(genre.group()):
        return TitleParts(named)  # `Gespräch des Bundeskanzlers mit …`: nobody writes
    split = _split(title, start)
    if split is None:
        whom = _FOR.search(title, start) if named == "memorandum" else _FOR.match(title, start)
        sender = _sender_alone(title[: whom.start()] if whom else title, start)
        return TitleParts(named, sender, correspondent(whom["to"]) if whom else None)
    left = _clean_sender(title[start : split.start()])
    if genre is None and _ARTICLE.match(left) and not person_in(left) and _last_word(left) not in _office_words():
        return TitleParts()  # `The Road to War`
    if _ABOUT.match(left):
        return TitleParts(named)  # `Report on a journey to the provinces`
    right = title[split.end() :]
    end = _ENDS.search(right)
    if (
        end
        and _OFFICE_BEHIND.match(right, end.start())
        and any(word in _office_words() for word in _plain_words(right[end.end() :])[:5])
    ):
        end = None  # `to M. Pineau, Minister for Foreign Affairs`
    recipient = right[: end.start()] if end else right
    return TitleParts(named, correspondent(left) if left else None, correspondent(recipient))


def correspondent(name: str) -> Correspondent:
    """A sender or recipient from the words that name them, with the person and the place that they contain.

    >>> correspondent("the Embassy in France").place
    'France'
    """
    name = _OPENING_ARTICLE.sub("", _trimmed(name))
    if name in GEOGRAPHIC:
        return Correspondent(name, place=name)
    first, comma, _ = name.partition(", ")
    person = (person_in(first) if comma else None) or person_in(name)
    place = _PLACE.search(name) or _POSTED.fullmatch(name)
    if place is None and person and name[-1:] == ")":
        place = _POST_BEHIND.fullmatch(name, person.end)
    if place is None and person and (post := _IN_POST.fullmatch(name, person.end)) and post[1] in GEOGRAPHIC:
        place = post
    where = place[1] if place else ""
    if person and where.endswith(name[person.start : person.end]):
        where = where[: -len(name[person.start : person.end])].strip()
    who = name[person.start : person.end] if person else _bare_person(name, first)
    if not who and (posted := _NAME_IN_POST.fullmatch(name)) and posted["place"] in GEOGRAPHIC and not _is_body(posted["who"]):
        return Correspondent(name, posted["who"], posted["place"])
    return Correspondent(name, who, where.removesuffix(f" {who}") if who else where)


def _bare_person(name: str, first: str) -> str:
    """A name that nothing introduces: alone, before its office (`Koucký, Ambassador in Moscow`), or behind it (`Ambassador to the GDR Pervukhin`)."""
    if _BARE_NAME.fullmatch(name):
        return "" if _is_body(name) else name
    if first != name and _BARE_NAME.fullmatch(first) and not _is_body(first):
        return first if any(word in _office_words() for word in _plain_words(name[len(first) :])) else ""
    behind = _BEHIND_OFFICE.fullmatch(name)
    return behind["who"] if behind and not _is_body(behind["who"]) else ""


def _plain_words(text: str) -> list[str]:
    return [word.strip(",.()").lower() for word in text.split()]


def _trimmed(name: str) -> str:
    """A name without the punctuation around it; the full stop of an initial is part of it."""
    core = name.strip(" ,;:'\"“”")
    return core if _INITIAL.search(core) else core.strip(" .,;:'\"“”")


def identified(sender: Correspondent | None, name: str) -> Correspondent:
    """The sender with the name that stands under the text, unless the heading has it already: `Ambassador to Cuba Alekseev`.

    >>> identified(Correspondent("Embassy in France", "", "France"), "Bohlen").name
    'Bohlen, Embassy in France'
    """
    if sender is None:
        signed = correspondent(name)
        return replace(signed, name=name) if signed.person else Correspondent(name, name)
    surname = name.rsplit(maxsplit=1)[-1].lower()
    stated = next((word for word in sender.name.split() if word.strip(",.()").lower() == surname), "")
    if stated:
        return sender if sender.person else replace(sender, person=stated.strip(",.()"))
    return Correspondent(f"{name}, {sender.name}", name, sender.place)


def _is_body(name: str) -> bool:
    """Whether a name in one or two words is an office, a body or a place, not a person."""
    return any(
        word in NOT_SURNAMES or word in PLACES or word.lower() in _office_words() or (word.isupper() and len(word) < 4)
        for word in name.split()
    )


def _split(title: str, start: int) -> re.Match[str] | None:
    """The `to` between sender and recipient: not the one that belongs to an office, as in `Ambassador to the USA`."""
    candidates = list(_TO.finditer(title, start))
    offices = _office_words()
    free = [
        match
        for match in candidates
        if _last_word(title[: match.start()]) not in offices and not _ACCREDITED.search(title, 0, match.start())
    ]
    free = [match for match in free if title[match.start() - 1] == ","] or free  # `…, ambassadeur à Moscou, à M. Pineau, …`
    if free:
        return free[0]
    return candidates[-1] if len(candidates) > 1 else None


def _sender_alone(title: str, start: int) -> Correspondent | None:
    match = _FROM.match(title[start:].lstrip(" ,:"))
    if not match or _TALK.match(title[start:].lstrip(" ,:"), match.end()):
        return None
    rest = title[start:].lstrip(" ,:")[match.end() :]
    if holder := _held(rest):
        return holder
    end = _ENDS.search(rest)
    return correspondent(rest[: end.start()] if end else rest)


def _held(words: str) -> Correspondent | None:
    """Who holds the office that is named before him, behind a comma."""
    match = _APPOSED.fullmatch(words)
    if match is None or _is_body(match["who"]):
        return None
    office = _OPENING_ARTICLE.sub("", words[: match.start("who")].strip(" ,"))
    if not any(word in _office_words() or word.removesuffix("s") in _office_words() for word in _plain_words(office)[:3]):
        return None
    return Correspondent(_OPENING_ARTICLE.sub("", words.strip(" ,.")), match["who"], correspondent(office).place)


def _is_of_a_name(words: str, match: re.Match[str]) -> bool:
    """Whether `de` or `von` belongs to a name: `M. Couve de Murville`."""
    return match[0][:1].lower() in "dv" and _CAPITALISED.search(words, 0, match.start()) is not None


def _clean_sender(left: str) -> str:
    """`, from Soviet Ambassador …` without what opens it, and without a number: `No. 123 from …`."""
    left = left.strip(" ,:;-–—")
    if (match := _FROM.search(left)) and match.start() < 20 and not _is_of_a_name(left, match):
        left = left[match.end() :]
    return _NUMBER.sub("", left).strip(" ,")


def _last_word(text: str) -> str:
    words = text[-_LONGEST_WORD:].split()
    return words[-1].strip(",.").lower() if words else ""


@cache
def _office_words() -> frozenset[str]:
    extra = {
        "embassy",
        "mission",
        "delegation",
        "legation",
        "minister",
        "representative",
        "accredited",
        "visit",
        "trip",
        "reply",
        "response",
        "answer",
        "assistant",
    }
    return frozenset(office.split()[-1] for words in LANGUAGES.values() for office in words.offices) | extra
