"""The command line: a thin main over one module per command. Modules are imported when their command runs."""

from __future__ import annotations

import gc
import os
import sys
from collections.abc import Mapping, Sequence
from importlib import import_module
from pathlib import Path
from types import MappingProxyType
from typing import Final

import click

from teikit import __version__
from teikit.cli.status import ExitStatus

__all__ = ["main", "teikit"]

_COMMANDS: Final[Mapping[str, str]] = MappingProxyType(
    {
        "convert": "Turn plain texts into TEI.",
        "validate": "Check documents against their schemas.",
        "render": "Turn TEI into HTML, PDF or text.",
        "build": "Convert, validate and render a whole edition.",
        "init": "Make a new edition folder, ready to build.",
        "list": "List layouts, recognisers, formats, schemas and parameters.",
        "explain": "Explain a problem, or what may stand at a place of a document.",
        "schema": "Convert schemas, and keep a store of them.",
    }
)
"""Each command and its line in the help; the command is an object of the same name in the module of that name."""


class _Lazy(click.Group):
    """A group that knows its commands by name and imports the one that runs."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        """The commands in the order of work."""
        del ctx
        return list(_COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """The command of that name."""
        del ctx
        if cmd_name not in _COMMANDS:
            return None
        module = import_module(f"teikit.cli.{'listing' if cmd_name == 'list' else cmd_name}")
        command: click.Command = getattr(module, "listing" if cmd_name == "list" else cmd_name)
        return command

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """The help's list of commands, without importing any."""
        del ctx
        with formatter.section("Commands"):
            formatter.write_dl(list(_COMMANDS.items()))


_EXAMPLES: Final = """\b
Examples:
  teikit convert telegram.txt -o telegram.xml
  teikit validate telegram.xml
  teikit render telegram.xml --to html -o telegram.html
"""


@click.command(cls=_Lazy, epilog=_EXAMPLES, context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100})
@click.version_option(__version__, prog_name="teikit")
def teikit() -> None:
    """Plain text of diplomatic documents to TEI, validated and rendered."""


def main(arguments: Sequence[str] | None = None) -> None:
    """Run the command line and leave with its exit status; no traceback ever reaches a user."""
    status = _run(sys.argv[1:] if arguments is None else arguments)
    if patterns := sys.modules.get("teikit.patterns"):
        patterns.keep()  # what was compiled need not be again
    sys.exit(status)


def _open_streams() -> None:
    """Give a closed standard stream something to be: nothing is read from it, and what is written to it is lost."""
    for name, mode in (("stdin", "r"), ("stdout", "w"), ("stderr", "w")):
        if getattr(sys, name) is None:
            setattr(sys, name, Path(os.devnull).open(mode, encoding="utf-8"))  # noqa: SIM115  open until the end


def _run(arguments: Sequence[str]) -> int:
    _open_streams()
    gc.set_threshold(100_000, 20, 100)  # documents are small and hold no cycles: the default looks for them all the time
    try:
        status = teikit.main(list(arguments), prog_name="teikit", standalone_mode=False)
        sys.stdout.flush()
        return int(status or ExitStatus.FINE)
    except click.ClickException as problem:
        problem.show()
        return ExitStatus.FAILED
    except (click.Abort, KeyboardInterrupt):
        click.echo("interrupted", err=True)
        return ExitStatus.INTERRUPTED
    except BrokenPipeError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())  # nothing more can be written, not even at the end
        return ExitStatus.FINE
    except RecursionError:
        click.echo("error: the document is nested too deeply", err=True)
    except MemoryError:
        click.echo("error: there is not enough memory for this document", err=True)
    except Exception as problem:
        if os.environ.get("TEIKIT_DEBUG"):
            raise
        click.echo(
            f"error: {type(problem).__name__}: {problem}; this is a mistake in teikit: please report it (TEIKIT_DEBUG=1 shows where)",
            err=True,
        )
    return ExitStatus.FAILED
