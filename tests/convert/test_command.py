"""`teikit convert` as people and scripts run it: bad input, files, streams, reports, exit status."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

import pytest
from lxml import etree

from teikit.layouts import LAYOUTS
from teikit.model.text import normalise_space
from teikit.relaxng import Schema
from teikit.weave.recover import recover_text
from tests.support.schemas import TEIKIT_RNG

if TYPE_CHECKING:
    from collections.abc import Sequence

TELEGRAM: Final = (
    "Telegram from Ambassador Dobrynin to the Foreign Ministry\n\nHe came [illegible] today.\n\nThey met at noon.\n"
)


def run(*arguments: str | Path, data: bytes = b"", cwd: Path | None = None) -> subprocess.CompletedProcess[bytes]:
    """The command in a process of its own; a traceback is a failure whatever else happens."""
    root = Path(__file__).resolve().parents[2]
    path = os.pathsep.join(filter(None, (str(root), os.environ.get("PYTHONPATH", ""))))
    command: Sequence[str] = (sys.executable, "-m", "teikit", "convert", *map(str, arguments))
    done = subprocess.run(
        command, input=data, capture_output=True, cwd=cwd, env={**os.environ, "PYTHONPATH": path}, check=False
    )
    assert b"Traceback" not in done.stderr, done.stderr.decode()
    assert b"mistake in teikit" not in done.stderr, done.stderr.decode()
    return done


def codes(done: subprocess.CompletedProcess[bytes]) -> list[str]:
    """The codes of the findings on standard error."""
    return [row.rpartition("[")[2].rstrip("]") for row in done.stderr.decode().splitlines() if row.endswith("]")]


def recovered(xml: bytes) -> str:
    assert list(Schema.load(TEIKIT_RNG).validate(xml)) == []
    return normalise_space(recover_text(etree.fromstring(xml, etree.XMLParser(huge_tree=True))))


# Streams and files


def test_one_source_goes_to_standard_output_and_findings_to_standard_error(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("He came [illegible today.", encoding="utf-8")
    done = run(tmp_path / "a.txt")
    assert done.returncode == 0
    assert recovered(done.stdout) == "He came [illegible today."
    assert codes(done) == ["bracket-unbalanced"]
    assert f"{tmp_path / 'a.txt'}:1:9: warning:" in done.stderr.decode()


def test_standard_input(tmp_path: Path) -> None:
    done = run("-", "-o", tmp_path / "out.xml", data=TELEGRAM.encode())
    assert (done.returncode, done.stdout) == (0, b"")
    assert "He came [illegible] today." in recovered((tmp_path / "out.xml").read_bytes())


def test_a_folder_and_a_pattern_and_a_name_with_spaces(tmp_path: Path) -> None:
    folder = tmp_path / "in"
    folder.mkdir()
    for name in ("a.txt", "b c.txt", "Ж.text", "skip.xml", ".hidden.txt"):
        (folder / name).write_text(TELEGRAM, encoding="utf-8")
    assert run(folder, "--out-dir", tmp_path / "out").returncode == 0
    assert sorted(path.name for path in (tmp_path / "out").iterdir()) == ["a.xml", "b c.xml", "Ж.xml"]
    assert run(folder / "*.txt", "--out-dir", tmp_path / "two").returncode == 0
    assert sorted(path.name for path in (tmp_path / "two").iterdir()) == ["a.xml", "b c.xml"]


def test_several_sources_need_a_folder(tmp_path: Path) -> None:
    for name in ("a.txt", "b.txt"):
        (tmp_path / name).write_text(TELEGRAM, encoding="utf-8")
    done = run(tmp_path / "a.txt", tmp_path / "b.txt")
    assert (done.returncode, done.stdout) == (2, b"")
    assert b"--out-dir" in done.stderr


def test_one_bad_source_does_not_stop_the_others(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(TELEGRAM, encoding="utf-8")
    (tmp_path / "z.txt").write_text(TELEGRAM, encoding="utf-8")
    done = run(tmp_path / "a.txt", tmp_path / "missing.txt", tmp_path / "z.txt", "--out-dir", tmp_path / "out")
    assert (done.returncode, codes(done)) == (2, ["file-missing"])
    assert sorted(path.name for path in (tmp_path / "out").iterdir()) == ["a.xml", "z.xml"]


def test_the_same_text_gives_the_same_bytes(tmp_path: Path) -> None:
    assert run("-", data=TELEGRAM.encode()).stdout == run("-", data=TELEGRAM.encode()).stdout


# Bad input


@pytest.mark.parametrize("data", [b"", b"\n \r\n\t\n", b"\xef\xbb\xbf"], ids=["nothing", "white space", "only a mark"])
def test_an_empty_text_is_said_to_be_empty(data: bytes) -> None:
    done = run("-", data=data)
    assert (done.returncode, codes(done)) == (1, ["text-empty"])
    assert recovered(done.stdout) == ""


@pytest.mark.parametrize(
    "data",
    [b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR", b"%PDF-1.7\n%\xe2\xe3", b"PK\x03\x04\x14\0", bytes(range(32)) * 40, b"{\\rtf1 hello}"],
    ids=["png", "pdf", "zip", "controls", "rtf"],
)
def test_what_is_no_text_is_refused(data: bytes) -> None:
    done = run("-", data=data)
    assert (done.returncode, done.stdout, codes(done)) == (2, b"", ["not-text"])


@pytest.mark.parametrize(
    ("data", "expected"),
    [
        ("Привет из Москвы, друзья мои.".encode("cp1251"), "Привет из Москвы, друзья мои."),
        ("“Détente” – très fragile, señor.".encode("cp1252"), "“Détente” – très fragile, señor."),
        ("“Détente”, Привет".encode("utf-16"), "“Détente”, Привет"),
        ("He said “Détente” to them in Moscow".encode("utf-16-le"), "He said “Détente” to them in Moscow"),
        ("He said “Détente” to them in Moscow".encode("utf-16-be"), "He said “Détente” to them in Moscow"),
        ("“Détente”, Привет".encode("utf-8-sig"), "“Détente”, Привет"),
        ("“Détente”, Привет".encode("utf-32"), "“Détente”, Привет"),
    ],
    ids=["windows-1251", "windows-1252", "utf-16", "utf-16-le", "utf-16-be", "utf-8 with a mark", "utf-32"],
)
def test_encodings(data: bytes, expected: str) -> None:
    done = run("-", data=data)
    assert done.returncode == 0
    assert recovered(done.stdout) == expected


def test_a_text_that_was_cut_off_within_a_character_says_so() -> None:
    done = run("-", data="They met in Moscow".encode("utf-16") + b"\xe9")
    assert codes(done) == ["byte-undecodable"]
    assert recovered(done.stdout) == "They met in Moscow\udce9"


def test_a_receipt_before_the_dispatch_stays_in_the_text_alone() -> None:
    done = run("-", data=b"Ciphergram No. 3\nDispatched 1.11.62 received 27.10.62\n\nThey met again.\n")
    assert "received-early" in codes(done)
    assert b'<date when="1962-10-27"/>' not in done.stdout
    assert b"27.10.62" in done.stdout


def test_bytes_that_are_no_text_come_back() -> None:
    done = run("-", data="Café, naïveté, déjà vu ".encode() + b"\xff and \xc3( here.")
    assert (done.returncode, codes(done)) == (0, ["byte-undecodable", "byte-undecodable"])
    assert recovered(done.stdout) == "Café, naïveté, déjà vu \udcff and \udcc3( here."


def test_characters_that_xml_cannot_carry_come_back() -> None:
    done = run("-", data=b"He came \0 to us \x07 and \xef\xbf\xbf left, as he had always said he would do.")
    assert (done.returncode, codes(done)) == (0, ["character-illegal"] * 3)
    assert recovered(done.stdout) == "He came \0 to us \x07 and \uffff left, as he had always said he would do."


def test_many_of_them_are_summed_up() -> None:
    done = run("-", data=b"word word word word \x01 " * 500)
    assert codes(done).count("character-illegal") <= 20
    assert "character-more" in codes(done)


@pytest.mark.parametrize(
    "data",
    [b"One.\r\n\r\nTwo.\r\n", b"One.\r\rTwo.\r", b"One.\n\nTwo.\n", b"One.\r\n\rTwo.\n"],
    ids=["dos", "mac", "unix", "mixed"],
)
def test_line_ends(data: bytes) -> None:
    xml = run("-", data=data).stdout
    assert [p.text for p in etree.fromstring(xml).iterfind(".//{*}body//{*}p")] == ["One.", "Two."]


@pytest.mark.parametrize(
    "data",
    [
        b"word " * 1_000_000,
        b"x" * 5_000_000,
        b"[" * 10_000 + b" and " + b"]" * 3,
        b"]" * 10_000,
        b"[a" * 5_000 + b"]" * 5_000,
        "“a ".encode() * 10_000,
        "” ".encode() * 10_000,
        "‘a “b ".encode() * 5_000,
        b'" a' * 10_001,
        b"' a" * 10_001,
        b"[1] " * 10_000,
        b"1. a\n" * 10_000,
        b"He said: " * 1_000,
        b"J. " * 20_000,
        b"\n" * 200_000 + b"x",
        b" \n" * 50_000 + b"x",
        b"A: b\n" * 20_000,
    ],
    ids=[
        "one line",
        "one word",
        "opening brackets",
        "closing brackets",
        "deep brackets",
        "opening marks",
        "closing marks",
        "two kinds",
        "straight marks",
        "apostrophes",
        "calls",
        "items",
        "tags",
        "initials",
        "line ends",
        "blank lines",
        "fields",
    ],
)
def test_immoderate_texts_lose_nothing(data: bytes) -> None:
    done = run("-", data=data)
    assert done.returncode == 0
    assert "".join(recovered(done.stdout).split()) == "".join(data.decode().split())


# What cannot be done


def test_a_missing_file() -> None:
    done = run("no-such-file.txt")
    assert (done.returncode, done.stdout, codes(done)) == (2, b"", ["file-missing"])


def test_a_folder_without_texts(tmp_path: Path) -> None:
    done = run(tmp_path, "--out-dir", tmp_path / "out")
    assert (done.returncode, codes(done)) == (2, ["folder-empty"])


def test_an_unknown_layout(tmp_path: Path) -> None:
    done = run("-", "--layout", "wilsom", data=TELEGRAM.encode())
    assert (done.returncode, done.stdout) == (2, b"")
    assert b"wilson" in done.stderr


def test_an_output_that_cannot_be_written(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("", encoding="utf-8")
    done = run("-", "-o", tmp_path / "file" / "out.xml", data=TELEGRAM.encode())
    assert (done.returncode, codes(done)[-1]) == (2, "output-failed")


@pytest.mark.parametrize("content", ["", "<TEI", "plain"], ids=["empty", "broken", "text"])
def test_a_bad_authority_file(tmp_path: Path, content: str) -> None:
    (tmp_path / "authority.xml").write_text(content, encoding="utf-8")
    done = run("-", "--authority", tmp_path / "authority.xml", data=TELEGRAM.encode())
    assert (done.returncode, done.stdout) == (2, b"")
    assert b"authority.xml" in done.stderr


def test_a_missing_authority_file() -> None:
    done = run("-", "--authority", "nobody.xml", data=TELEGRAM.encode())
    assert done.returncode == 2
    assert b"nobody.xml" in done.stderr


@pytest.mark.parametrize(
    ("toml", "hint"),
    [
        ("[convert]\nlayuot = 'plain'\n", "did you mean layout?"),
        ("[convrt]\nlayout = 'plain'\n", "did you mean convert?"),
        ("[metadata]\noriginal_langage = 'ru'\n", "did you mean original_language?"),
        ("[metadata]\ndate = 1962\n", "must be a string"),
        ("[convert]\nlayout =\n", "line 2"),
        ("[documents.a]\nsumary = 'x'\n", "did you mean summary?"),
    ],
)
def test_a_bad_configuration_says_what_is_meant(tmp_path: Path, toml: str, hint: str) -> None:
    (tmp_path / "teikit.toml").write_text(toml, encoding="utf-8")
    done = run("-", "--config", tmp_path / "teikit.toml", data=TELEGRAM.encode())
    assert (done.returncode, done.stdout) == (2, b"")
    assert hint in done.stderr.decode()


def test_contradicting_options(tmp_path: Path) -> None:
    assert run("-", "-o", "a.xml", "--out-dir", tmp_path, data=b"x").returncode == 2
    assert run("-", "--report", "-", data=b"x").returncode == 2
    assert run().returncode == 2


# What a person wrote is safe


def test_an_edited_output_is_kept(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(TELEGRAM, encoding="utf-8")
    target = tmp_path / "a.xml"
    assert run(tmp_path / "a.txt", "-o", target).returncode == 0
    assert run(tmp_path / "a.txt", "-o", target).returncode == 0, "what teikit wrote may be written again"
    edited = target.read_bytes().replace(b"today", b"to-day")
    target.write_bytes(edited)
    done = run(tmp_path / "a.txt", "-o", target)
    assert (done.returncode, codes(done)[-1]) == (2, "output-edited")
    assert target.read_bytes() == edited
    assert run(tmp_path / "a.txt", "-o", target, "--force").returncode == 0
    assert b"to-day" not in target.read_bytes()
    assert edited in [path.read_bytes() for path in tmp_path.iterdir()], "a backup is kept"


def test_a_foreign_output_is_kept(tmp_path: Path) -> None:
    target = tmp_path / "notes.xml"
    target.write_text("<mine/>", encoding="utf-8")
    done = run("-", "-o", target, data=TELEGRAM.encode())
    assert (done.returncode, codes(done)[-1]) == (2, "output-exists")
    assert target.read_text(encoding="utf-8") == "<mine/>"


# Status and report


def test_strict_turns_warnings_into_problems() -> None:
    assert run("-", data=b"He came [illegible today.").returncode == 0
    assert run("-", "--strict", data=b"He came [illegible today.").returncode == 1
    assert run("-", "--strict", data=b"He came [illegible] today.").returncode == 0


def report_of(tmp_path: Path, text: str, *options: str) -> dict[str, Any]:
    (tmp_path / "a.txt").write_text(text, encoding="utf-8")
    done = run(tmp_path / "a.txt", "-o", tmp_path / "a.xml", "--report", tmp_path / "r.json", *options)
    assert done.returncode == 0, done.stderr.decode()
    found: dict[str, Any] = json.loads((tmp_path / "r.json").read_bytes())
    return found


def test_the_report_accounts_for_everything(tmp_path: Path) -> None:
    report = report_of(
        tmp_path, "Title: A telegram\nFrom: Ambassador Dobrynin\nColour: red\n\nHe came [illegible today on October 27, 1962.\n"
    )
    assert report["converted"] is True
    assert report["layout"]["name"] == "plain"
    assert report["layout"]["reason"]
    assert set(report["layout"]["others"]) == set(LAYOUTS) - {"plain"}
    assert all(other["reason"] for other in report["layout"]["others"].values())
    assert report["metadata"]["title"] == "A telegram"
    assert [(one["code"], one["line"], one["column"]) for one in report["warnings"]] == [
        ("field-unknown", 3, 1),
        ("bracket-unbalanced", 5, 9),
    ]
    assert [(one["line"], one["text"], one["certainty"]) for one in report["annotations"]["date"]] == [
        (5, "October 27, 1962", "high")
    ]
    assert [(one["line"], one["field"]) for one in report["dropped"]] == [(1, "title"), (2, "sender"), (3, "colour")]


def test_the_report_of_several_sources_is_a_list(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(TELEGRAM, encoding="utf-8")
    (tmp_path / "b.txt").write_bytes(b"%PDF-")
    done = run(tmp_path / "a.txt", tmp_path / "b.txt", "--out-dir", tmp_path / "out", "--report", "-")
    assert done.returncode == 2
    reports = json.loads(done.stdout)
    assert [report["converted"] for report in reports] == [True, False]
    assert reports[1]["warnings"][0]["code"] == "not-text"


def test_the_report_can_say_what_utf_8_cannot(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_bytes("Café, naïveté ".encode() + b"[\xff] here and there")
    assert run(tmp_path / "a.txt", "-o", tmp_path / "a.xml", "--report", tmp_path / "r.json").returncode == 0
    assert json.loads((tmp_path / "r.json").read_bytes())["converted"] is True


@pytest.mark.parametrize("option", ["--report", "--review"])
def test_a_report_replaces_reports_and_nothing_else(tmp_path: Path, option: str) -> None:
    source, report, notes = tmp_path / "a.txt", tmp_path / "report", tmp_path / "notes.txt"
    source.write_text(TELEGRAM, encoding="utf-8")
    notes.write_text("What I think of it.", encoding="utf-8")
    assert [run(source, "-o", tmp_path / "a.xml", option, report).returncode for _ in range(2)] == [0, 0]
    written = (tmp_path / "a.xml").read_bytes()
    for precious in (source, notes, tmp_path / "a.xml"):
        assert run(source, "-o", tmp_path / "a.xml", option, precious).returncode == 2
    assert run(source, "-o", tmp_path / "new", option, tmp_path / "new").returncode == 2
    assert source.read_text(encoding="utf-8") == TELEGRAM
    assert notes.read_text(encoding="utf-8") == "What I think of it."
    assert (tmp_path / "a.xml").read_bytes() == written
