"""Binary data in digits or letters; XML Schema part 2, sections 3.2.15 and 3.2.16. Lengths count octets."""

from __future__ import annotations

from binascii import a2b_base64
from typing import TYPE_CHECKING, Final

from teikit.relaxng.datatypes.kinds import Kind
from teikit.relaxng.regexes import Regex

if TYPE_CHECKING:
    from teikit.relaxng.datatypes.core import Namespaces

__all__ = ["BINARY"]

_HEX: Final = Regex("([0-9a-fA-F]{2})*", trusted=True)
# Groups of four; the bits that padding leaves over must be zero (RFC 2045, and the grammar of section 3.2.16).
_BASE64: Final = Regex("([A-Za-z0-9+/]{4})*([A-Za-z0-9+/][AQgw]==|[A-Za-z0-9+/]{2}[AEIMQUYcgkosw048]=)?", trusted=True)


def _hex(text: str, _: Namespaces) -> bytes | None:
    return bytes.fromhex(text) if _HEX.matches(text) else None


def _hex_fault(text: str, _: Namespaces) -> str:
    if len(text) % 2:
        return "it has an odd number of digits"
    return "only the digits 0 to 9 and A to F may stand in it"


def _base64(text: str, _: Namespaces) -> bytes | None:
    packed = text.replace(" ", "")
    return a2b_base64(packed) if _BASE64.matches(packed) else None


def _base64_fault(text: str, _: Namespaces) -> str:
    if len(text.replace(" ", "")) % 4:
        return "its characters do not make groups of four"
    return "only letters, digits, + and / may stand in it, and one or two = at the end"


BINARY: Final = (
    Kind("hexBinary", "binary data in hexadecimal digits", _hex, _hex_fault, measure=len, unit="octets"),
    Kind("base64Binary", "binary data in Base64", _base64, _base64_fault, measure=len, unit="octets"),
)
