"""Schemas from the web: only when allowed, within bounds, kept for later. The web is a server of the standard library."""

from __future__ import annotations

import threading
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import TYPE_CHECKING, ClassVar

import pytest
from click.testing import CliRunner

from teikit.catalog import network
from teikit.cli import checking
from teikit.cli.listing import listing
from teikit.cli.schema import schema
from tests.support.schemas import TEIKIT_RNG
from tests.validate.test_validate import document, report, run

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

GRAMMAR = b'<grammar xmlns="http://relaxng.org/ns/structure/1.0"><include href="parts/part.rng"/></grammar>'


class Handler(BaseHTTPRequestHandler):
    asked: ClassVar[list[tuple[str, int]]] = []
    version: ClassVar[str] = "1"

    def do_GET(self) -> None:
        match self.path.split("/")[1:]:
            case ["teikit.rng"]:
                self.give(TEIKIT_RNG.read_bytes())
            case ["main.rng"]:
                self.give(GRAMMAR)
            case ["parts", "part.rng"]:
                self.give(
                    b'<grammar xmlns="http://relaxng.org/ns/structure/1.0"><start><element name="TEI"><empty/></element></start></grammar>'
                )
            case ["moved"]:
                self.go("/teikit.rng")
            case ["loop"]:
                self.go("/loop")
            case ["away"]:
                self.go("file:///etc/passwd")
            case ["short"]:
                self.send_response(200)
                self.send_header("Content-Length", "1000")
                self.end_headers()
                self.wfile.write(b"<grammar")
            case ["large"]:
                self.give(b"x" * 5000)
            case _:
                self.answer(404)
                self.end_headers()

    def give(self, content: bytes) -> None:
        if self.headers.get("If-None-Match") == self.version:
            self.answer(304)
            self.end_headers()
            return
        self.answer(200)
        self.send_header("ETag", self.version)
        self.send_header("Content-Length", str(len(content)))
        self.end_headers()
        self.wfile.write(content)

    def go(self, where: str) -> None:
        self.answer(302)
        self.send_header("Location", where)
        self.end_headers()

    def answer(self, status: int) -> None:
        self.asked.append((self.path, status))
        self.send_response(status)

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002  the name is the library's
        pass


@pytest.fixture
def web(monkeypatch: pytest.MonkeyPatch) -> Iterator[str]:
    for variable in ("http_proxy", "HTTP_PROXY", "all_proxy", "ALL_PROXY"):
        monkeypatch.delenv(variable, raising=False)
    monkeypatch.setattr(Handler, "asked", [])
    with ThreadingHTTPServer(("127.0.0.1", 0), Handler) as server:
        thread = threading.Thread(target=server.serve_forever, args=(0.01,))
        thread.start()
        yield f"http://127.0.0.1:{server.server_port}"
        server.shutdown()
        thread.join()


def letter(folder: Path, href: str) -> Path:
    path = folder / "letter.xml"
    path.write_text(document(href))
    return path


def test_nothing_is_asked_unless_allowed(tmp_path: Path, web: str) -> None:
    status, (found,) = report(letter(tmp_path, f"{web}/teikit.rng"))
    assert (status, found["valid"], found["problems"][0]["code"]) == (2, None, "schema-network")
    assert Handler.asked == []


def test_what_was_fetched_is_asked_for_again_only_if_it_changed_and_serves_without_network(tmp_path: Path, web: str) -> None:
    path = letter(tmp_path, f"{web}/moved")
    assert report(path, "--allow-network")[0] == 0
    checking._validator.cache_clear()  # as another command would begin
    assert report(path, "--allow-network")[0] == 0
    assert [status for name, status in Handler.asked if name == "/teikit.rng"] == [200, 304]
    number = len(Handler.asked)
    checking._validator.cache_clear()
    assert report(path)[0] == 0
    assert len(Handler.asked) == number


