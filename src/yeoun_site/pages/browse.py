"""Everything there is, to walk through: dramas by year, artists by songs, features, releases by month."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass

from yeoun.catalogue import Snapshot
from yeoun.errors import NotFoundError
from yeoun_site.pages.cards import artist_cards, drama_cards, list_cards, song_cards
from yeoun_site.pages.paging import page_of, pages_of
from yeoun_site.pages.values import ArtistCard, DramaCard, ListCard, SongCard

__all__ = [
    "ArtistsPage",
    "DramasPage",
    "FeaturesPage",
    "ReleasesPage",
    "SongsPage",
    "artists_page",
    "dramas_page",
    "features_page",
    "releases_page",
    "songs_page",
]

PAGE = 48


@dataclass(frozen=True, slots=True, kw_only=True)
class DramasPage:
    """Dramas of one year or network, or of all; `years` and `networks` with how many dramas each has."""

    dramas: tuple[DramaCard, ...]
    years: tuple[tuple[str, int], ...]
    networks: tuple[tuple[str, int], ...]
    year: str | None
    network: str | None
    total: int
    page: int
    pages: int


@dataclass(frozen=True, slots=True, kw_only=True)
class ArtistsPage:
    """Artists of one kind or of all, who sang most first."""

    artists: tuple[ArtistCard, ...]
    kinds: tuple[tuple[str, int], ...]
    kind: str | None
    total: int
    page: int
    pages: int


@dataclass(frozen=True, slots=True, kw_only=True)
class FeaturesPage:
    """All features, newest first."""

    features: tuple[ListCard, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class ReleasesPage:
    """The songs released in one year, by day, oldest first; `years` with how many releases each has."""

    year: str
    years: tuple[tuple[str, int], ...]
    songs: tuple[SongCard, ...]
    page: int
    pages: int


@dataclass(frozen=True, slots=True, kw_only=True)
class SongsPage:
    """All songs, by id."""

    songs: tuple[SongCard, ...]
    total: int
    page: int
    pages: int


def songs_page(snapshot: Snapshot, *, page: int = 1) -> SongsPage:
    """Songs by id.

    Raises:
        NotFoundError: there is no such page.
    """
    total = snapshot.rows("SELECT count(*) FROM song")[0][0]
    pages = pages_of(total, page, size=PAGE)
    rows = snapshot.rows("SELECT id FROM song ORDER BY id LIMIT ? OFFSET ?", PAGE, (page - 1) * PAGE)
    return SongsPage(
        songs=song_cards(snapshot, (row[0] for row in rows)), total=total, page=page, pages=pages
    )


def dramas_page(
    snapshot: Snapshot, *, year: str | None = None, network: str | None = None, page: int = 1
) -> DramasPage:
    """Dramas, newest first.

    Raises:
        NotFoundError: there is no such page.
    """
    where, values = ["1 = 1"], []
    if year is not None:
        where.append("substr(first_air, 1, 4) = ?")
        values.append(year)
    if network is not None:
        where.append("network = ?")
        values.append(network)
    clause = " AND ".join(where)
    total = snapshot.rows(f"SELECT count(*) FROM drama WHERE {clause}", *values)[0][0]
    pages = pages_of(total, page, size=PAGE)
    rows = snapshot.rows(
        f"SELECT id FROM drama WHERE {clause}"
        " ORDER BY first_air IS NULL, first_air DESC, id LIMIT ? OFFSET ?",
        *values,
        PAGE,
        (page - 1) * PAGE,
    )
    return DramasPage(
        dramas=drama_cards(snapshot, (row[0] for row in rows)),
        years=tuple(snapshot.tallies.drama_years.items()),
        networks=tuple(snapshot.tallies.networks.items()),
        year=year,
        network=network,
        total=total,
        page=page,
        pages=pages,
    )


def artists_page(snapshot: Snapshot, *, kind: str | None = None, page: int = 1) -> ArtistsPage:
    """Artists, who sang most first.

    Raises:
        NotFoundError: there is no such page.
    """
    kinds = Counter(one for _, one in snapshot.tallies.artists)
    keys = [key for key, one in snapshot.tallies.artists if kind in {None, one}]
    pages = pages_of(len(keys), page, size=PAGE)
    return ArtistsPage(
        artists=artist_cards(snapshot, page_of(keys, page, size=PAGE)),
        kinds=tuple(kinds.most_common()),
        kind=kind,
        total=len(keys),
        page=page,
        pages=pages,
    )


def features_page(snapshot: Snapshot) -> FeaturesPage:
    """All features."""
    return FeaturesPage(features=list_cards(snapshot, snapshot.find_lists()))


def releases_page(snapshot: Snapshot, year: str, *, page: int = 1) -> ReleasesPage:
    """The songs of one year by day of release.

    Raises:
        NotFoundError: nothing is known of that year, or there is no such page.
    """
    if year not in snapshot.tallies.release_years:
        raise NotFoundError(f"no release of {year} is known")
    within = "FROM release JOIN track ON track.release = release.id WHERE date >= ? AND date < ?"
    span = (year, str(int(year) + 1))
    total = snapshot.rows(f"SELECT count(DISTINCT track.song) {within}", *span)[0][0]
    pages = pages_of(total, page, size=PAGE)
    rows = snapshot.rows(
        f"SELECT track.song {within} GROUP BY track.song ORDER BY min(date), track.song LIMIT ? OFFSET ?",
        *span,
        PAGE,
        (page - 1) * PAGE,
    )
    return ReleasesPage(
        year=year,
        years=tuple(snapshot.tallies.release_years.items()),
        songs=song_cards(snapshot, (row[0] for row in rows)),
        page=page,
        pages=pages,
    )
