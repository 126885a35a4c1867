"""Strings, names and lists of names; XML Schema part 2, sections 3.2.1 and 3.3.1 to 3.3.12."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from teikit.relaxng.datatypes.kinds import Kind
from teikit.relaxng.datatypes.whitespace import collapse, preserve, replace
from teikit.relaxng.regexes import Regex

if TYPE_CHECKING:
    from collections.abc import Callable

    from teikit.relaxng.datatypes.core import Namespaces

__all__ = ["NCNAME", "STRINGS"]

# The definitions of the specification; names are those of XML 1.0 up to its fourth edition, as Jing has them.
NCNAME: Final = Regex(r"[\i-[:]][\c-[:]]*", trusted=True)
_NAME: Final = Regex(r"\i\c*", trusted=True)
_NMTOKEN: Final = Regex(r"\c+", trusted=True)
_LANGUAGE: Final = Regex(r"[a-zA-Z]{1,8}(-[a-zA-Z0-9]{1,8})*", trusted=True)
_NAME_START: Final = Regex(r"\i", trusted=True)
_NAME_CHARACTER: Final = Regex(r"\c", trusted=True)


def _anything(text: str, _: Namespaces) -> str:
    return text


def _nothing_wrong(_: str, __: Namespaces) -> str:
    return ""


def _matching(regex: Regex) -> Callable[[str, Namespaces], str | None]:
    return lambda text, _: text if regex.matches(text) else None


def _names(regex: Regex) -> Callable[[str, Namespaces], tuple[str, ...] | None]:
    """A list of at least one name."""

    def read(text: str, _: Namespaces) -> tuple[str, ...] | None:
        names = tuple(text.split(" "))
        return names if all(map(regex.matches, names)) else None

    return read


def _name_fault(text: str, _: Namespaces) -> str:
    """The first character that a name cannot have there."""
    if not text:
        return "it is empty"
    if ":" in text:
        return "it has a colon"
    if " " in text:
        return "it has a space"
    return _character_fault(text, first=True)


def _character_fault(text: str, *, first: bool) -> str:
    if first and not _NAME_START.matches(text[0]):
        return f"it cannot begin with “{text[0]}”"
    wrong = next((character for character in text if not _NAME_CHARACTER.matches(character)), "")
    return f"“{wrong}” cannot stand in it" if wrong else ""


def _full_name_fault(text: str, namespaces: Namespaces) -> str:
    return _name_fault(text.replace(":", "_"), namespaces)


def _token_fault(text: str, _: Namespaces) -> str:
    if not text:
        return "it is empty"
    return "it has a space" if " " in text else _character_fault(text, first=False)


def _list_fault(fault: Callable[[str, Namespaces], str], regex: Regex) -> Callable[[str, Namespaces], str]:
    def why(text: str, namespaces: Namespaces) -> str:
        wrong = next(name for name in text.split(" ") if not regex.matches(name))
        return f"“{wrong}” is wrong, {fault(wrong, namespaces)}" if wrong else "it is empty"

    return why


def _language_fault(_: str, __: Namespaces) -> str:
    return (
        "language tags are one to eight letters, then parts of one to eight letters or digits after hyphens, like en or de-AT"
    )


def _name(name: str, noun: str, **details: object) -> Kind:
    return Kind(name, noun, _matching(NCNAME), _name_fault, measure=len, **details)  # type: ignore[arg-type]


def _list(name: str, noun: str, regex: Regex, fault: Callable[[str, Namespaces], str], **details: object) -> Kind:
    read, why = _names(regex), _list_fault(fault, regex)
    return Kind(name, noun, read, why, measure=len, unit="items", **details)  # type: ignore[arg-type]


STRINGS: Final = (
    Kind("string", "a string", _anything, _nothing_wrong, space=preserve, measure=len),
    Kind("normalizedString", "a string", _anything, _nothing_wrong, space=replace, measure=len),
    Kind("token", "a token", _anything, _nothing_wrong, space=collapse, measure=len),
    Kind("language", "a language tag", _matching(_LANGUAGE), _language_fault, measure=len),
    Kind("Name", "a name", _matching(_NAME), _full_name_fault, measure=len),
    Kind("NMTOKEN", "a name token", _matching(_NMTOKEN), _token_fault, measure=len),
    _list("NMTOKENS", "a list of name tokens", _NMTOKEN, _token_fault),
    _name("NCName", "a name without colon"),
    _name("ID", "an identifier", id_kind="ID"),
    _name("IDREF", "a reference to an identifier", id_kind="IDREF"),
    _list("IDREFS", "a list of references to identifiers", NCNAME, _name_fault, id_kind="IDREFS"),
    _name("ENTITY", "the name of an entity", entities=True),
    _list("ENTITIES", "a list of names of entities", NCNAME, _name_fault, entities=True),
)
