"""What the documents tell people to type is understood: commands, options, settings."""

from __future__ import annotations

import re
import shlex
from pathlib import Path
from typing import TYPE_CHECKING, Final

import click
import pytest

from teikit.cli import teikit as cli
from teikit.config import load_config

if TYPE_CHECKING:
    from collections.abc import Iterator

ROOT: Final = Path(__file__).parents[1]
PAGES: Final = sorted([ROOT / "README.md", *(ROOT / "docs").glob("*.md")])
_BLOCK: Final = re.compile(r"^```(\w+)\n(.*?)^```$", re.MULTILINE | re.DOTALL)


def blocks(language: str) -> Iterator[tuple[str, str]]:
    """The blocks in a language, each with the name of its page."""
    for page in PAGES:
        for found in _BLOCK.finditer(page.read_text(encoding="utf-8")):
            if found[1] == language:
                yield page.name, found[2]


def commands() -> list[str]:
    """All calls of teikit in blocks of the shell."""
    lines = [line.partition(" #")[0] for _, block in blocks("sh") for line in block.splitlines()]
    return sorted({part.strip() for line in lines for part in line.split("&&") if part.strip().startswith("teikit ")})


@pytest.mark.parametrize("command", commands())
def test_every_command_is_understood(command: str) -> None:
    words = shlex.split(command)[1:]
    group: click.Command = cli
    context = click.Context(cli)
    while isinstance(group, click.Group):
        name, found, words = group.resolve_command(context, words)
        assert found is not None, name
        group = found
    group.make_context(command, words)


def test_the_settings_that_are_shown_are_read(tmp_path: Path) -> None:
    shown = [block for _, block in blocks("toml") if "entry-points" not in block]
    assert len(shown) >= 3
    for number, block in enumerate(shown):
        path = tmp_path / f"{number}.toml"
        path.write_text(block, encoding="utf-8")
        load_config(path)


@pytest.mark.parametrize("page", PAGES, ids=lambda page: str(page.name))
def test_links_to_files_lead_somewhere(page: Path) -> None:
    links = re.findall(r"\]\((?!https?:|#)([^)#]+)", page.read_text(encoding="utf-8"))
    assert [link for link in links if not (page.parent / link).exists()] == []
