"""What a page lists, as a playlist to take along."""

from __future__ import annotations

from yeoun.catalogue import Snapshot
from yeoun.exports import Playlist, playlist_of, songs_playlist
from yeoun.search import Search
from yeoun_site.pages.artist import lens
from yeoun_site.pages.moods import mood_names, mood_songs

__all__ = ["lens_playlist", "mood_playlist", "search_playlist"]

_MOST_HITS = 200  # songs of a search: beyond that they have little to do with the query
_MOST_OF_MOOD = 1000


def lens_playlist(snapshot: Snapshot, key: str, *, at_least: int, at_most: int | None, lang: str) -> Playlist:
    """An artist's songs through the lens of the page, the earliest first.

    Raises:
        NotFoundError: there is no such artist.
    """
    songs = lens(snapshot, key, at_least=at_least, at_most=at_most)
    return songs_playlist(
        snapshot, reversed(songs), title=playlist_of(snapshot, key, lang=lang).title, path=f"/artists/{key}"
    )


def mood_playlist(snapshot: Snapshot, chosen: tuple[str, ...], *, lang: str) -> Playlist:
    """The songs with all of these moods, the best known first.

    Raises:
        NotFoundError: a mood is not in the vocabulary.
    """
    songs = mood_songs(snapshot, chosen)[:_MOST_OF_MOOD]
    names = mood_names(snapshot)
    title = " · ".join(names[mood][lang == "ko"] for mood in chosen)
    query = "&".join(f"m={mood}" for mood in chosen)
    return songs_playlist(snapshot, songs, title=title, path=f"/moods?{query}")


def search_playlist(snapshot: Snapshot, search: Search, query: str) -> Playlist:
    """The songs that a query finds, the best first."""
    hits = search.find(query, type="song", limit=_MOST_HITS) if query else ()
    return songs_playlist(snapshot, (hit.id for hit in hits), title=query)
