"""What tests of pages need: cases, and a reader of HTML that notices what browsers forgive."""

from __future__ import annotations

import re
import subprocess
from collections import Counter
from functools import cache
from html.parser import HTMLParser
from pathlib import Path
from typing import TYPE_CHECKING, Final

from lxml import etree

from teikit.rendering import FORMATS

if TYPE_CHECKING:
    from collections.abc import Mapping

__all__ = ["CASES", "Page", "case", "document", "page", "pdf_text", "words_of_page", "words_of_tei"]

CASES: Final = Path(__file__).parents[1] / "render" / "cases"
_VOID: Final = frozenset(["meta", "link", "br", "input", "img", "hr", "wbr", "col"])
_BLOCK: Final = frozenset(
    {
        *("p", "div", "section", "article", "aside", "header", "footer", "main", "nav", "ul", "ol", "dl", "table", "figure"),
        *("h1", "h2", "h3", "h4", "h5", "h6", "blockquote", "details", "form", "fieldset"),
    }
)
_PHRASING_ONLY: Final = frozenset(
    {
        *("p", "span", "a", "abbr", "sup", "sub", "i", "b", "em", "cite", "code", "ins"),
        *("h1", "h2", "h3", "h4", "h5", "h6"),
    }
)
_WORD: Final = re.compile(r"\w+")


def case(name: str) -> bytes:
    """A document among the cases."""
    return (CASES / f"{name}.xml").read_bytes()


def document(body: str, header: str = "") -> bytes:
    """A small TEI document around the content of its body."""
    return f'<TEI xmlns="http://www.tei-c.org/ns/1.0">{header}<text><body>{body}</body></text></TEI>'.encode()


def page(xml: bytes, params: Mapping[str, str] | None = None, view: str = "reading") -> Page:
    """The HTML page of a document, read. Nothing was found but, perhaps, that it is not TEI P5."""
    rendered = FORMATS["html"].render(xml, view=view, params=params or {})
    assert {found.code for found in rendered.findings} <= {"render-not-tei", "render-tei-older"}
    assert isinstance(rendered.content, str)
    return Page(rendered.content)


class Page(HTMLParser):
    """An HTML page: its elements with attributes in order, its text, and every mistake of nesting."""

    def __init__(self, source: str) -> None:
        super().__init__()
        self.source = source
        self.elements: list[tuple[str, dict[str, str]]] = []
        self.text = ""
        self.mistakes: list[str] = []
        self._open: list[str] = []
        self.feed(source)
        self.close()
        self.mistakes += [f"<{tag}> is never closed" for tag in self._open]

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag in _BLOCK and (outer := next((one for one in reversed(self._open) if one in _PHRASING_ONLY), None)):
            self.mistakes.append(f"<{tag}> stands in <{outer}>: {attrs}")
        if tag == "a" and "a" in self._open:
            self.mistakes.append("a link stands in a link")
        self.elements.append((tag, {name: value or "" for name, value in attrs}))
        if tag not in _VOID:
            self._open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        if not self._open or self._open.pop() != tag:
            self.mistakes.append(f"</{tag}> closes nothing")

    def handle_data(self, data: str) -> None:
        if not {"style", "script"} & set(self._open):
            self.text += data + ("" if data.endswith(" ") else " ")

    def all(self, tag: str) -> list[dict[str, str]]:
        """The attributes of every element of a name."""
        return [attributes for name, attributes in self.elements if name == tag]

    def classes(self) -> Counter[str]:
        """How often each class occurs."""
        return Counter(one for _, attributes in self.elements for one in attributes.get("class", "").split())

    def ids(self) -> list[str]:
        """Every id, in order."""
        return [attributes["id"] for _, attributes in self.elements if "id" in attributes]


def words_of_tei(xml: bytes) -> Counter[str]:
    """The words of a document, header included."""
    return Counter(word for text in etree.fromstring(xml).itertext(etree.Element) for word in _WORD.findall(text))


def words_of_page(source: Page) -> Counter[str]:
    """The words of a page, those of its tooltips included."""
    return Counter(_WORD.findall(" ".join([source.text, *(attributes.get("title", "") for _, attributes in source.elements)])))


@cache
def pdf_text(pdf: bytes) -> str:
    """The text of a PDF as a reader sees it, on one line; hyphens at line ends undone."""
    run = subprocess.run(["pdftotext", "-raw", "-", "-"], input=pdf, capture_output=True, check=True)
    return " ".join(re.sub(r"-\n", "", run.stdout.decode()).split())
