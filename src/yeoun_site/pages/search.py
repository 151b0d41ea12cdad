"""What was found: hits with their reasons, as cards."""

from __future__ import annotations

from dataclasses import dataclass

from yeoun.catalogue import Snapshot
from yeoun.search import Search
from yeoun_site.pages.cards import artist_cards, drama_cards, list_cards, song_cards
from yeoun_site.pages.values import ArtistCard, DramaCard, ListCard, SongCard

__all__ = ["LONGEST_QUERY", "HitView", "SearchPage", "SuggestionView", "search_page", "suggestions"]

# The engine reads no more of a query than this; what is longer is somebody's article: the desk reads those.
LONGEST_QUERY = 200
_MOST = 30
_SUGGESTED = 8
_PLACES = {"song": "songs", "drama": "dramas", "artist": "artists", "list": "features"}


@dataclass(frozen=True, slots=True, kw_only=True)
class HitView:
    """One answer: exactly one of the four cards, and why it is here."""

    type: str
    why: str
    score: float
    song: SongCard | None = None
    drama: DramaCard | None = None
    artist: ArtistCard | None = None
    feature: ListCard | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class SearchPage:
    """The answers to a query, best first."""

    query: str
    type: str | None
    hits: tuple[HitView, ...]


def search_page(
    snapshot: Snapshot, search: Search, query: str, *, wanted: str | None = None, lang: str = "en"
) -> SearchPage:
    """Ask the search; at most 30 answers.

    Args:
        query: what was typed; only the first 200 characters are read.
        wanted: only "song", "drama", "artist" or "list"; None for all.
        lang: "en" or "ko": in which language the reasons are given.
    """
    asked = " ".join(query.split())[:LONGEST_QUERY]
    hits = search.find(asked, type=wanted, limit=_MOST, lang=lang) if asked else ()
    songs = {c.id: c for c in song_cards(snapshot, (h.id for h in hits if h.type == "song"))}
    dramas = {c.id: c for c in drama_cards(snapshot, (h.id for h in hits if h.type == "drama"))}
    artists = {c.id: c for c in artist_cards(snapshot, (h.id for h in hits if h.type == "artist"))}
    features = {c.id: c for c in list_cards(snapshot, (h.id for h in hits if h.type == "list"))}
    return SearchPage(
        query=asked,
        type=wanted,
        hits=tuple(
            HitView(
                type=hit.type,
                why=hit.why,
                score=hit.score,
                song=songs.get(hit.id) if hit.type == "song" else None,
                drama=dramas.get(hit.id) if hit.type == "drama" else None,
                artist=artists.get(hit.id) if hit.type == "artist" else None,
                feature=features.get(hit.id) if hit.type == "list" else None,
            )
            for hit in hits
        ),
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class SuggestionView:
    """One suggestion: `shown` in the visitor's language (`lang`), the other name `beside` it."""

    type: str
    id: str
    href: str
    shown: str
    lang: str
    beside: str | None
    line: str | None
    why: str


def suggestions(search: Search, typed: str, *, lang: str) -> tuple[SuggestionView, ...]:
    """What may be meant by what has been typed so far; at most eight."""
    prefix = "/ko" if lang == "ko" else ""
    views = []
    for hit in search.suggest(typed, limit=_SUGGESTED, lang=lang) if typed.strip() else ():
        korean = lang == "ko" and hit.name_ko is not None
        shown, other = (hit.name_ko or hit.name, hit.name) if korean else (hit.name, hit.name_ko)
        line = " · ".join(part for part in (", ".join(hit.artists), hit.drama) if part)
        views.append(
            SuggestionView(
                type=hit.type,
                id=hit.id,
                href=f"{prefix}/moods?m={hit.id}"
                if hit.type == "mood"
                else f"{prefix}/{_PLACES[hit.type]}/{hit.id}",
                shown=shown,
                lang="ko" if korean else "en",
                beside=other if other != shown else None,
                line=line or None,
                why=hit.why,
            )
        )
    return tuple(views)
