"""JSPF (xspf.org/jspf): XSPF as JSON."""

from __future__ import annotations

from typing import Any

import msgspec

from yeoun.errors import InputError
from yeoun.exports._addresses import plain, song_address, song_in, video_address, video_in
from yeoun.exports._playlist import Line, Playlist
from yeoun.exports._xspf import album_parts

__all__ = ["from_jspf", "to_jspf"]


def to_jspf(playlist: Playlist, *, base: str | None = None) -> str:
    """A playlist as JSPF; locations and identifiers are lists, as the format has them."""
    tracks = [
        _given(
            location=[video_address(video) for video in entry.videos],
            identifier=[song_address(entry.song, base)] if entry.song else None,
            title=entry.title,
            creator=entry.line,
            annotation=entry.note,
            info=song_address(entry.song, base) if base and entry.song else None,
            album=entry.album,
            trackNum=entry.position,
        )
        for entry in playlist.entries
    ]
    head = _given(
        title=playlist.title,
        annotation=playlist.description,
        info=f"{base.rstrip('/')}{playlist.path}" if base and playlist.path else None,
    )
    document = {"playlist": {**head, "track": tracks}}
    return msgspec.json.format(msgspec.json.encode(document), indent=2).decode() + "\n"


def _given(**values: Any) -> dict[str, Any]:
    return {k: plain(v) if isinstance(v, str) else v for k, v in values.items() if v not in (None, "", [])}


def from_jspf(text: str) -> tuple[Line, ...]:
    """The tracks of a JSPF file.

    Raises:
        InputError: it is no JSON, or JSON of another form.
    """
    try:
        document = msgspec.json.decode(text)
        tracks = document["playlist"]["track"]
        return tuple(_line(track) for track in tracks)
    except (msgspec.DecodeError, UnicodeEncodeError) as error:
        raise InputError(f"this is no JSON: {error}") from None
    except (KeyError, TypeError, AttributeError, ValueError):
        raise InputError("this is JSON, but no JSPF playlist") from None


def _line(track: dict[str, Any]) -> Line:
    drama, part = album_parts(_text(track.get("album")))
    locations, identifiers = _texts(track.get("location")), _texts(track.get("identifier"))
    return Line(
        title=_text(track.get("title")),
        artists=_text(track.get("creator")),
        drama=drama,
        part=part,
        note=_text(track.get("annotation")) or None,
        song=next(
            (s for a in [*identifiers, *_texts(track.get("info")), *locations] if (s := song_in(a))), None
        ),
        video=next((v for a in locations if (v := video_in(a))), None),
    )


def _text(value: object) -> str:
    return value.strip() if isinstance(value, str) else ""


def _texts(value: object) -> list[str]:
    """One address or several: writers do both."""
    if isinstance(value, list):
        return [item for item in value if isinstance(item, str)]
    return [value] if isinstance(value, str) else []
