"""`yeoun check`: lint the data."""

from __future__ import annotations

from pathlib import Path

import click

from yeoun.catalogue import Problem, Severity, read_data, write_beside
from yeoun.catalogue.checks import check
from yeoun.catalogue.editing import mend
from yeoun.cli._common import data_directory, data_option, json_option, print_json
from yeoun.errors import DataError

__all__ = ["command"]

_EPILOG = """\b
Examples:
  yeoun check
  yeoun check --data my/data --json
  yeoun check --mend        (what needs no judgement: Unicode form, an address given twice)
"""


@click.command("check", epilog=_EPILOG)
@data_option
@click.option("--mend", "do_mend", is_flag=True, help="First mend what needs no judgement, in the files.")
@json_option
def command(data: Path | None, do_mend: bool, as_json: bool) -> int:
    """Check the data files: every problem with file and line, and how to mend it.

    Errors make the exit code 1; doubts are shown, for a person to look at.
    """
    directory = data_directory(data)
    if do_mend:
        for path in _mended(directory):
            click.echo(f"mended {path}", err=True)
    read = read_data(directory)
    problems = check(read)
    errors = [problem for problem in problems if problem.severity is Severity.ERROR]
    if as_json:
        print_json({"problems": problems, "errors": len(errors), "doubts": len(problems) - len(errors)})
    else:
        for problem in problems:
            _print(problem)
        songs, dramas = sum(1 for _ in read.songs()), len(read.dramas)
        click.echo(
            f"{dramas} dramas, {songs} songs, {len(read.artists)} artists:"
            f" {len(errors)} errors, {len(problems) - len(errors)} doubts",
            err=bool(errors),
        )
    return 1 if errors else 0


def _print(problem: Problem) -> None:
    word = click.style("doubt: ", fg="yellow") if problem.severity is Severity.DOUBT else ""
    where = click.style(f"{problem.path}:{problem.line}:", bold=True)
    click.echo(
        f"{where} {word}{problem.message} {click.style(f'[{problem.rule}]', dim=True)}\n    {problem.mend}"
    )


def _mended(directory: Path) -> list[Path]:
    changed = []
    for path in sorted(directory.glob("*/*.toml")):
        raw = path.read_bytes()
        try:
            better = mend(raw)
        except DataError:  # the check that follows says why
            continue
        if better != raw:
            write_beside(path, better)
            changed.append(path)
    return changed
