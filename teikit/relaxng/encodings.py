"""Encodings that expat does not know: what is in one of them is decoded here and handed on as UTF-8.

Expat itself reads UTF-8, UTF-16, ISO-8859-1 and ASCII, and through Python every encoding of one byte for a character.
Left are those of several bytes, and UTF-32. Columns count characters, so they stay true.
"""

from __future__ import annotations

import codecs
import re
from typing import IO, TYPE_CHECKING, Final

from teikit.relaxng.expat import CHUNK, EncodingUnknown

if TYPE_CHECKING:
    from collections.abc import Iterator

__all__ = ["UTF_8", "chunks", "foreign", "transcoded"]

UTF_8: Final = "utf-8"

_DECLARED: Final = re.compile(rb"""\s*<\?xml[^>]*?\sencoding\s*=\s*["']([A-Za-z][A-Za-z0-9._-]*)["']""")
_SIGNATURES: Final = (
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (b"<\0\0\0", "utf-32-le"),
    (b"\0\0\0<", "utf-32-be"),
)
_SEVERAL_BYTES: Final = frozenset(
    "big5 big5hkscs cp932 cp949 cp950 euc_jis_2004 euc_jisx0213 euc_jp euc_kr gb18030 gb2312 gbk hz iso2022_jp iso2022_jp_1 "
    "iso2022_jp_2 iso2022_jp_2004 iso2022_jp_3 iso2022_jp_ext iso2022_kr johab shift_jis shift_jis_2004 shift_jisx0213".split()
)
"""What Python calls them. Codecs that are no encodings of text, or compress it, are not among them."""

_UNKNOWN_TO_PYTHON: Final = {b"windows-31j": "cp932"}


def foreign(begin: bytes) -> str | None:
    """The encoding of a document if expat needs help with it; `begin` holds its first bytes.

    >>> foreign(b'<?xml version="1.0" encoding="Shift_JIS"?>'), foreign(b'<?xml version="1.0" encoding="KOI8-R"?>')
    ('shift_jis', None)
    """
    for signature, encoding in _SIGNATURES:
        if begin.startswith(signature):
            return encoding
    declared = _DECLARED.match(begin)
    if not declared:
        return None
    said = declared[1].lower()
    try:
        name = codecs.lookup(_UNKNOWN_TO_PYTHON.get(said, said.decode("ascii"))).name
    except LookupError:
        return None
    return name if name in _SEVERAL_BYTES else None


def transcoded(content: bytes) -> tuple[bytes, str | None]:
    """Content that expat can read, and what encoding to tell it, if any. Raises `EncodingUnknown` for what is not text."""
    encoding = foreign(content)
    if encoding is None:
        return content, None
    return b"".join(_decoded(iter([content]), encoding)), UTF_8


def chunks(source: IO[bytes], size: int = CHUNK) -> tuple[Iterator[bytes], str | None]:
    """The same for a file: its content piece by piece, of about `size` bytes."""
    first = source.read(size)
    encoding = foreign(first)
    pieces = _pieces(source, first, size)
    return (pieces, None) if encoding is None else (_decoded(pieces, encoding), UTF_8)


def _pieces(source: IO[bytes], first: bytes, size: int) -> Iterator[bytes]:
    piece = first
    while piece:
        yield piece
        piece = source.read(size)


def _decoded(pieces: Iterator[bytes], encoding: str) -> Iterator[bytes]:
    # Bytes that mean nothing become surrogates, which expat refuses where they stand.
    decoder = codecs.getincrementaldecoder(encoding)("surrogateescape")
    try:
        for piece in pieces:
            yield decoder.decode(piece).encode(UTF_8, "surrogatepass")
        yield decoder.decode(b"", final=True).encode(UTF_8, "surrogatepass")
    except UnicodeDecodeError as error:
        raise EncodingUnknown(f"this is not {encoding}: {error.reason}") from error
