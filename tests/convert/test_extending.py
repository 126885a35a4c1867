"""Extending: another installed package adds a layout, a recogniser and a language; an edition adds words in its settings."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path
from typing import Final

import pytest

import teikit
from teikit.config import ConfigError, load_config
from teikit.pipeline import convert_source, open_source

ROOT: Final = Path(__file__).parents[2]
PACKAGE: Final = ROOT / "tests" / "extension"

GAZETTE: Final = """GAZETTE No. 17
La ŝipo S.S. Aurora estas en la haveno, kaj ne iras al la maro de la 3 majo 1951 [2 linioj nelegebla].

Mi parolis kun la ministro pri tio.
"""


@pytest.fixture(scope="module")
def installed(tmp_path_factory: pytest.TempPathFactory) -> dict[str, str]:
    """The environment of a process in which the package is installed, built by pip from its source."""
    pytest.importorskip("hatchling", reason="the package is built by hatchling")
    target = tmp_path_factory.mktemp("installed")
    options = ("--no-deps", "--no-build-isolation", "--no-index", "--quiet", "--disable-pip-version-check")
    command = [sys.executable, "-m", "pip", "install", *options, "--target", str(target), str(PACKAGE)]
    subprocess.run(command, check=True, capture_output=True, timeout=300)
    return {**os.environ, "PYTHONPATH": os.pathsep.join((str(target), str(ROOT)))}


def teikit_says(environment: dict[str, str], *arguments: str, text: str = "") -> str:
    command = [sys.executable, "-m", "teikit", *arguments]
    done = subprocess.run(command, check=True, capture_output=True, timeout=120, env=environment, input=text.encode())
    return done.stdout.decode()


def test_a_package_adds_a_layout_a_recogniser_and_a_language(installed: dict[str, str]) -> None:
    assert "gazette" in teikit_says(installed, "list", "layouts")
    assert "ships" in teikit_says(installed, "list", "recognisers")
    tei = teikit_says(installed, "convert", "-", text=GAZETTE)
    assert '<idno type="number">17</idno>' in tei
    assert ">Aurora</hi>" in tei
    assert '<text type="document" xml:lang="eo">' in tei
    assert '<date when="1951-05-03"' in tei
    assert 'reason="illegible"' in tei
    assert teikit.validate(tei.encode()).valid


def settings(tmp_path: Path, text: str) -> Path:
    path = tmp_path / "teikit.toml"
    path.write_text(text, encoding="utf-8")
    return path


WORDS: Final = """
[edition]
publisher = "The Institute"
editor = "Jane Doe"
licence = "https://creativecommons.org/licenses/by/4.0/"
[vocabulary]
residue = ["Return to the list of papers"]
[vocabulary.causes]
"struck by the minister" = "redacted"
[vocabulary.marks]
"for the minister alone" = "minister-only"
"""
TEXT: Final = """FOR THE MINISTER  ALONE

The army [two lines struck by the minister] will

Return to the list of papers

leave on Monday. That is certain.
"""


def test_an_edition_adds_words(tmp_path: Path) -> None:
    config = load_config(settings(tmp_path, WORDS))
    document = convert_source(open_source(TEXT), defaults=config.defaults, words=config.words)
    assert teikit.recover(document) == TEXT
    assert [one.text for one in document.dropped] == ["Return to the list of papers"]
    assert document.metadata.classification == ("minister-only",)
    assert '<gap reason="redacted" unit="line" quantity="2"' in document.xml
    for line in ("<editor>Jane Doe</editor>", "<publisher>The Institute</publisher>", 'target="https://creativecommons.org'):
        assert line in document.xml
    assert teikit.validate(document).valid


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("[vocabulary]\nresidu = []\n", "did you mean residue?"),
        ('[vocabulary.causes]\n"x" = "redactd"\n', "did you mean redacted?"),
        ('[vocabulary]\nresidue = "x"\n', "must be a list of strings"),
        ("[vocabulary.marks]\nx = 1\n", "must be a table of strings"),
        ("vocabulary = 1\n", "must be a table"),
    ],
)
def test_what_is_wrong_with_the_words_is_said(tmp_path: Path, text: str, told: str) -> None:
    with pytest.raises(ConfigError, match=told.replace("?", r"\?")):
        load_config(settings(tmp_path, text))
