"""Which module of TEI P5 defines each element that teikit writes."""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Mapping

__all__ = ["MODULES"]

_HEADER: Final = """abstract appInfo application authority availability calendar calendarDesc catDesc catRef category change classCode
classDecl correction correspAction correspContext correspDesc creation distributor edition editionStmt editorialDecl encodingDesc
fileDesc funder hyphenation idno interpretation keywords langUsage language licence namespace normalization notesStmt principal
profileDesc projectDesc publicationStmt punctuation quotation revisionDesc samplingDecl segmentation sourceDesc sponsor stdVals
tagUsage tagsDecl taxonomy teiHeader textClass titleStmt"""

_CORE: Final = """abbr addrLine address author bibl biblScope choice cit corr date desc editor expan foreign gap head hi item label
lb list name note p pb pubPlace publisher q quote ref resp respStmt rs said sic soCalled sp speaker stage term time title
unclear"""

_NAMES: Final = """addName affiliation birth country death forename genName geo listOrg listPerson listPlace location nameLink
nationality occupation org orgName persName person place placeName region roleName settlement surname"""

MODULES: Final[Mapping[str, str]] = MappingProxyType(
    {
        "tei": "",
        "header": _HEADER,
        "textstructure": "TEI body byline closer dateline div opener postscript salute signed text trailer",
        "core": _CORE,
        "namesdates": _NAMES,
        "msdescription": "altIdentifier collection institution msDesc msIdentifier repository stamp",
        "transcr": "fw supplied",
        "linking": "anchor seg standOff",
        "corpus": "particDesc",
        "gaiji": "char charDecl g localProp mapping",
    }
)
"""Names of elements by module, parted by blanks."""
