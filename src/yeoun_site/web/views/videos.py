"""A video that does not play: the form to say so."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext as _

from yeoun_site.pages.cards import song_cards
from yeoun_site.pages.values import SongCard
from yeoun_site.people.address import client_address
from yeoun_site.people.errors import NotThere
from yeoun_site.people.videos import services
from yeoun_site.web.views._people import (
    back,
    limited,
    moderator_write,
    open_page,
    open_write,
    resolved,
    show_private,
    viewer,
)

__all__ = ["ask", "report", "settle"]


@open_page
def ask(request: HttpRequest) -> HttpResponse:
    song, video = _known(request, request.GET.get("song", ""), request.GET.get("video", ""))
    context = {"song": song, "video": video}
    return show_private(request, "videos/ask.html", context, title=_("This video does not play"))


@open_write
def report(request: HttpRequest) -> HttpResponse:
    limited(request, "dead-video")
    song, video = _known(request, request.POST.get("song", ""), request.POST.get("video", ""))
    services.report(song=song.id, video=video, user=viewer(request), address=client_address(request))
    context = {"song": song, "video": ""}
    return show_private(request, "videos/ask.html", context, title=_("Thank you. A moderator will look."))


@moderator_write
def settle(request: HttpRequest) -> HttpResponse:
    services.settle(request.user, request.POST.get("video", ""), request.POST.get("reason", ""))
    return back(request, "/moderation/queue")


def _known(request: HttpRequest, key: str, video: str) -> tuple[SongCard, str]:
    """A song and one of its videos.

    Raises:
        NotThere: the song has no such video.
    """
    _kind, song = resolved(request.edition.snapshot, key, "song")
    card = song_cards(request.edition.snapshot, [song])[0]
    if video not in {one.id for one in card.videos}:
        raise NotThere(_("The guide has no such thing."))
    return card, video
