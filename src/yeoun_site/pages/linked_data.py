"""What search engines read of a page: JSON-LD in the vocabulary of schema.org, made from the page's value.

Types used: MusicRecording, TVSeries, MusicAlbum, Person, MusicGroup, ItemList of ListItem, MusicPlaylist,
VideoObject. Only what the page shows is said, and nothing that is not known: no rating, no image of anybody.
"""

from __future__ import annotations

from typing import Any

import msgspec

from yeoun_site.pages.artist import ArtistPage
from yeoun_site.pages.drama import DramaPage
from yeoun_site.pages.feature import FeaturePage
from yeoun_site.pages.song import SongPage
from yeoun_site.pages.values import ArtistRef, CreditView, DramaRef, SongCard

__all__ = ["Described", "as_script", "linked_data"]

_CONTEXT = "https://schema.org"
_MADE = {"lyrics": "lyricist", "composition": "composer"}  # of the composition that is recorded


Described = SongPage | DramaPage | ArtistPage | FeaturePage


def linked_data(page: Described, base: str) -> dict[str, Any]:
    """The document of a page.

    Args:
        base: the site's address, "https://host".
    """
    if isinstance(page, SongPage):
        body = _song_page(page, base)
    elif isinstance(page, DramaPage):
        body = _drama_page(page, base)
    elif isinstance(page, ArtistPage):
        body = _artist_page(page, base)
    else:
        body = _feature_page(page, base)
    return {"@context": _CONTEXT, **body}


def as_script(document: dict[str, Any]) -> str:
    """The document as text for a script element of the type application/ld+json: no name in it can end the element."""
    text = msgspec.json.encode(document).decode()
    return text.replace("<", "\\u003c").replace(">", "\\u003e").replace("&", "\\u0026")


def _known(**values: Any) -> dict[str, Any]:
    """What is known, under names that Python cannot spell: `type_` is `@type`."""
    return {
        (f"@{k[:-1]}" if k.endswith("_") else k): v for k, v in values.items() if v not in (None, "", [], ())
    }


def _names(thing: Any) -> dict[str, Any]:
    return _known(name=thing.name, alternateName=thing.name_ko if thing.name_ko != thing.name else None)


def _drama(drama: DramaRef, base: str) -> dict[str, Any]:
    return _known(type_="TVSeries", id_=f"{base}{drama.path}", url=f"{base}{drama.path}") | _names(drama)


def _artist(artist: ArtistRef, base: str, kind: str = "MusicGroup") -> dict[str, Any]:
    """On a credit line it is not said whether an artist is one person: schema.org's MusicGroup "can also be a solo musician"."""
    return _known(type_=kind, id_=f"{base}{artist.path}", url=f"{base}{artist.path}") | _names(artist)


def _song(song: SongCard, base: str) -> dict[str, Any]:
    return _known(
        type_="MusicRecording",
        id_=f"{base}{song.path}",
        url=f"{base}{song.path}",
        byArtist=[_artist(credit.artist, base) for credit in song.credits],
        datePublished=song.release.date if song.release else None,
        isPartOf=_drama(song.drama, base),
    ) | _names(song)


def _song_page(page: SongPage, base: str) -> dict[str, Any]:
    body = _song(page.song, base)
    body["inAlbum"] = [
        _known(
            type_="MusicAlbum",
            name=release.title or f"{page.song.drama.name} OST",
            datePublished=release.date,
            albumProductionType=f"{_CONTEXT}/SoundtrackAlbum",
        )
        for release in page.releases
    ]
    makers = _makers(page.credits, base)
    if makers:
        body["recordingOf"] = _known(type_="MusicComposition", name=page.song.name) | makers
    videos = [
        _known(
            type_="VideoObject",
            embedUrl=f"https://www.youtube-nocookie.com/embed/{video.id}",
            url=f"https://www.youtube.com/watch?v={video.id}",
            name=page.song.name,
        )
        for video in page.song.videos
        if video.playable
    ]
    return body | _known(subjectOf=videos, inAlbum=body.pop("inAlbum"))


def _makers(credits: tuple[CreditView, ...], base: str) -> dict[str, Any]:
    found: dict[str, Any] = {}
    for credit in credits:
        if credit.role in _MADE:
            found.setdefault(_MADE[credit.role], []).append(_artist(credit.artist, base, "Person"))
    return found


def _drama_page(page: DramaPage, base: str) -> dict[str, Any]:
    address = f"{base}{page.drama.path}"
    albums = [
        _known(
            type_="MusicAlbum",
            name=view.release.title
            or f"{page.drama.name} OST" + (f" Part {view.release.part}" if view.release.part else ""),
            datePublished=view.release.date,
            albumProductionType=f"{_CONTEXT}/SoundtrackAlbum",
            track=[_song(song, base) for song in view.songs],
        )
        for view in page.releases
        if not view.missing
    ]
    return _known(
        type_="TVSeries",
        id_=address,
        url=address,
        inLanguage="ko",
        countryOfOrigin={"@type": "Country", "name": "South Korea"},
        startDate=page.drama.first_air,
        endDate=page.last_air,
        numberOfEpisodes=page.episodes,
        actor=[
            {"@type": "PerformanceRole", "actor": person, "characterName": member.character.name}
            if member.character is not None
            else person
            for member in page.cast
            for person in ({"@type": "Person", "name": member.name},)
        ],
        publisher={"@type": "Organization", "name": page.drama.network} if page.drama.network else None,
        sameAs=[link.address for link in page.elsewhere],
        hasPart=albums,
    ) | _names(page.drama)


def _artist_page(page: ArtistPage, base: str) -> dict[str, Any]:
    address = f"{base}{page.path}"
    songs = [_song(song.song, base) for year in page.years for song in year.songs]
    if page.kind == "person":
        groups = [_artist(view.artist, base) for view in page.groups]
        return _known(
            type_="Person", id_=address, url=address, memberOf=groups, subjectOf=_list(songs)
        ) | _names(page)
    members = [_artist(view.artist, base, "Person") for view in page.members]
    return _known(type_="MusicGroup", id_=address, url=address, member=members, track=songs) | _names(page)


def _list(items: list[dict[str, Any]]) -> dict[str, Any] | None:
    if not items:
        return None
    return {
        "@type": "ItemList",
        "numberOfItems": len(items),
        "itemListElement": [
            {"@type": "ListItem", "position": n, "item": item} for n, item in enumerate(items, 1)
        ],
    }


def _feature_page(page: FeaturePage, base: str) -> dict[str, Any]:
    address = f"{base}{page.feature.path}"
    songs = [_song(entry.song, base) for entry in page.entries]
    return _known(
        type_=["MusicPlaylist", "ItemList"],
        id_=address,
        url=address,
        name=page.feature.title,
        alternateName=page.feature.title_ko,
        description=page.feature.intro,
        datePublished=page.feature.published,
        numTracks=len(songs),
        track=songs,
        **{k: v for k, v in (_list([{"@id": song["@id"]} for song in songs]) or {}).items() if k != "@type"},
    )
