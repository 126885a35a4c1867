"""ISO Schematron (2016 and 2020) for any XML project: rules checked with SaxonC, no Java.

>>> from teikit.schematron import Schematron
>>> schema = Schematron.load(b'''<schema xmlns="http://purl.oclc.org/dsdl/schematron" queryBinding="xslt3">
...   <pattern><rule context="p"><assert test="node()" id="full">A paragraph is not empty.</assert></rule></pattern></schema>''')
>>> for problem in schema.validate(b"<text><p/></text>", name="a.xml").findings: print(problem)
a.xml:1:7: error: A paragraph is not empty. [rule-error]

Everything here is loaded when it is first asked for.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any, Final

if TYPE_CHECKING:
    from teikit.schematron.parts import has_rules
    from teikit.schematron.report import SchematronReport
    from teikit.schematron.schema import Rule, Schematron, SchematronError

__all__ = ["Rule", "Schematron", "SchematronError", "SchematronReport", "has_rules"]

_HOMES: Final = {
    "Rule": "compiled",
    "Schematron": "schema",
    "SchematronError": "schema",
    "SchematronReport": "report",
    "has_rules": "parts",
}


def __getattr__(name: str) -> Any:
    home = _HOMES.get(name)
    if home is None:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return getattr(import_module(f"{__name__}.{home}"), name)


def __dir__() -> list[str]:
    return sorted(__all__)
