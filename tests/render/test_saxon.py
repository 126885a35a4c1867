"""Saxon: sealed, and safe in threads and forked processes."""

from __future__ import annotations

import multiprocessing
import os
from concurrent.futures import ThreadPoolExecutor
from typing import TYPE_CHECKING

import pytest

from teikit.saxon import Stylesheet, StylesheetError, stylesheets

if TYPE_CHECKING:
    from pathlib import Path

FRAME = (
    '<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"><xsl:output method="text"/>'
    '<xsl:param name="who" select="\'\'"/>{}</xsl:stylesheet>'
)


def sheet(folder: Path, body: str) -> Path:
    path = folder / "sheet.xsl"
    path.write_text(FRAME.format(f'<xsl:template match="/">{body}</xsl:template>'))
    return path


@pytest.mark.parametrize(
    "expression",
    [
        *("doc('{}')", "unparsed-text('{}')", "collection('{}')", "json-doc('{}')", "doc('http://127.0.0.1:9/')"),
        "transform(map {{ 'stylesheet-location': '{}' }})",
    ],
)
def test_a_transformation_reads_nothing_but_its_input(tmp_path: Path, expression: str) -> None:
    secret = tmp_path / "secret.xml"
    secret.write_text("<s>SECRET</s>")
    made = Stylesheet(sheet(tmp_path, f'<xsl:sequence select="{expression.format(secret.as_uri())}"/>')).transform("<a/>")
    assert made.failed
    assert "SECRET" not in made.text + str(made.findings)


def test_a_transformation_writes_nothing(tmp_path: Path) -> None:
    path = sheet(tmp_path, f'<xsl:result-document href="{(tmp_path / "out.txt").as_uri()}">x</xsl:result-document>')
    with pytest.raises(StylesheetError, match="result-document"):
        Stylesheet(path)
    assert not (tmp_path / "out.txt").exists()


def test_the_environment_is_hidden(tmp_path: Path) -> None:
    made = Stylesheet(sheet(tmp_path, "<xsl:value-of select=\"environment-variable('PATH')\"/>")).transform("<a/>")
    assert made.text == ""


def test_external_entities_are_refused(tmp_path: Path) -> None:
    (tmp_path / "secret.txt").write_text("SECRET")
    xml = f'<!DOCTYPE a [<!ENTITY x SYSTEM "{(tmp_path / "secret.txt").as_uri()}">]><a>&x;</a>'
    made = Stylesheet(sheet(tmp_path, '<xsl:value-of select="."/>')).transform(xml)
    assert "SECRET" not in made.text


def test_messages_and_errors_are_findings(tmp_path: Path) -> None:
    made = Stylesheet(sheet(tmp_path, "<xsl:message>look here</xsl:message>ok")).transform("<a/>")
    assert (made.text, made.failed) == ("ok", False)
    assert [(found.code, "look here" in found.message) for found in made.findings] == [("stylesheet-message", True)]
    ended = Stylesheet(sheet(tmp_path, '<xsl:message terminate="yes">the end</xsl:message>')).transform("<a/>")
    assert ended.failed
    assert ended.findings[-1].code == "stylesheet-error"


def test_threads_do_not_see_each_others_parameters(tmp_path: Path) -> None:
    path = sheet(tmp_path, '<xsl:value-of select="(1 to 200) ! $who" separator=""/>')
    compiled = stylesheets().load(path)

    def run(number: int) -> bool:
        return compiled.transform("<a/>", {"who": f"<{number}>"}).text == f"<{number}>" * 200

    with ThreadPoolExecutor(4) as pool:
        assert all(pool.map(run, range(200)))


@pytest.mark.filterwarnings("ignore:.*multi-threaded.*fork:DeprecationWarning")
def test_a_forked_child_has_a_store_of_its_own(tmp_path: Path) -> None:
    path = sheet(tmp_path, "<xsl:value-of select='$who'/>")
    stylesheets().load(path).transform("<a/>")
    with multiprocessing.get_context("fork").Pool(1) as pool:
        assert pool.apply(_in_child, (path, id(stylesheets()))) == "child"


def _in_child(path: Path, of_parent: int) -> str:
    assert id(stylesheets()) != of_parent
    return stylesheets().load(path).transform("<a/>", {"who": "child"}).text


def test_a_stylesheet_that_changed_is_compiled_again(tmp_path: Path) -> None:
    first = stylesheets().load(sheet(tmp_path, "one"))
    assert stylesheets().load(tmp_path / "sheet.xsl") is first
    sheet(tmp_path, "two")
    os.utime(tmp_path / "sheet.xsl", ns=(1, 1))
    assert stylesheets().load(tmp_path / "sheet.xsl").transform("<a/>").text == "two"
