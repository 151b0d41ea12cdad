"""Drawn covers. They depend on id and moods only, so a browser may keep them for a day."""

from __future__ import annotations

from django.http import Http404, HttpRequest, HttpResponse

from yeoun.catalogue import Snapshot
from yeoun_site.pages import covers

__all__ = ["cover"]


def cover(request: HttpRequest, kind: str, key: str) -> HttpResponse:
    snapshot: Snapshot = request.edition.snapshot
    drawn = _drawn(snapshot, kind, key)
    response = HttpResponse(covers.render_svg(drawn), content_type="image/svg+xml")
    response.headers["Cache-Control"] = "public, max-age=86400"
    # Opened by itself an SVG is a document: it may do nothing.
    response.headers["Content-Security-Policy"] = "default-src 'none'; sandbox"
    return response


def _drawn(snapshot: Snapshot, kind: str, key: str) -> covers.Cover:
    if kind == "song":
        rows = snapshot.rows("SELECT drama FROM song WHERE id = ?", key)
        moods = snapshot.rows("SELECT mood FROM song_mood WHERE song = ? ORDER BY number", key)
    elif kind == "drama":
        rows = snapshot.rows("SELECT id FROM drama WHERE id = ?", key)
        moods = snapshot.rows(
            "SELECT mood FROM song JOIN song_mood ON song_mood.song = song.id WHERE drama = ?"
            " GROUP BY mood ORDER BY count(*) DESC, mood",
            key,
        )
    else:
        rows, moods = [], []
    if not rows:
        raise Http404(f"there is no {kind} with the id {key!r}")
    return covers.cover(key, [mood for (mood,) in moods], place=rows[0][0])
