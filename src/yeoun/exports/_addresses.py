"""Addresses in files: of a song on a site, of a video; and the characters that files may not hold."""

from __future__ import annotations

import re
from urllib.parse import parse_qs, urlsplit

__all__ = ["SCHEME", "one_line", "plain", "song_address", "song_in", "video_address", "video_in"]

# How a song is named where no site is known: a URI, as XSPF and JSPF want one, that nobody has to answer.
SCHEME = "x-yeoun:song/"
_SONG_PATH = re.compile(r"/songs/([a-z0-9]+(?:-[a-z0-9]+)*)/?\Z")
_VIDEO = re.compile(r"[A-Za-z0-9_-]{11}\Z")
_HOSTS = {
    "youtube.com",
    "www.youtube.com",
    "m.youtube.com",
    "music.youtube.com",
    "youtube-nocookie.com",
    "www.youtube-nocookie.com",
}
# What XML 1.0 cannot hold (section 2.2), nor any text file should.
_FORBIDDEN = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\ud800-\udfff\ufffe\uffff]")


def plain(text: str) -> str:
    """The text without the characters that no text file may hold."""
    return _FORBIDDEN.sub("", text)


def one_line(text: str) -> str:
    """The text on one line, blanks folded."""
    return " ".join(plain(text).split())


def song_address(song: str, base: str | None) -> str:
    """Where a song stands: on the site at `base` ("https://host"), else its bare name as a URI."""
    return f"{base.rstrip('/')}/songs/{song}" if base else f"{SCHEME}{song}"


def song_in(address: str) -> str | None:
    """The song's id in an address as `song_address` makes them, on whatever site; None if it is none."""
    if address.startswith(SCHEME):
        return address.removeprefix(SCHEME) or None
    try:
        found = _SONG_PATH.search(urlsplit(address).path)
    except ValueError:
        return None
    return found.group(1) if found else None


def video_address(video: str) -> str:
    """The public address of a YouTube video."""
    return f"https://www.youtube.com/watch?v={video}"


def video_in(address: str) -> str | None:
    """The id in an address of YouTube (watch, embed, shorts, youtu.be); None if it is none."""
    try:
        parts = urlsplit(address.strip())
    except ValueError:
        return None
    host, path = (parts.hostname or ""), parts.path.strip("/")
    if host == "youtu.be":
        found = path
    elif host in _HOSTS:
        found = parse_qs(parts.query).get("v", [""])[0] if path == "watch" else path.rpartition("/")[2]
    else:
        return None
    return found if _VIDEO.fullmatch(found) else None
