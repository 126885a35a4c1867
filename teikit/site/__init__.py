"""The static edition: its front page."""

from __future__ import annotations

from teikit.site.index import front_page

__all__ = ["front_page"]
