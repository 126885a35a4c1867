"""What the codes of findings mean, why they matter and how to mend what they report: `teikit explain CODE`.

Every code of `teikit.model.messages` has an explanation here, in the file of the work that it comes from.
"""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING, Final

from teikit.model.explanations.documents import DOCUMENTS
from teikit.model.explanations.grammars import GRAMMARS
from teikit.model.explanations.kind import Explanation
from teikit.model.explanations.rules import RULES
from teikit.model.explanations.texts import TEXTS

if TYPE_CHECKING:
    from collections.abc import Mapping

__all__ = ["EXPLANATIONS", "Explanation"]

EXPLANATIONS: Final[Mapping[str, Explanation]] = MappingProxyType({**TEXTS, **DOCUMENTS, **GRAMMARS, **RULES})
"""By code."""
