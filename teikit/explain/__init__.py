"""Explains: what a code of a finding means, and what a schema allows at a place of a document."""

from __future__ import annotations

from teikit.explain.codes import CodeExplanation, explain_code
from teikit.explain.places import PlaceExplanation, explain_place
from teikit.explain.words import code_in_words, place_in_words

__all__ = ["CodeExplanation", "PlaceExplanation", "code_in_words", "explain_code", "explain_place", "place_in_words"]
