"""The looks of an edition, from its settings."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from teikit.config import ConfigError, load_config

if TYPE_CHECKING:
    from pathlib import Path


def settings(folder: Path, theme: str) -> str:
    """The theme of settings."""
    path = folder / "teikit.toml"
    path.write_text(f"[theme]\n{theme}\n", encoding="utf-8")
    return load_config(path).theme


def test_a_theme_sets_the_variables_of_the_page(tmp_path: Path) -> None:
    assert settings(tmp_path, 'paper = "white"\nv1 = "#005a66"') == ":root{--paper:white;--v1:#005a66}"
    assert settings(tmp_path, "") == ""


@pytest.mark.parametrize("value", ["red} body{display:none", "x;y", "</style>", "url(http://outside.example)", r"\75rl(x)"])
def test_a_value_is_one_value_and_loads_nothing(tmp_path: Path, value: str) -> None:
    with pytest.raises(ConfigError, match=r"theme\.paper"):
        settings(tmp_path, f"paper = '{value}'")


def test_an_unknown_variable_is_an_error_that_names_the_nearest(tmp_path: Path) -> None:
    with pytest.raises(ConfigError, match="papre; did you mean paper"):
        settings(tmp_path, 'papre = "white"')
