"""Markdown: for notebooks and issue trackers."""

from __future__ import annotations

from typing import Final

from teikit.rendering.format import Format

__all__ = ["MARKDOWN"]

MARKDOWN: Final = Format(
    name="markdown",
    summary="Markdown with tables and footnotes, for notebooks and issue trackers.",
    suffix=".md",
    media_type="text/markdown",
    stylesheet="markdown.xsl",
)
