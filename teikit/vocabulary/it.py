"""Italian: what editors write in brackets, dates, and who people are."""

from __future__ import annotations

from typing import Final

from teikit.vocabulary.tables import Language

__all__ = ["WORDS"]

# fmt: off
WORDS: Final = Language(
    code="it",
    name="Italian",
    common=("il", "di", "che", "della", "del", "per", "una", "sono", "è", "alla", "nel", "dei", "gli", "con", "ha"),
    months={"gennaio": 1, "febbraio": 2, "marzo": 3, "aprile": 4, "maggio": 5, "giugno": 6, "luglio": 7, "agosto": 8, "settembre": 9, "ottobre": 10, "novembre": 11, "dicembre": 12},
    small_months=True,
    month_prepositions=("in", "nel", "da", "fino a", "di", "a"),
    relative_days={"oggi": 0, "ieri": -1, "domani": 1, "ieri sera": -1, "stamane": 0, "stasera": 0, "dopodomani": 2},
    weekdays=("lunedì", "martedì", "mercoledì", "giovedì", "venerdì", "sabato", "domenica"),
    date_prepositions=("il", "del", "al", "dal", "fino al"),
    numbers={
        "un": 1, "una": 1, "uno": 1, "due": 2, "tre": 3, "quattro": 4, "cinque": 5, "sei": 6, "sette": 7, "otto": 8, "nove": 9, "dieci": 10,
        "undici": 11, "dodici": 12, "tredici": 13, "quattordici": 14, "quindici": 15,
    },
    tens={"venti": 20, "trenta": 30, "quaranta": 40, "cinquanta": 50},
    fractions={"mezza": 0.5, "mezzo": 0.5, "quarto": 0.25, "terzo": 1 / 3},
    joiners=("e",),
    vague=("alcune", "alcuni", "qualche", "diverse", "diversi", "parecchie", "parecchi", "varie", "vari", "molte", "poche"),
    ordinals={"prima": 1, "prime": 1, "primo": 1, "primi": 1, "seconda": 2, "terza": 3, "ultima": -1, "ultime": -1, "ultimo": -1, "ultimi": -1, "seguente": 1, "seguenti": 1},
    units={"carattere": "character", "lettera": "character", "parola": "word", "gruppo": "group", "riga": "line", "frase": "sentence", "capoverso": "paragraph", "paragrafo": "paragraph", "pagina": "page", "foglio": "page", "nome": "name", "cognome": "name", "documento": "document"},
    plurals={"caratteri": "character", "lettere": "character", "parole": "word", "gruppi": "group", "righe": "line", "frasi": "sentence", "capoversi": "paragraph", "paragrafi": "paragraph", "pagine": "page", "fogli": "page", "nomi": "name", "cognomi": "name", "documenti": "document"},
    scales={"dozzina": 12, "decina": 10},
    between=("tra", "fra", "da"),
    less=("meno di", "al massimo", "non più di"),
    more=("più di", "oltre", "almeno"),
    about=("circa", "quasi", "all'incirca"),
    ranges=("o", "a"),
    or_more=("o più",),
    adjectives=("intera", "intere", "intero", "interi", "di"),
    parts=("resto", "parte", "fine", "inizio", "metà"),
    edges=("angolo", "bordo", "margine", "piede"),
    of=("di", "della", "del", "di una", "di un", "dell'", "dell’"),
    causes=(
        (r"non declassificat[oaie]|(?:cancell|censur|oscur|ann?er)[a]t[oaie]|espunt[oaie]|soppress[oaie]|cancellatura|segretat[oaie]", "redacted"),
        (r"illeggibil[ei]|indecifrabil[ei]|indecifrat[oaie]|non leggibil[ei]|incomprensibil[ei]|inintelligibil[ei]", "illegible"),
        (r"grupp[oi] errat[oi]|corrott[oaie]", "garbled"),
        (r"strappat[oaie]|strappo|danneggiat[oaie]|macchiat[oaie]|macchia|bruciat[oaie]|lacerat[oaie]|lacerazione|tagliat[oaie]|sbiadit[oaie]", "damage"),
        (r"manca(?:no|nte|nti)?|perdut[oaie]|pers[oaie]|smarrit[oaie]|in bianco|incomplet[oaie]", "lost"),
        (r"omess[oaie]|si omett(?:e|ono)|omissione|omissis|non (?:si )?(?:riproduc|pubblic|riprodott|pubblicat|trascritt|tradott)\w*", "editorial"),
    ),
    ordinary=(r"cancellat[oaie]", r"incomprensibil[ei]", r"oscurat[oaie]", r"soppress[oaie]"),
    qualifiers=(
        (r"dal (?:curatore|traduttore)|dall['’]editore|dalla redazione", "editorial"),
        (r"dalla censura|dal censore|per (?:ragioni|motivi) di sicurezza", "redacted"),
        (r"(?:di|nella|in) (?:cifra|trasmissione|decifrazione)", "garbled"),
        (r"nell['’]originale|nel testo", "lost"),
    ),
    matter=("testo", "passo", "brano", "parte", "sezione", "firma", "firme", "iniziali", "data", "numero", "luogo", "titolo", "nota", "allegato", "allegati", "telegramma", "resto", "fine", "inizio", "angolo", "margine", "carta", "timbro"),
    fillers=("di", "del", "della", "il", "la", "lo", "gli", "le", "l", "nel", "nell", "nella", "in", "per", "e", "o", "è", "sono", "stato", "stata", "stati", "state", "qui", "originale", "copia", "manoscritto", "parzialmente", "censura", "motivi", "sicurezza", "una", "un"),
    omissions=(r"(?:qui )?segu(?:e|ono)\b", r"si omett(?:e|ono)\b", r"omissis\b"),
    remarks=(r"nota\s*:", r"n\.\s?b\.", r"sottolineat[oaie] (?:nel|da)", r"puntini (?:di sospensione )?nell['’]originale", r"senza (?:data|firma|luogo)\b"),
    comments=(r"^(?:risa|applausi|pausa|interrompe|timbro|firmato|firma|sigla|siglato|manoscritto|a mano|copia|traduzione|allegato|bozza)\b", r"^(?:cioè|ossia|vale a dire|letteralmente|si veda|vedi\b|cfr\.|in (?:inglese|russo|francese|tedesco|italiano)\b|si riferisce a|nota de(?:l|lla)\b)"),
    signatures=(r"[-–—\s(,]+(?:n\.?\s?d\.?\s?[rct]|n\.\s?del\s?[ct]|il curatore)\.?\)?$",),
    translators=(r"nota del traduttore", r"\bn\.\s?d\.?\s?t\b\.?"),
    annexes=("allegato",),
    openers=("di", "del", "della", "dei", "a", "al", "alla", "in", "nel", "nella", "con", "per", "da", "dal", "dalla", "su", "sul", "tra", "fra", "e", "o", "ma", "che", "se", "quando", "non", "è", "sono", "era", "ha", "hanno", "si", "anche", "più"),
    pages=("pagina", "pag.", "pag", "f."),
    sic=(r"sic", r"così nell['’]originale", r"così nel testo"),
    corrections=(r"recte", r"leggi:?", r"si legga:?", r"rectius:?"),
    margin=(r"a margine\b", r"nota (?:marginale|a margine)", r"annotazione (?:marginale|a margine)", r"in margine\b"),
    titles=("signor", "sig.", "signora", "onorevole", "presidente", "ministro", "ambasciatore", "generale", "colonnello", "conte", "marchese"),
    offices=("presidente", "ministro", "ambasciatore", "segretario", "direttore", "capo", "console", "deputato", "rappresentante", "sottosegretario"),
    kin=("figlio", "figlia", "moglie", "vedova", "fratello", "sorella", "padre", "madre", "genero", "nipote"),
    articles=("il", "lo", "la", "gli", "un", "una", "suo", "sua", "nostro"),
    pronouns={"egli": "m", "essa": "f", "lui": "m", "lei": "f", "essi": "", "esse": "f", "loro": ""},
)
