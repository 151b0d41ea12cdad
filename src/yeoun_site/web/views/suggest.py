"""Suggestions while typing, as JSON: what it is, its names, and why it is here."""

from __future__ import annotations

import msgspec
from django.http import HttpRequest, HttpResponse

from yeoun_site.pages.search import suggestions

__all__ = ["suggest"]


def suggest(request: HttpRequest) -> HttpResponse:
    lang = "ko" if request.GET.get("lang") == "ko" else "en"
    hits = suggestions(request.edition.search, request.GET.get("q", ""), lang=lang)
    response = HttpResponse(msgspec.json.encode({"hits": hits}), content_type="application/json")
    response.headers["Cache-Control"] = "public, max-age=60"
    return response
