"""The opened index: lookups, and nothing that decides.

Exact keys are B-tree lookups in SQLite, many at a time; what is nearly right is asked of tantivy: one term
a name for whole names (Levenshtein automata over its term dictionary), its words for partial ones.
"""

from __future__ import annotations

import sqlite3
import threading
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Any, NamedTuple
from urllib.parse import quote

import msgspec
import tantivy

from yeoun.errors import SnapshotError
from yeoun.search._build import PREFIX_SCAN, index_schema, spelling

__all__ = ["MOST_PER_KEY", "Card", "Index", "Named"]

MOST_PER_KEY = 64  # bearers of one name that are looked at; a song among more is found through its singer


class Named(NamedTuple):
    """An entity found under a key: which of its names, and how good the key is."""

    key: str
    e: int
    n: int
    quality: float
    type: int
    weight: float


class Card(NamedTuple):
    """What a hit shows."""

    e: int
    type: int
    id: str
    weight: float
    name: str
    name_ko: str | None
    artists: tuple[str, ...]
    drama: str | None
    words: str | None


class Index:
    """One opened search index. Safe to share between threads."""

    def __init__(self, place: Path, content_hash: str) -> None:
        """Open it.

        Raises:
            SnapshotError: it cannot be read, or belongs to another snapshot.
        """
        address = f"file:{quote(str((place / 'keys.sqlite').resolve()))}?mode=ro&immutable=1"
        try:
            self._db = sqlite3.connect(address, uri=True, check_same_thread=False, cached_statements=256)
            self._db.execute("PRAGMA mmap_size = 1073741824")
            (held,) = self._db.execute("SELECT value FROM meta WHERE key = 'content_hash'").fetchone()
            self._words = tantivy.Index.open(str(place / "words"))
        except (sqlite3.DatabaseError, ValueError, OSError) as error:
            raise SnapshotError(
                f"the search index {place} cannot be read ({error})", note="Build it again with: yeoun build"
            ) from None
        if held != content_hash:
            raise SnapshotError(
                f"the search index {place} belongs to another snapshot",
                note="Build it again with: yeoun build",
            )
        self._schema = index_schema()
        self._searcher = self._words.searcher()
        self._lock = threading.Lock()

    def rows(self, sql: str, values: Sequence[Any] = ()) -> list[tuple[Any, ...]]:
        with self._lock:
            return self._db.execute(sql, values).fetchall()

    def close(self) -> None:
        self._db.close()

    # Exact.

    def find_keys(self, keys: Iterable[str], *, most: int = MOST_PER_KEY) -> dict[str, list[Named]]:
        """Who is found under each of these keys, best first, at most `most` a key."""
        wanted = tuple(dict.fromkeys(keys))
        found: dict[str, list[Named]] = {}
        for row in self.rows(_KEYS.format(_marks(len(wanted))), (most, *wanted)) if wanted else ():
            found.setdefault(row[0], []).append(Named(*row))
        return found

    def bearers_among(self, key: str, songs: Sequence[int]) -> list[Named]:
        """Who among some songs is found under a key that more have than `find_keys` gives."""
        sql = _BEARERS_AMONG.format(_marks(len(songs)))
        return [Named(*row) for row in self.rows(sql, (key, *songs))] if songs else []

    def find_starting(self, prefix: str) -> list[Named]:
        """Who has a key that starts so, heaviest first, at most 24."""
        rows = self.rows(_STARTS, (prefix,))
        if not rows:
            rows = self.rows(_PREFIX, (prefix, prefix + "\U0010ffff", PREFIX_SCAN))
            rows.sort(key=lambda row: (-row[3], -row[5]))
        return [Named(*row) for row in rows[:24]]

    def names_of(self, numbers: Iterable[int]) -> dict[int, tuple[int, str, str]]:
        """Entity, text and kind of names by their number."""
        wanted = tuple(numbers)
        sql = f"SELECT n, e, text, kind FROM name WHERE n IN ({_marks(len(wanted))})"  # noqa: S608
        return {n: (e, text, kind) for n, e, text, kind in self.rows(sql, wanted)}

    def bearers_of(self, numbers: Iterable[int]) -> list[tuple[int, int, int, float]]:
        """(name number, entity, type, weight) of names by their number."""
        wanted = tuple(numbers)
        sql = _BEARERS.format(_marks(len(wanted)))
        return [(n, e, kind, weight) for n, e, kind, weight in self.rows(sql, wanted)]

    # Nearly.

    def find_misspelt(self, typed: str, sounds: str, distance: int) -> list[int]:
        """Numbers of names within an edit distance by spelling, else by sound (a swap of neighbours is one edit).

        In jamo a wrong syllable is up to three edits, so Hangul gets two at once; that costs less than one
        edit among letters (measured: 0.07 to 0.39 ms and 0.16 ms on 600,000 names).
        """
        letters, jamo = spelling(typed)
        field, term = ("letters", letters) if letters else ("jamo", jamo)
        found = self._near(field, term, 2 if jamo else distance)
        return found or self._near("sound", sounds, distance)

    def _near(self, field: str, term: str, distance: int) -> list[int]:
        query = tantivy.Query.fuzzy_term_query(
            self._schema, field, term, distance=distance, transposition_cost_one=True
        )
        return self._names_hit(query, 30)

    def find_begun_misspelt(self, typed: str) -> list[int]:
        """Numbers of names that begin nearly so, one edit away, the best known first; at most 30."""
        letters, jamo = spelling(typed)
        field, term = ("letters", letters) if letters else ("jamo", jamo)
        query = tantivy.Query.fuzzy_term_query(
            self._schema, field, term, distance=1, transposition_cost_one=True, prefix=True
        )
        return self._names_hit(query, 30)

    def known_words(self, words: Sequence[str]) -> tuple[list[str], list[str]]:
        """The words that some name has, rarest first, and those that none has."""
        counted = [(self._searcher.doc_freq("words", word), word) for word in dict.fromkeys(words)]
        return [word for count, word in sorted(counted) if count], [
            word for count, word in counted if not count
        ]

    def find_by_words(self, words: Sequence[str], *, most: int = 30) -> list[int]:
        """Numbers of names that have the first four of these words, those with more and rarer ones first."""
        # The rarest words decide; common ones only cost time ("love" stands in thousands of titles).
        clauses = [
            (tantivy.Occur.Should, tantivy.Query.term_query(self._schema, "words", word))
            for word in words[:4]
        ]
        return self._names_hit(tantivy.Query.boolean_query(clauses), most) if clauses else []

    def find_similar_words(self, word: str) -> list[int]:
        """Numbers of names that have a word one edit away from this one."""
        query = tantivy.Query.fuzzy_term_query(
            self._schema, "words", word, distance=1, transposition_cost_one=True
        )
        return self._names_hit(query, 40)

    def _names_hit(self, query: Any, most: int) -> list[int]:
        hits = self._searcher.search(query, most, count=False).hits
        if not hits:
            return []
        values = self._searcher.fast_field_values("n", [address for _, address in hits])
        return [value for value in values if isinstance(value, int)]

    # What belongs together.

    def songs_of(self, contexts: Iterable[int]) -> list[tuple[int, int, int, float, int]]:
        """(context, song, via, weight, type) for every song of these dramas, artists, groups."""
        wanted = tuple(contexts)
        if not wanted:
            return []
        sql = f"SELECT c, s, via, weight, type FROM song_of WHERE c IN ({_marks(len(wanted))})"  # noqa: S608
        return self.rows(sql, wanted)

    def best_songs_of(
        self, contexts: Sequence[int], most: int
    ) -> list[tuple[int, float, int, str, str | None]]:
        """(song, weight, type, name, Hangul name) of the best known songs of each of these, at most so many each."""
        sql = " UNION ALL ".join([_BEST] * len(contexts))
        return self.rows(sql, [value for one in contexts for value in (one, most)]) if contexts else []

    def belonging(self, songs: Sequence[int], contexts: Sequence[int]) -> set[int]:
        """Which of these songs belong to any of these dramas, artists, groups."""
        sql = f"SELECT s FROM song_of WHERE s IN ({_marks(len(songs))}) AND c IN ({_marks(len(contexts))})"  # noqa: S608
        return {song for (song,) in self.rows(sql, (*songs, *contexts))} if songs and contexts else set()

    def groups_of(self, artists: Sequence[int]) -> list[tuple[int, int]]:
        """(member, group) for these artists."""
        sql = f"SELECT m, g FROM member_of WHERE m IN ({_marks(len(artists))})"  # noqa: S608
        return self.rows(sql, artists) if artists else []

    def songs_on_part(self, dramas: Iterable[int], part: int) -> set[int]:
        wanted = tuple(dramas)
        sql = f"SELECT s FROM part WHERE drama IN ({_marks(len(wanted))}) AND part = ?"  # noqa: S608
        return {row[0] for row in self.rows(sql, (*wanted, part))}

    def contexts_of(self, songs: Sequence[int]) -> list[tuple[int, int, int]]:
        """(song, context, via): every drama, artist and group of these songs."""
        sql = f"SELECT s, c, via FROM song_of WHERE s IN ({_marks(len(songs))})"  # noqa: S608
        return self.rows(sql, songs) if songs else []

    def songs_with_mood(self, mood: str, *, among: Sequence[int] = ()) -> dict[int, tuple[float, int]]:
        """Weight and type of songs that have a mood: those among some songs, or the best known hundred."""
        if among:
            sql = f"SELECT s, weight, type FROM mood WHERE m = ? AND s IN ({_marks(len(among))})"  # noqa: S608
            found = self.rows(sql, (mood, *among))
        else:
            found = self.rows("SELECT s, weight, type FROM mood WHERE m = ? AND rank < 100", (mood,))
        return {song: (weight, kind) for song, weight, kind in found}

    def cards(self, entities: Iterable[int]) -> dict[int, Card]:
        wanted = tuple(entities)
        sql = f"SELECT * FROM entity WHERE e IN ({_marks(len(wanted))})"  # noqa: S608
        return {
            e: Card(e, kind, key, weight, name, name_ko, _artists(artists), drama, words)
            for e, kind, key, weight, name, name_ko, artists, drama, words in self.rows(sql, wanted)
        }


