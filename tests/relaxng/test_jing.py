"""Jing's verdicts and lines: on the cases of the specification, and on mutants of real TEI documents."""

from __future__ import annotations

import copy
import os
import random
from typing import TYPE_CHECKING, Any

import pytest
from lxml import etree

from teikit.model.finding import Severity
from teikit.relaxng import Schema, SchemaError
from teikit.relaxng.expat import split_raw
from tests.relaxng import jing
from tests.relaxng.casefiles import CASES, Case

if TYPE_CHECKING:
    from pathlib import Path

pytestmark = pytest.mark.jing

MUTANTS = int(os.environ.get("TEIKIT_MUTANTS", "60"))
"""How many mutants for each schema; set it to thousands for a thorough comparison."""
_TEI = "{http://www.tei-c.org/ns/1.0}"


@pytest.mark.parametrize("case", CASES[:: int(os.environ.get("TEIKIT_CASE_STEP", "8"))], ids=lambda case: case.title)
def test_the_cases_say_what_jing_says(case: Case, tmp_path: Path) -> None:
    main = case.write(tmp_path)
    documents = []
    for number, (content, _) in enumerate(case.documents):
        documents.append(tmp_path / f"document{number}.xml")
        documents[-1].write_text(content, encoding="utf-8")
    if case.incorrect:
        (tmp_path / "any.xml").write_text("<any/>")
        said = jing.complaints(main, [tmp_path / "any.xml"])
        assert set(said) - {str(tmp_path / "any.xml")}, said
        return
    for path, (content, codes) in zip(documents, case.documents, strict=True):
        said = jing.complaints(main, [path])
        assert bool(said) == bool(codes), (content, said)


class Mutator:
    """Damages a document in the ways that people do."""

    def __init__(self, schema: Path, trees: list[Any], seed: int) -> None:
        self.random = random.Random(seed)
        self.trees = trees
        elements = [info.name for info in Schema.load(schema, cached=False).elements() if info.name[1] != "*"]
        self.names = [f"{{{namespace}}}{local}" if namespace else local for namespace, local in elements]
        nodes = [node for tree in trees for node in tree.iter() if isinstance(node.tag, str)]
        self.attributes = sorted({name for node in nodes for name in node.attrib} | {"bogus", "{urn:x}n"})
        self.values = sorted({value for node in nodes for value in node.values()} | {"", "x y", "2020-13-01", " a "})

    def mutant(self) -> Any:
        tree = copy.deepcopy(self.random.choice(self.trees))
        for _ in range(self.random.randint(1, 4)):
            nodes = [node for node in tree.getroot().iter() if isinstance(node.tag, str)]
            self.random.choice(self.WAYS)(self, self.random.choice(nodes))
        return tree

    def drop(self, node: Any) -> None:
        if node.getparent() is not None:
            tail, before = node.tail or "", node.getprevious()
            if before is not None:
                before.tail = (before.tail or "") + tail
            else:
                node.getparent().text = (node.getparent().text or "") + tail
            node.getparent().remove(node)

    def double(self, node: Any) -> None:
        if node.getparent() is not None:
            node.addnext(copy.deepcopy(node))

    def rename(self, node: Any) -> None:
        node.tag = self.random.choice([*self.random.sample(self.names, 3), _TEI + "persname", _TEI + "bogus"])

    def move_namespace(self, node: Any) -> None:
        local = etree.QName(node).localname
        node.tag = self.random.choice([local, f"{{urn:other}}{local}"])

    def swap(self, node: Any) -> None:
        following = node.getnext()
        if following is not None and node.getparent() is not None:
            node.addprevious(following)

    def write(self, node: Any) -> None:
        node.text = (node.text or "") + self.random.choice([" stray", "x", "7"])

    def write_behind(self, node: Any) -> None:
        if node.getparent() is not None:
            node.tail = (node.tail or "") + " stray"

    def add_attribute(self, node: Any) -> None:
        node.set(self.random.choice(self.attributes), self.random.choice(self.values))

    def drop_attribute(self, node: Any) -> None:
        if node.attrib:
            del node.attrib[self.random.choice(node.keys())]

    def change_value(self, node: Any) -> None:
        if node.attrib:
            node.set(self.random.choice(node.keys()), self.random.choice(self.values))

    def wrap(self, node: Any) -> None:
        parent = node.getparent()
        if parent is not None:
            wrapper = etree.Element(self.random.choice(self.names))
            parent.replace(node, wrapper)
            wrapper.tail, node.tail = node.tail, None
            wrapper.append(node)

    def append(self, node: Any) -> None:
        node.append(etree.Element(self.random.choice(self.names)))

    WAYS = (
        drop,
        double,
        rename,
        move_namespace,
        swap,
        write,
        write_behind,
        add_attribute,
        drop_attribute,
        change_value,
        wrap,
        append,
    )


