"""Personal names that make themselves known: by a title, by initials, or by a given name.

`Ambassador Dobrynin`, `A.I. Mikoyan`, `Fidel Castro`, `President John F. Kennedy`. A surname alone is no evidence; it is
matched only once the document has introduced its bearer.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import takewhile
from typing import Final, NamedTuple

from teikit.grammar.namewords import (
    compounding,
    cues,
    family_names,
    given_names,
    governing,
    no_first_names,
    office_words,
    ordinary_words,
    plural_titles,
    ranks,
    title_words,
)
from teikit.patterns import regex
from teikit.vocabulary.capitalised import GEOGRAPHIC, NOT_SURNAMES, PLACES, THOROUGHFARES

__all__ = ["GEOGRAPHIC", "NOT_SURNAMES", "PLACES", "PersonMatch", "find_persons", "ordinary_words", "person_in"]

_CAPITAL: Final = "A-ZÀ-ÖØ-ÞŁŚŻŠČŽА-ЯЁ"
_LETTER: Final = rf"(?:[{_CAPITAL}]|Y[aeu]|[KSZCT]h|Dzh|Ts)"
"""What an initial is: a letter, or the letters for one of another alphabet."""
_TOKEN: Final = rf"(?:{_LETTER}\.[-\u00a0 ]?){{1,5}}|[{_CAPITAL}](?:\w|(?!['’]s\b)['’‘-](?=\w))*"
_PARTICLES: Final = "von|van|der|den|de|du|da|del|la|le|al|el|bin|ibn|ben|zu|zur|ter|dos|di"
_NEXT: Final = regex(
    rf"(?:[^\S\n]{{0,4}}\n?[^\S\n]{{0,4}})(?P<whole>(?:(?:{_PARTICLES})[\u00a0 ]|d['’]|(?:al|el|as|ad|an|ash|at)-)*(?P<word>{_TOKEN}))"
)
"""A capitalised word after white space with at most one line end, and after particles such as `von`."""
_POSTED: Final = frozenset({"ambassadeur", "consul", "ministre", "représentant"})
"""Titles behind which `de` stands before a country."""
_CONTEXT: Final = 40
_JOINED: Final = regex(r"(?<!\w)(?:[ldLD]['’]|(?:ex|Ex|vice|Vice)-)$")
_INITIAL: Final = regex(r"\w\.")
_FIRST_NAME: Final = regex(rf"(?<![\w.'’-])(?P<word>[{_CAPITAL}][^\W\d_A-Z]{{2,}})[^\S\n]$")
_AND: Final = regex(r"(?:,\s|,?\s+(?:and|et|und|&)\s)(?=\S)")
_ARABIC: Final = regex(r"(?:AL|EL|ADH?|AS|ASH|AN|AR|AT)-[A-Z]{3,}")
_WORD_BEFORE: Final = regex(r"(?P<word>\w+)\s+$")
_MORE: Final = 3
"""Words that may follow the first that is a surname."""
_LONGEST: Final = 7
"""Words; no title with a name is longer."""
_INITIALS: Final = regex(rf"(?:(?:\w|{_LETTER})\.[-\u00a0 ]?)+")
_NOT_INITIALS: Final = frozenset(
    {"U.S.", "U.N.", "U.K.", "U.S.S.R.", "D.C.", "P.S.", "N.B.", "A.M.", "P.M.", "E.O.", "U.A.R.", "N.Y.", "P.O."}
)
_VERBAL: Final = ("S", "ED", "ING", "LY")
_NOMINAL: Final = ("TION", "SION", "MENT", "TY", "S", "ING", "ED", "IVE", "ANCE", "ENCE", "IC", "URE", "ITE", "ARY")
_SURNAMES_TOO: Final = frozenset({"king", "pope", "shah", "marshal", "head", "chief", "judge", "deputy", "sultan"})
_ROYAL: Final = frozenset({"shah", "sultan", "khan", "emir", "pasha"})
"""Titles that stand behind names, as parts of them."""
_CAPITAL_PARTICLES: Final = frozenset(
    {"Van", "Von", "De", "Du", "Ben", "Al", "El", "La", "Le", "Della", "Di", "Da", "Ter", "San"}
)
_ELECT: Final = regex(r"-(?:elect|designate|Elect|Designate|ELECT|DESIGNATE)\b")
_COMPOUND: Final = regex(r"(?<!\w)[A-ZÄÖÜ][a-zäöüß]{3,}$")


class PersonMatch(NamedTuple):
    """A personal name found in a text."""

    start: int
    """Offset of the name proper, without the title, from 0; `end` is exclusive."""
    end: int
    title: str
    """The title before it, in small letters; may be empty."""
    forename: str
    """Given names and initials as written; may be empty."""
    surname: str
    family_first: bool = False
    """Whether the family name may be the first word, since nothing shows that it is a given name: `Qiao Guanhua`."""

    titled: int = -1
    """Where the title before it begins; -1 if there is none."""


class _Word(NamedTuple):
    start: int
    """Where it begins, particles such as `von` included."""
    end: int
    text: str
    """Without particles."""


def find_persons(
    text: str, start: int = 0, end: int | None = None, *, titles: frozenset[str] = frozenset()
) -> Iterator[PersonMatch]:
    """Every personal name between `start` and `end` that makes itself known, in order; `titles` are an edition's own, in small letters.

    >>> [(m.title, m.forename, m.surname) for m in find_persons("Ambassador Dobrynin met A.I. Mikoyan and Fidel Castro.")]
    [('ambassador', '', 'Dobrynin'), ('', 'A.I.', 'Mikoyan'), ('', 'Fidel', 'Castro')]
    """
    stop = len(text) if end is None else end
    done = start
    for begin, behind, is_title in cues(titles).find(text, start, stop):
        if begin < done:
            continue
        cue = begin
        if begin and text[begin - 1] not in " \n":
            cue = _compound(text, begin) if is_title and begin > done and text[begin - 1].isalpha() else begin
            if cue < done or not _begins_word(text, cue):
                continue
        if match := _person(text, cue, behind if is_title else cue, stop, titles):
            match = _with_first_name(text, match, done)
            done = match.end
            yield match
            if match.title in plural_titles():
                for other in _others(text, match, stop):
                    done = other.end
                    yield other


def _compound(text: str, cue: int) -> int:
    """Where the German compound begins that ends with a title: `Bundestagspräsident`."""
    match = _COMPOUND.search(text, max(0, cue - _CONTEXT), cue) if text[cue : cue + 8].startswith(compounding()) else None
    return match.start() if match else cue


def _begins_word(text: str, cue: int) -> bool:
    """Whether a word begins there: behind an elided article (`l’ambassadeur`) or `ex-`, too."""
    before = text[cue - 1 : cue]
    if before and before in "’'-":
        return _JOINED.search(text, max(0, cue - 4), cue) is not None
    return not before.isalnum()


def _with_first_name(text: str, match: PersonMatch, floor: int) -> PersonMatch:
    """`Foy D. Kohler`: a word before an initial alone is a first name, unless it is one that sentences are made of."""
    if match.title or not _INITIAL.fullmatch(match.forename):
        return match
    before = _FIRST_NAME.search(text, max(floor, match.start - _CONTEXT), match.start)
    word = before["word"] if before else ""
    if (
        before is None
        or word.isupper()
        or word.title() in NOT_SURNAMES
        or word.title() in PLACES
        or word.lower() in no_first_names()
    ):
        return match
    return match._replace(start=before.start("word"), forename=f"{word} {match.forename}")


def _others(text: str, first: PersonMatch, end: int) -> Iterator[PersonMatch]:
    """`Messrs. Hare and Talbot`: those behind the first who bear the title."""
    position = first.end
    while (joint := _AND.match(text, position, end)) and (match := _NEXT.match(text, joint.end() - 1, end)):
        if not _is_surname(match["word"]) or match["word"].title() in PLACES:
            return
        position = match.end()
        yield PersonMatch(match.start("whole"), position, first.title, "", match["whole"])


def person_in(text: str) -> PersonMatch | None:
    """The last personal name in a short text such as `Soviet Ambassador to the USA A. Dobrynin`.

    >>> person_in("Soviet Ambassador to the USA A. Dobrynin").surname
    'Dobrynin'
    """
    return max(find_persons(text), key=lambda match: match.start, default=None)


def _person(text: str, cue: int, position: int, end: int, titles: frozenset[str]) -> PersonMatch | None:
    """The name at a cue; `position` is behind the title, if the cue is one."""
    if position > cue and position < end and text[position].isalnum():
        return None
    run = _run(text, position, end)
    behind = position
    if behind > cue and text[behind : behind + 1] == "-" and (elect := _ELECT.match(text, position, end)):
        position = elect.end()
        run = _run(text, position, end)
    if not run:
        return None
    title = text[cue:behind].lower()
    title = title if title.isalpha() else " ".join(title.split())
    known = title_words() | titles if titles else title_words()
    while title and run and (following := _next_title(text, title, run, known)):
        title, position = following
        run = _run(text, position, end)
    if run and text[cue : cue + _CONTEXT].isupper():
        run = _in_capitals(title, run, is_object=_governs(text, cue))
    if not run:
        return None
    if (title and _is_of_a_body(title, text, run[0])) or (len(run) > 1 and run[-1].text in THOROUGHFARES):
        return None
    if title and text[cue].islower() and run[0].text.title() in PLACES:
        return None
    if title and len(run) == 1 and _is_office_alone(run[0].text.lower()):
        return None
    named = _family_first(text, title, run) if run[0].text.lower() in family_names() else None
    named = named or _given_first(text, title, run)
    return PersonMatch(*named[:6], cue) if named and title else named


def _next_title(text: str, title: str, run: list[_Word], known: frozenset[str]) -> tuple[str, int] | None:
    """A title that goes on in the next word (`secretary of state`), or another behind it (`Lt. Gen.`, `Oberst Graf`), and its end."""
    word, end = run[0].text.strip().lower(), run[0].end
    if (longer := f"{title} {word}") in known:
        return longer, end
    if text[end : end + 1] == "." and f"{word}." in known:
        return (longer if (longer := f"{longer}.") in known else f"{word}."), end + 1
    if len(run) > 1 and word in known and word not in _ROYAL and run[0].end - run[0].start == len(word):
        return word, end
    return None


def _is_of_a_body(title: str, text: str, first: _Word) -> bool:
    """`ambassadeur de France`, `président du Conseil`, `M. le Président`: a particle before what is no name."""
    particle = text[first.start : first.end - len(first.text)].strip().lower()
    if not particle:
        return False
    word = first.text.title()
    if particle.split()[0] in ("der", "den", "zur"):
        return True  # without `von` no name has one
    if word in PLACES or word in NOT_SURNAMES or first.text.lower() in title_words():
        return True
    return particle in ("du", "d'", "d’", "le", "la") and title in office_words()


def _is_office_alone(word: str) -> bool:
    """`Herrn Staatssekretär`, `comrades Ministers`: an office or a title of several, not a surname such as King."""
    return word in plural_titles() or (word in office_words() and word not in _SURNAMES_TOO)


def _given_first(text: str, title: str, run: list[_Word]) -> PersonMatch | None:
    """`Fidel Castro`, `A.I. Mikoyan`, and a surname alone behind a title."""
    index = _forenames(title, run)
    if index == len(run) or not (title or index) or not _is_surname(run[index].text):
        return None
    if not index and len(run) > 2 and title and _INITIALS.fullmatch(run[1].text) and _is_surname(run[2].text):
        index = 2  # `General Vernon A. Walters`: what stands before an initial is a first name
    if title and run[index].text in _CAPITAL_PARTICLES and index + 1 < len(run):
        index += 1
        run[index] = _Word(run[index - 1].start, run[index].end, "")  # `General Van Fleet`
    more = _followers(run[index + 1 :]) if index + 1 < len(run) else 0
    if 0 < more <= _MORE:
        index += more  # `Defense Minister Rodion Malinovsky`, `Nguyen Van Thieu`: the last capitalised word is the surname
    first, last = run[0], run[index]
    has_particle = last.end - last.start > len(last.text)
    if has_particle and (title in _POSTED or last.text.title() in GEOGRAPHIC):
        return None  # `l'ambassadeur d'Albanie`, `Ambassadeur de France`
    if has_particle and index == 1 and not _is_forename(first.text, is_later=False):
        last = _Word(first.start, last.end, "")  # `Couve de Murville`: two surnames joined by a particle
    surname = " ".join(text[last.start : last.end].split())
    forename = " ".join(text[first.start : last.start].split())
    return PersonMatch(first.start, last.end, title, forename, surname)


def _forenames(title: str, run: list[_Word]) -> int:
    """How many words at the beginning are forenames."""
    index = 0
    while index < len(run) and _is_forename(run[index].text, index > 0):
        index += 1
    if index == len(run) and index > 1 and not _INITIALS.fullmatch(run[index - 1].text):
        index -= 1  # `Thomas Arthur`: the last of several given names is the surname
    if index == len(run) == 1 and title and "." not in run[0].text:
        index = 0  # `Mr. Martin`
    return index


def _followers(words: list[_Word]) -> int:
    """How many capitalised words behind a surname belong to the name: all or none, or those that are given names among capitals."""
    if any(word.text.isupper() for word in words):
        return len(list(takewhile(lambda word: word.text.isupper() and word.text.lower() in given_names(), words)))
    return len(words) if all(_is_second_surname(word) for word in words) else 0


def _family_first(text: str, title: str, run: list[_Word]) -> PersonMatch | None:
    """`Kim Il Sung`, `Chou En-lai`: the family name, and one or two given names."""
    given = [word for word in run[1:3] if _is_surname(word.text) and word.text.lower() not in title_words()]
    if not given or given[0] is not run[1] or run[1].text.title() in PLACES:
        return None
    end = given[-1].end
    return PersonMatch(run[0].start, end, title, run[0].text, " ".join(text[given[0].start : end].split()), family_first=True)


def _in_capitals(title: str, run: list[_Word], *, is_object: bool) -> list[_Word]:
    """What may be a name where everything is in capitals: up to the first ordinary word. Behind the title of an object no verb stands."""
    known = ordinary_words()
    stop = next((index for index, word in enumerate(run) if word.text.strip().lower() in known), len(run))
    stop = next((index for index, word in enumerate(run[1:stop], 1) if _is_verbal(word.text)), stop)
    run = run[:stop]
    if run and title in ranks() and run[0].text.endswith(_NOMINAL):
        return []  # `GENERAL SITUATION`
    if len(run) == 1 and title in office_words() and run[0].text.endswith(_VERBAL) and not is_object:
        return []  # `AMBASSADOR KNOWS`
    if len(run) > 1 and _ARABIC.fullmatch(run[1].text):
        return [run[0], run[1]._replace(text=run[1].text.title())]  # `SAUD AL-FAISAL`
    return run


def _is_verbal(word: str) -> bool:
    """Whether a word in capitals behind a name looks like a verb or an adverb."""
    return word.endswith(_VERBAL[1:]) and word.lower() not in given_names()


def _run(text: str, position: int, end: int) -> list[_Word]:
    """The capitalised words that follow each other from `position` on."""
    run: list[_Word] = []
    while len(run) < _LONGEST and (match := _NEXT.match(text, position, end)):
        start = match.start("whole")
        if start == position and run and not run[-1].text.endswith((".", " ", "-", "\u00a0")):
            break
        position = match.end()
        run.append(_Word(start, position, match["word"]))
    return run


def _is_forename(word: str, is_later: bool) -> bool:
    if "." in word:
        if len(word) == 2:
            return word[0].isalnum()
        return word.replace(" ", "").replace("\u00a0", "") not in _NOT_INITIALS and _INITIALS.fullmatch(word) is not None
    low = word.lower()
    return low.partition("-")[0] in given_names() or (is_later and low.endswith(("ovich", "evich", "ovna", "evna")))


def _is_surname(word: str) -> bool:
    if word.isupper() and (len(word) < 3 or word.lower() in ordinary_words()):
        return False
    return len(word) > 1 and "." not in word and word.title() not in NOT_SURNAMES and not word[-1].isdigit()


def _is_second_surname(word: _Word) -> bool:
    """Whether another capitalised word at the end can only belong to the name; behind a particle even a title does."""
    has_particle = word.end - word.start > len(word.text)
    return (
        not word.text.isupper()
        and _is_surname(word.text)
        and (has_particle or (low := word.text.lower()) not in title_words() or low in _ROYAL)
    )


def _governs(text: str, cue: int) -> bool:
    """Whether the word before has an object: `TOLD SECRETARY ROGERS`."""
    before = _WORD_BEFORE.search(text, max(0, cue - _CONTEXT), cue)
    return before is not None and before["word"].lower() in governing()
