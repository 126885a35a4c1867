"""Compiled schemas on disk, in the user's cache folder.

A file holds one schema: a first line with format and checksum, then JSON. The table of patterns is flat: a pattern names its
operands by index, operands come first, and an element names its content by index. What stands in an element is only made
into patterns when a document has that element. Nothing in the file is ever executed; a file that is damaged, of another
version, or about files that have changed is ignored and written anew.
"""

from __future__ import annotations

import json
import os
from contextlib import suppress
from threading import RLock
from typing import TYPE_CHECKING, Any, Final

from teikit import __version__, caching
from teikit.model.finding import Place
from teikit.relaxng import names
from teikit.relaxng.compiled import Compiled
from teikit.relaxng.datatypes import library
from teikit.relaxng.files import digest
from teikit.relaxng.interning import Patterns
from teikit.relaxng.patterns import (
    EMPTY,
    NOT_ALLOWED,
    TEXT,
    Attribute,
    Choice,
    Data,
    Element,
    Group,
    Interleave,
    List,
    OneOrMore,
    Pattern,
    Value,
)

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable
    from pathlib import Path

    from teikit.relaxng.datatypes import Datatype
    from teikit.relaxng.files import Files
    from teikit.relaxng.identity import IdKinds
    from teikit.relaxng.names import NameClass

__all__ = ["folder", "load", "save"]

FORMAT: Final = f"teikit relaxng 2 {__version__}"
MOST_FILES: Final = 64
"""How many schemas are kept."""

_SHARED: Final = (EMPTY, NOT_ALLOWED, TEXT)
_SEVERAL: Final[dict[type[Pattern], str]] = {Choice: "c", Group: "g", Interleave: "i", OneOrMore: "o", List: "l"}


def folder() -> Path:
    """Where compiled schemas are kept, by the custom of the system."""
    return caching.folder("relaxng")


def load(files: Files, name: str, content: bytes | None) -> Compiled | None:
    """The compiled schema whose main file is `name`, or None if there is none that fits; never raises."""
    try:
        if content is None:
            content = files.content(name)
        body = _body(_path(name, digest(content)))
        if body is None or any(digest(files.content(other)) != known for other, known in body["files"][1:]):
            return None
        return _Table(body).compiled()
    except (OSError, ValueError, KeyError, TypeError, IndexError, AttributeError, RuntimeError):
        return None


def save(compiled: Compiled, name: str) -> None:
    """Keep a compiled schema; where that is impossible, nothing happens."""
    if compiled.id_findings:
        return
    with suppress(OSError, RuntimeError):
        main = compiled.digests[name]
        path = _path(name, main)
        path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        text = json.dumps(_Writer(compiled, name).body(), separators=(",", ":"), ensure_ascii=False).encode(
            errors="surrogatepass"
        )
        draft = path.with_suffix(f".{os.getpid()}.tmp")
        draft.write_bytes(f"{FORMAT} {digest(text)}\n".encode() + text)
        draft.replace(path)
        _prune(path.parent)


def _path(name: str, main: str) -> Path:
    return folder() / f"{digest(f'{FORMAT} {name} {main}'.encode())}.json"


def _body(path: Path) -> dict[str, Any] | None:
    """The content of a cache file if it is whole and of this version."""
    head, _, text = path.read_bytes().partition(b"\n")
    if head.decode("utf-8", "replace") != f"{FORMAT} {digest(text)}":
        return None
    body = json.loads(text)
    return body if isinstance(body, dict) else None


def _prune(directory: Path) -> None:
    """Delete what was not written for longest."""
    kept = sorted(directory.glob("*.json"), key=lambda path: path.stat().st_mtime, reverse=True)
    for path in kept[MOST_FILES:]:
        path.unlink(missing_ok=True)


class _Writer:
    """Turns patterns into rows."""

    def __init__(self, compiled: Compiled, main: str) -> None:
        self.compiled = compiled
        self.main = main
        self.rows: list[list[Any]] = []
        self._numbers: dict[Pattern, int] = {pattern: index for index, pattern in enumerate(_SHARED)}
        self._elements = {element: index for index, element in enumerate(compiled.elements)}
        self._classes: dict[NameClass, int] = {}
        self.classes: list[list[Any]] = []
        self._files: dict[str, int] = {}
        self._types: dict[Datatype, int] = {}
        self.types: list[list[Any]] = []

    def body(self) -> dict[str, Any]:
        compiled = self.compiled
        digests = dict(compiled.digests)
        files = [[self.main, digests.pop(self.main)], *map(list, digests.items())]
        self._files = {name: index for index, (name, _) in enumerate(files)}
        start = self._number(compiled.start)
        elements = [
            [self._class(element.names), self._number(element.content), *self._place(element.place)]
            for element in compiled.elements
        ]
        return {
            "files": files,
            "start": start,
            "elements": elements,
            "patterns": self.rows,
            "classes": self.classes,
            "types": self.types,
            "ids": [
                [list(name), [[list(one), kind] for one, kind in kinds.items()]] for name, kinds in compiled.id_kinds.items()
            ],
        }

    def _place(self, place: Place) -> tuple[int, int | None, int | None]:
        return self._files.get(place.file, 0), place.line, place.column

    def _number(self, root: Pattern) -> int:
        """The row of a pattern, made after those of its operands."""
        numbers = self._numbers
        stack = [root]
        while stack:
            pattern = stack[-1]
            missing = [operand for operand in pattern.operands if operand not in numbers]
            if missing:
                stack.extend(missing)
                continue
            stack.pop()
            if pattern not in numbers:
                numbers[pattern] = len(self.rows) + len(_SHARED)
                self.rows.append(self._row(pattern, [numbers[operand] for operand in pattern.operands]))
        return numbers[root]

    def _row(self, pattern: Pattern, operands: list[int]) -> list[Any]:
        if isinstance(pattern, Element):
            return ["e", self._elements[pattern]]
        if isinstance(pattern, Attribute):
            return ["a", self._class(pattern.names), operands[0], pattern.default, *self._place(pattern.place)]
        if isinstance(pattern, Data):
            return ["d", self._type(pattern.datatype), *operands]
        if isinstance(pattern, Value):
            return ["v", self._type(pattern.datatype), pattern.lexical, list(map(list, pattern.namespaces))]
        return [_SEVERAL[pattern.__class__], *operands]

    def _type(self, datatype: Datatype) -> int:
        if datatype not in self._types:
            self._types[datatype] = len(self.types)
            self.types.append([datatype.library, datatype.name, list(map(list, datatype.parameters))])
        return self._types[datatype]

    def _class(self, name_class: NameClass) -> int:
        """The row of a name class, made after those of its members."""
        stack = [name_class]
        while stack:
            one = stack[-1]
            missing = [member for member in _members(one) if member not in self._classes]
            if missing:
                stack.extend(missing)
                continue
            stack.pop()
            if one not in self._classes:
                self._classes[one] = len(self.classes)
                self.classes.append(_class_row(one, [self._classes[member] for member in _members(one)]))
        return self._classes[name_class]


