"""URIs and qualified names; XML Schema part 2, sections 3.2.17 to 3.2.19."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING, Final

from teikit.relaxng.datatypes.kinds import Kind
from teikit.relaxng.datatypes.strings import NCNAME

if TYPE_CHECKING:
    from teikit.relaxng.datatypes.core import Namespaces

__all__ = ["REFERENCES"]

_XML: Final = "http://www.w3.org/XML/1998/namespace"

# RFC 2396 as amended by RFC 2732, for texts in which everything else has been escaped as XLink 1.0, section 5.4, says:
# what is not ASCII, controls, the space, and < > " { } | \ ^ `, which therefore pass everywhere here but in a scheme.
# To keep the classes small, "|" stands for all that is not ASCII.
_OTHER: Final = r"\x00-\x20\x7f<>\"{}|\\^`"
_NOT_ASCII: Final = "[^\x00-\x7f]"
_UNRESERVED: Final = r"A-Za-z0-9_.!~*'()\-" + _OTHER
_ESCAPED: Final = "%[0-9A-Fa-f]{2}"
_URIC: Final = rf"(?:[{_UNRESERVED};/?:@&=+$,\[\]]|{_ESCAPED})"
_NOT_SLASH: Final = rf"(?:[{_UNRESERVED};?:@&=+$,\[\]]|{_ESCAPED})"
_PATH: Final = rf"(?:[{_UNRESERVED};:@&=+$,/]|{_ESCAPED})"
_FIRST_SEGMENT: Final = rf"(?:[{_UNRESERVED};@&=+$,]|{_ESCAPED})"
_REGISTRY: Final = rf"(?:[{_UNRESERVED}$,;:@&=+]|{_ESCAPED})"
_USER: Final = rf"(?:[{_UNRESERVED};:&=+$,]|{_ESCAPED})"
_ADDRESS: Final = r"\[[0-9A-Fa-f:.]*:[0-9A-Fa-f:.]*(?:%[A-Za-z0-9_.\-]+)?\]"


@cache
def _uri() -> re.Pattern[str]:
    authority = f"(?:(?:{_USER}*@)?{_ADDRESS}(?::[0-9]*)?|{_REGISTRY}+)"
    # An empty authority needs something behind it: file:///x is a URI, // is not.
    network = f"//(?:{authority}(?:/{_PATH}*)?|(?=[/?#])(?:/{_PATH}*)?)"
    hierarchy = rf"(?:{network}|/(?!/){_PATH}*)(?:\?{_URIC}*)?"
    absolute = rf"[A-Za-z][A-Za-z0-9+.\-]*:(?:{hierarchy}|{_NOT_SLASH}{_URIC}*)"
    relative = rf"(?:{hierarchy}|(?:{_FIRST_SEGMENT}+(?:/{_PATH}*)?)?(?:\?{_URIC}*)?)"
    return re.compile(f"(?:{absolute}|{relative})(?:#{_URIC}*)?", re.DOTALL)


def _any_uri(text: str, _: Namespaces) -> str | None:
    plain = text if text.isascii() else re.sub(_NOT_ASCII, "|", text)
    return text if _uri().fullmatch(plain) and ("[" not in plain or _has_sound_address(plain)) else None


def _has_sound_address(text: str) -> bool:
    """Whether what stands in brackets where a host may stand is an address of IPv6 (RFC 2732)."""
    host = re.match(r"(?:[^/?#]*:)?//[^/?#\[]*\[([^\]%/?#]*)", text)
    if host is None:
        return True
    from ipaddress import AddressValueError, IPv6Address

    try:
        IPv6Address(host[1])
    except AddressValueError:
        return False
    return True


def _any_uri_fault(text: str, _: Namespaces) -> str:
    if re.search("%(?![0-9A-Fa-f]{2})", text):
        return "after % there must be two hexadecimal digits"
    if text.count("#") > 1:
        return "it has more than one #"
    scheme, colon, rest = text.partition(":")
    if colon and "/" not in scheme and not re.fullmatch(r"[A-Za-z][A-Za-z0-9+.\-]*", scheme):
        return f"“{scheme}” before the colon is not the name of a URI scheme"
    if colon and not rest.partition("#")[0]:
        return "nothing follows the scheme"
    return "nothing follows the slashes" if rest.startswith("//") or text.startswith("//") else ""


def _qname(text: str, namespaces: Namespaces) -> tuple[str, str] | None:
    prefix, colon, local = text.rpartition(":")
    if not NCNAME.matches(local) or (colon and not NCNAME.matches(prefix)):
        return None
    uri = _XML if prefix == "xml" else namespaces.get(prefix)
    if uri is None and prefix:
        return None
    return uri or "", local


def _qname_fault(text: str, namespaces: Namespaces) -> str:
    if not text:
        return "it is empty"
    prefix, colon, local = text.rpartition(":")
    if not NCNAME.matches(local) or (colon and not NCNAME.matches(prefix)):
        return "it must be a name, or two names with a colon between them"
    known = ", ".join(sorted(name for name in namespaces if name))
    return f"the prefix “{prefix}” is not declared here" + (f" (declared are {known})" if known else "")


REFERENCES: Final = (
    Kind("anyURI", "a URI", _any_uri, _any_uri_fault, measure=len),
    Kind("QName", "a qualified name", _qname, _qname_fault, context_dependent=True),
    Kind("NOTATION", "the name of a notation", _qname, _qname_fault, context_dependent=True),
)
