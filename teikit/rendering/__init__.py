"""Outputs: TEI into pages, by XSLT 3.0; one row of `FORMATS` and one file per output.

>>> from teikit.rendering import FORMATS
>>> ", ".join(FORMATS)
'html, pdf, typst, text, markdown'
>>> FORMATS["html"].media_type
'text/html'

Importing this package loads neither Saxon nor Typst: the first rendering does.
"""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING, Final

from teikit.rendering.format import Format, Rendered
from teikit.rendering.html import HTML
from teikit.rendering.markdown import MARKDOWN
from teikit.rendering.parameters import Parameter
from teikit.rendering.pdf import PDF
from teikit.rendering.text import TEXT
from teikit.rendering.typst import TYPST

if TYPE_CHECKING:
    from collections.abc import Mapping

__all__ = ["FORMATS", "Format", "Parameter", "Rendered"]

FORMATS: Final[Mapping[str, Format]] = MappingProxyType({row.name: row for row in (HTML, PDF, TYPST, TEXT, MARKDOWN)})
"""Every output by the name that `teikit render --to` takes."""
