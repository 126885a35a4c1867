"""Notes on the source of a printed document: files, secrecy, urgency, and who may see it.

`Source: Kennedy Library, National Security Files, Countries Series, USSR, 10/62. Secret; Eyes Only. Repeated to Paris.`
"""

from __future__ import annotations

import re
from typing import Final, NamedTuple

from teikit.grammar.notecalls import SOURCE_NOTE
from teikit.patterns import regex

__all__ = ["SourceNote", "read_source_note"]

_CLASS: Final = (
    r"top secret|secret|confidential|limited official use|official use only|restricted|unclassified|no classification marking"
)
_URGENCY: Final = r"operational immediate|niact immediate|immediate|emergency|flash|niact|priority|routine"
_CAPTION: Final = r"nodis|exdis|limdis|noforn|stadis|specat|no distribution|limit distribution|limited distribution|(?:exclusively |strictly |personal and )?eyes only|sensitive|literally eyes only|codeword|umbra|cherokee|channels?|exclusive|via backchannel|personal"
_MARKS: Final = regex(rf"(?:(?:{_CLASS}|{_URGENCY}|{_CAPTION})(?:[^.;]{{0,40}})?(?:;\s*|\.|$))+", re.IGNORECASE)
_MARK: Final = regex(rf"(?P<class>{_CLASS})|(?P<urgency>{_URGENCY})|(?P<caption>{_CAPTION})", re.IGNORECASE)
_SENTENCE_END: Final = regex(r"(?<!\b[A-Z])(?<!\bNo)(?<!\bpp)(?<!\bVol)\.\s+(?=[A-Z\[])|\.?\s*$")
_AFTER_FILES: Final = regex(
    rf"\.\s+(?=(?:{_CLASS}|{_CAPTION}|{_URGENCY}|No classification|Drafted|Repeated|Received|Sent|Also|Printed|Copies|A copy|Attached|Pouched|Transmitted)\b)",
    re.IGNORECASE,
)


class SourceNote(NamedTuple):
    """What a note on the source says."""

    archive: str = ""
    classes: tuple[str, ...] = ()
    captions: tuple[str, ...] = ()
    """In capitals, as cables have them."""
    urgency: str = ""


def read_source_note(note: str) -> SourceNote:
    """Read a note; its first sentence names the files, the second how secret it was.

    >>> read_source_note("Source: Kennedy Library, USSR, 10/62. Secret; Immediate; Eyes Only. Repeated to Paris.")
    SourceNote(archive='Kennedy Library, USSR, 10/62', classes=('secret',), captions=('EYES ONLY',), urgency='Immediate')
    """
    wording = SOURCE_NOTE.sub("", note, count=1).strip("/[]↩↑ ")
    end = _AFTER_FILES.search(wording) or _SENTENCE_END.search(wording)
    archive = wording[: end.start()] if end else wording
    marks = _MARKS.match(wording, end.end()) if end else None
    said = list(_MARK.finditer(marks[0])) if marks else []
    return SourceNote(
        archive,
        tuple(
            dict.fromkeys(
                match["class"].lower().replace(" ", "-")
                for match in said
                if match["class"] and "no class" not in match["class"].lower()
            )
        ),
        tuple(dict.fromkeys(match["caption"].upper() for match in said if match["caption"])),
        next((match["urgency"] for match in said if match["urgency"]), ""),
    )
