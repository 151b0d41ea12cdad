"""What many pages show of a song, a drama, an artist, a list: made in bulk, a few queries for any number."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from yeoun.catalogue import SINGING, Snapshot, marks
from yeoun_site.pages.values import (
    ArtistCard,
    ArtistRef,
    CreditView,
    DramaCard,
    DramaRef,
    ListCard,
    ReleaseRef,
    SongCard,
    VideoView,
)

__all__ = [
    "all_credits",
    "artist_cards",
    "artist_refs",
    "drama_cards",
    "drama_refs",
    "first_releases",
    "list_cards",
    "song_cards",
]

# From the surest to the least sure; a card carries the least sure of its credit line.
_STATUSES = ("confirmed", "stated", "unverified")


def all_credits(snapshot: Snapshot, song: str) -> tuple[CreditView, ...]:
    """Everybody credited on a song, makers too, in the order of the data."""
    return tuple(_credit_views(snapshot, (song,)).get(song, ()))


def artist_refs(snapshot: Snapshot, keys: Iterable[str]) -> dict[str, ArtistRef]:
    """Id -> artist as named, for those that exist."""
    wanted = tuple(dict.fromkeys(keys))
    return {
        key: ArtistRef(id=key, name=name, name_ko=name_ko)
        for key, (name, name_ko) in snapshot.shown("artist", wanted).items()
    }


def drama_refs(snapshot: Snapshot, keys: Iterable[str]) -> dict[str, DramaRef]:
    """Id -> drama as named, for those that exist."""
    wanted = tuple(dict.fromkeys(keys))
    return {
        i: DramaRef(id=i, name=n, name_ko=k, year=f[:4] if f else None)
        for i, n, k, f in snapshot.rows(
            f"SELECT id, name, name_ko, first_air FROM drama WHERE id IN ({marks(wanted)})",
            *wanted,
        )
    }


def song_cards(snapshot: Snapshot, keys: Iterable[str]) -> tuple[SongCard, ...]:
    """The cards of songs, in the order of the ids; ids that are no songs are left out."""
    wanted = tuple(dict.fromkeys(keys))
    places = marks(wanted)
    songs = {
        row[0]: row
        for row in snapshot.rows(
            f"SELECT id, name, name_ko, drama, version FROM song WHERE id IN ({places})",
            *wanted,
        )
    }
    dramas = drama_refs(snapshot, (row[3] for row in songs.values()))
    credits = _credit_views(snapshot, wanted)
    releases = first_releases(snapshot, wanted)
    moods = snapshot.grouped(
        f"SELECT song, mood FROM song_mood WHERE song IN ({places}) ORDER BY song, number",
        *wanted,
    )
    videos = snapshot.grouped(
        "SELECT song, service, id, kind, state, official FROM video"
        f" WHERE song IN ({places}) ORDER BY song, number",
        *wanted,
    )
    statuses = _statuses(snapshot, wanted)
    return tuple(
        SongCard(
            id=key,
            name=songs[key][1],
            name_ko=songs[key][2],
            drama=dramas[songs[key][3]],
            credits=tuple(view for view in credits.get(key, ()) if view.role in SINGING),
            release=releases.get(key),
            moods=tuple(row[1] for row in moods.get(key, ())),
            videos=tuple(_video(row) for row in videos.get(key, ())),
            version=songs[key][4],
            status=statuses.get(key),
        )
        for key in wanted
        if key in songs
    )


def drama_cards(snapshot: Snapshot, keys: Iterable[str]) -> tuple[DramaCard, ...]:
    """The cards of dramas, in the order of the ids."""
    wanted = tuple(dict.fromkeys(keys))
    places = marks(wanted)
    rows = {
        row[0]: row
        for row in snapshot.rows(
            "SELECT id, name, name_ko, network, first_air,"
            " (SELECT count(*) FROM song WHERE song.drama = drama.id),"
            " (SELECT count(*) FROM release WHERE release.drama = drama.id AND part IS NOT NULL)"
            f" FROM drama WHERE id IN ({places})",
            *wanted,
        )
    }
    moods = snapshot.grouped(
        "SELECT song.drama, song_mood.mood, count(*) AS often FROM song"
        " JOIN song_mood ON song_mood.song = song.id"
        f" WHERE song.drama IN ({places})"
        " GROUP BY song.drama, song_mood.mood ORDER BY song.drama, often DESC, song_mood.mood",
        *wanted,
    )
    return tuple(
        DramaCard(
            id=key,
            name=rows[key][1],
            name_ko=rows[key][2],
            network=rows[key][3],
            first_air=rows[key][4],
            songs=rows[key][5],
            parts=rows[key][6],
            moods=tuple(row[1] for row in moods.get(key, ())[:3]),
        )
        for key in wanted
        if key in rows
    )


def artist_cards(snapshot: Snapshot, keys: Iterable[str]) -> tuple[ArtistCard, ...]:
    """The cards of artists, in the order of the ids."""
    wanted = tuple(dict.fromkeys(keys))
    places = marks(wanted)
    rows = {
        row[0]: row
        for row in snapshot.rows(
            "SELECT id, name, name_ko, kind,"
            " (SELECT count(DISTINCT song) FROM credit WHERE credit.artist = artist.id)"
            f" FROM artist WHERE id IN ({places})",
            *wanted,
        )
    }
    groups = snapshot.grouped(
        f"SELECT member, of_group FROM membership WHERE member IN ({places}) ORDER BY member, number",
        *wanted,
    )
    refs = artist_refs(snapshot, (row[1] for found in groups.values() for row in found))
    return tuple(
        ArtistCard(
            id=key,
            name=rows[key][1],
            name_ko=rows[key][2],
            kind=rows[key][3],
            songs=rows[key][4],
            groups=tuple(refs[g] for g in dict.fromkeys(row[1] for row in groups.get(key, ()))),
        )
        for key in wanted
        if key in rows
    )


def list_cards(snapshot: Snapshot, keys: Iterable[str]) -> tuple[ListCard, ...]:
    """The cards of features, in the order of the ids."""
    cards = []
    for key in keys:
        feature = snapshot.get_list(key)
        cards.append(
            ListCard(
                id=feature.id,
                title=feature.title,
                title_ko=feature.title_ko,
                intro=feature.intro,
                intro_ko=feature.intro_ko,
                published=str(feature.published) if feature.published else None,
                songs=len(feature.entries),
                first=tuple(entry.song for entry in feature.entries[:4]),
            )
        )
    return tuple(cards)


def _credit_views(snapshot: Snapshot, songs: tuple[str, ...]) -> dict[str, list[CreditView]]:
    rows = snapshot.rows(
        "SELECT song, artist, role, as_printed, join_phrase, of_group FROM credit"
        f" WHERE song IN ({marks(songs)}) ORDER BY song, number",
        *songs,
    )
    refs = artist_refs(snapshot, (key for row in rows for key in (row[1], row[5]) if key))
    views: dict[str, list[CreditView]] = {}
    for song, artist, role, as_printed, join, of in rows:
        views.setdefault(song, []).append(
            CreditView(
                artist=refs[artist],
                role=role,
                as_printed=as_printed,
                join=join,
                of=refs[of] if of else None,
            )
        )
    return views


def first_releases(snapshot: Snapshot, songs: tuple[str, ...]) -> dict[str, ReleaseRef]:
    """The earliest release of each song: a numbered part before an album."""
    rows = snapshot.rows(
        "SELECT track.song, release.id, kind, part, title, date FROM track"
        " JOIN release ON release.id = track.release"
        f" WHERE track.song IN ({marks(songs)})"
        " ORDER BY part IS NOT NULL, part DESC, date IS NULL, date DESC",
        *songs,
    )
    return {s: ReleaseRef(id=i, kind=k, part=p, title=t, date=d) for s, i, k, p, t, d in rows}


def _statuses(snapshot: Snapshot, songs: tuple[str, ...]) -> dict[str, str]:
    rows = snapshot.rows(
        "SELECT DISTINCT subject, status FROM fact"
        f" WHERE subject IN ({marks(songs)}) AND property = 'credit' AND status IS NOT NULL",
        *songs,
    )
    worst: dict[str, str] = {}
    for song, status in rows:
        if song not in worst or _STATUSES.index(status) > _STATUSES.index(worst[song]):
            worst[song] = status
    return worst


def _video(row: tuple[Any, ...]) -> VideoView:
    return VideoView(service=row[1], id=row[2], kind=row[3], state=row[4], official=bool(row[5]))
