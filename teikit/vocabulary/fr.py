"""French."""

from __future__ import annotations

from typing import Final

from teikit.vocabulary.tables import Language

__all__ = ["WORDS"]

# fmt: off
WORDS: Final = Language(
    code="fr",
    name="French",
    common=("le", "la", "les", "des", "et", "que", "une", "dans", "pour", "est", "du", "au", "qui", "sur", "il"),
    months={
        "janvier": 1, "février": 2, "fevrier": 2, "mars": 3, "avril": 4, "mai": 5, "juin": 6, "juillet": 7, "août": 8, "aout": 8,
        "septembre": 9, "octobre": 10, "novembre": 11, "décembre": 12, "decembre": 12,
    },
    weekdays=("lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche"),
    relative_days={"aujourd'hui": 0, "aujourd’hui": 0, "hier": -1, "demain": 1, "avant-hier": -2, "après-demain": 2},
    numbers={
        "un": 1, "une": 1, "deux": 2, "trois": 3, "quatre": 4, "cinq": 5, "six": 6, "sept": 7, "huit": 8, "neuf": 9, "dix": 10,
        "onze": 11, "douze": 12, "treize": 13, "quatorze": 14, "quinze": 15, "seize": 16,
    },
    tens={"vingt": 20, "trente": 30, "quarante": 40, "cinquante": 50, "soixante": 60},
    fractions={"demi": 0.5, "demie": 0.5, "quart": 0.25, "tiers": 1 / 3},
    joiners=("et",),
    vague=("plusieurs", "quelques"),
    ordinals={"premier": 1, "première": 1, "deuxième": 2, "seconde": 2, "troisième": 3, "dernier": -1, "dernière": -1},
    units={
        "caractère": "character", "lettre": "character", "mot": "word", "groupe": "group", "ligne": "line", "phrase": "sentence", "paragraphe": "paragraph",
        "alinéa": "paragraph", "page": "page", "nom": "name", "document": "document",
    },
    plurals={
        "caractères": "character", "lettres": "character", "mots": "word", "groupes": "group", "lignes": "line", "phrases": "sentence", "paragraphes": "paragraph",
        "alinéas": "paragraph", "pages": "page", "noms": "name", "documents": "document",
    },
    scales={"douzaine": 12, "dizaine": 10, "centaine": 100},
    between=("entre", "de"),
    less=("moins de", "moins d'", "moins d’", "au plus"),
    more=("plus de", "plus d'", "plus d’", "au moins"),
    about=("environ", "à peu près", "près de"),
    ranges=("à", "ou"),
    adjectives=("entière", "entières", "entier", "entiers", "autres", "autre", "premières", "premiers", "dernières", "derniers", "de", "d'une", "d’une", "d'un", "d’un"),
    parts=("reste", "partie", "fin", "début", "moitié", "suite"),
    edges=("coin", "bord", "marge", "haut", "bas", "milieu"),
    of=("de", "de la", "du", "de l'", "de l’", "d'une", "d’une"),
    causes=(
        (r"non déclassifiée?s?|supprimée?s?|caviardée?s?|censurée?s?|occultée?s?|biffée?s?|expurgée?s?|non communicables?", "redacted"),
        (r"illisibles?|indéchiffrables?|inintelligibles?", "illegible"),
        (r"brouillée?s?|altérée?s? (?:à|dans) la transmission|(?:lacune|erreur|omission) de (?:transmission|déchiffrement|chiffrement)|(?:groupes? )?(?:faux|tronqués?|indéchiffrés?)", "garbled"),
        (r"déchirée?s?|endommagée?s?|tachée?s?|brûlée?s?", "damage"),
        (r"manquantes?|manquants?|manque(?:nt)?|perdue?s?|lacune|absentes?|passée?s?|sautée?s?|laissée?s? en blanc|en blanc", "lost"),
        (r"omise?s?|omission|non (?:reproduite?s?|imprimée?s?|publiée?s?)|passage (?:omis|coupé)", "editorial"),
    ),
    ordinary=(r"biffée?s?", r"passée?s?", r"sautée?s?", r"supprimée?s?", r"omise?s?", r"censurée?s?", r"faux", r"inintelligibles?", r"altérée?s?.*"),
    matter=("texte", "passage", "passages", "partie", "section", "signature", "initiales", "paraphe", "date", "numéro", "chiffre", "lieu", "titre", "note", "document", "annexe", "annexes", "pièce jointe", "lettre", "télégramme", "original", "reste", "fin", "début", "suite", "coin", "bord", "papier", "tampon", "montant"),
    fillers=("de", "du", "d", "l", "la", "le", "les", "des", "dans", "en", "sur", "par", "pour", "à", "au", "a", "ont", "été", "est", "sont", "et", "ou", "ici", "source", "page", "ligne", "lignes", "mot", "mots", "censure", "original", "manuscrit", "copie", "partiellement", "entièrement", "restant", "restante", "bas", "haut", "marge", "sécurité", "raisons", "blanc"),
    omissions=(r"ici (?:suit|suivent)\b", r"suit(?:\b|ent\b)", r"passage omis\b"),
    remarks=(r"note\s*:", r"n\.?\s?b\.?\s*[:—–-]", r"souligné (?:dans|par)", r"points de suspension dans"),
    comments=(r"^n\.?\s?d\.?\s?l\.?\s?r\b", r"^(?:sans date|s\.\s?d\.|sans lieu|cachet|rires|applaudissements|paraphe|signature|fin d[eu]\b)", r"^note (?:de l['’]éditeur|de la rédaction)", r"^(?:c['’]est-à-dire|littéralement|voir\b|cf\.|en (?:anglais|russe|allemand) dans le texte|souligné|signé|manuscrit|ajouté|barré|rayé)"),
    signatures=(r"[-–—\s(,]+(?:n\.?d\.?l\.?r|éd|ndlr)\.?\)?$",),
    translators=(r"\bn\.?d\.?t\.?\b", r"note du traducteur"),
    pages=("page", "p", "p.", "f.", "feuillet"),
    page_heads=(),
    page_breaks=(r"saut de page",),
    sic=(r"sic", r"(?:ainsi|tel quel) dans (?:le texte|l['’]original)"),
    corrections=(r"recte", r"lire\s?:?", r"sic pour", r"pour:?(?= \d)"),
    margin=(r"en marge\b", r"note marginale", r"annotation marginale"),
    titles=("m.", "mme", "mlle", "monsieur", "madame", "général", "président", "ministre", "ambassadeur", "docteur", "dr", "maréchal", "colonel", "amiral", "sir", "lord"),
    offices=("président", "ministre", "ambassadeur", "secrétaire", "secrétaire d'état", "directeur", "chef", "membre", "conseiller", "général", "chargé d'affaires", "consul", "député", "représentant", "journaliste"),
    kin=("fils", "fille", "épouse", "femme", "veuve", "frère", "sœur", "père", "mère", "gendre", "neveu"),
    articles=("le", "la", "les", "un", "une", "son", "sa", "notre", "leur"),
    given_names=frozenset(["alain", "alexandre", "andré", "antoine", "bernard", "charles", "christian", "claude", "couve", "edgar", "edmond", "etienne", "étienne", "françois", "georges", "gaston", "guy", "hervé", "hubert", "jacques", "jean", "jules", "léon", "louis", "marcel", "maurice", "michel", "nicolas", "olivier", "paul", "philippe", "pierre", "raymond", "rené", "robert", "roger", "valéry", "yves"]),
    say=("a dit", "dit", "a déclaré", "déclara", "déclare", "a ajouté", "ajouta", "ajoute", "a répondu", "répondit", "répond", "a précisé", "précisa", "précise", "a souligné", "souligna", "souligne", "a remarqué", "remarqua", "a affirmé", "affirma", "affirme", "a expliqué", "expliqua", "a observé", "observa", "a indiqué", "indiqua", "a poursuivi", "poursuivit", "poursuit", "a conclu", "conclut", "estime", "a noté", "nota", "a confirmé", "confirma", "a rappelé", "rappela"),
    tell=("m'a dit", "m’a dit", "m'a déclaré", "m’a déclaré", "m'a répondu", "m’a répondu", "m'a assuré", "m’a assuré", "m'a indiqué", "m’a indiqué"),
    ask=("a demandé", "demanda", "demande", "m'a demandé", "m’a demandé"),
    tag=("commença", "interrompit", "reprit", "s'exclama", "s’exclama", "poursuivit", "continua"),
    meet=("m'a reçu", "m’a reçu", "m'a convoqué", "m’a convoqué", "m'a invité", "m’a invité", "me reçut"),
    adverbs=("ensuite", "alors", "encore", "aussi", "puis", "enfin"),
    that=("que", "qu", "si"),
    first_person=("je", "j"),
    first_object=("me", "moi"),
    pronouns={"il": "m", "elle": "f", "ils": "", "elles": "f"},
    objects={"lui": "", "leur": ""},
    relatives=("qui", "que", "dont", "lequel", "laquelle"),
    past_shift=("serait", "avait", "était", "aurait", "pourrait", "étaient", "avaient", "seraient", "devait", "pouvait"),
    written=("lettre", "message", "télégramme", "note", "résolution", "charte", "traité", "article", "journal", "accord", "communiqué", "déclaration", "document", "rapport", "texte"),
)
