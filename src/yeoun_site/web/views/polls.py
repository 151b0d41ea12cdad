"""The poll of a feature: the question, the vote, the result."""

from __future__ import annotations

import datetime
import secrets
from collections import Counter
from dataclasses import dataclass
from zoneinfo import ZoneInfo

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext as _

from yeoun_site.pages.feature import FeaturePage, feature_page
from yeoun_site.pages.values import SongCard
from yeoun_site.people.errors import Refused
from yeoun_site.people.moderation.models import Action
from yeoun_site.people.moderation.services import log, reason_of
from yeoun_site.people.polls import services
from yeoun_site.people.polls.services import Voter
from yeoun_site.web.views._page import missing_is_404
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

__all__ = ["COOKIE", "dates", "poll", "vote"]

COOKIE = "guest"  # which browser: says nothing about who
_A_YEAR = 365 * 86400
_SEOUL = ZoneInfo("Asia/Seoul")


@dataclass(frozen=True, slots=True, kw_only=True)
class Bar:
    """One song's votes; `share` is of all votes of its kind, in per cent."""

    song: SongCard
    people: int
    guests: int
    share: int


@open_page
@missing_is_404
def poll(request: HttpRequest, key: str) -> HttpResponse:
    """The question; the result once one has voted, asks for it (`?result=1`), or the poll is over."""
    return _shown(request, key)


@open_write
@missing_is_404
def vote(request: HttpRequest, key: str) -> HttpResponse:
    """Vote for `song`, as the account or, for a guest, as the browser."""
    page = _feature(request, key)
    voter = _voter(request)
    fresh = None
    if voter.user is None:
        limited(request, "guest-vote")
        if voter.browser is None:
            fresh = secrets.token_urlsafe(24)
            voter = Voter(browser=fresh)
    else:
        limited(request, "vote")
    song = request.POST.get("song", "")
    if song not in {entry.song.id for entry in page.entries}:
        raise Refused(_("Choose one of the songs of this feature."))
    services.vote(page.feature.id, song, voter)
    response = _shown(request, page.feature.id, voter=voter)
    if fresh:
        response.set_cookie(
            COOKIE,
            fresh,
            max_age=_A_YEAR,
            httponly=True,
            samesite="Lax",
            secure=settings.SESSION_COOKIE_SECURE,
        )
    return response


@moderator_write
@missing_is_404
def dates(request: HttpRequest, key: str) -> HttpResponse:
    """Open and close a poll at days of Korean time."""
    page = _feature(request, key)
    opens, closes = (_day(request.POST.get(name, "")) for name in ("opens", "closes"))
    reason = reason_of(request.POST.get("reason", ""))
    services.set_dates(page.feature.id, opens=opens, closes=closes)
    about = f"{page.feature.id}: {request.POST.get('opens') or '…'} – {request.POST.get('closes') or '…'}"
    log(request.user, Action.POLL, about, reason, path=f"/features/{page.feature.id}/poll")
    return back(request, f"/features/{page.feature.id}/poll")


def _shown(request: HttpRequest, key: str, *, voter: Voter | None = None) -> HttpResponse:
    page = _feature(request, key)
    voter = voter or _voter(request)
    state, known = services.state(page.feature.id)
    choice = services.choice_of(page.feature.id, voter)
    see = bool(choice) or state == "closed" or request.GET.get("result") == "1"
    found = services.result(page.feature.id) if see else None
    context = {
        "page": page,
        "state": state,
        "opens": known.opens.astimezone(_SEOUL).date().isoformat() if known and known.opens else "",
        "closes": known.closes.astimezone(_SEOUL).date().isoformat() if known and known.closes else "",
        "choice": choice,
        "change": request.GET.get("change") == "1" and state == "open",
        "bars": _bars(page, found.people, found.guests) if found else None,
        "people": found.people.total() if found else 0,
        "guests": found.guests.total() if found else 0,
    }
    return show_private(request, "polls/poll.html", context, title=_("Which is your favourite?"))


def _bars(page: FeaturePage, people: Counter[str], guests: Counter[str]) -> list[Bar]:
    """Every song that may be or was voted for, most votes of people first; equal ones in the feature's order."""
    most = max(people.total(), 1)
    bars = [
        Bar(
            song=entry.song,
            people=people[entry.song.id],
            guests=guests[entry.song.id],
            share=round(100 * people[entry.song.id] / most),
        )
        for entry in page.entries
    ]
    return sorted(bars, key=lambda bar: -bar.people)


def _feature(request: HttpRequest, key: str) -> FeaturePage:
    _kind, stands = resolved(request.edition.snapshot, key, "list")
    return feature_page(request.edition.snapshot, stands)


def _voter(request: HttpRequest) -> Voter:
    return Voter(user=viewer(request), browser=request.COOKIES.get(COOKIE, "")[:64] or None)


def _day(text: str) -> datetime.datetime | None:
    if not text:
        return None
    try:
        return datetime.datetime.combine(datetime.date.fromisoformat(text), datetime.time(), _SEOUL)
    except ValueError:
        raise Refused(_("A day is written like 2026-12-01.")) from None
