"""The shape of a language's words."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from types import MappingProxyType
from typing import Any

__all__ = ["Language"]


def _nothing() -> Mapping[str, Any]:
    return MappingProxyType({})


@dataclass(frozen=True, slots=True, kw_only=True, eq=False, repr=False)
class Language:
    """The words of one language. Everything is in lower case; values in `Mapping`s are what the words mean.

    What a language does not give has no words: one that gives only what editors write in brackets is of use as well.
    """

    code: str
    """BCP 47 code."""
    name: str
    """English name of the language, as archives write it."""
    common: tuple[str, ...] = ()
    """The commonest words, to know the language by."""
    # Dates
    months: Mapping[str, int] = field(default_factory=_nothing)
    weekdays: tuple[str, ...] = ()
    relative_days: Mapping[str, int] = field(default_factory=_nothing)
    """Words for days counted from the document's date: `tomorrow` is 1."""
    relative_periods: Mapping[str, tuple[str, int]] = field(default_factory=_nothing)
    """Phrases for a `week`, `month` or `year` counted from the document's: `last week` is a week, -1."""
    periods: Mapping[str, str] = field(default_factory=_nothing)
    """Words for a `day`, `week`, `month` or `year`, in every form that follows a number."""
    ago: tuple[str, ...] = ()
    """What stands behind a count of periods: `ago`; `ago_before` stands before it."""
    ago_before: tuple[str, ...] = ()
    from_there: tuple[str, ...] = ()
    """What stands between a count of periods and the day that it is counted from: `a week from Monday`."""
    day_ordinals: Mapping[str, int] = field(default_factory=_nothing)
    """Words for days of the month."""
    month_phrases: Mapping[str, int] = field(default_factory=_nothing)
    """Phrases behind a day that say which month, counted from the document's: `inst.`, `of this month`."""
    earlier: tuple[str, ...] = ()
    """What makes a day of the week or a month the last one, before or behind it: `last`; `later` makes it the next."""
    later: tuple[str, ...] = ()
    every: tuple[str, ...] = ()
    """What makes a day of the week come back: `every`."""
    until: tuple[str, ...] = ()
    """Prepositions before a day that is still to come."""
    aims: tuple[str, ...] = ()
    """Prepositions before a day of the week that something has been fixed for: `for Monday`."""
    dated: tuple[str, ...] = ()
    """Prepositions between a paper and its date."""
    future: tuple[str, ...] = ()
    """Words that show that a clause is about what is still to come, verbs that tell of plans in the present tense among them."""
    future_endings: tuple[str, ...] = ()
    past: tuple[str, ...] = ()
    """Verbs that show that a clause is about what is over, besides those of saying."""
    past_endings: tuple[str, ...] = ()
    bare_auxiliaries: tuple[str, ...] = ()
    """What stands between a verb of the future and a participle: `will be held`."""
    clause_joints: tuple[str, ...] = ()
    """Conjunctions that begin a clause, besides what opens a reported one."""
    date_prepositions: tuple[str, ...] = ()
    """What stands before a day of the month."""
    month_prepositions: tuple[str, ...] = ()
    """What stands before a month or a year that stand alone."""
    year_words: tuple[str, ...] = ()
    """More of what stands before a year only."""
    time_prepositions: tuple[str, ...] = ()
    definite: tuple[str, ...] = ()
    """Articles that may stand between a preposition and a date."""
    seasons: Mapping[str, int] = field(default_factory=_nothing)
    """With their first month."""
    decades: Mapping[str, int] = field(default_factory=_nothing)
    """Words for decades of the twentieth century: `fifties` is 50."""
    day_times: Mapping[str, int] = field(default_factory=_nothing)
    """Words for hours: `noon` is 12."""
    hours: tuple[str, ...] = ()
    """Words behind a number of hours that tell the time."""
    old_style: tuple[str, ...] = ()
    """What says that a date is of the Julian calendar."""
    # Amounts
    numbers: Mapping[str, float] = field(default_factory=_nothing)
    """Number words from one to twelve and the teens, and the articles."""
    tens: Mapping[str, float] = field(default_factory=_nothing)
    fractions: Mapping[str, float] = field(default_factory=_nothing)
    joiners: tuple[str, ...] = ()
    """What may stand between the parts of a number: `and`."""
    vague: tuple[str, ...] = ()
    """Amounts that are no number: `several`."""
    ordinals: Mapping[str, int] = field(default_factory=_nothing)
    units: Mapping[str, str] = field(default_factory=_nothing)
    """Singular forms to the units of `gap`; plurals in `plurals`."""
    plurals: Mapping[str, str] = field(default_factory=_nothing)
    scales: Mapping[str, int] = field(default_factory=_nothing)
    """Words that multiply the number before them: `dozen`."""
    half_words: tuple[str, ...] = ()
    """What makes half of the unit whose word it is written in: `halb` in `Halbseite`."""
    times: Mapping[str, str] = field(default_factory=_nothing)
    """Words for what recordings are counted in, to the English noun: `seconds`."""
    between: tuple[str, ...] = ()
    """Words that open a range whose ends a joining word parts: `between two and three`."""
    less: tuple[str, ...] = ()
    more: tuple[str, ...] = ()
    about: tuple[str, ...] = ()
    ranges: tuple[str, ...] = ()
    or_more: tuple[str, ...] = ()
    """What behind a number makes it the least: `or more`."""
    adjectives: tuple[str, ...] = ()
    """Words that may stand between a number and its unit: `typed`, `of the`."""
    parts: tuple[str, ...] = ()
    """Nouns for a part of a unit, which is then not counted: `remainder of the paragraph`."""
    edges: tuple[str, ...] = ()
    """Nouns for where on a unit something is: `corner of the page` is no amount at all."""
    of: tuple[str, ...] = ()
    """Prepositions, with articles if they have any, between those nouns and the unit."""
    # Brackets
    causes: tuple[tuple[str, str], ...] = ()
    """Patterns for why something is missing, and the `gap/@reason`; the first that is found decides."""
    ordinary: tuple[str, ...] = ()
    """Patterns for causes that are ordinary words as well: they count beside an amount or a noun for text, or alone."""
    qualifiers: tuple[tuple[str, str], ...] = ()
    """Patterns beside a cause, and the reason that they give to the gap: `omitted by the censor`, `missing in transmission`. What
    the original itself leaves out (`in the original`, `lost`) is lost; nothing else becomes so."""
    matter: tuple[str, ...] = ()
    """Nouns for what may be missing: `signature`."""
    fillers: tuple[str, ...] = ()
    """Words that may stand in an expression on missing text without telling anything else: `original`."""
    omissions: tuple[str, ...] = ()
    """Patterns that open an editor's account of what is left out."""
    remarks: tuple[str, ...] = ()
    """Patterns that open a comment even if it speaks of something missing; comments on an amount of text aside."""
    comments: tuple[str, ...] = ()
    """Patterns anywhere in a bracket that make it an editor's comment."""
    signatures: tuple[str, ...] = ()
    """Patterns at the end of a bracket by which editors sign."""
    translators: tuple[str, ...] = ()
    """Patterns that make the translator the one who comments."""
    openers: tuple[str, ...] = ()
    """Words that open no noun phrase, but go on in a sentence: prepositions, conjunctions, auxiliaries, adverbs."""
    annexes: tuple[str, ...] = ()
    """Nouns that stand alone over what is enclosed: `attachment`."""
    papers: tuple[str, ...] = ()
    """Nouns for papers that are cited by number or date: `telegram 412`."""
    pages: tuple[str, ...] = ()
    """Words that open a page mark."""
    page_heads: tuple[str, ...] = ()
    """Words before those: `typeset`."""
    page_breaks: tuple[str, ...] = ()
    """Patterns for a page mark without a number."""
    sic: tuple[str, ...] = ()
    corrections: tuple[str, ...] = ()
    """Patterns that open a correction: `recte:`."""
    doubtful: tuple[str, ...] = ()
    """Patterns that cast doubt on the word before them: `reading uncertain`."""
    perhaps: tuple[str, ...] = ()
    """Adverbs before a reading in quotation marks that is not sure: `possibly`."""
    clocks: tuple[str, ...] = ()
    """Patterns for the clock by which an hour is told: `Moscow time`."""
    margin: tuple[str, ...] = ()
    # Persons and offices
    titles: tuple[str, ...] = ()
    """Words that stand before a person's name."""
    offices: tuple[str, ...] = ()
    """Nouns for what a person is, that may stand alone: `ambassador`."""
    compounds: bool = False
    """Whether such a noun may be the end of a longer word: `Ministerialdirektor`."""
    kin: tuple[str, ...] = ()
    """Nouns for what a person is to another: `brother`."""
    renamed: tuple[str, ...] = ()
    """Words between a name and another for the same: `now`, `alias`."""
    articles: tuple[str, ...] = ()
    """Articles and possessives before a noun for somebody."""
    given_names: frozenset[str] = frozenset()
    family_names: frozenset[str] = frozenset()
    """Family names that come before the given names: `Kim Il Sung`."""
    # Speech
    say: tuple[str, ...] = ()
    """Verbs of saying that take a quotation or a clause, in the forms that narrate."""
    tell: tuple[str, ...] = ()
    """Verbs that take the addressee as their object."""
    ask: tuple[str, ...] = ()
    tag: tuple[str, ...] = ()
    """Verbs that tag a quotation, though they take no clause: `began`, `interrupted`."""
    meet: tuple[str, ...] = ()
    """Phrases that say that somebody met the author: `received me`."""
    adverbs: tuple[str, ...] = ()
    """Adverbs without an ending of their own that stand by such verbs: `then`, `again`."""
    that: tuple[str, ...] = ()
    """What opens a reported clause."""
    first_person: tuple[str, ...] = ()
    first_object: tuple[str, ...] = ()
    pronouns: Mapping[str, str] = field(default_factory=_nothing)
    """Subject pronouns and the sex that they ask for (`m`, `f`, `` for any)."""
    objects: Mapping[str, str] = field(default_factory=_nothing)
    demonstratives: tuple[str, ...] = ()
    """What stands for somebody or something and is no personal pronoun: `the latter`, `celui-ci`."""
    relatives: tuple[str, ...] = ()
    """Relative pronouns."""
    past_shift: tuple[str, ...] = ()
    """Verb forms that show that speech has been reported, not quoted: `would`, `had`."""
    written: tuple[str, ...] = ()
    """Nouns for what may be quoted in writing: `letter`, `resolution`."""
    # Dates, where languages differ in what they need
    titles_of_several: tuple[str, ...] = ()
    """Titles before several names, in small letters: `messrs.`."""
    ranks: tuple[str, ...] = ()
    """Titles that are adjectives as well, which capitals do not tell: `GENERAL SITUATION`."""
    small_months: bool = False
    """Whether months are written in small letters."""
    time_parts: Mapping[str, tuple[int, int]] = field(default_factory=_nothing)
    """What stands before a month or a year and means a part of it: `early` is the first of three, `second half` the second of two."""
    time_part_joints: tuple[str, ...] = ()
    """What may stand between the two: `of`, `in`."""
    year_phrases: Mapping[str, int] = field(default_factory=_nothing)
    """Phrases behind a day or a month that say which year, counted from the document's: `of last year` is -1."""
    bare_periods: Mapping[str, tuple[str, int]] = field(default_factory=_nothing)
    """Periods that count only behind a word for a part of them: `the end of the year`."""
    after_days: tuple[str, ...] = ()
    """Words behind a number that show that it is a day: `le 19 au soir`."""
    month_directions: Mapping[str, int] = field(default_factory=_nothing)
    """Words behind a day or a month that make it the last one (-1) or the next (1): `mars dernier`."""
    closing_directions: Mapping[str, int] = field(default_factory=_nothing)
    """Such words that count only where a phrase ends: `in March last,`."""
    week_phrases: Mapping[str, int] = field(default_factory=_nothing)
    """Phrases behind a day of the week that say which week: `of next week` is 1."""
    this: tuple[str, ...] = ()
    """What before a day of the week makes it one of the document's week."""
    since: tuple[str, ...] = ()
    """Prepositions before a day that is over."""
    day_joints: tuple[str, ...] = ()
    """Words between the two days of a range, or of two days of one month: `through`, `and`."""
    events: tuple[str, ...] = ()
    """Nouns for what has a date: `agreement`, in `the 1954 agreement` and `the March agreement`."""
    proper_months: tuple[str, ...] = ()
    """Words that make a name of a month before them: `revolution`."""
    ahead: tuple[str, ...] = ()
    """What stands behind a count of periods that lie ahead: `from now`; `ahead_before` stands before it."""
    ahead_before: tuple[str, ...] = ()
    round_periods: Mapping[str, int] = field(default_factory=_nothing)
    """Counts of days that idiom makes of weeks: `huit jours` is 7."""
    halves: Mapping[str, str] = field(default_factory=_nothing)
    """Phrases behind an hour that say which half of the day (`a`, `p`, or `n` for the night): `in the evening`."""
    spans: tuple[str, ...] = ()
    """Those of the words between two dates that make one stretch of time of them: `to`, not `and`."""
    eras: tuple[str, ...] = ()
    """What makes a decade of the number before or behind it: `années`, `Jahre`."""
    # Speech, where languages differ in what they need
    participles: tuple[str, ...] = ()
    """Verbs of saying that only speak behind an auxiliary: `a déclaré`, `hat erklärt`."""
    auxiliaries: tuple[str, ...] = ()
    separable: Mapping[str, tuple[str, ...]] = field(default_factory=_nothing)
    """Verbs that need a particle later in their clause: `fügte … hinzu`."""
    encounter: tuple[str, ...] = ()
    """Phrases whose object is somebody whom the author or another person meets: `lunched with`."""
    first_plural: tuple[str, ...] = ()
    """Pronouns by which an author speaks for others as well: `we asked Kadar`."""
    asking_about: tuple[str, ...] = ()
    """Prepositions before a word that opens a reported question: `on whose authority`."""
    requests: tuple[str, ...] = ()
    """Verbs that take an infinitive for what is asked, promised or refused."""
    bare: tuple[str, ...] = ()
    """Verbs that take a clause without a conjunction; none means all."""
    clause_subjects: tuple[str, ...] = ()
    """Words that such a clause may begin with, a capitalised word aside."""
    finite: tuple[str, ...] = ()
    """Forms of verbs, or their endings (`-ed`), that show a clause."""
    parties: tuple[str, ...] = ()
    """Nouns for bodies that speak: `side`, `delegation`."""
    people: tuple[str, ...] = ()
    """Nouns for persons that speak, offices aside: `diplomat`, `guest`."""
    plain: tuple[str, ...] = ()
    """Forms of the present that do not narrate: the author's `I believe` reports nothing."""
    collectives: tuple[str, ...] = ()
    """Quantifiers of those who speak together: `both`."""
    sources: tuple[str, ...] = ()
    """Patterns before the name of whoever is cited: `according to`."""
    views: tuple[str, ...] = ()
    """Patterns for a person's opinion: `in his opinion`, the person as `who`."""
    cues: tuple[str, ...] = ()
    """Parts of words without which no text has such a pattern."""
    writing: tuple[str, ...] = ()
    """Verbs that quote from writing: `reads`."""
    answering: tuple[str, ...] = ()
    """Verbs by which somebody else answers than the one who has just spoken: `replied`."""
    adding: tuple[str, ...] = ()
    """Verbs by which the one who has just spoken goes on: `added`."""
    towards: tuple[str, ...] = ()
    """Words before somebody to whom the author turns: `to`, beside `encounter`."""
    feminine: frozenset[str] = frozenset()
    """Titles, nouns and given names of women, and, in `masculine`, of men."""
    masculine: frozenset[str] = frozenset()
    passive: frozenset[str] = frozenset()
    """Auxiliaries that make the one who is spoken to the subject: `was told`."""
    agents: tuple[str, ...] = ()
    """What then stands before the one who speaks: `by`."""
    questions: tuple[str, ...] = ()
    """What opens a question that does not depend on a preposition: `whether`."""
    opinions: tuple[str, ...] = ()
    """Nouns for what somebody thinks or says, behind a name with `’s`: `Riad’s view`, `his answer`."""
    envoys: tuple[str, ...] = ()
    """Offices that several persons at a time bear, so that one is whoever is there: `the Ambassador`, but not `the President`."""
    impersonal: tuple[str, ...] = ()
    """Words like `there`, which open a clause without a conjunction, as pronouns do."""
    infinitive: frozenset[str] = frozenset({"to"})
    """What stands before an infinitive of saying: `to say`."""
    addressing: tuple[str, ...] = ()
    """Phrases at the beginning of a sentence before the one who is spoken to: `turning to`."""
    fronting: tuple[str, ...] = ()
    """What may stand first in a sentence and before its verb of saying, with a clause between: `auf meine Frage`."""
    staff: tuple[str, ...] = ()
    """Nouns for officers that stand without an article: `DCM`."""
