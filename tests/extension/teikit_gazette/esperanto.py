"""The words of a language. Such a module imports nothing of teikit but `teikit.vocabulary`'s own files of words."""

from __future__ import annotations

from dataclasses import replace

from teikit.vocabulary.en import WORDS

ESPERANTO = replace(
    WORDS,
    code="eo",
    name="Esperanto",
    common=("la", "kaj", "de", "estas", "en", "ne", "al", "por", "kun", "mi", "li", "tio", "ankaŭ", "pri", "sed"),
    months={"januaro": 1, "februaro": 2, "marto": 3, "aprilo": 4, "majo": 5, "junio": 6, "julio": 7, "aŭgusto": 8, "septembro": 9, "oktobro": 10, "novembro": 11, "decembro": 12},
    causes=((r"nelegebla", "illegible"), (r"forigita", "redacted")),
)  # fmt: skip
"""The words of Esperanto; where it has none of its own here, the English ones stand in."""
