"""The words of Dutch: as much of a language as dates, gaps and speech need."""

from __future__ import annotations

from dataclasses import replace

from teikit.vocabulary.en import WORDS

DUTCH = replace(
    WORDS,
    code="nl",
    name="Dutch",
    common=("de", "het", "een", "en", "van", "dat", "niet", "op", "met", "zijn", "heeft", "voor", "aan", "bij", "naar"),
    # Dates
    months={
        "januari": 1, "februari": 2, "maart": 3, "april": 4, "mei": 5, "juni": 6, "juli": 7, "augustus": 8, "september": 9,
        "oktober": 10, "november": 11, "december": 12,
    },
    weekdays=("maandag", "dinsdag", "woensdag", "donderdag", "vrijdag", "zaterdag", "zondag"),
    relative_days={"vandaag": 0, "vanmorgen": 0, "vanavond": 0, "gisteren": -1, "gisteravond": -1, "morgen": 1, "eergisteren": -2, "overmorgen": 2},
    relative_periods={"vorige week": ("week", -1), "deze week": ("week", 0), "volgende week": ("week", 1), "vorige maand": ("month", -1)},
    periods={"dag": "day", "dagen": "day", "week": "week", "weken": "week", "maand": "month", "maanden": "month", "jaar": "year"},
    ago=("geleden",),
    ahead=(),
    ahead_before=("over",),
    month_phrases={"dezer": 0, "dezer maand": 0, "van deze maand": 0, "van de vorige maand": -1},
    earlier=("afgelopen", "vorige"),
    later=("aanstaande", "volgende"),
    until=("tot", "voor"),
    since=("sinds", "sedert"),
    future=("zal", "zullen", "moet", "gaat"),
    date_prepositions=("op", "van", "tot", "sinds", "na", "voor", "sedert"),
    month_prepositions=("in", "sinds", "tot", "van", "na", "voor", "sedert"),
    year_words=("jaar",),
    time_prepositions=("om", "tegen", "na", "voor"),
    definite=("de", "het"),
    seasons={"lente": 3, "zomer": 6, "herfst": 9},
    decades={"jaren dertig": 30, "jaren vijftig": 50},
    hours=("uur",),
    small_months=True,
    time_parts={"begin": (1, 3), "medio": (2, 3), "eind": (3, 3), "eerste helft": (1, 2), "tweede helft": (2, 2)},
    time_part_joints=("van",),
    year_phrases={"van dit jaar": 0, "van het vorige jaar": -1},
    day_joints=("tot", "en", "of", "tot en met", "t/m"),
    spans=("tot", "tot en met", "t/m"),
    # Gaps
    numbers={"een": 1, "één": 1, "twee": 2, "drie": 3, "vier": 4, "vijf": 5, "zes": 6, "tien": 10},
    units={"regel": "line", "woord": "word", "alinea": "paragraph", "bladzijde": "page", "naam": "name"},
    plurals={"regels": "line", "woorden": "word", "alinea's": "paragraph", "bladzijden": "page", "namen": "name"},
    less=("minder dan",),
    more=("meer dan",),
    causes=((r"onleesbaar", "illegible"), (r"weggelakt|niet vrijgegeven", "redacted"), (r"weggelaten", "editorial")),
    # Persons and speech
    titles=("de heer", "mevrouw", "minister", "ambassadeur", "gezant", "generaal", "dr."),
    offices=("minister", "ambassadeur", "gezant", "generaal"),
    articles=("de", "het", "een", "zijn", "haar"),
    say=("zei", "zeide", "verklaarde", "antwoordde", "voegde eraan toe", "merkte op"),
    tell=("vertelde", "verzekerde"),
    ask=("vroeg",),
    tag=("begon", "vervolgde"),
    meet=("ontving mij",),
    encounter=("sprak met",),
    adverbs=("toen", "ook", "daarop"),
    that=("dat", "of", "waarom", "hoe"),
    first_person=("ik",),
    first_object=("mij", "me"),
    first_plural=("wij", "we"),
    pronouns={"hij": "m", "zij": "f"},
    objects={"hem": "m", "haar": "f"},
    relatives=("die",),
    bare=("zei", "zeide", "antwoordde"),
    clause_subjects=("hij", "zij", "het", "er", "de"),
    finite=("is", "was", "heeft", "had", "zal", "zou"),
)  # fmt: skip
"""Where it has none of its own here, the English ones stand in."""
