"""The catalogue and its facts -> one SQLite file, always the same bytes for the same input.

Nothing here depends on time, on hash order or on what was there before: rows go in a fixed order into a
fresh file with fixed settings. (The bytes also depend on the version of SQLite, which writes its own
number into the header; the *content hash* does not.)
"""

from __future__ import annotations

import hashlib
import sqlite3
from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path

import msgspec

from yeoun.build._decide import Fact
from yeoun.catalogue import (
    APPLICATION_ID,
    SCHEMA,
    SCHEMA_VERSION,
    Catalogue,
    ExternalId,
    Judgement,
    Name,
    Publishers,
    encode_value,
    name_in,
    shown_name,
    title_in,
)

__all__ = ["CONTENT_TABLES", "write_snapshot"]

Row = Sequence[object]

# What the content hash covers, in this order.
CONTENT_TABLES = (
    "drama", "cast_member", "artist", "song", "release", "track", "credit", "membership", "name", "external_id", "video",
    "usage", "mood", "song_mood", "list", "list_entry", "fact", "source", "fact_source", "judgement", "redirect",
)  # fmt: skip


def write_snapshot(  # noqa: PLR0913 - the parts of one file, most of them optional
    path: Path,
    catalogue: Catalogue,
    *,
    edition: str,
    facts: Iterable[Fact] = (),
    publishers: Publishers | None = None,
    judgements: Iterable[Judgement] = (),
    redirects: Mapping[str, str] | None = None,
) -> str:
    """Write a snapshot to a path where nothing stands yet.

    Args:
        path: the file to make; the caller renames it into place.
        edition: YYYY-MM-DD.

    Returns:
        The content hash: SHA-256, hexadecimal, over every row of `CONTENT_TABLES`.
    """
    connection = sqlite3.connect(path)
    try:
        connection.executescript(
            f"PRAGMA page_size = 4096; PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF;"
            f"PRAGMA application_id = {APPLICATION_ID}; PRAGMA user_version = {SCHEMA_VERSION};" + SCHEMA
        )
        with connection:
            _entities(connection, catalogue)
            _facts(connection, facts, publishers or Publishers())
            _insert(
                connection,
                "judgement",
                (
                    (number, j.left, j.right, j.verdict, j.by, j.at, j.why)
                    for number, j in enumerate(judgements, 1)
                ),
            )
            _insert(connection, "redirect", sorted((redirects or {}).items()))
            content_hash = _content_hash(connection)
            _insert(
                connection,
                "meta",
                (
                    ("content_hash", content_hash),
                    ("edition", edition),
                    ("licence", "CC0-1.0"),
                    ("schema_version", str(SCHEMA_VERSION)),
                ),
            )
        connection.execute("PRAGMA optimize")
    finally:
        connection.close()
    return content_hash


def _insert(connection: sqlite3.Connection, table: str, rows: Iterable[Row]) -> None:
    iterator = iter(rows)
    first = next(iterator, None)
    if first is None:
        return
    marks = ", ".join("?" * len(first))
    statement = f"INSERT INTO {table} VALUES ({marks})"  # noqa: S608 - our own table names
    connection.execute(statement, tuple(first))
    connection.executemany(statement, iterator)


def _text(value: object | None) -> str | None:
    return None if value is None else str(value)


