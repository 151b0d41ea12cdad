"""Playlists: collected from a snapshot, written in seven formats, read back from five, matched to the catalogue.

    playlist = playlist_of(snapshot, "goblin")
    text = render(playlist, "xspf", base="https://yeoun.example")
    lines = parse(data)                       # XSPF, JSPF, M3U8, CSV or our JSON, told apart by what is in it
    matches = match(lines, snapshot, Linker(snapshot))

Renderers are pure functions of a playlist. What each format keeps and loses: docs/guide/exports.md.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from yeoun.errors import InputError
from yeoun.exports._addresses import video_in
from yeoun.exports._article import to_html, to_markdown
from yeoun.exports._collect import playlist_of, songs_playlist
from yeoun.exports._csv import from_csv, to_csv
from yeoun.exports._json import from_json, to_json
from yeoun.exports._jspf import from_jspf, to_jspf
from yeoun.exports._m3u8 import from_m3u8, to_m3u8
from yeoun.exports._match import Match, match
from yeoun.exports._playlist import Entry, Line, Playlist, Singer, line_of, lines_of
from yeoun.exports._records import records
from yeoun.exports._xspf import from_xspf, to_xspf

__all__ = [
    "FORMATS",
    "LARGEST",
    "MOST_LINES",
    "Entry",
    "Format",
    "Line",
    "Match",
    "Playlist",
    "Singer",
    "line_of",
    "lines_of",
    "match",
    "parse",
    "playlist_of",
    "records",
    "render",
    "songs_playlist",
    "video_in",
]

LARGEST = 5_000_000  # bytes of a file that is read back: some 20,000 songs
MOST_LINES = 10_000  # songs of one file


@dataclass(frozen=True, slots=True, kw_only=True)
class Format:
    """A format: its file ending is its name; `content_type` is how a server calls it."""

    content_type: str
    write: Callable[..., str]


FORMATS: dict[str, Format] = {
    "xspf": Format(content_type="application/xspf+xml", write=to_xspf),
    "jspf": Format(content_type="application/jspf+json", write=to_jspf),
    "m3u8": Format(content_type="application/vnd.apple.mpegurl", write=to_m3u8),
    "csv": Format(content_type="text/csv", write=to_csv),
    "json": Format(content_type="application/json", write=to_json),
    "md": Format(content_type="text/markdown", write=to_markdown),
    "html": Format(content_type="text/html", write=to_html),
}


def render(playlist: Playlist, form: str, *, base: str | None = None) -> str:
    """A playlist as text.

    Args:
        form: a key of `FORMATS`.
        base: the site the addresses are of ("https://host", no path), or None where there is none.
    """
    return FORMATS[form].write(playlist, base=base)


def parse(data: bytes) -> tuple[Line, ...]:
    """The songs of a playlist file, whatever its format.

    Args:
        data: UTF-8, UTF-16 with a mark, or CP949 (what Korean spreadsheets write).

    Raises:
        InputError: it is too large, empty, of none of the formats, or broken; in one sentence.
    """
    if len(data) > LARGEST:
        raise InputError(f"the file is larger than {LARGEST // 1_000_000} MB")
    text = _decoded(data)
    start = text.lstrip("\ufeff \t\r\n")
    if not start:
        raise InputError("the file is empty")
    if start.startswith("<"):
        lines = from_xspf(start)
    elif start.startswith("{"):
        lines = from_jspf(start) if '"playlist"' in start[:2000] else from_json(start)
    elif start.startswith("#"):
        lines = from_m3u8(start)
    else:
        lines = from_csv(start)
    if len(lines) > MOST_LINES:
        raise InputError(f"the file has {len(lines)} songs; at most {MOST_LINES} are read")
    return lines


def _decoded(data: bytes) -> str:
    if data.startswith((b"\xff\xfe", b"\xfe\xff")):
        return data.decode("utf-16", errors="replace")
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError:
        return data.decode("cp949", errors="replace")