def _members(name_class: NameClass) -> tuple[NameClass, ...]:
    if isinstance(name_class, names.NameChoice):
        return name_class.members
    if isinstance(name_class, names.NsName | names.AnyName) and name_class.excluded:
        return (name_class.excluded,)
    return ()


def _class_row(name_class: NameClass, members: list[int]) -> list[Any]:
    if isinstance(name_class, names.OneName):
        return ["n", *name_class.name]
    if isinstance(name_class, names.NsName):
        return ["s", name_class.namespace, *members]
    return ["y" if isinstance(name_class, names.AnyName) else "c", *members]


class _Table:
    """Turns rows into patterns, as they are asked for."""

    def __init__(self, body: dict[str, Any]) -> None:
        self.body = body
        self.make = Patterns()
        self._rows: list[list[Any]] = body["patterns"]
        self._files = [name for name, _ in body["files"]]
        self._made: dict[int, Pattern] = dict(enumerate(_SHARED))
        self._classes: list[NameClass] = []
        for row in body["classes"]:
            self._classes.append(self._class(row))
        self._types: dict[int, Datatype] = {}
        self._elements: list[Element] = []
        self._lock = RLock()

    def compiled(self) -> Compiled:
        for name_class, content, file, line, column in self.body["elements"]:
            self._elements.append(
                self.make.element(self._classes[name_class], Place(self._files[file], line, column), self._finder(content))
            )
        kinds: IdKinds = {tuple(name): {tuple(one): kind for one, kind in found} for name, found in self.body["ids"]}
        start = self._pattern(self.body["start"])
        return Compiled(start, self._elements, self.make, kinds, dict(self.body["files"]))

    def _finder(self, content: int) -> Callable[[], Pattern]:
        def find() -> Pattern:
            with self._lock:
                return self._pattern(content)

        return find

    def _pattern(self, index: int) -> Pattern:
        """The pattern of a row; those of its operands, which stand before it, are made first."""
        made = self._made
        stack = [index]
        while stack:
            current = stack[-1]
            row = self._rows[current - len(_SHARED)] if current not in made else None
            missing = [operand for operand in _operands(row) if operand not in made] if row else []
            if any(operand >= current for operand in missing):
                raise ValueError("an operand comes after what it is in")
            if missing:
                stack.extend(missing)
                continue
            stack.pop()
            if row is not None and current not in made:
                made[current] = self._made_of(row)
        return made[index]

    def _made_of(self, row: list[Any]) -> Pattern:
        kind = row[0]
        make, made = self.make, self._made
        if kind == "e":
            element: Element = self._elements[row[1]]
            return element
        if kind == "a":
            place = Place(self._files[row[4]], row[5], row[6])
            return make.attribute(self._classes[row[1]], made[row[2]], place, row[3])
        if kind == "d":
            return make.data(self._type(row[1]), made[row[2]] if len(row) > 2 else None)
        if kind == "v":
            return make.value(self._type(row[1]), row[2], dict(row[3]))
        operands: Iterable[Pattern] = [made[operand] for operand in row[1:]]
        if kind == "c":
            return make.choice(operands)
        if kind == "g":
            return make.group(operands)
        if kind == "i":
            return make.interleave(operands)
        return make.one_or_more(made[row[1]]) if kind == "o" else make.list(made[row[1]])

    def _type(self, index: int) -> Datatype:
        found = self._types.get(index)
        if found is None:
            uri, name, parameters = self.body["types"][index]
            home = library(uri)
            if home is None:
                raise ValueError("a datatype library is gone")
            found = self._types[index] = home.datatype(name, tuple((key, value) for key, value in parameters))
        return found

    def _class(self, row: list[Any]) -> NameClass:
        kind = row[0]
        if kind == "n":
            return names.OneName((row[1], row[2]))
        if kind == "s":
            return names.NsName(row[1], self._classes[row[2]] if len(row) > 2 else None)
        if kind == "y":
            return names.AnyName(self._classes[row[1]] if len(row) > 1 else None)
        return names.NameChoice(tuple(self._classes[member] for member in row[1:]))


def _operands(row: list[Any]) -> list[int]:
    kind = row[0]
    if kind in "cgiol":
        operands: list[int] = row[1:]
        return operands
    if kind == "a":
        return [row[2]]
    return list(row[2:]) if kind == "d" else []
