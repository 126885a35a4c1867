"""A page in a real browser: Chromium without a window, asked one question."""

from __future__ import annotations

import html
import json
import re
import shutil
import subprocess
from typing import TYPE_CHECKING, Any, Final

if TYPE_CHECKING:
    from pathlib import Path

__all__ = ["BROWSER", "ask"]

_NAMES: Final = ("chromium", "chromium-browser", "google-chrome")
BROWSER: Final = next((path for name in _NAMES if (path := shutil.which(name))), None)
"""The browser; none if there is none here."""
_FLAGS: Final = (
    *("--headless", "--no-sandbox", "--disable-gpu", "--no-first-run", "--disable-background-networking"),
    *("--disable-component-update", "--disable-sync", "--virtual-time-budget=10000", "--dump-dom"),
)
_FRAME: Final = """<!DOCTYPE html><body><iframe id="page" width="{width}" height="800" srcdoc="{page}"></iframe><script>
page.onload = async () => {{
  const document = page.contentDocument, window = page.contentWindow, ask = async () => {{ {question} }};
  const answer = globalThis.document.createElement("pre");
  answer.id = "answer";
  answer.textContent = JSON.stringify(await ask());
  globalThis.document.body.append(answer);
}};
</script>"""


def ask(page: str, question: str, folder: Path, width: int = 1200) -> Any:
    """What JavaScript that ends in `return` answers about a page, `width` pixels wide.

    `document` and `window` are the page's. `folder` holds the browser's own files. Raises `AssertionError` without an answer.
    """
    frame = folder / "frame.html"
    frame.write_text(_FRAME.format(width=width, page=html.escape(page), question=question), encoding="utf-8")
    assert BROWSER is not None
    command = [BROWSER, *_FLAGS, f"--user-data-dir={folder / 'profile'}", frame.as_uri()]
    shown = subprocess.run(command, capture_output=True, check=False, timeout=120).stdout.decode()
    answer = re.search(r'<pre id="answer">(.*?)</pre>', shown, re.DOTALL)
    assert answer is not None, "the browser gave no answer"
    return json.loads(html.unescape(answer[1]))
