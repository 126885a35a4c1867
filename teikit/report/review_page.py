"""The page for editors: what to look at first, and the source beside its encoding."""

from __future__ import annotations

import re
from html import escape
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Sequence

    from teikit.pipeline import Document
    from teikit.report.review import Point

__all__ = ["review_page"]

_STYLE: Final = """
:root{color-scheme:light dark;--ink:light-dark(#1d1b18,#e6e3dc);--paper:light-dark(#fdfcf9,#16171a);--quiet:light-dark(#5f5a50,#a8a398);--line:light-dark(#ddd6c7,#3a3c42);--link:light-dark(#1a4f8b,#8fbcf2);--mark:light-dark(#fff0b3,#4a3f12)}
html{background:var(--paper)}body{margin:0 auto;padding:2rem 1.25rem;max-width:100rem;color:var(--ink);font:1rem/1.5 Georgia,"Noto Serif","Liberation Serif",serif;overflow-wrap:break-word}
h1{font-size:1.1rem;font-weight:400;color:var(--quiet);margin:0}h2{font-size:1.6rem;line-height:1.25;margin:.25rem 0 1rem}h3,summary{font:600 .8125rem system-ui,sans-serif;color:var(--quiet);margin:1rem 0 .5rem}
a{color:var(--link);text-underline-offset:.15em}ol{margin:0;padding:0 0 0 1.75rem;max-width:46rem}li{padding:.2rem 0}q{color:var(--quiet);quotes:none}:focus-visible{outline:3px solid var(--link);outline-offset:2px}
pre{margin:0;font:.8125rem/1.55 ui-monospace,"DejaVu Sans Mono","Liberation Mono",monospace;white-space:pre-wrap;overflow-wrap:anywhere}
.source span{display:block;padding-left:3.5em;text-indent:-3.5em;scroll-margin:30vh}.source span::before{content:attr(data-n);display:inline-block;width:3.5em;text-indent:0;color:var(--quiet)}
.point,mark{background:var(--mark);color:inherit}:target{outline:2px solid var(--link)}section>section{min-width:0}
@media(min-width:60rem){.sides{display:grid;grid-template-columns:1fr 1fr;gap:2rem;margin-top:1.5rem;border-top:1px solid var(--line)}.side{max-height:92vh;overflow:auto;position:sticky;top:0}}
""".strip()
_HEAD_END: Final = "<text "
_UNCERTAIN: Final = re.compile(r'cert="(?:low|medium)"')


def review_page(name: str, reviewed: Sequence[tuple[Document, Sequence[Point]]]) -> str:
    """A page of HTML: the points, and the source beside the encoding; every point leads to its line."""
    sections = "".join(_section(number, *one) for number, one in enumerate(reviewed, 1))
    title = f"Review of {escape(name)}"
    return (
        '<!DOCTYPE html>\n<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1">'
        f"<title>{title}</title><style>{_STYLE}</style></head><body><h1>{title}</h1>{sections}</body></html>\n"
    )


def _section(number: int, document: Document, points: Sequence[Point]) -> str:
    rows = "".join(_row(number, point) for point in points)
    return (
        f"<section><h2>{escape(document.metadata.title or 'Untitled document')}</h2>"
        f"{f'<ol>{rows}</ol>' if rows else '<p>Nothing calls for a second look.</p>'}"
        f'<div class="sides"><section class="side" tabindex="0"><h3>Source</h3><pre class="source">{_source(number, document, points)}</pre></section>'
        f'<section class="side" tabindex="0"><h3>Encoding, with what is uncertain marked</h3>{_encoding(document)}</section></div></section>'
    )


def _row(number: int, point: Point) -> str:
    words = f" <q>{escape(point.text)}</q>" if point.text else ""
    return f'<li><a href="#d{number}l{point.line}">Line {point.line}</a>: {escape(point.why)}{words}</li>'


def _source(number: int, document: Document, points: Sequence[Point]) -> str:
    marked = {point.line for point in points}
    return "".join(
        f'<span id="d{number}l{line}" data-n="{line}"{" class=point" if line in marked else ""}>{escape(text) or " "}</span>'
        for line, text in enumerate(document.source.text.split("\n"), document.source.first_line)
    )


def _encoding(document: Document) -> str:
    """The text, and folded above it what stands before the text: an editor looks at the words first."""
    head, mark, text = document.xml.partition(_HEAD_END)
    return f"<details><summary>Header, persons and places</summary><pre>{escape(head)}</pre></details><pre>{_marked(mark + text)}</pre>"


def _marked(xml: str) -> str:
    return _UNCERTAIN.sub(lambda match: f"<mark>{match[0]}</mark>", escape(xml, quote=False))
