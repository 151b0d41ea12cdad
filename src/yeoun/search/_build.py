"""The snapshot -> the search index beside it.

The index is a directory, `<snapshot>.search/<content hash, short>-<index version>/`:

    keys.sqlite   exact keys (a B-tree lookup each), what belongs to whom, what a hit shows
    words/        tantivy: the same names for what is only nearly right: misspelt or partial

It is derived from the snapshot alone, can be deleted and built again, and is never changed once it
stands: readers need no locks. A new edition gets a new directory; the old one is removed after the swap,
and who has it open keeps reading it.

Weights order what is equally well named: a song is worth the lists, videos and sources it has, an artist
and a drama the songs they have.
"""

from __future__ import annotations

import gc
import math
import shutil
import sqlite3
import tempfile
import time
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

import msgspec
import tantivy

from yeoun.catalogue import NameKind, Snapshot
from yeoun.names import decompose, fold, skeleton, squash
from yeoun.search._keys import ACTOR, CHARACTER, INDEX_VERSION, Key, cast_keys, keys_of

__all__ = [
    "ARTIST",
    "DRAMA",
    "PREFIX_SCAN",
    "SONG",
    "VERSION",
    "build_index",
    "index_directory",
    "index_schema",
    "remove_stale_indexes",
    "spelling",
]

# Types of entities in the index. A version (instrumental, acoustic ...) is a song too: `type >= SONG`.
DRAMA, ARTIST, SONG, VERSION = 0, 1, 2, 3
TYPE_NAMES = {DRAMA: "drama", ARTIST: "artist", SONG: "song", VERSION: "song"}

# Fewer names than this share a key in practice ("You", the widest title, has some hundred songs in a
# catalogue of 150,000); more are cut off, best first.
_MOST_PER_KEY = 2000

# What is shown for a beginning that many names have; one to three letters are kept ready in any case.
_MOST_PER_START = 24
_SHORT_START = 4

# More keys than this are not looked through for one beginning: its best are kept ready instead.
PREFIX_SCAN = 300

# A directory still being built after an hour (in seconds) was left behind by a process that was killed.
_ABANDONED = 3600

# tantivy asks for at least 15 MB a thread; this much keeps 600,000 names in one segment.
_WRITER_BYTES = 400_000_000

_SCHEMA = """
CREATE TABLE meta (key TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;
CREATE TABLE entity (
  e INTEGER PRIMARY KEY, type INTEGER NOT NULL, id TEXT NOT NULL, weight REAL NOT NULL,
  name TEXT NOT NULL, name_ko TEXT, artists TEXT, drama TEXT, words TEXT
);
CREATE TABLE name (n INTEGER PRIMARY KEY, e INTEGER NOT NULL, text TEXT NOT NULL, kind TEXT NOT NULL);
CREATE TABLE key (k TEXT NOT NULL, rank INTEGER NOT NULL, e INTEGER NOT NULL, n INTEGER NOT NULL,
  quality REAL NOT NULL, type INTEGER NOT NULL, weight REAL NOT NULL, PRIMARY KEY (k, rank)) WITHOUT ROWID;
CREATE TABLE song_of (c INTEGER NOT NULL, s INTEGER NOT NULL, via INTEGER NOT NULL,
  weight REAL NOT NULL, type INTEGER NOT NULL,
  PRIMARY KEY (c, s)) WITHOUT ROWID;
CREATE TABLE member_of (m INTEGER NOT NULL, g INTEGER NOT NULL, PRIMARY KEY (m, g)) WITHOUT ROWID;
CREATE TABLE part (drama INTEGER NOT NULL, part INTEGER NOT NULL, s INTEGER NOT NULL,
  PRIMARY KEY (drama, part, s)) WITHOUT ROWID;
CREATE INDEX song_of_best ON song_of (c, type, weight DESC, s);
CREATE INDEX song_of_song ON song_of (s, c, via);
CREATE TABLE mood (m TEXT NOT NULL, rank INTEGER NOT NULL, s INTEGER NOT NULL, weight REAL NOT NULL,
  type INTEGER NOT NULL, PRIMARY KEY (m, rank)) WITHOUT ROWID;
CREATE INDEX mood_song ON mood (s, m);
CREATE TABLE start (k TEXT NOT NULL, rank INTEGER NOT NULL, e INTEGER NOT NULL, n INTEGER NOT NULL,
  quality REAL NOT NULL, whole TEXT NOT NULL, PRIMARY KEY (k, rank)) WITHOUT ROWID;
"""

