"""Pages for when something is wrong. Each says what, and where to go on."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

__all__ = ["bad_request", "broken", "csrf_failure", "forbidden", "not_found", "too_many"]


def _page(request: HttpRequest, status: int) -> HttpResponse:
    return render(request, "guide/error.html", {"status": status, "sentence": None}, status=status)


def bad_request(request: HttpRequest, exception: Exception | None = None) -> HttpResponse:
    return _page(request, 400)


def forbidden(request: HttpRequest, exception: Exception | None = None) -> HttpResponse:
    return _page(request, 403)


def csrf_failure(request: HttpRequest, reason: str = "") -> HttpResponse:
    return _page(request, 403)


def not_found(request: HttpRequest, exception: Exception | None = None) -> HttpResponse:
    return _page(request, 404)


def too_many(request: HttpRequest) -> HttpResponse:
    """What allauth answers with when it was asked too often; it does not say for how long, a minute at least."""
    response = _page(request, 429)
    response.headers["Retry-After"] = "60"
    return response


def broken(request: HttpRequest) -> HttpResponse:
    """The last resort: it must not need what may be broken (snapshot, database, templates' context)."""
    return HttpResponse(_BROKEN, status=500)


_BROKEN = """<!doctype html><html lang="en"><meta charset="utf-8"><title>Something broke · Yeoun</title>
<meta name="viewport" content="width=device-width">
<h1>Something broke here. 문제가 생겼습니다.</h1>
<p>It is our mistake, not yours, and nothing of yours was lost. Try again in a minute, or go back to
<a href="/">the front page</a>.</p>
<p lang="ko">저희 쪽 문제이며, 잃어버린 것은 없습니다. 잠시 뒤 다시 시도하거나 <a href="/ko/">첫 화면</a>으로 가 주세요.</p>
"""