@pytest.mark.parametrize("name", ["tei_all", "tei_lite", "tei_simplePrint", "tei_drama"])
def test_mutants_of_real_documents(name: str, tei: Path, tmp_path: Path) -> None:
    schema_path = tei / f"{name}.rng"
    schema = Schema.load(schema_path, cached=False)
    small = [path for path in sorted((tei / "samples").glob("*.xml")) if path.stat().st_size < 130_000]
    mutator = Mutator(schema_path, [etree.parse(path) for path in small], seed=len(name) + MUTANTS)
    paths = []
    for number in range(MUTANTS):
        paths.append(tmp_path / f"{number:05}.xml")
        mutator.mutant().write(paths[-1], encoding="utf-8", xml_declaration=True)
    said: dict[str, list[jing.Complaint]] = {}
    for first in range(0, len(paths), 250):
        said.update(jing.complaints(schema_path, paths[first : first + 250]))
    every = 0
    different: list[tuple[Path, int | None]] = []
    for path in paths:
        complaints = said.get(str(path), [])
        findings = schema.validate(path)
        assert bool(complaints) == any(found.severity is Severity.ERROR for found in findings), path
        theirs, ours = _lines(path, complaints, schema), {found.place.line for found in findings}
        every += len(theirs | ours)
        different.extend((path, line) for line in theirs ^ ours)
    assert len(different) <= 0.005 * every, different


def _lines(path: Path, complaints: list[jing.Complaint], schema: Schema) -> set[int | None]:
    """The lines that Jing complains about.

    Left out is what it repeats of itself, and what follows in the same text: it complains about each line of it.
    """
    source = path.read_text(encoding="utf-8").split("\n")
    unknown = jing.in_unknown(path, lambda name: bool(schema._automaton.elsewhere(split_raw(name))))
    lines: set[int | None] = set()
    text_until = 0
    for complaint in complaints:
        if complaint.message.startswith("text not allowed"):
            if complaint.line <= text_until:
                continue
            text_until = _end_of_text(source, complaint)
        if not jing.is_stale(source, complaint, unknown):
            lines.add(complaint.line)
    return lines


def _end_of_text(source: list[str], complaint: jing.Complaint) -> int:
    """The last line of the text in which a complaint stands, if that text has further lines; else nothing."""
    # Jing stands behind the mark that ends the text.
    rest = source[complaint.line - 1][max(complaint.column - 2, 0) :]
    line = complaint.line
    while "<" not in rest and line < len(source):
        line += 1
        rest = source[line - 1]
    return line if line > complaint.line else 0


def test_an_incorrect_schema_is_refused_by_both(tmp_path: Path) -> None:
    path = tmp_path / "schema.rng"
    path.write_text('<element name="a" xmlns="http://relaxng.org/ns/structure/1.0"><ref name="x"/></element>')
    (tmp_path / "a.xml").write_text("<a/>")
    assert jing.complaints(path, [tmp_path / "a.xml"])
    with pytest.raises(SchemaError):
        Schema.load(path, cached=False)
