"""Months in languages of which nothing else is known here: archives' guides and letters have dates in them."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

__all__ = ["OTHER_JOINTS", "OTHER_MONTHS"]

_ROWS: Final = (
    "janeiro fevereiro março abril maio junho julho agosto setembro outubro novembro dezembro",  # Portuguese
    "ledna února března dubna května června července srpna září října listopadu prosince",  # Czech
    "januar februar mars april mai juni juli august september oktober november desember",  # Norwegian
    "ianuarie februarie martie aprilie mai iunie iulie august septembrie octombrie noiembrie decembrie",  # Romanian
)
OTHER_MONTHS: Final[Mapping[str, int]] = MappingProxyType(
    {word: month for row in _ROWS for month, word in enumerate(row.split(), 1)} | {"pazdziernika": 10, "wrzesnia": 9}
)
"""They count behind a day only: some are names of persons, or words of other languages."""
OTHER_JOINTS: Final = ("al", "y", "e", "do", "až")
"""What stands between two days of one month in those languages."""
