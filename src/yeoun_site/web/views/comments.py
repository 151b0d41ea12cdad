"""Comments: threads of songs, dramas and features, one comment, what is done with it, feeds."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.utils.feedgenerator import Atom1Feed
from django.utils.translation import gettext as _

from yeoun.catalogue import Snapshot
from yeoun.errors import NotFoundError
from yeoun_site.people.comments import reading, services
from yeoun_site.people.comments.models import Comment, State
from yeoun_site.people.errors import NotThere, Refused
from yeoun_site.web.context import absolute
from yeoun_site.web.views._page import KINDS, named
from yeoun_site.web.views._people import (
    as_fragment,
    limited,
    member_page,
    member_write,
    only_yours,
    open_page,
    resolved,
    show_private,
    viewer,
)

__all__ = ["edit", "edit_page", "feed", "feed_of_all", "mute", "one", "remove", "report", "thread", "write"]

_EPISODES = "episodes"  # cookie: how far the visitor is, "goblin.4 mr-sunshine.12", the last thirty dramas
_KEPT_EPISODES = 30
_A_YEAR = 365 * 86400


@open_page
def thread(request: HttpRequest, room: str, key: str) -> HttpResponse:
    """What is said about a thing. `episode` sets how far the visitor is, and is remembered for the drama."""
    thing = resolved(request.edition.snapshot, key, KINDS[room])
    return _thread(request, thing)


@member_write
def write(request: HttpRequest, room: str, key: str) -> HttpResponse:
    """Write about a thing, or answer (`answer_to`)."""
    thing = resolved(request.edition.snapshot, key, KINDS[room])
    limited(request, "comment")
    parent = services.find(request.POST["answer_to"]) if request.POST.get("answer_to") else None
    made = services.write(
        request.user,
        thing=thing,
        text=request.POST.get("text", ""),
        answer_to=parent,
        episode=_number(request.POST.get("episode", "")),
    )
    return _after(request, made)


@open_page
def one(request: HttpRequest, token: str) -> HttpResponse:
    """The permanent address of a comment: its place in the thread."""
    return _place(request, _seen(request, token))


def _place(request: HttpRequest, comment: Comment) -> HttpResponse:
    where = services.path_of(comment.thread.kind, comment.thread.thing)
    page = reading.page_of(comment, viewer(request))
    prefix = "/ko" if request.LANGUAGE_CODE == "ko" else ""
    return only_yours(HttpResponseRedirect(f"{prefix}{where}?page={page}#c-{comment.token}"))


@member_page
def edit_page(request: HttpRequest, token: str) -> HttpResponse:
    comment = services.find(token)
    if comment.author_id != request.user.pk:
        raise NotThere(_("There is no such comment."))
    return show_private(request, "comments/edit.html", {"comment": comment}, title=_("Change your comment"))


@member_write
def edit(request: HttpRequest, token: str) -> HttpResponse:
    limited(request, "comment")
    comment = services.find(token)
    services.edit(
        request.user,
        comment,
        text=request.POST.get("text", ""),
        episode=_number(request.POST.get("episode", "")),
    )
    return _after(request, comment)


@member_write
def remove(request: HttpRequest, token: str) -> HttpResponse:
    comment = services.find(token)
    services.delete(request.user, comment)
    return _after(request, comment)


@member_write
def report(request: HttpRequest, token: str) -> HttpResponse:
    limited(request, "report")
    comment = _seen(request, token)
    services.report(request.user, comment, request.POST.get("why", ""))
    return _after(request, comment)


@member_write
def mute(request: HttpRequest, token: str) -> HttpResponse:
    """Do not show me what this comment's author writes (`on=1`), or show it again."""
    comment = _seen(request, token)
    if comment.author is None:
        raise NotThere(_("There is no such comment."))
    services.mute(request.user, comment.author, on=request.POST.get("on") != "0")
    return _after(request, comment)


@open_page
def feed(request: HttpRequest, room: str, key: str) -> HttpResponse:
    """The newest comments about a thing, as Atom."""
    kind, stands = resolved(request.edition.snapshot, key, KINDS[room])
    title = _("Comments on %(thing)s") % {"thing": named(request.edition.snapshot, kind, stands)}
    return _atom(request, title, services.path_of(kind, stands), reading.newest(stands))


