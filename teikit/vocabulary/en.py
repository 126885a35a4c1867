"""English."""

from __future__ import annotations

from typing import Final

from teikit.vocabulary.tables import Language

__all__ = ["WORDS"]

# fmt: off
WORDS: Final = Language(
    code="en",
    name="English",
    common=("the", "of", "and", "to", "in", "that", "was", "he", "for", "on", "with", "his", "is", "by", "at"),
    months={
        "january": 1, "february": 2, "march": 3, "april": 4, "may": 5, "june": 6, "july": 7, "august": 8,
        "september": 9, "october": 10, "november": 11, "december": 12,
        "jan": 1, "feb": 2, "mar": 3, "apr": 4, "jun": 6, "jul": 7, "aug": 8, "sep": 9, "sept": 9, "oct": 10, "nov": 11, "dec": 12,
    },
    weekdays=("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"),
    relative_days={"today": 0, "tonight": 0, "this morning": 0, "this afternoon": 0, "this evening": 0, "last night": -1, "yesterday": -1, "tomorrow": 1, "the day before yesterday": -2, "the day after tomorrow": 2},
    numbers={
        "a": 1, "an": 1, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9,
        "ten": 10, "eleven": 11, "twelve": 12, "thirteen": 13, "fourteen": 14, "fifteen": 15, "sixteen": 16, "seventeen": 17,
        "eighteen": 18, "nineteen": 19,
    },
    tens={"twenty": 20, "thirty": 30, "forty": 40, "fifty": 50, "sixty": 60, "seventy": 70, "eighty": 80, "ninety": 90},
    fractions={"half": 0.5, "halves": 0.5, "quarter": 0.25, "quarters": 0.25, "third": 1 / 3, "thirds": 1 / 3},
    joiners=("and",),
    vague=("several", "a few", "few", "some", "a couple of", "various", "many", "a number of"),
    ordinals={
        "first": 1, "second": 2, "third": 3, "fourth": 4, "fifth": 5, "sixth": 6, "seventh": 7, "eighth": 8, "ninth": 9,
        "tenth": 10, "last": -1, "final": -1, "next": 1, "following": 1, "preceding": 1, "opening": 1, "closing": -1, "remaining": 1, "bottom": -1, "top": 1,
    },
    units={
        "character": "character", "letter": "character", "digit": "character", "word": "word", "group": "group", "grp": "group", "line": "line", "sentence": "sentence",
        "paragraph": "paragraph", "para": "paragraph", "page": "page", "name": "name", "surname": "name", "document": "document", "phrase": "word",
    },
    plurals={
        "characters": "character", "letters": "character", "digits": "character", "words": "word", "groups": "group", "grps": "group", "lines": "line",
        "sentences": "sentence", "paragraphs": "paragraph", "paras": "paragraph", "pages": "page", "pp": "page", "names": "name", "surnames": "name", "documents": "document", "phrases": "word", "leaves": "page",
    },
    scales={"dozen": 12, "hundred": 100},
    between=("between", "from"),
    less=("less than", "under", "fewer than", "not more than", "no more than", "up to", "at most"),
    more=("more than", "over", "at least", "not less than"),
    about=("about", "approximately", "approx.", "approx", "circa", "ca.", "c.", "around", "roughly", "some", "nearly", "almost"),
    ranges=("to", "or"),
    adjectives=("full", "whole", "typed", "short", "long", "printed", "manuscript", "handwritten", "typewritten", "single-spaced", "double-spaced", "more", "other", "of a", "of an", "of the", "of"),
    parts=("part", "portion", "remainder", "rest", "half", "most", "end", "beginning", "section"),
    edges=("corner", "edge", "margin", "side", "top", "bottom", "foot", "middle"),
    of=("of", "of the", "of this", "of a"),
    causes=(
        (r"not declassified|n(?:o|ot) (?:yet )?(?:been )?(?:released|declassified)|declassif|classified|security[- ]deleted", "redacted"),
        (r"excis(?:ed|ion)|deleted|deletion|saniti[sz]ed|redact(?:ed|ion)|censor(?:ed|ship)|withheld|denied|expurgated|suppressed|(?:crossed|struck|cut) out by (?:the )?censors?", "redacted"),
        (r"(?:white|black|block|ink|mark)e?d[- ](?:out|over)|blank(?:ed)? out|masked(?: out)?|exempt(?:ed|ions?)?|removed (?:by|for|from the released)", "redacted"),
        (r"illegible|illeg\.?|undec\b\.?|(?:in|un)dec[iy]pher(?:able|ed)|unreadable|not legible|cannot be read|could not be read|unintelligible|inaudible|indistinct|not clear|unclear", "illegible"),
        (r"garbl(?:ed|es?|ing)|omission in (?:the )?transmission|corrupt(?:ed)?|mutilated in transmission|cipher error|lost in transmission|transmission (?:error|fault)", "garbled"),
        (r"damage[ds]?|torn|stain(?:ed|s)?|burn(?:t|ed)|cut off|cut away|faded|smudged|hole[sd]?\b|blot(?:ted)?|water[- ]damaged|mutilated|ripped|obscured|covered (?:by|with)|hidden by|(?:ink|water)[ -](?:blot|stain)|perforated", "damage"),
        (r"missing|lost|lacking|(?:apparent|obvious|evident) omission|omission in (?:the )?(?:original|source|text)|not (?:preserved|found|extant|included in|available|attached)|wanting|lacuna|gap in|unavailable|breaks? off|broken off|ends abruptly", "lost"),
        (r"omitted|omission|not printed|not published|no text|left out|abridged|ellipsis|not reproduced|not translated|skipped|passage cut", "editorial"),
        (r"left blank|blank (?:space|in)|\bblank\b", "lost"),
    ),
    ordinary=(r"denied", r"classified", r"suppressed", r"exempt", r"unclear", r"not clear", r"indistinct", r"covered (?:by|with)", r"corrupt(?:ed)?", r"not translated", r"skipped", r"abridged", r"censored", r"masked", r"hidden by", r"withheld", r"deleted", r"exempted"),
    matter=(
        "text", "texts", "passage", "passages", "portion", "portions", "section", "sections", "material", "information", "item", "items", "signature", "signatures", "initials", "handwriting", "handwritten note", "note", "marking", "stamp",
        "number", "numbers", "amount", "amounts", "dollar amount", "date", "dates", "place", "location", "title", "titles", "heading", "remainder", "rest", "remaining", "part", "message", "telegram", "letter", "letters", "original", "document", "paper", "margin", "edge", "corner",
        "attachment", "attachments", "enclosure", "enclosures", "annex", "annexes", "appendix", "tab", "tabs", "list", "table", "map", "caption", "subject line", "distribution", "codeword", "cryptonym", "names", "name", "end", "beginning", "copy", "blank space", "space", "file",
    ),
    fillers=(
        "of", "in", "on", "at", "to", "from", "by", "for", "with", "under", "due", "is", "are", "was", "were", "has", "have", "had", "been", "be", "being", "not", "no", "and", "or", "here", "there", "source", "page", "pages", "line", "lines", "word", "words", "photocopy", "manuscript", "typescript", "microfilm",
        "version", "released", "release", "archive", "archives", "transmission", "apparently", "partly", "partially", "entirely", "completely", "almost", "several", "some", "remaining", "next", "following", "above", "below", "bottom", "top", "upper", "lower", "left", "right", "middle", "side", "off", "out", "away",
        "full", "whole", "entire", "only", "further", "possibly", "probably", "declassification", "security", "reasons", "reason", "censor", "censors", "foia", "exemption", "b", "cia", "hand", "copying", "s", "that", "which", "hole", "ink", "it", "stain", "original", "receiving", "water",
    ),
    omissions=(
        r"(?:here|there) follow(?:s|ed)?\b", r"(?:the )?(?:full )?texts? of\b.*\bfollows?\b", r"(?:text |passage |portion |section |paragraphs? )?(?:is |are )?omitted(?: here| is| are|:)?\b", r"omission\b",
        r"the (?:remainder|rest) of\b", r"(?:a |the )?(?:discussion|passage|section|paragraphs?|part) (?:of|on|about|concerning|dealing)\b.*(?:omitted|follows)",
        r"(?:end|continuation) of (?:omission|passage)", r"not (?:printed|reproduced)",
    ),
    remarks=(r"(?:foot)?note\s*:", r"n\.?\s?b\.?\s*[:—–-]", r"comment\s*:", r"(?:ellips[ie]s|(?:omission|suspension) points|dots|emphasis|underlin\w+|italics|capital\w*|parenthes[ie]s|brackets?|quotation marks?|punctuation) (?:is |are |as )*in (?:the )?(?:original|source|text|document)"),
    comments=(
        r"^(?:ed(?:itor)?s?[.'’]*s?|editorial)(?: note)?\b\s*[.:—–-]", r"^(?:foot)?note\s*:", r"\beditor['’]?s?['’]? note\b",
        r"^(?:i\.\s?e\.|that is|viz\.?|namely|e\.\s?g\.|literally|lit\.|cf\.|sc\.|scil\.|see\b|meaning\b|in (?:russian|english|french|german|latin|chinese|polish|italian|spanish|the original)|a reference to|refers? to|reference is to|emphasis\b|underlin|italics\b|apparently\b|presumably\b|evidently\b|probably\b.*\b(?:refer|reference|meant)|possibly\b|handwritten|handwriting|written|typed|added|inserted|pencil|stamp(?:ed)?\b|signed?\b|signature|seal\b|crossed out\b|struck out\b|deleted by hand|overwritten|verso$|recto$|over$|received (?:\d|\w+\.? \d)|(?:repeat|rpt)\b|(?:document|text|page|telegram|note|end) (?:continues|ends)\b|continue[sd]\b|end of\b|(?:source )?text undated|enclosures?$|attachments?$|translation$|copy$|draft$|original$|facsimile$|copies (?:sent )?to\b|initial(?:l?ed|s)\b|date (?:is )?(?:uncertain|unknown)|undated|no date|n\.d\.|sic throughout|name of|(?:so )?in (?:the )?(?:text|original)|(?:trans|ed)\.$)",
        r"^(?:\w+ |loud |long |short )?(?:laugh(?:s|ter)?|applause|pause)$", r"^(?:laugh(?:s|ter|ing)?|applause|pauses?|paused|silence|smil(?:es|ing)|interruption|interrupts|(?:tele)?phone (?:rings|rang|call)|noise|cross-?talk|cough(?:s|ing)|sighs?|gestur\w+|nods)\b",
        r"^=", r"^(?:=\s*|about |approximately |approx\. |ca\. |roughly |equal to )?\d[\d.,]*\s*(?:km|kilomet\w+|met(?:er|re)s?|cm|mm|miles?|feet|kg|kilogram\w*|(?:metric )?ton(?:ne)?s?|hectares?|acres?|pounds?|lit(?:er|re)s?|degrees?)\b\.?$",
        r"\b(?:pseudonym|alias|code ?name|cover name|acronym|abbreviation|nickname|nom de guerre)\b",
        r"\b(?:was|were|is|are|has been) (?:added|inserted|underlined|crossed out|written|handwritten|attached|enclosed|typed)\b",
    ),
    signatures=(r"[-–—\s(,]+(?:ed|eds|editors?|note by the editors?)\.?\)?$",),
    translators=(r"\btrans(?:lator)?(?:['’]s)?\.?(?: note)?\s*[.:—–-]", r"[-–—\s(]+(?:trans|tr|translator)\.?\)?$", r"translator['’]?s? note"),
    pages=("page", "p", "pg", "p.", "pg.", "pp", "pp.", "pages", "folio", "fol", "fol.", "ff.", "leaf", "sheet"),
    page_heads=("typeset", "facsimile", "handwritten", "original", "manuscript", "begin", "start of"),
    page_breaks=(r"(?:page|p\.) ?break", r"new page", r"next page"),
    sic=(r"sic", r"!", r"as in (?:the )?(?:original|text|document|source)", r"thus", r"(?:so|thus|sic|as) (?:in|throughout) (?:the )?(?:original|text|document|source)", r"as (?:written|received|typed|printed|transmitted|spelled)"),
    corrections=(r"recte", r"sic[:;,—–-]+\s*(?:should (?:read|be)|read|recte|correct(?:ly)?)?", r"should (?:read|be)", r"correctly", r"correct(?:ion)?:", r"read:?(?= )", r"(?:presumably|probably|apparently|evidently) (?:should|must) (?:be|read)", r"(?:error|mistake|misprint) for", r"i\.e\. correctly"),
    margin=(r"[io]n the (?:left |right |left-hand |right-hand )?margins?\b", r"marginal (?:note|comment|annotation|notation)", r"(?:hand)?written (?:note )?in the margin", r"margin(?:alia)?\b", r"note in (?:the )?margin"),
    titles=(
        "mr", "mr.", "mrs", "mrs.", "ms", "ms.", "miss", "dr", "dr.", "prof", "prof.", "professor", "sir", "lord", "lady", "president", "premier", "chairman",
        "prime minister", "foreign minister", "defense minister", "defence minister", "minister", "deputy minister", "deputy foreign minister", "first deputy foreign minister", "vice minister", "vice president",
        "vice premier", "secretary", "secretary of state", "under secretary", "undersecretary", "assistant secretary", "general secretary", "first secretary", "secretary general", "secretary-general",
        "ambassador", "consul", "consul general", "chargé", "chargé d'affaires", "counselor", "counsellor", "attaché", "envoy", "delegate", "representative", "attorney general",
        "senator", "congressman", "governor", "mayor", "judge", "justice", "king", "queen", "prince", "emperor", "shah", "sheikh", "pope", "cardinal", "archbishop", "bishop",
        "general", "gen.", "colonel", "col.", "major", "maj.", "captain", "capt.", "lieutenant", "lt.", "admiral", "adm.", "marshal", "field marshal", "commander", "sergeant", "brigadier",
        "u", "comrade", "cde", "cde.", "com.", "tovarishch", "chancellor", "director", "commissioner", "academician", "marquis", "count", "baron", "commentator", "columnist", "correspondent", "journalist", "editor", "adviser", "advisor", "correspondents",
    ),
    offices=(
        "president", "vice president", "premier", "prime minister", "chairman", "vice chairman", "minister", "foreign minister", "secretary of state", "secretary", "ambassador", "attorney general", "leader", "head of state",
        "member", "deputy", "director", "chief", "head", "commander", "general", "king", "queen", "shah", "emperor", "pope", "chancellor", "governor", "senator", "counselor", "counsellor", "attaché", "envoy", "official",
        "representative", "delegate", "adviser", "advisor", "assistant", "aide", "correspondent", "journalist", "columnist", "commentator", "editor", "interpreter", "translator", "officer", "spokesman", "first secretary", "general secretary", "secretary-general", "consul", "chargé", "minister of defense", "marshal", "candidate", "author", "economist", "banker", "specialist",
    ),
    kin=("son", "daughter", "wife", "widow", "husband", "brother", "sister", "father", "mother", "uncle", "aunt", "nephew", "niece", "cousin", "son-in-law", "brother-in-law", "father-in-law", "grandson", "friend"),
    articles=("the", "a", "an", "his", "her", "its", "their", "our", "your", "my", "this", "that"),
    given_names=frozenset(
        ["aaron", "adam", "adlai", "albert", "aleksandr", "aleksei", "alexander", "alexei", "alexis", "alfred", "allen", "amintore", "anastas", "andrei", "andrew", "angela", "ann", "anna", "anthony", "antonio", "arthur", "august", "averell", "barbara", "ben", "benjamin", "bernard", "boris", "bruce", "carl", "carlos", "charles", "chester", "christian", "christopher", "clark", "cyrus", "dag", "daniel", "david", "dean", "dmitri", "dmitry", "donald", "douglas", "dwight", "edmund", "eduard", "edward", "egon", "elizabeth", "emilio", "eric", "erich", "ernest", "ernesto", "eugene", "evgeny", "felix", "ferdinand", "fidel", "francis", "francisco", "frank", "franz", "fred", "frederick", "gamal", "gennady", "georg", "george", "gerald", "gerard", "giulio", "glenn", "golda", "gordon", "grigory", "gustav", "guy", "gyorgy", "hafez", "hans", "harold", "harry", "heinrich", "helmut", "henri", "henry", "herbert", "herman", "houari", "hubert", "hugh", "ian", "igor", "imre", "indira", "ismail", "ivan", "jack", "jacob", "jacques", "jakob", "james", "jan", "janos", "jawaharlal", "jean", "jeane", "jerzy", "jimmy", "joachim", "joao", "johan", "johannes", "john", "jorge", "jose", "josef", "joseph", "josip", "juan", "julius", "kenneth", "klement", "klaus", "konrad", "konstantin", "kurt", "kwame", "lawrence", "lazar", "leon", "leonid", "lester", "lev", "lewellyn", "llewellyn", "lothar", "louis", "lucius", "ludwig", "luis", "luther", "lyndon", "manuel", "marcel", "margaret", "maria", "mario", "mark", "marshall", "martin", "mary", "matyas", "maurice", "max", "maxim", "maxwell", "mcgeorge", "melvin", "menachem", "michael", "miguel", "mikhail", "mohammad", "mohammed", "moshe", "muhammad", "nelson", "nicolae", "nikita", "nikolai", "nikolay", "norman", "oleg", "oscar", "osvaldo", "otto", "patrice", "paul", "pavel", "pedro", "peter", "philip", "pierre", "pyotr", "ralph", "raul", "ray", "raymond", "richard", "robert", "roger", "ronald", "rudolf", "salvador", "samuel", "sekou", "semyon", "sergei", "sergey", "shimon", "sidney", "simon", "stanislav", "stephen", "stewart", "stuart", "theodore", "thomas", "timothy", "todor", "tomas", "valentin", "valerian", "vasily", "vasili", "victor", "viktor", "vladimir", "vyacheslav", "wallace", "walter", "warren", "werner", "wilhelm", "willi", "william", "willy", "winston", "wladyslaw", "woodrow", "yasser", "yitzhak", "yuri", "yury", "zbigniew", "zbigniev", "zoltan", "zulfikar", "ahmad", "ahmed", "ali", "hassan", "hussein", "ibrahim", "khalid", "mahmoud", "mustafa", "omar", "said", "yusuf", "ho", "kim", "le", "pham", "hoang"]
    ),
    say=(
        "said", "says", "has said", "had said", "stated", "states", "added", "adds", "replied", "replies", "answered", "responded", "remarked", "observed", "noted", "notes", "declared",
        "emphasized", "emphasised", "emphasizes", "stressed", "stresses", "underlined", "underscored", "pointed out", "points out", "explained", "explains", "claimed", "claims", "asserted", "argued",
        "maintained", "insisted", "repeated", "reiterated", "continued", "concluded", "commented", "mentioned", "indicated", "suggested", "proposed", "confirmed", "admitted", "acknowledged",
        "conceded", "agreed", "objected", "countered", "retorted", "warned", "complained", "confided", "hinted", "implied", "announced", "reported", "recalled", "affirmed", "protested", "exclaimed",
        "went on to say", "wrote", "writes", "thought", "believed", "expressed the opinion", "expressed the hope", "expressed the view", "expressed his conviction", "made clear", "made it clear", "gave to understand", "let it be known", "opined", "specified", "clarified", "joked", "cautioned", "predicted", "promised", "vowed", "pledged", "believes", "thinks", "considers", "considered", "insists", "maintains", "asserts", "argues", "observes", "remarks", "concludes", "warns", "recalls", "felt", "feels", "held", "contended", "whispered", "objects", "indicates", "means", "meant", "let me know", "gave me to understand", "expressed confidence", "interjected", "summed up",
    ),
    tell=("told", "tells", "has told", "had told", "informed", "assured", "reminded", "warned", "advised", "notified", "answered", "promised", "interrupted"),
    ask=("asked", "asks", "inquired", "enquired", "wondered", "wanted to know", "queried", "questioned"),
    tag=("began", "begins", "interrupted", "interposed", "went on", "interjected", "finished", "broke in", "cut in", "shot back", "concluded", "continued", "resumed", "persisted", "pressed", "urged", "quipped", "whispered", "shouted", "cried", "murmured", "opened", "laughed", "smiled", "sighed", "snapped", "muttered", "grumbled", "burst out", "put in", "exploded", "joked", "begins", "continues", "goes on", "repeated", "called out", "threw in"),
    meet=tuple(f"{verb} {whom}" for verb in ("received", "invited", "summoned", "sent for", "called on", "called", "met", "visited", "saw", "greeted", "telephoned", "phoned") for whom in ("me", "us")),
    adverbs=("then", "again", "also", "further", "once", "more", "here", "thus", "too", "even", "just", "himself", "herself", "first", "later", "next", "now", "ironically", "in", "conclusion", "turn", "reply", "response", "has", "had", "at", "this", "point", "there", "moreover", "nevertheless", "still", "finally"),
    that=("that", "whether", "if", "how", "why", "what", "when", "where", "who"),
    first_person=("i",),
    first_object=("me",),
    pronouns={"he": "m", "she": "f", "they": ""},
    objects={"him": "m", "her": "f", "them": ""},
    relatives=("who", "whom", "whose", "which"),
    past_shift=("would", "had", "was", "were", "could", "might", "did"),
    written=("letter", "message", "telegram", "cable", "note", "resolution", "charter", "treaty", "article", "newspaper", "agreement", "communique", "communiqué", "statement", "document", "protocol", "report", "draft", "text", "memorandum", "paragraph", "constitution", "declaration", "directive", "instruction", "instructions", "order"),
)
