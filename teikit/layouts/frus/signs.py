"""What the lines of the `frus` layout are: furniture of its sites, headings of its volumes, titles, labels of its notes."""

from __future__ import annotations

import re
from typing import Final

from teikit.grammar.menus import is_menu
from teikit.layouts.signs import Sign
from teikit.patterns import regex

__all__ = [
    "DOCUMENT", "FILE_NUMBER", "FOOTER", "NUMBERED", "RECEIVED", "SERIES", "SIGNS", "WHO_TO_WHOM", "is_furniture",
]  # fmt: skip

_MENU: Final = frozenset(
    """historical documents|about the series|about the foreign relations series|the historian|conferences|u.s. department of state
    |united states department of state|department of state|office of the historian|bureau of public affairs|foreign service institute|blue bar
    |flag bar|blue rule|department seal|state department seal|browse volumes|volume contents|return to this volume home page|press materials
    |key documents|notes|footnotes|about frus|status of the series|all titles in the series""".replace("\n", "").replace("    ", "").split("|")
)  # fmt: skip
_FURNITURE: Final = regex(
    r"(?:home|office of the historian|historical documents)(?:\s*[>›»/|]\s*.*)+"  # breadcrumbs
    r"|.{0,80}[>›»].{0,200}\bdocument \d+"
    r"|(?:continue with|go to|back to|return to|contents of)\b.{0,80}"
    r"|(?:«|‹|←|<)?\s*previous(?: document| section)?\s*(?:[|·/]\s*)?(?:next(?: document| section)?\s*(?:»|›|→|>)?)?"
    r"|next(?: document| section)?\s*(?:»|›|→|>)"
    r"|office of the historian,.{0,80}|released by the (?:office of the historian|department of state).{0,60}"
    r"|documents? \d+[a-z]?\s*(?:-|–|—|to|through)\s*\d+"
    r"|(?:united states )?government printing office|washington(?:, d\.?c\.?)?,? \d{4}"
    r"|this (?:site|page) is managed by .{0,200}|external links to other internet sites .{0,300}|page revised.{0,60}"
    r"|https?://\S+|history\.state\.gov\S*|\[?(?:end of (?:document|page)|section \d+ of \d+)\]?"
    r"|(?:last )?(?:updated|modified|accessed)\b.{0,60}"
    r"|\d{1,2}/\d{1,2}/\d{2,4},? .{0,80}(?:historian|frus|foreign relations).{0,80}",
    re.IGNORECASE,
)
SERIES: Final = regex(
    r"(?:papers relating to the )?foreign relations(?: of the united states)?\s*[:,]?\s+[^.?!]{0,40}\b(?:1[89]|20)\d\d\b.{0,160}",
    re.IGNORECASE,
)
"""The heading of a volume: `Foreign Relations of the United States, 1961–1963, Volume XI, …`."""
DOCUMENT: Final = regex(r"\[?(?:document|doc\.|no\.)\s+(?P<n>\d+[a-z]?)(?: of \d+)?\]?", re.IGNORECASE)
FILE_NUMBER: Final = regex(
    r"(?P<file>(?:\d{3}[A-Z]?\.[\w.()/ –—-]{0,60}?/\d[\w ./–—()-]{0,40}|(?:Lot|RG|FW|[A-Z][\w.]+) [\w .,:–—()/-]{2,80}?(?:Files?|Papers|Lot [\w ]+)[\w .,:–—()/-]{0,40}))(?::\s*(?P<kind>Telegram|Circular telegram|Airgram|Despatch|Letter|Telegraphic.*))?",
)
"""The number of the file, alone on its line: `862.01/10–2849: Telegram`."""
RECEIVED: Final = regex(r"\[?Rec(?:eived|[’']d)\b[^\]\n]{0,60}\]?\d{0,3}")
FOOTER: Final = frozenset(
    {
        "persons",
        "persons mentioned",
        "people",
        "terms",
        "abbreviations",
        "abbreviations and terms",
        "terms & abbreviations",
        "abbreviations & terms",
        "list of persons",
        "glossary",
    }
)
"""Headings of lists that the site adds below a document."""
_TITLE_WORDS: Final = (
    r"(?:(?:Circular|Draft|Backchannel|Summary|Special|National|Oral|Joint|Action|Information|Situation|Intelligence|Verbatim|Rough|Current|Personal|Unsigned|Preliminary|Second|Third|First)\s+)*"
    r"(?:Tele(?:gram|type)|Memorand(?:um|a)|Letter|Message|Minutes|Note|Notes|Record|Report|Paper|Airgram|Despatch|Dispatch|Editorial Note|Estimate|Intelligence Estimate"
    r"|Aide-M[ée]moire|Transcript|Notice|Statement|Address|Agreement|Security Action|National Security|Action Memorandum|Diary Entry|Extract|Talking Points|Attachment|Enclosure|Communiqué|Resolution|Proposal|Study|Protocol|Instruction|Summary)"
)
NUMBERED: Final = regex(rf"(?:\[?(?:No\. ?)?(?P<n>\d{{1,4}}[a-z]?)\]?[.:]?\s+)(?P<title>{_TITLE_WORDS}(?![a-z]).*)", re.DOTALL)
"""`81. Telegram From the Embassy in the Soviet Union to the Department of State`."""
WHO_TO_WHOM: Final = regex(
    r"(?:\[?(?:No\. ?)?\d{1,4}\]?[.:]?\s+)?(?:(?:The|Mr\.|Sir|Prime Minister|President|Premier|Chairman|Ambassador|General|Lieutenant|Brigadier|Major|Secretary|Marshal|Generalissimo)\b[^.!?\n]{3,160}?(?<![.!?])\sto\s(?:the|President|Mr|Prime|Premier|Chairman|Certain|Marshal|Generalissimo|Ambassador|General|Secretary|King|Emperor)\b[^!?\n]{2,140}"
    r"|(?:Memorandum|Minutes|Record|Notes?|Report|Statement|Draft|Paper)\s(?:of|by|From|for|on)\b[^!?\n]{3,200})"
)
"""`The Ambassador in the Soviet Union (Harriman) to the Secretary of State`; `Memorandum of Conversation, by …`."""

