"""Make `schemas/teikit.rng` from `schemas/teikit.rnc`: `python -m tests.support.make_schema`."""

from __future__ import annotations

from tests.support.schemas import TEIKIT_RNC, TEIKIT_RNG, trang

if __name__ == "__main__":
    trang(TEIKIT_RNC, TEIKIT_RNG)
