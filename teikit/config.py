"""`teikit.toml`: the settings of an edition, typed; an unknown key is an error that names the nearest known one."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, fields
from pathlib import Path
from types import MappingProxyType
from typing import Any, Final

from teikit.model.reading import EditionWords, Metadata

__all__ = ["Config", "ConfigError", "load_config"]

_METADATA: Final = frozenset(name.name for name in fields(Metadata) if name.type == "str")
_SECTIONS: Final[Mapping[str, frozenset[str]]] = MappingProxyType(
    {
        "edition": frozenset({"title", "publisher", "editor", "licence", "description"}),
        "convert": frozenset({"layout", "authority", "fold"}),
        "metadata": _METADATA,
        "documents": frozenset(),
        "vocabulary": frozenset({"causes", "marks", "residue"}),
        "theme": frozenset(
            {
                *("paper", "panel", "ink", "quiet", "line", "link", "editor", "hatch", "focus", "serif", "sans", "measure"),
                *(f"v{number}" for number in range(1, 9)),
            }
        ),
    }
)
_REASONS: Final = ("redacted", "lost", "illegible", "garbled", "damage", "editorial")
_NOTHING: Final[Mapping[str, str]] = MappingProxyType({})


class ConfigError(ValueError):
    """A configuration that cannot be used; the message names file, line (where TOML says it) and key."""


@dataclass(frozen=True, slots=True)
class Config:
    """The settings of an edition."""

    folder: Path = Path()
    """The folder of the file; relative paths in it are taken from here."""
    title: str = ""
    publisher: str = ""
    editor: str = ""
    licence: str = ""
    description: str = ""
    layout: str = "auto"
    authority: Path | None = None
    fold: str = ""
    """What names of the authority file and of the text may differ in: `case`, `diacritics`, or both."""
    metadata: Mapping[str, str] = field(default_factory=lambda: _NOTHING)
    """Metadata of all documents, where their texts do not say otherwise."""
    documents: Mapping[str, Mapping[str, str]] = field(default_factory=lambda: MappingProxyType({}))
    """Metadata of single documents, by the stem of their source; these overrule the texts."""

    theme: str = ""
    """The looks of the pages, as a CSS rule that sets their variables."""

    words: EditionWords = field(default_factory=EditionWords)
    """The words that the edition adds to those that teikit knows."""

    @property
    def defaults(self) -> Mapping[str, str]:
        """What the settings say of every document: who edits and publishes it, under which licence, and other metadata."""
        stated = {"publisher": self.publisher, "editor": self.editor, "licence": self.licence, **self.metadata}
        return {name: value for name, value in stated.items() if value}

    def metadata_of(self, stem: str) -> Mapping[str, str]:
        """What the settings say of one document alone."""
        return self.documents.get(stem, _NOTHING)


def load_config(path: Path) -> Config:
    """Read a `teikit.toml`. Raises `OSError`, or `ConfigError` with one sentence."""
    import tomllib

    try:
        data = tomllib.loads(path.read_text(encoding="utf-8"))
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as problem:
        raise ConfigError(f"{path}: {problem}") from None
    _check_keys(path, "", data, _SECTIONS)
    for section, known in _SECTIONS.items():
        if section not in ("documents", "vocabulary"):
            _check_section(path, section, data.get(section, {}), known)
    documents = data.get("documents", {})
    for stem, values in documents.items():
        _check_section(path, f"documents.{stem}", values, _METADATA)
    convert = data.get("convert", {})
    return Config(
        folder=path.parent,
        **data.get("edition", {}),
        layout=convert.get("layout", "auto"),
        authority=path.parent / convert["authority"] if "authority" in convert else None,
        fold=convert.get("fold", ""),
        metadata=data.get("metadata", {}),
        words=_words(path, data.get("vocabulary", {})),
        documents=documents,
        theme=_theme(path, data.get("theme", {})),
    )


def _theme(path: Path, values: Mapping[str, str]) -> str:
    """The section `theme` as a rule of CSS; a value is one value, never the end of a rule."""
    for name, value in values.items():
        if any(sign in value for sign in "{};<\\") or "url(" in value.lower():
            raise ConfigError(f"{path}: theme.{name} must be one value of CSS that loads nothing")
    return f":root{{{';'.join(f'--{name}:{value}' for name, value in values.items())}}}" if values else ""


def _words(path: Path, values: Any) -> EditionWords:
    """The section `vocabulary`: tables of causes and marks, and a list of lines."""
    if not isinstance(values, dict):
        raise ConfigError(f"{path}: vocabulary must be a table: [vocabulary]")
    _check_keys(path, "vocabulary", values, _SECTIONS["vocabulary"])
    residue = values.get("residue", [])
    if not isinstance(residue, list) or not all(isinstance(line, str) for line in residue):
        raise ConfigError(f"{path}: vocabulary.residue must be a list of strings")
    tables = {name: values.get(name, {}) for name in ("causes", "marks")}
    for name, table in tables.items():
        if not isinstance(table, dict) or not all(isinstance(value, str) for value in table.values()):
            raise ConfigError(f"{path}: vocabulary.{name} must be a table of strings")
    for reason in tables["causes"].values():
        _check_keys(path, "vocabulary.causes: the reason", {reason: ""}, _REASONS)
    causes, marks = ({_plain(words): value for words, value in table.items()} for table in tables.values())
    return EditionWords(causes, marks, frozenset(map(_plain, residue)))


def _plain(words: str) -> str:
    return " ".join(words.lower().split())


def _check_section(path: Path, section: str, values: Any, known: Iterable[str]) -> None:
    if not isinstance(values, dict):
        raise ConfigError(f"{path}: {section} must be a table: [{section}]")
    _check_keys(path, section, values, known)
    for key, value in values.items():
        if not isinstance(value, str):
            raise ConfigError(f"{path}: {section}.{key} must be a string")


def _check_keys(path: Path, section: str, values: Mapping[str, Any], known: Iterable[str]) -> None:
    for key in values:
        if key not in known:
            import difflib

            near = difflib.get_close_matches(key, list(known), 1)
            hint = f"; did you mean {near[0]}?" if near else f"; known are: {', '.join(sorted(known))}"
            raise ConfigError(f"{path}: unknown key {f'{section}.' if section else ''}{key}{hint}")
