"""Lists: one's own, those of others, what is done with them, files in and out."""

from __future__ import annotations

from typing import Any

from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.utils.translation import gettext as _

from yeoun.catalogue import Snapshot
from yeoun.errors import InputError
from yeoun.exports import MOST_LINES, Line, Match, match, parse, songs_playlist
from yeoun.reader import extract, read_document
from yeoun_site.pages.cards import song_cards
from yeoun_site.people.accounts.models import User
from yeoun_site.people.errors import Refused
from yeoun_site.people.lists import services
from yeoun_site.people.lists.models import SongList, Visibility
from yeoun_site.snapshot import linker_of
from yeoun_site.web.views._page import page_number
from yeoun_site.web.views._people import (
    back,
    limited,
    member_page,
    member_write,
    moderator_write,
    only_yours,
    open_page,
    resolved,
    show_private,
    viewer,
)
from yeoun_site.web.views.exports import download

__all__ = [
    "add",
    "choose",
    "copy",
    "describe",
    "end",
    "export",
    "hide",
    "import_page",
    "import_read",
    "make",
    "mine",
    "note",
    "one",
    "public",
    "remove",
    "reorder",
    "step",
]

_A_PAGE = 40
_LARGEST_PASTE = 200_000  # characters: some forty pages of text


@open_page
def public(request: HttpRequest) -> HttpResponse:
    """Public lists, those that changed last first."""
    found = (
        SongList.objects.filter(visibility=Visibility.PUBLIC)
        .select_related("owner")
        .order_by("-changed", "-pk")
    )
    pages = Paginator(found, _A_PAGE)
    page = min(max(page_number(request), 1), pages.num_pages)
    context = {"lists": _briefly(pages.page(page).object_list), "page_at": page, "pages": pages.num_pages}
    return show_private(request, "lists/public.html", context)


@member_page
def mine(request: HttpRequest) -> HttpResponse:
    return show_private(request, "lists/mine.html", {"lists": _briefly(_owned(request.user))})


@member_page
def choose(request: HttpRequest) -> HttpResponse:
    """On which list shall the song be put?"""
    _kind, song = resolved(request.edition.snapshot, request.GET.get("song", ""), "song")
    card = song_cards(request.edition.snapshot, [song])[0]
    return show_private(request, "lists/choose.html", {"song": card, "lists": _briefly(_owned(request.user))})


@open_page
def one(request: HttpRequest, token: str) -> HttpResponse:
    """A list: to read, and for its owner to change. `key` is the secret of its link."""
    found = services.visible(token, viewer(request), request.GET.get("key", ""))
    entries = _entries(request.edition.snapshot, found)
    owns = request.user.is_authenticated and found.owner_id == request.user.pk
    context = {
        "list": found,
        "entries": entries,
        "owns": owns,
        "lost": found.entries.count() - len(entries),
        "key": request.GET.get("key", ""),
    }
    return show_private(request, "lists/list.html", context)


@open_page
def export(request: HttpRequest, token: str, form: str) -> HttpResponse:
    """A list as a file."""
    found = services.visible(token, viewer(request), request.GET.get("key", ""))
    entries = list(found.entries.order_by("position", "pk"))
    playlist = songs_playlist(
        request.edition.snapshot,
        (entry.song for entry in entries),
        title=found.title,
        description=found.about or None,
        path=f"/lists/{found.token}" if found.visibility == Visibility.PUBLIC else None,
        notes={entry.song: entry.note for entry in entries if entry.note},
    )
    return only_yours(download(request, playlist, form, name=found.title))


@member_write
def make(request: HttpRequest) -> HttpResponse:
    """A new list, of the songs that are posted (`song`, any number), or empty."""
    limited(request, "list")
    songs = [
        resolved(request.edition.snapshot, key, "song")[1]
        for key in request.POST.getlist("song")[:MOST_LINES]
    ]
    made = services.make(
        request.user, title=request.POST.get("title", ""), about=request.POST.get("about", ""), songs=songs
    )
    return _to(request, made)


@member_write
def describe(request: HttpRequest, token: str) -> HttpResponse:
    limited(request, "list")
    post = request.POST
    found = services.describe(
        request.user,
        token,
        title=post.get("title", ""),
        about=post.get("about", ""),
        visibility=post.get("visibility", ""),
    )
    return _to(request, found)


