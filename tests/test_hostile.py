"""Input that means harm, and slips of the hand: every command says what is wrong, ends, and destroys nothing."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from teikit.relaxng import Schema
from tests.support.schemas import TEIKIT_RNG

DOCUMENT = b'<TEI xmlns="http://www.tei-c.org/ns/1.0"><text><body><p>x</p></body></text></TEI>\n'


def teikit(*arguments: str | Path, cwd: Path) -> subprocess.CompletedProcess[str]:
    """The command in a process of its own; a traceback is a failure whatever else happens."""
    root = Path(__file__).resolve().parents[1]
    path = os.pathsep.join(filter(None, (str(root), os.environ.get("PYTHONPATH", ""))))
    command = (sys.executable, "-m", "teikit", *map(str, arguments))
    done = subprocess.run(
        command,
        stdin=subprocess.DEVNULL,
        capture_output=True,
        text=True,
        cwd=cwd,
        env={**os.environ, "PYTHONPATH": path},
        check=False,
    )
    assert "Traceback" not in done.stderr, done.stderr
    assert "mistake in teikit" not in done.stderr, done.stderr
    return done


@pytest.mark.parametrize(
    "command",
    [
        "validate a.xml -o a.xml",
        "validate . --format junit -o ./a.xml",
        "validate a.xml -o link.xml",
        "render a.xml --to html -o a.xml",
        "schema convert a.xml a.xml --to rng",
        "convert a.xml --report a.xml",
        "convert a.xml -o b.xml --review a.xml",
        "convert a.xml -o b.xml --report b.xml",
    ],
)
def test_no_output_is_written_over_what_is_read(command: str, tmp_path: Path) -> None:
    (tmp_path / "a.xml").write_bytes(DOCUMENT)
    (tmp_path / "link.xml").symlink_to("a.xml")
    done = teikit(*command.split(), cwd=tmp_path)
    assert (done.returncode, done.stdout) == (2, "")
    assert "Error: " in done.stderr
    assert (tmp_path / "a.xml").read_bytes() == DOCUMENT
    assert not (tmp_path / "b.xml").exists()


def test_an_empty_argument_is_not_the_whole_folder(tmp_path: Path) -> None:
    (tmp_path / "a.xml").write_bytes(DOCUMENT)
    done = teikit("validate", "", cwd=tmp_path)
    assert done.returncode == 2
    assert "a.xml" not in done.stderr


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="there are no named pipes here")
def test_a_pipe_in_a_folder_does_not_hold_up_the_others(tmp_path: Path) -> None:
    (tmp_path / "in").mkdir()
    (tmp_path / "in/a.txt").write_text("They met.\n", encoding="utf-8")
    os.mkfifo(tmp_path / "in/b.txt")
    assert teikit("convert", "in", "--out-dir", "out", cwd=tmp_path).returncode == 0
    assert [path.name for path in (tmp_path / "out").iterdir()] == ["a.xml"]


@pytest.mark.skipif(not Path("/dev/zero").is_char_device(), reason="there are no devices here")
def test_a_device_is_no_schema(tmp_path: Path) -> None:
    instruction = b'<?xml-model href="file:///dev/zero" schematypens="http://relaxng.org/ns/structure/1.0"?>'
    (tmp_path / "a.xml").write_bytes(instruction + DOCUMENT)
    done = teikit("validate", "a.xml", cwd=tmp_path)
    assert done.returncode == 2
    assert "it is a device" in done.stderr


def test_a_stylesheet_brings_no_file_into_the_page(tmp_path: Path) -> None:
    (tmp_path / "secret").write_text("secret", encoding="utf-8")
    (tmp_path / "a.xml").write_bytes(DOCUMENT)
    (tmp_path / "a.xsl").write_text(
        '<!DOCTYPE x [<!ENTITY a SYSTEM "secret">]><xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform">'
        '<xsl:template match="/"><a>&a;</a></xsl:template></xsl:stylesheet>',
        encoding="utf-8",
    )
    done = teikit("render", "a.xml", "--to", "html", "--stylesheet", "a.xsl", cwd=tmp_path)
    assert (done.returncode, done.stdout) == (2, "")
    assert "[stylesheet-unusable]" in done.stderr


def test_elements_without_end_are_given_up() -> None:
    deep = b'<TEI xmlns="http://www.tei-c.org/ns/1.0">' + b"<hi>" * 50_000 + b"</hi>" * 50_000 + b"</TEI>"
    found = list(Schema.load(TEIKIT_RNG).validate(deep))
    assert found[-1].code == "problems-limit"
    assert sum(len(one.place.path) for one in found) < 20_000_000


def test_attributes_without_end_are_reported_at_their_tag() -> None:
    many = " ".join(f'a{number}="1"' for number in range(3000))
    found = list(Schema.load(TEIKIT_RNG).validate(f'<TEI xmlns="http://www.tei-c.org/ns/1.0"\n {many}/>'.encode()))
    unknown = [one for one in found if one.code == "attribute-unknown"]
    assert len(unknown) == 3000
    assert {one.place.line for one in unknown} == {1}
