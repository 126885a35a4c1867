"""Replaces XInclude elements by what they point at (https://www.w3.org/TR/xinclude/, section 4).

Only files of this machine are read, and only in the folder of the document or where the caller allows it. What is included
keeps its own text: the one thing added are the attributes that keep its meaning, namespaces and `xml:base` (section 4.5).
"""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Final
from urllib.parse import unquote, urlsplit
from xml.parsers.expat import ErrorString, ExpatError
from xml.sax.saxutils import quoteattr

from teikit.model.finding import Finding, Place, finding
from teikit.outline import XML, Element, outline
from teikit.xinclude.origins import Expanded, Piece, SourceFile
from teikit.xinclude.pointer import point
from teikit.xmlio import LARGEST

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

__all__ = ["expand"]

_MARK: Final = "http://www.w3.org/2001/XInclude"
_INCLUDE: Final = f"{_MARK} include"
_FALLBACK: Final = f"{_MARK} fallback"
_DECLARATION: Final = re.compile(r"""<\?xml\s[^?]*?encoding\s*=\s*["']([A-Za-z][\w.-]*)["']""")
_BYTE_ORDER_MARKS: Final = ((b"\xef\xbb\xbf", "utf-8-sig"), (b"\xff\xfe", "utf-16"), (b"\xfe\xff", "utf-16"))
_UTF_16: Final = ((b"<\0", "utf-16-le"), (b"\0<", "utf-16-be"))
_TO_ESCAPE: Final = {"&": "&amp;", "<": "&lt;", ">": "&gt;", "\r": "&#13;"}
_DEEPEST: Final = 40
"""Includes inside includes."""


class _ResourceError(Exception):
    """What cannot be had, and for which a fallback may stand in."""

    def __init__(self, code: str, **arguments: object) -> None:
        super().__init__(code)
        self.code = code
        self.arguments = arguments


class _FatalError(_ResourceError):
    """What no fallback mends."""


@dataclass(eq=False)
class _Document:
    """A file with its outline."""

    source: SourceFile
    path: Path | None
    data: bytes
    """The text in UTF-8: what the offsets of the outline count."""
    root: Element

    def characters(self, offset: int) -> int:
        """The offset in characters of an offset in bytes."""
        if len(self.data) == len(self.source.text):
            return offset
        line = bisect_right(self._lines, offset) - 1
        return self.source.lines[line] + len(self.data[self._lines[line] : offset].decode())

    @cached_property
    def _lines(self) -> list[int]:
        return [0, *(match.end() for match in re.finditer(b"\r\n?|\n", self.data))]


def expand(data: bytes, file: str, folder: Path, allowed: Sequence[Path] = ()) -> Expanded:
    """The document with its XInclude elements replaced; `folder` is where it lies, `allowed` where else files may lie."""
    expander = _Expander([folder.resolve(), *(path.resolve() for path in allowed)])
    try:
        text = _decoded(data)
        if _MARK not in text:
            return Expanded(data)
        path = (folder / Path(file).name) if file else None
        document = expander.document(SourceFile(file, text), path)
    except (ExpatError, _ResourceError, ValueError, LookupError) as problem:
        # what is wrong with the document itself is found when it is checked
        if isinstance(problem, ValueError) and not isinstance(problem, UnicodeError):
            return Expanded(data, (finding("xinclude-entities", Place(file), href=file),))
        return Expanded(data)
    pieces = list(_redeclared(expander.pieces(document, document.root, document.root.start, len(document.data), ()), document))
    findings, parts = tuple(expander.findings), tuple(expander.parts)
    whole = "".join(piece.text for piece in pieces)
    if len(whole) > LARGEST:
        return Expanded(data, (finding("xml-limit", Place(file), limit=f"{LARGEST >> 20} MB"),))
    return Expanded(whole.encode("utf-8", "surrogatepass"), findings, tuple(pieces), parts)


