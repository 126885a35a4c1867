"""Persons that nothing introduces but what they do, or what is done to them: they speak, are spoken to, and meet the author.

`Stevenson had said`, `Kasavubu sent for me`, `I suggested to Halifax`, `I saw Cadogan`. A capitalised word beside such a verb is taken for a surname unless it is known
to be something else: a place, a body, a people, a word that only begins the sentence.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import Final

from teikit.grammar.names import NOT_SURNAMES, PLACES, PersonMatch, ordinary_words
from teikit.grammar.verbs import Verb, before_relative_clause, find_verbs
from teikit.patterns import regex
from teikit.vocabulary import Language
from teikit.vocabulary.posts import POSTS

__all__ = ["find_actors"]

_WORD: Final = regex(r"(?<![\w’'-])[\w’'-]+$")
_SURNAME: Final = regex(r"[A-ZÀ-ÞŁŚŻŠČŽА-ЯЁ][a-zà-ÿа-яёłśżšč][\w-]*(?:[’'][a-z]\w+)?")
_PEOPLES_AND_BODIES: Final = ("ans", "ese", "ists", "ers", "ish", "men", "ty", "tion", "ment", "ship")
_BEGINS_SENTENCES: Final = frozenset(
    """Lachend Lächelnd Abschließend Ergänzend Einleitend Anschließend Zusammenfassend Schließlich Darauf Daraufhin Dazu Dann Zum Zur Beim Am Im Auf Nach Excellency Majesty
    Comme Quand Lorsque Puis Alors Ensuite Enfin Mais Ainsi Aussi Als Nachdem Während Wenn Weil Obwohl Sobald Nobody Everyone Everybody Someone Somebody Other Others Some Many Most Few All None Another Both Neither Each One
    Who What Which There Here People Later Then Earlier Now Today Yesterday Also Again Further Finally Having When While
    After Before Since Although However Moreover Asked Being My Our Your His Her Their Its""".split()
)
_INSERTION: Final = regex(
    r",[\s\u00a0]+(?i:visibly|clearly|obviously|evidently|somewhat|rather|with|after|without|in|for|who|smiling|laughing|turning|pointing|speaking|[a-z]+ing|[a-z]+ly)\b[^.,;:!?“”\"()]{0,50},[\s\u00a0]*$"
)
"""`Dubček, visibly upset, exclaimed`."""
_LED_IN: Final = regex(r"(?:^|\b(?i:in)[\s\u00a0]+|[.!?][\s\u00a0]+)$")
_BETWEEN_COMMAS: Final = regex(r",[ \u00a0](?P<name>[A-ZÀ-Þ][a-zà-ÿ][\w-]+)(?=,)")
_INVERTED: Final = regex(
    r"[\s\u00a0]+(?:(?:er|sie|ich|wir|man|es|mir|mich|ihm|uns|ihnen)\b|(?:der|die)[\s\u00a0]+(?:\w+e[\s\u00a0]+)?[A-ZÄÖÜ])"
)
"""Whoever speaks stands behind the German verb: `Zum Abschied sagte er`."""
_IN_WORDS: Final = ("’", "'", "-", "_")
_CLOSING: Final = ("”", '"', "“", "»", "’", "'", "—", "–")
_BEHIND: Final = regex(
    rf"[\s\u00a0]+(?P<name>(?:{_SURNAME.pattern}[ \u00a0]){{0,2}}(?P<surname>{_SURNAME.pattern}))(?=[\s.,;:—–]|$)"
)
_RELATIVE: Final = regex(r",\s(?:(?:with|to|from|by) whom|whom|who|(?:à|avec|chez) qui)\b")
_RELATED: Final = regex(rf"(?<!\S)(?P<name>(?:{_SURNAME.pattern}[ \u00a0]){{0,2}}{_SURNAME.pattern}){_RELATIVE.pattern}")
_TO_NAME: Final = regex(rf"[\s\u00a0]+(?:to|à){_BEHIND.pattern}")
_CAPITALS: Final = regex(r"[\s\u00a0]+(?P<to>TO[\s\u00a0]+)?(?P<name>[A-Z]{4,})(?=[\s.,;:]|$)")
_OFTEN: Final = 2
"""A word in capitals behind a verb is a name if it comes as often; capitals show nothing."""
_ARTICLES: Final = frozenset(
    {
        "the",
        "a",
        "an",
        "der",
        "die",
        "das",
        "le",
        "la",
        "les",
        "this",
        "that",
        "these",
        "those",
        "beim",
        "zum",
        "zur",
        "am",
        "im",
        "vom",
        "nach",
        "bei",
        "mit",
    }
)


def find_actors(known: Language, text: str, start: int, end: int) -> Iterator[PersonMatch]:
    """Names between `start` and `end` that stand before a verb of saying or of receiving, in a language.

    >>> from teikit.vocabulary import language
    >>> [match.surname for match in find_actors(language("en"), "Kasavubu sent for me. Then Dayal said no.", 0, 41)]
    ['Kasavubu', 'Dayal']
    """
    for verb in find_verbs(known, text, start, end, meeting=True):
        if known.code == "de" and _INVERTED.match(text, verb.end, end):
            continue
        if match := _name_before(known, text, start, verb.start) or _name_behind(known, text, start, verb.start, verb.end, end):
            yield match
        if match := _object_of(known, text, verb, end):
            yield match
    if _RELATIVE.search(text, start, end):
        yield from _related(known, text, start, end)
    if known.opinions and (text.find("'", start, end) >= 0 or text.find("’", start, end) >= 0):
        yield from _opining(known, text, start, end)
    yield from _apposed(known, text, start, end)


def _related(known: Language, text: str, start: int, end: int) -> Iterator[PersonMatch]:
    """`Halifax, with whom I lunched`: a name that opens a sentence before a relative pronoun for persons."""
    for match in _RELATED.finditer(text, start, end):
        before = text[start : match.start()][-3:]
        words = match["name"].split()
        if (not before.strip() or before.rstrip()[-1:] in ".!?") and _may_be_surname(words[-1], _skipped(known)):
            yield PersonMatch(
                match.start("name"), match.end("name"), "", " ".join(words[:-1]), words[-1], family_first=len(words) == 2
            )


def _apposed(known: Language, text: str, start: int, end: int) -> Iterator[PersonMatch]:
    """`the Court Minister, Ala,`: a name between commas behind an office."""
    for match in _BETWEEN_COMMAS.finditer(text, start, end):
        office = _word_before(text, start, match.start())
        if office and office[2].lower() in _last_words(known) and _may_be_surname(match["name"], _skipped(known)):
            yield PersonMatch(match.start("name"), match.end("name"), "", "", match["name"])


def _opining(known: Language, text: str, start: int, end: int) -> Iterator[PersonMatch]:
    """`In Bruce’s view`, `Brooke’s answer was`: whose opinion it is."""
    for match in _opinions(known).finditer(text, start, end):
        word = _word_ending(text, start, match.start())
        if (
            word is None
            or not _may_be_surname(word[2], _skipped(known), capitals=word[2].isupper())
            or word[2].upper() in POSTS
        ):
            continue
        if _LED_IN.search(text, max(start, word[0] - 4), word[0]):
            yield PersonMatch(word[0], word[1], "", "", word[2])


def _name_before(known: Language, text: str, start: int, position: int) -> PersonMatch | None:
    """The name before a verb, adverbs skipped."""
    skipped = _skipped(known)
    capitals = text[position : position + 3].isupper()  # the verb's: a telegram in capitals
    position = before_relative_clause(text, start, position)
    if text[position - 2 : position].rstrip().endswith(",") and (
        stop := _INSERTION.search(text, max(start, position - 60), position)
    ):
        position = stop.start()
    last = _word_before(text, start, position)
    for _ in range(2):
        if last is None or (last[2].lower() not in skipped and not last[2].endswith("ly")):
            break
        last = _word_before(text, start, last[0])
    if last is None or not _may_be_surname(last[2], skipped, capitals=capitals):
        return None
    first, words = last, [last[2]]
    while len(words) < 3 and (before := _word_before(text, start, first[0])) and _may_be_forename(before[2], skipped):
        first = before
        words.insert(0, before[2])
    if (before := _word_before(text, start, first[0])) and before[2].lower() in _ARTICLES:
        return None
    if any(word in NOT_SURNAMES or word in PLACES for word in words):
        return None
    return PersonMatch(first[0], last[1], "", " ".join(words[:-1]), words[-1], family_first=len(words) == 2)


def _name_behind(known: Language, text: str, start: int, verb: int, position: int, end: int) -> PersonMatch | None:
    """The name behind a verb that follows a quotation: `“…,” declared Qiao`."""
    if not text[max(start, verb - 3) : verb].rstrip().endswith(_CLOSING):
        return None
    match = _BEHIND.match(text, position, end)
    if match is None or not _may_be_surname(match["surname"], _skipped(known)):
        return None
    words = match["name"].split()
    if any(word in NOT_SURNAMES or word in PLACES for word in words):
        return None
    return PersonMatch(
        match.start("name"),
        match.end("name"),
        "",
        " ".join(words[:-1]),
        words[-1],
        family_first=len(words) == 2,
    )


def _object_of(known: Language, text: str, verb: Verb, end: int) -> PersonMatch | None:
    """Who is met, told or asked, or to whom something is said: `I saw Cadogan`, `I suggested to Halifax`."""
    governed = verb.word in _governing(known)
    match = _BEHIND.match(text, verb.end, end) if governed else _TO_NAME.match(text, verb.end, end)
    if match is None and text[verb.start : verb.end].isupper():
        match = _CAPITALS.match(text, verb.end, end)
        if match is None or text.count(match["name"]) < _OFTEN or bool(match["to"]) == governed:
            return None
    if match is None:
        return None
    words = match["name"].split()
    if not all(_may_be_surname(word, _skipped(known), capitals=word.isupper()) for word in words) or words[-1].upper() in POSTS:
        return None
    return PersonMatch(
        match.start("name"), match.end("name"), "", " ".join(words[:-1]), words[-1], family_first=len(words) == 2
    )


def _word_before(text: str, start: int, position: int) -> tuple[int, int, str] | None:
    """The word that ends before `position` with nothing but white space between, with its offsets."""
    end = position
    while end > start and text[end - 1].isspace():
        end -= 1
    if end == start or (end == position and text[position] != ","):
        return None
    _, blank, word = text[max(start, end - 30) : end].rpartition(" ")
    if blank and word.isalnum():  # as nearly always
        return end - len(word), end, word
    if not (word[-1:].isalnum() or word[-1:] in _IN_WORDS):
        return None
    match = _WORD.search(text, max(start, end - 30), end)
    return (match.start(), end, match.group()) if match else None


def _word_ending(text: str, start: int, end: int) -> tuple[int, int, str] | None:
    """The word that ends at an offset, with its offsets."""
    match = _WORD.search(text, max(start, end - 30), end)
    return (match.start(), end, match.group()) if match else None


def _may_be_forename(word: str, skipped: frozenset[str]) -> bool:
    return _SURNAME.fullmatch(word) is not None and word not in _BEGINS_SENTENCES and word.lower() not in skipped


def _may_be_surname(word: str, skipped: frozenset[str], *, capitals: bool = False) -> bool:
    if not word[:1].isupper() or len(word) < 3:
        return False
    shaped = _SURNAME.fullmatch(word) is not None or (capitals and word.isupper() and word.isalpha() and len(word) > 3)
    low = word.lower()
    return (
        shaped
        and not low.endswith(_PEOPLES_AND_BODIES)
        and low not in skipped
        and f"{low}." not in skipped
        and low not in ordinary_words()
        and low.removesuffix("s") not in skipped
        and low.capitalize() not in _BEGINS_SENTENCES
        and low.capitalize() not in NOT_SURNAMES
        and low.capitalize() not in PLACES
    )


@cache
def _last_words(words: Language) -> frozenset[str]:
    """The words that the names of offices end with."""
    return frozenset(office.split()[-1] for office in words.offices)


@cache
def _opinions(words: Language) -> re.Pattern[str]:
    nouns = "|".join((*words.opinions, *(noun.upper() for noun in words.opinions)))
    return regex(rf"['’][sS]?[\s\u00a0]+(?:own[\s\u00a0]+)?(?:{nouns})\b")


@cache
def _governing(words: Language) -> frozenset[str]:
    """Verbs and phrases that have a person for their object."""
    return frozenset((*words.tell, *words.ask, *words.encounter)) - {"inquired", "enquired", "wondered", "answered", "promised"}


@cache
def _skipped(words: Language) -> frozenset[str]:
    """Words that may stand between a name and its verb, and pronouns, which are no names."""
    nouns = (*words.offices, *words.titles, *words.parties, *words.people, *words.written, *words.articles)
    pronouns = (*words.first_person, *words.pronouns, *words.that, *words.relatives)
    return frozenset({*words.adverbs, *pronouns, *nouns, "has", "had", "himself", "herself"})
