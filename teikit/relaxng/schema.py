"""A schema, ready to validate: the face of the engine."""

from __future__ import annotations

import os
from contextlib import contextmanager, suppress
from dataclasses import replace
from io import BytesIO
from pathlib import Path
from typing import IO, TYPE_CHECKING, Any, Final, TypeAlias

from teikit.model.finding import Finding, Place, Severity, finding
from teikit.relaxng import cache
from teikit.relaxng.automaton import Automaton
from teikit.relaxng.files import Files
from teikit.relaxng.source import SchemaSyntaxError
from teikit.relaxng.stream import stream

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from lxml import etree

    from teikit.relaxng.compiled import Compiled
    from teikit.relaxng.introspect import Allowed, ElementInfo

__all__ = ["Document", "Schema", "SchemaError"]

Document: TypeAlias = "str | os.PathLike[str] | bytes | IO[bytes] | etree._Element | etree._ElementTree[Any]"
"""What can be validated: a path, content, a binary file object, or an lxml tree."""

_SPOOLED: Final = 8 << 20
_CONTENT: Final = "schema"


class SchemaError(Exception):
    """A schema that cannot be used; `findings` tell every reason."""

    def __init__(self, findings: Iterable[Finding]) -> None:
        self.findings = tuple(findings)
        super().__init__("\n".join(map(str, self.findings)))


class Schema:
    """A RELAX NG schema. One schema may serve any number of documents, and several threads at once.

    >>> schema = Schema.load(b'element poem { attribute n { text }?, element line { text }+ }')
    >>> schema.valid(b"<poem><line>Once more</line></poem>")
    True
    >>> for problem in schema.validate(b"<poem><lien>Once more</lien></poem>"): print(problem)
    1:7: error: unknown element <lien> in <poem> (did you mean <line>?); expected <line> [element-unknown]
    1:29: error: <poem> ends too early: <line> is missing [element-incomplete]
    """

    def __init__(self, compiled: Compiled, *, check_ids: bool = True) -> None:
        self._compiled = compiled
        self._automaton = Automaton(compiled.start, compiled.elements, compiled.patterns)
        self._kinds = compiled.id_kinds if check_ids and compiled.id_kinds else None
        self._id_names = compiled.id_names if self._kinds else frozenset[str]()
        self._contents: Callable[[], list[tuple[str, bytes]]] = list

    @classmethod
    def load(
        cls,
        source: str | os.PathLike[str] | bytes | IO[bytes],
        *,
        name: str = "",
        network: bool | None = None,
        resolver: Callable[[str], bytes] | None = None,
        check_ids: bool = True,
        cached: bool = True,
    ) -> Schema:
        """Load a schema in the XML or the compact syntax, which its content tells.

        `source` is a path, a URL, the content itself, or a binary file object; `name` is what findings call content, and
        what its relative references resolve against. The network is used only where `source` is a web address, or if
        `network` says so. `resolver` gets the content of a file by name in place of disk and network and raises `OSError`.
        `check_ids` checks ID, IDREF and IDREFS as RELAX NG DTD Compatibility asks. With `cached`, the compiled schema is
        kept in the user's cache folder and used again as long as no file of the schema changes.

        Raises `SchemaError` for a schema that cannot be used, unreadable files among the reasons.
        """
        content = _content(source)
        main = name or (_CONTENT if content is not None else os.fspath(source))  # type: ignore[arg-type]
        asked = main.startswith(("http://", "https://")) if network is None else network
        files = Files(network=asked, resolver=resolver)
        compiled = cache.load(files, main, content) if cached else None
        if compiled is None:
            from teikit.relaxng.compiled import compile_schema

            try:
                compiled = compile_schema(files, main, content, check_ids=check_ids)
            except SchemaSyntaxError as error:
                raise SchemaError([error.finding]) from error
            if cached and not compiled.findings:
                cache.save(compiled, main)
        if compiled.findings:
            raise SchemaError(compiled.findings)
        schema = cls(compiled, check_ids=check_ids)
        schema._contents = lambda: _contents(files, compiled, main, content)
        return schema

    @property
    def files(self) -> tuple[str, ...]:
        """The names of all files that the schema consists of, the main file first."""
        return tuple(self._compiled.digests)

    def validate(self, document: Document, *, name: str | None = None) -> list[Finding]:
        """All problems of a document, in the order of their places; none if it is valid.

        `name` is what findings call the document; by default that is its path. Bad documents never raise: what is not
        well-formed is a finding with the code `xml`. Raises `OSError` for a document that cannot be read.
        """
        if isinstance(document, bytes):
            return self._validate_stream(BytesIO(document), name or "")
        if isinstance(document, (str, os.PathLike)):
            with Path(document).open("rb") as file:
                return self._validate_stream(file, name or os.fspath(document))
        if hasattr(document, "read"):
            with _seekable(document) as file:
                return self._validate_stream(file, name or str(getattr(document, "name", "")))
        return self._validate_tree(document, name or "")

    def valid(self, document: Document) -> bool:
        """Whether the document is valid."""
        return not any(found.severity is Severity.ERROR for found in self.validate(document))

    def elements(self) -> list[ElementInfo]:
        """All elements of the schema by name, with their attributes and documentation."""
        from teikit.relaxng.introspect import Documentation, elements

        return elements(self._compiled.elements, Documentation(self._contents))

    def allowed(self, document: Document, at: tuple[int, int] | None = None) -> Allowed:
        """What may come at a position of a document, be it valid so far or not.

        `at` is a line and a column, both counted from 1, in a document given by path, content or file object; inside a start
        tag the answer is about attributes. By default the position is the end of what there is, and what is missing there
        (end tags, even a whole half of a tag) does not matter. In a tree, the position is the end of the element given.

        >>> schema = Schema.load(b'element poem { attribute n { text }?, element line { text }+ }')
        >>> [str(element) for element in schema.allowed(b"<poem>").elements]
        ['<line>']
        >>> [str(attribute) for attribute in schema.allowed(b"<poem ").attributes]
        ['n']
        """
        from teikit.relaxng import introspect

        documentation = introspect.Documentation(self._contents)
        if isinstance(document, (str, os.PathLike)):
            return introspect.allowed_in_text(self._automaton, documentation, Path(document).read_bytes(), at)
        content = _content(document)
        if content is not None:
            return introspect.allowed_in_text(self._automaton, documentation, content, at)
        element = document.getroot() if hasattr(document, "getroot") else document
        return introspect.allowed_in_tree(self._automaton, documentation, element)

    def _validate_stream(self, source: IO[bytes], file: str) -> list[Finding]:
        begin = source.tell()
        streamed = stream(source, file, self._automaton, self._kinds, self._id_names)
        noted = streamed.run.noted
        later = [found.anchor for found in noted if found.finding.place.line is None]
        places = {}
        if later:
            from teikit.relaxng.locate import locate

            source.seek(begin)
            places = locate(source, file, later)
        findings = [_completed(found, places.get(anchor), file) for found, anchor in noted]
        return _ordered(findings) + ([streamed.fatal] if streamed.fatal else [])

    def _validate_tree(self, document: Any, file: str) -> list[Finding]:
        from teikit.relaxng.tree import place_of, walk

        root = document.getroot() if hasattr(document, "getroot") else document
        if root is None:
            return [finding("xml-empty", Place(file))]
        file = file or root.getroottree().docinfo.URL or ""
        run, stopped = walk(root, self._automaton, self._kinds, self._id_names)
        findings = [found.at(place_of(anchor, file)) for found, anchor in run.noted]
        # Lines of end tags are unknown here: the order is that of discovery.
        return list(dict.fromkeys(findings)) + ([replace(stopped, place=Place(file))] if stopped else [])


