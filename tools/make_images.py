"""Make the images of the README: both telegrams of the edition as web pages and as the first page of their PDF.

    teikit build encoded && python tools/make_images.py

Needs playwright with an installed Chromium, and pdftoppm (poppler).
"""

from __future__ import annotations

import shutil
import subprocess
from pathlib import Path
from typing import Final

from playwright.sync_api import sync_playwright

_ROOT: Final = Path(__file__).resolve().parents[1]
_SITE: Final = _ROOT / "encoded" / "site"
_IMAGES: Final = _ROOT / "docs" / "images"
_WINDOW: Final = {"width": 1180, "height": 860}


def shoot_pages() -> None:
    """Every page of the site as it opens: the first in light colours, the others in dark ones."""
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=shutil.which("chromium"), args=["--no-sandbox"])
        for number, page in enumerate(sorted(_SITE.glob("telegram*.html"))):
            window = browser.new_page(viewport=_WINDOW, color_scheme="dark" if number else "light")
            window.goto(page.as_uri())
            window.screenshot(path=_IMAGES / f"{page.stem}-page.png")
        browser.close()


def draw_papers() -> None:
    """The first page of every PDF of the site, about 600 pixels wide."""
    for paper in sorted(_SITE.glob("telegram*.pdf")):
        target = _IMAGES / f"{paper.stem}-pdf"
        subprocess.run(  # noqa: S603
            ["pdftoppm", "-r", "72", "-f", "1", "-l", "1", "-singlefile", "-png", paper, target],  # noqa: S607
            check=True,
        )


if __name__ == "__main__":
    shoot_pages()
    draw_papers()
