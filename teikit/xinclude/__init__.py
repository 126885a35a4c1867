"""XInclude 1.0 on request: one document of many files, of which every character still knows where it came from."""

from __future__ import annotations

from teikit.xinclude.expand import expand
from teikit.xinclude.origins import Expanded

__all__ = ["Expanded", "expand"]