SIGNS: Final = (
    Sign("istorian", r"history\.state\.gov|Office of the Historian", 0.5, "the name of the Office of the Historian"),
    Sign("Historical Documents", "", 0.3, "the path of its site"),
    Sign("", rf"^(?i:[^\S\n]*[*_#\s]*{SERIES.pattern}[*_]*[^\S\n]*$)", 0.5, "the heading of a volume of Foreign Relations"),
    Sign(". ", rf"^[^\S\n]*[*_#\s]*\d{{1,4}}\.[^\S\n]+{_TITLE_WORDS}(?:[^\S\n]|/|\d|$)", 0.5, "a numbered title"),
    Sign("/", r"^[^\S\n]*\d{3}[A-Z]?\.[\w.()/ –—-]{1,40}/[\d–—\w -]{2,20}(?::[^\S\n]*(?:Telegram|Airgram|Despatch|Circular).*)?[^\S\n]*$", 0.5, "the number of a decimal file"),
    Sign(" to the ", r"^[^\S\n]*[*_#\s]*(?:\[?\d+\]?\.?[^\S\n]+)?The [A-Z][^.\n]{3,100}\([\w.’' -]+\) to (?:the|President) [A-Z].{3,80}$", 0.4, "a title that names offices, and who held them in parentheses"),
    Sign(" to the Secretary of State", r"^[^\S\n]*The [A-Z][^.\n]{3,100} to the (?:Acting )?Secretary of State", 0.3, "a title that names offices"),
    Sign("Memorandum of Conversation, by", "", 0.5, "a memorandum of conversation with its author"),
    Sign("[Received", r"^[^\n]{0,80}\[Received [A-Z]", 0.3, "a receipt time in brackets"),
    Sign("m.", r"[—–](?<=\d{4}.)[^\S\n]*(?:\d{1,2}(?::\d\d)?[^\S\n]?[ap]\. ?m\.|noon|midnight)", 0.3, "a dateline whose time follows a dash"),
    Sign("/1/", r"^[^\S\n]*/1/", 0.4, "notes between slashes"),
    Sign("Source: ", r"^[^\S\n]*(?:\d+[.)]?[^\S\n]?|/\d+/[^\S\n]?|//[^\S\n]?|\[\d+\][^\S\n]*)?Source: (?:Department of State|National Archives|Library of Congress|Central Intelligence|Washington National|.{3,60}(?:Library|Files|Papers|Record|Archives))", 0.4, "a source note that names files of the United States"),
    Sign("Page ", r"\[Page \d+\]", 0.15, "page marks in brackets"),
    Sign("to the Department of State", r"(?:Telegram|Airgram|Despatch) From the (?:Embassy|Mission|Legation|Consulate|Department)", 0.3, "a title that names embassy and department"),
)  # fmt: skip


def is_furniture(line: str) -> bool:
    """Whether a line is a menu, a path, a button or a legal line of a site.

    >>> is_furniture("Next Document »"), is_furniture("The next document")
    (True, False)
    """
    bare = line.strip("[]·•|*: ")
    return is_menu(line) or bare.lower() in _MENU or (len(bare) < 300 and _FURNITURE.fullmatch(bare) is not None)
