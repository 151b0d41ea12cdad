"""Opening a snapshot's file: is it one, is it whole, and does this library read it?"""

from __future__ import annotations

import sqlite3
from pathlib import Path
from urllib.parse import quote

from yeoun.catalogue._schema import APPLICATION_ID, SCHEMA_VERSION
from yeoun.errors import SnapshotError

__all__ = ["open_file"]


def open_file(path: Path) -> tuple[sqlite3.Connection, dict[str, str]]:
    """The connection, read-only and immutable, and what the file says of itself.

    Raises:
        SnapshotError: there is none, it is no snapshot, it is damaged, or of another schema version.
            No connection stays open then.
    """
    if not path.is_file():
        raise SnapshotError(f"there is no snapshot at {path}", note="Make one with: yeoun build")
    address = f"file:{quote(str(path.resolve()))}?mode=ro&immutable=1"
    try:
        connection = sqlite3.connect(address, uri=True, check_same_thread=False)
    except sqlite3.DatabaseError as error:
        raise _damaged(path, error) from None
    try:
        meta = _checked(connection, path)
        connection.execute("PRAGMA mmap_size = 268435456")
    except sqlite3.DatabaseError as error:
        connection.close()
        raise _damaged(path, error) from None
    except SnapshotError:
        connection.close()
        raise
    return connection, meta


def _checked(connection: sqlite3.Connection, path: Path) -> dict[str, str]:
    application = connection.execute("PRAGMA application_id").fetchone()[0]
    version = connection.execute("PRAGMA user_version").fetchone()[0]
    if application != APPLICATION_ID:
        raise SnapshotError(f"{path} is not a Yeoun snapshot", note="Make one with: yeoun build")
    if version != SCHEMA_VERSION:
        raise SnapshotError(
            f"{path} has schema version {version}; this library reads {SCHEMA_VERSION}",
            note="Build it again with: yeoun build",
        )
    _check_size(connection, path)
    meta = dict(connection.execute("SELECT key, value FROM meta"))
    if not {"edition", "content_hash"} <= meta.keys():
        raise SnapshotError(f"{path} is incomplete", note="Build it again with: yeoun build")
    return meta


def _check_size(connection: sqlite3.Connection, path: Path) -> None:
    """A file cut short still opens; SQLite notices only on the page that is not there."""
    pages = connection.execute("PRAGMA page_count").fetchone()[0]
    size = connection.execute("PRAGMA page_size").fetchone()[0]
    with path.open("rb") as file:
        stated = int.from_bytes(file.read(32)[28:32], "big")
    if path.stat().st_size != stated * size or pages != stated:
        raise SnapshotError(
            f"{path} is damaged: it should be {stated * size} bytes and is {path.stat().st_size}",
            note="Build it again with: yeoun build",
        )


def _damaged(path: Path, error: sqlite3.DatabaseError) -> SnapshotError:
    return SnapshotError(
        f"{path} is not a snapshot, or is damaged ({error})", note="Build it again with: yeoun build"
    )