_KEYS = "SELECT k, e, n, quality, type, weight FROM key WHERE rank < ? AND k IN ({})"
_BEARERS_AMONG = "SELECT k, e, n, quality, type, weight FROM key WHERE k = ? AND e IN ({})"
_BEARERS = (
    "SELECT name.n, name.e, entity.type, entity.weight FROM name JOIN entity ON entity.e = name.e"
    " WHERE name.n IN ({})"
)
_BEST = (
    "SELECT * FROM (SELECT song_of.s, song_of.weight, song_of.type, entity.name, entity.name_ko FROM song_of"
    " JOIN entity ON entity.e = song_of.s WHERE song_of.c = ?"
    " ORDER BY song_of.type, song_of.weight DESC, song_of.s LIMIT ?)"
)
_STARTS = (
    "SELECT start.whole, start.e, start.n, start.quality, entity.type, entity.weight FROM start"
    " JOIN entity ON entity.e = start.e WHERE start.k = ? ORDER BY start.rank"
)
_PREFIX = "SELECT k, e, n, quality, type, weight FROM key WHERE k >= ? AND k < ? LIMIT ?"


def _marks(count: int) -> str:
    return ",".join("?" * count)


def _artists(raw: str | None) -> tuple[str, ...]:
    return () if raw is None else tuple(msgspec.json.decode(raw))
