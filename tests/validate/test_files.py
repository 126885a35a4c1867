"""What file arguments stand for, and how outputs are written."""

from __future__ import annotations

from pathlib import Path, PurePath

import pytest
from hypothesis import given
from hypothesis import strategies as st

from teikit.cli.files import Source, expand_sources, read_source
from teikit.model.finding import Finding
from teikit.outputs import seal, write_output


@pytest.fixture
def edition(tmp_path: Path) -> Path:
    for name in ("b.xml", "a.xml", "notes.txt", "deep/c.XML", ".hidden/d.xml", "deep/.e.xml"):
        path = tmp_path / name
        path.parent.mkdir(exist_ok=True)
        path.write_text(name)
    (tmp_path / "empty").mkdir()
    return tmp_path


def names(*arguments: object) -> list[str]:
    return [source.relative.as_posix() for source in expand_sources(map(str, arguments), {".xml"})]


def test_a_folder_stands_for_its_visible_files_of_the_kind(edition: Path) -> None:
    assert names(edition) == ["a.xml", "b.xml", "deep/c.XML"]


def test_a_file_named_is_taken_whatever_its_suffix_and_in_the_order_given(edition: Path) -> None:
    assert names(edition / "notes.txt", edition / "b.xml", edition / "a.xml") == ["notes.txt", "b.xml", "a.xml"]


def test_a_pattern_stands_for_what_it_matches(edition: Path) -> None:
    assert names(edition / "*.xml") == ["a.xml", "b.xml"]
    assert names(edition / "**" / "c.*") == ["c.XML"]


def test_a_name_with_signs_of_a_pattern_is_itself_where_it_exists(tmp_path: Path) -> None:
    (tmp_path / "letter[1].xml").write_text("x")
    (tmp_path / "letter1.xml").write_text("x")
    assert names(tmp_path / "letter[1].xml") == ["letter[1].xml"]


def test_the_hyphen_is_standard_input() -> None:
    assert list(expand_sources(["-"], {".xml"})) == [Source("-", None, PurePath("stdin"))]


@pytest.mark.parametrize(
    ("argument", "code"), [("none.xml", "file-missing"), ("none*.xml", "file-missing"), ("empty", "folder-empty")]
)
def test_nothing_asked_for_is_passed_over(edition: Path, argument: str, code: str) -> None:
    (source,) = expand_sources([str(edition / argument)], {".xml"})
    found = read_source(source)
    assert isinstance(found, Finding)
    assert found.code == code
    assert found.place.file == str(edition / argument)


def test_a_name_that_no_file_can_have_is_a_finding() -> None:
    found = read_source(Source("a\0b", Path("a\0b"), PurePath("a")))
    assert isinstance(found, Finding)
    assert found.code == "file-unreadable"


@given(st.binary(max_size=200).filter(lambda data: b"teikit" not in data), st.sampled_from([".xml", ".html", ".typ", ".pdf"]))
def test_a_seal_takes_nothing_away(data: bytes, suffix: str) -> None:
    sealed = seal(data, suffix)
    kept = b"".join(line for line in sealed.splitlines(keepends=True) if b"teikit-seal" not in line)
    assert kept.rstrip(b"\n") == data.rstrip(b"\n")


@pytest.mark.parametrize(
    ("suffix", "data"),
    [
        (".xml", b"<TEI/>\n"),
        (".html", b"<p>no line end</p>"),
        (".typ", b"= Title\n"),
        (".pdf", b"%PDF-1.7\n1 0 obj\nendobj\nstartxref\n9\n%%EOF"),
    ],
)
class TestOutputs:
    def test_what_nobody_edited_is_replaced(self, tmp_path: Path, suffix: str, data: bytes) -> None:
        target = tmp_path / f"new/letter{suffix}"
        assert write_output(str(target), data) is None
        assert write_output(str(target), data.replace(b"1", b"2") + b"\n") is None
        assert list(target.parent.iterdir()) == [target]

    def test_what_somebody_edited_is_left_alone(self, tmp_path: Path, suffix: str, data: bytes) -> None:
        target = tmp_path / f"letter{suffix}"
        write_output(str(target), data)
        edited = target.read_bytes().replace(data[:3], b"edited", 1)
        target.write_bytes(edited)
        found = write_output(str(target), data)
        assert found is not None
        assert found.code == "output-edited"
        assert target.read_bytes() == edited

    def test_force_keeps_every_earlier_state(self, tmp_path: Path, suffix: str, data: bytes) -> None:
        target = tmp_path / f"letter{suffix}"
        for text in (b"first", b"second"):
            target.write_bytes(text)
            assert write_output(str(target), data, force=True) is None
        assert target.with_name(target.name + "~").read_bytes() == b"first"
        assert target.with_name(target.name + "~2").read_bytes() == b"second"

    def test_line_ends_changed_by_version_control_are_no_edit(self, tmp_path: Path, suffix: str, data: bytes) -> None:
        target = tmp_path / f"letter{suffix}"
        write_output(str(target), data)
        target.write_bytes(target.read_bytes().replace(b"\n", b"\r\n"))
        assert write_output(str(target), data + b"\n") is None


def test_a_file_from_elsewhere_is_left_alone(tmp_path: Path) -> None:
    target = tmp_path / "letter.txt"
    target.write_bytes(b"mine")
    found = write_output(str(target), b"yours")
    assert found is not None
    assert found.code == "output-exists"
    assert target.read_bytes() == b"mine"


def test_what_cannot_be_written_is_a_finding(tmp_path: Path) -> None:
    (tmp_path / "file").write_bytes(b"")
    found = write_output(str(tmp_path / "file" / "letter.xml"), b"<TEI/>")
    assert found is not None
    assert found.code == "output-failed"


def test_a_link_stays_a_link(tmp_path: Path) -> None:
    real = tmp_path / "real.xml"
    (tmp_path / "link.xml").symlink_to(real)
    write_output(str(tmp_path / "link.xml"), b"<TEI/>\n")
    assert (tmp_path / "link.xml").is_symlink()
    assert real.read_bytes().startswith(b"<TEI/>")
