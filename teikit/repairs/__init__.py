"""Mends in documents of ours what is mechanical and safe, by editing the source: everything else stays byte for byte."""

from __future__ import annotations

from teikit.repairs.mend import Mended, mend

__all__ = ["Mended", "mend"]