class _Expander:
    def __init__(self, allowed: list[Path]) -> None:
        self.allowed = allowed
        self.findings: list[Finding] = []
        self.parts: dict[str, None] = {}
        self._documents: dict[Path, _Document] = {}
        self._size = 0

    def document(self, source: SourceFile, path: Path | None) -> _Document:
        """A file with its outline. Raises `ExpatError` or `ValueError`."""
        data = source.text.encode()
        return _Document(source, path.resolve() if path else None, data, outline(data))

    def pieces(
        self, document: _Document, element: Element, start: int, end: int, stack: tuple[tuple[Path | None, str], ...]
    ) -> Iterator[Piece]:
        """The text between two offsets with the includes at or below `element` replaced."""
        position = start
        for include in _outermost(element, start, end):
            yield from self._copy(document, position, include.start)
            yield from self._replace(document, include, stack)
            position = include.end
        yield from self._copy(document, position, end)

    def _copy(self, document: _Document, start: int, end: int) -> Iterator[Piece]:
        if start < end:
            self._size += end - start
            if self._size > LARGEST:
                raise _FatalError("xml-limit", limit=f"{LARGEST >> 20} MB")
            yield Piece(document.data[start:end].decode(), document.source, document.characters(start))

    def _replace(self, document: _Document, include: Element, stack: tuple[tuple[Path | None, str], ...]) -> Iterator[Piece]:
        try:
            yield from list(self._included(document, include, stack))
        except _ResourceError as problem:
            fallback = next((child for child in include.children if child.name == _FALLBACK), None)
            if fallback is not None and not isinstance(problem, _FatalError):
                yield from self.pieces(document, fallback, fallback.tag_end, fallback.end_tag, stack)
                return
            place = document.source.place(document.characters(include.start))
            self.findings.append(finding(problem.code, place, **problem.arguments))

    def _included(self, document: _Document, include: Element, stack: tuple[tuple[Path | None, str], ...]) -> Iterator[Piece]:
        href = include.attributes.get("href", "")
        pointer = include.attributes.get("xpointer") or include.attributes.get("fragid", "")
        kind = include.attributes.get("parse", "xml")
        if kind not in {"xml", "text"} or "#" in href or (not href and not pointer) or (kind == "text" and pointer):
            raise _FatalError("xinclude-syntax", href=href)
        path = self._path(document, include, href) if href else None
        if kind == "text":
            assert path is not None
            yield from self._text(path, href, include.attributes.get("encoding", ""))
            return
        target = self._document(path, href) if path else document
        element = self._pointed(target, pointer, href)
        step = target.path, pointer
        if step in stack or len(stack) > _DEEPEST or (target is document and element.start <= include.start < element.end):
            raise _FatalError("xinclude-loop", href=href or pointer)
        added = _attributes(include, element, href if path else "")
        yield from self._copy(target, element.start, element.name_end)
        if added:
            yield Piece(added, target.source, target.characters(element.name_end), is_copy=False)
        yield from self.pieces(target, element, element.name_end, element.end, (*stack, step))

    def _path(self, document: _Document, include: Element, href: str) -> Path:
        """The file that an address means. Raises `_ResourceError` for one that must not be read."""
        base = Path(document.path.parent if document.path else self.allowed[0])
        above = include.parent
        bases = []
        while above is not None:
            bases.append(above.attributes.get(f"{XML} base", ""))
            above = above.parent
        for step in [*reversed(bases), include.attributes.get(f"{XML} base", "")]:
            base = base / _local(step, href).parent if step and not step.endswith("/") else base / _local(step, href)
        path = (base / _local(href, href)).resolve()
        if not any(path.is_relative_to(folder) for folder in self.allowed):
            raise _ResourceError("xinclude-outside", href=href)
        return path

    def _document(self, path: Path, href: str) -> _Document:
        if path not in self._documents:
            data = self._read(path, href)
            try:
                self._documents[path] = self.document(SourceFile(_name(path), _decoded(data)), path)
            except ExpatError as problem:
                words = f"{ErrorString(problem.code)}, line {problem.lineno}, column {problem.offset + 1}"
                raise _FatalError("xinclude-xml", href=href, problem=words) from problem
            except (UnicodeError, LookupError) as problem:
                raise _FatalError("xinclude-xml", href=href, problem=problem) from problem
            except ValueError as problem:
                raise _FatalError("xinclude-entities", href=href) from problem
        return self._documents[path]

    def _text(self, path: Path, href: str, encoding: str) -> Iterator[Piece]:
        data = self._read(path, href)
        try:
            text = data.decode(encoding) if encoding else _decoded(data)
        except (UnicodeError, LookupError) as problem:
            raise _ResourceError("xinclude-missing", href=href, cause=problem) from problem
        source, offset = SourceFile(_name(path), text), 0
        for part in re.split("([&<>\r])", text):
            if part:
                yield Piece(_TO_ESCAPE.get(part, part), source, offset, part not in _TO_ESCAPE)
                offset += len(part)

    def _read(self, path: Path, href: str) -> bytes:
        try:
            if path.stat().st_size > LARGEST:
                raise _ResourceError("xinclude-missing", href=href, cause=f"it is larger than {LARGEST >> 20} MB")
            data = path.read_bytes()
        except (OSError, ValueError) as problem:
            cause = getattr(problem, "strerror", None) or problem
            raise _ResourceError("xinclude-missing", href=href, cause=cause) from problem
        self.parts[str(path)] = None
        return data

    def _pointed(self, target: _Document, pointer: str, href: str) -> Element:
        if not pointer:
            return target.root
        try:
            element = point(target.root, pointer)
        except ValueError as problem:
            raise _ResourceError("xinclude-scheme", pointer=pointer) from problem
        if element is None:
            raise _ResourceError("xinclude-pointer", pointer=pointer, href=href or "the document")
        return element


