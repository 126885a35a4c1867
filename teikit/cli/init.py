"""`teikit init`: a new edition folder."""

from __future__ import annotations

from pathlib import Path
from typing import Final

import click

from teikit.cli.status import ExitStatus

__all__ = ["init"]

_EXAMPLES = """\b
Examples:
  teikit init my-edition && teikit build my-edition
"""

_SETTINGS: Final = """\
# Settings of the edition; `teikit build` heeds them.

[edition]
title = "A new edition"
description = "What these documents are, in a sentence."

[convert]
layout = "auto"                # or one of `teikit list layouts`
authority = "authority.xml"

# Metadata that the texts do not say themselves, for one document:
# [documents.sample]
# place = "Moscow"
"""
_AUTHORITY: Final = """\
<?xml version="1.0" encoding="UTF-8"?>
<TEI xmlns="http://www.tei-c.org/ns/1.0">
  <teiHeader>
    <fileDesc>
      <titleStmt><title>Persons, places and bodies of the edition</title></titleStmt>
      <publicationStmt><p>Part of the edition.</p></publicationStmt>
      <sourceDesc><p>Made for the edition.</p></sourceDesc>
    </fileDesc>
  </teiHeader>
  <standOff>
    <listPerson>
      <person xml:id="sample-ambassador">
        <persName><forename>Ivan</forename> <surname>Example</surname></persName>
      </person>
    </listPerson>
  </standOff>
</TEI>
"""
_SAMPLE: Final = """\
Title: Telegram from Ambassador Example to the Foreign Ministry
Date: 3 May 1963
Place: Paris

SECRET

Today I met the Minister. “We need [two words illegible] before June,” he said. I replied that I would report this.

I. EXAMPLE
"""
_IGNORED: Final = "site/\n"


@click.command(epilog=_EXAMPLES)
@click.argument("folder", metavar="DIR")
def init(folder: str) -> ExitStatus:
    """Make a new edition folder with a sample text, ready to build."""
    root = Path(folder)
    if root.exists() and (not root.is_dir() or any(root.iterdir())):
        raise click.ClickException(f"{folder}: is there already, and not an empty folder; nothing was written")
    contents = {"teikit.toml": _SETTINGS, "authority.xml": _AUTHORITY, "sources/sample.txt": _SAMPLE, ".gitignore": _IGNORED}
    try:
        for name, content in contents.items():
            (root / name).parent.mkdir(parents=True, exist_ok=True)
            (root / name).write_text(content, encoding="utf-8", newline="\n")
    except OSError as problem:
        raise click.ClickException(f"{problem.filename}: {problem.strerror}") from None
    click.echo(f"{folder} is ready: put texts into sources/ and run `teikit build {folder}`", err=True)
    return ExitStatus.FINE
