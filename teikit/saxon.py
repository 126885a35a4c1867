"""XSLT 3.0 by SaxonC: compiled stylesheets, one store of them per process, sealed off from files and network.

Every stylesheet is compiled by a processor of its own (a millisecond or two once the first one is up). While it compiles,
the processor may read files, because a stylesheet includes its modules and its design; then the processor is sealed:
from there on `doc()`, `unparsed-text()`, `collection()`, `xsl:source-document` and external entities are refused.
`xsl:result-document`, extension functions and environment variables are switched off from the start. So a
transformation sees its input and its parameters and nothing else.

Threads: a compiled stylesheet never changes; each transformation runs on a clone that carries its own parameters and messages.
Processes: the store is looked up by process id, so a forked child compiles for itself instead of using its parent's.

Importing this module loads Saxon; who must start fast imports it when the first transformation is due.
"""

from __future__ import annotations

import os
import threading
from collections.abc import Sequence
from contextlib import suppress
from functools import cache
from typing import TYPE_CHECKING, Any, Final, NamedTuple
from xml.parsers import expat

import saxonche

from teikit.model.finding import Finding, finding
from teikit.resources import resource

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

__all__ = ["Stylesheet", "StylesheetError", "Stylesheets", "Transformed", "Value", "Xml", "stylesheets"]

_FEATURE: Final = "http://saxon.sf.net/feature/"
_PROTOCOLS: Final = f"{_FEATURE}allowedProtocols"
_DEPTH: Final = f"{_FEATURE}parserProperty?uri=jdk.xml.maxElementDepth"
_DEEPEST: Final = "2100"
"""Levels of elements that the parser accepts; its own limit of 100 refuses honest TEI, and without any the stack ends."""


class Xml(NamedTuple):
    """A document as the value of a parameter."""

    text: str
    """Well-formed, without an encoding declaration."""


Value = str | int | bool | Sequence[str] | Sequence[Xml]
"""What a stylesheet parameter may be: `xs:string`, `xs:integer`, `xs:boolean`, `xs:string*`, `document-node()*`."""


class StylesheetError(Exception):
    """A stylesheet that cannot be compiled; the message is Saxon's, with file, line and column."""


class Transformed(NamedTuple):
    """What a transformation gave."""

    text: str
    """The serialised result; empty if the transformation failed."""
    findings: tuple[Finding, ...]
    """One per `xsl:message`, and one for the error that ended the transformation."""
    failed: bool
    """Whether an error ended it."""


class Stylesheet:
    """A compiled stylesheet, safe to use from many threads at once."""

    __slots__ = ("_executable", "_processor")

    def __init__(self, path: Path, *, strict: bool = False) -> None:
        """Compile the stylesheet at `path`, with what it includes and imports; `teikit:html.xsl` names one of ours.

        `strict` is the value of the static parameter of that name: whether rules that catch the unknown are left out.
        Raises `StylesheetError` if it is not a correct stylesheet or cannot be read.
        """
        if _names_entities(path):
            raise StylesheetError("its document type has entities in other files, which are not read")
        self._processor: Any = _processor()
        self._processor.set_catalog_files([str(resource("xslt", "catalog.xml"))])
        self._executable: Any = _compiled(self._processor, strict, stylesheet_file=str(path))
        _seal(self._processor)

    @classmethod
    def of_text(cls, text: str) -> Stylesheet:
        """Compile a stylesheet that is given as text and may come from anybody: it is sealed before it is looked at.

        Raises `StylesheetError` if it is not a correct stylesheet, or if it asks for another file.
        """
        stylesheet = cls.__new__(cls)
        stylesheet._processor = _processor()
        _seal(stylesheet._processor)
        stylesheet._executable = _compiled(stylesheet._processor, False, stylesheet_text=text)
        return stylesheet

    def transform(self, xml: str, parameters: Mapping[str, Value] | None = None) -> Transformed:
        """Transform a well-formed document, given as text without an encoding declaration.

        Parameters that the stylesheet does not declare are ignored, as XSLT demands. Never raises for what the document holds.
        """
        run = self._executable.clone()
        run.set_save_xsl_message(True)
        values = {name: self._items(value) for name, value in (parameters or {}).items()}
        sequences = {name: self._sequence(items) for name, items in values.items()}  # both must live until the end
        for name, sequence in sequences.items():
            run.set_parameter(name, sequence)
        try:
            text = run.transform_to_string(xdm_node=self._processor.parse_xml(xml_text=xml)) or ""
        except saxonche.PySaxonApiError as error:
            failure = finding("stylesheet-error", text=_one_line(str(error)))
            return Transformed("", (*_messages(run), failure), failed=True)
        return Transformed(text, _messages(run), failed=False)

    def _items(self, value: Value) -> list[Any]:
        return [self._item(item) for item in ((value,) if isinstance(value, (str, int)) else value)]

    def _item(self, item: str | int | Xml) -> Any:
        if isinstance(item, Xml):
            return self._processor.parse_xml(xml_text=item.text)
        if isinstance(item, bool):
            return self._processor.make_boolean_value(item)
        if isinstance(item, int):
            return self._processor.make_integer_value(item)
        return self._processor.make_string_value(item)

    def _sequence(self, items: list[Any]) -> Any:
        if len(items) == 1:
            return items[0]
        sequence = saxonche.PyXdmValue(self._processor)
        for item in items:
            sequence.add_xdm_item(item)
        return sequence