_PUBLISHERS_OF_SONGS = (
    "SELECT fact.subject, count(DISTINCT source.publisher) FROM fact"
    " JOIN fact_source ON fact_source.fact = fact.id JOIN source ON source.id = fact_source.source"
    " WHERE fact.type = 'song' GROUP BY fact.subject"
)


def index_directory(snapshot_path: Path, content_hash: str) -> Path:
    """Where the index of a snapshot stands."""
    return snapshot_path.with_name(snapshot_path.name + ".search") / f"{content_hash[:16]}-{INDEX_VERSION}"


def index_schema() -> tantivy.Schema:
    """One document a name: how it sounds and how it is spelt as one term each, its words, and which it is.

    Hangul is spelt in jamo, in a field of its own: an automaton over syllables would have to walk the
    eleven thousand there are, at each place (measured: 1.8 ms instead of 0.1 ms on 600,000 names).
    """
    builder = tantivy.SchemaBuilder()
    builder.add_text_field("sound", tokenizer_name="raw", index_option="basic")
    builder.add_text_field("letters", tokenizer_name="raw", index_option="basic")
    builder.add_text_field("jamo", tokenizer_name="raw", index_option="basic")
    builder.add_text_field("words", tokenizer_name="whitespace", index_option="basic")
    builder.add_integer_field("n", fast=True, indexed=False)
    return builder.build()


def spelling(text: str) -> tuple[str, str]:
    """A name as letters or as jamo; the other one is empty."""
    whole = squash(text)
    spelt = decompose(whole)
    return (whole, "") if spelt == whole else ("", spelt)


def build_index(snapshot: Snapshot, *, beside: Path) -> Path:
    """Build the index of an open snapshot.

    Args:
        snapshot: what to index.
        beside: the path at which the snapshot will stand.

    Returns:
        The index directory; one that is already there is left as it is.
    """
    place = index_directory(beside, snapshot.content_hash)
    if place.is_dir():
        return place
    place.parent.mkdir(parents=True, exist_ok=True)
    scratch = Path(tempfile.mkdtemp(dir=place.parent, prefix=".building-"))
    was_enabled = gc.isenabled()
    gc.disable()  # millions of small tuples and no cycles: collecting them costs more than making them
    try:
        _Builder(snapshot, scratch).run()
        scratch.chmod(0o755)
        scratch.replace(place)
    except OSError:
        shutil.rmtree(scratch, ignore_errors=True)
        if not place.is_dir():
            raise
        # Another process was faster, with the same content: its directory is in the place already.
    except BaseException:
        shutil.rmtree(scratch, ignore_errors=True)
        raise
    finally:
        if was_enabled:
            gc.enable()
    return place


def remove_stale_indexes(snapshot_path: Path, *, keep: str) -> None:
    """Remove the indexes of earlier editions of a snapshot."""
    place = index_directory(snapshot_path, keep)
    for other in place.parent.iterdir() if place.parent.is_dir() else ():
        fresh = other.name.startswith(".building-") and time.time() - other.stat().st_mtime < _ABANDONED
        if other != place and not fresh:
            shutil.rmtree(other, ignore_errors=True)


