"""`bloc`: translations of Soviet, Polish, East German, Czech, Hungarian, Romanian and Chinese documents.

What is theirs alone is how a paper's way is told above and below it, and how it is signed; `recognisers.routing` and
`recognisers.closing` read that in every layout, for such texts are copied from many places. The layout knows them by it.
"""

from __future__ import annotations

from typing import Final

from teikit.layouts.lines import fill, paragraphs
from teikit.layouts.signs import Sign, weigh
from teikit.model.reading import Reading, Sniff
from teikit.model.text import SourceText

__all__ = ["Bloc"]

SIGNS: Final = (
    Sign("No", r"^(?i:[^\S\n]*[*_]*(?:[\w ]{0,20}ciphergram|cipher(?:ed)? telegram|coded telegram|szyfrogram|shifrtelegramma)[^\S\n]*(?:no\.?|nr\.?|#)?[^\S\n]*\d)", 0.6, "the number of a ciphergram"),
    Sign("ispatched", r"^(?i:[^\S\n]*de?i?spatched\b[^\n]{0,80}\breceived\b)", 0.5, "a line of dispatch and receipt"),
    Sign("", r"^(?i:[^\S\n]*(?:sent by wire|deciphered by|decoded by|enciphered by|received by wire|decrypted by)\b)", 0.5, "a note on who deciphered it"),
    Sign("istribution", r"^(?i:[^\S\n]*distribution(?: list)?[^\S\n]*(?:[-–—(:]|\d))", 0.4, "a distribution list"),
    Sign(":", r"^(?i:[^\S\n]*(?:to|from)[^\S\n]*:[^\n]*\n+[^\S\n]*(?:from|to)[^\S\n]*:)", 0.3, "lines that name sender and addressee"),
    Sign("/-/", "", 0.4, "a signature marked /-/"),
    Sign("", r"[A-ZŁŚŻ](?: [A-ZŁŚŻ]){3,}(?!\w)", 0.25, "names in spaced capitals"),
    Sign("omrade", "", 0.15, "comrades"),
    Sign("", r"(?:CPSU CC|CC CPSU|PZPR|PUWP|SED|CC PUWP|CCP CC|RCP|HSWP|Politburo)\b", 0.15, "parties of the Eastern bloc"),
)  # fmt: skip


class Bloc:
    """Translated documents of the Eastern bloc."""

    name: Final = "bloc"

    def sniff(self, source: SourceText) -> Sniff:
        """By ciphergram numbers, routing, distribution lists and signatures; none of it is required."""
        return weigh(source, SIGNS, "a paper of a ministry of the Eastern bloc")

    def read(self, source: SourceText) -> Reading:
        """Paragraphs; the rest is told by the recognisers of structure."""
        return Reading(self.name, fill(source.text, paragraphs(source.text, 0, len(source.text))))
