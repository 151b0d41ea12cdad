"""Drawn covers. They depend on id and moods only, so a browser may keep them for a day."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse

from yeoun.catalogue import Snapshot
from yeoun.errors import NotFoundError
from yeoun_site.pages import covers
from yeoun_site.web.views._page import missing_is_404

__all__ = ["cover", "drawn"]


@missing_is_404
def cover(request: HttpRequest, kind: str, key: str) -> HttpResponse:
    body = covers.render_svg(drawn(request.edition.snapshot, kind, key))
    response = HttpResponse(body, content_type="image/svg+xml")
    response.headers["Cache-Control"] = "public, max-age=86400"
    # Opened by itself an SVG is a document: it may do nothing.
    response.headers["Content-Security-Policy"] = "default-src 'none'; sandbox"
    return response


def drawn(snapshot: Snapshot, kind: str, key: str) -> covers.Cover:
    """What is drawn for a song or a drama.

    Raises:
        NotFoundError: there is no such thing.
    """
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
        raise NotFoundError(f"there is no {kind} with the id {key!r}")
    return covers.cover(key, [mood for (mood,) in moods], place=rows[0][0])
