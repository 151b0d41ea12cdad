"""The command line: parse arguments, call one function, print.

Thin on purpose. Every command is a module that is imported only when it is called, so that `yeoun find`
does not pay for the reader. Commands of other packages (the site's `serve`) come from the entry-point
group `yeoun.commands`: each names a `click.Command`.

Exit codes: 0 done, 1 nothing found or data problems, 2 wrong usage or unreadable input.
"""

from __future__ import annotations

import importlib
import os
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
    try:
        status = cli.main(arguments, prog_name="yeoun", standalone_mode=False)
    except click.exceptions.Abort:
        sys.exit(130)
    except click.ClickException as error:
        error.show()
        sys.exit(2)
    except YeounError as error:
        if "--debug" in (arguments or sys.argv):
            raise
        click.echo(f"yeoun: {error}." + (f" {error.note}" if error.note else ""), err=True)
        sys.exit(1 if isinstance(error, NotFoundError) else 2)
    except BrokenPipeError:  # `yeoun ... | head`: the reader has what it wanted
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        sys.exit(0)
    sys.exit(status if isinstance(status, int) else 0)
