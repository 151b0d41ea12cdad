"""The pages of the guide: home, search, song, drama, artist, mood, feature."""

from __future__ import annotations

import datetime
from zoneinfo import ZoneInfo

from django.http import HttpRequest, HttpResponse
from django.utils.translation import get_language

from yeoun_site.pages.artist import artist_page
from yeoun_site.pages.drama import drama_page
from yeoun_site.pages.feature import feature_page
from yeoun_site.pages.home import home_page
from yeoun_site.pages.linked_data import Described, as_script, linked_data
from yeoun_site.pages.moods import mood_page
from yeoun_site.pages.search import search_page
from yeoun_site.pages.song import song_page
from yeoun_site.web.context import absolute
from yeoun_site.web.views._page import catalogue_page, missing_is_404, page_number, show, small_number

__all__ = ["artist", "drama", "feature", "home", "moods", "search", "song"]

_SEOUL = ZoneInfo("Asia/Seoul")
_TYPES = ("song", "drama", "artist", "list")


def home(request: HttpRequest) -> HttpResponse:
    today = datetime.datetime.now(_SEOUL).date()
    return show(request, "guide/home.html", {"page": home_page(request.edition.snapshot, today)})


def search(request: HttpRequest) -> HttpResponse:
    wanted = request.GET.get("type")
    page = search_page(
        request.edition.snapshot,
        request.edition.search,
        request.GET.get("q", ""),
        wanted=wanted if wanted in _TYPES else None,
        lang="ko" if get_language() == "ko" else "en",
    )
    return show(request, "guide/search.html", {"page": page, "types": _TYPES})


@catalogue_page
def song(request: HttpRequest, key: str) -> HttpResponse:
    page = song_page(request.edition.snapshot, key)
    return show(request, "guide/song.html", {"page": page, "linked": _linked(request, page)})


@catalogue_page
def drama(request: HttpRequest, key: str) -> HttpResponse:
    page = drama_page(request.edition.snapshot, key)
    return show(request, "guide/drama.html", {"page": page, "linked": _linked(request, page)})


@catalogue_page
def artist(request: HttpRequest, key: str) -> HttpResponse:
    at_least, at_most = small_number(request, "members"), small_number(request, "others")
    page = artist_page(
        request.edition.snapshot,
        key,
        at_least=at_least or 0,
        at_most=at_most,
        page=page_number(request),
    )
    return show(
        request,
        "guide/artist.html",
        {"page": page, "at_least": at_least, "at_most": at_most, "linked": _linked(request, page)},
    )


@catalogue_page
def feature(request: HttpRequest, key: str) -> HttpResponse:
    page = feature_page(request.edition.snapshot, key)
    return show(request, "guide/feature.html", {"page": page, "linked": _linked(request, page)})


@missing_is_404
def moods(request: HttpRequest) -> HttpResponse:
    chosen = tuple(dict.fromkeys(request.GET.getlist("m")))[:6]
    page = mood_page(request.edition.snapshot, chosen, page=page_number(request))
    return show(request, "guide/moods.html", {"page": page})


def _linked(request: HttpRequest, page: Described) -> str:
    """What search engines read of the page."""
    return as_script(linked_data(page, absolute(request, "")))
