"""Data + statements + judgements -> one snapshot, and a report of what changed.

The way through: `read_data` -> `check` (an error stops here) -> curated statements and those of other
layers -> `merged` (redirects) -> `decide` (facts) -> `assemble` (entities) -> `write_snapshot` -> the search
index -> renamed into place. At every moment the old edition is whole: the new one is written beside it
and renamed last.
"""

from __future__ import annotations

import os
import tempfile
from collections.abc import Callable, Iterable
from pathlib import Path

from yeoun.build._assemble import assemble
from yeoun.build._decide import Conflict, Evidence, Fact, decide
from yeoun.build._merge import merged, resolve_redirects
from yeoun.build._report import BuildReport, Change, compare_editions
from yeoun.build._write import write_snapshot
from yeoun.catalogue import (
    PartialDate,
    Severity,
    Snapshot,
    Statement,
    curated_statements,
    parse_statements,
    read_data,
)
from yeoun.catalogue.checks import check
from yeoun.errors import DataError
from yeoun.search import build_index, remove_stale_indexes

__all__ = [
    "BuildReport",
    "Change",
    "Conflict",
    "Evidence",
    "Fact",
    "assemble",
    "build",
    "compare_editions",
    "decide",
    "install_snapshot",
    "merged",
    "read_statements",
    "resolve_redirects",
    "write_snapshot",
]

Step = Callable[[str], None]


def _quiet(step: str) -> None:
    pass


def build(
    data_directory: Path,
    out: Path,
    *,
    statements: Iterable[Statement] = (),
    edition: str | None = None,
    step: Step = _quiet,
) -> BuildReport:
    """Build a snapshot.

    Args:
        data_directory: the curated files; `statements/*.jsonl` in it are taken in too.
        out: where the snapshot goes; its directory is made if needed.
        statements: of other layers: what importers and the reader said.
        edition: YYYY-MM-DD; None takes it from `edition.toml`.
        step: is told what is going on, a few words at a time.

    Returns:
        What was built, and what changed against the edition that stood at `out`.

    Raises:
        DataError: the data has errors (`yeoun check` lists them) or no edition.
    """
    if out.exists() and not out.is_file():
        raise DataError(f"{out} is not a file", note="Name a file to write with --out.")
    step("reading the data")
    data = read_data(data_directory)
    step("checking")
    errors = [problem for problem in check(data) if problem.severity is Severity.ERROR]
    if errors:
        more = f" and {len(errors) - 1} more" if len(errors) > 1 else ""
        raise DataError(
            f"the data has errors: {errors[0].path}:{errors[0].line}: {errors[0].message}{more}",
            note="See all of them with: yeoun check",
        )
    edition = _edition(data.edition if edition is None else edition)
    layers = [*statements]
    for path in sorted((data_directory / "statements").glob("*.jsonl")):
        layers += read_statements(path)
    step("deciding")
    redirects = resolve_redirects(data.redirects, data.judgements)
    facts, conflicts = decide(merged([*curated_statements(data), *layers], redirects), data.publishers)
    catalogue, left_out = assemble(facts, data, redirects)
    step("writing the snapshot")
    out.parent.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(dir=out.parent, prefix=f".{out.name}.") as scratch:
        fresh = Path(scratch) / out.name
        write_snapshot(
            fresh,
            catalogue,
            edition=edition,
            facts=facts,
            publishers=data.publishers,
            judgements=data.judgements.rows,
            redirects=redirects,
        )
        return install_snapshot(fresh, out, conflicts=conflicts, left_out=left_out, step=step)


def install_snapshot(
    fresh: Path,
    out: Path,
    *,
    conflicts: Iterable[Conflict] = (),
    left_out: Iterable[str] = (),
    step: Step = _quiet,
) -> BuildReport:
    """Give a freshly written snapshot its search index and put both in place, the snapshot last.

    Args:
        fresh: the new file, on the same disk as `out`.
        out: its place; what stands there is compared with it and replaced.
    """
    with Snapshot.open(fresh) as snapshot:
        step("indexing for search")
        build_index(snapshot, beside=out)
        previous, changes = compare_editions(out, snapshot)
        report = BuildReport(
            path=out,
            edition=snapshot.edition,
            content_hash=snapshot.content_hash,
            counts=snapshot.counts(),
            statuses=dict(
                snapshot.rows(
                    "SELECT status, count(*) FROM fact WHERE status IS NOT NULL GROUP BY status ORDER BY status"
                )
            ),
            previous=previous,
            changes=changes,
            conflicts=tuple(conflicts),
            left_out=tuple(left_out),
        )
    with fresh.open("rb") as file:
        os.fsync(file.fileno())
    fresh.replace(out)
    remove_stale_indexes(out, keep=report.content_hash)
    return report


def read_statements(path: Path) -> list[Statement]:
    """The statements of a JSON Lines file.

    Raises:
        DataError: the first line that is not one.
    """
    found = []
    for line, statement in parse_statements(path.read_bytes()):
        if isinstance(statement, str):
            raise DataError(
                statement, path=str(path), line=line, note="docs/reference/statements.md tells the form."
            )
        found.append(statement)
    return found


def _edition(edition: str | None) -> str:
    try:
        if edition is not None and PartialDate.parse(edition).precision == "day":
            return edition
    except ValueError:
        pass
    said = "the data says no edition" if edition is None else f"{edition!r} is not an edition"
    raise DataError(said, note='An edition is a day: `edition = "YYYY-MM-DD"` in edition.toml, or --edition.')
