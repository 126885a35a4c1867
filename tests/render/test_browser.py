"""HTML in a real browser: views without script, small screens, nothing asked of the network, axe content."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from tests.support.browser import BROWSER, ask
from tests.support.pages import case, page

pytestmark = pytest.mark.skipif(BROWSER is None, reason="no Chromium is installed")
AXE = Path(os.environ.get("AXE_CORE", "axe.min.js"))
CASES = ["telegram", "everything"]
THEMES = {"light": "tk-light", "dark": "tk-dark", "diplomatic": "tk-diplomatic"}
SHOWN = "[...document.querySelectorAll('article .%s')].filter(one => window.getComputedStyle(one).display !== 'none').length"


def test_the_views_switch_without_script(tmp_path: Path) -> None:
    made = page(case("telegram"))
    assert all(one.get("type") == "application/ld+json" for one in made.all("script"))
    count = f"({{marks: {SHOWN % 'mark'}, voices: {SHOWN % 'voice'}, original: {SHOWN % 'original'}}})"
    question = f"const before = {count}; document.getElementById('tk-diplomatic').click(); return [before, {count}];"
    reading, diplomatic = ask(made.source, question, tmp_path)
    assert reading["marks"] == reading["original"] == 0
    assert reading["voices"] == 3
    assert diplomatic["voices"] == 0
    assert diplomatic["original"] == 1
    assert diplomatic["marks"] > 5


@pytest.mark.parametrize("name", CASES)
def test_nothing_runs_over_a_small_screen_and_nothing_is_fetched(name: str, tmp_path: Path) -> None:
    question = "return [document.documentElement.scrollWidth, window.performance.getEntriesByType('resource').length];"
    width, fetched = ask(page(case(name)).source, question, tmp_path, width=320)
    assert width <= 320
    assert fetched == 0


def test_a_gap_of_a_line_and_a_half_takes_its_place(tmp_path: Path) -> None:
    question = (
        "const bar = document.querySelector('article .gap-bar'), text = bar.closest('p');"
        "const wide = [...bar.getClientRects()].reduce((sum, one) => sum + one.width, 0);"
        "return wide / text.getBoundingClientRect().width;"
    )
    lines = ask(page(case("telegram")).source, question, tmp_path)
    assert 1.1 < lines < 1.9


@pytest.mark.skipif(not AXE.is_file(), reason="axe-core is not at hand; AXE_CORE names its axe.min.js")
@pytest.mark.parametrize("theme", THEMES)
@pytest.mark.parametrize("name", CASES)
def test_axe_finds_nothing(name: str, theme: str, tmp_path: Path) -> None:
    script = AXE.read_text().replace("</script", r"<\/script")
    made = page(case(name)).source.replace("</body>", f"<script>{script}</script></body>")
    question = (
        f"document.getElementById('{THEMES[theme]}').click();"
        "const found = await window.axe.run(document); return found.violations.map(one => [one.id, one.nodes[0].html]);"
    )
    assert ask(made, question, tmp_path) == []
