"""What machines ask for: robots.txt, sitemaps, OpenSearch, oEmbed and what it embeds, pictures, the manifest."""

from __future__ import annotations

import functools
import re
from pathlib import Path
from urllib.parse import urlsplit
from xml.sax.saxutils import escape

import msgspec
import resvg_py
from django.contrib.staticfiles import finders
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.html import escape as html_escape
from django.views.decorators.clickjacking import xframe_options_exempt
from django.views.decorators.http import require_safe

from yeoun.errors import NotFoundError
from yeoun_site.pages import covers
from yeoun_site.pages.cards import song_cards
from yeoun_site.pages.search import suggestions
from yeoun_site.pages.values import SongCard
from yeoun_site.web.context import absolute
from yeoun_site.web.views._page import KINDS
from yeoun_site.web.views.covers import drawn

__all__ = [
    "embed",
    "icon",
    "manifest",
    "oembed",
    "opensearch",
    "picture",
    "robots",
    "sitemap",
    "sitemaps",
    "suggest_plain",
]

_A_MAP = 10_000  # addresses of one sitemap, in two languages; the protocol allows 50,000 and 50 MB
_STATIC = ("/", "/dramas", "/artists", "/moods", "/features", "/about", "/about/data", "/about/api")


def _xml(text: str, kind: str = "application/xml") -> HttpResponse:
    response = HttpResponse(
        f'<?xml version="1.0" encoding="UTF-8"?>\n{text}', content_type=f"{kind}; charset=utf-8"
    )
    response.headers["Cache-Control"] = "public, max-age=3600"
    return response


@require_safe
def robots(request: HttpRequest) -> HttpResponse:
    lines = [
        "User-agent: *",
        *(
            f"Disallow: {p}"
            for p in ("/account", "/mine", "/lists/mine", "/lists/choose", "/corrections/about")
        ),
    ]
    lines += [
        "Disallow: /search?",
        "Disallow: /ko/search?",
        f"Sitemap: {absolute(request, '/sitemap.xml')}",
        "",
    ]
    response = HttpResponse("\n".join(lines), content_type="text/plain; charset=utf-8")
    response.headers["Cache-Control"] = "public, max-age=3600"
    return response


