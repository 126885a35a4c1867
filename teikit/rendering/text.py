"""Plain text: the words to read, or as the source has them."""

from __future__ import annotations

from typing import Final

from teikit.rendering.format import Format

__all__ = ["TEXT"]

TEXT: Final = Format(
    name="text",
    summary="Plain text, a blank line between paragraphs, notes at the end.",
    suffix=".txt",
    media_type="text/plain",
    stylesheet="text.xsl",
)
