"""Typst: the markup that the PDF is set from, for those who want to set it themselves."""

from __future__ import annotations

from typing import Final

from teikit.rendering.format import Format

__all__ = ["TYPST"]

TYPST: Final = Format(
    name="typst",
    summary="Typst markup of one file, with the page's design at its head.",
    suffix=".typ",
    media_type="text/vnd.typst",
    stylesheet="typst.xsl",
)
