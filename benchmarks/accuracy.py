"""How much of the gold set the converter finds: precision, recall and F1 of each kind, by layout and by document.

Run it as `python benchmarks/accuracy.py [-v] [--independent] [NAME...]`; `-v` lists what was missed and what was wrongly found. The notation
of the gold set is described in `tests/accuracy/gold/README.md`.
"""

from __future__ import annotations

import re
import sys
import unicodedata
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Final, NamedTuple

from teikit.decode import from_text
from teikit.model.reading import Role
from teikit.model.text import normalise_space
from teikit.pipeline import convert_source, recover

if TYPE_CHECKING:
    from teikit.model.annotation import Annotation
    from teikit.pipeline import Document

GOLD: Final = Path(__file__).parent.parent / "tests" / "accuracy" / "gold"
INDEPENDENT: Final = GOLD.with_name("independent")
"""Texts that were written and annotated apart from the code."""
SPEECH: Final = frozenset({"said", "turn", "unmarked", "reported", "spoken", "called", "inner", "quote"})
BRACKETS: Final = frozenset({"gap", "supplied", "note", "sic", "unclear", "pb"})
LAYOUT: Final = frozenset({"call", "footnote"})
"""What is compared where the head says `marks: layout`, and nothing else; lines that are dropped as well."""
LISTS: Final = frozenset(
    {"recipient", "participants", "places", "persons", "subjects", "classification", "captions", "distribution"}
)
"""Fields of several values, which a semicolon parts."""
CONTROL: Final = frozenset({"kind", "layout", "language", "marks"})
"""Keys of a head that are no metadata of the document."""
TOLERANCE: Final = 3
"""Characters; a mark may begin and end so far from where it should."""
_MARK: Final = re.compile(r"⟦(?P<kind>\w+)\s*(?P<detail>[^|⟧]*)\||⟧")
_OPENING: Final = ("“", '"', "„", "«", "»", "‘", "'", "‚", "—", "–", "-", "QUOTE", "QTE")
_ELEMENTS: Final = {"soCalled": "called", "quote": "quote", "date": "date", "persName": "name", "choice": "sic"}


class Mark(NamedTuple):
    """A stretch of a text and what it is."""

    start: int
    end: int
    kind: str
    detail: str = ""
    """Speaker and addressee, amount or value."""


@dataclass(frozen=True, slots=True)
class Gold:
    """An annotated text."""

    name: str
    head: Mapping[str, str]
    text: str
    """The bare text."""
    marks: tuple[Mark, ...]

    @property
    def kinds(self) -> frozenset[str]:
        """What is annotated in it."""
        named = self.head.get("marks", "")
        if "layout" in named:
            return LAYOUT
        others = {kind for kind in ("date", "name") if f"{kind}s" in named}
        return SPEECH | others | (BRACKETS if "brackets" in named else frozenset())


@dataclass(slots=True)
class Count:
    """How often something was found, missed, and found where it is not."""

    right: int = 0
    missed: int = 0
    wrong: int = 0
    remarks: list[str] = field(default_factory=list)

    @property
    def precision(self) -> float:
        """From 0 to 1; 1 if nothing was found."""
        return self.right / (self.right + self.wrong) if self.right + self.wrong else 1.0

    @property
    def recall(self) -> float:
        """From 0 to 1; 1 if there was nothing to find."""
        return self.right / (self.right + self.missed) if self.right + self.missed else 1.0

    @property
    def f1(self) -> float:
        """From 0 to 1."""
        total = self.precision + self.recall
        return 2 * self.precision * self.recall / total if total else 0.0

    def add(self, other: Count) -> None:
        """Add what was counted elsewhere."""
        self.right += other.right
        self.missed += other.missed
        self.wrong += other.wrong
        self.remarks += other.remarks


def read_gold(path: Path) -> Gold:
    """An annotated text from its file."""
    head, _, body = path.read_text(encoding="utf-8").partition("\n---\n")
    rows = (row.partition(":") for row in head.splitlines())
    text, marks = _unmarked(body)
    return Gold(path.stem, {key.strip(): value.strip() for key, _, value in rows}, text, marks)


def gold_set(names: Sequence[str] = (), folder: Path = GOLD) -> list[Gold]:
    """All annotated texts of a folder, or those whose names contain one of `names`."""
    paths = sorted(folder.glob("*.txt"))
    return [read_gold(path) for path in paths if not names or any(name in path.stem for name in names)]


