"""A real browser: Chromium without a window, driven by playwright; tests skip where either is absent."""

from __future__ import annotations

import shutil
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any, Final

import pytest

from tests.support.pages import page

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

__all__ = ["chromium", "shown"]

_NAMES: Final = ("chromium", "chromium-browser", "google-chrome")


@contextmanager
def chromium() -> Iterator[Any]:
    """A running browser; skips the test where there is none."""
    path = next((path for name in _NAMES if (path := shutil.which(name))), None)
    if path is None:
        pytest.skip("no Chromium is installed")
    api = pytest.importorskip("playwright.sync_api", reason="playwright is not installed")
    with api.sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=path, args=["--no-sandbox"])
        yield browser
        browser.close()


@contextmanager
def shown(
    browser: Any, xml: bytes, folder: Path, *, width: int = 1200, scheme: str = "light", script: bool = True
) -> Iterator[Any]:
    """The page of a document in a window `width` pixels wide; whatever it asks the network for is an error.

    `script` is whether the browser runs scripts.
    """
    file = folder / "page.html"
    file.write_text(page(xml).source, encoding="utf-8")
    context = browser.new_context(viewport={"width": width, "height": 800}, color_scheme=scheme, java_script_enabled=script)
    asked: list[str] = []
    context.on("request", lambda request: asked.append(request.url.split("#")[0]))
    window = context.new_page()
    window.goto(file.as_uri())
    yield window
    context.close()
    assert set(asked) == {file.as_uri()}, "the page asked for more than itself"
