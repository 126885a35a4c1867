"""Nothing that these tests keep is kept where the user's own things are."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from teikit.cli import checking

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture(autouse=True)
def users_folders(tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Folders for the user's data and caches, empty for each test; no catalogs."""
    home: Path = tmp_path_factory.mktemp("home")
    for variable in ("XDG_CACHE_HOME", "XDG_DATA_HOME", "LOCALAPPDATA"):
        monkeypatch.setenv(variable, str(home))
    monkeypatch.delenv("XML_CATALOG_FILES", raising=False)
    checking._validator.cache_clear()  # a command's process ends; this one goes on
    return home