def compare(gold: Gold) -> dict[str, Count]:
    """What the converter finds in one text, by kind."""
    document = convert_source(from_text(gold.text))
    counts: dict[str, Count] = defaultdict(Count)
    answers = [mark for mark in _answers(document) if mark.kind in gold.kinds]
    pairs, missed, wrong = _paired([mark for mark in gold.marks if mark.kind in gold.kinds], answers)
    for mark in missed:
        counts[mark.kind].missed += 1
        counts[mark.kind].remarks.append(f"missed {_shown(gold, mark)}")
    for mark in wrong:
        counts[mark.kind].wrong += 1
        counts[mark.kind].remarks.append(f"wrong {_shown(gold, mark)}")
    names = _names(document)
    for expected, found in pairs:
        counts[expected.kind].right += 1
        for kind, right in _details(expected, found, names):
            counts[kind].right += right
            counts[kind].missed += not right
            counts[kind].wrong += not right
            if not right:
                counts[kind].remarks.append(f"{_shown(gold, expected)} found {found.detail!r}")
    _metadata(gold, document, counts["metadata"])
    if gold.kinds is LAYOUT:
        _dropped(gold, document, counts["dropped"])
    faithful = normalise_space(recover(document)) == normalise_space(gold.text)
    counts["fidelity"].right, counts["fidelity"].missed = int(faithful), int(not faithful)
    return dict(counts)


def summed(results: Iterable[Mapping[str, Count]]) -> dict[str, Count]:
    """Counts of several texts together."""
    total: dict[str, Count] = defaultdict(Count)
    for counts in results:
        for kind, count in counts.items():
            total[kind].add(count)
    return dict(total)


def _unmarked(body: str) -> tuple[str, tuple[Mark, ...]]:
    pieces: list[str] = []
    stack: list[tuple[int, str, str]] = []
    marks: list[Mark] = []
    position = length = 0
    for match in _MARK.finditer(body):
        pieces.append(body[position : match.start()])
        length += match.start() - position
        position = match.end()
        if match["kind"]:
            stack.append((length, match["kind"], match["detail"]))
        else:
            start, kind, detail = stack.pop()
            marks.append(Mark(start, length, kind, detail))
    if stack:
        raise ValueError(f"a mark is not closed: {stack}")
    return "".join((*pieces, body[position:])), tuple(sorted(marks))


def _answers(document: Document) -> Iterator[Mark]:
    """What the converter found in the paragraphs of the body, in the notation of the gold set."""
    text = document.source.text
    prose = [block for block in document.reading.blocks if block.role in (Role.PARAGRAPH, Role.TURN, Role.ITEM, Role.FOOTNOTE)]
    yield from (Mark(block.start, block.end, "pb", block.key) for block in document.reading.blocks if block.role is Role.PAGE)
    for one in document.annotations:
        if one.moved:
            yield Mark(one.start, one.end, "call", one.attributes.get("n", ""))
            yield Mark(one.moved.start, one.moved.end, "footnote", one.attributes.get("n", ""))
        if not any(block.start <= one.start < block.end for block in prose):
            continue
        kind = _kind(text, one)
        if kind:
            yield Mark(one.start, one.end, kind, _detail(one, kind))


def _dropped(gold: Gold, document: Document, count: Count) -> None:
    """Lines that are no part of the document's text, and lines that are, by what became of them."""
    gone = {line for one in document.dropped for line in range(one.line, one.line + len(one.text.splitlines()))}
    position = 0
    for number, row in enumerate(gold.text.split("\n"), 1):
        middle = position + len(row) - len(row.lstrip())
        position += len(row) + 1
        if not row.strip():
            continue
        expected = any(mark.kind == "dropped" and mark.start <= middle < mark.end for mark in gold.marks)
        kept = any(block.start <= middle < block.end for block in document.reading.body())
        count.right += expected and number in gone
        count.missed += expected and (kept or number not in gone)
        count.wrong += not expected and not kept
        if expected == kept:
            count.remarks.append(f"{gold.name}: {'kept' if kept else 'dropped'} {row.strip()[:90]!r}")


def _kind(text: str, one: Annotation) -> str:
    if one.element == "said":
        if one.attributes.get("direct") != "true":
            return "reported"
        marked = text.startswith(_OPENING, one.start)
        return "turn" if one.rule == "speech.turn" else "said" if marked else "unmarked"
    if one.element == "q":
        return "spoken" if one.attributes.get("type") == "spoken" else "inner"
    return _ELEMENTS.get(one.element, one.element)


def _detail(one: Annotation, kind: str) -> str:
    known = one.attributes
    if kind in SPEECH:
        return f"{known.get('who', '')[1:]}>{known.get('toWhom', '')[1:]}"
    if kind == "gap":
        amount = f"{known.get('atLeast')}-{known.get('atMost')}" if "atLeast" in known else f"<{known.get('atMost')}"
        amount = known.get("quantity", amount if "atMost" in known else "")
        return " ".join(filter(None, (known.get("reason"), amount, known.get("unit"))))
    if kind == "date":
        vague = f"{known.get('notBefore')}..{known.get('notAfter')}"
        return known.get("when") or (vague if "notBefore" in known else f"{known.get('from')}/{known.get('to')}")
    return known.get("ref", "")[1:] or known.get("n", "")


