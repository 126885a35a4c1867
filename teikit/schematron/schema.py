"""A Schematron schema, ready to check documents."""

from __future__ import annotations

import os
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from lxml import etree

from teikit.model.finding import Finding, Place, finding
from teikit.schematron import cache
from teikit.schematron.compiled import Compiled, Rule, compile_parts
from teikit.schematron.documents import More, asked_for, text_of
from teikit.schematron.parts import Parts
from teikit.schematron.report import SchematronReport, findings_of, located
from teikit.xmlio import parse_xml

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping

    from teikit.saxon import Stylesheet, Transformed, Value
    from teikit.schematron.report import Named

__all__ = ["Rule", "Schematron", "SchematronError"]

_CONTENT: Final = "schema"
_UNSURE: Final = "<sk:unsure"
"""How the quick stylesheet says that an expression had an error."""


class SchematronError(Exception):
    """A schema that cannot be used; `findings` tell every reason."""

    def __init__(self, findings: Iterable[Finding]) -> None:
        self.findings = tuple(findings)
        super().__init__("\n".join(map(str, self.findings)))


class Schematron:
    """A Schematron schema. One may serve any number of documents, and several threads at once.

    It can be sent to other processes, which compile it for themselves. The rules see the document, those documents beside it
    that `pattern/@documents` names, and nothing else: no other file, no network, no environment.
    """

    def __init__(self, compiled: Compiled) -> None:
        self._compiled = compiled

    @classmethod
    def load(
        cls,
        source: str | os.PathLike[str] | bytes,
        *,
        base: str = "",
        phase: str | None = None,
        resolver: Callable[[str], bytes] | None = None,
        cached: bool = True,
    ) -> Schematron:
        """Load a schema: Schematron, or the rules embedded in RELAX NG (XML syntax) or in a TEI ODD, told by content.

        `source` is a path or the content; `base` is what findings call content, and what its references resolve against.
        `phase` is the id of a phase, `#ALL`, or `#DEFAULT` (as without it). `resolver` gets the content of a file that the schema
        refers to, by name, in place of the disk, and raises `OSError`. With `cached`, the compiled schema is kept in the
        user's cache folder and used again as long as no file of the schema changes.

        Raises `SchematronError` for a schema that cannot be used, unreadable files among the reasons.
        """
        name = base or (_CONTENT if isinstance(source, bytes) else os.fspath(source))
        content = source if isinstance(source, bytes) else _read(Path(source), name)
        compiled = cache.load(name, content, phase or "") if cached else None
        if compiled is None:
            compiled = _compile(name, content, phase or "", resolver)
            if cached:
                cache.save(compiled, name, phase or "")
        return cls(compiled)

    @property
    def rules(self) -> tuple[Rule, ...]:
        """The assertions and reports of the phase, in their order."""
        return self._compiled.rules

    @property
    def findings(self) -> tuple[Finding, ...]:
        """What is to be said about the schema itself, although it can be used."""
        return self._compiled.findings

    @property
    def files(self) -> tuple[str, ...]:
        """The names of all files that the schema consists of, the main file first."""
        return tuple(self._compiled.digests)

    def validate(
        self,
        document: str | os.PathLike[str] | bytes | etree._Element | etree._ElementTree[Any],
        *,
        name: str = "",
        parameters: Mapping[str, str] | None = None,
    ) -> SchematronReport:
        """Check a document: a path, content, or an lxml tree.

        `name` is what findings call it, by default its path; what its rules name relatively lies beside it. `parameters` are
        values for the `sch:param` of the schema. What is not well-formed is a finding; an error in a test is a finding at its
        node, and the other tests go on. In a tree that was changed, line and column are those it would have if written.
        Raises `OSError` for a document that cannot be read.
        """
        data, file = _content(document, name)
        parsed = parse_xml(data, file)
        if parsed.tree is None:
            return SchematronReport(parsed.findings, str)
        return self._check((file, data), text_of(parsed.tree), parameters or {})

    def _check(self, document: Named, text: str, parameters: Mapping[str, str]) -> SchematronReport:
        values: dict[str, Value] = dict(parameters)
        more, problems = asked_for(self._stylesheet(), text, document, values) if self._asks() else (More(), ())
        values.update(more.parameters)
        documents = (document, *more.documents)
        done = self._stylesheet().transform(text, values)
        if not done.failed and done.text.startswith(_UNSURE):
            done = self._careful().transform(text, values)
        if done.failed:
            return SchematronReport((*problems, _failure(done, document[0])), str)
        found = (*problems, *(said.at(Place(document[0])) for said in done.findings), *findings_of(done.text, documents))
        return SchematronReport(found, partial(self._svrl, text, values, documents))

    def _svrl(self, text: str, values: dict[str, Value], documents: tuple[Named, ...]) -> str:
        return located(self._careful().transform(text, values).text, documents)

    def _asks(self) -> bool:
        """Whether patterns name documents of their own."""
        return "sk:wanted" in self._compiled.stylesheet

    def _stylesheet(self) -> Stylesheet:
        from teikit.saxon import stylesheets

        return stylesheets().of_text(self._compiled.stylesheet)

    def _careful(self) -> Stylesheet:
        from teikit.saxon import stylesheets

        return stylesheets().of_text(self._compiled.careful)


def _compile(name: str, content: bytes, phase: str, resolver: Callable[[str], bytes] | None) -> Compiled:
    parts = Parts(resolver=resolver)
    parts.gather(name, content)
    if parts.findings:
        raise SchematronError(parts.findings)
    compiled = compile_parts(parts, phase)
    if not compiled.stylesheet:
        raise SchematronError(compiled.findings)
    return compiled


def _read(path: Path, name: str) -> bytes:
    try:
        return path.read_bytes()
    except (OSError, ValueError) as error:
        why = getattr(error, "strerror", None) or str(error)
        raise SchematronError([finding("sch-file", name=name, reason=why)]) from error


def _content(document: Any, name: str) -> tuple[bytes, str]:
    """A document as bytes, and what it is called."""
    if isinstance(document, bytes):
        return document, name
    if isinstance(document, (str, os.PathLike)):
        return Path(document).read_bytes(), name or os.fspath(document)
    tree = document if hasattr(document, "getroot") else document.getroottree()
    return etree.tostring(tree, encoding="utf-8"), name or tree.docinfo.URL or ""


def _failure(done: Transformed, file: str) -> Finding:
    reason = dict(done.findings[-1].arguments).get("text", "") if done.findings else ""
    return finding("rules-failed", Place(file), reason=reason)
