"""HTML: one self-contained page."""

from __future__ import annotations

from typing import Final

from teikit.rendering.format import Format

__all__ = ["HTML"]

HTML: Final = Format(
    name="html",
    summary="A web page of one file, without script or external resources, with both views.",
    suffix=".html",
    media_type="text/html",
    stylesheet="html.xsl",
)
