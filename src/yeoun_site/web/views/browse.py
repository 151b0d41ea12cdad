"""The pages to walk through: dramas, artists, features, releases, about."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse

from yeoun_site.pages.browse import artists_page, dramas_page, features_page, releases_page
from yeoun_site.web.views._page import missing_is_404, page_number, show

__all__ = ["about", "artists", "dramas", "features", "releases"]

_KINDS = ("person", "group", "unit")


@missing_is_404
def dramas(request: HttpRequest) -> HttpResponse:
    year = request.GET.get("year") or None
    network = request.GET.get("network") or None
    page = dramas_page(request.edition.snapshot, year=year, network=network, page=page_number(request))
    return show(request, "guide/dramas.html", {"page": page})


@missing_is_404
def artists(request: HttpRequest) -> HttpResponse:
    kind = request.GET.get("kind")
    page = artists_page(
        request.edition.snapshot, kind=kind if kind in _KINDS else None, page=page_number(request)
    )
    return show(request, "guide/artists.html", {"page": page})


def features(request: HttpRequest) -> HttpResponse:
    return show(request, "guide/features.html", {"page": features_page(request.edition.snapshot)})


@missing_is_404
def releases(request: HttpRequest, year: int) -> HttpResponse:
    page = releases_page(request.edition.snapshot, str(year), page=page_number(request))
    return show(request, "guide/releases.html", {"page": page})


def about(request: HttpRequest) -> HttpResponse:
    snapshot = request.edition.snapshot
    statuses = dict(
        snapshot.rows("SELECT status, count(*) FROM fact WHERE status IS NOT NULL GROUP BY status")
    )
    return show(request, "guide/about.html", {"counts": snapshot.counts(), "statuses": statuses})
