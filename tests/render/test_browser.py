"""HTML in a real browser: views, links, the keyboard, small screens, nothing asked of the network, axe content."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from tests.support.browser import chromium, shown
from tests.support.pages import CASES, case, document

if TYPE_CHECKING:
    from collections.abc import Iterator

AXE = Path(os.environ.get("AXE_CORE", "axe.min.js"))
NAMES = sorted(path.stem for path in CASES.glob("*.xml"))
LONG = document(
    "".join(
        f'<p xml:id="p{n}" n="{n}"><supplied>Some</supplied> words {"and more words " * 40}<gap unit="line" quantity="{n % 9}"/></p>'
        for n in range(1, 60)
    )
)
TOP = "document.getElementById('p30').getBoundingClientRect().top"


@pytest.fixture(scope="module")
def browser() -> Iterator[Any]:
    with chromium() as running:
        yield running


def count(window: Any, name: str) -> int:
    """How many elements of a class the article shows."""
    return int(
        window.locator(f"article .{name}").evaluate_all(
            "all => all.filter(one => getComputedStyle(one).display !== 'none').length"
        )
    )


@pytest.mark.parametrize("script", [True, False])
def test_the_views_switch_with_and_without_script(browser: Any, tmp_path: Path, script: bool) -> None:
    with shown(browser, case("telegram"), tmp_path, script=script) as window:
        assert (count(window, "mark"), count(window, "original"), count(window, "voice")) == (0, 0, 3)
        window.click("label[for=tk-diplomatic]")
        assert (count(window, "original"), count(window, "voice")) == (1, 0)
        assert count(window, "mark") > 5


@pytest.mark.parametrize("script", [True, False])
@pytest.mark.parametrize("width", [360, 1200])
def test_switching_views_keeps_the_place(browser: Any, tmp_path: Path, width: int, script: bool) -> None:
    with shown(browser, LONG, tmp_path, width=width, script=script) as window:
        window.evaluate(
            "document.getElementById('p30').scrollIntoView({block: 'start', behavior: 'instant'}), scrollBy({top: -70, behavior: 'instant'})"
        )
        window.wait_for_timeout(200)
        before, height = window.evaluate(TOP), window.evaluate("document.body.scrollHeight")
        window.evaluate("document.getElementById('tk-diplomatic').click()")
        window.wait_for_timeout(200)
        assert window.evaluate("document.body.scrollHeight") != height
        # Without script the browser holds a line above, which may itself have become shorter.
        assert abs(window.evaluate(TOP) - before) < (30 if script else 120)


def test_links_lead_there_and_back(browser: Any, tmp_path: Path) -> None:
    with shown(browser, case("telegram"), tmp_path) as window:
        for there, back in (
            ("a[role=doc-noteref]", "a[role=doc-backlink]"),
            ("article a.persName", ".index li:target .passages a"),
        ):
            window.click(there)
            assert window.evaluate("document.querySelector(':target') !== null")
            window.locator(back).first.click()
            assert window.evaluate("document.querySelector('article :target') !== null")


def test_a_paragraph_is_cited_by_its_own_address(browser: Any, tmp_path: Path) -> None:
    with shown(browser, case("telegram"), tmp_path) as window:
        window.locator("a.anchor").first.click()
        address = window.url.split("#")[1]
        assert window.inner_text("#tk-passage").endswith(f"#{address}")
        assert f"#{address}" in window.get_attribute("#tk-copy", "data-text")


def test_everything_is_reached_by_the_keyboard(browser: Any, tmp_path: Path) -> None:
    with shown(browser, case("telegram"), tmp_path) as window:
        window.keyboard.press("Tab")
        assert window.evaluate("document.activeElement.className") == "skip"
        window.keyboard.press("Enter")
        assert window.evaluate("document.activeElement.id") == "tk-text"
        window.reload()
        window.focus("#tk-reading")
        window.keyboard.press("ArrowRight")
        assert window.is_checked("#tk-diplomatic")
        seen, links = set(), window.evaluate("document.querySelectorAll('a[href], button, summary, [tabindex=\"0\"]').length")
        for _ in range(links + 10):
            window.keyboard.press("Tab")
            seen.add(window.evaluate("(one => one.outerHTML.slice(0, 90) + one.offsetTop)(document.activeElement)"))
            outline = window.evaluate(
                "(one => one === document.body || getComputedStyle(one).outlineStyle)(document.activeElement)"
            )
            assert outline not in ("none", "")
        assert len(seen) > links * 0.7


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize("view", ["tk-reading", "tk-diplomatic"])
def test_nothing_runs_over_a_small_screen(browser: Any, tmp_path: Path, name: str, view: str) -> None:
    with shown(browser, case(name), tmp_path, width=320) as window:
        window.evaluate(f"document.getElementById('{view}').click()")
        assert window.evaluate("document.documentElement.scrollWidth") <= 320


def test_a_gap_of_a_line_and_a_half_takes_its_place(browser: Any, tmp_path: Path) -> None:
    question = (
        "(() => { const bar = document.querySelector('article .gap-bar'), text = bar.closest('p');"
        "const wide = [...bar.getClientRects()].reduce((sum, one) => sum + one.width, 0);"
        "return wide / text.getBoundingClientRect().width; })()"
    )
    with shown(browser, case("telegram"), tmp_path) as window:
        assert 1.1 < window.evaluate(question) < 1.9


def test_original_and_translation_stand_side_by_side_where_there_is_room(browser: Any, tmp_path: Path) -> None:
    question = "[...document.querySelectorAll('.pair:nth-child(3) > div')].map(one => one.getBoundingClientRect().top)"
    for width, beside in ((1200, True), (360, False)):
        with shown(browser, case("parallel"), tmp_path, width=width) as window:
            original, translation = window.evaluate(question)
            assert (original == translation) is beside


@pytest.mark.skipif(not AXE.is_file(), reason="axe-core is not at hand; AXE_CORE names its axe.min.js")
@pytest.mark.parametrize("view", ["tk-reading", "tk-diplomatic"])
@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("name", NAMES)
def test_axe_finds_nothing(browser: Any, tmp_path: Path, name: str, scheme: str, view: str) -> None:
    for width in (360, 1200):
        with shown(browser, case(name), tmp_path, width=width, scheme=scheme) as window:
            window.evaluate(f"document.getElementById('{view}').click()")
            window.evaluate("document.querySelectorAll('details').forEach(one => one.open = true)")
            window.evaluate(AXE.read_text(encoding="utf-8") + "; 0")
            found = window.evaluate(
                "axe.run().then(all => all.violations.map(one => [one.id, one.nodes.map(node => node.html).slice(0, 3)]))"
            )
            assert found == []
