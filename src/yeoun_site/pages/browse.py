"""Everything there is, to walk through: dramas by year, artists by songs, features, releases by month."""

from __future__ import annotations

from dataclasses import dataclass

from yeoun.catalogue import Snapshot
from yeoun.errors import NotFoundError
from yeoun_site.pages.cards import artist_cards, drama_cards, list_cards, song_cards
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
    pages = _pages(total, page)
    rows = snapshot.rows("SELECT id FROM song ORDER BY id LIMIT ? OFFSET ?", PAGE, (page - 1) * PAGE)
    return SongsPage(
        songs=song_cards(snapshot, (row[0] for row in rows)), total=total, page=page, pages=pages
    )


def _pages(total: int, page: int) -> int:
    pages = max(1, -(-total // PAGE))
    if not 1 <= page <= pages:
        raise NotFoundError(f"there are {pages} pages, and no page {page}")
    return pages


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
    pages = _pages(total, page)
    rows = snapshot.rows(
        f"SELECT id FROM drama WHERE {clause}"
        " ORDER BY first_air IS NULL, first_air DESC, id LIMIT ? OFFSET ?",
        *values,
        PAGE,
        (page - 1) * PAGE,
    )
    return DramasPage(
        dramas=drama_cards(snapshot, (row[0] for row in rows)),
        years=tuple(
            snapshot.rows(
                "SELECT substr(first_air, 1, 4) AS year, count(*) FROM drama WHERE first_air IS NOT NULL"
                " GROUP BY year ORDER BY year DESC"
            )
        ),
        networks=tuple(
            snapshot.rows(
                "SELECT network, count(*) AS often FROM drama WHERE network IS NOT NULL"
                " GROUP BY network ORDER BY often DESC, network"
            )
        ),
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
    kinds = tuple(snapshot.rows("SELECT kind, count(*) FROM artist GROUP BY kind ORDER BY count(*) DESC"))
    total = sum(number for name, number in kinds if kind in {None, name})
    pages = _pages(total, page)
    rows = snapshot.rows(
        "SELECT artist.id FROM artist LEFT JOIN credit ON credit.artist = artist.id"
        " WHERE ?1 IS NULL OR artist.kind = ?1"
        " GROUP BY artist.id ORDER BY count(DISTINCT credit.song) DESC, artist.id LIMIT ?2 OFFSET ?3",
        kind,
        PAGE,
        (page - 1) * PAGE,
    )
    return ArtistsPage(
        artists=artist_cards(snapshot, (row[0] for row in rows)),
        kinds=kinds,
        kind=kind,
        total=total,
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
    years = tuple(
        snapshot.rows(
            "SELECT substr(date, 1, 4) AS year, count(*) FROM release WHERE date IS NOT NULL"
            " GROUP BY year ORDER BY year DESC"
        )
    )
    if year not in dict(years):
        raise NotFoundError(f"no release of {year} is known")
    rows = snapshot.rows(
        "SELECT track.song FROM release JOIN track ON track.release = release.id"
        " WHERE date >= ? AND date < ? GROUP BY track.song ORDER BY min(date), track.song",
        year,
        str(int(year) + 1),
    )
    pages = _pages(len(rows), page)
    return ReleasesPage(
        year=year,
        years=years,
        songs=song_cards(snapshot, (row[0] for row in rows[(page - 1) * PAGE : page * PAGE])),
        page=page,
        pages=pages,
    )
