"""The front page: a feature, the newest parts, this day in drama songs, moods, what there is."""

from __future__ import annotations

import datetime
from dataclasses import dataclass

from yeoun.catalogue import Snapshot
from yeoun_site.pages.cards import drama_cards, list_cards, song_cards
from yeoun_site.pages.moods import MoodView, mood_shelves
from yeoun_site.pages.values import DramaCard, ListCard, SongCard

__all__ = ["AnniversarySong", "HomePage", "home_page"]

_NEWEST = 6
_THIS_DAY = 6
_DRAMAS = 8
_PLAYABLE = 4


@dataclass(frozen=True, slots=True, kw_only=True)
class AnniversarySong:
    """A song that came out on this day, `years` ago."""

    song: SongCard
    years: int


@dataclass(frozen=True, slots=True, kw_only=True)
class HomePage:
    """What the front page shows.

    Attributes:
        feature: the feature of the day: each day another, in turn.
        newest: songs of the newest parts up to today.
        this_day: songs released on this day of the year.
        playable: songs that can be heard in place.
        dramas: the dramas with most confirmed facts first aired in this season of some year; changes daily.
    """

    feature: ListCard | None
    feature_songs: tuple[SongCard, ...]
    features: tuple[ListCard, ...]
    newest: tuple[SongCard, ...]
    this_day: tuple[AnniversarySong, ...]
    playable: tuple[SongCard, ...]
    dramas: tuple[DramaCard, ...]
    shelves: tuple[tuple[str, tuple[MoodView, ...]], ...]
    counts: dict[str, int]


def home_page(snapshot: Snapshot, today: datetime.date) -> HomePage:
    """The front page as of a day in Korean time."""
    lists = snapshot.find_lists()
    turn = today.toordinal()
    order = lists[turn % len(lists) :] + lists[: turn % len(lists)] if lists else ()
    features = list_cards(snapshot, order[:4])
    return HomePage(
        feature=features[0] if features else None,
        feature_songs=song_cards(snapshot, features[0].first) if features else (),
        features=features[1:],
        newest=_newest(snapshot, today),
        this_day=_this_day(snapshot, today),
        playable=_playable(snapshot, turn),
        dramas=_dramas(snapshot, turn),
        shelves=mood_shelves(snapshot),
        counts=snapshot.counts(),
    )


def _newest(snapshot: Snapshot, today: datetime.date) -> tuple[SongCard, ...]:
    rows = snapshot.rows(
        "SELECT track.song FROM release JOIN track ON track.release = release.id"
        " WHERE date <= ? AND length(date) = 10 ORDER BY date DESC, release.id, track.number LIMIT ?",
        today.isoformat(),
        _NEWEST * 2,
    )
    return song_cards(snapshot, (row[0] for row in rows))[:_NEWEST]


def _this_day(snapshot: Snapshot, today: datetime.date) -> tuple[AnniversarySong, ...]:
    rows = snapshot.rows(
        "SELECT track.song, min(date) FROM release JOIN track ON track.release = release.id"
        " WHERE substr(date, 6) = ? AND length(date) = 10 AND date < ?"
        " GROUP BY track.song ORDER BY min(date) DESC, track.song LIMIT ?",
        today.isoformat()[5:],
        today.isoformat(),
        _THIS_DAY,
    )
    years = {song: today.year - int(date[:4]) for song, date in rows}
    return tuple(AnniversarySong(song=card, years=years[card.id]) for card in song_cards(snapshot, years))


def _playable(snapshot: Snapshot, turn: int) -> tuple[SongCard, ...]:
    """Songs with a video that may be played here, another few each day."""
    rows = snapshot.rows(
        "SELECT DISTINCT song FROM video WHERE service = 'youtube' AND state NOT IN ('removed', 'no_embed')"
        " ORDER BY song"
    )
    songs = [row[0] for row in rows]
    start = turn * _PLAYABLE % len(songs) if songs else 0
    return song_cards(snapshot, (songs + songs)[start : start + min(_PLAYABLE, len(songs))])


def _dramas(snapshot: Snapshot, turn: int) -> tuple[DramaCard, ...]:
    """Dramas with many songs, another eight each day."""
    rows = snapshot.rows("SELECT drama FROM song GROUP BY drama ORDER BY count(*) DESC, drama LIMIT 64")
    dramas = [row[0] for row in rows]
    start = turn * _DRAMAS % len(dramas) if dramas else 0
    return drama_cards(snapshot, (dramas + dramas)[start : start + min(_DRAMAS, len(dramas))])