@require_safe
def sitemaps(request: HttpRequest) -> HttpResponse:
    """The index: the pages that always are, and a map for every ten thousand of a kind."""
    snapshot = request.edition.snapshot
    names = ["pages-1"]
    for room, table in KINDS.items():
        total = snapshot.rows(f"SELECT count(*) FROM {table}")[0][0]  # noqa: S608 (a table of ours)
        names += [f"{room}-{number}" for number in range(1, -(-total // _A_MAP) + 1)]
    entries = "".join(
        f"<sitemap><loc>{escape(absolute(request, f'/sitemaps/{name}.xml'))}</loc><lastmod>{snapshot.edition}</lastmod></sitemap>"
        for name in names
    )
    return _xml(f'<sitemapindex xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">{entries}</sitemapindex>')


@require_safe
def sitemap(request: HttpRequest, room: str, number: int) -> HttpResponse:
    snapshot = request.edition.snapshot
    if room == "pages" and number == 1:
        paths = list(_STATIC)
    elif room in KINDS and number >= 1:
        rows = snapshot.rows(
            f"SELECT id FROM {KINDS[room]} ORDER BY id LIMIT ? OFFSET ?",  # noqa: S608 (a table of ours)
            _A_MAP,
            (number - 1) * _A_MAP,
        )
        paths = [f"/{room}/{key}" for (key,) in rows]
    else:
        paths = []
    if not paths:
        raise Http404("there is no such map")
    head = '<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml">'
    return _xml(f"{head}{''.join(_both(request, path) for path in paths)}</urlset>")


def _both(request: HttpRequest, path: str) -> str:
    """A page in both languages, each saying where the other is."""
    english, korean = escape(absolute(request, path)), escape(absolute(request, f"/ko{path}"))
    links = (
        f'<xhtml:link rel="alternate" hreflang="en" href="{english}"/>'
        f'<xhtml:link rel="alternate" hreflang="ko" href="{korean}"/>'
    )
    return "".join(f"<url><loc>{address}</loc>{links}</url>" for address in (english, korean))


@require_safe
def opensearch(request: HttpRequest) -> HttpResponse:
    """The description by which browsers learn to search here."""
    base = escape(absolute(request, ""))
    return _xml(
        '<OpenSearchDescription xmlns="http://a9.com/-/spec/opensearch/1.1/"><ShortName>Yeoun</ShortName>'
        "<Description>The songs of Korean dramas</Description><InputEncoding>UTF-8</InputEncoding>"
        f'<Image width="16" height="16" type="image/svg+xml">{base}/icon.svg</Image>'
        f'<Url type="text/html" template="{base}/search?q={{searchTerms}}"/>'
        f'<Url type="application/x-suggestions+json" template="{base}/suggest.json?q={{searchTerms}}"/>'
        "</OpenSearchDescription>",
        "application/opensearchdescription+xml",
    )


@require_safe
def suggest_plain(request: HttpRequest) -> HttpResponse:
    """Suggestions in the form browsers ask for (OpenSearch Suggestions 1.1): [what was typed, [names], [reasons], [addresses]]."""
    asked = request.GET.get("q", "")[:200]
    hits = suggestions(request.edition.search, asked, lang="en")
    body = [asked, [h.shown for h in hits], [h.why for h in hits], [absolute(request, h.href) for h in hits]]
    response = HttpResponse(msgspec.json.encode(body), content_type="application/x-suggestions+json")
    response.headers["Cache-Control"] = "public, max-age=60"
    return response


@require_safe
def oembed(request: HttpRequest) -> HttpResponse:
    """oEmbed 1.0 for songs of this site: a small card in a frame of our own, which plays nothing by itself."""
    if request.GET.get("format", "json") != "json":
        return HttpResponse("This provider answers in JSON.", status=501, content_type="text/plain")
    song = _song_of(request, request.GET.get("url", ""))
    if song is None:
        raise Http404("the address is no song of this site")
    width = min(_given(request, "maxwidth", 480), 480)
    height = min(_given(request, "maxheight", 160), 160)
    source = html_escape(absolute(request, f"/embed/songs/{song.id}"))
    title = f"{song.name} – {song.line} ({song.drama.name})"
    body = {
        "version": "1.0",
        "type": "rich",
        "title": title,
        "author_name": song.line,
        "provider_name": "Yeoun",
        "provider_url": absolute(request, "/"),
        "cache_age": 86400,
        "width": width,
        "height": height,
        "html": f'<iframe src="{source}" width="{width}" height="{height}" title="{html_escape(title)}" loading="lazy"></iframe>',
    }
    response = HttpResponse(msgspec.json.encode(body), content_type="application/json")
    response.headers["Access-Control-Allow-Origin"] = "*"
    response.headers["Cache-Control"] = "public, max-age=3600"
    return response


def _song_of(request: HttpRequest, address: str) -> SongCard | None:
    """The song that an address of this site means."""
    try:
        parts = urlsplit(address)
    except ValueError:
        return None
    own = urlsplit(absolute(request, "/"))
    found = re.fullmatch(r"(?:/ko)?/songs/([-a-z0-9]+)", parts.path)
    if parts.netloc != own.netloc or not found:
        return None
    cards = song_cards(request.edition.snapshot, [request.edition.snapshot.resolve(found.group(1))])
    return cards[0] if cards else None


def _given(request: HttpRequest, name: str, otherwise: int) -> int:
    text = request.GET.get(name, "")
    return max(120, int(text)) if text.isascii() and text.isdigit() and len(text) < 6 else otherwise


@require_safe
@xframe_options_exempt
def embed(request: HttpRequest, key: str) -> HttpResponse:
    """The card of a song, to stand in a page elsewhere. No script; one picture, drawn here."""
    cards = song_cards(request.edition.snapshot, [request.edition.snapshot.resolve(key)])
    if not cards:
        raise Http404("there is no such song")
    response = render(request, "guide/embed.html", {"song": cards[0], "base": absolute(request, "")})
    response.headers["Content-Security-Policy"] = (
        "default-src 'none'; style-src 'self'; img-src 'self'; font-src 'self'; base-uri 'none'; frame-ancestors *"
    )
    response.headers["Cross-Origin-Resource-Policy"] = "cross-origin"
    response.headers["Cache-Control"] = "public, max-age=3600"
    return response


@require_safe
def picture(request: HttpRequest, kind: str, key: str) -> HttpResponse:
    """The drawn cover as a picture of 1200 by 630, for links that are shared. No words in it: no font has to be there."""
    try:
        body = _picture(drawn(request.edition.snapshot, kind, key))
    except NotFoundError as error:
        raise Http404(str(error)) from error
    response = HttpResponse(body, content_type="image/png")
    response.headers["Cache-Control"] = "public, max-age=86400"
    return response


@functools.lru_cache(maxsize=256)  # a shared link is asked for by many at once; 256 pictures are some 20 MB
def _picture(cover: covers.Cover) -> bytes:
    inner = covers.render_svg(cover)
    body = inner[inner.index(">") + 1 : inner.rindex("</svg>")]
    size = covers.SIZE
    wide = (
        f'<svg xmlns="http://www.w3.org/2000/svg" width="1200" height="630" viewBox="0 {(size - size * 0.525) / 2} {size} {size * 0.525}">'
        f"{body}</svg>"
    )
    return bytes(resvg_py.svg_to_bytes(svg_string=wide, skip_system_fonts=True))


@require_safe
def icon(request: HttpRequest) -> HttpResponse:
    """The icon at an address that does not change with its content, for those who keep addresses."""
    path = finders.find("yeoun/icon.svg")
    response = HttpResponse(Path(path).read_bytes(), content_type="image/svg+xml")
    response.headers["Cache-Control"] = "public, max-age=86400"
    return response


@require_safe
def manifest(request: HttpRequest) -> HttpResponse:
    body = {
        "name": "Yeoun",
        "short_name": "여운",
        "start_url": "/",
        "display": "minimal-ui",
        "background_color": "#f6f4fa",
        "theme_color": "#100e1c",
        "icons": [{"src": "/icon.svg", "sizes": "any", "type": "image/svg+xml"}],
    }
    response = HttpResponse(msgspec.json.encode(body), content_type="application/manifest+json")
    response.headers["Cache-Control"] = "public, max-age=86400"
    return response