def _outermost(element: Element, start: int, end: int) -> Iterator[Element]:
    """The includes in a stretch that are in no other, in document order."""
    waiting = [element]
    while waiting:
        one = waiting.pop()
        if one.name == _INCLUDE and start <= one.start < end:
            yield one
        else:
            waiting.extend(reversed(one.children))


def _attributes(include: Element, element: Element, href: str) -> str:
    """The attributes that an element needs in its new place, as they stand in its tag."""
    own, around = element.namespaces, include.namespaces
    added = [
        f" xmlns{f':{prefix}' if prefix else ''}={quoteattr(own.get(prefix, ''))}"
        for prefix in sorted({*own, *around})
        if own.get(prefix, "") != around.get(prefix, "") and (prefix in own or not prefix) and prefix not in element.declared
    ]
    if href and f"{XML} base" not in element.attributes:
        added.append(f" xml:base={quoteattr(href)}")
    return "".join(added)


def _redeclared(pieces: Iterator[Piece], document: _Document) -> Iterator[Piece]:
    """The whole with what stands before the root, where the encoding that the document names is that of the result."""
    before = document.data[: document.root.start].decode()
    match = _DECLARATION.match(before)
    if match:
        yield Piece(before[: match.start(1)], document.source, 0)
        yield Piece("UTF-8", document.source, match.start(1), is_copy=False)
        yield Piece(before[match.end(1) :], document.source, match.end(1))
    elif before:
        yield Piece(before, document.source, 0)
    yield from pieces


def _decoded(data: bytes) -> str:
    """The text of an XML document (XML 1.0, appendix F). Raises `UnicodeError` or `LookupError`."""
    for mark, encoding in (*_BYTE_ORDER_MARKS, *_UTF_16):
        if data.startswith(mark):
            return data.decode(encoding)
    match = _DECLARATION.match(data[:200].decode("ascii", "replace"))
    return data.decode(match[1] if match else "utf-8")


def _local(reference: str, href: str) -> Path:
    parts = urlsplit(reference)
    if parts.scheme not in {"", "file"} or parts.netloc not in {"", "localhost"}:
        raise _ResourceError("xinclude-outside", href=href)
    return Path(unquote(parts.path))


def _name(path: Path) -> str:
    """What findings call an included file: relative to where the user is, if it lies below."""
    here = Path.cwd()
    return str(path.relative_to(here)) if path.is_relative_to(here) else str(path)
