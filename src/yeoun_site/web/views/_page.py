"""What the views share."""

from __future__ import annotations

import functools
from collections.abc import Callable
from typing import Any

from django.http import Http404, HttpRequest, HttpResponse, HttpResponsePermanentRedirect
from django.shortcuts import render
from django.utils.translation import get_language, gettext

from yeoun.catalogue import Snapshot
from yeoun.errors import NotFoundError

__all__ = [
    "KINDS",
    "catalogue_page",
    "missing_is_404",
    "named",
    "page_number",
    "show",
    "small_number",
    "standing",
]

# The first part of an address, and what stands there.
KINDS = {"songs": "song", "dramas": "drama", "artists": "artist", "features": "list"}
_View = Callable[..., HttpResponse]
# A minute in a browser's own cache; the whole-page cache knows the edition and answers 304 after that.
_PUBLIC = "public, max-age=60"


def show(request: HttpRequest, template: str, context: dict[str, Any], *, status: int = 200) -> HttpResponse:
    """Render a page. Whoever is signed in gets it fresh; for everyone else it may be kept."""
    signed_in = "sessionid" in request.COOKIES
    response = render(request, template, context, status=status)
    response.headers["Cache-Control"] = "private, no-store" if signed_in else _PUBLIC
    return response


def missing_is_404(view: _View) -> _View:
    """A view that asks the catalogue for what may not be there."""

    @functools.wraps(view)
    def wrapped(request: HttpRequest, *values: Any, **named: Any) -> HttpResponse:
        try:
            return view(request, *values, **named)
        except NotFoundError as error:
            raise Http404(str(error)) from error

    return wrapped


def catalogue_page(view: _View) -> _View:
    """A view of one thing of the catalogue: no such thing is a 404, a merged one leads to what it became."""

    found = missing_is_404(view)

    @functools.wraps(view)
    def wrapped(request: HttpRequest, key: str, **values: Any) -> HttpResponse:
        snapshot: Snapshot = request.edition.snapshot
        stands = snapshot.resolve(key)
        if stands != key:
            return HttpResponsePermanentRedirect(request.get_full_path().replace(key, stands, 1))
        return found(request, key, **values)

    return wrapped


def standing(snapshot: Snapshot, key: str, *kinds: str) -> tuple[str, str]:
    """What an id stands for now: its kind ("song", "drama", "artist", "list") and its present id.

    Raises:
        NotFoundError: the catalogue has no such thing, or it is of another kind than `kinds`.
    """
    stands = snapshot.resolve(key)
    kind = snapshot.type_of(stands)
    if kind not in kinds:
        raise NotFoundError(f"{key!r} is a {kind} and stands elsewhere")
    return kind, stands


def named(snapshot: Snapshot, kind: str, key: str) -> str:
    """What a thing is called in the visitor's language; the id itself where the catalogue has no such thing any more.

    Args:
        kind: "song", "drama", "artist", "list" or "release" (by its drama and its part).
    """
    if kind == "list":
        found = snapshot.rows("SELECT title, title_ko FROM list WHERE id = ?", key)
    elif kind == "release":
        rows = snapshot.rows("SELECT drama, part, title FROM release WHERE id = ?", key)
        if not rows:
            return key
        drama, part, title = rows[0]
        which = title or (gettext("Part %(number)s") % {"number": part} if part else key)
        return f"{named(snapshot, 'drama', drama)} · {which}"
    else:
        found = list(snapshot.shown(kind, (key,)).values())
    if not found:
        return key
    name, name_ko = found[0]
    return str(name_ko if get_language() == "ko" and name_ko else name)


def page_number(request: HttpRequest) -> int:
    """The `page` asked for, from 1.

    Raises:
        Http404: it is no number.
    """
    given = request.GET.get("page", "1")
    if not given.isascii() or not given.isdigit() or len(given) > 6:
        raise Http404("the page is no number")
    return int(given)


def small_number(request: HttpRequest, name: str) -> int | None:
    """A number from 0 to 99 from the query; None where it is absent or is none."""
    given = request.GET.get(name, "")
    return int(given) if given.isascii() and given.isdigit() and len(given) <= 2 else None
