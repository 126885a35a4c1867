"""References of cables to cables: `(A) STATE 1234 (B) 75 MOSCOW 5678`, in every punctuation, and their canonical numbers.

The canonical number of a cable is its year in two digits, its post in capitals without blanks, and its number without zeros
before it: `75MOSCOW5678`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import Final, NamedTuple

from teikit.model.reading import Reference
from teikit.patterns import regex
from teikit.vocabulary.posts import canonical_post, is_post, nearest_post

__all__ = ["canonical_number", "office_of", "parse_references"]

_LABEL: Final = regex(
    r"(?<![\w.])(?:REF(?:TEL)?S?\s+)?(?:[(\[/](?P<round>[A-Z])[)\]/]|(?P<plain>[A-Z])[.):](?![A-Z]\.)|(?P<figure>[1-9])[.)](?=\s*\(?[A-Z\d]))[:.]?\s*",
    re.IGNORECASE,
)
"""The letter of a member of a list."""
_YEAR: Final = r"(?:19|20)\d\d|['’]?\d\d"
_NUMBER: Final = r"(?!\d{1,2}\s+(?:JAN|FEB|MAR|APR|MAY|JUN|JUL|AUG|SEP|OCT|NOV|DEC)[A-Z]*\b)(?P<number>\d{1,8})(?!\d|Z\b|/\d\d?/|[:.]\d|\s*(?:AM|PM)\b)"
_WORD: Final = r"[A-Z][A-Z.’']*"
_CABLE: Final = regex(
    rf"""(?<!\w)(?:(?<!/)\(?(?P<before>{_YEAR})\)?[ -]{{0,2}})?(?P<office>{_WORD}(?:[ /-]{{1,2}}{_WORD}){{0,5}})
    (?:[ ]?\(?['’]?(?P<middle>(?:19|20)?\d\d)\)?[ -]{{1,2}}(?=\d{{3}}))?[ ]?(?:\#[ ]?|[:-][ ]?)?{_NUMBER}
    (?:[ ]?\(['’]?(?P<behind>(?:19|20)?\d\d)\)|[ ]OF[ ](?P<of>(?:19|20)\d\d)\b|-(?P<dash>\d\d)\b)?""",
    re.VERBOSE | re.IGNORECASE,
)
"""A cable: perhaps a year, the words that name its office, its number, perhaps a year."""
_SHARED: Final = regex(
    rf"(?=\s*[,;&/-]|\s+(?:and|or|to|thru|through)\b)[\s,;&/-]*(?:\b(?:and|or|to|thru|through)\b[\s,;&/-]*)?{_NUMBER}"
    r"(?![).]?\s*(?:\d\d\s)?(?!(?:AND|OR|THRU|THROUGH|PARAS?|PREVIOUS|NOTAL)\b)[A-Z]{3})",
    re.IGNORECASE,
)
"""The number of another cable of the same office."""
_FRACTION: Final = regex(r"/\d\d?(?!\d)")
"""What makes a number a day, unless a post stands before it."""
_NUMBERED_BY_YEAR: Final = regex(r"(?:19|20)\d\d")
_COUNTED: Final = regex(r"(?:[ -]+(?:NO\.?|NUMBER|CABLE|TELEGRAM|TEL|MESSAGE|MSG))+$", re.IGNORECASE)
"""What may stand between the name of a post and a number."""
_ASIDE: Final = regex(r"\s*\((?!\s*(?:and|also|see|&)\b)[^()]*", re.IGNORECASE)
"""The beginning of a remark on a cable: what it names is no reference of its own (`GENEVA 1001 (SFO-GVA-VI-012)`)."""
_REMARK: Final = regex(r"\s*\([^()]*\)")
_FILLING: Final = regex(r"[\s,;:./&()\\-]|\b(?:and|ref|refs|reftel|reftels|see|also|or|thru|through)\b", re.IGNORECASE)
_BELONGS: Final = regex(
    r"[\s,]*(?:[(\[]|(?:and|&)\s+(?:previous|earlier|prior|preceding)|et al|notal|series|sections?\b|\()", re.IGNORECASE
)
"""What is said of the reference before it."""
_NO_OFFICE: Final = frozenset(
    """A CA REF REFS REFTEL REFTELS AND OR PREVIOUS NOTAL EMAIL MAIL E OF DATED DATE ON PARA PARAS PARAGRAPH NO NUMBER SECTION SECTIONS SECS PART PARTS ITEMS PAGES TAB ANNEX ENCLOSURE VERSION SERIAL JANUARY FEBRUARY MARCH APRIL
    MAY JUNE JULY AUGUST SEPTEMBER OCTOBER NOVEMBER DECEMBER JAN FEB MAR APR JUN JUL AUG SEP SEPT OCT NOV DEC LETTER MEMO TELCON PHONE CALL FAX TELEGRAM CABLE
    AIRGRAM EMBTEL MYTEL URTEL IIR FBIS TD TDX EO EXECUTIVE ORDER RESOLUTION UNSCR UNSC ARTICLE THE FROM TO FOR BY IN AT FAM FAH CFR PAGE NOTE DIPLOMATIC SEE
    ALSO MEETING ITEM SEPTEL SEPTELS THRU THROUGH BOTH DECL DECREE LAW BULLETIN REPORT NOTICE CIRCULAR REGULATION VOLUME ISSUE MESSAGE DOCUMENT""".split()
)
_LEFT_OUT: Final = 2
"""Letters of a list that may be missing before the next."""
_LONGEST_OFFICE: Final = 4
"""Words of an office that the vocabulary does not know."""


class _Found(NamedTuple):
    start: int
    end: int
    number: str


def canonical_number(year: int, office: str, number: str) -> str:
    """The canonical number of a cable; empty without a year (0).

    >>> canonical_number(2007, "RIO DE JAN", "00138")
    '07RIODEJANEIRO138'
    """
    return f"{year % 100:02}{canonical_post(office, year)}{number.lstrip('0') or '0'}" if year else ""


def parse_references(value: str, year: int = 0) -> tuple[Reference, ...]:
    """The references in the value of a `REF` line. `year` is that of the cable: it holds where a reference names none.

    >>> [one.number for one in parse_references("(A) STATE 1234 (B) 75 MOSCOW 5678", 1976)]
    ['76STATE1234', '75MOSCOW5678']
    """
    text = " ".join(value.replace("¶", " ").split())
    return tuple(one for start, content, end in _members(text) for one in _references(text, start, content, end, year))


def office_of(words: Sequence[str]) -> str:
    """The office that the last of the words name: the longest that is known, else capitals that mean nothing else.

    >>> office_of(["SEE", "RIO", "DE", "JAN"]), office_of(["June"]), office_of(["EMAIL", "OF", "SAN", "PEDRO", "SULA"])
    ('RIO DE JAN', '', 'SAN PEDRO SULA')
    """
    means_more = words[-1].strip(".").upper() in _NO_OFFICE  # `LUANDA A-14` is an airgram, not a slip of LUANDA
    for first in range(len(words)):
        if is_post(name := " ".join(words[first:])) or (not means_more and nearest_post(name)):
            return name
    unknown = 0
    while unknown < min(len(words), _LONGEST_OFFICE) and words[-1 - unknown].strip(".").upper() not in _NO_OFFICE:
        unknown += 1
    name = " ".join(words[len(words) - unknown :])
    return name if name.isupper() and len(name) > 2 else ""


def _members(text: str) -> Iterator[tuple[int, int, int]]:
    """The members of a list: where each begins, where it begins behind its letter, and where it ends."""
    cuts: list[tuple[int, int]] = []
    expected = "A"
    figures = False  # whether figures stand for the letters; they do if the list begins with one
    for match in _LABEL.finditer(text):
        if match["figure"] and match.start() > 0 and not figures:
            continue
        figures = figures or (match["figure"] is not None and not cuts)
        letter = chr(ord("@") + int(match["figure"])) if match["figure"] else (match["round"] or match["plain"]).upper()
        steps = ord(letter) - ord(expected)
        if cuts and not text[cuts[-1][1] : match.start()].strip(" :.-"):
            cuts[-1] = (cuts[-1][0], match.end())  # `A. (A)`
        elif 0 <= steps <= _LEFT_OUT or (cuts and steps == -1 and any(map(str.isdigit, text[cuts[-1][1] : match.start()]))):
            cuts.append((match.start(), match.end()))
            expected = chr(ord(letter) + 1)
    if not cuts or _FILLING.sub("", text[: cuts[0][0]]):
        cuts.insert(0, (0, 0))
    for (start, content), (end, _) in pairwise([*cuts, (len(text), 0)]):
        if text[content:end].strip(" ,;.:"):
            yield start, content, end


def _references(text: str, start: int, content: int, end: int, year: int) -> Iterator[Reference]:
    """The references of one member: its cables, and what else it names."""
    found = list(_cables(text, content, end, year))
    begins = start
    last: Reference | None = None
    position = content
    for one in [*found, None]:
        between = text[position : one.start if one else end]
        if _FILLING.sub("", between) and not (last and _BELONGS.match(between)):
            if last:
                yield last
            last = Reference(_trimmed(text[begins : one.start if one else end]))
            begins = one.start if one else end
        elif last:
            last = Reference(_trimmed(last.wording + between), last.number)
        if one is None:
            break
        if last:
            yield last
        last = Reference(_trimmed(text[begins if position == content else one.start : one.end]), one.number)
        position = begins = one.end
    if last:
        yield last


def _trimmed(wording: str) -> str:
    return re.sub(r"(?:[\s,;/\\-]+|\s+(?:and|&|or|to|thru|through))+$", "", wording.strip(" ,;"), flags=re.IGNORECASE)


def _cables(text: str, start: int, end: int, year: int) -> Iterator[_Found]:
    """The cables between `start` and `end`."""
    position = start
    while match := _CABLE.search(text, position, end):
        named = _COUNTED.sub("", match["office"])
        words = [word for word in re.split(r"[ /-]+", named) if word]
        office = office_of(words)
        perhaps = (
            named != match["office"]  # `PARIS CABLE 3`
            or _FRACTION.match(text, match.end("number"))  # `PARIS 3/4`
            or (match["dash"] and _NUMBERED_BY_YEAR.fullmatch(match["number"]))  # `DSSM 2009-01`
        )
        aside = position > start and _ASIDE.fullmatch(text, position, match.start("office")) and not is_post(office)
        if not office or aside or (perhaps and not is_post(office)):
            position = match.end("office")
            continue
        stop = match.start("dash") - 1 if match["dash"] and 0 < year < _year(match["dash"]) else match.end()  # `STATE 12-13`
        whole = len(words) == len(office.split())
        begin = match.start() if whole else match.start("office") + len(named) - len(office)
        behind = next((match[name] for name in ("behind", "of", "dash", "middle") if match.end(name) in range(1, stop + 1)), "")
        own = _year(behind) or (_year(match["before"]) if whole else 0) or year
        yield _Found(begin, stop, canonical_number(own, office, match["number"]))
        position = stop
        while shared := _SHARED.match(text, remark.end() if (remark := _REMARK.match(text, position, end)) else position, end):
            yield _Found(shared.start("number"), shared.end("number"), canonical_number(own, office, shared["number"]))
            position = shared.end("number")


def _year(digits: str | None) -> int:
    """A year of two or four digits; 0 for none."""
    figure = int((digits or "0").strip("'’"))
    return figure if figure > 99 or not digits else figure + (2000 if figure < 50 else 1900)