class _Builder:
    def __init__(self, snapshot: Snapshot, place: Path) -> None:
        self.snapshot = snapshot
        self.place = place
        self.number: dict[str, int] = {}
        self.weight: dict[int, float] = {}
        self.kind: dict[int, int] = {}
        self.songs_of: dict[int, dict[int, int]] = {}

    def run(self) -> None:
        connection = sqlite3.connect(self.place / "keys.sqlite")
        connection.executescript("PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF;" + _SCHEMA)
        with connection:
            self.number_entities()
            self.relate()
            self.weigh()
            connection.executemany("INSERT INTO entity VALUES (?,?,?,?,?,?,?,?,?)", self.entities())
            connection.executemany(
                "INSERT INTO song_of VALUES (?,?,?,?,?)",
                (
                    (context, song, via, self.weight[song], self.kind[song])
                    for context in sorted(self.songs_of)
                    for song, via in sorted(self.songs_of[context].items())
                ),
            )
            connection.executemany("INSERT OR IGNORE INTO part VALUES (?,?,?)", self.parts())
            connection.executemany("INSERT OR IGNORE INTO member_of VALUES (?,?)", self.memberships())
            connection.executemany("INSERT INTO mood VALUES (?,?,?,?,?)", self.moods())
            names = list(self.names())
            connection.executemany(
                "INSERT INTO name VALUES (?,?,?,?)", ((n, e, text, kind) for n, e, text, kind in names)
            )
            played = list(self.cast(len(names)))
            connection.executemany(
                "INSERT INTO name VALUES (?,?,?,?)", ((n, e, text, kind) for n, e, text, kind, _ in played)
            )
            keys = self.keys(names, played)
            connection.executemany("INSERT INTO key VALUES (?,?,?,?,?,?,?)", self.placed(keys))
            connection.executemany("INSERT INTO start VALUES (?,?,?,?,?,?)", self.starts(keys))
            connection.execute("INSERT INTO meta VALUES ('content_hash', ?)", (self.snapshot.content_hash,))
        connection.close()
        self.write_words(names)

    def number_entities(self) -> None:
        for kind, table in ((DRAMA, "drama"), (ARTIST, "artist"), (SONG, "song")):
            for (key,) in self.snapshot.rows(f"SELECT id FROM {table} ORDER BY id"):  # noqa: S608
                self.number[key] = len(self.number) + 1
                self.kind[self.number[key]] = kind
        # A remake is a song in its own right; these are other takes of the same one.
        takes = "('instrumental', 'acoustic', 'english', 'live', 'remix')"
        for (key,) in self.snapshot.rows(f"SELECT id FROM song WHERE version IN {takes}"):  # noqa: S608
            self.kind[self.number[key]] = VERSION

    def relate(self) -> None:
        """Which songs belong to whom, and through whom.

        `via` is 0 for who is credited; for a group, the credited member; for a member, minus the credited group.
        """
        rows = self.snapshot.rows
        number = self.number
        for song, drama in rows("SELECT id, drama FROM song"):
            self.songs_of.setdefault(number[drama], {})[number[song]] = 0
        for song, drama in rows("SELECT song, drama FROM usage"):
            self.songs_of.setdefault(number[drama], {})[number[song]] = 0
        groups: dict[str, list[str]] = {}
        members: dict[str, list[str]] = {}
        for member, group in rows("SELECT member, of_group FROM membership"):
            groups.setdefault(member, []).append(group)
            members.setdefault(group, []).append(member)
        for unit, parent in rows("SELECT id, parent FROM artist WHERE parent IS NOT NULL"):
            groups.setdefault(unit, []).append(parent)
        for song, artist, group in rows("SELECT song, artist, of_group FROM credit ORDER BY song, number"):
            s, a = number[song], number[artist]
            self.songs_of.setdefault(a, {})[s] = 0
            beside = [*groups.get(artist, ()), *([group] if group else ())]
            for other in dict.fromkeys(beside):
                self.songs_of.setdefault(number[other], {}).setdefault(s, a)
                for above in groups.get(other, ()):  # a unit's member belongs to its group too
                    self.songs_of.setdefault(number[above], {}).setdefault(s, a)
            for member in members.get(artist, ()):  # who asks for a member means her unit's songs as well
                self.songs_of.setdefault(number[member], {}).setdefault(s, -a)

    def weigh(self) -> None:
        worth: dict[int, float] = {}
        for sql, points in (
            ("SELECT song, count(*) FROM list_entry GROUP BY song", 4.0),
            ("SELECT song, count(*) FROM video GROUP BY song", 2.0),
            ("SELECT song, count(*) FROM track GROUP BY song", 0.5),
            (_PUBLISHERS_OF_SONGS, 0.5),
        ):
            for song, count in self.snapshot.rows(sql):
                worth[self.number[song]] = worth.get(self.number[song], 0.0) + points * count
        for entity in self.number.values():
            songs = self.songs_of.get(entity)
            total = worth.get(entity, 0.0) if songs is None else sum(1 + worth.get(s, 0.0) for s in songs)
            self.weight[entity] = round(math.log2(1 + total), 4)

    def entities(self) -> Iterator[tuple[Any, ...]]:
        rows = self.snapshot.rows
        artist_names = dict(rows("SELECT id, name FROM artist"))
        artist_words = dict(rows("SELECT id, note FROM artist WHERE note IS NOT NULL"))
        drama_names = dict(rows("SELECT id, name FROM drama"))
        lines: dict[str, list[str]] = {}
        for song, artist, role in rows("SELECT song, artist, role FROM credit ORDER BY song, number"):
            if role in {"vocals", "featuring", "chorus", "performance"}:
                lines.setdefault(song, []).append(artist)
        for kind, table in ((DRAMA, "drama"), (ARTIST, "artist")):
            for key, name, name_ko, note in rows(f"SELECT id, name, name_ko, note FROM {table}"):  # noqa: S608
                e = self.number[key]
                yield e, kind, key, self.weight[e], name, name_ko, None, None, _text_words(note)
        for key, drama, name, name_ko, note in rows("SELECT id, drama, name, name_ko, note FROM song"):
            e = self.number[key]
            singers = lines.get(key, [])
            words = _text_words(note, *(artist_words.get(a) for a in singers))
            shown = msgspec.json.encode([artist_names[a] for a in singers]).decode()
            yield e, self.kind[e], key, self.weight[e], name, name_ko, shown, drama_names[drama], words

    def parts(self) -> Iterator[tuple[int, int, int]]:
        for drama, part, song in self.snapshot.rows(
            "SELECT release.drama, release.part, track.song FROM release"
            " JOIN track ON track.release = release.id WHERE release.part IS NOT NULL ORDER BY 1, 2, 3"
        ):
            yield self.number[drama], part, self.number[song]

    def memberships(self) -> Iterator[tuple[int, int]]:
        for member, group in self.snapshot.rows(
            "SELECT member, of_group FROM membership UNION SELECT id, parent FROM artist WHERE parent IS NOT NULL"
        ):
            yield self.number[member], self.number[group]

    def moods(self) -> Iterator[tuple[str, int, int, float, int]]:
        songs: dict[str, list[int]] = {}
        for song, mood in self.snapshot.rows("SELECT DISTINCT song, mood FROM song_mood"):
            songs.setdefault(mood, []).append(self.number[song])
        for mood in sorted(songs):
            for rank, e in enumerate(sorted(songs[mood], key=lambda e: (-self.weight[e], e))):
                yield mood, rank, e, self.weight[e], self.kind[e]

    def names(self) -> Iterator[tuple[int, int, str, str]]:
        rows = self.snapshot.rows("SELECT entity, text, kind FROM name ORDER BY entity, number")
        for n, (entity, text, kind) in enumerate(rows, 1):
            yield n, self.number[entity], text, kind

    def cast(self, after: int) -> Iterator[tuple[int, int, str, str, bool]]:
        """Who plays in a drama, as further names of it: number, drama, text, kind, whether the actor sings too."""
        n = after
        for drama, *texts, sings in self.snapshot.rows(
            "SELECT drama, actor, actor_ko, character, character_ko, artist.id IS NOT NULL FROM cast_member"
            " LEFT JOIN artist ON artist.id = person ORDER BY drama, number"
        ):
            for text, kind in zip(texts, (ACTOR, ACTOR, CHARACTER, CHARACTER), strict=True):
                if text is not None:
                    n += 1
                    yield n, self.number[drama], text, kind, bool(sings)

    def keys(
        self, names: list[tuple[int, int, str, str]], played: list[tuple[int, int, str, str, bool]]
    ) -> list[tuple[str, int, int, int, float]]:
        persons = {
            self.number[key] for (key,) in self.snapshot.rows("SELECT id FROM artist WHERE kind = 'person'")
        }
        best: dict[tuple[str, int], tuple[float, int]] = {}
        known: dict[tuple[str, str, bool], tuple[Key, ...]] = {}  # one name is borne by several, often

        def enter(n: int, e: int, found: Iterable[Key]) -> None:
            for key, quality in found:
                held = best.get((key, e))
                if held is None or quality > held[0]:
                    best[key, e] = (quality, n)

        for n, e, text, kind in names:
            place = (text, kind, e in persons)
            if place not in known:
                known[place] = tuple(keys_of(text, NameKind(kind), person=e in persons))
            enter(n, e, known[place])
        for n, e, text, kind, sings in played:
            enter(n, e, cast_keys(text, kind, sings=sings))
        weight = self.weight
        rows = sorted((key, -quality, -weight[e], e, n) for (key, e), (quality, n) in best.items())
        ranked: list[tuple[str, int, int, int, float]] = []
        last, rank = None, 0
        for key, quality, _, e, n in rows:
            rank = rank + 1 if key == last else 0
            last = key
            if rank < _MOST_PER_KEY:
                ranked.append((key, rank, e, n, -quality))
        return ranked

    def placed(
        self, keys: Iterable[tuple[str, int, int, int, float]]
    ) -> Iterator[tuple[str, int, int, int, float, int, float]]:
        """The keys with type and weight of their entity, so that a lookup needs no join."""
        kind, weight = self.kind, self.weight
        return ((k, rank, e, n, quality, kind[e], weight[e]) for k, rank, e, n, quality in keys)

    def starts(
        self, keys: Iterable[tuple[str, int, int, int, float]]
    ) -> Iterator[tuple[str, int, int, int, float, str]]:
        """For beginnings that many names have, and all of one to three letters: the heaviest names that begin so."""
        best: dict[str, list[tuple[int, int, float, str]]] = {}
        weight = self.weight
        crowded = _crowded([key for key, *_ in keys])
        likely = [
            (-weight[e], e, -quality, key, n)
            for key, _, e, n, quality in keys
            if key[0] in "slw" or quality > 0.9
        ]
        likely.sort()
        for _, e, less, key, n in likely:
            for length in range(2, len(key) + 1):
                start = key[:length]
                if length > _SHORT_START and start not in crowded:
                    break
                found = best.setdefault(start, [])
                if len(found) < _MOST_PER_START and all(e != other[0] for other in found):
                    found.append((e, n, -less, key))
        for start in sorted(best):
            for rank, (e, n, quality, key) in enumerate(best[start]):
                yield start, rank, e, n, quality, key

    def write_words(self, names: list[tuple[int, int, str, str]]) -> None:
        place = self.place / "words"
        place.mkdir()
        index = tantivy.Index(index_schema(), path=str(place))
        writer = index.writer(_WRITER_BYTES, 1)
        # The best known first: among names equally near tantivy gives the first.
        for n, _, text, _ in sorted(names, key=lambda row: (-self.weight[row[1]], row[0])):
            letters, jamo = spelling(text)
            writer.add_document(
                tantivy.Document(
                    sound=[skeleton(text)], letters=[letters], jamo=[jamo], words=[fold(text)], n=[n]
                )
            )
        writer.commit()
        writer.wait_merging_threads()


def _crowded(keys: list[str]) -> set[str]:
    """Beginnings that more than `PREFIX_SCAN` of these sorted keys have."""
    found: set[str] = set()
    for one, far in zip(keys, keys[PREFIX_SCAN:], strict=False):
        size = _SHORT_START + 1
        while len(one) >= size and one[:size] == far[:size]:
            found.add(one[:size])
            size += 1
    return found


def _text_words(*texts: str | None) -> str | None:
    """The words of our own notes, folded: they break ties between songs of one drama."""
    found = fold(" ".join(text for text in texts if text))
    return found or None
