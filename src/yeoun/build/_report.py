"""What a build did: what is new against the previous edition, how well it is sourced, what contradicts."""

from __future__ import annotations

import sqlite3
from collections import Counter
from dataclasses import dataclass, field
from pathlib import Path

from yeoun.build._decide import Conflict
from yeoun.catalogue import Snapshot
from yeoun.errors import SnapshotError

__all__ = ["BuildReport", "Change", "compare_editions"]

_TYPES = ("drama", "artist", "song", "release", "list")


@dataclass(frozen=True, slots=True, kw_only=True)
class Change:
    """One thing that is new, gone, or says something else than in the previous edition."""

    kind: str  # "added", "removed", "changed"
    type: str
    id: str
    name: str
    properties: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class BuildReport:
    """The report of one build."""

    path: Path
    edition: str
    content_hash: str
    counts: dict[str, int]
    statuses: dict[str, int]
    previous: str | None = None  # the content hash of the edition before
    changes: tuple[Change, ...] = ()
    conflicts: tuple[Conflict, ...] = ()
    left_out: tuple[str, ...] = field(default=())

    @property
    def is_same(self) -> bool:
        return self.previous == self.content_hash

    def totals(self) -> dict[str, int]:
        """How many things were added, removed, changed."""
        counted = Counter(change.kind for change in self.changes)
        return {kind: counted[kind] for kind in ("added", "removed", "changed")}


def compare_editions(old: Path, new: Snapshot) -> tuple[str | None, tuple[Change, ...]]:
    """The previous edition's hash and what changed since; (None, ()) where there is no readable one."""
    try:
        before = Snapshot.open(old)
    except SnapshotError:
        return None, ()
    with before:
        if before.content_hash == new.content_hash:
            return before.content_hash, ()
        try:
            return before.content_hash, _changes(before, new)
        except sqlite3.DatabaseError:  # damaged deeper than opening it shows
            return None, ()


def _changes(before: Snapshot, after: Snapshot) -> tuple[Change, ...]:
    changes: list[Change] = []
    old_facts, new_facts = _facts(before), _facts(after)
    for table in _TYPES:
        column = "title" if table == "list" else "name" if table != "release" else "id"
        query = f"SELECT id, {column} FROM {table} ORDER BY id"  # noqa: S608
        old, new = dict(before.rows(query)), dict(after.rows(query))
        changes += [Change(kind="added", type=table, id=key, name=new[key]) for key in new if key not in old]
        changes += [
            Change(kind="removed", type=table, id=key, name=old[key]) for key in old if key not in new
        ]
        for key in new:
            if key in old and old_facts.get(key) != new_facts.get(key):
                different = old_facts.get(key, frozenset()) ^ new_facts.get(key, frozenset())
                properties = tuple(sorted({row[0] for row in different}))
                changes.append(
                    Change(kind="changed", type=table, id=key, name=new[key], properties=properties)
                )
    return tuple(changes)


def _facts(snapshot: Snapshot) -> dict[str, frozenset[tuple[str, str, str | None]]]:
    found: dict[str, set[tuple[str, str, str | None]]] = {}
    for subject, name, value, status in snapshot.rows("SELECT subject, property, value, status FROM fact"):
        found.setdefault(subject, set()).add((name, value, status))
    return {subject: frozenset(rows) for subject, rows in found.items()}
