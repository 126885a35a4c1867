"""An edition folder: `teikit.toml`, `sources/*.txt`, `authority.xml`, `tei/*.xml`, and `site/`, which is built."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from teikit.config import Config, ConfigError, load_config

__all__ = ["Edition", "open_edition"]


@dataclass(frozen=True, slots=True)
class Edition:
    """Where everything of an edition lies."""

    folder: Path
    config: Config

    @property
    def sources(self) -> list[Path]:
        """The plain texts, sorted."""
        return sorted((self.folder / "sources").rglob("*.txt"))

    @property
    def tei(self) -> Path:
        """The folder of the encoded texts, which editors may correct by hand."""
        return self.folder / "tei"

    @property
    def site(self) -> Path:
        """The folder that is built."""
        return self.folder / "site"

    def tei_of(self, source: Path) -> Path:
        """The encoded text of a source."""
        return self.tei / source.relative_to(self.folder / "sources").with_suffix(".xml")

    def documents(self) -> list[Path]:
        """Every encoded text that there is or will be, sorted: also those that have no source."""
        made = {self.tei_of(source) for source in self.sources}
        return sorted(made | set(self.tei.rglob("*.xml")))


def open_edition(folder: Path) -> Edition:
    """The edition in a folder. Raises `ConfigError` or `OSError` if there is none, or its settings cannot be used."""
    if not folder.is_dir():
        raise ConfigError(f"{folder}: there is no such folder; `teikit init {folder}` makes an edition")
    settings = folder / "teikit.toml"
    if not settings.is_file():
        raise ConfigError(f"{folder}: no edition, since it has no teikit.toml; `teikit init {folder}` makes one")
    return Edition(folder, load_config(settings))
