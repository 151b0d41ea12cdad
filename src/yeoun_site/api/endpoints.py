"""Everything that can be asked: address, what it answers with, what may be said in the query.

A `make` gets the edition, the words of the address and the checked query, and gives the value and the links
beside it. It raises NotFoundError for what is not there.
"""

from __future__ import annotations

import datetime
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any
from zoneinfo import ZoneInfo

from yeoun.errors import NotFoundError
from yeoun_site.api.envelope import cursor_of
from yeoun_site.pages.artist import ArtistPage, artist_page
from yeoun_site.pages.browse import (
    ArtistsPage,
    DramasPage,
    FeaturesPage,
    ReleasesPage,
    SongsPage,
    artists_page,
    dramas_page,
    features_page,
    releases_page,
    songs_page,
)
from yeoun_site.pages.drama import DramaPage, drama_page
from yeoun_site.pages.feature import FeaturePage, feature_page
from yeoun_site.pages.home import HomePage, home_page
from yeoun_site.pages.moods import MoodPage, mood_page
from yeoun_site.pages.search import SearchPage, SuggestionView, search_page, suggestions
from yeoun_site.pages.song import SongPage, song_page
from yeoun_site.snapshot import Edition

__all__ = ["ENDPOINTS", "Endpoint", "Parameter", "Result"]

_SEOUL = ZoneInfo("Asia/Seoul")


@dataclass(frozen=True, slots=True, kw_only=True)
class Parameter:
    """One word of the query. `kind` is "text", "number" (0 to 99), "cursor" or "words" (may be said several times)."""

    name: str
    about: str
    kind: str = "text"
    choices: tuple[str, ...] = ()
    required: bool = False
    pattern: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Result:
    """A value, where it stands as a page, and the cursor of the next one."""

    data: Any
    html: str
    next: str | None = None


_Make = Callable[[Edition, Mapping[str, str], Mapping[str, Any]], Result]


@dataclass(frozen=True, slots=True, kw_only=True)
class Endpoint:
    """One address. `path` is Django's; `example` is an address that answers in the shipped edition."""

    name: str
    path: str
    about: str
    type: Any
    make: _Make
    example: str
    parameters: tuple[Parameter, ...] = ()


_CURSOR = Parameter(name="cursor", about="Where to go on: `links.next` of the answer before.", kind="cursor")


def _paged(data: Any, html: str) -> Result:
    return Result(data=data, html=html, next=cursor_of(data.page + 1) if data.page < data.pages else None)


def _home(edition: Edition, _words: Mapping[str, str], _query: Mapping[str, Any]) -> Result:
    return Result(data=home_page(edition.snapshot, datetime.datetime.now(_SEOUL).date()), html="/")


def _song(edition: Edition, words: Mapping[str, str], _query: Mapping[str, Any]) -> Result:
    return Result(data=song_page(edition.snapshot, words["key"]), html=f"/songs/{words['key']}")


def _drama(edition: Edition, words: Mapping[str, str], _query: Mapping[str, Any]) -> Result:
    return Result(data=drama_page(edition.snapshot, words["key"]), html=f"/dramas/{words['key']}")


def _artist(edition: Edition, words: Mapping[str, str], query: Mapping[str, Any]) -> Result:
    page = artist_page(
        edition.snapshot,
        words["key"],
        at_least=query["members"] or 0,
        at_most=query["others"],
        page=query["cursor"],
    )
    return _paged(page, f"/artists/{words['key']}")


def _feature(edition: Edition, words: Mapping[str, str], _query: Mapping[str, Any]) -> Result:
    return Result(data=feature_page(edition.snapshot, words["key"]), html=f"/features/{words['key']}")


def _features(edition: Edition, _words: Mapping[str, str], _query: Mapping[str, Any]) -> Result:
    return Result(data=features_page(edition.snapshot), html="/features")


def _songs(edition: Edition, _words: Mapping[str, str], query: Mapping[str, Any]) -> Result:
    return _paged(songs_page(edition.snapshot, page=query["cursor"]), "/search")


def _dramas(edition: Edition, _words: Mapping[str, str], query: Mapping[str, Any]) -> Result:
    page = dramas_page(edition.snapshot, year=query["year"], network=query["network"], page=query["cursor"])
    return _paged(page, "/dramas")


def _artists(edition: Edition, _words: Mapping[str, str], query: Mapping[str, Any]) -> Result:
    return _paged(artists_page(edition.snapshot, kind=query["kind"], page=query["cursor"]), "/artists")


def _releases(edition: Edition, words: Mapping[str, str], query: Mapping[str, Any]) -> Result:
    return _paged(
        releases_page(edition.snapshot, str(words["year"]), page=query["cursor"]),
        f"/releases/{words['year']}",
    )


