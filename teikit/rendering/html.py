"""HTML: one self-contained page."""

from __future__ import annotations

from typing import Final

from teikit.rendering.format import Format

__all__ = ["HTML"]

HTML: Final = Format(
    name="html",
    summary="A web page of one file with both views, which needs no script and loads nothing from elsewhere.",
    suffix=".html",
    media_type="text/html",
    stylesheet="html.xsl",
)
