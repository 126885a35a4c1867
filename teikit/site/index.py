"""The front page of an edition: its documents by date."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from html import escape
from pathlib import Path
from typing import Final, NamedTuple

from teikit.config import Config
from teikit.model.tei import NAMESPACE
from teikit.xmlio import parse_xml

__all__ = ["front_page"]

_TEI: Final = {"t": NAMESPACE}
_STYLE: Final = """
:root{color-scheme:light dark;--ink:light-dark(#1d1b18,#e6e3dc);--paper:light-dark(#fdfcf9,#16171a);--quiet:light-dark(#5f5a50,#a8a398);--line:light-dark(#ddd6c7,#3a3c42);--link:light-dark(#1a4f8b,#8fbcf2);--serif:"Iowan Old Style","Palatino Linotype",Palatino,"Libertinus Serif","Source Serif 4",Georgia,"Noto Serif","Liberation Serif",serif;--sans:system-ui,"Segoe UI",Roboto,"Helvetica Neue","Noto Sans","Liberation Sans",Arial,sans-serif}
html{background:var(--paper)}body{margin:0 auto;padding:3rem 1.25rem 4rem;max-width:46rem;color:var(--ink);font:1.0625rem/1.6 var(--serif);overflow-wrap:break-word}
:focus-visible{outline:3px solid var(--link);outline-offset:2px}.skip{position:absolute;left:1rem;top:-5rem;background:var(--paper);padding:.5rem 1rem}.skip:focus{top:.5rem}
h1{font-size:2rem;font-weight:600;line-height:1.2;margin:0 0 .5rem;text-wrap:balance}header p{color:var(--quiet);margin:0 0 2.5rem}
ol{list-style:none;margin:0;padding:0}li{border-top:1px solid var(--line);padding:1.1rem 0}li:last-child{border-bottom:1px solid var(--line)}
time{font:.8125rem var(--sans);color:var(--quiet);font-variant-numeric:tabular-nums}h2{font-size:1.2rem;line-height:1.35;margin:.15rem 0 .35rem}
a{color:var(--link);text-underline-offset:.15em}li p{margin:.25rem 0;color:var(--quiet)}
nav{font:.8125rem var(--sans)}nav a{display:inline-block;padding:.25rem .4rem .25rem 0;margin-right:.75rem}
""".strip()


class _Entry(NamedTuple):
    """A document on the front page."""

    stem: str
    title: str
    when: str
    date: str
    correspondents: str
    summary: str


def front_page(config: Config, documents: Sequence[Path], site: Path) -> str:
    """The page as HTML. `documents` are TEI files in the folder `site`."""
    entries = sorted((_entry(path, site) for path in documents), key=lambda entry: (entry.when or "9999", entry.stem))
    title = config.title or "An edition"
    return "\n".join(
        (
            "<!DOCTYPE html>",
            '<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1">',
            f"<title>{escape(title)}</title><style>{_STYLE}{config.theme}</style></head>",
            '<body><a class="skip" href="#documents">Skip to the documents</a><header>',
            f'<h1>{escape(title)}</h1><p>{escape(config.description)}</p></header><main id="documents" tabindex="-1"><ol>',
            *(line for entry in entries for line in _item(entry)),
            "</ol></main></body></html>\n",
        )
    )


def _item(entry: _Entry) -> Iterator[str]:
    stem = escape(entry.stem, quote=True)
    yield f'<li><time datetime="{escape(entry.when, quote=True)}">{escape(entry.date)}</time>' if entry.when else "<li>"
    yield f'<h2><a href="{stem}.html">{escape(entry.title)}</a></h2>'
    if entry.correspondents:
        yield f"<p>{escape(entry.correspondents)}</p>"
    if entry.summary:
        yield f"<p>{escape(entry.summary)}</p>"
    yield f'<nav aria-label="{escape(entry.title, quote=True)}"><a href="{stem}.html">Read</a><a href="{stem}.pdf">PDF</a><a href="{stem}.xml">TEI</a><a href="{stem}.txt">Text</a></nav></li>'


def _entry(path: Path, site: Path) -> _Entry:
    stem = path.relative_to(site).with_suffix("").as_posix()
    parsed = parse_xml(path.read_bytes(), str(path))
    if parsed.tree is None:
        return _Entry(stem, path.stem, "", "", "", "")
    root = parsed.tree.getroot()

    def words(path: str) -> str:
        found = root.find(path, _TEI)
        return " ".join("".join(str(part) for part in found.itertext()).split()) if found is not None else ""

    date = root.find(".//t:creation/t:date", _TEI)

    def correspondent(action: str) -> str:
        names = (words(f".//t:correspAction[@type='{action}']/t:{name}") for name in ("persName", "roleName", "orgName"))
        return ", ".join(name for name in names if name)

    sender, recipient = correspondent("sent"), correspondent("received")
    return _Entry(
        stem,
        words(".//t:titleStmt/t:title") or path.stem,
        date.get("when", "") if date is not None else "",
        words(".//t:creation/t:date"),
        f"{sender} to {recipient}" if sender and recipient else sender or recipient,
        words(".//t:abstract"),
    )
