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


DUTCH: Final = """Den Haag, 27 oktober 1962

De ambassadeur De Vries ontving mij gisteren op de ambassade. De Vries zei dat het schip niet naar Havana zal varen. De minister heeft
het bericht van 24 oktober [twee regels weggelakt] met zijn antwoord van begin september aan de gezant gezonden.

„Wij wachten op een antwoord”, zei De Vries. Van 15 tot 17 oktober was hij niet in de stad; het is drie dagen geleden dat hij kwam.
"""


def test_a_language_of_a_package_reads_dates_gaps_and_speech(installed: dict[str, str]) -> None:
    tei = teikit_says(installed, "convert", "-", text=DUTCH)
    assert 'xml:lang="nl"' in tei
    for date in (
        'when="1962-10-26" resp="#teikit" cert="medium">gisteren<',
        'when="1962-10-24" resp="#teikit" cert="medium">24 oktober<',
        'notBefore="1962-09-01" notAfter="1962-09-10" resp="#teikit" cert="medium">begin september<',
        'from="1962-10-15" to="1962-10-17" resp="#teikit" cert="medium">15 tot 17 oktober<',
        'when="1962-10-24" resp="#teikit" cert="medium">drie dagen geleden<',
    ):
        assert date in tei
    assert '<gap reason="redacted" unit="line" quantity="2"' in tei
    assert 'direct="false" resp="#teikit" cert="high">dat het schip niet naar Havana zal varen</said>' in tei
    assert 'direct="true" resp="#teikit" cert="high">„Wij wachten op een antwoord”</said>' in tei
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


RULES: Final = """
[edition]
title = "The envoy's papers"
[vocabulary]
titles = ["pasha"]
offices = ["grand vizier", "drogman"]
[vocabulary.verbs]
"gave out" = "say"
"apprised" = "tell"
"demurred" = "tag"
"bade" = "request"
"craved to know" = "ask"
[vocabulary.units]
"cipher rows" = "line"
[vocabulary.notes]
"thus in the register" = "sic"
"compiler:" = "editorial"
[vocabulary.labels]
"Fascicle" = "number"
"Penned by" = "sender"
"Directed to" = "recipient"
"Day" = "date"
"Shelf" = "archive"
"""
PAPER: Final = """Fascicle: 17
Penned by: Ambassador Harborne
Directed to: Lord Burghley
Day: 3 May 1787
Shelf: State Archive, Room 4

I called on Grand Vizier Siyavush. Siyavush gave out that the fleet would not sail. He apprised me that Drogman Mateo had left.

"We shall wait," demurred Siyavush. He craved to know whether Pasha Zadek would come.

The seel [thus in the register] was broken [compiler: by whom is not known]. [Two cipher rows illegible]
"""


def test_an_edition_s_words_and_rules_count_in_all_its_documents(tmp_path: Path) -> None:
    settings(tmp_path, RULES)
    (tmp_path / "sources").mkdir()
    (tmp_path / "sources" / "audience.txt").write_text(PAPER, encoding="utf-8")
    teikit_says(dict(os.environ), "build", str(tmp_path))
    tei = (tmp_path / "tei" / "audience.xml").read_text(encoding="utf-8")
    for found in (
        '<idno type="number">17</idno>',
        "<persName>Burghley</persName>",
        '<date when="1787-05-03"/>',
        "<repository>State Archive</repository>",
        ">Grand Vizier</roleName>",
        ">Drogman</roleName>",
        '<persName ref="#zadek"',
        'who="#siyavush" direct="false" resp="#teikit" cert="high">that the fleet would not sail</said>',
        'who="#siyavush" direct="true" resp="#teikit" cert="high">"We shall wait,"</said>',
        'who="#siyavush" toWhom="#author" direct="false"',
        '<gap reason="illegible" unit="line" quantity="2"',
        ">seel</sic>",
        '<note type="editorial" place="inline" resp="#ed">compiler: by whom is not known</note>',
    ):
        assert found in tei
    assert teikit.validate(tei.encode()).valid
    plain = convert_source(open_source(PAPER))
    assert "Drogman</roleName>" not in plain.xml, "the words of an edition stay with it"
    assert 'unit="line"' not in plain.xml


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("[vocabulary]\nresidu = []\n", "did you mean residue?"),
        ('[vocabulary.causes]\n"x" = "redactd"\n', "did you mean redacted?"),
        ('[vocabulary]\nresidue = "x"\n', "must be a list of strings"),
        ("[vocabulary.marks]\nx = 1\n", "must be a table of strings"),
        ('[vocabulary.verbs]\n"gave out" = "sai"\n', "did you mean say?"),
        ('[vocabulary.units]\n"rows" = "lines"\n', "did you mean line?"),
        ('[vocabulary.notes]\n"compiler" = "editor"\n', "did you mean editorial?"),
        ('[vocabulary.labels]\n"Penned by" = "sendr"\n', "did you mean sender?"),
        ('[vocabulary]\ntitle = ["pasha"]\n', "did you mean titles?"),
        ('[vocabulary]\ntitles = [" "]\n', "an entry without a word"),
        ("vocabulary = 1\n", "must be a table"),
    ],
)
def test_what_is_wrong_with_the_words_is_said(tmp_path: Path, text: str, told: str) -> None:
    with pytest.raises(ConfigError, match=told.replace("?", r"\?")):
        load_config(settings(tmp_path, text))
