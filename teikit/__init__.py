"""teikit: plain text of diplomatic documents to TEI P5, validated, and rendered to HTML and PDF."""

from __future__ import annotations

__version__ = "0.1.0"
