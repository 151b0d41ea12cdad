"""What every answer looks like: the envelope, problems (RFC 9457), the opaque cursor."""

from __future__ import annotations

import base64
import binascii
from typing import Any

import msgspec
from django.http import HttpRequest, HttpResponse

__all__ = ["METHODS", "answer", "cursor_of", "opened", "page_of", "problem"]

# Anyone may read from any page; nothing is sent along (no cookies), so nothing private can be read.
METHODS = "GET, HEAD, OPTIONS"
_CORS = {
    "Access-Control-Allow-Origin": "*",
    "Access-Control-Allow-Methods": METHODS,
    "Access-Control-Allow-Headers": "Accept, Content-Type, If-None-Match",
    "Access-Control-Expose-Headers": "ETag, Link, RateLimit, RateLimit-Policy, Retry-After",
    "Access-Control-Max-Age": "86400",
    "Cross-Origin-Resource-Policy": "cross-origin",
}
_TITLES = {
    400: "That could not be understood",
    404: "Not found",
    405: "Only reading is possible",
    429: "Too many requests",
    500: "Something broke here",
}


def answer(request: HttpRequest, data: Any, *, links: dict[str, str | None] | None = None) -> HttpResponse:
    """A value in its envelope: `data`, `meta` (edition, licence), `links` (self, html, next)."""
    document = {
        "data": data,
        "meta": {"edition": request.edition.snapshot.edition, "licence": "CC0-1.0", "version": "1"},
        "links": {"self": request.get_full_path(), **{k: v for k, v in (links or {}).items() if v}},
    }
    response = HttpResponse(msgspec.json.encode(document), content_type="application/json")
    response.headers["Cache-Control"] = "public, max-age=60"
    return opened(response)


def problem(status: int, detail: str, **extra: Any) -> HttpResponse:
    """An error as RFC 9457 has it: `about:blank` problems, whose title says what the status says."""
    document = {"type": "about:blank", "title": _TITLES[status], "status": status, "detail": detail, **extra}
    response = HttpResponse(
        msgspec.json.encode(document), content_type="application/problem+json", status=status
    )
    response.headers["Cache-Control"] = "no-store"
    if status == 405:
        response.headers["Allow"] = METHODS
    return opened(response)


def opened(response: HttpResponse) -> HttpResponse:
    """Let pages of every origin read the response."""
    for name, value in _CORS.items():
        response.headers[name] = value
    return response


def cursor_of(page: int) -> str:
    """The cursor of a page. Opaque: what is in it may change, so that one day it need not be a number."""
    return base64.urlsafe_b64encode(f"p{page}".encode()).decode().rstrip("=")


def page_of(cursor: str) -> int:
    """The page of a cursor that `cursor_of` made; the first for an empty one.

    Raises:
        ValueError: it is none of ours.
    """
    if not cursor:
        return 1
    try:
        text = base64.urlsafe_b64decode(cursor + "=" * (-len(cursor) % 4)).decode("ascii")
    except (binascii.Error, UnicodeDecodeError, ValueError):
        raise ValueError("the cursor is none of ours") from None
    if (
        not text.startswith("p")
        or not text[1:].isdigit()
        or not 2 <= len(text) <= 8
        or cursor_of(int(text[1:])) != cursor
    ):
        raise ValueError("the cursor is none of ours")
    return int(text[1:])
