"""What the lines of the archive's pages are: labels, banners, what tells a citation, a funder, a note on rights."""

from __future__ import annotations

import re
from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from teikit.layouts.fields import KEYS
from teikit.layouts.signs import Sign
from teikit.patterns import regex

__all__ = [
    "ARCHIVED",
    "BODY_OPENS",
    "CITATION",
    "DOMAIN",
    "FUNDED",
    "FURNITURE",
    "INLINE",
    "LABELS",
    "RECORD",
    "RIGHTS",
    "SIGNS",
    "TAIL",
    "TAIL_IF_NEAR",
    "TITLED",
    "UPLOADED",
    "URL",
]

FURNITURE: Final = frozenset(
    {
        "add search filter cancel search filter",
        "digital archive",
        "international history declassified",
        "digital archive international history declassified",
        "citation share download",
        "document information",
        "wilson center digital archive",
        "the wilson center",
        "woodrow wilson international center for scholars",
        "one woodrow wilson plaza",
        "wilson center",
        "contents:",
    }
)
"""Its banners and empty labels, beside what is on every site's menus."""
BODY_OPENS: Final = regex(
    r"(?:contents:\s*)?(?:translation|transcript|transcription|original|scan|english html|english text)(?:\s*[-–—:]\s*[A-Z]\w+)?|contents:"
    r"|(?:english|russian|german|french|chinese|[a-z]+(?:ian|ish|ese)) (?:translation|transcript|transcription|html|pdf|text|original|document)|scan of (?:the )?original(?: document)?|original (?:scan|document|pdf|language document)",
    re.IGNORECASE,
)
"""Lines after which nothing but the document comes."""
LABELS: Final[Mapping[str, str]] = MappingProxyType(
    {
        label: field
        for label, field in KEYS.items()
        if label
        not in {
            "to",
            "from",
            "no",
            "no.",
            "number",
            "place",
            "subject",
            "document",
            "heading",
            "date",
            "location",
            "link",
            "translation",
            "title",
        }
    }
    | {
        "credits": "funder",
        "document information": "unlabelled",
        "document summary": "summary",
        "language": "original_language",
        "contributor(s)": "provenance",
        "contributors": "provenance",
    }
)
TAIL: Final = frozenset(
    {
        "author(s)",
        "associated places",
        "associated people",
        "associated people & organizations",
        "associated topics",
        "subjects discussed",
        "document information",
        "original archive",
        "original uploaded date",
        "record id",
        "original classification",
        "donors",
    }
)
"""Labels that no document has: the first of them ends it."""
TAIL_IF_NEAR: Final = frozenset(
    {
        "summary",
        "document summary",
        "type",
        "source",
        "rights",
        "language",
        "donor",
        "collection",
        "original language",
        "citation",
        "authors",
        "keywords",
        "places",
        "people",
        "topics",
    }
)
"""Labels that a document might have too: they end it where one of `TAIL` follows soon."""
TITLED: Final = regex(
    r"(?:[A-Z][\w-]+ ){0,3}(?:Letter|Telegram|Cable|Ciphergram|Memorandum|Report|Minutes|Note|Notes|Record|Conversation|Transcript|Message|Information|Protocol|Resolution|Directive|Draft|Brief|Dispatch|Speech|Statement|Diary|Journal|Talk|Stenographic)\b"
)
"""How titles of the archive begin."""
INLINE: Final = regex(
    r"(?P<label>Author\(s\)|Authors?|Citation|Summary|Credits|Original Language|Language|Original Archive|Rights|Record ID|Original Uploaded Date|Source|Donors?|Associated \w+(?: & Organizations)?|Subjects Discussed|Document Information|Original Classification|Rights)\s*:\s+(?P<value>\S.*)",
    re.DOTALL,
)
FUNDED: Final = regex(
    r"this document was made possible\b|made possible (?:with|by) (?:the )?(?:generous )?support", re.IGNORECASE
)
RIGHTS: Final = regex(r"welcomes reuse|copyright|rights (?:status|holders)|permission (?:for|to)|commercial use", re.IGNORECASE)
URL: Final = regex(r"<?https?://\S+>?")
DOMAIN: Final = regex(r"(?:[\w-]+\.)+(?:org|com|net|edu|gov)/?")
ARCHIVED: Final = regex(
    r"\barchiv|\btranslat|\bCWIHP\b|\bf(?:ond)?\.\s?\d|\bcop(?:y|ies) (?:obtained|provided|courtesy)|Digital Archive|all rights reserved|copyright",
    re.IGNORECASE,
)
CITATION: Final = regex(r"[\"“].+[\"”].*(?:Digital Archive|https?://)", re.DOTALL)
UPLOADED: Final = regex(r"\d{4}-\d\d-\d\d")
RECORD: Final = regex(r"\d{4,7}")
SIGNS: Final = (
    Sign("digitalarchive.wilsoncenter.org", "", 0.6, "the address of the Wilson Center Digital Archive"),
    Sign("Wilson Center Digital Archive", "", 0.4, "the name of the Wilson Center Digital Archive"),
    Sign("History and Public Policy Program Digital Archive", "", 0.4, "its older name"),
    Sign("welcomes reuse of Digital Archive materials", "", 0.5, "its paragraph on reuse"),
    Sign("", r"^(?:Associated (?:Places|Topics|People.*)|Subjects Discussed|Document Information|Original Uploaded Date|Record ID)[^\S\n]*(?::[^\n]*)?$", 0.5, "the labels of its web page"),
    Sign("ADD SEARCH FILTER", "", 0.6, "the search box of its older page"),
    Sign("International History Declassified", "", 0.6, "the banner of its older page"),
    Sign("Original Language", r"^[^\w\n]*Original Language:?[^\w\n]*$", 0.35, "the labels of its print view"),
    Sign("Citation:", r"^[^\w\n]*Citation:[^\w\n]*$", 0.25, "a citation label"),
    Sign("CWIHP", "", 0.35, "the Cold War International History Project"),
    Sign("", r"^[*\s]*(?:Source|Rights|Original Archive|Author\(s\):?|Summary:?)[*\s]*$", 0.2, "labels such as those of its pages"),
    Sign("Skip to content", r"\A\s*Skip to content\s*\n\s*[A-Z][a-z]+ \d{1,2}, \d{4}\s*\n", 0.3, "a date below it"),
    Sign("Skip to content", r"\ASkip to content", 0.3, "the head of a web page"),
    Sign("made possible", f"(?i:{FUNDED.pattern})", 0.3, "a note on who paid for the document"),
)  # fmt: skip