def _entities(connection: sqlite3.Connection, catalogue: Catalogue) -> None:
    for table, rows in {
        "drama": _dramas(catalogue),
        "cast_member": (
            (d.id, number, c.person, c.actor, c.actor_ko, c.character, c.character_ko)
            for d in catalogue.dramas
            for number, c in enumerate(d.cast, 1)
        ),
        "artist": _artists(catalogue),
        "song": _songs(catalogue),
        "release": (
            (r.id, r.drama, r.kind, r.part, r.title, _text(r.date), r.label) for r in catalogue.releases
        ),
        "track": (
            (r.id, number, t.song, t.position)
            for r in catalogue.releases
            for number, t in enumerate(r.tracks, 1)
        ),
        "credit": (
            (s.id, number, c.artist, c.role, c.as_printed, c.join, c.of)
            for s in catalogue.songs
            for number, c in enumerate(s.credits, 1)
        ),
        "membership": _memberships(catalogue),
        "name": _names(catalogue),
        "external_id": _external_ids(catalogue),
        "video": (
            (s.id, number, v.service, v.id, v.kind, v.state, int(v.official))
            for s in catalogue.songs
            for number, v in enumerate(s.videos, 1)
        ),
        "usage": (
            (s.id, number, u.drama, u.function, u.episode, u.at, u.spoiler, u.note, u.note_ko)
            for s in catalogue.songs
            for number, u in enumerate(s.usages, 1)
        ),
        "mood": (
            (m.id, number, m.shelf, m.name, m.name_ko, msgspec.json.encode(m.words).decode())
            for number, m in enumerate(catalogue.moods, 1)
        ),
        "song_mood": (
            (s.id, number, mood) for s in catalogue.songs for number, mood in enumerate(s.moods, 1)
        ),
        "list": (
            (x.id, x.title, x.title_ko, x.intro, x.intro_ko, _text(x.published)) for x in catalogue.lists
        ),
        "list_entry": (
            (x.id, number, e.song, e.note, e.note_ko)
            for x in catalogue.lists
            for number, e in enumerate(x.entries, 1)
        ),
    }.items():
        _insert(connection, table, rows)


def _shown(names: tuple[Name, ...]) -> tuple[str, str | None]:
    return shown_name(names), name_in(names, "ko")


def _dramas(catalogue: Catalogue) -> Iterator[Row]:
    for d in catalogue.dramas:
        yield (
            d.id,
            *_shown(d.names),
            d.network,
            _text(d.first_air),
            _text(d.last_air),
            d.episodes,
            d.note,
            d.note_ko,
        )


def _artists(catalogue: Catalogue) -> Iterator[Row]:
    for a in catalogue.artists:
        yield a.id, a.kind, *_shown(a.names), a.parent, _text(a.debut), a.note, a.note_ko


def _songs(catalogue: Catalogue) -> Iterator[Row]:
    for s in catalogue.songs:
        yield (
            s.id,
            s.drama,
            shown_name(s.names),
            title_in(s.names, "ko"),
            s.version_of,
            s.version,
            s.language,
            s.note,
            s.note_ko,
        )


def _memberships(catalogue: Catalogue) -> Iterator[Row]:
    numbers: dict[str, int] = {}
    for m in catalogue.memberships:
        numbers[m.member] = numbers.get(m.member, 0) + 1
        yield m.member, numbers[m.member], m.group, _text(m.since), _text(m.until)


def _names(catalogue: Catalogue) -> Iterator[Row]:
    for entities in (catalogue.dramas, catalogue.artists, catalogue.songs):
        for entity in entities:
            for number, n in enumerate(entity.names, 1):
                yield entity.id, number, n.text, n.lang, n.script, n.kind, int(n.primary)


def _external_ids(catalogue: Catalogue) -> Iterator[Row]:
    for entities in (catalogue.dramas, catalogue.artists):
        for entity in entities:
            ids: tuple[ExternalId, ...] = entity.ids
            for external in ids:
                yield entity.id, external.service, external.id


def _facts(connection: sqlite3.Connection, facts: Iterable[Fact], publishers: Publishers) -> None:
    sources: dict[str, int] = {}
    fact_rows: list[Row] = []
    evidence_rows: list[Row] = []
    for number, fact in enumerate(facts, 1):
        fact_rows.append(
            (number, fact.type, fact.subject, fact.property, encode_value(fact.value), _text(fact.status))
        )
        for evidence in fact.sources:
            source = sources.setdefault(evidence.source, len(sources) + 1)
            evidence_rows.append((number, source, evidence.evidence, evidence.layer.name.lower()))
    _insert(connection, "fact", fact_rows)
    _insert(
        connection,
        "source",
        ((number, address, publishers.publisher_id(address)) for address, number in sources.items()),
    )
    _insert(connection, "fact_source", evidence_rows)


def _content_hash(connection: sqlite3.Connection) -> str:
    digest = hashlib.sha256()
    for table in CONTENT_TABLES:
        digest.update(f"{table}\n".encode())
        # Where in a file a fact stands is no content: a comment above it must not make a new edition.
        columns = "fact, source, layer" if table == "fact_source" else "*"
        for row in connection.execute(f"SELECT {columns} FROM {table} ORDER BY 1, 2"):  # noqa: S608
            digest.update(msgspec.json.encode(row) + b"\n")
    return digest.hexdigest()