@open_page
def feed_of_all(request: HttpRequest) -> HttpResponse:
    """The newest comments of the whole guide, as Atom."""
    return _atom(request, _("Comments on drama songs"), "/", reading.newest())


def _thread(request: HttpRequest, thing: tuple[str, str]) -> HttpResponse:
    kind, key = thing
    snapshot: Snapshot = request.edition.snapshot
    drama = key if kind == "drama" else snapshot.get_song(key).drama if kind == "song" else None
    episodes = _episodes(request)
    if "episode" in request.GET and drama:
        seen = _number(request.GET["episode"])
        episodes.pop(drama, None)
        if seen:
            episodes[drama] = seen
    sort = request.GET.get("sort", "oldest")
    if sort not in reading.SORTS:
        raise NotThere(_("There is no such order."))
    view = reading.thread_view(
        key,
        viewer(request),
        sort=sort,
        page=_number(request.GET.get("page", "1")) or 1,
        episode=episodes.get(drama) if drama else None,
    )
    name = named(snapshot, kind, key)
    context = {
        "thread": view,
        "kind": kind,
        "key": key,
        "name": name,
        "place": services.path_of(kind, key),
        "drama": drama,
        "sorts": reading.SORTS,
        "answering": request.GET.get("answer", ""),
    }
    response = show_private(
        request, "comments/thread.html", context, title=_("What people say about %(thing)s") % {"thing": name}
    )
    if "episode" in request.GET and drama:
        kept = list(episodes.items())[-_KEPT_EPISODES:]
        response.set_cookie(
            _EPISODES, " ".join(f"{d}.{n}" for d, n in kept), max_age=_A_YEAR, httponly=True, samesite="Lax"
        )
    return response


def _after(request: HttpRequest, comment: Comment) -> HttpResponse:
    """Back to the thread: as the fragment, or at the comment's place."""
    if as_fragment(request):
        request.GET = request.GET.copy()
        request.GET["page"] = str(reading.page_of(comment, viewer(request)))
        return _thread(request, (comment.thread.kind, comment.thread.thing))
    return _place(request, comment)


def _seen(request: HttpRequest, token: str) -> Comment:
    """A comment that this person may know of."""
    comment = services.find(token)
    who = viewer(request)
    private = comment.state == State.HELD and not (who and (who.moderates or comment.author_id == who.pk))
    if private:
        raise NotThere(_("There is no such comment."))
    return comment


def _number(text: str) -> int | None:
    """A number from a form; None where nothing was typed.

    Raises:
        Refused: it is no number.
    """
    if not text.strip():
        return None
    if not (text.strip().isascii() and text.strip().isdigit() and len(text.strip()) < 6):
        raise Refused(_("That is no number."))
    return int(text)


def _episodes(request: HttpRequest) -> dict[str, int]:
    found = {}
    for part in request.COOKIES.get(_EPISODES, "").split()[:_KEPT_EPISODES]:
        drama, _dot, number = part.rpartition(".")
        if drama and number.isascii() and number.isdigit() and len(number) < 4:
            found[drama] = int(number)
    return found


def _atom(request: HttpRequest, title: str, path: str, comments: list[Comment]) -> HttpResponse:
    feed = Atom1Feed(
        title=title,
        link=absolute(request, path),
        description=title,
        language=request.LANGUAGE_CODE,
        feed_url=absolute(request, request.path),
        feed_guid=absolute(request, request.path),
    )
    for comment in comments:
        place = absolute(request, f"/comments/{comment.token}")
        # Spoilers stay out of feeds, where nothing can hide them; so does everything said to give away an episode.
        hides = comment.episode is not None or "||" in comment.text
        feed.add_item(
            title=_("%(who)s on %(thing)s")
            % {"who": comment.author.username if comment.author else "–", "thing": _thing(request, comment)},
            link=place,
            description=_("This comment may give something away.") if hides else comment.text,
            author_name=comment.author.username if comment.author else "–",
            pubdate=comment.at,
            updateddate=comment.edited or comment.at,
            unique_id=place,
        )
    response = HttpResponse(feed.writeString("utf-8"), content_type="application/atom+xml; charset=utf-8")
    response.headers["Cache-Control"] = "no-cache"
    return response


def _thing(request: HttpRequest, comment: Comment) -> str:
    try:
        return named(request.edition.snapshot, comment.thread.kind, comment.thread.thing)
    except (KeyError, NotFoundError):
        return comment.thread.thing  # the edition has lost it; the thread stays
