"""Schematron: 200 rules on a document of 5 MB, and TEI's own rules, in seconds and against parsing alone.

python benchmarks/schematron.py [tei_all.isosch]
"""

from __future__ import annotations

import sys
from time import perf_counter
from typing import TYPE_CHECKING

from lxml import etree

from teikit.schematron import Schematron

if TYPE_CHECKING:
    from collections.abc import Callable

_NAMES = ("p", "name", "date", "div", "head", "body", "text", "*", "*[@n]", "*[@xml:id]")
_PARAGRAPH = (
    '<p xml:id="p{}" n="{}">Some words that go on and on here <name ref="#x">N</name> and <date when="1962">d</date>.</p>'
)


def document(divisions: int = 1000) -> bytes:
    """A document of about 5 MB: divisions of 40 paragraphs."""
    inner = (
        f"<div><head>{i}</head>" + "".join(_PARAGRAPH.format(f"{i}.{j}", j) for j in range(40)) + "</div>"
        for i in range(divisions)
    )
    return f'<TEI xmlns="http://www.tei-c.org/ns/1.0"><text><body>{"".join(inner)}</body></text></TEI>'.encode()


def schema(rules: int = 200, *, one_pattern: bool) -> bytes:
    """Rules over ten contexts, each in its own pattern or all in one."""
    made = [
        f'<rule context="tei:{_NAMES[i % 10]}"><assert test="count(@*) lt 5 and not(@z{i})">no {i}</assert></rule>'
        for i in range(rules)
    ]
    patterns = f"<pattern>{''.join(made)}</pattern>" if one_pattern else "".join(f"<pattern>{rule}</pattern>" for rule in made)
    return (
        '<schema xmlns="http://purl.oclc.org/dsdl/schematron" queryBinding="xslt3">'
        f'<ns prefix="tei" uri="http://www.tei-c.org/ns/1.0"/>{patterns}</schema>'
    ).encode()


def measure(what: str, work: Callable[[], object]) -> None:
    """Print the best of three."""
    times = []
    for _ in range(3):
        begin = perf_counter()
        work()
        times.append(perf_counter() - begin)
    print(f"{what:45} {min(times):7.2f} s")


def main() -> None:
    """Measure all."""
    data = document()
    print(f"a document of {len(data) / 1e6:.1f} MB")
    measure("parsing (lxml)", lambda: etree.fromstring(data))
    for one in (False, True):
        rules = Schematron.load(schema(one_pattern=one), cached=False)
        measure(f"200 rules in {'one pattern' if one else '200 patterns'}", lambda rules=rules: rules.validate(data))  # type: ignore[misc]
    for path in sys.argv[1:]:
        own = Schematron.load(path)
        measure(path.rpartition("/")[2], lambda own=own: own.validate(data))  # type: ignore[misc]


if __name__ == "__main__":
    main()
