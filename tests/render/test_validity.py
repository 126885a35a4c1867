"""HTML before the reference checker of the W3C (Nu), and Markdown before a reader of CommonMark."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
from pathlib import Path
from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from teikit.rendering import FORMATS
from tests.support.nested_tei import NestedTei
from tests.support.pages import CASES, Page, case, document, page
from tests.support.schemas import tei

VNU = Path(os.environ.get("VNU_JAR", "vnu.jar"))
needs_vnu = pytest.mark.skipif(
    not VNU.is_file() or shutil.which("java") is None, reason="the Nu checker or Java is not at hand; VNU_JAR names its vnu.jar"
)
SOURCES_FAULT = "have no cells beginning in them"
"""A table whose cells span columns that it does not have is so in its source."""
TEXT = st.text(st.sampled_from("ab1 .-+=/*_`#$@<>[]{}()\\\"'~^|:;,&%!?§—…é\n"), min_size=1, max_size=60)


def mistakes(folder: Path) -> list[str]:
    """What the checker says against the pages of a folder."""
    command = ["java", "-jar", str(VNU), "--format", "json", "--errors-only", "--exit-zero-always", str(folder)]
    run = subprocess.run(command, capture_output=True, check=False, timeout=300)
    messages = json.loads(run.stderr)["messages"]
    return [f"{Path(one['url']).name}: {one['message']}" for one in messages if SOURCES_FAULT not in one["message"]]


@needs_vnu
def test_the_checker_finds_nothing_in_the_cases(tmp_path: Path) -> None:
    for path in CASES.glob("*.xml"):
        (tmp_path / f"{path.stem}.html").write_text(page(path.read_bytes()).source, encoding="utf-8")
    assert mistakes(tmp_path) == []


@needs_vnu
def test_the_checker_finds_no_element_out_of_place_in_any_tei(tmp_path: Path) -> None:
    generator = NestedTei(tei("tei_all.rng"))
    for seed in range(6):
        xml, _ = generator.document(Random(seed), blocks=4)
        (tmp_path / f"{seed}.html").write_text(page(xml).source, encoding="utf-8")
    assert [one for one in mistakes(tmp_path) if "not allowed" in one or "nclosed" in one or "uplicate ID" in one] == []


def read_markdown(text: str) -> Page:
    """The page that a reader of Markdown makes of it."""
    reader = pytest.importorskip("markdown_it", reason="markdown-it-py is not installed")
    return Page(reader.MarkdownIt("commonmark").enable("table").render(text))


@given(TEXT)
@settings(max_examples=60)
def test_text_is_never_markdown(text: str) -> None:
    escaped = text.replace("&", "&amp;").replace("<", "&lt;")
    rendered = FORMATS["markdown"].render(document(f"<p>{escaped}</p><p>b {escaped}</p>"), params={"panels": "false"})
    made = read_markdown(str(rendered.content))
    assert {tag for tag, _ in made.elements} <= {"h1", "p"}
    assert "".join(text.split()) in "".join(made.text.split())


def test_markdown_keeps_structure() -> None:
    made = read_markdown(str(FORMATS["markdown"].render(case("everything")).content))
    tags = {tag for tag, _ in made.elements}
    assert {"h1", "h2", "h3", "ul", "ol", "li", "table", "th", "td", "blockquote", "em", "strong", "a", "br"} <= tags
    assert {one["href"] for one in made.all("a")} == {"https://ok.example/%C3%A9?x=1"}
