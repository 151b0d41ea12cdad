"""What every request passes: security headers, the language of its address, the edition it is answered from."""

from __future__ import annotations

import logging
from collections.abc import Callable

from django.conf import settings
from django.db import OperationalError
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import translation
from django.utils.translation import gettext as _

from yeoun_site.people.errors import CannotNow, PeopleError, TooMany
from yeoun_site.web.edition import editions

__all__ = ["POLICY", "BodyLimit", "CurrentEdition", "Language", "PeopleErrors", "SecurityHeaders"]

_log = logging.getLogger(__name__)
_Next = Callable[[HttpRequest], HttpResponse]

# No inline script or style, nothing from another host but the player's frame after a click. YouTube refuses
# to play (error 153) unless it is told who embeds it, so the referrer policy may not be "same-origin".
POLICY = "; ".join(
    (
        "default-src 'none'",
        "script-src 'self'",
        "style-src 'self'",
        "img-src 'self' data:",
        "font-src 'self'",
        "connect-src 'self'",
        "manifest-src 'self'",
        "frame-src https://www.youtube-nocookie.com",
        "form-action 'self'",
        "base-uri 'none'",
        "frame-ancestors 'none'",
    )
)
_HEADERS = {
    "Content-Security-Policy": POLICY,
    "Referrer-Policy": "strict-origin-when-cross-origin",
    "X-Content-Type-Options": "nosniff",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Permissions-Policy": "camera=(), microphone=(), geolocation=(), browsing-topics=()",
}
if settings.HTTPS:
    _HEADERS["Strict-Transport-Security"] = "max-age=31536000"


class SecurityHeaders:
    """Adds the headers; a view that needs another policy (an embed) sets its own first."""

    def __init__(self, get_response: _Next) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        response = self.get_response(request)
        for name, value in _HEADERS.items():
            response.headers.setdefault(name, value)
        return response


class BodyLimit:
    """Refuses what is too large before anything of it is read: a form is read as a whole, also by the check of its token."""

    def __init__(self, get_response: _Next) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        given = request.META.get("CONTENT_LENGTH") or "0"
        if not given.isdigit() or int(given) > settings.YEOUN_LARGEST_BODY:
            most = settings.YEOUN_LARGEST_BODY // 1_000_000
            return HttpResponse(f"At most {most} MB can be sent here.", status=413, content_type="text/plain")
        return self.get_response(request)


class Language:
    """The language stands in the address: /ko/... is Korean, everything else English."""

    def __init__(self, get_response: _Next) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        path = request.path_info
        language = "ko" if path == "/ko" or path.startswith("/ko/") else "en"
        request.LANGUAGE_CODE = language
        with translation.override(language):
            response = self.get_response(request)
        response.headers.setdefault("Content-Language", language)
        return response


class CurrentEdition:
    """`request.edition`: taken once, so that a page never mixes two editions."""

    def __init__(self, get_response: _Next) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        request.edition = editions.current()
        return self.get_response(request)


class PeopleErrors:
    """What people are told when something cannot be done: the sentence of the error, on a page or as a fragment."""

    def __init__(self, get_response: _Next) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        return self.get_response(request)

    def process_exception(self, request: HttpRequest, exception: Exception) -> HttpResponse | None:
        if isinstance(exception, OperationalError):  # the disk is full, the database is away
            _log.error("the database cannot do it: %s", exception)
            exception = CannotNow(_("This cannot be kept at the moment. Please try again in a few minutes."))
        if not isinstance(exception, PeopleError):
            return None
        status = exception.status
        response = render(
            request, "guide/error.html", {"status": status, "sentence": str(exception)}, status=status
        )
        response.headers["Cache-Control"] = "private, no-store"
        if isinstance(exception, (TooMany, CannotNow)):
            response.headers["Retry-After"] = str(exception.retry_after)
        return response
