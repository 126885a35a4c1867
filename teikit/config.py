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
_LISTS: Final = ("residue", "titles", "offices")
_MEANINGS: Final[Mapping[str, tuple[str, tuple[str, ...]]]] = MappingProxyType(
    {
        "causes": ("the reason", ("redacted", "lost", "illegible", "garbled", "damage", "editorial")),
        "verbs": ("the frame", ("say", "tell", "ask", "tag", "request")),
        "units": ("the unit", ("character", "word", "group", "line", "sentence", "paragraph", "page", "name", "document")),
        "notes": ("the kind", ("editorial", "translator", "margin", "sic")),
        "labels": (
            "the field",
            (
                *(
                    "title",
                    "genre",
                    "date",
                    "sender",
                    "recipient",
                    "place",
                    "number",
                    "summary",
                    "citation",
                    "archive",
                    "collection",
                ),
                *("provenance", "printed", "translator", "edition", "rights", "licence", "funder", "url", "record"),
                *("language", "original_language", "subjects", "places", "persons", "classification"),
            ),
        ),
    }
)
"""Tables of words, what the values are called, and which there are."""
_SECTIONS: Final[Mapping[str, frozenset[str]]] = MappingProxyType(
    {
        "edition": frozenset({"title", "publisher", "editor", "licence", "description"}),
        "convert": frozenset({"layout", "authority", "fold"}),
        "metadata": _METADATA,
        "documents": frozenset(),
        "vocabulary": frozenset({*_LISTS, "marks", *_MEANINGS}),
        "theme": frozenset(
            {
                *("paper", "panel", "ink", "quiet", "line", "link", "editor", "hatch", "focus", "serif", "sans", "measure"),
                *(f"v{number}" for number in range(1, 9)),
            }
        ),
    }
)
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
    """The section `vocabulary`: lists of words, and tables of words with what each is."""
    if not isinstance(values, dict):
        raise ConfigError(f"{path}: vocabulary must be a table: [vocabulary]")
    _check_keys(path, "vocabulary", values, _SECTIONS["vocabulary"])
    lists = {name: _list(path, name, values.get(name, [])) for name in _LISTS}
    tables = {name: _table(path, name, values.get(name, {})) for name in ("marks", *_MEANINGS)}
    return EditionWords(
        residue=lists["residue"],
        titles=lists["titles"],
        offices=lists["offices"],
        verbs=frozenset(tables["verbs"].items()),
        causes=tables["causes"],
        marks=tables["marks"],
        units=tables["units"],
        notes=tables["notes"],
        labels={label.rstrip(": "): meaning for label, meaning in tables["labels"].items()},
    )


def _list(path: Path, name: str, values: Any) -> frozenset[str]:
    """A list of words."""
    if not isinstance(values, list) or not all(isinstance(words, str) for words in values):
        raise ConfigError(f"{path}: vocabulary.{name} must be a list of strings")
    return frozenset(_worded(path, name, words) for words in values)


def _table(path: Path, name: str, values: Any) -> Mapping[str, str]:
    """A table of words with what they are: one of a few things, or, of marks, whatever the edition says."""
    if not isinstance(values, dict) or not all(isinstance(value, str) for value in values.values()):
        raise ConfigError(f"{path}: vocabulary.{name} must be a table of strings")
    if name in _MEANINGS:
        what, known = _MEANINGS[name]
        for meaning in values.values():
            _check_keys(path, f"vocabulary.{name}: {what}", {meaning: ""}, known)
    return {_worded(path, name, words): value for words, value in values.items()}


def _worded(path: Path, name: str, words: str) -> str:
    """Words in small letters, with one blank between them."""
    if plain := " ".join(words.lower().split()):
        return plain
    raise ConfigError(f"{path}: vocabulary.{name} has an entry without a word")


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
