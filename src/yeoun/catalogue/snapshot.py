"""The snapshot, opened: one immutable SQLite file that everything else reads.

`Snapshot.open` opens it read-only and immutable: SQLite then takes no locks and looks for no journal, so
any number of processes can share the file, also on a read-only disk. A new edition is a new file renamed
over the old one; who has the old one open keeps reading it.

`get_…` returns one or raises NotFoundError (after following redirects), `find_…` returns a tuple.
"""

from __future__ import annotations

import sqlite3
import threading
from collections.abc import Collection
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from types import TracebackType
from typing import Any

import msgspec

from yeoun.catalogue._opening import open_file
from yeoun.catalogue.model import (
    Artist,
    ArtistKind,
    CastMember,
    Credit,
    Drama,
    EditorialList,
    ExternalId,
    Function,
    ListEntry,
    Membership,
    Mood,
    Name,
    NameKind,
    PartialDate,
    Release,
    ReleaseKind,
    Role,
    Shelf,
    Song,
    Track,
    Usage,
    Version,
    Video,
    VideoKind,
    VideoState,
)
from yeoun.catalogue.publishers import Status
from yeoun.catalogue.tallies import Tallies
from yeoun.errors import NotFoundError, SnapshotError

__all__ = ["Snapshot", "SourcedFact", "marks"]


def marks(keys: Collection[str]) -> str:
    """Question marks for the keys: what stands in `IN (...)`."""
    return ", ".join("?" * len(keys))


@dataclass(frozen=True, slots=True, kw_only=True)
class SourcedFact:
    """One fact as the snapshot carries it: `value` is JSON text; `status` None for our own words."""

    property: str
    value: str
    status: Status | None
    sources: tuple[str, ...]


def _date(text: str | None) -> PartialDate | None:
    return None if text is None else PartialDate.parse(text)


