"""German."""

from __future__ import annotations

from typing import Final

from teikit.vocabulary.tables import Language

__all__ = ["WORDS"]

# fmt: off
WORDS: Final = Language(
    code="de",
    name="German",
    common=("der", "die", "das", "und", "nicht", "ist", "den", "mit", "dass", "ich", "zu", "ein", "des", "von", "auf"),
    months={
        "januar": 1, "jänner": 1, "februar": 2, "märz": 3, "maerz": 3, "april": 4, "mai": 5, "juni": 6, "juli": 7, "august": 8, "september": 9,
        "oktober": 10, "november": 11, "dezember": 12, "okt": 10, "dez": 12,
    },
    weekdays=("montag", "dienstag", "mittwoch", "donnerstag", "freitag", "samstag", "sonntag"),
    relative_days={"heute": 0, "gestern": -1, "morgen": 1, "vorgestern": -2, "übermorgen": 2, "heute morgen": 0, "heute früh": 0, "heute vormittag": 0, "heute nachmittag": 0, "heute abend": 0, "gestern abend": -1, "gestern morgen": -1, "morgen früh": 1, "morgen abend": 1},
    relative_periods={
        f"{word} {noun}": (unit, shift)
        for noun, unit, words in (("woche", "week", "e"), ("monat", "month", "en"), ("jahr", "year", "es"))
        for stem, shift in (("letzt", -1), ("vorig", -1), ("vergangen", -1), ("dies", 0), ("nächst", 1), ("kommend", 1))
        for word in {stem + words, f"{stem}en", f"{stem}er", f"{stem}em"}
    },
    periods={"tag": "day", "tage": "day", "tagen": "day", "woche": "week", "wochen": "week", "monat": "month", "monate": "month", "monaten": "month", "jahr": "year", "jahre": "year", "jahren": "year"},
    ago=(),
    ago_before=("vor",),
    day_ordinals={},
    month_phrases={"d. m.": 0, "d.m.": 0, "dieses monats": 0, "ds. mts.": 0, "v. m.": -1, "v.m.": -1, "vorigen monats": -1, "n. m.": 1, "n.m.": 1, "nächsten monats": 1},
    earlier=("letzten", "vergangenen", "vorigen", "letzter"),
    later=("nächsten", "kommenden", "nächster"),
    until=("bis", "vor"),
    future=("wird", "werden", "werde", "soll", "sollen", "will"),
    date_prepositions=("am", "vom", "zum", "bis", "bis zum", "seit", "seit dem", "ab", "den", "dem", "nach dem", "vor dem"),
    month_prepositions=("im", "seit", "bis", "ab", "ende", "anfang", "mitte", "nach", "vor", "in", "von", "vom"),
    year_words=("jahr", "jahre", "jahres"),
    time_prepositions=("um", "gegen", "ab", "bis", "seit", "nach", "vor", "von"),
    definite=("der", "dem", "den"),
    seasons={"frühjahr": 3, "frühling": 3, "sommer": 6, "herbst": 9},
    decades={"zwanziger": 20, "dreißiger": 30, "vierziger": 40, "fünfziger": 50, "sechziger": 60, "siebziger": 70, "achtziger": 80},
    day_times={"mitternacht": 0},
    hours=("uhr",),
    old_style=("a. st.", "alten stils", "julianischen kalenders"),
    numbers={
        "ein": 1, "eine": 1, "einer": 1, "einem": 1, "eines": 1, "zwei": 2, "drei": 3, "vier": 4, "fünf": 5, "sechs": 6, "sieben": 7, "acht": 8, "neun": 9, "zehn": 10,
        "elf": 11, "zwölf": 12, "eineinhalb": 1.5, "anderthalb": 1.5, "zweieinhalb": 2.5, "dreieinhalb": 3.5,
    },
    tens={"zwanzig": 20, "dreißig": 30, "dreissig": 30, "vierzig": 40, "fünfzig": 50},
    fractions={"halbe": 0.5, "halber": 0.5, "halbes": 0.5, "viertel": 0.25, "drittel": 1 / 3},
    joiners=("und",),
    vague=("mehrere", "einige"),
    ordinals={"erste": 1, "erster": 1, "zweite": 2, "dritte": 3, "letzte": -1, "letzter": -1},
    units={
        "zeichen": "character", "buchstabe": "character", "wort": "word", "gruppe": "group", "zeile": "line", "satz": "sentence", "absatz": "paragraph", "seite": "page",
        "blatt": "page", "name": "name", "nachname": "name", "dokument": "document",
    },
    plurals={
        "buchstaben": "character", "wörter": "word", "worte": "word", "gruppen": "group", "zeilen": "line", "sätze": "sentence", "absätze": "paragraph", "seiten": "page",
        "blätter": "page", "namen": "name", "dokumente": "document",
    },
    scales={"dutzend": 12, "hundert": 100},
    between=("zwischen",),
    less=("weniger als", "höchstens", "unter"),
    more=("mehr als", "mindestens", "über"),
    about=("etwa", "ungefähr", "ca.", "rund", "circa"),
    ranges=("bis", "oder"),
    adjectives=("ganze", "ganzen", "halbe", "weitere", "weiteren", "einer", "der", "folgende", "folgenden"),
    parts=("rest", "teil", "ende", "anfang", "hälfte", "schluss"),
    edges=("ecke", "rand", "kante", "oben", "unten"),
    of=("der", "des", "einer", "eines", "von", "vom"),
    causes=(
        (r"geschwärzt|nicht freigegeben|gestrichen|zensiert|getilgt|ausgeschwärzt|unkenntlich gemacht", "redacted"),
        (r"unleserlich(?:e[nrs]?)?|unleserl\.?|nicht (?:mehr )?(?:lesbar|zu entziffern)|unlesbar(?:e[nrs]?)?|unverständlich|nicht entzifferbar|unl\.", "illegible"),
        (r"verstümmelt|übermittlungsfehler|funkstörung|verderbt", "garbled"),
        (r"beschädig(?:t|ung)|zerrissen|abgerissen|verbrannt|textverlust", "damage"),
        (r"fehlt|fehlen|fehlend\w*|verloren|nicht überliefert|nicht erhalten|lücke|(?:auslassung|textlücke) (?:in der vorlage|im original)|leerstelle", "lost"),
        (r"auslassung|ausgelassen|nicht abgedruckt|gekürzt|nicht wiedergegeben|weggelassen", "editorial"),
    ),
    ordinary=(r"gestrichen", r"gekürzt", r"unverständlich", r"getilgt", r"zensiert"),
    matter=("text", "stelle", "passage", "passagen", "abschnitt", "unterschrift", "paraphe", "datum", "nummer", "betrag", "ort", "titel", "vermerk", "anlage", "anlagen", "schreiben", "telegramm", "dokument", "original", "vorlage", "rest", "ende", "anfang", "schluss", "rand", "ecke", "papier", "stempel", "randbemerkung"),
    fillers=("im", "in", "am", "an", "auf", "aus", "von", "vom", "zur", "zum", "wegen", "durch", "ist", "sind", "wurde", "wurden", "und", "oder", "hier", "nicht", "teilweise", "vollständig", "zeile", "zeilen", "seite", "seiten", "wort", "zensur", "kopie", "unten", "oben", "rest", "kein", "keine", "vorlage"),
    omissions=(r"(?:es|hier) folg(?:t|en)\b", r"folgt\b", r"auslassung\b"),
    remarks=(r"(?:fuß)?note\s*:", r"hinweis\s*:", r"hervorhebung(?:en)? im original", r"auslassungspunkte im original"),
    comments=(r"^(?:o\.\s?d\.|ohne datum|undatiert|stempel|paraphe|unterschrift|heiterkeit|gelächter|beifall|pause|zwischenruf)", r"^(?:anm(?:erkung)?\b)", r"^(?:d\.\s?h\.|das heißt|nämlich|gemeint ist|siehe\b|vgl\.|im original|handschriftlich|gez(?:eichnet)?\.?$|unterstrichen|hervorhebung)"),
    signatures=(r"[-–—\s(,]+(?:d\.\s?(?:hg|hrsg|red)|anm\.\s?d\.\s?(?:hg|hrsg|red|bearb))\.?\)?$",),
    translators=(r"anm\.\s?d\.\s?übers", r"anmerkung des übersetzers"),
    pages=("seite", "s.", "bl.", "blatt"),
    page_heads=(),
    page_breaks=(r"seitenwechsel", r"seitenumbruch"),
    sic=(r"sic", r"so im original", r"so in der vorlage", r"so im (?:text|dokument)"),
    corrections=(r"recte", r"richtig:?", r"lies:?", r"muss (?:heißen|lauten):?", r"gemeint:?(?= \d)"),
    margin=(r"am rand\b", r"randbemerkung", r"randvermerk", r"marginalie", r"handschriftlich am rand"),
    titles=("herr", "herrn", "frau", "dr.", "prof.", "genosse", "genossen", "gen.", "botschafter", "minister", "außenminister", "bundeskanzler", "präsident", "staatssekretär", "general", "marschall"),
    offices=("botschafter", "minister", "außenminister", "präsident", "kanzler", "bundeskanzler", "staatssekretär", "mitglied", "leiter", "vorsitzender", "sekretär", "general", "vertreter", "gesandter", "ministerpräsident", "journalist"),
    kin=("sohn", "tochter", "ehefrau", "witwe", "bruder", "schwester", "vater", "mutter", "schwiegersohn", "neffe"),
    articles=("der", "die", "das", "den", "dem", "des", "ein", "eine", "sein", "seine", "ihr", "ihre", "unser"),
    given_names=frozenset(["albert", "albrecht", "alfred", "andreas", "anton", "arthur", "bernhard", "bruno", "carl", "christian", "dieter", "dietrich", "egon", "erich", "ernst", "erwin", "ferdinand", "franz", "friedrich", "fritz", "georg", "gerhard", "günter", "gustav", "hans", "heinrich", "heinz", "helmut", "hermann", "hilde", "horst", "joachim", "johannes", "josef", "karl", "klaus", "konrad", "kurt", "lothar", "ludwig", "manfred", "martin", "max", "michael", "otto", "paul", "peter", "rainer", "richard", "rolf", "rudolf", "siegfried", "stefan", "theodor", "ulrich", "walter", "werner", "wilhelm", "wilhelmine", "willi", "willy", "wolfgang"]),
    say=("sagte", "sagt", "erklärte", "erklärt", "antwortete", "erwiderte", "entgegnete", "bemerkte", "betonte", "unterstrich", "meinte", "äußerte", "fügte hinzu", "führte aus", "stellte fest", "behauptete", "wiederholte", "berichtete", "fuhr fort", "bestätigte", "versicherte", "teilte mit", "wies darauf hin", "hob hervor"),
    tell=("sagte mir", "teilte mir mit", "erklärte mir", "versicherte mir", "antwortete mir"),
    ask=("fragte", "fragt", "erkundigte sich", "wollte wissen", "fragte mich"),
    tag=("begann", "unterbrach", "warf ein", "fuhr fort", "schloss", "rief"),
    meet=("empfing mich", "lud mich", "bat mich", "rief mich"),
    adverbs=("dann", "ferner", "weiter", "auch", "erneut", "daraufhin", "schließlich", "noch"),
    that=("dass", "daß", "ob", "wie", "warum"),
    first_person=("ich",),
    first_object=("mir", "mich"),
    pronouns={"er": "m", "sie": "f"},
    objects={"ihm": "m", "ihr": "f", "ihn": "m"},
    relatives=("welcher", "welche", "welches", "dessen", "deren"),
    past_shift=("sei", "habe", "werde", "würde", "könne", "wäre", "hätte", "müsse", "solle", "seien", "hätten"),
    written=("brief", "schreiben", "telegramm", "note", "resolution", "charta", "vertrag", "artikel", "zeitung", "abkommen", "kommuniqué", "erklärung", "dokument", "bericht", "entwurf", "text"),
)
