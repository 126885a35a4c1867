"""Polish: what editors write in brackets, dates, and who people are."""

from __future__ import annotations

from typing import Final

from teikit.vocabulary.tables import Language

__all__ = ["WORDS"]

# fmt: off
WORDS: Final = Language(
    code="pl",
    name="Polish",
    common=("w", "z", "na", "się", "że", "nie", "przez", "oraz", "jest", "od", "dla", "po", "jako", "był", "przy"),
    months={"stycznia": 1, "lutego": 2, "marca": 3, "kwietnia": 4, "maja": 5, "czerwca": 6, "lipca": 7, "sierpnia": 8, "września": 9, "października": 10, "listopada": 11, "grudnia": 12},
    small_months=True,
    relative_days={"dziś": 0, "dzisiaj": 0, "wczoraj": -1, "jutro": 1, "przedwczoraj": -2, "pojutrze": 2},
    weekdays=("poniedziałek", "wtorek", "środa", "czwartek", "piątek", "sobota", "niedziela"),
    date_prepositions=("dnia", "z dnia", "w dniu", "od", "do"),
    numbers={
        "jeden": 1, "jedna": 1, "jedno": 1, "jednej": 1, "jednego": 1, "dwa": 2, "dwie": 2, "dwóch": 2, "dwu": 2, "trzy": 3, "trzech": 3, "cztery": 4, "czterech": 4, "pięć": 5, "pięciu": 5, "sześć": 6, "siedem": 7, "osiem": 8,
        "dziewięć": 9, "dziesięć": 10, "jedenaście": 11, "dwanaście": 12, "półtora": 1.5, "półtorej": 1.5,
    },
    tens={"dwadzieścia": 20, "trzydzieści": 30},
    fractions={"pół": 0.5, "ćwierć": 0.25, "połowa": 0.5, "połowy": 0.5},
    joiners=("i",),
    vague=("kilka", "kilku", "parę", "paru", "kilkanaście"),
    ordinals={"pierwsza": 1, "pierwszy": 1, "pierwsze": 1, "pierwszej": 1, "druga": 2, "drugiej": 2, "ostatnia": -1, "ostatni": -1, "ostatnie": -1, "ostatniej": -1, "następna": 1, "następne": 1},
    units={"znak": "character", "litera": "character", "słowo": "word", "wyraz": "word", "wyrazu": "word", "grupa": "group", "grupy": "group", "wiersz": "line", "wiersza": "line", "linijka": "line", "linijki": "line", "linia": "line", "zdanie": "sentence", "zdania": "sentence", "akapit": "paragraph", "akapitu": "paragraph", "strona": "page", "strony": "page", "kartka": "page", "kartki": "page", "nazwisko": "name", "nazwiska": "name", "imię": "name", "dokument": "document"},
    plurals={"znaki": "character", "znaków": "character", "litery": "character", "liter": "character", "słowa": "word", "słów": "word", "wyrazy": "word", "wyrazów": "word", "grup": "group", "wiersze": "line", "wierszy": "line", "linijek": "line", "linii": "line", "zdań": "sentence", "akapity": "paragraph", "akapitów": "paragraph", "stron": "page", "kartek": "page", "nazwisk": "name", "dokumenty": "document"},
    scales={"tuzin": 12},
    less=("mniej niż", "poniżej", "co najwyżej", "najwyżej"),
    more=("więcej niż", "ponad", "co najmniej", "przynajmniej"),
    about=("około", "ok.", "mniej więcej", "prawie"),
    ranges=("do", "lub", "albo"),
    or_more=("lub więcej",),
    adjectives=("całe", "cała", "cały", "kolejne", "następne"),
    parts=("część", "reszta", "koniec", "początek", "końca", "reszty"),
    edges=("róg", "brzeg", "margines", "dół", "góra"),
    causes=(
        (r"zaczernion\w*|utajnion\w*|(?:o|za)?cenzurowan\w*|nie ?odtajnion\w*|zanonimizowan\w*|usunięt\w*|zamazan\w*|wymazan\w*|zamalowan\w*|zaklejon\w*", "redacted"),
        (r"nieczyteln\w*|nieczyt\.?|nie do odczytania|niewyraźn\w*|nieodczytan\w*|nie odczytan\w*|niezrozumiał\w*", "illegible"),
        (r"zniekształcon\w*|przekłaman\w*", "garbled"),
        (r"uszkodzon\w*|podart\w*|oderwan\w*|naderwan\w*|rozdart\w*|wydart\w*|zalan\w*|spalon\w*|nadpalon\w*|ubytek|poplamion\w*|odcięt\w*", "damage"),
        (r"brak(?:uje)?|brakując\w*|zaginion\w*|zaginęł\w*|luka|nie zachował\w+|urywa się|urwan\w*|niewypełnion\w*", "lost"),
        (r"pominięt\w*|opuszczon\w*|opuszczenie|opustk\w*|nie publikuje się|niepublikowan\w*|nie drukowan\w*|nie przetłumaczon\w*", "editorial"),
    ),
    ordinary=(r"usunięt\w*", r"niezrozumiał\w*", r"opuszczon\w*", r"utajnion\w*", r"niewyraźn\w*"),
    qualifiers=(
        (r"przez (?:redakcję|redaktora|wydawcę|tłumacza)", "editorial"),
        (r"przez cenzurę|przez cenzora|ze względów bezpieczeństwa", "redacted"),
        (r"(?:w|przy|podczas) (?:transmisji|przekazu|przekazie|szyfrowaniu|deszyfrowaniu|odszyfrowaniu)", "garbled"),
        (r"w oryginale|w tekście", "lost"),
    ),
    matter=("tekst", "tekstu", "fragment", "fragmentu", "ustęp", "podpis", "podpisu", "data", "numer", "numeru", "tytuł", "notatka", "załącznik", "załącznika", "załączniki", "reszta", "koniec", "początek", "końca", "początku", "dalszy ciąg", "dalszego ciągu", "róg", "pieczęć", "kwota"),
    fillers=("w", "na", "z", "ze", "do", "i", "lub", "oryginale", "oryginału", "tekście", "tekstu", "kopii", "jest", "został", "została", "zostały", "przez", "tu", "dalej", "dalsza", "część", "całkowicie", "częściowo", "dokumentu", "cenzurę", "się", "strony"),
    omissions=(r"dalej następuj\w+\b", r"tu następuj\w+\b", r"następuj\w+ (?:tekst|omówienie|lista)\b"),
    remarks=(r"uwaga\s*:", r"podkreślon\w+ (?:w|przez)", r"wielokropek w oryginale", r"brak (?:daty|podpisu|nagłówka)$"),
    comments=(r"^(?:śmiech|oklaski|pauza|przerywa|pieczęć|podpis\w*|parafa|odręcznie|rękopis|dopisek|kopia|tłumaczenie|załącznik|bez daty|b\.\s?d\.|bez podpisu|przypis\w*)\b", r"^(?:tj\.|tzn\.|to jest|to znaczy|czyli\b|dosłownie|zob\.|por\.|po (?:rosyjsku|angielsku|niemiecku|francusku|polsku)\b|chodzi o|mowa o)", r"\b(?:prze)?skreślon\w+|\bprzekreślon\w+"),
    signatures=(r"[-–—\s(,]+(?:red|przyp\.\s?red|oprac)\.?\)?$",),
    translators=(r"przyp\.\s?tłum", r"od tłumacza"),
    annexes=("załącznik",),
    openers=("w", "we", "na", "z", "ze", "do", "od", "o", "po", "za", "dla", "przy", "bez", "przez", "i", "oraz", "lub", "ale", "a", "że", "jeśli", "gdy", "nie", "jest", "są", "był", "była", "byli", "się", "także", "też", "również"),
    pages=("strona", "str.", "s."),
    sic=(r"sic", r"tak w (?:oryginale|tekście|dokumencie)"),
    corrections=(r"recte", r"powinno być:?", r"właśc\.:?", r"właściwie:?", r"winno być:?"),
    margin=(r"na marginesie\b", r"dopisek na marginesie", r"uwaga na marginesie"),
    titles=("pan", "pani", "tow.", "towarzysz", "minister", "ambasador", "premier", "gen.", "marszałek", "prezydent"),
    offices=("minister", "ambasador", "premier", "prezydent", "sekretarz", "dyrektor", "wiceminister", "konsul", "poseł", "przewodniczący", "marszałek"),
    kin=("syn", "córka", "żona", "wdowa", "brat", "siostra", "ojciec", "matka", "zięć"),
    pronouns={"on": "m", "ona": "f", "oni": "", "one": ""},
)
