"""How fast documents become pages: HTML, text and PDF, warm and cold, beside what else does it where that is at hand.

    python -m benchmarks.render [FILE...]

Without files, the telegrams of the bundled edition. Beside the PDF stands WeasyPrint, if it is installed, printing our own
HTML page. Beside the HTML stand the TEI Consortium's stylesheets, if `TEI_STYLESHEETS` names their folder and their first
stylesheet runs under Saxon as it is.
"""

from __future__ import annotations

import importlib.util
import os
import subprocess
import sys
import time
from pathlib import Path
from typing import TYPE_CHECKING, Final

from lxml import etree

from teikit.rendering import FORMATS

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

_TELEGRAMS: Final = sorted((Path(__file__).parent.parent / "encoded" / "tei").glob("*.xml"))
_SECONDS: Final = 3.0
"""How long each thing is repeated."""
_PAGES_A_SECOND: Final = 100
"""The budget for HTML, warm."""
_TIMES_WEASYPRINT: Final = 5
"""The budget for the PDF: so many times as fast as WeasyPrint from the same page."""


def seconds_for_one(work: Callable[[bytes], object], documents: Sequence[bytes]) -> float:
    """The time for one document, warm: the mean over whole rounds through all documents, the first left out."""
    for document in documents:
        work(document)
    rounds, start = 0, time.perf_counter()
    while (elapsed := time.perf_counter() - start) < _SECONDS:
        for document in documents:
            work(document)
        rounds += 1
    return elapsed / (rounds * len(documents))


def cold(name: str, path: Path) -> float:
    """The time for one document in a process of its own, start-up included."""
    code = f"import pathlib, teikit.rendering as r; r.FORMATS[{name!r}].render(pathlib.Path({str(path)!r}).read_bytes())"
    start = time.perf_counter()
    subprocess.run([sys.executable, "-c", code], check=True)
    return time.perf_counter() - start


def weasyprint(documents: Sequence[bytes]) -> float | None:
    """WeasyPrint's time for the PDF of our own page; none if it is not installed."""
    if importlib.util.find_spec("weasyprint") is None:
        return None
    library = importlib.import_module("weasyprint")
    pages = [str(FORMATS["html"].render(document).content).encode() for document in documents]
    return seconds_for_one(lambda page: library.HTML(string=page.decode()).write_pdf(), pages)


def tei_stylesheets(documents: Sequence[bytes]) -> float | None:
    """The time of the TEI Consortium's `html5/html5.xsl`; none if it is not at hand."""
    path = Path(os.environ.get("TEI_STYLESHEETS", "")) / "html5" / "html5.xsl"
    if not path.is_file():
        return None
    saxon = importlib.import_module("saxonche")
    processor = saxon.PySaxonProcessor(license=False)
    sheet = processor.new_xslt30_processor().compile_stylesheet(stylesheet_file=str(path))

    def run(document: bytes) -> object:
        text = etree.tostring(etree.fromstring(document), encoding="unicode")
        return sheet.transform_to_string(xdm_node=processor.parse_xml(xml_text=text))

    return seconds_for_one(run, documents)


def main(arguments: Sequence[str]) -> None:
    """Print a table for the files named, and whether the budgets hold."""
    paths = [Path(argument) for argument in arguments] or _TELEGRAMS
    documents = [path.read_bytes() for path in paths]
    print(f"{len(documents)} documents, {sum(map(len, documents)) // max(1, len(documents))} bytes each")
    warm = {name: seconds_for_one(row.render, documents) for name, row in FORMATS.items()}
    for name, mean in warm.items():
        print(f"{name:8} warm {mean * 1000:7.1f} ms {1 / mean:7.0f} a second    cold {cold(name, paths[0]) * 1000:7.0f} ms")
    print(f"HTML: {1 / warm['html']:.0f} a second, budget {_PAGES_A_SECOND}: {_held(1 / warm['html'] >= _PAGES_A_SECOND)}")
    for label, name, compare in (("WeasyPrint", "pdf", weasyprint), ("TEI Stylesheets", "html", tei_stylesheets)):
        other = compare(documents)
        said = "not at hand" if other is None else f"{other * 1000:7.1f} ms, {other / warm[name]:.1f} times our {name}"
        budget = other is not None and name == "pdf"
        verdict = f", budget {_TIMES_WEASYPRINT}: {_held(other / warm[name] >= _TIMES_WEASYPRINT)}" if other and budget else ""
        print(f"{label}: {said}{verdict}")


def _held(budget: bool) -> str:
    return "held" if budget else "missed"


if __name__ == "__main__":
    main(sys.argv[1:])
