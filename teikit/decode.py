"""From bytes to text: the encoding is detected, and what cannot be decoded is kept in a form that comes back."""

from __future__ import annotations

import codecs
import re
from typing import Final

from teikit.model.finding import Finding, finding
from teikit.model.tei import ILLEGAL
from teikit.model.text import SourceText

__all__ = ["NotText", "decode", "from_text"]

_BOMS: Final = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_WIDTHS: Final = {"utf-16-le": 2, "utf-16-be": 2, "utf-32-le": 4, "utf-32-be": 4}
"""Encodings whose characters are of so many bytes, or of twice as many."""
_SIGNATURES: Final = (
    (b"%PDF-", "a PDF document"), (b"PK\x03\x04", "a ZIP archive or an Office document"), (b"\xd0\xcf\x11\xe0", "an old Office document"), (b"\x89PNG", "a PNG image"),
    (b"\xff\xd8\xff", "a JPEG image"), (b"GIF8", "a GIF image"), (b"\x7fELF", "a program"), (b"\x1f\x8b", "a compressed file"), (b"{\\rtf", "a Rich Text document"), (b"II*\x00", "a TIFF image"), (b"MM\x00*", "a TIFF image"),
)  # fmt: skip
_CONTROLS: Final = bytes(set(range(32)) - set(b"\t\n\r\x0b\x0c\x1b"))
_BINARY: Final = 0.1
"""A file with more control characters than this is no text."""
_SAMPLE: Final = 65_536
_REPORTED: Final = 20
"""How many characters of one kind are reported one by one."""
_COMMON: Final = frozenset("оеаинтсрвлк")
_HIGH_RUN: Final = re.compile(rb"[\xc0-\xff\xa8\xb8]{3,}")
_HIGH: Final = re.compile(rb"[\x80-\xff]")
_VALID: Final = re.compile(rb"[\xc2-\xdf][\x80-\xbf]|[\xe0-\xef][\x80-\xbf]{2}|[\xf0-\xf4][\x80-\xbf]{3}")


class NotText(ValueError):
    """The bytes are no text; the message says what they seem to be."""


def decode(data: bytes, name: str = "") -> SourceText:
    """The text of a file.

    UTF-8, UTF-16 and UTF-32 (by their marks, or by their pattern), else Windows-1252, or, by the runs of letters that
    Cyrillic makes, Windows-1251 or KOI8-R by which letters are common. Bytes that the encoding does not have become lone surrogates (PEP 383), and a finding each.
    Raises `NotText` for images, archives and the like.

    >>> decode("Привет".encode("cp1251")).text
    'Привет'
    >>> decode("Посол сообщил о беседе".encode("koi8-r")).encoding
    'koi8-r'
    """
    if kind := next((what for signature, what in _SIGNATURES if data.startswith(signature)), ""):
        raise NotText(kind)
    encoding, start = _encoding(data)
    sample = data[start : start + _SAMPLE]
    if encoding not in _WIDTHS and len(sample) - len(sample.translate(None, _CONTROLS)) > len(sample) * _BINARY:
        raise NotText("binary data")
    text = _wide_text(data[start:], encoding) if encoding in _WIDTHS else data[start:].decode(encoding, "surrogateescape")
    return from_text(text, name, encoding)


def _wide_text(data: bytes, encoding: str) -> str:
    """Text in UTF-16 or UTF-32; of a character that was cut off at the end, its bytes come back."""
    whole = len(data) - len(data) % _WIDTHS[encoding]
    try:
        text = data[:whole].decode(encoding, "surrogatepass")
    except UnicodeDecodeError:
        raise NotText("binary data") from None
    return text + "".join(chr(0xDC00 + byte) for byte in data[whole:])


def from_text(text: str, name: str = "", encoding: str = "utf-8") -> SourceText:
    r"""A text as source: its line ends become `\n`, and findings say what XML cannot carry.

    >>> from_text("a\r\nb").text
    'a\nb'
    """
    if "\r" in text:
        text = text.replace("\r\n", "\n").replace("\r", "\n")
    text = text.removeprefix("\ufeff")
    source = SourceText(text, name, encoding)
    if source.is_legal and text.strip():
        return (
            source
            if encoding in ("utf-8", "ascii")
            else SourceText(text, name, encoding, (finding("encoding-guessed", source.place(0), encoding=encoding),))
        )
    return SourceText(text, name, encoding, tuple(_findings(source)))


def _findings(source: SourceText) -> list[Finding]:
    if not source.text.strip():
        return [finding("text-empty", source.place(0))]
    matches = list(ILLEGAL.finditer(source.text))
    found = [
        finding(
            "byte-undecodable", source.place(match.start()), byte=f"0x{ord(match[0]) - 0xDC00:02X}", encoding=source.encoding
        )
        if 0xDC80 <= ord(match[0]) <= 0xDCFF
        else finding("character-illegal", source.place(match.start()), character=f"U+{ord(match[0]):04X}")
        for match in matches[:_REPORTED]
    ]
    if len(matches) > _REPORTED:
        found.append(finding("character-more", source.place(matches[_REPORTED].start()), count=len(matches) - _REPORTED))
    return found


def _encoding(data: bytes) -> tuple[str, int]:
    """The encoding, and where the text begins behind a byte order mark."""
    for mark, encoding in _BOMS:
        if data.startswith(mark):
            return encoding, len(mark)
    if wide := _wide(data[:4096]):
        return wide, 0
    try:
        data.decode("utf-8")
    except UnicodeDecodeError:
        return _eight_bit(data), 0
    return "utf-8", 0


def _wide(sample: bytes) -> str:
    """UTF-16 without a mark: every other byte of much of the text is zero."""
    if len(sample) < 4 or b"\x00" not in sample:
        return ""
    even, odd = sample[::2].count(0), sample[1::2].count(0)
    half = len(sample) // 2
    if odd > half * 0.4 and even < half * 0.1:
        return "utf-16-le"
    return "utf-16-be" if even > half * 0.4 and odd < half * 0.1 else ""


def _eight_bit(data: bytes) -> str:
    """UTF-8 with a few bad bytes, or one of the Windows code pages."""
    high = len(_HIGH.findall(data))
    valid = sum(map(len, _VALID.findall(data)))
    if valid * 2 > high:
        return "utf-8"
    cyrillic = sum(map(len, _HIGH_RUN.findall(data)))
    if cyrillic * 2 <= high:
        return "cp1252"
    return max(("cp1251", "koi8-r"), key=lambda encoding: _commonness(data[:_SAMPLE].decode(encoding, "ignore")))


def _commonness(text: str) -> float:
    """How many of the Cyrillic letters are among the commonest small ones of Russian: read in the wrong code page, few are."""
    letters = [letter for letter in text if "А" <= letter <= "ё"]
    return sum(letter in _COMMON for letter in letters) / (len(letters) or 1)
