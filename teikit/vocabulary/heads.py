"""The labels in the heads of records and memoranda, in small letters, and words for the sides of a conversation."""

# fmt: off
from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

__all__ = ["HEAD_LABELS", "PLURAL_TITLES", "SIDE_WORDS"]

_WORDS: Final = {
    "participants": """participants|list of participants|participants in the meeting|participating|present|those present|were present|also present|persons present|present at the meeting|attendees|attendance
        |in attendance|attended by|attending|principals|participation|others|other participants|other attendees|others attending|others present|secretariat|observers|staff|also attending|in the chair|chair|chaired by|presiding|presided over by|chairman of the meeting|vorsitz|vorsitzender|présidence|sous la présidence de|président de séance|председательствовал|председательствующий|teilnehmer|teilnehmerinnen und teilnehmer|teilnehmerliste|anwesend|anwesende|anwesend waren|anwesend sind|es waren anwesend|es nahmen teil
        |beteiligte|gesprächsteilnehmer|présents|présent|étaient présents|sont présents|assistaient|assistent à l'entretien|personnes présentes|liste des participants|participants à l'entretien
        |участники|присутствовали|присутствуют|obecni""",
    "interpreter": "interpreter|interpreters|interpreting|interpreted by|notetaker|note-taker|note taker|notetakers|note-takers|recorder|rapporteur|dolmetscher|dolmetscherin|protokollführer|protokollant|protokoll|interprète|interprètes|secrétaire de séance|переводчик",
    "date": "date|dates|date and time|date & time|time and date|date/time|datum|datum und zeit|date et heure|дата|le",
    "time": "time|hour|duration|uhrzeit|zeit|heure|durée|dauer|время",
    "place": "place|location|place of meeting|venue|place and date|ort|ort und zeit|lieu|lieu de l'entretien|место",
    "subject": "subject|subjects|subj|subject of conversation|subjects discussed|topics|topic|re|betreff|betr|betrifft|gegenstand|thema|themen|objet|sujet|a/s|тема",
    "copies": "copies to|copies|copy to|cc|distribution|verteiler|copie à|copies à|ampliation|destinataires en copie",
    "drafted": "drafted by|drafter|drafting office|prepared by|recorded by|verfasser|rédigé par|rédacteur|approved by|cleared by|clearance|clearances",
}
HEAD_LABELS: Final[Mapping[str, str]] = MappingProxyType({label.strip(): kind for kind, labels in _WORDS.items() for label in labels.replace("\n", "").split("|")})
"""What a label says that stands behind it."""

SIDE_WORDS: Final = frozenset(
    """us u.s u.s. usa u.s.a u.s.a. ussr u.s.s.r u.s.s.r. uk u.k u.k. prc p.r.c. gdr frg drv dprk rok eec nato un u.n. united states kingdom america american americans soviet soviets russia russian russians
    union side sides delegation delegations party part for on from the of and chinese china people's republic french france british britain great german germany west east federal german democratic polish poland
    hungarian hungary czechoslovak czechoslovakia romanian rumanian romania rumania bulgarian bulgaria yugoslav yugoslavia cuban cuba vietnamese vietnam north south viet nam japanese japan
    korean korea israeli israel egyptian egypt jordanian jordan syrian syria iraqi iraq iranian iran turkish turkey greek greece italian italy spanish spain portuguese portugal canadian canada australian australia
    indian india pakistani pakistan indonesian indonesia mongolian mongolia albanian albania austrian austria swiss switzerland dutch netherlands belgian belgium swedish sweden norwegian norway danish denmark
    finnish finland brazilian brazil chilean chile mexican mexico argentine argentina palestinian saudi arabia arab algerian algeria moroccan morocco tunisian tunisia libyan libya african members hosts guests visitors
    auf seite seiten deutscher sowjetischer amerikanischer französischer britischer polnischer ungarischer tschechoslowakischer jugoslawischer rumänischer bulgarischer österreichischer italienischer chinesischer israelischer
    deutsche sowjetische amerikanische französische britische polnische österreichische von seiten der des seitens für die delegation bundesrepublik ddr udssr sowjetunion vereinigte staaten frankreich großbritannien
    du de la le les côté pour par délégation français française soviétique soviétiques américain américaine allemand allemande britannique anglais anglaise polonais polonaise italien italienne chinois chinoise urss états-unis
    union royaume-uni allemagne italie pologne chine israélien israélienne égyptien égyptienne algérien algérienne tunisien marocain belge suisse""".split()
)
"""Words that the name of a side is made of: `On the Soviet side`, `U.S.S.R.`."""

PLURAL_TITLES: Final[Mapping[str, str]] = MappingProxyType({
    "mm": "M.", "messrs": "Mr.", "messieurs": "M.", "comrades": "", "cdes": "", "ambassadors": "Ambassador", "ministers": "Minister", "generals": "General", "senators": "Senator", "doctors": "Dr.", "drs": "Dr.",
    "genossen": "", "herren": "", "die herren": "", "die genossen": "", "товарищи": "", "тт": "", "mmes": "Mme", "the messrs": "Mr.",
})
"""Titles before several names, and the title that each of them then has."""
