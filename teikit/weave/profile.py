"""The `profileDesc`: who wrote to whom, when and where, in which language, and what the document is filed under."""

from __future__ import annotations

from typing import Final

from teikit.model.reading import Correspondent, Metadata
from teikit.patterns import regex
from teikit.vocabulary import LANGUAGES
from teikit.weave.heading import Heading
from teikit.weave.writer import Writer, as_text, given, pointer

__all__ = ["profile_description"]

_LANGUAGE_NAMES: Final = {
    "zh": "Chinese", "pl": "Polish", "hu": "Hungarian", "cs": "Czech", "sk": "Slovak", "bg": "Bulgarian", "ro": "Romanian", "es": "Spanish", "it": "Italian",
    "pt": "Portuguese", "ja": "Japanese", "ko": "Korean", "vi": "Vietnamese", "ar": "Arabic", "sr": "Serbian", "sq": "Albanian", "mn": "Mongolian",
} | {code: words.name for code, words in LANGUAGES.items()}  # fmt: skip

_BODY: Final = regex(
    r"(?:[A-Z][\w-]+\s){0,3}(?:Embassy|Legation|Consulate(?: General)?|Mission|Delegation|Department|Ministry|Interests Section)\b"
)
"""What a person signs for and is no office that he holds: `Embassy in Turkey`."""

_COURTESIES: Final = frozenset(
    {
        "M.",
        "M",
        "Mme",
        "Mr.",
        "Mr",
        "Mrs.",
        "Miss",
        "Dr.",
        "Dr",
        "Herr",
        "Herrn",
        "Sir",
        "Cde.",
        "Com.",
        "Comrade",
        "Genosse",
        "Genossen",
    }
)
"""Words before a name that are no office."""


def profile_description(out: Writer, heading: Heading) -> None:
    """Write the `profileDesc`."""
    known = heading.metadata
    out.open("profileDesc")
    if known.summary:
        out.open("abstract")
        out.paragraphs(known.summary)
        out.close()
    if known.date or known.when:
        out.open("creation")
        out.line("date", as_text(known.date or known.when), **_moment(known))
        out.close()
    _languages(out, known)
    if heading.julian:
        _calendars(out)
    if known.participants:
        _participants(out, heading)
    if (
        known.sender
        or known.recipients
        or known.place
        or known.received
        or known.distribution
        or known.references
        or known.routing
    ):
        _correspondence(out, heading)
    if known.classification or known.subjects or known.captions or known.executive_order or known.tags:
        _classes(out, known)
    out.close()


def _participants(out: Writer, heading: Heading) -> None:
    """Who took part, as the document lists them: what they were, and for whom."""
    out.open("particDesc")
    out.open("listPerson")
    for number, one in enumerate(heading.metadata.participants, 1):
        out.open("person", **{"xml:id": f"participant{number}"}, role="participant")
        out.line("persName", as_text(one.name), **pointer("ref", heading.participants.get(one.name, "")))
        out.line("occupation", as_text(one.role))
        out.line("affiliation", as_text(one.side))
        out.close()
    out.close()
    out.close()


def _moment(known: Metadata) -> dict[str, str]:
    """When the document was sent, as far as it is known."""
    when = f"{known.when}T{known.time}" if known.when and known.time else known.when
    return given(when=when, resp="#teikit" if known.date_cert else "", cert=known.date_cert)


def _calendars(out: Writer) -> None:
    """The old style, for the dates that point at it; their values are Gregorian."""
    out.open("calendarDesc")
    out.open("calendar", **{"xml:id": "julian"})
    out.line("p", "The Julian calendar (old style). The values of dates are those of the Gregorian calendar.")
    out.close()
    out.close()


def _languages(out: Writer, known: Metadata) -> None:
    out.open("langUsage")
    use = "language of the text" if not known.original_language else "language of the text, a translation"
    out.line("language", f"{_language_name(known.language)} ({use})", ident=known.language, n="text")
    if known.original_language and known.original_language != known.language:
        out.line(
            "language", f"{_language_name(known.original_language)} (language of the original)", ident=known.original_language
        )
    out.close()


