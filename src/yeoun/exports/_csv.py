"""CSV for spreadsheets: UTF-8 with a mark (Excel needs it), a header, one song a row.

A cell that begins with = + - @ or a tab would be run as a formula by a spreadsheet; such a cell gets an
apostrophe before it (OWASP, "CSV Injection"), and so does one that begins with an apostrophe, so that reading
can take exactly one away again.
"""

from __future__ import annotations

import csv
import io
import re

from yeoun.errors import InputError
from yeoun.exports._addresses import plain, song_address, song_in, video_address, video_in
from yeoun.exports._playlist import Line, Playlist

__all__ = ["from_csv", "to_csv"]

_HEAD = (
    "position",
    "title",
    "title_ko",
    "artists",
    "drama",
    "drama_ko",
    "part",
    "released",
    "note",
    "video",
    "song",
)
_RISKY = tuple("=+-@\t\r'")
# How the columns are called in files that others make; squashed to letters.
_CALLED = {
    "title": "title song songtitle track trackname trackname name 곡 곡명 노래 제목",
    "artists": "artists artist singer singers artistname artistnames creator 가수 아티스트",
    "drama": "drama album albumname show series tvseries 드라마 앨범 작품",
    "part": "part ostpart 파트",
    "note": "note notes comment description 메모 비고",
    "video": "video youtube url link address videoid 링크 주소",
    "song": "song songid id yeoun",
}


def to_csv(playlist: Playlist, *, base: str | None = None) -> str:
    """A playlist as CSV."""
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\r\n")
    writer.writerow(_HEAD)
    for entry in playlist.entries:
        writer.writerow(
            _safe(value)
            for value in (
                str(entry.position),
                entry.title,
                entry.title_ko or "",
                entry.line,
                entry.drama_name,
                entry.drama_ko or "",
                str(entry.part or ""),
                entry.date or "",
                entry.note or "",
                video_address(entry.videos[0]) if entry.videos else "",
                song_address(entry.song, base) if entry.song else "",
            )
        )
    return "\ufeff" + out.getvalue()


def _safe(text: str) -> str:
    text = plain(text)
    return f"'{text}" if text.startswith(_RISKY) else text


def _bare(text: str) -> str:
    return text[1:] if text.startswith("'") and text[1:].startswith(_RISKY) else text


def from_csv(text: str) -> tuple[Line, ...]:
    """The songs of a CSV file with a header, set apart by comma, semicolon or tab.

    Raises:
        InputError: there is no column for the titles, or a row cannot be read.
    """
    text = text.removeprefix("\ufeff")
    first = text.split("\n", 1)[0]
    delimiter = max(",;\t", key=first.count)
    rows = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter)
    try:
        columns = _columns(next(rows, []))
        if "title" not in columns:
            raise InputError(
                "the CSV file has no column for the song titles", note='Call it "title" or "곡명".'
            )
        return tuple(
            _line({name: row[at] for name, at in columns.items() if at < len(row)})
            for row in rows
            if any(row)
        )
    except csv.Error as error:
        raise InputError(f"the CSV file cannot be read at line {rows.line_num}: {error}") from None


def _columns(head: list[str]) -> dict[str, int]:
    """Our name of a column -> where it stands. The first that fits is taken: "song" may be a title or an id."""
    names = [re.sub(r"[\W_]+", "", cell).casefold() for cell in head]
    found: dict[str, int] = {}
    if {"title", "song"} <= set(names):  # our own header
        found["song"] = names.index("song")
    for ours, words in _CALLED.items():
        for at, name in enumerate(names):
            if ours not in found and at not in found.values() and name in words.split():
                found[ours] = at
    return found


def _line(cells: dict[str, str]) -> Line:
    kept = {name: _bare(cell.rstrip("\r")) for name, cell in cells.items()}
    part = kept.get("part", "").strip()
    video = kept.get("video", "").strip()
    return Line(
        title=kept.get("title", ""),
        artists=kept.get("artists", ""),
        drama=kept.get("drama", ""),
        part=int(part) if part.isascii() and part.isdigit() and len(part) < 4 else None,
        note=kept.get("note") or None,
        song=song_in(kept.get("song", "")),
        video=video_in(video),
    )
