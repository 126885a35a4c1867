r"""teikit: plain text of diplomatic documents to TEI P5, validated, and rendered to HTML and PDF.

>>> import teikit
>>> document = teikit.convert("He said: “We [illegible] peace.”\\n")
>>> document.tree.find(".//{*}said").get("direct")
'true'
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

__version__ = "0.1.0"

if TYPE_CHECKING:
    from teikit.facade import render, validate
    from teikit.model.finding import Finding, Place, Severity
    from teikit.model.text import SourceText
    from teikit.pipeline import Document, convert, convert_all, recover

__all__ = [
    "Document",
    "Finding",
    "Place",
    "Severity",
    "SourceText",
    "__version__",
    "convert",
    "convert_all",
    "recover",
    "render",
    "validate",
]

_HOMES: Final = {
    "Document": "teikit.pipeline", "convert": "teikit.pipeline", "convert_all": "teikit.pipeline", "recover": "teikit.pipeline", "render": "teikit.facade", "validate": "teikit.facade",
    "Finding": "teikit.model.finding", "Place": "teikit.model.finding", "Severity": "teikit.model.finding", "SourceText": "teikit.model.text",
}  # fmt: skip


def __getattr__(name: str) -> Any:
    """Import what is asked for when it is asked for: `import teikit` alone loads nothing."""
    if name not in _HOMES:
        raise AttributeError(f"module 'teikit' has no attribute {name!r}")
    from importlib import import_module

    return getattr(import_module(_HOMES[name]), name)


def __dir__() -> list[str]:
    """What is there to import, loaded or not, so that `help(teikit)` and completion show it."""
    return sorted({*globals(), *__all__})
