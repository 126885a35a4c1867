"""Spanish: what editors write in brackets, dates, and who people are."""

from __future__ import annotations

from typing import Final

from teikit.vocabulary.tables import Language

__all__ = ["WORDS"]

# fmt: off
WORDS: Final = Language(
    code="es",
    name="Spanish",
    common=("el", "los", "las", "del", "y", "una", "por", "con", "su", "para", "al", "lo", "como", "pero", "había"),
    months={"enero": 1, "febrero": 2, "marzo": 3, "abril": 4, "mayo": 5, "junio": 6, "julio": 7, "agosto": 8, "septiembre": 9, "setiembre": 9, "octubre": 10, "noviembre": 11, "diciembre": 12},
    small_months=True,
    month_prepositions=("en", "desde", "hasta", "de", "fines de", "principios de", "mediados de"),
    relative_days={"hoy": 0, "ayer": -1, "anteayer": -2, "anoche": -1, "esta mañana": 0, "esta tarde": 0, "esta noche": 0, "pasado mañana": 2},
    weekdays=("lunes", "martes", "miércoles", "jueves", "viernes", "sábado", "domingo"),
    date_prepositions=("el", "del", "al", "desde el", "hasta el"),
    numbers={
        "un": 1, "una": 1, "uno": 1, "dos": 2, "tres": 3, "cuatro": 4, "cinco": 5, "seis": 6, "siete": 7, "ocho": 8, "nueve": 9, "diez": 10,
        "once": 11, "doce": 12, "trece": 13, "catorce": 14, "quince": 15,
    },
    tens={"veinte": 20, "treinta": 30, "cuarenta": 40, "cincuenta": 50},
    fractions={"media": 0.5, "medio": 0.5, "cuarto": 0.25, "tercio": 1 / 3},
    joiners=("y",),
    vague=("varias", "varios", "algunas", "algunos", "unas cuantas", "unos cuantos", "muchas", "muchos"),
    ordinals={"primera": 1, "primeras": 1, "primer": 1, "primeros": 1, "segunda": 2, "tercera": 3, "última": -1, "últimas": -1, "último": -1, "últimos": -1, "siguiente": 1, "siguientes": 1},
    units={"carácter": "character", "letra": "character", "palabra": "word", "grupo": "group", "línea": "line", "linea": "line", "renglón": "line", "frase": "sentence", "oración": "sentence", "párrafo": "paragraph", "página": "page", "pagina": "page", "hoja": "page", "nombre": "name", "apellido": "name", "documento": "document"},
    plurals={"caracteres": "character", "letras": "character", "palabras": "word", "grupos": "group", "líneas": "line", "lineas": "line", "renglones": "line", "frases": "sentence", "oraciones": "sentence", "párrafos": "paragraph", "páginas": "page", "paginas": "page", "hojas": "page", "nombres": "name", "apellidos": "name", "documentos": "document"},
    scales={"docena": 12, "decena": 10},
    between=("entre",),
    less=("menos de", "a lo sumo", "como máximo"),
    more=("más de", "mas de", "al menos", "por lo menos"),
    about=("aproximadamente", "unas", "unos", "cerca de", "casi", "alrededor de"),
    ranges=("a", "o"),
    or_more=("o más",),
    adjectives=("entera", "enteras", "entero", "enteros", "de", "completa", "completas"),
    parts=("resto", "parte", "fin", "final", "principio", "comienzo", "mitad"),
    edges=("esquina", "borde", "margen", "pie"),
    of=("de", "de la", "del", "de una", "de un"),
    causes=(
        (r"no desclasificad[oa]s?|(?:tach|censur|suprim|borr|ocult|test|elimin|entint)[ai]d[oa]s?|tachaduras?|clasificad[oa]s?", "redacted"),
        (r"ilegibles?|ininteligibles?|indescifrables?|inaudibles?|borros[oa]s?", "illegible"),
        (r"grupo (?:errado|equivocado|mutilado)|cifra equivocada|garbleado", "garbled"),
        (r"rot[oa]s?|rotura|rasgad[oa]s?|dañad[oa]s?|manchad[oa]s?|quemad[oa]s?|deteriorad[oa]s?|arrancad[oa]s?|cortad[oa]s?|mutilad[oa]s?", "damage"),
        (r"faltan?|faltantes?|perdid[oa]s?|extraviad[oa]s?|en blanco|laguna|no (?:se )?conserva(?:d[oa]s?)?|incomplet[oa]s?", "lost"),
        (r"omitid[oa]s?|se omiten?|omisión|no (?:se )?(?:reproducen?|reproducid[oa]s?|publican?|publicad[oa]s?|incluyen?|transcrit[oa]s?|traducid[oa]s?)", "editorial"),
    ),
    ordinary=(r"clasificad[oa]s?", r"borrad[oa]s?", r"suprimid[oa]s?", r"eliminad[oa]s?", r"ocultad[oa]s?", r"censurad[oa]s?"),
    qualifiers=(
        (r"por (?:el editor|los editores|el traductor|la redacción)", "editorial"),
        (r"por (?:la censura|el censor)|por (?:razones|motivos) de seguridad", "redacted"),
        (r"(?:en|de) (?:la )?(?:transmisión|cifra|descifrado)", "garbled"),
        (r"en el original", "lost"),
    ),
    matter=("texto", "pasaje", "pasajes", "parte", "sección", "firma", "firmas", "iniciales", "fecha", "número", "cifra", "lugar", "título", "nota", "anexo", "anexos", "carta", "telegrama", "resto", "final", "principio", "esquina", "margen", "papel", "sello"),
    fillers=("de", "del", "la", "el", "los", "las", "en", "por", "y", "o", "a", "al", "ha", "han", "sido", "es", "está", "están", "aquí", "original", "copia", "manuscrito", "parcialmente", "totalmente", "censura", "razones", "seguridad", "página", "línea", "siguiente", "siguientes"),
    omissions=(r"(?:aquí )?siguen?\b", r"se omiten?\b", r"a continuación\b"),
    remarks=(r"nota\s*:", r"n\.\s?b\.", r"subrayado (?:en|por)", r"puntos suspensivos en el original", r"sin (?:fecha|firma|lugar)\b"),
    comments=(r"^(?:risas|aplausos|pausa|interrumpe|sello|firmado|firma|rúbrica|rubricado|manuscrito|a mano|copia|traducción|anexo|borrador)\b", r"^(?:es decir|o sea|literalmente|véase|ver\b|cf\.|en (?:inglés|ruso|francés|alemán|español)\b|se refiere a|nota de(?:l| la)\b|tachado)"),
    signatures=(r"[-–—\s(,]+(?:n\.?\s?del?\s?(?:ed|e|t|tr)|nota del editor|ed)\.?\)?$",),
    translators=(r"nota del traductor", r"\bn\.\s?del?\s?t\b\.?"),
    annexes=("anexo",),
    openers=("de", "del", "a", "al", "en", "con", "por", "para", "sin", "sobre", "entre", "contra", "desde", "hasta", "y", "o", "pero", "que", "si", "cuando", "no", "es", "son", "era", "ha", "han", "había", "se", "también", "más"),
    pages=("página", "pág.", "pág"),
    sic=(r"sic", r"así en el original"),
    corrections=(r"recte", r"léase:?", r"debe decir:?", r"correctamente:?"),
    margin=(r"al margen\b", r"nota (?:marginal|al margen)", r"en el margen\b", r"anotación (?:marginal|al margen)"),
    titles=("señor", "sr.", "señora", "sra.", "don", "doña", "presidente", "ministro", "embajador", "canciller", "general", "coronel"),
    offices=("presidente", "ministro", "embajador", "canciller", "secretario", "director", "jefe", "cónsul", "diputado", "representante", "comandante"),
    kin=("hijo", "hija", "esposa", "viuda", "hermano", "hermana", "padre", "madre", "yerno", "sobrino"),
    articles=("el", "la", "los", "las", "un", "una", "su", "nuestro"),
    pronouns={"él": "m", "ella": "f", "ellos": "", "ellas": "f"},
    objects={"le": "", "les": ""},
)
