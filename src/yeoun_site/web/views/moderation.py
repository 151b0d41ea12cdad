"""Moderation: the queue, what is decided there, and the log that everyone can read."""

from __future__ import annotations

from django.core.paginator import Paginator
from django.db.models import Count, Q
from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext as _

from yeoun_site.people.accounts.models import User
from yeoun_site.people.comments import services as comments
from yeoun_site.people.comments.models import Comment, State
from yeoun_site.people.errors import NotThere, Refused
from yeoun_site.people.moderation import services
from yeoun_site.people.moderation.models import Action, BlockedHost, LogEntry
from yeoun_site.people.videos import services as videos
from yeoun_site.people.words import pieces
from yeoun_site.web.views._page import KINDS, named, page_number
from yeoun_site.web.views._people import (
    back,
    moderator_page,
    moderator_write,
    open_page,
    resolved,
    show_private,
)

__all__ = ["comment", "hosts", "lock", "log", "queue", "silence"]

_A_PAGE = 50


@open_page
def log(request: HttpRequest) -> HttpResponse:
    """What moderators did, and why."""
    entries = Paginator(LogEntry.objects.select_related("moderator").order_by("-at", "-pk"), _A_PAGE)
    page = min(max(page_number(request), 1), entries.num_pages)
    context = {
        "entries": entries.page(page).object_list,
        "page_at": page,
        "pages": entries.num_pages,
        "words": _words(),
    }
    return show_private(request, "moderation/log.html", context, title=_("Moderation log"))


@moderator_page
def queue(request: HttpRequest) -> HttpResponse:
    """What waits: held comments, reported ones."""
    waiting = (
        Comment.objects.select_related("author", "thread")
        .annotate(reported=Count("reports", filter=Q(reports__settled=False)))
        .filter(Q(state=State.HELD) | Q(reported__gt=0))
        .order_by("at", "pk")[:_A_PAGE]
    )
    context = {
        "waiting": [
            {
                "comment": one,
                "name": named(request.edition.snapshot, one.thread.kind, one.thread.thing),
                "pieces": pieces(one.text),
                "reports": list(one.reports.filter(settled=False).select_related("by")),
                "versions": list(one.versions.order_by("-until")),
            }
            for one in waiting
        ],
        "videos": videos.waiting(),
        "hosts": list(BlockedHost.objects.order_by("host")),
    }
    return show_private(request, "moderation/queue.html", context, title=_("What waits for a moderator"))


@moderator_write
def comment(request: HttpRequest, token: str) -> HttpResponse:
    """Decide about one comment: show, remove, restore, keep."""
    action = request.POST.get("action", "")
    if action not in Action.values:
        raise Refused(_("There is no such decision."))
    found = comments.find(token)
    comments.decide(request.user, found, Action(action), request.POST.get("reason", ""))
    return back(request, "/moderation/queue")


@moderator_write
def silence(request: HttpRequest) -> HttpResponse:
    """Silence somebody (`name`) for so many `days`; 0 ends it."""
    user = User.objects.filter(username=request.POST.get("name", "")).first()
    if user is None:
        raise NotThere(_("There is no account of this name."))
    days = request.POST.get("days", "")
    if not (days.isascii() and days.isdigit() and len(days) < 5):
        raise Refused(_("That is no number."))
    services.silence(request.user, user, days=int(days), reason=request.POST.get("reason", ""))
    return back(request, "/moderation/queue")


@moderator_write
def hosts(request: HttpRequest) -> HttpResponse:
    """Block a host, or allow it again (`on=0`)."""
    act = services.unblock_host if request.POST.get("on") == "0" else services.block_host
    act(request.user, request.POST.get("host", ""), request.POST.get("reason", ""))
    return back(request, "/moderation/queue")


@moderator_write
def lock(request: HttpRequest, room: str, key: str) -> HttpResponse:
    """Close a thread, or open it again (`on=0`)."""
    thing = resolved(request.edition.snapshot, key, KINDS[room])
    comments.lock(
        request.user, thing, locked=request.POST.get("on") != "0", reason=request.POST.get("reason", "")
    )
    return back(request, comments.path_of(*thing))


def _words() -> dict[str, str]:
    """What each action is called."""
    return {
        Action.SHOW: _("shown after a look"),
        Action.REMOVE: _("removed"),
        Action.RESTORE: _("shown again"),
        Action.LOCK: _("thread closed"),
        Action.UNLOCK: _("thread opened"),
        Action.KEEP: _("stays, though reported"),
        Action.SILENCE: _("may not write for a while"),
        Action.BLOCK_HOST: _("links not taken"),
        Action.UNBLOCK_HOST: _("links taken again"),
        Action.ACCEPT: _("correction accepted"),
        Action.ASK: _("asked about a correction"),
        Action.DECLINE: _("correction declined"),
        Action.POLL: _("days of a poll"),
        Action.VIDEO: _("looked at a video"),
        Action.HIDE_LIST: _("list made private"),
    }
