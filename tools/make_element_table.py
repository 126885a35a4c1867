"""Write `docs/elements.md`: what the stylesheets make of every element of TEI, found by rendering each.

    python tools/make_element_table.py TEI_ALL.rng > docs/elements.md

Each element stands once in a line of text and once as a block of its own, with a word inside; the table tells in which HTML
element the word comes out, in which Typst function, and in which module the rule is.
"""

from __future__ import annotations

import re
import sys
from html.parser import HTMLParser
from pathlib import Path
from typing import TYPE_CHECKING, Final, NamedTuple

from lxml import etree

from teikit.rendering import FORMATS
from teikit.resources import resource

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

_RNG: Final = "{http://relaxng.org/ns/structure/1.0}"
_XSL: Final = "{http://www.w3.org/1999/XSL/Transform}"
_TEI: Final = "http://www.tei-c.org/ns/1.0"
_WORD: Final = "xyzzy"
_HEAD: Final = f"""# What becomes of each element

Made from the stylesheets by `tools/make_element_table.py`, which renders every element of TEI with a word inside, in a line and as
a block; a test compares. *HTML* is the element that the word comes out in; `[data-tei]` is the general rule, which keeps the text and
carries name and attributes as data. *PDF* is the function of the design that sets it; a dash means plain text. What depends on attributes or neighbours
is told in [rendering.md](rendering.md); `{_WORD}` stands nowhere in it.

| TEI | HTML in a line | HTML as a block | PDF | module |
|---|---|---|---|---|"""
_WHOLE: Final = frozenset({"TEI", "teiCorpus", "teiHeader", "text", "standOff"})
"""Elements that cannot stand inside a text; `rendering.md` tells of them."""


class Row(NamedTuple):
    """A row of the table."""

    element: str
    inline: str
    block: str
    pdf: str
    module: str


def element_names(schema: Path) -> list[str]:
    """The elements that a RELAX NG schema in the XML syntax defines in TEI's namespace, sorted."""
    grammar = etree.parse(schema).getroot()
    names = {one.get("name", "") for one in grammar.iter(f"{_RNG}element") if one.get("ns", _TEI) == _TEI}
    return sorted(names - {""}, key=str.lower)


def table(names: Iterable[str]) -> Iterator[str]:
    """The page, line by line."""
    yield _HEAD
    modules = _modules()
    for name in names:
        if name not in _WHOLE:
            row = _row(name, modules)
            yield "| `{}` | {} | {} | {} | {} |".format(*row)


def _row(name: str, modules: dict[str, str]) -> Row:
    line, block = _html(f"<p>a <{name}>{_WORD}</{name}> b</p>"), _html(f"<{name}>{_WORD}</{name}>")
    return Row(name, line, "" if block == line else block, _typst(name), modules.get(name, "header" if not line else ""))


def _modules() -> dict[str, str]:
    """The module of the HTML stylesheets that has a rule for an element, by its name."""
    found: dict[str, str] = {}
    for path in sorted(resource("xslt", "html").glob("*.xsl")):
        for template in etree.parse(path).getroot().iter(f"{_XSL}template"):
            if template.get("mode") is None:
                for pattern in re.sub(r"\[[^\[\]]*(\[[^\]]*\][^\[\]]*)*\]", "", template.get("match", "")).split("|"):
                    found.setdefault(pattern.split("/")[-1].strip(), path.stem)
    return found


def _document(body: str) -> bytes:
    return f'<TEI xmlns="{_TEI}"><text><body>{body}</body></text></TEI>'.encode()


def _html(body: str) -> str:
    rendered = FORMATS["html"].render(_document(body), params={"fragment": "true"})
    return _Around(str(rendered.content)).found


class _Around(HTMLParser):
    """The element around the word, as a selector."""

    def __init__(self, source: str) -> None:
        super().__init__()
        self.found = ""
        self._open: list[str] = []
        self.feed(source)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag not in ("br", "img"):
            given = dict(attrs)
            classes = "".join(f".{one}" for one in (given.get("class") or "").split())
            self._open.append(f"`{tag}[data-tei]`" if "data-tei" in given else f"`{tag}{classes}`")

    def handle_endtag(self, tag: str) -> None:  # noqa: ARG002  the shape of a parser
        self._open.pop()

    def handle_data(self, data: str) -> None:
        if _WORD in data and not self.found:
            self.found = self._open[-1]


def _typst(name: str) -> str:
    rendered = FORMATS["typst"].render(_document(f"<p>a <{name}>{_WORD}</{name}> b</p>"), params={"panels": "false"})
    before = str(rendered.content).split(_WORD)[0].rsplit("#title-block", 1)[-1]
    called = re.findall(r"#([a-z-]+)(?:\([^\[\]]*\))?\[[^\[\];]*$", before)
    return f"`{called[-1]}`" if called and called[-1] != "paragraph" else "–"


if __name__ == "__main__":
    sys.stdout.write("\n".join(table(element_names(Path(sys.argv[1])))) + "\n")
