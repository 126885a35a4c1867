"""Patterns that are compiled late, and kept from one process to the next."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path

import pytest

from teikit.patterns import any_of, regex

KEEPING = """
from teikit.patterns import _store, keep, regex
found = regex(r"(?P<day>\\d+) (?P<month>[a-z]+)", 2).search("on 27 October 1962")
print(len(_store().fresh), found["day"], found["month"], found.re.groupindex["month"], found.re.flags)
keep()
"""


CONVERTING = """
from teikit import convert
from teikit.patterns import _store, keep
convert("Participants:\\n\\nMr. Smith\\n\\nThe Ambassador said that he saw the letter [illegible]. “No,” replied Smith. I told him about it.\\n")
print(len(_store().kept) > 0, len(_store().fresh) == 0)
keep()
"""


def kept_run(folder: Path) -> str:
    return subprocess.run(
        [sys.executable, "-c", KEEPING],
        check=True,
        capture_output=True,
        text=True,
        env={"XDG_CACHE_HOME": str(folder), "HOME": str(folder), "PYTHONPATH": ":".join(sys.path)},
    ).stdout


def converting_run(folder: Path, seed: str) -> str:
    environment = {"XDG_CACHE_HOME": str(folder), "HOME": str(folder), "PYTHONPATH": ":".join(sys.path), "PYTHONHASHSEED": seed}
    return subprocess.run(
        [sys.executable, "-c", CONVERTING], check=True, capture_output=True, text=True, env=environment
    ).stdout


def test_a_pattern_compiles_at_its_first_use() -> None:
    wrong = regex("(")
    assert wrong.pattern == "("
    with pytest.raises(re.error, match="unterminated"):
        wrong.search("x")


def test_what_one_process_compiled_the_next_need_not(tmp_path: Path) -> None:
    assert kept_run(tmp_path) == "1 27 October 2 34\n"
    assert kept_run(tmp_path) == "0 27 October 2 34\n"


@pytest.mark.parametrize("damage", [b"", b"nonsense", b"teikit-patterns-1 0000\n[]"])
def test_a_damaged_file_is_made_again(tmp_path: Path, damage: bytes) -> None:
    kept_run(tmp_path)
    (kept,) = tmp_path.rglob("cpython-*")
    kept.write_bytes(damage)
    assert kept_run(tmp_path) == "1 27 October 2 34\n"
    assert kept_run(tmp_path) == "0 27 October 2 34\n"


def test_alternatives_are_the_same_in_every_process() -> None:
    assert any_of({"b", "a", "a c"}) == r"a\s+c|a|b"


def test_no_pattern_of_the_conversion_depends_on_the_order_of_a_set(tmp_path: Path) -> None:
    assert converting_run(tmp_path, "1") == "False False\n"
    assert converting_run(tmp_path, "2") == "True True\n"
