"""What the views share."""

from __future__ import annotations

import functools
from collections.abc import Callable
from typing import Any

from django.http import Http404, HttpRequest, HttpResponse, HttpResponsePermanentRedirect
from django.shortcuts import render

from yeoun.catalogue import Snapshot
from yeoun.errors import NotFoundError

__all__ = ["catalogue_page", "page_number", "show"]

_View = Callable[..., HttpResponse]
# A minute in a browser's own cache; the whole-page cache knows the edition and answers 304 after that.
_PUBLIC = "public, max-age=60"


def show(request: HttpRequest, template: str, context: dict[str, Any], *, status: int = 200) -> HttpResponse:
    """Render a page. Whoever is signed in gets it fresh; for everyone else it may be kept."""
    signed_in = "sessionid" in request.COOKIES
    response = render(request, template, context, status=status)
    response.headers["Cache-Control"] = "private, no-store" if signed_in else _PUBLIC
    return response


def catalogue_page(view: _View) -> _View:
    """A view of one thing of the catalogue: no such thing is a 404, a merged one leads to what it became."""

    @functools.wraps(view)
    def wrapped(request: HttpRequest, key: str, **values: Any) -> HttpResponse:
        snapshot: Snapshot = request.edition.snapshot
        stands = snapshot.resolve(key)
        if stands != key:
            return HttpResponsePermanentRedirect(request.get_full_path().replace(key, stands, 1))
        try:
            return view(request, key, **values)
        except NotFoundError as error:
            raise Http404(str(error)) from error

    return wrapped


def page_number(request: HttpRequest) -> int:
    """The `page` asked for, from 1.

    Raises:
        Http404: it is no number.
    """
    given = request.GET.get("page", "1")
    if not given.isascii() or not given.isdigit() or len(given) > 6:
        raise Http404("the page is no number")
    return int(given)
