"""The command line: parse arguments, call one function, print.

Thin on purpose. Every command is a module that is imported only when it is called, so that `yeoun find`
does not pay for the reader. Commands of other packages (the site's `serve`) come from the entry-point
group `yeoun.commands`: each names a `click.Command`.

Exit codes: 0 done, 1 nothing found or data problems, 2 wrong usage or unreadable input.
"""

from __future__ import annotations

import importlib
import io
import os
import sqlite3
import sys
from typing import TYPE_CHECKING

import click

import yeoun
from yeoun.errors import NotFoundError, YeounError

if TYPE_CHECKING:
    from importlib.metadata import EntryPoint

__all__ = ["COMMANDS", "cli", "main"]

# Name, module and the line shown in `yeoun --help`, so that help imports none of them.
COMMANDS: dict[str, tuple[str, str]] = {
    "find": ("yeoun.cli._find", "Find songs, dramas and artists, in any script and spelling."),
    "show": ("yeoun.cli._show", "Show one thing with its facts, sources and gaps."),
    "read": ("yeoun.cli._read", "Read documents: the songs in an article, a press text, a track list."),
    "export": ("yeoun.cli._export", "Write a list of songs as a playlist, a table or an article."),
    "build": ("yeoun.cli._build", "Build the snapshot from the data files."),
    "check": ("yeoun.cli._check", "Check the data files: every problem with file and line."),
}

_EPILOG = """\b
Examples:
  yeoun find "chanyeol goblin"
  yeoun find ㄷㄲㅂ
  yeoun find "that song from hotel del luna by heize" --json
  yeoun show goblin
  yeoun read article.html
  yeoun check
"""


def _plugins() -> list[EntryPoint]:
    """Commands of other packages. Looking them up costs more than starting up, so only where it is needed."""
    from importlib.metadata import entry_points

    return sorted(entry_points(group="yeoun.commands"), key=lambda point: point.name)


class _LazyGroup(click.Group):
    """Loads a command's module when the command is asked for."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        return [*COMMANDS, *(point.name for point in _plugins())]

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        if cmd_name in COMMANDS:
            command = importlib.import_module(COMMANDS[cmd_name][0]).command
            assert isinstance(command, click.Command)
            return command
        for point in _plugins():
            if point.name == cmd_name:
                loaded = point.load()
                assert isinstance(loaded, click.Command), point
                return loaded
        return None

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        rows = [(name, line) for name, (_, line) in COMMANDS.items()]
        for point in _plugins():
            rows.append((point.name, "From " + (point.dist.name if point.dist else "another package") + "."))
        with formatter.section("Commands"):
            formatter.write_dl(rows)


@click.group(
    cls=_LazyGroup,
    epilog=_EPILOG,
    context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100},
)
@click.version_option(yeoun.__version__, message="yeoun %(version)s")
@click.option("--debug", is_flag=True, help="Show a traceback when something goes wrong.")
@click.pass_context
def cli(ctx: click.Context, debug: bool) -> None:
    """The songs of Korean dramas: find them, show their facts and sources, build the catalogue."""
    ctx.obj = {"debug": debug}


def main(arguments: list[str] | None = None) -> None:
    """Run the command line and exit."""
    given = sys.argv[1:] if arguments is None else arguments
    # Bytes of an argument that are no text in this locale come as lone surrogates, which cannot be printed.
    given = [argument.encode("utf-8", "replace").decode("utf-8") for argument in given]
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(encoding="utf-8", errors="replace")
    try:
        status = cli.main(given, prog_name="yeoun", standalone_mode=False)
        if sys.stdout is not None:
            sys.stdout.flush()
    except click.exceptions.Abort:
        sys.exit(130)
    except click.ClickException as error:
        error.show()
        sys.exit(2)
    except BrokenPipeError:  # `yeoun ... | head`: the reader has what it wanted
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        sys.exit(0)
    except (YeounError, OSError, sqlite3.DatabaseError) as error:
        if given[:1] == ["--debug"]:
            raise
        click.echo(f"yeoun: {_sentence(error)}", err=True)
        if isinstance(error, OSError):  # what is left to be written has nowhere to go either
            sys.stdout = None
        sys.exit(1 if isinstance(error, NotFoundError) else 2)
    sys.exit(status if isinstance(status, int) else 0)


def _sentence(error: YeounError | OSError | sqlite3.DatabaseError) -> str:
    """What went wrong, and what to do next."""
    if isinstance(error, OSError):
        return f"{error.strerror or error}" + (f": {error.filename}." if error.filename else ".")
    if isinstance(error, sqlite3.DatabaseError):
        return f"the snapshot or its search index is damaged ({error}). Build it again with: yeoun build"
    near = error.candidates[:3] if isinstance(error, NotFoundError) else ()
    parts = (f"{error}.", f"Did you mean {' or '.join(near)}?" if near else "", error.note or "")
    return " ".join(part for part in parts if part)