class Stylesheets:
    """The compiled stylesheets of one process, by path; a file that changed since is compiled again."""

    __slots__ = ("_compiled", "_lock", "_texts")

    def __init__(self) -> None:
        self._compiled: dict[tuple[Path, bool], tuple[int, Stylesheet]] = {}
        self._texts: dict[str, Stylesheet] = {}
        self._lock = threading.Lock()

    def load(self, path: Path, *, strict: bool = False) -> Stylesheet:
        """The stylesheet at `path`, compiled now or before.

        Raises `StylesheetError` if it cannot be compiled, `OSError` if it cannot be read.
        """
        path = path.resolve()
        changed = path.stat().st_mtime_ns
        with self._lock:
            known = self._compiled.get((path, strict))
            if known is None or known[0] != changed:
                known = (changed, Stylesheet(path, strict=strict))
                self._compiled[path, strict] = known
            return known[1]

    def of_text(self, text: str) -> Stylesheet:
        """The stylesheet that a text is, compiled now or before, sealed from the beginning. Raises `StylesheetError`."""
        with self._lock:
            known = self._texts.get(text)
            if known is None:
                known = self._texts[text] = Stylesheet.of_text(text)
            return known


def stylesheets() -> Stylesheets:
    """The store of this process."""
    return _stylesheets_of(os.getpid())


@cache
def _stylesheets_of(process: int) -> Stylesheets:  # noqa: ARG001 - the key: a forked child must not use its parent's store
    return Stylesheets()


def _names_entities(path: Path) -> bool:
    """Whether a stylesheet declares entities that lie in other files; Saxon's own parser would read them, whatever they are."""
    found: list[str] = []

    def declared(name: str, _parameter: bool, value: str | None, *_elsewhere: str | None) -> None:
        if value is None:
            found.append(name)

    parser = expat.ParserCreate()
    parser.EntityDeclHandler = declared
    with suppress(OSError, expat.ExpatError, LookupError, ValueError):  # what is wrong with the file, its compiler says
        parser.Parse(path.read_bytes(), True)
    return bool(found)


def _processor() -> Any:
    processor = saxonche.PySaxonProcessor(license=False)
    processor.set_configuration_property(f"{_FEATURE}allow-external-functions", "false")
    return processor


def _seal(processor: Any) -> None:
    processor.set_configuration_property(_DEPTH, _DEEPEST)
    processor.set_configuration_property(_PROTOCOLS, "")


def _compiled(processor: Any, strict: bool, **source: str) -> Any:
    compiler = processor.new_xslt30_processor()
    compiler.set_parameter("strict", processor.make_boolean_value(strict))
    try:
        return compiler.compile_stylesheet(**source)
    except saxonche.PySaxonApiError as error:
        raise StylesheetError(str(error).strip()) from error


def _messages(run: Any) -> tuple[Finding, ...]:
    messages = run.get_xsl_messages()
    return tuple(finding("stylesheet-message", text=_one_line(str(message))) for message in messages or ())


def _one_line(text: str) -> str:
    return " ".join(text.split())
