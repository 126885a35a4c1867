"""Compiled schemas on disk; used again as long as no file of the schema changes."""

from __future__ import annotations

import json
from functools import cache
from pathlib import Path
from typing import Any, Final

from teikit import __version__
from teikit.caching import digest, read, write
from teikit.model.finding import Finding, Place, Severity
from teikit.resources import resource
from teikit.schematron.compiled import Compiled, Rule

__all__ = ["load", "save"]

_KIND: Final = "schematron"


def load(name: str, content: bytes, phase: str) -> Compiled | None:
    """The compiled schema whose main file is `name`, or none if there is none that fits; never raises."""
    kept = read(_KIND, _key(name, digest(content), phase), _form())
    if kept is None:
        return None
    try:
        body = json.loads(kept)
        if any(digest(Path(other).read_bytes()) != known for other, known in list(body["files"].items())[1:]):
            return None
        return _compiled(body)
    except (OSError, ValueError, KeyError, TypeError, AttributeError):
        return None


def save(compiled: Compiled, name: str, phase: str) -> None:
    """Keep a schema that can be used; where that is impossible, nothing happens."""
    body = {
        "files": compiled.digests,
        "stylesheet": compiled.stylesheet,
        "careful": compiled.careful,
        "rules": compiled.rules,
        "findings": [(found.code, found.place, found.arguments) for found in compiled.findings],
    }
    write(_KIND, _key(name, compiled.digests[name], phase), _form(), json.dumps(body, ensure_ascii=False).encode())


def _key(name: str, main: str, phase: str) -> str:
    return f"{digest(repr((_form(), name, main, phase)).encode())}.json"


@cache
def _form() -> str:
    """The format of what is kept: another version of teikit, or of its compiler, makes something else."""
    folder = resource("xslt", "schematron")
    sources = [resource("xslt", "schematron.xsl"), *sorted(folder.glob("*.xsl"))]
    return f"teikit schematron 1 {__version__} {digest(b''.join(source.read_bytes() for source in sources))}"


def _compiled(body: dict[str, Any]) -> Compiled:
    rules = tuple(_rule(row) for row in body["rules"])
    findings = tuple(
        Finding(code, Place(*place), tuple((key, value) for key, value in arguments))
        for code, place, arguments in body["findings"]
    )
    return Compiled(body["stylesheet"], body["careful"], rules, findings, body["files"])


def _rule(row: list[Any]) -> Rule:
    rule = Rule(*row)
    return rule._replace(severity=Severity(rule.severity), hints=tuple(rule.hints))