@member_write
def add(request: HttpRequest, token: str) -> HttpResponse:
    limited(request, "list")
    _kind, song = resolved(request.edition.snapshot, request.POST.get("song", ""), "song")
    return _to(request, services.add(request.user, token, song))


@member_write
def remove(request: HttpRequest, token: str) -> HttpResponse:
    limited(request, "list")
    return _to(request, services.remove(request.user, token, request.POST.get("song", "")))


@member_write
def note(request: HttpRequest, token: str) -> HttpResponse:
    limited(request, "list")
    return _to(
        request,
        services.note(request.user, token, request.POST.get("song", ""), request.POST.get("note", "")),
    )


@member_write
def step(request: HttpRequest, token: str) -> HttpResponse:
    """One place up (`by` "up") or down."""
    limited(request, "list")
    by = -1 if request.POST.get("by") == "up" else 1
    return _to(request, services.step(request.user, token, request.POST.get("song", ""), by))


@member_write
def reorder(request: HttpRequest, token: str) -> HttpResponse:
    """The whole order at once, as dragging gives it (`song`, once for each)."""
    limited(request, "list")
    services.reorder(request.user, token, request.POST.getlist("song"))
    return only_yours(HttpResponse(status=204))


@member_write
def copy(request: HttpRequest, token: str) -> HttpResponse:
    limited(request, "list")
    source = services.visible(token, request.user, request.POST.get("key", ""))
    return _to(request, services.copy(request.user, source))


@member_write
def end(request: HttpRequest, token: str) -> HttpResponse:
    services.end(request.user, token)
    return only_yours(HttpResponseRedirect("/lists/mine"))


@moderator_write
def hide(request: HttpRequest, token: str) -> HttpResponse:
    services.hide(request.user, token, request.POST.get("reason", ""))
    return back(request, "/lists")


@member_page
def import_page(request: HttpRequest) -> HttpResponse:
    return show_private(request, "lists/import.html", {"matches": None, "title": ""})


@member_write
def import_read(request: HttpRequest) -> HttpResponse:
    """Read a file or a pasted text, and show what was found before anything is kept."""
    limited(request, "import")
    title = request.POST.get("title", "")[:120]
    try:
        matches = _matches(request)
    except InputError as error:
        raise Refused(_("This could not be read: %(problem)s") % {"problem": error}) from None
    snapshot = request.edition.snapshot
    wanted = [key for one in matches for key in (one.song, *one.candidates[:5]) if key]
    context = {
        "matches": matches,
        "title": title,
        "cards": {card.id: card for card in song_cards(snapshot, wanted)},
    }
    return show_private(request, "lists/import.html", context)


def _matches(request: HttpRequest) -> tuple[Match, ...]:
    linker = linker_of(request.edition)
    if upload := request.FILES.get("file"):
        return match(parse(upload.read()), request.edition.snapshot, linker)
    text = request.POST.get("text", "")
    if not text.strip():
        raise Refused(_("Choose a file, or paste a text."))
    if len(text) > _LARGEST_PASTE:
        raise Refused(_("That is too long: at most %(most)s characters.") % {"most": _LARGEST_PASTE})
    reading = extract(read_document(text.encode()), linker)
    return tuple(
        Match(
            line=Line(
                title=entry.song.as_printed or entry.song.name or "",
                artists=", ".join(singer.name or "" for singer in entry.artists),
                drama=(entry.drama.name or "") if entry.drama else "",
            ),
            song=entry.song.id,
            candidates=entry.song.candidates,
            why=entry.why,
        )
        for entry in reading.entries
    )


def _owned(user: User) -> Any:
    return SongList.objects.filter(owner=user).select_related("owner").order_by("-changed", "-pk")


def _briefly(lists: Any) -> list[dict[str, Any]]:
    """Lists with the number of their songs and the covers of the first four."""
    return [
        {
            "list": found,
            "songs": found.entries.count(),
            "first": list(found.entries.order_by("position", "pk").values_list("song", flat=True)[:4]),
        }
        for found in lists
    ]


def _entries(snapshot: Snapshot, found: SongList) -> list[dict[str, Any]]:
    """The entries with their cards; songs that the edition has lost are left out (and counted on the page)."""
    rows = list(found.entries.order_by("position", "pk"))
    cards = {card.id: card for card in song_cards(snapshot, (row.song for row in rows))}
    return [{"song": cards[row.song], "note": row.note} for row in rows if row.song in cards]


def _to(request: HttpRequest, found: SongList) -> HttpResponse:
    return back(request, f"/lists/{found.token}")