def _moods(edition: Edition, _words: Mapping[str, str], query: Mapping[str, Any]) -> Result:
    chosen = tuple(dict.fromkeys(query["m"]))
    if len(chosen) > 6:
        raise NotFoundError("at most six moods are combined")
    return _paged(mood_page(edition.snapshot, chosen, page=query["cursor"]), "/moods")


def _search(edition: Edition, _words: Mapping[str, str], query: Mapping[str, Any]) -> Result:
    page = search_page(
        edition.snapshot,
        edition.search,
        query["q"] or "",
        wanted=query["type"],
        lang=query["lang"] or "en",
    )
    return Result(data=page, html="/search")


def _suggest(edition: Edition, _words: Mapping[str, str], query: Mapping[str, Any]) -> Result:
    return Result(
        data=suggestions(edition.search, query["q"] or "", lang=query["lang"] or "en"), html="/search"
    )


_TYPES = ("song", "drama", "artist", "list")
_REASONS_IN = Parameter(name="lang", about="The language of the reasons.", choices=("en", "ko"))

ENDPOINTS: tuple[Endpoint, ...] = (
    Endpoint(
        name="home",
        path="home",
        about="What the front page shows today.",
        type=HomePage,
        make=_home,
        example="home",
    ),
    Endpoint(
        name="search",
        path="search",
        about="Songs, dramas, artists and features by any name in any script; every hit says why.",
        type=SearchPage,
        make=_search,
        example="search?q=chanyeol+goblin",
        parameters=(
            Parameter(name="q", about="What is looked for; 200 characters are read.", required=True),
            Parameter(name="type", about="Only this kind.", choices=_TYPES),
            _REASONS_IN,
        ),
    ),
    Endpoint(
        name="suggest",
        path="suggest",
        about="What the letters typed so far may become.",
        type=list[SuggestionView],
        make=_suggest,
        example="suggest?q=gob",
        parameters=(
            Parameter(name="q", about="The letters.", required=True),
            _REASONS_IN,
        ),
    ),
    Endpoint(
        name="songs",
        path="songs",
        about="All songs, by id.",
        type=SongsPage,
        make=_songs,
        example="songs",
        parameters=(_CURSOR,),
    ),
    Endpoint(
        name="song",
        path="songs/<slug:key>",
        about="A song: credits, releases, videos, moods, and every fact with status and sources.",
        type=SongPage,
        make=_song,
        example="songs/goblin-stay-with-me",
    ),
    Endpoint(
        name="dramas",
        path="dramas",
        about="Dramas, newest first.",
        type=DramasPage,
        make=_dramas,
        example="dramas?year=2016",
        parameters=(
            Parameter(name="year", about="Of the first air day.", pattern="^[0-9]{4}$"),
            Parameter(name="network", about="As the data names it."),
            _CURSOR,
        ),
    ),
    Endpoint(
        name="drama",
        path="dramas/<slug:key>",
        about="A drama: facts, releases part by part with their gaps, songs, singers, moods.",
        type=DramaPage,
        make=_drama,
        example="dramas/goblin",
    ),
    Endpoint(
        name="artists",
        path="artists",
        about="Artists, who sang most first.",
        type=ArtistsPage,
        make=_artists,
        example="artists?kind=group",
        parameters=(
            Parameter(name="kind", about="Only this kind.", choices=("person", "group", "unit")),
            _CURSOR,
        ),
    ),
    Endpoint(
        name="artist",
        path="artists/<slug:key>",
        about="A person, group or unit: everything sung for dramas, year by year; for groups through the lens.",
        type=ArtistPage,
        make=_artist,
        example="artists/exo?members=1&others=0",
        parameters=(
            Parameter(
                name="members", about="At least so many of the group on the credit line.", kind="number"
            ),
            Parameter(name="others", about="At most so many others on it.", kind="number"),
            _CURSOR,
        ),
    ),
    Endpoint(
        name="moods",
        path="moods",
        about="The vocabulary of feelings, moments and sounds; with `m` the songs that have all of these.",
        type=MoodPage,
        make=_moods,
        example="moods?m=longing",
        parameters=(
            Parameter(name="m", about="A mood's id; may be said up to six times.", kind="words"),
            _CURSOR,
        ),
    ),
    Endpoint(
        name="features",
        path="features",
        about="All features.",
        type=FeaturesPage,
        make=_features,
        example="features",
    ),
    Endpoint(
        name="feature",
        path="features/<slug:key>",
        about="A feature: ordered songs, each with a note in our own words.",
        type=FeaturePage,
        make=_feature,
        example="features/two-voices",
    ),
    Endpoint(
        name="releases",
        path="releases/<int:year>",
        about="The songs released in one year, by day.",
        type=ReleasesPage,
        make=_releases,
        example="releases/2016",
        parameters=(_CURSOR,),
    ),
)
