"""Yeoun itself: the snapshot and the index that `yeoun build` puts beside it."""

from __future__ import annotations

from pathlib import Path

from benchmarks.peers._process import Find, run

from yeoun.catalogue import Snapshot
from yeoun.search import Search, build_index


def build(documents: Path, place: Path) -> None:
    """`documents` is the snapshot: our index is made of it, not of flat documents."""
    place.mkdir(parents=True, exist_ok=True)
    link = place / "snapshot.sqlite"
    if not link.exists():
        link.symlink_to(documents)
    with Snapshot.open(link) as snapshot:
        build_index(snapshot, beside=link)


def open_(place: Path) -> Find:
    link = place / "snapshot.sqlite"
    search = Search.open(Snapshot.open(link), index_beside=link)
    return lambda text, limit: [hit.id for hit in search.find(text, limit=limit)]


if __name__ == "__main__":
    run(build, open_)
