"""Corrections: what is proposed about a thing, the form for it, the review."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext as _

from yeoun_site.pages.facts import FactView, fact_views
from yeoun_site.people.corrections import services
from yeoun_site.people.corrections.models import Proposal, State
from yeoun_site.people.corrections.values import PROPOSABLE
from yeoun_site.web.views._page import named
from yeoun_site.web.views._people import (
    as_fragment,
    back,
    limited,
    member_page,
    member_write,
    open_page,
    resolved,
    show_private,
)

__all__ = ["about", "mine", "one", "propose", "queue", "review", "withdraw"]

_KINDS = ("drama", "artist", "song", "release")
_MOST = 100


@open_page
def about(request: HttpRequest, key: str) -> HttpResponse:
    """What is proposed about a thing beside what stands; `property` opens the form on one fact."""
    snapshot = request.edition.snapshot
    kind, stands = resolved(snapshot, key, *_KINDS)
    facts = fact_views(snapshot, stands)
    wanted = request.GET.get("property", "")
    proposals = (
        Proposal.objects.filter(subject=stands).exclude(state=State.WITHDRAWN).select_related("author")
    )
    releases = snapshot.rows("SELECT id, part, title FROM release WHERE drama = ? ORDER BY part, id", stands)
    context = {
        "kind": kind,
        "key": stands,
        "name": named(snapshot, kind, stands),
        "facts": facts,
        "proposals": list(proposals.order_by("-made")[:_MOST]),
        "properties": PROPOSABLE[kind],
        "wanted": wanted if wanted in PROPOSABLE[kind] else "",
        "releases": releases if kind == "drama" else [],
    }
    if as_fragment(request):
        return show_private(request, "corrections/brief.html", context)
    return show_private(request, "corrections/about.html", context)


@member_write
def propose(request: HttpRequest, key: str) -> HttpResponse:
    limited(request, "proposal")
    snapshot = request.edition.snapshot
    thing = resolved(snapshot, key, *_KINDS)
    post = request.POST
    what = post.get("property", "")
    draft = services.Draft(
        what=what, value=post.get("value", ""), source=post.get("source", ""), why=post.get("why", "")
    )
    made = services.propose(request.user, thing, draft, was=_standing(fact_views(snapshot, thing[1]), what))
    return back(request, f"/corrections/{made.token}")


@open_page
def one(request: HttpRequest, token: str) -> HttpResponse:
    proposal = services.find(token)
    context = {
        "proposal": proposal,
        "name": named(request.edition.snapshot, proposal.kind, proposal.subject),
        "reviews": list(proposal.reviews.select_related("by").order_by("at", "pk")),
        "yours": request.user.is_authenticated and proposal.author_id == request.user.pk,
        "waits": proposal.state in {State.OPEN, State.ASKED},
        "needed": services.TRUSTED_NEEDED,
    }
    return show_private(request, "corrections/one.html", context)


@open_page
def queue(request: HttpRequest) -> HttpResponse:
    """What waits, oldest first, and what was decided last: everyone may look."""
    every = Proposal.objects.select_related("author")
    waiting = every.filter(state__in=(State.OPEN, State.ASKED)).order_by("made")[:_MOST]
    decided = every.filter(state__in=(State.ACCEPTED, State.DECLINED)).order_by("-made")[:30]
    return _rows(request, _("Corrections"), list(waiting), list(decided))


@member_page
def mine(request: HttpRequest) -> HttpResponse:
    found = Proposal.objects.filter(author=request.user).select_related("author").order_by("-made")
    return _rows(request, _("Your corrections"), list(found[:_MOST]), [])


def _rows(request: HttpRequest, title: str, waiting: list[Proposal], decided: list[Proposal]) -> HttpResponse:
    snapshot = request.edition.snapshot
    names = {one.subject: named(snapshot, one.kind, one.subject) for one in (*waiting, *decided)}
    context = {"title": title, "waiting": waiting, "decided": decided, "names": names}
    return show_private(request, "corrections/queue.html", context)


@member_write
def review(request: HttpRequest, token: str) -> HttpResponse:
    """Accept, ask, decline (moderators and trusted people), or answer (the author)."""
    limited(request, "review")
    services.review(request.user, token, request.POST.get("verdict", ""), request.POST.get("reason", ""))
    return back(request, f"/corrections/{token}")


@member_write
def withdraw(request: HttpRequest, token: str) -> HttpResponse:
    services.withdraw(request.user, token)
    return back(request, f"/corrections/{token}")


def _standing(facts: tuple[FactView, ...], what: str) -> str:
    """What stands there now, in words."""
    return "; ".join(fact.text for fact in facts if fact.property == what)
