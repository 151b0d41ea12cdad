"""XSPF, version 1 (xspf.org/spec): the XML playlist. Written in the order of its schema, read leniently."""

from __future__ import annotations

import re
from xml.etree import ElementTree

from yeoun.errors import InputError
from yeoun.exports._addresses import plain, song_address, song_in, video_address, video_in
from yeoun.exports._playlist import Line, Playlist

__all__ = ["album_parts", "from_xspf", "to_xspf"]

_NS = "http://xspf.org/ns/0/"
_PART = re.compile(r"(?P<drama>.*?)\s+OST(?:\s+Part\.?\s*(?P<part>\d{1,3}))?\Z", re.IGNORECASE | re.DOTALL)


def to_xspf(playlist: Playlist, *, base: str | None = None) -> str:
    """A playlist as XSPF. A track whose video is not known has no location: players then look it up by its names."""
    root = ElementTree.Element("playlist", {"version": "1", "xmlns": _NS})
    _add(root, "title", playlist.title)
    _add(root, "annotation", playlist.description)
    if base and playlist.path:
        _add(root, "info", f"{base.rstrip('/')}{playlist.path}")
    tracks = ElementTree.SubElement(root, "trackList")
    for entry in playlist.entries:
        track = ElementTree.SubElement(tracks, "track")
        for video in entry.videos:
            _add(track, "location", video_address(video))
        _add(track, "identifier", song_address(entry.song, base) if entry.song else None)
        _add(track, "title", entry.title)
        _add(track, "creator", entry.line)
        _add(track, "annotation", entry.note)
        if base and entry.song:
            _add(track, "info", song_address(entry.song, base))
        _add(track, "album", entry.album)
        _add(track, "trackNum", str(entry.position))
    ElementTree.indent(root)
    return '<?xml version="1.0" encoding="UTF-8"?>\n' + ElementTree.tostring(root, encoding="unicode") + "\n"


def _add(parent: ElementTree.Element, name: str, text: str | None) -> None:
    if text:
        ElementTree.SubElement(parent, name).text = plain(text)


def from_xspf(text: str) -> tuple[Line, ...]:
    """The tracks of an XSPF file, with or without its namespace.

    Raises:
        InputError: it is no XML, no XSPF, or carries a document type (which playlists have no use for, and
            which is how XML is made to expand without end or to read other files).
    """
    if re.search(r"<!(?:DOCTYPE|ENTITY)", text, re.IGNORECASE):
        raise InputError("the XSPF file has a document type", note="Playlists need none; remove it.")
    try:
        root = ElementTree.fromstring(text)  # noqa: S314 - no document type, so nothing can be expanded
    except (ElementTree.ParseError, ValueError) as error:
        raise InputError(f"this is no XML: {error}") from None
    if _bare(root.tag) != "playlist":
        raise InputError("this is XML, but no XSPF playlist")
    return tuple(_line(track) for track in root.iter() if _bare(track.tag) == "track")


def _bare(tag: object) -> str:
    return str(tag).rpartition("}")[2]


def _line(track: ElementTree.Element) -> Line:
    texts: dict[str, list[str]] = {}
    for child in track:
        texts.setdefault(_bare(child.tag), []).append((child.text or "").strip())
    drama, part = album_parts(texts.get("album", [""])[0])
    addresses = texts.get("identifier", []) + texts.get("info", []) + texts.get("location", [])
    return Line(
        title=texts.get("title", [""])[0],
        artists=texts.get("creator", [""])[0],
        drama=drama,
        part=part,
        note=texts.get("annotation", [""])[0] or None,
        song=next((song for a in addresses if (song := song_in(a))), None),
        video=next((video for a in texts.get("location", []) if (video := video_in(a))), None),
    )


def album_parts(album: str) -> tuple[str, int | None]:
    """ "Guardian OST Part 1" -> ("Guardian", 1); what has no such form is the drama as it stands."""
    found = _PART.fullmatch(album)
    if not found:
        return album, None
    return found["drama"], int(found["part"]) if found["part"] else None
