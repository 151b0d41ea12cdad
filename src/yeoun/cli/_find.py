"""`yeoun find`: one box for everything."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TextIO

import click

from yeoun.cli._common import json_option, open_snapshot, print_json, snapshot_option
from yeoun.search import Hit, Search

__all__ = ["command"]

_EPILOG = """\b
Examples:
  yeoun find "chen descendants of the sun"
  yeoun find 호텔델루나 청하 노래
  yeoun find ehRoql                          (도깨비 on the wrong keyboard layout)
  yeoun find "goblin ost part 4" --type song
  yeoun find "songs about destiny" --limit 20
  yeoun find --batch - < queries.txt         (one JSON line a query)
"""


@click.command("find", epilog=_EPILOG)
@click.argument("query", nargs=-1)
@click.option(
    "--type", "kind", type=click.Choice(["song", "drama", "artist", "list"]), help="Only hits of this type."
)
@click.option(
    "--limit", type=click.IntRange(1, 1000), default=10, show_default=True, help="At most so many hits."
)
@click.option(
    "--batch",
    type=click.File("r", encoding="utf-8", errors="replace"),
    metavar="FILE|-",
    help="Read a query a line and print a line of JSON for each.",
)
@json_option
@snapshot_option
def command(
    query: tuple[str, ...],
    kind: str | None,
    limit: int,
    batch: TextIO | None,
    as_json: bool,
    snapshot: Path | None,
) -> int:
    """Find songs, dramas, artists and lists by any name in any script.

    Typos, missing spaces, initial consonants, romanized Korean, the wrong keyboard layout, several names at
    once, part numbers and mood words are all understood; every hit says why.
    """
    text = " ".join(query)
    if (batch is None) == (not text.strip()):
        raise click.UsageError("Give a query, or --batch with a file of queries.")
    with open_snapshot(snapshot) as opened:
        search = Search.open(opened)
        if batch is not None:
            for line in batch:
                asked = line.rstrip("\r\n")
                print_json({"query": asked, "hits": search.find(asked, type=kind, limit=limit)})
            return 0
        hits = search.find(text, type=kind, limit=limit)
    if as_json:
        print_json({"query": text, "hits": hits})
    elif hits:
        _print_hits(hits)
    else:
        click.echo(
            f"yeoun: nothing found for {text!r}. Try fewer words, or only the drama or the singer.", err=True
        )
    return 0 if hits else 1


def _print_hits(hits: list[Hit]) -> None:
    if sys.stdout.isatty():
        _print_table(hits)
        return
    for hit in hits:
        click.echo("\t".join((hit.type, hit.id, _title(hit), _context(hit), hit.why)))


def _title(hit: Hit) -> str:
    return hit.name if hit.name_ko in {None, hit.name} else f"{hit.name} ({hit.name_ko})"


def _context(hit: Hit) -> str:
    parts = (", ".join(hit.artists), hit.drama or "")
    return " · ".join(part for part in parts if part)


def _print_table(hits: list[Hit]) -> None:
    from rich.console import Console
    from rich.table import Table
    from rich.text import Text

    table = Table(box=None, pad_edge=False, header_style="dim", padding=(0, 2, 0, 0))
    for column in ("", "Name", "Who · where", "Why"):
        table.add_column(column, overflow="fold")
    colours = {"song": "magenta", "drama": "cyan", "artist": "yellow", "list": "green"}
    for hit in hits:
        name = Text(hit.name, style="bold")
        if hit.name_ko not in {None, hit.name}:
            name.append(f"\n{hit.name_ko}", style="not bold")
        name.append(f"\n{hit.id}", style="dim not bold")
        table.add_row(
            Text(hit.type, style=colours[hit.type]), name, _context(hit), Text(hit.why, style="dim")
        )
    Console().print(table)
