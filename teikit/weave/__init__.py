"""The weaver: the only place where text becomes markup, and the way back.

Slices of the source are copied, elements are put around them, and nothing else is added: so no character can be lost.
"""

from __future__ import annotations

from teikit.weave.recover import recover_blocks, recover_text
from teikit.weave.tree import weave_body

__all__ = ["recover_blocks", "recover_text", "weave_body"]
