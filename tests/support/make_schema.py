"""Make `schemas/teikit.rng` from `schemas/teikit.rnc`: `python -m tests.support.make_schema`."""

from __future__ import annotations

from teikit.relaxng.convert import convert
from tests.support.schemas import TEIKIT_RNC, TEIKIT_RNG

__all__ = ["made_schema"]


def made_schema() -> str:
    """What the XML syntax must be, given the compact one."""
    return convert(TEIKIT_RNC.read_bytes(), TEIKIT_RNC.name, "rng")


if __name__ == "__main__":
    TEIKIT_RNG.write_text(made_schema(), encoding="utf-8")
