"""`yeoun build`: data -> snapshot, and what changed."""

from __future__ import annotations

from pathlib import Path

import click

from yeoun.build import BuildReport, build, read_statements
from yeoun.cli._common import (
    data_directory,
    data_option,
    json_option,
    print_json,
    snapshot_path,
    step_printer,
)

__all__ = ["command"]

_MOST_SHOWN = 12  # changes and conflicts printed; --json has all

_EPILOG = """\b
Examples:
  yeoun build
  yeoun build --data my/data --out my.sqlite
  yeoun build --statements read.jsonl --json
"""


@click.command("build", epilog=_EPILOG)
@data_option
@click.option(
    "--out",
    type=click.Path(path_type=Path, dir_okay=False),
    help="Where the snapshot goes.  [default: var/yeoun.sqlite]",
)
@click.option(
    "--statements",
    type=click.Path(path_type=Path, exists=True, dir_okay=False),
    multiple=True,
    help="Statements of another layer (JSON Lines); may be given several times.",
)
@click.option("--edition", metavar="YYYY-MM-DD", help="The edition's day.  [default: data/edition.toml]")
@json_option
def command(
    data: Path | None, out: Path | None, statements: tuple[Path, ...], edition: str | None, as_json: bool
) -> int:
    """Build the snapshot: one SQLite file, and the search index beside it.

    The same input gives the same bytes. The old edition stays whole until the new one is, and the report
    says what changed between them.
    """
    directory = data_directory(data)
    layers = [statement for path in statements for statement in read_statements(path)]
    report = build(
        directory, snapshot_path(out, data), statements=layers, edition=edition, step=step_printer()
    )
    if as_json:
        print_json(_plain(report))
    else:
        _print(report)
    return 0


def _plain(report: BuildReport) -> dict[str, object]:
    return {
        "path": str(report.path),
        "edition": report.edition,
        "content_hash": report.content_hash,
        "previous": report.previous,
        "counts": report.counts,
        "statuses": report.statuses,
        "changes": report.changes,
        "conflicts": [
            {
                "subject": conflict.subject,
                "property": conflict.property,
                "held": str(conflict.held),
                "stated": str(conflict.stated),
                "source": conflict.source,
            }
            for conflict in report.conflicts
        ],
        "left_out": report.left_out,
    }


def _print(report: BuildReport) -> None:
    counted = ", ".join(f"{count} {what}s" for what, count in report.counts.items() if count)
    click.echo(f"{report.path}: edition {report.edition}, {report.content_hash[:12]}")
    click.echo(counted)
    click.echo("facts: " + ", ".join(f"{count} {status}" for status, count in report.statuses.items()))
    if report.is_same:
        click.echo("nothing changed since the last build")
    elif report.previous is not None:
        totals = ", ".join(f"{count} {kind}" for kind, count in report.totals().items() if count)
        click.echo(f"since the last build: {totals or 'only sources and judgements changed'}")
        for change in report.changes[:_MOST_SHOWN]:
            what = f" ({', '.join(change.properties)})" if change.properties else ""
            click.echo(f"  {change.kind} {change.type} {change.id}{what}")
        _more(len(report.changes))
    for conflict in report.conflicts[:_MOST_SHOWN]:
        click.echo(
            f"  conflict: {conflict.subject} {conflict.property}: held {conflict.held}, {conflict.source} says {conflict.stated}"
        )
    _more(len(report.conflicts))
    for sentence in report.left_out[:_MOST_SHOWN]:
        click.echo(f"  {sentence}")
    _more(len(report.left_out))


def _more(count: int) -> None:
    if count > _MOST_SHOWN:
        click.echo(f"  ... and {count - _MOST_SHOWN} more (--json has all)")