def _paired(gold: Sequence[Mark], found: Sequence[Mark]) -> tuple[list[tuple[Mark, Mark]], list[Mark], list[Mark]]:
    """Marks of the same kind at the same place, those that are missing, and those that there should not be."""
    left = list(found)
    pairs: list[tuple[Mark, Mark]] = []
    missed: list[Mark] = []
    for mark in gold:
        fitting = [one for one in left if one.kind == mark.kind and _same_place(one, mark)]
        if fitting:
            left.remove(fitting[0])
            pairs.append((mark, fitting[0]))
        else:
            missed.append(mark)
    return pairs, missed, left


def _same_place(one: Mark, other: Mark) -> bool:
    return abs(one.start - other.start) <= TOLERANCE and abs(one.end - other.end) <= TOLERANCE


def _details(expected: Mark, found: Mark, names: Mapping[str, str]) -> Iterator[tuple[str, bool]]:
    """Which details of a mark were to be found, and whether they were."""
    if expected.kind in ("said", "turn", "unmarked", "reported"):
        (who, to), (his, other) = (mark.detail.partition(">")[::2] for mark in (expected, found))
        yield f"{expected.kind} speaker", _is_person(who, his, names)
        if to:
            yield "addressee", _is_person(to, other, names)
    elif expected.kind == "name":
        yield "name of whom", _is_person(expected.detail, found.detail, names)
    elif expected.detail:
        yield f"{expected.kind} details", expected.detail.strip() == found.detail


def _is_person(expected: str, identifier: str, names: Mapping[str, str]) -> bool:
    if expected == "?":
        return not identifier
    return bool(identifier) and (
        names.get("") == identifier if expected == "me" else _folded(expected) in _folded(names.get(identifier, ""))
    )


def _names(document: Document) -> dict[str, str]:
    """Everybody's name by identifier, and the author's identifier under no name."""
    names = {key: " ".join((one.name, *one.forms, *one.titles)) for key, one in document.entities.items()}
    sender = document.metadata.sender
    surname = _folded(sender.person or sender.name).split()[-1:] if sender else []
    authors = [key for key in names if surname and surname[0] in _folded(names[key]).split()]
    return {**names, "": "author" if "author" in names or not authors else authors[0]}


def _metadata(gold: Gold, document: Document, count: Count) -> None:
    known = document.metadata
    sender = known.sender
    found = {
        "date": known.when,
        "sender": sender.name if sender else "",
        "recipient": " ".join(one.name for one in known.recipients),
        "person": sender.person if sender else "",
        "participants": " ".join(f"{one.name} {one.role}" for one in known.participants),
        "rights": "yes" if known.rights else "",
    }
    for key in gold.head.keys() - CONTROL:
        stated = found[key] if key in found else getattr(known, {"date": "when"}.get(key, key))
        found[key] = stated if isinstance(stated, str) else " ".join(stated)
        wanted = gold.head[key].split(";") if key in LISTS else [gold.head[key]]
        right = all(_folded(one.strip()) in _folded(found[key]) for one in wanted)
        count.right += right
        count.missed += not right
        count.wrong += not right and bool(found.get(key))
        if not right:
            count.remarks.append(f"{gold.name}: {key} {gold.head[key]!r} found {found.get(key)!r}")


def _folded(name: str) -> str:
    plain = unicodedata.normalize("NFKD", name).casefold().replace("-", " ")
    return "".join(sign for sign in plain if sign.isalnum() or sign == " ")


def _shown(gold: Gold, mark: Mark) -> str:
    words = " ".join(gold.text[mark.start : mark.end].split())
    return f"{gold.name}: {mark.kind} {mark.detail} {words[:90]!r}"


def _print_table(title: str, counts: Mapping[str, Count], *, remarks: bool = False) -> None:
    print(f"{title:22} precision  recall      F1  right missed wrong")
    for kind, count in sorted(counts.items()):
        figures = f"{count.precision:9.1%} {count.recall:7.1%} {count.f1:7.1%}"
        print(f"  {kind:20} {figures}  {count.right:5} {count.missed:6} {count.wrong:5}")
        for remark in count.remarks if remarks else ():
            print(f"      {remark}")
    print()


def main(arguments: Sequence[str]) -> None:
    """Print the tables."""
    names = [name for name in arguments if not name.startswith("-")]
    texts = gold_set(names, INDEPENDENT if "--independent" in arguments else GOLD)
    results = [(gold, compare(gold)) for gold in texts]
    for key in ("layout", "language"):
        for value in sorted({gold.head[key] for gold in texts}):
            _print_table(f"{key} {value}", summed(counts for gold, counts in results if gold.head[key] == value))
    _print_table(f"all {len(texts)} texts", summed(counts for _, counts in results), remarks="-v" in arguments)


if __name__ == "__main__":
    main(sys.argv[1:])