def _completed(found: Finding, place: Place | None, file: str) -> Finding:
    """A finding with what a second reading found out about its place, if anything."""
    if found.place.line is not None:
        return found
    path = found.place.path
    return found.at(place._replace(path=place.path or path) if place else Place(file, path=path))


def _ordered(findings: list[Finding]) -> list[Finding]:
    """Findings by place, those at one place as they were found, none twice."""
    unique = dict.fromkeys(findings)
    return sorted(unique, key=lambda found: (found.place.line or 0, found.place.column or 0))


def _content(source: object) -> bytes | None:
    """The content that a schema's source is, or None if it is a name."""
    if isinstance(source, bytes):
        return source
    read = getattr(source, "read", None)
    if read is None:
        return None
    content = read()
    if not isinstance(content, bytes):
        raise TypeError("a file object must be binary")
    return content


def _contents(files: Files, compiled: Compiled, main: str, content: bytes | None) -> list[tuple[str, bytes]]:
    """The contents of all files of a schema that can still be had."""
    found = []
    for name in compiled.digests:
        with suppress(OSError):
            found.append((name, content if content is not None and name == main else files.content(name)))
    return found


@contextmanager
def _seekable(document: Any) -> Iterator[IO[bytes]]:
    """The file object itself if one can go back in it, else a copy of what it gives."""
    if getattr(document, "seekable", lambda: False)():
        yield document
        return
    from shutil import copyfileobj
    from tempfile import SpooledTemporaryFile

    with SpooledTemporaryFile(max_size=_SPOOLED) as copy:
        copyfileobj(document, copy)
        copy.seek(0)
        yield copy
