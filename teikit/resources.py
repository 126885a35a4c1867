"""Where the schemas and stylesheets lie: inside an installed package, or beside it in a checkout."""

from __future__ import annotations

from pathlib import Path

__all__ = ["resource"]

_PACKAGE = Path(__file__).resolve().parent


def resource(kind: str, name: str = "") -> Path:
    """The path of a file (or, without `name`, of the folder) of `kind` `schemas` or `xslt`.

    Raises `FileNotFoundError` if the installation is incomplete.

    >>> resource("schemas").name
    'schemas'
    """
    for root in (_PACKAGE, _PACKAGE.parent if (_PACKAGE.parent / "pyproject.toml").is_file() else None):
        if root is not None and (path := root / kind / name).exists():
            return path
    raise FileNotFoundError(f"teikit is not fully installed: {kind}/{name} is missing")
