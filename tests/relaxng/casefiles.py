"""Reads the case files of RELAX NG: a schema, further files, documents and what is to be said about them.

A case begins with `== title` and its schema. What follows goes by its mark: `-- file NAME` is another file of the schema,
`-- valid` a document, `-- invalid CODE...` a document and the codes of its errors in order, `-- incorrect CODE` says that
the schema itself is refused. A schema in the XML syntax gets its namespace here.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from pathlib import Path

RNG = "http://relaxng.org/ns/structure/1.0"
FOLDER = Path(__file__).parent / "cases"


@dataclass
class Case:
    title: str
    schema: str
    files: dict[str, str] = field(default_factory=dict)
    documents: list[tuple[str, tuple[str, ...]]] = field(default_factory=list)
    incorrect: str | None = None

    @property
    def name(self) -> str:
        return "main.rng" if self.schema.startswith("<") else "main.rnc"

    def write(self, folder: Path) -> Path:
        """Write the schema and its files; the main file's path."""
        for name, content in {self.name: self.schema, **self.files}.items():
            path = folder / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(content, encoding="utf-8")
        return folder / self.name


def _with_namespace(schema: str) -> str:
    if not schema.startswith("<") or "xmlns=" in schema.partition(">")[0]:
        return schema
    return re.sub(r"^<[A-Za-z]+", rf'\g<0> xmlns="{RNG}"', schema)


def read_cases(path: Path) -> list[Case]:
    cases = []
    for block in re.split(r"^== ", path.read_text(encoding="utf-8"), flags=re.MULTILINE)[1:]:
        head, *parts = re.split(r"^-- ", block, flags=re.MULTILINE)
        title, _, schema = head.partition("\n")
        case = Case(f"{path.stem}: {title}", _with_namespace(schema.strip()))
        for part in parts:
            line, _, content = part.partition("\n")
            kind, *words = line.split()
            if kind == "file":
                case.files[" ".join(words)] = _with_namespace(content.strip())
            elif kind == "incorrect":
                case.incorrect = words[0]
            else:
                assert (kind == "valid") == (not words), f"{case.title}: {line}"
                case.documents.append((content.removesuffix("\n"), tuple(words)))
        cases.append(case)
    return cases


CASES = [case for path in sorted(FOLDER.glob("*.txt")) for case in read_cases(path)]
