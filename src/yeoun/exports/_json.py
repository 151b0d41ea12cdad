"""Our own JSON: everything a playlist holds."""

from __future__ import annotations

from typing import Any

import msgspec

from yeoun.errors import InputError
from yeoun.exports._addresses import song_address, video_address
from yeoun.exports._playlist import Line, Playlist

__all__ = ["from_json", "to_json"]


def to_json(playlist: Playlist, *, base: str | None = None) -> str:
    """A playlist as JSON, two blanks deep."""
    document = {
        "title": playlist.title,
        "description": playlist.description,
        "address": f"{base.rstrip('/')}{playlist.path}" if base and playlist.path else None,
        "licence": "CC0-1.0",
        "entries": [
            {
                "position": e.position,
                "song": {
                    "id": e.song or None,
                    "name": e.title,
                    "name_ko": e.title_ko,
                    "address": song_address(e.song, base) if e.song else None,
                },
                "artists": [msgspec.to_builtins(singer) for singer in e.singers],
                "line": e.line,
                "drama": {"id": e.drama, "name": e.drama_name, "name_ko": e.drama_ko},
                "part": e.part,
                "released": e.date,
                "note": e.note,
                "videos": [{"service": "youtube", "id": v, "address": video_address(v)} for v in e.videos],
            }
            for e in playlist.entries
        ],
    }
    return msgspec.json.format(msgspec.json.encode(document), indent=2).decode() + "\n"


def from_json(text: str) -> tuple[Line, ...]:
    """The songs of such a file.

    Raises:
        InputError: it is no JSON, or JSON of another form.
    """
    try:
        return tuple(_line(entry) for entry in msgspec.json.decode(text)["entries"])
    except (msgspec.DecodeError, UnicodeEncodeError) as error:
        raise InputError(f"this is no JSON: {error}") from None
    except (KeyError, TypeError, AttributeError, IndexError):
        raise InputError("this is JSON, but no playlist of ours") from None


def _line(entry: dict[str, Any]) -> Line:
    line = Line(
        title=entry["song"]["name"],
        artists=entry.get("line") or "",
        drama=(entry.get("drama") or {}).get("name") or "",
        part=entry.get("part"),
        note=entry.get("note"),
        song=entry["song"].get("id"),
        video=entry["videos"][0]["id"] if entry.get("videos") else None,
    )
    return msgspec.convert(
        msgspec.to_builtins(line), Line
    )  # a file of ours that somebody edited: types again
