"""What a page lists, as a file: the address of the page with the format's ending."""

from __future__ import annotations

from urllib.parse import quote

from django.http import Http404, HttpRequest, HttpResponse
from django.utils.text import get_valid_filename
from django.views.decorators.http import require_safe

from yeoun.exports import FORMATS, Playlist, playlist_of, render
from yeoun_site.pages.playlists import lens_playlist, mood_playlist, search_playlist
from yeoun_site.pages.search import LONGEST_QUERY
from yeoun_site.web.context import absolute
from yeoun_site.web.views._page import KINDS, missing_is_404, small_number, standing

__all__ = ["artist", "download", "listed", "moods", "search"]


@require_safe
@missing_is_404
def listed(request: HttpRequest, room: str, key: str, form: str) -> HttpResponse:
    """A feature or a drama."""
    snapshot = request.edition.snapshot
    standing(snapshot, key, KINDS[room])
    return _kept(download(request, playlist_of(snapshot, key, lang=_lang(request)), form, name=key))


@require_safe
@missing_is_404
def artist(request: HttpRequest, key: str, form: str) -> HttpResponse:
    """An artist, through the lens of the page if it is asked for."""
    snapshot = request.edition.snapshot
    _kind, key = standing(snapshot, key, "artist")
    at_least, at_most = small_number(request, "members"), small_number(request, "others")
    if at_least is None and at_most is None:
        playlist = playlist_of(snapshot, key, lang=_lang(request))
    else:
        playlist = lens_playlist(snapshot, key, at_least=at_least or 0, at_most=at_most, lang=_lang(request))
    return _kept(download(request, playlist, form, name=key))


@require_safe
@missing_is_404
def moods(request: HttpRequest, form: str) -> HttpResponse:
    """The songs of one or several moods."""
    chosen = tuple(dict.fromkeys(request.GET.getlist("m")))[:6]
    if not chosen:
        raise Http404("no mood was chosen")
    playlist = mood_playlist(request.edition.snapshot, chosen, lang=_lang(request))
    return _kept(download(request, playlist, form, name="-".join(chosen)))


@require_safe
def search(request: HttpRequest, form: str) -> HttpResponse:
    """The songs that a query finds."""
    query = " ".join(request.GET.get("q", "").split())[:LONGEST_QUERY]
    playlist = search_playlist(request.edition.snapshot, request.edition.search, query)
    return _kept(download(request, playlist, form, name=query or "search"))


def download(request: HttpRequest, playlist: Playlist, form: str, *, name: str) -> HttpResponse:
    """A playlist as a file to save. Never shown in place: what somebody called a list must not become a page of ours."""
    text = render(playlist, form, base=absolute(request, ""))
    response = HttpResponse(text, content_type=f"{FORMATS[form].content_type}; charset=utf-8")
    safe = get_valid_filename(name)[:80] or "songs"
    plain = safe.encode("ascii", "ignore").decode().strip("._-") or "songs"
    # RFC 6266: a plain name for old readers, the whole one for all others.
    response.headers["Content-Disposition"] = (
        f"attachment; filename=\"{plain}.{form}\"; filename*=UTF-8''{quote(f'{safe}.{form}')}"
    )
    return response


def _kept(response: HttpResponse) -> HttpResponse:
    response.headers["Cache-Control"] = "public, max-age=60"
    return response


def _lang(request: HttpRequest) -> str:
    return str(request.LANGUAGE_CODE)
