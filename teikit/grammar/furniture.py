"""What printing and copying a page leave among the words of a document: addresses, banners, numbers and stamps of pages.

Only lines that are nothing else count; what a document of its time might say itself is left alone.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from typing import Final, NamedTuple

from teikit.finder import WordFinder
from teikit.patterns import regex

__all__ = ["Furniture", "find_furniture"]

_WEB: Final = (
    r"<?https?://[^\s<>]+>?(?:[^\S\n]+(?:page )?\d{1,3}(?:/| of )\d{1,3})?"
    r"|(?:\d{1,2}[/.]\d{1,2}[/.]\d{2,4}|\d{4}-\d\d-\d\d),?[^\S\n]+\d{1,2}:\d{2}(?::\d\d)?(?:[^\S\n]?[AaPp]\.?[Mm]\.?)?(?:[^\S\n]+[^\n]{0,160})?"
    r"|(?:[\w-]+\.)*(?:wilsoncenter\.org|history\.state\.gov|dfat\.gov\.au|cwihp\.org)(?:/\S*)?(?:[^\S\n]+\d{1,3}(?:/\d{1,3})?)?"
    r"|(?:Wilson Center )?Digital Archive[^\S\n]*(?:[|–-][^\S\n]*)?(?:International History Declassified)?"
    r"|International History Declassified"
    r"|[^\n|]{3,140}\|[^\S\n]*(?:The )?(?:Wilson Center(?: Digital Archive)?|Office of the Historian|Digital Archive|Historical Documents)"
    r"|(?:Papers relating to the )?Foreign Relations(?: of the United States)?,?:?[^\S\n]+(?:18|19)\d\d[^\n.]{0,120}?Volume[^\n.]{0,120}"
    r"|(?:\d{1,4}[^\S\n]+)?(?:COLD WAR INTERNATIONAL HISTORY PROJECT|CWIHP|Cold War International History Project)[^\S\n]+(?:e-)?(?:BULLETIN|Bulletin|DOSSIER|WORKING PAPER)[^\n.]{0,40}"
    r"|\[email[^\S\n]*protected\]|Skip to (?:main )?content|(?:Continued|More) on (?:the )?next page|Advertisement|Loading\.\.\."
)
_NUMBER: Final = r"[-–—][^\S\n]?(?P<dashed>\d{1,3})[^\S\n]?[-–—]|Page (?P<of>\d{1,3})(?:/| of )\d{1,3}|\[?\((?:page|p\.|стр\.) ?(?P<word>\d{1,3})\)\]?"
_STAMP: Final = r"(?:Declassified|Sanitized|Approved)[^\n]{0,40}\b(?:Approved )?(?:For|for) Release[^\n]{0,80}|CIA-RDP[\w-]+|DECLASSIFIED(?: (?:E\.O\.|Authority|PER|BY)[^\n]{0,60})?"
_PAGE_MARK: Final = r"\[(?:Page|p\.|page|Seite|стр\.)[^\S\n]*(?P<mark>\d+\w?|[ivxlc]+)\]"
_LINE: Final = regex(rf"[^\S\n]*(?P<core>(?P<web>{_WEB})|(?P<number>{_NUMBER})|(?P<stamp>{_STAMP})|{_PAGE_MARK})[^\S\n]*")
_LONGEST: Final = 260
"""Characters of a line of furniture."""
_NONE: Final = (-1, -1, None)
_OPENINGS: Final = frozenset("-–—[(P0123456789")
"""What a line of furniture begins with, if it has none of these words."""
_WORDS: Final = (
    "http", ".org", ".gov", "igital Archive", "Declassified", "|", "elations", "protected]", "Skip to", "next page", "Release", "RDP", "DECLASS", "Advertisement",
    "Loading...", "CWIHP", "COLD WAR", "Cold War",
)  # fmt: skip


class Furniture(NamedTuple):
    """A line that belongs to a page, not to the document."""

    start: int
    """Offset of the first character that is no white space, from 0; `end` is exclusive."""
    end: int
    kind: str
    """`web` for what a site or a browser adds, `number` and `stamp` for what the page itself bears, `mark` for `[Page 3]`."""
    page: str = ""
    """The number of the page, if it says one."""


def find_furniture(text: str) -> Iterator[Furniture]:
    r"""Every such line, in order.

    >>> [(found.kind, found.page) for found in find_furniture("the bases\n[Page 3]\nin Cuba")]
    [('mark', '3')]
    """
    hints = iter(_words().find(text, 0, len(text)))
    hint, _, _ = next(hints, _NONE)
    start = 0
    for row in text.split("\n"):
        end = start + len(row)
        while -1 < hint < start:
            hint, _, _ = next(hints, _NONE)
        if (
            0 < len(row) <= _LONGEST
            and (start <= hint < end or row.lstrip()[:1] in _OPENINGS)
            and (match := _LINE.fullmatch(row))
        ):
            page = match["dashed"] or match["of"] or match["word"] or match["mark"] or ""
            kind = "web" if match["web"] else "number" if match["number"] else "stamp" if match["stamp"] else "mark"
            first = start + match.start("core")
            yield Furniture(first, first + len(match["core"].rstrip()), kind, page)
        start = end + 1


@cache
def _words() -> WordFinder[None]:
    return WordFinder(dict.fromkeys(_WORDS))
