"""What the commands share: where things are, opening them, printing."""

from __future__ import annotations

import sys
import unicodedata
from pathlib import Path
from typing import Any

import click
import msgspec

from yeoun.catalogue import Snapshot, data_directory, snapshot_path

__all__ = [
    "data_directory",
    "data_option",
    "json_option",
    "open_snapshot",
    "pad",
    "print_json",
    "snapshot_option",
    "snapshot_path",
    "step_printer",
]

json_option = click.option("--json", "as_json", is_flag=True, help="Print one line of JSON and nothing else.")
snapshot_option = click.option(
    "--snapshot",
    type=click.Path(path_type=Path, dir_okay=False),
    envvar="YEOUN_SNAPSHOT",
    help="The snapshot to read.  [default: the one `yeoun build` makes]",
)
data_option = click.option(
    "--data",
    type=click.Path(path_type=Path, file_okay=False),
    envvar="YEOUN_DATA",
    help="The directory of the data files.  [default: data/ here, else the project's]",
)


def open_snapshot(given: Path | None) -> Snapshot:
    """Open the snapshot; where it is the default one and was never built, build it first.

    Raises:
        SnapshotError, DataError: as opening and building do.
    """
    path = snapshot_path(given)
    if given is None and not path.exists():
        from yeoun.build import build

        click.echo(f"There is no snapshot yet; building {path} ...", err=True)
        build(data_directory(None), path, step=step_printer())
    return Snapshot.open(path)


def step_printer() -> Any:
    """Tells on standard error what is going on: a moving line on a terminal, nothing otherwise."""
    if not sys.stderr.isatty():
        return lambda step: None
    from rich.console import Console

    status = Console(stderr=True).status("starting ...")
    status.start()
    click.get_current_context().call_on_close(status.stop)
    return lambda step: status.update(f"{step} ...")


def print_json(value: object) -> None:
    """One JSON document on one line of standard output."""
    sys.stdout.write(msgspec.json.encode(value).decode() + "\n")
    sys.stdout.flush()  # who asks line by line through a pipe waits for the answer


def pad(text: str, width: int) -> str:
    """Text filled with blanks to a width in terminal columns: Hangul takes two each."""
    columns = sum(2 if unicodedata.east_asian_width(c) in "WF" else 1 for c in text)
    return text + " " * max(0, width - columns)
