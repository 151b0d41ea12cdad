"""`yeoun read`: a document about drama songs -> linked entries with evidence."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path

import click

from yeoun import reader
from yeoun.catalogue import render_statement
from yeoun.cli._common import json_option, open_snapshot, print_json, snapshot_option
from yeoun.errors import InputError
from yeoun.linking import Linker
from yeoun.reader import Document, Entry, Reading, extract, fetch_document, read_document, statements_of

__all__ = ["command"]

# The bytes of a document that are looked at; `read_document` has its own, smaller bounds on text.
_MOST_BYTES = 64_000_000

_EPILOG = """\b
Examples:
  yeoun read article.html
  yeoun read https://example.com/ten-drama-songs --json
  curl -s ... | yeoun read - --json
  yeoun read *.html --json > readings.jsonl      (one JSON line a document)
  yeoun read article.html --statements           (what `yeoun build` can take in)
"""


@click.command("read", epilog=_EPILOG)
@click.argument("sources", nargs=-1, required=True, metavar="FILE|URL|-...")
@json_option
@click.option("--statements", is_flag=True, help="Print what was read as statements, one JSON line each.")
@click.option("--text", "with_text", is_flag=True, help="Add the text that the offsets are into.")
@click.option(
    "--allow-private", is_flag=True, help="Let addresses of this machine and of private networks be read."
)
@snapshot_option
def command(
    sources: tuple[str, ...],
    as_json: bool,
    statements: bool,
    with_text: bool,
    allow_private: bool,
    snapshot: Path | None,
) -> int:
    """Read documents: which songs of which dramas, sung by whom, printed where.

    HTML, Markdown and plain text, from files, standard input (-) or http(s) addresses. Several documents give
    one line of JSON each. A document without any drama song has no entries and ends with status 1.
    """
    if statements and as_json:
        raise click.UsageError("Give --json or --statements, not both.")
    found = failed = False
    with open_snapshot(snapshot) as opened:
        linker = Linker(opened)
        for source, document in _documents(sources, allow_private=allow_private):
            if document is None:
                failed = True
                continue
            reading = extract(document, linker)
            found = found or bool(reading.entries)
            if statements:
                for statement in statements_of(reading, linker):
                    sys.stdout.write(render_statement(statement).decode())
            elif as_json:
                print_json(reader.as_json(reading, with_text=with_text))
            else:
                _print_reading(source, reading, with_text=with_text)
    return 2 if failed else 0 if found else 1


def _documents(sources: tuple[str, ...], *, allow_private: bool) -> Iterator[tuple[str, Document | None]]:
    """Each source with its document; of several, one that cannot be read is reported and left out."""
    for source in sources:
        try:
            yield source, _document(source, allow_private=allow_private)
        except InputError as error:
            if len(sources) == 1:
                raise
            note = f" {error.note}" if error.note else ""
            click.echo(f"yeoun: {error}.{note}", err=True)
            yield source, None


def _document(source: str, *, allow_private: bool) -> Document:
    if source.startswith(("http://", "https://")):
        return fetch_document(source, allow_private=allow_private)
    if source == "-":
        return read_document(sys.stdin.buffer.read(_MOST_BYTES))
    try:
        with Path(source).open("rb") as file:
            raw = file.read(_MOST_BYTES)
    except OSError as error:
        reason = (error.strerror or "it cannot be read").lower()
        raise InputError(
            f"{source} cannot be read: {reason}", note="Give a file, an http(s) address, or -."
        ) from None
    return read_document(raw, address=source)


def _print_reading(source: str, reading: Reading, *, with_text: bool) -> None:
    if sys.stdout.isatty():
        _print_table(source, reading)
    else:
        for entry in reading.entries:
            release = "" if entry.release.part is None else f"Part {entry.release.part}"
            cells = (
                str(entry.position),
                f"{entry.confidence:.2f}",
                entry.song.name,
                _singers(entry),
                _drama(entry),
                release,
                entry.release.date or "",
                entry.why,
            )
            click.echo("\t".join(cells))
    if not reading.entries:
        click.echo(f"yeoun: no drama song in {source} (taken for {reading.language}).", err=True)
    if with_text:
        click.echo(reading.text)


def _singers(entry: Entry) -> str:
    return ", ".join(singer.name for singer in entry.artists)


def _drama(entry: Entry) -> str:
    return entry.drama.name if entry.drama is not None else ""


def _print_table(source: str, reading: Reading) -> None:
    from rich.console import Console
    from rich.table import Table
    from rich.text import Text

    title = f"{reading.title or source}  ({reading.language}, {reading.kind})"
    table = Table(
        box=None,
        pad_edge=False,
        header_style="dim",
        padding=(0, 2, 0, 0),
        title=Text(title),
        title_justify="left",
    )
    for column in ("", "Song", "Who · where", "Sure", "Why"):
        table.add_column(column, overflow="fold")
    for entry in reading.entries:
        name = Text(entry.song.name, style="bold")
        name.append(f"\n{entry.song.id or 'not in the catalogue'}", style="dim not bold")
        where = Text(" · ".join(part for part in (_singers(entry), _drama(entry)) if part))
        if entry.release.part is not None or entry.release.date is not None:
            part = "" if entry.release.part is None else f"Part {entry.release.part} "
            where.append(f"\n{part}{entry.release.date or ''}", style="dim")
        sure = Text(f"{entry.confidence:.0%}" + (" ?" if entry.uncertain else ""))
        table.add_row(str(entry.position), name, where, sure, Text(entry.why, style="dim"))
    Console().print(table)
