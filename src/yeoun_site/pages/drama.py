"""A drama: its facts, its releases part by part, what is missing, who sings, how it feels, where it starts."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass

from yeoun.catalogue import Snapshot, with_gaps
from yeoun_site.pages.cards import artist_cards, drama_cards, song_cards
from yeoun_site.pages.cast import CastView, cast_views
from yeoun_site.pages.facts import FactView, StatusCounts, count_statuses, fact_views
from yeoun_site.pages.outside import OutsideLink, watch_links
from yeoun_site.pages.values import (
    ArtistCard,
    DramaCard,
    OtherName,
    ReleaseRef,
    SongCard,
    other_names,
    release_ref,
)

__all__ = ["DramaPage", "ExternalLink", "ReleaseView", "drama_page"]

_MOST_SINGERS = 24


@dataclass(frozen=True, slots=True, kw_only=True)
class ExternalLink:
    """The same drama elsewhere."""

    service: str
    address: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ReleaseView:
    """A release and its songs.

    Attributes:
        missing: a part that must exist and has not been found.
        until: of a missing one, the last of a run of parts that are all missing; else None.
    """

    release: ReleaseRef
    label: str | None
    songs: tuple[SongCard, ...]
    missing: bool = False
    until: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class DramaPage:
    """What the page of a drama shows.

    Attributes:
        releases: parts in order with their gaps, then albums and specials.
        unreleased: songs that are on no release we know of, heard in the drama or made for it.
        singers: who sings most, most songs first.
        moods: (mood, how many of its songs), commonest first.
    """

    drama: DramaCard
    note: str | None
    note_ko: str | None
    last_air: str | None
    episodes: int | None
    cast: tuple[CastView, ...]
    other_names: tuple[OtherName, ...]
    releases: tuple[ReleaseView, ...]
    unreleased: tuple[SongCard, ...]
    singers: tuple[ArtistCard, ...]
    moods: tuple[tuple[str, int], ...]
    watch: tuple[OutsideLink, ...]
    elsewhere: tuple[ExternalLink, ...]
    facts: tuple[FactView, ...]
    statuses: StatusCounts


_ELSEWHERE = {
    "imdb": ("IMDb", "https://www.imdb.com/title/{}/"),
    "mydramalist": ("MyDramaList", "https://mydramalist.com/{}"),
    "tmdb": ("TMDB", "https://www.themoviedb.org/tv/{}"),
    "wikidata": ("Wikidata", "https://www.wikidata.org/wiki/{}"),
}


def drama_page(snapshot: Snapshot, key: str) -> DramaPage:
    """The page of a drama.

    Raises:
        NotFoundError: there is no such drama.
    """
    drama = snapshot.get_drama(key)
    card = drama_cards(snapshot, (drama.id,))[0]
    songs = {song.id: song for song in song_cards(snapshot, snapshot.find_songs(drama=drama.id))}
    releases = _releases(snapshot, drama.id, songs)
    released = {song.id for view in releases for song in view.songs}
    sung = Counter(credit.artist.id for song in songs.values() for credit in song.credits)
    moods = Counter(mood for song in songs.values() for mood in song.moods)
    facts = fact_views(snapshot, drama.id)
    return DramaPage(
        drama=card,
        note=drama.note,
        note_ko=drama.note_ko,
        last_air=str(drama.last_air) if drama.last_air else None,
        episodes=drama.episodes,
        cast=cast_views(snapshot, drama),
        other_names=other_names(drama.names, {card.name, card.name_ko}),
        releases=releases,
        unreleased=tuple(song for key, song in songs.items() if key not in released),
        singers=artist_cards(snapshot, (artist for artist, _ in sung.most_common(_MOST_SINGERS))),
        moods=tuple(moods.most_common()),
        watch=watch_links(
            name=card.name, name_ko=card.name_ko, ids=[(other.service, other.id) for other in drama.ids]
        ),
        elsewhere=tuple(
            ExternalLink(service=_ELSEWHERE[i.service][0], address=_ELSEWHERE[i.service][1].format(i.id))
            for i in drama.ids
            if i.service in _ELSEWHERE
        ),
        facts=facts,
        statuses=count_statuses(facts),
    )


def _releases(snapshot: Snapshot, drama: str, songs: dict[str, SongCard]) -> tuple[ReleaseView, ...]:
    """Parts in order; where numbers are skipped, the gap stands in their place: each, or of many the run."""
    views: list[ReleaseView] = []
    for gaps, release in with_gaps(snapshot.find_releases(drama)):
        views += [_gap(drama, *gap) for gap in gaps]
        views.append(
            ReleaseView(
                release=release_ref(release),
                label=release.label,
                songs=tuple(songs[t.song] for t in release.tracks if t.song in songs),
            )
        )
    return tuple(views)


def _gap(drama: str, part: int, last: int) -> ReleaseView:
    return ReleaseView(
        release=ReleaseRef(id=f"{drama}-part-{part}", kind="part", part=part, title=None, date=None),
        label=None,
        songs=(),
        missing=True,
        until=last if last > part else None,
    )