class Snapshot:
    """An opened snapshot. Safe to share between threads; close it, or use it with `with`."""

    def __init__(self, path: Path, connection: sqlite3.Connection, meta: dict[str, str]) -> None:
        self.path = path
        self.meta = meta
        self._connection = connection
        self._lock = threading.Lock()

    @classmethod
    def open(cls, path: Path) -> Snapshot:
        """Open a snapshot file.

        Raises:
            SnapshotError: there is none, it is no snapshot, it is damaged, or of another schema version.
        """
        connection, meta = open_file(path)
        return cls(path, connection, meta)

    def __enter__(self) -> Snapshot:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def close(self) -> None:
        self._connection.close()

    @property
    def edition(self) -> str:
        """YYYY-MM-DD."""
        return self.meta["edition"]

    @property
    def content_hash(self) -> str:
        return self.meta["content_hash"]

    def rows(self, sql: str, *values: object) -> list[tuple[Any, ...]]:
        """Run one reading query. For the rooms above; the tables are those of `_schema.py`."""
        try:
            with self._lock:
                return self._connection.execute(sql, values).fetchall()
        except sqlite3.DatabaseError as error:
            if "readonly" in str(error):
                raise
            raise SnapshotError(
                f"{self.path} is damaged ({error})", note="Build it again with: yeoun build"
            ) from None

    def grouped(self, sql: str, *values: object) -> dict[str, list[tuple[Any, ...]]]:
        """The rows of a query by their first column, in the order of the query."""
        found: dict[str, list[tuple[Any, ...]]] = {}
        for row in self.rows(sql, *values):
            found.setdefault(row[0], []).append(row)
        return found

    # One thing by its id.

    def type_of(self, key: str) -> str:
        """`drama`, `artist`, `song`, `release` or `list`.

        Raises:
            NotFoundError: no such id; it carries ids that begin alike.
        """
        found = self.rows(_TYPE_OF, *(key,) * 5)
        if not found:
            begin = key[:4]
            near = self.rows(_NEAR, *(begin + "*",) * 3)
            raise NotFoundError(
                f"nothing has the id {key!r}",
                candidates=tuple(row[0] for row in near),
                note='Look for it by name: yeoun find "..."',
            )
        return str(found[0][0])

    def resolve(self, key: str) -> str:
        """The id that stands for this one now: itself, or where a merge has led it."""
        found = self.rows("SELECT new FROM redirect WHERE old = ?", key)
        return str(found[0][0]) if found else key

    def redirects(self) -> dict[str, str]:
        """Every merged id, and the id that stands for it now; never a chain."""
        return {str(old): str(new) for old, new in self.rows("SELECT old, new FROM redirect")}

    def get_drama(self, key: str) -> Drama:
        row = self._get("drama", key)
        return Drama(
            id=row[0],
            names=self._names(row[0]),
            network=row[3],
            first_air=_date(row[4]),
            last_air=_date(row[5]),
            episodes=row[6],
            cast=self.find_cast(row[0]),
            ids=self._external_ids(row[0]),
            note=row[7],
            note_ko=row[8],
        )

    def get_artist(self, key: str) -> Artist:
        row = self._get("artist", key)
        return Artist(
            id=row[0],
            kind=ArtistKind(row[1]),
            names=self._names(row[0]),
            parent=row[4],
            debut=_date(row[5]),
            ids=self._external_ids(row[0]),
            note=row[6],
            note_ko=row[7],
        )

    def get_release(self, key: str) -> Release:
        return self._release(self._get("release", key))

    def get_song(self, key: str) -> Song:
        row = self._get("song", key)
        song = row[0]
        return Song(
            id=song,
            drama=row[1],
            names=self._names(song),
            credits=tuple(
                Credit(artist=a, role=Role(r), as_printed=p, join=j, of=o)
                for a, r, p, j, o in self.rows(
                    "SELECT artist, role, as_printed, join_phrase, of_group FROM credit WHERE song = ? ORDER BY number",
                    song,
                )
            ),
            moods=self._column("SELECT mood FROM song_mood WHERE song = ? ORDER BY number", song),
            note=row[7],
            note_ko=row[8],
            version_of=row[4],
            version=None if row[5] is None else Version(row[5]),
            language=row[6],
            videos=tuple(
                Video(service=s, id=i, kind=VideoKind(k), state=VideoState(t), official=bool(o))
                for s, i, k, t, o in self.rows(
                    "SELECT service, id, kind, state, official FROM video WHERE song = ? ORDER BY number",
                    song,
                )
            ),
            usages=tuple(
                Usage(
                    drama=d,
                    function=None if f is None else Function(f),
                    episode=e,
                    at=at,
                    spoiler=s,
                    note=n,
                    note_ko=k,
                )
                for d, f, e, at, s, n, k in self.rows(
                    "SELECT drama, function, episode, at, spoiler, note, note_ko FROM usage WHERE song = ?"
                    " ORDER BY number",
                    song,
                )
            ),
        )

    def get_list(self, key: str) -> EditorialList:
        row = self._get("list", key)
        entries = self.rows(
            "SELECT song, note, note_ko FROM list_entry WHERE list = ? ORDER BY position", row[0]
        )
        return EditorialList(
            id=row[0],
            title=row[1],
            title_ko=row[2],
            intro=row[3],
            intro_ko=row[4],
            published=_date(row[5]),
            entries=tuple(ListEntry(song=s, note=n, note_ko=k) for s, n, k in entries),
        )

    # What belongs to it.

    def find_songs(self, *, drama: str | None = None, artist: str | None = None) -> tuple[str, ...]:
        """Ids of the songs of a drama (made for it, or heard in it), or that an artist is credited on."""
        if drama is not None:
            return self._column(
                "SELECT id FROM song WHERE drama = ?1 UNION SELECT song FROM usage WHERE drama = ?1", drama
            )
        return self._column("SELECT DISTINCT song FROM credit WHERE artist = ? ORDER BY song", artist)

    def find_releases(self, drama: str) -> tuple[Release, ...]:
        """The releases of a drama: parts in order, then what came later."""
        found = self.rows(
            "SELECT * FROM release WHERE drama = ? ORDER BY part IS NULL, part, date IS NULL, date, id", drama
        )
        return tuple(self._release(row) for row in found)

    def find_releases_of(self, song: str) -> tuple[Release, ...]:
        """The releases a song is on, earliest part first."""
        found = self.rows(
            "SELECT release.* FROM release JOIN track ON track.release = release.id WHERE track.song = ?"
            " ORDER BY part IS NULL, part, date, id",
            song,
        )
        return tuple(self._release(row) for row in found)

    def find_memberships(
        self, *, member: str | None = None, group: str | None = None
    ) -> tuple[Membership, ...]:
        """The groups of a member, or the members of a group."""
        column, key = ("member", member) if member is not None else ("of_group", group)
        found = self.rows(
            f"SELECT of_group, member, since, until FROM membership WHERE {column} = ? ORDER BY member, number",  # noqa: S608
            key,
        )
        return tuple(Membership(group=g, member=m, since=_date(s), until=_date(u)) for g, m, s, u in found)

    def find_cast(self, drama: str) -> tuple[CastMember, ...]:
        """The leading actors of a drama, in the order of its file."""
        found = self.rows(
            "SELECT person, actor, actor_ko, character, character_ko FROM cast_member WHERE drama = ?"
            " ORDER BY number",
            drama,
        )
        return tuple(
            CastMember(person=p, actor=a, actor_ko=k, character=c, character_ko=h) for p, a, k, c, h in found
        )

    def find_facts(self, subject: str) -> tuple[SourcedFact, ...]:
        """Every fact about a subject with its status and sources."""
        sources: dict[int, list[str]] = {}
        for fact, address in self.rows(
            "SELECT fact_source.fact, source.address FROM fact"
            " JOIN fact_source ON fact_source.fact = fact.id JOIN source ON source.id = fact_source.source"
            " WHERE fact.subject = ? ORDER BY fact_source.fact, source.id",
            subject,
        ):
            sources.setdefault(fact, []).append(address)
        return tuple(
            SourcedFact(
                property=name,
                value=value,
                status=None if status is None else Status(status),
                sources=tuple(sources.get(number, ())),
            )
            for number, name, value, status in self.rows(
                "SELECT id, property, value, status FROM fact WHERE subject = ? ORDER BY id", subject
            )
        )

    def find_lists(self) -> tuple[str, ...]:
        return self._column("SELECT id FROM list ORDER BY published DESC, id")

    @cached_property
    def moods(self) -> tuple[Mood, ...]:
        """The vocabulary, in its own order."""
        return tuple(
            Mood(id=i, shelf=Shelf(s), name=n, name_ko=k, words=tuple(msgspec.json.decode(w, type=list[str])))
            for i, s, n, k, w in self.rows("SELECT id, shelf, name, name_ko, words FROM mood ORDER BY number")
        )

    @cached_property
    def tallies(self) -> Tallies:
        """What is counted over all of it."""
        return Tallies(self.rows)

    def counts(self) -> dict[str, int]:
        """How many of each there are."""
        tables = ("drama", "artist", "song", "release", "list", "video", "source")
        return {table: self.rows(f"SELECT count(*) FROM {table}")[0][0] for table in tables}  # noqa: S608

    def shown(self, table: str, keys: tuple[str, ...]) -> dict[str, tuple[str, str | None]]:
        """The shown names (English reader's, Hangul) of several dramas, artists or songs at once."""
        assert table in {"drama", "artist", "song"}, table
        found = self.rows(f"SELECT id, name, name_ko FROM {table} WHERE id IN ({marks(keys)})", *keys)  # noqa: S608
        return {key: (name, name_ko) for key, name, name_ko in found}

    def _get(self, table: str, key: str) -> tuple[Any, ...]:
        found = self.rows(f"SELECT * FROM {table} WHERE id = ?", self.resolve(key))  # noqa: S608
        if not found:
            raise NotFoundError(
                f"there is no {table} with the id {key!r}", note='Look for it by name: yeoun find "..."'
            )
        return found[0]

    def _column(self, sql: str, *values: object) -> tuple[str, ...]:
        return tuple(row[0] for row in self.rows(sql, *values))

    def _names(self, key: str) -> tuple[Name, ...]:
        return tuple(
            Name(text=t, lang=g, script=s, kind=NameKind(k), primary=bool(p))
            for t, g, s, k, p in self.rows(
                "SELECT text, lang, script, kind, is_primary FROM name WHERE entity = ? ORDER BY number", key
            )
        )

    def _external_ids(self, key: str) -> tuple[ExternalId, ...]:
        found = self.rows("SELECT service, id FROM external_id WHERE entity = ? ORDER BY service, id", key)
        return tuple(ExternalId(service=s, id=i) for s, i in found)

    def _release(self, row: tuple[Any, ...]) -> Release:
        tracks = self.rows("SELECT song, position FROM track WHERE release = ? ORDER BY number", row[0])
        return Release(
            id=row[0],
            drama=row[1],
            kind=ReleaseKind(row[2]),
            part=row[3],
            title=row[4],
            date=_date(row[5]),
            label=row[6],
            tracks=tuple(Track(song=s, position=p) for s, p in tracks),
        )


_TYPE_OF = " UNION ALL ".join(
    f"SELECT '{table}' FROM {table} WHERE id = ?"  # noqa: S608
    for table in ("drama", "artist", "song", "release", "list")
)
_NEAR = (
    "SELECT id FROM drama WHERE id GLOB ? UNION ALL SELECT id FROM artist WHERE id GLOB ?"
    " UNION ALL SELECT id FROM song WHERE id GLOB ? LIMIT 5"
)
