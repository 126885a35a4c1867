"""The same verdicts as Jing on the tables of cases, and on facets and values put together at random."""

from __future__ import annotations

import random
import re
from typing import TYPE_CHECKING, Final, NamedTuple

from teikit.relaxng.datatypes import DatatypeError
from tests.relaxng.datatypes.tables import NAMESPACES, cases, datatype
from tests.support.schemas import jing

if TYPE_CHECKING:
    from pathlib import Path

_UNTESTED: Final = {"ID", "IDREF", "IDREFS", "ENTITY", "ENTITIES"}
"""Jing wants the first three in attributes, and declarations for the other two."""
_ORDERED: Final = [
    "decimal",
    "integer",
    "float",
    "dateTime",
    "date",
    "time",
    "gYear",
    "gYearMonth",
    "gMonthDay",
    "gDay",
    "duration",
]
_MEASURED: Final = ["string", "token", "NMTOKENS", "hexBinary", "base64Binary", "anyURI", "NCName", "language"]
_FAULT_OF_JING: Final = re.compile(r"-(13:(?!00)|14:00)")
"""It refuses time zones from -13:01 to -14:00, which section 3.2.7.3 allows."""
_SEED: Final = 1962


class _Question(NamedTuple):
    """Is this text of that type, or the same as that value of it?"""

    type: str
    parameters: tuple[tuple[str, str], ...]
    value: str | None
    text: str


def _xml(text: str) -> str:
    return "".join(c if c.isalnum() and c.isascii() else f"&#{ord(c)};" for c in text)


def _pattern(question: _Question) -> str:
    if question.value is not None:
        return f'<value type="{question.type}">{_xml(question.value)}</value>'
    parameters = "".join(f'<param name="{_xml(name)}">{_xml(value)}</param>' for name, value in question.parameters)
    return f'<data type="{question.type}">{parameters}</data>'


def _verdicts_of_jing(questions: list[_Question], folder: Path) -> list[bool]:
    """One schema with an element for each type, one document with a line for each question."""
    patterns = {pattern: number for number, pattern in enumerate(dict.fromkeys(map(_pattern, questions)))}
    elements = "".join(f'<element name="e{number}">{pattern}</element>' for pattern, number in patterns.items())
    declared = " ".join(f'xmlns:{prefix}="{uri}"' for prefix, uri in NAMESPACES.items())
    schema, document = folder / "types.rng", folder / "values.xml"
    schema.write_text(
        f'<element name="r" xmlns="http://relaxng.org/ns/structure/1.0" {declared}'
        f' datatypeLibrary="http://www.w3.org/2001/XMLSchema-datatypes"><zeroOrMore><choice>{elements}</choice></zeroOrMore></element>'
    )
    lines = [
        f"<e{patterns[_pattern(question)]}>{_xml(question.text)}</e{patterns[_pattern(question)]}>" for question in questions
    ]
    document.write_text("\n".join([f"<r {declared}>", *lines, "</r>"]))
    problems = jing(schema, [document])
    # A bound with a line end breaks a message in two, so only what is certainly no verdict is looked for.
    strange = [line for line in problems if re.search(r"types\.rng:|: fatal: |Exception", line)]
    assert not strange
    wrong = {int(match[1]) for line in problems if (match := re.search(r"values\.xml:(\d+):", line))}
    return [number not in wrong for number in range(2, len(questions) + 2)]


def _our_verdict(question: _Question) -> bool:
    tested = datatype(question.type, question.parameters)
    if question.value is None:
        return tested.allows(question.text, NAMESPACES)
    try:
        return tested.value(question.text, NAMESPACES) == tested.value(question.value, NAMESPACES)
    except ValueError:
        return False


def _disagreements(questions: list[_Question], folder: Path) -> list[_Question]:
    questions = [
        question
        for question in questions
        if not _FAULT_OF_JING.search(f"{question.parameters} {question.value} {question.text}")
    ]
    verdicts = _verdicts_of_jing(questions, folder)
    return [question for question, verdict in zip(questions, verdicts, strict=True) if _our_verdict(question) is not verdict]


def test_tables(tmp_path: Path) -> None:
    questions = []
    for case in cases():
        if case.type in _UNTESTED or case.claim == "error":
            continue
        if case.claim in ("equal", "different"):
            questions.append(_Question(case.type, (), case.words[0], case.words[1]))
        else:
            questions.append(_Question(case.type, case.parameters, None, case.words[0]))
    assert not _disagreements(questions, tmp_path)


def test_random_bounds_lengths_and_values(tmp_path: Path) -> None:
    chance = random.Random(_SEED)
    words: dict[str, list[str]] = {}
    for case in cases():
        words.setdefault(case.type, []).extend(case.words)
    questions: list[_Question] = []
    while len(questions) < 3000:
        name = chance.choice(_ORDERED + _MEASURED)
        text, other = (_mutated(chance.choice(words[name]), chance) for _ in range(2))
        facet = chance.choice(["minInclusive", "maxInclusive", "minExclusive", "maxExclusive"])
        if name in _MEASURED:
            facet, other = chance.choice(["length", "minLength", "maxLength"]), str(chance.randrange(8))
        parameters = ((facet, other),) if chance.random() < 0.8 else ()
        try:
            datatype(name, parameters)
        except DatatypeError:
            continue
        questions.append(_Question(name, parameters, None, text))
    assert not _disagreements(questions, tmp_path)


def _mutated(text: str, chance: random.Random) -> str:
    """A character more, less or other, most of the time none."""
    if chance.random() < 0.6 or not text:
        return text
    at = chance.randrange(len(text))
    return text[:at] + chance.choice(["", "0", "1", "-", ".", "Z", "é", text[at] * 2]) + text[at + 1 :]


def test_random_patterns(tmp_path: Path) -> None:
    chance = random.Random(_SEED)
    atoms = [
        "a",
        "b",
        "c",
        ".",
        "\\d",
        "\\w",
        "[a-b]",
        "[^a]",
        "[a-c-[b]]",
        "\\i",
        "\\c",
        "\\p{L}",
        "(a|b)",
        "(ab|c)",
        "(a?b)",
        "(|c)",
    ]
    questions = []
    for _ in range(600):
        pattern = "".join(
            chance.choice(atoms) + chance.choice(["", "", "?", "*", "+", "{2}", "{1,2}", "{0,}", "|"])
            for _ in range(chance.randrange(1, 5))
        )
        if chance.random() < 0.3:
            pattern = f"({pattern})" + chance.choice(["*", "+", "?", "{2}"])
        for _ in range(4):
            text = "".join(chance.choice("abc1é _-") for _ in range(chance.randrange(6)))
            questions.append(_Question("string", (("pattern", pattern),), None, text))
    assert not _disagreements(questions, tmp_path)
