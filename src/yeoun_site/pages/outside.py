"""Labelled links to other places: where to hear a song, where to start a drama.

They are searches, and say so: no source tells us that a service has the thing. The forms of the addresses
are the services' own public search pages; what a service needs of the title is its text, nothing else.
"""

from __future__ import annotations

from collections.abc import Container, Iterable
from dataclasses import dataclass
from urllib.parse import quote

from yeoun_site.pages.values import SongCard

__all__ = ["COUNTRIES", "OutsideLink", "listen_links", "video_link", "watch_links"]


@dataclass(frozen=True, slots=True, kw_only=True)
class OutsideLink:
    """A link that leaves the guide.

    Attributes:
        service: its name, as people know it.
        address: https.
        is_search: whether it searches there (True) or opens the thing itself.
        countries: where the service can be watched, as groups of `COUNTRIES`; empty: everywhere.
    """

    service: str
    address: str
    is_search: bool = True
    countries: tuple[str, ...] = ()


# Coarse groups of countries, enough to order services by. "world" is the rest.
COUNTRIES = ("kr", "americas", "europe", "asia", "world")

_LISTEN = (
    ("YouTube", "https://www.youtube.com/results?search_query={}"),
    ("YouTube Music", "https://music.youtube.com/search?q={}"),
    ("Spotify", "https://open.spotify.com/search/{}"),
    ("Apple Music", "https://music.apple.com/search?term={}"),
    ("Melon", "https://www.melon.com/search/total/index.htm?q={}"),
    ("Genie", "https://www.genie.co.kr/search/searchMain?query={}"),
)
_KOREAN = frozenset({"Melon", "Genie"})

# KOCOWA serves the Americas, Europe and Oceania; TVING, wavve, Coupang Play and Watcha Korea.
_WATCH: tuple[tuple[str, str, tuple[str, ...]], ...] = (
    ("Viki", "https://www.viki.com/search?q={}", ("americas", "europe", "asia", "world")),
    ("Netflix", "https://www.netflix.com/search?q={}", ()),
    ("Disney+", "https://www.disneyplus.com/search?q={}", ()),
    ("Prime Video", "https://www.primevideo.com/search/?phrase={}", ()),
    ("KOCOWA+", "https://www.kocowa.com/search/{}", ("americas", "europe")),
    ("TVING", "https://www.tving.com/search?keyword={}", ("kr",)),
    ("Wavve", "https://www.wavve.com/search?searchWord={}", ("kr",)),
    ("Coupang Play", "https://www.coupangplay.com/query?src=page_search&keyword={}", ("kr",)),
    ("Watcha", "https://watcha.com/search?query={}", ("kr",)),
)


def listen_links(song: SongCard) -> tuple[OutsideLink, ...]:
    """Its videos, then where to look for it; Korean services are asked in Hangul where there is any."""
    videos = (video_link(video.service, video.id) for video in song.videos)
    english = f"{song.line} {song.name}".strip()
    korean = f"{song.line_ko} {song.name_ko or song.name}".strip()
    return (
        *(link for link in videos if link is not None),
        *(
            OutsideLink(
                service=service, address=form.format(_quoted(korean if service in _KOREAN else english))
            )
            for service, form in _LISTEN
        ),
    )


# Where the drama itself stands at a service, whose page starts the first episode: by its id there, if the data has it.
_WATCH_AT = {
    "netflix": ("Netflix", "https://www.netflix.com/title/{}"),
    "viki": ("Viki", "https://www.viki.com/tv/{}"),
}


def watch_links(
    *, name: str, name_ko: str | None, ids: Iterable[tuple[str, str]] = ()
) -> tuple[OutsideLink, ...]:
    """Where to start a drama: at the services whose id of it a source gives (`ids`: service and id), else where to look."""
    known = {
        _WATCH_AT[service][0]: _WATCH_AT[service][1].format(quote(key, safe=""))
        for service, key in ids
        if service in _WATCH_AT
    }
    return (
        *(
            OutsideLink(service=service, address=address, is_search=False)
            for service, address in known.items()
        ),
        *_watch_searches(name, name_ko, without=known),
    )


def _watch_searches(name: str, name_ko: str | None, *, without: Container[str]) -> tuple[OutsideLink, ...]:
    return tuple(
        OutsideLink(
            service=service,
            address=form.format(_quoted(name_ko if countries == ("kr",) and name_ko else name)),
            countries=countries,
        )
        for service, form, countries in _WATCH
        if service not in without
    )


def video_link(service: str, key: str) -> OutsideLink | None:
    """The page of a video at its own service; None for a service we cannot address."""
    if service != "youtube":
        return None
    return OutsideLink(
        service="YouTube", address=f"https://www.youtube.com/watch?v={quote(key, safe='')}", is_search=False
    )


def _quoted(text: str) -> str:
    return quote(" ".join(text.replace("(", " ").replace(")", " ").split()), safe="")
