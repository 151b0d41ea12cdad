"""M3U8: the oldest playlist, in UTF-8. Lines that begin with # are comments to every player but those it knows.

A song is an `#EXTINF:-1,Artists - Title` line and its address. Where no video is known there is no address and
therefore no `#EXTINF` (a player would take the next line for it): the song stands in our own comment alone,
`#YEOUN:{...}`, which every song has and which is what is read back first.
"""

from __future__ import annotations

import re

import msgspec

from yeoun.exports._addresses import one_line, song_in, video_address, video_in
from yeoun.exports._playlist import Line, Playlist, line_of

__all__ = ["from_m3u8", "to_m3u8"]

_OURS = "#YEOUN:"
_EXTINF = re.compile(r"#EXTINF:\s*-?[\d.]*(?:\s+[^,]*)?,(?P<name>.*)\Z")
_DASH = re.compile(r"\s+[-–—]\s+")


class _Kept(msgspec.Struct, omit_defaults=True):
    title: str
    artists: str = ""
    drama: str = ""
    part: int | None = None
    note: str | None = None
    song: str | None = None


def to_m3u8(playlist: Playlist, *, base: str | None = None) -> str:
    """A playlist as M3U8."""
    lines = ["#EXTM3U", f"#PLAYLIST:{one_line(playlist.title)}"]
    for entry in playlist.entries:
        kept = line_of(entry)
        ours = _Kept(kept.title, kept.artists, kept.drama, kept.part, kept.note, kept.song)
        lines.append(f"{_OURS}{msgspec.json.encode(ours).decode()}")
        if kept.video:
            lines.append(f"#EXTINF:-1,{one_line(kept.artists)} - {one_line(kept.title)}")
            lines.append(f"#EXTALB:{one_line(entry.album)}")
            lines.append(video_address(kept.video))
    return "\n".join(lines) + "\n"


def from_m3u8(text: str) -> tuple[Line, ...]:
    """The songs of an M3U or M3U8 file; one without a name is left as the name of its file."""
    found: list[Line] = []
    ours: Line | None = None
    name = ""
    for raw in text.splitlines():
        line = raw.strip().removeprefix("\ufeff")
        if line.startswith(_OURS):
            if ours:
                found.append(ours)
            ours = _ours(line)
        elif extinf := _EXTINF.match(line):
            name = extinf["name"].strip()
        elif line and not line.startswith("#"):
            found.append(_with_video(ours, line) if ours else _foreign(name, line))
            ours, name = None, ""
    return tuple([*found, ours] if ours else found)


def _ours(line: str) -> Line | None:
    try:
        kept = msgspec.json.decode(line.removeprefix(_OURS), type=_Kept)
    except (msgspec.DecodeError, UnicodeEncodeError):
        return None  # somebody has edited it; the lines after it still say something
    return Line(
        title=kept.title,
        artists=kept.artists,
        drama=kept.drama,
        part=kept.part,
        note=kept.note,
        song=kept.song,
    )


def _with_video(ours: Line, address: str) -> Line:
    return Line(
        title=ours.title,
        artists=ours.artists,
        drama=ours.drama,
        part=ours.part,
        note=ours.note,
        song=ours.song,
        video=video_in(address),
    )


def _foreign(name: str, address: str) -> Line:
    artists, title = "", name or re.split(r"[\\/]", address)[-1].rpartition(".")[0]
    if pieces := _DASH.split(title, maxsplit=1) if _DASH.search(title) else []:
        artists, title = pieces
    return Line(title=title, artists=artists, song=song_in(address), video=video_in(address))
