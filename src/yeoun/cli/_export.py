"""`yeoun export`: a list of songs as a file."""

from __future__ import annotations

import os
import sys
from pathlib import Path

import click

from yeoun.catalogue import Snapshot, write_beside
from yeoun.cli._common import open_snapshot, snapshot_option
from yeoun.errors import InputError, NotFoundError
from yeoun.exports import FORMATS, Playlist, playlist_of, render, songs_playlist
from yeoun.search import Search

__all__ = ["command"]

_MOST_HITS = 200  # songs of a search that are exported: beyond that the hits have little to do with the query

_EPILOG = """\b
Examples:
  yeoun export goblin --format xspf > goblin.xspf
  yeoun export exo --format csv --out exo.csv
  yeoun export before-the-confession --format html
  yeoun export "chen sad ballads" --format m3u8
"""


@click.command("export", epilog=_EPILOG)
@click.argument("what", nargs=-1, required=True, metavar="LIST|QUERY")
@click.option("--format", "form", type=click.Choice(list(FORMATS)), required=True, help="The format.")
@click.option(
    "--out", type=click.Path(path_type=Path, dir_okay=False), help="A file.  [default: standard output]"
)
@click.option(
    "--base", metavar="ADDRESS", help='The site that songs are linked to, such as "https://yeoun.example".'
)
@click.option(
    "--lang", type=click.Choice(["en", "ko"]), default="en", show_default=True, help="Of title and notes."
)
@snapshot_option
def command(
    what: tuple[str, ...], form: str, out: Path | None, base: str | None, lang: str, snapshot: Path | None
) -> int:
    """Write a feature, a drama's or an artist's songs, a mood, or what a search finds, as a playlist or an article.

    LIST is the id of a feature, a drama, an artist or a mood; anything else is a search for songs.
    """
    if base is not None and not base.startswith(("http://", "https://")):
        raise click.UsageError('--base is an address such as "https://yeoun.example".')
    text = " ".join(what)
    with open_snapshot(snapshot) as opened:
        playlist = _playlist(opened, text, lang)
    if not playlist.entries:
        click.echo(f"yeoun: no songs for {text!r}. Try fewer words, or an id from: yeoun find", err=True)
        return 1
    rendered = render(playlist, form, base=base)
    if out is None:
        sys.stdout.write(rendered)
    else:
        _write(out, rendered)
    return 0


def _playlist(snapshot: Snapshot, text: str, lang: str) -> Playlist:
    try:
        return playlist_of(snapshot, text, lang=lang)
    except NotFoundError:
        hits = Search.open(snapshot).find(text, type="song", limit=_MOST_HITS)
        return songs_playlist(snapshot, (hit.id for hit in hits), title=text)


def _write(out: Path, text: str) -> None:
    """Put the file in place as a whole: a reader of the old one never sees half of the new one."""
    try:
        write_beside(out, text.encode(), mode=0o666 & ~_umask())
    except OSError as error:
        raise InputError(f"{out} cannot be written: {error.strerror}") from None


def _umask() -> int:
    mask = os.umask(0)
    os.umask(mask)
    return mask