def _language_name(code: str) -> str:
    return "Not determined" if code == "und" else _LANGUAGE_NAMES.get(code, code)


def _correspondence(out: Writer, heading: Heading) -> None:
    known = heading.metadata
    out.open("correspDesc")
    out.open("correspAction", type="sent")
    if known.sender:
        _correspondent(out, known.sender, heading.author)
    _place(out, known.place, heading.sent_from)
    if known.when:
        out.line("date", **_moment(known))
    elif not (known.sender or known.place or heading.sent_from[0]):
        out.line("note", "Neither sender nor place nor date is known.")
    out.line("note", as_text(known.precedence), **({"type": "precedence"} if known.precedence else {}))
    out.close()
    _received(out, heading)
    if known.references:
        out.open("correspContext")
        for one in known.references:
            out.line("ref", as_text(one.wording), type="reference", **given(n=one.number))
        out.close()
    for name in (*known.routing, *known.distribution):
        out.line("note", as_text(name), type="routing")
    out.close()


def _received(out: Writer, heading: Heading) -> None:
    """Who received it, and when; the date stands with the first who did."""
    known = heading.metadata
    for number, recipient in enumerate(known.recipients):
        out.open("correspAction", type="received", **({"subtype": "info"} if recipient.info else {}))
        _correspondent(out, recipient, heading.recipients.get(recipient.name, ""))
        _addressed(out, recipient)
        _place(out, recipient.place, heading.received_at)
        if known.received and number == 0:
            out.line("date", when=known.received)
        out.close()
    if known.received and not known.recipients:
        out.open("correspAction", type="received")
        out.line("date", when=known.received)
        out.close()


def _correspondent(out: Writer, who: Correspondent, identifier: str) -> None:
    if who.person:
        out.line("persName", as_text(who.person), **pointer("ref", identifier))
    if who.name == who.place:  # `To: Warsaw`: nobody is named
        return
    if not who.person:
        out.line("orgName", as_text(who.name), **pointer("ref", identifier), **given(key=who.route))
    elif (role := _role(who)) and role != who.place:
        out.line("orgName" if _BODY.match(role) else "roleName", as_text(role))


def _role(who: Correspondent) -> str:
    """What a person is, without how he is called: `M. Alphand, ambassadeur de France`."""
    before, _, behind = who.name.partition(who.person)
    parts = [part for part in (before.strip(" ,()"), behind.strip(" ,()")) if part]
    return ", ".join(parts[1:] if len(parts) == 2 and parts[0] in _COURTESIES else parts)


def _addressed(out: Writer, who: Correspondent) -> None:
    """How a cable is sent to one addressee."""
    for kind, values in (("precedence", (who.precedence,)), ("serial", (who.serial,)), ("exempt", who.exempt)):
        for value in filter(None, values):
            out.line("note", as_text(value), type=kind)


def _place(out: Writer, stated: str, known: tuple[str, str]) -> None:
    if stated:
        out.line("placeName", as_text(stated), **pointer("ref", known[1] if known[0].casefold() == stated.casefold() else ""))
    elif known[0]:
        out.line("placeName", as_text(known[0]), **pointer("ref", known[1]), resp="#teikit", cert="medium")


def _classes(out: Writer, known: Metadata) -> None:
    out.open("textClass")
    if known.tags:
        out.open("keywords", scheme="#TAGS")
        for tag in known.tags:
            out.line("term", as_text(tag), **({"type": "person"} if "," in tag else {}))
        out.close()
    if known.subjects:
        out.open("keywords", scheme="#subjects")
        for subject in known.subjects:
            out.line("term", as_text(subject))
        out.close()
    for scheme, marks in (
        ("handling", known.classification),
        ("captions", known.captions),
        ("orders", (known.executive_order,)),
    ):
        for mark in filter(None, marks):
            out.line("classCode", as_text(mark), scheme=f"#{scheme}")
    out.close()
