"""Favourites: keep and let go, your songs, the ranking."""

from __future__ import annotations

import contextlib
import datetime
import logging
from collections.abc import Callable, Iterable, Sequence
from typing import Any

from django.db import DatabaseError
from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext as _

from yeoun.catalogue import Snapshot
from yeoun.errors import NotFoundError
from yeoun_site.pages.cards import artist_cards, drama_cards, song_cards
from yeoun_site.pages.moods import mood_names
from yeoun_site.people.errors import NotThere
from yeoun_site.people.favourites import ranking as rankings
from yeoun_site.people.favourites import services
from yeoun_site.people.favourites.services import Thing
from yeoun_site.web.views._page import standing
from yeoun_site.web.views._people import (
    as_fragment,
    back,
    limited,
    member_write,
    only_yours,
    open_page,
    resolved,
    show_private,
)

__all__ = ["bring", "keep", "mine", "ranked", "things"]

_log = logging.getLogger(__name__)
_KINDS = ("song", "drama", "artist")
_CARDS: dict[str, Callable[[Snapshot, Iterable[str]], Sequence[Any]]] = {
    "song": song_cards,
    "drama": drama_cards,
    "artist": artist_cards,
}
_MOST_BROUGHT = 500  # things a browser keeps before signing up; the script keeps no more either
_MOST_ASKED = 60  # cards in one request of a guest's page: an address of some 3 kB


@member_write
def keep(request: HttpRequest) -> HttpResponse:
    """Keep (`on=1`) or let go (`on=0`) of `thing`."""
    limited(request, "favourite")
    kind, thing = resolved(request.edition.snapshot, request.POST.get("thing", ""), *_KINDS)
    wanted = Thing(kind=kind, id=thing)
    if request.POST.get("on") == "0":
        services.let_go(request.user, wanted)
    else:
        services.keep(request.user, wanted)
    if as_fragment(request) or request.headers.get("X-Requested-With") == "fetch":
        return only_yours(HttpResponse(status=204))
    return back(request, "/mine")


@open_page
def mine(request: HttpRequest) -> HttpResponse:
    """Your songs: what the account keeps; for a guest, what the browser keeps (a script fills it in)."""
    kept: dict[str, Any] = dict.fromkeys(_KINDS, ())
    if request.user.is_authenticated:
        kept = _cards(request.edition.snapshot, services.kept(request.user))
    return show_private(request, "favourites/mine.html", {"kept": kept})


@open_page
def things(request: HttpRequest) -> HttpResponse:
    """The cards of what a guest's browser keeps, as a fragment. Ids that are not there any more are left out."""
    snapshot = request.edition.snapshot
    found: dict[str, list[str]] = {kind: [] for kind in _KINDS}
    for kind, thing in _known(snapshot, request.GET.getlist("id")[:_MOST_ASKED]):
        found[kind].append(thing)
    return show_private(
        request, "favourites/things.html", {"kept": _cards(snapshot, found)}, title=_("Your songs")
    )


@member_write
def bring(request: HttpRequest) -> HttpResponse:
    """Take over what the browser kept before signing up."""
    limited(request, "favourite")
    given = request.POST.getlist("id")[:_MOST_BROUGHT]
    services.bring(
        request.user, (Thing(kind=kind, id=thing) for kind, thing in _known(request.edition.snapshot, given))
    )
    return only_yours(HttpResponse(status=204))


@open_page
def ranked(request: HttpRequest) -> HttpResponse:
    """The ranking of a kind, of all time or of this month; songs also by drama, artist, mood or year."""
    try:
        rankings.refresh(request.edition)
    except DatabaseError as error:  # the disk is full, the database is being restored: show the last count
        _log.error("favourites were not counted: %s", error)
    kind = request.GET.get("kind", "song")
    month = request.GET.get("when") == "month"
    shelf, of = _shelf(request.edition.snapshot, request)
    if kind not in _KINDS or (shelf != "all" and kind != "song"):
        raise NotThere(_("There is no such ranking."))
    found = rankings.ranking(kind=kind, shelf=shelf, month=month)
    cards = {
        card.id: card for card in _CARDS[kind](request.edition.snapshot, [p.thing for p in found.places])
    }
    context = {
        "kind": kind,
        "month": month,
        "shelf": shelf,
        "of": of,
        "counted": found.counted,
        "places": [(place, cards[place.thing]) for place in found.places if place.thing in cards],
        "fewest": rankings.FEWEST,
        "every": int(rankings.COUNTED_EVERY.total_seconds() // 60),
        "years": range(datetime.date.today().year, 2003, -1),  # noqa: DTZ011 (a list of years to choose from)
    }
    return show_private(request, "favourites/ranking.html", context)


def _shelf(snapshot: Snapshot, request: HttpRequest) -> tuple[str, Any]:
    """The shelf asked for, and what it is of (a card, a mood's names, a year)."""
    if key := request.GET.get("drama"):
        _kind, stands = resolved(snapshot, key, "drama")
        return f"drama:{stands}", drama_cards(snapshot, [stands])[0]
    if key := request.GET.get("artist"):
        _kind, stands = resolved(snapshot, key, "artist")
        return f"artist:{stands}", artist_cards(snapshot, [stands])[0]
    if key := request.GET.get("mood"):
        if key not in mood_names(snapshot):
            raise NotThere(_("There is no such ranking."))
        return f"mood:{key}", key
    if key := request.GET.get("year"):
        if not (key.isascii() and key.isdigit() and len(key) == 4):
            raise NotThere(_("There is no such ranking."))
        return f"year:{key}", key
    return "all", None


def _known(snapshot: Snapshot, ids: Iterable[str]) -> list[tuple[str, str]]:
    """Kind and present id of those that exist."""
    found = []
    for key in ids:
        with contextlib.suppress(NotFoundError):
            found.append(standing(snapshot, key, *_KINDS))
    return found


def _cards(snapshot: Snapshot, kept: dict[str, list[str]]) -> dict[str, Any]:
    return {kind: _CARDS[kind](snapshot, kept[kind]) for kind in _KINDS}
