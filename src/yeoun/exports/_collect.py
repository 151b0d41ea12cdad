"""Ids -> a playlist: a feature, a drama, an artist, a mood, or songs in any order."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace

from yeoun.catalogue import SINGING, Snapshot, marks
from yeoun.errors import NotFoundError
from yeoun.exports._playlist import Entry, Playlist, Singer

__all__ = ["playlist_of", "songs_playlist"]

_AT_ONCE = 500  # ids bound in one query
_UNPLAYABLE = {"removed", "no_embed"}


def playlist_of(snapshot: Snapshot, key: str, *, lang: str = "en") -> Playlist:
    """The playlist of a feature, a drama (part by part), an artist (through the years) or a mood.

    Args:
        key: the id; one that was merged leads on.
        lang: "en" or "ko": of title, description and notes. Names come in both.

    Raises:
        NotFoundError: nothing has this id, or what has it is no list of songs (a song, a release).
    """
    if mood := snapshot.rows("SELECT name, name_ko FROM mood WHERE id = ?", key):
        songs = [
            row[0] for row in snapshot.rows("SELECT song FROM song_mood WHERE mood = ? ORDER BY song", key)
        ]
        return songs_playlist(snapshot, songs, title=mood[0][lang == "ko"], path=f"/moods?m={key}")
    key = snapshot.resolve(key)
    kind = snapshot.type_of(key)
    if kind == "list":
        return _feature(snapshot, key, lang)
    if kind == "drama":
        name, name_ko = snapshot.shown("drama", (key,))[key]
        title = f"{name_ko} OST" if lang == "ko" and name_ko else f"{name} OST"
        return songs_playlist(snapshot, _songs_of_drama(snapshot, key), title=title, path=f"/dramas/{key}")
    if kind == "artist":
        name, name_ko = snapshot.shown("artist", (key,))[key]
        title = name_ko if lang == "ko" and name_ko else name
        return songs_playlist(snapshot, _songs_of_artist(snapshot, key), title=title, path=f"/artists/{key}")
    raise NotFoundError(
        f"{key!r} is a {kind}; a list is a feature, a drama, an artist or a mood",
        note='Find one with: yeoun find "..."',
    )


def songs_playlist(
    snapshot: Snapshot,
    songs: Iterable[str],
    *,
    title: str,
    description: str | None = None,
    path: str | None = None,
    notes: Mapping[str, str] | None = None,
) -> Playlist:
    """A playlist of these songs in this order; a song that is named twice stands once, unknown ids are left out."""
    wanted = tuple(dict.fromkeys(songs))
    found: dict[str, Entry] = {}
    for at in range(0, len(wanted), _AT_ONCE):
        found |= _entries(snapshot, wanted[at : at + _AT_ONCE])
    entries = (found[song] for song in wanted if song in found)
    return Playlist(
        title=title,
        description=description,
        path=path,
        entries=tuple(
            replace(entry, position=number, note=(notes or {}).get(entry.song))
            for number, entry in enumerate(entries, 1)
        ),
    )


def _feature(snapshot: Snapshot, key: str, lang: str) -> Playlist:
    feature = snapshot.get_list(key)
    korean = lang == "ko"
    return songs_playlist(
        snapshot,
        (entry.song for entry in feature.entries),
        title=feature.title_ko if korean and feature.title_ko else feature.title,
        description=feature.intro_ko if korean and feature.intro_ko else feature.intro,
        path=f"/features/{feature.id}",
        notes={e.song: e.note_ko if korean and e.note_ko else e.note for e in feature.entries},
    )


def _songs_of_drama(snapshot: Snapshot, drama: str) -> list[str]:
    """Part by part, then what is on no release."""
    rows = snapshot.rows(
        "SELECT song FROM track JOIN release ON release.id = track.release WHERE release.drama = ? "
        "ORDER BY release.kind <> 'part', release.part, release.date, release.id, track.number",
        drama,
    )
    rest = snapshot.rows("SELECT id FROM song WHERE drama = ? ORDER BY id", drama)
    return [row[0] for row in rows + rest]


def _songs_of_artist(snapshot: Snapshot, artist: str) -> list[str]:
    """What an artist is heard on, from the earliest release on; what has no day comes last."""
    places = marks(SINGING)
    rows = snapshot.rows(
        f"SELECT song, (SELECT min(date) FROM track JOIN release ON release.id = track.release WHERE track.song = credit.song) AS day "  # noqa: S608 - question marks
        f"FROM credit WHERE (artist = ? OR of_group = ?) AND role IN ({places}) ORDER BY day IS NULL, day, song",
        artist,
        artist,
        *SINGING,
    )
    return [row[0] for row in rows]


def _entries(snapshot: Snapshot, songs: tuple[str, ...]) -> dict[str, Entry]:
    places = marks(songs)
    singing = marks(SINGING)
    rows = snapshot.rows(
        f"SELECT song.id, song.name, song.name_ko, drama.id, drama.name, drama.name_ko FROM song "  # noqa: S608
        f"JOIN drama ON drama.id = song.drama WHERE song.id IN ({places})",
        *songs,
    )
    credits = snapshot.grouped(
        f"SELECT credit.song, artist.id, coalesce(credit.as_printed, artist.name), artist.name_ko, credit.role, "  # noqa: S608
        f"credit.join_phrase, team.name FROM credit JOIN artist ON artist.id = credit.artist "
        f"LEFT JOIN artist AS team ON team.id = credit.of_group WHERE credit.song IN ({places}) "
        f"AND credit.role IN ({singing}) ORDER BY credit.song, credit.number",
        *songs,
        *SINGING,
    )
    releases = snapshot.grouped(
        f"SELECT track.song, release.part, release.date FROM track JOIN release ON release.id = track.release "  # noqa: S608
        f"WHERE track.song IN ({places}) ORDER BY release.kind <> 'part', release.date IS NULL, release.date",
        *songs,
    )
    videos = snapshot.grouped(
        f"SELECT song, id, state FROM video WHERE service = 'youtube' AND song IN ({places}) ORDER BY song, number",  # noqa: S608
        *songs,
    )
    return {
        song: Entry(
            position=0,
            song=song,
            title=title,
            title_ko=title_ko,
            singers=tuple(
                Singer(id=i, name=n, name_ko=k, role=r, join=j, of=o)
                for _, i, n, k, r, j, o in credits.get(song, ())
            ),
            drama=drama,
            drama_name=drama_name,
            drama_ko=drama_ko,
            part=releases[song][0][1] if song in releases else None,
            date=releases[song][0][2] if song in releases else None,
            videos=tuple(key for _, key, state in videos.get(song, ()) if state not in _UNPLAYABLE),
        )
        for song, title, title_ko, drama, drama_name, drama_ko in rows
    }
