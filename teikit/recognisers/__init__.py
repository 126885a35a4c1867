"""What is in a text: first what its blocks are (`STRUCTURES`), then what stands within them (`RECOGNISERS`).

The order of the tables is the precedence: where two annotations cannot both stand, the earlier recogniser wins. Adding a
recogniser is one file and one row here (or an entry point `teikit.recognisers` in another package).
"""

from __future__ import annotations

from functools import cache
from typing import Final, cast

from teikit.recognisers.annexes import Annexes
from teikit.recognisers.brackets import Brackets
from teikit.recognisers.closing import Closing
from teikit.recognisers.dates import Dates
from teikit.recognisers.draft import Draft, Recognised, Recogniser, Structure
from teikit.recognisers.footnotes import Footnotes, NoteCalls
from teikit.recognisers.handling import Handling
from teikit.recognisers.heading import Heading
from teikit.recognisers.holding import Holdings
from teikit.recognisers.lists import Lists
from teikit.recognisers.names import Names
from teikit.recognisers.pages import Pages
from teikit.recognisers.record import RecordHead
from teikit.recognisers.remains import Remains
from teikit.recognisers.routing import RoutingLines
from teikit.recognisers.site import SiteLines
from teikit.recognisers.soundness import Soundness
from teikit.recognisers.speech import Speech
from teikit.recognisers.turns import Turns
from teikit.registry import Registry, plugins

__all__ = ["RECOGNISERS", "STRUCTURES", "Draft", "Recognised", "Recogniser", "Structure", "recognisers"]

STRUCTURES: Final[Registry[Structure]] = Registry(
    "structure",
    (
        SiteLines(),
        Pages(),
        Turns(),
        RecordHead(),
        Handling(),
        RoutingLines(),
        Heading(),
        Footnotes(),
        Annexes(),
        Closing(),
        Lists(),
        Holdings(),
        Remains(),
        Soundness(),
    ),
)
"""What whole blocks are."""

RECOGNISERS: Final[Registry[Recogniser]] = Registry("recogniser", (Brackets(), NoteCalls(), Names(), Dates(), Speech()))
"""What stands within blocks."""


@cache
def recognisers() -> Registry[Recogniser]:
    """Our own recognisers and those of other packages."""
    others = [cast("type[Recogniser]", recogniser)() for recogniser in plugins("teikit.recognisers")]
    return Registry("recogniser", (*RECOGNISERS.values(), *others)) if others else RECOGNISERS
