"""Whole editions: what is stale, and the work on one document."""

from __future__ import annotations

from teikit.corpus.edition import Edition, open_edition
from teikit.corpus.work import Outcome, Work, work

__all__ = ["Edition", "Outcome", "Work", "open_edition", "work"]
