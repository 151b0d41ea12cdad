"""What the views of people's subjects share: who may come in, how a write is asked for, fragments.

A subject's part of a guide page (a thread, a poll) has its own address. There it is a whole page; asked for by
htmx it is the fragment alone, which a guide page loads into itself. So guide pages stay the same for everyone,
and everything works without scripts.
"""

from __future__ import annotations

import functools
from collections.abc import Callable
from typing import Any
from urllib.parse import urlencode

from django.contrib.auth.decorators import login_required
from django.db import transaction
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.utils.http import url_has_allowed_host_and_scheme
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_POST

from yeoun.catalogue import Snapshot
from yeoun.errors import NotFoundError
from yeoun_site.people.accounts.models import User
from yeoun_site.people.address import client_address
from yeoun_site.people.errors import NotAllowed, NotThere, Refused
from yeoun_site.people.limits.services import take
from yeoun_site.web.views._page import standing

__all__ = [
    "as_fragment",
    "back",
    "legible_write",
    "limited",
    "member_page",
    "member_write",
    "moderator_page",
    "moderator_write",
    "only_yours",
    "open_page",
    "open_write",
    "resolved",
    "show_private",
    "viewer",
]

_View = Callable[..., HttpResponse]


def as_fragment(request: HttpRequest) -> bool:
    """Was a part of a page asked for? (A boosted link or form wants the whole page.)"""
    return bool(request.htmx) and not request.htmx.boosted


def show_private(
    request: HttpRequest, template: str, context: dict[str, Any], *, title: str = "", status: int = 200
) -> HttpResponse:
    """A page or fragment that depends on who asks: never kept anywhere.

    Args:
        template: of the fragment. A whole page is made of it by `people/page.html`, under `title`; without a
            title the template is a whole page itself.
    """
    if title and not as_fragment(request):
        context, template = {**context, "fragment": template, "title": title}, "people/page.html"
    return only_yours(render(request, template, context, status=status))


def only_yours(response: HttpResponse) -> HttpResponse:
    """Say that nothing between here and the browser may keep the response."""
    response.headers["Cache-Control"] = "private, no-store"
    return response


def limited(request: HttpRequest, action: str) -> None:
    """Count one `action` of whoever asks.

    Raises:
        TooMany: a limit is reached.
    """
    user = request.user
    take(action, account=user.token if user.is_authenticated else None, address=client_address(request))


def viewer(request: HttpRequest) -> User | None:
    """Who is signed in; None for a guest."""
    return request.user if request.user.is_authenticated else None


def back(request: HttpRequest, otherwise: str) -> HttpResponseRedirect:
    """To where the form says it was (`next`, on this site only), else to `otherwise`."""
    wanted = request.POST.get("next", "")
    safe = url_has_allowed_host_and_scheme(
        wanted, allowed_hosts={request.get_host()}, require_https=request.is_secure()
    )
    return only_yours(HttpResponseRedirect(wanted if safe and wanted.startswith("/") else otherwise))


def _legible(view: _View) -> _View:
    """Refuse what no database can hold: a NUL in an address or a field (SQLite would take it, PostgreSQL fails)."""

    @functools.wraps(view)
    def wrapped(request: HttpRequest, *values: Any, **named: Any) -> HttpResponse:
        fields = [
            text
            for query in (request.GET, request.POST)
            for key in query
            for text in (key, *query.getlist(key))
        ]
        if any("\x00" in text for text in (*fields, *map(str, named.values()), *request.COOKIES.values())):
            raise Refused(_("The address or the form held something that makes no sense here."))
        return view(request, *values, **named)

    return wrapped


def legible_write(view: _View) -> _View:
    """A form for everyone that writes nothing: POST only, because it carries much."""
    return require_POST(_legible(view))


def open_page(view: _View) -> _View:
    """A page for everyone."""
    return require_GET(_legible(view))


def open_write(view: _View) -> _View:
    """A write that guests may do too: POST only, one transaction."""
    return require_POST(_legible(transaction.atomic(view)))


def member_page(view: _View) -> _View:
    """A page for who is signed in; others are asked to sign in and come back."""
    return require_GET(_legible(login_required(view)))


def member_write(view: _View) -> _View:
    """A write for who is signed in: POST only, one transaction. Others sign in first, and come back to the page."""

    @functools.wraps(view)
    def wrapped(request: HttpRequest, *values: Any, **named: Any) -> HttpResponse:
        if request.user.is_authenticated:
            with transaction.atomic():
                return view(request, *values, **named)
        return _sign_in(request, back(request, "/").url)

    return require_POST(_legible(wrapped))


def moderator_page(view: _View) -> _View:
    """A page for moderators."""
    return member_page(_moderating(view))


def moderator_write(view: _View) -> _View:
    """A write for moderators."""
    return member_write(_moderating(view))


def _moderating(view: _View) -> _View:
    @functools.wraps(view)
    def wrapped(request: HttpRequest, *values: Any, **named: Any) -> HttpResponse:
        if not request.user.moderates:
            raise NotAllowed(_("This is for moderators."))
        return view(request, *values, **named)

    return wrapped


def _sign_in(request: HttpRequest, then: str) -> HttpResponse:
    """To the sign-in page, which leads to `then`; htmx is told to go there as a whole page."""
    address = f"{reverse('account_login')}?{urlencode({'next': then})}"
    if request.htmx:
        response = HttpResponse(status=204)
        response.headers["HX-Redirect"] = address
        return only_yours(response)
    return only_yours(HttpResponseRedirect(address))


def resolved(snapshot: Snapshot, key: str, *kinds: str) -> tuple[str, str]:
    """As `standing`, for pages of people's subjects.

    Raises:
        NotThere: the catalogue has no such thing, or it is of another kind than `kinds`.
    """
    try:
        return standing(snapshot, key, *kinds)
    except NotFoundError:
        raise NotThere(_("The guide has no such thing.")) from None