def test_what_was_fetched_serves_when_the_server_is_gone(tmp_path: Path, web: str) -> None:
    path = letter(tmp_path, f"{web}/teikit.rng")
    assert report(path, "--allow-network")[0] == 0
    gone = network.WebCache()
    assert gone.kept(f"{web}/teikit.rng") == TEIKIT_RNG.read_bytes()


@pytest.mark.parametrize("path", ["none.rng", "loop", "away", "short", "large"])
def test_what_the_web_does_wrong_is_a_finding(tmp_path: Path, web: str, path: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(network, "_LARGEST", 4000)
    status, (found,) = report(letter(tmp_path, f"{web}/{path}"), "--allow-network")
    (problem,) = found["problems"]
    assert (status, found["valid"], problem["code"]) == (2, None, "schema-unreachable")


def test_an_address_that_nobody_answers(tmp_path: Path) -> None:
    for href in ("http://127.0.0.1:9/tei.rng", "http://[half/tei.rng", "http:///tei.rng"):
        status, (found,) = report(letter(tmp_path, href), "--allow-network")
        assert (status, found["valid"]) == (2, None)
        assert found["problems"][0]["code"].startswith("schema-un")


def test_a_stored_schema_serves_by_its_name_and_by_its_address_with_all_its_parts(tmp_path: Path, web: str) -> None:
    address = f"{web}/main.rng"
    added = CliRunner().invoke(schema, ["add", address, "--name", "mine"], standalone_mode=False)
    assert (added.return_value, "2 files" in added.stderr) == (0, True)
    asked = len(Handler.asked)
    path = tmp_path / "letter.xml"
    path.write_text(f'<?xml-model href="{address}"?><TEI/>')
    assert report(path)[1][0]["checked"] == [{"schema": address, "language": "rng"}]
    status, (found,) = report(path, "--no-xml-model", "--schema", "mine")
    assert (status, found["checked"]) == (0, [{"schema": "mine", "language": "rng"}])
    assert len(Handler.asked) == asked
    assert "mine" in CliRunner().invoke(listing, ["schemas"]).stdout
    assert f"{web}/parts/part.rng" in CliRunner().invoke(schema, ["show", "mine"]).stdout
    assert CliRunner().invoke(schema, ["add", address, "--name", "mine"]).exit_code == 1
    assert CliRunner().invoke(schema, ["remove", "mine"], standalone_mode=False).return_value == 0
    assert run(path, "--no-xml-model", "--schema", "mine").exit_code == 2


def test_a_stored_file_takes_the_files_it_includes_along(tmp_path: Path) -> None:
    source = tmp_path / "source"
    (source / "parts").mkdir(parents=True)
    (source / "main.rng").write_bytes(GRAMMAR)
    (source / "parts" / "part.rng").write_text(
        '<grammar xmlns="http://relaxng.org/ns/structure/1.0"><start><element name="TEI"><empty/></element></start></grammar>'
    )
    added = CliRunner().invoke(schema, ["add", str(source / "main.rng"), "--name", "mine"], standalone_mode=False)
    assert added.return_value == 0, added.stderr
    for path in (source / "main.rng", source / "parts" / "part.rng"):
        path.unlink()
    (tmp_path / "letter.xml").write_text("<TEI/>")
    assert report(tmp_path / "letter.xml", "--schema", "mine")[0] == 0


@pytest.mark.parametrize("name", ["teikit", "../x", "", ".hidden", "a/b"])
def test_names_that_no_stored_schema_can_have(name: str) -> None:
    assert CliRunner().invoke(schema, ["add", str(TEIKIT_RNG), "--name", name]).exit_code != 0


def test_what_is_no_schema_is_not_stored(tmp_path: Path) -> None:
    (tmp_path / "a.rng").write_text("<html/>")
    for source in (tmp_path / "a.rng", tmp_path / "none.rng"):
        added = CliRunner().invoke(schema, ["add", str(source), "--name", "mine"], standalone_mode=False)
        assert (added.return_value, "not checked" in added.stderr) == (2, True)
